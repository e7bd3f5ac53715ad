"""Intervals of exact numbers, open or closed at each end: what an amount asserts once its hedge is taken seriously."""

from __future__ import annotations

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.values.number import Number, exact


def _bound(value: object) -> Number | None:
    return None if value is None else exact(value)


@frozen
class Interval:
    """The numbers between two bounds; ``None`` is no bound.

    Raises `InvalidValueError` if the bounds are swapped or the interval would be empty.

    >>> print(Interval(1_000, 2_000, low_closed=False, high_closed=False))
    (1000, 2000)
    >>> 1_500 in Interval(1_000, None)
    True
    """

    low: Number | None = field(default=None, converter=_bound)
    high: Number | None = field(default=None, converter=_bound)
    low_closed: bool = field(default=True, kw_only=True)
    high_closed: bool = field(default=True, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an interval that holds no number; an end without a bound is open."""
        if self.low is None or self.high is None:
            if self.low is None and self.low_closed:
                object.__setattr__(self, "low_closed", False)  # noqa: FBT003 - a field's value, not a switch
            if self.high is None and self.high_closed:
                object.__setattr__(self, "high_closed", False)  # noqa: FBT003 - a field's value, not a switch
        elif self.low > self.high or (self.low == self.high and not (self.low_closed and self.high_closed)):
            message = f"no number lies in {self}: the lower bound must not exceed the upper one"
            raise InvalidValueError(message)

    def __contains__(self, number: Number) -> bool:
        """Tell whether the number lies inside."""
        if self.low is not None and (number < self.low or (number == self.low and not self.low_closed)):
            return False
        return self.high is None or number < self.high or (number == self.high and self.high_closed)

    def __str__(self) -> str:
        """Write the interval in brackets, square where the end belongs to it."""
        low = "" if self.low is None else str(self.low)
        high = "" if self.high is None else str(self.high)
        return f"{'[' if self.low_closed else '('}{low}, {high}{']' if self.high_closed else ')'}"
