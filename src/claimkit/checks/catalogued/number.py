"""Numbers: what is evidently the same fact has another one."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("quantity.number", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.NUMBER, its=ITS.NUMBERS)
def number(pair: Pair) -> Iterator[Observation]:
    """The translation has another number for what is evidently the same fact."""
    for link in pair.differing(Difference.NUMBER):
        yield contradiction(pair, link, "another number")
