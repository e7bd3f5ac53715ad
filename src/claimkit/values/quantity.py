"""Quantities; places in a sequence, and names that hold digits."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from claimkit.errors import UnitMismatchError
from claimkit.values.amount import Amount, Magnitude, Range, amount_of, amount_text, asserted_by, mapped
from claimkit.values.hedge import Hedge
from claimkit.values.interval import Interval
from claimkit.values.kind import Dimension, Kind
from claimkit.values.number import multiply
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
