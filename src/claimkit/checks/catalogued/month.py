"""Months: another one."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("date.month", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.MISTRANSLATION)
def month(pair: Pair) -> Iterator[Observation]:
    """The translation names another month."""
    for link in pair.differing(Difference.MONTH):
        yield contradiction(pair, link, "another month")
