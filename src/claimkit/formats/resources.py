"""Messages of programs: Android's string resources, Apple's ``.strings``, the property files of Java, Rails' YAML.

https://developer.android.com/guide/topics/resources/string-resource,
https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html and
https://guides.rubyonrails.org/i18n.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from claimkit.formats.decoding import Content, content_of
from claimkit.formats.header import Wanted
from claimkit.formats.languages import language_of
from claimkit.formats.markup import Element, elements, escaped, inline
from claimkit.formats.messages import CATEGORIES, OTHER, Message
from claimkit.formats.segment import State, record_error
from claimkit.formats.written import PLAIN, Notation, Piece, Written, backslashed, pieces_of

# Android

_NAMED = frozenset({"string", "plurals", "string-array"})
_TRANSPARENT = frozenset({"g"})  # it marks what is not to be translated, such as %1$d, which is text all the same
_ANDROID = backslashed(r"u[0-9a-fA-F]{4}|.", {"n": "\n", "t": "\t"}, "'\"", write=escaped)


def android(stream: BinaryIO, file: str, _wanted: Wanted) -> Iterator[Message]:
    """Read strings, plurals and arrays; a reference to another resource is not a text."""
    for element in elements(stream, file, _NAMED):
        name = element.attributes.get("name", "")
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
    if not written.text.startswith(("@string/", "?")):
        yield Message(key, written, element.line, category, state)


def _pieces(element: Element) -> Iterator[Piece]:
    """Split the text further, at the escapes of Android."""
    for piece in inline(element, frozenset(), _TRANSPARENT):
        is_plain = len(piece.text.encode(element.encoding)) == piece.last - piece.first
        if piece.is_code or not is_plain:
            yield piece
        else:
            yield from pieces_of(piece.text, piece.first, _ANDROID, element.encoding)


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
            what = f'this is no entry such as "key" = "text"; but {content.text[token.start() : token.start() + 30]!r}'
            raise record_error(file, content.line(token.start()), what)
        if token["comment"] is not None:
            comment = token["comment"].strip()
        elif token[4] is not None:
            key = _APPLE.text(token[2] or token[3] or "")
            written = Written(content.pieces(*token.span(4), _APPLE), _APPLE, content.encoding)
            yield Message(key, written, content.line(token.start()), note=comment)
            comment = ""


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
    return "".join(letter if letter.isascii() else f"\\u{unit.hex()}" for letter in text for unit in _units(letter))


def _units(letter: str) -> list[bytes]:
    wide = letter.encode("utf-16-be", "surrogatepass")
    return [wide[place : place + 2] for place in range(0, len(wide), 2)]


_UNICODE = backslashed(_ESCAPE, _LETTERS, read=_continued)

# A file in ASCII may be read as Latin-1, as Java did until its version 9, and so stays in ASCII.
_ASCII = backslashed(_ESCAPE, _LETTERS, read=_continued, write=_in_ascii)


def properties(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the properties of a file."""
    content = content_of(stream, file, wanted.encoding)
    notation = _ASCII if content.text.isascii() else _UNICODE
    for found in _LINE.finditer(content.text):
        if found[1] is not None:
            written = Written(content.pieces(*found.span(2), notation), notation, content.encoding)
            yield Message(notation.text(found[1]), written, content.line(found.start(1)))


# Ruby on Rails, through PyYAML

# What would end a plain scalar, or begin something else in it.
_MARKS = re.compile(r"[:#\n]|^[-?&*!|>%@`'\"{\[]")

_NOTATIONS = {
    '"': Notation(PLAIN.escape, str, lambda text: json.dumps(text, ensure_ascii=False)[1:-1]),
    "'": Notation(PLAIN.escape, str, lambda text: None if "\n" in text else text.replace("'", "''")),
    None: Notation(PLAIN.escape, str, lambda text: None if _MARKS.search(text) else text),
}


def rails_yaml(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the texts of a file. Aliases are not followed.

    Raises `claimkit.errors.RecordError` if it is no YAML.
    """
    import yaml

    content = content_of(stream, file, wanted.encoding)
    try:
        root = yaml.compose(content.text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        raise record_error(file, line, f"this is no YAML ({error.problem})") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise record_error(file, 1, f"this is no YAML ({error})") from None
    if isinstance(root, yaml.MappingNode):
        yield from _messages(content, root, "", set())


def _messages(content: Content, node: object, key: str, seen: set[int]) -> Iterator[Message]:
    import yaml

    if id(node) in seen:  # an alias
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for number, each in enumerate(node.value):
            yield from _messages(content, each, f"{key}.{number}", seen)
    elif isinstance(node, yaml.MappingNode):
        forms = {str(name.value): each for name, each in node.value}
        is_plural = bool(key) and OTHER in forms and forms.keys() <= CATEGORIES
        for name, each in forms.items():
            if is_plural and isinstance(each, yaml.ScalarNode):
                yield from _scalar(content, each, key, name)
            else:
                below = "" if not key and language_of(f"{name}.yml") else f"{key}.{name}" if key else name
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
        pieces = content.pieces(start, end, PLAIN)
    else:  # folded or escaped: it can be read, and not changed in place
        pieces = (Piece(node.value, 0, 0, is_code=True),)
    written = Written(pieces, _NOTATIONS.get(node.style, PLAIN), content.encoding)
    yield Message(key, written, node.start_mark.line + 1, category)
