"""Intervals of exact numbers, open or closed at each end, and where many of them meet.

An interval is what an amount asserts once its hedge is taken seriously.  Every question about many intervals is
answered by sorting their ends once, in time that grows as n log n.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeAlias

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
        return _start(self) <= (0, number, 0) <= _end(self)

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
        return _start(other) <= _start(self) and _end(self) <= _end(other)

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some number lies in both.

        >>> Interval(3, 4).overlaps(Interval(4, 5)), Interval(3, 4).overlaps(Interval(4, 5, low_closed=False))
        (True, False)
        """
        return _start(self) <= _end(other) and _start(other) <= _end(self)

    def intersection(self, other: Interval) -> Interval | None:
        """Return the numbers that lie in both, or ``None`` if there are none.

        >>> print(Interval(3, 5).intersection(Interval(4, None)))
        [4, 5]
        >>> Interval(3, 4).intersection(Interval(5, 6)) is None
        True
        """
        return common((other, self))

    def hull(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both, and whatever lies between them.

        >>> print(Interval(3, 4).hull(Interval(7, 9, high_closed=False)))
        [3, 9)
        """
        first, last = min(self, other, key=_start), max(self, other, key=_end)
        return Interval(first.low, last.high, low_closed=first.low_closed, high_closed=last.high_closed)

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


_Place: TypeAlias = tuple[int, Number, int]


def _start(interval: Interval) -> _Place:
    """Return where an interval starts: at its lower bound, or just behind it."""
    return (-1, 0, 0) if interval.low is None else (0, interval.low, 0 if interval.low_closed else 1)


def _end(interval: Interval) -> _Place:
    """Return where an interval ends: at its upper bound, or just before it."""
    return (1, 0, 0) if interval.high is None else (0, interval.high, 0 if interval.high_closed else -1)


def common(intervals: Sequence[Interval]) -> Interval | None:
    """Return the numbers that lie in all of them; ``None`` if there are none, and for no intervals at all."""
    if not intervals:
        return None
    first, last = max(intervals, key=_start), min(intervals, key=_end)
    if _start(first) > _end(last):
        return None
    return Interval(first.low, last.high, low_closed=first.low_closed, high_closed=last.high_closed)


def largest_meetings(intervals: Sequence[Interval]) -> Iterator[list[int]]:
    """Yield every largest set of intervals that share a number, by their places; the one furthest down comes first.

    On a line, intervals that meet in pairs meet all together (Helly's theorem), so these are the largest sets without
    a contradiction, and what is left out of one is a smallest set whose removal ends every contradiction.

    >>> list(largest_meetings([Interval(1, 2), Interval(2, 3), Interval(9, 9)]))
    [[0, 1]]
    """
    starts, ends = sorted(map(_start, intervals)), sorted(map(_end, intervals))
    depths = {place: bisect_right(starts, place) - bisect_left(ends, place) for place in starts}
    deepest = max(depths.values(), default=0)
    seen: set[tuple[int, ...]] = set()
    for place, depth in depths.items():
        if depth == deepest:
            met = [index for index, each in enumerate(intervals) if _start(each) <= place <= _end(each)]
            if tuple(met) not in seen:
                seen.add(tuple(met))
                yield met


def disjoint(intervals: Sequence[Interval]) -> Iterator[tuple[int, int]]:
    """Yield the places of every two intervals that do not meet, in time that grows with how many there are."""
    by_start = sorted(range(len(intervals)), key=lambda index: _start(intervals[index]))
    starts = [_start(intervals[index]) for index in by_start]
    for index, interval in enumerate(intervals):
        for other in by_start[bisect_right(starts, _end(interval)) :]:
            yield min(index, other), max(index, other)


def clusters(intervals: Sequence[Interval]) -> list[list[int]]:
    """Part intervals into as few sets as possible, each with a number that all its members share, from low to high.

    The next set holds whatever reaches the earliest end that is still open; that no parting has fewer sets is the
    classic result on piercing intervals.
    """
    parted: list[list[int]] = []
    pierced: _Place | None = None
    for index in sorted(range(len(intervals)), key=lambda index: _end(intervals[index])):
        if pierced is None or _start(intervals[index]) > pierced:
            pierced = _end(intervals[index])
            parted.append([])
        parted[-1].append(index)
    return [sorted(cluster) for cluster in parted]
