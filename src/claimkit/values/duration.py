"""Durations, in the units they were said in, and times of the day, as precisely as they were said."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar

from attrs import evolve, field, frozen

from claimkit.errors import InvalidValueError
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range, amount_of, asserted_by, sole_number, unsaid_digits
from claimkit.values.hedge import Hedge
from claimkit.values.interval import Interval
from claimkit.values.kind import Direction, Kind
from claimkit.values.number import Number, add, multiply, simplest, written


class TimeUnit(enum.StrEnum):
    """A unit of the calendar or the clock, from the longest to the shortest."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


CLDR_TIME_UNITS: Mapping[str, TimeUnit] = {
    f"duration-{unit}": unit for unit in TimeUnit if unit not in (TimeUnit.HALF, TimeUnit.SEASON)
}
"""CLDR unit identifier (a key of Babel's ``unit_patterns``) to unit of time."""

MONTHS: Mapping[TimeUnit, int] = {
    TimeUnit.CENTURY: 1_200,
    TimeUnit.DECADE: 120,
    TimeUnit.YEAR: 12,
    TimeUnit.HALF: 6,
    TimeUnit.SEASON: 3,
    TimeUnit.QUARTER: 3,
    TimeUnit.MONTH: 1,
}
"""The units of the calendar in months."""

SECONDS: Mapping[TimeUnit, int] = {
    TimeUnit.WEEK: 604_800,
    TimeUnit.DAY: 86_400,
    TimeUnit.HOUR: 3_600,
    TimeUnit.MINUTE: 60,
    TimeUnit.SECOND: 1,
}
"""The units of the clock in seconds, days of 24 hours and weeks among them."""

LENGTH_RANKS = {unit: rank for rank, unit in enumerate(TimeUnit)}
"""The units from the longest to the shortest."""

# How ISO 8601 writes a unit: the designator (small where it stands behind the T), and how many of it the unit is.
_DESIGNATORS: Mapping[TimeUnit, tuple[str, int]] = {
    **{unit: ("M", months) if months % 12 else ("Y", months // 12) for unit, months in MONTHS.items()},
    **{unit: (letter, 1) for unit, letter in zip(SECONDS, "WDhms", strict=True)},
}


@frozen
class DurationPart:
    """So many of one unit of time; of several parts only the last may be a range or an order of magnitude."""

    amount: Amount = field(converter=amount_of)
    unit: TimeUnit


@frozen
class Duration:
    """A length of time, its parts from long to short ("three years and six months").

    Written as ISO 8601 does, decades and centuries in years, halves, seasons and quarters of a year in months; a range
    as its two ends, an order of magnitude with the ``X`` of ISO 8601-2 for the digit that was not said.
    ``direction`` says on which side of the day of speaking the length lies, where that was said ("the past three
    years", "the next two weeks"); it is not part of the length.

    Raises `InvalidValueError` without parts, where their units do not descend, where an amount is negative, or where
    any part but the last is a range or an order of magnitude.

    >>> print(Duration((DurationPart(21, TimeUnit.HOUR), DurationPart(30, TimeUnit.MINUTE))))
    PT21H30M
    >>> print(Duration((DurationPart(5, TimeUnit.DECADE),)))
    P50Y
    >>> print(Duration((DurationPart(Range(3, 4), TimeUnit.YEAR),)))
    P3Y..P4Y
    >>> print(Duration((DurationPart(Magnitude(10), TimeUnit.DAY),)))
    PX0D
    """

    parts: tuple[DurationPart, ...]
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)
    direction: Direction | None = field(default=None, kw_only=True)
    kind: ClassVar[Kind] = Kind.DURATION
    """Always `Kind.DURATION`."""

    def __attrs_post_init__(self) -> None:
        if not self.parts:
            message = "a duration has at least one part, such as DurationPart(3, TimeUnit.DAY)"
            raise InvalidValueError(message)
        for long, short in pairwise(self.parts):
            if LENGTH_RANKS[long.unit] >= LENGTH_RANKS[short.unit]:
                message = f"the parts of a duration run from long to short, but {short.unit} comes after {long.unit}"
                raise InvalidValueError(message)
            if isinstance(long.amount, SPREAD):
                shown = f"{long.amount} {long.unit}"
                message = f"only the last part of a duration can be vague, not {shown} in front of others"
                raise InvalidValueError(message)
        for part in self.parts:
            if sole_number(part.amount) < 0:
                message = f"a length of time is not negative, as {part.amount} {part.unit} is"
                raise InvalidValueError(message)

    @classmethod
    def of(
        cls, amount: Amount, unit: TimeUnit, *, hedge: Hedge = Hedge.EXACT, direction: Direction | None = None
    ) -> Duration:
        """Return the duration of so many of one unit.

        >>> print(Duration.of(36, TimeUnit.HOUR))
        PT36H
        """
        return cls((DurationPart(amount, unit),), hedge=hedge, direction=direction)

    @property
    def months(self) -> Interval | None:
        """The length in months that this duration asserts; ``None`` where it holds weeks, days or a clock's units.

        >>> print(Duration.of(2, TimeUnit.YEAR).months)
        [24, 24]
        """
        return self._in_units_of(MONTHS)

    @property
    def seconds(self) -> Interval | None:
        """The length in seconds that this duration asserts; ``None`` where it holds months or longer units.

        >>> print(Duration.of(2, TimeUnit.WEEK).seconds)
        [1209600, 1209600]
        """
        return self._in_units_of(SECONDS)

    @property
    def days(self) -> Interval:
        """The length in days that this duration asserts: a year has 365 to 366, a month 28 to 31.

        Months that make up whole years are counted as such.

        >>> print(Duration.of(2, TimeUnit.MONTH).days, Duration.of(18, TimeUnit.MONTH).days)
        [56, 62] [533, 552]
        >>> print(Duration.of(3, TimeUnit.DAY, hedge=Hedge.AT_LEAST).days)
        [3, )
        """
        return self._length(_days)

    def __str__(self) -> str:
        """Write the duration as ISO 8601 does."""
        *leading, last = self.parts
        if isinstance(last.amount, Range):
            return "..".join(
                _iso_text([*leading, DurationPart(end, last.unit)]) for end in (last.amount.low, last.amount.high)
            )
        return _iso_text(self.parts)

    def _in_units_of(self, sizes: Mapping[TimeUnit, int]) -> Interval | None:
        if any(part.unit not in sizes for part in self.parts):
            return None
        return self._length(lambda amount, unit: amount.scale(sizes[unit]))

    def _length(self, converted: Callable[[Interval, TimeUnit], Interval]) -> Interval:
        """Add up the parts, of which the last alone is hedged."""
        *leading, last = self.parts
        total = converted(asserted_by(last.amount, self.hedge), last.unit)
        for part in leading:
            total = total.plus(converted(asserted_by(part.amount, Hedge.EXACT), part.unit))
        return total


def _days(amount: Interval, unit: TimeUnit) -> Interval:
    if unit in SECONDS:
        return amount.scale(simplest(Fraction(SECONDS[unit], SECONDS[TimeUnit.DAY])))
    months = amount.scale(MONTHS[unit])
    return evolve(
        months,
        low=None if months.low is None else _days_of_months(months.low, 365, 28),
        high=None if months.high is None else _days_of_months(months.high, 366, 31),
    )


def _days_of_months(months: Number, year: int, month: int) -> Number:
    """Count the whole years at so many days each, the rest at so many a month."""
    years, rest = divmod(Fraction(months), 12)
    return add(years * year, multiply(rest, month))


def _iso_text(parts: Sequence[DurationPart]) -> str:
    """Write parts of which none is a range: decades and years make one field together."""
    numbers: dict[str, Number] = {}
    vague: list[str] = []
    for part in parts:
        letter, size = _DESIGNATORS[part.unit]
        scaled = multiply(sole_number(part.amount), size)
        if isinstance(part.amount, Magnitude):
            vague.append(unsaid_digits(scaled) + letter)
        else:
            numbers[letter] = add(numbers.get(letter, 0), scaled)
    fields = [*(written(number) + letter for letter, number in numbers.items()), *vague]
    clock = "".join(field for field in fields if field[-1].islower()).upper()
    return f"P{''.join(field for field in fields if field[-1].isupper())}" + (f"T{clock}" if clock else "")


@frozen
class ClockTime:
    """A time of the day on the 24-hour clock; ``zone`` is an IANA name, a UTC offset, ``"local"`` or ``None``.

    ``hour`` is ``None`` where a text gives the minutes alone.  ``either_half`` is true where a text counts the hours to
    twelve and does not say which half of the day it means ("at 8:40").
    Raises `InvalidValueError` for an hour over 24, a minute or second over 59.

    >>> print(ClockTime(20, 40))
    T20:40
    """

    hour: int | None
    minute: int = 0
    second: int | None = field(default=None, kw_only=True)
    zone: str | None = field(default=None, kw_only=True)
    either_half: bool = field(default=False, kw_only=True)
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)
    kind: ClassVar[Kind] = Kind.CLOCK
    """Always `Kind.CLOCK`."""

    def __attrs_post_init__(self) -> None:
        hour = 0 if self.hour is None else self.hour
        second = self.second or 0
        shown = 0 <= hour <= 24 and 0 <= self.minute <= 59 and 0 <= second <= 59
        if not shown or (hour == 24 and (self.minute or second)):
            message = f"no clock shows {self}: hours run to 23 (24:00 ends a day), minutes and seconds to 59"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        """Write the time as ISO 8601 does, with XX for an hour that was not said."""
        hour = "XX" if self.hour is None else f"{self.hour:02}"
        return f"T{hour}:{self.minute:02}" + ("" if self.second is None else f":{self.second:02}")
