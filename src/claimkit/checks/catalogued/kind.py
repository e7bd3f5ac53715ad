"""Kinds: a length of time taken for a date."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("value.kind", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.MISTRANSLATION)
def kind(pair: Pair) -> Iterator[Observation]:
    """A length of time was taken for a date or a time of the day, or the other way round: three months for March."""
    for link in pair.differing(Difference.KIND):
        yield contradiction(pair, link, "a length of time was taken for a date or time, or the other way round")
