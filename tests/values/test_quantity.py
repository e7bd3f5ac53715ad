"""Quantities and ordinals: their kinds, how they are written, and how they convert and agree."""

from fractions import Fraction

import pytest

from claimkit.errors import UnitMismatchError
from claimkit.values import (
    AGE,
    COUNT,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    ClockTime,
    Hedge,
    Interval,
    Kind,
    Magnitude,
    Name,
    Number,
    Ordinal,
    Quantity,
    Range,
    Unit,
    agrees,
    counter,
    money,
    unit,
)


@pytest.mark.parametrize(
    "of, kind",
    [
        (COUNT, Kind.COUNT),
        (counter("ship"), Kind.COUNT),
        (money("KRW"), Kind.MONEY),
        (PERCENT, Kind.PERCENT),
        (PERCENTAGE_POINT, Kind.PERCENT),
        (unit("ppm"), Kind.MEASURE),
        (unit("km"), Kind.MEASURE),
        (MULTIPLE, Kind.MULTIPLE),
        (FRACTION, Kind.FRACTION),
        (AGE, Kind.AGE),
    ],
    ids=repr,
)
def test_the_unit_says_the_kind(of: Unit, kind: Kind) -> None:
    assert Quantity(3, of).kind is kind


def test_every_other_value_has_a_kind_of_its_own() -> None:
    assert (Ordinal(3).kind, ClockTime(3).kind, Name("G8").kind) == (Kind.ORDINAL, Kind.CLOCK, Kind.NAME)


@pytest.mark.parametrize(
    "quantity, text",
    [
        (Quantity(1_000), "1000"),
        (Quantity(1_000, counter("person"), hedge=Hedge.ODD), "odd 1000 person"),
        (Quantity(Range(3, 4), unit("km")), "3..4 km"),
        (Quantity(Magnitude(100), money("USD"), hedge=Hedge.OVER), "over several x 100 USD"),
        (Quantity(Fraction(1, 3), FRACTION), "1/3"),
    ],
)
def test_a_quantity_is_written_with_hedge_and_unit(quantity: Quantity, text: str) -> None:
    assert str(quantity) == text


def test_an_ordinal_is_written_with_what_it_numbers() -> None:
    assert (str(Ordinal(3)), str(Ordinal(Range(1, 2), noun="trial"))) == ("no. 3", "trial no. 1..2")


@pytest.mark.parametrize(
    "amount, source, target, converted",
    [
        (1, "mi", "km", "1.609344 km"),
        (-40, "degF", "degC", "-40 degC"),
        (Range(0, 100), "degC", "degF", "32..212 degF"),
        (Magnitude(10), "km", "m", "several x 10000 m"),
        (Magnitude(10), "degC", "degF", "68..212 degF"),
        (100, "pyeong", "m2", "40000/121 m2"),
        (50, "%", "", "0.5"),
    ],
)
def test_measures_convert_exactly(amount: Number, source: str, target: str, converted: str) -> None:
    assert str(Quantity(amount, unit(source)).to(unit(target))) == converted


def test_conversion_keeps_the_hedge() -> None:
    assert Quantity(1, unit("km"), hedge=Hedge.ABOUT).to(unit("m")).hedge is Hedge.ABOUT


@pytest.mark.parametrize(
    "of, target",
    [
        (unit("km"), unit("kg")),
        (money("KRW"), money("USD")),
        (counter("ship"), counter("person")),
        (PERCENT, PERCENTAGE_POINT),
        (AGE, COUNT),
    ],
    ids=repr,
)
def test_what_nothing_converts_is_refused_by_name(of: Unit, target: Unit) -> None:
    with pytest.raises(UnitMismatchError, match="nothing converts"):
        Quantity(3, of).to(target)


def test_the_base_interval_is_that_of_the_hedge_in_the_unit_that_was_said() -> None:
    assert Quantity(1_000, unit("g"), hedge=Hedge.ODD).base_interval == Interval(
        1, 2, low_closed=False, high_closed=False
    )
    assert Quantity(Range(20, 25), unit("degC")).base_interval.low == Fraction("293.15")


@pytest.mark.parametrize(
    "amount, of, other, target",
    [
        (8_840, "m", 29_000, "ft"),
        (64, "km", 40, "mi"),
        (240, "km", 150, "mi"),
        (120, "km/h", 75, "mph"),
        (900, "mm", 36, "in"),
        (15, "m", 49, "ft"),
        (975, "m2", 10_500, "ft2"),
        (1_234, "m", 3_900, "ft"),  # by way of 1,200 m
        (37, "degC", 99, "degF"),
        (33, "%", Fraction(1, 3), ""),
        (100, "pyeong", 331, "m2"),
    ],
)
def test_measures_agree_once_they_are_rounded_as_written(amount: Number, of: str, other: Number, target: str) -> None:
    assert agrees(Quantity(amount, unit(of)), Quantity(other, unit(target)))


@pytest.mark.parametrize(
    "amount, of, other, target",
    [
        (117, "km", 110, "mi"),
        (10, "W", 10, "GW"),
        (15, "m", 15, "ft"),
        (4, "m", 10, "ft"),  # 13 feet: rounding to tens alone would let it pass
        (1, "km", 1, "mi"),
        (40, "%", Fraction(1, 2), ""),
        (64, "km", 64, "kg"),
        (10, "degC", 60, "degF"),
    ],
)
def test_measures_do_not_agree_beyond_their_rounding(amount: Number, of: str, other: Number, target: str) -> None:
    assert not agrees(Quantity(amount, unit(of)), Quantity(other, unit(target)))


def test_in_one_unit_only_equal_amounts_agree() -> None:
    assert not agrees(Quantity(1_234_567), Quantity(1_200_000))
    assert not agrees(Quantity(10, money("USD")), Quantity(10, money("EUR")))
    assert agrees(Quantity(5, counter("ship")), Quantity(5))


def test_ranges_agree_by_both_ends() -> None:
    assert agrees(Quantity(Range(5, 6), unit("km")), Quantity(Range(3, 4), unit("mi")))
    assert not agrees(Quantity(Range(5, 16), unit("km")), Quantity(Range(3, 4), unit("mi")))
    assert not agrees(Quantity(Range(5, 6), unit("km")), Quantity(3, unit("mi")))
    assert not agrees(Quantity(Magnitude(10), unit("km")), Quantity(40, unit("mi")))
