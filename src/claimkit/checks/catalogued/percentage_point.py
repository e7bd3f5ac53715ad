"""Percentage points: a difference between percentages taken for a percentage."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("unit.percentage_point", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.UNIT_CONVERSION, its=ITS.NUMBERS)
def percentage_point(pair: Pair) -> Iterator[Observation]:
    """Percent stands for percentage points, or the other way round."""
    for link in pair.differing(Difference.PERCENTAGE_POINT):
        yield contradiction(pair, link, "a percentage and a difference between percentages are not the same")
