"""Conversions: a measure in another unit that is not as much."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("unit.conversion", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.UNIT_CONVERSION, its=ITS.NUMBERS)
def conversion(pair: Pair) -> Iterator[Observation]:
    """A measure was converted into another unit, and not to the right number."""
    for link in pair.differing(Difference.CONVERSION):
        yield contradiction(pair, link, "the conversion is wrong")
