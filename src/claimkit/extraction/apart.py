"""Words about a number that stand apart from it, as in 最高可达 10 英寸 or "bis zu einer Größe von 2 TiB".

Rules read a hedge that touches its number.  Between the two a language may put a verb, a noun or a bracket, more than
rules can list; such a word is part of no mention, but where it stands, nobody can say that the hedge was lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from attrs import evolve

from claimkit.extraction import extract
from claimkit.extraction.compiler import scanner
from claimkit.extraction.fold import lowered, plain
from claimkit.extraction.nearby import (
    LETTERS,
    MARK,
    all_words_in,
    near_to,
    overlaps,
    place_of,
    read_plain,
    start_of,
    words_in,
    words_near,
)
from claimkit.extraction.token import Mention
from claimkit.values import COUNT, FRACTION, ClockTime, Hedge, Kind, Quantity, Value
from claimkit.values.amount import mapped, sole_number
from claimkit.values.hedge import hedge_of
from claimkit.values.number import divide


def hedges_apart(mention: Mention, text: str, locale: str) -> Iterator[Hedge]:
    """Yield the hedges that stand near a mention of a text, in its clause, and are part of no mention.

    >>> text = "bis zu einer Größe von 2 TiB"
    >>> [str(hedge) for mention in extract(text, "de") for hedge in hedges_apart(mention, text, "de")]
    ['at most']
    """
    for near in words_near(mention, text, locale, "hedge"):
        if near.between.strip() or not near.read:  # what touches the number was for the rules to read, if they know it
            yield Hedge(near.meaning)
    if hedge_of(mention.value) is Hedge.EXACT:  # 近两年 is nearly two years or, as it was read, the past two
        yield from (Hedge(word.meaning) for word in all_words_in(mention.surface, locale, "hedge"))


def is_denied(mention: Mention, text: str, locale: str) -> bool:
    """Return whether a word such as "not" stands near a mention of a text: a bound that is denied is the other bound.

    >>> text = "There aren't more than 3"
    >>> is_denied(extract(text, "en")[0], text, "en")
    True
    """
    words, limits = words_in(text, locale, "denial"), all_words_in(text, locale, "limit")  # "no later than"
    reach = 2 if mention.value.kind in (Kind.DATE, Kind.CLOCK) else 1
    free = [word for word in words if not overlaps((word.start, word.end), limits)]
    return any(near_to(mention, text, locale, free, reach))


def read_otherwise(mention: Mention, locale: str) -> tuple[Value, bool] | None:
    """Return what a bare number states if the power of ten behind its digits is none, and whether that is a particle.

    To the letter, a power of ten may be the particle behind a number, as 만 (only) is, or the word for a part of a law
    (조), which the number tells.

    >>> value, is_particle = read_otherwise(extract("3만 남았다", "ko")[0], "ko")
    >>> print(value, is_particle)
    3 True
    """
    value, behind = mention.value, {*_BEHIND_DIGITS.findall(lowered(plain(mention.surface)[0]))}
    word = scanner(locale).lexemes.get(behind.pop()) if len(behind) == 1 else None
    if word is None or word.numeral is None or not isinstance(value, Quantity) or value.unit != COUNT:
        return None
    sense, is_particle = word.numeral, "particle" in word.senses
    if sense.role != "multiply" or not (is_particle or "heading" in word.senses):
        return None
    factor = sole_number(sense.value)
    return evolve(value, amount=mapped(value.amount, lambda number: divide(number, factor))), is_particle


_BEHIND_DIGITS = re.compile(r"(?<=[0-9])[^\W\d_]")


def resembles(mention: Mention, weekday: int, locale: str) -> bool:
    """Return whether the word of a mention begins with the letter that stands for a day of the week.

    금일, which is today, is often taken for Friday, 금.

    >>> [resembles(extract(word, "ko")[0], 5, "ko") for word in ("금일", "오늘")]
    [True, False]
    """
    letter = scanner(locale).lexemes.get(mention.surface[:1])
    return letter is not None and letter.senses.get("day-short") == str(weekday)


def is_restricted(mention: Mention, text: str, locale: str) -> bool:
    """Return whether a word such as "only" stands near a mention of a text.

    >>> text = "Only 3 remain"
    >>> is_restricted(extract(text, "en")[0], text, "en")
    True
    """
    return bool(all_words_in(mention.surface, locale, "restriction")) or any(
        words_near(mention, text, locale, "restriction")
    )


def counts_things(mention: Mention, text: str, locale: str) -> bool:
    """Return whether a noun for what is counted stands right behind a mention of a text.

    >>> text = "It took three people and three"
    >>> [counts_things(mention, text, "en") for mention in extract(text, "en")]
    [True, False]
    """
    return any(not (near.leads or near.between.strip()) for near in words_near(mention, text, locale, "counted"))


def is_during(mention: Mention, text: str, locale: str) -> bool:
    """Return whether a length of a text may be the time that something took: by its hedge, else by a word near it.

    >>> text = "over three days"
    >>> is_during(extract(text, "en")[0], text, "en")
    True
    """
    if hedge_of(mention.value) is Hedge.EXACT:
        return any(near.touches for near in words_near(mention, text, locale, "during"))
    return bool(all_words_in(mention.surface, locale, "during"))


def is_a_loss(mention: Mention, text: str, locale: str) -> bool:
    """Return whether a mention of a text says how far something fell, and not where it fell to.

    >>> text = "a net loss of $3 million, a fall to $2 million"
    >>> [is_a_loss(mention, text, "en") for mention in extract(text, "en")]
    [True, False]
    """
    levels = list(words_near(mention, text, locale, "level"))
    return any(
        near.meaning != "up" and not any(level.is_between(near) for level in levels)
        for near in words_near(mention, text, locale, "change")
    )


def half_of_day(mention: Mention, text: str, locale: str) -> str | None:
    """Return the half of the day that is told with a date or an hour of a text, am or pm; ``None`` if not one of them.

    >>> text = "on Saturday evening"
    >>> half_of_day(extract(text, "en")[0], text, "en")
    'pm'
    """
    value = mention.value
    if isinstance(value, ClockTime) and not value.either_half:
        return None if value.zone else "am" if (value.hour or 0) % 24 < _NOON else "pm"
    if not all_words_in(text, locale, "half"):
        return None
    said = {beside("half", mention, text, locale)} - {None}
    said.update(near.meaning for near in words_near(mention, text, locale, "half"))
    return said.pop() if len(said) == 1 else None


_NOON = 12


def period(mention: Mention, text: str, locale: str) -> str | None:
    """Return in what time so much of a text is counted: hour, day, week, month or year; ``None`` if it is not told.

    >>> text = "two pills a day"
    >>> period(extract(text, "en")[0], text, "en")
    'day'
    """
    beside = near_to(mention, text, locale, all_words_in(text, locale, "period"), reach=2)
    said = {near.meaning for near in beside if not extract(near.between, locale)}  # else it is so much of what is there
    return said.pop() if len(said) == 1 else None


def beside(kind: str, mention: Mention, text: str, locale: str) -> str | None:
    """Return what the words of a class say that touch a mention of a text, or stand in it; ``None`` if not one thing.

    >>> text = "the last ten minutes, shortly after 8 p.m."
    >>> [beside(kind, mention, text, "en") for mention in extract(text, "en") for kind in ("end", "limit")]
    ['last', None, None, 'since']
    """
    words, limits = near_to(mention, text, locale, all_words_in(text, locale, kind)), kind == "limit"
    touching = (near for near in words if near.touches and not (limits and LETTERS.sub("", near.between).strip()))
    said = {near.meaning for near in touching if near.leads is not near.ending or not (near.ending or limits)}
    if kind != "side" and (not limits or mention.value.kind is Kind.CLOCK):  # "năm trước" is no limit
        said.update(word.meaning for word in all_words_in(mention.surface, locale, kind))
    return said.pop() if len(said) == 1 else None


def years(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether a number of a text is an age or the years that pass: by its own words, else by one beside it.

    >>> text = "for nine years until she was sixteen"
    >>> [years(mention, text, "en") for mention in extract(text, "en")]
    ['lapse', 'age']
    """
    said = {word.meaning for word in all_words_in(mention.surface, locale, "years")}
    if mention.value.kind is Kind.AGE:
        said = said or {"age"}
    elif not said:
        beside = words_near(mention, text, locale, "years")
        told = sorted(
            (len(near.between), near.meaning) for near in beside if near.touches and near.leads is not near.ending
        )
        said = {meaning for far, meaning in told if far == told[0][0]}
    meant = _AGES if isinstance(mention.value, Quantity) else _LENGTHS
    return meant.get(said.pop()) if len(said) == 1 and hedge_of(mention.value) is Hedge.EXACT else None


_AGES = {"age": "age", "aged": "age"}
_LENGTHS = {"age": "age", "lapse": "lapse"}


def role(mention: Mention, text: str, locale: str) -> str | None:
    """Return what an amount of a text is in a change: where it came from, where it went to, or by how much.

    >>> text = "It rose by 3 from 5."
    >>> [role(mention, text, "en") for mention in extract(text, "en")]
    ['by', 'from']
    """
    if not (words_in(text, locale, "change") or words_in(text, locale, "contrast")):
        return None
    said = {
        near.meaning
        for sort in ("level", "extent")
        for near in words_near(mention, text, locale, sort)
        if near.marks and near.meaning != "at"
    }
    if not said and getattr(mention.value, "unit", None) is FRACTION:  # a third less, a third lost
        follow = any(near.follows for near in words_near(mention, text, locale, "change"))
        return "by" if follow or contrast(mention, text, locale) is not None else None
    if said == {"by", "from"}:  # what falls "de 3" falls by 3, unless "à" behind it tells where it fell to
        behind = {near.meaning for near in words_near(mention, text, locale, "level") if near.follows}
        return None if "to" in behind else "by"
    return said.pop() if len(said) == 1 else None


def is_level(mention: Mention, text: str, locale: str) -> bool:
    """Return whether a mention is where a change of its text led to, also by words that may hedge, as *hasta* does.

    >>> text = "La libra cedió hasta 1,2 dólares."
    >>> is_level(extract(text, "es")[0], text, "es")
    True
    """
    begins = (word.start == 0 and word.meaning == "to" for word in all_words_in(mention.surface, locale, "level"))
    marked = (near.marks and near.meaning != "from" for near in words_near(mention, text, locale, "level"))
    return bool(all_words_in(text, locale, "change")) and (any(begins) or any(marked))


def is_implied(mention: Mention, locale: str) -> bool:
    """Return whether a mention has a bound from above that none of its words says, as in "given 14 days to fix it".

    >>> is_implied(extract("given 14 days to fix it", "en")[0], "en")
    True
    """
    return hedge_of(mention.value) is Hedge.AT_MOST and not all_words_in(mention.surface, locale, "hedge")


def told(mention: Mention, text: str, locale: str, sort: str, reach: int = 1) -> str | None:
    """Return what words of one sort say near a mention of a text; ``None`` if nothing, or more than one thing.

    >>> text = "the lowest since 1975"
    >>> told(extract(text, "en")[0], text, "en", "extreme")
    'lowest'
    """
    said = {near.meaning for near in words_near(mention, text, locale, sort, reach)}
    return said.pop() if len(said) == 1 else None


def trend(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether a text says that something went up or down to an amount, from it or by it, wherever it says so.

    >>> text = "On Monday exports fell in value by 2% to $3 million."
    >>> [trend(mention, text, "en") for mention in extract(text, "en")]
    [None, 'down', 'down']
    """
    if role(mention, text, locale) is None:
        return None
    said = {near.meaning for near in words_near(mention, text, locale, "change", reach=2) if near.meaning != "loss"}
    return said.pop() if len(said) == 1 else None


def is_part(first: Mention, second: Mention, text: str, locale: str) -> bool:
    """Return whether a word before the second of two mentions says that they are a part and a whole, or compared.

    >>> text = "15 of the 19 came"
    >>> is_part(*extract(text, "en"), text, "en")
    True
    """
    one, other = place_of(first, text, locale), place_of(second, text, locale)
    if one is None or other is None:
        return False
    words, folded = words_in(text, locale, "part"), read_plain(text, locale)[0]
    last = bisect_left(words, other.start, key=start_of) - 1
    return (
        last >= 0 and words[last].start >= one.end and not any(map(str.isalnum, folded[words[last].end : other.start]))
    )


def is_against(first: Mention, second: Mention, text: str, locale: str) -> bool:
    """Return whether two numbers of a text are set against each other, with nothing between them but a "to" or a sign.

    >>> text = "voted 61 to 57, a fall from 61 to 57"
    >>> one, two, three, four = extract(text, "en")
    >>> [is_against(one, two, text, "en"), is_against(three, four, text, "en")]
    [True, False]
    """
    marked = [
        {near.meaning for near in words_near(each, text, locale, "level") if near.marks} for each in (first, second)
    ]
    parted = _AGAINST.fullmatch(text, first.end, second.start) is not None
    return (parted or "to" in marked[1]) and "from" not in marked[0]


_AGAINST = re.compile(r"\s*[-\u2013\u2014:]\s*")


def clause(mention: Mention, text: str, locale: str) -> int:
    """Return in which clause of its text, or in which item of a list, a mention stands, counted from its beginning.

    >>> text = "15 men and 3 women came, 2 stayed"
    >>> [clause(mention, text, "en") for mention in extract(text, "en")]
    [0, 1, 2]
    """
    place = place_of(mention, text, locale)
    return 0 if place is None else bisect_left(_seams(text, locale), place.start)


@lru_cache(maxsize=64)
def _seams(text: str, locale: str) -> tuple[int, ...]:
    """Return where the clauses of a text meet, at a mark or a word such as "and"; what follows another is no seam."""
    folded, _, mentions = read_plain(text, locale)
    words = [(word.start, word.end) for word in words_in(text, locale, "joint")]
    marks = [found.span() for found in _SEAM.finditer(folded)]
    found = sorted([*words, *(mark for mark in marks if not overlaps(mark, mentions))])
    return tuple(
        start for (_, last), (start, _) in pairwise([(0, 0), *found]) if any(map(str.isalnum, folded[last:start]))
    )


_SEAM = re.compile(rf"(?:{MARK.pattern}|[\u2013\u2014\u2026])(?![0-9])")


def introduced(mention: Mention, text: str, locale: str) -> set[str]:
    """Return by which words a mention of a text is introduced: those of a change, such as "from", and a denial.

    >>> text = "to 5 from 3, not 6"
    >>> [introduced(mention, text, "en") for mention in extract(text, "en")]
    [{'to'}, {'from'}, {'no'}]
    """
    found = [near for sort in ("level", "denial") for near in words_near(mention, text, locale, sort)]
    leading = (near for near in found if near.marks or (near.leads and near.touches and not near.ending))
    return {near.meaning for near in leading if not any(other.is_between(near) for other in found)}


def tells_rate(text: str, locale: str) -> bool:
    """Return whether a text tells a rate of exchange.

    >>> tells_rate("It closed at 1,400 won per dollar.", "en")
    True
    """
    return bool(words_in(text, locale, "rate"))


def change(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether a word of change beside a mention of a text says that something went up or down.

    >>> text = "Exports rose 3% and imports fell 2%"
    >>> [change(mention, text, "en") for mention in extract(text, "en")]
    ['up', 'down']
    """
    beside = [near for near in words_near(mention, text, locale, "change") if near.meaning != "loss" and near.touches]
    levels = list(words_near(mention, text, locale, "level")) if beside else ()
    told = (near for near in beside if not near.leads or not any(level.is_between(near) for level in levels))
    nearest = min(told, key=lambda near: len(near.between), default=None)
    return None if nearest is None else nearest.meaning


def contrast(mention: Mention, text: str, locale: str) -> str | None:
    """Return whether a word beside a mention says that something is so much more than another, or so much less.

    >>> text = "three more boats and 900 fewer sailors"
    >>> [contrast(mention, text, "en") for mention in extract(text, "en")]
    ['up', 'down']
    """
    beside = words_near(mention, text, locale, "contrast")
    said = {_WAYS[near.meaning] for near in beside if near.marks or (near.ending and near.follows)}
    return said.pop() if len(said) == 1 else None


_WAYS = {"more": "up", "less": "down"}
