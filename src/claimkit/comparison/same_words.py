"""Same words: what two languages read in the same words, however differently, never contradicts itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from claimkit.extraction import Mention


class Side(NamedTuple):
    """A text, its mentions, and the decimal sign of its language, if that is known."""

    mentions: Sequence[Mention]
    text: str
    decimal: str = ""


def plain(text: str) -> str:
    """Return a text without what the same words may differ in: capitals, white space, a full stop behind them.

    >>> plain(" 8  GB.")
    '8 gb'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split()).rstrip(".")


def are_same_words(left: Side, i: int, right: Side, j: int) -> bool:
    """Return whether two mentions are read in the same words: 1,234, or 10.12.2024, or a part of such a figure.

    Between languages of other decimal signs 1.000 and 1,000 are the same words.
    """
    one, other = left.mentions[i], right.mentions[j]
    if plain(one.surface) == plain(other.surface):
        return True
    if left.decimal != right.decimal and plain(one.surface) == plain(other.surface).translate(_OTHER_SIGNS):
        return True
    return _lies_within(one, other, right.text) or _lies_within(other, one, left.text)


_OTHER_SIGNS = str.maketrans(".,", ",.")


def _lies_within(whole: Mention, part: Mention, text: str) -> bool:
    """Return whether in the text of a shorter mention the words of the longer one stand around it."""
    length = len(whole.surface)
    start = text.find(whole.surface, max(0, part.end - length), part.start + length)
    if start < 0:
        return False
    return not (text[max(0, start - 1) : start].isalnum() or text[start + length : start + length + 1].isalnum())
