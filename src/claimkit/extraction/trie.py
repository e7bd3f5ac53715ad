"""One regular expression out of many words: a prefix tree, so that matching costs the length of the word, not the number of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeAlias

_Node: TypeAlias = dict[str, "_Node"]
_END = ""

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
    """Return the look-ahead that keeps a word from ending inside another; scripts whose words take endings have none."""
    script = _script(word[-1])
    return f"(?!{_LETTERS[script]})" if script in _SPACED else ""


def _insert(root: _Node, word: str) -> None:
    node = root
    for character in word:
        node = node.setdefault(character, {})
    node[_END] = {}


def _character(character: str) -> str:
    return r"\s+" if character == " " else re.escape(character)


def _pattern(node: _Node) -> str:
    branches = [_character(character) + _pattern(child) for character, child in sorted(node.items()) if character]
    if not branches:
        return ""
    singles = [branch for branch in branches if len(branch) == 1]
    if len(singles) > 1:
        branches = [branch for branch in branches if len(branch) > 1] + [f"[{''.join(singles)}]"]
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    if _END not in node:
        return joined
    return f"(?:{joined})?"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of the words that ends where a word of its script may end.

    >>> bool(re.fullmatch(any_of(["at least", "at most"]), "at  most"))
    True
    """
    groups: dict[str, _Node] = {}
    for word in words:
        _insert(groups.setdefault(closing(word), {}), word)
    return "|".join(f"(?:{_pattern(root)}){after}" for after, root in sorted(groups.items())) or "(?!)"


def any_beginning(words: Iterable[str]) -> str:
    """Return a pattern that matches the first two characters of any of the words: cheap, and enough to turn most text away."""
    groups: dict[str, set[str]] = {}
    for word in words:
        groups.setdefault(word[0], set()).add(word[1:2])
    alone = "".join(sorted(re.escape(first) for first, seconds in groups.items() if "" in seconds))
    alike: dict[str, list[str]] = {}
    for first, seconds in sorted(groups.items()):
        if "" not in seconds:
            alike.setdefault("".join(sorted(map(re.escape, seconds))).replace("\\ ", r"\s"), []).append(re.escape(first))
    pairs = [f"[{''.join(firsts)}][{seconds}]" for seconds, firsts in alike.items()]
    return "|".join([f"[{alone}]", *pairs] if alone else pairs) or "(?!)"


def has_edge(word: str) -> bool:
    """Tell whether the word begins with a letter of a script that sets words apart, so that it cannot begin inside another word."""
    return _script(word[0]) in _LETTERS


def after_first_character(words: Mapping[str, str]) -> list[str]:
    """Return one branch for each first character, to be matched right behind it; each word brings what must follow it."""
    groups: dict[tuple[str, str, str], _Node] = {}
    for word, following in words.items():
        _insert(groups.setdefault((word[0], closing(word), following), {}), word[1:])
    return [
        f"(?<={re.escape(first)})(?:{_pattern(root)}){ahead}{following}" for (first, ahead, following), root in sorted(groups.items(), key=_first)
    ]


def _first(item: tuple[tuple[str, str, str], _Node]) -> tuple[str, str, str]:
    return item[0]
