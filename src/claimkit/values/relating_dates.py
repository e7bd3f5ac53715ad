"""The relations of dates: field by field as they were said, day by day where a reference tells which days they mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import product

from attrs import evolve

from claimkit.errors import InvalidValueError, UnresolvableError
from claimkit.values.amount import Amount, ends, scaled_by, sole_number
from claimkit.values.calendar_date import CalendarDate, DateRange, Offset, Part, months_said, says_any, says_year
from claimkit.values.days import Days
from claimkit.values.duration import SECONDS, Duration, DurationPart, TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.relation import Relation, are_opposite, relate_durations, under_hedges
from claimkit.values.resolution import ANY_DAY, Policy, holiday_of, resolve

_SAME_NUMBER = frozenset({Relation.SAME, Relation.HEDGE_SHIFT})


def relate_dates(left: CalendarDate, right: CalendarDate, reference: dt.date | None) -> Relation:
    """Relate two dates: see `claimkit.values.relate`."""
    relation = _as_said(left, right)
    if reference is None or relation not in (Relation.COMPATIBLE, Relation.INCOMPARABLE):
        return relation
    return _as_resolved(left, right, reference) or relation


def relate_ranges(left: DateRange, right: DateRange, reference: dt.date | None) -> Relation:
    """Relate two ranges of dates, end by end."""
    ends = {_relate_ends(left.first, right.first, reference), _relate_ends(left.last, right.last, reference)}
    if ends == {Relation.SAME}:
        return under_hedges(Relation.SAME, left.hedge, right.hedge)
    if Relation.CONTRADICTORY in ends:
        return Relation.CONTRADICTORY
    if ends <= _SAME_NUMBER:
        return Relation.HEDGE_SHIFT
    return Relation.INCOMPARABLE if ends == {Relation.INCOMPARABLE} else Relation.COMPATIBLE


def _relate_ends(left: CalendarDate | None, right: CalendarDate | None, reference: dt.date | None) -> Relation:
    if left is None or right is None:
        return Relation.SAME if left is right else Relation.COMPATIBLE
    return relate_dates(left, right, reference)


def relate_range_and_date(span: DateRange, date: CalendarDate, reference: dt.date | None) -> Relation:
    """Relate a range of dates and a date, which may be one of its ends or lie between them."""
    ends = {relate_dates(end, date, reference) for end in (span.first, span.last) if end}
    if ends - {Relation.CONTRADICTORY, Relation.INCOMPARABLE}:
        return Relation.COMPATIBLE
    if Relation.CONTRADICTORY in ends:
        return _placed(span, date, reference)
    return Relation.INCOMPARABLE


def _placed(span: DateRange, date: CalendarDate, reference: dt.date | None) -> Relation:
    """Tell whether a date that is neither end of a range lies inside it."""
    try:
        days = resolve(span, reference or ANY_DAY)
        place = resolve(date, reference or days.first, policy=Policy.FUTURE)
    except UnresolvableError:
        return Relation.INCOMPARABLE
    return Relation.COMPATIBLE if _any_overlap(days.candidates, place.candidates) else Relation.CONTRADICTORY


def _as_resolved(left: CalendarDate, right: CalendarDate, reference: dt.date) -> Relation | None:
    """Relate the days that two dates mean; ``None`` where that is not known."""
    try:
        one, other = resolve(left, reference), resolve(right, reference)
    except UnresolvableError:
        return None
    if not (one.anchored and other.anchored):
        return None
    if set(one.candidates) & set(other.candidates):
        return under_hedges(Relation.SAME, left.hedge, right.hedge)
    if _any_overlap(one.candidates, other.candidates, slack=_slack(left, right)):
        return Relation.COMPATIBLE
    return Relation.CONTRADICTORY if left.hedge is right.hedge is Hedge.EXACT else None


def _any_overlap(left: Iterable[Days], right: Iterable[Days], *, slack: int = 0) -> bool:
    return any(min(one.gap(other.first), other.gap(one.first)) <= slack for one, other in product(left, right))


def _slack(left: CalendarDate, right: CalendarDate) -> int:
    """Return how many days two dates of one fact can be apart: one if they are told in the time of different places."""
    return int(left.zone != right.zone)


def _as_said(left: CalendarDate, right: CalendarDate) -> Relation:
    """Relate two dates by their fields: one that both name decides, one that only one of them names does not."""
    if left.calendar is not right.calendar:
        return Relation.INCOMPARABLE
    verdicts = {*_verdicts(left, right)} - {None}
    if Relation.CONTRADICTORY in verdicts:
        return Relation.CONTRADICTORY
    if not verdicts:
        return Relation.INCOMPARABLE
    if str(left) != str(right) or not _is_same_form(left, right):
        return Relation.COMPATIBLE
    if left.part is not right.part:
        opposite_parts = {left.part, right.part} in ({Part.EARLY, Part.LATE}, {Part.EARLIER, Part.LATER})
        return Relation.CONTRADICTORY if opposite_parts else Relation.COMPATIBLE
    return under_hedges(Relation.SAME, left.hedge, right.hedge)


def _is_same_form(left: CalendarDate, right: CalendarDate) -> bool:
    """Tell whether two dates that are written the same count from the same and mean a unit, or a length, both."""
    if left.anchor is not right.anchor:
        return False
    one, other = left.distance, right.distance
    return one is None or other is None or one.whole is other.whole or one.unit in SECONDS


def _verdicts(left: CalendarDate, right: CalendarDate) -> Iterator[Relation | None]:
    """Yield how two dates stand in one thing after the other, and ``None`` where not both say it."""
    slack = _slack(left, right)
    if says_year(left) and says_year(right):
        yield _compare_days_on_the_calendar(left, right)
    else:
        yield _verdict(_tens(left), _tens(right))
        one, other = _months(left), _months(right)
        yield _verdict(one, other, both=bool(one and other and one & other))
        yield _verdict(left.day, right.day, both=slack > 0 and _are_beside(left.day, right.day, 28))
    yield _verdict(left.weekday, right.weekday, both=slack > 0 and _are_beside(left.weekday, right.weekday, 7))
    for counted in ((left.week, right.week), (left.occurrence, right.occurrence)):
        places = [place for place in counted if place is not None]
        # The last may be the fourth or the fifth.
        yield _verdict(*counted, both=len(places) > 1 and min(places) < 0 and max(places) >= _FOURTH)
    yield _compare_holidays(left, right)
    yield Relation.CONTRADICTORY if are_opposite(left.direction, right.direction) else None
    yield _compare_distances(left, right)


_FOURTH = 4


def _compare_days_on_the_calendar(left: CalendarDate, right: CalendarDate) -> Relation | None:
    """Compare two dates that say their year, decade or century; a hedge widens a date by its own length."""
    try:
        one, other = _widened(left), _widened(right)
    except UnresolvableError:
        return _compare_beyond_the_calendar(left, right)
    if one == other:
        return Relation.SAME
    return Relation.COMPATIBLE if _any_overlap([one], [other], slack=_slack(left, right)) else Relation.CONTRADICTORY


def _compare_beyond_the_calendar(left: CalendarDate, right: CalendarDate) -> Relation | None:
    """Compare two dates of which one lies before Christ by their years, or by their centuries."""
    centuries = _century(left), _century(right)
    if None in centuries or min(filter(None, centuries)) > 0:
        return None
    counted = left.year, right.year
    if None in counted:
        counted = centuries
    elif any(None not in pair and pair[0] != pair[1] for pair in ((left.month, right.month), (left.day, right.day))):
        return Relation.CONTRADICTORY
    if counted[0] != counted[1] and (left.hedge is not Hedge.EXACT or right.hedge is not Hedge.EXACT):
        return None
    return _verdict(*counted)


def _century(date: CalendarDate) -> int | None:
    """Return the century that a date is in; those before Christ count back from him."""
    if date.year is None:
        return date.century
    return date.year // 100 + 1 if date.year > 0 else -(-date.year // 100 + 1)


def _widened(date: CalendarDate) -> Days:
    seen_from_a_day = date.part in (Part.EARLIER, Part.LATER)
    days = resolve(evolve(date, part=None) if seen_from_a_day else date, ANY_DAY).days
    if date.hedge is Hedge.EXACT:
        return days
    length = dt.timedelta(days=len(days))
    first = days.first - length if days.first - dt.date.min >= length else dt.date.min
    return Days(first, days.last + length if dt.date.max - days.last >= length else dt.date.max)


def _tens(date: CalendarDate) -> int | None:
    """Return the decade within its century: eight for the eighties, the 1980s and 1985."""
    tens = date.decade if date.year is None else date.year // 10
    return None if tens is None else tens % 10


def _months(date: CalendarDate) -> frozenset[int] | None:
    """Return the months of a date, or of the quarter, the half or the season that it says."""
    said = months_said(date)
    if said is not None:
        first, count = said
        return frozenset((first - 1 + step) % 12 + 1 for step in range(count))
    if date.holiday is None:
        return None
    days = [holiday_of(date, year) for year in range(2000, 2004)]  # as far as four years show: Easter has two months
    return frozenset(day.first.month for day in days if day is not None) or None


def _are_beside(left: int | None, right: int | None, cycle: int) -> bool:
    """Tell whether two days are neighbours, such as the last of a week or a month and the first one of the next."""
    return left is not None and right is not None and (abs(left - right) == 1 or abs(left - right) >= cycle - 1)


def _verdict(left: object, right: object, *, both: bool = False) -> Relation | None:
    """Return how two dates stand in one thing, if they say it; where *both*, they can differ in it and be true."""
    if left is None or right is None:
        return None
    return Relation.SAME if left == right else Relation.COMPATIBLE if both else Relation.CONTRADICTORY


def _compare_holidays(left: CalendarDate, right: CalendarDate) -> Relation | None:
    """Compare holidays, and a holiday with a day of the year, which it falls on in some year or in none."""
    if left.holiday and right.holiday:
        one, other = left.from_holiday, right.from_holiday
        if left.holiday != right.holiday or one is None or other is None:
            return _verdict((left.holiday, one), (right.holiday, other))
        return _relate_distances(one, left.hedge, other, right.hedge)
    named, told = (left, right) if left.holiday else (right, left)
    if named.holiday is None or told.day is None:
        return None
    days = [day.first for year in _CYCLE if (day := holiday_of(named, year)) is not None]
    on_it = any(day.day == told.day and told.month in (None, day.month) for day in days)
    return Relation.COMPATIBLE if on_it else Relation.CONTRADICTORY if days else None


_CYCLE = range(2000, 2028)
"""Years enough for every day of the week to fall on every day of the year."""


def _compare_distances(left: CalendarDate, right: CalendarDate) -> Relation | None:
    """Compare how far two dates lie from their anchor."""
    one, other = left.distance, right.distance
    if one is None or other is None:
        return None
    relation = _relate_distances(one, left.hedge, other, right.hedge)
    # "The following year" may be any year, next year among them.
    return None if left.anchor is not right.anchor and relation is Relation.CONTRADICTORY else relation


def _relate_distances(left: Offset, left_hedge: Hedge, right: Offset, right_hedge: Hedge) -> Relation | None:
    signs = {_sign(left.amount), _sign(right.amount)}
    if signs == {0}:
        return Relation.SAME if left.unit is right.unit else Relation.COMPATIBLE
    if len(signs) > 1:
        return None if 0 in signs and left.unit is not right.unit else Relation.CONTRADICTORY
    if left.unit is not right.unit and TimeUnit.SEASON in (left.unit, right.unit):
        named_by_year = {left.unit, right.unit} == {TimeUnit.SEASON, TimeUnit.YEAR} and left.amount == right.amount
        return Relation.COMPATIBLE if named_by_year else None
    one, other = length_of(left, left_hedge), length_of(right, right_hedge)
    if one is None or other is None:
        return None
    relation = relate_durations(one, other)
    # "Last month" and "last week" can both be true, "two months ago" and "a week ago" cannot.
    if relation is Relation.CONTRADICTORY and left.unit is not right.unit and (left.whole or right.whole):
        return None
    return Relation.SAME if relation in _SAME_NUMBER else relation


def _sign(amount: Amount) -> int:
    low, high = ends(amount)
    return int(low > 0) - int(high < 0)


def length_of(offset: Offset, hedge: Hedge = Hedge.EXACT) -> Duration | None:
    """Return the length of time that an offset goes; ``None`` for one that goes both ways, or that no duration says."""
    parts: list[DurationPart] = []
    rest: Offset | None = offset
    while rest is not None:
        side = -1 if sole_number(rest.amount) < 0 else 1
        parts.append(DurationPart(scaled_by(rest.amount, side), rest.unit))
        rest = rest.rest
    try:
        return Duration(tuple(parts), hedge=hedge)
    except InvalidValueError:
        return None


def relate_duration_and_date(duration: Duration, date: CalendarDate) -> Relation:
    """Relate "three weeks" and "three weeks ago"."""
    distance = date.distance
    length = None if distance is None or _sign(distance.amount) == 0 else length_of(distance, date.hedge)
    if length is None or says_any(date):
        return Relation.INCOMPARABLE
    kept = relate_durations(length, duration) is not Relation.CONTRADICTORY
    return Relation.COMPATIBLE if kept else Relation.INCOMPARABLE
