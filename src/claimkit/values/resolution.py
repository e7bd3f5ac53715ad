"""Resolution: which days a date means, once the day it was spoken or published on is known."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import reduce

from attrs import frozen

from claimkit.arguments import expect, expect_day
from claimkit.errors import UnresolvableError
from claimkit.values.amount import Amount, Magnitude, ends, scaled_by
from claimkit.values.calendar_date import (
    FIELDS_OF_YEAR,
    Anchor,
    Calendar,
    CalendarDate,
    DateRange,
    Offset,
    Part,
    Season,
    ends_of,
    months_said,
    says_any,
)
from claimkit.values.days import Days, cells, holiday, months_from, moved, nth_weekday, unit_around, week_of, years_from
from claimkit.values.duration import Duration, TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.kind import Direction
from claimkit.values.number import Number, multiply

ANY_DAY = dt.date(2000, 1, 1)
"""What stands for the reference where none is needed: a date that names its year means the same days from wherever."""


class Policy(enum.StrEnum):
    """Where to look for a day whose words fit more than one: before the reference, after it, or on the nearer side."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


@frozen
class Resolution:
    """What a date means on the calendar: its *days*, and every reading of its words, the best first.

    ``anchored`` is false where the date counts from another one in the text ("the following year") and that one was not
    given, so that the reference stood in for it.

    >>> from datetime import date
    >>> print(resolve(CalendarDate(month=8), date(2024, 12, 16)))
    2024-08-01..2024-08-31
    """

    candidates: tuple[Days, ...]
    anchored: bool = True

    @property
    def days(self) -> Days:
        """The best reading."""
        return self.candidates[0]

    @property
    def first(self) -> dt.date:
        """The first day of the best reading."""
        return self.days.first

    @property
    def last(self) -> dt.date:
        """The last day of the best reading."""
        return self.days.last

    @property
    def ambiguous(self) -> bool:
        """Whether the words allow another reading, or count from a date that is not known.

        >>> from datetime import date
        >>> resolve(CalendarDate(weekday=2), date(2024, 12, 16)).ambiguous
        True
        """
        return len(self.candidates) > 1 or not self.anchored

    def __str__(self) -> str:
        return str(self.days)


def resolve(
    value: CalendarDate | DateRange | Duration | Offset,
    reference: dt.date,
    *,
    policy: Policy = Policy.NEAREST,
    anchor: dt.date | None = None,
) -> Resolution:
    """Return the first and the last day that a date means when it is said on the day *reference*.

    A date that names no year (a bare month, day, weekday, season) has many readings, and *policy* picks one: the
    nearest, as news is read, the latest past or the next to come.  The present one counts as both past and to come,
    save that under `Policy.FUTURE` a weekday is never today.  "Last" and "next" are the nearest before and after the
    reference whatever the policy, and "this" is the one of the present week, month or year.  All readings are in the
    `candidates` of the result, the chosen first.

    Weeks run from Monday to Sunday and belong to the month and year of their Thursday (ISO 8601); seasons are the
    meteorological ones of the northern hemisphere, winter beginning in December; the early and the late part of a span
    are its halves, the middle is its middle third, in whole years, months or days; "later this week" begins today,
    "earlier this week" ends yesterday; "several" days ago are best read as three; the eighties are the latest that have
    begun.
    A weekday that does not fit its date is passed over. A range without a year at its end runs to the first
    such end after its beginning, an open one to the end of the calendar. *anchor* is the day that a date
    relative to another in the text counts from. Of hedges only *at most* and *under* play a part, where a date
    is a length of time away: it is any day till then. A length of time covers the days up to the reference or
    after it, the reference left out unless it is "within" that time.

    Raises `claimkit.errors.UnresolvableError` for lunar dates, for holidays that no table has, for a day that its year
    lacks (29 February), and for days before year 1 or after year 9999; `TypeError` for what is no day or no date.

    >>> from datetime import date
    >>> print(resolve(CalendarDate(offset=Offset(-1, TimeUnit.YEAR), month=3), date(2024, 12, 16)))
    2023-03-01..2023-03-31
    >>> print(resolve(Offset(-3, TimeUnit.DAY, whole=False), date(2024, 12, 16)))
    2024-12-13
    """
    expect(value, "value", CalendarDate, DateRange, Duration, Offset)
    expect(reference, "reference", dt.date)
    expect_day(reference, "reference")
    expect(policy, "policy", Policy)
    expect_day(anchor, "anchor")
    if isinstance(value, Offset):
        value = CalendarDate(offset=value)
    try:
        candidates = tuple(dict.fromkeys(_readings(value, reference, policy, anchor)))
    except (OverflowError, ValueError) as error:
        message = f"{value} leads from {reference} out of the calendar, which has the years 1 to 9999"
        raise UnresolvableError(message) from error
    if not candidates:
        raise UnresolvableError(_why_nowhere(value, reference))
    from_text = not isinstance(value, Duration) and any(end.anchor is Anchor.TEXT for end in ends_of(value))
    return Resolution(candidates, anchored=anchor is not None or not from_text)


def _why_nowhere(value: CalendarDate | DateRange | Duration, reference: dt.date) -> str:
    if isinstance(value, CalendarDate) and value.calendar is not Calendar.GREGORIAN:
        return f"{value} is a date of the {value.calendar} calendar, which claimkit cannot turn into Gregorian days"
    if isinstance(value, CalendarDate) and value.holiday is not None:
        return f"claimkit does not know when {value.holiday!r} is; name its month and day instead"
    return f"there is no such day as {value}, seen from {reference}"


def _readings(
    value: CalendarDate | DateRange | Duration, reference: dt.date, policy: Policy, anchor: dt.date | None
) -> Iterable[Days]:
    if isinstance(value, CalendarDate):
        found = _date_readings(value, reference, policy, anchor)
        # Within two weeks from today is any day till then.
        within = value.distance is not None and not value.distance.whole and value.hedge in (Hedge.AT_MOST, Hedge.UNDER)
        return (days.hull(Days(reference, reference)) for days in found) if within else found
    if isinstance(value, Duration):
        return _length_readings(value, reference)
    return _range_readings(value, reference, policy, anchor)


def _length_readings(length: Duration, reference: dt.date) -> Iterator[Days]:
    """Yield the days that a length before or after the reference covers: both, where it was not said which."""
    sides = {Direction.LAST: (-1,), None: (1, -1)}
    for side in sides.get(length.direction, (1,)):
        offset: Offset | None = None
        for part in reversed(length.parts):
            offset = Offset(scaled_by(part.amount, side), part.unit, whole=False, rest=offset)
        # What happens within five days may happen today.
        near = reference if length.hedge in (Hedge.AT_MOST, Hedge.UNDER) else reference + dt.timedelta(days=side)
        for far in [] if offset is None else _offset_spans(offset, reference):
            first, last = (far.first, near) if side < 0 else (near, far.last)
            if first <= last:
                yield Days(first, last)


def _date_readings(date: CalendarDate, reference: dt.date, policy: Policy, anchor: dt.date | None) -> list[Days]:
    """Return the readings of one date, the best first; none if it has no place on the calendar."""
    if date.calendar is not Calendar.GREGORIAN:
        return []
    day = reference if anchor is None or date.anchor is not Anchor.TEXT else anchor
    distance = date.distance
    if date.year is not None or (distance is None and (date.decade is not None or date.century is not None)):
        spans = _refined_all(_years_said(date, day), date)
    elif distance is not None:
        spans = _spans_at(distance, day, date)
    else:
        spans = _recurring(date, day, policy)
    return [part for span in spans if (part := _part_of(span, date.part, day)) is not None]


def _years_said(date: CalendarDate, day: dt.date) -> list[Days]:
    if date.year is not None:
        return [years_from(date.year)]
    if date.decade is None:
        return [years_from(((date.century or 1) - 1) * 100, 100)]
    if date.decade >= 10:
        return [years_from(date.decade * 10, 10)]
    begun = day.year // 100 * 100 + date.decade * 10
    begun -= 100 if begun > day.year else 0
    decades = [years_from(begun, 10), years_from(begun + 100, 10)]
    return decades[::-1] if date.direction is Direction.NEXT else decades


def _spans_at(distance: Offset, day: dt.date, date: CalendarDate) -> list[Days]:
    """Return what a date says of what an offset leads to; of the whole unit where a date in it follows."""
    if says_any(date, FIELDS_OF_YEAR):
        distance = Offset(distance.amount, distance.unit)
    if date.season is Season.WINTER and day.month < 3:
        # In January "this winter" is the one that began in the year before.
        day = dt.date(day.year - 1, 12, 31)
    return _offset_spans(distance, day, date)


def _offset_spans(offset: Offset, day: dt.date, date: CalendarDate | None = None) -> list[Days]:
    """Return what an offset leads to from a day, or what a date says there: from one Christmas to the other."""
    ends = ([_moved_by(offset, amount, day) for amount in amounts] for amounts in _ends(offset.amount))
    found = (spans if date is None else _refined_all(spans, date) for spans in ends)
    return [reduce(Days.hull, spans) for spans in found if spans]


def _ends(amount: Amount) -> Sequence[Sequence[Number]]:
    """Return for each reading of an amount where it begins and ends, the best first: of "several", three."""
    if isinstance(amount, Magnitude):
        several, least, most = (multiply(amount.order, digit) for digit in (3, 2, 9))
        return [(several,), (least, most)]
    return [sorted({*ends(amount)})]


def _moved_by(offset: Offset, amount: Number, day: dt.date) -> Days:
    if offset.whole and offset.rest is None and isinstance(amount, int):
        return unit_around(day, offset.unit, amount)
    span = moved(day, amount, offset.unit)
    if offset.rest is None:
        return span
    return reduce(Days.hull, (end for day in (span.first, span.last) for end in _offset_spans(offset.rest, day)))


def _refined_all(spans: Iterable[Days], date: CalendarDate) -> list[Days]:
    return [refined for span in spans if (refined := _refined(span, date)) is not None]


def _refined(span: Days, date: CalendarDate) -> Days | None:
    """Return the part of a span that the finer fields of a date name, from coarse to fine; ``None`` if it has none."""
    found: Days | None = span
    months = months_said(date)
    if months is not None:
        found = months_from(span.first.year * 12 + months[0] - 1, months[1]) if len(span) <= _LONGEST_YEAR else None
    if found and date.holiday is not None:
        found = holiday_of(date, found.first.year) if len(found) <= _LONGEST_YEAR else None
    if found and date.week:  # a week is one of the month, and of the year, that its Thursday is in (ISO 8601)
        thursday = nth_weekday(found, 4, date.week)
        found = None if thursday is None else week_of(thursday.first)
    if found and date.day is not None:
        found = _day_of(found, date.day)
    if found and date.weekday is not None:
        found = _weekday_of(found, date.weekday, date.occurrence)
    return week_of(found.first) if found and date.week == 0 else found


def holiday_of(date: CalendarDate, year: int) -> Days | None:
    """Return the holiday of a year that a date names, or what it counts from it; ``None`` for one that no table has."""
    day, offset = holiday(date.holiday or "", year), date.from_holiday
    return day if day is None or offset is None else _offset_spans(offset, day.first)[0]


def _day_of(span: Days, number: int) -> Days | None:
    """Return the day of the month, if just one day of the span has that number."""
    if len(span) > _LONGEST_MONTH:
        return None
    days = (span.first + dt.timedelta(days=step) for step in range(len(span)))
    found = [day for day in days if day.day == number]
    return Days(*found, *found) if len(found) == 1 else None


def _weekday_of(span: Days, weekday: int, occurrence: int | None) -> Days | None:
    """Return the weekday, if it was said which; one that does not fit the day that was said adds nothing."""
    if occurrence is not None:
        return nth_weekday(span, weekday, occurrence)
    return (nth_weekday(span, weekday, 1) if len(span) <= 7 else None) or span


_LONGEST_MONTH = 31
_LONGEST_YEAR = 366


def _recurring(date: CalendarDate, day: dt.date, policy: Policy) -> list[Days]:
    """Return the occurrences of a date without a year around *day*, the best first."""
    unit = _recurrence(date)
    if date.occurrence is not None and unit is TimeUnit.MONTH and date.direction is not None:
        return _counted_weekday(date, day)
    spans = _occurrences(date, day, unit)
    present = unit_around(day, unit, 0)
    before = [span for span in spans if span.last < day][::-1]
    after = [span for span in spans if day < span.first]
    if date.direction is Direction.LAST:
        return _nearest(before, present)
    if date.direction is Direction.NEXT:
        # "March after next" is the second one.
        passed_over = 0 if date.weekday is not None or date.occurrence is None else date.occurrence - 1
        return _nearest(after[passed_over:], present)
    now = [span for span in spans if day in span]
    order = [*now, *before[:1], *after[:1]]
    if policy is Policy.NEAREST:
        order.sort(key=lambda span: span.gap(day))
    elif policy is Policy.FUTURE:
        order = [*after[:1], *now, *before[:1]] if unit is TimeUnit.WEEK else [*now, *after[:1], *before[:1]]
    # "The second Friday", "Friday the 15th" and "week 31" are of the present month or year if it has one.
    counted = bool(date.week) or (date.weekday is not None and unit is TimeUnit.MONTH)
    return [*(span for span in spans if counted and span.overlaps(present)), *order]


def _counted_weekday(date: CalendarDate, day: dt.date) -> list[Days]:
    """Return the second Friday from a day, or the second one before it."""
    step = -1 if date.direction is Direction.LAST else 1
    weeks = step * abs(date.occurrence or 1)
    ends = day + dt.timedelta(days=step), day + dt.timedelta(days=7 * weeks)
    counted = nth_weekday(Days(min(ends), max(ends)), date.weekday or 1, weeks)
    return [] if counted is None else [counted]


def _recurrence(date: CalendarDate) -> TimeUnit:
    """Return how often a date without a year comes again."""
    if date.week or date.holiday is not None or months_said(date):
        return TimeUnit.YEAR
    return TimeUnit.WEEK if date.day is None and date.occurrence is None else TimeUnit.MONTH


def _occurrences(date: CalendarDate, day: dt.date, unit: TimeUnit) -> list[Days]:
    """Return when a date was and will be, in the order of time; on the weekday that was said if it ever is soon."""
    spans: list[Days] = []
    # How many weeks, months or years to look at on either side, in order to meet the day at least once.
    reach = 2
    if date.day is not None and date.weekday is not None and unit is TimeUnit.MONTH:
        reach = 14
    if (date.month, date.day) == (2, 29):
        reach = 8
    for step in range(-reach, reach + 1):
        with suppress(OverflowError, ValueError):  # beyond the calendar
            spans.extend(_refined_all([unit_around(day, unit, step)], date))
    if date.weekday is None or date.day is None:
        return spans
    soon = [span for span in spans if span.gap(day) <= 2 * _LONGEST_YEAR]
    return [span for span in soon if span.first.isoweekday() == date.weekday] or spans


def _nearest(spans: list[Days], present: Days) -> list[Days]:
    """Return the nearest, and the one behind it too if that is of the present week: on Fridays, "last Wednesday"."""
    return spans[: 2 if spans and spans[0].overlaps(present) else 1]


def _part_of(span: Days, part: Part | None, day: dt.date) -> Days | None:
    """Return the part of a span that was said, if it has one: a half, the middle third, the days from *day*."""
    if part is None:
        return span
    if part is Part.LATER:
        return Days(max(span.first, day), span.last) if day <= span.last else None
    if part is Part.EARLIER:
        return Days(span.first, min(span.last, day - dt.timedelta(days=1))) if span.first < day else None
    pieces = cells(span)
    count = len(pieces)
    bounds = {Part.EARLY: (0, count // 2), Part.MID: (count // 3, -(-2 * count // 3)), Part.LATE: (count // 2, count)}
    kept = pieces[slice(*bounds[part])] or pieces
    return Days(kept[0].first, kept[-1].last)


def _range_readings(span: DateRange, reference: dt.date, policy: Policy, anchor: dt.date | None) -> Iterator[Days]:
    """Yield the readings of a range, the best first: those whose end comes after their beginning."""
    beginnings = [] if span.first is None else _date_readings(span.first, reference, policy, anchor)
    if span.last is None:
        yield from (Days(beginning.first, dt.date.max) for beginning in beginnings)
        return
    if span.first is None:
        yield from (Days(dt.date.min, end.last) for end in _date_readings(span.last, reference, policy, anchor))
        return
    # Whether the end is found without looking at the beginning.
    settled = says_any(span.last, ("year", "decade", "century", "distance", "direction"))
    ends = _date_readings(span.last, reference, policy, anchor) if settled else []
    if ends:
        # What begins in April and goes on to 2019 begins before that year.
        by = ends[0].first if len(ends[0]) > _LONGEST_MONTH else ends[0].last
        before = [beginning for beginning in beginnings if beginning.first <= by]
        beginnings = before or _date_readings(span.first, by, Policy.PAST, anchor)
    readings = [
        Days(beginning.first, end.last)
        for beginning in beginnings
        for end in ends or _date_readings(span.last, beginning.first, Policy.FUTURE, anchor)[:1]
        if beginning.first <= end.last
    ]
    # From October to November, said in October, is not a year ahead.
    yield from (reading for reading in readings if not settled and reference in reading)
    yield from readings
