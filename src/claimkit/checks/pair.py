"""Pairs: an original and its translation as every check sees them, what their mentions tell, and the words around."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple, TypeAlias, TypeGuard

from attrs import frozen

from claimkit.checks.settings import Settings
from claimkit.claims import Text
from claimkit.comparison import Alignment, Difference, Link
from claimkit.comparison.numbers import number_of
from claimkit.extraction import Mention
from claimkit.extraction.apart import (
    beside,
    change,
    contrast,
    half_of_day,
    hedges_apart,
    is_a_loss,
    is_denied,
    is_during,
    is_implied,
    is_level,
    period,
    role,
    tells_rate,
    told,
    trend,
    years,
)
from claimkit.extraction.nearby import sorts_in
from claimkit.values import (
    COUNT,
    PERCENT,
    Anchor,
    CalendarDate,
    ClockTime,
    DateRange,
    Dimension,
    Duration,
    Hedge,
    HedgeAgreement,
    Kind,
    Number,
    Offset,
    Quantity,
    Range,
    TimeUnit,
    Value,
    hedges_agree,
)
from claimkit.values.amount import sole_number
from claimkit.values.calendar_date import says_any
from claimkit.values.hedge import hedge_of
from claimkit.values.number import add, multiply, significant_digits


@frozen(eq=False)
class Pair:
    """What a check looks at: both texts, and of their mentions what contradicts, what shifted and what is alone.

    What is *swapped* stands in the other order in the translation.  What is *untranslated* was read in the language of
    the original.
    """

    original: Text
    translation: Text
    settings: Settings
    published: dt.date | None
    alignment: Alignment
    contradicted: tuple[Link, ...]
    shifted: tuple[Link, ...]
    untranslated: bool = False
    swapped: tuple[tuple[Link, Link], ...] = ()

    def differing(self, *differences: Difference) -> list[Link]:
        """Return the links that contradict each other in one of the given ways."""
        return [link for link in self.contradicted if link.difference in differences]

    @property
    def omitted(self) -> tuple[Mention, ...]:
        """The mentions of the original without a counterpart."""
        return self.alignment.left_only

    @property
    def added(self) -> tuple[Mention, ...]:
        """The mentions of the translation without a counterpart."""
        return self.alignment.right_only


def is_telling(mention: Mention) -> bool:
    """Return whether a mention is written in digits and says more than a digit: it is rarely left out on purpose.

    >>> from claimkit.extraction import extract
    >>> [is_telling(mention) for mention in extract("12 ships, 3 million crabs and two boats", "en")]
    [True, True, False]
    """
    digits = sum(map(str.isdecimal, mention.surface))
    return (
        digits > 1
        or (digits == 1 and mention.value.kind is Kind.AGE)
        or (digits == 1 and (number_of(mention.value) or 0) > _LARGEST_DIGIT)
    )


def says_little(mention: Mention) -> bool:
    """Return whether a mention is one, first or several in words, which languages add and leave out as they like.

    >>> from claimkit.extraction import extract
    >>> [says_little(mention) for mention in extract("several boats, the first and two", "en")]
    [True, True, False]
    """
    return number_of(mention.value) == 1 and not any(map(str.isdecimal, mention.surface))


_LARGEST_DIGIT = 9

# The words around two linked mentions, apart from both: a hedge, a denial, a loss, a rise or a fall

_ACCEPTED = (HedgeAgreement.SAME, HedgeAgreement.STRICTNESS)


def _sides(link: Link, original: Text, translation: Text) -> tuple[tuple[Mention, Text], tuple[Mention, Text]]:
    return (link.left, original), (link.right, translation)


def _said_near(link: Link, original: Text, translation: Text, sort: str) -> list[str | None]:
    return [told(each, one.content, one.language, sort) for each, one in _sides(link, original, translation)]


def has_hedge_apart(link: Link, original: Text, translation: Text) -> bool:
    """Return whether the side that seems exact has the hedge of the other in other words of its clause.

    As many words as the other side has beside its hedge stand for those: who made "can hold 400" of "can hold up to
    400" lost the hedge.
    """
    sides = _sides(link, original, translation)
    hedges = [Counter(hedges_apart(mention, text.content, text.language)) for mention, text in sides]
    for (mention, _), (other, _), apart, kept in zip(sides, sides[::-1], hedges, hedges[::-1], strict=True):
        if hedge_of(mention.value) is Hedge.EXACT:
            return any(hedges_agree(hedge, hedge_of(other.value)) in _ACCEPTED for hedge in apart - kept)
    return False


def has_denial(link: Link, original: Text, translation: Text) -> bool:
    """Return whether one side alone denies its bound, which makes it the other bound: "not ... more than 3"."""
    one, other = (is_denied(each, text.content, text.language) for each, text in _sides(link, original, translation))
    return one is not other


def is_hour_before(link: Link, original: Text, translation: Text) -> bool:
    """Return whether both sides name a time of the day roughly: shortly before, before, about, nearly."""
    return all(
        isinstance(mention.value, ClockTime)
        and (mention.value.hedge is not Hedge.EXACT or _lies(mention, text.content, text.language) == "before")
        for mention, text in _sides(link, original, translation)
    )


def is_no_bound(link: Link, original: Text, translation: Text) -> bool:
    """Return whether one side is exact, and the bound of the other is none, or is not said.

    It may be where a change led to, or until when something went on.
    """
    sides = _sides(link, original, translation)
    hedged = [(mention, text) for mention, text in sides if hedge_of(mention.value) is not Hedge.EXACT]
    if len(hedged) != 1:
        return False
    ((mention, text),) = hedged
    if hedge_of(mention.value) not in _BOUNDS:
        return False
    if isinstance(mention.value, ClockTime) or is_implied(mention, text.language):
        return True
    return all(is_level(each, one.content, one.language) for each, one in sides)


def follows(link: Link, original: Text, translation: Text) -> bool:
    """Return whether the side with a bound counts from an event: within 6 seconds after a hit is for 6 seconds."""
    return any(
        told(mention, text.content, text.language, "side") == "after"
        for mention, text in _sides(link, original, translation)
        if hedge_of(mention.value) is not Hedge.EXACT
    )


def is_over_something(link: Link, original: Text, translation: Text) -> bool:
    """Return whether "over" is where something goes, or the end of a comparison: pour it over 2 kilos of rice."""
    unbound = _said_near(link, original, translation, "unbound")
    return any(
        near and hedge_of(each.value) is Hedge.OVER for near, each in zip(unbound, (link.left, link.right), strict=True)
    )


def is_a_few(link: Link, _original: Text, _translation: Text) -> bool:
    """Return whether both say a number or the next, as in "two or three", which is no more exact than with "about"."""
    values = link.left.value, link.right.value
    amounts = [getattr(value.parts[0] if isinstance(value, Duration) else value, "amount", None) for value in values]
    return Hedge.ABOUT in map(hedge_of, values) and all(
        isinstance(amount, Range) and amount.high == add(amount.low, 1) for amount in amounts
    )


def are_points(link: Link, original: Text, translation: Text) -> bool:
    """Return whether a translation makes points of a percentage that lies above or below a rate, as it is meant."""
    added = any(_said_near(link, original, translation, "base"))
    return added and isinstance(link.left.value, Quantity) and link.left.value.unit == PERCENT


def is_counted_back(link: Link, original: Text, translation: Text) -> bool:
    """Return whether one time may be so many minutes to an hour, as the other is: 11시 15분 전에, 10:45."""
    one, other = link.left.value, link.right.value
    if not (isinstance(one, ClockTime) and isinstance(other, ClockTime) and one.minute and other.minute):
        return False
    apart, minutes = 60 * ((one.hour or 0) - (other.hour or 0)), one.minute + other.minute
    this, that = _said_near(link, original, translation, "back")
    return bool((this and apart == minutes) or (that and apart == -minutes))


def took(link: Link, original: Text, translation: Text) -> bool:
    """Return whether two lengths are the time that something took: over three days, 사흘 만에, and within three."""
    if not all(isinstance(each.value, Duration) for each in (link.left, link.right)):
        return False
    sides = _sides(link, original, translation)
    hedges = {hedge_of(mention.value) for mention, _ in sides}
    within = {Hedge.EXACT, Hedge.AT_MOST} if Hedge.AT_MOST in hedges else set[Hedge]()
    asked = {Hedge.OVER} if Hedge.OVER in hedges else within
    return any(
        hedge_of(mention.value) in asked and is_during(mention, text.content, text.language) for mention, text in sides
    )


def is_said_again(link: Link, original: Text, translation: Text) -> bool:
    """Return whether the translation says a round measure in another unit, or one of the two an exact one in brackets.

    What is converted is hedged, for a number of few digits says it only roughly.
    """
    one, other = link.left.value, link.right.value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or other.hedge in _BOUNDS:
        return False
    if one.unit.dimension is other.unit.dimension and one.unit.factor != other.unit.factor:
        return (_is_round(one) or _is_round(other)) and one.hedge not in _BOUNDS and other.hedge is not Hedge.EXACT
    return (one.hedge is Hedge.EXACT or Hedge.ABOUT in (one.hedge, other.hedge)) and any(
        _BRACKETED.match(text.content, max(0, mention.start - 1), mention.end + 1) is not None
        for mention, text in _sides(link, original, translation)
    )


def _is_round(quantity: Quantity) -> bool:
    number = number_of(quantity)
    return number is not None and significant_digits(number) <= _ROUND


_ROUND = 2
_BOUNDS = (Hedge.AT_LEAST, Hedge.AT_MOST)
_BRACKETED = re.compile(r"[(\uff08\[].*[)\uff09\]]", re.DOTALL)


def says_minus(link: Link, original: Text, translation: Text) -> bool:
    """Return whether a number lost its minus to a word: -3% here, a fall of 3% there."""
    one, other = number_of(link.left.value), number_of(link.right.value)
    if one is None or other is None or not one or one != multiply(other, -1):
        return False
    mention, text = _sides(link, original, translation)[one < 0]
    return is_a_loss(mention, text.content, text.language)


def shift(link: Link, original: Text, translation: Text) -> tuple[str, str] | None:
    """Return what the words around two equal values say of them where it differs, in the terms of the locales.

    That is up or down, and to, from or by, for a change; before or after, for a length; an age or a lapse, for years;
    am or pm, for the time of a day; until or since, for a date or an hour; first or last, for so many; early or late,
    for a decade; and a day, a week, for so much in that time.
    """
    if link.difference is not None:
        return None
    one, other = link.left.value, link.right.value
    said = sorts_in(original.content, original.language), sorts_in(translation.content, translation.language)
    for tell, is_told_of, sorts, _ in _answered(*said):
        if (sorts or type(one) is not type(other)) and is_told_of(one) and is_told_of(other):
            told = _told_apart(tell, link, original, translation)
            excused = tell is _limit and has_denial(link, original, translation)
            if told is not None and not excused and not (tell is _way and _tell_rate(original, translation)):
                return told
    return None


_Told: TypeAlias = Callable[[Mention, str, str], str | None]


def _told_apart(tell: _Told, link: Link, original: Text, translation: Text) -> tuple[str, str] | None:
    """Return what is told of the two mentions of a link, if it is told of both, and differs."""
    one = tell(link.left, original.content, original.language)
    other = None if one is None else tell(link.right, translation.content, translation.language)
    return None if one is None or other is None or one == other else (one, other)


def _way(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether a word beside a mention says up or down, or more or less, else one of its clause."""
    return change(mention, text, locale) or contrast(mention, text, locale) or trend(mention, text, locale)


def _place(mention: Mention, text: str, locale: str) -> str | None:
    """Return where a mention stands in a change; what falls by half falls to a half, so that is no place."""
    place = role(mention, text, locale)
    value = mention.value
    halved = isinstance(value, Quantity) and value.unit.dimension is Dimension.RATIO and _is_half(value)
    return None if halved and trend(mention, text, locale) == "down" else place


def _is_half(quantity: Quantity) -> bool:
    number = number_of(quantity)
    return number is not None and 2 * multiply(number, quantity.unit.factor) == 1


def _tell_rate(*texts: Text) -> bool:
    """Return whether a text tells a rate: a dollar that costs more won is a won that is worth less."""
    return any(tells_rate(text.content, text.language) for text in texts)


_lies = partial(beside, "side")


def _side(mention: Mention, text: str, locale: str) -> str | None:
    """Return on which side of something a mention lies: ahead, as its value says, else as a word behind it does.

    What came three weeks after an attack is told when the attack was three weeks ago: the past is on no side.
    """
    distance = _distance(mention.value)
    if distance is None:
        return _lies(mention, text, locale)
    return "after" if distance > 0 and _lies(mention, text, locale) != "before" else None


def _limit(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether a mention is where a time ends or begins: by its value, else by the word before or in it."""
    value = mention.value
    if isinstance(value, DateRange):
        return "until" if value.first is None else "since" if value.last is None else None
    return beside("limit", mention, text, locale)


def _may_limit(value: Value) -> bool:
    """Return whether a value may be where a time ends or begins: a date, an hour, the first use, but not years ago."""
    return value.kind in (Kind.DATE, Kind.CLOCK, Kind.ORDINAL) and _offset(value) is None


def _end(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether so many are the first or the last of all, or a day of the week is that of its month."""
    value = mention.value
    nth = number_of(value) if value.kind is Kind.ORDINAL else getattr(value, "occurrence", None)
    return beside("end", mention, text, locale) if nth is None else {1: "first", -1: "last"}.get(int(nth))


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


def _age(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether a number of years is an age, or a length that leads somewhere: at 29, 29 years later."""
    value = mention.value
    if isinstance(value, Quantity):
        aged = value.kind is Kind.AGE or (number_of(value) or 0) > _LARGEST_DIGIT
        return "age" if aged and value.hedge is Hedge.EXACT else None
    led = _distance(value) is not None if isinstance(value, CalendarDate) else _lies(mention, text, locale) == "after"
    return "lapse" if led else None


def _may_be_age(value: Value) -> bool:
    """Return whether a value may be the age of a person: a bare number, or one of years."""
    if isinstance(value, Quantity):
        years = number_of(value) if value.kind is Kind.AGE or value.unit == COUNT else None
    elif isinstance(value, Duration):
        years = sole_number(value.parts[0].amount) if value.parts[0].unit is TimeUnit.YEAR else None
    else:
        offset = _offset(value)
        years = sole_number(offset.amount) if offset is not None and offset.unit is TimeUnit.YEAR else None
    return years is not None and years != 0 and -_OLDEST <= years <= _OLDEST


_OLDEST = 120


def _points(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether an amount is one of percent or, as the word behind a bare number says, a change in points."""
    if getattr(mention.value, "unit", None) is PERCENT:
        return "percent"
    changed = told(mention, text, locale, "change") or told(mention, text, locale, "contrast")
    return told(mention, text, locale, "points") if changed else None


def _is_compared(value: Value) -> bool:
    """Return whether a value tells of which times something was the highest: since 1975, in ten years."""
    return isinstance(value, Duration | CalendarDate | DateRange)


def _is_single(value: Value) -> TypeGuard[Quantity]:
    return isinstance(value, Quantity) and not isinstance(value.amount, Range)


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


class _Question(NamedTuple):
    """What may be told of a value, of which values it is, and the classes of words that tell it.

    Where a value may tell it by itself, one text has such a word; and without any, two values of two types tell it.
    """

    tell: _Told
    is_told_of: Callable[[Value], bool]
    sorts: frozenset[str]
    by_both: bool = False


_QUESTIONS = (
    _Question(_side, _leads_somewhere, frozenset({"side"})),
    _Question(_age, _may_be_age, frozenset()),
    _Question(years, _may_be_age, frozenset({"years"})),
    _Question(half_of_day, _has_half, frozenset({"half"})),
    _Question(_limit, _may_limit, frozenset({"limit"})),
    _Question(_end, _has_ends, frozenset({"end"})),
    _Question(partial(beside, "stretch"), _has_ends, frozenset({"stretch"}), by_both=True),
    _Question(partial(told, sort="extreme", reach=2), _is_compared, frozenset({"extreme"}), by_both=True),
    _Question(_way, _may_rise, frozenset({"change", "contrast"}), by_both=True),
    _Question(_place, _is_single, frozenset({"change", "contrast"}), by_both=True),
    _Question(period, _is_counted, frozenset({"period"}), by_both=True),
    _Question(_points, _is_single, frozenset({"points"})),
)


@lru_cache(maxsize=4096)
def _answered(here: frozenset[str], there: frozenset[str]) -> tuple[_Question, ...]:
    """Return the questions that two texts with words of these classes may answer."""
    return tuple(each for each in _QUESTIONS if not each.sorts or _has_words(each, here, there))


def _has_words(question: _Question, here: frozenset[str], there: frozenset[str]) -> bool:
    spoken = (not question.sorts.isdisjoint(said) for said in (here, there))
    return all(spoken) if question.by_both else any(spoken)
