"""Relations: how two values can stand to each other."""

from __future__ import annotations

import enum
from decimal import Decimal

from claimkit.values.hedge import Hedge, HedgeAgreement, hedges_agree
from claimkit.values.interval import Interval
from claimkit.values.number import multiply

_TENTH = Decimal("0.1")


class Relation(enum.StrEnum):
    """How two values stand to each other, as two renderings of one claim or as two claims about one fact.

    ``SAME``: they say the same, be it in other forms (50 % and a half, five decades and 50 years).
    ``CONVERTED``: they say the same in another unit, rounded as people round (64 km and 40 miles).
    ``COMPATIBLE``: both can be true; one is vaguer, finer or less complete (dozens and 40, May and 3 May).
    ``HEDGE_SHIFT``: the number is the same, its hedge is not (1,000 and about 1,000).
    ``CONTRADICTORY``: they cannot both be true of one fact.
    ``INCOMPARABLE``: neither follows from what was said (28th and Monday, 3 km and 3 kg).
    """

    SAME = "same"
    CONVERTED = "converted"
    COMPATIBLE = "compatible"
    HEDGE_SHIFT = "hedge shift"
    CONTRADICTORY = "contradictory"
    INCOMPARABLE = "incomparable"


_FAITHFUL = frozenset({HedgeAgreement.SAME, HedgeAgreement.STRICTNESS})


def under_hedges(relation: Relation, left: Hedge, right: Hedge) -> Relation:
    """Return the relation of two values whose numbers stand in *relation*, once their hedges are compared.

    >>> under_hedges(Relation.SAME, Hedge.ODD, Hedge.OVER), under_hedges(Relation.SAME, Hedge.EXACT, Hedge.ABOUT)
    (<Relation.SAME: 'same'>, <Relation.HEDGE_SHIFT: 'hedge shift'>)
    """
    return relation if hedges_agree(left, right) in _FAITHFUL else Relation.HEDGE_SHIFT


def overlap(left: Interval, right: Interval) -> Relation:
    """Return the relation of two values of which no more is known than the intervals they assert.

    >>> overlap(Interval(20, 100), Interval(40, 40)), overlap(Interval(20, 100), Interval(4, 4))
    (<Relation.COMPATIBLE: 'compatible'>, <Relation.CONTRADICTORY: 'contradictory'>)
    """
    return Relation.COMPATIBLE if left.overlaps(right) else Relation.CONTRADICTORY


def in_reason(asserted: Interval, stated: Interval) -> Interval:
    """Close the open end that a hedge gave to the number or the range *stated*.

    "More than 50,000" is taken to mean less than ten times as much, for at 500,000 that number would have been
    named; "at most" and "under" likewise reach down to a tenth.

    >>> print(in_reason(Interval(50_000, None, low_closed=False), Interval(50_000, 50_000)))
    (50000, 500000)
    """
    low, high = asserted.low, asserted.high
    if high is None and stated.high is not None and stated.high > 0:
        return Interval(low, multiply(stated.high, 10), low_closed=asserted.low_closed, high_closed=False)
    if low is None and stated.low is not None and stated.low > 0:
        return Interval(multiply(stated.low, _TENTH), high, low_closed=False, high_closed=asserted.high_closed)
    return asserted
