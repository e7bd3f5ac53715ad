"""How dates and times are written: as far as they were said, lengths of time with their units, times of the day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeVar

from attrs import evolve

from claimkit.errors import InvalidValueError
from claimkit.rendering.quantities import amount_of_unit_text, attached, countable, elided, ordinal_text
from claimkit.rendering.writing import BARE, UnsaidError, Writing, around, at_number
from claimkit.values import ClockTime, Direction, Duration, DurationPart, Hedge, Ordinal
from claimkit.values.amount import Magnitude, sole_number
from claimkit.values.calendar_date import FIELDS, Anchor, Calendar, CalendarDate, DateRange, Offset, ends_of
from claimkit.values.relating_dates import length_of

Found = TypeVar("Found")

_FIELDS = ("offset", "direction", "part", *FIELDS)
"""The fields of a date in the order in which the keys of ``writing.toml`` name them."""

_DETACHED = ("part", "direction", "weekday", "offset", "year", "week", "holiday")
"""The fields that can be put around the text of all others, outermost first; a week only where a day tells which."""

_COMBINED = frozenset({"decade", "century", "day", "week", "occurrence"})
"""The fields that are written only inside a pattern."""


def _known(found: Found | None) -> Found:
    if found is None:
        raise UnsaidError
    return found


def range_text(date: DateRange, language: Writing) -> str:
    """Write a range of dates, hedge included."""
    if named := language.pattern("words", str(date)):
        text = named
    elif date.first is not None and date.last is not None:
        first, last = date_text(date.first, language), date_text(date.last, language)
        text = (language.pattern("dates", "range") or "{first} – {last}").format(first=first, last=last)
    else:
        (end,) = ends_of(date)
        text = _open(end, *(("since", "{}–") if date.last is None else ("until", "–{}")), language)
    return elided(around(text, date.hedge, language, "date"), language)


def _open(date: CalendarDate, side: str, signs: str, language: Writing) -> str:
    """Write a range of dates whose other end is open; the word for it may differ by what is said of this one."""
    said = " ".join(name for name in _FIELDS if getattr(date, name) is not None)
    pattern = language.pattern("dates", f"{side} {said}") or language.pattern("dates", side)
    return (pattern or language.signs(signs)).format(date_text(date, language), day=date.day)


def date_text(date: CalendarDate, language: Writing) -> str:
    """Write a date as far as it was said, hedge included; in its own notation where the language lacks the words."""
    is_before_christ = any(number is not None and number < 1 for number in (date.year, date.century))
    try:
        text = _before_christ(date, language) if is_before_christ else _said(date, language)
    except (UnsaidError, InvalidValueError):  # the 29th of February, in years of which only one is a leap year
        text = ""
    text = text or language.signs(str(date))
    if date.calendar is not Calendar.GREGORIAN:
        text = (language.pattern("calendars", date.calendar) or language.signs("{}")).format(text)
    return elided(in_zone(around(text, date.hedge, language, "date"), date.zone, language), language)


def _before_christ(date: CalendarDate, language: Writing) -> str:
    """Write a year or a century before Christ as the one that is counted from his birth, with its era."""
    pattern = _known(None if date.decade is not None else language.pattern("calendars", "before christ"))
    century, year = date.century and -date.century, None if date.year is None else 1 - date.year
    return pattern.format(_said(evolve(date, century=century, year=year), language))


def _said(date: CalendarDate, language: Writing) -> str:
    """Write the fields: by a pattern for just these, as CLDR does, or one field around the text of all others."""
    fields = tuple(name for name in _FIELDS if getattr(date, name) is not None)
    if date.offset is not None and isinstance(date.offset.amount, Magnitude):  # "ago" is a part of "several days ago"
        fields = tuple(name for name in fields if name != "direction")
    if len(fields) > 1:
        language = language.inside
    pattern = language.pattern("dates", " ".join(fields))
    if pattern is not None:
        return pattern.format_map(_slots(date, fields, language))
    if len(fields) == 1 and fields[0] not in _COMBINED:
        return _field_text(fields[0], date, language)
    return _by_locale_data(date, fields, language) or _around(date, fields, language)


def _around(date: CalendarDate, fields: tuple[str, ...], language: Writing) -> str:
    detached = (name for name in _DETACHED if name in fields and len(fields) > 1 and not (name == "week" and date.week))
    name = _known(next(detached, None))
    fewer: dict[str, Any] = {name: None}
    place = "weekday" if name == "holiday" else name  # Christmas, December 25
    if name == "offset" and date.from_holiday:
        name, place, rest = "holiday", "holiday", _field_text("offset", date, language)
    else:
        rest = _said(evolve(date, **fewer), language)
    if name in _WRAPPERS:
        return _wrapper(name, date, language).format(rest)
    pattern = _known(language.pattern("dates", f"{place} rest"))
    return pattern.format(**{place: _field_text(name, date, language), "rest": rest})


# The single fields: a month by its name, a year as CLDR does, "last year" by its word.

_WRAPPERS = {"direction": "directions", "part": "parts"}
"""The fields whose words stand around the text of all others, and the sections that hold those words."""

_SKELETONS: Mapping[tuple[str, ...], str] = {
    ("year",): "y",
    ("year", "month"): "yMMMM",
    ("month",): "MMMM",
    ("month", "day"): "MMMMd",
    ("day",): "d",
    ("year", "quarter"): "yQQQQ",
}


def _slots(date: CalendarDate, fields: tuple[str, ...], language: Writing) -> dict[str, str]:
    """Write each field, numbers also as ordinals ("day-th"), centuries also in Roman numerals ("century-roman")."""
    slots = {name: _field_text(name, date, language) for name in fields}
    if date.century is not None:
        tens, ones = divmod(date.century, 10)
        slots["century-roman"] = "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
    for name in {"century", "day", "week", "occurrence"}.intersection(fields):
        number = getattr(date, name)
        meanings = ("last" if number == -1 else str(number), *(["from end"] if number < 0 else []))
        known = (language.pattern("ordinals", key) for each in meanings for key in (f"{each} {name}", each))
        word = next(filter(None, known), language.pattern("ordinals", name) if number > 0 else None)
        if word is None and number > 0:
            word = ordinal_text(Ordinal(number), language)
        slots[f"{name}-th"] = _known(word).format(abs(number))
    return slots


def _field_text(name: str, date: CalendarDate, language: Writing) -> str:
    if name in _WRAPPERS:
        return _wrapper(name, date, language).format("")
    value, write = getattr(date, name), _WRITERS.get(name)
    if name == "offset":
        return _offset(value, date, language)
    return str(value) if write is None else _known(write(value, language))


def _by_locale_data(date: CalendarDate, fields: tuple[str, ...], language: Writing) -> str | None:
    """Write a date as CLDR does, if it has just fields that CLDR combines and the calendar has such a day."""
    if date.calendar is Calendar.LUNAR and date.day == _MOON:  # which February has, too
        text = _by_locale_data(evolve(date, day=28), fields, language)
        return text and re.sub(r"(?<!\d)28(?!\d)", str(_MOON), text)
    try:
        day = dt.date(2000 if date.year is None else date.year, date.month or 3 * (date.quarter or 1), date.day or 1)
    except ValueError:
        return None
    if fields == ("year", "month", "day"):
        return language.data.date(day, "long")
    if fields == ("year", "month", "day", "weekday") and day.isoweekday() == date.weekday:
        return language.data.date(day, "full")
    skeleton = _SKELETONS.get(fields)
    return None if skeleton is None else language.data.fields(day, skeleton)


def _wrapper(name: str, date: CalendarDate, language: Writing) -> str:
    """Return the words of the direction or the part, with ``{}`` in the place of the date that they are said of."""
    meaning = str(getattr(date, name))
    # They may differ by what else is said, the finest field first: "mid month", "last season 21", "mid offset".
    fields = {field: getattr(date, field) for field in reversed(FIELDS) if getattr(date, field) is not None}
    said = [key for field, value in fields.items() for key in (f"{field} {value}", field)]
    if date.offset is not None and not fields:
        said = [date.offset.unit, "offset"]
    own = (language.pattern(_WRAPPERS[name], f"{meaning} {field}") for field in said)
    return next(filter(None, own), None) or _known(language.pattern(_WRAPPERS[name], meaning))


def _offset(offset: Offset, date: CalendarDate, language: Writing) -> str:
    """Write a relative date by its word ("last year"), else by the length of time to it ("three days ago")."""
    anchor = "holiday " if date.from_holiday else "text " if date.anchor is Anchor.TEXT else ""
    named = language.pattern("offsets", f"{anchor}{offset}") if offset.whole else None
    if named is not None:
        return named
    turned = isinstance(offset.amount, Magnitude) and date.direction is Direction.LAST
    steps = sole_number(offset.amount)
    past = turned or steps < 0
    if offset.whole and not steps:
        raise UnsaidError  # no year is 0 years from now
    pattern = language.pattern("offsets", f"{anchor}past" if past else f"{anchor}future")
    bent = language.words("" if anchor else "offsets.case")  # "vor 3 Jahren" of "3 Jahre"
    length = language.joint("parts").join(_part_text(part, language) for part in _known(length_of(offset)).parts)
    return _known(pattern).format(_WORD.sub(lambda found: str(bent.get(found[0], found[0])), length))


_MOON = 30
"""The longest month of a lunar calendar."""

_WORD = re.compile(r"[^\W\d_]+")


# How the value of a field is written; what a date counts from, and the words around it, need the whole date.
_WRITERS: Mapping[str, Callable[[Any, Writing], str | None]] = {
    "decade": lambda decade, _: f"{decade}0",
    "year": lambda year, language: _by_locale_data(CalendarDate(year=year), ("year",), language),
    "half": lambda half, language: language.pattern("halves", str(half)),
    "quarter": lambda each, language: language.pattern("quarters", str(each)) or language.data.name("quarters", each),
    "season": lambda season, language: language.pattern("seasons", str(int(season))),
    "month": lambda month, language: language.data.name("months", month),
    "weekday": lambda weekday, language: language.data.name("days", weekday - 1),
    "holiday": lambda holiday, language: language.pattern("holidays", str(holiday)),
}

# Lengths of time, and times of the day


def duration_text(duration: Duration, language: Writing) -> str:
    """Write a length of time, hedge included.

    >>> from claimkit.rendering.writing import writing
    >>> from claimkit.values import TimeUnit
    >>> length = Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER)
    >>> duration_text(length, writing("en")), duration_text(length, writing("ko"))
    ('more than 3 months', '3개월 초과')
    >>> duration_text(Duration.of(3, TimeUnit.DAY, hedge=Hedge.AT_MOST, direction=Direction.NEXT), writing("en"))
    'within the next 3 days'
    """
    hedged = language.pattern("directions.duration", f"{duration.direction} {duration.hedge}")
    if hedged is not None:
        return hedged.format(_length_text(duration, language, BARE))
    inner, hedge = at_number(duration.hedge, language)
    text = around(_length_text(duration, language, inner), hedge, language, "duration")
    if duration.direction is None:
        return text
    return (language.pattern("directions.duration", duration.direction) or language.signs("{}")).format(text)


def _length_text(duration: Duration, language: Writing, inner: str) -> str:
    """Write a length without its direction, and of its hedge only what stands at the number, *inner*."""
    *longer, last = duration.parts
    named = language.pattern("words", str(duration)) if not longer else None
    if named is not None and inner == BARE:
        return named
    plain = duration.hedge is Hedge.EXACT and duration.direction is None
    alone = plain and not longer and not isinstance(last.amount, Magnitude)
    text = _part_text(last, language, inner, "times.alone" if alone else "times")
    return language.joint("parts").join([*(_part_text(part, language) for part in longer), text])


def _part_text(part: DurationPart, language: Writing, inner: str = BARE, section: str = "times") -> str:
    """Write so many of one unit of time, with what a hedge puts around the number."""
    plural = language.data.plural(countable(part.amount))
    pattern = language.pattern(section, part.unit, plural) or language.pattern("times", part.unit, plural)
    pattern = pattern or language.data.unit_pattern([f"duration-{part.unit}"], plural)
    number = inner.format(amount_of_unit_text(part.amount, language))
    return attached(number, pattern or language.signs(f"{{}} {part.unit}"), language)


def clock_text(time: ClockTime, language: Writing) -> str:
    """Write a time of the day, hedge and zone included.

    >>> from claimkit.rendering.writing import writing
    >>> clock_text(ClockTime(15, 30), writing("en")), clock_text(ClockTime(15, 30), writing("ko"))
    ('3:30 p.m.', '오후 3시 30분')
    """
    text = language.pattern("words", str(time)) or _in_words(time, language)
    if not text and time.hour is not None and time.hour < 24:
        hour = dt.time(time.hour, time.minute, time.second or 0)
        text = language.data.time(hour, "short" if time.second is None else "medium")
    text = around(text or language.signs(str(time)), time.hedge, language, "clock")
    return in_zone(text, time.zone, language)


def in_zone(text: str, zone: str | None, language: Writing) -> str:
    """Say in which zone a date or a time of the day is meant, as far as it was said."""
    if zone is None:
        return text
    pattern = language.pattern("zones", zone)
    if pattern is not None:
        return pattern.format(text)
    name = language.data.zone(zone) or language.signs(zone)
    return (language.pattern("zones", "named") or "{time} {zone}").format(time=text, zone=name)


def _in_words(time: ClockTime, language: Writing) -> str | None:
    """Write a time by the language's own pattern; ``None`` where that needs a word that nobody knows."""
    to_the_second = time.second is not None
    said = {"hour": True, "minute": time.minute or to_the_second, "second": to_the_second, "either": time.either_half}
    key = " ".join(name for name, is_said in said.items() if is_said)
    pattern = language.pattern("clock", "minute" if time.hour is None else "24" if time.hour > 23 else key)
    hour, second = time.hour or 0, time.second or 0
    name: Literal["am", "pm"] = "am" if hour < 12 else "pm"
    half = language.pattern("clock", name) or language.data.half_of_day(name)
    if pattern is None or (half is None and "{half}" in pattern):
        return None
    numbers = {"hour": (hour - 1) % 12 + 1, "minute": time.minute, "second": second}
    return pattern.format(half=half, **numbers, minutes=f"{time.minute:02}", seconds=f"{second:02}")
