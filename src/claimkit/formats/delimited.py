"""Tables of cells under a header, in any dialect that parts rows and cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import field, frozen

from claimkit.errors import RecordError
from claimkit.formats.header import Columns, Wanted, find_columns
from claimkit.formats.lines import Line, undecoded
from claimkit.formats.patches import Patch
from claimkit.formats.segment import Note, Segment, Unreadable, record_error
from claimkit.formats.tabular import segment_of
from claimkit.messages import Message, counted

# A cell that begins so is run as a formula by spreadsheets: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def becomes_formula(old: str, new: str) -> bool:
    """Tell whether a spreadsheet would newly take a cell for a formula.

    >>> becomes_formula("50 degrees", "-50 degrees"), becomes_formula("-50 degrees", "-5 degrees")
    (True, False)
    """
    return new.startswith(_FORMULA) and not old.startswith(_FORMULA)


@frozen
class Row:
    """The lines of one row and the cells in them; none, and what is wrong, if they cannot be told apart.

    What a new text may hold as a cell is for `cell` to say, how cells make a row for `join`.
    """

    lines: list[Line]
    cells: list[str]
    error: RecordError | None = None
    cell: Callable[[str], str] = field(default=str, eq=False, repr=False)
    join: Callable[[Sequence[str]], str] = field(default=",".join, eq=False, repr=False)


@frozen
class RowPlace:
    """The row in which a translation is a cell."""

    row: Row
    column: int

    def rewritten(self, translation: str) -> tuple[Patch, ...] | None:
        """Return the row with another translation, or ``None`` if a spreadsheet would newly take it for a formula."""
        cells = [*self.row.cells]
        if becomes_formula(cells[self.column], translation):
            return None
        cells[self.column] = self.row.cell(translation)
        head, tail = self.row.lines[0], self.row.lines[-1]
        text = self.row.join(cells) + ending_of(tail.text)
        try:
            return (Patch(head.first, tail.last, text.encode(head.encoding, "surrogateescape")),)
        except UnicodeEncodeError:
            return None

    def annotated(self, notes: Sequence[Note]) -> tuple[Patch, ...]:  # noqa: ARG002 - as `Place` has it
        """Return nothing: a table has no place for notes."""
        return ()


def segments_of(rows: Iterator[Row], file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read the header and then row by row.

    Raises `claimkit.errors.RecordError` if the file has no header, or the columns are not there.
    """
    header, columns = _header(rows, file, wanted)
    for row in rows:
        if row.error:
            yield Unreadable(row.lines[0].number, row.error)
        elif row.cells:
            yield undecoded(row.lines, file) or _segment(row, header, columns, file)


def _header(rows: Iterator[Row], file: str, wanted: Wanted) -> tuple[list[str], Columns]:
    for row in rows:
        if row.error:
            raise row.error
        if broken := undecoded(row.lines, file):
            raise broken.error
        if row.cells:
            header = [cell.strip() for cell in row.cells]
            return header, find_columns(header, wanted, f"{file}:{row.lines[0].number}")
    raise record_error(file, 1, Message("the file is empty; its first line should name the columns"))


def _segment(row: Row, header: Sequence[str], columns: Columns, file: str) -> Segment | Unreadable:
    line = row.lines[0].number
    if len(row.cells) != len(header):
        what = counted(
            "the row has {number} cell, the header {columns}; quote cells that hold a delimiter",
            "the row has {number} cells, the header {columns}; quote cells that hold a delimiter",
            len(row.cells),
            columns=len(header),
        )
        return Unreadable(line, record_error(file, line, what))
    texts: Mapping[str, str] = dict(zip(header, row.cells, strict=True))
    try:
        return segment_of(texts, columns, file, line, RowPlace(row, header.index(columns.translation)))
    except RecordError as error:
        return Unreadable(line, error)


def ending_of(raw: str) -> str:
    """Return the line ending of a row."""
    return next((ending for ending in ("\r\n", "\n") if raw.endswith(ending)), "")
