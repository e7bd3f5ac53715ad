"""The classes of numbers: what a number could count or name, and how it is written, so that forms can ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache

from claimkit.values.amount import SPREAD, Amount, Magnitude, Range

_SMALL = (
    *(("integer", "zero", "hour", "minute"),),
    *(("integer", "one", "month", "day", "hour", "minute"),),
    *(("integer", "month", "day", "hour", "minute"),) * 11,
    *(("integer", "day", "hour", "minute"),) * 12,
    *(("integer", "day", "minute"),) * 7,
    *(("integer", "minute"),) * 28,
    *(("integer", "last-century"),) * 40,
)
_LIMITS = (
    (1000, ("integer", "hundreds")),
    (1800, ("integer", "year")),
    (2100, ("integer", "year", "recent")),
    (3000, ("integer", "year")),
)
_LARGE = ("integer", "large")
_SORTS: tuple[tuple[type, tuple[str, ...]], ...] = (
    (Range, ("range",)),
    (Magnitude, ("vague",)),
    (Fraction, ("fraction",)),
    (Decimal, ("decimal",)),
)
_NEGATIVE = ("negative",)
REGIONS = tuple(dict.fromkeys((*_SMALL, *dict(_LIMITS).values(), _LARGE, *dict(_SORTS).values(), _NEGATIVE)))
"""Every answer that `region` can give."""

ENGLISH_GROUPS = r"(?<![0-9.,])(?!0,)[0-9]{1,3}(?:(?:,[0-9]{3}){2,20}|,000|(?<=[0-9]{2}),[0-9]00)(?![0-9,])"
"""Groups of three behind commas where a comma is the decimal sign: no decimals come in groups, or are noughts."""

_DIGIT_FORMS = (("plain",), ("two",), ("padded",), ("four",), ("four", "padded"), ("long",))
_POINT_FORMS = (
    (re.compile(r"(?:18|19|20)\d\d\.(?:0[1-9]|1[0-2])"), ("year-month",)),  # 2621.08 is where an index stands
    (re.compile(r"(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])"), ("month-day",)),
)
SIZES = (("single",), ("compound",), ("compound", "extended"))
"""The classes of numbers in one, two, and three or more words."""


def region(amount: Amount) -> tuple[str, ...]:
    """Return the classes of an amount: what it could number (a month, a day, a year), and of what sort it is."""
    if not isinstance(amount, SPREAD) and amount < 0:
        return _NEGATIVE
    if not isinstance(amount, int):
        return next(classes for sort, classes in _SORTS if isinstance(amount, sort))
    if amount < len(_SMALL):
        return _SMALL[amount]
    return next((classes for limit, classes in _LIMITS if amount < limit), _LARGE)


def digit_form(text: str) -> tuple[str, ...]:
    """Return the classes that say how a number is written in digits, its separators of groups taken out."""
    if not text.isdecimal():
        return next((classes for pattern, classes in _POINT_FORMS if pattern.fullmatch(text)), ())
    length = len(text)
    if length == 1:
        return ("plain",)
    padded = text[0] == "0"
    if length == 2:
        return ("padded",) if padded else ("two",)
    if length == 4:
        return ("four", "padded") if padded else ("four",)
    return ("long",)


@cache
def numbered(classes: tuple[str, ...]) -> frozenset[str]:
    """Return the classes of a number with their full names, which no word has."""
    return frozenset(name if name == "number" else f"number.{name}" for name in classes)


def every_class(systems: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield every combination of classes that a number in a text can have, apart from those of the single words."""
    for cell in REGIONS:
        yield ("number", *cell)
        for form in (*_DIGIT_FORMS, *(classes for _, classes in _POINT_FORMS), ()):
            yield ("number", "digits", *form, *cell)
        yield ("number", "mixed", *cell)
        for system in systems:
            for size in SIZES:
                yield ("number", "words", *size, system, *cell)
