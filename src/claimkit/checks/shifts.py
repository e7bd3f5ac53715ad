"""Shifts: one value on both sides, and its hedge, what is said of it or its place in the order is another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimkit.checks.excuses import are_both_met, beside_within, bound_of, is_during, is_reached, is_turned, may_agree
from claimkit.checks.finding import ITS, MQM, Severity
from claimkit.checks.mending import contradiction
from claimkit.checks.observing import InWords, counted_alike, proposed, remark, span_of, span_of_word
from claimkit.checks.pair import Pair, Sides, sides_of
from claimkit.checks.registry import DATE, OTHER, TIME, UNIT, Check, Observation, Stage, Types, add, check_of
from claimkit.checks.telling import role
from claimkit.comparison.alignment import Link
from claimkit.comparison.numbers import number_of
from claimkit.extraction.aspects import ASPECTS
from claimkit.extraction.schema import CALENDAR, OFTEN
from claimkit.messages import Message
from claimkit.values.hedge import Hedge, HedgeAgreement, hedges_agree
from claimkit.values.kind import Kind


def _hedged(pair: Pair, agreement: HedgeAgreement) -> Iterator[tuple[Link, Sides]]:
    """Yield the links whose hedges stand to each other in this way."""
    for link in pair.hedged:
        sides = sides_of(link, pair.original, pair.translation)
        if hedges_agree(sides[0].hedge, sides[1].hedge) is agreement:
            yield link, sides


@check_of("hedge.drift", Severity.WARNING, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def drift(pair: Pair) -> Iterator[Observation]:
    """The number is kept and its hedge is not: exact for about, about for more than."""
    for link, sides in _hedged(pair, HedgeAgreement.DRIFT):
        exact = beside_within(sides)
        if exact is None or exact.direction is None:  # in the next two minutes is within them
            weight = Severity.INFO if may_agree(sides) else None
            yield contradiction(pair, link, Message("same number, different hedge"), weight)


@check_of("hedge.turned", Severity.ERROR, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def turned(pair: Pair) -> Iterator[Observation]:
    """A lower bound became an upper one, or the other way round: less than for at least."""
    for link, sides in _hedged(pair, HedgeAgreement.OPPOSED):
        below_zero = any((number_of(side.value) or 0) < 0 for side in sides)  # where "up to -15" goes down
        met = Hedge.NEARLY in (side.hedge for side in sides) and are_both_met(sides)  # nearly 500 kg, over 1,000 lb
        denied = len({*map(is_turned, sides)}) > 1
        # "Do not give to children under 7" is denied in both texts; "no more than" is in itself.
        kept = denied and any(side.within("denial") or not side.free("denial") for side in sides)
        # The denial of one text is a part of the bound in the other, which may deny twice: "no dé nunca más de 2".
        kept |= any(one.within("denial") and one.hedge is bound_of(other) for one, other in (sides, sides[::-1]))
        doubtful = Severity.WARNING if denied or any(map(is_reached, sides)) else None
        during = all(map(is_during, sides))  # within ten years, over ten years
        # What fell by more than half fell to less than half.
        halved = all(2 * (number_of(side.value) or 0) == 1 for side in sides) and {*map(role, sides)} == {"by", "to"}
        weight = Severity.INFO if below_zero or met or kept or during or halved else doubtful
        yield contradiction(pair, link, Message("the bound is turned round"), weight)


@check_of("hedge.strictness", Severity.INFO, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def strictness(pair: Pair) -> Iterator[Observation]:
    """The bound itself is in or out: more than 50 for at least 50.

    Readers accept it; where fewer than ten things are counted, it is a warning.
    """
    for link, (left, right) in _hedged(pair, HedgeAgreement.STRICTNESS):
        counted = left.value.kind is right.value.kind is Kind.COUNT
        few = counted and 0 < (number_of(left.value) or 0) < 10  # six of nine judges, or more than six
        weight = Severity.WARNING if few else None
        words = proposed(counted_alike(left.value, right.value), pair.translation.language)
        yield remark(pair, link, Message("they differ on whether the bound is included"), weight, words)


_SIDES: Mapping[str, Message] = {side: told for aspect in ASPECTS.values() for side, told in aspect.sides.items()}

_SAID: Mapping[str, Message] = {
    **_SIDES,
    "up": Message("a rise"),
    "down": Message("a fall"),
    "to": Message("the level it reached"),
    "from": Message("the level it left"),
    "by": Message("the size of the change"),
    "stated": Message("the figure itself"),
    "base": Message("the figure it is set against"),
    "highest": Message("the highest"),
    "lowest": Message("the lowest"),
    "before": Message("so long before"),
    "after": Message("so long after"),
    "age": Message("an age"),
    "lapse": Message("a lapse of years"),
    "am": Message("a time before noon"),
    "pm": Message("a time after noon"),
    "until": Message("a time until then"),
    "since": Message("a time from then on"),
    "first": Message("the first"),
    "last": Message("the last"),
    "early": Message("the early part"),
    "late": Message("the late part"),
    "points": Message("a number of points"),
    "percent": Message("a percentage"),
    "number": Message("a plain number"),
    "second": Message("so much a second"),
    "minute": Message("so much a minute"),
    "hour": Message("so much an hour"),
    "day": Message("so much a day"),
    "week": Message("so much a week"),
    "month": Message("so much a month"),
    "quarter": Message("so much a quarter"),
    "year": Message("so much a year"),
    "running": Message("so many in a row"),
    "gap": Message("the first in so long"),
    "dead": Message("a number of dead"),
    "hurt": Message("a number of injured"),
    "missing": Message("a number of missing"),
    "except": Message("a day left out"),
    "usual": Message("a day like others"),
    "no": Message("not even one"),
    "one": Message("one"),
    "interval": Message("so long from one to the next"),
    "days": Message("a number of days"),
    "weeks": Message("a number of weeks"),
    "months": Message("a number of months"),
    "years": Message("a number of years"),
    "working": Message("working days"),
    "calendar": Message("days of the calendar"),
    "date": Message("a day of the month"),
}
"""What the words around a value may say of it, by their meaning in the locales."""

_SHIFTS: Mapping[tuple[str, frozenset[str], Types], Message] = {
    ("quantity.direction", frozenset(("up", "down")), OTHER): Message(
        "The number is the same, and went the other way: a rise for a fall."
    ),
    ("quantity.level", frozenset(("to", "from", "by", "stated", "base")), OTHER): Message(
        "The number is the same, and its place in a change is not: to a third for by a third."
    ),
    ("quantity.extreme", frozenset(("highest", "lowest", "first", "last")), OTHER): Message(
        "The highest became the lowest, the last ten the first ten, or the other way round."
    ),
    ("duration.side", frozenset(("before", "after")), TIME): Message(
        "The length is the same, and leads to the other side: two days after for two days before."
    ),
    ("duration.age", frozenset(("age", "lapse")), TIME): Message(
        "The number is the same; an age became the years that passed, or the other way round: 29 years later for at 29."
    ),
    ("quantity.rate", frozenset((*OFTEN, "interval")), OTHER): Message(
        "The number is the same, and the period is not: twice a week for twice a day, or for every two weeks."
    ),
    ("duration.counted", frozenset((*(f"{unit}s" for unit in CALENDAR), "date", "working", "calendar")), TIME): Message(
        "The number is the same, and counts other lengths, or none: the third month for the third day, working days "
        "for days, the fifth for five days."
    ),
    ("quantity.streak", frozenset(("running", "gap")), OTHER): Message(
        "The number is the same; so many in a row became the first in so long, or the other way round."
    ),
    ("quantity.fate", frozenset(("dead", "hurt", "missing")), OTHER): Message(
        "The number is the same, and is of others: the dead for the injured, the missing for the dead."
    ),
    ("quantity.none", frozenset(("no", "one")), OTHER): Message("Not even one became one, or the other way round."),
    ("value.aspect", frozenset(_SIDES), OTHER): Message(
        "The value is the same, and is said of something else: a profit for a loss, the radius for the diameter."
    ),
    ("date.exception", frozenset(("except", "usual")), DATE): Message(
        "A day of the week that the one text leaves out is a day like others in the other: daily except Mondays."
    ),
    ("quantity.points", frozenset(("points", "percent", "number")), UNIT): Message(
        "The number is the same; points or a plain number became percent, or the other way round: 6 % for six people."
    ),
    ("date.half", frozenset(("am", "pm", "early", "late")), DATE): Message(
        "The time is the same, and its half is not: the morning for the evening of a day, early for late in a decade."
    ),
    ("date.limit", frozenset(("until", "since")), DATE): Message(
        "The date is the same, and the time lies on its other side: after May for before May, from noon for until noon."
    ),
}
"""By code, meanings and standard types: what is found where the words around a value say something else."""


def _shift(code: str, meanings: frozenset[str], types: Types, finds: Message) -> Check:
    def look(pair: Pair) -> Iterator[Observation]:
        turned = [link for link, _ in _hedged(pair, HedgeAgreement.OPPOSED)]
        for link, said in pair.shifts:
            told = link in turned and {"minimum", "maximum"}.issuperset(said)  # as a bound that is turned round
            if meanings.issuperset(said) and not told:
                one, other = (_SAID[each] for each in said)
                yield remark(pair, link, Message("{one} became {other}", one=one, other=other))

    return Check(code, Severity.WARNING, Stage.SHIFT, *types, look, finds)


for _named, _finds in _SHIFTS.items():
    add(_shift(*_named, _finds))


@check_of("frequency.period", Severity.WARNING, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def period(pair: Pair) -> Iterator[Observation]:
    """The texts say how often, without a number, and by no period that is the same: weekly for daily."""
    if pair.periods and not any({*OFTEN, "interval"}.issuperset(said) for _, said in pair.shifts):
        one, other = (_SAID[word.meaning] for word in pair.periods)
        texts = pair.original, pair.translation
        left, right = (span_of_word(word, text.content) for word, text in zip(pair.periods, texts, strict=True))
        yield Observation(Message("{one} became {other}", one=one, other=other), left, right)


@check_of("quantity.order", Severity.WARNING, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def order(pair: Pair) -> Iterator[Observation]:
    """Two values of one kind stand in the opposite order though nothing else moved: they may have changed places."""
    told = [link for link, _ in pair.shifts]
    for link, other in pair.swapped:
        if link in told and other in told:
            continue
        message = Message(
            "the original says {value} before {other_value}, the translation after it: they may have changed places",
            value=InWords(link.left),
            other_value=InWords(other.left),
        )
        yield Observation(message, span_of(link.left), span_of(link.right))
