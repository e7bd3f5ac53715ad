"""Tables of cells under a header, parted by commas or tabs; and JSON Lines, whose keys are such a header.

RFC 4180, as spreadsheets write it, and https://jsonlines.org.
"""

from __future__ import annotations

import csv
import io
import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from typing import BinaryIO, cast

from attrs import field, frozen

from claimkit.errors import RecordError
from claimkit.formats.decoding import Content, Line, lines_of, undecoded
from claimkit.formats.segment import Patch, Place, Segment, Unreadable, record_error
from claimkit.formats.sides import Columns, Wanted, find_columns, segment_of
from claimkit.messages import Message, counted

# A cell that begins so is run as a formula by spreadsheets: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def becomes_formula(old: str, new: str) -> bool:
    """Return whether a spreadsheet would newly take a cell for a formula.

    >>> becomes_formula("50 degrees", "-50 degrees"), becomes_formula("-50 degrees", "-5 degrees")
    (True, False)
    """
    return new.startswith(FORMULA) and not old.startswith(FORMULA)


@frozen
class Row:
    """The lines of one row and the cells in them; none, and what is wrong, if they cannot be told apart.

    What a new text becomes in place of an old one is for `cell` to say, how cells make a row for `join`.
    """

    lines: list[Line]
    cells: list[str]
    error: RecordError | None = None
    cell: Callable[[str, str], str] = field(default=lambda _, new: new, eq=False, repr=False)
    join: Callable[[Sequence[str]], str] = field(default=",".join, eq=False, repr=False)


@frozen
class RowPlace(Place):
    """The row in which a translation is a cell."""

    row: Row
    column: int

    def rewritten(self, translation: str) -> tuple[Patch, ...] | None:
        """Return the row with another translation, or ``None`` if a spreadsheet would newly take it for a formula."""
        cells = [*self.row.cells]
        if becomes_formula(cells[self.column], translation):
            return None
        cells[self.column] = self.row.cell(cells[self.column], translation)
        head, tail = self.row.lines[0], self.row.lines[-1]
        text = self.row.join(cells) + _ending_of(tail.text)
        try:
            return (Patch(head.first, tail.last, text.encode(head.encoding, "surrogateescape")),)
        except UnicodeEncodeError:
            return None


def _segments(rows: Iterator[Row], file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read the header and then row by row.

    Raises `claimkit.errors.RecordError` if the file has no header, or the columns are not there.
    """
    header, columns, below = _header(rows, file, wanted)
    for row in below:
        line = row.lines[0].number
        if row.error:
            yield Unreadable(line, row.error)
        elif not any(row.cells):
            continue
        elif broken := undecoded(row.lines, file):
            yield broken
        elif error := misfit(row, header, file):
            yield Unreadable(line, error)
        else:
            texts: Mapping[str, str] = dict(zip(header, row.cells, strict=True))
            yield segment_of(texts, columns, file, line, RowPlace(row, header.index(columns.translation)))


# What the user is told to name a column with.
_OPTIONS = {
    "original": Message("--source (by its number, --source 1, where there is no header)"),
    "translation": Message("--target (by its number, --target 2, where there is no header)"),
}


def _header(rows: Iterator[Row], file: str, wanted: Wanted) -> tuple[list[str], Columns, Iterator[Row]]:
    """Return the header, the columns to read and the rows; columns asked for by numbers are named by them."""
    for row in rows:
        if row.error:
            raise row.error
        if broken := undecoded(row.lines, file):
            raise broken.error
        if row.cells:
            header, place = [cell.strip() for cell in row.cells], f"{file}:{row.lines[0].number}"
            if _is_numbered(wanted) and not {wanted.original, wanted.translation} & {*header}:
                header = [str(number) for number in range(1, len(header) + 1)]
                return header, find_columns(header, wanted, place, _OPTIONS), chain([row], rows)
            return header, find_columns(header, wanted, place, _OPTIONS), rows
    raise record_error(file, 1, Message("the file is empty; its first line should name the columns"))


def _is_numbered(wanted: Wanted) -> bool:
    return all(column is not None and column.isdecimal() for column in (wanted.original, wanted.translation))


def misfit(row: Row, header: Sequence[str], file: str) -> RecordError | None:
    """Return what is wrong with a row that has other cells than its header."""
    if len(row.cells) == len(header):
        return None
    what = counted(
        "the row has {number} cell, the header {columns}; quote cells that hold a delimiter",
        "the row has {number} cells, the header {columns}; quote cells that hold a delimiter",
        len(row.cells),
        columns=len(header),
    )
    return record_error(file, row.lines[0].number, what)


def _ending_of(raw: str) -> str:
    return next((ending for ending in ("\r\n", "\n") if raw.endswith(ending)), "")


# Parted by commas, or by what the first line shows: semicolons, tabs, ``sep=``.

# The csv module's own limit is 131,072 characters; one that stops an unclosed quotation mark still has to be.
_LONGEST_CELL = 1 << 24

_DELIMITERS = ",;\t|"
_DECLARED = "sep="


def comma_separated(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a table whose cells are parted by commas, or by what its first line shows.

    Raises `claimkit.errors.RecordError` if the columns are not there.
    """
    return _segments(rows_of(lines_of(stream, file, wanted.encoding), file), file, wanted)


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
    while taken := list(islice(_pending(again, lines), 1)):
        try:
            cells = _quoted_cells(taken, _pending(again, lines), delimiter)
        except csv.Error as error:
            again.extendleft(reversed(taken[1:]))
            what = Message("the row is not comma-separated; a quotation mark in a quoted cell is written twice")
            if "limit" in str(error):
                what = Message("a cell is longer than {number:,} characters; split it", number=_LONGEST_CELL)
            elif "new-line" in str(error):
                what = Message("a carriage return alone ends no row; save the table with line ends of Unix or Windows")
            yield Row(taken[:1], [], record_error(file, taken[0].number, what))
        else:
            yield Row(taken, cells, join=partial(_joined, delimiter))


def _pending(again: deque[Line], lines: Iterator[Line]) -> Iterator[Line]:
    """Return the lines that were put back, then the others; what is not taken stays for the next who asks."""
    return iter(lambda: again.popleft() if again else next(lines, None), None)


def _quoted_cells(taken: list[Line], lines: Iterator[Line], delimiter: str) -> list[str]:
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


def _joined(delimiter: str, cells: Sequence[str]) -> str:
    """Return cells as a row, those in quotation marks that need them."""
    row = io.StringIO()
    csv.writer(row, delimiter=delimiter).writerow(cells)
    return row.getvalue().removesuffix("\r\n")


# Parted by tabs: as IANA registered such tables, where quotation marks are like any other, or as spreadsheets quote.

# A quoted cell goes on over so many lines at most: beyond that, the quotation mark was an inch or a slip.
_LONGEST_ROW = 50


def tab_separated(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a table whose cells are parted by tabs.

    Raises `claimkit.errors.RecordError` if the columns are not there.
    """
    return _segments(_rows_of_tabs(lines_of(stream, file, wanted.encoding)), file, wanted)


def _rows_of_tabs(lines: Iterator[Line]) -> Iterator[Row]:
    again: deque[Line] = deque()
    width = 0
    while taken := list(islice(_pending(again, lines), 1)):
        row = _quoted(taken, again, lines, width) or _plain(taken[0])
        width = width or len(row.cells)
        yield row


def _plain(line: Line) -> Row:
    text = line.text.removesuffix(_ending_of(line.text))
    return Row([line], text.split("\t") if text else [], cell=_cell, join="\t".join)


def _quoted(taken: list[Line], again: deque[Line], lines: Iterator[Line], width: int) -> Row | None:
    """Return the row that begins with the line taken, if its quotation marks enclose as many cells as expected."""
    if not taken[0].text.startswith('"') and '\t"' not in taken[0].text:
        return None
    try:
        cells = _quoted_cells(taken, islice(_pending(again, lines), _LONGEST_ROW), "\t")
    except csv.Error:
        cells = []
    if cells and width in {0, len(cells)}:
        return Row(taken, cells, join=partial(_joined, "\t"))
    again.extendleft(reversed(taken[1:]))
    del taken[1:]
    return None


# What would end a cell or its row.
_BLANKS = str.maketrans("\t\n\r", "   ")


def _cell(old: str, new: str) -> str:
    """Return a text as a cell of a row without quotation marks; one that newly begins with such a mark needs a pair."""
    new = new.translate(_BLANKS)
    return '"{}"'.format(new.replace('"', '""')) if new.startswith('"') and not old.startswith('"') else new


@frozen
class LinePlace(Place):
    """The line with the object in which a translation stands under a key."""

    line: Line
    key: str

    def rewritten(self, translation: str) -> tuple[Patch, ...] | None:
        """Return what changes in the line if the string under its key is another."""
        from claimkit.formats.resources import strings_in  # which most runs do not need

        text, encoding = self.line.text, self.line.encoding
        strings = strings_in(Content(text, encoding, self.line.first))
        *_, found = (each.written for each in strings if each.path == (self.key,))  # the last holds
        if (place := found.where(0, len(found.text))) is None:
            return None
        new = json.dumps(translation, ensure_ascii=text.isascii())[1:-1]
        return (Patch(*place, new.encode(encoding, "surrogatepass")),)


def json_lines(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a file of JSON objects, one a line; the keys of the first one say where the texts are.

    Raises `claimkit.errors.RecordError` if the keys are not there.
    """
    columns: Columns | None = None
    for line in lines_of(stream, file, wanted.encoding):
        if not line.text.strip():
            continue
        try:
            if broken := undecoded([line], file):
                raise broken.error
            found = _object(line, file)
        except RecordError as error:
            yield Unreadable(line.number, error)
            continue
        # Without its columns the whole file is refused, so that this error is not for the line alone.
        columns = columns or find_columns(list(found), wanted, f"{file}:{line.number}")
        try:
            yield _object_segment(line, found, columns, file)
        except RecordError as error:
            yield Unreadable(line.number, error)


def _object(line: Line, file: str) -> Mapping[str, object]:
    try:
        found: object = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        raise record_error(file, line.number, Message("the line is not JSON ({error})", error=error)) from None
    if not isinstance(found, dict):
        what = Message('the line is not a JSON object such as {"source": "...", "target": "..."}')
        raise record_error(file, line.number, what)
    return cast("dict[str, object]", found)


def _object_segment(line: Line, found: Mapping[str, object], columns: Columns, file: str) -> Segment | Unreadable:
    texts = {key: _text(line, found, key, file) for key in columns.needed}
    if columns.name is not None:
        texts[columns.name] = str(found.get(columns.name, ""))
    return segment_of(texts, columns, file, line.number, LinePlace(line, columns.translation))


def _text(line: Line, found: Mapping[str, object], key: str, file: str) -> str:
    if key not in found:
        raise record_error(file, line.number, Message("the object has no {key}", key=repr(key)))
    text = found[key]
    if text is None:
        return ""
    if not isinstance(text, str):
        what = Message("{key} should be a text, not {value}", key=repr(key), value=json.dumps(text)[:40])
        raise record_error(file, line.number, what)
    return text
