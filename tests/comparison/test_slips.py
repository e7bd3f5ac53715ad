"""Slips: what explains that one number became another."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimkit.comparison.difference import Difference, power_of_ten, slip
from claimkit.values import Number


@pytest.mark.parametrize(
    "left,right,expected",
    [
        (500_000, 50_000, Difference.SCALE),
        (Decimal("1.2"), 12, Difference.SCALE),
        (10**12, 10**9, Difference.SCALE),
        (8_192, 8_912, Difference.DIGIT),
        (8_192, 8_193, Difference.DIGIT),
        (30, 40, Difference.DIGIT),
        (1_234, 134, Difference.DIGIT),
        (Decimal("27.9"), Decimal("72.9"), Difference.DIGIT),
        (3, 4, None),
        (Decimal("2.5"), Decimal("2.6"), Difference.DIGIT),
        (47, 98, None),
        (Fraction(1, 3), Fraction(2, 3), None),
    ],
)
def test_a_slip_is_named_by_what_explains_it(left: Number, right: Number, expected: Difference | None) -> None:
    assert slip(left, right) is expected


@given(st.integers(1, 10**15), st.integers(1, 10**15))
def test_a_slip_is_the_same_seen_from_the_other_number(left: int, right: int) -> None:
    assume(left != right)
    assert slip(left, right) is slip(right, left)


@given(st.integers(1, 10**15), st.integers(1, 9))
def test_a_power_of_ten_is_found_in_both_directions(number: int, power: int) -> None:
    assert power_of_ten(number, number * 10**power) == power
    assert power_of_ten(number * 10**power, number) == -power


@given(st.integers(), st.integers())
def test_numbers_of_any_size_are_judged(left: int, right: int) -> None:
    assume(left != right)
    assert slip(left * 10**200, right) in {Difference.SCALE, Difference.DIGIT, Difference.NUMBER, None}
