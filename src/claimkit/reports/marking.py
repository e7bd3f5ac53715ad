"""Texts in pieces: which stretch of a text is marked, and how badly."""

from __future__ import annotations

from collections import Counter, defaultdict
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
    changes: defaultdict[int, Counter[Severity]] = defaultdict(Counter)
    for mark in marks:
        start, end = max(0, mark.span.start), min(mark.span.end, len(text))
        if start < end:
            changes[start][mark.severity] += 1
            changes[end][mark.severity] -= 1
    open_marks: Counter[Severity] = Counter()
    pieces: list[Piece] = []
    for start, end in pairwise(sorted({0, len(text), *changes})):
        open_marks.update(changes.get(start, {}))
        worst = next((severity for severity in SEVERITIES if open_marks[severity]), None)
        pieces.append(Piece(text[start:end], worst))
    return pieces


# So many characters are kept on either side of a mark in a text too long to be shown.
_CONTEXT = 160
_ELLIPSIS = " … "


def shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out what is far from every mark, so that a page-long text does not bury what was found in it.

    >>> [len(piece.text) for piece in shortened([Piece("a" * 1000), Piece("12", Severity.ERROR)])]
    [163, 2]
    """
    return [_shortened(piece, pieces[0], pieces[-1]) for piece in pieces]


def _shortened(piece: Piece, first: Piece, last: Piece) -> Piece:
    """Keep of a long piece what is near a mark: its own ends if it is one, else the end beside one."""
    if len(piece.text) <= 2 * _CONTEXT + len(_ELLIPSIS):
        return piece
    head = piece.text[:_CONTEXT] if piece.severity or piece is not first or first is last else ""
    tail = piece.text[-_CONTEXT:] if piece.severity or piece is not last else ""
    return evolve(piece, text=f"{head}{_ELLIPSIS}{tail}")
