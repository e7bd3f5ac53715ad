"""Times: whether two dates or lengths of time that are not equal are meant for one, and what differs if they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import product
from operator import ne

from attrs import evolve

from claimkit.comparison.difference import FAITHFUL, Cost, Difference, Match, contradiction, faithful
from claimkit.comparison.quantities import OCCURRENCE, in_one_unit, near
from claimkit.values import Anchor, Calendar, CalendarDate, DateRange, Hedge, Offset, Quantity, Value, base_unit, relate
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range, mapped, sole_number
from claimkit.values.calendar_date import FIELDS, Part, Temporal, ends_of, says_any
from claimkit.values.days import namesakes
from claimkit.values.duration import MONTHS, ClockTime, Duration, DurationPart, TimeUnit
from claimkit.values.kind import Dimension, Direction
from claimkit.values.number import absolute, multiply
from claimkit.values.relating_dates import length_of
from claimkit.values.relation import Relation, are_opposite
from claimkit.values.tables import rows


def match_durations(left: Duration, right: Duration) -> Match | None:
    """Judge two lengths of time that are not the same."""
    relation, turned = relate(left, right), are_opposite(left.direction, right.direction)
    if turned or relation in FAITHFUL:
        return contradiction(Difference.DIRECTION) if turned else faithful(relation)
    one, other = left.parts[0], right.parts[0]
    if len(left.parts) == len(right.parts) == 1:
        if one.unit is other.unit:
            counts = Quantity(one.amount, hedge=left.hedge), Quantity(other.amount, hedge=right.hedge)
            match = in_one_unit(*counts, relation)
            if _is_order_of(one.amount, other.amount) or _is_order_of(other.amount, one.amount):
                return contradiction(Difference.PRECISION)
            kept = match is not None and match.difference in (None, Difference.PRECISION)
            return match if kept else contradiction(Difference.LENGTH)
        if one.amount == other.amount:
            return contradiction(Difference.TIME_UNIT)
    counted_in_weeks = _counts_weeks(left, right) or _counts_weeks(right, left)
    hedged = left.hedge is right.hedge
    alike = hedged and [each.unit for each in left.parts] == [each.unit for each in right.parts]
    exact = hedged and left.hedge is not Hedge.ABOUT and None not in (left.seconds, right.seconds)
    size = Fraction(6, 5) if hedged else 2  # over 30 days are over a month
    about = relation is Relation.COMPATIBLE and near(left.days, right.days, size)
    if counted_in_weeks or (about and not alike and not exact):
        return faithful(Relation.COMPATIBLE)
    return contradiction(Difference.LENGTH) if near(left.days, right.days, 100) else None


def _counts_weeks(months: Duration, weeks: Duration) -> bool:
    """Return whether people count so many weeks for a few months, four for each: six for a month and a half."""
    first, *rest = months.parts
    half_more = [DurationPart(15, TimeUnit.DAY)]
    if first.unit is not TimeUnit.MONTH or not isinstance(first.amount, int) or rest not in ([], half_more):
        return False
    counted = DurationPart(4 * first.amount + 2 * len(rest), TimeUnit.WEEK)
    return weeks.parts == (counted,) and first.amount < 6 and months.hedge is weeks.hedge


def _is_order_of(one: Amount, other: Amount) -> bool:
    """Return whether one amount is as many as the other is several times: a thousand years, and thousands of them."""
    return isinstance(other, Magnitude) and one == other.order


_FIELDS = {
    name: Difference({"decade": "year", "half": "quarter"}.get(name, name))
    for name in ("century", "decade", "year", "season", "half", "quarter", "month", "day", "weekday", "part")
}


def match_dates(left: Temporal, right: Temporal, reference: dt.date | None) -> Match | None:
    """Judge two dates that are not the same, by the day of publication if it is known."""
    left, right = _as_century(left, right), _as_century(right, left)
    found = _match_dates(left, right, reference)
    if found is None or found.difference is not None:
        return found
    names = (*FIELDS, "offset")
    one, other = ({name for end in ends_of(date) for name in names if says_any(end, [name])} for date in (left, right))
    return evolve(found, cost=Cost.NOTHING_SHARED) if one.isdisjoint(other) else found


def _match_dates(left: Temporal, right: Temporal, reference: dt.date | None) -> Match | None:
    holidays = frozenset(end.holiday or "" for date in (left, right) for end in ends_of(date))
    if holidays in namesakes():
        return faithful(Relation.COMPATIBLE)
    relation = relate(left, right, reference=reference)
    if isinstance(left, CalendarDate) and isinstance(right, CalendarDate):
        return _match_single_dates(left, right, relation)
    if relation is Relation.CONTRADICTORY:
        return contradiction(_difference_of_ends(left, right))
    if relation is Relation.INCOMPARABLE:
        return faithful(relation) if type(left) is type(right) else None
    of_left, of_right = ends_of(left), ends_of(right)
    if str(left) == str(right) or len(of_left) == len(of_right) == 1:
        # "Since May" and, where no word says so, "May"; early and mid-May to June.
        ends = (match_dates(*each, reference) for each in zip(of_left, of_right, strict=True))
        if wrong := next((each for each in ends if each is not None and each.difference is not None), None):
            return wrong
    alike = _spans_decade(*of_left) is _spans_decade(*of_right)
    return faithful(relation) if alike else contradiction(Difference.PRECISION)


def _match_single_dates(left: CalendarDate, right: CalendarDate, relation: Relation) -> Match | None:
    apart = relation is Relation.COMPATIBLE and (_lie_apart(left, right) or _are_other_parts(left, right))
    halves = sorted((date.half is not None, date.quarter is not None) for date in (left, right))
    uneven = halves == [(False, True), (True, False)]  # half a year and a quarter are not parts of one sort
    if relation is Relation.CONTRADICTORY or apart or _are_turned_from_now(left, right):
        one, other = ((date.year, date.month, date.day) for date in (left, right))
        if None not in (*one, *other) and sum(map(ne, one, other)) == 1:
            return contradiction(date_difference(left, right), Cost.ONE_FIELD)  # May 17 and March 17, 2018
        return contradiction(Difference.PRECISION if uneven else date_difference(left, right))
    mistaken = _mistaken_steps(left, right, relation) or _mistaken_steps(right, left, relation)
    if mistaken is not None:
        return contradiction(mistaken)
    if relation is not Relation.INCOMPARABLE:
        alike = _spans_decade(left) is _spans_decade(right) and not uneven
        return faithful(relation) if alike else contradiction(Difference.PRECISION)
    if _are_other_days_by_the_moon(left, right):
        return contradiction(date_difference(left, right))
    return _of_one_grain(left, right, relation) if _grain(left) == _grain(right) else None


def _are_other_parts(left: CalendarDate, right: CalendarDate) -> bool:
    """Return whether two dates are other parts of one span: early May, mid-May."""
    parts = {AS_SEEN_LATER.get(date.part, date.part) for date in (left, right)}
    return str(left) == str(right) and len(parts - {None}) == 2


AS_SEEN_LATER: Mapping[Part | None, Part] = {Part.EARLIER: Part.EARLY, Part.LATER: Part.LATE}
"""What a part of the present month or year is in it for others."""


def _as_century(date: Temporal, other: Temporal) -> Temporal:
    """Return the 1800s, which are ten years or a hundred, as the century where the other date is one."""
    named = any(end.century is not None for end in ends_of(other))
    if not (named and isinstance(date, CalendarDate) and date.decade is not None and date.decade % 10 == 0):
        return date
    return evolve(date, decade=None, century=date.decade // 10 + 1)


def _lie_apart(left: CalendarDate, right: CalendarDate) -> bool:
    """Return whether two dates lie so far from now as two lengths that do not stand for one: over 200 and 300 years."""
    told = ((_distance(date), date.hedge) for date in (left, right))
    lengths = [length for offset, hedge in told if offset and (length := length_of(offset, hedge))]
    found = match_durations(lengths[0], lengths[1]) if len(lengths) == 2 else None
    return found is not None and found.difference is Difference.LENGTH


def _of_one_grain(left: CalendarDate, right: CalendarDate, relation: Relation) -> Match | None:
    """Judge two dates that nothing compares: two days, or two dates as long as a year, can be one."""
    relative = [date.offset is not None for date in (left, right)]
    of_year = [says_any(date, ("year", "decade", "century")) for date in (left, right)]
    if not any(relative) and of_year[0] is not of_year[1]:
        return None  # a winter of some year is not that year
    return faithful(relation, 0 if relative[0] is relative[1] or _grain(left) == "day" else Cost.ANOTHER_SORT)


def dropped_end(span: Value, date: Value) -> CalendarDate | None:
    """Return the end of a range of dates that is not told where only its other end is."""
    if not (isinstance(span, DateRange) and isinstance(date, CalendarDate | DateRange)):
        return None
    ends, told = ends_of(span), ends_of(date)
    if len(ends) != 2 or len(told) != 1:
        return None
    first, last = ends
    met = [relate(told[0], end) is not Relation.CONTRADICTORY for end in ends]
    if met[0] is met[1]:
        return None
    begins_year = first.month == 1 and first.day is None  # "until October" is then meant from January
    return last if met[0] else None if begins_year else first


def is_present(date: Value) -> bool:
    """Return whether a date is the present day, month or year."""
    return isinstance(date, CalendarDate) and date.offset is not None and not sole_number(date.offset.amount)


def _are_other_days_by_the_moon(left: CalendarDate, right: CalendarDate) -> bool:
    """Return whether two dates have one day by the moon and by the sun, or another month or year, both by the moon."""
    if left.calendar is not right.calendar:
        return left.day is not None and (left.month, left.day) == (right.month, right.day)
    fields = [(left.year, right.year), (left.month, right.month)]
    return left.calendar is Calendar.LUNAR and any(None not in pair and len({*pair}) > 1 for pair in fields)


def _mistaken_steps(left: CalendarDate, right: CalendarDate, relation: Relation) -> Difference | None:
    """Return what was mistaken in two dates of which one at least is so many steps from now."""
    one, other = (_sole_offset(evolve(date, part=None)) if date.offset else None for date in (left, right))
    unclear = relation is Relation.INCOMPARABLE
    if one is not None and other is not None and one.whole and other.whole and one.unit is not other.unit:
        moved = unclear if one.amount else left.part is right.part is not None  # last week, last month; or their ends
        return Difference.TIME_UNIT if moved and one.amount == other.amount else None
    told = None if says_any(right, ("offset", "year", "day")) or not unclear else _distance(left)
    months = told is not None and told.unit is TimeUnit.MONTH and mapped(told.amount, absolute) == right.month
    return Difference.KIND if months else None  # 3 months ago, and March


def _sole_offset(date: CalendarDate) -> Offset | None:
    """Return how far from now a date is, if it says no more than that."""
    if date.offset is None:
        return None
    return date.offset if date == CalendarDate(offset=date.offset, hedge=date.hedge, anchor=date.anchor) else None


def _distance(date: CalendarDate) -> Offset | None:
    """Return how far from now a date is, where a length of time leads there: two weeks ago, but not last week."""
    offset = _sole_offset(date)
    if offset is None or offset.rest:
        return None
    is_step = offset.whole and offset.unit is not TimeUnit.DAY
    return None if is_step and absolute(sole_number(offset.amount)) < 2 else offset


def _spans_decade(*dates: CalendarDate) -> bool:
    return any(says_any(date, ("decade", "century")) for date in dates)


def _grain(date: CalendarDate) -> str:
    """Return how fine a date is: two that name a day can mean the same day, a weekday and a month cannot be one."""
    if says_any(date, ("day", "weekday", "holiday")):
        return "day"
    if date.month is not None:
        return "month"
    of_year = says_any(date, ("season", "quarter", "half"))
    unit = TimeUnit.YEAR if of_year or date.offset is None else date.offset.unit
    return "year" if unit in (TimeUnit.SEASON, TimeUnit.HALF, TimeUnit.QUARTER) else str(unit)


def _difference_of_ends(left: Temporal, right: Temporal) -> Difference:
    """Return in which field the first ends that are not equal differ; those of a range and a date are no pair."""
    if isinstance(left, DateRange) and isinstance(right, DateRange):
        for one, other in ((left.first, right.first), (left.last, right.last)):
            if one is not None and other is not None and one != other:
                return date_difference(one, other)
    return Difference.DATE


def date_difference(left: CalendarDate, right: CalendarDate) -> Difference:
    """Return the field in which two dates differ."""
    if are_opposite(_side(left), _side(right)):
        return Difference.DIRECTION
    for name, difference in _FIELDS.items():
        one, other = getattr(left, name), getattr(right, name)
        if one is not None and other is not None and one != other:
            return difference
    days, weekdays = {left.day, right.day}, {left.weekday, right.weekday}
    return Difference.WEEKDAY if None in days and None in weekdays and len(days | weekdays) == 3 else Difference.DATE


def _are_turned_from_now(left: CalendarDate, right: CalendarDate) -> bool:
    """Return whether of two dates that count from now in one field, one lies behind and one ahead: next March, last."""
    fields = [{name for name in _FIELDS if getattr(each, name) is not None} for each in (left, right)]
    turned = fields[0] == fields[1] and are_opposite(_side(left), _side(right))
    return left.anchor is right.anchor is Anchor.SPEECH and turned


def _side(date: CalendarDate) -> Direction | None:
    """Return on which side of the day that it counts from a date lies."""
    number = sole_number(date.distance.amount) if date.offset and date.distance else 0
    return date.direction if not number else Direction.LAST if number < 0 else Direction.NEXT


def are_zones_apart(left: ClockTime, right: ClockTime) -> bool:
    """Return whether two times, each told by the clocks of a place, are at one moment neither in winter nor in summer.

    Summer time is often called by the name of winter's.
    """
    moments = [
        {60 * (time.hour or 0) + time.minute - ahead for ahead in _ahead().get(time.zone or "", ())}
        for time in (left, right)
    ]
    cycle = 60 * (12 if left.either_half or right.either_half else 24)
    return all(moments) and all((one - other) % cycle for one, other in product(*moments))


@cache
def _ahead() -> Mapping[str, Sequence[int]]:
    """Return by how many minutes the clocks of each place are ahead of those of Greenwich, in winter and in summer."""
    return {zone: [*map(int, minutes)] for _, zone, *minutes in rows("zones.txt")}


def mistaken_length(left: Value, right: Value) -> Difference | None:
    """Return what was mistaken where a length of time was taken for a date or for a number of things.

    Three months became March, for 24 days until the 24th, six hours six times, in three days (in) four days.  Twice a
    week is two days a week.
    """
    if not isinstance(left, Duration) or len(left.parts) != 1:
        return None
    part = left.parts[0]
    match right:
        case Quantity(unit=unit):
            dimension = unit.dimension
            measured = base_unit(dimension) is not None and dimension not in (Dimension.RATIO, Dimension.TIME)
            minutes = unit.symbol == "m"  # which may be written as metres are: 5 m
            is_told = unit.noun and (unit.noun, part.unit) != (OCCURRENCE, TimeUnit.DAY)
            told = is_told or dimension is Dimension.MULTIPLE or (measured and not minutes)
            return Difference.KIND if told and part.amount == right.amount and sole_number(part.amount) > 1 else None
        case CalendarDate():
            return _taken_for_date(part, right)
        case DateRange(CalendarDate(month=month, day=int(first)), CalendarDate(month=other, day=int(last))):
            days = first <= last and month == other and part.unit is TimeUnit.DAY
            # From the fifth to the eighth, or five to eight days.
            return Difference.LENGTH if days and part.amount not in (Range(first, last), last - first + 1) else None
        case _:
            return None


def is_bare_day(left: Value, right: Value) -> bool:
    """Return whether a bare day or month is told for a length, whose word East Asia may leave to guess: 3 days, 4일."""
    if not (isinstance(left, Duration) and isinstance(right, CalendarDate) and len(left.parts) == 1):
        return False
    part, name = left.parts[0], str(left.parts[0].unit)
    told = getattr(right, name, None) if part.unit in (TimeUnit.DAY, TimeUnit.MONTH) else None
    return told not in (None, part.amount) and right == CalendarDate(**{name: told})


def lasts(dates: Value, length: Value) -> bool:
    """Return whether months or quarters from one to another last so long: from April to June, and three months."""
    if not (isinstance(dates, DateRange) and isinstance(length, Duration) and length.months):
        return False
    for unit in (TimeUnit.MONTH, TimeUnit.QUARTER):
        ends = [getattr(end, unit) for end in ends_of(dates) if end.day is None]
        size = MONTHS[unit]
        if len(ends) > 1 and None not in ends:
            return ((ends[1] - ends[0]) % (12 // size) + 1) * size in length.months
    return False


def _are_other_years(told: Offset, part: DurationPart) -> bool:
    """Return whether two lengths in centuries, decades or years differ by a slip: half a century, and one."""
    one, other = told.amount, part.amount
    in_years = {told.unit, part.unit} <= {TimeUnit.CENTURY, TimeUnit.DECADE, TimeUnit.YEAR}
    if not in_years or isinstance(one, SPREAD) or isinstance(other, SPREAD):
        return False
    less, more = sorted((multiply(absolute(one), MONTHS[told.unit]), multiply(other, MONTHS[part.unit])))
    return less < more <= less * 10


def _taken_for_date(part: DurationPart, date: CalendarDate) -> Difference | None:
    if date.offset is not None:
        told = _distance(date)
        if told is None:
            return None
        if told.unit is not part.unit:
            if absolute(sole_number(told.amount)) == part.amount != 1:
                return Difference.TIME_UNIT
            return Difference.LENGTH if _are_other_years(told, part) else None
        one, other = mapped(told.amount, absolute), part.amount
        ranges = isinstance(one, Range) and isinstance(other, Range)
        vague = not ranges and (isinstance(one, SPREAD) or isinstance(other, SPREAD))
        # Today and tomorrow are not a length of time.
        kept = one in ((0, 1, other) if told.whole else (0, other))
        return None if vague or kept else Difference.LENGTH
    only_month = date.month if date.day is None and date.year is None else None
    if part.unit is TimeUnit.MONTH and part.amount == only_month:
        return Difference.KIND
    only_day = date.day if date.month is None else None
    return Difference.TIME_UNIT if part.unit is not TimeUnit.DAY and part.amount == only_day else None
