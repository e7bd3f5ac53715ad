"""Numbers: those that a value holds, whatever its sort, and the key that all the ways to write one value share."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any

from claimkit.values import Dimension, Name, Ordinal, Quantity, Value
from claimkit.values.amount import SPREAD, mapped, sole_number
from claimkit.values.calendar_date import FIELDS, FIELDS_OF_YEAR, CalendarDate, DateRange, ends_of, says_any
from claimkit.values.duration import MONTHS, SECONDS, ClockTime, Duration
from claimkit.values.number import Number, absolute, add, multiply


def number_of(value: Value) -> Number | None:
    """Return the one number that a quantity or an ordinal states."""
    if isinstance(value, Quantity):
        return sole_number(value.amount)
    return sole_number(value.number) if isinstance(value, Ordinal) else None


def only_number(value: Value) -> Number | None:
    """Return the only number that a value states: an amount, a length of one unit, a bare year or decade.

    >>> only_number(CalendarDate(year=1800)), only_number(CalendarDate(year=1800, month=5))
    (1800, None)
    """
    if isinstance(value, Duration):
        return sole_number(value.parts[0].amount) if len(value.parts) == 1 else None
    if isinstance(value, CalendarDate):
        if value.decade is not None and value.decade < 10:
            return value.decade * 10
        return None if says_any(value, ("offset", "century", *FIELDS_OF_YEAR)) else value.year
    return number_of(value)


def numbers_in(value: Value) -> set[Number]:
    """Return every number that a value holds."""
    found: Iterable[Number | None]
    match value:
        case CalendarDate():
            decade = None if value.decade is None else value.decade % 10 * 10
            told = value.offset if value.offset is not None and not value.offset.whole else None  # "next" is no number
            offset = None if told is None else absolute(sole_number(told.amount))
            found = value.year, value.month, value.day, value.century, decade, offset
        case DateRange():
            found = (number for end in ends_of(value) for number in numbers_in(end))
        case Duration():
            found = (sole_number(part.amount) for part in value.parts)
        case ClockTime():
            found = value.hour, value.minute or None
        case Name():
            found = _in_name(value.text)
        case _:
            found = (number_of(value),)
    return {number for number in found if number is not None}


def _in_name(text: str) -> Iterator[Number]:
    """Yield the numbers in a name, and those of a pair with a point as one, too: "Section 5.2"."""
    for number in _NUMBER.findall(text):
        if len(number) < 40:
            yield from map(int, number.split("."))
            if "." in number:
                yield Decimal(number)


def decimals_in(text: str) -> list[str]:
    """Return the numbers with a point in a name: the 5.2 of "Section 5.2", none of "v1.2.3"."""
    return [number for number in _NUMBER.findall(text) if "." in number]


_NUMBER = re.compile(r"(?<![\d.])\d+\.\d+(?![\d.])|\d+")


def digits_of(value: Value) -> str:
    """Return what equal values can differ in: the digits that their amounts are written with, for 10 equals 10.0."""
    if isinstance(value, Quantity):
        return str(value.amount)
    if isinstance(value, CalendarDate):
        return "" if value.offset is None else str(value.offset.amount)
    if isinstance(value, DateRange):
        return "..".join(map(digits_of, ends_of(value)))
    if isinstance(value, Duration):
        return " ".join([str(part.amount) for part in value.parts])
    return str(value)


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


def _key_of_quantity(value: Quantity) -> Fingerprint:
    unit = value.unit
    dimension = unit.dimension
    if dimension is Dimension.COUNT:
        return value.amount
    if dimension is Dimension.RATIO:
        return dimension, mapped(value.amount, lambda number: multiply(number, unit.factor))
    return dimension, unit.symbol, value.amount


def _key_of_duration(value: Duration) -> Fingerprint:
    months: Number = 0
    seconds: Number = 0
    for part in value.parts:
        amount = part.amount
        if isinstance(amount, SPREAD):
            return "duration", value.parts
        if part.unit in MONTHS:
            months = add(months, multiply(amount, MONTHS[part.unit]))
        else:
            seconds = add(seconds, multiply(amount, SECONDS[part.unit]))
    return "duration", months, seconds


def _key_of_date(value: CalendarDate) -> Fingerprint:
    return "date", value.weekday if value.day is None else None, _PLACED(value)


_PLACED = attrgetter("offset", "calendar", *(name for name in FIELDS if name != "weekday"))


_FINGERPRINTS: Mapping[type, Callable[[Any], Fingerprint]] = {
    Quantity: _key_of_quantity,
    Ordinal: lambda ordinal: ("ordinal", ordinal.number),
    Duration: _key_of_duration,
    CalendarDate: _key_of_date,
    DateRange: lambda span: tuple(None if end is None else _key_of_date(end) for end in (span.first, span.last)),
    ClockTime: lambda time: ("clock", time.hour, time.minute),
    Name: lambda name: ("name", "".join(filter(str.isdecimal, name.text))),
}
