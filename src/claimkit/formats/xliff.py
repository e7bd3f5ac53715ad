"""XLIFF 1.2 and 2.x, what SDL Trados, memoQ and Phrase add to 1.2 (the state of each segment), and TMX 1.4.

https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html, https://docs.oasis-open.org/xliff/xliff-core/v2.1/ and
https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import BinaryIO

from attrs import frozen

from claimkit.formats.markup import NOTATION, Element, elements, escaped, inline, quoted
from claimkit.formats.segment import (
    Note,
    Patch,
    Piece,
    Segment,
    Sides,
    State,
    Unreadable,
    Written,
    record_error,
    sides_of,
)
from claimkit.formats.sides import Wanted, language_of, same_tag
from claimkit.messages import Message

_UNITS = frozenset({"trans-unit", "unit"})
_CODES = frozenset({"bpt", "ept", "ph", "it", "x", "bx", "ex", "sc", "ec", "cp"})
_TRANSPARENT = frozenset({"mrk"})
_ITS = "http://www.w3.org/2005/11/its"

_FUZZY, _UNTRANSLATED, _LOCKED, _TRANSLATED = State.FUZZY, State.UNTRANSLATED, State.LOCKED, State.TRANSLATED

# Attributes that tell the state of a segment, each with its values; those not listed tell that it is translated.
# https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html#state and .../xliff-core-v2.1-os.html#state
_TARGET: Mapping[str, Mapping[str, State]] = {
    "state": {
        **dict.fromkeys(("new", "needs-translation"), _UNTRANSLATED),
        **dict.fromkeys(("needs-adaptation", "needs-l10n"), _FUZZY),
        **dict.fromkeys(("needs-review-adaptation", "needs-review-l10n", "needs-review-translation"), _FUZZY),
    },
}
_SEGMENT: Mapping[str, Mapping[str, State]] = {"state": {"initial": _UNTRANSLATED}}
_UNIT: Mapping[str, Mapping[str, State]] = {
    "status": {  # memoQ
        "NotStarted": _UNTRANSLATED,
        **dict.fromkeys(("Pretranslated", "AssembledFromFragments", "PartiallyEdited", "Rejected"), _FUZZY),
    },
    "confirmed": {"0": _FUZZY},  # Phrase
    "locked": {"true": _LOCKED, "locked": _LOCKED},  # Phrase, memoQ
}
_DEFINITION: Mapping[str, Mapping[str, State]] = {  # SDL Trados
    "conf": {"Draft": _FUZZY, "RejectedTranslation": _FUZZY, "RejectedSignOff": _FUZZY, "Unspecified": _UNTRANSLATED},
    "locked": {"true": _LOCKED},
}
_WORST = (_LOCKED, _UNTRANSLATED, _FUZZY, _TRANSLATED)


def xliff(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read the segments of every unit; alternative translations, notes and ignorable text are not."""
    for unit in elements(stream, file, _UNITS):
        if unit.name == "unit":
            yield from _unit(unit, _sides(unit, file, wanted, "srcLang", "trgLang"))
        else:
            yield from _trans_unit(unit, _sides(unit, file, wanted, "source-language", "target-language"))


def _sides(unit: Element, file: str, wanted: Wanted, source: str, target: str) -> Sides:
    return wanted.sides(unit.inherited(source), unit.inherited(target) or language_of(file))


def _state(text: str, tables: Sequence[tuple[Element | None, Mapping[str, Mapping[str, State]]]]) -> State:
    """Return the state that stands furthest from a translation."""
    told = [
        states.get(element.attributes.get(attribute, ""), _TRANSLATED)
        for element, table in tables
        if element is not None
        for attribute, states in table.items()
    ]
    return min(chain(told, [_TRANSLATED if text.strip() else _UNTRANSLATED]), key=_WORST.index)


def _pieces(element: Element | None) -> tuple[Piece, ...]:
    return () if element is None else tuple(inline(element, _CODES, _TRANSPARENT))


def _text(element: Element | None) -> str:
    return "".join(piece.text for piece in _pieces(element))


# XLIFF 1.2


def _trans_unit(unit: Element, sides: Sides) -> Iterator[Segment]:
    """Yield a segment for each part marked in both texts, or one for the whole."""
    source, target = unit.child("source"), unit.child("target")
    parts = _parts(unit.child("seg-source")) or _parts(source)
    others = _parts(target)
    if target is not None and not others:
        parts = {}
    definitions = {each.attributes.get("id", ""): each for each in unit.walk() if each.name == "seg"}
    name = unit.attributes.get("id", "")
    for mark, original, translation in (
        [(f"/{mid}", parts.get(mid), others.get(mid)) for mid in parts | others] if parts else [("", source, target)]
    ):
        text, definition = _text(translation), definitions.get(mark.removeprefix("/"))
        if definition is not None and "conf" not in definition.attributes and "locked" not in definition.attributes:
            definition = Element("", {"conf": "Unspecified"}, 0, 0)
        state = _state(text, [(target, _TARGET), (unit, _UNIT), (definition, _DEFINITION)])
        yield Segment(
            _text(original),
            text,
            sides,
            line=(translation or original or unit).line,
            name=f"{name}{mark}",
            context=_context(unit),
            state=_LOCKED if unit.inherited("translate") == "no" else state if original else State.ADDED,
            place=Written(_pieces(translation), NOTATION, unit.encoding, partial(_annotated, unit, translation)),
        )


def _parts(text: Element | None) -> dict[str, Element]:
    if text is None:
        return {}
    marks = (each for each in text.walk() if each.name == "mrk" and each.attributes.get("mtype") == "seg")
    return {each.attributes.get("mid", ""): each for each in marks}


def _context(unit: Element) -> str:
    notes = (each.text.strip() for each in unit.walk() if each.name == "note")
    named = unit.attributes.get("resname") or unit.attributes.get("name") or ""
    return "\n".join(filter(None, chain([named], notes)))


def _annotated(unit: Element, text: Element | None, notes: Sequence[Note]) -> list[Patch]:
    """Return notes below the target, and the issues at the end of the unit, where other namespaces may stand."""
    target = unit.child("target")
    if text is None or target is None:
        return []
    name = f"claimkit-{text.first}"
    patches = [_inserted(unit, target.last, _unsaid(unit, notes, ' from="claimkit" annotates="target"'))]
    if _REFERENCE in text.attributes:
        return patches + _replaced(unit, text, notes)
    closing = ("/>" if text.inside == text.last else ">").encode(unit.encoding)
    return [
        _inserted(text, text.inside - len(closing), f' xmlns:its="{_ITS}" its:{_REFERENCE}="#{name}"'),
        *patches,
        _inserted(unit, unit.end, _issues(name, notes)),
    ]


def _unsaid(unit: Element, notes: Sequence[Note], attributes: str = "") -> str:
    """Return elements with the notes that a unit does not have already, from an earlier time."""
    said = {each.text for each in unit.walk() if each.name == "note"}
    return "".join(f"<note{attributes}>{escaped(note.text)}</note>" for note in notes if note.text not in said)


_REFERENCE = "locQualityIssuesRef"


def _replaced(unit: Element, marked: Element, notes: Sequence[Note]) -> list[Patch]:
    """Return issues in the place of those that claimkit listed before; what another tool refers to stays."""
    name = marked.attributes[_REFERENCE].removeprefix("#").removeprefix("its=")
    listed = (each for each in unit.walk() if each.name == "locQualityIssues" and each.attributes.get("id") == name)
    if not name.startswith("claimkit-"):
        return []
    return [Patch(each.first, each.last, _encoded(unit, _issues(name, notes))) for each in listed]


def _issues(name: str, notes: Sequence[Note]) -> str:
    """Return issues that a text refers to: https://www.w3.org/TR/its20/#lqissue."""
    listed = "".join(
        f'<its:locQualityIssue locQualityIssueType="{note.issue_type or "uncategorized"}"'
        f' locQualityIssueComment="{quoted(note.text)}" locQualityIssueSeverity="{100 if note.is_error else 50}"/>'
        for note in notes
    )
    return f'<its:locQualityIssues xmlns:its="{_ITS}" version="2.0" xml:id="{name}">{listed}</its:locQualityIssues>'


def _inserted(element: Element, place: int, text: str) -> Patch:
    return Patch(place, place, _encoded(element, text))


def _encoded(element: Element, text: str) -> bytes:
    return text.encode(element.encoding, "xmlcharrefreplace")


# XLIFF 2


def _unit(unit: Element, sides: Sides) -> Iterator[Segment]:
    for number, segment in enumerate((each for each in unit.elements if each.name == "segment"), 1):
        original, translation = segment.child("source"), segment.child("target")
        text = _text(translation)
        state = _state(text, [(segment, _SEGMENT)])
        name = "/".join(filter(None, [unit.attributes.get("id"), segment.attributes.get("id", str(number))]))
        yield Segment(
            _text(original),
            text,
            sides,
            line=(translation or segment).line,
            name=name,
            context=_context(unit),
            state=_LOCKED if unit.inherited("translate") == "no" else state,
            place=Written(_pieces(translation), NOTATION, unit.encoding, partial(_annotated_2, unit, translation)),
        )


def _annotated_2(unit: Element, target: Element | None, notes: Sequence[Note]) -> list[Patch]:
    """Return notes in front of the segments, and the issues, which a mark around the translation refers to."""
    if target is None or target.inside == target.last:
        return []
    name = f"claimkit-{target.first}"
    said = _unsaid(unit, notes, ' category="claimkit" appliesTo="target"')
    known = unit.child("notes")
    if known is None or known.inside == known.last:
        below = next(each for each in unit.elements if each.name in {"originalData", "segment", "ignorable"})
        place, said = below.first, f"<notes>{said}</notes>"
    else:
        place = known.inside
    if (marked := next((each for each in target.walk() if _REFERENCE in each.attributes), None)) is not None:
        return [_inserted(unit, place, said), *_replaced(unit, marked, notes)]
    mark = f'<mrk id="{name}" type="its:any" xmlns:its="{_ITS}" its:{_REFERENCE}="#its={name}">'
    return [
        _inserted(unit, unit.inside, _issues(name, notes)),
        _inserted(unit, place, said),
        _inserted(target, target.inside, mark),
        _inserted(target, target.end, "</mrk>"),
    ]


# TMX

_TMX_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
_ANY = "*all*"


@frozen
class _Variant:
    """A text of a unit and its language."""

    language: str
    segment: Element

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in inline(self.segment, _TMX_CODES))


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
        tag = wanted.original_language or _named(element) or usual
        original = next((each for each in variants if tag is None or same_tag(each.language, tag)), None)
        if original is None:
            what = Message("the unit holds no text")
            if variants:
                what = Message(
                    "the unit has no text in {tag}, only in {listed}; name the original's language with --source-lang",
                    tag=repr(tag),
                    listed=", ".join(each.language for each in variants),
                )
            yield Unreadable(element.line, record_error(file, element.line, what))
            continue
        asked, own = wanted.translation_language, original.language
        others = [each for each in variants if not same_tag(each.language, own)]
        translations = [each for each in others if asked is None or same_tag(each.language, asked)]
        yield from (_tmx_segment(element, original, each) for each in translations)
        if not translations:
            name = element.attributes.get("tuid", "")
            yield Segment(original.text, "", sides_of(own, asked), line=element.line, name=name, state=_UNTRANSLATED)


def _named(element: Element) -> str | None:
    tag = element.attributes.get("srclang")
    return None if tag is None or tag.lower() == _ANY else tag


def _variants(unit: Element) -> Iterator[_Variant]:
    for variant in unit.elements:
        segment = variant.child("seg")
        if variant.name == "tuv" and segment is not None:
            yield _Variant(variant.attributes.get("lang", ""), segment)


def _tmx_segment(unit: Element, original: _Variant, translation: _Variant) -> Segment:
    pieces = tuple(inline(translation.segment, _TMX_CODES))
    return Segment(
        original.text,
        translation.text,
        sides_of(original.language or None, translation.language or None),
        line=translation.segment.line,
        name=unit.attributes.get("tuid", ""),
        context="\n".join(each.text.strip() for each in unit.elements if each.name == "note"),
        place=Written(pieces, NOTATION, unit.encoding, partial(_tmx_annotated, unit)),
    )


def _tmx_annotated(unit: Element, notes: Sequence[Note]) -> list[Patch]:
    """Return notes in front of the texts of a unit."""
    return [_inserted(unit, unit.inside, _unsaid(unit, notes))]
