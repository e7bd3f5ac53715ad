"""Telling: what the words around two equal values say of them, where it differs: a rise and a fall, until and since."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple, TypeGuard

from claimkit.checks.aspects import side_of
from claimkit.checks.excuses import is_time_denied, left_out
from claimkit.checks.pair import LARGEST_DIGIT, Sides, sides_of
from claimkit.claims import Text
from claimkit.comparison import Link
from claimkit.comparison.numbers import number_of, numbers_in, only_number
from claimkit.extraction import extract, scanner
from claimkit.extraction.aspects import ASPECTS
from claimkit.extraction.nearby import LETTERS, MARK, InText, nearest, read_plain, sole, sorts_in
from claimkit.extraction.runs import FIRST_WIDE
from claimkit.extraction.schema import CALENDAR
from claimkit.values.amount import Magnitude, Range, sole_number
from claimkit.values.calendar_date import Anchor, CalendarDate, DateRange, Offset, says_any
from claimkit.values.duration import ClockTime, Duration, TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.kind import Dimension, Direction, Kind
from claimkit.values.number import multiply
from claimkit.values.quantity import Quantity
from claimkit.values.relating import Value
from claimkit.values.unit import COUNT, FRACTION, PERCENT


def told_apart(links: Sequence[Link], original: Text, translation: Text) -> list[tuple[Link, tuple[str, str]]]:
    """Return the links of equal values that the words around them tell apart, with what is said in each text.

    That is up or down, and to, from or by, for a change; before or after, for a length; an age or a lapse, for years;
    am or pm, for the time of a day; until or since, for a date or an hour; first or last, for so many; early or late,
    for a decade; a day, a week, for so much in that time; in a row, or for the first time; the dead or the injured; a
    day left out, or one like others; not even one; and the sides of aspects.  Of a value that is stated twice, either
    may be meant.
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
    for tell, texts, sorts in questions:
        said = tell(left) if texts or sorts or not alike else None
        told = None if said is None else tell(right)
        if said is not None and told is not None and said != told and not _is_excused(tell, sides):
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
    if tell is _growth:  # what doubled rose by 100%
        times, percent = sorted(number_of(each) or 0 for each in (one, other))
        return multiply(times, _WHOLE) != percent
    return tell is _limit and is_time_denied(sides)


def _way(here: InText) -> str | None:
    """Return whether a word beside an amount says up or down, or more or less, else one of its clause.

    A rate of exchange goes either way: a dollar that costs more won is a won that is worth less; and miles up a road
    are not a rise.
    """
    value = here.value
    if not _is_single(value) or (value.unit.dimension is Dimension.LENGTH and value.unit.factor >= _KILOMETER):
        return None
    if here.free("rate"):
        return None
    itself = {word.meaning for word in here.words_within("change") if word.end == len(here.mention.surface)}  # doubled
    return change(here) or _contrast(here) or _trend(here) or sole(itself)


_KILOMETER = 1000


def change(here: InText) -> str | None:
    """Return whether a word beside a mention says that something went up or down: exports rose 3%, imports fell 2%."""
    beside = [near for near in here.near("change") if near.meaning != "loss" and near.touches]
    levels = list(here.near("level")) if beside else ()
    return nearest(near for near in beside if not (near.leads and near.is_behind(levels)))


def _contrast(here: InText) -> str | None:
    """Return whether a word beside a mention says so much more than another, or so much less: 900 fewer sailors."""
    found = here.near("contrast")
    return sole({_WAYS[near.meaning] for near in found if near.marks or (near.ending and near.follows)})


_WAYS = {"more": "up", "less": "down"}


def _trend(here: InText) -> str | None:
    """Return whether a text says, wherever it does, that something went up or down to an amount, from it or by it.

    In "on Monday exports fell in value by 2% to $3 million", both amounts are told of a fall.
    """
    return None if _role(here) is None else sole({near.meaning for near in here.near("change", 2)} - {"loss"})


def _role(here: InText) -> str | None:
    """Return what an amount is in a change: where it came from, where it went to, or by how much."""
    if not (here.free("change") or here.free("contrast")):
        return None
    near = [near for sort in ("level", "extent") for near in here.near(sort)]
    said = {each.meaning for each in near if each.marks and each.meaning != "at"}
    if not said and getattr(here.value, "unit", None) is FRACTION:  # a third less, a third lost
        return "by" if any(each.follows for each in here.near("change")) or _contrast(here) else None
    if said == {"by", "from"}:  # what falls "de 3" falls by 3, unless "à" behind it tells where it fell to
        return None if any(each.follows and each.meaning == "to" for each in here.near("level")) else "by"
    return sole(said)


def _place(here: InText) -> str | None:
    """Return where an amount or a time stands in a change; so many years are not a place in one.

    What falls by half falls to a half, so that is none either.
    """
    value = here.value
    if not (_is_single(value) or (isinstance(value, Duration) and value.parts[0].unit is not TimeUnit.YEAR)):
        return None
    ratio = value.unit.factor if isinstance(value, Quantity) and value.unit.dimension is Dimension.RATIO else 0
    halved = 2 * multiply(number_of(value) or 0, ratio) == 1
    return None if halved and _trend(here) == "down" else _role(here)


def _growth(here: InText) -> str | None:
    """Return whether so many times as much was reached, or a percentage is how far something rose: tripled, up 300%."""
    if here.value.kind is Kind.MULTIPLE:
        return "to" if here.words_within("change") or _role(here) == "to" else None
    rose = here.value.kind is Kind.PERCENT and (number_of(here.value) or 0) > _WHOLE and change(here) == "up"
    return "by" if rose and _role(here) in (None, "by") else None


_WHOLE = 100


def _portion(here: InText) -> str | None:
    """Return whether a share is one by which something changed, or, in a text without a change, one of something.

    Half less is half of it.
    """
    if getattr(here.value, "unit", None) is not FRACTION or multiply(number_of(here.value) or 0, 2) == 1:
        return None
    if here.words("change") or here.words("contrast"):
        return "by" if _contrast(here) else None
    return "to"


def _side(here: InText) -> str | None:
    """Return on which side of something a length lies: ahead, as a date a length from now says, else by a word behind.

    What came three weeks after an attack is told when the attack was three weeks ago: the past is on no side, unless it
    is one that the text counts from.
    """
    value, offset = here.value, _offset(here.value)
    if offset is None:
        ahead = isinstance(value, Duration) and value.direction is Direction.NEXT
        return "after" if ahead else here.beside("side") if isinstance(value, Duration) else None
    distance = sole_number(offset.amount)
    if distance < 0:
        return "before" if getattr(value, "anchor", None) is Anchor.TEXT else None
    return "after" if distance > 0 and here.beside("side") != "before" else None


def _turn(here: InText) -> str | None:
    """Return whether a length is one ago, or one later, as a word says that no event follows."""
    offset = _offset(here.value)
    if offset is not None:
        return "before" if sole_number(offset.amount) < 0 else None
    later = isinstance(here.value, Duration) and any(near.touches and not near.leads for near in here.near("later"))
    return "after" if later else None


def _limit(here: InText) -> str | None:
    """Return whether a date, an hour or the first use, but not years ago, is where a time ends or begins.

    Its value tells it, else the word before it or in it; an hour may be a bare number: before nine.
    """
    value = here.value
    if isinstance(value, DateRange):
        return "until" if value.first is None else "since" if value.last is None else None
    alone = not here.text.startswith("-", here.mention.end)  # three-storey
    hour = alone and isinstance(value, Quantity) and value.unit == COUNT and value.amount in _HOURS
    may_limit = hour or (value.kind in (Kind.DATE, Kind.CLOCK, Kind.ORDINAL, Kind.AGE) and _offset(value) is None)
    return here.beside("limit") if may_limit else None


_HOURS = range(1, 13)


def _end(here: InText) -> str | None:
    """Return whether so many are the first or the last of all, or a day of the week is that of its month."""
    value = here.value
    if not _has_ends(value):
        return None
    nth = number_of(value) if value.kind is Kind.ORDINAL else getattr(value, "occurrence", None)
    return here.beside("end") if nth is None else {1: "first", -1: "last"}.get(int(nth))


def _stretch(here: InText) -> str | None:
    """Return whether a value is early or late among its like."""
    return here.beside("stretch") if _has_ends(here.value) else None


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


def _age(here: InText) -> str | None:
    """Return whether a number of years is an age, or a length that leads somewhere: at 29, 29 years later."""
    value = here.value
    if not _may_be_age(value):
        return None
    if isinstance(value, Quantity):
        aged = value.kind is Kind.AGE or (number_of(value) or 0) > LARGEST_DIGIT
        return "age" if aged and value.hedge is Hedge.EXACT else None
    return "lapse" if isinstance(value, CalendarDate) or here.beside("side") == "after" else None


def _years(here: InText) -> str | None:
    """Return whether a number is an age or the years that pass, by its own words, else by one beside it.

    Nine years pass and sixteen is an age in "for nine years until she was sixteen".
    """
    if not _may_be_age(here.value) or here.hedge is not Hedge.EXACT:
        return None
    said = here.within("years")
    if here.value.kind is Kind.AGE:
        said = said or {"age"}
    elif not said:
        found = [near for near in here.near("years") if near.touches and near.leads is not near.ending]
        closest = min((len(near.between) for near in found), default=0)
        said = {near.meaning for near in found if len(near.between) == closest}
    return (_AGES if isinstance(here.value, Quantity) else _LENGTHS).get(sole(said) or "")


_AGES = {"age": "age", "aged": "age"}
_LENGTHS = {"age": "age", "lapse": "lapse"}


def _may_be_age(value: Value) -> bool:
    """Return whether a value may be the age of a person: a bare number, or one of years."""
    if isinstance(value, Quantity):
        years = number_of(value) if value.kind is Kind.AGE or value.unit == COUNT else None
    else:
        told = value.parts[0] if isinstance(value, Duration) else _offset(value)
        named = told is not None and told.unit is TimeUnit.YEAR and not isinstance(told.amount, Magnitude)
        years = sole_number(told.amount) if told is not None and named else None
    return years is not None and years != 0 and -_OLDEST <= years <= _OLDEST


_OLDEST = 120


def _counts(here: InText) -> str | None:
    """Return the unit of the calendar that a length, a date or an ordinal counts: a week earlier, the third day.

    The fifth of a month counts nothing; but East Asia has one word for that day and for the days that pass.
    """
    value = here.value
    if value.kind is Kind.ORDINAL:
        unit = _unit_of_time(here)
    elif isinstance(value, CalendarDate) and (value.day or 0) > 1:
        bare = value == CalendarDate(day=value.day, hedge=value.hedge)
        return "date" if bare and not any(map(FIRST_WIDE.__le__, here.mention.surface)) else None
    else:
        counted = value.parts[0] if isinstance(value, Duration) else _offset(value)
        unit = None if counted is None else counted.unit
    return f"{unit}s" if unit in CALENDAR else None


def _unit_of_time(here: InText) -> str | None:
    """Return the unit of the calendar that an ordinal counts, by a word in it, behind it or before it."""
    place, folded = here.place, read_plain(here.text, here.locale)[0]
    if place is None:
        return None
    behind = LETTERS.match(folded, place.end) or LETTERS.match(folded, place.end + 1)
    before = folded[: place.start].rsplit(" ", 2)[-2:-1]
    words = [*filter(FIRST_WIDE.__le__, place.surface[::-1]), behind[0] if behind else "", *before]
    known = scanner(here.locale).lexemes
    said = (word[:end] for word in words for end in range(len(word), 0 if word >= FIRST_WIDE else len(word) - 1, -1))
    units = (known[part].senses.get("time") for part in said if part in known)
    return next((str(unit) for unit in units if unit in CALENDAR), None)  # a third one may be Wednesday


def _often(here: InText) -> str | None:
    """Return whether a value is a length, or the time in which so much is told: every two months, twice a month."""
    number = only_number(here.value)
    if number in (None, 1) or number % 1:  # 9.91 seconds lie between no two events
        return None
    return "interval" if isinstance(here.value, Duration) else _period(here)


def _period(here: InText) -> str | None:
    """Return in what time so much is counted: hour, day, week, month or year; ``None`` if it is not told."""
    value = here.value
    if not (isinstance(value, Quantity) or (isinstance(value, Duration) and value.parts[0].unit in _WITHIN_A_PERIOD)):
        return None
    near = here.among(here.words("period"), reach=2)
    return sole({word.meaning for word in near if not extract(word.between, here.locale)})  # else of what is there


_WITHIN_A_PERIOD = frozenset((TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.MINUTE, TimeUnit.SECOND))


def _days(here: InText) -> str | None:
    """Return whether days are working days, as a word in them or beside them says."""
    are_days = isinstance(here.value, Duration) and here.value.parts[0].unit is TimeUnit.DAY
    return (here.beside("workday") or "calendar") if are_days else None


def _half(here: InText) -> str | None:
    """Return the half of the day, am or pm, that is told with an hour or a day: on Saturday evening.

    Where hours are counted to 24, those before noon are in the morning: 9:30, beside 17:00 or where a language does so.
    """
    value = here.value
    if isinstance(value, CalendarDate):
        if not says_any(value, ("day", "weekday")) and (value.offset is None or value.offset.unit is not TimeUnit.DAY):
            return None
    elif not isinstance(value, ClockTime):
        return None
    elif not value.either_half:
        return None if value.zone else "am" if (value.hour or 0) % 24 < _NOON else "pm"
    touching = here.beside("half")
    told = {near.meaning for near in here.near("half")} | ({touching} if touching else set())
    return "am" if not told and isinstance(value, ClockTime) and _is_of_24(value, here) else sole(told)


_NOON = 12


def _is_of_24(clock: ClockTime, here: InText) -> bool:
    """Return whether an hour is one of 24: with its minutes in digits where a language counts so, or beside one."""
    if (clock.hour or 0) >= _NOON:
        return False
    exact = scanner(here.locale).hours > _NOON and _TO_THE_MINUTE.search(here.mention.surface)
    found = [(each.value, each.surface) for each in extract(here.text, here.locale)]
    return bool(exact) or any(
        isinstance(each, ClockTime) and (each.hour or 0) > _NOON and str(each.hour) in surface
        for each, surface in found
    )


_TO_THE_MINUTE = re.compile(r"[0-9] ?[:.h] ?[0-9]{2}")


def _points(here: InText) -> str | None:
    """Return whether an amount is one of percent or, as the word behind a bare number says, a change in points."""
    value = here.value
    if not _is_single(value):
        return None
    if value.unit is PERCENT:
        return "percent"
    return here.told("points") if here.told("change") or here.told("contrast") else None


def _is_single(value: Value) -> TypeGuard[Quantity]:
    return isinstance(value, Quantity) and not isinstance(value.amount, Range)


def _extreme(here: InText) -> str | None:
    """Return whether something was the highest or the lowest since a time, or in one: since 1975, in ten years."""
    is_time = isinstance(here.value, Duration | CalendarDate | DateRange)
    return here.told("extreme", reach=2) if is_time else None


def _streak(here: InText) -> str | None:
    """Return whether so many came in a row, or something came for the first time in so long."""
    counted = here.value.kind is Kind.COUNT and (number_of(here.value) or 0) <= _LONGEST_STREAK
    if not counted and here.value.kind not in (Kind.DURATION, Kind.ORDINAL):
        return None
    return sole({near.meaning for near in here.among(here.words("streak"))} | here.within("streak"))


_LONGEST_STREAK = 100
"""So many things in a row are hardly counted: what is more is where an index stands."""


def _course(here: InText) -> str | None:
    """Return which way something went so many times in a row, as a word of its clause says."""
    said = {near.meaning for near in here.near("change", reach=2)} if _streak(here) == "running" else set[str]()
    return sole(said - {"loss"})


def fate(here: InText) -> str | None:
    """Return what became of so many people: the word nearest to their number, with no other number between.

    "Killing 19 people and injuring two" tells of 19 dead and two hurt.
    """
    found = here.near("harm", reach=2) if _are_people(here.value) else ()
    return nearest(
        near
        for near in found
        if not ((near.leads and near.ending) or MARK.search(near.between) or here.is_parted(near))
        and "joint" not in sorts_in(near.between, here.locale)
    )


def _are_people(value: Value) -> bool:
    return _is_single(value) and value.kind is Kind.COUNT


def _exception(here: InText) -> str | None:
    """Return whether a day of the week is left out, or like others: daily except Mondays."""
    is_weekday = isinstance(here.value, CalendarDate) and here.value.weekday is not None
    return left_out(here, "exception", "usual") if is_weekday else None


def _denial(here: InText) -> str | None:
    """Return whether one of some people is not even one."""
    is_one = _are_people(here.value) and number_of(here.value) == 1
    return left_out(here, "denial", "one") if is_one else None


def _strength(here: InText) -> str | None:
    """Return whether a currency became stronger or weaker by so much, as the rate says by falling or rising."""
    way = change(here) if here.value.kind is Kind.MONEY and here.words("quoted") else None
    return {"up": "weaker", "down": "stronger"}.get(way or "") or side_of("strength", here)


class _Question(NamedTuple):
    """What may be told of a value, and by which classes of words, in how many of the two texts.

    One, where a value may tell it by itself, and none where both may; without classes, values of two sorts tell it.
    """

    tell: Callable[[InText], str | None]
    texts: int
    sorts: tuple[str, ...] = ()


_QUESTIONS = (
    _Question(_side, 1, ("side",)),
    _Question(_turn, 1, ("later",)),
    _Question(_age, 0),
    _Question(_counts, 0),
    _Question(_often, 1, ("period",)),
    _Question(_days, 1, ("workday",)),
    _Question(_years, 1, ("years",)),
    _Question(_half, 0, ("half",)),
    _Question(_limit, 1, ("limit",)),
    _Question(_end, 1, ("end",)),
    _Question(_stretch, 2, ("stretch",)),
    _Question(_extreme, 2, ("extreme",)),
    _Question(_way, 2, ("change", "contrast")),
    _Question(_place, 2, ("change", "contrast")),
    _Question(_growth, 2, ("change",)),
    _Question(_portion, 1, ("contrast",)),
    _Question(_period, 2, ("period",)),
    _Question(_streak, 2, ("streak",)),
    _Question(_course, 2, ("streak",)),
    _Question(fate, 2, ("harm",)),
    _Question(_exception, 1, ("exception",)),
    _Question(_denial, 1, ("denial",)),
    _Question(_points, 1, ("points",)),
    _Question(_strength, 2, ("strength", "quoted")),
    *(_Question(partial(side_of, aspect), 2, (aspect,)) for aspect in ASPECTS if aspect != "strength"),
)


@lru_cache(maxsize=4096)
def _answered(*said: frozenset[str]) -> tuple[_Question, ...]:
    """Return the questions that two texts with words of these classes may answer."""
    return tuple(each for each in _QUESTIONS if sum(not sorts.isdisjoint(each.sorts) for sorts in said) >= each.texts)
