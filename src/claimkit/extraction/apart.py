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
from claimkit.extraction.nearby import LETTERS, MARK, InText, free_words, overlaps, read_plain, sole, sorts_in, start_of
from claimkit.extraction.runs import FIRST_WIDE
from claimkit.extraction.schema import CALENDAR
from claimkit.extraction.token import Mention
from claimkit.values.amount import mapped, sole_number
from claimkit.values.duration import ClockTime
from claimkit.values.hedge import Hedge
from claimkit.values.kind import Kind
from claimkit.values.number import divide
from claimkit.values.quantity import Quantity
from claimkit.values.relating import Value
from claimkit.values.unit import COUNT, FRACTION


def hedges_apart(here: InText) -> Iterator[Hedge]:
    """Yield the hedges that stand near a mention, in its clause, and are part of no mention.

    >>> text = "bis zu einer Größe von 2 TiB"
    >>> [str(hedge) for mention in extract(text, "de") for hedge in hedges_apart(InText(mention, text, "de"))]
    ['at most']
    """
    for near in here.near("hedge"):
        if near.ending and (near.leads or not near.touches):
            continue
        if near.between.strip() or not near.read:  # what touches the number was for the rules to read, if they know it
            yield Hedge(near.meaning)
    if here.hedge is Hedge.EXACT:  # 近两年 is nearly two years or, as it was read, the past two
        yield from (Hedge(word.meaning) for word in here.words_within("hedge"))


def is_denied(here: InText) -> bool:
    """Return whether a word such as "not" stands near a mention: a bound that is denied is the other bound.

    >>> text = "There aren't more than 3"
    >>> is_denied(InText(extract(text, "en")[0], text, "en"))
    True
    """
    limits, reach = here.words("limit"), 2 if here.value.kind in (Kind.DATE, Kind.CLOCK) else 1  # "no later than"
    free = [word for word in here.free("denial") if not overlaps((word.start, word.end), limits)]
    return any(here.among(free, reach))


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
    letter = scanner(locale).lexemes.get(plain(mention.surface)[0][:1])
    return letter is not None and letter.senses.get("day-short") == str(weekday)


def is_a_loss(here: InText) -> bool:
    """Return whether a mention says how far something fell, and not where it fell to.

    >>> text = "a net loss of $3 million, a fall to $2 million"
    >>> [is_a_loss(InText(mention, text, "en")) for mention in extract(text, "en")]
    [True, False]
    """
    levels = list(here.near("level"))
    return any(near.meaning != "up" and not near.is_behind(levels) for near in here.near("change"))


def half_of_day(here: InText) -> str | None:
    """Return the half of the day that is told with a date or an hour, am or pm; ``None`` if not one of them.

    >>> text = "on Saturday evening"
    >>> half_of_day(InText(extract(text, "en")[0], text, "en"))
    'pm'
    """
    value = here.value
    if isinstance(value, ClockTime) and not value.either_half:
        return None if value.zone else "am" if (value.hour or 0) % 24 < _NOON else "pm"
    touching = beside(here, "half")
    return sole({near.meaning for near in here.near("half")} | ({touching} if touching else set()))


_NOON = 12


def period(here: InText) -> str | None:
    """Return in what time so much is counted: hour, day, week, month or year; ``None`` if it is not told.

    >>> text = "two pills a day"
    >>> period(InText(extract(text, "en")[0], text, "en"))
    'day'
    """
    near = here.among(here.words("period"), reach=2)
    return sole({word.meaning for word in near if not extract(word.between, here.locale)})  # else of what is there


def unit_of_time(here: InText) -> str | None:
    """Return the unit of the calendar that an ordinal counts, by a word in it, behind it or before it.

    >>> text = "on the third day"
    >>> unit_of_time(InText(extract(text, "en")[0], text, "en"))
    'day'
    """
    place, folded = here.place, read_plain(here.text, here.locale)[0]
    if place is None:
        return None
    behind = LETTERS.match(folded, place.end) or LETTERS.match(folded, place.end + 1)
    before = folded[: place.start].rsplit(" ", 2)[-2:-1]
    words = [*filter(FIRST_WIDE.__le__, place.surface[::-1]), behind[0] if behind else "", *before]  # 주년 is no 주
    known = scanner(here.locale).lexemes
    said = (word[:end] for word in words for end in range(len(word), 0 if word >= FIRST_WIDE else len(word) - 1, -1))
    units = (known[part].senses.get("time") for part in said if part in known)
    return next((str(unit) for unit in units if unit in CALENDAR), None)  # "giờ thứ tư" is an hour on Wednesday


def beside(here: InText, sort: str) -> str | None:
    """Return what the words of a class say that touch a mention, or stand in it; ``None`` if not one thing.

    >>> text = "the last ten minutes, shortly after 8 p.m."
    >>> [beside(InText(mention, text, "en"), sort) for mention in extract(text, "en") for sort in ("end", "limit")]
    ['last', None, None, 'since']
    """
    limits = sort == "limit"
    touching = (
        near
        for near in here.among(here.words(sort))
        if near.touches and not (limits and LETTERS.sub("", near.between).strip())
    )
    said = {near.meaning for near in touching if near.leads is not near.ending or not (near.ending or limits)}
    if sort != "side" and (not limits or here.value.kind is Kind.CLOCK):  # "năm trước" is no limit
        said |= here.within(sort)
    return sole(said)


def fate(here: InText) -> str | None:
    """Return what became of so many people: the word nearest to their number, with no other number between.

    >>> text = "killing 19 people and injuring two"
    >>> [fate(InText(mention, text, "en")) for mention in extract(text, "en")]
    ['dead', 'hurt']
    """
    near = [
        each
        for each in here.near("harm", reach=2)
        if not ((each.leads and each.ending) or MARK.search(each.between) or here.is_parted(each))
        and "joint" not in sorts_in(each.between, here.locale)
    ]
    nearest = min(near, key=lambda each: len(each.between), default=None)
    return None if nearest is None else nearest.meaning


def left_out(here: InText, sort: str, told: str) -> str | None:
    """Return by what word of a class a mention is left out, or *told* in a text that leaves out and denies nothing.

    >>> text = "daily except Mondays"
    >>> left_out(InText(extract(text, "en")[-1], text, "en"), "exception", "a day like others")
    'except'
    """
    said = {word.meaning for word in here.words(sort)}
    if len(said) == 1 and any(near.touches and not (near.leads and near.ending) for near in here.near(sort)):
        return sole(said)
    return None if said or here.words("denial") else told


def years(here: InText) -> str | None:
    """Return whether a number is an age or the years that pass: by its own words, else by one beside it.

    >>> text = "for nine years until she was sixteen"
    >>> [years(InText(mention, text, "en")) for mention in extract(text, "en")]
    ['lapse', 'age']
    """
    said = here.within("years")
    if here.value.kind is Kind.AGE:
        said = said or {"age"}
    elif not said:
        beside = [near for near in here.near("years") if near.touches and near.leads is not near.ending]
        nearest = min((len(near.between) for near in beside), default=0)
        said = {near.meaning for near in beside if len(near.between) == nearest}
    meant = _AGES if isinstance(here.value, Quantity) else _LENGTHS
    return meant.get(sole(said) or "") if here.hedge is Hedge.EXACT else None


_AGES = {"age": "age", "aged": "age"}
_LENGTHS = {"age": "age", "lapse": "lapse"}


def role(here: InText) -> str | None:
    """Return what an amount is in a change: where it came from, where it went to, or by how much.

    >>> text = "It rose by 3 from 5."
    >>> [role(InText(mention, text, "en")) for mention in extract(text, "en")]
    ['by', 'from']
    """
    if not (here.free("change") or here.free("contrast")):
        return None
    near = [near for sort in ("level", "extent") for near in here.near(sort)]
    said = {each.meaning for each in near if each.marks and each.meaning != "at"}
    if not said and getattr(here.value, "unit", None) is FRACTION:  # a third less, a third lost
        return "by" if any(each.follows for each in here.near("change")) or contrast(here) else None
    if said == {"by", "from"}:  # what falls "de 3" falls by 3, unless "à" behind it tells where it fell to
        return None if any(each.follows and each.meaning == "to" for each in here.near("level")) else "by"
    return sole(said)


def is_level(here: InText) -> bool:
    """Return whether a mention is where a change of its text led to, also by words that may hedge, as *hasta* does.

    >>> text = "La libra cedió hasta 1,2 dólares."
    >>> is_level(InText(extract(text, "es")[0], text, "es"))
    True
    """
    begins = (word.start == 0 and word.meaning == "to" for word in here.words_within("level"))
    marked = (near.marks and near.meaning != "from" for near in here.near("level"))
    return bool(here.words("change")) and (any(begins) or any(marked))


def trend(here: InText) -> str | None:
    """Return whether a text says that something went up or down to an amount, from it or by it, wherever it says so.

    >>> text = "On Monday exports fell in value by 2% to $3 million."
    >>> [trend(InText(mention, text, "en")) for mention in extract(text, "en")]
    [None, 'down', 'down']
    """
    return None if role(here) is None else sole({near.meaning for near in here.near("change", 2)} - {"loss"})


def change(here: InText) -> str | None:
    """Return whether a word of change beside a mention says that something went up or down.

    >>> text = "Exports rose 3% and imports fell 2%"
    >>> [change(InText(mention, text, "en")) for mention in extract(text, "en")]
    ['up', 'down']
    """
    beside = [near for near in here.near("change") if near.meaning != "loss" and near.touches]
    levels = list(here.near("level")) if beside else ()
    told = (near for near in beside if not (near.leads and near.is_behind(levels)))
    nearest = min(told, key=lambda near: len(near.between), default=None)
    return None if nearest is None else nearest.meaning


def contrast(here: InText) -> str | None:
    """Return whether a word beside a mention says that something is so much more than another, or so much less.

    >>> text = "three more boats and 900 fewer sailors"
    >>> [contrast(InText(mention, text, "en")) for mention in extract(text, "en")]
    ['up', 'down']
    """
    beside = here.near("contrast")
    return sole({_WAYS[near.meaning] for near in beside if near.marks or (near.ending and near.follows)})


_WAYS = {"more": "up", "less": "down"}


# How two mentions of one text stand to each other


def is_part(first: InText, second: InText) -> bool:
    """Return whether a word before the second of two mentions says that they are a part and a whole, or compared.

    >>> text = "15 of the 19 came"
    >>> is_part(*(InText(mention, text, "en") for mention in extract(text, "en")))
    True
    """
    one, other = first.place, second.place
    if one is None or other is None:
        return False
    words, folded = second.free("part"), read_plain(second.text, second.locale)[0]
    last = bisect_left(words, other.start, key=start_of) - 1
    return (
        last >= 0 and words[last].start >= one.end and not any(map(str.isalnum, folded[words[last].end : other.start]))
    )


def is_against(first: InText, second: InText) -> bool:
    """Return whether two numbers of a text are set against each other, with nothing between them but a "to" or a sign.

    >>> text = "voted 61 to 57, a fall from 61 to 57"
    >>> one, two, three, four = (InText(mention, text, "en") for mention in extract(text, "en"))
    >>> [is_against(one, two), is_against(three, four)]
    [True, False]
    """
    marked = [{near.meaning for near in each.near("level") if near.marks and near.leads} for each in (first, second)]
    parted = _AGAINST.fullmatch(first.text, first.mention.end, second.mention.start) is not None
    return (parted or "to" in marked[1]) and "from" not in marked[0]


_AGAINST = re.compile(r"\s*[-\u2013\u2014:]\s*")


def clause(here: InText) -> int:
    """Return in which clause of its text, or in which item of a list, a mention stands, counted from its beginning.

    >>> text = "15 men and 3 women came, 2 stayed"
    >>> [clause(InText(mention, text, "en")) for mention in extract(text, "en")]
    [0, 1, 2]
    """
    place = here.place
    return 0 if place is None else bisect_left(_seams(here.text, here.locale), place.start)


@lru_cache(maxsize=64)
def _seams(text: str, locale: str) -> tuple[int, ...]:
    """Return where the clauses of a text meet, at a mark or a word such as "and"; what follows another is no seam."""
    folded, _, mentions = read_plain(text, locale)
    words = [(word.start, word.end) for word in free_words(text, locale, "joint")]
    marks = [found.span() for found in _SEAM.finditer(folded)]
    found = sorted([*words, *(mark for mark in marks if not overlaps(mark, mentions))])
    return tuple(
        start for (_, last), (start, _) in pairwise([(0, 0), *found]) if any(map(str.isalnum, folded[last:start]))
    )


_SEAM = re.compile(rf"(?:{MARK.pattern}|[\u2013\u2014\u2026])(?![0-9])")


def introduced(here: InText) -> set[str]:
    """Return by which words a mention is introduced: those of a change, such as "from", and a denial.

    >>> text = "to 5 from 3, not 6"
    >>> [introduced(InText(mention, text, "en")) for mention in extract(text, "en")]
    [{'to'}, {'from'}, {'no'}]
    """
    found = [near for sort in ("level", "denial") for near in here.near(sort)]
    leading = (near for near in found if near.marks or (near.leads and near.touches and not near.ending))
    return {near.meaning for near in leading if not near.is_behind(found)}
