"""Messages in JSON: nested keys, the plurals of i18next, browser extensions, Application Resource Bundles, Xcode.

https://www.i18next.com/misc/json-format, https://developer.chrome.com/docs/extensions/reference/api/i18n,
https://github.com/google/app-resource-bundle and
https://developer.apple.com/documentation/xcode/localizing-and-varying-text-with-a-string-catalog
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import BinaryIO, cast

from attrs import evolve, frozen

from claimkit.formats.decoding import Content, content_of, decoded
from claimkit.formats.header import Wanted
from claimkit.formats.languages import language_of, same_tag
from claimkit.formats.messages import CATEGORIES, NUMBERS, OTHER, Message
from claimkit.formats.segment import Segment, Sides, State, Unreadable, record_error, sides_of
from claimkit.formats.written import Notation, Written

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]++', re.DOTALL)

NOTATION = Notation(
    re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL),
    lambda escape: json.loads(f'"{escape}"'),
    lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
)


@frozen
class JsonText:
    """A string, the keys and numbers that lead to it, and its line."""

    path: tuple[str, ...]
    written: Written
    line: int

    @property
    def text(self) -> str:
        """The string."""
        return self.written.text


def json_texts(stream: BinaryIO, file: str, encoding: str | None) -> list[JsonText]:
    """Read a whole document.

    Raises `claimkit.errors.RecordError` if it is no JSON.
    """
    content = content_of(stream, file, encoding)
    try:
        json.loads(content.text)
    except json.JSONDecodeError as error:
        raise record_error(file, error.lineno, f"this is not JSON ({error.msg}, column {error.colno})") from None
    except (ValueError, RecursionError) as error:
        raise record_error(file, 1, f"this is not JSON ({error})") from None
    return list(_strings(content))


def _strings(content: Content) -> Iterator[JsonText]:
    """Walk over the tokens of a document that is known to be well-formed."""
    keys: list[str | int] = []
    is_key = False
    for token in _TOKEN.finditer(content.text):
        mark = token[0]
        if mark in "{[":
            keys.append("" if mark == "{" else 0)
            is_key = mark == "{"
        elif mark in "}]":
            keys.pop()
            is_key = False
        elif mark == ",":
            last = keys[-1]
            keys[-1] = last + 1 if isinstance(last, int) else last
            is_key = isinstance(last, str)
        elif mark == ":":
            is_key = False
        elif mark[0] == '"' and is_key:
            keys[-1] = json.loads(mark)
        elif mark[0] == '"':
            written = Written(content.pieces(token.start() + 1, token.end() - 1, NOTATION), NOTATION, content.encoding)
            yield JsonText(tuple(map(str, keys)), written, content.line(token.start()))


# Files in one language

_PLURAL = re.compile(rf"(.+)_({'|'.join(sorted(CATEGORIES))})")
_MESSAGE = "message"


def json_messages(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the messages of a file; what describes them is none of them.

    Raises `claimkit.errors.RecordError` if it is no JSON.
    """
    texts = [each for each in json_texts(stream, file, wanted.encoding) if each.path]
    named = {each.path[0] for each in texts if len(each.path) > 1}
    if {each.path[0] for each in texts} == named and len(named) == 1 and language_of(f"{named.pop()}.json"):
        texts = [evolve(each, path=each.path[1:]) for each in texts]
    described = _descriptions(texts)
    if described is not None:
        texts = [each for each in texts if each.path[1:] == (_MESSAGE,)]
    keys = {".".join(each.path) for each in texts}
    for each in texts:
        if any(key.startswith("@") for key in each.path):
            continue
        path = each.path[:-1] if described is not None else each.path
        key, category = _key(".".join(path), keys)
        yield Message(key, each.written, each.line, category, note=(described or {}).get(path[0], ""))


def _descriptions(texts: Sequence[JsonText]) -> dict[str, str] | None:
    """Return what is said of the messages of a browser extension; ``None`` if these are others."""
    named = {each.path[0] for each in texts}
    if not named or {each.path[0] for each in texts if each.path[1:] == (_MESSAGE,)} != named:
        return None
    return {each.path[0]: each.text for each in texts if each.path[1:] == ("description",)}


def _key(key: str, keys: set[str]) -> tuple[str, str | None]:
    """Return the key without its plural ending, and the category; before its version 4, i18next wrote others."""
    if found := _PLURAL.fullmatch(key):
        return (found[1], found[2]) if f"{found[1]}_{OTHER}" in keys else (key, None)
    if key.endswith("_plural") and key.removesuffix("_plural") in keys:
        return key.removesuffix("_plural"), OTHER
    if f"{key}_plural" in keys:
        return key, "one"
    if key.endswith("_0") and f"{key[:-2]}_1" not in keys:
        return key[:-2], OTHER
    return key, None


# String catalogs of Xcode, which hold all languages

_STATES: Mapping[str, State] = {"new": State.UNTRANSLATED, "needs_review": State.FUZZY}
_LOCALIZED, _VARIED, _UNIT = "localizations", "plural", "stringUnit"


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
    number = form[form.index(_VARIED) + 1] if _VARIED in form else OTHER
    varied = [*form]
    if number != OTHER:
        varied[varied.index(number)] = OTHER
    for candidate in (form, varied, [_UNIT, "value"], ["variations", _VARIED, OTHER, _UNIT, "value"]):
        found = texts.get((*localized, *candidate))
        if found is not None:
            return None if number in NUMBERS and candidate is not form else found.text
    return None if number in NUMBERS else key
