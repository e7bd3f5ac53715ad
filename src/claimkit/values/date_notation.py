"""How dates are written: as EDTF (ISO 8601-2) where that standard can say it, else in claimkit's own notation.

EDTF writes ``2024-12-16``, ``-0043-03-15`` (44 BC), ``2024-12``, ``198X``, ``20XX``, ``XXXX-12-16``, ``2003-23`` (autumn), ``2003-35`` (the
third quarter), ``2003-40`` (the first half).  A season of no year follows suit: ``XXXX-23``.  Whatever counts from the
day of speaking stands behind the mark ``REL:``, and so do weekdays, in this order and as far as it was said: the
direction (``last:``, ``next:``), the offset (``year-1``), the fields as EDTF would write them, and fields of claimkit's
own: ``week=3``, ``dow=1`` (Monday) to ``dow=7``, ``nth=-1`` (the last such weekday), ``holiday=``, ``calendar=lunar``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from claimkit.values.amount import Magnitude, Range, unsaid_digits
from claimkit.values.number import Number, written

if TYPE_CHECKING:
    from claimkit.values.calendar_date import CalendarDate, Offset

_FIRST_QUARTER = 33
_FIRST_HALF = 40


def notation(date: CalendarDate) -> str:
    """Write a date in full; an offset of two or three years makes a range of dates."""
    offset = date.distance
    if offset is not None and isinstance(offset.amount, Range):
        ends = [evolve(offset, amount=end) for end in (offset.amount.low, offset.amount.high)]
        return "..".join(notation(evolve(date, direction=None, offset=end)) for end in ends)
    direction = "" if date.direction is None or date.year is not None or offset is not None else str(date.direction)
    fields, beyond = edtf_fields(date), ",".join(_fields_beyond_edtf(date))
    place = ":".join(filter(None, (direction, "" if offset is None else offset_text(offset), fields)))
    text = (":" if place == direction else ",").join(filter(None, (place, beyond)))
    return text if fields and place == fields else f"REL:{text}"


def edtf_fields(date: CalendarDate) -> str:
    """Write the fields that EDTF has; nothing if none of them was said."""
    year, rest = _year_digits(date), _rest_of_year(date)
    return f"{year or 'XXXX'}{rest}" if year or rest else ""


def offset_text(offset: Offset) -> str:
    """Write an offset as its unit and signed amount, the parts of a longer one after each other."""
    amount = offset.amount
    if isinstance(amount, Magnitude):
        sign, order = ("-", -amount.order) if amount.order < 0 else ("+", amount.order)
        text = f"{sign}{unsaid_digits(order)}"
    elif isinstance(amount, Range):
        text = f"{_signed(amount.low)}..{_signed(amount.high)}"
    else:
        text = _signed(amount)
    rest = "" if offset.rest is None else f",{offset_text(offset.rest)}"
    return f"{offset.unit}{text}{rest}"


def _signed(number: Number) -> str:
    return written(number) if number < 0 else f"+{written(number)}"


def _year_digits(date: CalendarDate) -> str:
    if date.year is not None:
        return f"{_sign(date.year)}{abs(date.year):04}"
    if date.decade is not None:
        return f"XX{date.decade}X" if date.decade < 10 else f"{date.decade:03}X"
    return "" if date.century is None else f"{_sign(date.century)}{abs(date.century) - 1:02}XX"


def _sign(year: int) -> str:
    return "-" if year < 0 else ""


def _rest_of_year(date: CalendarDate) -> str:
    if date.month is not None:
        return f"-{date.month:02}" + ("" if date.day is None else f"-{date.day:02}")
    if date.day is not None:
        return f"-XX-{date.day:02}"
    if date.season is not None:
        return f"-{date.season}"
    if date.quarter is not None:
        return f"-{_FIRST_QUARTER + date.quarter - 1}"
    return "" if date.half is None else f"-{_FIRST_HALF + date.half - 1}"


def _fields_beyond_edtf(date: CalendarDate) -> list[str]:
    """Write the fields that EDTF lacks; the weekday of a date with a day adds nothing to it."""
    weekday = date.weekday if date.day is None else None
    calendar = date.calendar if date.calendar != "gregorian" else None
    fields = {"week": date.week, "dow": weekday, "nth": date.occurrence, "holiday": date.holiday, "calendar": calendar}
    return [f"{name}={value}" for name, value in fields.items() if value is not None]
