"""The laws of dates as they are written, and of the days that they mean."""

import datetime as dt
import re

import pytest
from attrs import evolve
from edtf import parse_edtf
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from claimkit.errors import UnresolvableError
from claimkit.testing.values import (
    closed_date_ranges,
    date_ranges,
    dates,
    dates_with_a_year,
    days,
    full_date,
    full_dates,
    months,
    offsets,
    partial_dates,
    relative_dates,
    resolvable_dates,
    weekdays,
    years,
)
from claimkit.values import (
    Anchor,
    Calendar,
    CalendarDate,
    DateRange,
    Direction,
    Duration,
    Offset,
    Part,
    Policy,
    Resolution,
    TimeUnit,
    resolve,
)
from claimkit.values.days import cells, moved, unit_around, week_of
from claimkit.values.duration import MONTHS

policies = st.sampled_from(Policy)

EDTF_FIELDS = r"[0-9X]{4}(-[0-9X]{2}(-[0-9]{2})?)?"


@given(dates() | date_ranges())
def test_what_is_written_as_edtf_is_read_by_an_independent_parser(date: CalendarDate | DateRange) -> None:
    if date.edtf is not None:
        assert str(parse_edtf(date.edtf)) == date.edtf


@given(dates())
def test_a_date_is_written_as_edtf_or_with_the_mark_of_relative_dates(date: CalendarDate) -> None:
    for end in str(date).split(".."):
        assert end.startswith("REL:") or re.fullmatch(rf"{EDTF_FIELDS}(,\w+=-?\w+)*", end)


@given(days)
def test_full_dates_are_written_as_iso_8601_writes_them(day: dt.date) -> None:
    assert str(full_date(day)) == full_date(day).edtf == day.isoformat()


@given(days, days)
def test_a_full_date_means_its_day_whenever_it_is_said(day: dt.date, reference: dt.date) -> None:
    resolution = resolve(full_date(day), reference)
    assert (resolution.first, resolution.last, resolution.ambiguous) == (day, day, False)


@given(resolvable_dates() | closed_date_ranges(), days, policies)
def test_the_first_day_never_comes_after_the_last(
    date: CalendarDate | DateRange, reference: dt.date, policy: Policy
) -> None:
    resolution = resolve(date, reference, policy=policy)
    assert all(reading.first <= reading.last for reading in resolution.candidates)
    assert resolution.days in resolution.candidates
    assert len(set(resolution.candidates)) == len(resolution.candidates)


@given(dates_with_a_year(), days, days, policies, policies)
def test_a_date_with_a_year_means_the_same_whenever_it_is_said(
    date: CalendarDate, one: dt.date, other: dt.date, here: Policy, there: Policy
) -> None:
    assert resolve(date, one, policy=here) == resolve(date, other, policy=there)


@given(dates_with_a_year(), days)
def test_a_part_lies_in_what_the_whole_date_means(date: CalendarDate, reference: dt.date) -> None:
    whole = resolve(evolve(date, part=None), reference).days
    assert resolve(date, reference).days.issubset(whole)


@given(full_dates, days)
def test_a_finer_date_lies_in_every_coarser_one(date: CalendarDate, reference: dt.date) -> None:
    day = resolve(date, reference).days
    assert date.year is not None
    assert date.month is not None
    coarser = [
        evolve(date, day=None),
        evolve(date, day=None, month=None, quarter=(date.month + 2) // 3),
        evolve(date, day=None, month=None, half=(date.month + 5) // 6),
        CalendarDate(year=date.year),
        CalendarDate(decade=date.year // 10),
        CalendarDate(century=date.year // 100 + 1),
    ]
    assert all(day.issubset(resolve(each, reference).days) for each in coarser)


@given(relative_dates(), days)
def test_finer_fields_lie_in_the_span_that_their_offset_leads_to(date: CalendarDate, reference: dt.date) -> None:
    assume(date.offset is not None and (date.month is not None or date.weekday is not None))
    span = resolve(CalendarDate(offset=date.offset), reference).days
    assert resolve(date, reference).days.issubset(span)


@given(offsets(), days, st.integers(0, 800))
def test_relative_dates_move_on_with_the_reference(offset: Offset, reference: dt.date, later: int) -> None:
    before, after = resolve(offset, reference), resolve(offset, reference + dt.timedelta(days=later))
    assert before.first <= after.first
    assert before.last <= after.last


@given(partial_dates(), days, st.integers(0, 800))
def test_every_policy_moves_on_with_the_reference(date: CalendarDate, reference: dt.date, later: int) -> None:
    assume((date.month, date.day, date.offset is None) != (2, 29, False))  # few years have such a day
    for policy in Policy:
        before = resolve(date, reference, policy=policy)
        after = resolve(date, reference + dt.timedelta(days=later), policy=policy)
        assert before.first <= after.first


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(partial_dates(), days)
def test_last_lies_before_the_reference_and_next_after_it(date: CalendarDate, reference: dt.date) -> None:
    assume(date.direction in (Direction.LAST, Direction.NEXT))
    resolution = resolve(evolve(date, part=None), reference)
    if date.direction is Direction.LAST:
        assert all(reading.last < reference for reading in resolution.candidates)
    else:
        assert all(reading.first > reference for reading in resolution.candidates)


@given(partial_dates(), days)
def test_policies_choose_among_the_same_readings(date: CalendarDate, reference: dt.date) -> None:
    assume(date.direction is None and date.part is None)
    readings = {policy: resolve(date, reference, policy=policy) for policy in Policy}
    assert len({frozenset(resolution.candidates) for resolution in readings.values()}) == 1
    if date.occurrence is None and date.decade is None:
        assert readings[Policy.PAST].first <= reference
        assert readings[Policy.FUTURE].last >= reference
        nearest = readings[Policy.NEAREST]
        assert all(nearest.days.gap(reference) <= reading.gap(reference) for reading in nearest.candidates)


@given(partial_dates(), days)
def test_what_repeats_is_ambiguous_and_says_so(date: CalendarDate, reference: dt.date) -> None:
    assume((date.direction, date.month, date.day) != (Direction.THIS, 2, 29))  # most years have no such day
    resolution = resolve(date, reference)
    assert resolution.ambiguous == (len(resolution.candidates) > 1)
    if date.direction is None:
        assert resolution.ambiguous


@given(weekdays, days, policies)
def test_a_weekday_falls_on_itself_within_a_week(weekday: int, reference: dt.date, policy: Policy) -> None:
    resolution = resolve(CalendarDate(weekday=weekday), reference, policy=policy)
    assert resolution.first == resolution.last
    assert resolution.first.isoweekday() == weekday
    assert resolution.days.gap(reference) <= 7


@given(offsets(), days, days)
def test_a_date_counts_from_its_anchor_in_the_text(offset: Offset, reference: dt.date, anchor: dt.date) -> None:
    date = CalendarDate(offset=offset, anchor=Anchor.TEXT)
    anchored = resolve(date, reference, anchor=anchor)
    assert anchored.candidates == resolve(offset, anchor).candidates
    assert anchored.anchored
    assert resolve(date, reference) == Resolution(resolve(offset, reference).candidates, anchored=False)


@given(closed_date_ranges(), days)
def test_a_range_runs_from_its_first_end_to_its_last(span: DateRange, reference: dt.date) -> None:
    assert span.first is not None
    assert span.last is not None
    whole = resolve(span, reference)
    assert whole.first == resolve(span.first, reference).first
    assert whole.last == resolve(span.last, reference).last


@given(st.integers(-40, 40), st.sampled_from([TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.YEAR]), days)
def test_a_length_of_time_ago_is_that_length_away(steps: int, unit: TimeUnit, day: dt.date) -> None:
    (moved_day,) = {moved(day, steps, unit).first, moved(day, steps, unit).last}
    distance = abs((moved_day - day).days)
    slack = 3 if unit in (TimeUnit.MONTH, TimeUnit.YEAR) else 0  # the end of a shorter month
    length = Duration.of(abs(steps), unit).days
    assert length.low is not None
    assert length.high is not None
    assert length.low - slack <= distance <= length.high + slack


@given(st.sampled_from([*MONTHS, TimeUnit.WEEK, TimeUnit.DAY]), st.integers(-9, 9), days)
def test_whole_units_lie_side_by_side(unit: TimeUnit, steps: int, day: dt.date) -> None:
    here, there = unit_around(day, unit, steps), unit_around(day, unit, steps + 1)
    assert here.last + dt.timedelta(days=1) == there.first
    assert day in unit_around(day, unit, 0)


@given(years, months)
def test_early_and_late_make_up_the_whole(year: int, month: int) -> None:
    for date in (CalendarDate(year=year), CalendarDate(year=year, month=month)):
        whole, early, mid, late = (
            resolve(evolve(date, part=each), dt.date(year, 1, 1)).days
            for each in (None, Part.EARLY, Part.MID, Part.LATE)
        )
        assert early.last + dt.timedelta(days=1) == late.first
        assert early.hull(late) == whole
        assert mid.overlaps(early)
        assert mid.overlaps(late)


@given(days)
def test_a_week_runs_from_monday_to_sunday(day: dt.date) -> None:
    week = week_of(day)
    assert day in week
    assert (week.first.isoweekday(), week.last.isoweekday(), len(week)) == (1, 7, 7)


@given(days, st.integers(0, 3_000))
def test_a_span_is_made_of_its_cells(day: dt.date, length: int) -> None:
    span = resolve(DateRange(full_date(day), full_date(day + dt.timedelta(days=length))), day).days
    pieces = cells(span)
    assert sum(map(len, pieces)) == len(span)
    assert (pieces[0].first, pieces[-1].last) == (span.first, span.last)


@given(st.dates(), resolvable_dates() | date_ranges())
def test_at_the_ends_of_the_calendar_there_is_a_day_or_a_clear_error(
    reference: dt.date, date: CalendarDate | DateRange
) -> None:
    try:
        resolution = resolve(date, reference)
    except UnresolvableError:
        return
    assert resolution.first <= resolution.last


@given(st.integers(1, 12), st.integers(1, 30), days)
def test_lunar_dates_are_refused(month: int, day: int, reference: dt.date) -> None:
    with pytest.raises(UnresolvableError, match="lunar"):
        resolve(CalendarDate(month=month, day=day, calendar=Calendar.LUNAR), reference)
