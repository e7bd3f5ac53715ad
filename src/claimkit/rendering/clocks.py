"""How times of the day are written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from babel.dates import format_time

from claimkit.rendering.hedges import around
from claimkit.rendering.writing import Writing, writing
from claimkit.values import ClockTime

_HALF_DAY = 12


def format_clock(time: ClockTime, locale: str) -> str:
    """Write a time of the day, hedge and zone included.

    >>> format_clock(ClockTime(15, 30), "en"), format_clock(ClockTime(15, 30), "ko")
    ('3:30 p.m.', '오후 3시 30분')
    """
    language = writing(locale)
    text = language.pattern("words", str(time)) or _shown(time, language)
    text = around(text, time.hedge, language, "clock")
    if time.zone is None:
        return text
    return (language.pattern("zones", time.zone) or f"{{}} {time.zone}").format(text)


def _shown(time: ClockTime, language: Writing) -> str:
    pattern = language.pattern("clock", _key(time))
    if pattern is not None:
        return pattern.format_map(_slots(time, language))
    if time.hour is None or time.hour > 23:
        return str(time)
    width = "short" if time.second is None else "medium"
    return format_time(dt.time(time.hour, time.minute, time.second or 0), width, locale=language.locale)


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


def _slots(time: ClockTime, language: Writing) -> Mapping[str, str]:
    hour, second = time.hour or 0, time.second or 0
    half = "am" if hour < _HALF_DAY else "pm"
    return {
        "half": language.pattern("clock", half) or str(language.locale.day_periods["format"]["wide"][half]),
        "hour": str((hour - 1) % _HALF_DAY + 1),
        "minute": str(time.minute),
        "minutes": f"{time.minute:02}",
        "second": str(second),
        "seconds": f"{second:02}",
    }
