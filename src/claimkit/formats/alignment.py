"""Paragraphs of an original and its translation put side by side by their lengths and by the digits in them.

The dynamic programme is that of Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora",
https://aclanthology.org/J93-1004/, with whole numbers in place of logarithms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

_DIGITS = re.compile(r"\d{2,}|\d")

# How many paragraphs of each side go together, and what that costs by itself.
_SHAPES = {(1, 1): 0, (1, 2): 450, (2, 1): 450, (1, 0): 900, (0, 1): 900, (2, 2): 900}

# The square of a difference in length is weighed against this many times the length: Gale and Church's variance.
_VARIANCE = 7
_SCALE = 100
_DEAREST = 1500
_SHARED = 150
"""What a number that stands on both sides is worth."""

_SURE = 400

_BAND = 60
"""How many paragraphs a translation may run ahead of its original, or behind."""


@frozen
class Bead:
    """Spans of paragraphs that belong together; not sure where they were joined, or where lengths differ much."""

    left: range
    right: range
    is_sure: bool


def aligned(left: Sequence[str], right: Sequence[str]) -> list[Bead]:
    """Return what belongs together, in the order of the texts.

    >>> beads = aligned(["12 ships left.", "90 men"], ["배 12척이 떠났다.", "90명"])
    >>> [(list(bead.left), list(bead.right)) for bead in beads]
    [([0], [0]), ([1], [1])]
    """
    totals = sum(map(len, left)) or 1, sum(map(len, right)) or 1

    @cache
    def price(begin: int, end: int, first: int, last: int) -> int:
        return _price(" ".join(left[begin:end]), " ".join(right[first:last]), totals)

    best: dict[tuple[int, int], tuple[int, tuple[int, int]]] = {(0, 0): (0, (0, 0))}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            if abs(i * len(right) - j * len(left)) > _BAND * max(len(left), len(right)):
                continue
            costs = [
                (best[i - one, j - other][0] + cost + price(i - one, i, j - other, j), (one, other))
                for (one, other), cost in _SHAPES.items()
                if (i - one, j - other) in best
            ]
            if costs:
                best[i, j] = min(costs)
    beads: list[Bead] = []
    i, j = len(left), len(right)
    while i or j:
        one, other = best[i, j][1]
        is_sure = (one, other) == (1, 1) and price(i - one, i, j - other, j) < _SURE
        beads.append(Bead(range(i - one, i), range(j - other, j), is_sure))
        i, j = i - one, j - other
    return beads[::-1]


def figures_move(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether a number in digits stands in one place of the original, and in another of the translation.

    >>> figures_move(["12 ships left.", "90 men"], ["90명", "12척"]), figures_move(["12 ships"], ["13척"])
    (True, False)
    """
    one, other = ([set(_DIGITS.findall(text)) for text in texts] for texts in (left, right))
    shared = set[str]().union(*one) & set[str]().union(*other)
    return any(here & shared != there & shared for here, there in zip(one, other, strict=True))


def _price(left: str, right: str, totals: tuple[int, int]) -> int:
    """Return how much speaks against two texts as original and translation; digits that both have speak for it."""
    if not left or not right:
        return 0
    one, other = totals
    difference = len(right) * one - len(left) * other
    cost = min(_SCALE * difference**2 // (_VARIANCE * len(left) * one * other), _DEAREST)
    shared = len(set(_DIGITS.findall(left)) & set(_DIGITS.findall(right)))
    return max(cost - _SHARED * shared, -_SURE)
