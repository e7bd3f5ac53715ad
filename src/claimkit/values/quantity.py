"""Quantities, and whether two in different units say the same; places in a sequence, and names that hold digits."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from attrs import field, frozen

from claimkit.errors import UnitMismatchError
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range, amount_of, amount_text, asserted_by, mapped
from claimkit.values.hedge import Hedge
from claimkit.values.interval import Interval
from claimkit.values.kind import Dimension, Kind
from claimkit.values.number import Number, last_place, leading_place, multiply, round_to
from claimkit.values.unit import COUNT, Unit, base_unit, convert_number

_KINDS = {
    Dimension.COUNT: Kind.COUNT,
    Dimension.MONEY: Kind.MONEY,
    Dimension.POINT: Kind.PERCENT,
    Dimension.MULTIPLE: Kind.MULTIPLE,
    Dimension.AGE: Kind.AGE,
}
_KINDS_OF_RATIOS = {"%": Kind.PERCENT, "": Kind.FRACTION}


@frozen
class Quantity:
    """An amount of something, as far as it was said.

    >>> print(Quantity(1_000, hedge=Hedge.ABOUT))
    about 1000
    """

    amount: Amount = field(converter=amount_of)
    unit: Unit = COUNT
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)

    def __str__(self) -> str:
        hedge = "" if self.hedge is Hedge.EXACT else f"{self.hedge} "
        return f"{hedge}{amount_text(self.amount)} {self.unit}".rstrip()

    @property
    def kind(self) -> Kind:
        """What sort of quantity this is; percentage points are of the kind percent, per mille and carats measures.

        >>> from claimkit.values import PERCENTAGE_POINT, money
        >>> print(Quantity(3).kind, Quantity(3, PERCENTAGE_POINT).kind, Quantity(3, money("EUR")).kind)
        count percent money
        """
        dimension = self.unit.dimension
        if dimension is Dimension.RATIO:
            return _KINDS_OF_RATIOS.get(self.unit.symbol, Kind.MEASURE)
        return _KINDS.get(dimension, Kind.MEASURE)

    @property
    def interval(self) -> Interval:
        """The numbers that this quantity asserts, in its own unit (see `Hedge.interval` for the bounds of each hedge).

        >>> print(Quantity(300, hedge=Hedge.ODD).interval, Quantity(Magnitude(10)).interval)
        (300, 400) [20, 100)
        """
        return asserted_by(self.amount, self.hedge)

    @property
    def base_interval(self) -> Interval:
        """The numbers that this quantity asserts, in the base unit of its dimension (see `claimkit.values.base_unit`).

        >>> from claimkit.values import unit
        >>> print(Quantity(1, unit("mi"), hedge=Hedge.AT_LEAST).base_interval)
        [1609.344, )
        """
        return self.unit.in_base(self.interval)

    def to(self, unit: Unit) -> Quantity:
        """Return the same quantity in another *unit* of its dimension, exactly; the hedge is kept.

        The interval of a hedge depends on how round the number is: take `interval` or `base_interval` before, not
        after.  "Dozens" on a scale whose zero lies elsewhere (degrees Celsius in Fahrenheit) become the range they are.

        Raises `claimkit.errors.UnitMismatchError` where the dimensions differ, and for currencies, counters and ages,
        which nothing converts.

        >>> from claimkit.values import unit
        >>> print(Quantity(26, unit("mi")).to(unit("km")))
        41.842944 km
        >>> print(Quantity(212, unit("degF")).to(unit("degC")))
        100 degC
        """
        if unit == self.unit:
            return self
        if unit.dimension is not self.unit.dimension or base_unit(unit.dimension) is None:
            message = f"nothing converts {_described(self.unit)} into {_described(unit)}"
            raise UnitMismatchError(message)
        return Quantity(_converted(self.amount, self.unit, unit), unit, hedge=self.hedge)


def _described(unit: Unit) -> str:
    return f"{unit.dimension} in {str(unit)!r}" if str(unit) else f"a plain {unit.dimension}"


def _converted(amount: Amount, source: Unit, target: Unit) -> Amount:
    if isinstance(amount, Magnitude) and not source.offset == target.offset == 0:
        amount = Range(*sorted(multiply(amount.order, step) for step in (2, 10)))
    return mapped(amount, lambda number: convert_number(number, source, target))


@frozen
class Ordinal:
    """A place in a sequence: third, No. 8, the 16th round.  *noun* is the class of what is numbered, where it was said.

    >>> print(Ordinal(3))
    no. 3
    """

    number: Amount = field(converter=amount_of)
    noun: str = field(default="", kw_only=True)
    kind: ClassVar[Kind] = Kind.ORDINAL
    """Always `Kind.ORDINAL`."""

    def __str__(self) -> str:
        return f"{self.noun} no. {amount_text(self.number)}".lstrip()


@frozen
class Name:
    """A name, code or address as it is written: ``B-52``, ``G8``, ``02-123-4567``; never an amount.

    >>> print(Name("B-52"))
    B-52
    """

    text: str
    kind: ClassVar[Kind] = Kind.NAME
    """Always `Kind.NAME`."""

    def __str__(self) -> str:
        return self.text


def agrees(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities name the same amount, be it in different units and rounded as people round.

    The hedges play no part.  In one unit the amounts must be equal.  In two units of one dimension they agree if
    either, converted exactly into the unit of the other and rounded to the last digit that is written there, gives the
    number written there; the one converted may first have been rounded to its own two leading digits, as translators
    do.  Where a single digit is written, rounding alone would accept too much: numbers more than a fifth apart never
    agree (temperatures aside, whose zero is arbitrary).  Counts of different things agree if the numbers are equal.
    The rule is claimkit's own.

    >>> from claimkit.values import unit
    >>> agrees(Quantity(8_840, unit("m")), Quantity(29_000, unit("ft")))
    True
    >>> agrees(Quantity(117, unit("km")), Quantity(110, unit("mi")))
    False
    """
    source, target = left.unit, right.unit
    if source.dimension is not target.dimension:
        return False
    if source.dimension is Dimension.COUNT or source == target:
        return left.amount == right.amount
    if base_unit(source.dimension) is None:
        return False
    return _renders(left.amount, source, right.amount, target) or _renders(right.amount, target, left.amount, source)


def _renders(amount: Amount, source: Unit, written: Amount, target: Unit) -> bool:
    """Tell whether *amount*, converted and rounded, is the one *written*; of ranges, both ends."""
    if isinstance(amount, Range) and isinstance(written, Range):
        lows_agree = _rounds_to(amount.low, source, written.low, target)
        return lows_agree and _rounds_to(amount.high, source, written.high, target)
    if isinstance(amount, SPREAD) or isinstance(written, SPREAD):
        return Quantity(amount, source).to(target).amount == written
    return _rounds_to(amount, source, written, target)


def _rounds_to(number: Number, source: Unit, written: Number, target: Unit) -> bool:
    place = _PLACE_OF_FRACTIONS if isinstance(written, Fraction) else last_place(written)
    rounded = round_to(written, place)
    converted = {convert_number(each, source, target) for each in (number, round_to(number, leading_place(number, 2)))}
    return any(
        round_to(each, place) == rounded and (target.offset or source.offset or _near(each, written))
        for each in converted
    )


def _near(converted: Number, written: Number) -> bool:
    written = Fraction(written)
    return abs(Fraction(converted) - written) <= _FURTHEST * abs(written)


# A ratio such as a third has no last digit; it agrees with what rounds to the same hundredth.
_PLACE_OF_FRACTIONS = Fraction(1, 100)

# However roughly a number is written, a conversion further off than a fifth is not a rendering of it.
_FURTHEST = Fraction(1, 5)
