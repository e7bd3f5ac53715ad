"""Folding: a text as it stands becomes the plain one that is read, and every place in that leads back.

What looks alike is made alike here, and nowhere else:

- **Digits** are what Unicode calls decimal digits, of any script and width; all become 0 to 9.  Nothing else is a
  digit: a superscript, a circled or parenthesised number stays apart from the number beside it.
- **Letters** are composed (NFC), full-width and half-width ones become plain ones.
- **What no reader sees** is left out: zero-width spaces and joiners, soft hyphens, marks of direction, the byte order
  mark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from attrs import frozen

INVISIBLE = "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""The characters without a width, as the inside of a set: what Unicode ignores by default, but for fillers and tags."""

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"
"""The superscript digits and signs: a power of ten, the number of a footnote, part of a unit."""

MINUS = "-\u2212\u2013"
"""The minus sign, the hyphen and the short dash that stand in for it."""

FIRST_WIDE = "\u2e80"
"""The first of the letters of East Asia."""

_MARK = "\N{BULLET}"
"""What a number stands for that only labels what follows: a circled one, a keycap."""

_SEPARATORS = {"\N{ARABIC DECIMAL SEPARATOR}": ".", "\N{ARABIC THOUSANDS SEPARATOR}": ","}
_LABELS = "\u2776-\u2793\u24eb-\u24ff\u3248-\u324f"
"""Circled numbers for which Unicode names no plain ones."""

_LOWERED = "\u2080-\u2089"
_SLASH = "\N{FRACTION SLASH}"
_OWN_DIGITS = "\u0660-\u10ff\u1200-\u1c59\ua620-\uabf9"
"""The blocks of the scripts that have digits of their own, of the basic plane: those beyond are no longer written."""

_UNUSUAL = re.compile(rf"[{INVISIBLE}{_OWN_DIGITS}{_LABELS}{_LOWERED}{_SLASH}\u20e3]")
"""What a text is not plain with, although NFKC leaves it as it is."""

_RARE = re.compile(rf"[{INVISIBLE}{_LOWERED}{_SLASH}\u20e3]")
"""One of the characters without which nothing needs to be rewritten in a text of composed letters."""

_JOINING = (
    "\u0300-\u036f\u0653-\u0655\u093c\u09bc-\u09d7\u0b3e-\u0b57\u0bbe-\u0bd7\u0c56\u0cc2-\u0cd6\u0d3e-\u0d57\u0dca-\u0ddf"
    "\u102e\u1160-\u11ff\u1b35\u3099\u309a"
)
"""What Unicode composes with the character before it."""

_VULGAR = {unicodedata.normalize("NFKC", sign): sign for sign in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}


def _fraction(found: re.Match[str]) -> str:
    """Return the sign of a fraction, or its terms, set apart from a whole number before them."""
    terms = unicodedata.normalize("NFKC", found.group()).replace("/", _SLASH)
    whole = found.string[found.start() - 1 : found.start()].isdecimal()
    return _VULGAR.get(terms) or f"{' ' * whole}{terms.replace(_SLASH, '/')}"


_REWRITTEN: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"[{INVISIBLE}]+"), lambda _: ""),
    (re.compile("[0-9#*]\u20e3"), lambda _: _MARK),
    (re.compile(rf"[{RAISED}]+[/{_SLASH}][{_LOWERED}]+|[0-9]+{_SLASH}[0-9]+"), _fraction),
    (re.compile(rf".[{_JOINING}]+", re.DOTALL), lambda found: unicodedata.normalize("NFC", found.group())),
)
"""What is written otherwise, and how: what is invisible, keycaps, fractions, letters with their marks."""


@frozen
class Places:
    """Where the characters of a plain text begin and end in the text as it stands."""

    starts: list[int]
    ends: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text as it stands that a span of the plain text is read in."""
        return self.starts[start], self.ends[end - 1]

    def through(self, later: Places) -> Places:
        """Return where the characters of a text that was made of the plain one begin and end."""
        return Places([self.starts[start] for start in later.starts], [self.ends[end - 1] for end in later.ends])


def fold(text: str) -> str:
    r"""Return the text in plain characters and in lower case.

    >>> fold("\N{FULLWIDTH DIGIT ONE}2 Km"), fold("fe\N{COMBINING ACUTE ACCENT}vrier"), fold("5²")
    ('12 km', 'février', '5²')
    """
    return lowered(plain(text)[0])


def lowered(text: str) -> str:
    """Return the text in lower case, letter by letter, so that no place moves."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def plain(text: str) -> tuple[str, Places | None]:
    """Return the text in plain characters, and how its places lead back; ``None`` where each place is its own."""
    if text.isascii() or (not _UNUSUAL.search(text) and unicodedata.is_normalized("NFKC", text)):
        return text, None
    widened = "".join(map(_plain, text))
    if not _RARE.search(widened) and unicodedata.is_normalized("NFC", widened):
        return widened, None
    made, places = rewritten(widened, ())
    for pattern, write in _REWRITTEN:
        if pattern.search(made):
            made, later = rewritten(made, [(*found.span(), write(found)) for found in pattern.finditer(made)])
            places = places.through(later)
    return made, places


@cache
def _plain(character: str) -> str:
    if character.isdecimal() and character <= "\uffff":
        return str(unicodedata.decimal(character))
    if character.isspace():
        return character
    kind = unicodedata.decomposition(character).partition(" ")[0]
    if kind in {"<super>", "<sub>", "<fraction>"} and not character.isalpha():
        return character
    if unicodedata.category(character) == "No" and (kind or _UNUSUAL.match(character)):
        return _MARK
    made = unicodedata.normalize("NFKC", character)
    if len(made) != 1 or _SOUND.match(made):  # letters of Hangul that stand apart stay apart
        made = character
    return _SEPARATORS.get(made, made)


_SOUND = re.compile("[\u1100-\u11ff]")


def rewritten(text: str, changes: Iterable[tuple[int, int, str]]) -> tuple[str, Places]:
    """Return a text with other words in the place of some spans, given from left to right, and how places lead back.

    The last character of such words stands for all that is left of their span, the first for nothing where there are
    more than it had.
    """
    pieces: list[str] = []
    places = Places([], [])
    done = 0
    for start, end, made in (*changes, (len(text), len(text), "")):
        pieces += (text[done:start], made)
        more = max(0, len(made) - (end - start))
        own = [start + max(0, place - more) for place in range(len(made))]
        places.starts.extend((*range(done, start), *own))
        places.ends.extend((*range(done + 1, start + 1), *own[1:], *[end] * bool(made)))
        done = end
    return "".join(pieces), places
