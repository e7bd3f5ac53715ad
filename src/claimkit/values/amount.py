"""Amounts: one number, a range of numbers, or an order of magnitude such as "dozens"."""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.values.number import Number, exact


@frozen
class Range:
    """Any number from *low* to *high*, both included ("3 to 4", "5-6").

    Raises `InvalidValueError` if *low* exceeds *high*.

    >>> print(Range(3, 4))
    3..4
    """

    low: Number = field(converter=exact)
    high: Number = field(converter=exact)

    def __attrs_post_init__(self) -> None:
        """Refuse swapped ends."""
        if self.low > self.high:
            message = f"a range runs upwards: {self.low} exceeds {self.high}"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        """Write both ends."""
        return f"{self.low}..{self.high}"


@frozen
class Magnitude:
    """Several times a power of ten, and no more is said: "several" (1), "dozens" (10), "hundreds of millions" (10**8).

    >>> print(Magnitude(1_000))
    several x 1000
    """

    order: Number = field(default=1, converter=exact)

    def __attrs_post_init__(self) -> None:
        """Refuse an order that is not positive."""
        if self.order <= 0:
            message = f"an order of magnitude is positive, not {self.order}"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        """Write the order."""
        return f"several x {self.order}"


Amount: TypeAlias = Number | Range | Magnitude
