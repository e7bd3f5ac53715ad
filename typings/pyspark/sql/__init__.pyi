from collections.abc import Callable, Iterator

from pyarrow import RecordBatch
from pyspark.sql.types import StructType

class DataFrame:
    columns: list[str]
    schema: StructType
    def mapInArrow(  # noqa: N802 - Spark's own name
        self, func: Callable[[Iterator[RecordBatch]], Iterator[RecordBatch]], schema: StructType
    ) -> DataFrame: ...
