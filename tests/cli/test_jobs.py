"""Several processes report what one does, byte for byte."""

import json
import multiprocessing
import os
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from claimkit.checks import Findings, Settings, check
from claimkit.claims.text import Text
from claimkit.cli import checking

ROWS = ["50만 척,50000 ships", "두 척,two ships", "cut", "두 척,trois bateaux et un ami", ",", "약 30명,30 people"] * 40
FILES = {
    "n.csv": "\n".join(["ko,en", *ROWS]),
    "cut.jsonl": '{"ko": "세 척", "en": "four ships"}\n{"ko"\n' * 150,
    "empty.csv": "ko,en\n",
    "no.csv": "a,b\n1,2\n",
    "ko.po": 'msgid "3 ships"\nmsgstr "네 척"\n\n#, fuzzy\nmsgid "4 ships"\nmsgstr "네 척"\n\nmsgid "x"\nmsgstr ""\n',
}


@pytest.mark.no_cover
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html", "sarif", "github", "junit"])
def test_the_report_is_the_same(run: Run, form: str) -> None:
    for name, content in FILES.items():
        Path(name).write_text(content, encoding="utf-8")
    alone, together = (run("check", "--format", form, "--jobs", str(jobs), *FILES) for jobs in (1, 2))
    assert together == alone
    assert alone.status == 2


def test_what_is_written_is_the_same(run: Run) -> None:
    Path("n.csv").write_text(FILES["n.csv"], encoding="utf-8")
    written: list[bytes] = []
    for jobs in ("1", "2"):
        run("check", "--fix", "--force", "--published", "2024-12-16", "--jobs", jobs, "n.csv")
        written.append(Path("n.fixed.csv").read_bytes())
    assert written[0] == written[1] != FILES["n.csv"].encode()


def test_a_document_is_the_work_of_one_process(run: Run) -> None:
    rows = "ko,en\n1000여 명,more than 1000 people\n1000여 명,about 1000 people\n"
    outcome = run("check", "--document", "--jobs", "2", "--format", "json", "-", given=rows)
    assert "consistency.hedge" in outcome.out


@pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="only forked workers know what a test has replaced"
)
def test_a_pair_that_kills_is_a_row_that_could_not_be_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def deadly(original: Text, translation: Text, *, settings: Settings, published: None) -> Findings:
        if translation.content == "poison":
            os._exit(3)
        return check(original, translation, settings=settings, published=published)

    monkeypatch.setattr(checking, "check", deadly)
    rows = "ko,en\n50만 척,50000 ships\n두 척,poison\n세 척,four ships\n"
    outcome = run("check", "--jobs", "2", "--format", "json", "-", given=rows)
    report = json.loads(outcome.out)
    assert outcome.status == 2
    assert [pair["line"] for pair in report["pairs"]] == [2, 4]
    assert [row["line"] for row in report["unreadable"]] == [3]
    assert "died" in outcome.err
