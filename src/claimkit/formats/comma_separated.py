"""Comma-separated tables as RFC 4180 has them, and as spreadsheets write them: with semicolons, tabs, ``sep=``."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import BinaryIO

from claimkit.formats.delimited import Row, segments_of
from claimkit.formats.header import Wanted
from claimkit.formats.lines import Line, lines_of
from claimkit.formats.segment import Segment, Unreadable, record_error
from claimkit.messages import Message

# The csv module's own limit is 131,072 characters; one that stops an unclosed quotation mark still has to be.
_LONGEST_CELL = 1 << 24

_DELIMITERS = ",;\t|"
_DECLARED = "sep="


def comma_separated(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a table whose cells are parted by commas, or by what its first line shows.

    Raises `claimkit.errors.RecordError` if the columns are not there.
    """
    return segments_of(rows_of(lines_of(stream, file, wanted.encoding), file), file, wanted)


def rows_of(lines: Iterator[Line], file: str) -> Iterator[Row]:
    """Split lines into rows of cells, parted by commas or by what the first line shows."""
    first = next(lines, None)
    if first is None:
        return iter(())
    declared = first.text.lower().startswith(_DECLARED) and first.text[len(_DECLARED) :].rstrip("\r\n")
    if declared:
        return _rows(lines, file, declared[0])
    return _rows(chain([first], lines), file, _delimiter_of(first.text))


def _delimiter_of(header: str) -> str:
    """Return the delimiter that stands most often in a header, a comma if none does."""
    unquoted = "".join(header.split('"')[::2])
    return max(_DELIMITERS, key=unquoted.count)


def _rows(lines: Iterator[Line], file: str, delimiter: str) -> Iterator[Row]:
    """Split into rows. After a row that cannot be read, go on with the line below its first one."""
    again: deque[Line] = deque()
    while taken := list(islice(pending(again, lines), 1)):
        try:
            cells = quoted_cells(taken, pending(again, lines), delimiter)
        except csv.Error as error:
            again.extendleft(reversed(taken[1:]))
            what = Message(
                "the row is not comma-separated ({error}); a quotation mark in a quoted cell is written twice",
                error=error,
            )
            yield Row(taken[:1], [], record_error(file, taken[0].number, what))
        else:
            yield Row(taken, cells, join=joining(delimiter))


def pending(again: deque[Line], lines: Iterator[Line]) -> Iterator[Line]:
    """Return the lines that were put back, then the others; what is not taken stays for the next who asks."""
    return iter(lambda: again.popleft() if again else next(lines, None), None)


def quoted_cells(taken: list[Line], lines: Iterator[Line], delimiter: str) -> list[str]:
    """Return the cells of the row that begins with the line taken; add to it the lines that the row goes on over.

    Raises `csv.Error` if a quotation mark stands where none can.
    """

    def texts() -> Iterator[str]:
        yield taken[0].text
        for line in lines:
            taken.append(line)
            yield line.text

    limit = csv.field_size_limit(_LONGEST_CELL)
    try:
        return next(csv.reader(texts(), strict=True, delimiter=delimiter))
    finally:
        csv.field_size_limit(limit)


def joining(delimiter: str) -> Callable[[Sequence[str]], str]:
    """Return what writes cells as a row, those in quotation marks that need them."""
    return partial(_joined, delimiter)


def _joined(delimiter: str, cells: Sequence[str]) -> str:
    row = io.StringIO()
    csv.writer(row, delimiter=delimiter).writerow(cells)
    return row.getvalue().removesuffix("\r\n")
