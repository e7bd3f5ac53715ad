"""How the single fields of a date are written: a month by its name, a year as CLDR does, "last year" by its word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from claimkit.rendering.quantities import ordinal_text
from claimkit.rendering.times import part_text
from claimkit.rendering.writing import Writing
from claimkit.values import (
    Amount,
    Anchor,
    CalendarDate,
    Direction,
    DurationPart,
    Hedge,
    Magnitude,
    Offset,
    Ordinal,
    Range,
)
from claimkit.values.number import absolute

WRAPPERS = {"direction": "directions", "part": "parts"}
"""The fields whose words stand around the text of all others, and the sections that hold those words."""

_WITH_OWN_WRAPPERS = ("day", "month")
_NUMBERED = ("century", "day", "week", "occurrence")
_SKELETONS: Mapping[tuple[str, ...], str] = {
    ("year",): "y",
    ("year", "month"): "yMMMM",
    ("month",): "MMMM",
    ("month", "day"): "MMMMd",
    ("day",): "d",
    ("year", "quarter"): "yQQQQ",
}
_SAMPLE_YEAR = 2000


def slots(date: CalendarDate, fields: tuple[str, ...], language: Writing) -> dict[str, str] | None:
    """Write each field, numbers also as ordinals ("day-th"); ``None`` where the language lacks a word for one."""
    texts: dict[str, str] = {}
    for name in fields:
        text = field_text(name, date, language)
        if text is None:
            return None
        texts[name] = text
        if name in _NUMBERED:
            place = _place_text(getattr(date, name), language)
            if place is None:
                return None
            texts[f"{name}-th"] = place
    return texts


def _place_text(number: int, language: Writing) -> str | None:
    """Write a place as an ordinal; -1 is the last one, and no language has a word for those before it."""
    if number > 0:
        return ordinal_text(Ordinal(number), language)
    return language.pattern("ordinals", "last") if number == -1 else None


def field_text(name: str, date: CalendarDate, language: Writing) -> str | None:
    """Write one field of a date.

    >>> from claimkit.rendering.writing import writing
    >>> field_text("month", CalendarDate(month=12), writing("en"))
    'December'
    """
    if name == "offset":
        return _offset(date, language)
    if name in WRAPPERS:
        words = wrapper(name, date, language)
        return None if words is None else words.format("")
    value, write = getattr(date, name), _WRITERS.get(name)
    return str(value) if write is None else write(value, language)


def by_locale_data(date: CalendarDate, fields: tuple[str, ...], language: Writing) -> str | None:
    """Write a date as CLDR does, if it has just fields that CLDR combines and the calendar has such a day."""
    try:
        year = _SAMPLE_YEAR if date.year is None else date.year
        day = dt.date(year, date.month or 3 * (date.quarter or 1), date.day or 1)
    except ValueError:
        return None
    if fields == ("year", "month", "day"):
        return language.data.date(day, "long")
    if fields == ("year", "month", "day", "weekday") and day.isoweekday() == date.weekday:
        return language.data.date(day, "full")
    skeleton = _SKELETONS.get(fields)
    return None if skeleton is None else language.data.fields(day, skeleton)


def wrapper(name: str, date: CalendarDate, language: Writing) -> str | None:
    """Return the words of the direction or the part, with ``{}`` in the place of the date that they are said of.

    They may differ where a day or a month is said ("mid month" beside "mid").
    """
    meaning = str(getattr(date, name))
    for field in _WITH_OWN_WRAPPERS:
        own = language.pattern(WRAPPERS[name], f"{meaning} {field}")
        if own is not None and getattr(date, field) is not None:
            return own
    return language.pattern(WRAPPERS[name], meaning)


def _offset(date: CalendarDate, language: Writing) -> str | None:
    """Write a relative date by its word ("last year"), else by the length of time to it ("three days ago")."""
    offset = date.offset
    if offset is None:
        return None
    anchor = "holiday " if date.from_holiday else "text " if date.anchor is Anchor.TEXT else ""
    named = language.pattern("offsets", f"{anchor}{offset}") if offset.whole else None
    if named is not None:
        return named
    pattern = language.pattern("offsets", f"{anchor}past" if _is_past(offset, date.direction) else f"{anchor}future")
    length = _length_text(offset, language)
    return None if pattern is None or length is None else pattern.format(length)


def _is_past(offset: Offset, direction: Direction | None) -> bool:
    amount = offset.amount
    if isinstance(amount, Magnitude):
        return direction is Direction.LAST or amount.order < 0
    return (amount.low if isinstance(amount, Range) else amount) < 0


def _length_text(offset: Offset, language: Writing) -> str | None:
    amount = _without_sign(offset.amount)
    if amount is None:
        return None
    text, _ = part_text(DurationPart(amount, offset.unit), Hedge.EXACT, language)
    if offset.rest is None:
        return text
    rest = _length_text(offset.rest, language)
    return None if rest is None else (language.pattern("joints", "parts") or " ").join((text, rest))


def _without_sign(amount: Amount) -> Amount | None:
    """Return how far an offset reaches; ``None`` for a range that reaches to both sides."""
    if isinstance(amount, Range):
        if amount.high <= 0:
            return Range(-amount.high, -amount.low)
        return amount if amount.low >= 0 else None
    return Magnitude(absolute(amount.order)) if isinstance(amount, Magnitude) else absolute(amount)


# How the value of a field is written; what a date counts from, and the words around it, need the whole date.
_WRITERS: Mapping[str, Callable[[Any, Writing], str | None]] = {
    "decade": lambda decade, _: f"{decade}0",
    "year": lambda year, language: by_locale_data(CalendarDate(year=year), ("year",), language),
    "half": lambda half, language: language.pattern("halves", str(half)),
    "quarter": lambda each, language: language.pattern("quarters", str(each)) or language.data.quarter(each),
    "season": lambda season, language: language.pattern("seasons", str(int(season))),
    "month": lambda month, language: language.data.month(month),
    "weekday": lambda weekday, language: language.data.weekday(weekday),
    "holiday": lambda holiday, language: language.pattern("holidays", str(holiday)),
}
