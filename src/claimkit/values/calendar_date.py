"""Calendar dates as far as they were said: from a century to a day, absolute, or relative to the day of speaking."""

from __future__ import annotations

import enum
from typing import TypeAlias

from attrs import field, frozen

from claimkit.values.amount import Amount
from claimkit.values.duration import TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.quantity import amount_of


class Part(enum.StrEnum):
    """A part of a larger span of time: early May, mid-1980s, the end of the year."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Season(enum.IntEnum):
    """The four seasons, numbered as EDTF (ISO 8601-2) numbers them."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


class Direction(enum.StrEnum):
    """Which of several days with the same name is meant: last Friday, this August, next June."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


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

    ``whole`` is true where the unit itself is meant ("last year", "this week"), false where a length of time leads to a
    day ("a year ago", "in two weeks").
    """

    amount: Amount = field(converter=amount_of)
    unit: TimeUnit
    whole: bool = True


@frozen
class CalendarDate:
    """A date with the fields that were said, and no others.

    ``century`` 21 runs from 2000 to 2099, as news counts it; ``decade`` is the year without its last digit (198 for the
    1980s; 0 to 9 where the century was not said, "the eighties"); ``quarter`` 1 to 4, ``half`` 1 or 2, ``week`` the ISO
    week (or the week of the month, where a month was said; -1: the last), ``weekday`` 1 (Monday) to 7 (Sunday),
    ``occurrence`` the n-th such weekday of the month (-1: the last).  ``offset`` makes the date relative ("last year",
    "three days ago"), ``direction`` says which of many ("last August").

    Raises `claimkit.errors.InvalidValueError` for a day that no calendar has (31 February, month 13, year 0).

    >>> print(CalendarDate(year=2024, month=12, day=16))
    2024-12-16
    """

    century: int | None = field(default=None, kw_only=True)
    decade: int | None = field(default=None, kw_only=True)
    year: int | None = field(default=None, kw_only=True)
    half: int | None = field(default=None, kw_only=True)
    quarter: int | None = field(default=None, kw_only=True)
    season: Season | None = field(default=None, kw_only=True)
    month: int | None = field(default=None, kw_only=True)
    week: int | None = field(default=None, kw_only=True)
    day: int | None = field(default=None, kw_only=True)
    weekday: int | None = field(default=None, kw_only=True)
    occurrence: int | None = field(default=None, kw_only=True)
    holiday: str | None = field(default=None, kw_only=True)
    part: Part | None = field(default=None, kw_only=True)
    offset: Offset | None = field(default=None, kw_only=True)
    direction: Direction | None = field(default=None, kw_only=True)
    anchor: Anchor = field(default=Anchor.SPEECH, kw_only=True)
    calendar: Calendar = field(default=Calendar.GREGORIAN, kw_only=True)
    zone: str | None = field(default=None, kw_only=True)
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)


@frozen
class DateRange:
    """From one date to another, both included; an end that is ``None`` is open ("since May")."""

    first: CalendarDate | None
    last: CalendarDate | None
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)


Temporal: TypeAlias = CalendarDate | DateRange
