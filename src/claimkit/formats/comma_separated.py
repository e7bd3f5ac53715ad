"""Comma-separated tables as RFC 4180 has them: a cell in quotation marks may hold anything, line breaks too."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence

from claimkit.formats.delimited import Delimited, Dialect, Row, ending_of, opened
from claimkit.formats.header import Wanted
from claimkit.formats.lines import Line
from claimkit.formats.segment import record_error

# The csv module's own limit is 131,072 characters; one that stops an unclosed quotation mark still has to be.
_LONGEST_CELL = 1 << 24


def comma_separated(lines: Iterator[Line], file: str, wanted: Wanted) -> Delimited:
    """Open a table whose cells are parted by commas.

    Raises `claimkit.errors.RecordError` if the columns are not there.
    """
    return opened(lines, file, wanted, _DIALECT)


def _rows(lines: Iterator[Line], file: str) -> Iterator[Row]:
    """Split at commas. After a row that cannot be read, go on with the line below its first one."""
    again: deque[Line] = deque()
    while taken := _taken(again, lines):
        try:
            cells = _cells(taken, again, lines)
        except csv.Error as error:
            again.extendleft(reversed(taken[1:]))
            what = f"the row is not comma-separated ({error}); a quotation mark in a quoted cell is written twice"
            yield Row(taken[:1], [], record_error(file, taken[0].number, what))
        else:
            yield Row(taken, cells)


def _taken(again: deque[Line], lines: Iterator[Line]) -> list[Line]:
    """Return the next line, or nothing at the end."""
    line = again.popleft() if again else next(lines, None)
    return [] if line is None else [line]


def _cells(taken: list[Line], again: deque[Line], lines: Iterator[Line]) -> list[str]:
    """Return the cells of the row that begins with the line taken; add to it the lines that the row goes on over."""

    def texts() -> Iterator[str]:
        yield taken[0].text
        while line := _taken(again, lines):
            taken.extend(line)
            yield line[0].text

    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        return next(csv.reader(texts(), strict=True))
    finally:
        csv.field_size_limit(limit)


def _joined(cells: Sequence[str], raw: str) -> str:
    row = io.StringIO()
    csv.writer(row, lineterminator=ending_of(raw)).writerow(cells)
    return row.getvalue()


_DIALECT = Dialect(_rows, _joined)
