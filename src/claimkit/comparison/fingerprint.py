"""Fingerprints: one key for all the ways to write one value, so that what is the same is found without comparing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from claimkit.values import (
    Amount,
    CalendarDate,
    ClockTime,
    DateRange,
    Dimension,
    Duration,
    Magnitude,
    Name,
    Number,
    Ordinal,
    Quantity,
    Range,
    Value,
)
from claimkit.values.duration import MONTHS, SECONDS
from claimkit.values.number import add, multiply

Fingerprint = Hashable
"""Equal for two values whose numbers and units say the same; hedges, nouns, parts of days and zones play no part."""


def fingerprint(value: Value) -> Fingerprint:
    """Return the key that a value shares with every other way to write it.

    >>> from claimkit.values import PERCENT, FRACTION, TimeUnit
    >>> from fractions import Fraction
    >>> fingerprint(Quantity(50, PERCENT)) == fingerprint(Quantity(Fraction(1, 2), FRACTION))
    True
    >>> fingerprint(Duration.of(1, TimeUnit.DAY)) == fingerprint(Duration.of(24, TimeUnit.HOUR))
    True
    """
    return _FINGERPRINTS[type(value)](value)


def _of_quantity(value: Quantity) -> Fingerprint:
    unit = value.unit
    dimension = unit.dimension
    if dimension is Dimension.COUNT:
        return value.amount
    if dimension is Dimension.RATIO:
        return dimension, _scaled(value.amount, unit.factor)
    return dimension, unit.symbol, value.amount


def _scaled(amount: Amount, factor: Number) -> Amount:
    if isinstance(amount, Range):
        return Range(multiply(amount.low, factor), multiply(amount.high, factor))
    if isinstance(amount, Magnitude):
        return Magnitude(multiply(amount.order, factor))
    return multiply(amount, factor)


def _of_duration(value: Duration) -> Fingerprint:
    months: Number = 0
    seconds: Number = 0
    for part in value.parts:
        amount = part.amount
        if isinstance(amount, Range | Magnitude):
            return "duration", value.parts
        if part.unit in MONTHS:
            months = add(months, multiply(amount, MONTHS[part.unit]))
        else:
            seconds = add(seconds, multiply(amount, SECONDS[part.unit]))
    return "duration", months, seconds


def _of_date(value: CalendarDate) -> Fingerprint:
    return (
        "date",
        value.year,
        value.month,
        value.day,
        value.weekday if value.day is None else None,
        value.offset,
        value.decade,
        value.century,
        value.quarter,
        value.half,
        value.season,
        value.week,
        value.occurrence,
        value.holiday,
        value.calendar,
    )


def _of_range(value: DateRange) -> Fingerprint:
    return tuple(None if end is None else _of_date(end) for end in (value.first, value.last))


def _of_ordinal(value: Ordinal) -> Fingerprint:
    return "ordinal", value.number


def _of_time(value: ClockTime) -> Fingerprint:
    return "clock", value.hour, value.minute


def _of_name(value: Name) -> Fingerprint:
    return "name", "".join(filter(str.isdecimal, value.text))


_FINGERPRINTS: Mapping[type, Callable[..., Fingerprint]] = {
    Quantity: _of_quantity,
    Ordinal: _of_ordinal,
    Duration: _of_duration,
    CalendarDate: _of_date,
    DateRange: _of_range,
    ClockTime: _of_time,
    Name: _of_name,
}
