"""Interest: where in a word a value can begin; words in which none can are passed over.

What can begin in a word between two spaces depends on the word alone, but for what it needs after it.  A text says
most of its words again and again, so the answer is remembered, up to a bound.  It may say too much, never too little:
the scanner looks closely wherever a word is of interest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve, field, frozen

from claimkit.extraction.trie import any_of
from claimkit.values import Value

_LONGEST = 40
"""Longer words are always of interest: scripts that put no space between words have no shorter ones."""

_MOST = 1 << 14
"""How many words are remembered before all are forgotten."""

_NUMBER = " 1"
"""What satisfies all that needs something after it."""

Part: TypeAlias = tuple[int, int, str, Value, str]
"""A value that a run of tokens states: where in the run, its surface, the value, the name of the rule."""


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
    begins: bool = field(init=False)
    """Whether a run may begin in the word, whatever opened before."""

    @begins.default
    def _begins(self) -> bool:
        return self.start is not None or self.anchor is not None or self.unclear


_UNCLEAR = Interest(unclear=True)


class Interests(dict[str, Interest | None]):
    """The interest of every word met so far, ``None`` if it has none; a word is read when it is first asked for.

    *anchor* finds where a run may begin.  *phrases* are the beginnings of several words, *leads* the words and marks
    that only introduce one.
    """

    def __init__(self, anchor: re.Pattern[str], phrases: Iterable[str], leads: Iterable[str]) -> None:
        super().__init__()
        apart = [phrase.split() for phrase in phrases]
        self._shared: dict[Interest, Interest] = {}
        self._anchor = anchor
        self._leads = re.compile(rf"(?:{any_of(leads)})\Z")
        self._opens = re.compile(rf"(?<![^\W_])(?:{any_of(words[0] for words in apart)})\Z")
        self._continues = re.compile(any_of(word for words in apart for word in words[1:-1]))
        self._closes = re.compile(any_of(words[-1] for words in apart))

    def __missing__(self, word: str) -> Interest | None:
        """Read a word, and remember its interest."""
        if len(word) > _LONGEST:
            return _UNCLEAR
        if len(self) >= _MOST:
            self.clear()
        interest = self._read(word)
        if interest is not None:
            interest = self._shared.setdefault(interest, interest)
        self[word] = interest
        return interest

    def _read(self, word: str) -> Interest | None:
        if not word:  # between two spaces
            return Interest(continues=True)
        if word.split() != [word]:
            return _UNCLEAR
        phrase = self._opens.search(word)
        opening = None if phrase is None else phrase.start() - 1
        continues, closes = self._continues.match(word) is not None, self._closes.match(word) is not None
        found = self._anchor.search(f" {word}{_NUMBER}")
        begins = found is not None and where(found) <= len(word)
        if not begins and opening is None and not continues and not closes:
            return None
        interest = Interest(opening=opening, continues=continues, closes=closes)
        return self._begun(word, found, interest) if begins and found else interest

    def _begun(self, word: str, found: re.Match[str], interest: Interest) -> Interest:
        """Return the interest of a word with an anchor in it, found with a number behind the word."""
        place, opening = where(found) - 1, interest.opening
        if opening is not None and opening + 1 < place:
            return _UNCLEAR
        alone = self._anchor.search(f" {word} ")
        if alone is not None and where(alone) == where(found):
            return evolve(interest, start=place)
        again = self._anchor.search(f" {word}{_NUMBER}", found.end())
        if (again is not None and where(again) <= len(word)) or (opening is not None and opening + 1 != place):
            return _UNCLEAR
        if self._leads.match(word, place):
            return evolve(interest, opening=found.start() - 1)
        return evolve(interest, anchor=found.start() - 1)


def where(anchor: re.Match[str]) -> int:
    """Return where a run may begin: at a digit or a symbol itself, or at a word behind the character found."""
    return anchor.start() if anchor.lastindex is None else anchor.end()
