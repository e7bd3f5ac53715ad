"""Strings files of Apple's platforms (``.strings``): ``"key" = "value";`` with comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from claimkit.formats.content import content_of
from claimkit.formats.header import Wanted
from claimkit.formats.messages import Message
from claimkit.formats.segment import record_error
from claimkit.formats.written import Notation, Written

_STRING = r'"((?:[^"\\]|\\[\s\S])*+)"'
_TOKEN = re.compile(
    rf"/\*(?P<comment>[\s\S]*?)\*/|//[^\n]*|(?:{_STRING}|([\w.-]+))\s*=\s*{_STRING}\s*;|\s+|(?P<other>[\s\S])"
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}


def _unescaped(escape: str) -> str:
    body = escape[1:]
    return chr(int(body[1:], 16)) if body[0] in "uU" and body[1:] else _ESCAPES.get(body, body)


_WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', **{letter: f"\\{name}" for name, letter in _ESCAPES.items()}})
NOTATION = Notation(
    re.compile(r"\\(?:[uU][0-9a-fA-F]{4}|[\s\S])"),
    _unescaped,
    lambda text: text.translate(_WRITTEN),
)


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
            key = NOTATION.escape.sub(lambda escape: _unescaped(escape[0]), token[2] or token[3] or "")
            written = Written(content.pieces(*token.span(4), NOTATION), NOTATION, content.encoding)
            yield Message(key, written, content.line(token.start()), note=comment)
            comment = ""
