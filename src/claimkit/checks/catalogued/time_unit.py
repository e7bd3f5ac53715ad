"""Units of time: the number is kept, the unit is not."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("duration.unit", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.NUMBERS)
def time_unit(pair: Pair) -> Iterator[Observation]:
    """The number is the same, in another unit of time: days for weeks."""
    for link in pair.differing(Difference.TIME_UNIT):
        yield contradiction(pair, link, "the number was kept and the unit of time was not")
