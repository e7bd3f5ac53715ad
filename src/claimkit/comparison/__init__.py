"""Comparison: which mentions of two texts state one fact, and how the claims of several sources stand to each other."""

from __future__ import annotations

from claimkit.comparison.agreement import Agreement, Comparison, Group, compare
from claimkit.comparison.alignment import Alignment, Link, align, dates_of, renderings
from claimkit.comparison.difference import Difference, power_of_ten
from claimkit.comparison.statement import Statement, Verdict, extent_of

__all__ = [
    "Agreement",
    "Alignment",
    "Comparison",
    "Difference",
    "Group",
    "Link",
    "Statement",
    "Verdict",
    "align",
    "compare",
    "dates_of",
    "extent_of",
    "power_of_ten",
    "renderings",
]
