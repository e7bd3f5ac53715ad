"""Parts: early for late."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("date.part", Severity.WARNING, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.MISTRANSLATION)
def part(pair: Pair) -> Iterator[Observation]:
    """The translation names another part of the month, year or decade: early for late."""
    for link in pair.differing(Difference.PART):
        yield contradiction(pair, link, "another part of the time named")
