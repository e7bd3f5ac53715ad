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
from claimkit.formats.messages import NUMBERS, OTHER
from claimkit.formats.segment import Segment, Sides, State, Unreadable, sides_of

_STATES: Mapping[str, State] = {"new": State.UNTRANSLATED, "needs_review": State.FUZZY}
_LOCALIZED, _PLURAL, _UNIT = "localizations", "plural", "stringUnit"


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
        sides = sides_of(source, target)
        original = _original(path, texts, source)
        if original is not None:
            yield _segment(original, path, value, texts, sides, is_locked=path[1] in locked)
    for target, keys in translated.items():
        for key in sorted(strings.keys() - keys - {""}):
            state = State.LOCKED if key in locked else State.UNTRANSLATED
            yield Segment(key, "", sides_of(source, target), name=key, state=state)


def _object(found: object) -> dict[str, object]:
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def _segment(  # noqa: PLR0913 - one parameter a part of the catalog
    original: str,
    path: tuple[str, ...],
    value: JsonText,
    texts: Mapping[tuple[str, ...], JsonText],
    sides: Sides,
    *,
    is_locked: bool,
) -> Segment:
    state, comment = texts.get((*path[:-1], "state")), texts.get((*path[:2], "comment"))
    told = _STATES.get(state.text if state else "", State.TRANSLATED)
    return Segment(
        original,
        value.text,
        sides,
        line=value.line,
        name="/".join([path[1], *path[4:-2]]).removesuffix("/variations"),
        context=comment.text if comment else "",
        state=State.LOCKED if is_locked else told if value.text.strip() else State.UNTRANSLATED,
        place=value.written,
    )


def _original(path: tuple[str, ...], texts: Mapping[tuple[str, ...], JsonText], source: str) -> str | None:
    """Return the same form of the original, or the one that every language has, or the key, which is the text.

    A form for one of the `NUMBERS` that the original varies without has no counterpart.
    """
    _, key, _, _, *form = path
    localized = ("strings", key, _LOCALIZED, source)
    number = form[form.index(_PLURAL) + 1] if _PLURAL in form else OTHER
    varied = [*form]
    if number != OTHER:
        varied[varied.index(number)] = OTHER
    for candidate in (form, varied, [_UNIT, "value"], ["variations", _PLURAL, OTHER, _UNIT, "value"]):
        found = texts.get((*localized, *candidate))
        if found is not None:
            return None if number in NUMBERS and candidate is not form else found.text
    return None if number in NUMBERS else key
