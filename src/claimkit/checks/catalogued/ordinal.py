"""Ordinals: another place in the order."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("ordinal.number", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.NUMBER, its=ITS.NUMBERS)
def ordinal(pair: Pair) -> Iterator[Observation]:
    """The translation names another place in an order: second for third."""
    for link in pair.differing(Difference.ORDINAL):
        yield contradiction(pair, link, "another place in the order")
