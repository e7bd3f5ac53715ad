"""String catalogs of Xcode (``.xcstrings``): https://developer.apple.com/documentation/xcode/localizing-and-varying-text-with-a-string-catalog."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import BinaryIO, cast

from claimkit.formats.encoding import decoded
from claimkit.formats.header import Wanted
from claimkit.formats.json_texts import JsonText, json_texts
from claimkit.formats.languages import same_tag
from claimkit.formats.segment import Segment, Sides, State, Unreadable, sides_of

_STATES: Mapping[str, State] = {"new": State.UNTRANSLATED, "needs_review": State.FUZZY}
_LOCALIZED, _UNIT = "localizations", "stringUnit"


def string_catalog(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a segment for each translation, in each form that a string varies in.

    Raises `claimkit.errors.RecordError` if it is no JSON.
    """
    raw = stream.read()
    texts = {each.path: each for each in json_texts(BytesIO(raw), file, wanted.encoding)}
    strings = _object(_object(json.loads(decoded(raw, file, wanted.encoding)[0])).get("strings"))
    locked = {key for key, entry in strings.items() if _object(entry).get("shouldTranslate") is False}
    named = texts.get(("sourceLanguage",))
    source = wanted.original_language or (named.text if named else "en")
    translated: dict[str, set[str]] = {}
    for path, value in texts.items():
        if len(path) < 5 or path[0] != "strings" or path[2] != _LOCALIZED or path[-2:] != (_UNIT, "value"):
            continue
        target = path[3]
        if same_tag(target, source) or not same_tag(target, wanted.translation_language or target):
            continue
        translated.setdefault(target, set()).add(path[1])
        yield _segment(path, value, texts, sides_of(source, target), is_locked=path[1] in locked)
    for target, keys in translated.items():
        for key in sorted(strings.keys() - keys - {""}):
            state = State.LOCKED if key in locked else State.UNTRANSLATED
            yield Segment(key, "", sides_of(source, target), name=key, state=state)


def _object(found: object) -> dict[str, object]:
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def _segment(
    path: tuple[str, ...], value: JsonText, texts: Mapping[tuple[str, ...], JsonText], sides: Sides, *, is_locked: bool
) -> Segment:
    state, comment = texts.get((*path[:-1], "state")), texts.get((*path[:2], "comment"))
    told = _STATES.get(state.text if state else "", State.TRANSLATED)
    return Segment(
        _original(path, texts, sides.original_language or ""),
        value.text,
        sides,
        line=value.line,
        name="/".join([path[1], *path[4:-2]]).removesuffix("/variations"),
        context=comment.text if comment else "",
        state=State.LOCKED if is_locked else told if value.text.strip() else State.UNTRANSLATED,
        place=value.written,
    )


def _original(path: tuple[str, ...], texts: Mapping[tuple[str, ...], JsonText], source: str) -> str:
    """Return the same form of the original, or the one that every language has, or the key, which is the text."""
    _, key, _, _, *form = path
    other = [*form]
    if "plural" in other:
        other[other.index("plural") + 1] = "other"
    for candidate in (form, other, [_UNIT, "value"], ["variations", "plural", "other", _UNIT, "value"]):
        found = texts.get(("strings", key, _LOCALIZED, source, *candidate))
        if found is not None:
            return found.text
    return key
