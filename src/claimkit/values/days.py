"""Days: spans of the Gregorian calendar, the arithmetic of years, months, weeks and days on them, and holidays."""

from __future__ import annotations

import calendar
import datetime as dt
import math
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from attrs import frozen

from claimkit.errors import InvalidValueError
from claimkit.values.duration import MONTHS, SECONDS, TimeUnit
from claimkit.values.number import Number
from claimkit.values.tables import rows

_DAY = dt.timedelta(days=1)


@frozen
class Days:
    """The days from *first* to *last*, both included.

    Raises `InvalidValueError` if *last* lies before *first*.

    >>> from datetime import date
    >>> print(Days(date(2024, 2, 1), date(2024, 2, 29)))
    2024-02-01..2024-02-29
    """

    first: dt.date
    last: dt.date

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            message = f"the last day, {self.last}, lies before the first, {self.first}"
            raise InvalidValueError(message)

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"

    def overlaps(self, other: Days) -> bool:
        """Tell whether some day is in both.

        >>> whole_month(2024, 2).overlaps(years_from(2024))
        True
        """
        return self.first <= other.last and other.first <= self.last

    def issubset(self, other: Days) -> bool:
        """Tell whether every day is in the other, too.

        >>> whole_month(2024, 2).issubset(years_from(2024))
        True
        """
        return other.first <= self.first and self.last <= other.last

    def hull(self, other: Days) -> Days:
        """Return the shortest span that holds both.

        >>> print(whole_month(2024, 2).hull(whole_month(2024, 4)))
        2024-02-01..2024-04-30
        """
        return Days(min(self.first, other.first), max(self.last, other.last))

    def gap(self, day: dt.date) -> int:
        """Count the days from the span to *day*: none if it is inside.

        >>> from datetime import date
        >>> whole_month(2024, 2).gap(date(2024, 3, 2))
        2
        """
        return max((self.first - day).days, (day - self.last).days, 0)


def whole_month(year: int, month: int) -> Days:
    """Return the days of a month."""
    return months_from(year * 12 + month - 1, 1)


def months_from(index: int, count: int) -> Days:
    """Return *count* whole months, without those of a year 0; *index* counts the first one's months since that year."""
    last_year, last_month = divmod(index + count - 1, 12)
    first = dt.date(index // 12, index % 12 + 1, 1) if index >= 12 else dt.date.min
    return Days(first, dt.date(last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1]))


def years_from(year: int, count: int = 1) -> Days:
    """Return *count* whole years, without the year 0 that no calendar has."""
    return months_from(year * 12, count * 12)


def week_of(day: dt.date) -> Days:
    """Return the week that a day is in, from Monday to Sunday as ISO 8601 counts it."""
    monday = day - _DAY * day.weekday()
    return Days(monday, monday + _DAY * 6)


def unit_around(day: dt.date, unit: TimeUnit, steps: int) -> Days:
    """Return the whole unit that lies so many *steps* from the one that *day* is in.

    Seasons here are those of sports and theatre, which are named by the calendar year; hours and less are the day's.

    >>> from datetime import date
    >>> print(unit_around(date(2024, 12, 18), TimeUnit.QUARTER, -1))
    2024-07-01..2024-09-30
    """
    if unit is TimeUnit.SEASON:
        return years_from(day.year + steps)
    if unit in MONTHS:
        size = MONTHS[unit]
        return months_from((_months(day) // size + steps) * size, size)
    if unit is TimeUnit.WEEK:
        return week_of(day + _DAY * (7 * steps))
    return moved(day, steps, unit)


def moved(day: dt.date, amount: Number, unit: TimeUnit) -> Days:
    """Return the day that lies so many units before or after *day*; two or more where the amount is broken.

    A month later than the 31st is the last day of a shorter month.  Half a month has 15 days.

    >>> from datetime import date
    >>> print(moved(date(2024, 3, 31), -1, TimeUnit.MONTH))
    2024-02-29
    >>> print(moved(date(2024, 3, 31), Fraction(3, 2), TimeUnit.WEEK))
    2024-04-10..2024-04-11
    """
    if unit in MONTHS:
        months = Fraction(amount) * MONTHS[unit]
        whole = math.trunc(months)
        days = (months - whole) * 30
        last = months_from(_months(day) + whole, 1).last
        day = last.replace(day=min(day.day, last.day))
    else:
        days = Fraction(amount) * SECONDS[unit] / SECONDS[TimeUnit.DAY]
    return Days(day + _DAY * math.floor(days), day + _DAY * math.ceil(days))


def nth_weekday(span: Days, weekday: int, number: int) -> Days | None:
    """Return the n-th Monday (1) to Sunday (7) in a span, from its end if negative; ``None`` if there are fewer."""
    if number > 0:
        day = span.first + _DAY * ((weekday - span.first.isoweekday()) % 7 + 7 * (number - 1))
    else:
        day = span.last - _DAY * ((span.last.isoweekday() - weekday) % 7 - 7 * (number + 1))
    return Days(day, day) if day in span else None


def cells(span: Days) -> list[Days]:
    """Part a span into its years if it has several, into its months if it is longer than one, else into its days."""
    first, last = span.first, span.last
    if last.year > first.year and first == years_from(first.year).first and last == years_from(last.year).last:
        return [years_from(year) for year in range(first.year, last.year + 1)]
    months = range(_months(first), _months(last) + 1)
    if len(months) > 1 and first.day == 1 and last == months_from(months[-1], 1).last:
        return [months_from(index, 1) for index in months]
    return [Days(day, day) for day in (first + _DAY * step for step in range(len(span)))]


def _months(day: dt.date) -> int:
    """Count the months since year 0."""
    return day.year * 12 + day.month - 1


def holiday(name: str, year: int) -> Days | None:
    """Return the day of a holiday in a year of the Gregorian calendar; ``None`` for one that no table has.

    >>> print(holiday("christmas", 2024), holiday("thanksgiving_us", 2024), holiday("easter", 2024))
    2024-12-25 2024-11-28 2024-03-31
    """
    match holidays().get(name):
        case "date", month, number:
            day = dt.date(year, month, number)
        case "easter", distance:
            day = easter_sunday(year) + _DAY * distance
        case "weekday", month, since, weekday, number:
            return nth_weekday(Days(dt.date(year, month, since), whole_month(year, month).last), weekday, number)
        case _:
            return None
    return Days(day, day)


@cache
def holidays() -> Mapping[str, tuple[str, *tuple[int, ...]]]:
    """Return how each holiday of the table is found, and the numbers that it takes."""
    found = (row for row in rows("holidays.txt") if row[0] != _NAMESAKES)
    return {name: (section, *map(int, numbers)) for section, name, *numbers in found}


@cache
def namesakes() -> frozenset[frozenset[str]]:
    """Return the pairs of holidays that go by one name: Labor Day falls in May or in September."""
    return frozenset(frozenset(names) for section, *names in rows("holidays.txt") if section == _NAMESAKES)


_NAMESAKES = "namesakes"


def easter_sunday(year: int) -> dt.date:
    """Return Easter Sunday of the western churches, by the Gregorian computus as Meeus, Jones and Butcher have it."""
    golden = year % 19
    century, years = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (years // 4) - epact - years % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
