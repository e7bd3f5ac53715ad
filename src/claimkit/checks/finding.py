"""Findings: what a check says about a translation, where it stands in both texts, and how it could be mended."""

from __future__ import annotations

import enum

from attrs import frozen


class Severity(enum.StrEnum):
    """How much a finding matters.

    ``ERROR``: the two texts contradict each other.  ``WARNING``: a hedge moved, or a fact is missing or was added.
    ``INFO``: a difference that most readers accept.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


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

        >>> Edit(Span(0, 2, "12"), "20").apply("12 ships")
        '20 ships'
        """
        return f"{text[: self.span.start]}{self.replacement}{text[self.span.end :]}"


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
