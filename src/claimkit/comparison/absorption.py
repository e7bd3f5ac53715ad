"""Absorption: facts that one text states twice, or in parts, beside one statement of the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from claimkit.comparison.difference import Difference, Kinship, contradiction
from claimkit.comparison.kinship import kinship
from claimkit.comparison.times import mistaken_length
from claimkit.extraction import Mention
from claimkit.values import COUNT, Dimension, Duration, Quantity, Range, Relation

PlacedKinship: TypeAlias = tuple[int, int, Kinship]
"""The places of two mentions, each in its own text, and how they are akin."""

_ABSORBED = Kinship(Relation.COMPATIBLE, None, 0)
_OPENING = frozenset("([\N{FULLWIDTH LEFT PARENTHESIS}\N{FULLWIDTH LEFT SQUARE BRACKET}")
_CLOSING = frozenset(")]\N{FULLWIDTH RIGHT PARENTHESIS}\N{FULLWIDTH RIGHT SQUARE BRACKET}")
_LONGEST_GAP = 8
"""How many characters can part a fact from its repetition: a space, the bracket, a short word."""


class Side(NamedTuple):
    """A text and its mentions."""

    mentions: Sequence[Mention]
    text: str


_MOST_PARTS = 4
_MOST_TO_SUM = 60


def absorbed(left: Side, right: Side, links: Iterable[PlacedKinship]) -> list[PlacedKinship]:
    """Return links for mentions that repeat a linked neighbour, are the other end of a range, or tell its length."""
    links = list(links)
    of_left = {i: j for i, j, _ in links}
    of_right = {j: i for i, j, _ in links}
    made: list[PlacedKinship] = []
    for j in range(len(right.mentions)):
        if j not in of_right:
            made.extend(
                (i, j, kin) for i, kin in _beside(right, j, of_right, left) or _lengths(right, j, of_left, left)
            )
    for i in range(len(left.mentions)):
        if i not in of_left:
            made.extend(
                (i, j, kin) for j, kin in _beside(left, i, of_left, right) or _lengths(left, i, of_right, right)
            )
    return made


def _beside(side: Side, place: int, linked: Mapping[int, int], other: Side) -> list[tuple[int, Kinship]]:
    """Return the mention of the other text that one without a counterpart shares with its neighbour, if it does."""
    mention = side.mentions[place]
    for near in (place - 1, place + 1):
        if near not in linked:
            continue
        neighbour, counterpart = side.mentions[near], other.mentions[linked[near]]
        if _doubles(side, min(near, place), max(near, place)):
            return [(linked[near], _judged(counterpart, mention))]
        ended = _other_end(neighbour, counterpart, mention)
        if ended is not None:
            return [(linked[near], ended)]
    return []


def _doubles(side: Side, first: int, second: int) -> bool:
    """Tell whether two neighbours state one fact twice, the second in brackets: in two units, or wrongly in one."""
    gap = side.text[side.mentions[first].end : side.mentions[second].start]
    if len(gap) > _LONGEST_GAP or _OPENING.isdisjoint(gap) or not _CLOSING.isdisjoint(gap):
        return False
    one, other = side.mentions[first].value, side.mentions[second].value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return False
    return one.unit.dimension is other.unit.dimension is not Dimension.COUNT


def _other_end(neighbour: Mention, counterpart: Mention, mention: Mention) -> Kinship | None:
    """Judge a number whose neighbour is one end of a range of the other text: it should be the other end."""
    span, end, number = counterpart.value, neighbour.value, mention.value
    if not (isinstance(span, Quantity) and isinstance(end, Quantity) and isinstance(number, Quantity)):
        return None
    if not isinstance(span.amount, Range) or end.unit.dimension is not number.unit.dimension:
        return None
    low, high = span.amount.low, span.amount.high
    if end.amount not in (low, high):
        return None
    wanted = high if end.amount == low else low
    if number.amount == wanted:
        return _ABSORBED
    found = kinship(Mention(0, 0, "", Quantity(wanted, number.unit)), mention)
    return found if found is not None and found.difference is not None else None


def _judged(left: Mention, right: Mention) -> Kinship:
    found = kinship(left, right)
    if found is None or found.relation is not Relation.CONTRADICTORY or _are_sums(left, right):
        return _ABSORBED
    return found


def _are_sums(left: Mention, right: Mention) -> bool:
    """Tell whether two mentions are sums in two currencies: no rate of exchange is known."""
    one, other = left.value, right.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit == other.unit:
        return False
    return one.unit.dimension is Dimension.MONEY and one.amount != other.amount


def _lengths(side: Side, place: int, linked: Iterable[int], other: Side) -> list[tuple[int, Kinship]]:
    """Return the contradiction of a length of time with a range of dates that another mention is linked to."""
    value = side.mentions[place].value
    if not isinstance(value, Duration):
        return []
    found = ((near, mistaken_length(value, other.mentions[near].value)) for near in linked)
    return [(near, contradiction(difference)) for near, difference in found if difference is Difference.LENGTH][:1]


def summed(
    left: Sequence[Mention], right: Sequence[Mention], left_open: list[int], right_open: list[int]
) -> list[PlacedKinship]:
    """Link a count with the neighbouring counts that it is the sum of, and take all of them out of what is open."""
    made: list[PlacedKinship] = []
    if max(len(left_open), len(right_open)) > _MOST_TO_SUM:
        return made
    if len(right_open) > 1:
        for i in left_open:
            parts = _parts(left[i], right, right_open)
            made.extend((i, j, _ABSORBED) for j in parts)
    if len(left_open) > 1 and not made:
        for j in right_open:
            parts = _parts(right[j], left, left_open)
            made.extend((i, j, _ABSORBED) for i in parts)
    if made:
        lefts, rights = {i for i, _, _ in made}, {j for _, j, _ in made}
        left_open[:] = [i for i in left_open if i not in lefts]
        right_open[:] = [j for j in right_open if j not in rights]
    return made


def _parts(whole: Mention, mentions: Sequence[Mention], places: Sequence[int]) -> Sequence[int]:
    """Return the neighbouring counts that add up to a whole, or nothing."""
    total = _count(whole)
    if total is None:
        return ()
    for first in range(len(places) - 1):
        rest = total
        for stop in range(first, min(first + _MOST_PARTS, len(places))):
            number = _count(mentions[places[stop]])
            if number is None or number <= 0:
                break
            rest -= number
            if rest == 0 and stop > first:
                return places[first : stop + 1]
    return ()


def _count(mention: Mention) -> int | None:
    value = mention.value
    if isinstance(value, Quantity) and value.unit.dimension is COUNT.dimension and isinstance(value.amount, int):
        return value.amount
    return None
