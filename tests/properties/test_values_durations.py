"""The laws of lengths of time."""

import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimkit.testing.values import durations
from claimkit.values import Duration, Hedge, Interval, Kind, TimeUnit

ISO_FIELD = r"(\d+(\.\d+)?|X(0|\*\d+)*)"
ISO_DURATION = re.compile(
    rf"P(?=.)({ISO_FIELD}[YMWD])*(T(?=.)({ISO_FIELD}[HMS])*)?(\.\.P(?=.)({ISO_FIELD}[YMWD])*(T(?=.)({ISO_FIELD}[HMS])*)?)?"
)
EXACT_DAYS = {TimeUnit.WEEK: 7, TimeUnit.DAY: 1}


@given(durations())
def test_a_duration_is_written_as_iso_8601_writes_it(duration: Duration) -> None:
    assert ISO_DURATION.fullmatch(str(duration))
    assert duration.kind is Kind.DURATION


@given(st.integers(1, 10_000), st.sampled_from(sorted(EXACT_DAYS)))
def test_days_and_weeks_have_just_their_days(count: int, unit: TimeUnit) -> None:
    days = count * EXACT_DAYS[unit]
    assert Duration.of(count, unit).days == Interval(days, days)


@given(st.integers(1, 400))
def test_months_are_as_long_as_some_months_in_a_row_are(months: int) -> None:
    days = Duration.of(months, TimeUnit.MONTH).days
    assert Fraction(months * 146_097, 4_800) in days  # the mean length of a Gregorian month


@given(st.integers(1, 400))
def test_twelve_months_are_a_year(years: int) -> None:
    one, other = Duration.of(years, TimeUnit.YEAR), Duration.of(12 * years, TimeUnit.MONTH)
    assert one.months == other.months
    assert one.days == other.days == Interval(365 * years, 366 * years)


@given(durations())
def test_a_duration_is_counted_in_months_or_in_seconds_or_in_neither(duration: Duration) -> None:
    assert duration.months is None or duration.seconds is None


@given(durations())
def test_seconds_and_days_tell_the_same_length(duration: Duration) -> None:
    if duration.seconds is not None:
        assert duration.seconds.scale(Fraction(1, 86_400)) == duration.days


@given(durations())
def test_a_length_of_time_is_never_nothing_unless_its_hedge_says_so(duration: Duration) -> None:
    if duration.hedge not in (Hedge.AT_MOST, Hedge.UNDER, Hedge.ABOUT):
        assert 0 not in duration.days
