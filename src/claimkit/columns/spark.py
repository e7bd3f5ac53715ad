"""Spark: the rows of a data frame, checked on the machines where they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Unpack

from claimkit.columns.arrow import check_batches, checked_schema
from claimkit.columns.rows import Options, task_of

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


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
