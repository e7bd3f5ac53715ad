"""Messages that vary: each form is checked beside its counterpart, and told in the places of the message itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import evolve

from claimkit.checks.finding import Finding, Findings, Span
from claimkit.claims import Text
from claimkit.comparison import Link
from claimkit.extraction import Mention
from claimkit.extraction.message_format import Form, forms, placed, varies


def forms_of(original: object, translation: object) -> Sequence[tuple[Form, Form]]:
    """Return the forms of two texts, none if they do not vary."""
    left, right = content_of(original), content_of(translation)
    return forms(left, right) if varies(left) or varies(right) else ()


def content_of(text: object) -> str:
    """Return the characters of a text."""
    return text.content if isinstance(text, Text) else text if isinstance(text, str) else ""


def shown(text: object, side: Iterable[Form]) -> object:
    """Return the text to tell a language by: of a plain string, what a reader sees, without the words of the syntax."""
    return "\n".join(content for content, _ in side) if isinstance(text, str) else text


def findings_in(found: Findings, texts: tuple[str, str], pair: tuple[Form, Form]) -> list[Finding]:
    """Return findings of a form as they stand in the messages; an edit that would change the syntax is none."""
    told: list[Finding] = []
    for finding in found:
        original, translation, edit = finding.original, finding.translation, finding.edit
        if edit is not None:
            span = _in_message(edit.span, texts[1], pair[1])
            edit = evolve(edit, span=span) if span.surface == edit.span.surface else None
        one = None if original is None else _in_message(original, texts[0], pair[0])
        other = None if translation is None else _in_message(translation, texts[1], pair[1])
        told.append(evolve(finding, original=one, translation=other, edit=edit))
    return told


def links_in(links: Iterable[Link], texts: tuple[str, str], pair: tuple[Form, Form]) -> list[Link]:
    """Return links of a form as they stand in the messages."""
    return [
        evolve(link, left=_in_message(link.left, texts[0], pair[0]), right=_in_message(link.right, texts[1], pair[1]))
        for link in links
    ]


_Placed = TypeVar("_Placed", Mention, Span)


def _in_message(found: _Placed, text: str, form: Form) -> _Placed:
    start, end = placed(form[1], found.start, found.end)
    return evolve(found, start=start, end=end, surface=text[start:end])
