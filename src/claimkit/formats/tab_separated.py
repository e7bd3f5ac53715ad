"""Tab-separated tables: as IANA registered them, where quotation marks are like any other, or as spreadsheets quote."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from claimkit.formats.comma_separated import joining, pending, quoted_cells
from claimkit.formats.delimited import Row, ending_of, segments_of
from claimkit.formats.header import Wanted
from claimkit.formats.lines import Line, lines_of
from claimkit.formats.segment import Segment, Unreadable

# A quoted cell goes on over so many lines at most: beyond that, the quotation mark was an inch or a slip.
_LONGEST_ROW = 50


def tab_separated(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a table whose cells are parted by tabs.

    Raises `claimkit.errors.RecordError` if the columns are not there.
    """
    return segments_of(_rows(lines_of(stream, file, wanted.encoding)), file, wanted)


def _rows(lines: Iterator[Line]) -> Iterator[Row]:
    again: deque[Line] = deque()
    width = 0
    while taken := list(islice(pending(again, lines), 1)):
        row = _quoted(taken, again, lines, width) or _plain(taken[0])
        width = width or len(row.cells)
        yield row


def _plain(line: Line) -> Row:
    text = line.text.removesuffix(ending_of(line.text))
    return Row([line], text.split("\t") if text else [], cell=_cell, join="\t".join)


def _quoted(taken: list[Line], again: deque[Line], lines: Iterator[Line], width: int) -> Row | None:
    """Return the row that begins with the line taken, if its quotation marks enclose as many cells as expected."""
    if not taken[0].text.startswith('"') and '\t"' not in taken[0].text:
        return None
    try:
        cells = quoted_cells(taken, islice(pending(again, lines), _LONGEST_ROW), "\t")
    except csv.Error:
        cells = []
    if cells and width in {0, len(cells)}:
        return Row(taken, cells, join=joining("\t"))
    again.extendleft(reversed(taken[1:]))
    del taken[1:]
    return None


# What would end a cell or its row.
_BLANKS = str.maketrans("\t\n\r", "   ")


def _cell(text: str) -> str:
    """Return a text as a cell of a row without quotation marks; one that begins with such a mark needs a pair."""
    text = text.translate(_BLANKS)
    return '"{}"'.format(text.replace('"', '""')) if text.startswith('"') else text
