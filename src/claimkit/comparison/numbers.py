"""Numbers: those that a value holds, whatever its sort, and what must have gone wrong for one to become another."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

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
from claimkit.values.number import absolute, ratio


def sole_number(amount: Amount) -> Number:
    """Return one number for an amount: the lower end of a range, the order of "dozens".

    >>> sole_number(Range(3, 4))
    3
    """
    if isinstance(amount, Range):
        return amount.low
    return amount.order if isinstance(amount, Magnitude) else amount


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
    offset = None if date.offset is None else absolute(sole_number(date.offset.amount))
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
    if isinstance(value, DateRange):
        return "..".join("" if end is None else digits_of(end) for end in (value.first, value.last))
    if isinstance(value, Duration):
        return " ".join([str(part.amount) for part in value.parts])
    return str(value)


class Slip(enum.StrEnum):
    """How a wrong number came from the right one: its scale, one digit or two neighbours, ten and three, or else."""

    SCALE = "scale"
    DIGIT = "digit"
    SOUND = "sound"
    NUMBER = "number"


def power_of_ten(left: Number, right: Number) -> int | None:
    """Return the power of ten that leads from *left* to *right*; ``None`` if none does.

    >>> power_of_ten(500_000, 50_000), power_of_ten(12, 13)
    (-1, None)
    """
    if not left or not right:
        return None
    quotient = ratio(right, left)
    low, high = sorted((quotient.numerator, quotient.denominator))
    digits = str(high) if high.bit_length() < _LONGEST else ""
    if low != 1 or not digits or digits.strip("0") != "1":
        return None
    return len(digits) - 1 if quotient.denominator == 1 else 1 - len(digits)


_LONGEST = 400


def slip(left: Number, right: Number) -> Slip:
    """Return how one number became another that is not equal to it.

    >>> slip(500_000, 50_000), slip(8_192, 8_912), slip(3, 4)
    (<Slip.SCALE: 'scale'>, <Slip.DIGIT: 'digit'>, <Slip.NUMBER: 'number'>)
    >>> slip(13, 30), slip(50_000, 15_000)
    (<Slip.SOUND: 'sound'>, <Slip.SOUND: 'sound'>)
    """
    if power_of_ten(left, right):
        return Slip.SCALE
    texts = _digits(left, right)
    if texts is None:
        return Slip.NUMBER
    return Slip.DIGIT if _one_edit(*texts) else Slip.SOUND if _sound_alike(*texts) else Slip.NUMBER


def _sound_alike(left: str, right: str) -> bool:
    """Return whether ten and three were taken for three tens, as thirteen is for thirty, or the other way round."""
    tens, teens = sorted((left.rstrip("0"), right.rstrip("0")), key=len)
    return len(left) == len(right) and len(tens) == 1 and teens == f"1{tens}"


def _digits(left: Number, right: Number) -> tuple[str, str] | None:
    """Write two numbers with one place for their last digits; ``None`` if either is a single digit, or is endless."""
    one, other = abs(Fraction(left)), abs(Fraction(right))
    scale = _scale(one.denominator * other.denominator)
    if scale is None or max(one, other) > _GREATEST:
        return None
    texts = str(int(one * scale)), str(int(other * scale))
    return None if min(map(len, texts)) == 1 else texts


def _scale(denominator: int) -> int | None:
    """Return a power of ten that makes whole numbers of fractions with this denominator, if any does."""
    scale = 1
    while scale % denominator:
        scale *= 10
        if scale > _FINEST:
            return None
    return scale


_GREATEST = 10**100
_FINEST = 10**12


def _one_edit(left: str, right: str) -> bool:
    """Return whether one digit changed, was lost or added, two neighbours changed places, or noughts moved."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    stop = 0
    while stop < min(len(left), len(right)) - start and left[-1 - stop] == right[-1 - stop]:
        stop += 1
    one, other = left[start : len(left) - stop], right[start : len(right) - stop]
    if len(one) == len(other) == 2:
        return one == other[::-1]
    return max(len(one), len(other)) == 1 or _moved_noughts(left, right)


def _moved_noughts(left: str, right: str) -> bool:
    """Return whether two numbers of one length have the same digits, with noughts elsewhere: 130,002 and 132,000."""
    digits = left.replace("0", "")
    return len(left) == len(right) and len(digits) > 1 and digits == right.replace("0", "")
