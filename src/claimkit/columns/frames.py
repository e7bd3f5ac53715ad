"""Data frames of pandas, polars and PySpark, each with one call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Unpack

from claimkit.arguments import expect
from claimkit.columns.arrow import check_batches, checked_schema
from claimkit.columns.rows import Options, added, task_of

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    from pyspark.sql import DataFrame


def check_pandas(frame: pd.DataFrame, **options: Unpack[Options]) -> pd.DataFrame:
    """Check each row of a data frame of pandas, and return the frame with the four columns of `check_batch`.

    Findings are lists of dictionaries; missing cells are named in ``claimkit_problem``, whatever stands for them.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"ko": ["어선 500척", "두 척"], "en": ["50 fishing boats", "two boats"]})
    >>> check_pandas(frame)["claimkit_score"].tolist()
    [0.0, 1.0]
    """
    import pandas as pd

    expect(frame, "frame", pd.DataFrame)
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

    expect(frame, "frame", pl.DataFrame)
    task = task_of(frame.columns, options)
    columns = added(task.rows(zip(*(frame[name].to_list() for name in task.columns.needed), strict=True)))
    span = pl.Struct({"start": pl.Int32, "end": pl.Int32, "surface": pl.String})
    texts = dict.fromkeys(("code", "severity", "message"), pl.String)
    finding = pl.Struct(
        {
            **texts,
            "original": span,
            "translation": span,
            "expected": pl.String,
            "edit": pl.Struct({"span": span, "replacement": pl.String}),
            "mqm": pl.String,
            "its": pl.String,
        }
    )
    types = (pl.List(finding), pl.Float64(), pl.Boolean(), pl.String())
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

    fields = [{"name": field.name, "type": _type(field.type)} for field in checked_schema(pa.schema([]))]
    own = frame.schema.jsonValue()["fields"]
    schema = StructType.fromJson({"fields": [*own, *map(_nullable, fields)]})
    return frame.mapInArrow(checked, schema)


def _nullable(field: dict[str, Any]) -> dict[str, Any]:
    return {**field, "nullable": True, "metadata": {}}


# What Spark calls the types of Arrow that claimkit makes.
_NAMES = {"string": "string", "double": "double", "bool": "boolean", "int32": "integer"}


def _type(kind: pa.DataType) -> str | dict[str, Any]:
    """Return a type of Arrow as Spark writes it in JSON."""
    import pyarrow as pa

    if pa.types.is_list(kind):
        return {"type": "array", "elementType": _type(kind.value_type), "containsNull": True}
    if pa.types.is_struct(kind):
        return {
            "type": "struct",
            "fields": [_nullable({"name": field.name, "type": _type(field.type)}) for field in kind],
        }
    return _NAMES[str(kind)]
