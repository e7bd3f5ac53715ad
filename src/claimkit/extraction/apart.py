"""Hedges that stand apart from their number, as in 最高可达 10 英寸 or "bis zu einer Größe von 2 TiB".

Rules read a hedge that touches its number.  Between the two a language may put a verb, a noun or a bracket, more than
rules can list; such a word is part of no mention, but where it stands, nobody can say that the hedge was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, takewhile

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
    mentions, made, reading = extract(text, locale), plain(text)[0], scanner(locale)
    if mention not in mentions:  # a plural form of a message, read by itself
        return
    taken, folded = extract(made, locale), lowered(made)  # however the text is stored, it states the same
    mention = taken[mentions.index(mention)]
    label = _LABEL.search(folded, 0, mention.start)
    edge = label.start() if label else mention.start
    start = edge - _reach(reversed(folded[max(0, edge - _BEFORE) : edge]), _BEFORE)
    stop = mention.end + _reach(folded[mention.end : mention.end + _AFTER], _AFTER)
    for found in _finder(reading).finditer(folded, start, stop):
        between = folded[found.end() : mention.start] or folded[mention.end : found.start()]
        senses = reading.lexemes[" ".join(found[0].split())].senses
        # What touches the number was for the rules to read, but for words that they do not know as hedges.
        if (between.strip() or "apart" in senses) and not _overlaps(found.span(), taken):
            yield Hedge(str(senses["hedge"]))


def _reach(characters: Iterable[str], columns: int) -> int:
    """Return how many of the characters lie in so many columns, and before a mark."""
    clause = takewhile(lambda character: character not in _MARKS, characters)
    widths = accumulate(1 + (character >= _FIRST_WIDE) for character in clause)
    return sum(1 for _ in takewhile(lambda width: width <= columns, widths))


def _overlaps(span: tuple[int, int], mentions: Sequence[Mention]) -> bool:
    return any(mention.start < span[1] and span[0] < mention.end for mention in mentions)


@once
def _finder(reading: Scanner) -> re.Pattern[str]:
    """Return what finds the hedges of a locale; in scripts that set words apart they begin words, of two letters."""
    words = [word for word, lexeme in reading.lexemes.items() if lexeme.senses.get("hedge") in _HEDGES]
    apart = any_of(word for word in words if has_edge(word) and len(word) > 1)
    joined = any_of(word for word in words if not has_edge(word))
    return re.compile(rf"(?<![^\W\d_])(?:{apart})|(?:{joined})")
