"""Any value that a mention in a text can state, and the relation of any two, by what their types have in common."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from claimkit.arguments import expect_day
from claimkit.values.amount import SPREAD, Amount, interval_of
from claimkit.values.calendar_date import FIELDS, CalendarDate, DateRange
from claimkit.values.duration import ClockTime, Duration, TimeUnit
from claimkit.values.kind import Dimension
from claimkit.values.number import written
from claimkit.values.quantity import Name, Ordinal, Quantity
from claimkit.values.relating_dates import relate_dates, relate_duration_and_date, relate_range_and_date, relate_ranges
from claimkit.values.relation import Relation, overlap, relate_durations, relate_quantities, under_hedges
from claimkit.values.unit import COUNT

Value: TypeAlias = Quantity | Ordinal | Duration | CalendarDate | DateRange | ClockTime | Name
"""What a mention states; each has a `claimkit.values.Kind` as its ``kind``."""


def relate(left: Value, right: Value, *, reference: dt.date | None = None) -> Relation:
    """Tell how two values stand to each other; which of them comes first makes no difference.

    Of two quantities, the numbers come first: equal ones (after exact conversion, or rounded as people round: see
    `claimkit.values.agrees`) are the same or converted, unless their hedges differ by more than strictness (see
    `claimkit.values.hedges_agree`), which is a shift of hedge.  Other numbers are compatible where the intervals they
    assert meet, or where one is the other rounded (1.2 million for 1,234,567), else contradictory.  So "more than 40"
    and "more than 50" are compatible, for both can be true; that a translation should keep the number is another
    question, which `claimkit.values.agrees` answers.  "More than 40" and "more than 400" are contradictory all the
    same: an open interval reaches no further than ten times, or a tenth of, the number that was named.

    What nothing converts is incomparable, with four exceptions: the same number of two currencies, or of percent and of
    percentage points, is contradictory, for one was taken for the other; a number without a unit is compatible with
    the same number of anything; plain numbers are compatible if equal (twice, two times, 200 %); and counters never
    part two counts.  Lengths of time convert exactly among years and months, and among weeks, days and hours; between
    the two they are compared by the days that they can have.

    Dates are compared by the fields that both say.  Where they share none (28th and Monday), or where one is relative,
    they are incomparable without a *reference*, the day on which they were spoken or published; with one, they are
    compared by the days they then mean.  Dates told in the time of two places may lie a day apart.

    Values of two types are incomparable, save where one carries the other's number (an age of 34 and 34 years, "the
    second time" and "two times", "three weeks ago" and "three weeks"), which is compatible; and a time of the day with
    the digits of a length of time (21:30, and 21 hours 30 minutes), which is contradictory.

    >>> from claimkit.values import Hedge, unit
    >>> relate(Quantity(64, unit("km")), Quantity(40, unit("mi"), hedge=Hedge.ABOUT))
    <Relation.HEDGE_SHIFT: 'hedge shift'>
    >>> relate(CalendarDate(day=28), CalendarDate(weekday=1))
    <Relation.INCOMPARABLE: 'incomparable'>
    >>> relate(CalendarDate(day=28), CalendarDate(weekday=1), reference=dt.date(2024, 10, 29))
    <Relation.SAME: 'same'>
    """
    expect_day(reference, "reference")
    if left == right:
        return Relation.SAME
    for one, other in ((left, right), (right, left)):
        found = _RELATIONS.get((type(one), type(other)))
        if found is not None:
            return found(one, other, reference)
    return Relation.INCOMPARABLE


def _relate_ordinals(left: Ordinal, right: Ordinal) -> Relation:
    """Relate two places in a sequence: what is numbered plays no part."""
    if left.number == right.number:
        return Relation.SAME
    return overlap(interval_of(left.number), interval_of(right.number))


def _relate_quantity_and_duration(quantity: Quantity, duration: Duration) -> Relation:
    """Relate a number whose unit of time was left out, an age and a length of years, or a time measured in seconds."""
    seconds = duration.seconds
    if quantity.unit.dimension is Dimension.TIME and seconds is not None:
        if seconds == quantity.base_interval:
            return under_hedges(Relation.CONVERTED, quantity.hedge, duration.hedge)
        return overlap(quantity.base_interval, seconds)
    if len(duration.parts) != 1 or duration.parts[0].amount != quantity.amount:
        return Relation.INCOMPARABLE
    aged = quantity.unit.dimension is Dimension.AGE and duration.parts[0].unit is TimeUnit.YEAR
    return Relation.COMPATIBLE if aged or quantity.unit == COUNT else Relation.INCOMPARABLE


def _is_spelled(amount: Amount, name: Name) -> bool:
    return not isinstance(amount, SPREAD) and name.text.strip() == written(amount)


def _sole_number(date: CalendarDate) -> int | None:
    """Return the only number of a date that stands in the text, as that of a weekday or a season does not."""
    said = [name for name in FIELDS if getattr(date, name) is not None]
    alone = len(said) == 1 and date.offset is None
    unnumbered = {"decade", "season", "weekday", "occurrence", "holiday"}
    return getattr(date, said[0]) if alone and said[0] not in unnumbered else None


def _relate_duration_and_clock_time(duration: Duration, time: ClockTime) -> Relation:
    """Relate a length of hours and minutes to a time of the day: with the same digits, one was taken for the other."""
    digits = [(part.unit, part.amount) for part in duration.parts]
    mistaken = digits == [(TimeUnit.HOUR, time.hour), (TimeUnit.MINUTE, time.minute)]
    return Relation.CONTRADICTORY if mistaken else Relation.INCOMPARABLE


def _relate_clock_times(left: ClockTime, right: ClockTime) -> Relation:
    """Relate two times of the day, which may leave out the hour, the second or the half of the day."""
    if left.zone is not None and right.zone is not None and left.zone != right.zone:
        return Relation.INCOMPARABLE
    hours = 12 if left.either_half or right.either_half else 24
    shown = (left.hour, right.hour, hours), (left.minute, right.minute, 60), (left.second, right.second, 60)
    if any(one is not None and other is not None and (one - other) % cycle for one, other, cycle in shown):
        return Relation.CONTRADICTORY
    said = [(time.hour is None, time.second is None, time.either_half) for time in (left, right)]
    if said[0] != said[1]:
        return Relation.COMPATIBLE
    return under_hedges(Relation.SAME, left.hedge, right.hedge)


def _relate_names(left: Name, right: Name) -> Relation:
    """Relate two codes: one of the same form with other digits is another code."""
    one, other = ("".join(filter(str.isalnum, name.text.casefold())) or name.text for name in (left, right))
    if one == other:
        return Relation.SAME
    forms = {re.sub(r"\d", "0", text) for text in (one, other)}
    return Relation.CONTRADICTORY if len(forms) == 1 else Relation.INCOMPARABLE


def _undated(relation: Callable[[Any, Any], Relation]) -> _Relating:
    """Return a relation of values that mean the same from whichever day they are seen."""
    return lambda one, other, _: relation(one, other)


def _by_number(is_one: Callable[[Any, Any], bool]) -> _Relating:
    """Return the relation of two values that can have no more than a number in common."""
    return lambda one, other, _: Relation.COMPATIBLE if is_one(one, other) else Relation.INCOMPARABLE


_Relating: TypeAlias = Callable[[Any, Any, dt.date | None], Relation]

_RELATIONS: Mapping[tuple[type, type], _Relating] = {
    (Quantity, Quantity): _undated(relate_quantities),
    (Quantity, Duration): _undated(_relate_quantity_and_duration),
    (Ordinal, Ordinal): _undated(_relate_ordinals),
    (Duration, Duration): _undated(relate_durations),
    (Duration, CalendarDate): _undated(relate_duration_and_date),
    (Duration, ClockTime): _undated(_relate_duration_and_clock_time),
    (ClockTime, ClockTime): _undated(_relate_clock_times),
    (Name, Name): _undated(_relate_names),
    (CalendarDate, CalendarDate): relate_dates,
    (DateRange, DateRange): relate_ranges,
    (DateRange, CalendarDate): relate_range_and_date,
    # "Two times" and "the second time", "the 14th year" and "14 years", a date or a name that is no more than a number.
    (Quantity, Ordinal): _by_number(
        lambda quantity, ordinal: quantity.unit.dimension is Dimension.COUNT and quantity.amount == ordinal.number
    ),
    (Quantity, CalendarDate): _by_number(
        lambda quantity, date: quantity.unit == COUNT and quantity.amount == _sole_number(date)
    ),
    (Quantity, Name): _by_number(lambda quantity, name: _is_spelled(quantity.amount, name)),
    (Ordinal, CalendarDate): _by_number(lambda ordinal, date: ordinal.number == _sole_number(date)),
    (Ordinal, Duration): _by_number(
        lambda ordinal, length: len(length.parts) == 1 and length.parts[0].amount == ordinal.number
    ),
    (Ordinal, Name): _by_number(lambda ordinal, name: _is_spelled(ordinal.number, name)),
}
"""How values of two types stand to each other, whichever comes first."""
