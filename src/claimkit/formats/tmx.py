"""Translation memories in TMX 1.4: https://www.gala-global.org/tmx-14b."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO

from attrs import frozen

from claimkit.formats.header import Wanted
from claimkit.formats.languages import same_tag
from claimkit.formats.markup import NOTATION, Element, elements, escaped, inline, unsaid
from claimkit.formats.segment import Note, Patch, Segment, Unreadable, record_error, sides_of
from claimkit.formats.written import Written

_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
_ANY = "*all*"


@frozen
class _Variant:
    """A text of a unit and its language."""

    language: str
    segment: Element

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in inline(self.segment, _CODES))


def tmx(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a segment for each translation in a unit.

    The original is in the language that was asked for, or that unit or header names; where they name none, it is the
    first text. Translations are all others, or those in the language that was asked for.
    """
    usual: str | None = None
    for element in elements(stream, file, frozenset({"header", "tu"})):
        if element.name == "header":
            usual = _named(element)
            continue
        variants = list(_variants(element))
        if not variants:
            yield Unreadable(element.line, record_error(file, element.line, "the unit holds no text"))
            continue
        tag = wanted.original_language or _named(element) or usual
        original = next((each for each in variants if tag is None or same_tag(each.language, tag)), None)
        if original is None:
            listed = ", ".join(each.language for each in variants)
            what = f"the unit has no text in {tag!r}, only in {listed}; name the original's language with --source-lang"
            yield Unreadable(element.line, record_error(file, element.line, what))
            continue
        yield from (_segment(element, original, each) for each in _translations(variants, original, wanted))


def _named(element: Element) -> str | None:
    tag = element.attributes.get("srclang")
    return None if tag is None or tag.lower() == _ANY else tag


def _variants(unit: Element) -> Iterator[_Variant]:
    for variant in unit.elements:
        segment = variant.child("seg")
        if variant.name == "tuv" and segment is not None:
            yield _Variant(variant.attributes.get("lang", ""), segment)


def _translations(variants: Sequence[_Variant], original: _Variant, wanted: Wanted) -> Iterator[_Variant]:
    asked = wanted.translation_language
    for each in variants:
        if not same_tag(each.language, original.language) and (asked is None or same_tag(each.language, asked)):
            yield each


def _segment(unit: Element, original: _Variant, translation: _Variant) -> Segment:
    pieces = tuple(inline(translation.segment, _CODES))
    return Segment(
        original.text,
        translation.text,
        sides_of(original.language or None, translation.language or None),
        line=translation.segment.line,
        name=unit.attributes.get("tuid", ""),
        context="\n".join(each.text.strip() for each in unit.elements if each.name == "note"),
        place=Written(pieces, NOTATION, unit.encoding, partial(_annotated, unit)),
    )


def _annotated(unit: Element, notes: Sequence[Note]) -> list[Patch]:
    """Return notes in front of the texts of a unit."""
    said = "".join(f"<note>{escaped(each)}</note>" for each in unsaid(unit, notes))
    return [Patch(unit.inside, unit.inside, said.encode(unit.encoding, "xmlcharrefreplace"))]
