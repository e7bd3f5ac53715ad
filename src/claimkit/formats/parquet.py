"""Parquet files: two columns of texts, read by groups of rows through pyarrow, and findings as Arrow has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from attrs import frozen

from claimkit.checks.finding import finding_records
from claimkit.errors import RecordError
from claimkit.formats.segment import Note, Patch, Segment, Unreadable, file_error, record_error
from claimkit.formats.sides import Columns, Wanted, find_columns, segment_of
from claimkit.messages import Message

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

FINDINGS = "claimkit_findings"
"""The column with the findings of a pair."""

ERROR = "claimkit_error"
"""The column that says whether one of the findings is an error."""

PROBLEM = "claimkit_problem"
"""The column that says why a pair was not checked."""

# So many rows are decoded at a time.
_ROWS = 4096


@frozen
class RowPatch(Patch):
    """Another translation in a row, counted from 1, or notes on it, or why it was not checked."""

    column: str = ""
    notes: tuple[Note, ...] = ()
    problem: str | None = None


def unchecked(number: int, problem: str) -> RowPatch:
    """Return what the copy says of a row that was not checked."""
    return RowPatch(number, number, b"", problem=problem)


@frozen
class _Row:
    """The row in which a translation stands in a column."""

    number: int
    column: str

    def rewritten(self, translation: str) -> tuple[Patch, ...]:
        return (RowPatch(self.number, self.number, translation.encode("utf-8", "replace"), self.column),)

    def annotated(self, notes: Sequence[Note]) -> tuple[Patch, ...]:
        return (RowPatch(self.number, self.number, b"", self.column, tuple(notes)),)


def parquet(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read the rows of a Parquet file; of a group of rows that is damaged, tell which rows and which column.

    Raises `claimkit.errors.RecordError` if the file is cut off, so that its end does not say what is in it, or if the
    columns are not there.
    """
    opened = _opened(stream, file)
    columns = find_columns(opened.schema_arrow.names, wanted, file)
    names = [*columns.needed, *([] if columns.name is None else [columns.name])]
    before = 0
    for group in range(opened.num_row_groups):
        number = before
        before += opened.metadata.row_group(group).num_rows
        try:
            for batch in opened.iter_batches(_ROWS, row_groups=[group], columns=names):
                for texts in batch.to_pylist():
                    number += 1
                    yield _segment(texts, columns, file, number)
        except _damages() as error:
            which = f"rows {number + 1} to {before}: {_damaged(opened, group, names)} cannot be read"
            yield Unreadable(number + 1, file_error(file, f"{which} ({_line(error)})"), before - number)


def _opened(stream: BinaryIO, file: str) -> ParquetFile:
    from pyarrow import parquet

    try:
        return parquet.ParquetFile(stream if stream.seekable() else BytesIO(stream.read()))
    except _damages() as error:
        what = Message("the Parquet file is damaged or cut off ({error}); copy it again", error=_line(error))
        raise file_error(file, what) from None


def _damages() -> tuple[type[Exception], ...]:
    """Return what pyarrow raises for a file that is damaged."""
    import pyarrow as pa

    return pa.ArrowException, OSError, UnicodeDecodeError


def _line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")


def _damaged(opened: ParquetFile, group: int, names: Sequence[str]) -> str:
    """Say which columns of a group of rows cannot be read."""
    found: list[str] = []
    for name in names:
        try:
            opened.read_row_group(group, columns=[name]).to_pylist()
        except _damages():
            found.append(repr(name))
    return ", ".join(found) or "they"


def _segment(texts: dict[str, object], columns: Columns, file: str, number: int) -> Segment | Unreadable:
    try:
        needed = {name: "" if cell is None else str(cell) for name, cell in texts.items()}
        needed |= {name: text_of(texts[name], name) for name in (columns.original, columns.translation)}
        return segment_of(needed, columns, file, number, _Row(number, columns.translation))
    except RecordError as error:
        return Unreadable(number, record_error(file, number, str(error)))


def text_of(cell: object, column: str) -> str:
    """Return the text in a cell.

    >>> text_of(3, "en")
    Traceback (most recent call last):
        ...
    claimkit.errors.RecordError: 'en' should be a text, not int (3)
    """
    if isinstance(cell, str):
        return cell
    if cell is None:
        message = f"{column!r} is null"
        raise RecordError(message)
    message = f"{column!r} should be a text, not {type(cell).__name__} ({str(cell)[:40]})"
    raise RecordError(message)


_SPAN = {"start": int, "end": int, "surface": str}

FINDING: Mapping[str, Any] = {
    **dict.fromkeys(("code", "severity", "message"), str),
    **dict.fromkeys(("original", "translation"), _SPAN),
    "expected": str,
    "edit": {"span": _SPAN, "replacement": str},
    "mqm": str,
    "its": str,
}
"""The fields of a finding in a column, each with its type, or with the fields in it."""


def findings_type() -> pa.DataType:
    """Return the type of the column with the findings."""
    import pyarrow as pa

    def typed(kind: Mapping[str, Any] | type) -> pa.DataType:
        if isinstance(kind, Mapping):
            return pa.struct([(name, typed(each)) for name, each in kind.items()])
        return pa.int32() if kind is int else pa.string()

    return pa.list_(typed(FINDING))


_ADDED = FINDINGS, ERROR, PROBLEM


def write_parquet(source: BinaryIO, patches: Iterable[Patch], target: BinaryIO) -> None:
    """Write the file with other translations."""
    import pyarrow as pa

    changed = {patch.first: patch for patch in patches if isinstance(patch, RowPatch)}

    def rewritten(batch: pa.RecordBatch, first: int) -> pa.RecordBatch:
        rows = [row for row in range(batch.num_rows) if first + row in changed]
        if not rows:
            return batch
        place = batch.schema.get_field_index(changed[first + rows[0]].column)
        texts = batch.column(place).to_pylist()
        for row in rows:
            texts[row] = changed[first + row].new.decode()
        return batch.set_column(place, batch.schema.field(place), pa.array(texts, batch.schema.field(place).type))

    _write(source, target, rewritten)


def annotate_parquet(source: BinaryIO, patches: Iterable[Patch], target: BinaryIO) -> None:
    """Write the file with three more columns: the findings of each row, whether one is an error, and what it lacks.

    Of a row that was not checked the first two are null, and the last says why.
    """
    import pyarrow as pa

    noted = {patch.first: patch for patch in patches if isinstance(patch, RowPatch)}
    clean = RowPatch(0, 0, b"")

    def annotated(batch: pa.RecordBatch, first: int) -> pa.RecordBatch:
        rows = [noted.get(first + row, clean) for row in range(batch.num_rows)]
        found = [[note.finding for note in row.notes if note.finding] for row in rows]
        findings = [None if row.problem else finding_records(each) for row, each in zip(rows, found, strict=True)]
        flags = [None if row.problem else any(note.is_error for note in row.notes) for row in rows]
        kept = [field for field in batch.schema if field.name not in _ADDED]
        kinds = findings_type(), pa.bool_(), pa.string()
        cells: tuple[list[Any], ...] = findings, flags, [row.problem for row in rows]
        fields = [*kept, *map(pa.field, _ADDED, kinds)]
        arrays = [*(batch.column(field.name) for field in kept), *map(pa.array, cells, kinds)]
        return pa.RecordBatch.from_arrays(arrays, schema=pa.schema(fields, batch.schema.metadata))

    _write(source, target, annotated)


def _write(source: BinaryIO, target: BinaryIO, change: Callable[[pa.RecordBatch, int], pa.RecordBatch]) -> None:
    """Write a file anew, each batch of its rows changed.

    Raises `claimkit.errors.RecordError` if a part of it is damaged.
    """
    import pyarrow as pa
    from pyarrow import parquet

    file = str(getattr(source, "name", "the file"))
    opened = _opened(source, file)
    schema = change(pa.RecordBatch.from_pylist([], opened.schema_arrow), 1).schema
    try:
        with parquet.ParquetWriter(target, schema) as writer:
            first = 1
            for batch in opened.iter_batches(_ROWS):
                writer.write_batch(change(batch, first))
                first += batch.num_rows
    except _damages() as error:
        raise file_error(file, f"no copy is written, for a part of it is damaged ({_line(error)})") from None
