"""Intervals obey the algebra of sets."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.testing.values import intervals, numbers
from claimkit.values import Interval, Number

EVERYTHING = Interval()
points = st.sampled_from([Fraction(step, 6) for step in range(-42, 43)])
distances = st.sampled_from([-3, 0, 2, Fraction(1, 3), Fraction(-5, 2)])
factors = st.sampled_from([-2, -1, 1, 3, Fraction(1, 3), Fraction(-5, 2)])


@given(intervals(), intervals(), points)
def test_a_number_is_in_the_intersection_just_if_it_is_in_both(one: Interval, other: Interval, point: Number) -> None:
    both = one.intersection(other)
    assert (both is not None and point in both) == (point in one and point in other)


@given(intervals(), intervals())
def test_intersection_and_hull_commute(one: Interval, other: Interval) -> None:
    assert one.intersection(other) == other.intersection(one)
    assert one.hull(other) == other.hull(one)


@given(intervals(), intervals(), intervals())
def test_intersection_and_hull_associate(one: Interval, other: Interval, third: Interval) -> None:
    def meet(left: Interval | None, right: Interval | None) -> Interval | None:
        return None if left is None or right is None else left.intersection(right)

    assert meet(meet(one, other), third) == meet(one, meet(other, third))
    assert one.hull(other).hull(third) == one.hull(other.hull(third))


@given(intervals())
def test_an_interval_meets_and_joins_itself_in_itself(interval: Interval) -> None:
    assert interval.intersection(interval) == interval.hull(interval) == interval


@given(intervals())
def test_everything_is_neutral_to_intersection_and_absorbs_the_hull(interval: Interval) -> None:
    assert interval.intersection(EVERYTHING) == interval
    assert interval.hull(EVERYTHING) == EVERYTHING


@given(intervals(), intervals())
def test_intersection_and_hull_absorb_each_other(one: Interval, other: Interval) -> None:
    assert one.intersection(one.hull(other)) == one
    both = one.intersection(other)
    if both is not None:
        assert one.hull(both) == one


@given(intervals(), intervals())
def test_a_subset_is_its_own_intersection(one: Interval, other: Interval) -> None:
    assert one.issubset(other) == (one.intersection(other) == one) == (one.hull(other) == other)


@given(intervals(), intervals())
def test_each_is_a_subset_of_the_hull(one: Interval, other: Interval) -> None:
    assert one.issubset(one.hull(other))
    assert other.issubset(one.hull(other))


@given(intervals(), intervals())
def test_intervals_overlap_just_if_they_have_an_intersection(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == (one.intersection(other) is not None) == other.overlaps(one)


@given(intervals(), intervals())
def test_subsets_of_each_other_are_equal(one: Interval, other: Interval) -> None:
    assert (one.issubset(other) and other.issubset(one)) == (one == other)


@given(intervals(), distances, points)
def test_shifting_moves_every_number(interval: Interval, distance: Number, point: Fraction) -> None:
    assert (point in interval) == (point + Fraction(distance) in interval.shift(distance))


@given(intervals(), factors, points)
def test_scaling_moves_every_number(interval: Interval, factor: Number, point: Fraction) -> None:
    assert (point in interval) == (point * Fraction(factor) in interval.scale(factor))


@given(intervals(), distances, factors)
def test_moves_can_be_taken_back(interval: Interval, distance: Fraction, factor: Fraction) -> None:
    assert interval.shift(distance).shift(-distance) == interval
    assert interval.scale(factor).scale(1 / Fraction(factor)) == interval


@given(intervals(), intervals(), points, points)
def test_sums_of_members_are_members_of_the_sum(
    one: Interval, other: Interval, left: Fraction, right: Fraction
) -> None:
    if left in one and right in other:
        assert left + right in one.plus(other)


@given(numbers(), numbers())
def test_bounds_cannot_be_swapped(one: Number, other: Number) -> None:
    if one != other:
        with pytest.raises(ValueError, match="lower bound"):
            Interval(max(one, other), min(one, other))
