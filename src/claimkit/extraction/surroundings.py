"""What carries no content, around a text and in it: white space, quotation marks, brackets, markup."""

from __future__ import annotations

import re
from collections.abc import Mapping

BRACKETS: Mapping[str, str] = dict(zip("([{〈《【\u3014", ")]}〉》】\u3015", strict=True))
"""Opening brackets, each with what closes it."""

_QUOTES: Mapping[str, str] = {
    **{mark: mark for mark in "\"'\u201d\u2019"},
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    **dict(zip("«»\u2039\u203a「『", "»«\u203a\u2039」』", strict=True)),
}
"""Opening quotation marks of all languages, each with those that close it."""

_CLOSING: Mapping[str, str] = {**BRACKETS, **_QUOTES}
CLOSING = frozenset("".join(_CLOSING.values()))
OPENING = "".join(mark for mark in _CLOSING if not mark.isascii() or mark in BRACKETS)
"""The marks behind which something begins; a straight quotation mark closes as often."""

_MARKS = "".join(sorted(CLOSING.union(_CLOSING)))
_AROUND = f" \t\n\r\u00a0\u2009\u202f\u3000{_MARKS}"
BEFORE = frozenset(_AROUND)
"""The characters before what a text says."""

_NEVER_UNITS = frozenset("\u201d»\u203a」』》〉】")

_AFTER = re.compile(rf"[\s{re.escape(_MARKS)}.!?…。]*+\Z")
_MOST_PAIRS = 8
_FARTHEST = 120


def inside(folded: str) -> tuple[int, int, int]:
    """Return where a text begins and ends inside what stands around it, and the place before which nothing is read.

    Taken off the end are quotation marks and brackets in pairs, and single ones that are never a unit.  Nothing is read
    before the first word where that is quotation marks alone, in pairs, not apostrophes.  A bracket may be part
    of what is said.
    """
    start, end = min(len(folded) - len(folded.lstrip(_AROUND)), _FARTHEST), len(folded.rstrip())
    marks = "".join(folded[:start].split())
    opened = [*marks[:_MOST_PAIRS]]
    for _ in range(_MOST_PAIRS):
        closing = folded[end - 1]
        pair = next((opening for opening in opened if closing in _CLOSING.get(opening, "")), None)
        if end <= start or (pair is None and closing not in _NEVER_UNITS):
            break
        if pair is not None:
            opened.remove(pair)
        end = len(folded[: end - 1].rstrip())
    quoted = marks and not opened and BRACKETS.keys().isdisjoint(marks)
    return start, end, start if quoted else 0


def is_over(folded: str, stop: int) -> bool:
    """Tell whether a text says nothing more from a place on."""
    return _AFTER.match(folded, stop) is not None


# Markup: the angle brackets of arrows, quotations, addresses and captions, which compare nothing

_SPACE, _MARK = "\x1f", "="
"""What stands for markup: white space ends an address and may stand before a sign, a mark glues nothing together."""

_BEFORE = re.escape("".join(sorted(BEFORE - {"\n", "\r"})))
_MARKUP = re.compile(
    r"(?P<taken>(?<![<>=~-])[-=~]+>|<(?:[-~]+(?!\d)|==+|=(?=>))>?"  # an arrow; but <= compares
    r"|<<+|>>+)"  # a quotation mark, a prompt
    rf"|(?P<quoted>^[{_BEFORE}]*[<>](?:[^\S\n]*[<>])*(?=[^\S\n]))"  # a line that is quoted, or in a list of changes
    r"|<(?P<link>www\.[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>"
    rf"|(?<![^\n{_BEFORE}])<(?P<caption>[^\W\d][^<>\n]{{0,80}}(?<=\S)|\d[^<>\n]{{0,80}}(?<=\S)(?=>(?!\d)))>",
    re.MULTILINE,
)


def without_markup(text: str) -> str:
    r"""Return a text of the same length in which the only angle brackets are signs of comparison.

    >>> without_markup("30-->40, >50 (n > 60)").replace("\x1f", " ")
    '30 = 40, >50 (n > 60)'
    """
    return text if "<" not in text and ">" not in text else _MARKUP.sub(_unmarked, text)


def _unmarked(found: re.Match[str]) -> str:
    kind, whole = found.lastgroup, found.group()
    if kind == "taken":
        return f"{_SPACE}{_MARK * (len(whole) - 2)}{_SPACE}" if len(whole) > 2 else _SPACE + _MARK
    if kind == "quoted":
        return whole.replace("<", _MARK).replace(">", _MARK)
    return f"{_MARK}{whole[1:-1]}{_SPACE if kind == 'link' else _MARK}"
