"""Parsing: the one value that a whole text states, or an error that points at the place where it does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from attrs import frozen

from claimkit.errors import ParseError
from claimkit.extraction.compiler import scanner
from claimkit.extraction.mention import Mention
from claimkit.values import CalendarDate, ClockTime, DateRange, Duration, Name, Ordinal, Quantity, Value

_Sort = TypeVar("_Sort", bound=Value)


def parse_quantity(text: str, locale: str) -> Quantity:
    """Return the one quantity that the whole text states, white space around it aside.

    Raises `claimkit.errors.ParseError`, with a caret under the place, if the text states none, anything else or more;
    `claimkit.errors.UnknownLocaleError` if no rules are installed for the locale.

    >>> print(parse_quantity("약 12억 달러", "ko"))
    about 1200000000 USD
    >>> parse_quantity("12억 달러를 썼다", "ko")
    Traceback (most recent call last):
        ...
    claimkit.errors.ParseError: a quantity is expected, and nothing behind '12억 달러'
        12억 달러를 썼다
              ^
    """
    return _parse(text, locale, (Quantity,), "a quantity")


def parse_date(text: str, locale: str) -> CalendarDate | DateRange:
    """Return the one date or range of dates that the whole text states, white space around it aside.

    Raises `claimkit.errors.ParseError`, with a caret under the place, if the text states none, anything else or more;
    `claimkit.errors.UnknownLocaleError` if no rules are installed for the locale.

    >>> print(parse_date("2024년 12월 16일", "ko"), parse_date("last year", "en"))
    2024-12-16 REL:year-1
    >>> parse_date("34%", "en")
    Traceback (most recent call last):
        ...
    claimkit.errors.ParseError: a date is expected, but '34%' states a percentage
        34%
        ^
    """
    return _parse(text, locale, (CalendarDate, DateRange), "a date")


def parse_value(text: str, locale: str) -> Value:
    """Return the one value, of whatever sort, that the whole text states, white space around it aside.

    Raises `claimkit.errors.ParseError` and `claimkit.errors.UnknownLocaleError` as `parse_quantity` does.

    >>> print(parse_value("3 days", "en"))
    P3D
    """
    sorts = (Quantity, Ordinal, Duration, CalendarDate, DateRange, ClockTime, Name)
    return _parse(text, locale, sorts, "a value")


@frozen
class _Place:
    """Where a text is no longer what was expected, and why."""

    reason: str
    position: int


def _parse(text: str, locale: str, sorts: tuple[type[_Sort], ...], expected: str) -> _Sort:
    mentions = tuple(scanner(locale).mentions(text))
    place = _wrong_place(text, mentions, sorts)
    if place is None:
        (mention,) = mentions
        if isinstance(mention.value, sorts):
            return mention.value
        place = _Place(f"but {mention.surface!r} states {_KINDS[mention.value.kind]}", mention.start)
    raise ParseError(f"{expected} is expected, {place.reason}", text, place.position)


def _wrong_place(text: str, mentions: Sequence[Mention], sorts: tuple[type[Value], ...]) -> _Place | None:
    """Return the first place that keeps the text from being one mention from end to end."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start >= end:
        return _Place("but the text is empty", 0)
    if not mentions:
        return _Place("but none is stated here", start)
    first = mentions[0]
    if first.start > start:
        return _Place(f"and nothing before {first.surface!r}", start)
    if not isinstance(first.value, sorts):
        return _Place(f"but {first.surface!r} states {_KINDS[first.value.kind]}", first.start)
    if len(mentions) > 1:
        second = mentions[1]
        return _Place(f"and only one: {second.surface!r} states a second value", second.start)
    if first.end < end:
        return _Place(f"and nothing behind {first.surface!r}", _next_letter(text, first.end))
    return None


def _next_letter(text: str, position: int) -> int:
    """Return the first place from the position on that holds no white space."""
    return position + len(text[position:]) - len(text[position:].lstrip())


_KINDS = {
    "count": "a count",
    "money": "an amount of money",
    "percent": "a percentage",
    "measure": "a measure",
    "multiple": "a multiple",
    "fraction": "a fraction",
    "age": "an age",
    "ordinal": "an ordinal number",
    "duration": "a length of time",
    "date": "a date",
    "clock": "a time of the day",
    "name": "a name",
}
