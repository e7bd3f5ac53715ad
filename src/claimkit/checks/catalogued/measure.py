"""Units: the number is kept, what it measures in is not."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("unit.measure", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.UNIT_CONVERSION, its=ITS.NUMBERS)
def measure(pair: Pair) -> Iterator[Observation]:
    """The number is the same, in another unit: miles for kilometres, gigawatts for watts."""
    for link in pair.differing(Difference.MEASURE):
        yield contradiction(pair, link, "the number was kept and the unit was not")
