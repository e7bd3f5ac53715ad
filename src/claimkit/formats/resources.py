"""Messages of programs: resources of Android and .NET, Apple's ``.strings``, Java's properties, Rails' YAML, and JSON.

https://developer.android.com/guide/topics/resources/string-resource,
https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html and
https://guides.rubyonrails.org/i18n.html

JSON has nested keys, the plurals of i18next, browser extensions, Application Resource Bundles and catalogs of Xcode:
https://www.i18next.com/misc/json-format, https://developer.chrome.com/docs/extensions/reference/api/i18n,
https://github.com/google/app-resource-bundle and
https://developer.apple.com/documentation/xcode/localizing-and-varying-text-with-a-string-catalog
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, cast

from attrs import evolve, frozen

from claimkit.errors import RecordError
from claimkit.formats.articles import pieces_by_line
from claimkit.formats.decoding import Content, content_of, decoded
from claimkit.formats.markup import NOTATION, Element, elements, escaped, inline
from claimkit.formats.messages import CATEGORIES, NUMBERS, OTHER, WITHIN, Message
from claimkit.formats.segment import (
    PLAIN,
    Notation,
    Piece,
    Segment,
    State,
    Unreadable,
    Written,
    backslashed,
    pieces_of,
    record_error,
    sides_of,
)
from claimkit.formats.sides import Wanted, language_of, same_tag
from claimkit.messages import Message as Words

# Android

_NAMED = frozenset({"string", "plurals", "string-array"})
_REFERENCE = re.compile(r"@string/.*|\?[A-Za-z][\w.:/]*")
_TRANSPARENT = frozenset({"g"})  # it marks what is not to be translated, such as %1$d, which is text all the same
_ANDROID = backslashed(r"u[0-9a-fA-F]{4}|.", {"n": "\n", "t": "\t"}, "'\"", write=escaped)


def android(stream: BinaryIO, file: str, _wanted: Wanted) -> Iterator[Message]:
    """Read strings, plurals and arrays; a reference to another resource is not a text."""
    for element in elements(stream, file, _NAMED):
        name, product = (element.attributes.get(each, "") for each in ("name", "product"))
        name += f" ({product})" if product not in {"", "default"} else ""
        is_locked = element.attributes.get("translatable") == "false"
        state = State.LOCKED if is_locked else State.TRANSLATED
        if element.name == "string":
            yield from _message(name, element, None, state)
        for number, item in enumerate(each for each in element.elements if each.name == "item"):
            category = item.attributes.get("quantity")
            yield from _message(name if category else f"{name}[{number}]", item, category, state)


def _message(key: str, element: Element, category: str | None, state: State) -> Iterator[Message]:
    pieces = tuple(_pieces(element))
    written = Written(pieces, _ANDROID, element.encoding)
    if not _REFERENCE.fullmatch(written.text):
        yield Message(key, written, element.line, category, state)


def _pieces(element: Element) -> Iterator[Piece]:
    """Split the text further, at the escapes of Android."""
    for piece in inline(element, frozenset(), _TRANSPARENT):
        is_plain = len(piece.text.encode(element.encoding)) == piece.last - piece.first
        if piece.is_code or not is_plain:
            yield piece
        else:
            yield from pieces_of(piece.text, piece.first, _ANDROID, element.encoding)


# .NET: https://learn.microsoft.com/en-us/dotnet/core/extensions/create-resource-files


def resx(stream: BinaryIO, file: str, _wanted: Wanted) -> Iterator[Message]:
    """Read the texts of a file; what has a type is an image or a number, and what begins with >> is for a designer."""
    for data in elements(stream, file, frozenset({"data"})):
        name, value, comment = data.attributes.get("name", ""), data.child("value"), data.child("comment")
        if value is not None and data.attributes.keys().isdisjoint({"type", "mimetype"}) and not name.startswith(">>"):
            written = Written(tuple(inline(value, frozenset())), NOTATION, value.encoding)
            yield Message(name, written, value.line, note="" if comment is None else comment.text)


# Apple: ``"key" = "value";`` with comments

_STRING = r'"((?:[^"\\]|\\[\s\S])*+)"'
_TOKEN = re.compile(
    rf"/\*(?P<comment>[\s\S]*?)\*/|//[^\n]*|(?:{_STRING}|([\w.-]+))\s*=\s*{_STRING}\s*;|\s+|(?P<other>[\s\S])"
)
_APPLE = backslashed(r"[uU][0-9a-fA-F]{4}|.", {"n": "\n", "t": "\t", "r": "\r"}, '"')


def apple_strings(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the strings of a file, each with the comment in front of it.

    Raises `claimkit.errors.RecordError` where something else stands between them.
    """
    content = content_of(stream, file, wanted.encoding)
    comment = ""
    for token in _TOKEN.finditer(content.text):
        if token["other"]:
            text = repr(content.text[token.start() : token.start() + 30])
            what = Words('this is not an entry such as "key" = "text"; but {text}', text=text)
            raise record_error(file, content.line(token.start()), what)
        if token["comment"] is not None:
            comment = token["comment"].strip()
        elif token[4] is not None:
            key = _APPLE.text(token[2] or token[3] or "")
            yield Message(key, content.written(*token.span(4), _APPLE), content.line(token.start()), note=comment)
            comment = ""


# Apple's property lists: what each key stands for; a dictionary of plural forms names its argument in the text

_ABOUT_THE_FORMAT = "NSStringFormat"


def property_list(stream: BinaryIO, file: str, _wanted: Wanted) -> Iterator[Message]:
    """Read the strings of a property list, and the plural forms of a ``.stringsdict``."""
    for table in elements(stream, file, frozenset({"dict"})):
        yield from _listed(table, "")


def _listed(table: Element, above: str) -> Iterator[Message]:
    for name, value in zip(table.elements[::2], table.elements[1::2], strict=False):
        category = name.text if name.text in CATEGORIES else None
        key = above if category else f"{above}{WITHIN}{name.text}" if above else name.text
        if value.name == "dict":
            yield from _listed(value, key)
        elif value.name == "string" and not name.text.startswith(_ABOUT_THE_FORMAT):
            written = Written(tuple(inline(value, frozenset())), NOTATION, value.encoding)
            yield Message(key, written, value.line, category)


# Java

# A logical line: a comment, or a key, what parts it from its value, and the value, which goes on behind a backslash.
_LINE = re.compile(
    r"^[ \t\f]*(?:[#!][^\r\n]*|((?:[^\\\s:=]|\\[^\r\n])++)[ \t\f]*(?:[:=][ \t\f]*)?((?:[^\\\r\n]|\\\r\n|\\[\s\S])*+))",
    re.MULTILINE,
)
_ESCAPE = r"u[0-9a-fA-F]{4}|\r?\n[ \t\f]*|."
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}


def _continued(escape: str) -> str | None:
    """Return what a backslash at the end of a line means: nothing, and so do the blanks below it."""
    return "" if escape[0] in "\r\n" else None


def _in_ascii(text: str) -> str:
    """Return a text with escapes for what is not ASCII; those of Java are those of JSON."""
    return "".join(letter if letter.isascii() else json.dumps(letter)[1:-1] for letter in text)


_UNICODE = backslashed(_ESCAPE, _LETTERS, read=_continued)

# A file in ASCII may be read as Latin-1, as Java did until its version 9, and so stays in ASCII.
_ASCII = backslashed(_ESCAPE, _LETTERS, read=_continued, write=_in_ascii)


def properties(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the properties of a file: in Latin-1 where it is in no other encoding, as Java does."""
    raw = stream.read()
    try:
        content = Content(*decoded(raw, file, wanted.encoding))
    except RecordError:
        content = Content(*decoded(raw, file, wanted.encoding or "latin-1"))
    notation = _ASCII if content.text.isascii() else _UNICODE
    for found in _LINE.finditer(content.text):
        if found[1] is not None:
            written = content.written(*found.span(2), notation)
            yield Message(notation.text(found[1]), written, content.line(found.start(1)))


# Ruby on Rails, through PyYAML

# What would end a plain scalar, or begin something else in it.
_MARKS = re.compile(r"[:#\n]|^[-?&*!|>%@`'\"{\[]")

_NOTATIONS = {
    '"': Notation(PLAIN.escape, str, lambda text: json.dumps(text, ensure_ascii=False)[1:-1]),
    "'": Notation(PLAIN.escape, str, lambda text: None if "\n" in text else text.replace("'", "''")),
    None: Notation(PLAIN.escape, str, lambda text: None if _MARKS.search(text) else text),
}
_LITERAL = Notation(PLAIN.escape, str, lambda text: None if "\n" in text else text)


def rails_yaml(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the texts of a file. Aliases are not followed.

    Raises `claimkit.errors.RecordError` if it is not YAML.
    """
    import yaml

    content = content_of(stream, file, wanted.encoding)
    try:
        root = yaml.compose(content.text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        raise record_error(file, line, Words("this is not YAML ({error})", error=error.problem)) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise record_error(file, 1, Words("this is not YAML ({error})", error=error)) from None
    if isinstance(root, yaml.MappingNode):
        yield from _messages(content, root, "", set())


def _messages(content: Content, node: object, key: str, seen: set[int]) -> Iterator[Message]:
    import yaml

    if id(node) in seen:  # an alias
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for number, each in enumerate(node.value):
            yield from _messages(content, each, f"{key}{WITHIN}{number}", seen)
    elif isinstance(node, yaml.MappingNode):
        forms = [(str(name.value), each) for name, each in node.value]
        names = {name for name, _ in forms}
        is_plural = bool(key) and OTHER in names and names <= CATEGORIES
        for name, each in forms:
            if is_plural and isinstance(each, yaml.ScalarNode):
                yield from _scalar(content, each, key, name)
            else:
                below = "" if not key and language_of(f"{name}.yml") else f"{key}{WITHIN}{name}" if key else name
                yield from _messages(content, each, below, seen)
    elif isinstance(node, yaml.ScalarNode):
        yield from _scalar(content, node, key, None)


def _scalar(content: Content, node: object, key: str, category: str | None) -> Iterator[Message]:
    import yaml

    if not isinstance(node, yaml.ScalarNode) or node.tag != "tag:yaml.org,2002:str":
        return
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in {"'", '"'}:
        start, end = start + 1, end - 1
    if content.text[start:end] == node.value and "\n" not in node.value:
        written = content.written(start, end, _NOTATIONS.get(node.style, PLAIN))
    elif node.style == "|":
        pieces, _ = pieces_by_line(content, node.value, content.text.index("\n", start))
        written = Written(pieces, _LITERAL, content.encoding)
    else:  # folded or escaped: it can be read, and not changed in place
        written = Written((Piece(node.value, 0, 0, is_code=True),))
    yield Message(key, written, node.start_mark.line + 1, category)


# JSON

_JSON_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]++', re.DOTALL)

_JSON = Notation(
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


def json_texts(content: Content, file: str) -> list[JsonText]:
    """Return the strings of a document.

    Raises `claimkit.errors.RecordError` if it is not JSON.
    """
    try:
        json.loads(content.text)
    except json.JSONDecodeError as error:
        what = Words("this is not JSON ({error}, column {column})", error=error.msg, column=error.colno)
        raise record_error(file, error.lineno, what) from None
    except (ValueError, RecursionError) as error:
        raise record_error(file, 1, Words("this is not JSON ({error})", error=error)) from None
    return list(strings_in(content))


def strings_in(content: Content) -> Iterator[JsonText]:
    """Walk over the tokens of a document that is known to be well-formed."""
    keys: list[str | int] = []
    is_key = False
    for token in _JSON_TOKEN.finditer(content.text):
        mark = token[0]
        if mark in "{[":
            keys.append("" if mark == "{" else 0)
            is_key = mark == "{"
        elif mark in "}]":
            keys.pop()
        elif mark == ",":
            last = keys[-1]
            keys[-1] = last + 1 if isinstance(last, int) else last
            is_key = isinstance(last, str)
        elif mark[0] == '"' and is_key:
            keys[-1] = json.loads(mark)
            is_key = False
        elif mark[0] == '"':
            written = content.written(token.start() + 1, token.end() - 1, _JSON)
            yield JsonText(tuple(map(str, keys)), written, content.line(token.start()))


# JSON in one language

_PLURAL = re.compile(rf"(.+)_({'|'.join(sorted(CATEGORIES))})")
_MESSAGE = "message"


def json_messages(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the messages of a file; what describes them is not read.

    Raises `claimkit.errors.RecordError` if it is not JSON.
    """
    texts = [each for each in json_texts(content_of(stream, file, wanted.encoding), file) if each.path]
    named = {each.path[0] for each in texts if len(each.path) > 1}
    if {each.path[0] for each in texts} == named and len(named) == 1 and language_of(f"{named.pop()}.json"):
        texts = [evolve(each, path=each.path[1:]) for each in texts]
    described = _descriptions(texts)
    if described is not None:
        texts = [each for each in texts if each.path[1:] == (_MESSAGE,)]
    keys = {WITHIN.join(each.path) for each in texts}
    for each in texts:
        if any(key.startswith("@") for key in each.path):
            continue
        path = each.path[:-1] if described is not None else each.path
        key, category = _key(WITHIN.join(path), keys)
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
    singular = key.removesuffix("_plural")
    if f"{singular}_{OTHER}" in keys:  # both ways of writing, side by side
        return key, None
    if key != singular in keys:
        return singular, OTHER
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

    Raises `claimkit.errors.RecordError` if it is not JSON.
    """
    content = content_of(stream, file, wanted.encoding)
    texts = {each.path: each for each in json_texts(content, file)}
    strings = _object(_object(json.loads(content.text)).get("strings"))
    locked = {key for key, entry in strings.items() if _object(entry).get("shouldTranslate") is False}
    named = texts.get(("sourceLanguage",))
    source = wanted.original_language or (named.text if named else "en")
    translated: dict[str, set[str]] = {}
    for path, value in texts.items():
        if len(path) < 5 or path[0] != "strings" or path[2] != _LOCALIZED or path[-2:] != (_UNIT, "value"):
            continue
        _, key, _, target, *form = path
        if same_tag(target, source) or not same_tag(target, wanted.translation_language or target):
            continue
        translated.setdefault(target, set()).add(key)
        original = _original(key, form, texts, source)
        if original is None:
            continue
        said, comment = texts.get((*path[:-1], "state")), texts.get((*path[:2], "comment"))
        told = _STATES.get(said.text if said else "", State.TRANSLATED)
        yield Segment(
            original,
            value.text,
            sides_of(source, target),
            line=value.line,
            name="/".join([key, *form[:-2]]).removesuffix("/variations"),
            context=comment.text if comment else "",
            state=State.LOCKED if key in locked else told if value.text.strip() else State.UNTRANSLATED,
            place=value.written,
        )
    if wanted.translation_language and not translated:
        translated[wanted.translation_language] = set()
    for target, keys in translated.items():
        for key in sorted(strings.keys() - keys - {""}):
            state = State.LOCKED if key in locked else State.UNTRANSLATED
            yield Segment(key, "", sides_of(source, target), name=key, state=state)


def _object(found: object) -> dict[str, object]:
    return cast("dict[str, object]", found) if isinstance(found, dict) else {}


def _original(key: str, form: list[str], texts: Mapping[tuple[str, ...], JsonText], source: str) -> str | None:
    """Return the same form of the original, or the one that every language has, or the key, which is the text.

    A form for one of the `NUMBERS` that the original varies without has no counterpart.
    """
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
