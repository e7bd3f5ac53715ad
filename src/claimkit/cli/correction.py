"""Corrected translations: the edits of findings, applied where they do not get in each other's way."""

from __future__ import annotations

from collections.abc import Iterable

from claimkit.checks import Edit, Finding


def corrected(translation: str, findings: Iterable[Finding]) -> str:
    """Return the translation with the edits of the findings made; of two that overlap, the first one.

    >>> from claimkit.checks import Severity, Span
    >>> edit = Edit(Span(5, 11, "50,000"), "500,000")
    >>> corrected("Over 50,000 boats", [Finding("quantity.scale", Severity.ERROR, "ten times too small", edit=edit)])
    'Over 500,000 boats'
    """
    edits = sorted((finding.edit for finding in findings if finding.edit), key=_place)
    for edit in reversed(_apart(edits)):
        translation = edit.apply(translation)
    return translation


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        if not kept or kept[-1].span.end <= edit.span.start:
            kept.append(edit)
    return kept
