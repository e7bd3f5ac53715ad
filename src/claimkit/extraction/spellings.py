"""Spellings: how rule files write many words in few.

``{a,b}`` in a word stands for either of its parts, ``{,s}`` for an ending or none: ``jahr{,es}`` is ``jahr`` and
``jahres``.  Behind a key such as ``"21..29"``, ``{a;b;c}`` stands for one part for each number in turn (from ten to ten
behind ``"20..90"``, from hundred to hundred behind ``"200..900"``), and ``{00..59}`` for the numbers themselves.  A key
may be a sum: behind ``"20..30 + 1..2"`` stands ``{twenty;thirty}{one;two}``, a series for each range in turn.  A range
without a series is meant whole: behind ``"20..30 + 0..9"`` stands ``{twen;thir}ties``.  A key other than a number may
have a series of its own: behind ``"{week;year}-1"`` stands ``last {week;year}``, or one list for each of its parts.  A
word with a straight apostrophe stands for the same with a curly one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Any, TypeGuard

from attrs import define

from claimkit.locales.rule_places import Path

_CHOICE = re.compile(r"\{([^{};]*)\}")
_SERIES = re.compile(r"\{([^{};]*(?:;[^{};]*)+|[0-9]+\.\.[0-9]+)\}")
_UNPAIRED = re.compile(r"\{[^{}]*;")
_RANGE = r"[0-9]+\.\.[0-9]+"
_TERM = rf"(?:{_RANGE}|[0-9]+(?:/[1-9][0-9]*)?)"
_SUM = re.compile(rf"{_RANGE}|{_TERM}(?: \+ {_TERM})+")
_MOST = 10_000
_STEPS = (1, 10, 100, 1000)


@define
class Fault(Exception):  # noqa: N818 - what is raised to users is made of it
    """Something wrong at a place in a rule file, or a file of examples."""

    path: Path
    message: str
    text: str = ""


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether a value of a rule file is a list."""
    return isinstance(value, list)


def is_table(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a value of a rule file is a table."""
    return isinstance(value, dict)


def words_of(texts: object, path: Path) -> list[str]:
    """Return the words of a list, those with choices spelled out; raise `Fault` for what no text could hold.

    A word with a straight apostrophe stands for the same with a curly one, too.
    """
    if not is_list(texts):
        raise Fault(path, f'a list of words is expected, such as ["word"], not {texts!r}')
    words: list[str] = []
    for text in texts:
        if not isinstance(text, str):
            raise Fault(path, f"{text!r} is not a word; put it in quotes")
        pieces = enumerate(_CHOICE.split(text))
        for word in map("".join, product(*(piece.split(",") if index % 2 else [piece] for index, piece in pieces))):
            if not word or word[0].isspace() or word[-1].isspace():
                message = "an empty word" if not word.strip() else f"the word {word!r} begins or ends with white space"
                raise Fault(path, f"{message}, which no text could hold; take it out or correct it", text)
            if word.count("{") != word.count("}") or _UNPAIRED.search(word):
                mend = "write {a,b} for either part, and {a;b} only behind a key with a range or a series"
                raise Fault(path, f"the braces in {word!r} make no choice; {mend}", text)
            words.append(word)
    curly = (word.replace("'", "’") for word in words if "'" in word and any(map(str.isalpha, word)))
    return words + [word for word in dict.fromkeys(curly) if word not in words]


def meanings_of(table: object, path: Path, expected: str) -> dict[str, list[str]]:
    """Return the words of a table by what they mean, all keys and words spelled out.

    Raises `Fault` where a series has not one part for each number of its key, and where it is no table as *expected*.
    """
    if not is_table(table):
        raise Fault(path, expected)
    told: dict[str, list[str]] = {}
    for key, texts in table.items():
        for meaning, words in _spelled(key, texts, (*path, key)):
            told.setdefault(meaning, []).extend(words)
    return told


def _spelled(key: str, texts: object, path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each meaning that a key stands for, with its words."""
    if is_list(texts) and _SERIES.search(key):
        yield from _paired(key, texts, path)
    elif is_list(texts) and _SUM.fullmatch(key) and (" + " in key or any(map(_series, texts))):
        yield from _summed(key.split(" + "), texts, path)
    else:
        yield key, words_of(texts, path)


def _series(text: object) -> list[str]:
    """Return the series in a text; none in what is no text."""
    return _SERIES.split(text)[1::2] if isinstance(text, str) else []


def _paired(key: str, texts: list[Any], path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each key that one with a series stands for, with its words."""
    count = len(_parts(_series(key)[0]))
    names = ["".join(_chosen(key, place)) for place in range(count)]
    if len(texts) == count and all(map(is_list, texts)):
        yield from ((name, words_of(words, path)) for name, words in zip(names, texts, strict=True))
        return
    for text in (key, *texts):
        if {len(_parts(series)) for series in _series(text)} != {count}:
            raise Fault(path, f"{text!r} has no series of {count} parts, as its key has", str(text))
    for place, name in enumerate(names):
        yield name, words_of(["".join(_chosen(text, place)) for text in texts], path)


def _chosen(text: str, place: int) -> Iterator[str]:
    """Yield the pieces of a text with this part of each of its series."""
    for index, piece in enumerate(_SERIES.split(text)):
        yield _parts(piece)[place] if index % 2 else piece


def _summed(terms: Sequence[str], texts: list[Any], path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each sum of numbers that a key stands for, with its words; a range without a series stays one."""
    for text in texts:
        pieces = _SERIES.split(text) if isinstance(text, str) else [""]
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
                raise Fault(path, f"{text!r} has {len(parts)} parts in its series; {expected}", text)
            series.append([*zip(numbers, parts, strict=True)])
        if len(series) < len(pieces) // 2 or not series:
            message = f"{text!r} has {len(pieces) // 2} series; one is expected for each range of the key that counts"
            raise Fault(path, message, str(text))
        for chosen in product(*series):
            number = sum(number for number, _ in chosen)
            parts = [piece + part for piece, part in zip(pieces[::2], [*(part for _, part in chosen), ""], strict=True)]
            key = str(low + number) if low == high else f"{low + number}..{high + number}"
            yield key, words_of(["".join(parts)], path)


def _numbers(low: int, high: int, count: int) -> range | None:
    """Return so many numbers of a range: all of them, or of two round numbers those between that are as round."""
    steps = (range(low, high + 1, step) for step in _STEPS if not (low % step or high % step))
    return next((numbers for numbers in steps if len(numbers) == count), None)


def _parts(series: str) -> list[str]:
    low, dots, high = series.partition("..")
    if not dots:
        return [f"{{{part}}}" if "," in part else part for part in series.split(";")]
    return [str(number).zfill(len(low)) for number in range(int(low), min(int(high), int(low) + _MOST) + 1)]
