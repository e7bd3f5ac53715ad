"""Productions of times of the day, and of the zone beside a date or a time."""

from __future__ import annotations

from attrs import evolve

from claimkit.extraction.productions.found import Found
from claimkit.extraction.productions.units import hedge_of
from claimkit.values import CalendarDate, ClockTime, DateRange, Hedge, Value

_NOON = 12
_HOUR = 60
"""So many minutes has an hour, from which a quarter to the next is counted back."""


def clock(found: Found) -> ClockTime | None:
    """Make a time of *hour*, *minute*, *second* (or *time*, or *word*), *meridiem* (am, pm, night) and *zone*.

    Four digits in *four* are hours and minutes, and so is what was read as a decimal, in *point*.
    """
    time = found.value("time")
    either = "four" not in found.slots
    if isinstance(time, ClockTime):
        hour, minute, second = time.hour, time.minute, time.second
        either = time.either_half
    else:
        word = found.meaning("word")
        if word is not None:
            hours, _, minutes = word.partition(":")
            return ClockTime(int(hours), int(minutes), zone=found.meaning("zone"))
        hour = found.integer("hour")
        minute, second = found.integer("minute") or 0, found.integer("second")
        four = found.integer("four")
        point = found.token("point")
        if four is not None:
            hour, minute = divmod(four, 100)
        elif point is not None:
            hour, minute = map(int, str(found.amount("point")).split("."))
        if hour is None and "minute" not in found.slots:
            return None
        if hour is not None and minute < 0:
            hour, minute = (hour - 1) % _NOON or _NOON, minute + _HOUR
    meridiem = found.meaning("meridiem")
    if hour is not None and meridiem is not None:
        hour = _of_day(hour, meridiem)
    either = either and meridiem is None and hour is not None and 1 <= hour <= _NOON
    if hour is None and "hour" in found.slots:
        return None
    hedge, zone = hedge_of(found, Hedge.EXACT), found.meaning("zone")
    return ClockTime(hour, minute, second=second, zone=zone, either_half=either, hedge=hedge)


def _of_day(hour: int, meridiem: str) -> int | None:
    if hour > _NOON:
        return hour
    if meridiem == "am":
        return hour % _NOON
    if meridiem == "night":
        return hour + _NOON if 5 <= hour < _NOON else hour % _NOON
    return hour % _NOON + _NOON


def zoned(found: Found) -> Value | None:
    """Put the *zone* that stands beside a date or a time on it."""
    value = found.value("value")
    zone = found.meaning("zone")
    if isinstance(value, ClockTime | CalendarDate):
        return evolve(value, zone=zone)
    if isinstance(value, DateRange):
        return evolve(
            value,
            first=None if value.first is None else evolve(value.first, zone=zone),
            last=None if value.last is None else evolve(value.last, zone=zone),
        )
    return None
