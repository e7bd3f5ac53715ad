from collections.abc import Mapping
from typing import Any

class StructType:
    @classmethod
    def fromJson(cls, json: Mapping[str, Any]) -> StructType: ...  # noqa: N802 - Spark's own name
    def jsonValue(self) -> dict[str, Any]: ...  # noqa: N802 - Spark's own name
