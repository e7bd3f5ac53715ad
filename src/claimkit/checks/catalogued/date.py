"""Dates: two that do not meet on the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("date.mismatch", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.DATE_TIME, its=ITS.MISTRANSLATION)
def date(pair: Pair) -> Iterator[Observation]:
    """The two dates do not meet, as far as they can be resolved."""
    for link in pair.differing(Difference.DATE):
        yield contradiction(pair, link, "the two are not the same time")
