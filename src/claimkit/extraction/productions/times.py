"""Productions of lengths of time and times of the day."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from claimkit.errors import RuleError
from claimkit.extraction.productions.found import Found
from claimkit.extraction.productions.numbers import number_or_range
from claimkit.extraction.productions.units import direction_of, hedge_of, read_amount, scaled_by
from claimkit.values import ClockTime, Duration, DurationPart, Hedge, TimeUnit
from claimkit.values.number import simplest

_ISO = re.compile(r"P(?:([\d.]+)([YMWD]))?(?:T([\d.]+)([HMS]))?")
_ISO_UNITS = {"Y": TimeUnit.YEAR, "M": TimeUnit.MONTH, "W": TimeUnit.WEEK, "D": TimeUnit.DAY}
_ISO_CLOCK = {"H": TimeUnit.HOUR, "M": TimeUnit.MINUTE, "S": TimeUnit.SECOND}


def duration(found: Found) -> Duration | None:
    """Make a length of time of *n* and *unit*, or of a word that means one (*length*, as ISO 8601 writes it)."""
    hedge = hedge_of(found, Hedge.EXACT)
    length = found.meaning("length")
    if length is not None:
        return Duration((_iso_part(length),), hedge=hedge, direction=direction_of(found))
    amount = number_or_range(found)
    value, meaning = found.meaning("value"), found.meaning("unit")
    if amount is None and value is not None:
        amount = read_amount(value)
    if amount is None or meaning is None:
        return None
    times, _, name = meaning.rpartition(" ")
    return Duration(
        (DurationPart(scaled_by(amount, int(times or 1)), TimeUnit(name)),), hedge=hedge, direction=direction_of(found)
    )


def _iso_part(text: str) -> DurationPart:
    found = _ISO.fullmatch(text)
    if found is None:
        message = f"{text!r} is not a duration of one unit as ISO 8601 writes it"
        raise RuleError(message)
    if found[1]:
        return DurationPart(simplest(Fraction(found[1])), _ISO_UNITS[found[2]])
    return DurationPart(simplest(Fraction(found[3])), _ISO_CLOCK[found[4]])


# Times of the day

_NOON = 12
_HOUR = 60
"""So many minutes has an hour, from which a quarter to the next is counted back."""


def clock(found: Found) -> ClockTime | None:
    """Make a time of *hour*, *minute* and *second*, or of *time*, with *meridiem* (am, pm, night) and *zone*.

    In *time* stands what is a time already, a word for one ("noon"), or a number: four digits are hours and minutes,
    and so is what was read as a decimal.  Behind a *start* whose half of the day is known, it is the first such time.
    Hours of the day, under ``of``, are counted from midnight to midnight: no other half can be meant.
    """
    time, start = found.value("time"), found.value("start")
    if isinstance(start, ClockTime):
        return _after(start, time) if isinstance(time, ClockTime) else None
    hour, minute, second = found.integer("hour"), found.integer("minute") or 0, found.integer("second")
    either = not isinstance(found.amount("time"), int)
    if isinstance(time, ClockTime):
        hour, minute, second, either = time.hour, time.minute, time.second, time.either_half
    elif (number := found.amount("time")) is not None:
        hour, minute = divmod(number, 100) if isinstance(number, int) else map(int, str(number).split("."))
    elif (word := found.meaning("time")) is not None:
        hours, _, minutes = word.partition(":")
        return ClockTime(int(hours), int(minutes), zone=found.meaning("zone"))
    elif hour is None and "minute" not in found.slots:
        return None
    if hour is not None and minute < 0:
        hour, minute = (hour - 1) % _NOON or _NOON, minute + _HOUR
    meridiem = found.meaning("meridiem")
    if hour is not None and meridiem is not None:
        hour = _of_day(hour, meridiem)
    either = either and found.settings.get("of") != "day"
    either = either and meridiem is None and hour is not None and 1 <= hour <= _NOON
    if hour is None and "hour" in found.slots:
        return None
    hedge, zone = hedge_of(found, Hedge.EXACT), found.meaning("zone")
    return ClockTime(hour, minute, second=second, zone=zone, either_half=either, hedge=hedge)


def _after(start: ClockTime, time: ClockTime) -> ClockTime | None:
    """Return the first time that is meant behind another: from 2 p.m. to 4:30 is to half past four in the afternoon."""
    if start.either_half or not time.either_half or start.hour is None or time.hour is None:
        return None
    halves = [evolve(time, hour=time.hour % _NOON + half, either_half=False) for half in (0, _NOON)]
    begins = start.hour % (2 * _NOON), start.minute
    return next((each for each in halves if (each.hour or 0, each.minute) > begins), halves[0])


def _of_day(hour: int, meridiem: str) -> int | None:
    if hour > _NOON:
        return hour
    if meridiem == "am":
        return hour % _NOON
    if meridiem == "night":
        return hour + _NOON if 5 <= hour < _NOON else hour % _NOON
    return hour % _NOON + _NOON
