"""Conversion is exact and takes itself back; agreement after rounding is mutual and never hides a slip."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties.conversions import convertible_pairs

from claimkit.errors import UnitMismatchError
from claimkit.testing.values import (
    counters,
    currencies,
    measures,
    numbers,
    positive_numbers,
    quantities,
    ranges,
)
from claimkit.values import Magnitude, Quantity, Range, Unit, agrees, base_unit
from claimkit.values.number import Number, multiply
from claimkit.values.unit import convert_number


@given(convertible_pairs, numbers())
def test_conversion_takes_itself_back(pair: tuple[Unit, Unit], number: Number) -> None:
    one, other = pair
    quantity = Quantity(number, one)
    assert quantity.to(other).to(one) == quantity


@given(convertible_pairs, ranges(numbers()))
def test_ranges_are_converted_by_their_ends(pair: tuple[Unit, Unit], span: Range) -> None:
    one, other = pair
    ends = [Quantity(end, one).to(other).amount for end in (span.low, span.high)]
    converted = Quantity(span, one).to(other).amount
    assert isinstance(converted, Range)
    assert [converted.low, converted.high] == ends


@given(convertible_pairs, st.integers(0, 9))
def test_orders_of_magnitude_cover_the_same_after_conversion(pair: tuple[Unit, Unit], zeros: int) -> None:
    one, other = pair
    vague = Quantity(Magnitude(10**zeros), one)
    before, after = vague.base_interval, vague.to(other).base_interval
    assert (before.low, before.high) == (after.low, after.high)


@given(convertible_pairs, numbers())
def test_conversion_keeps_the_base_interval_of_an_exact_number(pair: tuple[Unit, Unit], number: Number) -> None:
    one, other = pair
    quantity = Quantity(number, one)
    assert quantity.to(other).base_interval == quantity.base_interval


@given(quantities())
def test_every_quantity_converts_into_its_own_unit(quantity: Quantity) -> None:
    assert quantity.to(quantity.unit) is quantity


@given(measures | currencies | counters, measures | currencies | counters)
def test_nothing_converts_between_dimensions_currencies_or_counters(one: Unit, other: Unit) -> None:
    if one != other and (one.dimension is not other.dimension or base_unit(one.dimension) is None):
        with pytest.raises(UnitMismatchError):
            Quantity(1, one).to(other)


@given(convertible_pairs, positive_numbers)
def test_exactly_converted_quantities_agree(pair: tuple[Unit, Unit], number: Number) -> None:
    quantity = Quantity(number, pair[0])
    assert agrees(quantity, quantity.to(pair[1]))


@given(quantities(), quantities())
def test_agreement_is_mutual(one: Quantity, other: Quantity) -> None:
    assert agrees(one, other) is agrees(other, one)
    assert agrees(one, one)


@given(convertible_pairs, positive_numbers, st.sampled_from([10, 1_000, Fraction(1, 10)]))
def test_a_slip_of_a_power_of_ten_never_agrees(pair: tuple[Unit, Unit], number: Number, slip: Number) -> None:
    one, other = pair
    if other.offset == one.offset == 0:
        slipped = Quantity(convert_number(multiply(number, slip), one, other), other)
        assert not agrees(Quantity(number, one), slipped)
