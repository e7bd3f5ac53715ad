"""Units: what an amount is an amount of, with exact factors between units of one dimension."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from attrs import field, frozen

from claimkit.errors import InvalidValueError, UnknownUnitError
from claimkit.values.interval import Interval
from claimkit.values.kind import Dimension
from claimkit.values.number import Number, add, divide, exact, multiply, simplest, subtract
from claimkit.values.tables import rows


@frozen
class Unit:
    """A unit of one dimension; *factor* (and *offset*, for temperatures) lead to the base unit of that dimension.

    A counter (a word that only says what is counted) is a unit of the dimension ``COUNT`` whose *noun* names the class
    of things: ``person``, ``animal``, ``vehicle``, ``ship``, ... ; its symbol is empty.

    >>> unit("mi").factor
    Decimal('1609.344')
    """

    dimension: Dimension
    symbol: str = ""
    factor: Number = field(default=1, converter=exact, kw_only=True)
    offset: Number = field(default=0, converter=exact, kw_only=True)
    noun: str = field(default="", kw_only=True)

    def __str__(self) -> str:
        return self.symbol or self.noun

    def in_base(self, interval: Interval) -> Interval:
        """Return an interval of this unit in the base unit of its dimension.

        >>> print(unit("degC").in_base(Interval(0, 100)))
        [273.15, 373.15]
        """
        scaled = interval.scale(self.factor)
        return scaled.shift(self.offset) if self.offset else scaled


COUNT = Unit(Dimension.COUNT)
"""Things, counted one by one, with nothing said about what they are."""

PERCENT = Unit(Dimension.RATIO, "%", factor=simplest(Fraction(1, 100)))
"""Hundredths of a whole."""

FRACTION = Unit(Dimension.RATIO)
"""Parts of a whole: a half, two thirds."""

PERCENTAGE_POINT = Unit(Dimension.POINT, "pp")
"""The difference between two percentages."""

MULTIPLE = Unit(Dimension.MULTIPLE)
"""Times as much: twice, threefold."""

AGE = Unit(Dimension.AGE)
"""Years since birth."""


@cache
def unit(symbol: str) -> Unit:
    """Return the unit of measure that *symbol* stands for, always the same object for the same symbol.

    Symbols are those of the International System in ASCII (``km``, ``m2``, ``degC``, ``ug/m3``), the usual ones beside
    it (``mi``, ``lb``, ``mph``, ``bbl``), and the romanised names of East Asian units (``pyeong``, ``geun``, ``mu``);
    `unit_symbols` lists them all.
    Raises `claimkit.errors.UnknownUnitError` for any other symbol.

    >>> unit("km").factor, unit("degF").dimension
    (1000, <Dimension.TEMPERATURE: 'temperature'>)
    >>> unit("km") is unit("km")
    True
    """
    named = _NAMED.get(symbol)
    if named is not None:
        return named
    if symbol not in _MEASURES:
        import difflib

        near = difflib.get_close_matches(symbol, unit_symbols(), n=3, cutoff=0.5)
        hint = f"; near it are {', '.join(map(repr, near))}" if near else ""
        message = (
            f"no unit of measure has the symbol {symbol!r}{hint} (for currencies use money(), for nouns counter())"
        )
        raise UnknownUnitError(message)
    dimension, written = _MEASURES[symbol]
    factor, _, offset = written.partition("+")
    return Unit(dimension, symbol, factor=_number(factor), offset=_number(offset or "0"))


@cache
def money(code: str) -> Unit:
    """Return the unit of a currency by its ISO 4217 code; an amount in cents is 0.01 of the major unit.

    Pesos, francs, kroner, dinars and shillings of a country that is not told have the name as their code: ``peso``.
    No rate of exchange is known: a currency converts into nothing.
    Raises `claimkit.errors.InvalidValueError` unless *code* is three capital letters or one of those names.

    >>> print(money("KRW"), money("peso"))
    KRW peso
    """
    if code not in SHARED_CURRENCIES and (len(code) != 3 or not (code.isascii() and code.isalpha() and code.isupper())):
        message = f"a currency is named by three capital letters (ISO 4217, such as 'USD'), not by {code!r}"
        raise InvalidValueError(message)
    return Unit(Dimension.MONEY, code)


@cache
def counter(noun: str) -> Unit:
    """Return the unit that counts things of one class; the empty noun gives plain counting.

    >>> print(counter("ship"))
    ship
    >>> counter("") is COUNT
    True
    """
    return Unit(Dimension.COUNT, noun=noun) if noun else COUNT


def convert_number(number: Number, source: Unit, target: Unit) -> Number:
    """Return *number* of the *source* unit as a number of the *target* unit; both must be of one dimension."""
    return divide(subtract(add(multiply(number, source.factor), source.offset), target.offset), target.factor)


def base_unit(dimension: Dimension) -> Unit | None:
    """Return the unit that the factors of *dimension* lead to; ``None`` where nothing converts (money, counts, ages).

    >>> print(base_unit(Dimension.SPEED))
    m/s
    """
    symbol = _BASE_SYMBOLS.get(dimension)
    return None if symbol is None else unit(symbol)


@cache
def unit_symbols() -> tuple[str, ...]:
    """Return every symbol that `unit` knows, in the order of the table.

    >>> unit_symbols()[:3]
    ('%', 'pp', '')
    """
    return tuple(dict.fromkeys((*_NAMED, *_MEASURES)))


_NAMED = {"%": PERCENT, "pp": PERCENTAGE_POINT, "": FRACTION}


def _number(text: str) -> Number:
    numerator, _, denominator = text.partition("/")
    return simplest(Fraction(numerator) / Fraction(denominator or "1"))


_ROWS = [[field.strip('"') for field in row] for row in rows("measures.txt")]
_MEASURES = {symbol: (Dimension(section), factor) for section, symbol, factor, *_ in _ROWS}
SHARED_CURRENCIES: Mapping[str, frozenset[str]] = {name: frozenset(codes) for _, name, *codes in rows("currencies.txt")}
"""What currencies of several countries are called, each name with their codes (ISO 4217)."""

_BASE_SYMBOLS = {dimension: symbol for symbol, (dimension, _) in reversed(_MEASURES.items())}

CLDR_FORMER_NAMES: Mapping[str, str] = {
    "concentr-part-per-1e6": "concentr-permillion",
    "concentr-part-per-1e9": "concentr-portion-per-1e9",
}
"""What older releases of CLDR call the units that were renamed, by their names in `CLDR_UNITS`."""

CLDR_UNITS: Mapping[str, str] = dict(
    sorted(
        ((name, symbol) for _, symbol, _, *names in _ROWS for name in names),
        key=lambda named: CLDR_FORMER_NAMES.get(named[0], named[0]),
    )
)
"""CLDR unit identifier (a key of Babel's ``unit_patterns``) to symbol.

Left out is what has no exact factor (Beaufort, drops and pinches, degrees of an unnamed scale, the em of a typeface),
and the units of the calendar, which are durations: `claimkit.values.CLDR_TIME_UNITS` has those.
"""
