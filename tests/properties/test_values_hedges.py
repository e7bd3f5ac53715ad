"""The laws of hedges: what each makes of a number, and how two of them stand to each other."""

from itertools import pairwise

import pytest
from hypothesis import given

from claimkit.testing.values import hedges, numbers, positive_numbers, quantities
from claimkit.values import Hedge, HedgeAgreement, Interval, Number, Quantity, hedges_agree, interval_of

# Each asserts more numbers than the one before it.
WIDER = [
    (Hedge.EXACT, Hedge.ABOUT),
    (Hedge.EXACT, Hedge.AT_LEAST),
    (Hedge.EXACT, Hedge.AT_MOST),
    (Hedge.ODD, Hedge.OVER, Hedge.AT_LEAST),
    (Hedge.NEARLY, Hedge.UNDER, Hedge.AT_MOST),
]


@pytest.mark.parametrize("chain", WIDER, ids=str)
@given(number=positive_numbers)
def test_a_weaker_hedge_asserts_a_wider_interval(chain: tuple[Hedge, ...], number: Number) -> None:
    spans = [hedge.interval(number, number) for hedge in chain]
    assert all(narrow.issubset(wide) for narrow, wide in pairwise(spans))


@given(hedges, numbers(), numbers())
def test_a_range_asserts_what_its_ends_do_and_all_between(hedge: Hedge, one: Number, other: Number) -> None:
    low, high = sorted((one, other))
    if low > 0 or high < 0:
        ends = hedge.interval(low, low).hull(hedge.interval(high, high))
        assert hedge.interval(low, high).issubset(ends)


@given(positive_numbers)
def test_above_and_below_keep_to_their_side(number: Number) -> None:
    for hedge in (Hedge.ODD, Hedge.OVER):
        assert number not in hedge.interval(number, number)
        assert not hedge.interval(number, number).overlaps(Hedge.UNDER.interval(number, number))
    assert number not in Hedge.NEARLY.interval(number, number)
    assert number in Hedge.ABOUT.interval(number, number)


@given(numbers(), hedges)
def test_below_zero_everything_is_mirrored_but_the_order_of_numbers(number: Number, hedge: Hedge) -> None:
    if hedge in (Hedge.EXACT, Hedge.ABOUT, Hedge.ODD, Hedge.NEARLY) and number:
        assert hedge.interval(-number, -number) == hedge.interval(number, number).scale(-1)


@given(quantities())
def test_a_quantity_asserts_at_least_what_its_amount_says_unless_it_excludes_the_number(quantity: Quantity) -> None:
    if quantity.hedge in (Hedge.EXACT, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST):
        assert interval_of(quantity.amount).issubset(quantity.interval)


@given(hedges, hedges)
def test_agreement_of_hedges_is_mutual(one: Hedge, other: Hedge) -> None:
    assert hedges_agree(one, other) is hedges_agree(other, one)
    assert hedges_agree(one, one) is HedgeAgreement.SAME


@given(hedges, hedges, positive_numbers)
def test_opposed_hedges_assert_nothing_in_common_but_the_number(one: Hedge, other: Hedge, number: Number) -> None:
    if hedges_agree(one, other) is HedgeAgreement.OPPOSED:
        shared = one.interval(number, number).intersection(other.interval(number, number))
        assert shared in (None, Interval(number, number))
