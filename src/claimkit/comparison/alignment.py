"""Alignment: which mention of one text states the same fact as which mention of the other."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping, Sequence
from operator import itemgetter

from attrs import frozen

from claimkit.comparison.difference import SHIFTED, Cost, Difference, Match, PlacedMatch, contradiction, faithful
from claimkit.comparison.matching import Side, are_same_words, match_mentions, plain
from claimkit.comparison.numbers import fingerprint, numbers_in
from claimkit.comparison.parts import in_parts, many_to_one
from claimkit.comparison.quantities import dropped_bound
from claimkit.comparison.times import AS_SEEN_LATER, dropped_end, is_present
from claimkit.extraction import Mention
from claimkit.values import Duration, Quantity, TimeUnit, Value, relate
from claimkit.values.calendar_date import CalendarDate, DateRange
from claimkit.values.hedge import HedgeAgreement, hedge_of, hedges_agree
from claimkit.values.relation import Relation

_SAME = Match(Relation.SAME, None, 0)


@frozen
class Link:
    """Two mentions of one fact, and how they stand to each other; *difference* is what differs if they contradict."""

    left: Mention
    right: Mention
    relation: Relation
    difference: Difference | None = None


@frozen
class Alignment:
    """The links between the mentions of two texts, in the order of the left one, and what has no counterpart."""

    links: tuple[Link, ...]
    left_only: tuple[Mention, ...]
    right_only: tuple[Mention, ...]


def align(
    left: Sequence[Mention],
    right: Sequence[Mention],
    *,
    texts: tuple[str, str] = ("", ""),
    decimals: tuple[str, str] = ("", ""),
    reference: dt.date | None = None,
) -> Alignment:
    """Align the mentions of two texts as a whole.

    First what is the same finds its counterpart; what is left is assigned at the least cost over value, kind, unit and
    place; what is not evidently the same fact stays alone.  With the *texts*, a fact that is repeated in brackets is
    known for one, and of two texts that are the same nothing can contradict or be missing.  *decimals* are the decimal
    signs of the two languages, *reference* is the day of publication.

    >>> from claimkit.extraction import extract
    >>> aligned = align(extract("12 ships, 3 tons", "en"), extract("3 tons and 21 ships", "en"))
    >>> [f"{link.left.surface} ~ {link.right.surface}: {link.relation}" for link in aligned.links]
    ['12 ~ 21: contradictory', '3 tons ~ 3 tons: same']
    """
    if texts[0] and len(texts[0].split()) == len(texts[1].split()) and plain(texts[0]) == plain(texts[1]):
        read, _, _ = _paired(left, right, lambda mention: plain(mention.surface))  # the same words, in two languages
        return Alignment(tuple(Link(left[i], right[j], Relation.COMPATIBLE) for i, j in read), (), ())
    if not (left and right):
        return Alignment((), tuple(left), tuple(right))
    pairs, left_open, right_open = _paired(left, right, lambda mention: fingerprint(mention.value))
    links = [(i, j, _of_equals(left[i], right[j])) for i, j in pairs]
    if left_open or right_open:
        sides = Side(left, left_open, texts[0], decimals[0]), Side(right, right_open, texts[1], decimals[1])
        if left_open and right_open:
            links += in_parts(*sides)
            links += _assigned(*sides, reference)
        links += many_to_one(*sides, links)
        links = [(i, j, _with_both_ends(match, left, right, i, j)) for i, j, match in links]
        links.sort(key=itemgetter(0, 1))
    linked_left, linked_right = {link[0] for link in links}, {link[1] for link in links}
    left_only = tuple([mention for i, mention in enumerate(left) if i not in linked_left])
    right_only = tuple([mention for j, mention in enumerate(right) if j not in linked_right])
    made = tuple([Link(left[i], right[j], match.relation, match.difference) for i, j, match in links])
    return Alignment(made, left_only, right_only)


def _with_both_ends(match: Match, left: Sequence[Mention], right: Sequence[Mention], i: int, j: int) -> Match:
    """Return how two mentions stand to each other: a range whose end the other text drops is more exact."""
    if match.difference is not None:
        return match
    for span, date, others, at in ((left[i], right[j], right, j), (right[j], left[i], left, i)):
        end, bound = dropped_end(span.value, date.value), dropped_bound(span.value, date.value)
        if end is not None or bound is not None:
            nearby = others[max(0, at - _MOST_CANDIDATES) : at + _MOST_CANDIDATES]
            found = [each for each in nearby if each is not date or not isinstance(date.value, DateRange)]
            values = {id(each.value): each.value for each in found}  # what says the same words shares its value
            if not any(bound in numbers_in(each) if end is None else _may_be(each, end) for each in values.values()):
                return contradiction(Difference.PRECISION)
    return match


def _may_be(value: Value, date: CalendarDate) -> bool:
    """Return whether a value may tell a date; a month of no year tells no year, though it lies in one."""
    if isinstance(value, CalendarDate) and date.year and value.month and not (value.year or value.offset or date.month):
        return False
    return isinstance(value, CalendarDate | DateRange | Duration) and relate(value, date) is not Relation.CONTRADICTORY


def _paired(
    left: Sequence[Mention], right: Sequence[Mention], key: Callable[[Mention], Hashable]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pair the mentions that have one key, in the order they stand in, those of one hedge before others."""
    places: dict[object, list[int]] = {}
    for j in range(len(right) - 1, -1, -1):
        places.setdefault(key(right[j]), []).append(j)
    pairs: list[tuple[int, int]] = []
    left_open: list[int] = []
    for i, mention in enumerate(left):
        found = places.get(key(mention))
        if found:
            pairs.append((i, found.pop(_closest(mention, right, found) if len(found) > 1 else 0)))
        else:
            left_open.append(i)
    right_open = sorted(j for found in places.values() for j in found) if len(pairs) < len(right) else []
    return pairs, left_open, right_open


def _closest(mention: Mention, right: Sequence[Mention], places: Sequence[int]) -> int:
    """Return which of the places that state the value of a mention has the closest hedge, of equals the last one."""
    hedge, closest_first = hedge_of(mention.value), [*HedgeAgreement]
    nearby = range(len(places) - 1, max(0, len(places) - 8) - 1, -1)
    return min(nearby, key=lambda at: closest_first.index(hedges_agree(hedge, hedge_of(right[places[at]].value))))


def _of_equals(left: Mention, right: Mention) -> Match:
    """Judge two mentions with one fingerprint: only hedge, direction, zone, weekday and part can differ."""
    one, other = left.value, right.value
    hedged = _SAME if hedge_of(one) is hedge_of(other) else SHIFTED
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return hedged
    if plain(left.surface) == plain(right.surface):
        return _SAME
    found = match_mentions(left, right)
    return hedged if found is None or found.difference is None else found


def _assigned(left: Side, right: Side, reference: dt.date | None) -> list[PlacedMatch]:
    """Assign to each other what no fingerprint paired."""
    matches: dict[tuple[int, int], Match] = {}
    costs: dict[tuple[int, int], int] = {}
    rows, columns = len(left.mentions), len(right.mentions)
    open_values = ([side.mentions[at].value for at in side.places] for side in (left, right))
    alone = all(sum(isinstance(value, CalendarDate | DateRange) for value in values) == 1 for values in open_values)
    for i in left.places:
        for j in _candidates(i, rows, columns, right.places):
            found = match_mentions(left.mentions[i], right.mentions[j], reference, firsts=rows == columns == 1)
            if (found is None or found.difference is not None) and are_same_words(left, i, right, j):
                found = faithful(Relation.COMPATIBLE)
            if found is not None and (found.difference is None or not _are_two_dates(left, i, right, j, alone=alone)):
                matches[i, j] = found
                # How far apart they stand, each in its own text, decides between equals.
                costs[i, j] = found.cost + abs(i * columns - j * rows) * 10 // (rows * columns)
    return [(i, j, matches[i, j]) for i, j in assign(costs, Cost.LIMIT)]


def _are_two_dates(left: Side, i: int, right: Side, j: int, *, alone: bool) -> bool:
    """Return whether one of two is a present date: where a text has more dates, it is likely one of its own."""
    values = left.mentions[i].value, right.mentions[j].value
    present = [each for each in values if is_present(each)]
    one, other = (getattr(each, "distance", None) for each in values)
    stepped = one is not None and other is not None and one.unit is other.unit is not TimeUnit.YEAR  # next month
    # Where no others are left, later in the year may still be later in a year that was told before.
    return len(present) == 1 and not ((alone or stepped) and getattr(present[0], "part", None) not in AS_SEEN_LATER)


def _candidates(i: int, rows: int, columns: int, right_open: Sequence[int]) -> Sequence[int]:
    """Return the open mentions that one is compared with: in a very long text, those at about the same place."""
    place = bisect_left(right_open, i * columns // rows)
    start = max(0, min(place - _MOST_CANDIDATES // 2, len(right_open) - _MOST_CANDIDATES))
    return right_open[start : start + _MOST_CANDIDATES]


_MOST_CANDIDATES = 60


# The assignment of rows to columns at the least cost, and of what is dear to nothing

LARGEST = 60
"""Beyond so many rows or columns the cheapest pairs are taken one by one, for the exact way takes cubic time."""


def assign(costs: Mapping[tuple[int, int], int], limit: int) -> list[tuple[int, int]]:
    """Return pairs of row and column with the least total cost, where leaving one of each alone costs *limit*.

    *costs* holds the pairs that are possible at all.  A pair that costs more than the *limit* is never made.
    """
    gains: dict[int, dict[int, int]] = {}
    for (row, column), cost in sorted(costs.items()):
        if cost <= limit:
            gains.setdefault(row, {})[column] = limit - cost
    row_of: dict[int, int] = {}
    if max(len(gains), len({column for each in gains.values() for column in each})) <= LARGEST:
        for row in gains:
            _seat(row, gains, row_of)
    else:
        for (row, column), _ in sorted(costs.items(), key=itemgetter(1, 0)):
            if column not in row_of and column in gains.get(row, ()):
                row_of[column] = row
                del gains[row]
    return sorted((row, column) for column, row in row_of.items())


def _seat(row: int, gains: Mapping[int, Mapping[int, int]], row_of: dict[int, int]) -> None:
    """Give one more row a column, by the exchanges that gain most: the longest path through the pairs made so far."""
    # A row takes a column that is free, which ends the path, or that of another row, which takes one in its turn or is
    # left alone.  As the pairs so far gain the most, no path comes back to where it was with more.
    gained: dict[int | None, int] = {row: 0}  # once this row is left alone, or none is
    taken: dict[int | None, tuple[int, int]] = {}
    most = max(gains[row].values())  # whatever is exchanged, a row adds no more than its own column gains
    waiting = [row]
    for taker in waiting:
        if gained.get(None) == most:
            break
        for column, gain in gains[taker].items():
            holder = row_of.get(column)
            total = gained[taker] + gain - (0 if holder is None else gains[holder][column])
            if holder not in gained or total > gained[holder]:
                gained[holder], taken[holder] = total, (column, taker)
                if holder is not None:
                    waiting.append(holder)
    last = max(gained, key=lambda alone: (gained[alone], alone is None))
    while last != row:
        column, last = taken[last]
        row_of[column] = last
