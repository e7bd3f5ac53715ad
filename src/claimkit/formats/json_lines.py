"""One JSON object a line, its texts under two of its keys: https://jsonlines.org."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import cast

from attrs import define

from claimkit.errors import RecordError
from claimkit.formats.header import Columns, Wanted, find_columns
from claimkit.formats.lines import Line, undecoded
from claimkit.formats.segment import Aside, Entry, Segment, Unreadable, record_error, segment_of


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
            found = self._object(line)
            if self.columns is not None:
                return self._segment(line, found, self.columns)
        except RecordError as error:
            return Unreadable(line.number, error, line.raw)
        # Without its columns the whole file is refused, so that this error is not for the line alone.
        self.columns = find_columns(list(found), self.wanted, f"{self.file}:{line.number}")
        return self._entry(line)

    def _object(self, line: Line) -> Mapping[str, object]:
        try:
            found: object = json.loads(line.text)
        except (ValueError, RecursionError) as error:
            raise record_error(self.file, line.number, f"the line is no JSON ({error})") from None
        if not isinstance(found, dict):
            what = 'the line is no JSON object such as {"source": "...", "target": "..."}'
            raise record_error(self.file, line.number, what)
        return cast("dict[str, object]", found)

    def _segment(self, line: Line, found: Mapping[str, object], columns: Columns) -> Segment:
        texts = {key: self._text(line, found, key) for key in columns.needed}
        if columns.name is not None:
            texts[columns.name] = str(found.get(columns.name, ""))
        return segment_of(texts, columns, line.raw, self.file, line.number)

    def _text(self, line: Line, found: Mapping[str, object], key: str) -> str:
        if key not in found:
            raise record_error(self.file, line.number, f"the object has no {key!r}")
        text = found[key]
        if text is None:
            return ""
        if not isinstance(text, str):
            raise record_error(self.file, line.number, f"{key!r} is no text but {json.dumps(text)[:40]}")
        return text

    def rewritten(self, segment: Segment, translation: str) -> str:
        """Return the line with another translation; its other keys stay as they are."""
        body = segment.raw.strip("\ufeff\r\n")
        found = json.loads(body)
        found[segment.columns.translation] = translation
        written = json.dumps(found, ensure_ascii=body.isascii())
        return segment.raw.replace(body, written, 1)


def json_lines(lines: Iterator[Line], file: str, wanted: Wanted) -> JsonLines:
    """Open a file of JSON objects, one a line."""
    return JsonLines(file, lines, wanted)
