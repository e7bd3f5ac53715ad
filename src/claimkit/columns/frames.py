"""Data frames of pandas and polars, each with one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from claimkit.arguments import expect
from claimkit.columns.rows import Options, added, task_of

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


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
