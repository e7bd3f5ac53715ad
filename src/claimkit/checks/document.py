"""Documents: what only shows when the segments of a text are seen together, such as one figure rendered in two ways."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator

from attrs import frozen

from claimkit.checks.checking import check_pair, read_both
from claimkit.checks.finding import Finding, Severity, Span
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.settings import DEFAULT, Settings
from claimkit.checks.weight import is_telling
from claimkit.checks.wording import span_of, written
from claimkit.claims import Text
from claimkit.comparison import Link
from claimkit.comparison.fingerprint import fingerprint
from claimkit.values import Hedge, HedgeAgreement, Kind, hedges_agree

AMOUNT = "consistency.amount"
HEDGE = "consistency.hedge"


@frozen
class Place:
    """Where a figure stands: the number of the segment, counted from 0, and the spans in both of its texts."""

    segment: int
    original: Span
    translation: Span


@frozen
class Inconsistency:
    """One figure of the original that is rendered in two ways: its first rendering, and the first that differs."""

    code: str
    severity: Severity
    message: str
    first: Place
    second: Place
    mqm: str = str(MQM.INCONSISTENCY)
    its: str = str(ITS.INCONSISTENCY)


@frozen
class DocumentFindings:
    """The findings of each segment, in their order, and the inconsistencies between segments."""

    segments: tuple[tuple[Finding, ...], ...]
    inconsistencies: tuple[Inconsistency, ...]


def check_document(
    segments: Iterable[tuple[Text | str, Text | str]],
    *,
    settings: Settings | None = None,
    published: dt.date | None = None,
) -> DocumentFindings:
    """Check the segments of one document, and whether its figures are rendered alike throughout.

    A figure of the original (a number of two digits or more) that stands in several segments should read the same in
    all of them.  Two renderings of another value are a warning ``consistency.amount``, two that differ in the hedge
    alone ("over 1,000", "about 1,000") a warning ``consistency.hedge``, each reported once for a figure.

    >>> found = check_document([
    ...     ("1,000여 명이 모였다.", "Over 1,000 people gathered."),
    ...     ("1,000여 명이 행진했다.", "About 1,000 people marched."),
    ... ])
    >>> [inconsistency.code for inconsistency in found.inconsistencies]
    ['consistency.hedge']
    """
    settings = settings or DEFAULT
    findings: list[tuple[Finding, ...]] = []
    figures: dict[Hashable, list[tuple[int, Link]]] = {}
    for number, (original, translation) in enumerate(segments):
        checked = check_pair(*read_both(original, translation), settings, published)
        findings.append(checked.findings)
        for link in checked.links:
            if link.left.value.kind in _FIGURES and is_telling(link.left):
                figures.setdefault(_figure(link), []).append((number, link))
    found = (each for places in figures.values() for each in _inconsistencies(places, settings))
    return DocumentFindings(tuple(findings), tuple(found))


_FIGURES = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})


def _figure(link: Link) -> Hashable:
    value = link.left.value
    return value.kind, fingerprint(value), getattr(value, "hedge", Hedge.EXACT), str(getattr(value, "unit", ""))


def _inconsistencies(places: list[tuple[int, Link]], settings: Settings) -> Iterator[Inconsistency]:
    """Compare all renderings of a figure with its first one; report the first that differs."""
    first, link = places[0]
    for second, other in places[1:]:
        code = _difference(link, other)
        if code is None or settings.ignores(code):
            continue
        message = (
            f"{link.left.surface} is {written(link.right.value)} ({link.right.surface}) in segment {first + 1}, "
            f"but {written(other.right.value)} ({other.right.surface}) in segment {second + 1}"
        )
        severity = settings.severity(code, Severity.WARNING)
        yield Inconsistency(code, severity, message, _place(first, link), _place(second, other))
        return


def _difference(one: Link, other: Link) -> str | None:
    left, right = one.right.value, other.right.value
    if fingerprint(left) != fingerprint(right):
        contradicted = one.difference is not None or other.difference is not None
        return AMOUNT if contradicted else None
    hedges = getattr(left, "hedge", Hedge.EXACT), getattr(right, "hedge", Hedge.EXACT)
    return None if hedges_agree(*hedges) in _ALIKE else HEDGE


_ALIKE = frozenset({HedgeAgreement.SAME, HedgeAgreement.STRICTNESS})


def _place(segment: int, link: Link) -> Place:
    return Place(segment, span_of(link.left), span_of(link.right))
