"""Folding: a text as it stands becomes the plain one that is read, and every place in that leads back.

What looks alike is made alike here, and nowhere else:

- **Digits** are what Unicode calls decimal digits, of any script and width; all become 0 to 9.  Nothing else is one:
  a superscript, a circled or parenthesised number stays apart from the number beside it.
- **Letters** are composed (NFC), full-width and half-width ones become plain ones.
- **Nothing** is what no reader sees: zero-width spaces and joiners, soft hyphens, marks of direction, byte order marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

INVISIBLE = "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""The characters without a width, as the inside of a set: Unicode's default ignorable ones but for fillers and tags."""

RAISED = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"
"""The superscript digits, as the inside of a set: a power of ten, the number of a footnote, part of a unit."""

_MARK = "\N{BULLET}"
"""What a number stands for that only labels what follows: a circled one, a keycap."""

_SEPARATORS = {"\N{ARABIC DECIMAL SEPARATOR}": ".", "\N{ARABIC THOUSANDS SEPARATOR}": ","}
_LABELS = frozenset(("", "<circle>", "<compat>", "<square>"))
_LOWERED = "\u2080-\u2089"
_SLASH = "\N{FRACTION SLASH}"
_OWN_DIGITS = "\u0660-\u10ff\u1200-\u1c59\ua620-\uabf9"
"""The blocks of the scripts that have digits of their own, of the basic plane: those beyond are no longer written."""

_UNUSUAL = re.compile(rf"[{INVISIBLE}{_OWN_DIGITS}{_LOWERED}{_SLASH}\u20e3\u2776-\u2793]")
_RARE = re.compile(rf"[{INVISIBLE}{_LOWERED}{_SLASH}\u20e3]")
"""One of the characters without which nothing special is written."""

_SPECIAL = re.compile(
    rf"(?P<invisible>[{INVISIBLE}]+)"
    r"|(?P<keycap>[0-9#*]\ufe0f?\u20e3)"
    rf"|(?P<fraction>[{RAISED}]+[/{_SLASH}][{_LOWERED}]+|[0-9]+{_SLASH}[0-9]+)"
)
_JOINING = (
    "\u0300-\u036f\u0653-\u0655\u093c\u09bc-\u09d7\u0b3e-\u0b57\u0bbe-\u0bd7\u0c56\u0cc2-\u0cd6\u0d3e-\u0d57\u0dca-\u0ddf"
    "\u102e\u1160-\u11ff\u1b35\u3099\u309a"
)
"""What Unicode composes with the character before it."""

_SOUND = re.compile("[\u1100-\u11ff]")
_COMPOSABLE = re.compile(rf".[{_JOINING}]+", re.DOTALL)
_VULGAR = {unicodedata.normalize("NFKC", sign): sign for sign in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}


@frozen
class Places:
    """Where the characters of a plain text begin and end in the text as it stands."""

    starts: list[int]
    ends: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text as it stands that a span of the plain text is read in."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> str:
    r"""Return the text in plain characters and in lower case.

    >>> fold("\N{FULLWIDTH DIGIT ONE}2 Km"), fold("fe\N{COMBINING ACUTE ACCENT}vrier"), fold("5²")
    ('12 km', 'février', '5²')
    """
    return lowered(plain(text)[0])


def lowered(text: str) -> str:
    """Return the text in lower case, letter by letter, so that no place moves."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lower, text))


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def plain(text: str) -> tuple[str, Places | None]:
    """Return the text in plain characters, and how its places lead back; ``None`` where each place is its own."""
    if text.isascii() or (not _UNUSUAL.search(text) and unicodedata.is_normalized("NFKC", text)):
        return text, None
    widened = "".join(map(_PLAIN.__getitem__, text))
    if not _RARE.search(widened) and unicodedata.is_normalized("NFC", widened):
        return widened, None
    made, places = _without_specials(widened)
    return (made, places) if unicodedata.is_normalized("NFC", made) else _composed(made, places)


class _Plain(dict[str, str]):
    """The plain character for each one, found out when it is first met."""

    def __missing__(self, character: str) -> str:
        self[character] = made = _plain(character)
        return made


def _plain(character: str) -> str:
    if character.isdecimal() and character <= "\uffff":
        return str(unicodedata.decimal(character))
    if character.isspace():
        return character
    kind = unicodedata.decomposition(character).partition(" ")[0]
    if unicodedata.category(character) == "No" and kind in _LABELS:
        return _MARK
    if kind in {"<super>", "<sub>"} and not character.isalpha():
        return character
    compatible = unicodedata.normalize("NFKC", character)
    if len(compatible) != 1 or _SOUND.match(compatible):  # letters of Hangul that stand apart stay apart
        return _SEPARATORS.get(character, character)
    return _SEPARATORS.get(compatible, compatible)


_PLAIN = _Plain()


def _without_specials(text: str) -> tuple[str, Places]:
    """Leave out what is invisible, and write labels and fractions as what they are."""
    return rewritten(
        text, ((*found.span(), _WRITTEN[str(found.lastgroup)](found)) for found in _SPECIAL.finditer(text))
    )


def rewritten(text: str, changes: Iterable[tuple[int, int, str]]) -> tuple[str, Places]:
    """Return a text with other words in the place of some spans, given from left to right, and how places lead back."""
    pieces: list[str] = []
    places = Places([], [])
    done = 0
    for start, end, made in changes:
        _keep(text, done, start, pieces, places)
        pieces.append(made)
        places.starts.extend([start] * len(made))
        places.ends.extend([end] * len(made))
        done = end
    _keep(text, done, len(text), pieces, places)
    return "".join(pieces), places


def _keep(text: str, start: int, end: int, pieces: list[str], places: Places) -> None:
    pieces.append(text[start:end])
    places.starts.extend(range(start, end))
    places.ends.extend(range(start + 1, end + 1))


def _fraction(found: re.Match[str]) -> str:
    """Return the sign of a fraction, or its terms, set apart from a whole number before them."""
    terms = unicodedata.normalize("NFKC", found.group()).replace("/", _SLASH)
    whole = found.string[found.start() - 1 : found.start()].isdecimal()
    return _VULGAR.get(terms) or f"{' ' * whole}{terms.replace(_SLASH, '/')}"


_WRITTEN: Mapping[str, Callable[[re.Match[str]], str]] = {
    "invisible": lambda _: "",
    "keycap": lambda _: _MARK,
    "fraction": _fraction,
}


def _composed(text: str, places: Places) -> tuple[str, Places]:
    """Compose letters with their marks, and the sounds of a syllable."""
    pieces: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    done = 0
    for found in _COMPOSABLE.finditer(text):
        start, end = found.span()
        piece = unicodedata.normalize("NFC", found.group())
        pieces += (text[done:start], piece)
        firsts += range(done, start)
        lasts += range(done, start)
        for place in range(start, start + len(piece)):
            firsts.append(min(place, end - 1))
            lasts.append(min(place, end - 1))
        lasts[-1] = end - 1
        done = end
    pieces.append(text[done:])
    firsts += range(done, len(text))
    lasts += range(done, len(text))
    starts, ends = places.starts, places.ends
    return "".join(pieces), Places([starts[place] for place in firsts], [ends[place] for place in lasts])
