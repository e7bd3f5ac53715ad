"""Parts: facts that one text adds up, divides, tells from end to end or says twice, beside one statement of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, pairwise, starmap
from typing import TypeAlias

from claimkit.comparison.difference import SHARED, SHIFTED, Difference, Match, PlacedMatch, contradiction
from claimkit.comparison.matching import Side, is_one_in_words, lies_within, match_mentions
from claimkit.comparison.numbers import fingerprint
from claimkit.comparison.quantities import OF_SPEEDS, are_pounds, as_celsius, end_opposite, near
from claimkit.comparison.times import lasts, mistaken_length
from claimkit.extraction import Mention
from claimkit.extraction.fold import plain
from claimkit.values import Dimension, Duration, Kind, Ordinal, Quantity, Relation, TimeUnit, relate
from claimkit.values.amount import SPREAD, Amount, Range
from claimkit.values.calendar_date import DateRange, ends_of
from claimkit.values.hedge import HedgeAgreement, hedge_of, hedges_agree
from claimkit.values.number import add, multiply
from claimkit.values.unit import COUNT, FRACTION, Unit

_MOST_MENTIONS = 60
"""Beyond so many mentions, some would add up or convert into each other by chance."""


def in_parts(left: Side, right: Side) -> list[PlacedMatch]:
    """Link a count with the counts that it is the sum of, and a share with those that it is the quotient of.

    What is linked is taken out of the places that are open.
    """
    if not 0 < max(len(left.places), len(right.places)) <= _MOST_MENTIONS:
        return []
    steps = [_shares(left, right), _results(left, right)]
    for find in (_ends, _whole, _wrong_quotient, _vote):
        steps.append(_of_each(find, left, right))
        steps.append(((i, j, match) for j, i, match in _of_each(find, right, left)))
    made: list[PlacedMatch] = []
    for i, j, match in chain.from_iterable(steps):
        made.append((i, j, match))
        for side, place in ((left, i), (right, j)):
            if place in side.places:  # no longer, when more is looked for
                side.places.remove(place)
    return made


def _of_each(find: _Finder, side: Side, other: Side) -> Iterator[PlacedMatch]:
    """Yield the open mentions of one text with the places of the other that are found to tell them in parts."""
    for place in tuple(side.places):
        yield from ((place, part, match) for part, match in find(side, place, other))


_Finder: TypeAlias = Callable[[Side, int, Side], Iterable[tuple[int, Match]]]


def _shares(left: Side, right: Side) -> Iterator[PlacedMatch]:
    """Link shares of ten with the same shares of a hundred: seven to three, and 70-30."""
    of_right = [(pair, shares) for pair in right.pairs() if (shares := _share_of_whole(right.mentions, pair))]
    for pair in left.pairs():
        shares = _share_of_whole(left.mentions, pair)
        for other, others in of_right:
            if shares == others:
                yield from ((i, j, SHARED) for i, j in zip(pair, other, strict=True))
                return


def _results(left: Side, right: Side) -> Iterator[PlacedMatch]:
    """Yield the numbers in which two results of a game differ that have the other number in common: 2-1, and 3-1."""
    games, others = _scores(left), _scores(right)
    for game, other in zip(games, others, strict=True) if len(games) == len(others) else ():
        one = [place for place in game if place in left.places]
        two = [place for place in other if place in right.places]
        scored = {_count(left.mentions[place]) for place in game} & {_count(right.mentions[place]) for place in other}
        if len(one) == len(two) == len(scored) == 1:
            yield one[0], two[0], contradiction(Difference.NUMBER)


def _share_of_whole(mentions: Sequence[Mention], places: tuple[int, int]) -> Fraction | None:
    """Return how two neighbouring counts share the ten or the hundred that they add up to."""
    if any(str(getattr(mentions[place].value, "unit", "")) for place in places):
        return None  # seven men and three women are counts, not shares
    one, other = (_count(mentions[place]) or 0 for place in places)
    shared = one and other and one + other in (10, 100) and places[1] == places[0] + 1
    return Fraction(one, other) if shared else None


def _runs(places: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield the places that follow each other without a gap, two and more of them, the shorter runs first."""
    for length in range(2, 5):
        for run in zip(*(places[start:] for start in range(length)), strict=False):
            if run[-1] - run[0] == length - 1:
                yield run


def _ends(ranges: Side, place: int, numbers: Side) -> Iterable[tuple[int, Match]]:
    """Find the ends of a range, which the other text has apart, as ranges too: from 20 to 39, in their 20s and 30s."""
    for ends in _runs(numbers.places):
        if match := _spans(ranges.mentions[place], [numbers.mentions[end] for end in ends]):
            return [(end, match) for end in ends]
    return ()


def _spans(span: Mention, ends: Sequence[Mention]) -> Match | None:
    """Judge a range and mentions that may be its two ends, or ranges that make it up; ``None`` if they are not."""
    if isinstance(span.value, DateRange):
        dates = [fingerprint(each) for each in ends_of(span.value)]
        return SHARED if dates == [fingerprint(each.value) for each in ends] else None
    whole, told = _stated(span), [_stated(each) for each in ends]
    stated = [each for each in told if each is not None]
    if whole is None or len(stated) < len(ends) or _from_end_to_end([amount for amount, _ in stated]) != whole[0]:
        return None
    unit, first, last = whole[1], stated[0][1], stated[-1][1]
    if first not in (last, COUNT):
        return None
    if unit == last or COUNT in (unit, last) or are_pounds(unit, last):
        return SHARED
    money = all(isinstance(each, Unit) and each.dimension is Dimension.MONEY for each in (unit, last))
    return contradiction(Difference.CURRENCY) if money else None  # in all other units there are other facts


def _from_end_to_end(amounts: Sequence[Amount]) -> Range | None:
    """Return the range of two ends, or of ranges of which each begins where the one before it ends."""
    ranges = [each for each in amounts if isinstance(each, Range)]
    if len(ranges) == len(amounts):
        goes_on = all(add(one.high, 1) == other.low for one, other in pairwise(ranges))
        return Range(ranges[0].low, ranges[-1].high) if goes_on else None
    ends = sorted(each for each in amounts if not isinstance(each, SPREAD))
    return Range(*ends) if len(ends) == len(amounts) == 2 else None


_Sort: TypeAlias = Unit | TimeUnit | Kind
"""What an amount is one of: a unit, or the places in an order."""


def _stated(mention: Mention) -> tuple[Amount, _Sort] | None:
    """Return the amount and the unit of a quantity, of a length of time in one unit, or of places in an order."""
    value = mention.value
    if isinstance(value, Ordinal):
        return value.number, Kind.ORDINAL
    if isinstance(value, Quantity):
        return value.amount, as_celsius(value).unit
    if isinstance(value, Duration) and len(value.parts) == 1:
        return value.parts[0].amount, value.parts[0].unit
    return None


def _whole(wholes: Side, place: int, counts: Side) -> Iterator[tuple[int, Match]]:
    """Find the counts that a count or a share is the sum or the quotient of."""
    whole = wholes.mentions[place]
    for part in next(chain(_quotients(whole, counts), _sums(whole, counts)), ()):
        # A bound of the whole may not be turned round in a part of it.
        hedges = hedge_of(whole.value), hedge_of(counts.mentions[part].value)
        yield part, SHIFTED if hedges_agree(*hedges) is HedgeAgreement.OPPOSED else SHARED


def _sums(whole: Mention, counts: Side) -> Iterator[Sequence[int]]:
    """Yield neighbouring counts that add up to a whole; "one" in words is none of them."""
    total = _count(whole)
    parts = [place for place in counts.places if total and not is_one_in_words(counts.mentions[place])]
    numbers = {place: _count(counts.mentions[place]) or 0 for place in parts}
    fitting = [run for run in _runs([*numbers]) if sum([numbers[place] for place in run]) == total]
    for run in sorted(fitting):  # from the first count on
        scored = any(starmap(_is_score, pairwise(counts.mentions[place] for place in run)))
        if not scored and min(numbers[place] for place in run) > 0:
            yield run


def _vote(wholes: Side, place: int, counts: Side) -> Iterable[tuple[int, Match]]:
    """Find the rest of a vote beside the whole: eight judges, of whom seven agreed, and 7-1."""
    whole = wholes.mentions[place]
    beside = (*wholes.mentions[max(0, place - 1) : place], *wholes.mentions[place + 1 : place + 2])
    unit = getattr(whole.value, "unit", None)
    shares = {_count(each) for each in beside if getattr(each.value, "unit", None) == unit}  # "seven of eight"
    for pair in _scores(counts) if shares else ():
        vote, rest = sorted(pair, key=counts.places.__contains__)  # the number that has a counterpart first
        told, others = (_count(counts.mentions[each]) or 0 for each in (vote, rest))
        is_open = rest in counts.places and vote not in counts.places
        if is_open and told in shares and told > others and told + others == _count(whole):
            return [(rest, SHARED)]
    return ()


def _scores(side: Side) -> list[tuple[int, int]]:
    """Return the places of every two numbers that make a score, in a text that has open ones."""
    pairs = enumerate(pairwise(side.mentions)) if side.places else ()
    return [(place, place + 1) for place, pair in pairs if _is_score(*pair)]


def _is_score(one: Mention, other: Mention) -> bool:
    """Return whether two bare numbers are parted by one sign, as in 2-1: nobody adds those up."""
    return other.start - one.end == 1 and one.surface.isdecimal() and other.surface.isdecimal()


def _quotients(share: Mention, counts: Side) -> Iterator[Sequence[int]]:
    """Yield two neighbouring counts, one of which is such a share of the other: six of ten, for 60 %, and for 6/10."""
    value = share.value
    if not isinstance(value, Quantity) or isinstance(value.amount, SPREAD):
        return
    if value.unit.dimension is not Dimension.RATIO and not isinstance(value.amount, Fraction):
        return
    ratio, places = multiply(value.amount, value.unit.factor), value.unit.dimension is Dimension.COUNT
    for pair in counts.pairs():
        one, other = (_count(counts.mentions[each], places=places) for each in pair)
        if one and other and ratio in (Fraction(one, other), Fraction(other, one)):
            yield pair


def _wrong_quotient(shares: Side, place: int, counts: Side) -> Iterable[tuple[int, Match]]:
    """Find the two counts that tell another share than one: one of every four, beside a third."""
    value = shares.mentions[place].value
    if not isinstance(value, Quantity) or value.unit is not FRACTION or not isinstance(value.amount, Fraction):
        return ()
    for pair in counts.pairs():
        one, other = (counts.mentions[each] for each in pair)
        numbers = _count(one) or 0, _count(other) or 0
        whole = max(numbers)  # out of so many, parts of a share can be counted
        counted = (1 < whole <= 10 or whole in (100, 1000)) and (
            whole % value.amount.denominator == 0 or min(numbers) == value.amount.numerator == 1
        )
        if counted and min(numbers) and 0 <= other.start - one.end <= _NEAR:
            wrong = contradiction(Difference.NUMBER)
            return [(each, SHARED if number == whole else wrong) for each, number in zip(pair, numbers, strict=True)]
    return ()


_NEAR = 8
"""Between the two counts of a share there is a word or two, such as "of every"."""


def _count(mention: Mention, *, places: bool = False) -> int | None:
    """Return the whole number of a count, or where *places* count as well, of a place in an order."""
    match mention.value:
        case Quantity(unit=Unit(dimension=Dimension.COUNT), amount=int(number)):
            return number
        case Ordinal(number=int(number)) if places:
            return number
        case _:
            return None


_IN_BRACKETS = re.compile(r"(?=.{,8}\Z)[^)\]\uff09\uff3d]*[(\[\uff08\uff3b][^)\]\uff09\uff3d]*", re.DOTALL)
"""What can part a fact from its repetition: a space, the bracket, a short word."""

_CONVERTED = frozenset(
    {Dimension.LENGTH, Dimension.AREA, Dimension.VOLUME, Dimension.MASS, Dimension.SPEED, Dimension.TEMPERATURE}
)


def many_to_one(left: Side, right: Side, links: Sequence[PlacedMatch]) -> list[PlacedMatch]:
    """Return links for mentions that say again what a linked one says, are the other end of a range, or its length."""
    of_left, of_right = {i: j for i, j, _ in links}, {j: i for i, j, _ in links}
    of_more = [(i, j, match) for j, i, match in _found(right, of_right, left, _ROUGHLY)]
    return [*of_more, *_found(left, of_left, right, _VERY_ROUGHLY)]


def _found(side: Side, linked: Mapping[int, int], other: Side, roughly: Fraction) -> Iterator[PlacedMatch]:
    """Yield the mentions of one text that have no counterpart, each with the one that it shares with another."""
    if not 0 < len(linked) < len(side.mentions):
        return
    alone = [place for place in range(len(side.mentions)) if place not in linked]
    said = {fingerprint(side.mentions[place].value): counterpart for place, counterpart in linked.items()}
    for place in alone:
        counterpart = said.get(fingerprint(side.mentions[place].value))
        if counterpart is not None:
            yield place, counterpart, SHARED
        elif shared := _beside(side, place, linked, other, roughly) or _elsewhere(side.mentions[place], linked, other):
            yield place, *shared


def _elsewhere(mention: Mention, linked: Mapping[int, int], other: Side) -> tuple[int, Match] | None:
    """Return the linked mention of the other text that this one converts, or whose length it states or misstates."""
    value = mention.value
    converts = isinstance(value, Quantity) and value.unit.dimension in _CONVERTED
    if len(linked) > _MOST_MENTIONS or (not converts and not isinstance(value, Duration)):
        return None
    for counterpart in linked.values():
        against = other.mentions[counterpart].value
        if lasts(against, value) or (converts and relate(value, against) is Relation.CONVERTED):
            return counterpart, SHARED
        if isinstance(against, DateRange) and mistaken_length(value, against) is Difference.LENGTH:
            return counterpart, contradiction(Difference.LENGTH)
    return None


def _beside(
    side: Side, place: int, linked: Mapping[int, int], other: Side, roughly: Fraction
) -> tuple[int, Match] | None:
    """Return the mention of the other text that one without a counterpart shares with its neighbour, if it does."""
    mention = side.mentions[place]
    for next_to in filter(linked.__contains__, (place - 1, place + 1)):
        neighbour, counterpart = side.mentions[next_to], other.mentions[linked[next_to]]
        if lies_within(counterpart, mention, side.text):  # Oct 5 2019, left as it is, where only its numbers are read
            return linked[next_to], SHARED
        if _doubles(side, min(next_to, place), max(next_to, place)):
            return linked[next_to], _judged(counterpart, mention, roughly)
        if ended := _other_end(neighbour, counterpart, mention):
            return linked[next_to], ended
    return None


def _doubles(side: Side, first: int, second: int) -> bool:
    """Return whether two neighbours state one fact twice, the second in brackets: in two units, or wrongly in one."""
    gap, _ = plain(side.text[side.mentions[first].end : side.mentions[second].start])
    one, other = side.mentions[first].value, side.mentions[second].value
    if not (_IN_BRACKETS.fullmatch(gap) and isinstance(one, Quantity) and isinstance(other, Quantity)):
        return False
    dimension = one.unit.dimension
    if {dimension, other.unit.dimension} == OF_SPEEDS:  # 177 km/h (110 miles)
        return True
    if dimension is not other.unit.dimension or dimension is Dimension.COUNT:
        return False
    # In one unit, "5 million (3 million)" are two facts; a length is given twice in the same unit only by mistake.
    return one.unit != other.unit or (dimension in _CONVERTED and not any(map(str.isalpha, gap)))


def _other_end(neighbour: Mention, counterpart: Mention, mention: Mention) -> Match | None:
    """Judge a number whose neighbour is one end of a range of the other text: it should be the other end."""
    span, end, number = counterpart.value, neighbour.value, mention.value
    if not (isinstance(span, Quantity) and isinstance(end, Quantity) and isinstance(number, Quantity)):
        return None
    wanted = end_opposite(span.amount, end.amount)
    if wanted is None or end.unit.dimension is not number.unit.dimension:
        return None
    found = match_mentions(Mention(0, 0, "", Quantity(wanted, number.unit)), mention)
    return SHARED if number.amount == wanted else found if found and found.difference else None


def _judged(left: Mention, right: Mention, roughly: Fraction) -> Match:
    found = match_mentions(left, right)
    one, other = left.value, right.value
    measured = [each.unit.dimension for each in (one, other) if isinstance(each, Quantity)]
    if found is None and len(measured) == 2 and measured[0] is measured[1] in _CONVERTED:
        return contradiction(Difference.CONVERSION)  # too far apart to be taken for one without the brackets
    if found is None or found.relation is not Relation.CONTRADICTORY:
        return SHARED
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        # No rate of exchange is known.
        sums = one.unit.dimension is Dimension.MONEY and one.unit != other.unit and one.amount != other.amount
        bare = [Quantity(each.amount, each.unit).base_interval for each in (one, other)]
        if sums or (found.difference is Difference.CONVERSION and near(bare[0], bare[1], roughly)):
            return SHARED
    return found


_ROUGHLY, _VERY_ROUGHLY = Fraction(51, 50), Fraction(11, 10)
"""How far a conversion in brackets may be off: whoever wrote it gave the exact amount beside it.  What the original
itself converts is not the translation's to answer for."""
