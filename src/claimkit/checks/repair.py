"""Repair: the edits of findings made in a translation, where they do not get in each other's way."""

from __future__ import annotations

from collections.abc import Iterable

from claimkit.arguments import expect
from claimkit.checks.finding import Edit, Finding


def repair(translation: str, findings: Iterable[Finding]) -> str:
    """Return a translation with the edits that its findings propose.

    An edit is proposed only where it is safe: the new words, read again in their place, state what the original does.
    Of edits that overlap, the one of the graver finding is made, else the one that comes first; check again to see what
    is left.

    Raises `claimkit.errors.InvalidValueError` if the findings are those of another text.

    >>> from claimkit import check
    >>> original, translation = "어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter."
    >>> print(repair(translation, check(original, translation)))
    More than 500,000 fishing boats took shelter.
    """
    expect(translation, "translation", str)
    for edit in sorted(_apart(findings), key=_place, reverse=True):  # an edit moves what stands behind it
        translation = edit.apply(translation)
    return translation


def _apart(findings: Iterable[Finding]) -> list[Edit]:
    """Return the edits to make."""
    proposed = [(finding.severity, edit) for finding in findings if (edit := finding.edit) is not None]
    proposed.sort(key=lambda each: _place(each[1]))
    proposed.sort(key=lambda each: each[0], reverse=True)
    kept: list[Edit] = []
    for _, edit in proposed:
        if not any(_overlap(edit, other) for other in kept):
            kept.append(edit)
    return kept


def _place(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def _overlap(one: Edit, other: Edit) -> bool:
    """Tell whether two edits touch the same words, or the same place between words."""
    (start, end), (begin, stop) = _place(one), _place(other)
    return start == begin or (start < stop and begin < end)
