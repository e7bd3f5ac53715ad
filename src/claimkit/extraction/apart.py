"""Words about a number that stand apart from it, as in 最高可达 10 英寸 or "bis zu einer Größe von 2 TiB".

Rules read a hedge that touches its number.  Between the two a language may put a verb, a noun or a bracket, more than
rules can list; such a word is part of no mention, but where it stands, nobody can say that the hedge was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, takewhile

from claimkit.extraction import extract
from claimkit.extraction.compiler import scanner
from claimkit.extraction.fold import lowered, plain
from claimkit.extraction.mention import Mention
from claimkit.extraction.scanner import Scanner
from claimkit.extraction.trie import any_of, has_edge
from claimkit.once import once
from claimkit.values import Hedge

_BEFORE, _AFTER = 32, 24
"""How far from a number its hedge may stand, in columns: a letter of East Asia takes two."""

_FIRST_WIDE = "\u2e80"
_MARKS = frozenset(".,:;!?\n。，、：\uff01\uff1b\uff1f")
_LABEL = re.compile(r"[:\uff1a]\s*\Z")
"""What ends a label: its words belong to the number behind it, as in "Maximum speed: 300 km/h"."""
_HEDGES = frozenset(Hedge) - {Hedge.EXACT, Hedge.ODD}
"""A word for "a little above" is one syllable or two, which any text is full of."""


def hedges_apart(mention: Mention, text: str, locale: str) -> Iterator[Hedge]:
    """Yield the hedges that stand near a mention of a text, in its clause, and are part of no mention.

    >>> text = "bis zu einer Größe von 2 TiB"
    >>> [str(hedge) for mention in extract(text, "de") for hedge in hedges_apart(mention, text, "de")]
    ['at most']
    """
    for senses, touches in _words_near(mention, text, locale, "hedge"):
        # What touches the number was for the rules to read, but for words that they do not know as hedges.
        if senses["hedge"] in _HEDGES and (not touches or "apart" in senses):
            yield Hedge(str(senses["hedge"]))


def falls(mention: Mention, text: str, locale: str) -> bool:
    """Return whether a word for a fall or a loss stands near a mention of a text, in its clause.

    >>> text = "Exports were down 3%"
    >>> falls(extract(text, "en")[0], text, "en")
    True
    """
    return any(True for _ in _words_near(mention, text, locale, "fall"))


def _words_near(mention: Mention, text: str, locale: str, kind: str) -> Iterator[tuple[Mapping[str, object], bool]]:
    """Yield what the words of a class near a mention mean, and whether they touch it."""
    mentions, made, reading = extract(text, locale), plain(text)[0], scanner(locale)
    if mention not in mentions:  # a plural form of a message, read by itself
        return
    taken, folded = extract(made, locale), lowered(made)  # however the text is stored, it states the same
    mention = taken[mentions.index(mention)]
    label = _LABEL.search(folded, 0, mention.start)
    edge = label.start() if label else mention.start
    start = edge - _reach(reversed(folded[max(0, edge - _BEFORE) : edge]), _BEFORE)
    stop = mention.end + _reach(folded[mention.end : mention.end + _AFTER], _AFTER)
    find = _finder(reading, kind).finditer
    before = ((found, 0, folded[found.end() : mention.start]) for found in find(folded, start, mention.start))
    behind = folded[mention.end : stop]  # cut out: what is written on to the number begins a word here
    after = ((found, mention.end, behind[: found.start()]) for found in find(behind))
    for found, offset, between in chain(before, after):
        if not _overlaps(found.start() + offset, found.end() + offset, taken):
            yield reading.lexemes[" ".join(found[0].split())].senses, not between.strip()


def _reach(characters: Iterable[str], columns: int) -> int:
    """Return how many of the characters lie in so many columns, and before a mark."""
    clause = takewhile(lambda character: character not in _MARKS, characters)
    widths = accumulate(1 + (character >= _FIRST_WIDE) for character in clause)
    return sum(1 for _ in takewhile(lambda width: width <= columns, widths))


def _overlaps(start: int, end: int, mentions: Sequence[Mention]) -> bool:
    return any(mention.start < end and start < mention.end for mention in mentions)


@once
def _finder(reading: Scanner, kind: str) -> re.Pattern[str]:
    """Return what finds the words of a class; in scripts that set words apart they begin words, of two letters."""
    words = [word for word, lexeme in reading.lexemes.items() if kind in lexeme.senses]
    apart = any_of(word for word in words if has_edge(word) and len(word) > 1)
    joined = any_of(word for word in words if not has_edge(word))
    return re.compile(rf"(?<![^\W\d_])(?:{apart})|(?:{joined})")
