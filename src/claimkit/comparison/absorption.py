"""Absorption: facts that one text states twice, or in parts, beside one statement of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from claimkit.comparison.kinship import Kinship, contradiction, kinship, mistaken_length
from claimkit.extraction import Mention
from claimkit.values import COUNT, DateRange, Dimension, Number, Quantity, Relation

PlacedKinship: TypeAlias = tuple[int, int, Kinship]
"""The places of two mentions, each in its own text, and how they are akin."""

_ABSORBED = Kinship(Relation.COMPATIBLE, None, 0)
_WIDEST_GAP = 3
"""How many characters can part a fact from its repetition: a space, a bracket, and a mark."""

_MOST_PARTS = 4


def absorbed(left: Sequence[Mention], right: Sequence[Mention], links: Iterable[PlacedKinship]) -> list[PlacedKinship]:
    """Return links for the mentions that repeat a linked neighbour in another unit, or tell its length otherwise."""
    links = list(links)
    of_left = {i: j for i, j, _ in links}
    of_right = {j: i for i, j, _ in links}
    made: list[PlacedKinship] = []
    for j in range(len(right)):
        if j not in of_right and (near := _repeated(right, j, of_right)) is not None:
            made.append((of_right[near], j, _judged(left[of_right[near]], right[j])))
    for i in range(len(left)):
        if i in of_left:
            continue
        near = _repeated(left, i, of_left)
        if near is not None:
            made.append((i, of_left[near], _judged(left[i], right[of_left[near]])))
        else:
            made.extend(_lengths(left, right, i, links))
    return made


def _repeated(mentions: Sequence[Mention], place: int, linked: Iterable[int]) -> int | None:
    """Return the linked neighbour that the mention at a place repeats: the same sort of thing, in another unit."""
    for near in (place - 1, place + 1):
        if near in linked and _doubles(mentions[min(near, place)], mentions[max(near, place)]):
            return near
    return None


def _doubles(first: Mention, second: Mention) -> bool:
    """Tell whether two neighbours state one fact twice, in two units."""
    if not 0 <= second.start - first.end <= _WIDEST_GAP:
        return False
    one, other = first.value, second.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit == other.unit:
        return False
    return one.unit.dimension is other.unit.dimension is not Dimension.COUNT


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


def _lengths(
    left: Sequence[Mention], right: Sequence[Mention], place: int, links: Iterable[PlacedKinship]
) -> Iterator[PlacedKinship]:
    """Yield the contradiction of a length of time with the range of dates that another mention is linked to."""
    for _, j, _ in links:
        span = right[j].value
        if isinstance(span, DateRange):
            difference = mistaken_length(left[place].value, span)
            if difference is not None:
                yield place, j, contradiction(difference)
                return


def summed(
    left: Sequence[Mention], right: Sequence[Mention], left_open: list[int], right_open: list[int]
) -> list[PlacedKinship]:
    """Link a count with the neighbouring counts that it is the sum of, and take all of them out of what is open."""
    made: list[PlacedKinship] = []
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
            rest = rest - number  # type: ignore[operator]
            if rest == 0 and stop > first:
                return places[first : stop + 1]
    return ()


def _count(mention: Mention) -> Number | None:
    value = mention.value
    if isinstance(value, Quantity) and value.unit.dimension is COUNT.dimension and isinstance(value.amount, int):
        return value.amount
    return None
