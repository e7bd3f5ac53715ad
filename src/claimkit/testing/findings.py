"""Strategies for what checks report: spans, edits, findings, outcomes; and for the settings that checks follow."""

from __future__ import annotations

from hypothesis import strategies as st

from claimkit.checks import (
    DocumentFindings,
    Edit,
    Finding,
    Findings,
    Inconsistency,
    Place,
    SegmentFindings,
    Settings,
    Severity,
    Span,
)
from claimkit.guard import GuardedTranslation, Outcome
from claimkit.messages import languages
from claimkit.testing.claims import texts

_CODES = ("quantity.scale", "quantity.omitted", "date.month", "hedge.drift")

severities: st.SearchStrategy[Severity] = st.sampled_from(Severity)
"""How much a finding matters."""

codes: st.SearchStrategy[str] = st.sampled_from(_CODES)
"""Some of the codes that findings have."""


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Draw spans whose text is as long as they are."""
    start, surface = draw(st.integers(0, 80)), draw(st.text(max_size=12))
    return Span(start, start + len(surface), surface)


def edits() -> st.SearchStrategy[Edit]:
    """Draw edits of a translation."""
    return st.builds(Edit, spans(), st.text(max_size=12))


def findings() -> st.SearchStrategy[Finding]:
    """Draw findings."""
    return st.builds(
        Finding,
        codes,
        severities,
        st.text(max_size=30),
        original=st.none() | spans(),
        translation=st.none() | spans(),
        expected=st.none() | st.text(max_size=12),
        edit=st.none() | edits(),
        mqm=st.sampled_from(["", "number"]),
        its=st.sampled_from(["", "numbers"]),
    )


def lists_of_findings() -> st.SearchStrategy[Findings]:
    """Draw what is found in a translation."""
    return st.lists(findings(), max_size=4).map(Findings)


def places() -> st.SearchStrategy[Place]:
    """Draw places in the segments of a document."""
    return st.builds(Place, st.integers(0, 9), spans(), spans())


def inconsistencies() -> st.SearchStrategy[Inconsistency]:
    """Draw figures that are rendered in two ways."""
    made_of = (st.sampled_from(["consistency.amount", "consistency.hedge"]), severities, st.text(max_size=30))
    return st.builds(Inconsistency, *made_of, places(), places())


_inconsistencies = st.lists(inconsistencies(), max_size=2).map(tuple)


def segment_findings() -> st.SearchStrategy[SegmentFindings]:
    """Draw what is found in a segment of a document."""
    return st.builds(SegmentFindings, lists_of_findings(), _inconsistencies)


def document_findings() -> st.SearchStrategy[DocumentFindings]:
    """Draw what is found in a document."""
    segments = st.lists(lists_of_findings(), max_size=3).map(tuple)
    return st.builds(DocumentFindings, segments, _inconsistencies)


def outcomes() -> st.SearchStrategy[Outcome]:
    """Draw what becomes of a translation."""
    made_of = (texts(), texts(), lists_of_findings(), st.none() | st.text(max_size=30), lists_of_findings())
    return st.builds(Outcome, *made_of)


def guarded_translations() -> st.SearchStrategy[GuardedTranslation]:
    """Draw translations with the attempts at them."""
    return st.builds(GuardedTranslation, st.lists(outcomes(), min_size=1, max_size=3).map(tuple))


def settings() -> st.SearchStrategy[Settings]:
    """Draw settings of the checks."""
    words = st.text(min_size=1, max_size=5)
    return st.builds(
        Settings,
        severities=st.dictionaries(codes, severities, max_size=3),
        ignore=st.frozensets(codes, max_size=2),
        tolerance=st.sampled_from([0]) | st.decimals(0, 0.5, places=2),
        glossary=st.lists(st.tuples(words, words), max_size=2).map(tuple),
        language=st.none() | st.sampled_from(languages()),
    )
