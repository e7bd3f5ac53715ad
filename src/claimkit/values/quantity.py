"""Quantities: an amount, its unit and its hedge."""

from __future__ import annotations

from attrs import field, frozen

from claimkit.values.amount import Amount, Magnitude, Range
from claimkit.values.hedge import Hedge
from claimkit.values.number import exact
from claimkit.values.unit import COUNT, Unit


def amount_of(value: object) -> Amount:
    """Return *value* if it is an amount; raise `claimkit.errors.InvalidValueError` if it is none.

    >>> amount_of(3)
    3
    """
    return value if isinstance(value, Range | Magnitude) else exact(value)


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
        """Write hedge, amount and unit."""
        hedge = "" if self.hedge is Hedge.EXACT else f"{self.hedge} "
        return f"{hedge}{self.amount} {self.unit}".rstrip()


@frozen
class Ordinal:
    """A place in a sequence: third, No. 8, the 16th round.  *noun* is the class of what is numbered, where it was said.

    >>> print(Ordinal(3))
    no. 3
    """

    number: Amount = field(converter=amount_of)
    noun: str = field(default="", kw_only=True)

    def __str__(self) -> str:
        """Write the number and what it numbers."""
        return f"{self.noun} no. {self.number}".lstrip()
