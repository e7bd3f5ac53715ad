"""Columns: pairs of texts in Arrow, pandas, polars and Spark, checked where they are."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict, Unpack

from attrs import frozen

from claimkit.arguments import expect, expect_day, meant
from claimkit.batch import Outcome, Workers
from claimkit.checks import Findings, Settings, check, score
from claimkit.checks.finding import finding_records
from claimkit.checks.settings import DEFAULT
from claimkit.errors import RecordError
from claimkit.formats import Columns, Wanted
from claimkit.formats.parquet import ERROR, FINDING, FINDINGS, PROBLEM, findings_type, text_of
from claimkit.formats.sides import day_of, find_columns, stated_day
from claimkit.locales import find

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["Options", "check_batch", "check_batches", "check_pandas", "check_polars", "check_spark", "checked_schema"]

SCORE = "claimkit_score"
"""The column with the score of a pair."""

ADDED = (FINDINGS, SCORE, ERROR, PROBLEM)
"""The columns that are added, in their order."""


class Options(TypedDict, total=False):
    """What may be said of a table.

    ``original`` and ``translation`` name its columns, by numbers where pandas has these for names; without, they are
    found as ``claimkit check`` finds them.
    ``original_language`` and ``translation_language`` are tags; without, a column called after a language tells its
    own, and else each text does.  ``published`` is the day of publication, or names the column that holds it.
    ``settings`` and ``jobs`` are those of `claimkit.check_many`.
    """

    original: str | int
    translation: str | int
    original_language: str
    translation_language: str
    published: dt.date | str
    settings: Settings
    jobs: int


Cells: TypeAlias = tuple[object, ...]
Judged: TypeAlias = tuple[Findings, float]

_KEYWORDS = {"original": "original=", "translation": "translation="}


@frozen
class Task:
    """What is to be done with each row of a table."""

    columns: Columns
    settings: Settings
    published: dt.date | None
    jobs: int

    def rows(self, cells: Iterable[Cells]) -> Iterator[Outcome[Cells, Judged]]:
        """Yield what comes out for each row."""
        with Workers(partial(_judged, self), self.jobs) as workers:
            yield from workers.run(cells)


def task_of(header: Sequence[str], options: Options) -> Task:
    """Return what is to be done with a table that has these columns.

    Raises `claimkit.errors.RecordError` if a column is not there, or has the name of one that is to be added, and
    `claimkit.errors.UnknownLocaleError` if there are no rules for a language.
    """
    for name in options.keys() - Options.__optional_keys__:
        message = f"there is no option {name!r}{meant(name, Options.__optional_keys__)}"
        raise TypeError(message)
    settings, published = options.get("settings", DEFAULT), options.get("published")
    expect(settings, "settings", Settings)
    day = stated_day(published) if isinstance(published, str) else published
    column = published if isinstance(published, str) and day is None else None
    expect_day(day, "published")
    languages = options.get("original_language"), options.get("translation_language")
    for tag in languages:
        if tag is not None:
            expect(tag, "each language", str)
            find(tag)
    if taken := [name for name in ADDED if name in header]:
        message = f"the table has a column {taken[0]!r}, which is one that is to be added; drop it first"
        raise RecordError(message)
    original, translation = options.get("original"), options.get("translation")
    named = [None if name is None else str(name) for name in (original, translation)]
    wanted = Wanted(named[0], named[1], column, *languages)
    columns = find_columns(header, wanted, "the table", _KEYWORDS)
    return Task(columns, settings, day, options.get("jobs", 1))


def _expect(value: object, name: str, kind: type) -> None:
    """Raise `TypeError` for another kind of table, with the way from it to the right one."""
    if not isinstance(value, kind):
        wanted, given = (f"{each.__module__.partition('.')[0]}.{each.__name__}" for each in (kind, type(value)))
        message = f"{name} must be {wanted}, not {given}{_HINTS.get(given, '')}"
        raise TypeError(message)


_BATCHES = "; give check_batches() the batches of a table: table.to_batches()"
_HINTS = {
    "pyarrow.Table": _BATCHES,
    "pyarrow.ChunkedArray": _BATCHES,  # what comes of a table in a loop
    "polars.LazyFrame": "; collect it first: frame.collect()",
}


def _judged(task: Task, cells: Cells) -> Judged:
    columns = task.columns
    sides = text_of(cells[0], columns.original), text_of(cells[1], columns.translation)
    original, translation = columns.sides.texts(*sides)
    day = task.published if columns.published is None else _day(cells[2], columns.published)
    return check(original, translation, settings=task.settings, published=day), score(original, translation)


def _day(cell: object, column: str) -> dt.date | None:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if cell is None or isinstance(cell, dt.date):
        return cell
    try:
        return day_of(str(cell))
    except ValueError:
        message = f"{column!r} should be a date such as 2024-05-31, not {str(cell)[:40]!r}"
        raise RecordError(message) from None


def added(outcomes: Iterable[Outcome[Cells, Judged]]) -> dict[str, list[Any]]:
    """Return the columns that are added; where a row was not checked, all but the last are null."""
    columns: dict[str, list[Any]] = {name: [] for name in ADDED}
    for outcome in outcomes:
        problem = None if outcome.error is None else str(outcome.error)
        findings, scored = outcome.found if problem is None else (None, None)
        flagged = None if findings is None else bool(findings.errors)
        structs = None if findings is None else finding_records(findings)
        for name, cell in zip(ADDED, (structs, scored, flagged, problem), strict=True):
            columns[name].append(cell)
    return columns


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
    import pyarrow as pa

    source = iter(batches)
    first = next(source, None)
    if first is None:
        return
    _expect(first, "each batch", pa.RecordBatch)
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


def check_pandas(frame: pd.DataFrame, **options: Unpack[Options]) -> pd.DataFrame:
    """Check each row of a data frame of pandas, and return the frame with the four columns of `check_batch`.

    Findings are lists of dictionaries; missing cells are named in ``claimkit_problem``, whatever stands for them.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"ko": ["어선 500척", "두 척"], "en": ["50 fishing boats", "two boats"]})
    >>> check_pandas(frame)["claimkit_score"].tolist()
    [0.0, 1.0]
    """
    import pandas as pd

    _expect(frame, "frame", pd.DataFrame)
    header = [str(label) for label in frame.columns]
    task = task_of(header, options)
    found = [frame.iloc[:, header.index(name)] for name in task.columns.needed]
    cells = zip(*(column.astype(object).where(column.notna(), None).tolist() for column in found), strict=True)
    columns = added(task.rows(cells))
    types = ("object", "float64", "boolean", "object")
    return frame.assign(
        **{name: pd.Series(columns[name], frame.index, dtype=kind) for name, kind in zip(columns, types, strict=True)}
    )


def check_polars(frame: pl.DataFrame, **options: Unpack[Options]) -> pl.DataFrame:
    """Check each row of a data frame of polars, and return the frame with the four columns of `check_batch`.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"ko": ["어선 500척", "두 척"], "en": ["50 fishing boats", "two boats"]})
    >>> check_polars(frame)["claimkit_score"].to_list()
    [0.0, 1.0]
    """
    import polars as pl

    _expect(frame, "frame", pl.DataFrame)
    task = task_of(frame.columns, options)
    columns = added(task.rows(zip(*(frame[name].to_list() for name in task.columns.needed), strict=True)))

    def typed(kind: Mapping[str, Any] | type) -> Any:  # noqa: ANN401 - a type of polars, or a class of them
        if isinstance(kind, Mapping):
            return pl.Struct({name: typed(each) for name, each in kind.items()})
        return pl.Int32 if kind is int else pl.String

    types = (pl.List(typed(FINDING)), pl.Float64(), pl.Boolean(), pl.String())
    return frame.with_columns(pl.Series(name, columns[name], kind) for name, kind in zip(columns, types, strict=True))


def check_spark(frame: DataFrame, **options: Unpack[Options]) -> DataFrame:
    """Check each row of a data frame of PySpark, and return the frame with the four columns of `check_batch`.

    The rows go through ``mapInArrow``: nothing is computed before the result is asked for, and then each Python worker
    of the cluster checks its partitions.  claimkit is installed on every machine.

    Raises `claimkit.errors.RecordError` if a column is not there.
    """
    import pyarrow as pa
    from pyspark.sql.types import StructType

    task_of(frame.columns, options)

    def checked(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return check_batches(batches, **options)

    own = frame.schema.jsonValue()["fields"]
    schema = StructType.fromJson({"fields": [*own, *map(_field, checked_schema(pa.schema([])))]})
    return frame.mapInArrow(checked, schema)


def _field(field: pa.Field) -> dict[str, Any]:
    return {"name": field.name, "type": _type(field.type), "nullable": True, "metadata": {}}


# What Spark calls the types of Arrow that claimkit makes.
_NAMES = {"string": "string", "double": "double", "bool": "boolean", "int32": "integer"}


def _type(kind: pa.DataType) -> str | dict[str, Any]:
    """Return a type of Arrow as Spark writes it in JSON."""
    import pyarrow as pa

    if pa.types.is_list(kind):
        return {"type": "array", "elementType": _type(kind.value_type), "containsNull": True}
    if pa.types.is_struct(kind):
        return {"type": "struct", "fields": [_field(field) for field in kind]}
    return _NAMES[str(kind)]
