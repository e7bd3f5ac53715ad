"""Tables of cells under a header, in any dialect that parts rows and cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from claimkit.errors import RecordError
from claimkit.formats.header import Columns, Wanted, find_columns
from claimkit.formats.lines import Line, undecoded
from claimkit.formats.segment import Aside, Entry, Segment, Unreadable, record_error, segment_of

# A cell that begins so is run as a formula by spreadsheets: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@frozen
class Row:
    """The lines of one row and the cells in them; none, and what is wrong, if they cannot be told apart."""

    lines: list[Line]
    cells: list[str]
    error: RecordError | None = None

    @property
    def raw(self) -> str:
        """The row as it was written."""
        return "".join(line.raw for line in self.lines)


@frozen
class Dialect:
    """How lines are split into rows of cells, and how cells are joined to a row that ends like another one."""

    split: Callable[[Iterator[Line], str], Iterator[Row]]
    join: Callable[[Sequence[str], str], str]


@frozen
class Delimited:
    """A table whose first row is the header."""

    file: str
    columns: Columns
    header: list[str]
    opening: tuple[Aside, ...]
    rows: Iterator[Row]
    dialect: Dialect

    def entries(self) -> Iterator[Entry]:
        """Read on, row by row."""
        yield from self.opening
        for row in self.rows:
            yield self._entry(row)

    def _entry(self, row: Row) -> Entry:
        if row.error:
            return Unreadable(row.lines[0].number, row.error, row.raw)
        if not row.cells:
            return Aside(row.raw)
        return undecoded(row.lines, self.file) or self._segment(row, row.cells)

    def _segment(self, row: Row, cells: list[str]) -> Segment | Unreadable:
        line = row.lines[0].number
        if len(cells) != len(self.header):
            what = f"the row has {_cells(len(cells))}, the header {len(self.header)}; quote cells that hold a delimiter"
            return Unreadable(line, record_error(self.file, line, what), row.raw)
        try:
            return segment_of(dict(zip(self.header, cells, strict=True)), self.columns, row.raw, self.file, line)
        except RecordError as error:
            return Unreadable(line, error, row.raw)

    def rewritten(self, segment: Segment, translation: str) -> str | None:
        """Return the row with another translation, or ``None`` if a spreadsheet would newly take it for a formula."""
        if translation.startswith(_FORMULA) and not segment.translation.startswith(_FORMULA):
            return None
        (row,) = self.dialect.split(iter([Line(segment.line, segment.raw)]), self.file)
        cells = [*row.cells]
        cells[self.header.index(self.columns.translation)] = translation
        return self.dialect.join(cells, segment.raw)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"


def opened(lines: Iterator[Line], file: str, wanted: Wanted, dialect: Dialect) -> Delimited:
    """Read the header.

    Raises `claimkit.errors.RecordError` if the file has none, or the columns are not there.
    """
    rows = dialect.split(lines, file)
    opening: list[Aside] = []
    for row in rows:
        opening.append(Aside(row.raw))
        if row.error:
            raise row.error
        if broken := undecoded(row.lines, file):
            raise broken.error
        if row.cells:
            header = [cell.strip() for cell in row.cells]
            columns = find_columns(header, wanted, f"{file}:{row.lines[0].number}")
            return Delimited(file, columns, header, tuple(opening), rows, dialect)
    raise record_error(file, 1, "the file is empty; its first line should name the columns")


def ending_of(raw: str) -> str:
    """Return the line ending of a row."""
    return next((ending for ending in ("\r\n", "\n") if raw.endswith(ending)), "")
