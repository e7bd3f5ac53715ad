"""Productions of calendar dates, of ranges of dates, and of dates that a length of time leads to."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from attrs import evolve

from claimkit.errors import InvalidValueError
from claimkit.extraction.productions.found import Found, strongest
from claimkit.values import Anchor, Calendar, CalendarDate, DateRange, Direction, Duration, Hedge, Magnitude, Offset
from claimkit.values.amount import scaled_by
from claimkit.values.calendar_date import FIELDS, FIELDS_OF_YEAR, Part, Season, says_any
from claimkit.values.duration import TimeUnit

_BEFORE_SIGN = re.compile(r"(?=[+-])")


def _offset(text: str) -> Offset:
    unit, amount = _BEFORE_SIGN.split(text)
    return Offset(int(amount), TimeUnit(unit))


_DATE_FIELDS = ("half", "quarter", "month", "week", "day", "weekday", "occurrence")


def date(found: Found) -> CalendarDate | None:
    """Make a date of the fields that were said, or of a length of time in *value*.

    A year that the form asks for in two digits is one from 1950 to 2049.  A number with a point, alone, is a *year* and
    its month (2005.10), or a *month* and its day (6.15).  An *occurrence* without a weekday is that of a day in its
    month, from the end if it is negative.

    A length of time leads *toward* the past (-1) or the future (1), from an *anchor*.  With a day that is counted from
    now in *start* ("two days from tomorrow"), the days of both are put together.  A month, a season or a weekday there
    is that of the year or the week that the length leads to ("May three years ago"); with ``holiday`` as the *of* of
    the rule, the length counts from a holiday ("three days after Easter").
    """
    if "value" in found.slots:
        return _led_to(found)
    if (made := _of_decimal(found)) is not None:
        return made
    fields: dict[str, Any] = {}
    for name in _DATE_FIELDS:
        if found.says(name):
            number = found.integer(name)
            if number is None or (number == 0 and name in found.slots):
                return None
            fields[name] = number
    if found.in_row or not _take_years(found, fields):
        return None
    for name, read in _WORD_FIELDS.items():
        if found.says(name) and (meaning := found.meaning(name)) is not None:
            fields[name] = read(meaning)
    counted = fields.pop("occurrence", None) if fields.keys().isdisjoint(("weekday", "direction")) else None
    made = CalendarDate(**fields, hedge=found.hedge())
    return _from_named_day(made) if counted is None else day_counted(made, counted)


def day_counted(month: CalendarDate, number: int | None) -> CalendarDate | None:
    """Return the n-th day of a month, from its end if negative; that of a February whose year is not known is not."""
    if number is None or month.month is None or month != CalendarDate(year=month.year, month=month.month):
        return None
    if number < 0:
        if month.month == _FEBRUARY and month.year is None:
            return None
        number += 1 + monthrange(month.year or _ANY_YEAR, month.month)[1]
    return evolve(month, day=number)


_FEBRUARY, _ANY_YEAR = 2, 2001


_WORD_FIELDS: Mapping[str, Callable[[str], object]] = {
    "season": lambda text: Season(int(text)),
    "part": Part,
    "offset": _offset,
    "direction": Direction,
    "anchor": Anchor,
    "calendar": Calendar,
    "holiday": str,
    "zone": str,
}


def full_year(year: int) -> int:
    """Return the year that two digits tell: from 1950 to 2049.

    >>> full_year(26), full_year(74), full_year(1066)
    (2026, 1974, 1066)
    """
    return year if year > 99 else year + (1900 if year >= 50 else 2000)


def _take_years(found: Found, fields: dict[str, Any]) -> bool:
    for name in ("year", "decade", "century"):
        if not found.says(name):
            continue
        amount = found.integer(name)
        if amount is None or amount <= 0:
            return False
        if name == "year" and _asks_for_two_digits(found):
            amount = full_year(amount)
        if name == "decade":
            if amount % 10 or amount > 2990:
                return False
            amount //= 10
        fields[name] = amount
    if fields.get("decade", 10) < 10 and "century" in fields:
        fields["decade"] += (fields.pop("century") - 1) * 10
    era = found.meaning("era")
    if era == "before":
        fields |= {"year": 1 - fields["year"]} if "year" in fields else {"century": -fields["century"]}
    elif era is not None and "year" in fields:
        fields["year"] += int(era)
    return True


def _asks_for_two_digits(found: Found) -> bool:
    terms = found.slots["year"][2] if "year" in found.slots else ()
    return bool(terms) and all(not _OF_TWO_DIGITS.isdisjoint(term.split(".")) for term in terms)


_OF_TWO_DIGITS = frozenset(("two", "padded"))


def _of_decimal(found: Found) -> CalendarDate | None:
    """Return the date that one number with a point states; ``None`` where more is said, or none such."""
    if len(found.slots) != 1:
        return None
    for slot, order in (("year", "ym"), ("month", "md")):
        token = found.token(slot)
        if token is not None and token.numeral is not None and _DECIMAL.fullmatch(token.numeral.text):
            return written_date(token.numeral.text, order)
    return None


_DECIMAL = re.compile(r"\d+\.\d+")


def written_date(text: str, *orders: str) -> CalendarDate | None:
    """Return the date that the numbers of a text make, in the first of some orders in which they make one."""
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    for order in orders:
        fields = dict(zip(order, numbers, strict=True))
        year = full_year(fields["y"]) if "y" in fields else None
        with suppress(InvalidValueError):
            return CalendarDate(year=year, month=fields["m"], day=fields.get("d"))
    return None


_FIELDS = (*FIELDS, "part", "offset", "direction", "zone")


def merged(first: CalendarDate, second: CalendarDate | DateRange) -> CalendarDate | DateRange | None:
    """Return the one date of two that say different fields of it, or ``None``."""
    if isinstance(second, CalendarDate):
        return _merged(first, second)
    date = None if second.first is None else _merged(first, second.first)
    return None if date is None else evolve(second, first=date)


def _merged(first: CalendarDate, second: CalendarDate) -> CalendarDate | None:
    fields: dict[str, Any] = {}
    for name in _FIELDS:
        one, other = getattr(first, name), getattr(second, name)
        if one is not None and other is not None and one != other:
            return None
        fields[name] = other if one is None else one
    if None not in (fields["year"], fields["century"]):
        return None
    if fields["offset"] is not None and fields[first.offset.unit.value if first.offset else "year"] is not None:
        return None
    anchor = second.anchor if second.anchor is not Anchor.SPEECH else first.anchor
    calendar = second.calendar if second.calendar is not Calendar.GREGORIAN else first.calendar
    hedge = strongest(first.hedge, second.hedge)
    return _from_named_day(CalendarDate(**fields, anchor=anchor, calendar=calendar, hedge=hedge))


def _from_named_day(date: CalendarDate) -> CalendarDate | None:
    """Return the day after a holiday as counted from it; ``None`` for others: the day after Monday is no Monday."""
    offset = date.offset
    if offset is None or offset.unit is not TimeUnit.DAY or date.anchor is not Anchor.TEXT:
        return date
    if date.holiday is not None:
        return evolve(date, offset=evolve(offset, whole=False) if offset.amount else None, anchor=Anchor.SPEECH)
    return None if says_any(date, FIELDS_OF_YEAR) else date


def date_range(found: Found) -> DateRange | None:
    """Make a range of the dates *low* and *high*; what only one end says of year and month holds for both."""
    low, high = found.value("low"), found.value("high")
    if found.token("low") is None and isinstance(high, CalendarDate):
        return DateRange(None, high, hedge=found.hedge())
    if found.token("high") is None and isinstance(low, CalendarDate):
        return DateRange(low, None, hedge=found.hedge())
    if not isinstance(low, CalendarDate) or not isinstance(high, CalendarDate):
        return None
    goes_on = (low.month or 0) > (high.month or 12)  # into the next year: what is said of one end holds for that alone
    return DateRange(_completed(_as_old(low, high), high, goes_on), _completed(high, low, goes_on))


def _as_old(date: CalendarDate, later: CalendarDate) -> CalendarDate:
    """Return the first of two years or centuries before our era where only the last says so: from 753 to 27 BC."""
    if (later.century or 0) < 0 < (date.century or 0):
        return evolve(date, century=-(date.century or 0))
    if date.year is not None and later.year is not None and later.year <= 0 < date.year:
        return evolve(date, year=1 - date.year)
    return date


_SHARED = (TimeUnit.YEAR, TimeUnit.MONTH, TimeUnit.WEEK)
"""The units of what is said once of two dates, counted from now: from the 3rd to the 5th of last month."""


def _completed(date: CalendarDate, other: CalendarDate, goes_on: bool) -> CalendarDate:  # noqa: FBT001 - of both ends
    """Return one end of a range with the month, the year, the step from now that only the other is said to have."""
    is_weekday = date.weekday is not None and date.day is None
    if other.offset is not None and other.offset.unit is TimeUnit.WEEK:  # "from Wednesday to Friday of next week"
        shares = is_weekday and other.weekday is not None and date.direction is None
    else:
        shares = not is_weekday
    if date.offset is not None or goes_on or not shares:
        return date
    month, year, offset = date.month, date.year, date.offset
    if month is None and date.day is not None and other.day is not None:
        month = other.month
    if year is None and month is not None:
        year = other.year
    if date.year is None and other.year is None and other.offset is not None and other.offset.unit in _SHARED:
        offset = other.offset
    return evolve(date, month=month, year=year, offset=offset)


def numbered_dates(found: Found) -> DateRange | None:
    """Make the dates from one number to another of the field that the rule is *of*.

    What else is said (*year*, *month*, *offset*, *direction*) holds for both; a year of two digits is one of the
    first's century.
    """
    low, high = found.integer("low"), found.integer("high")
    field = str(found.settings["of"])
    if not low or not high:
        return None
    if field == "year" and high < 100 <= low:
        high += low - low % 100
    if field == "decade":
        low, high = low // 10, high // 10
    offset = found.meaning("offset")
    shared: dict[str, Any] = {name: found.integer(name) for name in ("year", "month") if name != field}
    shared |= {"offset": None if offset is None else _offset(offset), "direction": found.direction}
    ends: list[dict[str, Any]] = [{**shared, field: number} for number in (low, high)]
    return DateRange(*(CalendarDate(**fields) for fields in ends))


def _led_to(found: Found) -> CalendarDate | None:
    """Return the date that a length of time leads to."""
    length = found.value("value")
    toward = found.integer("toward")
    if not isinstance(length, Duration) or toward is None:
        return None
    direction: Direction | None = None
    if isinstance(length.parts[-1].amount, Magnitude):  # an order of magnitude has no sign
        direction = Direction.LAST if toward < 0 else Direction.NEXT
    offset: Offset | None = None
    for part in reversed(length.parts):
        amount = part.amount if isinstance(part.amount, Magnitude) else scaled_by(part.amount, toward)
        offset = Offset(amount, part.unit, whole=False, rest=offset)
    anchor, hedge = Anchor(found.meaning("anchor") or "speech"), found.hedge(length.hedge)
    if found.token("start") is None:
        return CalendarDate(offset=offset, direction=direction, hedge=hedge, anchor=anchor)
    start = found.value("start")
    if not isinstance(start, CalendarDate) or offset is None or offset.rest is not None:
        return None
    if found.settings.get("of") == "holiday":
        if isinstance(offset.amount, Magnitude):
            offset = evolve(offset, amount=Magnitude(offset.amount.order * toward))
        return evolve(start, offset=offset, hedge=hedge) if start.holiday is not None else None
    return None if direction is not None else _from_day(start, offset, hedge, anchor)


def _from_day(start: CalendarDate, offset: Offset, hedge: Hedge, anchor: Anchor) -> CalendarDate | None:
    """Return the date that a length of time leads to from a day counted from now, or the month or weekday in it."""
    for name, unit in _RECURRING:
        if offset.unit is unit and _says_only(start, name):
            return evolve(start, offset=Offset(offset.amount, unit), hedge=hedge, anchor=anchor)
    first, days = start.offset, _DAYS.get(offset.unit)
    if first is None or first.unit is not TimeUnit.DAY or first.rest is not None or not _says_only(start, "offset"):
        return None
    if days is None or not isinstance(first.amount, int) or not isinstance(offset.amount, int):
        return None
    counted = Offset(first.amount + offset.amount * days, TimeUnit.DAY, whole=False)
    return CalendarDate(offset=counted, hedge=hedge, anchor=anchor)


_RECURRING = (("month", TimeUnit.YEAR), ("season", TimeUnit.YEAR), ("weekday", TimeUnit.WEEK))
_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7}


def _says_only(date: CalendarDate, name: str) -> bool:
    said = getattr(date, name)
    return said is not None and date == CalendarDate(**{name: said})
