"""Interest: where in a word a value can begin; words in which none can are passed over.

What can begin in a word between two spaces depends on the word alone, but for what it needs after it.  A text says
most of its words again and again, so the answer is remembered, as long as there is room.  It may say too much, never
too little: the scanner looks closely wherever a word is of interest.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from attrs import Factory, field, frozen

from claimkit.once import Memory
from claimkit.values import Value

LONGEST = 40
"""Longer words are always of interest: scripts that put no space between words have no shorter ones."""

ROOM = 1 << 22
"""How many characters of words are remembered; each word counts for fifty more."""

_NUMBER = " 1"
"""What satisfies all that needs something after it."""

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


@cache
def _interest_of(start: int | None, anchor: int | None, opening: int | None, *phrase: bool) -> Interest:
    """Return the one interest that says this: there are few, for words are short."""
    continues, closes = phrase
    return Interest(start, anchor, opening=opening, continues=continues, closes=closes)


_UNCLEAR = Interest(unclear=True)
_BETWEEN_SPACES = Interest(continues=True)


@frozen(eq=False)
class Beginnings:
    """What finds the words in which a value can begin.

    The *anchor* finds where a run may begin.  None does in a word in which *any* finds nothing.  *leads* finds what
    only introduces a run; *opens*, *continues* and *closes* find the pieces of phrases.
    """

    anchor: re.Pattern[str]
    any: re.Pattern[str]
    leads: re.Pattern[str]
    opens: re.Pattern[str]
    continues: re.Pattern[str]
    closes: re.Pattern[str]

    def interests(self) -> Memory[str, Interest | None]:
        """Return the interest of every word, ``None`` if it has none; a word is read when it is first asked for."""
        return Memory(self._interest, room=ROOM)

    def _interest(self, word: str) -> Interest | None:
        if len(word) <= LONGEST and not self.any.search(word):
            return None if word else _BETWEEN_SPACES
        if len(word) > LONGEST or word.split() != [word]:
            return _UNCLEAR
        phrase = self.opens.search(word)
        opening = None if phrase is None else phrase.start() - 1
        continues, closes = self.continues.match(word) is not None, self.closes.match(word) is not None
        found = self.anchor.search(f" {word}{_NUMBER}")
        if found is None or where(found) > len(word):
            if not (phrase or continues or closes):
                return None
            return _interest_of(None, None, opening, continues, closes)
        places = self._places(word, found, opening)
        if places is None:
            return _UNCLEAR
        start, anchor, opening = places
        return _interest_of(start, anchor, opening, continues, closes)

    def _places(
        self, word: str, found: re.Match[str], opening: int | None
    ) -> tuple[int | None, int | None, int | None] | None:
        """Return start, anchor and opening of a word, given its anchor before a number; ``None`` if unclear."""
        start, anchor = where(found) - 1, found.start() - 1
        if opening is not None and opening + 1 < start:
            return None
        alone = self.anchor.search(f" {word} ")
        if alone is not None and where(alone) == where(found):
            return start, None, opening
        again = self.anchor.search(f" {word}{_NUMBER}", found.end())
        if (again is not None and where(again) <= len(word)) or (opening is not None and opening + 1 != start):
            return None
        return (None, None, anchor) if self.leads.match(word, start) else (None, anchor, opening)


def where(anchor: re.Match[str]) -> int:
    """Return where a run may begin: at a digit or a symbol itself, or at a word behind the character found."""
    return anchor.start() if anchor.lastindex is None else anchor.end()
