"""Interest: where in a word a value can begin; words in which none can are passed over.

What can begin in a word between two spaces depends on the word alone, but for what it needs after it.  A text says
most of its words again and again, so the answer is remembered, up to a bound.  It may say too much, never too little:
the scanner looks closely wherever a word is of interest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TypeAlias

from attrs import Factory, field, frozen

from claimkit.extraction.trie import any_beginning, any_of, chain_of, has_edge
from claimkit.values import Value

LONGEST = 40
"""Longer words are always of interest: scripts that put no space between words have no shorter ones."""

_MOST = 1 << 14
"""How many words are remembered before all are forgotten."""

_NUMBER = " 1"
"""What satisfies all that needs something after it."""

_START = r"(?<![^\W_])"

Part: TypeAlias = tuple[int, int, str, Value, str]
"""A value that a run of tokens states: where in the run, its surface, the value, the name of the rule."""


def _begins(interest: Interest) -> bool:
    return interest.start is not None or interest.anchor is not None or interest.unclear


@frozen
class Interest:
    """What a word has to do with values.

    In it a run of tokens is sure to begin at *start*, or may begin at the *anchor*, or somewhere if it is *unclear*; at
    *opening* may begin what is only something with the words after it ("in" of "in three", "in excess of").  Such
    phrases it *continues* or *closes*.  Places are counted from the first character of the word, -1 is the space
    before it.
    """

    start: int | None = None
    anchor: int | None = None
    unclear: bool = False
    opening: int | None = None
    continues: bool = False
    closes: bool = False
    begins: bool = field(init=False, default=Factory(_begins, takes_self=True))
    """Whether a run may begin in the word, whatever opened before."""


_NONE = Interest()
_UNCLEAR = Interest(unclear=True)
_BETWEEN_SPACES = Interest(continues=True)


class Interests(dict[str, Interest | None]):
    """The interest of every word met so far, ``None`` if it has none; a word is read when it is first asked for.

    *anchor* finds where a run may begin.  *words* are what can begin one; of them and the *leads*, words and marks that
    only introduce one, no word without interest holds even the beginning.  *joined* words are written together.
    """

    def __init__(
        self, anchor: re.Pattern[str], words: Iterable[str], leads: Iterable[str], joined: Collection[str] = ()
    ) -> None:
        super().__init__()
        beginnings, introducing = list(words), list(leads)
        known = {piece for word in (*beginnings, *introducing) for piece in word.split()}
        signs = "".join(sorted({re.escape(piece[0]) for piece in known if not has_edge(piece)}))
        phrases = [pieces for word in beginnings if has_edge(word) and len(pieces := word.split()) > 1]
        self._shared: dict[Interest, Interest] = {}
        self._anchor = anchor
        able = any_beginning(filter(has_edge, sorted(known))) + (f"|{chain_of(joined)}" if joined else "")
        self._any = re.compile(rf"[\s\d@{signs}]|{_START}(?:{able})")
        self._leads = re.compile(rf"(?:{any_of(introducing)})\Z")
        self._opens = re.compile(rf"{_START}(?:{any_of(pieces[0] for pieces in phrases)})\Z")
        self._continues = re.compile(any_of(piece for pieces in phrases for piece in pieces[1:-1]))
        self._closes = re.compile(any_of(pieces[-1] for pieces in phrases))

    def __missing__(self, word: str) -> Interest | None:
        """Read a word, and remember its interest."""
        if len(word) > LONGEST:
            return _UNCLEAR
        if len(self) >= _MOST:
            self.clear()
        interest = self._read(word)
        if interest is not None:
            interest = self._shared.setdefault(interest, interest)
        self[word] = interest
        return interest

    def _read(self, word: str) -> Interest | None:
        if not word:
            return _BETWEEN_SPACES
        if word.split() != [word]:
            return _UNCLEAR
        if not self._any.search(word):
            return None
        phrase = self._opens.search(word)
        opening = None if phrase is None else phrase.start() - 1
        continues, closes = self._continues.match(word) is not None, self._closes.match(word) is not None
        found = self._anchor.search(f" {word}{_NUMBER}")
        if found is None or where(found) > len(word):
            phrases = Interest(opening=opening, continues=continues, closes=closes)
            return None if phrases == _NONE else phrases
        places = self._places(word, found, opening)
        if places is None:
            return _UNCLEAR
        start, anchor, opening = places
        return Interest(start, anchor, opening=opening, continues=continues, closes=closes)

    def _places(
        self, word: str, found: re.Match[str], opening: int | None
    ) -> tuple[int | None, int | None, int | None] | None:
        """Return start, anchor and opening of a word, given its anchor before a number; ``None`` if unclear."""
        start, anchor = where(found) - 1, found.start() - 1
        if opening is not None and opening + 1 < start:
            return None
        alone = self._anchor.search(f" {word} ")
        if alone is not None and where(alone) == where(found):
            return start, None, opening
        again = self._anchor.search(f" {word}{_NUMBER}", found.end())
        if (again is not None and where(again) <= len(word)) or (opening is not None and opening + 1 != start):
            return None
        return (None, None, anchor) if self._leads.match(word, start) else (None, anchor, opening)


def where(anchor: re.Match[str]) -> int:
    """Return where a run may begin: at a digit or a symbol itself, or at a word behind the character found."""
    return anchor.start() if anchor.lastindex is None else anchor.end()
