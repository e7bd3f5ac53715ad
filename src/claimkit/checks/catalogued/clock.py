"""Clock times: another one."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("clock.time", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.NUMBERS)
def clock(pair: Pair) -> Iterator[Observation]:
    """The translation names another time of the day."""
    for link in pair.differing(Difference.CLOCK):
        yield contradiction(pair, link, "another time of the day")
