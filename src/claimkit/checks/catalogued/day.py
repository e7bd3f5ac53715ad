"""Days of the month: another one."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("date.day", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.MISTRANSLATION)
def day(pair: Pair) -> Iterator[Observation]:
    """The translation names another day of the month."""
    for link in pair.differing(Difference.DAY):
        yield contradiction(pair, link, "another day")
