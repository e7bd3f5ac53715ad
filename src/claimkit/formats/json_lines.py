"""One JSON object a line, its texts under two of its keys: https://jsonlines.org."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import cast

from attrs import define

from claimkit.errors import RecordError
from claimkit.formats.header import Columns, Wanted, find_columns
from claimkit.formats.lines import Line, undecoded
from claimkit.formats.segment import Aside, Entry, Segment, Unreadable, record_error


@define
class JsonLines:
    """A file of JSON objects; the keys of the first one say where the texts are."""

    file: str
    lines: Iterator[Line]
    wanted: Wanted
    columns: Columns | None = None

    def entries(self) -> Iterator[Entry]:
        """Read on, line by line."""
        for line in self.lines:
            if not line.text.strip():
                yield Aside(line.raw)
            else:
                yield undecoded([line], self.file) or self._entry(line)

    def _entry(self, line: Line) -> Entry:
        try:
            return self._segment(line, self._object(line))
        except RecordError as error:
            if self.columns is None and not isinstance(error, _MalformedError):
                raise
            return Unreadable(line.number, error, line.raw)

    def _object(self, line: Line) -> Mapping[str, object]:
        try:
            found: object = json.loads(line.text)
        except (ValueError, RecursionError) as error:
            raise self._malformed(line, f"the line is no JSON ({error})") from None
        if not isinstance(found, dict):
            raise self._malformed(line, 'the line is no JSON object such as {"source": "...", "target": "..."}')
        return cast("dict[str, object]", found)

    def _segment(self, line: Line, found: Mapping[str, object]) -> Segment:
        if self.columns is None:
            self.columns = find_columns(list(found), self.wanted, f"{self.file}:{line.number}")
        columns = self.columns
        original = self._text(line, found, columns.original)
        translation = self._text(line, found, columns.translation)
        name = "" if columns.name is None else str(found.get(columns.name, ""))
        return Segment(line.number, name, original, translation, columns, line.raw)

    def _text(self, line: Line, found: Mapping[str, object], key: str) -> str:
        if key not in found:
            raise self._malformed(line, f"the object has no {key!r}")
        text = found[key]
        if text is None:
            return ""
        if not isinstance(text, str):
            raise self._malformed(line, f"{key!r} is no text but {json.dumps(text)[:40]}")
        return text

    def _malformed(self, line: Line, what: str) -> RecordError:
        return _MalformedError(str(record_error(self.file, line.number, what)))

    def rewritten(self, segment: Segment, translation: str) -> str:
        """Return the line with another translation; its other keys stay as they are."""
        body = segment.raw.strip("\ufeff\r\n")
        found = json.loads(body)
        found[segment.columns.translation] = translation
        written = json.dumps(found, ensure_ascii=body.isascii())
        return segment.raw.replace(body, written, 1)


class _MalformedError(RecordError):
    """A single line is wrong; those after it may be right."""


def json_lines(lines: Iterator[Line], file: str, wanted: Wanted) -> JsonLines:
    """Open a file of JSON objects, one a line."""
    return JsonLines(file, lines, wanted)
