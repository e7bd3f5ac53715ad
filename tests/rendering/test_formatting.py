"""How values are written: with the language's own words, with CLDR's, and in a language that has CLDR's alone."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from claimkit import format_value
from claimkit.errors import UnknownLocaleError
from claimkit.values import (
    AGE,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    Anchor,
    Calendar,
    CalendarDate,
    ClockTime,
    DateRange,
    Direction,
    Duration,
    DurationPart,
    Hedge,
    Magnitude,
    Name,
    Offset,
    Ordinal,
    Part,
    Quantity,
    Range,
    Season,
    TimeUnit,
    Value,
    counter,
    money,
    unit,
)

PERSON, USD, KRW = counter("person"), money("USD"), money("KRW")

QUANTITIES = [
    (Quantity(12_000), "1만2000", "12,000", "12.000"),
    (Quantity(1_234_567, PERSON), "123만4567명", "1,234,567", "1.234.567"),
    (Quantity(30_000, PERSON), "3만 명", "30,000", "30.000"),
    (Quantity(1_200_000_000), "12억", "1.2 billion", "1,2 Milliarden"),
    (Quantity(1_200_000_000, USD), "12억 달러", "$1.2 billion", "1,2 Milliarden $"),
    (Quantity(1_200_000_000, KRW), "12억 원", "1.2 billion won", "1,2 Milliarden ₩"),
    (Quantity(Decimal("0.5"), USD), "0.5달러", "$0.50", "0,50 $"),
    (Quantity(-3, USD), "-3달러", "-$3", "-3 $"),
    (Quantity(Range(3, 4), USD), "3~4달러", "$3 to $4", "3 $ bis 4 $"),
    (Quantity(Magnitude(1_000_000), USD), "수백만 달러", "millions of dollars", "Millionen US-Dollar"),
    (Quantity(Range(3, 4), money("AUD")), "3~4 호주 달러", "3 to 4 Australian dollars", "3 AU$ bis 4 AU$"),
    (Quantity(25, PERCENT), "25%", "25%", "25 %"),
    (Quantity(1, PERCENTAGE_POINT), "1%포인트", "1 percentage point", "1 Prozentpunkt"),
    (Quantity(2, MULTIPLE), "2배", "twice", "2-mal"),
    (Quantity(3, MULTIPLE), "3배", "3 times", "3-mal"),
    (Quantity(Fraction(1, 2), FRACTION), "절반", "half", "die Hälfte"),
    (Quantity(Fraction(7, 12), FRACTION), "12분의 7", "seven twelfths", "7/12"),
    (Quantity(Decimal("0.325"), FRACTION), "0.325", "0.325", "0,325"),
    (Quantity(Decimal("0.4"), FRACTION), "5분의 2", "two fifths", "2/5"),
    (Quantity(Fraction(5, 3), FRACTION), "1과 3분의 2", "1 2/3", "1 2/3"),
    (Quantity(34, AGE), "34세", "34 years old", "34 Jahre alt"),
    (Quantity(1, unit("km")), "1킬로미터", "1 kilometer", "1 Kilometer"),
    (Quantity(Range(3, 4), unit("km")), "3~4킬로미터", "3 to 4 kilometers", "3 bis 4 Kilometer"),
    (Quantity(Magnitude(10), unit("km")), "수십 킬로미터", "dozens of kilometers", "Dutzende Kilometer"),
    (Quantity(-10, unit("degC")), "섭씨 -10도", "-10 degrees Celsius", "-10 Grad Celsius"),
    (Quantity(30, unit("pyeong")), "30평", "30 pyeong", "30 pyeong"),
    (Quantity(Magnitude(10), PERSON), "수십 명", "dozens", "Dutzende"),
    (Quantity(Range(30_000, 40_000)), "3만~4만", "30,000 to 40,000", "30.000 bis 40.000"),
    (Quantity(Fraction(-1, 3)), "-3분의 1", "-1/3", "-1/3"),
    (Quantity(Magnitude(3)), "6~30", "6 to 30", "6 bis 30"),
    (Quantity(5, unit("au")), "5천문 단위", "5 astronomical units", "5 Astronomische Einheiten"),
    # A scale word at one end would be heard at both.
    (Quantity(Range(3, 40_000)), "3~40,000", "3 to 40,000", "3 bis 40.000"),
]

HEDGES = [
    (Hedge.EXACT, "3,000명", "3,000", "3.000"),
    (Hedge.ABOUT, "약 3,000명", "about 3,000", "etwa 3.000"),
    (Hedge.ODD, "3,000여 명", "more than 3,000", "gut 3.000"),
    (Hedge.OVER, "3,000명 초과", "more than 3,000", "mehr als 3.000"),
    (Hedge.AT_LEAST, "3,000명 이상", "at least 3,000", "mindestens 3.000"),
    (Hedge.AT_MOST, "3,000명 이하", "up to 3,000", "höchstens 3.000"),
    (Hedge.UNDER, "3,000명 미만", "less than 3,000", "weniger als 3.000"),
    (Hedge.NEARLY, "3,000명 가까이", "nearly 3,000", "fast 3.000"),
]

YEAR, MONTH, DAY = TimeUnit.YEAR, TimeUnit.MONTH, TimeUnit.DAY

LENGTHS_AND_PLACES = [
    (Duration.of(3, DAY), "사흘", "3 days", "3 Tage"),
    (Duration.of(11, DAY), "11일간", "11 days", "11 Tage"),
    (Duration.of(Range(8, 9), DAY), "8~9일간", "8 to 9 days", "8 bis 9 Tage"),
    (Duration.of(10, DAY, hedge=Hedge.ODD), "10여 일", "more than 10 days", "gut 10 Tage"),
    (Duration.of(Magnitude(10), DAY), "수십 일", "dozens of days", "Dutzende Tage"),
    (Duration.of(Range(2, 3), YEAR), "2~3년", "2 to 3 years", "2 bis 3 Jahre"),
    (Duration((DurationPart(3, YEAR), DurationPart(6, MONTH))), "3년 6개월", "3 years 6 months", "3 Jahre 6 Monate"),
    (Duration.of(3, YEAR, direction=Direction.LAST), "지난 3년 동안", "the past 3 years", "3 Jahre"),
    (Ordinal(3), "3번째", "3rd", "3."),
    (Ordinal(111), "111번째", "111th", "111."),
    (Ordinal(3, noun="floor"), "3번째", "3rd", "3."),
    (Name("B-52"), "B-52", "B-52", "B-52"),
    (ClockTime(15, 30), "오후 3시 30분", "3:30 p.m.", "15:30"),
    (ClockTime(8, 40, either_half=True), "8시 40분", "8:40", "08:40"),
    (ClockTime(12), "정오", "noon", "12:00"),
    (ClockTime(24), "밤 12시", "midnight", "24 Uhr"),
    (ClockTime(None, 30), "정시 30분 뒤", "30 minutes past the hour", "30 Minuten nach der vollen Stunde"),
    (
        ClockTime(0, 5, second=7, zone="local"),
        "오전 12시 5분 7초(현지시간)",
        "12:05:07 a.m. local time",
        "00:05:07 Ortszeit",
    ),
]

LAST_YEAR = Offset(-1, YEAR)
NEXT_MONTH = Offset(1, TimeUnit.MONTH)

DATES = [
    (CalendarDate(year=2024, month=12, day=16), "2024년 12월 16일", "December 16, 2024", "16. Dezember 2024"),
    (CalendarDate(month=12, day=16), "12월 16일", "December 16", "16. Dezember"),
    (CalendarDate(day=28), "28일", "the 28th", "28."),
    (CalendarDate(day=28, zone="local"), "28일(현지시간)", "the 28th local time", "28. Ortszeit"),
    (
        CalendarDate(year=2024, month=12, day=16, weekday=1),
        "2024년 12월 16일 월요일",
        "Monday, December 16, 2024",
        "Montag, 16. Dezember 2024",
    ),
    (CalendarDate(month=5, part=Part.EARLY), "5월 초", "early May", "Anfang Mai"),
    (CalendarDate(month=5, part=Part.MID), "5월 중순", "mid-May", "Mitte Mai"),
    (
        CalendarDate(offset=NEXT_MONTH, part=Part.MID),
        "다음 달 중순",
        "the middle of next month",
        "Mitte nächsten Monats",
    ),
    (CalendarDate(offset=LAST_YEAR, part=Part.MID), "지난해 중반", "the middle of last year", "Mitte letzten Jahres"),
    (
        DateRange(*(CalendarDate(offset=Offset(-1, TimeUnit.WEEK), weekday=day) for day in (6, 7))),
        "지난 주말",
        "last weekend",
        "Samstag letzter Woche bis Sonntag letzter Woche",
    ),
    (CalendarDate(decade=198, part=Part.MID), "1980년대 중반", "the mid-1980s", "Mitte der 1980er-Jahre"),
    (CalendarDate(century=21), "21세기", "the 21st century", "21. Jahrhundert"),
    (CalendarDate(century=18, part=Part.MID), "18세기 중반", "the mid-18th century", "Mitte des 18. Jahrhunderts"),
    (CalendarDate(year=2024, quarter=3), "2024년 3분기", "the third quarter of 2024", "3. Quartal 2024"),
    (CalendarDate(year=2024, half=1), "2024년 상반기", "the first half of 2024", "1. Halbjahr 2024"),
    (CalendarDate(year=2024, season=Season.SPRING), "2024년 봄", "spring 2024", "Frühling 2024"),
    (CalendarDate(year=2024, hedge=Hedge.ABOUT), "2024년쯤", "around 2024", "um 2024"),
    (CalendarDate(month=12, week=3), "12월 셋째 주", "the 3rd week of December", "3. Woche im Dezember"),
    (CalendarDate(month=5, weekday=1, occurrence=2), "5월 둘째 월요일", "the 2nd Monday of May", "2. Montag im Mai"),
    (
        CalendarDate(month=5, weekday=1, occurrence=-1),
        "5월 마지막 월요일",
        "the last Monday of May",
        "letzten Montag im Mai",
    ),
    (
        CalendarDate(month=5, weekday=1, occurrence=-2),
        "5월 마지막에서 2번째 월요일",
        "the second-to-last Monday of May",
        "vorletzten Montag im Mai",
    ),
    (
        CalendarDate(month=5, weekday=1, occurrence=-4),
        "5월 마지막에서 4번째 월요일",
        "the 4th-to-last Monday of May",
        "4.-letzten Montag im Mai",
    ),
    (CalendarDate(offset=LAST_YEAR), "지난해", "last year", "letztes Jahr"),
    (CalendarDate(offset=LAST_YEAR, month=3, day=4), "지난해 3월 4일", "March 4 last year", "4. März letzten Jahres"),
    (CalendarDate(offset=Offset(1, YEAR), anchor=Anchor.TEXT), "이듬해", "the following year", "im folgenden Jahr"),
    (CalendarDate(offset=Offset(-3, DAY, whole=False)), "3일 전", "3 days ago", "vor 3 Tagen"),
    (CalendarDate(offset=Offset(0, DAY, whole=False)), "0일 뒤", "in 0 days", "in 0 Tagen"),
    (
        CalendarDate(offset=Offset(Range(-3, -2), YEAR, whole=False)),
        "2~3년 전",
        "2 to 3 years ago",
        "vor 2 bis 3 Jahren",
    ),
    (
        CalendarDate(offset=Offset(Magnitude(1), DAY, whole=False), direction=Direction.LAST),
        "여러 일 전",
        "several days ago",
        "vor 2 bis 10 Tagen",
    ),
    (
        CalendarDate(offset=Offset(-1, YEAR, whole=False, rest=Offset(-1, MONTH, whole=False))),
        "1년 1개월 전",
        "1 year 1 month ago",
        "vor 1 Jahr 1 Monat",
    ),
    (CalendarDate(month=8, direction=Direction.LAST), "지난 8월", "last August", "letzten August"),
    (CalendarDate(day=15, direction=Direction.NEXT), "오는 15일", "the 15th", "nächsten 15."),
    (CalendarDate(holiday="christmas"), "성탄절", "Christmas", "Weihnachten"),
    (
        CalendarDate(month=12, day=25, holiday="christmas"),
        "12월 25일 성탄절",
        "Christmas, December 25",
        "Weihnachten, 25. Dezember",
    ),
    (
        CalendarDate(month=8, day=15, calendar=Calendar.LUNAR),
        "음력 8월 15일",
        "August 15 of the lunar calendar",
        "15. August nach dem Mondkalender",
    ),
    (
        CalendarDate(year=2028, month=2, day=30, calendar=Calendar.LUNAR),
        "음력 2028년 2월 30일",
        "February 30, 2028 of the lunar calendar",
        "30. Februar 2028 nach dem Mondkalender",
    ),
    (
        DateRange(CalendarDate(month=7, day=24), CalendarDate(month=7, day=26)),
        "7월 24일~7월 26일",
        "from July 24 to July 26",
        "24. Juli bis 26. Juli",
    ),
    (DateRange(CalendarDate(month=5), None), "5월부터", "since May", "seit Mai"),
    (DateRange(None, CalendarDate(year=2024)), "2024년까지", "until 2024", "bis 2024"),
]


# What no language has words for is written in the notation of the values.
NOTATIONS = [
    (CalendarDate(holiday="sports_day"), "REL:holiday=sports_day"),
    (CalendarDate(offset=Offset(0, TimeUnit.MINUTE)), "REL:minute+0"),
    (CalendarDate(year=2024, century=21), "2024"),
    (CalendarDate(offset=Offset(Range(-1, 1), YEAR, whole=False)), "REL:year-1..REL:year+1"),
]


@pytest.mark.parametrize("value, korean, english, german", [*QUANTITIES, *LENGTHS_AND_PLACES, *DATES])
def test_a_value_is_written_as_the_language_writes_it(value: Value, korean: str, english: str, german: str) -> None:
    assert format_value(value, "ko") == korean
    assert format_value(value, "en") == english
    assert format_value(value, "de").replace("\N{NO-BREAK SPACE}", " ") == german


@pytest.mark.parametrize("date, notation", NOTATIONS)
@pytest.mark.parametrize("locale", ["ko", "en", "de"])
def test_what_no_words_are_known_for_is_written_in_notation(date: CalendarDate, notation: str, locale: str) -> None:
    assert notation in format_value(date, locale)


@pytest.mark.parametrize("hedge, korean, english, german", HEDGES)
def test_a_hedge_stands_where_the_language_puts_it(hedge: Hedge, korean: str, english: str, german: str) -> None:
    people = Quantity(3_000, PERSON, hedge=hedge)
    assert [format_value(people, locale) for locale in ("ko", "en", "de")] == [korean, english, german]


def test_a_region_takes_the_words_of_its_language_and_its_own_locale_data() -> None:
    people = Quantity(3_000, PERSON, hedge=Hedge.ABOUT)
    assert format_value(people, "en-IN") == "about 3,000"
    assert format_value(CalendarDate(month=12, day=16), "en-GB") == "16 December"


def test_a_locale_that_nobody_knows_is_an_error_that_names_it() -> None:
    with pytest.raises(UnknownLocaleError, match="nothing is known of how the locale 'xx-YY' writes values"):
        format_value(Quantity(3), "xx-YY")


def test_a_number_of_any_length_is_written() -> None:
    assert format_value(Quantity(10**100 + 1), "en") == f"10,{'000,' * 32}001"
    ones, grouped = "1" * 30, ",".join(["111"] * 10)
    assert format_value(Quantity(Decimal(f"-{ones}.50")), "en") == f"-{grouped}.50"
    assert format_value(Quantity(Decimal(f"{ones}.5"), USD), "en") == f"${grouped}.50"
    assert format_value(Quantity(Fraction(10**5_000 + 1, 3)), "de").endswith(" 2/3")


@pytest.mark.parametrize("zone", ["{", "{}", "{zone}"])
def test_a_zone_without_words_stands_behind_as_it_is(zone: str) -> None:
    assert format_value(ClockTime(15, 30, zone=zone), "en") == f"3:30 p.m. {zone}"
    assert format_value(CalendarDate(year=2024, zone=zone), "de") == f"2024 {zone}"


@pytest.mark.parametrize(
    "quantity, french, spanish, german",
    [
        (
            Quantity(2_000_000, money("GBP")),
            "2 millions de livres sterling",
            "2 millones de libras esterlinas",
            "2 Millionen £",
        ),
        (Quantity(1_000_000, money("EUR")), "1 million d'euros", "1 millón de euros", "1 Million €"),
        (Quantity(1_000_000_000), "1 milliard", "1.000 millones", "1 Milliarde"),
        (Quantity(2_000_000, unit("ha")), "2 millions d'hectares", "2 millones de hectáreas", "2 Millionen Hektar"),
    ],
)
def test_scale_words_have_forms_and_a_joint(quantity: Quantity, french: str, spanish: str, german: str) -> None:
    for expected, locale in ((french, "fr"), (spanish, "es"), (german, "de")):
        assert format_value(quantity, locale).replace("\u00a0", " ") == expected
