"""What a file holds: segments, rows that cannot be read, and text beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Protocol, TypeAlias

from attrs import frozen

from claimkit.errors import RecordError
from claimkit.formats.header import Columns


@frozen
class Segment:
    r"""A passage and its translation, the number of its first line, its own name if it has one, and how it is written.

    >>> Segment(2, "", "두 척", "two ships", Columns("ko", "en"), "두 척,two ships\n").label
    '2'
    """

    line: int
    name: str
    original: str
    translation: str
    columns: Columns
    raw: str
    published: dt.date | None = None

    @property
    def label(self) -> str:
        """The line number, and the name where there is one."""
        return f"{self.line} ({self.name})" if self.name else str(self.line)


@frozen
class Unreadable:
    """A row that cannot be read, and why."""

    line: int
    error: RecordError
    raw: str


@frozen
class Aside:
    """Text that belongs to no segment: the header, an empty line, a byte order mark."""

    raw: str


Entry: TypeAlias = Segment | Unreadable | Aside
"""What a file is made of; the ``raw`` texts of all entries, one after the other, are the file."""


class Table(Protocol):
    """An open file of segments."""

    def entries(self) -> Iterator[Entry]:
        """Read on, entry by entry."""
        ...

    def rewritten(self, segment: Segment, translation: str) -> str | None:
        """Return how the segment is written with another translation, or ``None`` if that would not be safe."""
        ...


def record_error(file: str, line: int, what: str) -> RecordError:
    """Return an error that names file and line.

    >>> record_error("news.csv", 3, "holds 2 cells")
    RecordError('news.csv:3: holds 2 cells')
    """
    return RecordError(f"{file}:{line}: {what}")


def segment_of(texts: Mapping[str, str], columns: Columns, raw: str, file: str, line: int) -> Segment:
    """Return the segment that the texts under these columns make.

    Raises `claimkit.errors.RecordError` if there is a column for the day of publication and it holds no date.
    """
    name = "" if columns.name is None else texts[columns.name]
    published = None if columns.published is None else _day(texts[columns.published], columns.published, file, line)
    return Segment(line, name, texts[columns.original], texts[columns.translation], columns, raw, published)


def _day(text: str, column: str, file: str, line: int) -> dt.date | None:
    """Read a day as ISO 8601 writes it, with a time or without; an empty text states none."""
    if not text.strip():
        return None
    try:
        return dt.datetime.fromisoformat(text.strip()).date()
    except ValueError:
        raise record_error(file, line, f"{column!r} is no date such as 2024-05-31 but {text!r}") from None
