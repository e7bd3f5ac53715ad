"""Parquet: rows with their numbers, damage told by rows and columns, copies with corrections and with findings."""

import io
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet
from tests.cli.conftest import Run

from claimkit.errors import RecordError
from claimkit.formats import Segment, Unreadable, Wanted, detect, read

ROWS: dict[str, list[Any]] = {
    "id": ["a", None, "c", "d"],
    "ko": ["50만 척", None, "세 척", "두 척"],
    "en": ["50000 ships", "two ships", "three ships", "two ships"],
    "weight": [0.5, 1.0, None, 2.0],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a file of two groups of rows."""
    path = tmp_path / "n.parquet"
    parquet.write_table(pa.table(ROWS), str(path), row_group_size=2)
    return path


def entries(content: bytes, **wanted: Any) -> list[Segment | Unreadable]:  # noqa: ANN401 - the fields of `Wanted`
    return list(read(io.BytesIO(content), "n.parquet", Wanted(**wanted)))


def test_rows_are_segments_and_a_null_names_row_and_column(file: Path) -> None:
    first, second, *rest = entries(file.read_bytes())
    assert isinstance(first, Segment)
    assert (first.label, first.original, first.translation) == ("1 (a)", "50만 척", "50000 ships")
    assert isinstance(second, Unreadable)
    assert (second.line, str(second.error)) == (2, "n.parquet:2: 'ko' is null")
    assert [each.label for each in rest if isinstance(each, Segment)] == ["3 (c)", "4 (d)"]


def test_a_file_without_a_name_is_recognised(file: Path) -> None:
    assert detect(file.read_bytes(), "download").name == "parquet"
    with pytest.raises(RecordError, match="encrypted"):
        detect(b"PARE", "n.parquet")


def test_a_pipe_is_read_as_a_file_is(run: Run, file: Path) -> None:
    outcome = run("check", "--format", "json", "-", given=file.read_bytes())
    assert outcome.out == run("check", "--format", "json", str(file)).out.replace(str(file), "-")


def test_a_missing_column_is_named(file: Path) -> None:
    with pytest.raises(RecordError, match="there is no column 'de'; the columns are 'id', 'ko', 'en', 'weight'"):
        entries(file.read_bytes(), translation="de")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_file_cut_short_is_refused_and_the_others_are_checked(run: Run, file: Path, share: float) -> None:
    content = file.read_bytes()
    Path("cut.parquet").write_bytes(content[: int(len(content) * share)])
    outcome = run("check", "cut.parquet", str(file))
    assert outcome.status == 2
    assert "cut.parquet: the Parquet file is damaged or cut off" in outcome.err
    assert "3 pairs in 1 file: 1 error" in outcome.out


def test_a_damaged_group_is_named_by_rows_and_column_and_the_others_are_read(run: Run, file: Path) -> None:
    content = bytearray(file.read_bytes())
    chunk: Any = parquet.ParquetFile(str(file)).metadata.row_group(0)
    place = chunk.column(2).dictionary_page_offset
    content[place : place + 12] = b"\xff" * 12
    damaged, *rest = entries(bytes(content))
    assert isinstance(damaged, Unreadable)
    assert str(damaged.error).startswith("n.parquet: rows 1 to 2: 'en' cannot be read (")
    assert (damaged.line, damaged.rows) == (1, 2)
    assert [each.label for each in rest if isinstance(each, Segment)] == ["3 (c)", "4 (d)"]
    Path("damaged.parquet").write_bytes(content)
    outcome = run("check", "--fix", "damaged.parquet")
    assert outcome.status == 2
    assert "no copy is written" in outcome.err
    assert "\n2 rows were not checked\n" in outcome.out
    assert not Path("damaged.fixed.parquet").exists()


def test_annotate_adds_the_findings_of_each_row(run: Run, file: Path) -> None:
    run("check", "--annotate", "checked.parquet", str(file))
    for _ in range(2):  # a copy that was annotated is annotated anew
        table = parquet.read_table("checked.parquet")
        assert table.schema.names == [*ROWS, "claimkit_findings", "claimkit_error", "claimkit_problem"]
        rows = table.to_pylist()
        assert [row["claimkit_error"] for row in rows] == [True, None, False, False]
        assert [row["claimkit_findings"] for row in rows[1:]] == [None, [], []]
        assert [row["claimkit_problem"] and row["claimkit_problem"].endswith(":2: 'ko' is null") for row in rows] == [
            None,
            True,
            None,
            None,
        ]
        assert [found["code"] for found in rows[0]["claimkit_findings"]] == ["quantity.scale"]
        assert rows[0]["claimkit_findings"][0]["translation"] == {"start": 0, "end": 5, "surface": "50000"}
        assert [[row[name] for row in rows] for name in ROWS] == list(ROWS.values())
        run("check", "--annotate", "again.parquet", "checked.parquet")
        Path("again.parquet").replace("checked.parquet")


def test_annotate_says_of_no_row_without_rules_that_it_is_clean(run: Run, file: Path) -> None:
    run("check", "--target", "en", "--target-lang", "pt", "--annotate", "pt.parquet", str(file))
    run("check", "--skip-language", "en", "--annotate", "skipped.parquet", str(file))
    for name, problem in (("pt.parquet", "no rules are installed"), ("skipped.parquet", "skipped")):
        rows = [row for row in parquet.read_table(name).to_pylist() if row["ko"]]
        assert {row["claimkit_error"] for row in rows} == {None}
        assert all(problem in row["claimkit_problem"] for row in rows)


def test_fix_corrects_the_translation_alone(run: Run, file: Path) -> None:
    run("check", "--fix", str(file))
    corrected = parquet.read_table(str(file.with_name("n.fixed.parquet")))
    assert corrected.schema == parquet.read_table(str(file)).schema
    rows = corrected.to_pylist()
    assert [row["en"] for row in rows] == ["500,000 ships", "two ships", "three ships", "two ships"]
    assert [[row[name] for row in rows] for name in ("id", "ko", "weight")] == [
        ROWS[name] for name in ("id", "ko", "weight")
    ]


def test_a_file_without_rows_is_no_success(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.parquet"
    parquet.write_table(pa.table({"ko": pa.array([], pa.string()), "en": pa.array([], pa.string())}), str(path))
    outcome = run("check", str(path))
    assert (outcome.status, "there is no pair of texts in it" in outcome.err) == (2, True)
