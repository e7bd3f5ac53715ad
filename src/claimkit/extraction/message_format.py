"""Messages that vary, in the syntax of ICU MessageFormat: each form that a plural or a choice can take, by itself.

``{n, plural, one {# ship} other {# ships}}`` is two texts, of which a reader sees one; ``one`` is not a value in it.
https://unicode-org.github.io/icu/userguide/format_parse/messages/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import Factory, define, field, frozen

from claimkit.extraction.fold import Places, rewritten
from claimkit.extraction.inline import OBJECT

Choices: TypeAlias = Mapping[str, str]
"""The branch taken of each argument, by its name; of one that is not named, the one that it must have."""

Form: TypeAlias = tuple[str, Places]
"""What a reader sees of a message, and how its places lead back."""

_OTHER = "other"

_VARYING = re.compile(r"\{\s*([^\s{},#']+)\s*,\s*(plural|select|selectordinal)\s*,\s*(?:offset:\d+\s*)?")
_COUNT = re.compile(r"\{\s*([^\s{},#']+)\s*(?:,\s*number\s*(?:,[^{}]*)?)?\}")
_BRANCH = re.compile(r"\s*([^\s{},#']+)\s*\{")
_END = re.compile(r"\s*\}")

# An apostrophe quotes where a sign of the syntax follows, and two of them are one.
_SIGN = re.compile(r"''|'[{}#|](?:[^']|'')*+(?:'|\Z)|[{}#]")

# No translator writes more by hand. What a program made is read as one text, so that time grows with its length alone.
_DEEPEST, _MOST = 8, 100

# Where a language has no category for a number, a message may name the number itself.
_SAME = {"zero": "=0", "=0": "zero", "one": "=1", "=1": "one", "two": "=2", "=2": "two"}

# What stands for the number in a form for it; one says "1 ship" where the other says "a ship".
_WRITTEN = {"one": "1", "two": "2", "zero": OBJECT, "=0": OBJECT}


@frozen
class _Part:
    """What stands in a branch for an argument: its name (a ``#`` has none), its span, its branches if it varies."""

    name: str
    start: int
    end: int
    is_plural: bool = False
    branches: dict[str, _Branch] = Factory(dict[str, "_Branch"])


@frozen
class _Branch:
    """The text of a branch: its span, and from left to right what stands in it."""

    start: int
    end: int
    parts: list[_Part]


def _is_number(key: str) -> bool:
    return key in _SAME or key.startswith("=")


class _MalformedError(ValueError):
    """The text is not an ICU message."""


def varies(text: str) -> bool:
    """Return whether a text has a plural or a choice.

    >>> varies("{n, plural, other {# ships}}"), varies("{n} ships")
    (True, False)
    """
    return "{" in text and _VARYING.search(text) is not None


def forms(original: str, translation: str) -> list[tuple[Form, Form]]:
    """Return each form of a message with its counterpart; none if the two do not vary, or are not well-formed.

    A plural form stands beside the one of the same category; one for a number (``one``, ``=1``) that the other language
    has no form for stands beside none. Any other, and a choice that the other text does not make, stands beside
    ``other``.

    >>> [left[0] for left, _ in forms("{n, plural, one {a ship} other {# ships}}", "{n, plural, other {배 #척}}")]
    ['{n} ships']
    """
    readers = _Reader(original), _Reader(translation)
    try:
        left, right = (reader.read(0, {}) for reader in readers)
    except _MalformedError:
        return []
    found: dict[tuple[str, str], tuple[Form, Form]] = {}
    for choices in (*readers[0].ways, *readers[1].ways):
        one, other = _form(original, left, choices), _form(translation, right, choices)
        if one is not None and other is not None:
            found.setdefault((one[0], other[0]), (one, other))
    return [*found.values()]


@define
class _Reader:
    """Reads a message once from left to right; notes the way to each branch, other arguments where they must be."""

    text: str
    ways: list[Choices] = field(factory=list)

    def read(self, start: int, way: Choices, depth: int = 0, *, in_plural: bool = False) -> _Branch:
        """Read a branch to where it ends, which for the whole message is the end of the text."""
        self.ways.append(way)
        if depth > _DEEPEST or len(self.ways) > 1 + _MOST:
            raise _MalformedError
        parts: list[_Part] = []
        at = start
        while (sign := _SIGN.search(self.text, at)) is not None:
            at = sign.end()
            if sign[0] == "{":
                if (found := _VARYING.match(self.text, sign.start())) is not None:
                    parts.append(self._argument(found, way, depth, in_plural=in_plural))
                    at = parts[-1].end
                    continue
                if (count := _COUNT.match(self.text, sign.start())) is not None:
                    parts.append(_Part(count[1], *count.span()))
                at = self._skipped(at)
            elif sign[0] == "}" and depth:
                return _Branch(start, sign.start(), parts)
            elif sign[0] == "#" and in_plural:
                parts.append(_Part("", *sign.span()))
        if depth:
            raise _MalformedError
        return _Branch(start, len(self.text), parts)

    def _skipped(self, at: int) -> int:
        """Return where a placeholder ends that does not vary."""
        opened = 1
        while opened:
            sign = _SIGN.search(self.text, at)
            if sign is None:
                raise _MalformedError
            opened += {"{": 1, "}": -1}.get(sign[0], 0)
            at = sign.end()
        return at

    def _argument(self, found: re.Match[str], way: Choices, depth: int, *, in_plural: bool) -> _Part:
        """Read an argument with its branches."""
        is_plural, branches, at = found[2] != "select", dict[str, _Branch](), found.end()
        while (start := _BRANCH.match(self.text, at)) is not None:
            here = {**way, found[1]: start[1]}
            branches[start[1]] = branch = self.read(start.end(), here, depth + 1, in_plural=in_plural or is_plural)
            at = branch.end + 1
        end = _END.match(self.text, at)
        if end is None or _OTHER not in branches:
            raise _MalformedError
        return _Part(found[1], found.start(), end.end(), is_plural, branches)


def _form(text: str, message: _Branch, choices: Choices) -> Form | None:
    """Return the form that a message takes; ``None`` if it has none for a number that was chosen."""
    met: set[str] = set()
    try:
        changes = [*_changes(message, choices, "", met)]
    except KeyError:
        return None
    lost = any(_is_number(key) and name not in met for name, key in choices.items())
    return None if lost else rewritten(text, changes)


def _changes(branch: _Branch, choices: Choices, counted: str, met: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield what is left out of a branch, and what placeholders and ``#`` are; *met* gets the arguments on the way."""
    for part in branch.parts:
        name = part.name or counted
        key = choices.get(name, _OTHER)
        if part.branches:
            met.add(name)
            if key not in part.branches:  # a number of which there is none, by either name, has no form
                key = _SAME.get(key, key) if part.is_plural and _is_number(key) else _OTHER
            taken = part.branches[key]
            yield part.start, taken.start, ""
            yield from _changes(taken, choices, name if part.is_plural else counted, met)
            yield taken.end, part.end, ""
        elif _is_number(key):
            yield part.start, part.end, _WRITTEN.get(key) or key.removeprefix("=")
        elif not part.name:
            yield part.start, part.end, f"{{{name}}}"


def placed(places: Places, start: int, end: int) -> tuple[int, int]:
    """Return where a span of a form stands in its message."""
    if start < end:
        return places.span(start, end)
    at = places.starts[start] if start < len(places.starts) else places.ends[-1] if places.ends else 0
    return at, at
