"""Tab-separated tables as IANA registered them: a line is a row, and a quotation mark is a character like any other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimkit.formats.delimited import Delimited, Dialect, Row, ending_of, opened
from claimkit.formats.header import Wanted
from claimkit.formats.lines import Line


def tab_separated(lines: Iterator[Line], file: str, wanted: Wanted) -> Delimited:
    """Open a table whose cells are parted by tabs.

    Raises `claimkit.errors.RecordError` if the columns are not there.
    """
    return opened(lines, file, wanted, _DIALECT)


def _rows(lines: Iterator[Line], _file: str) -> Iterator[Row]:
    for line in lines:
        text = line.text.removesuffix(ending_of(line.text))
        yield Row([line], text.split("\t") if text else [])


# What would end a cell or its row.
_BLANKS = str.maketrans("\t\n\r", "   ")


def _joined(cells: Sequence[str], raw: str) -> str:
    return "\t".join(cell.translate(_BLANKS) for cell in cells) + ending_of(raw)


_DIALECT = Dialect(_rows, _joined)
