"""Findings: what a check says about a translation, where it stands in both texts, and how it is mended."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any

from attrs import asdict, frozen

from claimkit.arguments import all_of, expect, meant
from claimkit.errors import InvalidValueError


class Severity(enum.StrEnum):
    """How much a finding matters: ``INFO`` less than ``WARNING``, and this less than ``ERROR``.

    ``ERROR``: the two texts contradict each other.  ``WARNING``: a hedge moved, or a fact is missing or was added.
    ``INFO``: a difference that most readers accept.

    Severities are ordered among themselves alone.  One equals its name, but to order it beside a plain string raises
    `TypeError`, for strings are ordered by the alphabet.

    >>> Severity.ERROR > Severity.WARNING, max(Severity), Severity.ERROR == "error"
    (True, <Severity.ERROR: 'error'>, True)
    """

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def __lt__(self, other: str) -> bool:
        return _RANKS[self] < _rank(other)

    def __le__(self, other: str) -> bool:
        return _RANKS[self] <= _rank(other)

    def __gt__(self, other: str) -> bool:
        return _RANKS[self] > _rank(other)

    def __ge__(self, other: str) -> bool:
        return _RANKS[self] >= _rank(other)


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


def _rank(severity: object) -> int:
    """Return the place of a severity in their order; `NotImplemented` would leave it to the alphabet of `str`."""
    if isinstance(severity, Severity):
        return _RANKS[severity]
    message = f"a Severity is ordered beside another one, not beside {severity!r}; Severity(...) makes one of a name"
    raise TypeError(message)


def severity_called(name: Severity | str, parameter: str = "severity") -> Severity:
    """Return the severity that a *parameter* names; raise `claimkit.errors.InvalidValueError` if there is none."""
    try:
        return Severity(name)
    except ValueError:
        message = f"{parameter}: {name!r} is none of {', '.join(Severity)}{meant(name, Severity)}"
        raise InvalidValueError(message) from None


class MQM(enum.StrEnum):
    """Error types of Multidimensional Quality Metrics (ASTM WK46396), from the dimension down."""

    NUMBER = "accuracy/mistranslation/number"
    DATE_TIME = "accuracy/mistranslation/date-time"
    UNIT_CONVERSION = "accuracy/mistranslation/unit-conversion"
    ENTITY = "accuracy/mistranslation/entity"
    MISTRANSLATION = "accuracy/mistranslation"
    OMISSION = "accuracy/omission"
    ADDITION = "accuracy/addition"
    UNTRANSLATED = "accuracy/untranslated"
    UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
    MARKUP = "design-and-markup/markup-tag"
    INCONSISTENCY = "terminology/inconsistent-with-terminology-resource"


class ITS(enum.StrEnum):
    """Values of ``locQualityIssueType`` (W3C Internationalization Tag Set 2.0, section C)."""

    NUMBERS = "numbers"
    MISTRANSLATION = "mistranslation"
    OMISSION = "omission"
    ADDITION = "addition"
    UNTRANSLATED = "untranslated"
    DUPLICATION = "duplication"
    INCONSISTENCY = "inconsistency"
    MARKUP = "markup"
    INCONSISTENT_ENTITIES = "inconsistent-entities"
    OTHER = "other"


@frozen
class Span:
    """A half-open span of code points in a text, and the text in it."""

    start: int
    end: int
    surface: str


@frozen
class Edit:
    """A span of the translation and the words to put in its place."""

    span: Span
    replacement: str

    def apply(self, text: str) -> str:
        """Return the text with the replacement made.

        Raises `claimkit.errors.InvalidValueError` where the text does not have, at that place, the words to replace.

        >>> Edit(Span(0, 2, "12"), "20").apply("12 ships")
        '20 ships'
        """
        start, end = self.span.start, self.span.end
        if text[start:end] != self.span.surface:
            message = (
                f"the text has {text[start:end]!r} at {start}, not {self.span.surface!r}; "
                "an edit is made in the text it was found in, before anything else changes there"
            )
            raise InvalidValueError(message)
        return f"{text[:start]}{self.replacement}{text[end:]}"


@frozen
class Finding:
    """What a check found.

    ``code`` is one of the catalogue (see `claimkit.checks.catalogue`); ``original`` and ``translation`` are the places
    in the two texts; ``expected`` is what the translation should have said; ``edit`` mends it, where that is safe.
    ``mqm`` is the error type of the Multidimensional Quality Metrics typology, ``its`` the localization quality issue
    type of the W3C's Internationalization Tag Set 2.0.
    """

    code: str
    severity: Severity
    message: str
    original: Span | None = None
    translation: Span | None = None
    expected: str | None = None
    edit: Edit | None = None
    mqm: str = ""
    its: str = ""

    def __str__(self) -> str:
        """Write severity, code and message in one line."""
        return f"{self.severity} {self.code}: {self.message}"


class Findings(tuple[Finding, ...]):
    """Findings in the order of the text: a tuple that also tells how bad they are.

    ``print`` writes one in a line.

    >>> findings = Findings([Finding("date.month", Severity.ERROR, "May became March")])
    >>> if findings.errors:
    ...     print("this cannot go out:", findings)
    this cannot go out: error date.month: May became March
    >>> len(findings.warnings), findings.worst, Findings().worst
    (0, <Severity.ERROR: 'error'>, None)
    """

    __slots__ = ()

    def __str__(self) -> str:
        """Write a line for each."""
        return "\n".join(map(str, self)) if self else "no findings"

    @property
    def errors(self) -> Findings:
        """Those that are errors: without any, nothing in the translation contradicts the original."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> Findings:
        """Those that are warnings."""
        return self._of(Severity.WARNING)

    @property
    def worst(self) -> Severity | None:
        """The severity of the worst; ``None`` if there are no findings."""
        return max((finding.severity for finding in self), default=None)

    def _of(self, severity: Severity) -> Findings:
        return Findings(finding for finding in self if finding.severity is severity)


def finding_records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as plain dictionaries; spans count code points, the end is the first one outside.

    >>> (record,) = finding_records([Finding("date.month", Severity.ERROR, "May became March", Span(0, 3, "May"))])
    >>> record["severity"], record["original"], record["edit"]
    ('error', {'start': 0, 'end': 3, 'surface': 'May'}, None)
    """
    return [{**asdict(finding), "severity": finding.severity.value} for finding in findings]


def repair(translation: str, findings: Iterable[Finding]) -> str:
    """Return a translation with the edits that its findings propose.

    An edit is proposed only where it is safe: the new words, read again in their place, state what the original does.
    Of edits that overlap, the one of the graver finding is made, else the one that comes first; check again to see what
    is left.

    Raises `claimkit.errors.InvalidValueError` if the findings are those of another text.

    >>> from claimkit import check
    >>> original, translation = "어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter."
    >>> print(repair(translation, check(original, translation)))
    Over 500,000 fishing boats took shelter.
    """
    expect(translation, "translation", str)
    proposed = [(finding.severity, edit) for finding in all_of(Finding, findings, "findings") if (edit := finding.edit)]
    kept: list[Edit] = []
    for _, edit in sorted(proposed, key=lambda each: (-_RANKS[each[0]], _place(each[1]))):
        if not any(_overlap(edit, other) for other in kept):
            kept.append(edit)
    for edit in sorted(kept, key=_place, reverse=True):  # an edit moves what stands behind it
        translation = edit.apply(translation)
    return translation


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def _overlap(one: Edit, other: Edit) -> bool:
    """Return whether two edits touch the same words, or the same place between words."""
    (start, end), (begin, stop) = _place(one), _place(other)
    return start == begin or (start < stop and begin < end)
