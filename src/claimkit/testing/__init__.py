"""What the tests of other projects can use: assertions, and Hypothesis strategies for claimkit's own types.

`assert_faithful` fails with both texts and marks under them.  Hypothesis finds the strategies through an entry point:
where claimkit is installed, ``st.from_type(Claim)`` draws claims, and so do ``@given`` arguments and ``st.builds``
fields that are annotated with a type of claimkit.

>>> from hypothesis import given
>>> from claimkit import compare
>>> from claimkit.testing import claims
>>> @given(claims(), claims())
... def verdicts_mirror_each_other(one, other):
...     assert compare(one, other).verdict is compare(other, one).verdict.mirrored
>>> verdicts_mirror_each_other()
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from claimkit.authoring.conformance import locale_conformance
from claimkit.testing.faithful import assert_faithful

if TYPE_CHECKING or find_spec("hypothesis") is not None:  # assertions need no Hypothesis
    from claimkit.testing.records import (
        abouts,
        agreements,
        claim_sets,
        claims,
        comparable_values,
        comparisons,
        document_findings,
        edits,
        findings,
        guarded_translations,
        inconsistencies,
        like_claims,
        lists_of_findings,
        mentions,
        outcomes,
        places,
        readings,
        segment_findings,
        settings,
        sources,
        spans,
        texts,
    )
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
    "assert_faithful",
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
    "guarded_translations",
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
    "outcomes",
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
