"""Encodings: told by a byte order mark or by the bytes themselves, for files that do not say."""

from __future__ import annotations

import codecs
from typing import Protocol

from claimkit.errors import RecordError
from claimkit.formats.segment import record_error
from claimkit.messages import Message

SAMPLE = 1 << 20
"""How many bytes of a file are looked at before it is read."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What Windows saved Korean in before UTF-8: https://www.iana.org/assignments/charset-reg/CP949 calls it UHC, too.
_KOREAN = "cp949"


def encoding_of(sample: bytes, asked: str | None = None) -> str:
    """Return the name of the encoding that the first bytes of a file are in.

    Bytes that are neither UTF-8 nor, from the first to the last, Korean of Windows are taken for broken UTF-8.

    >>> encoding_of("두 척".encode()), encoding_of("두 척".encode("cp949")), encoding_of("두 척".encode("utf-16"))
    ('utf-8', 'cp949', 'utf-16-le')
    """
    marked = next((name for mark, name in _MARKS if sample.startswith(mark)), None)
    if marked is not None:
        return marked
    if asked is not None:
        return _known(asked)
    if wide := _without_mark(sample):
        return wide
    if _decodes(sample, "utf-8") or not _decodes(sample, _KOREAN):
        return "utf-8"
    return _KOREAN


def mark_of(sample: bytes) -> bytes:
    """Return the byte order mark that a file begins with, or nothing."""
    return next((mark for mark, _ in _MARKS if sample.startswith(mark)), b"")


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name
        "".encode(found)  # some codecs of Python are no encodings of text
    except LookupError:
        message = Message(
            "--encoding: no encoding is called {name}; try utf-8, utf-16, cp949 or euc-kr", name=repr(name)
        )
        raise RecordError(message) from None
    return {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(found, found)


def _without_mark(sample: bytes) -> str | None:
    """Tell UTF-16 by the zeros that stand in every other place where its text is ASCII."""
    head = sample[:200]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if 4 * (even + odd) < max(len(head), 4) or min(even, odd) > len(head) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


class _Decoder(Protocol):
    def decode(self, input: bytes, final: bool = ...) -> str: ...  # noqa: A002, FBT001 - as codecs has it


def _decodes(sample: bytes, name: str) -> bool:
    """Tell whether bytes are text in an encoding; the last character of a sample may be cut."""
    decoder: _Decoder = codecs.getincrementaldecoder(name)()
    try:
        decoder.decode(sample, len(sample) < SAMPLE)
    except UnicodeDecodeError:
        return False
    return True


def decoded(raw: bytes, file: str, asked: str | None = None) -> tuple[str, str, int]:
    """Decode a whole file; return its text, its encoding and how many bytes its byte order mark takes.

    Raises `claimkit.errors.RecordError` if it is in no encoding that can be told.
    """
    name, mark = encoding_of(raw[:SAMPLE], asked), mark_of(raw)
    try:
        return raw[len(mark) :].decode(name), name, len(mark)
    except UnicodeDecodeError as error:
        line = raw[: len(mark) + error.start].count(b"\n") + 1
        what = Message(
            "byte 0x{byte:02X} is not {encoding}; name the encoding with --encoding",
            byte=raw[len(mark) + error.start],
            encoding=name.upper(),
        )
        raise record_error(file, line, what) from None
