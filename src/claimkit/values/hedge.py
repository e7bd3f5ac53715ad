"""Hedges: the words that move an amount away from its number, each with a meaning as an interval."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from claimkit.values.interval import Interval
from claimkit.values.number import Number, absolute, add, last_place, multiply, subtract


class Hedge(enum.StrEnum):
    """How an amount stands to the number that is named.

    ``ODD`` is a little above, up to the next round step (the Korean suffix of "1,000-odd"); ``OVER`` is above without
    an upper bound.  Both are rendered "over" or "more than" in English, which is why the two share a family.

    >>> Hedge.ODD.interval(1_000, 1_000).__str__()
    '(1000, 2000)'
    """

    EXACT = "exact"
    ABOUT = "about"
    ODD = "odd"
    OVER = "over"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    UNDER = "under"
    NEARLY = "nearly"

    def interval(self, low: Number, high: Number) -> Interval:
        """Return the numbers that this hedge asserts of a range from *low* to *high* (of one number: twice the same).

        The bounds are claimkit's own convention, for no standard has any:

        ========  ==========================================================================================
        exact     from *low* to *high*, both included
        about     a tenth of the number further on either side, or half the worth of its last written digit
                  if that is more
        odd       above *low*, and below the next round step after *high*, where a step is the worth of its
                  last digit that is not zero: 1,000-odd lies in (1000, 2000), 1,250-odd in (1250, 1260);
                  away from zero if negative
        over      above *low*
        at least  *low* and above
        at most   *high* and below
        under     below *high*
        nearly    below *high*, and not less than nine tenths of *low*; from the side of zero if negative;
                  of zero itself, as about
        ========  ==========================================================================================

        >>> print(Hedge.ABOUT.interval(64, 64), Hedge.AT_LEAST.interval(50, 50), Hedge.NEARLY.interval(3_000, 3_000))
        [57.6, 70.4] [50, ) [2700, 3000)
        >>> print(Hedge.ODD.interval(-10, -10))
        (-20, -10)
        """
        return _MEANINGS[self](low, high)

    def widen(self, interval: Interval) -> Interval:
        """Return what this hedge makes of an amount that is vague already: it opens an end, or leaves all as it is.

        The other end stays: nobody named a number there that "over" or "under" could leave out.

        >>> print(Hedge.OVER.widen(Interval(20, 100)), Hedge.ABOUT.widen(Interval(20, 100)))
        [20, ) [20, 100]
        """
        if self in (Hedge.OVER, Hedge.AT_LEAST):
            return Interval(interval.low, None, low_closed=interval.low_closed)
        if self in (Hedge.UNDER, Hedge.AT_MOST):
            return Interval(None, interval.high, high_closed=interval.high_closed)
        return interval


def hedge_of(value: object) -> Hedge:
    """Return the hedge of a value, exact for one that has none, such as a name."""
    return getattr(value, "hedge", Hedge.EXACT)


class HedgeAgreement(enum.StrEnum):
    """How two hedges of one number stand to each other, from the closest to the furthest."""

    SAME = "same"
    STRICTNESS = "strictness"
    DRIFT = "drift"
    OPPOSED = "opposed"


def hedges_agree(left: Hedge, right: Hedge) -> HedgeAgreement:
    """Tell how two hedges of one number stand to each other.

    ``SAME``: one and the same, or a little above ("-odd") beside about, or beside over: either is its usual rendering.
    ``STRICTNESS``: only the bound itself is in or out (at least beside more than), or nearly so much is under it ("just
    under"), which readers accept.
    ``OPPOSED``: one says above, the other below.  ``DRIFT``: anything else, such as exact beside about.

    >>> hedges_agree(Hedge.ODD, Hedge.OVER), hedges_agree(Hedge.AT_LEAST, Hedge.OVER)
    (<HedgeAgreement.SAME: 'same'>, <HedgeAgreement.STRICTNESS: 'strictness'>)
    >>> hedges_agree(Hedge.EXACT, Hedge.ABOUT), hedges_agree(Hedge.OVER, Hedge.NEARLY)
    (<HedgeAgreement.DRIFT: 'drift'>, <HedgeAgreement.OPPOSED: 'opposed'>)
    """
    if left is right:
        return HedgeAgreement.SAME
    pair = frozenset((left, right))
    opposed = pair & _ABOVE and pair & _BELOW
    return _CLOSE.get(pair, HedgeAgreement.OPPOSED if opposed else HedgeAgreement.DRIFT)


ACCEPTED = frozenset({HedgeAgreement.SAME, HedgeAgreement.STRICTNESS})
"""How two hedges may stand to each other that say the same to most readers."""

_ABOVE = frozenset({Hedge.ODD, Hedge.OVER, Hedge.AT_LEAST})
_BELOW = frozenset({Hedge.UNDER, Hedge.AT_MOST, Hedge.NEARLY})
_CLOSE: Mapping[frozenset[Hedge], HedgeAgreement] = {
    frozenset((Hedge.ODD, Hedge.OVER)): HedgeAgreement.SAME,
    frozenset((Hedge.ODD, Hedge.ABOUT)): HedgeAgreement.SAME,
    frozenset((Hedge.AT_LEAST, Hedge.OVER)): HedgeAgreement.STRICTNESS,
    frozenset((Hedge.AT_LEAST, Hedge.ODD)): HedgeAgreement.STRICTNESS,
    frozenset((Hedge.AT_MOST, Hedge.UNDER)): HedgeAgreement.STRICTNESS,
    frozenset((Hedge.NEARLY, Hedge.UNDER)): HedgeAgreement.STRICTNESS,
}

_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
_NINE_TENTHS = Decimal("0.9")


def _slack(number: Number) -> Number:
    """Return how far "about" reaches to either side."""
    tenth = multiply(absolute(number), _TENTH)
    # A third has no last digit to be rough about.
    return tenth if isinstance(number, Fraction) else max(tenth, multiply(last_place(number), _HALF))


def _about(low: Number, high: Number) -> Interval:
    return Interval(subtract(low, _slack(low)), add(high, _slack(high)))


def _odd(low: Number, high: Number) -> Interval:
    if high < 0:
        return Interval(subtract(low, last_place(low)), high, low_closed=False, high_closed=False)
    return Interval(low, add(high, last_place(high)), low_closed=False, high_closed=False)


def _nearly(low: Number, high: Number) -> Interval:
    if low > 0:
        return Interval(multiply(low, _NINE_TENTHS), high, high_closed=False)
    if high < 0:
        return Interval(low, multiply(high, _NINE_TENTHS), low_closed=False)
    return _about(low, high)


_MEANINGS: Mapping[Hedge, Callable[[Number, Number], Interval]] = {
    Hedge.EXACT: Interval,
    Hedge.ABOUT: _about,
    Hedge.ODD: _odd,
    Hedge.OVER: lambda low, _: Interval(low, None, low_closed=False),
    Hedge.AT_LEAST: lambda low, _: Interval(low, None),
    Hedge.AT_MOST: lambda _, high: Interval(None, high),
    Hedge.UNDER: lambda _, high: Interval(None, high, high_closed=False),
    Hedge.NEARLY: _nearly,
}
