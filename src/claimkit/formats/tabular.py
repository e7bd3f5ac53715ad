"""Segments made of the texts that stand under columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from claimkit.formats.header import Columns
from claimkit.formats.segment import Place, Segment, record_error
from claimkit.messages import Message


def segment_of(texts: Mapping[str, str], columns: Columns, file: str, line: int, place: Place) -> Segment:
    """Return the segment that the texts under these columns make.

    Raises `claimkit.errors.RecordError` if there is a column for the day of publication and it holds no date.
    """
    return Segment(
        texts[columns.original],
        texts[columns.translation],
        columns.sides,
        line=line,
        name="" if columns.name is None else texts[columns.name],
        published=None if columns.published is None else _day(texts[columns.published], columns.published, file, line),
        place=place,
    )


def _day(text: str, column: str, file: str, line: int) -> dt.date | None:
    """Read a day as ISO 8601 writes it, with a time or without; an empty text states none."""
    if not text.strip():
        return None
    try:
        return dt.datetime.fromisoformat(text.strip()).date()
    except ValueError:
        what = Message("{column} is no date such as 2024-05-31 but {text}", column=repr(column), text=repr(text))
        raise record_error(file, line, what) from None
