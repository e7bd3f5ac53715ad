"""Lengths of time: as evidently the same, with another number."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("duration.length", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.NUMBERS)
def length(pair: Pair) -> Iterator[Observation]:
    """A length of time, or an age in years, has another number."""
    for link in pair.differing(Difference.LENGTH):
        yield contradiction(pair, link, "another length of time")
