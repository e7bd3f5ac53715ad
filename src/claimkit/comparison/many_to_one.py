"""Many to one: facts that one text states twice, or at both ends, beside one statement of the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from claimkit.comparison.difference import SHARED, Difference, Match, PlacedMatch, contradiction
from claimkit.comparison.fingerprint import fingerprint
from claimkit.comparison.matching import match_mentions
from claimkit.comparison.quantities import near
from claimkit.comparison.same_words import Side
from claimkit.comparison.times import mistaken_length
from claimkit.extraction import Mention
from claimkit.extraction.fold import plain
from claimkit.values import DateRange, Dimension, Duration, Quantity, Range, Relation, relate

_OPENING = frozenset("([\N{FULLWIDTH LEFT PARENTHESIS}\N{FULLWIDTH LEFT SQUARE BRACKET}")
_CLOSING = frozenset(")]\N{FULLWIDTH RIGHT PARENTHESIS}\N{FULLWIDTH RIGHT SQUARE BRACKET}")
_LONGEST_GAP = 8
"""How many characters can part a fact from its repetition: a space, the bracket, a short word."""


_MOST_TO_COMPARE = 60
_CONVERTED = frozenset(
    {
        Dimension.LENGTH,
        Dimension.AREA,
        Dimension.VOLUME,
        Dimension.MASS,
        Dimension.SPEED,
        Dimension.TEMPERATURE,
    }
)


def many_to_one(left: Side, right: Side, links: Sequence[PlacedMatch]) -> list[PlacedMatch]:
    """Return links for mentions that say again what a linked one says, are the other end of a range, or its length."""
    made: list[PlacedMatch] = []
    of_left = {i: j for i, j, _ in links}
    of_right = {j: i for i, j, _ in links}
    if of_right and len(of_right) < len(right.mentions):
        made += [(i, j, match) for j, i, match in _found(right, of_right, left, _ROUGHLY)]
    if of_left and len(of_left) < len(left.mentions):
        made += _found(left, of_left, right, _VERY_ROUGHLY)
    return made


def _found(side: Side, linked: Mapping[int, int], other: Side, roughly: Fraction) -> Iterator[PlacedMatch]:
    """Yield the mentions of one text that have no counterpart, each with the one that it shares with another."""
    alone = [place for place in range(len(side.mentions)) if place not in linked]
    said = {fingerprint(side.mentions[place].value): counterpart for place, counterpart in linked.items()}
    for place in alone:
        counterpart = said.get(fingerprint(side.mentions[place].value))
        if counterpart is not None:
            yield place, counterpart, SHARED
        elif shared := _beside(side, place, linked, other, roughly) or _elsewhere(side.mentions[place], linked, other):
            yield place, *shared


def _elsewhere(mention: Mention, linked: Mapping[int, int], other: Side) -> tuple[int, Match] | None:
    """Return the linked mention of the other text that this one converts, or whose length it misstates."""
    value = mention.value
    converts = isinstance(value, Quantity) and value.unit.dimension in _CONVERTED
    if len(linked) > _MOST_TO_COMPARE or (not converts and not isinstance(value, Duration)):
        return None
    for counterpart in linked.values():
        against = other.mentions[counterpart].value
        if converts and relate(value, against) is Relation.CONVERTED:
            return counterpart, SHARED
        if isinstance(against, DateRange) and mistaken_length(value, against) is Difference.LENGTH:
            return counterpart, contradiction(Difference.LENGTH)
    return None


def _beside(
    side: Side, place: int, linked: Mapping[int, int], other: Side, roughly: Fraction
) -> tuple[int, Match] | None:
    """Return the mention of the other text that one without a counterpart shares with its neighbour, if it does."""
    mention = side.mentions[place]
    for next_to in (place - 1, place + 1):
        if next_to not in linked:
            continue
        neighbour, counterpart = side.mentions[next_to], other.mentions[linked[next_to]]
        if _doubles(side, min(next_to, place), max(next_to, place)):
            return linked[next_to], _judged(counterpart, mention, roughly)
        ended = _other_end(neighbour, counterpart, mention)
        if ended is not None:
            return linked[next_to], ended
    return None


def _doubles(side: Side, first: int, second: int) -> bool:
    """Return whether two neighbours state one fact twice, the second in brackets: in two units, or wrongly in one."""
    gap, _ = plain(side.text[side.mentions[first].end : side.mentions[second].start])
    if len(gap) > _LONGEST_GAP or _OPENING.isdisjoint(gap) or not _CLOSING.isdisjoint(gap):
        return False
    one, other = side.mentions[first].value, side.mentions[second].value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return False
    dimension = one.unit.dimension
    if dimension is not other.unit.dimension or dimension is Dimension.COUNT:
        return False
    # In one unit, "5 million (3 million)" are two facts; a length is given twice in the same unit only by mistake.
    return one.unit != other.unit or (dimension in _CONVERTED and not any(map(str.isalpha, gap)))


def _other_end(neighbour: Mention, counterpart: Mention, mention: Mention) -> Match | None:
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
        return SHARED
    found = match_mentions(Mention(0, 0, "", Quantity(wanted, number.unit)), mention)
    return found if found is not None and found.difference is not None else None


def _judged(left: Mention, right: Mention, roughly: Fraction) -> Match:
    found = match_mentions(left, right)
    if found is None or found.relation is not Relation.CONTRADICTORY or _are_sums(left, right):
        return SHARED
    if found.difference is Difference.CONVERSION and _is_rough_conversion(left, right, roughly):
        return SHARED
    return found


_ROUGHLY, _VERY_ROUGHLY = Fraction(51, 50), Fraction(11, 10)
"""How far a conversion in brackets may be off: whoever wrote it gave the exact amount beside it.  What the original
itself converts is not the translation's to answer for."""


def _is_rough_conversion(left: Mention, right: Mention, roughly: Fraction) -> bool:
    """Return whether two measures in two units are as near as that."""
    one, other = left.value, right.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return False
    bare = [Quantity(each.amount, each.unit).base_interval for each in (one, other)]
    return near(bare[0], bare[1], roughly)


def _are_sums(left: Mention, right: Mention) -> bool:
    """Return whether two mentions are sums in two currencies: no rate of exchange is known."""
    one, other = left.value, right.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit == other.unit:
        return False
    return one.unit.dimension is Dimension.MONEY and one.amount != other.amount
