"""Directions: last for next, ago for in."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("date.direction", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.MISTRANSLATION)
def direction(pair: Pair) -> Iterator[Observation]:
    """The date lies on the other side of the day of speaking: next for last, in three days for three days ago."""
    for link in pair.differing(Difference.DIRECTION):
        yield contradiction(pair, link, "one lies before the day of speaking, the other after it")
