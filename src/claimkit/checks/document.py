"""Documents: what only shows when the segments of a text are seen together, such as one figure rendered in two ways."""

from __future__ import annotations

import datetime as dt
from collections import ChainMap
from collections.abc import Hashable, Iterable, MutableMapping
from typing import NamedTuple

from attrs import define, field, frozen

from claimkit.arguments import expect, expect_pair, instance
from claimkit.checks.checking import check_pair
from claimkit.checks.finding import ITS, MQM, Finding, Findings, Severity, Span
from claimkit.checks.observing import InWords, span_of
from claimkit.checks.pair import is_telling
from claimkit.checks.registry import AMOUNT, HEDGE
from claimkit.checks.settings import DEFAULT, Settings
from claimkit.claims.text import Text
from claimkit.comparison.alignment import Link
from claimkit.comparison.numbers import fingerprint
from claimkit.messages import Message, told
from claimkit.values.hedge import ACCEPTED, hedge_of, hedges_agree
from claimkit.values.kind import Kind


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

    @property
    def finding(self) -> Finding:
        """The inconsistency as a finding in the segment of the second place."""
        original, translation = self.second.original, self.second.translation
        return Finding(self.code, self.severity, self.message, original, translation, mqm=self.mqm, its=self.its)


@frozen
class SegmentFindings:
    """The findings of one segment of a document, and where it is inconsistent with a segment before it."""

    findings: Findings
    inconsistencies: tuple[Inconsistency, ...]


@frozen
class DocumentFindings:
    """The findings of each segment, in their order, and the inconsistencies between segments."""

    segments: tuple[Findings, ...]
    inconsistencies: tuple[Inconsistency, ...]

    @property
    def findings(self) -> Findings:
        """All of them: those of one segment after the other, then the inconsistencies."""
        within = (finding for segment in self.segments for finding in segment)
        return Findings((*within, *(inconsistency.finding for inconsistency in self.inconsistencies)))


def check_document(
    segments: Iterable[tuple[Text | str, Text | str]],
    *,
    settings: Settings | None = None,
    published: dt.date | None = None,
) -> DocumentFindings:
    """Check the segments of one document, and whether its figures are rendered alike throughout.

    A figure of the original (a number of two digits or more) that stands in several segments should read the same in
    all of them.  Two renderings of another value are a warning ``consistency.amount``, two that differ in the hedge
    alone ("over 1,000", "about 1,000") a warning ``consistency.hedge``, each reported once for a figure.  What `check`
    raises is raised here, too; what is no pair of texts is named by its place.

    >>> found = check_document([
    ...     ("1,000여 명이 모였다.", "Over 1,000 people gathered."),
    ...     ("1,000여 명이 행진했다.", "About 1,000 people marched."),
    ... ])
    >>> [inconsistency.code for inconsistency in found.inconsistencies]
    ['consistency.hedge']
    """
    document = Document(DEFAULT if settings is None else settings)
    found: list[SegmentFindings] = []
    for number, segment in enumerate(segments):
        expect_pair(segment, f"segments[{number}]", 2)
        for text, side in zip(segment, ("original", "translation"), strict=True):
            expect(text, f"segments[{number}]: {side}", str, Text)
        found.append(document.check(*segment, published=published))
    inconsistencies = tuple(one for each in found for one in each.inconsistencies)
    return DocumentFindings(tuple(each.findings for each in found), inconsistencies)


class _Rendering(NamedTuple):
    """The first rendering of a figure: the number and the name of its segment, and the link."""

    segment: int
    name: str
    link: Link


@define(eq=False)
class Document:
    """A document whose segments are checked as they come; of each figure it remembers the first rendering.

    >>> document = Document()
    >>> document.check("1,000여 명이 모였다.", "Over 1,000 people gathered.", name="the headline").inconsistencies
    ()
    >>> for found in document.check("1,000여 명이 행진했다.", "About 1,000 people marched.").inconsistencies:
    ...     print(found.message)
    1,000여 명 is more than 1,000 (Over 1,000) in the headline, but about 1,000 in segment 2
    """

    settings: Settings = field(default=DEFAULT, validator=instance(Settings))
    _segments: int = field(default=0, init=False)
    _renderings: dict[Hashable, _Rendering | None] = field(factory=dict, init=False)

    def check(
        self,
        original: Text | str,
        translation: Text | str,
        *,
        published: dt.date | None = None,
        name: str = "",
        keep: bool = True,
    ) -> SegmentFindings:
        """Check the next segment, by itself and against those before; *name* is what later ones call it.

        Where *keep* is false nothing is remembered: for a translation that may yet be replaced by another one.

        >>> document = Document()
        >>> for translation in ("1,000 people gathered.", "Over 1,000 people gathered."):
        ...     print([finding.code for finding in document.check("1,000여 명", translation, keep=False).findings])
        ['hedge.drift']
        []
        """
        number = self._segments
        checked = check_pair(original, translation, self.settings, published)
        renderings = ChainMap[Hashable, _Rendering | None]({}, self._renderings)  # writes go to the first of the two
        found = [
            self._compared(_Rendering(number, name or Message("segment {number}", number=number + 1), link), renderings)
            for link in checked.links
            if link.left.value.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE) and is_telling(link.left)
        ]
        if keep:
            self._segments += 1
            self._renderings.update(renderings.maps[0])
        return SegmentFindings(checked.findings, tuple(each for each in found if each is not None))

    def _compared(self, second: _Rendering, known: MutableMapping[Hashable, _Rendering | None]) -> Inconsistency | None:
        """Compare a rendering of a figure with its first one, unless an inconsistency of it was told already."""
        value = second.link.left.value
        figure = value.kind, fingerprint(value), hedge_of(value), str(getattr(value, "unit", ""))
        first = known.setdefault(figure, second)
        code = None if first is None else _difference(first.link, second.link)
        if first is None or code is None or self.settings.ignores(code):
            return None
        known[figure] = None
        message = Message(
            "{words} is {value} in {place}, but {other_value} in {other_place}",
            words=first.link.left.surface,
            value=InWords(first.link.right),
            place=first.name,
            other_value=InWords(second.link.right),
            other_place=second.name,
        )
        severity = self.settings.severity(code, Severity.WARNING)
        spans = ((each.segment, span_of(each.link.left), span_of(each.link.right)) for each in (first, second))
        one, other = (Place(*each) for each in spans)
        return Inconsistency(code, severity, told(message, self.settings.language), one, other)


def _difference(one: Link, other: Link) -> str | None:
    left, right = one.right.value, other.right.value
    if fingerprint(left) != fingerprint(right):
        return AMOUNT if one.difference or other.difference else None
    return None if hedges_agree(hedge_of(left), hedge_of(right)) in ACCEPTED else HEDGE
