"""Exact numbers: what is one, and how it is written."""

from decimal import Decimal
from fractions import Fraction

import pytest

from claimkit.errors import InvalidValueError
from claimkit.values import Interval, Magnitude, Number, Ordinal, Quantity, Range, exact
from claimkit.values.number import last_place, round_to, significant_digits, simplest, written

BEYOND_PYTHONS_LIMIT = 10**5_000


@pytest.mark.parametrize(
    "value", [0.5, True, "3", None, Decimal("NaN"), Decimal("Infinity"), Decimal("sNaN"), 2j], ids=repr
)
def test_only_exact_and_finite_numbers_are_numbers(value: object) -> None:
    with pytest.raises(InvalidValueError, match="exact number"):
        exact(value)


def test_a_whole_fraction_is_an_integer() -> None:
    assert type(exact(Fraction(6, 2))) is int


def test_a_decimal_keeps_the_digits_it_was_written_with() -> None:
    assert str(exact(Decimal("1.20"))) == "1.20"


@pytest.mark.parametrize(
    "value, text",
    [(1_000, "1000"), (Decimal("1.50"), "1.50"), (Decimal("2E+6"), "2000000"), (Fraction(-1, 3), "-1/3")],
)
def test_numbers_are_written_in_plain_digits(value: Number, text: str) -> None:
    assert written(value) == text


def test_a_number_of_any_length_can_be_written() -> None:
    digits = "1" + "0" * 5_000
    assert written(BEYOND_PYTHONS_LIMIT) == digits
    assert str(Quantity(BEYOND_PYTHONS_LIMIT)) == digits
    assert str(Range(1, BEYOND_PYTHONS_LIMIT)).endswith(digits)
    assert str(Magnitude(BEYOND_PYTHONS_LIMIT)).endswith(digits)
    assert str(Ordinal(BEYOND_PYTHONS_LIMIT)).endswith(digits)
    assert digits in str(Interval(0, BEYOND_PYTHONS_LIMIT))
    assert significant_digits(BEYOND_PYTHONS_LIMIT + 1) == 5_001
    assert Fraction(simplest(Fraction(BEYOND_PYTHONS_LIMIT + 1, 8))) * 8 == BEYOND_PYTHONS_LIMIT + 1


@pytest.mark.parametrize(
    "value, place",
    [
        (1_200, 100),
        (Decimal(1200), 100),
        (Decimal("1.20"), Decimal("0.01")),
        (Fraction(2, 3), Fraction(1, 3)),
        (0, 1),
    ],
)
def test_the_last_place_is_that_of_the_last_digit_that_means_something(value: Number, place: Number) -> None:
    assert last_place(value) == place


@pytest.mark.parametrize(
    "value, place, rounded",
    [
        (29_002, 1_000, 29_000),
        (15, 10, 20),
        (-15, 10, -20),
        (Decimal("39.77"), 1, 40),
        (Fraction(1, 3), Fraction(1, 100), Fraction(33, 100)),
    ],
)
def test_numbers_are_rounded_away_from_zero_in_the_middle(value: Number, place: Number, rounded: Number) -> None:
    assert round_to(value, place) == rounded


def test_amounts_that_cannot_be_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="upwards"):
        Range(4, 3)
    with pytest.raises(InvalidValueError, match="not zero"):
        Magnitude(0)
    with pytest.raises(InvalidValueError, match="no number lies"):
        Interval(3, 3, low_closed=False)
    with pytest.raises(InvalidValueError, match="zero"):
        Interval(3, 4).scale(0)
