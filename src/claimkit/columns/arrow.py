"""Arrow: record batches in, record batches out, as Parquet files and clusters have them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Unpack

from claimkit.batch import Outcome
from claimkit.columns.rows import PROBLEM, SCORE, Cells, Judged, Options, added, task_of
from claimkit.formats.parquet import ERROR, FINDINGS, findings_type

if TYPE_CHECKING:
    import pyarrow as pa


def check_batch(batch: pa.RecordBatch, **options: Unpack[Options]) -> pa.RecordBatch:
    """Check each row of a record batch, and return the batch with four more columns.

    ``claimkit_findings`` is a list of structs, the findings with the fields of `claimkit.Finding`;
    ``claimkit_score`` a double, what `claimkit.score` gives; ``claimkit_error`` a bool, whether one of the findings is
    an error; ``claimkit_problem`` a string, why the row was not checked: then the others are null, else it is.
    *options* are those of `Options`.

    Raises `claimkit.errors.RecordError` if a column is not there.

    >>> import pyarrow as pa
    >>> batch = pa.RecordBatch.from_pydict({"ko": ["어선 500척", "두 척"], "en": ["50 fishing boats", None]})
    >>> checked = check_batch(batch)
    >>> [(row["claimkit_score"], row["claimkit_error"], row["claimkit_problem"]) for row in checked.to_pylist()]
    [(0.0, True, None), (None, None, "'en' is null")]
    """
    return next(check_batches([batch], **options))


def check_batches(batches: Iterable[pa.RecordBatch], **options: Unpack[Options]) -> Iterator[pa.RecordBatch]:
    """Check record batches of one schema as they come: see `check_batch`.

    With several *jobs*, processes share the work on the rows of all batches.
    """
    source = iter(batches)
    first = next(source, None)
    if first is None:
        return
    task = task_of(first.schema.names, options)
    names = task.columns.needed
    waiting: deque[pa.RecordBatch] = deque()

    def cells() -> Iterator[Cells]:
        for batch in chain([first], source):
            waiting.append(batch)
            yield from zip(*(batch.column(name).to_pylist() for name in names), strict=True)

    done: list[Outcome[Cells, Judged]] = []
    for outcome in task.rows(cells()):
        yield from _complete(waiting, done)
        done.append(outcome)
    while waiting:
        yield from _complete(waiting, done)


def _complete(waiting: deque[pa.RecordBatch], done: list[Outcome[Cells, Judged]]) -> Iterator[pa.RecordBatch]:
    """Yield the batches whose rows are all done, and forget these rows."""
    while waiting and waiting[0].num_rows == len(done):
        yield _with_columns(waiting.popleft(), done)
        done.clear()


def _with_columns(batch: pa.RecordBatch, outcomes: list[Outcome[Cells, Judged]]) -> pa.RecordBatch:
    import pyarrow as pa

    schema = checked_schema(batch.schema)
    columns = added(outcomes)
    arrays = [pa.array(columns[name], schema.field(name).type) for name in columns]
    return pa.RecordBatch.from_arrays([*batch.columns, *arrays], schema=schema)


def checked_schema(schema: pa.Schema) -> pa.Schema:
    """Return the schema that a batch of this one has when it was checked.

    >>> import pyarrow as pa
    >>> checked_schema(pa.schema({"ko": pa.string(), "en": pa.string()})).names[2:]
    ['claimkit_findings', 'claimkit_score', 'claimkit_error', 'claimkit_problem']
    """
    import pyarrow as pa

    types = {FINDINGS: findings_type(), SCORE: pa.float64(), ERROR: pa.bool_(), PROBLEM: pa.string()}
    for name, kind in types.items():
        schema = schema.append(pa.field(name, kind))
    return schema
