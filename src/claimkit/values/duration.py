"""Durations: lengths of time in the units they were said in."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from attrs import field, frozen

from claimkit.values.amount import Amount
from claimkit.values.hedge import Hedge
from claimkit.values.quantity import amount_of

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    "duration-century": TimeUnit.CENTURY,
    "duration-decade": TimeUnit.DECADE,
    "duration-year": TimeUnit.YEAR,
    "duration-quarter": TimeUnit.QUARTER,
    "duration-month": TimeUnit.MONTH,
    "duration-week": TimeUnit.WEEK,
    "duration-day": TimeUnit.DAY,
    "duration-hour": TimeUnit.HOUR,
    "duration-minute": TimeUnit.MINUTE,
    "duration-second": TimeUnit.SECOND,
}
"""CLDR unit identifier (a key of Babel's ``unit_patterns``) to unit of time."""


@frozen
class DurationPart:
    """So many of one unit of time; of several parts only the last may be a range or an order of magnitude."""

    amount: Amount = field(converter=amount_of)
    unit: TimeUnit


@frozen
class Duration:
    """A length of time, its parts from long to short ("three years and six months").

    Raises `InvalidValueError` without parts, or where their units do not descend.

    >>> print(Duration((DurationPart(21, TimeUnit.HOUR), DurationPart(30, TimeUnit.MINUTE))))
    PT21H30M
    """

    parts: tuple[DurationPart, ...]
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)
