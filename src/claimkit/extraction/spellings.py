"""Spellings: how rule files write many words in few.

``{a,b}`` in a word stands for either of its parts, ``{,s}`` for an ending or none: ``jahr{,es}`` is ``jahr`` and
``jahres``.  Behind a key such as ``"21..29"``, ``{a;b;c}`` stands for one part for each number in turn (from ten to ten
behind ``"20..90"``, from hundred to hundred behind ``"200..900"``), and ``{00..59}`` for the numbers themselves.  A key
may be a sum: behind ``"20..30 + 1..2"`` stands ``{twenty;thirty}{one;two}``, a series for each range in turn.  A range
without a series is meant whole: behind ``"20..30 + 0..9"`` stands ``{twen;thir}ties``.  A key other than a number may
have a series of its own: behind ``"{week;year}-1"`` stands ``last {week;year}``, or one list for each of its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from importlib.resources.abc import Traversable
from itertools import product
from typing import Any, TypeGuard

from claimkit.locales.rule_places import Path, located

_CHOICE = re.compile(r"\{([^{};]*)\}")
_SERIES = re.compile(r"\{([^{};]*(?:;[^{};]*)+|[0-9]+\.\.[0-9]+)\}")
_RANGE = r"[0-9]+\.\.[0-9]+"
_TERM = rf"(?:{_RANGE}|[0-9]+(?:/[1-9][0-9]*)?)"
_SUM = re.compile(rf"{_RANGE}|{_TERM}(?: \+ {_TERM})+")
_MOST = 10_000
_STEPS = (1, 10, 100, 1000)


def spelled(content: Mapping[str, Any], file: Traversable) -> dict[str, Any]:
    """Return what a rule file says with every word spelled out.

    Raises `claimkit.errors.RuleError` where a series has not one part for each number of its key.
    """
    told = dict(content)
    for key in ("ignore", "drop", "cased"):
        if is_list(texts := content.get(key)):
            told[key] = [*_choices(texts)]
    for key in ("words", "near", "numerals"):
        if is_table(table := content.get(key)):
            told[key] = _tables(table, (key,), file)
    if is_table(words := told.get("words")):
        told["words"] = {name: {MEANINGLESS: said} if is_list(said) else said for name, said in words.items()}
    return told


MEANINGLESS = "-"
"""What the words of a class mean that only forms ask for: their list stands for the table of meanings."""


def _tables(table: Mapping[str, Any], path: Path, file: Traversable) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for key, value in table.items():
        if is_table(value):
            told[key] = _tables(value, (*path, key), file)
        elif not is_list(value):
            told[key] = value
        elif _SERIES.search(key):
            for name, words in _paired(key, value, (*path, key), file):
                told.setdefault(name, []).extend(words)
        elif _SUM.fullmatch(key) and (" + " in key or any(map(_SERIES.search, filter(_is_text, value)))):
            for number, words in _summed(key.split(" + "), value, (*path, key), file):
                told.setdefault(number, []).extend(words)
        else:
            told.setdefault(key, []).extend(_choices(value))
    return told


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether a value of a rule file is a list."""
    return isinstance(value, list)


def is_table(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a value of a rule file is a table."""
    return isinstance(value, dict)


def _paired(key: str, texts: list[Any], path: Path, file: Traversable) -> Iterator[tuple[str, list[str]]]:
    """Yield each key that one with a series stands for, with its words."""
    count = len(_parts(_SERIES.split(key)[1]))
    names = ["".join(_chosen(key, place)) for place in range(count)]
    if len(texts) == count and all(map(is_list, texts)):
        yield from ((name, [*_choices(words)]) for name, words in zip(names, texts, strict=True))
        return
    for text in (key, *texts):
        lengths = {len(_parts(series)) for series in _SERIES.split(text)[1::2]} if _is_text(text) else set[int]()
        if lengths != {count}:
            raise located(file, path, f"{text!r} has no series of {count} parts, as its key has", text)
    for place, name in enumerate(names):
        yield name, [*_choices(["".join(_chosen(text, place)) for text in texts])]


def _chosen(text: str, place: int) -> Iterator[str]:
    """Yield the pieces of a text with this part of each of its series."""
    for index, piece in enumerate(_SERIES.split(text)):
        yield _parts(piece)[place] if index % 2 else piece


def _summed(terms: Sequence[str], texts: list[Any], path: Path, file: Traversable) -> Iterator[tuple[str, list[str]]]:
    """Yield each sum of numbers that a key stands for, with its words; a range without a series stays one."""
    for text in texts:
        pieces = _SERIES.split(text) if _is_text(text) else [""]
        series: list[list[tuple[int, str]]] = []
        low = high = Fraction(0)
        for term in terms:
            first, _, last = term.partition("..")
            if not last or len(series) == len(pieces) // 2:
                low, high = low + Fraction(first), high + Fraction(last or first)
                continue
            parts = _parts(pieces[2 * len(series) + 1])
            numbers = _numbers(int(first), int(last), len(parts))
            if numbers is None:
                expected = f"{int(last) - int(first) + 1} are expected, one for each number"
                raise located(file, path, f"{text!r} has {len(parts)} parts in its series; {expected}", text)
            series.append([*zip(numbers, parts, strict=True)])
        if len(series) < len(pieces) // 2 or not series:
            message = f"{text!r} has {len(pieces) // 2} series; one is expected for each range of the key that counts"
            raise located(file, path, message, text if _is_text(text) else "")
        for chosen in product(*series):
            number = sum(number for number, _ in chosen)
            parts = [piece + part for piece, part in zip(pieces[::2], [*(part for _, part in chosen), ""], strict=True)]
            key = str(low + number) if low == high else f"{low + number}..{high + number}"
            yield key, [*_choices(["".join(parts)])]


def _numbers(low: int, high: int, count: int) -> range | None:
    """Return so many numbers of a range: all of them, or of two round numbers those between that are as round."""
    steps = (range(low, high + 1, step) for step in _STEPS if not (low % step or high % step))
    return next((numbers for numbers in steps if len(numbers) == count), None)


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
