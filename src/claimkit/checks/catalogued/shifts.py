"""Shifts: two mentions of one fact with the same number, whose hedge moved or which went the other way."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from claimkit.checks.clause import follows, goes_the_other_way, has_denial, has_hedge_apart, took
from claimkit.checks.finding import ITS, MQM, Severity
from claimkit.checks.observing import contradiction, remark
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Link
from claimkit.messages import Message
from claimkit.values import Duration, Hedge, HedgeAgreement, Magnitude, Relation, hedges_agree
from claimkit.values.hedge import hedge_of


def _hedged(pair: Pair, agreement: HedgeAgreement) -> list[Link]:
    """Return the links whose hedges stand to each other in this way."""
    hedges = ((link, hedge_of(link.left.value), hedge_of(link.right.value)) for link in pair.shifted)
    return [link for link, one, other in hedges if hedges_agree(one, other) is agreement]


def _beside_within(link: Link) -> Duration | None:
    """Return the exact length that stands beside one "within" a length."""
    lengths = [each.value for each in (link.left, link.right) if isinstance(each.value, Duration)]
    if {length.hedge for length in lengths} != {Hedge.EXACT, Hedge.AT_MOST}:
        return None
    return next(length for length in lengths if length.hedge is Hedge.EXACT)


@check_of("hedge.drift", Severity.WARNING, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def drift(pair: Pair) -> Iterator[Observation]:
    """The number is kept and its hedge is not: exact for about, about for more than."""
    for link in _hedged(pair, HedgeAgreement.DRIFT):
        exact = _beside_within(link)
        if exact is not None and exact.direction is not None:  # in the next two minutes is within them
            continue
        told = (
            exact is not None
            and (isinstance(exact.parts[0].amount, Magnitude) or follows(link, pair.original, pair.translation))
        ) or any(asked(link, pair.original, pair.translation) for asked in (took, has_hedge_apart))
        weight = Severity.INFO if told else None
        yield contradiction(pair, link, Message("the number is the same, the hedge moved"), weight)


@check_of("hedge.turned", Severity.ERROR, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def turned(pair: Pair) -> Iterator[Observation]:
    """A lower bound became an upper one, or the other way round: less than for at least."""
    for link in _hedged(pair, HedgeAgreement.OPPOSED):
        yield contradiction(pair, link, Message("the bound is turned round"), _weight(pair, link))


def _weight(pair: Pair, link: Link) -> Severity | None:
    """Weigh a turned bound: one that is denied is the other; "up to" and "nearly" name a number that was reached."""
    if has_denial(link, pair.original, pair.translation):
        return Severity.INFO
    return None if Hedge.UNDER in (hedge_of(link.left.value), hedge_of(link.right.value)) else Severity.WARNING


@check_of("hedge.strictness", Severity.INFO, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def strictness(pair: Pair) -> Iterator[Observation]:
    """The bound itself is in or out: more than 50 for at least 50.  Readers accept it."""
    for link in _hedged(pair, HedgeAgreement.STRICTNESS):
        yield remark(pair, link, Message("whether the bound itself is meant"))


@check_of("quantity.direction", Severity.WARNING, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def direction(pair: Pair) -> Iterator[Observation]:
    """The number is the same, and went the other way: a rise for a fall."""
    for link in pair.shifted:
        # What shifted and has no other hedge is here because it went the other way.
        if link.relation is not Relation.HEDGE_SHIFT or goes_the_other_way(link, pair.original, pair.translation):
            told = contradiction(pair, link, Message("one says that it went up, the other that it went down"))
            yield evolve(told, expected=None, edit=None)  # the number is as it should be
