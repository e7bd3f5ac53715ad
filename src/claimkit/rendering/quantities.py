"""How quantities and ordinals are written: the number, its unit and its hedge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

from claimkit.rendering.numbers import amount_of_unit_text, amount_text, countable, digits, fraction_text
from claimkit.rendering.writing import Writing, around, inside, plural_operand, stands_inside, writing
from claimkit.values import CLDR_UNITS, Dimension, Kind, Magnitude, Number, Ordinal, Quantity, Range, Unit
from claimkit.values.amount import amount_text as amount_notation

_BARE = frozenset({Kind.COUNT, Kind.FRACTION})
_CURRENCIES: Mapping[int, str] = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
"""The currencies whose minor unit does not take two decimals, by how many it takes (ISO 4217)."""

_MINOR_PLACES = {code: places for places, codes in _CURRENCIES.items() for code in codes.split()}


def format_quantity(quantity: Quantity, locale: str) -> str:
    """Write a quantity the way the language writes it, hedge included.

    Things that are counted get their counter where the language has one, no noun otherwise.  What the language does not
    tell apart is written alike: English says "more than" for over and for a little above alike.
    Raises `claimkit.errors.UnknownLocaleError` for a language that neither the Unicode locale data nor any rules know.

    >>> from claimkit.values import Hedge, counter, money
    >>> price = Quantity(1_200_000_000, money("USD"))
    >>> format_quantity(price, "en"), format_quantity(price, "ko")
    ('$1.2 billion', '12억 달러')
    >>> many = Quantity(500_000, counter("ship"), hedge=Hedge.ODD)
    >>> format_quantity(many, "en"), format_quantity(many, "ko")
    ('more than 500,000', '50만여 척')
    """
    language = writing(locale)
    named = language.pattern("words", f"{amount_notation(quantity.amount)} {quantity.kind}")
    if named is not None and not stands_inside(quantity.hedge, language):
        return around(named, quantity.hedge, language)
    number, hedge = inside(_amount(quantity, language), quantity.hedge, language)
    return around(_with_unit(number, quantity, language), hedge, language)


def format_ordinal(ordinal: Ordinal, locale: str) -> str:
    """Write a place in a sequence.

    >>> format_ordinal(Ordinal(3), "en"), format_ordinal(Ordinal(3), "ko")
    ('3rd', '3번째')
    """
    return ordinal_text(ordinal, writing(locale))


def ordinal_text(ordinal: Ordinal, language: Writing) -> str:
    """Write a place in a sequence in the form that its number asks for."""
    number = amount_text(ordinal.number, language)
    if ordinal.noun:
        pattern = language.pattern("ordinals", f"noun {ordinal.noun}")
        if pattern is not None:
            return pattern.format(number)
    pattern = language.pattern("ordinals", language.ordinal(countable(ordinal.number)))
    pattern = pattern or language.pattern("ordinals", "other") or "#{}"
    return pattern.format(number)


def _amount(quantity: Quantity, language: Writing) -> str:
    amount, kind = quantity.amount, quantity.kind
    if kind is Kind.FRACTION and isinstance(amount, int | Decimal | Fraction) and amount != int(amount):
        return fraction_text(Fraction(amount), language)
    return amount_text(amount, language) if kind in _BARE else amount_of_unit_text(amount, language)


def _with_unit(number: str, quantity: Quantity, language: Writing) -> str:
    unit = quantity.unit
    if unit.dimension is Dimension.COUNT:
        return joined(number, language.pattern("counters", unit.noun) or "", language)
    if unit.dimension is Dimension.MONEY:
        return _money_text(number, quantity, language)
    if quantity.kind is Kind.FRACTION:
        return number
    return attached(number, unit_pattern(unit, countable(quantity.amount), language), language)


def joined(number: str, word: str, language: Writing) -> str:
    """Put a word behind a number, with what the language puts between them."""
    if not word:
        return number
    joint = language.pattern("joints", "digit" if number[-1:].isdecimal() else "letter")
    return f"{number}{' ' if joint is None else joint}{word}"


def attached(number: str, pattern: str, language: Writing) -> str:
    """Put a number into the pattern of its unit, with what the language puts between two words that would touch."""
    before, _, after = pattern.partition("{}")
    touching = number[-1:].isalpha() and after[:1].isalpha()
    joint = language.pattern("joints", "letter") if touching else ""
    return f"{before}{number}{joint or ''}{after}"


def unit_pattern(unit: Unit, number: Number, language: Writing) -> str:
    """Return how a unit is written around a number: as the language's own words say, as CLDR says, or as its symbol."""
    name = unit.symbol or str(unit.dimension)
    form = language.plural(number)
    own = language.pattern("units", name, form)
    if own is not None:
        return own
    if unit.symbol == "%":
        return language.data.percent_pattern()
    return language.data.unit_pattern(_cldr_units().get(unit.symbol, ()), form) or f"{{}} {name}"


@cache
def _cldr_units() -> Mapping[str, Sequence[str]]:
    """Return the CLDR units of each symbol."""
    units: dict[str, list[str]] = {}
    for identifier, symbol in CLDR_UNITS.items():
        units.setdefault(symbol, []).append(identifier)
    return units


def _money_text(number: str, quantity: Quantity, language: Writing) -> str:
    code = quantity.unit.symbol
    symbol = language.pattern("money.symbols", code)
    if not language.words("money.names"):
        return _with_symbol(number, symbol or language.data.currency_symbol(code), quantity, language)
    if symbol is not None and not isinstance(quantity.amount, Magnitude):
        return _with_symbol(number, symbol, quantity, language)
    count = countable(quantity.amount)
    name = language.pattern("money.names", code, language.plural(count))
    if name is not None:
        return attached(number, name, language) if "{}" in name else joined(number, name, language)
    return language.data.money_pattern(code, plural_operand(count)).format(number)


def _with_symbol(number: str, symbol: str, quantity: Quantity, language: Writing) -> str:
    before, after = language.data.money_affixes(symbol)
    if isinstance(quantity.amount, Range):
        low, high = (amount_text(end, language) for end in (quantity.amount.low, quantity.amount.high))
        form = language.pattern("numbers", "range") or "{low}–{high}"
        return form.format(low=f"{before}{low}{after}", high=f"{before}{high}{after}")
    if isinstance(quantity.amount, Decimal):
        number = digits(_minor_digits(quantity.amount, quantity.unit.symbol), language)
    sign = language.data.minus_sign
    if number.startswith(sign):
        return f"{sign}{before}{number.removeprefix(sign)}{after}"
    return f"{before}{number}{after}"


def _minor_digits(number: Decimal, code: str) -> Decimal:
    """Give an amount of money all the digits of its minor unit, never fewer than it has."""
    sign, figures, exponent = number.as_tuple()
    missing = _MINOR_PLACES.get(code, 2) + int(exponent)
    if exponent == 0 or missing <= 0:
        return number
    return Decimal((sign, figures + (0,) * missing, int(exponent) - missing))
