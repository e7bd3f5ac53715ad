"""Rewording: the words that state a value, made to state another one, where no more of them change than must."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import eq
from typing import TypeAlias

from claimkit.rendering.writing import Writing, writing

_Tokens: TypeAlias = Sequence[str]

_TOKEN = re.compile(
    r"\d{1,3}(?:[\s.,'\u2019]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[^\W\d_\u1100-\uffff]+|.", re.DOTALL
)
"""A number, a word, or a letter of a script that puts no blanks between words."""


def reworded(surface: str, found: str, wanted: str, locale: str, text: str) -> str:
    """Return the words of a *text* that state one value as they would state another.

    Both values are given as the language writes them: where these differ, the words change, and all others stay.
    Numbers stay in words, or in digits that are grouped as the text groups its own.

    >>> reworded("exceeding 100 degrees", "more than 100 degrees", "more than 1,000 degrees", "en", "")
    'exceeding 1,000 degrees'
    >>> reworded("Tuesday, Jan. 27", "Tuesday, January 27", "Monday, January 27", "en", "")
    'Monday, Jan. 27'
    >>> reworded("at most three percent", "up to 3%", "at least 4%", "en", "")
    'at least four percent'
    """
    language = writing(locale)
    said, was, now = (_TOKEN.findall(words) for words in (surface, found, wanted))
    made, ends = "", (0, 0, 0)
    numbers = [*_numbers(said, was, now, text, language)]
    changed = {was[before]: now[after] for _, before, after, _ in numbers}
    for *places, word in (*numbers, (len(said), len(was), len(now), "")):
        old, before, after = (tokens[end:at] for tokens, end, at in zip((said, was, now), ends, places, strict=True))
        made += _changed(old, before, after, changed) + word
        ends = places[0] + 1, places[1] + 1, places[2] + 1
    return made


def _changed(said: _Tokens, was: _Tokens, now: _Tokens, changed: dict[str, str]) -> str:
    """Return words in which what was to be written became something else: no more than that, if it stands there."""
    words = "".join(said)
    start = sum(takewhile(bool, map(eq, was, now)))
    stop = sum(takewhile(bool, map(eq, reversed(was[start:]), reversed(now[start:]))))
    old, new = ("".join(tokens[start : len(tokens) - stop]) for tokens in (was, now))
    before, stands, _ = words.partition(old or "\0")
    is_form = words.startswith("-") and (new.startswith(old) or old.startswith(new))
    if old == new or is_form or (not stands and changed.get(old) == new):
        return words  # "-day" of "one-day" has no plural, and the month of "July 3 to 5" need not change again
    changed[old] = new
    return words.replace(old, new, 1) if stands and _may_follow(before, was[:start]) else "".join(now)


def _may_follow(words: str, before: _Tokens) -> bool:
    """Return whether another word may stand behind a number in words, which nobody reads here."""
    # One may have a gender; and where a blank parts words, not digits, from what follows, digits have other words.
    *_, behind = ("", *filter(str.strip, before))
    return not behind[:1].isdecimal() or (behind != "1" and words[-1:].isspace() is before[-1].isspace())


def _numbers(
    said: _Tokens, was: _Tokens, now: _Tokens, text: str, language: Writing
) -> Iterator[tuple[int, int, int, str]]:
    """Yield where a number stands in words, in what was and in what is to be written, and what becomes of it."""
    old, new = ([at for at, token in enumerate(tokens) if token[0].isdecimal()] for tokens in (was, now))
    start = 0
    for before, after in zip(old, new, strict=True) if len(old) == len(new) else ():
        digits, wanted = (_digits(token, language) for token in (was[before], now[after]))
        spelled = language.pattern("numerals", digits)
        for at, token in enumerate(said[start:], start):
            if token[0].isdecimal() and _digits(token, language) == digits:
                word = token if digits == wanted else _grouped(now[after], token, text, language)
            elif token.lower() == spelled:
                word = language.pattern("numerals", wanted) or now[after]
                word = word.capitalize() if token[0].isupper() else word
            else:
                continue
            start = at + 1
            yield at, before, after, word
            break


def _digits(token: str, language: Writing) -> str:
    """Return the digits of a number, without noughts before it, and its decimal point."""
    whole, _, places = token.partition(language.data.decimal_sign)
    digits = "".join(filter(str.isdecimal, whole)).lstrip("0")
    return f"{digits}.{places}" if places else digits


def _grouped(number: str, instead: str, text: str, language: Writing) -> str:
    """Write a number with what stands between groups of digits in the number it replaces, or else in the text."""
    sign = language.data.decimal_sign
    (whole, point, places), (old, *_) = (_digits(each, language).partition(".") for each in (number, instead))
    marks = [letter for letter in instead.partition(sign)[0] if not letter.isdecimal()]
    if len(old) < _LONG:
        marks = [mark for mark in _GROUPED.findall(text) if mark != sign]
    elif not marks and len(old) == len(whole) == _LONG:
        marks = [""]  # many write 1500, and 15,000
    if not marks or len(whole) < _LONG:
        return number
    return f"{int(whole):,}".replace(",", marks[0]) + (f"{sign}{places}" if point else "")


_LONG = 4
_GROUPED = re.compile(r"(?<!\d)\d{1,3}([.,'\u2019\u00a0\u202f])\d{3}(?!\d)")
