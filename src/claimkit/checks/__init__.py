"""Checks: whether a translation still states what its original states."""

from __future__ import annotations

from claimkit.checks.checking import check, score, warm
from claimkit.checks.document import Document, DocumentFindings, Inconsistency, Place, SegmentFindings, check_document
from claimkit.checks.finding import Edit, Finding, Findings, Severity, Span, repair
from claimkit.checks.registry import Check, Observation, Stage, add, catalogue, check_of, remove
from claimkit.checks.settings import Settings, find_settings, load_settings

__all__ = [
    "Check",
    "Document",
    "DocumentFindings",
    "Edit",
    "Finding",
    "Findings",
    "Inconsistency",
    "Observation",
    "Place",
    "SegmentFindings",
    "Settings",
    "Severity",
    "Span",
    "Stage",
    "add",
    "catalogue",
    "check",
    "check_document",
    "check_of",
    "find_settings",
    "load_settings",
    "remove",
    "repair",
    "score",
    "warm",
]
