"""Spellings: how rule files write many words in few.

``{a,b}`` in a word stands for either of its parts, ``{,s}`` for an ending or none: ``jahr{,es}`` is ``jahr`` and
``jahres``.  Behind a key such as ``"21..29"``, ``{a;b;c}`` stands for one part for each number in turn (from ten to ten
behind ``"20..90"``), and ``{00..59}`` for the numbers themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from itertools import product
from typing import Any, TypeGuard

from claimkit.locales.rule_places import Path, located

_CHOICE = re.compile(r"\{([^{};]*)\}")
_SERIES = re.compile(r"\{([^{};]*(?:;[^{};]*)+|[0-9]+\.\.[0-9]+)\}")
_KEYS = re.compile(r"([0-9]+)\.\.([0-9]+)")
_MOST, _TEN = 10_000, 10


def spelled(content: Mapping[str, Any], file: Traversable) -> dict[str, Any]:
    """Return what a rule file says with every word spelled out.

    Raises `claimkit.errors.RuleError` where a series has not one part for each number of its key.
    """
    told = dict(content)
    for key in ("ignore", "drop", "cased"):
        if _is_list(texts := content.get(key)):
            told[key] = [*_choices(texts)]
    for key in ("words", "near", "numerals"):
        if _is_table(table := content.get(key)):
            told[key] = _tables(table, (key,), file)
    return told


def _tables(table: Mapping[str, Any], path: Path, file: Traversable) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for key, value in table.items():
        if _is_table(value):
            told[key] = _tables(value, (*path, key), file)
        elif not _is_list(value):
            told[key] = value
        elif (keys := _KEYS.fullmatch(key)) and any(map(_SERIES.search, filter(_is_text, value))):
            for number, words in _series(int(keys[1]), int(keys[2]), value, (*path, key), file):
                told.setdefault(number, []).extend(words)
        else:
            told.setdefault(key, []).extend(_choices(value))
    return told


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _series(low: int, high: int, texts: list[Any], path: Path, file: Traversable) -> Iterator[tuple[str, list[str]]]:
    """Yield each number of a key with its words; of two round numbers, those between are the tens."""
    every = range(low, high + 1)
    for text in texts:
        found = _SERIES.search(text) if _is_text(text) else None
        parts = _parts(found[1]) if found else []
        numbers = every if len(parts) == len(every) or low % _TEN or high % _TEN else every[::_TEN]
        if found is None or len(parts) != len(numbers):
            message = f"{text!r} has {len(parts)} parts in its series; {len(every)} are expected, one for each number"
            raise located(file, path, message, text)
        for number, part in zip(numbers, parts, strict=True):
            yield str(number), [*_choices([text[: found.start()] + part + text[found.end() :]])]


def _parts(series: str) -> list[str]:
    low, dots, high = series.partition("..")
    if not dots:
        return [f"{{{part}}}" if "," in part else part for part in series.split(";")]
    return [str(number).zfill(len(low)) for number in range(int(low), min(int(high), int(low) + _MOST) + 1)]


def _choices(texts: list[Any]) -> Iterator[Any]:
    """Yield the words that texts with choices stand for."""
    for text in texts:
        if not _is_text(text) or "{" not in text:
            yield text
            continue
        pieces = enumerate(_CHOICE.split(text))
        yield from map("".join, product(*(piece.split(",") if index % 2 else [piece] for index, piece in pieces)))
