"""The words that stand near a number and are part of no mention: where they are, and how they stand to it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from operator import attrgetter, le
from typing import NamedTuple

from attrs import frozen

from claimkit.extraction import extract
from claimkit.extraction.compiler import scanner
from claimkit.extraction.fold import FIRST_WIDE, lowered, plain
from claimkit.extraction.scanner import Said
from claimkit.extraction.token import Mention
from claimkit.extraction.trie import ends_within
from claimkit.values import Hedge, Kind, Value
from claimkit.values.hedge import hedge_of

_BEFORE, _AFTER = 32, 24
"""How far from a number its hedge may stand, in columns: a letter of East Asia takes two."""

MARK = re.compile(r"[.,:;!?\n。，、：\uff01\uff1b\uff1f](?![0-9])")
"""What parts clauses, and no number."""

_LABEL = re.compile(r"[:\uff1a]\s*\Z")
"""What ends a label: its words belong to the number behind it, as in "Maximum speed: 300 km/h"."""

_LONGEST_LABEL = 4


LETTERS = re.compile(r"[^\W\d_]+")

_LEAD_INS = {0: (), 1: (5,), 3: (3, 8, 3), 4: (5, 3, 8, 3)}
"""How long the words may be that lead from a change to its number: "by", "an average of", "by an average of"."""


@frozen
class Nearby:
    """A word near a mention: what it means, the text between, whether it leads, rules read it, it is an ending."""

    meaning: str
    between: str
    leads: bool
    read: bool
    ending: bool

    @property
    def touches(self) -> bool:
        """Whether nothing stands between but numbers, a particle of East Asia or, before the mention, a lead-in."""
        words = LETTERS.findall(self.between)
        if words and words[0] >= FIRST_WIDE:
            # One letter behind a space makes another word with what follows it.
            least = 2 if self.between[:1].isspace() and not self.between[-1:].isspace() else 1
            return len(words) == 1 and len(words[0]) in range(least, 3)
        longest = _LEAD_INS.get(len(words), ()) if self.leads else ()
        return len(longest) == len(words) and all(map(le, map(len, words), longest))

    @property
    def marks(self) -> bool:
        """Whether this is the preposition of the mention, or the postposition."""
        return self.leads is not self.ending and not self.between.strip()

    @property
    def follows(self) -> bool:
        """Whether this word stands behind the mention, or behind what is counted: 900 steps more."""
        return not self.leads and self.between < FIRST_WIDE and _COUNTED.fullmatch(self.between) is not None

    def is_behind(self, others: Iterable[Nearby]) -> bool:
        """Return whether one of some words is nearer, on the same side of the mention."""
        return any(other.leads is self.leads and len(other.between) < len(self.between) for other in others)


_COUNTED = re.compile(r"\s?([^\W\d_]+\s)?")


class InText(NamedTuple):
    """A mention in a text of a language, to be asked for the words of a class in the text, within it and near it.

    >>> text = "the lowest since 1975"
    >>> InText(extract(text, "en")[0], text, "en").told("extreme")
    'lowest'
    """

    mention: Mention
    text: str
    locale: str

    @property
    def value(self) -> Value:
        """The value that is mentioned."""
        return self.mention.value

    @property
    def hedge(self) -> Hedge:
        """The hedge of the value."""
        return hedge_of(self.mention.value)

    @property
    def place(self) -> Mention | None:
        """The mention as it stands in the plain letters of its text.

        A plural form of a message is read by itself, and is nowhere in it; in plain letters more may be a placeholder.
        """
        _, mentions, taken = read_plain(self.text, self.locale)
        at = bisect_left(mentions, self.mention.start, key=start_of)
        return taken[at] if len(mentions) == len(taken) and mentions[at : at + 1] == (self.mention,) else None

    def words(self, sort: str) -> Sequence[Word]:
        """Return the words of a class in the text."""
        return spoken(self.text, self.locale).get(sort, ())

    def free(self, sort: str) -> Sequence[Word]:
        """Return the words of a class in the text that are part of no mention."""
        return free_words(self.text, self.locale, sort)

    def words_within(self, sort: str) -> Sequence[Word]:
        """Return the words of a class in the mention itself."""
        return spoken(self.mention.surface, self.locale).get(sort, ())

    def within(self, sort: str) -> set[str]:
        """Return what the words of a class say in the mention itself."""
        return {word.meaning for word in self.words_within(sort)}

    def near(self, sort: str, reach: int = 1) -> Iterator[Nearby]:
        """Yield the words of a class near the mention that are part of none."""
        return self.among(self.free(sort), reach)

    def is_parted(self, near: Nearby, *kinds: Kind) -> bool:
        """Return whether another mention, one of some *kinds* if any are given, stands between this one and a word."""
        place, mentions = self.place, read_plain(self.text, self.locale)[2]
        if place is None:
            return False
        if kinds:
            mentions = tuple(mention for mention in mentions if mention.value.kind in kinds)
        start = place.start - len(near.between) if near.leads else place.end
        return overlaps((start, start + len(near.between)), mentions)

    def told(self, sort: str, reach: int = 1) -> str | None:
        """Return what the words of a class say near the mention; ``None`` if nothing, or more than one thing."""
        return sole({near.meaning for near in self.near(sort, reach)})

    def beside(self, sort: str) -> str | None:
        """Return what the words of a class say that touch the mention, or stand in it; ``None`` if not one thing.

        >>> text = "the last ten minutes, shortly after 8 p.m."
        >>> [InText(each, text, "en").beside(sort) for each in extract(text, "en") for sort in ("end", "limit")]
        ['last', None, None, 'since']
        """
        limits = sort == "limit"
        touching = (
            near
            for near in self.among(self.words(sort))
            if near.touches and not (limits and LETTERS.sub("", near.between).strip())
        )
        said = {near.meaning for near in touching if near.leads is not near.ending or not (near.ending or limits)}
        if sort != "side" and (not limits or self.value.kind is Kind.CLOCK):  # "a year before" is not a limit
            said |= self.within(sort)
        return sole(said)

    def among(self, words: Sequence[Word], reach: int = 1, *, goes_on: bool = False) -> Iterator[Nearby]:
        """Yield those of some words that stand near the mention, in its clause, so many times as far as usual.

        Where the clause *goes on*, a word right behind its last comma is one of them.
        """
        place = self.place if words else None
        if place is None:
            return
        folded = read_plain(self.text, self.locale)[0]
        start, stop = _clause(place.start, place.end, folded, reach)
        first = bisect_left(words, start, key=start_of)
        if first and _COMMA.fullmatch(folded, words[first - 1].end, start):  # "it is estimated, 240 million"
            first = bisect_left(words, words[first - 1].start, key=start_of)
        for word in islice(words, first, None):
            if word.end > stop and not (goes_on and _COMMA.fullmatch(folded, stop, word.start)):
                break
            if place.start <= word.start and word.end <= place.end:
                continue
            leads = word.end <= place.start
            between = folded[word.end : place.start] if leads else folded[place.end : word.start]
            yield Nearby(word.meaning, between, leads, word.read, word.ending)


def sole(said: set[str]) -> str | None:
    """Return the one thing that was said; ``None`` if it is not one."""
    return next(iter(said)) if len(said) == 1 else None


def nearest(words: Iterable[Nearby]) -> str | None:
    """Return what the word says that stands nearest to a mention."""
    found = min(words, key=lambda near: len(near.between), default=None)
    return None if found is None else found.meaning


@lru_cache(maxsize=8192)
def _clause(start: int, end: int, folded: str, reach: int) -> tuple[int, int]:
    """Return where the clause around a place of a text begins and ends, as far as words are looked for."""
    before, after = reach * _BEFORE, reach * _AFTER
    label = _LABEL.search(folded, max(0, start - _LONGEST_LABEL), start)
    edge = label.start() if label else start
    begins = edge - _reach(MARK.split(folded[max(0, edge - before) : edge])[-1][::-1], before)
    return begins, end + _reach(MARK.split(folded[end : end + after], maxsplit=1)[0], after)


_COMMA = re.compile(r"[,，]\s*")
"""What alone may part a clause from the word that introduces it."""


@lru_cache(maxsize=64)
def read_plain(text: str, locale: str) -> tuple[str, tuple[Mention, ...], tuple[Mention, ...]]:
    """Return a text in plain, small letters, its mentions, and those of the plain text.

    However a text is stored, it states the same.
    """
    made = plain(text)[0]
    return lowered(made), tuple(extract(text, locale)), tuple(extract(made, locale))


class Word(NamedTuple):
    """A word of a class in a text: where it stands, what it means, whether rules read it, whether it is an ending."""

    start: int
    end: int
    meaning: str
    read: bool
    ending: bool


start_of = attrgetter("start")


@lru_cache(maxsize=8192)
def sorts_in(text: str, locale: str) -> frozenset[str]:
    """Return the classes of which a text has words."""
    return frozenset(spoken(text, locale))


@lru_cache(maxsize=8192)
def spoken(text: str, locale: str) -> Mapping[str, Sequence[Word]]:
    """Return the words in a text, by class: the longest that begins somewhere, and none that begins within that."""
    folded = lowered(plain(text)[0])
    words: defaultdict[str, list[Word]] = defaultdict(list)
    taken: dict[str, int] = {}
    near = scanner(locale).near
    found = [(each.start(), False, each[1]) for each in near.begins.finditer(f" {folded}")]
    found += [(each.start(), True, each[0] + each[1]) for each in near.within.finditer(folded)]
    for start, is_joined, word in sorted(found):
        for kind, length, is_numeric, meanings in _senses(word, locale, is_joined):
            if start < taken.get(kind, 0):
                continue
            taken[kind] = end = start + length
            if not (is_numeric and folded[start - 1 : start].isnumeric()):  # else it is the end of another number
                words[kind] += [Word(start, end, *meaning) for meaning in meanings]
    return words


@lru_cache(maxsize=8192)
def _senses(word: str, locale: str, is_joined: bool) -> Sequence[tuple[str, int, bool, Sequence[Said]]]:  # noqa: FBT001 - a key
    """Return of each class the longest word at the beginning: its length, whether it holds a number, its meanings."""
    known = scanner(locale).near.joined if is_joined else scanner(locale).near.apart
    longest: dict[str, str] = {}
    for length in range(1, len(word) + 1):
        part = word[:length]
        kinds = known.get(" ".join(part.split()), ()) if part[-1:].strip() else ()
        if kinds and ends_within(part, word):
            longest |= dict.fromkeys(kinds, part)
    return [
        (kind, len(part), any(map(str.isnumeric, part)), known[" ".join(part.split())][kind])
        for kind, part in longest.items()
    ]


@lru_cache(maxsize=8192)
def free_words(text: str, locale: str, sort: str) -> tuple[Word, ...]:
    """Return the words of a class in a text that are part of no mention."""
    words = spoken(text, locale).get(sort, ())
    mentions = read_plain(text, locale)[2] if words else ()
    return tuple(word for word in words if not overlaps((word.start, word.end), mentions))


@lru_cache(maxsize=8192)
def words_outside(text: str, locale: str, sort: str) -> tuple[Word, ...]:
    """Return the words of a class in a text that are no part of a mention, though they may hold one, or be a date."""
    words = spoken(text, locale).get(sort, ())
    mentions = read_plain(text, locale)[2] if words else ()
    return tuple(word for word in words if not _is_held(word, mentions))


def _is_held(word: Word, mentions: Sequence[Mention]) -> bool:
    found = mentions[bisect_left(mentions, word.end, key=start_of) - 1] if mentions else None
    if found is None or word.start < found.start or found.end < word.end:
        return False
    return found.value.kind is not Kind.DATE or (found.start, found.end) != (word.start, word.end)


def _reach(characters: str, columns: int) -> int:
    """Return how many of the characters lie in so many columns."""
    if characters.isascii():
        return min(len(characters), columns)
    widths = accumulate([1 + (character >= FIRST_WIDE) for character in characters])
    return bisect_right([*widths], columns)


def overlaps(place: tuple[int, int], mentions: Sequence[Mention | Word]) -> bool:
    """Return whether a place of a text shares a character with one of the mentions or words."""
    at = bisect_left(mentions, place[1], key=start_of)
    return at > 0 and mentions[at - 1].end > place[0]
