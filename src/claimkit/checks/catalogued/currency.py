"""Currencies: the sum is kept, what it is paid in is not."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("unit.currency", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.NUMBER, its=ITS.NUMBERS)
def currency(pair: Pair) -> Iterator[Observation]:
    """The sum is the same, in another currency."""
    for link in pair.differing(Difference.CURRENCY):
        yield contradiction(pair, link, "another currency")
