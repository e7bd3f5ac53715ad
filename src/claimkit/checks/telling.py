"""Telling: what the words around two equal values say of them, where it differs: a rise and a fall, until and since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple, TypeGuard

from claimkit.checks.excuses import has_denial
from claimkit.checks.pair import LARGEST_DIGIT, Sides, sides_of
from claimkit.claims import Text
from claimkit.comparison import Link
from claimkit.comparison.numbers import number_of, numbers_in, only_number
from claimkit.extraction.apart import (
    beside,
    change,
    contrast,
    fate,
    half_of_day,
    left_out,
    period,
    role,
    trend,
    unit_of_time,
    years,
)
from claimkit.extraction.nearby import InText, sole, sorts_in
from claimkit.extraction.schema import CALENDAR
from claimkit.values.amount import Range, sole_number
from claimkit.values.calendar_date import Anchor, CalendarDate, DateRange, Offset, says_any
from claimkit.values.duration import ClockTime, Duration, TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.kind import Dimension, Kind
from claimkit.values.number import Number, multiply
from claimkit.values.quantity import Quantity
from claimkit.values.relating import Value
from claimkit.values.unit import COUNT, PERCENT


def told_apart(links: Sequence[Link], original: Text, translation: Text) -> list[tuple[Link, tuple[str, str]]]:
    """Return the links of equal values that the words around them tell apart, with what is said in each text.

    That is up or down, and to, from or by, for a change; before or after, for a length; an age or a lapse, for years;
    am or pm, for the time of a day; until or since, for a date or an hour; first or last, for so many; early or late,
    for a decade; and a day, a week, for so much in that time.  Of a value that is stated twice, either may be meant.
    """
    alike = [link for link in links if link.difference is None]
    if not alike:
        return []
    said = (sorts_in(text.content, text.language) for text in (original, translation))
    questions = _answered(*said)
    told = [(link, apart) for link in alike if (apart := _apart(sides_of(link, original, translation), questions))]
    times = Counter(str(link.left.value) for link in links) if told else Counter[str]()
    return [each for each in told if times[str(each[0].left.value)] == 1]


def _apart(sides: Sides, questions: Iterable[_Question]) -> tuple[str, str] | None:
    """Return what the words around two equal values say of them where it differs, in the terms of the locales."""
    left, right = sides
    one, other = left.value, right.value
    alike = type(one) is type(other) and one.kind is not Kind.ORDINAL
    for tell, is_told_of, texts, _ in questions:
        if (texts or not alike) and is_told_of(one) and is_told_of(other):
            said = tell(left)
            told = None if said is None else tell(right)
            if said is None or told is None or said == told or _is_excused(tell, sides):
                continue
            return said, told
    return None


def _is_excused(tell: Callable[[InText], str | None], sides: Sides) -> bool:
    """Return whether what is told apart is one all the same: a bound that is denied, a year and twelve months."""
    one, other = (side.value for side in sides)
    if tell is _counts:
        is_mixed = one.kind is not other.kind and Kind.ORDINAL in (one.kind, other.kind)  # a first day may be one day
        return numbers_in(one) & numbers_in(other) <= ({1} if is_mixed else set())
    if tell is _often:
        return {each.parts[0].unit for each in (one, other) if isinstance(each, Duration)}.isdisjoint(map(tell, sides))
    return tell is _limit and has_denial(sides)


def _way(here: InText) -> str | None:
    """Return whether a word beside a mention says up or down, or more or less, else one of its clause.

    A rate of exchange goes either way: a dollar that costs more won is a won that is worth less.
    """
    return None if here.free("rate") else change(here) or contrast(here) or trend(here)


def _place(here: InText) -> str | None:
    """Return where a mention stands in a change; what falls by half falls to a half, so that is no place."""
    value = here.value
    ratio = value.unit.factor if isinstance(value, Quantity) and value.unit.dimension is Dimension.RATIO else 0
    halved = 2 * multiply(number_of(value) or 0, ratio) == 1
    return None if halved and trend(here) == "down" else role(here)


def _side(here: InText) -> str | None:
    """Return on which side of something a mention lies: ahead, as its value says, else as a word behind it does.

    What came three weeks after an attack is told when the attack was three weeks ago: the past is on no side, unless it
    is one that the text counts from.
    """
    distance, said = _distance(here.value), beside(here, "side")
    if distance is not None and distance < 0 and getattr(here.value, "anchor", None) is Anchor.TEXT:
        return "before"
    if distance is None:
        return said
    return "after" if distance > 0 and said != "before" else None


def _limit(here: InText) -> str | None:
    """Return whether a mention is where a time ends or begins: by its value, else by the word before or in it."""
    value = here.value
    if isinstance(value, DateRange):
        return "until" if value.first is None else "since" if value.last is None else None
    return beside(here, "limit")


def _may_limit(value: Value) -> bool:
    """Return whether a value may be where a time ends or begins: a date, an hour, the first use, but not years ago."""
    return value.kind in (Kind.DATE, Kind.CLOCK, Kind.ORDINAL) and _offset(value) is None


def _end(here: InText) -> str | None:
    """Return whether so many are the first or the last of all, or a day of the week is that of its month."""
    value = here.value
    nth = number_of(value) if value.kind is Kind.ORDINAL else getattr(value, "occurrence", None)
    return beside(here, "end") if nth is None else {1: "first", -1: "last"}.get(int(nth))


def _has_ends(value: Value) -> bool:
    """Return whether a value may be the first or the last, early or late among its like: days and decades."""
    if isinstance(value, CalendarDate):
        return says_any(value, ("weekday", "decade")) and value.direction is None and value.month is None
    return isinstance(value, Quantity | Duration) or value.kind is Kind.ORDINAL


def _offset(value: Value) -> Offset | None:
    """Return how far from now a date lies, if that was counted: three years ago."""
    if not isinstance(value, CalendarDate) or value.distance is None:
        return None
    return None if value.distance.whole and value.anchor is Anchor.SPEECH else value.distance


def _distance(value: Value) -> Number | None:
    offset = _offset(value)
    return None if offset is None else sole_number(offset.amount)


def _leads_somewhere(value: Value) -> bool:
    """Return whether a value is a length, or a date that lies a length from now."""
    return isinstance(value, Duration) or _distance(value) is not None


def _age(here: InText) -> str | None:
    """Return whether a number of years is an age, or a length that leads somewhere: at 29, 29 years later."""
    value = here.value
    if isinstance(value, Quantity):
        aged = value.kind is Kind.AGE or (number_of(value) or 0) > LARGEST_DIGIT
        return "age" if aged and value.hedge is Hedge.EXACT else None
    led = _distance(value) is not None if isinstance(value, CalendarDate) else beside(here, "side") == "after"
    return "lapse" if led else None


def _counts(here: InText) -> str | None:
    """Return the unit of the calendar that a length, a date or an ordinal counts: a week earlier, the third day."""
    value = here.value
    counted = value.parts[0] if isinstance(value, Duration) else _offset(value)
    unit = unit_of_time(here) if counted is None else counted.unit
    return f"{unit}s" if unit in CALENDAR else None


def _may_count(value: Value) -> bool:
    return value.kind is Kind.ORDINAL or _leads_somewhere(value)


def _often(here: InText) -> str | None:
    """Return whether a value is a length, or the time in which so much is told: every two months, twice a month."""
    return "interval" if isinstance(here.value, Duration) else period(here)


def _tells_often(value: Value) -> bool:
    return isinstance(value, Quantity | Duration) and only_number(value) not in (None, 1)


def _days(here: InText) -> str | None:
    """Return whether days are working days, as a word in them or beside them says."""
    are_days = isinstance(here.value, Duration) and here.value.parts[0].unit is TimeUnit.DAY
    return (beside(here, "workday") or "calendar") if are_days else None


def _may_be_age(value: Value) -> bool:
    """Return whether a value may be the age of a person: a bare number, or one of years."""
    if isinstance(value, Quantity):
        years = number_of(value) if value.kind is Kind.AGE or value.unit == COUNT else None
    else:
        told = value.parts[0] if isinstance(value, Duration) else _offset(value)
        years = sole_number(told.amount) if told is not None and told.unit is TimeUnit.YEAR else None
    return years is not None and years != 0 and -_OLDEST <= years <= _OLDEST


_OLDEST = 120


def _points(here: InText) -> str | None:
    """Return whether an amount is one of percent or, as the word behind a bare number says, a change in points."""
    if getattr(here.value, "unit", None) is PERCENT:
        return "percent"
    return here.told("points") if here.told("change") or here.told("contrast") else None


def _is_compared(value: Value) -> bool:
    """Return whether a value tells of which times something was the highest: since 1975, in ten years."""
    return isinstance(value, Duration | CalendarDate | DateRange)


def _is_single(value: Value) -> TypeGuard[Quantity]:
    return isinstance(value, Quantity) and not isinstance(value.amount, Range)


def _has_place(value: Value) -> bool:
    """Return whether a value may be the size of a change, or where it led: an amount, a time, but not so many years."""
    return _is_single(value) or (isinstance(value, Duration) and value.parts[0].unit is not TimeUnit.YEAR)


def _may_rise(value: Value) -> bool:
    """Return whether a value is an amount that may go up or down; miles up a road are no rise."""
    return _is_single(value) and (value.unit.dimension is not Dimension.LENGTH or value.unit.factor < _KILOMETER)


_KILOMETER = 1000


def _is_counted(value: Value) -> bool:
    return isinstance(value, Quantity) or (isinstance(value, Duration) and value.parts[0].unit in _CLOCK)


_CLOCK = frozenset((TimeUnit.HOUR, TimeUnit.MINUTE, TimeUnit.SECOND))


def _has_half(value: Value) -> bool:
    if not isinstance(value, CalendarDate):
        return isinstance(value, ClockTime)
    offset = value.offset
    return says_any(value, ("day", "weekday")) or (offset is not None and offset.unit is TimeUnit.DAY)


def _streak(here: InText) -> str | None:
    """Return whether so many came in a row, or something came for the first time in so long."""
    return sole({near.meaning for near in here.among(here.words("streak"))} | here.within("streak"))


def _course(here: InText) -> str | None:
    """Return which way something went so many times in a row, as a word of its clause says."""
    said = {near.meaning for near in here.near("change", reach=2)} if _streak(here) == "running" else set[str]()
    return sole(said - {"loss"})


def _may_run(value: Value) -> bool:
    return isinstance(value, Duration) or value.kind in (Kind.ORDINAL, Kind.COUNT)


def _is_people(value: Value) -> bool:
    return _is_single(value) and value.kind is Kind.COUNT


def _is_one(value: Value) -> bool:
    return _is_people(value) and number_of(value) == 1


def _is_weekday(value: Value) -> bool:
    return isinstance(value, CalendarDate) and says_any(value, ("weekday",))


class _Question(NamedTuple):
    """What may be told of a value, of which values, and by which classes of words, in how many of the two texts.

    One, where a value may tell it by itself; where no text needs any, the values and the words beside them tell it.
    """

    tell: Callable[[InText], str | None]
    is_told_of: Callable[[Value], bool]
    texts: int
    sorts: tuple[str, ...] = ()


_QUESTIONS = (
    _Question(_side, _leads_somewhere, 1, ("side",)),
    _Question(_age, _may_be_age, 0),
    _Question(_counts, _may_count, 0),
    _Question(_often, _tells_often, 1, ("period",)),
    _Question(_days, _leads_somewhere, 1, ("workday",)),
    _Question(years, _may_be_age, 1, ("years",)),
    _Question(half_of_day, _has_half, 1, ("half",)),
    _Question(_limit, _may_limit, 1, ("limit",)),
    _Question(_end, _has_ends, 1, ("end",)),
    _Question(partial(beside, sort="stretch"), _has_ends, 2, ("stretch",)),
    _Question(partial(InText.told, sort="extreme", reach=2), _is_compared, 2, ("extreme",)),
    _Question(_way, _may_rise, 2, ("change", "contrast")),
    _Question(_place, _has_place, 2, ("change", "contrast")),
    _Question(period, _is_counted, 2, ("period",)),
    _Question(_streak, _may_run, 2, ("streak",)),
    _Question(_course, _may_run, 2, ("streak",)),
    _Question(fate, _is_people, 2, ("harm",)),
    _Question(partial(left_out, sort="exception", told="usual"), _is_weekday, 1, ("exception",)),
    _Question(partial(left_out, sort="denial", told="one"), _is_one, 1, ("denial",)),
    _Question(_points, _is_single, 1, ("points",)),
)


@lru_cache(maxsize=4096)
def _answered(*said: frozenset[str]) -> tuple[_Question, ...]:
    """Return the questions that two texts with words of these classes may answer."""
    return tuple(each for each in _QUESTIONS if sum(not sorts.isdisjoint(each.sorts) for sorts in said) >= each.texts)
