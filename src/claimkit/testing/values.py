"""Strategies for every value that claimkit knows, and for the numbers and days that values are made of."""

from __future__ import annotations

import calendar
import datetime as dt
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from claimkit.values import (
    AGE,
    COUNT,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    Amount,
    Anchor,
    Calendar,
    CalendarDate,
    ClockTime,
    DateRange,
    Days,
    Dimension,
    Direction,
    Duration,
    DurationPart,
    Hedge,
    Interval,
    Magnitude,
    Name,
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
    unit_symbols,
)

# Numbers as news has them: small, round, written out, with a few decimals, in fractions.
_ROUND = st.tuples(st.integers(1, 9_999), st.integers(0, 15)).map(lambda drawn: drawn[0] * 10 ** drawn[1])
whole_numbers: st.SearchStrategy[int] = st.integers(0, 1_000) | _ROUND | st.integers(0, 10**16)
decimals: st.SearchStrategy[Decimal] = st.decimals(
    0, 10**7, allow_nan=False, allow_infinity=False, places=2
) | st.decimals(0, 100, places=1)
fractions: st.SearchStrategy[Fraction] = st.fractions(0, 10, max_denominator=12).filter(bool)


def numbers(*, negative: bool = True) -> st.SearchStrategy[Number]:
    """Draw exact numbers of all three types."""
    above = st.one_of(whole_numbers, decimals, fractions.map(_as_number))
    return above | above.map(lambda number: -number) if negative else above


def _as_number(fraction: Fraction) -> Number:
    return fraction.numerator if fraction.denominator == 1 else fraction


positive_numbers: st.SearchStrategy[Number] = numbers(negative=False).filter(bool)


def ranges(of: st.SearchStrategy[Number] = positive_numbers) -> st.SearchStrategy[Range]:
    """Draw ranges between two drawn numbers."""
    return st.tuples(of, of).map(lambda ends: Range(*sorted(ends)))


magnitudes: st.SearchStrategy[Magnitude] = st.integers(0, 12).map(lambda zeros: Magnitude(10**zeros))


def amounts(of: st.SearchStrategy[Number]) -> st.SearchStrategy[Amount]:
    """Draw numbers, ranges of them and orders of magnitude."""
    return st.one_of(of, of, ranges(of), magnitudes)


def intervals() -> st.SearchStrategy[Interval]:
    """Draw intervals, open or closed, with or without bounds; small bounds, so that they often meet."""
    bounds = st.none() | st.integers(-6, 6) | st.sampled_from([Decimal("0.5"), Fraction(1, 3)])
    return st.builds(_interval, bounds, bounds, st.booleans(), st.booleans())


def _interval(one: Number | None, other: Number | None, low_closed: bool, high_closed: bool) -> Interval:  # noqa: FBT001 - drawn fields
    low, high = (one, other) if one is None or other is None else sorted((one, other))
    single = low is not None and low == high
    return Interval(low, high, low_closed=low_closed or single, high_closed=high_closed or single)


hedges: st.SearchStrategy[Hedge] = st.sampled_from(Hedge)

measures: st.SearchStrategy[Unit] = st.sampled_from([unit(symbol) for symbol in unit_symbols() if symbol])
currencies: st.SearchStrategy[Unit] = st.sampled_from(["KRW", "USD", "EUR", "JPY", "CNY", "GBP"]).map(money)
counters: st.SearchStrategy[Unit] = st.sampled_from(["", "person", "animal", "vehicle", "ship", "time"]).map(counter)
units: st.SearchStrategy[Unit] = st.one_of(
    counters, currencies, measures, st.sampled_from([COUNT, PERCENT, PERCENTAGE_POINT, FRACTION, MULTIPLE, AGE])
)


def quantities(of: st.SearchStrategy[Unit] = units) -> st.SearchStrategy[Quantity]:
    """Draw quantities of drawn units; only temperatures go below zero."""
    return of.flatmap(
        lambda each: st.builds(
            Quantity,
            amounts(numbers(negative=each.dimension is Dimension.TEMPERATURE)),
            st.just(each),
            hedge=hedges,
        )
    )


ordinals: st.SearchStrategy[Ordinal] = st.builds(
    Ordinal, st.integers(1, 200) | ranges(st.integers(1, 30)), noun=st.sampled_from(["", "floor"])
)


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    """Draw durations of one to three parts, the last of them vague at times."""
    chosen = draw(st.sets(st.sampled_from(TimeUnit), min_size=1, max_size=3))
    descending = [each for each in TimeUnit if each in chosen]
    small = st.integers(1, 99) | st.sampled_from([Decimal("0.5"), Decimal("2.5")])
    parts = [DurationPart(draw(st.integers(1, 30)), each) for each in descending[:-1]]
    last = draw(st.one_of(small, small, ranges(small), st.sampled_from([Magnitude(1), Magnitude(10)])))
    return Duration((*parts, DurationPart(last, descending[-1])), hedge=draw(hedges))


clock_times: st.SearchStrategy[ClockTime] = st.builds(
    ClockTime,
    st.none() | st.integers(0, 23),
    st.integers(0, 59),
    second=st.none() | st.integers(0, 59),
    zone=st.sampled_from([None, "local", "Asia/Seoul"]),
    either_half=st.booleans(),
    hedge=hedges,
)

names: st.SearchStrategy[Name] = st.from_regex(r"[A-Z]{0,2}-?[0-9]{1,4}", fullmatch=True).map(Name)

years: st.SearchStrategy[int] = st.integers(1_900, 2_100)
months: st.SearchStrategy[int] = st.integers(1, 12)
days: st.SearchStrategy[dt.date] = st.dates(dt.date(1_900, 1, 1), dt.date(2_100, 12, 31))
parts: st.SearchStrategy[Part | None] = st.none() | st.sampled_from([Part.EARLY, Part.MID, Part.LATE])
quarters: st.SearchStrategy[int] = st.integers(1, 4)
halves: st.SearchStrategy[int] = st.integers(1, 2)
seasons: st.SearchStrategy[Season] = st.sampled_from(Season)
weekdays: st.SearchStrategy[int] = st.integers(1, 7)
directions: st.SearchStrategy[Direction | None] = st.none() | st.sampled_from(Direction)


def full_date(day: dt.date) -> CalendarDate:
    """Return the date that names a day in full."""
    return CalendarDate(year=day.year, month=day.month, day=day.day)


full_dates: st.SearchStrategy[CalendarDate] = days.map(full_date)


def dates_with_a_year() -> st.SearchStrategy[CalendarDate]:
    """Draw dates that mean the same days whenever they are said."""
    return st.one_of(
        full_dates,
        st.builds(CalendarDate, year=years, part=parts),
        st.builds(CalendarDate, year=years, month=months, part=parts),
        st.builds(CalendarDate, year=years, quarter=quarters),
        st.builds(CalendarDate, year=years, half=halves),
        st.builds(CalendarDate, year=years, season=seasons),
        st.builds(CalendarDate, decade=st.integers(190, 209), part=parts),
        st.builds(CalendarDate, century=st.integers(18, 22)),
    )


@st.composite
def days_of_a_year(draw: st.DrawFn) -> CalendarDate:
    """Draw a month and a day that it has in leap years."""
    month = draw(months)
    day = draw(st.integers(1, calendar.monthrange(2_000, month)[1]))
    return CalendarDate(month=month, day=day, direction=draw(directions))


def partial_dates() -> st.SearchStrategy[CalendarDate]:
    """Draw dates that need a day of reference, said in any of the ways that people say them."""
    return st.one_of(
        days_of_a_year(),
        st.builds(CalendarDate, month=months, direction=directions, part=parts),
        st.builds(CalendarDate, day=st.integers(1, 28), direction=directions),
        st.builds(CalendarDate, weekday=weekdays, direction=directions),
        st.builds(CalendarDate, season=seasons, direction=directions),
        st.builds(CalendarDate, quarter=quarters, direction=directions),
        st.builds(CalendarDate, half=halves, direction=directions),
        st.builds(CalendarDate, month=months, weekday=weekdays, occurrence=st.sampled_from([1, 2, -1])),
        st.builds(CalendarDate, decade=st.integers(0, 9)),
    )


vague_steps = st.sampled_from([Magnitude(1), Magnitude(-1), Range(-3, -2), Range(2, 3)])


def offsets() -> st.SearchStrategy[Offset]:
    """Draw offsets into the past and the future."""
    steps = st.integers(-12, 12)
    spans = st.sampled_from([TimeUnit.YEAR, TimeUnit.QUARTER, TimeUnit.MONTH, TimeUnit.WEEK, TimeUnit.DAY])
    return st.builds(Offset, steps | vague_steps, spans, st.booleans())


def whole_offsets(unit_of_time: TimeUnit) -> st.SearchStrategy[Offset]:
    """Draw offsets of a few whole units: last year, this year, two or three years ago."""
    return (st.integers(-3, 3) | vague_steps).map(lambda steps: Offset(steps, unit_of_time))


def relative_dates() -> st.SearchStrategy[CalendarDate]:
    """Draw dates that count from the day of speaking, or from one in the text."""
    return st.one_of(
        st.builds(CalendarDate, offset=offsets(), hedge=hedges, anchor=st.sampled_from(Anchor)),
        st.builds(CalendarDate, offset=whole_offsets(TimeUnit.YEAR), month=months),
        st.builds(CalendarDate, offset=whole_offsets(TimeUnit.WEEK), weekday=weekdays),
        st.builds(CalendarDate, holiday=st.sampled_from(["christmas", "easter"]), offset=offsets()),
    )


lunar_dates: st.SearchStrategy[CalendarDate] = st.builds(
    CalendarDate, month=months, day=st.integers(1, 30), calendar=st.just(Calendar.LUNAR)
)


def resolvable_dates() -> st.SearchStrategy[CalendarDate]:
    """Draw dates that a day of reference places on the calendar."""
    return st.one_of(dates_with_a_year(), partial_dates(), relative_dates())


def dates() -> st.SearchStrategy[CalendarDate]:
    """Draw dates of every form."""
    return st.one_of(resolvable_dates(), lunar_dates)


def closed_date_ranges() -> st.SearchStrategy[DateRange]:
    """Draw ranges from one full date to another."""
    return st.tuples(days, days).map(lambda ends: DateRange(full_date(min(ends)), full_date(max(ends))))


def date_ranges() -> st.SearchStrategy[DateRange]:
    """Draw ranges between two dates, from one or up to one, and between two days of some month."""
    return st.one_of(
        closed_date_ranges(),
        st.builds(DateRange, full_dates, st.none()),
        st.builds(DateRange, st.none(), full_dates),
        st.builds(
            DateRange,
            st.builds(CalendarDate, month=months, day=st.integers(1, 14)),
            st.builds(CalendarDate, month=months, day=st.integers(15, 28)),
        ),
    )


def spans_of_days() -> st.SearchStrategy[Days]:
    """Draw spans of days."""
    return st.tuples(days, days).map(lambda ends: Days(min(ends), max(ends)))


def values() -> st.SearchStrategy[Value]:
    """Draw values of every type."""
    return st.one_of(quantities(), ordinals, durations(), dates(), date_ranges(), clock_times, names)
