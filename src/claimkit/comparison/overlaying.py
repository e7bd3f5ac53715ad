"""Overlaying: where many intervals meet, which of them meet in one point, and into how few such groups they fall.

Every question here is answered by sorting the ends once, in time that grows as n log n.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from claimkit.values import Interval, Number

_Place: TypeAlias = tuple[int, Number, int]

_LOWEST: _Place = (-1, 0, 0)
_HIGHEST: _Place = (1, 0, 0)


def _start(interval: Interval) -> _Place:
    """Return where an interval starts: at its lower bound, or just behind it."""
    return _LOWEST if interval.low is None else (0, interval.low, 0 if interval.low_closed else 1)


def _end(interval: Interval) -> _Place:
    """Return where an interval ends: at its upper bound, or just before it."""
    return _HIGHEST if interval.high is None else (0, interval.high, 0 if interval.high_closed else -1)


def common(intervals: Sequence[Interval]) -> Interval | None:
    """Return the numbers that lie in all of them; ``None`` if there are none, and for no intervals at all.

    >>> print(common([Interval(1, 5), Interval(3, None), Interval(2, 4, high_closed=False)]))
    [3, 4)
    """
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
    """Yield the places of every two intervals that do not meet, in time that grows with how many there are.

    >>> list(disjoint([Interval(8, 9), Interval(1, 3), Interval(2, 8)]))
    [(0, 1)]
    """
    by_start = sorted(range(len(intervals)), key=lambda index: _start(intervals[index]))
    starts = [_start(intervals[index]) for index in by_start]
    for index, interval in enumerate(intervals):
        for other in by_start[bisect_right(starts, _end(interval)) :]:
            yield min(index, other), max(index, other)


def clusters(intervals: Sequence[Interval]) -> list[list[int]]:
    """Part intervals into as few sets as possible, each with a number that all its members share, from low to high.

    The next set holds whatever reaches the earliest end that is still open; that no parting has fewer sets is the
    classic result on piercing intervals.

    >>> clusters([Interval(8, 9), Interval(1, 3), Interval(2, 5), Interval(4, 6)])
    [[1, 2], [3], [0]]
    """
    parted: list[list[int]] = []
    pierced: _Place | None = None
    for index in sorted(range(len(intervals)), key=lambda index: _end(intervals[index])):
        if pierced is None or _start(intervals[index]) > pierced:
            pierced = _end(intervals[index])
            parted.append([])
        parted[-1].append(index)
    return [sorted(cluster) for cluster in parted]
