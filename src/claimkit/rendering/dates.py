"""How dates are written: with the fields that were said, absolute or relative, one by one or from one to another."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from claimkit.errors import InvalidValueError
from claimkit.rendering.date_fields import WRAPPERS, by_locale_data, field_text, slots, wrapper
from claimkit.rendering.times import in_zone
from claimkit.rendering.writing import Writing, around, writing
from claimkit.values import Calendar, CalendarDate, DateRange, Magnitude
from claimkit.values.calendar_date import FIELDS

_FIELDS = ("offset", "direction", "part", *FIELDS)
"""The fields of a date in the order in which the keys of ``writing.toml`` name them."""

_DETACHED = ("direction", "part", "weekday", "offset", "year")
"""The fields that can be put around the text of all others, outermost first."""

_COMBINED = frozenset({"decade", "century", "day", "week", "occurrence"})
"""The fields that are written only inside a pattern."""


def format_date(date: CalendarDate | DateRange, locale: str) -> str:
    """Write a date or a range of dates as far as it was said, hedge included.

    What no words are known for is written in the notation of `claimkit.values.calendar_date`.
    Raises `claimkit.errors.UnknownLocaleError` for a language that neither the Unicode locale data nor any rules know.

    >>> from claimkit.values import Offset, TimeUnit
    >>> day = CalendarDate(year=2024, month=12, day=16)
    >>> format_date(day, "en"), format_date(day, "ko")
    ('December 16, 2024', '2024년 12월 16일')
    >>> last_year = CalendarDate(offset=Offset(-1, TimeUnit.YEAR), month=3)
    >>> format_date(last_year, "en"), format_date(last_year, "ko")
    ('March last year', '지난해 3월')
    """
    language = writing(locale)
    if isinstance(date, DateRange):
        return around(_range_text(date, language), date.hedge, language, "date")
    return _date_text(date, language)


def _range_text(date: DateRange, language: Writing) -> str:
    first = "" if date.first is None else _date_text(date.first, language)
    last = "" if date.last is None else _date_text(date.last, language)
    if not last:
        return (language.pattern("dates", "since") or "{}–").format(first)
    if not first:
        return (language.pattern("dates", "until") or "–{}").format(last)
    return (language.pattern("dates", "range") or "{first} – {last}").format(first=first, last=last)


def _date_text(date: CalendarDate, language: Writing) -> str:
    text = _before_christ(date, language) if _is_before_christ(date) else _said(date, language)
    text = text or str(date)
    if date.calendar is not Calendar.GREGORIAN:
        text = (language.pattern("calendars", date.calendar) or "{}").format(text)
    return in_zone(around(text, date.hedge, language, "date"), date.zone, language)


def _is_before_christ(date: CalendarDate) -> bool:
    return (date.year is not None and date.year < 1) or (date.century is not None and date.century < 1)


def _before_christ(date: CalendarDate, language: Writing) -> str | None:
    """Write a year or a century before Christ as the one that is counted from his birth, with its era."""
    pattern = language.pattern("calendars", "before christ")
    if pattern is None or date.decade is not None:
        return None
    century, year = date.century and -date.century, None if date.year is None else 1 - date.year
    try:
        text = _said(evolve(date, century=century, year=year), language)
    except InvalidValueError:  # the 29th of February, in years of which only one is a leap year
        return None
    return None if text is None else pattern.format(text)


def _said(date: CalendarDate, language: Writing) -> str | None:
    """Write the fields: by a pattern for just these, as CLDR does, or one field around the text of all others."""
    fields = tuple(name for name in _FIELDS if _is_said(name, date))
    pattern = language.pattern("dates", " ".join(fields))
    if pattern is not None:
        texts = slots(date, fields, language)
        return None if texts is None else pattern.format_map(texts)
    if len(fields) == 1 and fields[0] not in _COMBINED:
        return field_text(fields[0], date, language)
    return by_locale_data(date, fields, language) or _around(date, fields, language)


def _is_said(name: str, date: CalendarDate) -> bool:
    """Tell whether a field is written for itself: the direction of "several days ago" is part of the offset."""
    if name == "direction" and date.offset is not None and isinstance(date.offset.amount, Magnitude):
        return False
    return getattr(date, name) is not None


def _around(date: CalendarDate, fields: tuple[str, ...], language: Writing) -> str | None:
    """Write one field around all others; ``None`` where the language has no way to do so."""
    name = next((name for name in _DETACHED if name in fields), None)
    if name is None or len(fields) == 1:
        return None
    fewer: dict[str, Any] = {name: None}
    if name == "offset" and date.from_holiday:
        name, rest = "holiday", field_text("offset", date, language)
    else:
        rest = _said(evolve(date, **fewer), language)
    if rest is None:
        return None
    if name in WRAPPERS:
        pattern = wrapper(name, date, language)
        return None if pattern is None else pattern.format(rest)
    pattern, text = language.pattern("dates", f"{name} rest"), field_text(name, date, language)
    return None if pattern is None or text is None else pattern.format(**{name: text, "rest": rest})
