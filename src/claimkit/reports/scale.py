"""Scales: where on a line of pixels a number of an axis stands, and which round numbers are written under the line."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import count, takewhile

from attrs import frozen

from claimkit.comparison.statement import DATES, PLACES, Axis
from claimkit.values import Dimension, Interval, Number

# A number or a day under the line takes so many pixels.
_TICK = 78

# Where the largest number is so many times the smallest, equal steps on the line are equal ratios.
_WIDE = 50

# So much of what is shown is added on each side, and more where an interval has no end there.
_MARGIN, _ROOM = Fraction(1, 16), Fraction(1, 5)


@frozen
class Scale:
    """The numbers from *low* to *high* on a line from *start* to *end*; *ratios* if equal steps are equal ratios."""

    low: Fraction
    high: Fraction
    start: float
    end: float
    ratios: bool = False

    def place(self, number: Number) -> float:
        """Return where a number stands; what lies outside stands at the end that is nearer.

        >>> Scale(Fraction(0), Fraction(10), 100, 200).place(3)
        130.0
        """
        inside = min(max(Fraction(number), self.low), self.high)
        if self.ratios:
            share = math.log(inside / self.low) / math.log(self.high / self.low)
        else:
            share = float((inside - self.low) / (self.high - self.low))
        return self.start + share * (self.end - self.start)


def scale_of(intervals: Iterable[Interval], start: float, end: float) -> Scale:
    """Return a scale on which all these intervals can be drawn.

    >>> scale = scale_of([Interval(0, 8), Interval(8, None)], 0, 100)
    >>> print(scale.low, scale.high)
    -1/2 48/5
    """
    intervals = list(intervals)
    bounds = [Fraction(bound) for each in intervals for bound in (each.low, each.high) if bound is not None]
    low, high = min(bounds, default=Fraction(0)), max(bounds, default=Fraction(1))
    open_below = any(each.low is None for each in intervals)
    open_above = any(each.high is None for each in intervals)
    if low > 0 and high / low > _WIDE:
        return Scale(low / (4 if open_below else 2), high * (4 if open_above else 2), start, end, ratios=True)
    from_nothing = open_below and low > 0
    low = Fraction(0) if from_nothing else low  # "at most 300" is drawn from zero on
    span = (high - low) or abs(high) or Fraction(8)
    low -= span * (0 if from_nothing else _ROOM if open_below else _MARGIN)
    high += span * (_ROOM if open_above else _MARGIN)
    return Scale(low, high, start, end)


def ticks(scale: Scale, axis: Axis) -> list[Number]:
    """Return the round numbers to write under a scale, from low to high.

    >>> ticks(Scale(Fraction(-5), Fraction(3_500), 0, 550), Axis("count"))
    [0, 500, 1000, 1500, 2000, 2500, 3000, 3500]
    """
    if axis == DATES:
        return list(_first_days(scale))
    found = _powers(scale) if scale.ratios else _multiples(scale)
    whole = axis.measured in _WHOLE
    return [number for number in found if not whole or isinstance(number, int)]


def _most(scale: Scale) -> int:
    """Return how many ticks fit under a scale."""
    return max(2, round((scale.end - scale.start) / _TICK))


# What is only counted in whole numbers.
_WHOLE = frozenset({Dimension.COUNT, PLACES.measured})


def _multiples(scale: Scale) -> Iterator[Number]:
    step = next(step for step in _steps(scale.high - scale.low) if (scale.high - scale.low) / step <= _most(scale) + 1)
    first = math.ceil(scale.low / step)
    for number in takewhile(lambda number: number <= scale.high, (step * index for index in count(first))):
        yield number.numerator if number.denominator == 1 else Decimal(number.numerator) / Decimal(number.denominator)


def _steps(span: Fraction) -> Iterator[Fraction]:
    """Yield the steps 1, 2 and 5 times a power of ten, from one that is too small on."""
    power = math.floor(math.log10(span)) - 2
    for exponent in count(power):
        for digit in (1, 2, 5):
            yield digit * Fraction(10) ** exponent


# Between a power of ten and the next, so many numbers as fit.
_DIGITS = ((1, 2, 5), (1, 3), (1,))


def _powers(scale: Scale) -> Iterator[Number]:
    lowest, highest = math.floor(math.log10(scale.low)), math.ceil(math.log10(scale.high))
    digits = next(
        digits for digits in _DIGITS if (highest - lowest) * len(digits) <= _most(scale) + 3 or len(digits) == 1
    )
    for exponent in range(lowest, highest + 1):
        for digit in digits:
            number = digit * Fraction(10) ** exponent
            if scale.low <= number <= scale.high:
                yield number.numerator if number.denominator == 1 else Decimal(number.numerator) / number.denominator


def _first_days(scale: Scale) -> Sequence[int]:
    """Return the first days of months or years, or days where all lie within two months."""
    low, high = (max(1, min(int(end), dt.date.max.toordinal())) for end in (scale.low, scale.high))
    if high - low <= _SHORT:
        step = next(step for step in _STEPS_OF_DAYS if (high - low) / step <= _most(scale))
        return range(low + step // 2, high + 1, step)
    first, last = dt.date.fromordinal(low), dt.date.fromordinal(high)
    start = first.year * 12 + first.month - (first.day == 1)
    months = range(start, last.year * 12 + last.month)
    step = next(step for step in _STEPS_OF_MONTHS if len(months) / step <= _most(scale))
    return [dt.date(index // 12, index % 12 + 1, 1).toordinal() for index in months if index % step == 0]


_SHORT = 62
_STEPS_OF_DAYS = (1, 2, 7, 14, 31)
_STEPS_OF_MONTHS = (1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)))
