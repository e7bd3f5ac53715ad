"""Subtitles: SubRip (``.srt``) and WebVTT (``.vtt``, https://www.w3.org/TR/webvtt1/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from claimkit.formats.decoding import content_of
from claimkit.formats.header import Wanted
from claimkit.formats.messages import Message
from claimkit.formats.segment import record_error
from claimkit.formats.written import Notation, Written

_TIME = r"(?:(\d+):)?(\d\d?):(\d\d)[,.](\d{1,3})"
_CUE = re.compile(
    rf"^(?:(?P<name>[^\r\n]*)\r?\n)?[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\r\n]*(?:\r?\n|\Z)"
    r"(?P<text>(?:[^\r\n]+(?:\r?\n|\Z))*)",
    re.MULTILINE,
)


def _unmarked(text: str) -> str | None:
    """Return a text that can be read as nothing but text."""
    return None if any(mark in text for mark in ("<", "{", "\n", "-->")) else text


# Tags of both formats (<i>, <font ...>, <c.yellow>, <00:01.000>), and of a third that is written into them ({\an8}),
# are no text; the lines of a cue are lines of one text.
NOTATION = Notation(
    re.compile(r"</?[^<>\n]*>|\{\\[^{}\n]*\}|\r?\n"), lambda mark: " " if "\n" in mark else "", _unmarked
)


def subtitles(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the cues of a file.

    Raises `claimkit.errors.RecordError` if there is none.
    """
    content = content_of(stream, file, wanted.encoding)
    found = False
    for number, cue in enumerate(_CUE.finditer(content.text), 1):
        found = True
        start, end = cue.span("text")
        end = start + len(cue["text"].rstrip("\r\n"))
        times = cue.groups()[1:9]
        pieces = content.pieces(start, end, NOTATION)
        written = Written(pieces, NOTATION, content.encoding)
        name = (cue["name"] or "").strip() or str(number)
        span = (_milliseconds(*times[:4]), _milliseconds(*times[4:]))
        if written.text.strip():
            yield Message(name, written, content.line(start), span=span)
    if not found:
        raise record_error(file, 1, "no line tells a time such as 00:00:01,000 --> 00:00:04,000")


def _milliseconds(hours: str | None, minutes: str, seconds: str, rest: str) -> int:
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest.ljust(3, "0"))
