"""Parsing: the one value that a whole text states, or an error that points at the place where it does not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from claimkit.arguments import brief, expect
from claimkit.errors import ParseError
from claimkit.extraction.compiler import scanner
from claimkit.extraction.fold import INVISIBLE
from claimkit.extraction.token import Mention
from claimkit.values import CalendarDate, DateRange, Kind, Quantity, Value


def parse_quantity(text: str, locale: str) -> Quantity:
    """Return the one quantity that the whole text states, what nobody sees around it aside.

    Raises `claimkit.errors.ParseError`, with a caret under the place, if the text states none, anything else or more;
    `claimkit.errors.UnknownLocaleError` if no rules are installed for the locale.

    >>> print(parse_quantity("약 12억 달러", "ko"))
    about 1200000000 USD
    >>> parse_quantity("$3 lost", "en")
    Traceback (most recent call last):
        ...
    claimkit.errors.ParseError: a quantity is expected, and nothing behind '$3'
        $3 lost
           ^
    """
    return cast("Quantity", _only(text, locale, "a quantity", _QUANTITIES))


def parse_date(text: str, locale: str) -> CalendarDate | DateRange:
    """Return the one date or range of dates that the whole text states, what nobody sees around it aside.

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
    return cast("CalendarDate | DateRange", _only(text, locale, "a date", _DATES))


_UNSEEN = re.compile(rf"[\s{INVISIBLE}]+")
_DATES = frozenset({Kind.DATE})
_QUANTITIES = frozenset(Kind) - {Kind.ORDINAL, Kind.DURATION, Kind.DATE, Kind.CLOCK, Kind.NAME}


def _only(text: str, locale: str, sort: str, kinds: frozenset[Kind]) -> Value:
    """Return the value of the one mention that the text is from end to end."""
    expect(text, "text", str)
    expect(locale, "locale", str)
    mentions = scanner(locale).mentions(text)
    fault = _fault(text, mentions, kinds)
    if fault is not None:
        message = f"{sort} is expected, {fault[0]}"
        raise ParseError(message, text, fault[1])
    return mentions[0].value


def _fault(text: str, mentions: Sequence[Mention], kinds: frozenset[Kind]) -> tuple[str, int] | None:
    """Return what is wrong with a text, and where."""
    start, end = _aside(text), len(text) - _aside(text[::-1])
    if not mentions:
        return ("but none is stated", start) if end else ("but the text is empty", 0)
    first = mentions[0]
    if first.start > start:
        return f"and nothing before {brief(first.surface)}", start
    if first.value.kind not in kinds:
        return f"but {brief(first.surface)} states {_DESCRIPTIONS[first.value.kind]}", start
    if len(mentions) > 1:
        return f"and only one: {brief(mentions[1].surface)} states another value", mentions[1].start
    if first.end < end:
        return f"and nothing behind {brief(first.surface)}", first.end + _aside(text[first.end :])
    return None


def _aside(text: str) -> int:
    """Return how much of a text no reader sees before what it says."""
    found = _UNSEEN.match(text)
    return 0 if found is None else found.end()


_DESCRIPTIONS: Mapping[Kind, str] = {
    Kind.COUNT: "a count",
    Kind.MONEY: "an amount of money",
    Kind.PERCENT: "a percentage",
    Kind.MEASURE: "a measure",
    Kind.MULTIPLE: "a multiple",
    Kind.FRACTION: "a fraction",
    Kind.AGE: "an age",
    Kind.ORDINAL: "an ordinal number",
    Kind.DURATION: "a length of time",
    Kind.DATE: "a date",
    Kind.CLOCK: "a time of the day",
    Kind.NAME: "a name",
}
