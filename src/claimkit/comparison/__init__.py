"""Comparison: which mentions of two texts state one fact, and how the claims of several sources stand to each other."""

from __future__ import annotations

from claimkit.comparison.agreement import Agreement, Comparison, Group, compare
from claimkit.comparison.alignment import Alignment, DatedMention, Link, Rendering, align, dates_of, renderings
from claimkit.comparison.difference import Difference, Match, power_of_ten, slip
from claimkit.comparison.matching import match_mentions
from claimkit.comparison.statement import Axis, Extent, Matter, Statement, Verdict, extent_of, judge

__all__ = [
    "Agreement",
    "Alignment",
    "Axis",
    "Comparison",
    "DatedMention",
    "Difference",
    "Extent",
    "Group",
    "Link",
    "Match",
    "Matter",
    "Rendering",
    "Statement",
    "Verdict",
    "align",
    "compare",
    "dates_of",
    "extent_of",
    "judge",
    "match_mentions",
    "power_of_ten",
    "renderings",
    "slip",
]
