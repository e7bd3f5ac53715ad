"""How hedges are written: around a whole value, or at the number inside it."""

from __future__ import annotations

from collections.abc import Mapping

from claimkit.rendering.writing import Writing
from claimkit.values import Hedge

SYMBOLS: Mapping[Hedge, str] = {
    Hedge.ABOUT: "~{}",
    Hedge.ODD: ">{}",
    Hedge.OVER: ">{}",
    Hedge.AT_LEAST: "≥{}",
    Hedge.AT_MOST: "≤{}",
    Hedge.UNDER: "<{}",
    Hedge.NEARLY: "<{}",
}
"""What a language without words for it is given: the signs of mathematics."""


def around(text: str, hedge: Hedge, writing: Writing, kind: str = "") -> str:
    """Put a hedge around a written value of some kind (date, clock, duration; any other where empty).

    >>> from claimkit.rendering.writing import writing
    >>> around("three days", Hedge.AT_LEAST, writing("en"))
    'at least three days'
    """
    if hedge is Hedge.EXACT:
        return text
    pattern = writing.pattern(f"hedges.{kind}", hedge) or writing.pattern("hedges", hedge) or SYMBOLS[hedge]
    return pattern.format(text)


def stands_inside(hedge: Hedge, writing: Writing) -> bool:
    """Tell whether the language writes a hedge at the number inside a value.

    >>> from claimkit.rendering.writing import writing
    >>> stands_inside(Hedge.ODD, writing("ko")), stands_inside(Hedge.ODD, writing("en"))
    (True, False)
    """
    return writing.pattern("hedges.number", hedge) is not None


def inside(number: str, hedge: Hedge, writing: Writing) -> tuple[str, Hedge]:
    """Put a hedge that belongs to the number at it; return the number and the hedge left for the whole value."""
    pattern = writing.pattern("hedges.number", hedge)
    return (number, hedge) if pattern is None else (pattern.format(number), Hedge.EXACT)
