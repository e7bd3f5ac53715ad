"""Dates: which there are, and how they are written."""

import datetime as dt

import pytest

from claimkit.errors import InvalidValueError, UnresolvableError
from claimkit.rendering import format_date
from claimkit.values import (
    Calendar,
    CalendarDate,
    ClockTime,
    DateRange,
    Direction,
    Hedge,
    Kind,
    Magnitude,
    Offset,
    Part,
    Range,
    Season,
    TimeUnit,
    resolve,
)
from claimkit.values.days import holiday, holidays

LAST_YEAR = Offset(-1, TimeUnit.YEAR)


@pytest.mark.parametrize(
    "date, text",
    [
        (CalendarDate(year=2024, month=12, day=16), "2024-12-16"),
        (CalendarDate(year=2024, month=12, day=16, weekday=1), "2024-12-16"),
        (CalendarDate(year=2024, month=12), "2024-12"),
        (CalendarDate(year=247), "0247"),
        (CalendarDate(decade=198), "198X"),
        (CalendarDate(decade=8), "XX8X"),
        (CalendarDate(century=21), "20XX"),
        (CalendarDate(month=12, day=16), "XXXX-12-16"),
        (CalendarDate(day=28), "XXXX-XX-28"),
        (CalendarDate(month=12), "XXXX-12"),
        (CalendarDate(season=Season.SPRING), "XXXX-21"),
        (CalendarDate(year=2003, season=Season.AUTUMN), "2003-23"),
        (CalendarDate(year=2003, quarter=3), "2003-35"),
        (CalendarDate(year=2003, half=2), "2003-41"),
        (CalendarDate(year=2003, month=5, part=Part.EARLY), "2003-05"),
        (CalendarDate(offset=LAST_YEAR), "REL:year-1"),
        (CalendarDate(offset=Offset(0, TimeUnit.DAY)), "REL:day+0"),
        (CalendarDate(offset=LAST_YEAR, month=3), "REL:year-1:XXXX-03"),
        (CalendarDate(offset=Offset(1, TimeUnit.MONTH), day=8), "REL:month+1:XXXX-XX-08"),
        (CalendarDate(offset=Offset(-1, TimeUnit.WEEK), weekday=2), "REL:week-1,dow=2"),
        (CalendarDate(offset=Offset(0, TimeUnit.MONTH), week=3), "REL:month+0,week=3"),
        (CalendarDate(weekday=2), "REL:dow=2"),
        (CalendarDate(weekday=7, direction=Direction.LAST), "REL:last:dow=7"),
        (CalendarDate(month=8, direction=Direction.LAST), "REL:last:XXXX-08"),
        (CalendarDate(month=8, day=8, direction=Direction.NEXT), "REL:next:XXXX-08-08"),
        (CalendarDate(year=2007, month=8, direction=Direction.LAST), "2007-08"),
        (CalendarDate(weekday=5, direction=Direction.THIS), "REL:week+0,dow=5"),
        (CalendarDate(month=9, direction=Direction.THIS), "REL:year+0:XXXX-09"),
        (CalendarDate(day=9, direction=Direction.THIS), "REL:month+0:XXXX-XX-09"),
        (CalendarDate(offset=Offset(Range(-3, -2), TimeUnit.YEAR, whole=False)), "REL:year-3..REL:year-2"),
        (CalendarDate(offset=Offset(Magnitude(-1), TimeUnit.DAY, whole=False)), "REL:day-X"),
        (CalendarDate(offset=Offset(Magnitude(1), TimeUnit.DAY), direction=Direction.LAST), "REL:day-X"),
        (CalendarDate(offset=Offset(Magnitude(10), TimeUnit.YEAR), direction=Direction.NEXT), "REL:year+X0"),
        (
            CalendarDate(offset=Offset(-1, TimeUnit.YEAR, whole=False, rest=Offset(-2, TimeUnit.MONTH, whole=False))),
            "REL:year-1,month-2",
        ),
        (CalendarDate(month=10, weekday=2, occurrence=-1), "XXXX-10,dow=2,nth=-1"),
        (CalendarDate(year=2016, week=3), "2016,week=3"),
        (CalendarDate(holiday="christmas"), "REL:holiday=christmas"),
        (CalendarDate(month=8, day=15, calendar=Calendar.LUNAR), "XXXX-08-15,calendar=lunar"),
    ],
    ids=str,
)
def test_a_date_is_written_as_edtf_or_in_the_notation_of_claimkit(date: CalendarDate, text: str) -> None:
    assert str(date) == text
    assert date.kind is Kind.DATE


@pytest.mark.parametrize(
    "date, edtf",
    [
        (CalendarDate(year=2024, month=12, day=16), "2024-12-16"),
        (CalendarDate(year=1984, hedge=Hedge.ABOUT), "1984~"),
        (CalendarDate(year=2003, quarter=3), "2003-35"),
        (CalendarDate(decade=198, month=5), "198X-05"),
        (CalendarDate(year=1984, hedge=Hedge.OVER), None),
        (CalendarDate(season=Season.SPRING), None),
        (CalendarDate(year=2003, season=Season.SPRING, hedge=Hedge.ABOUT), None),
        (CalendarDate(weekday=2), None),
        (CalendarDate(offset=LAST_YEAR), None),
        (CalendarDate(month=8, direction=Direction.LAST), None),
        (CalendarDate(year=2003, month=5, part=Part.EARLY), None),
        (CalendarDate(month=8, day=15, calendar=Calendar.LUNAR), None),
        (DateRange(CalendarDate(month=7, day=24), CalendarDate(month=7, day=26)), "XXXX-07-24/XXXX-07-26"),
        (DateRange(CalendarDate(year=2004), None), "2004/.."),
        (DateRange(None, CalendarDate(year=2004)), "../2004"),
        (DateRange(CalendarDate(weekday=6), CalendarDate(weekday=7)), None),
        (DateRange(CalendarDate(year=2004), None, hedge=Hedge.ABOUT), None),
    ],
    ids=str,
)
def test_edtf_is_given_only_where_the_standard_can_say_it(date: CalendarDate | DateRange, edtf: str | None) -> None:
    assert date.edtf == edtf


def test_an_offset_is_written_as_unit_and_signed_amount() -> None:
    assert str(Offset(Range(-3, -2), TimeUnit.YEAR)) == "year-3..-2"
    assert str(Offset(1, TimeUnit.WEEK)) == "week+1"


def test_a_range_is_written_with_both_ends() -> None:
    weekend = DateRange(CalendarDate(weekday=6), CalendarDate(weekday=7))
    assert str(weekend) == "REL:dow=6..REL:dow=7"
    assert str(DateRange(None, CalendarDate(year=2004))) == "..2004"
    assert weekend.kind is Kind.DATE


@pytest.mark.parametrize(
    "fields, reason",
    [
        ({"month": 13}, "month 13"),
        ({"month": 0}, "month 0"),
        ({"year": -10_000}, "year -10000"),
        ({"century": 0}, "century 0"),
        ({"year": 10_000}, "year 10000"),
        ({"day": 32}, "day 32"),
        ({"month": 2, "day": 31}, "day 31 in month 2: it ends with day 29"),
        ({"month": 4, "day": 31}, "ends with day 30"),
        ({"year": 2023, "month": 2, "day": 29}, "ends with day 28"),
        ({"weekday": 8}, "weekday 8"),
        ({"quarter": 5}, "quarter 5"),
        ({"week": 54}, "week 54"),
        ({"occurrence": 6}, "occurrence 6"),
        ({"decade": 1_000}, "decade 1000"),
        ({}, "says something"),
    ],
    ids=str,
)
def test_a_day_that_no_calendar_has_is_refused(fields: dict[str, int], reason: str) -> None:
    with pytest.raises(InvalidValueError, match=reason):
        CalendarDate(**fields)  # type: ignore[arg-type]  # the numeric fields, by name


@pytest.mark.parametrize(
    "date, text, written",
    [
        (CalendarDate(year=0), "0000", "1 BC"),
        (CalendarDate(year=-36), "-0036", "37 BC"),
        (CalendarDate(year=-43, month=3, day=15), "-0043-03-15", "March 15, 44 BC"),
        (CalendarDate(century=-2), "-01XX", "the 2nd century BC"),
        (CalendarDate(year=-4, month=2, day=29), "-0004-02-29", "-0004-02-29"),
    ],
    ids=str,
)
def test_dates_before_christ_are_counted_as_astronomers_count_them(date: CalendarDate, text: str, written: str) -> None:
    assert str(date) == text
    assert format_date(date, "en") == written
    with pytest.raises(UnresolvableError):
        resolve(date, dt.date(2024, 1, 1))


def test_a_leap_day_and_a_lunar_thirtieth_exist() -> None:
    assert CalendarDate(month=2, day=29).day == 29
    assert CalendarDate(year=2024, month=2, day=29).day == 29
    assert CalendarDate(month=2, day=30, calendar=Calendar.LUNAR).day == 30
    with pytest.raises(InvalidValueError, match="a lunar month"):
        CalendarDate(month=1, day=31, calendar=Calendar.LUNAR)


def test_a_range_of_dates_has_an_end() -> None:
    with pytest.raises(InvalidValueError, match="at least one end"):
        DateRange(None, None)


HOLIDAYS_OF_2024 = {
    "new_years_day": "01-01",
    "valentines_day": "02-14",
    "independence_movement_day_kr": "03-01",
    "saint_patricks_day": "03-17",
    "april_fools_day": "04-01",
    "earth_day": "04-22",
    "may_day": "05-01",
    "childrens_day_kr": "05-05",
    "parents_day_kr": "05-08",
    "teachers_day_kr": "05-15",
    "memorial_day_kr": "06-06",
    "juneteenth": "06-19",
    "independence_day_us": "07-04",
    "bastille_day": "07-14",
    "constitution_day_kr": "07-17",
    "liberation_day_kr": "08-15",
    "armed_forces_day_kr": "10-01",
    "foundation_day_kr": "10-03",
    "hangul_day": "10-09",
    "halloween": "10-31",
    "all_saints_day": "11-01",
    "veterans_day_us": "11-11",
    "christmas_eve": "12-24",
    "christmas": "12-25",
    "boxing_day": "12-26",
    "new_years_eve": "12-31",
    "martin_luther_king_day": "01-15",
    "presidents_day_us": "02-19",
    "mothers_day": "05-12",
    "memorial_day_us": "05-27",
    "fathers_day": "06-16",
    "labor_day_us": "09-02",
    "columbus_day": "10-14",
    "election_day_us": "11-05",
    "thanksgiving_ca": "10-14",
    "thanksgiving_us": "11-28",
    "ash_wednesday": "02-14",
    "palm_sunday": "03-24",
    "good_friday": "03-29",
    "easter": "03-31",
    "easter_monday": "04-01",
    "pentecost": "05-19",
}


def test_every_holiday_of_the_tables_fell_on_its_day_in_2024() -> None:
    listed = {name: str(holiday(name, 2024)) for name in holidays()}
    assert listed == {name: f"2024-{day}" for name, day in HOLIDAYS_OF_2024.items()}


@pytest.mark.parametrize(
    "name, year, day",
    [
        ("easter", 2011, "2011-04-24"),
        ("easter", 1818, "1818-03-22"),
        ("easter", 2038, "2038-04-25"),
        ("good_friday", 2025, "2025-04-18"),
        ("thanksgiving_us", 2023, "2023-11-23"),
        ("liberation_day_kr", 1945, "1945-08-15"),
        # In a November that begins with a Tuesday, the vote is a week later: it follows the first Monday.
        ("election_day_us", 2022, "2022-11-08"),
        ("election_day_us", 2020, "2020-11-03"),
        ("columbus_day", 2018, "2018-10-08"),
    ],
)
def test_holidays_fall_on_their_day(name: str, year: int, day: str) -> None:
    assert str(holiday(name, year)) == day


def test_every_holiday_of_the_tables_has_a_day_in_every_year() -> None:
    assert all(holiday(name, year) is not None for name in holidays() for year in range(1990, 2040))
    assert holiday("unheard_of", 2024) is None


@pytest.mark.parametrize(
    "time, text",
    [
        (ClockTime(20, 40), "T20:40"),
        (ClockTime(6, 26, second=9), "T06:26:09"),
        (ClockTime(None, 45), "TXX:45"),
        (ClockTime(24), "T24:00"),
        (ClockTime(8, 40, either_half=True), "T08:40"),
    ],
    ids=str,
)
def test_a_time_of_the_day_is_written_as_iso_8601_writes_it(time: ClockTime, text: str) -> None:
    assert str(time) == text


@pytest.mark.parametrize(
    "hour, minute, second", [(25, 0, 0), (24, 1, 0), (24, 0, 1), (3, 60, 0), (3, 0, 60), (-1, 0, 0)]
)
def test_a_time_that_no_clock_shows_is_refused(hour: int, minute: int, second: int) -> None:
    with pytest.raises(InvalidValueError, match="no clock shows"):
        ClockTime(hour, minute, second=second)
