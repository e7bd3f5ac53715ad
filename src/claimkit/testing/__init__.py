"""Hypothesis strategies for claimkit's own types, for the property-based tests of other projects.

Hypothesis finds them through an entry point: where claimkit is installed, ``st.from_type(Claim)`` draws claims, and so
do ``@given`` arguments and ``st.builds`` fields that are annotated with a type of claimkit.

>>> from hypothesis import given
>>> from claimkit import compare
>>> from claimkit.testing import claims
>>> @given(claims(), claims())
... def verdicts_mirror_each_other(one, other):
...     assert compare(one, other).verdict is compare(other, one).verdict.mirrored
>>> verdicts_mirror_each_other()
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimkit.testing.claims import (
        abouts,
        agreements,
        claim_sets,
        claims,
        comparable_values,
        comparisons,
        like_claims,
        mentions,
        readings,
        sources,
        texts,
    )
    from claimkit.testing.findings import (
        document_findings,
        edits,
        findings,
        inconsistencies,
        lists_of_findings,
        places,
        segment_findings,
        settings,
        spans,
    )
    from claimkit.testing.promises import locale_conformance
    from claimkit.testing.values import (
        amounts,
        clock_times,
        date_ranges,
        dates,
        durations,
        hedges,
        intervals,
        magnitudes,
        names,
        numbers,
        offsets,
        ordinals,
        quantities,
        ranges,
        spans_of_days,
        units,
        values,
    )

__all__ = [
    "abouts",
    "agreements",
    "amounts",
    "claim_sets",
    "claims",
    "clock_times",
    "comparable_values",
    "comparisons",
    "date_ranges",
    "dates",
    "document_findings",
    "durations",
    "edits",
    "findings",
    "hedges",
    "inconsistencies",
    "intervals",
    "like_claims",
    "lists_of_findings",
    "locale_conformance",
    "magnitudes",
    "mentions",
    "names",
    "numbers",
    "offsets",
    "ordinals",
    "places",
    "quantities",
    "ranges",
    "readings",
    "segment_findings",
    "settings",
    "sources",
    "spans",
    "spans_of_days",
    "texts",
    "units",
    "values",
]

_HOMES = ("claims", "findings", "promises", "values")


def __getattr__(name: str) -> object:
    """Load what is asked for: the conformance of a locale needs no Hypothesis."""
    if name in __all__:
        for home in _HOMES:
            found = vars(import_module(f"claimkit.testing.{home}")).get(name)
            if found is not None:
                return globals().setdefault(name, found)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
