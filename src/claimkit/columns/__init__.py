"""Columns: pairs of texts in Arrow, pandas, polars and Spark, checked where they are."""

from __future__ import annotations

from claimkit.columns.arrow import check_batch, check_batches, checked_schema
from claimkit.columns.frames import check_pandas, check_polars, check_spark
from claimkit.columns.rows import Options

__all__ = ["Options", "check_batch", "check_batches", "check_pandas", "check_polars", "check_spark", "checked_schema"]
