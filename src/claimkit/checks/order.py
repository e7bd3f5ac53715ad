"""Order: values of one kind that change places in the translation, as figures do that were swapped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain, pairwise
from typing import TypeAlias

from claimkit.checks.aspects import side_of
from claimkit.checks.pair import Sides, is_telling, says_little, sides_of
from claimkit.checks.telling import change, contrast
from claimkit.claims.text import Text
from claimkit.comparison.alignment import Link
from claimkit.comparison.quantities import OCCURRENCE
from claimkit.extraction.nearby import MARK, InText, free_words, overlaps, read_plain, start_of
from claimkit.values import Dimension, Duration, Hedge, Kind, Quantity, Value

_Both: TypeAlias = tuple[tuple[InText, InText], tuple[InText, InText]]
"""Two mentions of each text, in the order they stand in."""

_Place: TypeAlias = tuple[int, ...]
"""A clause of the original, and one of the translation."""

_LISTED, _NEAR, _FAR = 24, 48, 120
"""How many letters part two amounts of a list, two that may be, and at most two of one matter."""


def swapped(links: Sequence[Link], original: Text, translation: Text) -> Iterator[tuple[Link, Link]]:
    """Yield two values that follow each other, and in the translation the other way round though nothing else moved."""
    yield from _of_two_kinds(links)
    crossed = [*_crossed(links)] if any(one.right.start > two.right.start for one, two in pairwise(links)) else []
    standing: dict[_Place, list[Kind]] = defaultdict(list)
    for link in links if crossed else ():
        standing[tuple(map(_clause, sides_of(link, original, translation)))].append(link.left.value.kind)
    for link, other in crossed:
        one, two = (sides_of(each, original, translation) for each in (link, other))
        sides = (one[0], two[0]), (two[1], one[1])
        places = tuple(map(_clause, one)), tuple(map(_clause, two))
        if not _are_of_one_matter(link, other, sides) or _is_one_denied(one, two) or _are_told_apart(one, two):
            continue
        if _is_one_word_behind(sides) or _is_alone(link, other, places, standing, sides):
            yield link, other


def _of_two_kinds(links: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Yield two links of which one is now a time or a name and one was: ten attempts in five minutes; a sixth term."""
    for link, other in pairwise(links):
        one, two = (tuple(map(_sort, (each.left.value, each.right.value))) for each in (link, other))
        named = {(one[0], two[1]), (one[1], two[0])}
        of_times = one == two[::-1] and not (_TIMES.isdisjoint(one) or _NUMBERS.isdisjoint(one))
        if of_times or ((Kind.NAME, Kind.NAME) in named and any(_NUMBERS.issuperset(each) for each in named)):
            yield link, other


def _sort(value: Value) -> Kind | str:
    return OCCURRENCE if isinstance(value, Quantity) and value.unit.noun == OCCURRENCE else value.kind


_TIMES = {Kind.DURATION, Kind.CLOCK, OCCURRENCE}
_NUMBERS = {Kind.COUNT, Kind.ORDINAL}


def _crossed(links: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Yield two links of one kind that follow each other, and in the translation the other way round."""
    kinds: dict[object, list[Link]] = defaultdict(list)
    compared = 0  # by a multiple between two values, which are said in any order: 48,000, twice the 24,000 of before
    for link in links:
        value = link.right.value if isinstance(link.right.value, Duration) else link.left.value  # 90 may be 90 days
        multiple = value.kind is Kind.MULTIPLE
        compared += multiple
        kinds[multiple or -compared, value.kind, getattr(getattr(value, "unit", None), "dimension", None)].append(link)
    for alike in kinds.values():
        translated = sorted(enumerate(alike), key=lambda each: each[1].right.start)
        for (second, other), (first, link) in pairwise(translated):
            if first + 1 == second:
                yield link, other


def _are_of_one_matter(link: Link, other: Link, sides: _Both) -> bool:
    """Return whether two links state two values, not just one, that are near enough to be of one matter."""
    return (
        not (link.difference or other.difference)
        and {link.left.value.kind, other.left.value.kind} != {Kind.DURATION, Kind.ORDINAL}  # five minutes, and a 38th
        and not any(map(says_little, (link.left, link.right, other.left, other.right)))
        and link.left.value != other.left.value
        and _are_within(_FAR, sides)
    )


def _is_one_denied(one: Sides, two: Sides) -> bool:
    """Return whether both texts deny the same one of two values: 3명이 아니라 4명, 4 and not 3."""

    def is_denied(here: InText) -> bool:
        return any(near.touches and near.leads is not near.ending for near in here.near("denial"))

    return all(map(is_denied, one)) is not all(map(is_denied, two))


def _are_told_apart(one: Sides, two: Sides) -> bool:
    """Return whether both texts say of one value alone that it is rough, a difference, so much each or in all."""
    sharing = partial(side_of, "sharing")
    tells: tuple[Callable[[InText], object], ...] = (lambda here: here.hedge is Hedge.EXACT, contrast, sharing)
    said = [[{*map(tell, each)} for each in (one, two)] for tell in tells]
    return any(len(told) == len(others) == 1 and told != others for told, others in said)


def _are_within(letters: int, sides: _Both) -> bool:
    return all(second.mention.start - first.mention.end < letters for first, second in sides)


def _are_listed(link: Link, other: Link, sides: _Both) -> bool:
    """Return whether nothing but amounts tells two links apart, and neither is a change or a part of the other."""
    one, two = link.left.value, other.left.value
    return (
        isinstance(one, Quantity)
        and isinstance(two, Quantity)
        and (one.unit, one.hedge) == (two.unit, two.hedge)
        and getattr(link.right.value, "unit", None) == getattr(other.right.value, "unit", None)
        and (one.kind is not Kind.COUNT or (is_telling(link.left) and is_telling(other.left)))
        and _are_within(_LISTED, sides)
        and not any(map(change, chain(*sides)))
        # A game that was lost 98–91 was lost 91 to 98 in other languages, with no more than a letter between.
        and not all(len(one.text[one.mention.end : two.mention.start].strip()) <= 1 for one, two in sides)
        and (_may_be_items(sides) or is_against(*sides[0]))
    )


def _may_be_items(sides: _Both) -> bool:
    """Return whether two mentions are not a part and its whole, lengths or dates, which are said in any order."""
    value = sides[0][0].value
    length = isinstance(value, Quantity) and value.unit.dimension is Dimension.LENGTH
    return not (length or value.kind is Kind.DATE or any(_is_part(*each) for each in sides))


def _is_one_word_behind(sides: _Both) -> bool:
    """Return whether one word introduces the second of two mentions in both texts, and the first in none."""
    found, again = (_introduced(second) - _introduced(first) for first, second in sides)
    return bool(found & again) and sides[0][0].value.kind is not Kind.DATE and _are_within(_NEAR, sides)


def _is_alone(
    link: Link, other: Link, places: tuple[_Place, _Place], standing: Mapping[_Place, list[Kind]], sides: _Both
) -> bool:
    """Return whether two values of a list crossed, or of two clauses that did not, and took nothing else along."""
    (one, two), (third, fourth) = places
    in_two_clauses = one != third and two != fourth
    if in_two_clauses and any(len(standing[place]) > 1 for place in places):
        return False
    listed = _are_listed(link, other, sides)
    if listed or not in_two_clauses:
        return listed
    alike = {sides[0][0].value.kind, Kind.MULTIPLE}
    if any(not alike.issuperset(standing[place]) for place in ((one, fourth), (third, two))):
        return True
    return third - one == two - fourth and _may_be_items(sides)


# How two mentions of one text stand to each other


def _is_part(first: InText, second: InText) -> bool:
    """Return whether a word before the second of two mentions says that they are a part and a whole, or compared."""
    one, other = first.place, second.place
    if one is None or other is None:
        return False
    words, folded = second.free("part"), read_plain(second.text, second.locale)[0]
    last = bisect_left(words, other.start, key=start_of) - 1
    word = words[last] if last >= 0 else None
    return word is not None and word.start >= one.end and not any(map(str.isalnum, folded[word.end : other.start]))


def is_against(first: InText, second: InText) -> bool:
    """Return whether two numbers of a text are set against each other, with but a "to" or a sign between: 61 to 57."""
    marked = [{near.meaning for near in each.near("level") if near.marks and near.leads} for each in (first, second)]
    parted = _AGAINST.fullmatch(first.text, first.mention.end, second.mention.start) is not None
    return (parted or "to" in marked[1]) and "from" not in marked[0]


_AGAINST = re.compile(r"\s*[-\u2013\u2014:]\s*")


def _clause(here: InText) -> int:
    """Return in which clause of its text, or in which item of a list, a mention stands, counted from its beginning."""
    place = here.place
    return 0 if place is None else bisect_left(_seams(here.text, here.locale), place.start)


@lru_cache(maxsize=64)
def _seams(text: str, locale: str) -> tuple[int, ...]:
    """Return where the clauses of a text meet, at a mark or a word such as "and", not at one behind another."""
    folded, _, mentions = read_plain(text, locale)
    words = [(word.start, word.end) for word in free_words(text, locale, "joint")]
    marks = [found.span() for found in _SEAM.finditer(folded)]
    seams = pairwise([(0, 0), *sorted([*words, *(mark for mark in marks if not overlaps(mark, mentions))])])
    return tuple(start for (_, last), (start, _) in seams if any(map(str.isalnum, folded[last:start])))


_SEAM = re.compile(rf"(?:{MARK.pattern}|[\u2013\u2014\u2026])(?![0-9])")


def _introduced(here: InText) -> set[str]:
    """Return by which words a mention is introduced: those of a change, such as "from", and a denial."""
    found = [near for sort in ("level", "denial") for near in here.near(sort)]
    leading = (near for near in found if near.marks or (near.leads and near.touches and not near.ending))
    return {near.meaning for near in leading if not near.is_behind(found)}
