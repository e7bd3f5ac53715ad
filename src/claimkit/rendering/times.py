"""How times are written: lengths of time, and times of the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from attrs import evolve

from claimkit.rendering.numbers import amount_of_unit_text, countable
from claimkit.rendering.quantities import attached
from claimkit.rendering.writing import Writing, around, inside, stands_inside, writing
from claimkit.values import CLDR_TIME_UNITS, ClockTime, Duration, DurationPart, Hedge, Magnitude, TimeUnit

_CLDR_NAMES: Mapping[TimeUnit, str] = {unit: name for name, unit in CLDR_TIME_UNITS.items()}


def format_duration(duration: Duration, locale: str) -> str:
    """Write a length of time, hedge included.

    >>> length = Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER)
    >>> format_duration(length, "en"), format_duration(length, "ko")
    ('more than 3 months', '3개월 초과')
    >>> from claimkit.values import Direction
    >>> format_duration(Duration.of(3, TimeUnit.DAY, hedge=Hedge.AT_MOST, direction=Direction.NEXT), "en")
    'within the next 3 days'
    """
    language = writing(locale)
    hedged = language.pattern("directions.duration", f"{duration.direction} {duration.hedge}")
    if hedged is not None:
        return hedged.format(_length_text(evolve(duration, hedge=Hedge.EXACT), language)[0])
    text, hedge = _length_text(duration, language)
    text = around(text, hedge, language, "duration")
    if duration.direction is None:
        return text
    return (language.pattern("directions.duration", duration.direction) or "{}").format(text)


def _length_text(duration: Duration, language: Writing) -> tuple[str, Hedge]:
    """Write a length without its direction; return it with the hedge that is left to write."""
    *longer, last = duration.parts
    named = language.pattern("words", str(duration)) if not longer else None
    if named is not None and not stands_inside(duration.hedge, language):
        return named, duration.hedge
    alone = (
        not longer
        and duration.hedge is Hedge.EXACT
        and duration.direction is None
        and not isinstance(last.amount, Magnitude)
    )
    texts = [part_text(part, Hedge.EXACT, language)[0] for part in longer]
    text, hedge = part_text(last, duration.hedge, language, "times.alone" if alone else "times")
    return (language.pattern("joints", "parts") or " ").join([*texts, text]), hedge


def part_text(part: DurationPart, hedge: Hedge, language: Writing, section: str = "times") -> tuple[str, Hedge]:
    """Write so many of one unit of time; return the text with the hedge that is left to write."""
    number, rest = inside(amount_of_unit_text(part.amount, language), hedge, language)
    count = countable(part.amount)
    plural = language.plural(count)
    pattern = language.pattern(section, part.unit, plural) or language.pattern("times", part.unit, plural)
    if pattern is None and part.unit in _CLDR_NAMES:
        pattern = language.data.unit_pattern([_CLDR_NAMES[part.unit]], plural)
    return attached(number, pattern or f"{{}} {part.unit}", language), rest


_HALF_DAY = 12


def format_clock(time: ClockTime, locale: str) -> str:
    """Write a time of the day, hedge and zone included.

    >>> format_clock(ClockTime(15, 30), "en"), format_clock(ClockTime(15, 30), "ko")
    ('3:30 p.m.', '오후 3시 30분')
    """
    language = writing(locale)
    text = language.pattern("words", str(time)) or _in_words(time, language) or _by_locale_data(time, language)
    text = around(text or str(time), time.hedge, language, "clock")
    return in_zone(text, time.zone, language)


def in_zone(text: str, zone: str | None, language: Writing) -> str:
    """Say in which zone a date or a time of the day is meant, as far as it was said.

    >>> from claimkit.rendering.writing import writing
    >>> in_zone("3 p.m.", "UTC", writing("en")), in_zone("3 p.m.", "Asia/Baku", writing("en"))
    ('3 p.m. GMT', '3 p.m. Asia/Baku')
    """
    if zone is None:
        return text
    pattern = language.pattern("zones", zone)
    return f"{text} {zone}" if pattern is None else pattern.format(text)


def _in_words(time: ClockTime, language: Writing) -> str | None:
    """Write a time by the language's own pattern; ``None`` where that needs a word that nobody knows."""
    pattern = language.pattern("clock", _key(time))
    half = _half_of_day(time, language)
    if pattern is None or (half is None and "{half}" in pattern):
        return None
    return pattern.format_map({"half": half, **_numbers(time)})


def _by_locale_data(time: ClockTime, language: Writing) -> str | None:
    if time.hour is None or time.hour > 23:
        return None
    width: Literal["short", "medium"] = "short" if time.second is None else "medium"
    return language.data.time(dt.time(time.hour, time.minute, time.second or 0), width)


def _key(time: ClockTime) -> str:
    """Return the fields that were said, as the section ``clock`` names them."""
    if time.hour is None:
        return "minute"
    if time.hour > 23:
        return "24"
    fields = ["hour"]
    if time.second is not None:
        fields += ["minute", "second"]
    elif time.minute:
        fields.append("minute")
    if time.either_half:
        fields.append("either")
    return " ".join(fields)


def _half_of_day(time: ClockTime, language: Writing) -> str | None:
    half: Literal["am", "pm"] = "am" if (time.hour or 0) < _HALF_DAY else "pm"
    return language.pattern("clock", half) or language.data.half_of_day(half)


def _numbers(time: ClockTime) -> Mapping[str, str]:
    hour, second = time.hour or 0, time.second or 0
    return {
        "hour": str((hour - 1) % _HALF_DAY + 1),
        "minute": str(time.minute),
        "minutes": f"{time.minute:02}",
        "second": str(second),
        "seconds": f"{second:02}",
    }
