"""Observing: the observations that several checks make in the same way."""

from __future__ import annotations

from claimkit.checks.finding import Edit, Severity
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation
from claimkit.checks.wording import both_say, expected, span_of
from claimkit.comparison import Link


def contradiction(pair: Pair, link: Link, diagnosis: str, severity: Severity | None = None) -> Observation:
    """Return what is to say where two mentions of one fact differ."""
    rendering = expected(pair, link.left)
    place = span_of(link.right)
    return Observation(
        f"{both_say(pair, link)}: {diagnosis}",
        span_of(link.left),
        place,
        rendering,
        Edit(place, rendering),
        severity,
    )
