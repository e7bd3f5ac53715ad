"""Lines of a byte stream as text, each with its place; bytes that are none are kept so that each can be reported."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen

from claimkit.formats.encoding import encoding_of, mark_of
from claimkit.formats.peeking import peeked
from claimkit.formats.segment import Unreadable, record_error
from claimkit.messages import Message

_UNDECODED = re.compile("[\udc80-\udcff]")


@frozen
class Line:
    """A line with its ending, its number, its bytes in the file and their encoding.

    Bytes that are not in the encoding stand in the text as lone surrogates (PEP 383).
    """

    number: int
    text: str
    first: int = 0
    last: int = 0
    encoding: str = "utf-8"


def lines_of(stream: BinaryIO, file: str, asked: str | None = None) -> Iterator[Line]:
    """Read a stream line by line, in the encoding asked for or the one that its first bytes tell.

    Raises `claimkit.errors.RecordError` where a file of wide characters breaks off in one of them.
    """
    head, opened = peeked(stream)
    encoding, at = encoding_of(head, asked), len(mark_of(head))
    opened.read(at)
    texts = _narrow(opened) if encoding == "utf-8" else _wide(opened, encoding, file)
    for number, (text, size) in enumerate(texts, 1):
        yield Line(number, text, at, at + size, encoding)
        at += size


def _narrow(stream: BinaryIO) -> Iterator[tuple[str, int]]:
    return ((line.decode("utf-8", "surrogateescape"), len(line)) for line in stream)


def _wide(stream: io.BufferedReader, encoding: str, file: str) -> Iterator[tuple[str, int]]:
    errors = "strict" if encoding.startswith("utf") else "surrogateescape"
    number = 0
    try:
        for line in io.TextIOWrapper(stream, encoding, errors, newline="\n"):
            number += 1
            yield line, len(line.encode(encoding, errors))
    except UnicodeDecodeError:
        what = f"the text is not {encoding.upper()}, or is cut off; name the encoding with --encoding"
        raise record_error(file, number + 1, what) from None


def undecoded(lines: list[Line], file: str) -> Unreadable | None:
    """Return what to report if some byte in these lines is not in the encoding of the file."""
    for line in lines:
        if found := _UNDECODED.search(line.text):
            byte = ord(found[0]) - 0xDC00
            column = len(line.text[: found.start()].encode(line.encoding, "surrogateescape")) + 1
            what = Message(
                "byte {column} (0x{byte:02X}) is not {encoding}; name the encoding with --encoding",
                column=column,
                byte=byte,
                encoding=line.encoding.upper(),
            )
            return Unreadable(line.number, record_error(file, line.number, what))
    return None
