"""Which days a date means, seen from the day on which it was said."""

import datetime as dt
from decimal import Decimal

import pytest

from claimkit.errors import UnresolvableError
from claimkit.values import (
    Anchor,
    Calendar,
    CalendarDate,
    DateRange,
    Days,
    Direction,
    Duration,
    DurationPart,
    Hedge,
    Magnitude,
    Offset,
    Part,
    Policy,
    Range,
    Season,
    TimeUnit,
    resolve,
)

WEDNESDAY = dt.date(2024, 10, 16)


def ago(amount: int | Range | Magnitude | Decimal, unit: str, rest: Offset | None = None) -> Offset:
    return Offset(amount, TimeUnit(unit), whole=False, rest=rest)


def whole(steps: int | Range, unit: str) -> Offset:
    return Offset(steps, TimeUnit(unit))


@pytest.mark.parametrize(
    "date, days",
    [
        # Relative to the day of speaking.
        (CalendarDate(offset=whole(0, "day")), "2024-10-16"),
        (CalendarDate(offset=whole(-1, "year")), "2023-01-01..2023-12-31"),
        (CalendarDate(offset=whole(1, "quarter")), "2025-01-01..2025-03-31"),
        (CalendarDate(offset=whole(-1, "half")), "2024-01-01..2024-06-30"),
        (CalendarDate(offset=whole(0, "decade")), "2020-01-01..2029-12-31"),
        (CalendarDate(offset=whole(-1, "century")), "1900-01-01..1999-12-31"),
        (CalendarDate(offset=whole(-1, "month")), "2024-09-01..2024-09-30"),
        (CalendarDate(offset=whole(1, "week")), "2024-10-21..2024-10-27"),
        (CalendarDate(offset=whole(0, "season")), "2024-01-01..2024-12-31"),
        (CalendarDate(offset=ago(-3, "year")), "2021-10-16"),
        (CalendarDate(offset=ago(-3, "hour")), "2024-10-15..2024-10-16"),
        (CalendarDate(offset=ago(Decimal("-1.5"), "week")), "2024-10-05..2024-10-06"),
        (CalendarDate(offset=ago(Decimal("-1.5"), "year")), "2023-04-16"),
        (CalendarDate(offset=ago(Range(-3, -2), "year")), "2021-10-16..2022-10-16"),
        (CalendarDate(offset=ago(Magnitude(-1), "day")), "2024-10-13"),
        (CalendarDate(offset=ago(-1, "year", ago(-2, "month", ago(-5, "day")))), "2023-08-11"),
        (CalendarDate(offset=whole(-1, "year"), month=3), "2023-03-01..2023-03-31"),
        (CalendarDate(offset=ago(-2, "year"), month=3), "2022-03-01..2022-03-31"),
        (CalendarDate(offset=ago(Range(-3, -2), "year"), month=3), "2021-03-01..2022-03-31"),
        (CalendarDate(offset=whole(Range(-3, -2), "year"), holiday="christmas"), "2021-12-25..2022-12-25"),
        (CalendarDate(offset=whole(1, "month"), day=8), "2024-11-08"),
        (CalendarDate(offset=whole(-1, "week"), weekday=2), "2024-10-08"),
        (CalendarDate(offset=whole(0, "week"), day=14), "2024-10-14"),
        (CalendarDate(offset=whole(0, "month"), week=3), "2024-10-14..2024-10-20"),
        (CalendarDate(offset=whole(1, "year"), season=Season.SUMMER), "2025-06-01..2025-08-31"),
        (CalendarDate(offset=whole(1, "year"), week=3), "2025-01-13..2025-01-19"),
        (CalendarDate(offset=whole(1, "month"), weekday=5, occurrence=1), "2024-11-01"),
        # With a year.
        (CalendarDate(year=2015, week=1), "2014-12-29..2015-01-04"),
        (CalendarDate(year=2015, week=-1), "2015-12-28..2016-01-03"),
        (CalendarDate(year=2018, month=10, week=-2), "2018-10-15..2018-10-21"),
        (CalendarDate(year=2003, season=Season.WINTER), "2003-12-01..2004-02-29"),
        (CalendarDate(year=2003, half=2), "2003-07-01..2003-12-31"),
        (CalendarDate(year=2014, month=3, weekday=7, occurrence=-1), "2014-03-30"),
        (CalendarDate(year=2023, month=2, weekday=3), "2023-02-01..2023-02-28"),
        (CalendarDate(year=2016, month=1, day=12, weekday=1), "2016-01-12"),
        (CalendarDate(year=2024, holiday="christmas"), "2024-12-25"),
        (CalendarDate(decade=198), "1980-01-01..1989-12-31"),
        (CalendarDate(century=15), "1400-01-01..1499-12-31"),
        (CalendarDate(century=1), "0001-01-01..0099-12-31"),
        # Parts.
        (CalendarDate(year=2024, part=Part.EARLY), "2024-01-01..2024-06-30"),
        (CalendarDate(year=2024, part=Part.MID), "2024-05-01..2024-08-31"),
        (CalendarDate(year=2024, month=10, part=Part.EARLY), "2024-10-01..2024-10-15"),
        (CalendarDate(year=2024, month=10, part=Part.MID), "2024-10-11..2024-10-21"),
        (CalendarDate(year=2024, month=10, part=Part.LATE), "2024-10-16..2024-10-31"),
        (CalendarDate(offset=whole(0, "week"), part=Part.EARLY), "2024-10-14..2024-10-16"),
        (CalendarDate(offset=whole(0, "week"), part=Part.MID), "2024-10-16..2024-10-18"),
        (CalendarDate(offset=whole(0, "week"), part=Part.LATE), "2024-10-17..2024-10-20"),
        (CalendarDate(decade=198, part=Part.LATE), "1985-01-01..1989-12-31"),
        (CalendarDate(year=2024, month=10, day=3, part=Part.EARLY), "2024-10-03"),
        (CalendarDate(offset=whole(0, "week"), part=Part.LATER), "2024-10-16..2024-10-20"),
        (CalendarDate(offset=whole(0, "year"), part=Part.EARLIER), "2024-01-01..2024-10-15"),
        (CalendarDate(offset=whole(1, "year"), part=Part.LATER), "2025-01-01..2025-12-31"),
        (CalendarDate(offset=whole(-1, "year"), part=Part.EARLIER), "2023-01-01..2023-12-31"),
        # The week of a day.
        (CalendarDate(month=9, day=4, week=0), "2024-09-02..2024-09-08"),
        (CalendarDate(day=18, week=0), "2024-10-14..2024-10-20"),
        # Weekdays counted from the day of speaking.
        (CalendarDate(weekday=5, occurrence=3, direction=Direction.NEXT), "2024-11-01"),
        (CalendarDate(weekday=3, occurrence=1, direction=Direction.NEXT), "2024-10-23"),
        (CalendarDate(weekday=4, occurrence=2, direction=Direction.LAST), "2024-10-03"),
        # Last, this and next.
        (CalendarDate(weekday=5, direction=Direction.LAST), "2024-10-11"),
        (CalendarDate(weekday=5, direction=Direction.THIS), "2024-10-18"),
        (CalendarDate(weekday=3, direction=Direction.NEXT), "2024-10-23"),
        (CalendarDate(month=10, direction=Direction.LAST), "2023-10-01..2023-10-31"),
        (CalendarDate(month=8, direction=Direction.THIS), "2024-08-01..2024-08-31"),
        (CalendarDate(day=16, direction=Direction.NEXT), "2024-11-16"),
        (CalendarDate(decade=8, direction=Direction.NEXT), "2080-01-01..2089-12-31"),
        # Ranges.
        (DateRange(CalendarDate(month=9, day=4), CalendarDate(month=9, day=8)), "2024-09-04..2024-09-08"),
        (DateRange(CalendarDate(weekday=6), CalendarDate(weekday=7)), "2024-10-19..2024-10-20"),
        (DateRange(CalendarDate(month=11, day=25), CalendarDate(month=1, day=25)), "2024-11-25..2025-01-25"),
        (DateRange(CalendarDate(month=2, day=1), CalendarDate(year=2019, month=3)), "2019-02-01..2019-03-31"),
        (DateRange(CalendarDate(year=2014), CalendarDate(year=2018)), "2014-01-01..2018-12-31"),
        (DateRange(CalendarDate(month=5), None), "2024-05-01..9999-12-31"),
        (DateRange(None, CalendarDate(year=2004)), "0001-01-01..2004-12-31"),
        # Lengths of time.
        (Duration.of(3, TimeUnit.WEEK, direction=Direction.LAST), "2024-09-25..2024-10-15"),
        (Duration.of(3, TimeUnit.MONTH, direction=Direction.NEXT), "2024-10-17..2025-01-16"),
        (Duration.of(5, TimeUnit.DAY, direction=Direction.NEXT, hedge=Hedge.AT_MOST), "2024-10-16..2024-10-21"),
        (Duration.of(Magnitude(1), TimeUnit.DAY, direction=Direction.LAST), "2024-10-13..2024-10-15"),
    ],
    ids=str,
)
def test_a_date_said_on_wednesday_16_october_2024_means(date: CalendarDate | DateRange | Duration, days: str) -> None:
    assert str(resolve(date, WEDNESDAY)) == days


@pytest.mark.parametrize(
    "date, past, nearest, future",
    [
        (CalendarDate(weekday=5), "2024-10-11", "2024-10-18", "2024-10-18"),
        (CalendarDate(weekday=3), "2024-10-16", "2024-10-16", "2024-10-23"),
        (CalendarDate(day=16), "2024-10-16", "2024-10-16", "2024-10-16"),
        (CalendarDate(day=31), "2024-08-31", "2024-10-31", "2024-10-31"),
        (CalendarDate(month=9), "2024-09-01..2024-09-30", "2024-09-01..2024-09-30", "2025-09-01..2025-09-30"),
        (CalendarDate(month=10), "2024-10-01..2024-10-31", "2024-10-01..2024-10-31", "2024-10-01..2024-10-31"),
        (CalendarDate(month=2, day=29), "2024-02-29", "2024-02-29", "2028-02-29"),
        (CalendarDate(quarter=1), "2024-01-01..2024-03-31", "2025-01-01..2025-03-31", "2025-01-01..2025-03-31"),
        (CalendarDate(holiday="new_years_day"), "2024-01-01", "2025-01-01", "2025-01-01"),
        (CalendarDate(day=13, weekday=5), "2024-09-13", "2024-09-13", "2024-12-13"),
        (CalendarDate(month=12, day=13, weekday=5), "2024-12-13", "2024-12-13", "2024-12-13"),
        (CalendarDate(month=12, day=13, weekday=4), "2023-12-13", "2024-12-13", "2024-12-13"),
        # The present year or month comes first for what is counted in it.
        (CalendarDate(week=1), "2024-01-01..2024-01-07", "2024-01-01..2024-01-07", "2024-01-01..2024-01-07"),
        (CalendarDate(weekday=7, occurrence=1), "2024-10-06", "2024-10-06", "2024-10-06"),
        (CalendarDate(decade=8), "1980-01-01..1989-12-31", "1980-01-01..1989-12-31", "1980-01-01..1989-12-31"),
    ],
    ids=str,
)
def test_the_policy_chooses_among_the_days_that_the_words_fit(
    date: CalendarDate, past: str, nearest: str, future: str
) -> None:
    chosen = [str(resolve(date, WEDNESDAY, policy=policy)) for policy in (Policy.PAST, Policy.NEAREST, Policy.FUTURE)]
    assert chosen == [past, nearest, future]


def test_a_range_that_has_begun_is_the_present_one() -> None:
    span = DateRange(CalendarDate(month=10, day=1), CalendarDate(month=11, day=7))
    for policy in Policy:
        assert str(resolve(span, WEDNESDAY, policy=policy)) == "2024-10-01..2024-11-07"


def test_this_winter_is_the_one_that_has_begun() -> None:
    this_winter = CalendarDate(season=Season.WINTER, direction=Direction.THIS)
    assert str(resolve(this_winter, dt.date(2025, 1, 15))) == "2024-12-01..2025-02-28"
    assert str(resolve(this_winter, dt.date(2024, 12, 15))) == "2024-12-01..2025-02-28"
    last_winter = CalendarDate(season=Season.WINTER, offset=whole(-1, "year"))
    assert str(resolve(last_winter, dt.date(2025, 1, 15))) == "2023-12-01..2024-02-29"


def test_a_month_ago_is_never_in_a_month_too_short_for_the_day() -> None:
    assert str(resolve(ago(-1, "month"), dt.date(2024, 3, 31))) == "2024-02-29"
    assert str(resolve(ago(-1, "year"), dt.date(2024, 2, 29))) == "2023-02-28"


@pytest.mark.parametrize(
    "date, readings",
    [
        (CalendarDate(weekday=2), ["2024-10-15", "2024-10-22"]),
        (CalendarDate(weekday=1, direction=Direction.LAST), ["2024-10-14", "2024-10-07"]),
        (CalendarDate(weekday=5, direction=Direction.LAST), ["2024-10-11"]),
        (CalendarDate(weekday=5, direction=Direction.NEXT), ["2024-10-18", "2024-10-25"]),
        (CalendarDate(month=8, direction=Direction.LAST), ["2024-08-01..2024-08-31", "2023-08-01..2023-08-31"]),
        (CalendarDate(year=2024, month=8), ["2024-08-01..2024-08-31"]),
        (CalendarDate(offset=ago(Magnitude(-1), "day")), ["2024-10-13", "2024-10-07..2024-10-14"]),
        (CalendarDate(decade=5), ["1950-01-01..1959-12-31", "2050-01-01..2059-12-31"]),
        (Duration.of(3, TimeUnit.DAY), ["2024-10-17..2024-10-19", "2024-10-13..2024-10-15"]),
    ],
    ids=str,
)
def test_every_reading_of_ambiguous_words_is_told(date: CalendarDate | Duration, readings: list[str]) -> None:
    resolution = resolve(date, WEDNESDAY)
    assert [str(reading) for reading in resolution.candidates] == readings
    assert resolution.ambiguous == (len(readings) > 1)


def test_a_date_of_the_text_counts_from_its_anchor_and_says_if_that_is_unknown() -> None:
    following_year = CalendarDate(offset=whole(1, "year"), anchor=Anchor.TEXT)
    known = resolve(following_year, WEDNESDAY, anchor=dt.date(1950, 6, 25))
    assert (str(known), known.ambiguous) == ("1951-01-01..1951-12-31", False)
    unknown = resolve(DateRange(following_year, None), WEDNESDAY)
    assert (unknown.first, unknown.anchored, unknown.ambiguous) == (dt.date(2025, 1, 1), False, True)


@pytest.mark.parametrize(
    "date, reason",
    [
        (CalendarDate(month=8, day=15, calendar=Calendar.LUNAR), "lunar calendar"),
        (CalendarDate(holiday="unheard_of"), "name its month and day"),
        (CalendarDate(offset=ago(-3_000, "year")), "years 1 to 9999"),
        (CalendarDate(offset=ago(10**30, "day")), "years 1 to 9999"),
        (CalendarDate(offset=whole(1, "month"), day=31), "no such day"),
        (CalendarDate(year=2024, day=5), "no such day"),
        (CalendarDate(year=2023, part=Part.LATER), "no such day"),
        (CalendarDate(year=2025, part=Part.EARLIER), "no such day"),
        (CalendarDate(decade=198, month=5), "no such day"),
        (DateRange(CalendarDate(year=2024), CalendarDate(year=2023)), "no such day"),
        (Duration.of(0, TimeUnit.DAY), "no such day"),
    ],
    ids=str,
)
def test_what_has_no_place_on_the_calendar_is_refused_with_the_reason(
    date: CalendarDate | DateRange | Duration, reason: str
) -> None:
    with pytest.raises(UnresolvableError, match=reason):
        resolve(date, WEDNESDAY)


def test_days_end_after_they_begin() -> None:
    with pytest.raises(ValueError, match="before the first"):
        Days(dt.date(2024, 1, 2), dt.date(2024, 1, 1))


def test_days_measure_their_distance() -> None:
    october = resolve(CalendarDate(year=2024, month=10), WEDNESDAY).days
    assert (len(october), october.gap(WEDNESDAY), october.gap(dt.date(2024, 11, 3))) == (31, 0, 3)
    assert WEDNESDAY in october


def test_a_compound_length_is_covered_whole() -> None:
    length = Duration((DurationPart(1, TimeUnit.MONTH), DurationPart(2, TimeUnit.DAY)), direction=Direction.LAST)
    assert str(resolve(length, WEDNESDAY)) == "2024-09-14..2024-10-15"
