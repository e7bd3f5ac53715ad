"""Passages in sentences: quotation marks of all kinds as one, and no sentence broken within a quotation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_MARKS = str.maketrans(dict.fromkeys("“”„«»「」『』", '"') | {"‘": "'", "’": "'", "\n": " ", "\t": " ", "\xa0": " "})
_END = re.compile(r"[.!?…。]+[\"')\]]*(?=\s|$)")
_NO_SPACE = re.compile(r"\S")
_WORD = re.compile(r"(?:^|[\s\"'(])(\S+)$")

_LONGEST_QUOTATION = 600
"""A quotation that is not closed within so many characters was likely not opened there."""


def plain(text: str) -> str:
    """Return a text, as long as before, with one kind of quotation marks and of spaces."""
    return text.translate(_MARKS)


def sentences_in(text: str, abbreviations: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a plain text begin and end.

    >>> text = 'He said: "It left. It is gone." Then 1.5 tons came.'
    >>> [text[start:end] for start, end in sentences_in(text, ())]
    ['He said: "It left. It is gone."', 'Then 1.5 tons came.']
    """
    start = _next(text, 0)
    for found in _END.finditer(text):
        end = found.end()
        said = text[start:end]
        is_quoting = said.count('"') % 2 and len(said) < _LONGEST_QUOTATION
        if is_quoting or _goes_on(text, found, abbreviations):
            continue
        yield start, end
        start = _next(text, end)
    if start < len(text):
        yield start, len(text.rstrip())


def _goes_on(text: str, found: re.Match[str], abbreviations: Collection[str]) -> bool:
    """Tell whether a sentence goes on: after an abbreviation, or in small letters."""
    word = _WORD.search(text, max(0, found.start() - 20), found.start())
    if found[0] == "." and word is not None and word[1] in abbreviations:
        return True
    after = _next(text, found.end())
    return text[after : after + 1].islower()


def _next(text: str, place: int) -> int:
    """Return where the first character stands from a place on that is no space."""
    found = _NO_SPACE.search(text, place)
    return len(text) if found is None else found.start()
