"""The laws of exact arithmetic over three numeric types."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimkit.testing.values import numbers, positive_numbers
from claimkit.values.number import (
    Number,
    add,
    divide,
    exact,
    last_place,
    leading_place,
    multiply,
    round_to,
    significant_digits,
    simplest,
    subtract,
    written,
)


@given(numbers(), numbers())
def test_arithmetic_is_that_of_fractions(left: Number, right: Number) -> None:
    one, other = Fraction(left), Fraction(right)
    assert add(left, right) == one + other
    assert subtract(left, right) == one - other
    assert multiply(left, right) == one * other
    if other:
        assert divide(left, right) == one / other


@given(numbers(), numbers())
def test_results_are_exact_numbers_in_their_simplest_type(left: Number, right: Number) -> None:
    for result in (add(left, right), multiply(left, right)):
        assert exact(result) is result
        assert type(result) is type(simplest(Fraction(result)))


@given(numbers())
def test_written_numbers_are_read_back_as_they_were(number: Number) -> None:
    assert Fraction(written(number)) == number


@given(numbers())
def test_a_number_is_a_multiple_of_its_last_place(number: Number) -> None:
    assert (Fraction(number) / Fraction(last_place(number))).denominator == 1


@given(numbers(), positive_numbers)
def test_rounding_gives_the_nearest_multiple(number: Number, place: Number) -> None:
    rounded = round_to(number, place)
    assert (Fraction(rounded) / Fraction(place)).denominator == 1
    assert abs(Fraction(number) - Fraction(rounded)) * 2 <= place


@given(numbers(), positive_numbers)
def test_rounding_mirrors_at_zero_and_does_nothing_twice(number: Number, place: Number) -> None:
    rounded = round_to(number, place)
    assert round_to(subtract(0, number), place) == subtract(0, rounded)
    assert round_to(rounded, place) == rounded


@given(positive_numbers, st.integers(1, 6))
def test_so_many_leading_digits_remain_above_the_leading_place(number: Number, digits: int) -> None:
    steps = Fraction(number) / Fraction(leading_place(number, digits))
    assert 10 ** (digits - 1) <= steps < 10**digits


@given(st.integers(1, 10**12), st.integers(0, 20))
def test_zeros_behind_a_whole_number_are_not_significant(number: int, zeros: int) -> None:
    assert significant_digits(number * 10**zeros) == len(str(number).rstrip("0"))
