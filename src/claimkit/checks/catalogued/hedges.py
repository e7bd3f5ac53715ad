"""Hedges: the number is the same, and what stands around it moved or turned."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction, remark
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Link
from claimkit.messages import Message
from claimkit.values import Hedge, HedgeAgreement, hedges_agree


def _agreement(link: Link) -> HedgeAgreement:
    return hedges_agree(*(getattr(mention.value, "hedge", Hedge.EXACT) for mention in (link.left, link.right)))


@check_of("hedge.drift", Severity.WARNING, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def drift(pair: Pair) -> Iterator[Observation]:
    """The number is kept and its hedge is not: exact for about, about for more than."""
    for link in pair.shifted:
        if _agreement(link) is HedgeAgreement.DRIFT:
            yield contradiction(pair, link, Message("the number is the same, the hedge moved"))


@check_of("hedge.turned", Severity.ERROR, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def turned(pair: Pair) -> Iterator[Observation]:
    """A lower bound became an upper one, or the other way round: less than for at least."""
    for link in pair.shifted:
        if _agreement(link) is HedgeAgreement.OPPOSED:
            yield contradiction(pair, link, Message("the bound is turned round"), _weight(link))


def _weight(link: Link) -> Severity | None:
    """Weigh a turned bound: "up to" and "nearly" name a number that was reached, as "or more" does."""
    hedges = {getattr(mention.value, "hedge", Hedge.EXACT) for mention in (link.left, link.right)}
    return None if Hedge.UNDER in hedges else Severity.WARNING


@check_of("hedge.strictness", Severity.INFO, stage=Stage.SHIFT, mqm=MQM.MISTRANSLATION, its=ITS.MISTRANSLATION)
def strictness(pair: Pair) -> Iterator[Observation]:
    """The bound itself is in or out: more than 50 for at least 50.  Readers accept it."""
    for link in pair.shifted:
        if _agreement(link) is HedgeAgreement.STRICTNESS:
            yield remark(pair, link, Message("whether the bound itself is meant"))
