"""Property files of Java: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from claimkit.formats.content import content_of
from claimkit.formats.header import Wanted
from claimkit.formats.messages import Message
from claimkit.formats.written import Notation, Written

# A logical line: a comment, or a key, what parts it from its value, and the value, which goes on behind a backslash.
_LINE = re.compile(
    r"^[ \t\f]*(?:[#!][^\r\n]*|((?:[^\\\s:=]|\\[^\r\n])++)[ \t\f]*(?:[:=][ \t\f]*)?((?:[^\\\r\n]|\\\r\n|\\[\s\S])*+))",
    re.MULTILINE,
)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|\r?\n[ \t\f]*|[\s\S])")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}


def _unescaped(escape: str) -> str:
    body = escape[1:]
    if body[0] in "\r\n":
        return ""
    return chr(int(body[1:], 16)) if body[0] == "u" and body[1:] else _ESCAPES.get(body, body)


_WRITTEN = str.maketrans({"\\": "\\\\", **{letter: f"\\{name}" for name, letter in _ESCAPES.items()}})
_UNICODE = Notation(_ESCAPE, _unescaped, lambda text: text.translate(_WRITTEN))

# A file in ASCII may be read as Latin-1, as Java did until its version 9, and so stays in ASCII.
_ASCII = Notation(
    _ESCAPE,
    _unescaped,
    lambda text: "".join(
        letter if letter.isascii() else f"\\u{unit.hex()}"
        for letter in text.translate(_WRITTEN)
        for unit in _units(letter)
    ),
)


def _units(letter: str) -> list[bytes]:
    wide = letter.encode("utf-16-be", "surrogatepass")
    return [wide[place : place + 2] for place in range(0, len(wide), 2)]


def properties(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the properties of a file."""
    content = content_of(stream, file, wanted.encoding)
    notation = _ASCII if content.text.isascii() else _UNICODE
    for found in _LINE.finditer(content.text):
        if found[1] is not None:
            written = Written(content.pieces(*found.span(2), notation), notation, content.encoding)
            yield Message(
                _ESCAPE.sub(lambda escape: _unescaped(escape[0]), found[1]), written, content.line(found.start(1))
            )
