"""Lines of a byte stream as text: UTF-8, with bytes that are none kept so that each can be reported at its line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen

from claimkit.formats.segment import Unreadable, record_error

_MARK = "\ufeff"
_WIDE = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
_UNDECODED = re.compile("[\udc80-\udcff]")


@frozen
class Line:
    """A line with its ending, and its number; bytes that are no UTF-8 stand in it as lone surrogates (PEP 383)."""

    number: int
    text: str
    mark: str = ""

    @property
    def raw(self) -> str:
        """The line with the byte order mark that stands before it."""
        return self.mark + self.text


def lines_of(stream: BinaryIO, file: str) -> Iterator[Line]:
    """Read a stream line by line.

    Raises `claimkit.errors.RecordError` if the stream begins with the byte order mark of another encoding.
    """
    for number, line in enumerate(stream, 1):
        if number == 1 and (encoding := _WIDE.get(line[:2])):
            raise record_error(file, 1, f"the file is {encoding}; save it as UTF-8")
        text = line.decode("utf-8", "surrogateescape")
        bare = text.removeprefix(_MARK) if number == 1 else text
        yield Line(number, bare, text[: len(text) - len(bare)])


def undecoded(lines: list[Line], file: str) -> Unreadable | None:
    """Return what to report if some byte in these lines is no UTF-8."""
    raw = "".join(line.raw for line in lines)
    for line in lines:
        if found := _UNDECODED.search(line.text):
            byte = ord(found[0]) - 0xDC00
            column = len(line.text[: found.start()].encode("utf-8", "surrogateescape")) + 1
            what = f"byte {column} (0x{byte:02X}) is no UTF-8; save the file as UTF-8"
            return Unreadable(line.number, record_error(file, line.number, what), raw)
    return None
