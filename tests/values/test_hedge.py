"""What each hedge makes of a number, a range and an order of magnitude."""

import pytest

from claimkit.values import (
    Amount,
    Hedge,
    HedgeAgreement,
    Magnitude,
    Quantity,
    Range,
    hedges_agree,
)


@pytest.mark.parametrize(
    "hedge, amount, asserted",
    [
        (Hedge.EXACT, 64, "[64, 64]"),
        (Hedge.ABOUT, 64, "[57.6, 70.4]"),
        (Hedge.ABOUT, 1_000, "[500, 1500]"),  # half a thousand, the last digit written, is more than a tenth
        (Hedge.ABOUT, 9_000, "[8100, 9900]"),
        (Hedge.ABOUT, -10, "[-15, -5]"),
        (Hedge.ABOUT, 0, "[-0.5, 0.5]"),
        (Hedge.ODD, 1_000, "(1000, 2000)"),
        (Hedge.ODD, 300, "(300, 400)"),
        (Hedge.ODD, 500_000, "(500000, 600000)"),
        (Hedge.ODD, 1_250, "(1250, 1260)"),
        (Hedge.ODD, -10, "(-20, -10)"),
        (Hedge.OVER, 50, "(50, )"),
        (Hedge.AT_LEAST, 50, "[50, )"),
        (Hedge.AT_MOST, 50, "(, 50]"),
        (Hedge.UNDER, 50, "(, 50)"),
        (Hedge.NEARLY, 3_000, "[2700, 3000)"),
        (Hedge.NEARLY, -10, "(-10, -9]"),
        (Hedge.NEARLY, 0, "[-0.5, 0.5]"),
        (Hedge.EXACT, Range(3, 4), "[3, 4]"),
        (Hedge.ABOUT, Range(30, 40), "[25, 45]"),
        (Hedge.ODD, Range(10, 20), "(10, 30)"),
        (Hedge.NEARLY, Range(30, 40), "[27, 40)"),
        (Hedge.AT_LEAST, Range(3, 4), "[3, )"),
        (Hedge.EXACT, Magnitude(10), "[20, 100)"),
        (Hedge.ABOUT, Magnitude(10), "[20, 100)"),
        (Hedge.OVER, Magnitude(10), "[20, )"),
        (Hedge.AT_LEAST, Magnitude(10), "[20, )"),
        (Hedge.AT_MOST, Magnitude(10), "(, 100)"),
        (Hedge.EXACT, Magnitude(-1), "(-10, -2]"),
    ],
    ids=str,
)
def test_a_hedged_amount_asserts_an_interval(hedge: Hedge, amount: Amount, asserted: str) -> None:
    assert str(Quantity(amount, hedge=hedge).interval) == asserted


@pytest.mark.parametrize(
    "one, other, agreement",
    [
        (Hedge.ODD, Hedge.OVER, HedgeAgreement.SAME),
        (Hedge.ODD, Hedge.ABOUT, HedgeAgreement.SAME),
        (Hedge.AT_LEAST, Hedge.OVER, HedgeAgreement.STRICTNESS),
        (Hedge.AT_LEAST, Hedge.ODD, HedgeAgreement.STRICTNESS),
        (Hedge.AT_MOST, Hedge.UNDER, HedgeAgreement.STRICTNESS),
        (Hedge.NEARLY, Hedge.UNDER, HedgeAgreement.STRICTNESS),
        (Hedge.EXACT, Hedge.ABOUT, HedgeAgreement.DRIFT),
        (Hedge.EXACT, Hedge.ODD, HedgeAgreement.DRIFT),
        (Hedge.ABOUT, Hedge.OVER, HedgeAgreement.DRIFT),
        (Hedge.ABOUT, Hedge.NEARLY, HedgeAgreement.DRIFT),
        (Hedge.EXACT, Hedge.AT_MOST, HedgeAgreement.DRIFT),
        (Hedge.AT_LEAST, Hedge.AT_MOST, HedgeAgreement.OPPOSED),
        (Hedge.OVER, Hedge.UNDER, HedgeAgreement.OPPOSED),
        (Hedge.ODD, Hedge.NEARLY, HedgeAgreement.OPPOSED),
    ],
)
def test_hedges_agree_as_readers_take_them(one: Hedge, other: Hedge, agreement: HedgeAgreement) -> None:
    assert hedges_agree(one, other) is hedges_agree(other, one) is agreement
