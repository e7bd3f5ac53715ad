"""Intervals of exact numbers, open or closed at each end: what an amount asserts once its hedge is taken seriously."""

from __future__ import annotations

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.values.number import Number, add, exact, multiply, written


def _bound(value: object) -> Number | None:
    return None if value is None else exact(value)


@frozen
class Interval:
    """The numbers between two bounds; ``None`` stands for no bound.

    Intervals form the usual algebra of sets: `intersection`, `hull` (the smallest interval over both), `issubset`,
    `overlaps`; `shift` and `scale` move them along the line.

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
                object.__setattr__(self, "low_closed", False)
            if self.high is None and self.high_closed:
                object.__setattr__(self, "high_closed", False)
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
        low = "" if self.low is None else written(self.low)
        high = "" if self.high is None else written(self.high)
        return f"{'[' if self.low_closed else '('}{low}, {high}{']' if self.high_closed else ')'}"

    def issubset(self, other: Interval) -> bool:
        """Tell whether every number of this interval lies in the other, too.

        >>> Interval(3, 4).issubset(Interval(3, None)), Interval(3, 4).issubset(Interval(3, 4, high_closed=False))
        (True, False)
        """
        return _starts_first(other, self) and _ends_last(other, self)

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some number lies in both.

        >>> Interval(3, 4).overlaps(Interval(4, 5)), Interval(3, 4).overlaps(Interval(4, 5, low_closed=False))
        (True, False)
        """
        return _reaches(self, other) and _reaches(other, self)

    def intersection(self, other: Interval) -> Interval | None:
        """Return the numbers that lie in both, or ``None`` if there are none.

        >>> print(Interval(3, 5).intersection(Interval(4, None)))
        [4, 5]
        >>> Interval(3, 4).intersection(Interval(5, 6)) is None
        True
        """
        if not self.overlaps(other):
            return None
        left = other if _starts_first(self, other) else self
        right = other if _ends_last(self, other) else self
        return Interval(left.low, right.high, low_closed=left.low_closed, high_closed=right.high_closed)

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both, and whatever lies between them.

        >>> print(Interval(3, 4).hull(Interval(7, 9, high_closed=False)))
        [3, 9)
        """
        left = self if _starts_first(self, other) else other
        right = self if _ends_last(self, other) else other
        return Interval(left.low, right.high, low_closed=left.low_closed, high_closed=right.high_closed)

    def shift(self, distance: Number) -> Interval:
        """Return the interval with *distance* added to every number in it.

        >>> print(Interval(0, None).shift(273))
        [273, )
        """
        return self.plus(Interval(distance, distance))

    def scale(self, factor: Number) -> Interval:
        """Return the interval with every number in it multiplied by *factor*; a negative factor turns it round.

        Raises `InvalidValueError` for the factor zero, which would leave nothing of an interval.

        >>> print(Interval(2, 10, high_closed=False).scale(-1))
        (-10, -2]
        """
        if not factor:
            message = f"an interval cannot be scaled by zero: {self}"
            raise InvalidValueError(message)
        low = None if self.low is None else multiply(self.low, factor)
        high = None if self.high is None else multiply(self.high, factor)
        if factor < 0:
            return Interval(high, low, low_closed=self.high_closed, high_closed=self.low_closed)
        return Interval(low, high, low_closed=self.low_closed, high_closed=self.high_closed)

    def plus(self, other: Interval) -> Interval:
        """Return every sum of a number of this interval and a number of the other.

        >>> print(Interval(2, 3).plus(Interval(10, 20, high_closed=False)))
        [12, 23)
        """
        return Interval(
            None if self.low is None or other.low is None else add(self.low, other.low),
            None if self.high is None or other.high is None else add(self.high, other.high),
            low_closed=self.low_closed and other.low_closed,
            high_closed=self.high_closed and other.high_closed,
        )


def _starts_first(left: Interval, right: Interval) -> bool:
    """Tell whether *left* starts where *right* does, or before."""
    if left.low is None or right.low is None:
        return left.low is None
    return left.low < right.low or (left.low == right.low and (left.low_closed or not right.low_closed))


def _ends_last(left: Interval, right: Interval) -> bool:
    """Tell whether *left* ends where *right* does, or behind."""
    if left.high is None or right.high is None:
        return left.high is None
    return left.high > right.high or (left.high == right.high and (left.high_closed or not right.high_closed))


def _reaches(left: Interval, right: Interval) -> bool:
    """Tell whether *left* goes on at least until *right* begins."""
    if left.high is None or right.low is None:
        return True
    return left.high > right.low or (left.high == right.low and left.high_closed and right.low_closed)
