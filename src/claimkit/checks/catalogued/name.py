"""Names: other digits behind the same letters."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("name.digits", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.ENTITY, its=ITS.INCONSISTENT_ENTITIES)
def name(pair: Pair) -> Iterator[Observation]:
    """A name or code has other digits: B-51 for B-52."""
    for link in pair.differing(Difference.NAME):
        yield contradiction(pair, link, "the digits of the name differ")
