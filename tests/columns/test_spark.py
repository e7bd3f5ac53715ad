"""Spark: the columns of a data frame are checked in the workers of a real session on this machine."""

import shutil
import sys
from collections.abc import Iterator
from typing import Any, TypeAlias

import pytest

from claimkit import Text, check, score
from claimkit.columns import check_spark
from claimkit.errors import RecordError

if shutil.which("java") is None:
    pytest.skip("SPARK IS NOT TESTED: there is no Java (Debian: openjdk-17-jre-headless)", allow_module_level=True)
sql = pytest.importorskip("pyspark.sql", reason="SPARK IS NOT TESTED: make test-spark installs it")

Session: TypeAlias = Any  # of pyspark.sql, which is not installed where types are checked


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        found = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        yield found
        found.stop()


def test_each_row_gets_what_check_and_score_give(session: Session) -> None:
    pairs = [(f"배 {number}척", f"{number + number % 2} ships") for number in range(1, 400)]
    rows = [(number, *pair) for number, pair in enumerate(pairs)]
    frame = session.createDataFrame(rows, "id int, ko string, en string").repartition(4)
    found: Session = check_spark(frame)
    checked = found.orderBy("id").collect()
    assert [(row.id, row.ko, row.en) for row in checked] == rows
    for row, (original, translation) in zip(checked, pairs, strict=True):
        texts = Text(original, "ko"), Text(translation, "en")
        findings = check(*texts)
        assert [found.code for found in row.claimkit_findings] == [found.code for found in findings]
        assert [found.original.surface for found in row.claimkit_findings if found.original] == [
            found.original.surface for found in findings if found.original
        ]
        assert (row.claimkit_score, row.claimkit_error) == (score(*texts), bool(findings.errors))
        assert row.claimkit_problem is None


def test_null_cells_are_named_and_the_rest_is_checked(session: Session) -> None:
    frame = session.createDataFrame(
        [("두 척", None), (None, "two ships"), ("두 척", "two ships")], "ko string, en string"
    )
    found: Session = check_spark(frame)
    checked = found.collect()
    problems = sorted((row.claimkit_problem or "", row.claimkit_score) for row in checked)
    assert problems == [("", 1.0), ("'en' is null", None), ("'ko' is null", None)]


def test_cells_of_another_type_are_named(session: Session) -> None:
    found: Session = check_spark(session.createDataFrame([("두 척", 2)], "ko string, en int"))
    (row,) = found.collect()
    assert row.claimkit_problem == "'en' should be a text, not int (2)"


def test_a_missing_column_is_named_before_anything_is_computed(session: Session) -> None:
    frame = session.createDataFrame([("두 척", "two ships")], "ko string, en string")
    with pytest.raises(RecordError, match="there is no column 'de'"):
        check_spark(frame, translation="de")
