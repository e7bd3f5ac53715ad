"""The Unicode locale data as an oracle: what CLDR formats, numbers, amounts, dates and times, claimkit reads."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from importlib.metadata import version

import pytest
from attrs import evolve
from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st
from tests.whole import whole_value
from tools.freeze_locale_data import pinned_babel

from claimkit import extract
from claimkit.testing.values import days, whole_numbers
from claimkit.values import (
    CLDR_TIME_UNITS,
    PERCENT,
    CalendarDate,
    ClockTime,
    Duration,
    Quantity,
    Value,
    money,
    unit,
)

LOCALES = ("ko", "en")
both = pytest.mark.parametrize("locale", LOCALES)

_decimals = st.decimals(0, 10**9, places=2).filter(lambda number: number % 1 != 0)
numbers: st.SearchStrategy[int | Decimal] = st.one_of(whole_numbers, _decimals)
times = st.times().map(lambda time: time.replace(microsecond=0))


def check(text: str, value: Value, locale: str) -> None:
    assert whole_value(text, locale) == value, text


@both
@given(number=numbers)
def test_numbers(locale: str, number: int | Decimal) -> None:
    check(format_decimal(number, locale=locale, decimal_quantization=False), Quantity(number), locale)


@both
@given(number=st.integers(0, 10_000))
def test_percentages(locale: str, number: int) -> None:
    text = format_percent(Decimal(number).scaleb(-3), locale=locale, decimal_quantization=False)
    check(text, Quantity(Decimal(number).scaleb(-1), PERCENT), locale)


@both
@given(number=st.integers(1, 10**8), code=st.sampled_from(["USD", "EUR", "KRW", "JPY", "CNY"]))
def test_sums_of_money(locale: str, number: int, code: str) -> None:
    check(format_currency(number, code, locale=locale), Quantity(number, money(code)), locale)
    check(format_currency(number, code, locale=locale, format_type="name"), Quantity(number, money(code)), locale)


@both
@pytest.mark.parametrize(
    "name, symbol",
    [
        ("length-kilometer", "km"),
        ("length-centimeter", "cm"),
        ("mass-kilogram", "kg"),
        ("area-square-kilometer", "km2"),
        ("volume-liter", "L"),
        ("speed-kilometer-per-hour", "km/h"),
        ("power-megawatt", "MW"),
        ("temperature-celsius", "degC"),
    ],
)
@pytest.mark.parametrize("length", ["long", "short"])
@given(number=st.integers(1, 10**6))
def test_measures(locale: str, name: str, symbol: str, length: str, number: int) -> None:
    text = format_unit(number, name, "long" if length == "long" else "short", locale=locale)
    check(text, Quantity(number, unit(symbol)), locale)


@both
@pytest.mark.parametrize("name", ["year", "month", "week", "hour", "minute", "second"])
@given(number=st.integers(1, 99))
def test_lengths_of_time(locale: str, name: str, number: int) -> None:
    text = format_unit(number, f"duration-{name}", "short", locale=locale)
    check(text, Duration.of(number, CLDR_TIME_UNITS[f"duration-{name}"]), locale)


WIDTHS = ("full", "long", "medium", "short")
widths = pytest.mark.parametrize("width", WIDTHS)


def dated(day: dt.date, width: str) -> CalendarDate:
    """Return the date that a text in one of CLDR's four widths states; the full one names the weekday too."""
    weekday = day.isoweekday() if width == "full" else None
    return CalendarDate(year=day.year, month=day.month, day=day.day, weekday=weekday)


def written(day: dt.date, width: str, locale: str) -> str:
    return format_date(day, width, locale=locale)


def is_unambiguous(day: dt.date, width: str) -> bool:
    """Return whether the year is clear: the short width leaves the century out."""
    return width != "short" or 1950 <= day.year < 2050


@both
@widths
@given(day=days)
def test_dates(locale: str, width: str, day: dt.date) -> None:
    if is_unambiguous(day, width):
        check(written(day, width, locale), dated(day, width), locale)


@pytest.mark.slow
@both
@widths
def test_every_day_of_two_centuries(locale: str, width: str) -> None:
    first = dt.date(1900, 1, 1)
    every_day = (first + dt.timedelta(days=number) for number in range((dt.date(2101, 1, 1) - first).days))
    for day in every_day:
        if is_unambiguous(day, width):
            check(written(day, width, locale), dated(day, width), locale)


@both
@given(day=days, time=times)
def test_times(locale: str, day: dt.date, time: dt.time) -> None:
    del day
    check(format_time(time, "short", locale=locale), ClockTime(time.hour, time.minute), locale)
    check(format_time(time, "medium", locale=locale), ClockTime(time.hour, time.minute, second=time.second), locale)


# Skeletons: every combination of fields that CLDR offers, but for those that a language writes alike.
WRITTEN_ALIKE = {
    "en": {
        "d",  # a bare number
        "M",
        "H",
        "Md",  # a fraction
        "Ed",  # so many Mondays
        "ms",  # an hour and its minutes
        "Hv",  # a zone that nobody named
        *("yy", "yyMMM", "yyMMMd"),  # two digits behind an apostrophe, which may be any year that ends so
    },
    "ko": {
        "E",  # a bare syllable, which mostly is something else
        "Md",  # the numbers of a list
        "ms",
        "mmss",
        *("Eh", "yMEd"),  # a bare syllable
        *("GyM", "yM", "yMM"),  # a year and a part of it, or a number and its part
    },
}


def skeletons(locale: str) -> list[str]:
    return sorted(set(Locale.parse(locale).datetime_skeletons) - WRITTEN_ALIKE[locale])


def stated(skeleton: str, moment: dt.datetime, locale: str) -> list[Value]:
    """Return what a text of these fields states: a date, a time of the day, or both."""
    letters = set(skeleton)
    fields = {
        "year": moment.year if "y" in letters else None,
        "month": moment.month if "M" in letters else None,
        "day": moment.day if "d" in letters else None,
        "weekday": moment.isoweekday() if "E" in letters else None,
        "quarter": (moment.month + 2) // 3 if "Q" in letters else None,
        "week": None,
    }
    for letter in letters & {"w", "W"}:
        fields["week"] = int(format_date(moment.date(), letter, locale=locale))
    if "w" in letters:
        fields["year"] = int(format_date(moment.date(), "YYYY", locale=locale))
    values: list[Value] = []
    if any(number is not None for number in fields.values()):
        values.append(CalendarDate(**fields))  # type: ignore[arg-type]  # fields by name
    if letters & {"h", "H"}:
        minute, second = (moment.minute if "m" in letters else 0), (moment.second if "s" in letters else None)
        values.append(ClockTime(moment.hour, minute, second=second))
    return values


@pytest.mark.skipif(version("babel") != pinned_babel(), reason="another release of CLDR may have other skeletons")
@pytest.mark.parametrize(
    "locale, skeleton", [(locale, skeleton) for locale in LOCALES for skeleton in skeletons(locale)]
)
@given(moment=st.builds(dt.datetime.combine, st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), times))
def test_every_skeleton(locale: str, skeleton: str, moment: dt.datetime) -> None:
    text = format_skeleton(skeleton, moment, locale=locale)
    assert [told_apart(mention.value) for mention in extract(text, locale)] == stated(skeleton, moment, locale), text


def told_apart(value: Value) -> Value:
    """Return a value without the doubt in which half of the day an hour lies: some patterns do not say it."""
    return evolve(value, either_half=False) if isinstance(value, ClockTime) else value
