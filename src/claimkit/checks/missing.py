"""What stands in one text only: a fact, a placeholder or a tag that the translation lost, or that it made up."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice

from attrs import evolve

from claimkit.checks.finding import ITS, MQM, Severity
from claimkit.checks.observing import InWords, proposed, span_of
from claimkit.checks.order import is_against
from claimkit.checks.pair import Pair, in_text, is_telling, says_little
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.checks.times_told import counts
from claimkit.claims.text import Text
from claimkit.comparison.numbers import digits_of, only_number
from claimkit.extraction import Mention
from claimkit.extraction.inline import Kind as InlineKind
from claimkit.extraction.inline import Thing, kept, numbers
from claimkit.extraction.nearby import free_words, read_plain, sorts_in, start_of, words_outside
from claimkit.extraction.schema import CALENDAR
from claimkit.messages import Message
from claimkit.values import CalendarDate, ClockTime, Dimension, Duration, Kind, Relation, TimeUnit, Value
from claimkit.values.amount import Magnitude, sole_number
from claimkit.values.calendar_date import months_said
from claimkit.values.hedge import Hedge, hedge_of
from claimkit.values.number import absolute

_TIMES = frozenset({Kind.DATE, Kind.CLOCK, Kind.DURATION})


def _lost(pair: Pair, *, times: bool) -> Iterator[Observation]:
    """Yield the facts of the original that the translation does not state."""
    lone, lost = _lone(pair), {*_unsaid(pair.omitted, pair.translation)}
    several = {*_of_several(pair)} if lone is None and not times else set[Mention]()
    added = bool(_unsaid(pair.added, pair.original))
    for mention in pair.omitted:
        ends = _ends_range(pair, mention)
        if not (ends or mention in lost):
            continue
        if (mention.value.kind in _TIMES) is times and not _is_interval(mention, pair.original, pair.translation):
            words = proposed(mention.value, pair.translation.language)
            if lone is None:
                alone = not added and ((len(lost) == 1 and _is_telling_loss(pair, mention)) or _is_when(pair, mention))
                is_lost = ends or mention in several or alone
                weight = Severity.WARNING if is_lost else _weight(pair, mention)
                yield evolve(_left_out(mention), expected=words, severity=weight)
            else:
                message = Message(
                    "the translation lacks {words}; perhaps {other} stands for it",
                    words=InWords(mention),
                    other=InWords(lone[1]),
                )
                named = mention.value.kind is Kind.NAME  # whose words no other language would write
                weight = _weight_of_lone(pair, *lone)
                yield Observation(message, span_of(mention), span_of(lone[1]), None if named else words, None, weight)


def _weight_of_lone(pair: Pair, one: Mention, other: Mention) -> Severity | None:
    """Weigh two facts of which one may stand for the other: so many in a row, told as a length and as a place."""
    if _is_weighed(pair, one) or _is_weighed(pair, other):
        return Severity.INFO
    are_times = {one.value.kind, other.value.kind} <= _TIMES
    return _weight(pair, one) if are_times and not _are_rows(pair, one, other) else Severity.WARNING


def _ends_range(pair: Pair, mention: Mention) -> bool:
    """Return whether an amount of the original is one end of a range whose other end is told: 45 minutes to an hour."""
    links = pair.alignment.links
    at = bisect_left(links, mention.start, key=lambda each: each.left.start)
    for link in links[max(0, at - 1) : at + 1]:
        one, other = sorted((mention, link.left), key=lambda each: each.start)
        told = link.relation is Relation.SAME and other.value.kind in _MEASURED
        between = pair.original.content[one.end : other.start].strip()
        if told and 0 < len(between) <= _BETWEEN and one.value.kind in (other.value.kind, Kind.COUNT):
            clocks = one.value.kind is other.value.kind is Kind.CLOCK and between != ","  # an "and" does as well
            return clocks or is_against(in_text(one, pair.original), in_text(other, pair.original))
    return False


_MEASURED = frozenset({Kind.CLOCK, Kind.DURATION, Kind.MEASURE, Kind.MONEY, Kind.PERCENT})
_BETWEEN = 3
"""How long the word may be between the ends of a range, or between a length and its day of the week."""


def _of_several(pair: Pair) -> Iterator[Mention]:
    """Yield the small counts in digits, no scores, that are lost together, as those of a sentence left out."""
    told = [link.left.start for link in pair.alignment.links]
    groups: defaultdict[int, defaultdict[Value, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for each in () if any(each.value.kind is Kind.COUNT for each in pair.added) else pair.omitted:
        if each.value.kind is Kind.COUNT and any(map(str.isdecimal, each.surface)):
            groups[bisect_left(told, each.start)][each.value].append(each)
    for group in groups.values():
        for value, mentions in group.items():
            others = [each for other, found in islice(group.items(), 2) if other != value for each in found[:3]]
            for mention in mentions:  # which is set against no more than its neighbours
                sides = (
                    [in_text(each, pair.original) for each in sorted((mention, it), key=start_of)] for it in others
                )
                if not all(is_against(*each) for each in sides):
                    yield mention


def _is_telling_loss(pair: Pair, mention: Mention) -> bool:
    """Return whether an amount that alone is lost is one of three or more: five failed attempts, failed attempts."""
    value, before = mention.value, pair.original.content[: mention.start].rstrip()
    named = mention.surface[:1].isupper() and before[-1:].isalnum()  # the Four Corners
    if named or _is_vague(value) or _is_round_the_clock(mention) or value.kind not in _AMOUNTS:
        return False
    # Two are left unsaid at will (brothers, and two brothers); and a text that says nothing else alike is a free one.
    return (only_number(value) or 0) > 2 and len(pair.alignment.links) > 1


def _is_vague(value: Value) -> bool:
    return isinstance(getattr(value.parts[0] if isinstance(value, Duration) else value, "amount", None), Magnitude)


def _is_round_the_clock(mention: Mention) -> bool:
    return mention.value == Duration.of(24, TimeUnit.HOUR) and not any(map(str.isdecimal, mention.surface))


def _is_when(pair: Pair, mention: Mention) -> bool:
    """Return whether a time of day, a year or a day of a month is lost."""
    value = mention.value
    if isinstance(value, CalendarDate):
        tells = value.year is not None or None not in (value.month, value.day)
    elif isinstance(value, Duration):
        tells = (only_number(value) or 0) > 1 and not (_is_vague(value) or _is_round_the_clock(mention))
    else:
        tells = isinstance(value, ClockTime) and any(map(str.isdecimal, mention.surface))
    is_stamp = pair.original.content[: mention.start][-2:].isspace()  # far behind its headline
    # A text that says nothing else alike is a free one.
    return tells and not is_stamp and bool(pair.alignment.links)


_AMOUNTS = frozenset({Kind.COUNT, Kind.DURATION, Kind.MEASURE, Kind.MONEY, Kind.MULTIPLE, Kind.PERCENT})


def _new(pair: Pair, *, times: bool) -> Iterator[Observation]:
    """Yield the facts of the translation that the original does not state."""
    lone = _lone(pair)
    for mention in _unsaid(pair.added, pair.original):
        alone = lone is None and not _is_interval(mention, pair.translation, pair.original)
        if (mention.value.kind in _TIMES) is times and alone:
            yield evolve(_put_in(mention), severity=_weight(pair, mention))


def _left_out(found: Mention | Thing) -> Observation:
    words = InWords(found) if isinstance(found, Mention) else found.surface
    return Observation(Message("the translation lacks {words}", words=words), span_of(found))


def _put_in(found: Mention | Thing) -> Observation:
    words = InWords(found) if isinstance(found, Mention) else found.surface
    return Observation(Message("the original does not say {words}", words=words), None, span_of(found))


def _lone(pair: Pair) -> tuple[Mention, Mention] | None:
    """Return the only fact of each text that the other does not state, where one can stand for the other."""
    omitted, added = _unsaid(pair.omitted, pair.translation), _unsaid(pair.added, pair.original)
    if len(omitted) != 1 or len(added) != 1:
        return None
    facts = one, other = omitted[0], added[0]
    kinds = {each.value.kind for each in facts}
    if Kind.NAME in kinds:
        alike = kinds <= _NUMBERED and all(any(map(str.isdecimal, each.surface)) for each in facts)
    else:
        apart = only_number(one.value) != only_number(other.value)
        alike = kinds <= _TIMES or kinds.isdisjoint(_TIMES) or (apart and kinds in _ELIDED)
    return facts if alike or _are_rows(pair, one, other) else None


_ELIDED = ({Kind.COUNT, Kind.DURATION}, {Kind.COUNT, Kind.CLOCK})
"""Kinds of which one may be told as the other, whose unit is said elsewhere: three good years, before nine."""

_NUMBERED = frozenset({Kind.COUNT, Kind.NAME, Kind.ORDINAL})
"""What tells which one of many is meant: platform 4, the fourth."""


def _are_rows(pair: Pair, one: Mention, other: Mention) -> bool:
    """Return whether each text tells so many in a row: three days running, and the fourth straight day."""
    if {one.value.kind, other.value.kind} != {Kind.DURATION, Kind.ORDINAL}:
        return False
    sides = in_text(one, pair.original), in_text(other, pair.translation)
    of_time = {*map(counts, sides)}
    return all(side.told("streak") == "running" for side in sides) or (len(of_time) == 1 and None not in of_time)


def _weight(pair: Pair, mention: Mention) -> Severity | None:
    """Weigh a fact that one text leaves out: dates are often told by another, a length of time in digits is not."""
    if not is_telling(mention) or _is_weighed(pair, mention):
        return Severity.INFO
    value = mention.value
    lasts = isinstance(value, Duration) and sole_number(value.parts[0].amount) < 100  # above, it may be a year
    return Severity.WARNING if lasts else None


def _is_weighed(pair: Pair, mention: Mention) -> bool:
    """Return whether a measure may be what the other text says in cups, of which no conversion knows the weight."""
    unit, texts = getattr(mention.value, "unit", None), (pair.original, pair.translation)
    kitchen = any("kitchen" in sorts_in(text.content, text.language) for text in texts)
    return kitchen and getattr(unit, "dimension", None) in (Dimension.MASS, Dimension.VOLUME)


@check_of("quantity.omitted", Severity.WARNING, stage=Stage.LEFT_ALONE, mqm=MQM.OMISSION, its=ITS.OMISSION)
def quantity_omitted(pair: Pair) -> Iterator[Observation]:
    """The translation does not state an amount that the original states.

    A small one in words is information, unless the texts differ by it alone.
    """
    return _lost(pair, times=False)


@check_of("quantity.added", Severity.WARNING, stage=Stage.LEFT_ALONE, mqm=MQM.ADDITION, its=ITS.ADDITION)
def quantity_added(pair: Pair) -> Iterator[Observation]:
    """The translation states an amount that the original does not state."""
    return _new(pair, times=False)


@check_of("date.omitted", Severity.INFO, stage=Stage.LEFT_ALONE, mqm=MQM.OMISSION, its=ITS.OMISSION)
def date_omitted(pair: Pair) -> Iterator[Observation]:
    """The translation does not state a date, a time or a length of time that the original states.

    A length of more than one, a time of the day, a year and a day of a month are warnings where nothing new came.
    """
    return _lost(pair, times=True)


@check_of("date.added", Severity.INFO, stage=Stage.LEFT_ALONE, mqm=MQM.ADDITION, its=ITS.ADDITION)
def date_added(pair: Pair) -> Iterator[Observation]:
    """The translation states a date, a time or a length of time that the original does not state.

    A length in more than one digit is a warning.
    """
    return _new(pair, times=True)


@check_of("duration.interval", Severity.WARNING, stage=Stage.LEFT_ALONE, mqm=MQM.DATE_TIME, its=ITS.MISTRANSLATION)
def interval(pair: Pair) -> Iterator[Observation]:
    """An interval became another, or a rate, or the other way round: every day, or twice a day, for every other day."""
    one, other = pair.original, pair.translation
    yield from (_left_out(each) for each in pair.omitted if _is_interval(each, one, other))
    yield from (_put_in(each) for each in pair.added if _is_interval(each, other, one))


def _is_interval(mention: Mention, text: Text, silent: Text) -> bool:
    """Return whether a length is one between events: its unit is a period of the silent text, or a weekday follows."""
    value = mention.value
    if not isinstance(value, Duration) or only_number(value) in (None, 1):
        return False
    asked = (in_text(mention, each) for each in (text, silent))
    told, instead = ([word.meaning for word in each.free("period")].count(value.parts[0].unit) for each in asked)
    weeks = read_plain(text.content, text.language)[1] if value.parts[0].unit is TimeUnit.WEEK else ()
    days = [each for each in weeks if getattr(getattr(each.value, "first", each.value), "weekday", None)]
    beside = (max(mention.start, day.start) - min(mention.end, day.end) in range(_BETWEEN + 1) for day in days)
    return instead > told or any(beside)


# What a text tells without a mention of its own: one by an article, two by "both", on the year by "annual"


def _unsaid(mentions: Iterable[Mention], silent: Text) -> list[Mention]:
    """Return those of some mentions that say something that the silent text does not say in other words, either."""
    return [each for each in mentions if not (says_little(each) or _is_told(each.value, silent))]


def _is_told(value: Value, silent: Text) -> bool:
    """Return whether a text tells a value without a mention of its own: by an article, "both", "a day", "as many"."""
    told = {word.meaning for sort in _TELLING for word in words_outside(silent.content, silent.language, sort)}
    number, kind = only_number(value), value.kind
    if not told.isdisjoint(_TOLD_BY.get((kind, number), _TOLD_BY.get(str(value), ()))):
        return True
    if digits_of(value) == "1" and hedge_of(value) is Hedge.EXACT:
        period = str(value.parts[0].unit) if isinstance(value, Duration) else ""
        articled = kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
        return articled or period in told or f"on the {period}" in told
    values = [each.value for each in read_plain(silent.content, silent.language)[1]]
    if isinstance(value, Duration) and any(_is_counted(each, value) for each in values):
        return True
    return "alike" in told and number is not None and number in map(only_number, values)


def _is_counted(date: Value, length: Duration) -> bool:
    """Return whether a date is so long, or so long after another: six months, the Friday three weeks later."""
    if not isinstance(date, CalendarDate):
        return False
    unit, number, months, offset = length.parts[0].unit, only_number(length), months_said(date), date.offset
    counted = offset is not None and offset.unit is unit and absolute(sole_number(offset.amount)) == number
    return counted or (months is not None and unit is TimeUnit.MONTH and months[1] == number)


_TELLING = ("telling", "period", "compared", "half of a match", "days", "round", "rank")
_TOLD_BY: Mapping[object, Collection[str]] = {
    (Kind.COUNT, 2): ("both",),
    (Kind.MULTIPLE, 2): ("both",),
    (Kind.COUNT, 4): ("semifinal",),
    (Kind.COUNT, 8): ("quarterfinal",),
    (Kind.ORDINAL, 1): ("top",),
    (Kind.ORDINAL, 2): ("both", "second half"),
    (Kind.FRACTION, Fraction(1, 2)): ("halfway",),
    "P3M": ("this quarter", "quarter"),
    "XXXX-40": ("first half",),
    "XXXX-41": ("second half",),
    "REL:dow=1..REL:dow=5": ("weekdays",),
    "REL:dow=6..REL:dow=7": ("weekends",),
    **{f"REL:{unit}-1": (f"on the {unit}",) for unit in ("month", "quarter", "year")},
    **{f"REL:{unit}+0": (f"this {unit}",) for unit in (*CALENDAR, "quarter", "season")},
}
"""What words near no value of their own tell, by the kind and the number of a value, or by its notation."""


@check_of("ordinal.last", Severity.WARNING, stage=Stage.LEFT_ALONE, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def last_for_first(pair: Pair) -> Iterator[Observation]:
    """The first became the last, or the other way round: the first day of a holiday for its last day."""
    if any("first" in said for _, said in pair.shifts):
        return
    one, other = pair.original, pair.translation
    message = Message("one text speaks of the first, the other of the last")
    if first := _first_for_last(pair.omitted, one, other):
        yield Observation(message, span_of(first))
    elif first := _first_for_last(pair.added, other, one):
        yield Observation(message, None, span_of(first))


def _first_for_last(alone: Iterable[Mention], text: Text, other: Text) -> Mention | None:
    """Return the only "first" that one text alone tells in a word, if it never says "last", and the other only that."""
    firsts = [each for each in alone if each.value.kind is Kind.ORDINAL and says_little(each)]
    if len(firsts) != 1 or not free_words(other.content, other.language, "end"):
        return None
    asked = (in_text(firsts[0], each).words("end") for each in (text, other))
    said, instead = ({word.meaning for word in words} for words in asked)
    return firsts[0] if "last" not in said and instead == {"last"} else None


@check_of("placeholder.missing", Severity.ERROR, stage=Stage.KEPT, mqm=MQM.MARKUP, its=ITS.MARKUP)
def placeholder(pair: Pair) -> Iterable[Observation]:
    """A placeholder stands in one text only: the program that fills it in fails, or says nothing there."""
    return _not_kept(pair, InlineKind.PLACEHOLDER)


@check_of("markup.missing", Severity.WARNING, stage=Stage.KEPT, mqm=MQM.MARKUP, its=ITS.MARKUP)
def markup(pair: Pair) -> Iterable[Observation]:
    """A tag or a piece of code stands in one text only."""
    return _not_kept(pair, InlineKind.TAG, InlineKind.CODE)


def _not_kept(pair: Pair, *kinds: InlineKind) -> Iterator[Observation]:
    """Yield what stands in one text and not in the other; that it moved is fine."""
    original, translation = pair.original.content, pair.translation.content
    yield from map(_left_out, _left_over(original, translation, kinds))
    yield from map(_put_in, _left_over(translation, original, kinds))


def _left_over(text: str, other: str, kinds: tuple[InlineKind, ...]) -> Iterator[Thing]:
    """Yield the things of some kinds in a text that have no counterpart left in the other."""
    numbered = numbers(text) or numbers(other)
    others = Counter(identity for _, identity in kept(other, numbered=numbered))
    for thing, identity in kept(text, numbered=numbered):
        if others[identity] > 0:
            others[identity] -= 1
        elif thing.kind in kinds:
            yield thing
