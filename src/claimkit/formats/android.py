"""String resources of Android: https://developer.android.com/guide/topics/resources/string-resource."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from claimkit.formats.header import Wanted
from claimkit.formats.markup import Element, elements, escaped, inline
from claimkit.formats.messages import Message
from claimkit.formats.segment import State
from claimkit.formats.written import Notation, Piece, Written, pieces_of

_NAMED = frozenset({"string", "plurals", "string-array"})
_TRANSPARENT = frozenset({"g"})  # it marks what is not to be translated, such as %1$d, which is text all the same
_ESCAPES = {"n": "\n", "t": "\t"}


def _unescaped(escape: str) -> str:
    body = escape[1:]
    return chr(int(body[1:], 16)) if body[0] == "u" and body[1:] else _ESCAPES.get(body, body)


_WRITTEN = str.maketrans({"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\t": "\\t"})
NOTATION = Notation(
    re.compile(r"\\(?:u[0-9a-fA-F]{4}|[\s\S])"), _unescaped, lambda text: escaped(text.translate(_WRITTEN))
)


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
    written = Written(pieces, NOTATION, element.encoding)
    if not written.text.startswith(("@string/", "?")):
        yield Message(key, written, element.line, category, state)


def _pieces(element: Element) -> Iterator[Piece]:
    """Split the text further, at the escapes of Android."""
    for piece in inline(element, frozenset(), _TRANSPARENT):
        is_plain = len(piece.text.encode(element.encoding)) == piece.last - piece.first
        if piece.is_code or not is_plain:
            yield piece
        else:
            yield from pieces_of(piece.text, piece.first, NOTATION, element.encoding)
