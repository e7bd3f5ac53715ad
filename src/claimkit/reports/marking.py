"""Texts in pieces: which stretch of a text is marked, and how badly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from claimkit.checks import Finding, Severity, Span
from claimkit.reports.report import SEVERITIES


@frozen
class Piece:
    """A stretch of a text and the worst that was found there."""

    text: str
    severity: Severity | None = None


@frozen
class Mark:
    """A span and what was found there."""

    span: Span
    severity: Severity


def marks_of(findings: Iterable[Finding]) -> tuple[list[Mark], list[Mark]]:
    """Return the marks in the original and those in the translation."""
    original: list[Mark] = []
    translation: list[Mark] = []
    for finding in findings:
        for marks, span in ((original, finding.original), (translation, finding.translation)):
            if span is not None:
                marks.append(Mark(span, finding.severity))
    return original, translation


def pieces_of(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """Cut a text where marks begin and end; where marks overlap, the worst one counts.

    >>> pieces_of("12 ships", [Mark(Span(0, 2, "12"), Severity.ERROR)])
    [Piece(text='12', severity=<Severity.ERROR: 'error'>), Piece(text=' ships', severity=None)]
    """
    cuts = {0, len(text)}.union(*((mark.span.start, mark.span.end) for mark in marks))
    inside = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    return [Piece(text[start:end], _worst(marks, start, end)) for start, end in pairwise(inside)]


def _worst(marks: Sequence[Mark], start: int, end: int) -> Severity | None:
    found = {mark.severity for mark in marks if mark.span.start <= start and end <= mark.span.end}
    return next((severity for severity in SEVERITIES if severity in found), None)


# So many characters are kept on either side of a mark in a text too long to be shown.
_CONTEXT = 160
_ELLIPSIS = " … "


def shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out what is far from every mark, so that a page-long text does not bury what was found in it.

    >>> [len(piece.text) for piece in shortened([Piece("a" * 1000), Piece("12", Severity.ERROR)])]
    [163, 2]
    """
    return [_shortened(piece, before=pieces[:index], after=pieces[index + 1 :]) for index, piece in enumerate(pieces)]


def _shortened(piece: Piece, before: Sequence[Piece], after: Sequence[Piece]) -> Piece:
    """Keep of a long piece what is near a mark: its own ends if it is one, else the end beside one."""
    if len(piece.text) <= 2 * _CONTEXT + len(_ELLIPSIS):
        return piece
    head = piece.text[:_CONTEXT] if piece.severity or before or not after else ""
    tail = piece.text[-_CONTEXT:] if piece.severity or after else ""
    return evolve(piece, text=f"{head}{_ELLIPSIS}{tail}")
