"""Texts in a language: drawn from the material of its locale, spliced, and changed as people and programs do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from random import Random
from typing import Literal

from tests.fuzz.material import (
    BREAKS,
    COMBINING,
    CONTROL,
    DIGITS,
    INVISIBLE,
    PLAIN_DIGITS,
    SEPARATORS,
    SIGNS,
    SNIPPETS,
    locales,
    material,
    number,
    shape,
    transliteration,
)

LONGEST = 600
"""Longer texts are cut, save those that repeat one piece on purpose."""

_FORMS: Sequence[Literal["NFC", "NFD", "NFKC", "NFKD"]] = ("NFC", "NFD", "NFKC", "NFKD")
_HIGHEST = 0x110000


def text(random: Random, tag: str) -> str:
    """Draw a text: an example, two of them, pieces in a row, any characters at all, or one piece over and over."""
    drawn = random.choices(_DRAWN, _WEIGHTS)[0](random, tag)
    for _ in range(random.choice((0, 0, 1, 1, 2, 4))):
        drawn = mutated(random, drawn, "", tag)
    return drawn


def _example(random: Random, tag: str) -> str:
    return random.choice(material(tag).examples)


def _two_examples(random: Random, tag: str) -> str:
    other = tag if random.randrange(4) else random.choice(locales())
    joint = random.choice((" ", ", ", ". ", "", "\n", " (", random.choice(SEPARATORS), piece(random, tag)))
    return f"{_example(random, tag)}{joint}{_example(random, other)}"


def _pieces(random: Random, tag: str) -> str:
    joint = random.choice(("", " "))
    return joint.join(piece(random, tag) for _ in range(random.randrange(1, 9)))


def _characters(random: Random, _: str) -> str:
    return "".join(chr(random.randrange(random.choice((0x80, 0x3000, _HIGHEST)))) for _ in range(random.randrange(20)))


def _repeated(random: Random, tag: str) -> str:
    return piece(random, tag) * random.choice((30, 100, 1_000))


_DRAWN: Sequence[Callable[[Random, str], str]] = (_example, _two_examples, _pieces, _characters, _repeated)
_WEIGHTS = (30, 30, 35, 3, 0.3)


def piece(random: Random, tag: str) -> str:
    """Draw a piece: a word of the locale, a number, a sign, something odd."""
    return random.choices(_PIECES, _PIECE_WEIGHTS)[0](random, tag)


_PIECES: Sequence[Callable[[Random, str], str]] = (
    lambda random, tag: random.choice(material(tag).words),
    lambda random, _: number(random),
    lambda random, _: shape(random),
    lambda random, _: random.choice(SEPARATORS),
    lambda random, _: random.choice(SIGNS),
    lambda random, _: random.choice(random.choice(DIGITS)),
    lambda random, _: random.choice(INVISIBLE),
    lambda random, _: random.choice(COMBINING),
    lambda random, _: random.choice(BREAKS),
    lambda random, _: random.choice(CONTROL),
    lambda random, _: random.choice(SNIPPETS),
)
_PIECE_WEIGHTS = (35, 18, 8, 13, 8, 6, 3, 3, 3, 2, 6)


def mutated(random: Random, given: str, other: str, tag: str) -> str:
    """Change a text in one place, or all over; *other* is what it may be spliced with."""
    change = random.choices(_CHANGES, _CHANGE_WEIGHTS)[0]
    return change(random, given, other or _example(random, tag), tag)[:LONGEST]


def _stretch(random: Random, given: str) -> tuple[int, int]:
    """Draw where a stretch of the text, mostly a short one, begins and ends."""
    start = random.randrange(len(given) + 1)
    return start, min(len(given), start + random.choice((1, 1, 2, 3, 5, 8, 20)))


def _inserted(random: Random, given: str, _: str, tag: str) -> str:
    place = random.choice((0, len(given), random.randrange(len(given) + 1)))
    return f"{given[:place]}{piece(random, tag)}{given[place:]}"


def _deleted(random: Random, given: str, _: str, __: str) -> str:
    start, stop = _stretch(random, given)
    return given[:start] + given[stop:]


def _doubled(random: Random, given: str, _: str, __: str) -> str:
    start, stop = _stretch(random, given)
    return given[:stop] + given[start:]


def _swapped(random: Random, given: str, _: str, __: str) -> str:
    start, middle, stop = sorted(random.randrange(len(given) + 1) for _ in range(3))
    return given[:start] + given[middle:stop] + given[start:middle] + given[stop:]


def _replaced(random: Random, given: str, _: str, tag: str) -> str:
    start, stop = _stretch(random, given)
    return f"{given[:start]}{piece(random, tag)}{given[stop:]}"


def _spliced(random: Random, given: str, other: str, _: str) -> str:
    return given[: random.randrange(len(given) + 1)] + other[random.randrange(len(other) + 1) :]


def _with_other_digit(random: Random, given: str, _: str, __: str) -> str:
    places = [place for place, character in enumerate(given) if character.isdigit()]
    if not places:
        return given + random.choice(PLAIN_DIGITS)
    place = random.choice(places)
    digit = random.choice((random.choice(PLAIN_DIGITS), random.choice(random.choice(DIGITS)), number(random)))
    return f"{given[:place]}{digit}{given[place + 1 :]}"


def _with_other_digits(random: Random, given: str, _: str, __: str) -> str:
    return given.translate(transliteration(random))


def _normalized(random: Random, given: str, _: str, __: str) -> str:
    return unicodedata.normalize(random.choice(_FORMS), given)


def _in_other_case(random: Random, given: str, _: str, __: str) -> str:
    return random.choice((str.upper, str.lower, str.title, str.swapcase))(given)


def _wide(_: Random, given: str, __: str, ___: str) -> str:
    """Return the text with its ASCII characters in full width."""
    return given.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


def _enclosed(random: Random, given: str, _: str, __: str) -> str:
    left, right = random.choice(
        ("()", "[]", "{}", "“”", "''", '""', "「」", "<>", "**", "\n\n", "\u200b\u200b", "\u2066\u2069")
    )
    return f"{left}{given}{right}"


def _unspaced(random: Random, given: str, _: str, __: str) -> str:
    return given.replace(" ", random.choice(("", "\u00a0", "\n", "  ", "\u200b", "-")))


_CHANGES = (
    *(_inserted, _deleted, _doubled, _swapped, _replaced, _spliced, _with_other_digit),
    *(_with_other_digits, _normalized, _in_other_case, _wide, _enclosed, _unspaced),
)
_CHANGE_WEIGHTS = (24, 14, 8, 8, 14, 10, 14, 2, 4, 3, 2, 5, 5)
