"""Calendar dates as far as they were said: from a century to a day, absolute, or relative to the day of speaking.

EDTF writes ``2024-12-16``, ``-0043-03-15`` (44 BC), ``2024-12``, ``198X``, ``20XX``, ``XXXX-12-16``, ``2003-23``
(autumn), ``2003-35`` (the third quarter), ``2003-40`` (the first half). A season of no year follows suit:
``XXXX-23``. Whatever counts from the day of speaking stands behind the mark ``REL:``, and so do weekdays, in this
order and as far as it was said: the direction (``last:``, ``next:``), the offset (``year-1``), the fields as EDTF
would write them, and fields of claimkit's own: ``week=3``, ``dow=1`` (Monday) to ``dow=7``, ``nth=-1`` (the last such
weekday), ``holiday=``, ``calendar=lunar``.
"""

from __future__ import annotations

import calendar
import enum
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import ClassVar, TypeAlias

from attrs import evolve, field, frozen

from claimkit.errors import InvalidValueError
from claimkit.values.amount import Amount, Magnitude, Range, amount_of, ends, unsaid_digits
from claimkit.values.duration import TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.kind import Direction, Kind
from claimkit.values.number import absolute, written


class Part(enum.StrEnum):
    """A part of a larger span of time: early May, mid-1980s, the end of the year.

    The last two part a span at the day of speaking: earlier this year, later this week (the rest of the week).
    """

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    EARLIER = "earlier"
    LATER = "later"


class Season(enum.IntEnum):
    """The four seasons, numbered as EDTF (ISO 8601-2) numbers them."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


class Anchor(enum.StrEnum):
    """What a relative date counts from: the day of speaking (or publication), or a date named in the text before."""

    SPEECH = "speech"
    TEXT = "text"


class Calendar(enum.StrEnum):
    """The calendar that numbers the days."""

    GREGORIAN = "gregorian"
    LUNAR = "lunar"


@frozen
class Offset:
    """So many units before (negative) or after (positive) the anchor; zero is the present one ("this week").

    ``whole`` is true where the unit itself is meant ("last year", "this week"), false where a length of time leads to
    a day ("a year ago", "in two weeks").  ``rest`` holds the shorter units of such a length ("a year and a month ago").

    >>> print(Offset(-1, TimeUnit.YEAR))
    year-1
    """

    amount: Amount = field(converter=amount_of)
    unit: TimeUnit
    whole: bool = True
    rest: Offset | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        """Write the unit and the signed amount, the parts of a longer one after each other."""
        return f"{self.unit}{_signed(self.amount)}" + ("" if self.rest is None else f",{self.rest}")


def _signed(amount: Amount) -> str:
    if isinstance(amount, Range):
        return f"{_signed(amount.low)}..{_signed(amount.high)}"
    if isinstance(amount, Magnitude):
        return f"{'-' if amount.order < 0 else '+'}{unsaid_digits(absolute(amount.order))}"
    return written(amount) if amount < 0 else f"+{written(amount)}"


# The least and the greatest number that each field can hold, in the order in which they are looked at.
_LIMITS: Mapping[str, tuple[int, int]] = {
    "century": (-100, 100),
    "decade": (0, 999),
    "year": (-9999, 9999),
    "half": (1, 2),
    "quarter": (1, 4),
    "month": (1, 12),
    "week": (-53, 53),
    "day": (1, 31),
    "weekday": (1, 7),
    "occurrence": (-5, 5),
}
_NEVER_NOUGHT = ("century", "occurrence")

# What "this" points at, by the coarsest field that was said: the year of "this August", the week of "this Friday".
_UNITS_OF_THIS = (
    (TimeUnit.YEAR, ("month", "season", "quarter", "half", "holiday")),
    (TimeUnit.MONTH, ("day", "week", "occurrence")),
    (TimeUnit.WEEK, ("weekday",)),
)
_YEARS = ("year", "decade", "century")

FIELDS_OF_YEAR = ("half", "quarter", "season", "month", "week", "day", "weekday", "occurrence", "holiday")
"""The fields that place a date within a year, from the longest span to the shortest."""

FIELDS = ("century", "decade", "year", *FIELDS_OF_YEAR)
"""The fields that place a date on the calendar."""

_placed = attrgetter(*FIELDS)

_FIRST_MONTHS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


@frozen(kw_only=True)
class CalendarDate:
    """A date with the fields that were said, and no others.

    ``century`` 21 runs from 2000 to 2099, as news counts it, -2 is the second before Christ; ``year`` 0 is 1 BC and
    -1 is 2 BC, as astronomers and ISO 8601 count them; ``decade`` is the year without its last digit (198 for the
    1980s; 0 to 9 where the century was not said, "the eighties"); ``quarter`` 1 to 4, ``half`` 1 or 2, ``week`` the ISO
    week (or the week of the month, where a month was said; -1: the last; 0: the one that the day is in, "the week of 6
    May"), ``weekday`` 1 (Monday) to 7 (Sunday), ``occurrence`` the n-th such weekday of the month (-1: the last), or
    counted from the day of speaking in a ``direction`` ("two Fridays ago").  ``offset`` makes the date relative ("last
    year", "three days ago"), or counts from the ``holiday`` if it is a length of time ("two days before Christmas"),
    ``direction`` says which of many ("last August").

    Written as EDTF (ISO 8601-2) where that standard can say it, else in claimkit's own notation (see
    `claimkit.values.calendar_date`); parts, hedges and zones are left out of it.

    Raises `claimkit.errors.InvalidValueError` for a day that no calendar has (31 February, month 13), and for a date
    of which nothing was said.

    >>> print(CalendarDate(year=2024, month=12, day=16))
    2024-12-16
    >>> print(CalendarDate(decade=198), CalendarDate(day=28), CalendarDate(year=2003, season=Season.AUTUMN))
    198X XXXX-XX-28 2003-23
    >>> print(CalendarDate(year=-43, month=3, day=15))
    -0043-03-15
    >>> print(CalendarDate(offset=Offset(-1, TimeUnit.WEEK), weekday=2))
    REL:week-1,dow=2
    >>> print(CalendarDate(month=8, direction=Direction.LAST))
    REL:last:XXXX-08
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    season: Season | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    occurrence: int | None = None
    holiday: str | None = None
    part: Part | None = None
    offset: Offset | None = None
    direction: Direction | None = None
    anchor: Anchor = Anchor.SPEECH
    calendar: Calendar = Calendar.GREGORIAN
    zone: str | None = None
    hedge: Hedge = Hedge.EXACT
    kind: ClassVar[Kind] = Kind.DATE
    """Always `Kind.DATE`."""

    def __attrs_post_init__(self) -> None:
        for name, (least, greatest) in _LIMITS.items():
            number: int | None = getattr(self, name)
            if number is not None and (not least <= number <= greatest or (number == 0 and name in _NEVER_NOUGHT)):
                message = f"no calendar has {name} {number}: it runs from {least} to {greatest}"
                raise InvalidValueError(message)
        if self.offset is None and _placed(self).count(None) == len(FIELDS):
            message = "a date says something: give it a field such as year, month, day, weekday or offset"
            raise InvalidValueError(message)
        if self.day is None or self.day <= 28:
            return
        longest = 31 if self.month is None else calendar.monthrange(self.year or _LEAP_YEAR, self.month)[1]
        if self.calendar is Calendar.LUNAR:
            longest = 30
        if self.day > longest:
            month = "a lunar month" if self.calendar is Calendar.LUNAR else f"month {self.month}"
            message = f"no calendar has day {self.day} in {month}: it ends with day {longest}"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        """Write the date as EDTF, or in claimkit's own notation; two or three years ago make a range of dates."""
        offset = self.from_holiday or self.distance
        if offset is not None and isinstance(offset.amount, Range):
            offsets = (evolve(offset, amount=end) for end in ends(offset.amount))
            return "..".join(str(evolve(self, direction=None, offset=each)) for each in offsets)
        direction = "" if self.direction is None or self.year is not None or offset is not None else str(self.direction)
        fields, beyond = _edtf_fields(self), ",".join(_fields_beyond_edtf(self))
        place = ":".join(filter(None, (direction, "" if offset is None else str(offset), fields)))
        text = (":" if place == direction else ",").join(filter(None, (place, beyond)))
        return text if fields and place == fields else f"REL:{text}"

    @property
    def distance(self) -> Offset | None:
        """The offset from the anchor: the one that was said, or the one that "this" stands for.

        "This August" is the one of the present year, "this Friday" the one of the present week.  An order of magnitude
        whose direction was said apart ("several days" and "ago") gets its sign.

        >>> print(CalendarDate(weekday=5, direction=Direction.THIS).distance)
        week+0
        """
        offset = None if self.from_holiday else self.offset
        if offset is None:
            if self.direction is not Direction.THIS or says_any(self, _YEARS):
                return None
            named = (unit for unit, names in _UNITS_OF_THIS if says_any(self, names))
            return Offset(0, next(named, TimeUnit.YEAR))
        amount = offset.amount
        if isinstance(amount, Magnitude) and self.direction is Direction.LAST and amount.order > 0:
            return evolve(offset, amount=Magnitude(-amount.order))
        return offset

    @property
    def from_holiday(self) -> Offset | None:
        """The length of time from the holiday that was said, where one was: "two days before Christmas".

        >>> print(CalendarDate(holiday="christmas", offset=Offset(-2, TimeUnit.DAY, whole=False)).from_holiday)
        day-2
        """
        return self.offset if self.holiday is not None and self.offset is not None and not self.offset.whole else None

    @property
    def edtf(self) -> str | None:
        """The date as EDTF (ISO 8601-2) writes it, ``~`` behind one that is about; ``None`` where EDTF cannot say it.

        EDTF has no relative dates, no weekdays, no early, middle and late parts, no season, quarter or half of a year
        that was not said, no such that is about, and no calendar but the Gregorian.

        >>> CalendarDate(year=1984, hedge=Hedge.ABOUT).edtf, CalendarDate(weekday=2).edtf
        ('1984~', None)
        """
        if self.calendar is not Calendar.GREGORIAN or says_any(self, _BEYOND_EDTF):
            return None
        fields, mark = _edtf_fields(self), _EDTF_MARKS.get(self.hedge)
        if says_any(self, ("season", "quarter", "half")) and (self.year is None or mark):
            return None
        return f"{fields}{mark}" if fields and mark is not None else None


def says_any(date: CalendarDate, names: Iterable[str] = FIELDS) -> bool:
    """Tell whether any of these fields was said: of those that place a date on the calendar, if none is named."""
    return any(getattr(date, name) is not None for name in names)


def says_year(date: CalendarDate) -> bool:
    """Tell whether a date names its year, decade or century, and so means the same years from wherever it is seen."""
    return date.year is not None or (date.distance is None and (date.century is not None or (date.decade or 0) >= 10))


def months_said(date: CalendarDate) -> tuple[int, int] | None:
    """Return the first month of the part of a year that was said, and how many it has; seasons are the north's."""
    if date.month is not None:
        return date.month, 1
    if date.season is not None:
        return _FIRST_MONTHS[date.season], 3
    if date.quarter is not None:
        return date.quarter * 3 - 2, 3
    return None if date.half is None else (date.half * 6 - 5, 6)


_BEYOND_EDTF = ("offset", "direction", "week", "occurrence", "holiday", "part")
_EDTF_MARKS = {Hedge.EXACT: "", Hedge.ABOUT: "~"}
_LEAP_YEAR = 2000


@frozen
class DateRange:
    """From one date to another, both included; an end that is ``None`` is open ("since May").

    Raises `claimkit.errors.InvalidValueError` if both ends are.

    >>> print(DateRange(CalendarDate(month=7, day=24), CalendarDate(month=7, day=26)))
    XXXX-07-24..XXXX-07-26
    """

    first: CalendarDate | None
    last: CalendarDate | None
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)
    kind: ClassVar[Kind] = Kind.DATE
    """Always `Kind.DATE`."""

    def __attrs_post_init__(self) -> None:
        if self.first is None and self.last is None:
            message = "a range of dates has at least one end"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        """Write both ends, nothing for an open one."""
        return f"{self.first or ''}..{self.last or ''}"

    @property
    def edtf(self) -> str | None:
        """The range as an EDTF interval, ``..`` for an open end; ``None`` where EDTF cannot say it.

        >>> DateRange(CalendarDate(year=2004, month=6), None).edtf
        '2004-06/..'
        """
        ends = [".." if end is None else end.edtf for end in (self.first, self.last)]
        return None if self.hedge is not Hedge.EXACT or None in ends else "/".join(map(str, ends))


Temporal: TypeAlias = CalendarDate | DateRange


def ends_of(date: Temporal) -> tuple[CalendarDate, ...]:
    """Return the dates that a range runs between, one where the other end is open; of a date, that date."""
    return tuple(filter(None, (date.first, date.last))) if isinstance(date, DateRange) else (date,)


# The notation


def _edtf_fields(date: CalendarDate) -> str:
    """Write the fields that EDTF has; nothing if none of them was said."""
    year, rest = _year_digits(date), _rest_of_year(date)
    return f"{year or 'XXXX'}{rest}" if year or rest else ""


def _year_digits(date: CalendarDate) -> str:
    if date.year is not None:
        return f"{'-' * (date.year < 0)}{abs(date.year):04}"
    if date.decade is not None:
        return f"XX{date.decade}X" if date.decade < 10 else f"{date.decade:03}X"
    return "" if date.century is None else f"{'-' * (date.century < 0)}{abs(date.century) - 1:02}XX"


def _rest_of_year(date: CalendarDate) -> str:
    if date.month is None and date.day is None:
        numbers = (0, date.season), (32, date.quarter), (39, date.half)  # the first quarter is 33, the first half 40
        return next((f"-{before + number}" for before, number in numbers if number is not None), "")
    month = "XX" if date.month is None else f"{date.month:02}"
    return f"-{month}" + ("" if date.day is None else f"-{date.day:02}")


def _fields_beyond_edtf(date: CalendarDate) -> list[str]:
    """Write the fields that EDTF lacks; the weekday of a date with a day adds nothing to it."""
    weekday = date.weekday if date.day is None else None
    kept = None if date.calendar is Calendar.GREGORIAN else date.calendar
    fields = {"week": date.week, "dow": weekday, "nth": date.occurrence, "holiday": date.holiday, "calendar": kept}
    return [f"{name}={value}" for name, value in fields.items() if value is not None]
