"""The strings of a JSON document, each with the path of its keys and its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen

from claimkit.formats.content import Content, content_of
from claimkit.formats.segment import record_error
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
        raise record_error(file, error.lineno, f"this is no JSON ({error.msg}, column {error.colno})") from None
    except (ValueError, RecursionError) as error:
        raise record_error(file, 1, f"this is no JSON ({error})") from None
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
