"""One regular expression out of many words: a prefix tree, so that matching costs the length of the word alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from math import isqrt
from typing import TypeAlias

_Node: TypeAlias = dict[str, "_Node"]
_END = ""
_TELLING = 4
"""So many characters of a word tell it from most other text."""
_CHAINED = 16
"""How many words written together are looked through."""
_GAP = r"(?: |(?=\s)[^\S\n]*+\n?+[^\S\n]*+)"
"""White space within a word of several: no more than one line break."""
_MANY = 32
"""From how many branches on a node is worth dividing."""

_LETTERS = {
    "LATIN": "[A-Za-z\u00c0-\u024f\u1e00-\u1eff]",
    "CYRILLIC": "[\u0400-\u04ff]",
    "GREEK": "[\u0370-\u03ff]",
    "HANGUL": "[\uac00-\ud7a3]",
}
_SPACED = ("LATIN", "CYRILLIC", "GREEK")


def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


def _closing(words: Iterable[str]) -> str:
    """Return what keeps a word from ending inside another of its script, in scripts whose words take no endings."""
    known = list(words)
    scripts = sorted({script for word in known if (script := _script(word[-1])) in _SPACED})
    letters = [_LETTERS[script] for script in scripts] + ["[0-9]"] * any(word[-1].isdecimal() for word in known)
    return "".join(f"(?!(?<={same}){same})" for same in letters)


def _pattern(node: _Node) -> str:
    branches = {
        _GAP if character == " " else re.escape(character): _pattern(child)
        for character, child in sorted(node.items())
        if character
    }
    if not branches:
        return ""
    last = [character for character, rest in branches.items() if not rest and len(character) == 1]
    if len(last) > 1:
        longer = {first: rest for first, rest in branches.items() if first not in last}
        branches = {f"[{''.join(last)}]": "", **longer}
    joined = _joined(branches)
    return f"(?:{joined}|)" if _END in node else joined


def _tree(words: Iterable[str]) -> str:
    """Return the pattern of the longest of the words."""
    root: _Node = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[_END] = {}
    return _pattern(root)


def _joined(branches: Mapping[str, str]) -> str:
    """Join branches; many are divided by their first characters, as the engine tries them one after another."""
    written = [first + rest for first, rest in branches.items()]
    if len(written) == 1:
        return written[0]
    if len(written) <= _MANY:
        return f"(?:{'|'.join(written)})"
    firsts = [r"\s" if first == _GAP else first.strip("[]") for first in branches]
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
    known = list(words)
    return f"{_tree(known)}{_closing(known)}" if known else "(?!)"


def chain_of(words: Iterable[str]) -> str:
    """Return a pattern that matches one of the words if more of them, written together, fill the rest of the word.

    >>> two = re.compile(chain_of(["two", "hundred"]))
    >>> bool(two.match("twohundred")), bool(two.match("twoish"))
    (True, False)
    """
    pattern = _tree(words)
    return rf"(?:{pattern})(?=(?:{pattern}){{0,{_CHAINED}}}(?![^\W\d_]))"


def any_beginning(words: Iterable[str]) -> str:
    """Return a pattern that matches a short word, or how a longer one begins: enough to turn most text away."""
    known = list(words)
    short = any_of(word for word in known if len(word) <= _TELLING)
    beginnings = {word[:_TELLING] for word in known if len(word) > _TELLING}
    return f"(?:{_tree(beginnings)}|{short})" if beginnings else short


def ends_within(word: str, longer: str) -> bool:
    """Tell whether a word ends where a word of its script may, inside a longer one that it begins.

    >>> ends_within("at", "at least"), ends_within("at", "atoll")
    (True, False)
    """
    return re.compile(_closing([word])).match(longer, len(word)) is not None


def has_edge(word: str) -> bool:
    """Tell whether the word begins with a letter of a script that sets words apart: it begins inside no other word."""
    return _script(word[0]) in _LETTERS


def after_first_character(words: Iterable[str]) -> list[str]:
    """Return branches that match the words right behind their first characters, a few of these in each."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(re.escape(word[0]), []).append(word)
    branches: dict[str, str] = {}
    for first, group in sorted(groups.items()):
        branches[first] = f"(?<={first})(?:{_tree(word[1:] for word in group)}{_closing(group)})"
    size = isqrt(len(branches)) + 1
    parts = [[*branches][place : place + size] for place in range(0, len(branches), size)]
    return [f"(?<=[{''.join(part)}])(?:{'|'.join(map(branches.__getitem__, part))})" for part in parts]
