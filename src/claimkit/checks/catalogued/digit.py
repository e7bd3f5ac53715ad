"""Digits: one is wrong, missing or one too many, or two neighbours have changed places."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference


@check_of("quantity.digit", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.NUMBER, its=ITS.NUMBERS)
def digit(pair: Pair) -> Iterator[Observation]:
    """One digit of a number is wrong, missing or one too many, or two neighbours have changed places."""
    for link in pair.differing(Difference.DIGIT):
        yield contradiction(pair, link, "one digit differs, or two have changed places")
