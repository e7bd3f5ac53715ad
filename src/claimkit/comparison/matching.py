"""Matching: whether two mentions that do not say the same are evidently about one fact, and what differs then.

What two languages read in the same words, however differently, never contradicts itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from claimkit.comparison.difference import ACROSS_SORTS, FAITHFUL, Cost, Difference, Match, contradiction, faithful
from claimkit.comparison.numbers import decimals_in, digits_of, fingerprint, number_of, numbers_in, only_number
from claimkit.comparison.quantities import OCCURRENCE, Evidence, are_inverse, match_quantities, slipped
from claimkit.comparison.times import are_zones_apart, is_bare_day, lasts, match_dates, match_durations, mistaken_length
from claimkit.extraction import Mention, fold
from claimkit.values import Anchor, CalendarDate, ClockTime, DateRange, Duration, Kind, Name, Ordinal, Quantity, Range
from claimkit.values.duration import DurationPart, TimeUnit
from claimkit.values.hedge import hedge_of
from claimkit.values.number import absolute
from claimkit.values.relating import Value, relate
from claimkit.values.relation import Relation, under_hedges
from claimkit.values.unit import AGE, COUNT, FRACTION


def match_mentions(
    left: Mention, right: Mention, reference: dt.date | None = None, *, firsts: bool = False
) -> Match | None:
    """Return how two mentions match; ``None`` where nothing says that they are about one fact.

    With *firsts*, as where a text states nothing else, "first" is a place in an order as any other is, and a day of the
    month may be meant for so many days.

    >>> print(match_mentions(Mention(0, 3, "500", Quantity(500)), Mention(0, 2, "50", Quantity(50))).difference)
    scale
    """
    one, other = left.value, right.value
    found = of_values(one, other, reference, digits_of(one), digits_of(other))
    if found is None and firsts and (is_bare_day(one, other) or is_bare_day(other, one)):
        return contradiction(Difference.LENGTH)
    # "One" and "first" are as often no number as they are: nothing contradicts them but another of their own.
    unsure = (Difference.NUMBER,) if firsts else (Difference.NUMBER, Difference.ORDINAL)
    little = found is not None and found.difference in unsure and (is_one_in_words(left) or is_one_in_words(right))
    return None if little else found


def is_one_in_words(mention: Mention) -> bool:
    """Return whether a mention is one in words, which is as often an article as it is a number."""
    value = mention.value
    sure = isinstance(value, Quantity) and (value.unit.noun == OCCURRENCE or isinstance(value.amount, Range))
    return not sure and number_of(value) == 1 and not any(map(str.isdecimal, mention.surface))


@lru_cache(maxsize=4096)
def of_values(one: Value, other: Value, reference: dt.date | None, *digits: str) -> Match | None:
    """Judge two values; texts repeat them, so the answers are remembered, by their *digits* too."""
    del digits
    if type(one) is Quantity and type(other) is Quantity:
        return match_quantities(one, other)
    if type(one) is Duration and type(other) is Duration:
        return match_durations(one, other)
    if isinstance(one, CalendarDate | DateRange) and isinstance(other, CalendarDate | DateRange):
        return match_dates(one, other, reference)
    return _of_one_type(one, other) if type(one) is type(other) else _across(one, other)


def _of_one_type(left: Value, right: Value) -> Match | None:
    if isinstance(left, Name) and isinstance(right, Name):
        letters = {"".join(filter(str.isalpha, each.text)).casefold() for each in (left, right)}
        same = fingerprint(left) == fingerprint(right)  # 2:06.08, and 2'06"08
        found = faithful(Relation.COMPATIBLE) if same else contradiction(Difference.NAME)
        return found if len(letters) == 1 else None
    relation, difference = relate(left, right), Difference.CLOCK
    apart = relation is Relation.CONTRADICTORY
    if isinstance(left, ClockTime) and isinstance(right, ClockTime) and are_zones_apart(left, right):
        apart, difference = True, Difference.ZONE if fingerprint(left) == fingerprint(right) else Difference.CLOCK
    if isinstance(left, Ordinal) and isinstance(right, Ordinal):
        ranges = isinstance(left.number, Range) and isinstance(right.number, Range)
        apart, difference = apart or (ranges and left.number != right.number), Difference.ORDINAL
    return contradiction(difference) if apart else faithful(relation)


def _across(left: Value, right: Value) -> Match | None:
    """Judge values of different sorts: they carry the same number, or they are not one fact."""
    mistaken = mistaken_length(left, right) or mistaken_length(right, left)
    if mistaken is not None:
        return contradiction(mistaken)
    for one, other in ((left, right), (right, left)):
        find = _ACROSS.get((type(one), type(other)))
        if find is not None and (found := find(one, other)) is not None:
            return found
    relation = relate(left, right)
    if relation is Relation.CONTRADICTORY:
        return contradiction(Difference.KIND)
    if relation is not Relation.INCOMPARABLE:
        hedges = hedge_of(left), hedge_of(right)
        # "Ten hours ago" beside ten hours: the number is there, so its hedge can be compared.
        counted = {left.kind, right.kind} == {Kind.DATE, Kind.DURATION} and numbers_in(left) == numbers_in(right)
        cost = _of_sorts(left, right, Cost.ANOTHER_SORT)
        return faithful(under_hedges(Relation.COMPATIBLE, *hedges) if counted else Relation.COMPATIBLE, cost)
    things = any(isinstance(each, Quantity) and each.unit.noun for each in (left, right))
    kinds = {left.kind, right.kind}
    if (things and kinds == {Kind.COUNT, Kind.DURATION}) or (Kind.MULTIPLE in kinds and not kinds.isdisjoint(_TIMES)):
        return None  # a day is not "once", nor are three months three people or three times as many
    return _by_digits(left, right)


_TIMES = {Kind.DATE, Kind.DURATION, Kind.CLOCK}


def _by_digits(left: Value, right: Value) -> Match | None:
    """Judge values that have nothing but their digits in common, and names of one decimal: 2.0, and Version 2.1."""
    for name, number in ((left, right), (right, left)):
        if isinstance(name, Name) and isinstance(number, Quantity) and "." in digits_of(number):
            found = decimals_in(name.text)
            if len(found) == 1 and digits_of(number) not in found:
                return contradiction(Difference.NAME)
    shared, values = numbers_in(left) & numbers_in(right), (left, right)
    # The first is not one of something, nor a length with more parts one thing.
    measured = any(isinstance(each, Quantity) and each.unit != COUNT for each in values)
    in_parts = any(isinstance(each, Duration) and len(each.parts) > 1 for each in values)
    if shared == {1} and (in_parts or (measured and any(isinstance(each, Ordinal) for each in values))):
        return None
    if shared or _is_short_year(left, right) or _is_short_year(right, left):
        return faithful(Relation.COMPATIBLE, _of_sorts(left, right, Cost.SHARED_DIGITS))
    one, other = only_number(left), only_number(right)
    if one is None or other is None:
        return None
    return slipped(one, other, _EVIDENCE.get(frozenset((left.kind, right.kind)), Evidence.ORDINARY))


def _stopwatch(clock: ClockTime, duration: Duration) -> Match | None:
    """Judge 2:01:39 or 2h48, which are read as times of the day, beside a length: a race may have taken so long."""
    if duration.seconds is None:
        return None
    hours, minutes, seconds = clock.hour or 0, clock.minute, clock.second
    taken = 3600 * hours + 60 * minutes + (seconds or 0)
    short = seconds is None and 60 * hours + minutes in duration.seconds
    if short or (taken in duration.seconds and hours <= 12):
        return ACROSS_SORTS
    parts = [part.amount for part in duration.parts]
    one_race = len(parts) == 3 and seconds is not None and (parts[0] == hours or parts[1:] == [minutes, seconds])
    return contradiction(Difference.LENGTH) if one_race else None


def _numbered(ordinal: Ordinal, date: CalendarDate) -> Match | None:
    """Judge a quarter that is only numbered, without its year, or the second day, beside one that is a date."""
    if date.anchor is Anchor.TEXT and date.offset is not None and date.offset.amount == 1 and ordinal.number == 2:
        return ACROSS_SORTS  # the day after the first
    if ordinal.noun != TimeUnit.QUARTER or date.quarter is None:
        return None
    return ACROSS_SORTS if date.quarter == ordinal.number else contradiction(Difference.QUARTER)


def _age(age: Quantity, length: Duration) -> Match | None:
    """Judge an age beside so many years, as languages say it that have no word of their own: *unos 25 años*."""
    years, *rest = length.parts
    if rest and age.unit == COUNT and isinstance(age.amount, Decimal):  # the unit was said before: 12 years, and 7.5
        relation = relate(Duration.of(age.amount, years.unit, hedge=age.hedge), length)
        return faithful(relation, Cost.ANOTHER_SORT) if relation in FAITHFUL else None
    if age.unit != AGE or rest:
        return None
    if years.unit is not TimeUnit.YEAR:
        return contradiction(Difference.TIME_UNIT) if years.amount == age.amount else None
    found = match_quantities(age, Quantity(years.amount, AGE, hedge=length.hedge))
    ranges = [isinstance(amount, Range) for amount in (age.amount, years.amount)]
    slip = found is not None and found.difference is Difference.DIGIT and not any(ranges)
    if all(ranges) or slip or (number_of(age) or 0) > 120:  # a slip of the pen, or the age of no person
        return found
    return None if found is None or found.difference is not None else faithful(found.relation, Cost.ANOTHER_SORT)


def _days_of(days: DateRange, length: Duration) -> Match | None:
    """Judge the first days of a month beside so many days, and months: from the 1st to the 20th, the first 20 days."""
    if lasts(days, length):
        return faithful(Relation.COMPATIBLE, Cost.SHARED_DIGITS)
    first, last = days.first, days.last
    if first is None or last is None or last.day is None or first.day != 1 or first.month != last.month:
        return None
    return ACROSS_SORTS if length.parts == (DurationPart(last.day, TimeUnit.DAY),) else None


def _band(age: Quantity, decade: CalendarDate) -> Match | None:
    """Judge a band of ages beside the ten years of a century that have its digits: the thirties, and the 1930s."""
    tens = decade.decade or 0
    same = age.unit == AGE and isinstance(age.amount, Range) and tens >= 10 and age.amount.low == tens % 10 * 10
    return contradiction(Difference.KIND) if same else None


def _minute(ordinal: Ordinal, length: Duration) -> Match | None:
    """Judge the minute of a match that is told from its half: the 61st, and the sixteenth of the second half."""
    number = ordinal.number
    told = isinstance(number, int) and length.parts == (DurationPart(number - 45, TimeUnit.MINUTE),)
    return ACROSS_SORTS if told else None


def _nth_part(ordinal: Ordinal, part: Quantity) -> Match | None:
    """Judge an ordinal beside a part, which many languages say alike: every tenth piece, a tenth of all pieces."""
    number = ordinal.number
    # Who is in the 92nd year of life is 91; but a small number is rather a place.
    lived = part.unit == AGE and isinstance(number, int) and part.amount == number - 1 and number > 10
    return ACROSS_SORTS if lived or (part.unit == FRACTION and are_inverse(number, part.amount)) else None


def _dotted(clock: ClockTime, number: Quantity) -> Match | None:
    """Judge a time of the day beside a number that may be one, written with a full stop or alone: 6.30, at 11."""
    if number.unit != COUNT or not isinstance(number.amount, int | Decimal):
        return None
    hours, minutes = divmod(number.amount * 100, 100)
    told = 0 < hours <= 24 and minutes == clock.minute and (hours - (clock.hour or 0)) % 12 == 0
    return ACROSS_SORTS if told else None


_ACROSS: Mapping[tuple[type, type], Callable[[Any, Any], Match | None]] = {
    (ClockTime, Duration): _stopwatch,
    (DateRange, Duration): _days_of,
    (ClockTime, Quantity): _dotted,
    (Ordinal, CalendarDate): _numbered,
    (Ordinal, Duration): _minute,
    (Ordinal, Quantity): _nth_part,
    (Quantity, Duration): _age,
    (Quantity, CalendarDate): _band,
}
"""How values of two sorts are judged before anything is known of their relation, whichever comes first."""


def _of_sorts(left: Value, right: Value, cost: int) -> int:
    """Return what it costs that a value of another sort has the number of a date."""
    ordinals = Kind.ORDINAL in (left.kind, right.kind) and any(getattr(each, "month", None) for each in (left, right))
    dated = ordinals or {left.kind, right.kind} == {Kind.DATE, Kind.COUNT}
    small = dated and all(number <= 31 for number in numbers_in(left) & numbers_in(right))
    return Cost.SHARED_DAY if small else cost


_EVIDENCE: Mapping[frozenset[Kind], Evidence] = {
    frozenset((Kind.AGE, Kind.DATE)): Evidence.BANDS,
    frozenset((Kind.COUNT, Kind.DATE)): Evidence.BARE_NUMBERS,
    frozenset((Kind.MONEY, Kind.DATE)): Evidence.BARE_NUMBERS,
}


def _is_short_year(left: Value, right: Value) -> bool:
    """Return whether a length of years may be a year told by its last two digits: 60 years, and 1960."""
    if not (isinstance(left, Duration) and isinstance(right, CalendarDate)) or right.year is None:
        return False
    return left.parts[0] == DurationPart(right.year % 100, TimeUnit.YEAR)


class Side(NamedTuple):
    """The mentions of a text, and the *places* of those without a counterpart; the text, and its decimal sign."""

    mentions: Sequence[Mention]
    places: list[int]
    text: str = ""
    decimal: str = ""

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield every two places that follow each other."""
        return pairwise(tuple(self.places))


def plain(text: str) -> str:
    """Return a text without what the same words may differ in: capitals, white space, a full stop behind them."""
    return " ".join(fold.plain(text)[0].casefold().split()).rstrip(".")


def are_same_words(left: Side, i: int, right: Side, j: int) -> bool:
    """Return whether two mentions are read in the same words: 1,234, or 10.12.2024, or a part of such a figure.

    Between languages of other decimal signs 1.000 and 1,000 are the same words, and so are Figure 1.234 and Figura
    1.234: one sort of value with the same figures.  But 1.250 million may be a thousandth of 1.250 million.
    """
    one, other = left.mentions[i], right.mentions[j]
    words, translated = plain(one.surface), plain(other.surface)
    if words == translated or lies_within(one, other, right.text) or lies_within(other, one, left.text):
        return True
    if left.decimal == right.decimal:
        return False
    sorts = {(type(each.value), getattr(each.value, "unit", None)) for each in (one, other)}
    same_digits = re.sub(r"\D", "", words) == re.sub(r"\D", "", translated)
    if len(sorts) == 1 and same_digits and (figures := _FIGURES.findall(words)):
        written = _FIGURES.findall(translated)
        largest = max(absolute(number_of(each.value) or 0) for each in (one, other))
        signs_alone = largest <= max(int(re.sub(r"\D", "", each)) for each in figures)
        if signs_alone:
            return written in (figures, [each.translate(_OTHER_SIGNS) for each in figures])
        return written == figures and not any("." in each for each in figures)  # some group millions by commas anywhere
    return words == translated.translate(_OTHER_SIGNS)


_FIGURES = re.compile(r"\d[\d.,]*[.,]\d{3}(?!\d)")
_OTHER_SIGNS = str.maketrans(".,", ",.")


def lies_within(whole: Mention, part: Mention, text: str) -> bool:
    """Return whether in the text of a shorter mention the words of the longer one stand around it."""
    length = len(whole.surface)
    start = text.find(whole.surface, max(0, part.end - length), part.start + length)
    around = text[max(0, start - 1) : start], text[start + length : start + length + 1]
    return start >= 0 and not any(map(str.isalnum, around))
