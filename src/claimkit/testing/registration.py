"""The registration of claimkit's strategies with Hypothesis, which calls it through an entry point on import."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from inspect import isfunction
from typing import cast

from hypothesis import strategies as st

STRATEGIES: Mapping[str, Mapping[str, str]] = {
    "claimkit": {
        "About": "abouts",
        "Agreement": "agreements",
        "Claim": "claims",
        "ClaimSet": "claim_sets",
        "Comparison": "comparisons",
        "Reading": "readings",
        "Source": "sources",
        "Text": "texts",
    },
    "claimkit.extraction": {"Mention": "mentions"},
    "claimkit.checks": {
        "DocumentFindings": "document_findings",
        "Edit": "edits",
        "Finding": "findings",
        "Findings": "lists_of_findings",
        "Inconsistency": "inconsistencies",
        "Place": "places",
        "SegmentFindings": "segment_findings",
        "Settings": "settings",
        "Span": "spans",
    },
    "claimkit.guard": {"GuardedTranslation": "guarded_translations", "Outcome": "outcomes"},
    "claimkit.values": {
        "CalendarDate": "dates",
        "ClockTime": "clock_times",
        "DateRange": "date_ranges",
        "Days": "spans_of_days",
        "Duration": "durations",
        "Interval": "intervals",
        "Magnitude": "magnitudes",
        "Name": "names",
        "Offset": "offsets",
        "Ordinal": "ordinals",
        "Quantity": "quantities",
        "Range": "ranges",
        "Unit": "units",
    },
}
"""Where each public type lives, and which strategy of `claimkit.testing` draws it."""


def register() -> None:
    """Register a strategy for every public type, so that ``st.from_type(Claim)`` draws claims whose fields fit.

    The strategies themselves are loaded when the first is asked for.

    >>> from claimkit import Claim
    >>> register()
    >>> isinstance(st.from_type(Claim), st.SearchStrategy)
    True
    """
    for home, strategies in STRATEGIES.items():
        module = import_module(home)
        for name, strategy in strategies.items():
            st.register_type_strategy(getattr(module, name), partial(_drawn, strategy))


def _drawn(name: str, _: object) -> st.SearchStrategy[object]:
    found = getattr(import_module("claimkit.testing"), name)
    return cast("st.SearchStrategy[object]", found() if isfunction(found) else found)
