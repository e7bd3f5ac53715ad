"""Glossary: renderings that the user accepts, wherever both of their sides stand where a finding is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimkit.checks.finding import Finding, Span
from claimkit.claims import Text
from claimkit.extraction.fold import plain


def is_accepted(finding: Finding, original: Text, translation: Text, glossary: Iterable[tuple[str, str]]) -> bool:
    """Tell whether some entry of the glossary covers the finding on both sides.

    A finding with a place in one text only is covered if the other side of the entry stands anywhere in the other text.
    """
    return any(
        _covers(entry[0], original.content, finding.original)
        and _covers(entry[1], translation.content, finding.translation)
        for entry in glossary
    )


def _covers(words: str, text: str, span: Span | None) -> bool:
    """Tell whether the words stand in the text, and share a character with the span if there is one."""
    made, places = plain(text)
    for found in re.finditer(re.escape(plain(words)[0]), made, re.IGNORECASE):
        start, end = found.span() if places is None else places.span(*found.span())
        if span is None or (start < span.end and span.start < end):
            return True
    return False
