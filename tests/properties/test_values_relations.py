"""The laws of relations: they mirror, every value is the same as itself, and a wider hedge never contradicts more."""

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.properties.conversions import convertible_pairs

from claimkit.testing.values import (
    closed_date_ranges,
    counters,
    currencies,
    date_ranges,
    dates,
    dates_with_a_year,
    days,
    durations,
    full_date,
    full_dates,
    hedges,
    months,
    ordinals,
    partial_dates,
    positive_numbers,
    quantities,
    relative_dates,
    values,
    years,
)
from claimkit.values import (
    CalendarDate,
    DateRange,
    Duration,
    Hedge,
    HedgeAgreement,
    Kind,
    Number,
    Ordinal,
    Part,
    Quantity,
    Relation,
    TimeUnit,
    Unit,
    Value,
    agrees,
    base_unit,
    hedges_agree,
    interval_of,
    relate,
    resolve,
)
from claimkit.values.number import multiply

references = st.none() | days

# Of one number, each hedge asserts what the one before it does, and more.
WIDENINGS = [
    (Hedge.EXACT, Hedge.ABOUT),
    (Hedge.EXACT, Hedge.AT_LEAST),
    (Hedge.EXACT, Hedge.AT_MOST),
    (Hedge.ODD, Hedge.OVER),
    (Hedge.OVER, Hedge.AT_LEAST),
    (Hedge.NEARLY, Hedge.UNDER),
    (Hedge.UNDER, Hedge.AT_MOST),
]


@given(values(), references)
def test_every_value_is_the_same_as_itself(value: Value, reference: dt.date | None) -> None:
    assert relate(value, value, reference=reference) is Relation.SAME
    assert relate(value, evolve(value), reference=reference) is Relation.SAME


@given(values(), values(), references)
def test_relations_mirror(one: Value, other: Value, reference: dt.date | None) -> None:
    assert relate(one, other, reference=reference) is relate(other, one, reference=reference)


@pytest.mark.parametrize(
    "alike",
    [quantities(), ordinals, durations(), dates(), date_ranges(), dates() | date_ranges()],
    ids=["quantities", "ordinals", "durations", "dates", "ranges of dates", "dates and ranges"],
)
@given(data=st.data(), reference=references)
def test_relations_of_values_of_one_type_mirror(
    alike: st.SearchStrategy[Value], data: st.DataObject, reference: dt.date | None
) -> None:
    one, other = data.draw(alike), data.draw(alike)
    assert relate(one, other, reference=reference) is relate(other, one, reference=reference)


@given(values(), values())
def test_only_values_of_one_kind_can_be_the_same_or_move_a_hedge(one: Value, other: Value) -> None:
    kinds = {one.kind, other.kind}
    if relate(one, other) in (Relation.SAME, Relation.HEDGE_SHIFT):
        assert len(kinds) == 1 or kinds == {Kind.PERCENT, Kind.FRACTION} or kinds <= {Kind.MEASURE, Kind.DURATION}


@pytest.mark.parametrize("narrow, wide", WIDENINGS)
@given(one=quantities(), other=quantities())
def test_widening_the_hedge_of_a_quantity_never_makes_it_contradictory(
    narrow: Hedge, wide: Hedge, one: Quantity, other: Quantity
) -> None:
    other = evolve(other, unit=one.unit)
    low = interval_of(one.amount).low
    # A little more than 10 degrees below zero is colder, "over" is warmer: the law speaks of numbers above zero.
    assume(narrow is Hedge.EXACT or (low is not None and low > 0))
    if relate(evolve(one, hedge=narrow), other) is not Relation.CONTRADICTORY:
        assert relate(evolve(one, hedge=wide), other) is not Relation.CONTRADICTORY


@pytest.mark.parametrize("narrow, wide", WIDENINGS)
@given(one=durations(), other=durations())
def test_widening_the_hedge_of_a_duration_never_makes_it_contradictory(
    narrow: Hedge, wide: Hedge, one: Duration, other: Duration
) -> None:
    if relate(evolve(one, hedge=narrow), other) is not Relation.CONTRADICTORY:
        assert relate(evolve(one, hedge=wide), other) is not Relation.CONTRADICTORY


@pytest.mark.parametrize("narrow, wide", WIDENINGS)
@given(one=dates(), other=dates(), reference=references)
def test_widening_the_hedge_of_a_date_never_makes_it_contradictory(
    narrow: Hedge, wide: Hedge, one: CalendarDate, other: CalendarDate, reference: dt.date | None
) -> None:
    if relate(evolve(one, hedge=narrow), other, reference=reference) is not Relation.CONTRADICTORY:
        assert relate(evolve(one, hedge=wide), other, reference=reference) is not Relation.CONTRADICTORY


@given(quantities(), hedges)
def test_the_same_number_under_another_hedge_is_the_same_or_a_shift(quantity: Quantity, hedge: Hedge) -> None:
    relation = relate(quantity, evolve(quantity, hedge=hedge))
    faithful = hedges_agree(quantity.hedge, hedge) in (HedgeAgreement.SAME, HedgeAgreement.STRICTNESS)
    assert relation is (Relation.SAME if faithful else Relation.HEDGE_SHIFT)


@given(convertible_pairs, positive_numbers)
def test_an_exactly_converted_quantity_is_converted_or_the_same(pair: tuple[Unit, Unit], number: Number) -> None:
    quantity = Quantity(number, pair[0])
    assert relate(quantity, quantity.to(pair[1])) in (Relation.SAME, Relation.CONVERTED)


@given(positive_numbers, counters, counters, st.sampled_from([10, 100, 1_000]))
def test_a_slip_of_a_power_of_ten_is_contradictory_whatever_the_hedges(
    number: Number, one: Unit, other: Unit, slip: int
) -> None:
    for hedge in Hedge:
        assert (
            relate(Quantity(number, one, hedge=hedge), Quantity(multiply(number, slip), other, hedge=hedge))
            is Relation.CONTRADICTORY
        )


@given(quantities(counters), quantities(counters), counters, counters)
def test_counters_never_part_two_counts(one: Quantity, other: Quantity, here: Unit, there: Unit) -> None:
    assert relate(one, other) is relate(evolve(one, unit=here), evolve(other, unit=there))


@given(positive_numbers, currencies, currencies)
def test_the_same_sum_in_another_currency_is_contradictory(number: Number, one: Unit, other: Unit) -> None:
    assume(one != other)
    assert relate(Quantity(number, one), Quantity(number, other)) is Relation.CONTRADICTORY


@given(quantities(), quantities())
def test_agreeing_numbers_are_never_contradictory_and_contradictory_ones_never_agree(
    one: Quantity, other: Quantity
) -> None:
    other = evolve(other, unit=one.unit)
    if agrees(one, other):
        assert relate(one, other) in (Relation.SAME, Relation.CONVERTED, Relation.HEDGE_SHIFT)


@given(quantities(), quantities())
def test_what_can_be_converted_is_never_incomparable(one: Quantity, other: Quantity) -> None:
    if one.unit.dimension is other.unit.dimension and base_unit(one.unit.dimension) is not None:
        assert relate(one, other) is not Relation.INCOMPARABLE


@given(st.integers(1, 99), st.integers(1, 99))
def test_two_ordinals_are_the_same_or_contradictory(one: int, other: int) -> None:
    assert relate(Ordinal(one), Ordinal(other)) is (Relation.SAME if one == other else Relation.CONTRADICTORY)


@given(st.integers(1, 10_000))
def test_lengths_of_time_are_converted_exactly_within_the_calendar_and_within_the_clock(count: int) -> None:
    for shorter, longer, size in [
        (TimeUnit.MONTH, TimeUnit.YEAR, 12),
        (TimeUnit.DAY, TimeUnit.WEEK, 7),
        (TimeUnit.HOUR, TimeUnit.DAY, 24),
    ]:
        one, other = Duration.of(count * size, shorter), Duration.of(count, longer)
        assert relate(one, other) is Relation.CONVERTED


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_two_lengths_in_one_unit_are_the_same_or_contradictory(one: int, other: int) -> None:
    for unit in TimeUnit:
        relation = relate(Duration.of(one, unit), Duration.of(other, unit))
        assert relation is (Relation.SAME if one == other else Relation.CONTRADICTORY)


@given(full_dates, days, references)
def test_another_day_is_contradictory(date: CalendarDate, day: dt.date, reference: dt.date | None) -> None:
    other = full_date(day)
    relation = relate(date, other, reference=reference)
    assert relation is (Relation.SAME if date == other else Relation.CONTRADICTORY)


@given(dates_with_a_year(), dates_with_a_year())
def test_dates_with_a_year_are_compared_by_their_days(one: CalendarDate, other: CalendarDate) -> None:
    here, there = (resolve(date, dt.date(2000, 1, 1)).days for date in (one, other))
    relation = relate(one, other)
    if not here.overlaps(there):
        assert relation is Relation.CONTRADICTORY
    else:
        assert relation in (Relation.SAME, Relation.COMPATIBLE)
        assert relation is Relation.COMPATIBLE or here == there


@given(
    st.builds(CalendarDate, year=years, month=months), st.sampled_from([Part.EARLY, Part.MID, Part.LATE]), references
)
def test_a_part_of_a_month_is_compatible_with_the_whole(
    date: CalendarDate, part: Part, reference: dt.date | None
) -> None:
    assert relate(evolve(date, part=part), date, reference=reference) is Relation.COMPATIBLE


@given(partial_dates(), days)
def test_a_date_without_a_year_is_compatible_with_the_day_it_is_read_as(date: CalendarDate, reference: dt.date) -> None:
    day = resolve(date, reference).first
    relation = relate(date, full_date(day), reference=reference)
    assert relation in (Relation.SAME, Relation.COMPATIBLE)


@given(partial_dates(), partial_dates())
def test_without_a_reference_only_a_shared_field_or_direction_can_contradict(
    one: CalendarDate, other: CalendarDate
) -> None:
    if one.weekday is not None and one.month is None and other.weekday is None and one.direction is None:
        assert relate(one, other) is Relation.INCOMPARABLE


@given(relative_dates(), relative_dates(), days)
def test_what_is_decided_without_a_reference_stays_decided_with_one(
    one: CalendarDate, other: CalendarDate, reference: dt.date
) -> None:
    undated = relate(one, other)
    if undated in (Relation.SAME, Relation.HEDGE_SHIFT, Relation.CONTRADICTORY):
        assert relate(one, other, reference=reference) is undated


@given(closed_date_ranges(), days)
def test_the_ends_of_a_range_and_all_days_between_are_compatible_with_it(span: DateRange, day: dt.date) -> None:
    assert span.first is not None
    assert span.last is not None
    whole = resolve(span, day).days
    assert relate(span, span.first) is relate(span, span.last) is Relation.COMPATIBLE
    assert relate(span, full_date(day)) is (Relation.COMPATIBLE if day in whole else Relation.CONTRADICTORY)
