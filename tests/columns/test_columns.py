"""Columns: the same findings and scores as one by one, bad cells named, whatever holds the columns."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from claimkit import Settings, Text, check, score
from claimkit.checks.finding import finding_records
from claimkit.columns import Options, check_batch, check_batches, check_pandas, check_polars, checked_schema
from claimkit.errors import InvalidValueError, RecordError, UnknownLocaleError

PAIRS = [
    ("어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter."),
    ("두 척", "two ships"),
    ("1,000여 명", "about 1,000 people"),
]
ROWS: dict[str, list[Any]] = {
    "id": [1, 2, 3, 4, 5],
    "ko": [*(pair[0] for pair in PAIRS), None, "세 척"],
    "en": [*(pair[1] for pair in PAIRS), "three ships", None],
}
ADDED = ["claimkit_findings", "claimkit_score", "claimkit_error", "claimkit_problem"]
NULL = {3: "'ko' is null", 4: "'en' is null"}


def expected() -> list[dict[str, Any]]:
    """Return the columns that are added to `ROWS`, made one by one."""
    rows: list[dict[str, Any]] = []
    for original, translation in PAIRS:
        pair = Text(original, "ko"), Text(translation, "en")
        findings = check(*pair)
        rows.append(
            dict(zip(ADDED, (finding_records(findings), score(*pair), bool(findings.errors), None), strict=True))
        )
    rows.extend(dict(zip(ADDED, (None, None, None, problem), strict=True)) for problem in NULL.values())
    return rows


def added(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ADDED}


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_a_batch_gets_four_columns(kind: pa.DataType, jobs: int) -> None:
    schema = pa.schema({"id": pa.int32(), "ko": kind, "en": kind}, {b"kept": b"yes"})
    checked = check_batch(pa.RecordBatch.from_pydict(ROWS, schema), jobs=jobs)
    assert [added(row) for row in checked.to_pylist()] == expected()
    assert checked.schema.names == [*ROWS, *ADDED]
    assert checked.schema.metadata == {b"kept": b"yes"}
    assert [checked.column(name).to_pylist() for name in ROWS] == list(ROWS.values())


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("sizes", [[], [0], [2, 0, 0, 3], [0, 5, 0]])
def test_batches_come_back_as_they_are_parted(sizes: list[int], jobs: int) -> None:
    whole = pa.RecordBatch.from_pydict(ROWS)
    starts = [sum(sizes[:place]) for place in range(len(sizes))]
    parts = [whole.slice(start, size) for start, size in zip(starts, sizes, strict=True)]
    checked = list(check_batches(parts, jobs=jobs))
    assert [batch.num_rows for batch in checked] == sizes
    assert all(batch.schema == checked_schema(whole.schema) for batch in checked)
    assert [added(row) for batch in checked for row in batch.to_pylist()] == (expected() if sum(sizes) else [])


def test_a_batch_is_checked_before_the_next_is_asked_for() -> None:
    asked: list[int] = []

    def batches() -> Iterator[pa.RecordBatch]:
        for number in range(3):
            asked.append(number)
            yield pa.RecordBatch.from_pydict(ROWS)

    checked = check_batches(batches())
    next(checked)
    assert len(asked) <= 2


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT])
def test_a_frame_of_pandas_gets_four_columns(missing: object) -> None:
    rows = {name: [missing if cell is None else cell for cell in cells] for name, cells in ROWS.items()}
    frame = pd.DataFrame(rows, index=list("abcde"))
    checked = check_pandas(frame)
    assert checked.index.tolist() == list("abcde")
    assert checked.columns.tolist() == [*ROWS, *ADDED]
    for row, wanted in zip(checked[ADDED].to_dict("records"), expected(), strict=True):
        for name, cell in row.items():
            assert cell == wanted[str(name)] if wanted[str(name)] is not None else cell is None or pd.isna(cell)
    assert frame.columns.tolist() == list(ROWS)


@pytest.mark.parametrize("kind", ["object", "string", "category"])
def test_pandas_keeps_text_in_several_ways(kind: str) -> None:
    frame = pd.DataFrame({name: pd.Series(cells, dtype=kind) for name, cells in ROWS.items() if name != "id"})
    assert check_pandas(frame)["claimkit_problem"].tolist()[3:] == list(NULL.values())


def test_a_frame_of_polars_gets_four_columns() -> None:
    checked = check_polars(pl.DataFrame(ROWS))
    assert checked.columns == [*ROWS, *ADDED]
    assert [added(row) for row in checked.to_dicts()] == expected()
    assert checked.schema["claimkit_error"] == pl.Boolean
    assert check_polars(pl.DataFrame(ROWS).clear()).schema == checked.schema


def test_the_types_of_arrow_and_polars_are_the_same() -> None:
    table: Any = pa.Table.from_batches([check_batch(pa.RecordBatch.from_pydict(ROWS))])
    assert pl.DataFrame(table).schema == check_polars(pl.DataFrame(ROWS)).schema


@pytest.mark.parametrize(
    "cell, problem",
    [
        (3, "'en' should be a text, not int (3)"),
        (b"two ships", "'en' should be a text, not bytes (b'two ships')"),
        (["two"], "'en' should be a text, not list (['two'])"),
        (dt.date(2024, 1, 1), "'en' should be a text, not date (2024-01-01)"),
    ],
)
def test_a_cell_that_is_no_text_is_named(cell: object, problem: str) -> None:
    columns: dict[str, list[Any]] = {"ko": ["두 척"], "en": [cell]}
    told = [row["claimkit_problem"] for row in check_batch(pa.RecordBatch.from_pydict(columns)).to_pylist()]
    told += check_pandas(pd.DataFrame(columns))["claimkit_problem"].tolist()
    told += check_polars(pl.DataFrame(columns))["claimkit_problem"].to_list()
    assert told == [problem] * 3


def test_cells_of_several_kinds_are_told_apart_row_by_row() -> None:
    frame = pd.DataFrame({"ko": ["두 척", "두 척", "두 척"], "en": ["two ships", 2, None]})
    problems = check_pandas(frame)["claimkit_problem"].tolist()
    assert problems == [None, "'en' should be a text, not int (2)", "'en' is null"]


@pytest.mark.parametrize(
    "options, told",
    [
        ({"translation": "de"}, "the table: there is no column 'de'; the columns are 'ko', 'en'"),
        ({"original": "en", "translation": "en"}, "cannot hold both"),
        ({"published": "day"}, "there is no column 'day'"),
    ],
)
def test_a_missing_column_is_named(options: Options, told: str) -> None:
    columns = {"ko": ["두 척"], "en": ["two ships"]}
    for call in (
        lambda: check_batch(pa.RecordBatch.from_pydict(columns), **options),
        lambda: check_pandas(pd.DataFrame(columns), **options),
        lambda: check_polars(pl.DataFrame(columns), **options),
    ):
        with pytest.raises(RecordError, match=told):
            call()


def test_columns_called_as_nothing_known_have_to_be_named() -> None:
    frame = pd.DataFrame({0: ["두 척"], 1: ["three ships"]})
    with pytest.raises(RecordError, match="name it with original=: '0', '1'"):
        check_pandas(frame)
    checked = check_pandas(frame, original="0", translation="1", original_language="ko", translation_language="en")
    assert checked["claimkit_error"].tolist() == [True]


def test_a_column_of_pandas_may_be_called_by_a_number() -> None:
    frame = pd.DataFrame([["두 척", "2 ships", "3 ships"]])
    found = check_pandas(frame, original=0, translation=2, original_language="ko", translation_language="en")
    assert found["claimkit_error"].tolist() == [True]


def test_a_table_is_not_checked_twice_by_mistake() -> None:
    batch = check_batch(pa.RecordBatch.from_pydict(ROWS))
    with pytest.raises(RecordError, match="'claimkit_findings', which is one that is to be added; drop it first"):
        check_batch(batch)


def test_settings_and_days_reach_the_check() -> None:
    columns: dict[str, list[Any]] = {
        "ko": ["월요일에"] * 4,
        "en": ["on Tuesday, December 17"] * 4,
        "day": ["2024-12-16", "1999-01-01T10:00", None, "soon"],
    }
    checked = check_batch(pa.RecordBatch.from_pydict(columns), published="day").to_pylist()
    wanted = [
        check(Text("월요일에", "ko"), Text(columns["en"][0], "en"), published=day)
        for day in (dt.date(2024, 12, 16), dt.date(1999, 1, 1), None)
    ]
    assert [row["claimkit_findings"] for row in checked[:3]] == list(map(finding_records, wanted))
    assert checked[3]["claimkit_problem"] == "'day' should be a date such as 2024-05-31, not 'soon'"
    days = pl.DataFrame(
        {**columns, "day": [dt.date(2024, 12, 16), dt.datetime.fromisoformat("1999-01-01T10:00"), None, None]},
        strict=False,
    )
    assert check_polars(days, published="day")["claimkit_findings"].to_list()[:3] == list(map(finding_records, wanted))
    one = {name: cells[:1] for name, cells in columns.items()}
    assert check_pandas(pd.DataFrame(one), published="2024-12-16")["claimkit_findings"][0]
    whole = check_pandas(pd.DataFrame(one), published=dt.date(2024, 12, 16))
    assert whole["claimkit_findings"].tolist() == [finding_records(wanted[0])]
    ignored = check_polars(pl.DataFrame(ROWS), settings=Settings(ignore=["hedge", "quantity"]))
    assert ignored["claimkit_findings"].to_list()[:3] == [[], [], []]


@pytest.mark.parametrize(
    "options, error, told",
    [
        ({"settings": {}}, TypeError, "settings must be Settings, not dict"),
        ({"published": 20241216}, TypeError, "published must be a datetime.date"),
        ({"jobs": -1}, InvalidValueError, "jobs: a number of processes"),
        ({"orignal": "ko"}, TypeError, "there is no option 'orignal'; did you mean 'original'?"),
        ({"original_language": "korean"}, UnknownLocaleError, "no rules are installed for the locale 'korean'"),
        ({"original": "ko", "translation": "en", "translation_language": "la"}, UnknownLocaleError, "'la'"),
        ({"translation_language": 5}, TypeError, "each language must be str, not int"),
    ],
)
def test_what_would_spoil_every_row_is_refused_at_once(options: Any, error: type[Exception], told: str) -> None:  # noqa: ANN401 - whatever is given by mistake
    for call in (
        lambda: check_batch(pa.RecordBatch.from_pydict(ROWS), **options),
        lambda: check_pandas(pd.DataFrame(ROWS), **options),
        lambda: check_polars(pl.DataFrame(ROWS), **options),
    ):
        with pytest.raises(error, match=re.escape(told)):
            call()


TO_BATCHES = "; give check_batches() the batches of a table: table.to_batches()"
TABLE: Any = pa.table(ROWS)
LIST: Any = [1]
FRAME: Any = pl.DataFrame(ROWS)
OTHERS: dict[str, Callable[[], object]] = {
    "frame must be pandas.DataFrame, not builtins.list": lambda: check_pandas(LIST),
    "frame must be pandas.DataFrame, not polars.DataFrame": lambda: check_pandas(FRAME),
    "frame must be polars.DataFrame, not polars.LazyFrame; collect it first: frame.collect()": lambda: check_polars(
        FRAME.lazy()
    ),
    f"each batch must be pyarrow.RecordBatch, not pyarrow.Table{TO_BATCHES}": lambda: check_batch(TABLE),
    f"each batch must be pyarrow.RecordBatch, not pyarrow.ChunkedArray{TO_BATCHES}": lambda: list(check_batches(TABLE)),
}


@pytest.mark.parametrize("complaint,call", OTHERS.items(), ids=OTHERS)
def test_another_kind_of_table_is_refused_with_the_way_to_the_right_one(
    complaint: str, call: Callable[[], object]
) -> None:
    with pytest.raises(TypeError, match=f"^{re.escape(complaint)}$"):
        call()
