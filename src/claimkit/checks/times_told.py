"""What the words around a time tell of it: until or since, before or after, of the morning, an age or a lapse."""

from __future__ import annotations

import re
from functools import lru_cache

from claimkit.checks.pair import LARGEST_DIGIT
from claimkit.comparison.numbers import number_of, only_number
from claimkit.extraction import extract, scanner
from claimkit.extraction.fold import FIRST_WIDE
from claimkit.extraction.nearby import LETTERS, InText, Word, overlaps, read_plain, sole, sorts_in, spoken
from claimkit.extraction.schema import CALENDAR
from claimkit.values import COUNT, Direction, Hedge, Kind, Quantity, Value
from claimkit.values.amount import Magnitude, sole_number
from claimkit.values.calendar_date import Anchor, CalendarDate, DateRange, Offset, says_any
from claimkit.values.duration import SECONDS, ClockTime, Duration, TimeUnit


def side(here: InText) -> str | None:
    """Return on which side of something a length lies: ahead, as a date from now says, else by a word behind."""
    value, offset = here.value, _offset(here.value)
    if offset is None:
        ahead = isinstance(value, Duration) and value.direction is Direction.NEXT
        return "after" if ahead else here.beside("side") if isinstance(value, Duration) else None
    distance = sole_number(offset.amount)
    if distance < 0:  # what came three weeks after an attack is told when that was three weeks ago, which is no side
        return "before" if getattr(value, "anchor", None) is Anchor.TEXT else None
    return "after" if distance > 0 and here.beside("side") != "before" else None


def turn(here: InText) -> str | None:
    """Return whether a length is one ago, or one later, as a word says that no event follows."""
    offset = _offset(here.value)
    if offset is not None:
        return "before" if sole_number(offset.amount) < 0 else None
    later = isinstance(here.value, Duration) and any(near.marks for near in here.near("later"))
    return "after" if later else None


def limit(here: InText) -> str | None:
    """Return whether a date, an hour or the first use, but not years ago, is where a time ends or begins."""
    value = here.value
    if isinstance(value, DateRange):
        return "until" if value.first is None else "since" if value.last is None else None
    alone = not here.text.startswith("-", here.mention.end)  # three-storey
    hour = alone and isinstance(value, Quantity) and value.unit == COUNT and value.amount in range(1, 13)  # before nine
    may_limit = hour or (value.kind in (Kind.DATE, Kind.CLOCK, Kind.ORDINAL, Kind.AGE) and _offset(value) is None)
    return here.beside("limit") if may_limit else None


def end(here: InText) -> str | None:
    """Return whether so many are the first or the last of all, or a day of the week is that of its month."""
    value = here.value
    if not _has_ends(value):
        return None
    nth = number_of(value) if value.kind is Kind.ORDINAL else getattr(value, "occurrence", None)
    return here.beside("end") if nth is None else {1: "first", -1: "last"}.get(int(nth))


def stretch(here: InText) -> str | None:
    """Return whether a value is early or late among its like."""
    return here.beside("stretch") if _has_ends(here.value) else None


def _has_ends(value: Value) -> bool:
    """Return whether a value may be the first or the last, early or late among its like: days, decades, seasons."""
    if isinstance(value, CalendarDate):
        return says_any(value, ("weekday", "decade", "season")) and value.direction is None and value.month is None
    return isinstance(value, Quantity | Duration) or value.kind is Kind.ORDINAL


def _offset(value: Value) -> Offset | None:
    """Return how far from now a date lies, if that was counted: three years ago."""
    if not isinstance(value, CalendarDate) or value.distance is None:
        return None
    return None if value.distance.whole and value.anchor is Anchor.SPEECH else value.distance


def age(here: InText) -> str | None:
    """Return whether a number of years is an age, or a length that leads somewhere: at 29, 29 years later."""
    value = here.value
    if not _may_be_age(value):
        return None
    if isinstance(value, Quantity):
        aged = value.kind is Kind.AGE or (number_of(value) or 0) > LARGEST_DIGIT
        return "age" if aged and value.hedge is Hedge.EXACT else None
    return "lapse" if isinstance(value, CalendarDate) or here.beside("side") == "after" else None


def years(here: InText) -> str | None:
    """Return whether a number is an age or the years that pass: "for nine years until she was sixteen"."""
    if not _may_be_age(here.value) or here.hedge is not Hedge.EXACT:
        return None
    said = here.within("years")
    if here.value.kind is Kind.AGE:
        said = said or {"age"}
    elif not said:
        found = [near for near in here.near("years") if near.touches and near.leads is not near.ending]
        closest = min((len(near.between) for near in found), default=0)
        said = {near.meaning for near in found if len(near.between) == closest}
    told = {"age": "age", "aged": "age"} if isinstance(here.value, Quantity) else {"age": "age", "lapse": "lapse"}
    return told.get(sole(said) or "")


def _may_be_age(value: Value) -> bool:
    """Return whether a value may be the age of a person: a bare number, or one of years."""
    if isinstance(value, Quantity):
        years = number_of(value) if value.kind is Kind.AGE or value.unit == COUNT else None
    else:
        told = value.parts[0] if isinstance(value, Duration) else _offset(value)
        named = told is not None and told.unit is TimeUnit.YEAR and not isinstance(told.amount, Magnitude)
        years = sole_number(told.amount) if told is not None and named else None
    return years is not None and years != 0 and -120 <= years <= 120


def counts(here: InText) -> str | None:
    """Return the unit of the calendar that a length, a date or an ordinal counts: a week earlier, the third day."""
    value = here.value
    if value.kind is Kind.ORDINAL:
        unit = _unit_of_time(here)
    elif isinstance(value, CalendarDate) and (value.day or 0) > 1:
        # The fifth counts nothing; but East Asia has one word for that day and for the days that pass.
        return "date" if _is_bare_day(value) and not any(map(FIRST_WIDE.__le__, here.mention.surface)) else None
    else:
        counted = value.parts[0] if isinstance(value, Duration) else _offset(value)
        unit = None if counted is None else counted.unit
    return f"{unit}s" if unit in CALENDAR else None


def _is_bare_day(value: Value) -> bool:
    """Return whether a value is a day of a month that has no name: the fifth."""
    if not isinstance(value, CalendarDate) or value.day is None:
        return False
    return value == CalendarDate(day=value.day, hedge=value.hedge)


def _unit_of_time(here: InText) -> str | None:
    """Return the unit of the calendar that an ordinal counts, by a word in it, behind it or before it."""
    place, folded = here.place, read_plain(here.text, here.locale)[0]
    if place is None:
        return None
    behind = LETTERS.match(folded, place.end) or LETTERS.match(folded, place.end + 1)
    if behind and "streak" in sorts_in(behind[0], here.locale):  # the third straight month
        behind = LETTERS.match(folded, behind.end() + 1)
    before = folded[: place.start].rsplit(" ", 2)[-2:-1]
    words = [*filter(FIRST_WIDE.__le__, place.surface[::-1]), behind[0] if behind else "", *before]
    known = scanner(here.locale).lexemes
    said = (word[:end] for word in words for end in range(len(word), 0 if word >= FIRST_WIDE else len(word) - 1, -1))
    units = (known[part].senses.get("time") for part in said if part in known)
    return next((str(unit) for unit in units if unit in CALENDAR), None)  # a third one may be Wednesday


def often(here: InText) -> str | None:
    """Return whether a value is a length, or the time in which so much is told: every two months, twice a month."""
    number = only_number(here.value)
    if number in (None, 1) or number % 1:  # 9.91 seconds lie between no two events
        return None
    return "interval" if isinstance(here.value, Duration) else period(here)


def period(here: InText) -> str | None:
    """Return in what time so much is counted: hour, day, week, month or year; ``None`` if it is not told."""
    value = here.value
    is_short = isinstance(value, Duration) and value.parts[0].unit in SECONDS.keys() - {TimeUnit.WEEK}
    if not (is_short or _is_bare_day(value) or isinstance(value, Quantity)):  # or a day of any month
        return None
    near = here.among(_periods(here.text, here.locale), reach=2)
    return sole({word.meaning for word in near if not extract(word.between, here.locale)})  # else of what is there


@lru_cache(maxsize=1024)
def _periods(text: str, locale: str) -> tuple[Word, ...]:
    """Return the words of a text that say how often, and begin in the midst of no mention."""
    mentions = read_plain(text, locale)[2]
    words = spoken(text, locale).get("period", ())
    return tuple(word for word in words if not overlaps((word.start, word.start), mentions))


def days(here: InText) -> str | None:
    """Return whether days are working days, as a word in them or beside them says."""
    are_days = isinstance(here.value, Duration) and here.value.parts[0].unit is TimeUnit.DAY
    return (here.beside("workday") or "calendar") if are_days else None


def half(here: InText) -> str | None:
    """Return the half of the day, am or pm, that is told with an hour or a day: on Saturday evening."""
    value = here.value
    if isinstance(value, CalendarDate):
        if not says_any(value, ("day", "weekday")) and (value.offset is None or value.offset.unit is not TimeUnit.DAY):
            return None
    elif not isinstance(value, ClockTime):
        return None
    elif not value.either_half:
        return None if value.zone else "am" if (value.hour or 0) % 24 < 12 else "pm"
    told = {near.meaning for near in here.near("half")} | {here.beside("half") or ""} - {""}
    return "am" if not told and isinstance(value, ClockTime) and _is_of_24(value, here) else sole(told)


def _is_of_24(clock: ClockTime, here: InText) -> bool:
    """Return whether an hour is one of 24: with its minutes in digits where a language counts so, or beside one."""
    if (clock.hour or 0) >= 12:
        return False
    exact = scanner(here.locale).hours > 12 and _TO_THE_MINUTE.search(here.mention.surface)
    found = [(each.value, each.surface) for each in read_plain(here.text, here.locale)[1]]
    hours = ((each.hour or 0, words) for each, words in found if isinstance(each, ClockTime))
    return bool(exact) or any(hour > 12 and str(hour) in words for hour, words in hours)


_TO_THE_MINUTE = re.compile(r"[0-9] ?[:.h] ?[0-9]{2}")
