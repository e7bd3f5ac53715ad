"""Folding: letters to lower case, full-width characters to plain ones, one by one, so that no place moves."""

from __future__ import annotations

import unicodedata
from functools import cache


def fold(text: str) -> str:
    r"""Return the text in lower case and in plain characters, of the same length.

    >>> fold("\N{FULLWIDTH DIGIT ONE}2 Km")
    '12 km'
    """
    if not text.isascii() and not unicodedata.is_normalized("NFKC", text):
        text = "".join(map(_plain, text))
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(map(_lower, text))


@cache
def _plain(character: str) -> str:
    if character.isspace():
        return character
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 else character


def _lower(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character
