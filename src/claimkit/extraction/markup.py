"""Markup: the angle brackets of arrows, quotations, addresses and captions compare nothing."""

from __future__ import annotations

import re

from claimkit.extraction.surroundings import BEFORE

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
