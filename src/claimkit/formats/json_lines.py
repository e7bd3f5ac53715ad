"""One JSON object a line, its texts under two of its keys: https://jsonlines.org."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO, cast

from attrs import frozen

from claimkit.errors import RecordError
from claimkit.formats.decoding import Line, lines_of, undecoded
from claimkit.formats.header import Columns, Wanted, find_columns, segment_of
from claimkit.formats.segment import Patch, Place, Segment, Unreadable, record_error
from claimkit.messages import Message


@frozen
class LinePlace(Place):
    """The line with the object in which a translation stands under a key."""

    line: Line
    key: str

    def rewritten(self, translation: str) -> tuple[Patch, ...]:
        """Return the line with another translation; its other keys stay as they are."""
        body = self.line.text.rstrip("\r\n")
        found = json.loads(body)
        found[self.key] = translation
        written = json.dumps(found, ensure_ascii=body.isascii())
        text = self.line.text.replace(body, written, 1)
        return (Patch(self.line.first, self.line.last, text.encode(self.line.encoding, "surrogatepass")),)


def json_lines(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a file of JSON objects, one a line; the keys of the first one say where the texts are.

    Raises `claimkit.errors.RecordError` if the keys are not there.
    """
    columns: Columns | None = None
    for line in lines_of(stream, file, wanted.encoding):
        if not line.text.strip():
            continue
        try:
            if broken := undecoded([line], file):
                raise broken.error
            found = _object(line, file)
        except RecordError as error:
            yield Unreadable(line.number, error)
            continue
        # Without its columns the whole file is refused, so that this error is not for the line alone.
        columns = columns or find_columns(list(found), wanted, f"{file}:{line.number}")
        try:
            yield _segment(line, found, columns, file)
        except RecordError as error:
            yield Unreadable(line.number, error)


def _object(line: Line, file: str) -> Mapping[str, object]:
    try:
        found: object = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        raise record_error(file, line.number, Message("the line is not JSON ({error})", error=error)) from None
    if not isinstance(found, dict):
        what = Message('the line is not a JSON object such as {"source": "...", "target": "..."}')
        raise record_error(file, line.number, what)
    return cast("dict[str, object]", found)


def _segment(line: Line, found: Mapping[str, object], columns: Columns, file: str) -> Segment | Unreadable:
    texts = {key: _text(line, found, key, file) for key in columns.needed}
    if columns.name is not None:
        texts[columns.name] = str(found.get(columns.name, ""))
    return segment_of(texts, columns, file, line.number, LinePlace(line, columns.translation))


def _text(line: Line, found: Mapping[str, object], key: str, file: str) -> str:
    if key not in found:
        raise record_error(file, line.number, Message("the object has no {key}", key=repr(key)))
    text = found[key]
    if text is None:
        return ""
    if not isinstance(text, str):
        what = Message("{key} should be a text, not {value}", key=repr(key), value=json.dumps(text)[:40])
        raise record_error(file, line.number, what)
    return text
