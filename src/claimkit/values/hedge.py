"""Hedges: the words that move an amount away from its number, each with a meaning as an interval."""

from __future__ import annotations

import enum


class Hedge(enum.StrEnum):
    """How an amount stands to the number that is named.

    ``ODD`` is a little above, up to the next round step (the Korean suffix of "1,000-odd"); ``OVER`` is above without an
    upper bound.  Both are rendered "over" or "more than" in English, which is why the two share a family.

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
