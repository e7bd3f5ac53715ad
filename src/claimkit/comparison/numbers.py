"""Numbers: those that a value holds, whatever its sort, by which values of two sorts can be recognised as one fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from claimkit.values import (
    Amount,
    CalendarDate,
    ClockTime,
    DateRange,
    Duration,
    Magnitude,
    Name,
    Number,
    Ordinal,
    Quantity,
    Range,
    Value,
)


def sole_number(amount: Amount) -> Number:
    """Return one number for an amount: the lower end of a range, the order of "dozens".

    >>> sole_number(Range(3, 4))
    3
    """
    if isinstance(amount, Range):
        return amount.low
    return amount.order if isinstance(amount, Magnitude) else amount


def size(number: Number) -> Number:
    """Return a number without its sign.

    >>> size(-3)
    3
    """
    return -number if number < 0 else number


def number_of(value: Value) -> Number | None:
    """Return the one number that a quantity or an ordinal states.

    >>> number_of(Quantity(Range(3, 4)))
    3
    """
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
        said = [getattr(value, name) for name in _FIELDS]
        if value.decade is not None and value.decade < 10:
            return value.decade * 10
        return value.year if said.count(None) == len(said) - 1 else None
    return number_of(value)


_FIELDS = ("year", "month", "day", "weekday", "offset", "season", "quarter", "half", "week", "holiday", "century")


def numbers_in(value: Value) -> set[Number]:
    """Return every number that a value holds.

    >>> sorted(numbers_in(CalendarDate(month=9, day=11)))
    [9, 11]
    """
    return {number for number in _NUMBERS[type(value)](value) if number is not None}


def _of_amount(value: Quantity | Ordinal) -> Iterable[Number | None]:
    return (number_of(value),)


def _of_date(date: CalendarDate) -> Iterable[Number | None]:
    decade = None if date.decade is None else date.decade % 10 * 10
    offset = None if date.offset is None else size(sole_number(date.offset.amount))
    return date.year, date.month, date.day, date.century, decade, offset


def _of_range(span: DateRange) -> Iterable[Number]:
    return {number for end in (span.first, span.last) if end is not None for number in numbers_in(end)}


def _of_duration(duration: Duration) -> Iterable[Number]:
    return [sole_number(part.amount) for part in duration.parts]


def _of_time(time: ClockTime) -> Iterable[Number | None]:
    return time.hour, time.minute or None


def _of_name(name: Name) -> Iterable[Number]:
    """Yield the numbers in a name, and those of a pair with a point as one, too: "Section 5.2"."""
    for number in _NUMBER.findall(name.text):
        if len(number) < _LONGEST_NUMBER:
            yield from map(int, number.split("."))
            if "." in number:
                yield Decimal(number)


_NUMBER = re.compile(r"(?<![\d.])\d+\.\d+(?![\d.])|\d+")
_LONGEST_NUMBER = 40

_NUMBERS: Mapping[type, Callable[..., Iterable[Number | None]]] = {
    Quantity: _of_amount,
    Ordinal: _of_amount,
    Duration: _of_duration,
    CalendarDate: _of_date,
    DateRange: _of_range,
    ClockTime: _of_time,
    Name: _of_name,
}


def digits_of(value: Value) -> str:
    """Return what equal values can differ in: the digits that their amounts are written with, for 10 equals 10.0.

    >>> from decimal import Decimal
    >>> digits_of(Quantity(10)), digits_of(Quantity(Decimal("10.0")))
    ('10', '10.0')
    """
    if isinstance(value, Quantity):
        return str(value.amount)
    if isinstance(value, CalendarDate):
        return "" if value.offset is None else str(value.offset.amount)
    if isinstance(value, Duration):
        return " ".join([str(part.amount) for part in value.parts])
    return str(value)
