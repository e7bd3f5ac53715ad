"""Comparison: which mentions of two texts state one fact, and how those stand to each other."""

from __future__ import annotations

from claimkit.comparison.alignment import Alignment, Link, align
from claimkit.comparison.kinship import Difference, Kinship, kinship
from claimkit.comparison.slips import Slip, power_of_ten, slip

__all__ = ["Alignment", "Difference", "Kinship", "Link", "Slip", "align", "kinship", "power_of_ten", "slip"]
