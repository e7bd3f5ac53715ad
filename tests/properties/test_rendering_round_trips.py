"""The law of writing and reading: what a language writes for a value, it reads as that value.

What a language does not tell apart comes back as what it is nearest to, and `told_apart` says so: English writes no
counters, has "more than" for over and for a little above alike, and leaves "last" and "next" off a day of the month.
"This Friday" and the Friday of this week are one and the same in both languages.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.whole import whole_value

from claimkit.rendering import format_value
from claimkit.rendering.writing import writing
from claimkit.testing.values import (
    currencies,
    dates_with_a_year,
    days_of_a_year,
    decimals,
    full_dates,
    hedges,
    months,
    names,
    values,
    weekdays,
    whole_numbers,
)
from claimkit.values import (
    AGE,
    COUNT,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    Anchor,
    CalendarDate,
    ClockTime,
    DateRange,
    Dimension,
    Direction,
    Duration,
    DurationPart,
    Hedge,
    Magnitude,
    Number,
    Offset,
    Ordinal,
    Part,
    Quantity,
    Range,
    Season,
    TimeUnit,
    Unit,
    Value,
    counter,
    money,
    unit,
)

LOCALES = ("ko", "en")
both = pytest.mark.parametrize("locale", LOCALES)


def told_apart(value: Value, locale: str) -> Value:
    """Return the value as far as the language tells it apart from others."""
    if isinstance(value, CalendarDate):
        return date_told_apart(value, locale)
    if locale != "en":
        return value
    if isinstance(value, Quantity) and value.unit.dimension is Dimension.COUNT:
        value = evolve(value, unit=COUNT)
    if isinstance(value, Quantity | Duration) and value.hedge is Hedge.ODD:
        value = evolve(value, hedge=Hedge.OVER)
    return value


def date_told_apart(date: CalendarDate, locale: str) -> CalendarDate:
    if locale == "en" and date.day is not None:
        return evolve(date, direction=None)
    if date.direction is Direction.THIS:
        return evolve(date, direction=None, offset=date.distance)
    return date


def hedged_amounts(of: Unit, numbers: st.SearchStrategy[Number]) -> st.SearchStrategy[Quantity]:
    """Draw numbers under every hedge; a little above is said of round numbers only."""
    return st.builds(Quantity, numbers, st.just(of), hedge=hedges).filter(_is_natural)


def _is_natural(quantity: Quantity) -> bool:
    amount = quantity.amount
    if quantity.hedge is Hedge.ODD:
        return isinstance(amount, int) and amount >= 10 and amount % 10 == 0
    return True


def vague_amounts(of: Unit) -> st.SearchStrategy[Quantity]:
    """Draw ranges, exact and rough, and orders of magnitude."""
    ends = st.tuples(small_numbers, small_numbers).filter(lambda pair: pair[0] < pair[1])
    magnitudes = st.integers(1, 12).map(lambda zeros: Magnitude(10**zeros))
    return st.builds(
        Quantity, ends.map(lambda pair: Range(*pair)), st.just(of), hedge=st.sampled_from([Hedge.EXACT, Hedge.ABOUT])
    ) | st.builds(Quantity, magnitudes, st.just(of))


small_numbers = st.integers(1, 10_000)
amounts = whole_numbers.filter(bool) | decimals.filter(lambda number: number % 1 != 0)


def check(value: Value, locale: str) -> None:
    text = format_value(value, locale)
    assert told_apart(whole_value(text, locale), locale) == told_apart(value, locale), text


@given(values(), st.sampled_from(["ko", "en", "de", "ja", "hi", "ar", "fr-CA"]))
def test_every_value_can_be_written_in_every_language(value: Value, locale: str) -> None:
    text = format_value(value, locale)
    assert text.strip()
    assert "{" not in text


counters = st.sampled_from(sorted(writing("ko").words("counters"))).map(counter)


def _is_age_band(quantity: Quantity) -> bool:
    """Return whether Korean would write a number of vehicles as it writes ages of tens ("30대", "20~30대")."""
    amount = quantity.amount
    ends = (amount.low, amount.high) if isinstance(amount, Range) else (amount,)
    return quantity.unit.noun == "vehicle" and all(end in range(10, 120, 10) for end in ends)


@both
@given(counters.flatmap(lambda of: hedged_amounts(of, amounts)))
def test_counts(locale: str, quantity: Quantity) -> None:
    assume(not _is_age_band(quantity))
    check(quantity, locale)


@both
@given(counters.flatmap(vague_amounts))
def test_vague_counts(locale: str, quantity: Quantity) -> None:
    assume(not _is_age_band(quantity))
    check(quantity, locale)


@both
@given(currencies.flatmap(lambda of: hedged_amounts(of, amounts)))
def test_money(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


def _currencies_in_use(locale: str) -> list[str]:
    """Return the currencies of today's countries that the language has a name for."""
    codes = {code for territory in Locale("en").territories for code in _currencies_of(str(territory))}
    return sorted(code for code in codes if get_currency_name(code, locale=locale) != code)


def _currencies_of(territory: str) -> list[str]:
    return get_territory_currencies(territory) if territory.isalpha() else []


@both
def test_every_currency_in_use(locale: str) -> None:
    for code in _currencies_in_use(locale):
        check(Quantity(50, money(code)), locale)


@both
@given(currencies.flatmap(vague_amounts))
def test_vague_sums_of_money(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


@both
@given(
    st.sampled_from([PERCENT, PERCENTAGE_POINT]).flatmap(
        lambda of: hedged_amounts(
            of, st.integers(1, 200) | st.decimals(0, 100, places=1).filter(lambda number: number % 1 != 0)
        )
    )
)
def test_percentages(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


@both
@given(hedged_amounts(MULTIPLE, st.integers(2, 100)))
def test_multiples(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


@both
@given(hedged_amounts(AGE, st.integers(1, 110)))
def test_ages(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


@both
@given(
    st.fractions(min_value=Fraction(1, 12), max_value=Fraction(11, 12), max_denominator=12).map(
        lambda part: Quantity(part, FRACTION)
    )
)
def test_fractions(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


MEASURES = """
    km m cm mm mi ft in yd nmi m2 km2 cm2 ha acre m3 L mL gal bbl kg g mg t oz km/h m/s km/s mph kn degC degF K
    W kW MW GW kWh MWh GWh Hz kHz MHz GHz V A N Pa hPa kPa kcal B kB MB GB TB dB mSv uSv ug/m3
    """


@both
@given(st.sampled_from(MEASURES.split()).map(unit).flatmap(lambda of: hedged_amounts(of, amounts)))
def test_measures(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


@both
@given(st.integers(1, 200).map(Ordinal))
def test_ordinal_numbers(locale: str, ordinal: Ordinal) -> None:
    check(ordinal, locale)


_CLOCK_AND_CALENDAR = (
    TimeUnit.YEAR,
    TimeUnit.MONTH,
    TimeUnit.WEEK,
    TimeUnit.DAY,
    TimeUnit.HOUR,
    TimeUnit.MINUTE,
    TimeUnit.SECOND,
)


@both
@given(st.builds(Duration.of, st.integers(1, 99), st.sampled_from(_CLOCK_AND_CALENDAR), hedge=hedges))
def test_durations(locale: str, duration: Duration) -> None:
    assume(duration.hedge is not Hedge.ODD or duration.parts[0].amount in range(10, 100, 10))
    check(duration, locale)


small = st.integers(1, 59)
compound_lengths = st.sampled_from(
    [(TimeUnit.YEAR, TimeUnit.MONTH), (TimeUnit.HOUR, TimeUnit.MINUTE), (TimeUnit.MINUTE, TimeUnit.SECOND)]
).flatmap(lambda pair: st.tuples(*(st.builds(DurationPart, small, st.just(each)) for each in pair)))


@both
@given(compound_lengths.map(Duration))
def test_durations_of_two_units(locale: str, duration: Duration) -> None:
    check(duration, locale)


ranges = st.tuples(st.integers(1, 30), st.integers(1, 30)).map(lambda ends: Range(ends[0], ends[0] + ends[1]))


@both
@given(st.builds(Duration.of, ranges | st.just(Magnitude(10)), st.sampled_from(_CLOCK_AND_CALENDAR)))
def test_vague_durations(locale: str, duration: Duration) -> None:
    check(duration, locale)


@both
@given(st.builds(Quantity, ranges, st.sampled_from([PERCENT, MULTIPLE, AGE, unit("km"), unit("t"), unit("degC")])))
def test_ranges_with_a_unit(locale: str, quantity: Quantity) -> None:
    check(quantity, locale)


@both
@given(names)
def test_names_stay_as_they_are(locale: str, name: Value) -> None:
    assert format_value(name, locale) == str(name)


@both
@given(full_dates)
def test_full_dates(locale: str, date: CalendarDate) -> None:
    check(date, locale)


@both
@given(dates_with_a_year())
def test_dates_with_a_year(locale: str, date: CalendarDate) -> None:
    """From 2100 on, English takes a bare number for a quantity."""
    assume(date.year != 2100)
    check(date, locale)


@both
@given(
    st.one_of(
        days_of_a_year(),
        st.builds(CalendarDate, month=months, direction=st.none() | st.sampled_from(Direction)),
        st.builds(CalendarDate, month=months, part=st.sampled_from([Part.EARLY, Part.MID, Part.LATE])),
        st.builds(CalendarDate, day=st.integers(1, 31)),
        st.builds(CalendarDate, weekday=weekdays, direction=st.none() | st.sampled_from(Direction)),
        st.builds(CalendarDate, season=st.sampled_from(Season)),
        st.builds(CalendarDate, quarter=st.integers(1, 4)),
        st.builds(CalendarDate, half=st.integers(1, 2)),
    )
)
def test_dates_without_a_year(locale: str, date: CalendarDate) -> None:
    check(date, locale)


@both
@given(
    st.one_of(
        st.builds(
            CalendarDate,
            offset=st.sampled_from([TimeUnit.YEAR, TimeUnit.MONTH, TimeUnit.WEEK]).flatmap(
                lambda of: st.integers(-1, 1).map(lambda n: Offset(n, of))
            ),
        ),
        st.builds(CalendarDate, offset=st.integers(-2, 2).map(lambda n: Offset(n, TimeUnit.DAY))),
        st.builds(CalendarDate, offset=st.integers(-1, 1).map(lambda n: Offset(n, TimeUnit.YEAR)), month=months),
        st.builds(CalendarDate, offset=st.integers(-1, 1).map(lambda n: Offset(n, TimeUnit.WEEK)), weekday=weekdays),
        st.builds(
            CalendarDate,
            offset=st.builds(
                Offset,
                st.integers(1, 30) | st.integers(-30, -1),
                st.sampled_from(_CLOCK_AND_CALENDAR),
                st.just(value=False),
            ),
        ),
    )
)
def test_relative_dates(locale: str, date: CalendarDate) -> None:
    check(date, locale)


@both
@given(
    st.builds(
        DateRange,
        st.builds(CalendarDate, month=months, day=st.integers(1, 14)),
        st.builds(CalendarDate, month=months, day=st.integers(15, 28)),
    )
    | st.builds(DateRange, st.builds(CalendarDate, year=st.integers(1900, 2099)), st.none())
)
def test_ranges_of_dates(locale: str, dates: DateRange) -> None:
    check(dates, locale)


def _year_from(steps: int) -> Offset:
    return Offset(steps, TimeUnit.YEAR)


HOLIDAYS = sorted(writing("ko").words("holidays").keys() & writing("en").words("holidays").keys())


@both
@given(
    st.one_of(
        st.builds(CalendarDate, holiday=st.sampled_from(HOLIDAYS)),
        st.builds(CalendarDate, month=months, week=st.integers(1, 5)),
        st.builds(CalendarDate, month=months, weekday=weekdays, occurrence=st.sampled_from([1, 2, 3, 4, -1])),
        st.builds(CalendarDate, decade=st.integers(3, 9)),
        st.builds(CalendarDate, offset=st.integers(0, 1).map(_year_from), anchor=st.just(Anchor.TEXT)),
    )
)
def test_dates_by_name_and_by_place(locale: str, date: CalendarDate) -> None:
    check(date, locale)


@both
@given(st.builds(ClockTime, st.integers(0, 23), st.integers(0, 59)))
def test_times_of_the_day(locale: str, time: ClockTime) -> None:
    check(time, locale)
