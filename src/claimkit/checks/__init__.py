"""Checks: whether a translation still states what its original states."""

from __future__ import annotations

from claimkit.checks.checking import check
from claimkit.checks.finding import Edit, Finding, Severity, Span
from claimkit.checks.settings import Settings

__all__ = ["Edit", "Finding", "Settings", "Severity", "Span", "check"]
