"""Order: values of one kind that change places in the translation, as figures do that were swapped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from claimkit.checks.pair import is_telling, says_little
from claimkit.claims import Text
from claimkit.comparison import Link
from claimkit.extraction import Mention
from claimkit.extraction.apart import change, clause, introduced, is_against, is_part
from claimkit.values import Dimension, Duration, Kind, Quantity

_Sides: TypeAlias = tuple[tuple[Mention, Mention, Text], tuple[Mention, Mention, Text]]
"""Two mentions of each text, in the order they stand in."""

_Place: TypeAlias = tuple[int, int]
"""A clause of the original, and one of the translation."""

_LISTED, _NEAR, _FAR = 24, 48, 120
"""How many letters part two amounts of a list, two that may be, and at most two of one matter."""


def swapped(links: Sequence[Link], original: Text, translation: Text) -> Iterator[tuple[Link, Link]]:
    """Yield two values that follow each other, and in the translation the other way round though nothing else moved."""
    yield from _of_two_kinds(links)
    crossed = (
        list(_crossed(links)) if any(one.right.start > other.right.start for one, other in pairwise(links)) else []
    )
    standing: dict[_Place, list[Kind]] = defaultdict(list)
    for link in links if crossed else ():
        standing[_place(link, original, translation)].append(link.left.value.kind)
    for link, other in crossed:
        sides = (link.left, other.left, original), (other.right, link.right, translation)
        places = _place(link, original, translation), _place(other, original, translation)
        if _are_of_one_matter(link, other, sides) and (
            _is_one_word_behind(sides)
            or (
                not _have_moved(places, standing)
                and (_are_listed(link, other, sides) or _have_stayed(places, standing, sides))
            )
        ):
            yield link, other


def _of_two_kinds(links: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Yield two links of which one is now a time and one was: five attempts in ten minutes, ten attempts in five.

    A measure or an age may lend its unit to the number before it.
    """
    for link, other in pairwise(links):
        kinds = [(each.left.value.kind, each.right.value.kind) for each in (link, other)]
        if kinds[0] == kinds[1][::-1] and {*kinds[0]} in ({Kind.COUNT, Kind.DURATION}, {Kind.COUNT, Kind.CLOCK}):
            yield link, other


def _crossed(links: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Yield two links of one kind that follow each other, and in the translation the other way round.

    What a multiple stands between is compared, and said in any order: 48,000, twice the 24,000 of before.
    """
    kinds: dict[object, list[Link]] = defaultdict(list)
    compared = 0
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


def _place(link: Link, original: Text, translation: Text) -> _Place:
    """Return in which clause of the original a link stands, and in which of the translation."""
    one = clause(link.left, original.content, original.language)
    return one, clause(link.right, translation.content, translation.language)


def _are_of_one_matter(link: Link, other: Link, sides: _Sides) -> bool:
    """Return whether two links state two values, not just one, that are near enough to be of one matter."""
    return (
        not (link.difference or other.difference or says_little(link.left) or says_little(other.left))
        and link.left.value != other.left.value
        and _are_within(_FAR, sides)
    )


def _are_within(letters: int, sides: _Sides) -> bool:
    return all(second.start - first.end < letters for first, second, _ in sides)


def _are_listed(link: Link, other: Link, sides: _Sides) -> bool:
    """Return whether nothing but their amounts tells two links apart, and neither is a change or a part of the other.

    What stands as in "61 to 57" does not move, whatever word the translation has between the two; but a game that was
    lost 98–91 was lost 91 to 98 in other languages: there nothing parts the two but a sign or one letter.
    """
    one, two = link.left.value, other.left.value
    (first, second, text), _ = sides
    return (
        isinstance(one, Quantity)
        and isinstance(two, Quantity)
        and (one.unit, one.hedge) == (two.unit, two.hedge)
        and getattr(link.right.value, "unit", None) == getattr(other.right.value, "unit", None)
        and (one.kind is not Kind.COUNT or (is_telling(link.left) and is_telling(other.left)))
        and _are_within(_LISTED, sides)
        and not any(change(each, text.content, text.language) for *two, text in sides for each in two)
        and not all(len(text.content[first.end : second.start].strip()) <= 1 for first, second, text in sides)
        and (_may_be_items(sides) or is_against(first, second, text.content, text.language))
    )


def _may_be_items(sides: _Sides) -> bool:
    """Return whether two mentions are no part and its whole, and no lengths and no dates, said in any order."""
    value = sides[0][0].value
    length = isinstance(value, Quantity) and value.unit.dimension is Dimension.LENGTH
    parts = (is_part(first, second, text.content, text.language) for first, second, text in sides)
    return not (length or value.kind is Kind.DATE or any(parts))


def _is_one_word_behind(sides: _Sides) -> bool:
    """Return whether one word introduces the second of two mentions in both texts, and the first in none."""
    found, again = (
        introduced(second, text.content, text.language) - introduced(first, text.content, text.language)
        for first, second, text in sides
    )
    return bool(found & again) and sides[0][0].value.kind is not Kind.DATE and _are_within(_NEAR, sides)


def _have_moved(places: tuple[_Place, _Place], standing: Mapping[_Place, list[Kind]]) -> bool:
    """Return whether two values stand in two clauses, and one took something else along."""
    (one, two), (third, fourth) = places
    return one != third and two != fourth and any(len(standing[place]) > 1 for place in places)


def _have_stayed(places: tuple[_Place, _Place], standing: Mapping[_Place, list[Kind]], sides: _Sides) -> bool:
    """Return whether two values that crossed stand in clauses that did not.

    With one of them stands now what stood with the other, or nothing with either, and they are near each other.
    """
    (one, two), (third, fourth) = places
    if one == third or two == fourth:
        return False
    alike = {sides[0][0].value.kind, Kind.MULTIPLE}
    if any(not alike.issuperset(standing[place]) for place in ((one, fourth), (third, two))):
        return True
    return third - one == two - fourth and _are_within(_NEAR, sides) and _may_be_items(sides)
