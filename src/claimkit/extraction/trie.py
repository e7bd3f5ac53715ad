"""One regular expression out of many words: a prefix tree, so that matching costs the length of the word alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from math import isqrt
from typing import TypeAlias

_Node: TypeAlias = dict[str, "_Node"]
_END = ""
_MANY = 32
"""From how many branches on a node is worth dividing."""

_LETTERS = {
    "LATIN": "[A-Za-zÀ-ɏ]",
    "CYRILLIC": "[Ѐ-ӿ]",
    "GREEK": "[Ͱ-Ͽ]",
    "HANGUL": "[가-힣]",
}
_SPACED = ("LATIN", "CYRILLIC", "GREEK")


def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


def closing(word: str) -> str:
    """Return the look-ahead that keeps a word from ending inside another; words that take endings have none."""
    script = _script(word[-1])
    return f"(?!{_LETTERS[script]})" if script in _SPACED else ""


def _insert(root: _Node, word: str, rest: str) -> None:
    node = root
    for character in rest:
        node = node.setdefault(character, {})
    node[_END] = {closing(word): {}}


def _character(character: str) -> str:
    return r"\s+" if character == " " else re.escape(character)


def _pattern(node: _Node) -> str:
    branches = {_character(character): _pattern(child) for character, child in sorted(node.items()) if character}
    end = next(iter(node[_END])) if _END in node else None
    if not branches:
        return end or ""
    last = [character for character, rest in branches.items() if not rest and len(character) == 1]
    if len(last) > 1:
        longer = {first: rest for first, rest in branches.items() if first not in last}
        longer = {first: rest for first, rest in branches.items() if first not in last}
        branches = {f"[{''.join(last)}]": "", **longer}
    joined = _joined(branches)
    if end is None:
        return joined
    return f"(?:{joined}|{end})" if end else f"(?:{joined})?"


def _joined(branches: Mapping[str, str]) -> str:
    """Join branches; many are divided into groups by their first characters, as the engine tries them one after another."""
    written = [first + rest for first, rest in branches.items()]
    if len(written) == 1:
        return written[0]
    if len(written) <= _MANY:
        return f"(?:{'|'.join(written)})"
    firsts = [first.strip("[]") for first in branches]
    size = isqrt(2 * len(written)) * 2
    groups = [
        f"(?=[{''.join(firsts[place : place + size])}])(?:{'|'.join(written[place : place + size])})"
        for place in range(0, len(written), size)
    ]
    return f"(?:{'|'.join(groups)})"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of the words that ends where a word of its script may end.

    >>> bool(re.fullmatch(any_of(["at least", "at most"]), "at  most"))
    True
    """
    root: _Node = {}
    for word in words:
        _insert(root, word, word)
    return _pattern(root) or "(?!)"


def has_edge(word: str) -> bool:
    """Tell whether the word begins with a letter of a script that sets words apart: it begins inside no other word."""
    return _script(word[0]) in _LETTERS


def after_first_character(words: Iterable[str]) -> list[str]:
    """Return one branch for each first character, to be matched right behind it."""
    roots: dict[str, _Node] = {}
    for word in words:
        _insert(roots.setdefault(word[0], {}), word, word[1:])
    return [f"(?<={re.escape(first)})(?:{_pattern(root)})" for first, root in sorted(roots.items())]
