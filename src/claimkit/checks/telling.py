"""Telling: what the words around two equal values say of them, where it differs: a rise and a fall, until and since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple, TypeGuard

from claimkit.checks import times_told
from claimkit.checks.aspects import side_of
from claimkit.checks.excuses import is_denied, left_out
from claimkit.checks.pair import Sides, sides_of
from claimkit.claims.text import Text
from claimkit.comparison.alignment import Link
from claimkit.comparison.numbers import number_of, numbers_in
from claimkit.extraction.aspects import ASPECTS
from claimkit.extraction.nearby import MARK, InText, Word, free_words, nearest, read_plain, sole, sorts_in, spoken
from claimkit.values import CalendarDate, DateRange, Dimension, Duration, Hedge, Kind, Quantity, Range, TimeUnit, Value
from claimkit.values.number import multiply
from claimkit.values.unit import COUNT, FRACTION, PERCENT


def told_apart(links: Sequence[Link], original: Text, translation: Text) -> list[tuple[Link, tuple[str, str]]]:
    """Return the links of equal values that the words around them tell apart, with what is said in each text.

    Of a value that is stated twice, either may be meant.
    """
    alike = [link for link in links if link.difference is None]
    if not alike:
        return []
    questions = _answered(*(sorts_in(text.content, text.language) for text in (original, translation)))
    told = [(link, apart) for link in alike if (apart := _apart(sides_of(link, original, translation), questions))]
    times = Counter(str(link.left.value) for link in links) if told else Counter[str]()
    return [each for each in told if times[str(each[0].left.value)] == 1]


def periods_apart(*texts: Text) -> tuple[Word, ...]:
    """Return the first word of each text that says how often, if no such word means the same in both: daily, weekly."""
    told = [_periods(text) for text in texts]
    one, other = ({word.meaning for word in spoken(text.content, text.language).get("period", ())} for text in texts)
    return tuple(words[0] for words in told) if all(told) and one.isdisjoint(other) else ()


def _periods(text: Text) -> Sequence[Word]:
    """Return the words of a text that say how often; behind one of a date, as in "im Jahr 2014", it is no such word."""
    dates = {each.start - 1 for each in read_plain(text.content, text.language)[2] if each.value.kind is Kind.DATE}
    return [word for word in free_words(text.content, text.language, "period") if word.end not in dates]


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
    if tell is times_told.counts:
        is_mixed = one.kind is not other.kind and Kind.ORDINAL in (one.kind, other.kind)  # a first day may be one day
        return numbers_in(one) & numbers_in(other) <= ({1} if is_mixed else set())
    if tell is times_told.often:
        return {each.parts[0].unit for each in (one, other) if isinstance(each, Duration)}.isdisjoint(map(tell, sides))
    if tell is _growth:  # what doubled rose by 100%
        times, percent = sorted(number_of(each) or 0 for each in (one, other))
        return multiply(times, 100) != percent
    return tell is times_told.limit and len({*map(is_denied, sides)}) > 1  # "not before May"


def _way(here: InText) -> str | None:
    """Return whether a word beside an amount says up or down, or more or less, else one of its clause."""
    value = here.value
    if not isinstance(value, Quantity) or (value.unit.dimension is Dimension.LENGTH and value.unit.factor >= 1000):
        return None  # miles up a road are not a rise
    if here.free("rate"):
        return None  # which goes either way: a dollar that costs more won is a won that is worth less
    if not _is_single(value):
        return change(here)  # which leads from end to end, or by so much to so much
    itself = {word.meaning for word in here.words_within("change") if word.end == len(here.mention.surface)}  # doubled
    return contrast(here, apart=False) or change(here) or contrast(here) or _trend(here) or sole(itself)


def change(here: InText) -> str | None:
    """Return whether a word beside a mention says that something went up or down: exports rose 3%, imports fell 2%."""
    beside = [near for near in here.near("change") if near.meaning != "loss" and near.touches]
    levels = list(here.near("level")) if beside else ()
    return nearest(near for near in beside if not (near.leads and near.is_behind(levels)))


def contrast(here: InText, *, apart: bool = True) -> str | None:
    """Return whether a word at a mention, or a noun *apart*, says so much more or so much less: 900 fewer sailors."""
    near_by = here.near("contrast")
    found = {near.meaning for near in near_by if near.marks or (apart and near.ending and near.follows)}
    return {"more": "up", "less": "down"}.get(sole(found) or "")


def _trend(here: InText) -> str | None:
    """Return whether something went up or down to an amount, from it or by it: "fell in value by 2% to $3 million"."""
    return None if role(here) is None else sole({near.meaning for near in here.near("change", 2)} - {"loss"})


def role(here: InText) -> str | None:
    """Return what an amount is in a change: where it came from, where it went to, or by how much."""
    if not (here.free("change") or here.free("contrast")):
        return None
    near = [near for sort in ("level", "extent") for near in here.near(sort)]
    said = {each.meaning for each in near if each.marks and each.meaning != "at"}
    if not said and getattr(here.value, "unit", None) is FRACTION:  # a third less, a third lost
        return "by" if any(each.follows for each in here.near("change")) or contrast(here) else None
    if said == {"by", "from"}:  # what falls "de 3" falls by 3, unless "à" behind it tells where it fell to
        behind = (each for each in here.near("level") if not (each.leads or each.between.strip()))
        return None if any(each.meaning == "to" for each in behind) else "by"
    return sole(said)


def _place(here: InText) -> str | None:
    """Return where an amount or a time stands in a change; so many years are not a place in one."""
    value = here.value
    is_time = isinstance(value, Duration) and value.parts[0].unit is not TimeUnit.YEAR
    if value.kind is Kind.MULTIPLE or not (is_time or _is_single(value)):  # what grows by as much grows to twice that
        return None
    ratio = value.unit.factor if isinstance(value, Quantity) and value.unit.dimension is Dimension.RATIO else 0
    halved = 2 * multiply(number_of(value) or 0, ratio) == 1  # what falls by half falls to a half
    return None if halved and _trend(here) == "down" else role(here)


def _exchange(here: InText) -> str | None:
    """Return whether a value is set against one of its kind, or is that one: four instead of six, compared with six."""
    words = here.words("exchange")
    if any(near.marks for near in here.among(words)):
        return "base"
    mentions = read_plain(here.text, here.locale)[1]
    others = (InText(each, here.text, here.locale) for each in mentions if each != here.mention)
    bases = (other.value.kind for other in others if any(near.marks for near in other.among(words)))
    # Of one thing, or a bare number.
    return "stated" if any(kind is here.value.kind or Kind.COUNT in (kind, here.value.kind) for kind in bases) else None


def _growth(here: InText) -> str | None:
    """Return whether so many times as much was reached, or a percentage is how far something rose: tripled, up 300%."""
    if here.value.kind is Kind.MULTIPLE:
        return "to" if here.words_within("change") or role(here) == "to" else None
    rose = here.value.kind is Kind.PERCENT and (number_of(here.value) or 0) > 100 and change(here) == "up"
    return "by" if rose and role(here) in (None, "by") else None


def _portion(here: InText) -> str | None:
    """Return whether a share is one by which something changed, or, in a text without a change, one of something."""
    if getattr(here.value, "unit", None) is not FRACTION or multiply(number_of(here.value) or 0, 2) == 1:
        return None  # half less is half of it
    if here.words("change") or here.words("contrast"):
        return "by" if contrast(here) else None
    return "to"


def _points(here: InText) -> str | None:
    """Return whether an amount is one of percent or, as the word behind a bare number says, a change in points."""
    value = here.value
    if not _is_single(value):
        return None
    if value.unit is PERCENT:
        return "percent"
    return here.told("points") if here.told("change") or here.told("contrast") else None


def _share(here: InText) -> str | None:
    """Return whether an amount is a percentage or a number of its own."""
    unit = getattr(here.value, "unit", None)
    if unit is PERCENT:
        return "percent"
    return "number" if unit is COUNT and not _tells_shares(here.text, here.locale) else None


@lru_cache(maxsize=1024)
def _tells_shares(text: str, locale: str) -> bool:
    """Return whether a bare number of a text may be one of its percentages: 34 percent to 31, 44 points."""
    units = {getattr(each.value, "unit", None) for each in read_plain(text, locale)[2]}
    return not units.isdisjoint({PERCENT, FRACTION}) or "points" in sorts_in(text, locale)


def _is_single(value: Value) -> TypeGuard[Quantity]:
    return isinstance(value, Quantity) and not isinstance(value.amount, Range)


def _extreme(here: InText) -> str | None:
    """Return whether something was the highest or the lowest since a time, or in one: since 1975, in ten years."""
    is_time = isinstance(here.value, Duration | CalendarDate | DateRange)
    return here.told("extreme", reach=2) if is_time else None


def _streak(here: InText) -> str | None:
    """Return whether so many came in a row, or something came for the first time in so long."""
    counted = here.value.kind is Kind.COUNT and (number_of(here.value) or 0) <= 100  # what is more is an index
    if not counted and here.value.kind not in (Kind.DURATION, Kind.ORDINAL):
        return None
    return sole({near.meaning for near in here.among(here.words("streak"))} | here.within("streak"))


def _course(here: InText) -> str | None:
    """Return which way something went so many times in a row, as a word of its clause says."""
    running = _streak(here) == "running"
    return sole({near.meaning for near in here.near("change", reach=2)} - {"loss"}) if running else None


def fate(here: InText) -> str | None:
    """Return what became of so many people: the word nearest to their number, with no other number between."""
    found = here.near("harm", reach=2) if _is_single(here.value) and here.value.kind is Kind.COUNT else ()
    return nearest(
        near
        for near in found
        if not ((near.leads and near.ending) or MARK.search(near.between) or here.is_parted(near))
        and "joint" not in sorts_in(near.between, here.locale)
    )


def _exception(here: InText) -> str | None:
    """Return whether a day of the week is left out, or like others: daily except Mondays."""
    is_weekday = isinstance(here.value, CalendarDate) and here.value.weekday is not None
    return left_out(here, "exception", "usual") if is_weekday else None


def _denial(here: InText) -> str | None:
    """Return whether one of some people is not even one."""
    value = here.value
    is_one = _is_single(value) and value.kind is Kind.COUNT and value.amount == 1 and value.hedge is Hedge.EXACT
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
    _Question(times_told.side, 1, ("side",)),
    _Question(times_told.turn, 1, ("later",)),
    _Question(times_told.age, 0),
    _Question(times_told.counts, 0),
    _Question(times_told.often, 1, ("period",)),
    _Question(times_told.days, 1, ("workday",)),
    _Question(times_told.years, 1, ("years",)),
    _Question(times_told.half, 0, ("half",)),
    _Question(times_told.limit, 1, ("limit",)),
    _Question(times_told.end, 1, ("end",)),
    _Question(times_told.stretch, 2, ("stretch",)),
    _Question(_extreme, 2, ("extreme",)),
    _Question(_way, 2, ("change", "contrast")),
    _Question(_place, 2, ("change", "contrast")),
    _Question(_exchange, 2, ("exchange",)),
    _Question(_growth, 2, ("change",)),
    _Question(_portion, 1, ("contrast",)),
    _Question(times_told.period, 2, ("period",)),
    _Question(_streak, 2, ("streak",)),
    _Question(_course, 2, ("streak",)),
    _Question(fate, 2, ("harm",)),
    _Question(_exception, 1, ("exception",)),
    _Question(_denial, 1, ("denial",)),
    _Question(_points, 1, ("points",)),
    _Question(_share, 0, ("points",)),
    _Question(_strength, 2, ("strength", "quoted")),
    *(_Question(partial(side_of, aspect), 2, (aspect,)) for aspect in ASPECTS if aspect != "strength"),
)


@lru_cache(maxsize=4096)
def _answered(*said: frozenset[str]) -> tuple[_Question, ...]:
    """Return the questions that two texts with words of these classes may answer."""
    return tuple(each for each in _QUESTIONS if sum(not sorts.isdisjoint(each.sorts) for sorts in said) >= each.texts)
