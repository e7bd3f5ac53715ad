"""Messages of programs: Android's string resources, Apple's ``.strings``, the property files of Java.

https://developer.android.com/guide/topics/resources/string-resource and
https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from claimkit.formats.decoding import content_of
from claimkit.formats.header import Wanted
from claimkit.formats.markup import Element, elements, escaped, inline
from claimkit.formats.messages import Message
from claimkit.formats.segment import State, record_error
from claimkit.formats.written import Piece, Written, backslashed, pieces_of

# Android

_NAMED = frozenset({"string", "plurals", "string-array"})
_TRANSPARENT = frozenset({"g"})  # it marks what is not to be translated, such as %1$d, which is text all the same
_ANDROID = backslashed(r"u[0-9a-fA-F]{4}|.", {"n": "\n", "t": "\t"}, "'\"", write=escaped)


def android(stream: BinaryIO, file: str, _wanted: Wanted) -> Iterator[Message]:
    """Read strings, plurals and arrays; a reference to another resource is no text."""
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
