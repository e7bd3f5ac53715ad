"""What a program reads is valid JSON and states what was found, whatever the texts hold."""

import json
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.findings import ENGLISH, KOREAN, OMITTED, SCALE, checked

from claimkit.reports import Checked, Tally, Unread, open_report

UNREAD = Unread("news.csv", 3, "news.csv:3: the row has 1 cell")

PAIR = {
    "file": "news.csv",
    "line": 2,
    "id": "a",
    "original": KOREAN,
    "translation": ENGLISH,
    "findings": [
        {
            "code": "quantity.scale",
            "severity": "error",
            "message": "ten times too small",
            "original": {"start": 3, "end": 9, "surface": "50만여 척"},
            "translation": {"start": 0, "end": 11, "surface": "Over 50,000"},
            "expected": "more than 500,000",
            "edit": {
                "span": {"start": 0, "end": 11, "surface": "Over 50,000"},
                "replacement": "more than 500,000",
            },
            "mqm": "accuracy/mistranslation/number",
            "its": "numbers",
        }
    ],
}
SUMMARY = {
    "files": 1,
    "pairs": 1,
    "pairs_with_findings": 1,
    "unreadable": {"files": 0, "rows": 1},
    "not_checked": {"fuzzy": 0, "untranslated": 0, "added": 0, "locked": 0, "skipped": 0},
    "files_in_other_languages": 0,
    "accepted": 0,
    "corrected": 0,
    "interrupted": False,
    "findings": {"error": 1, "warning": 0, "info": 0},
    "hidden": {"error": 0, "warning": 0, "info": 1},
}


def written(form: str, pairs: list[Checked]) -> str:
    stream = StringIO()
    report = open_report(form, stream)
    tally = Tally(files=1, unread_rows=1)
    for pair in pairs:
        tally.add(pair, hidden=(OMITTED,))
        report.pair(pair)
    report.unread(UNREAD)
    report.close(tally)
    return stream.getvalue()


def test_a_json_report_is_one_document() -> None:
    assert json.loads(written("json", [checked(SCALE)])) == {
        "version": 1,
        "pairs": [PAIR],
        "unreadable": [{"file": "news.csv", "line": 3, "message": "news.csv:3: the row has 1 cell"}],
        "not_checked": [],
        "summary": SUMMARY,
    }


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_json_report_is_valid_with_any_number_of_pairs(number: int) -> None:
    assert len(json.loads(written("json", [checked(SCALE)] * number))["pairs"]) == number


def test_a_json_lines_report_has_a_line_for_each_pair_each_bad_row_and_the_summary() -> None:
    lines: list[Any] = [json.loads(line) for line in written("jsonl", [checked(SCALE)]).splitlines()]
    assert lines == [
        {"type": "pair", **PAIR},
        {"type": "unreadable", "file": "news.csv", "line": 3, "message": "news.csv:3: the row has 1 cell"},
        {"type": "summary", **SUMMARY},
    ]


def test_a_finding_may_lack_a_span_an_expectation_and_an_edit() -> None:
    ((finding,),) = (pair["findings"] for pair in json.loads(written("json", [checked(OMITTED)]))["pairs"])
    assert (finding["translation"], finding["expected"], finding["edit"]) == (None, None, None)


@pytest.mark.parametrize("form", ["json", "jsonl"])
@given(text=st.text(st.characters()))
def test_every_text_survives_the_way_through_a_file(form: str, text: str) -> None:
    report = written(form, [checked(SCALE, original=text)]).encode("utf-8", "backslashreplace").decode("utf-8")
    first = json.loads(report)["pairs"][0] if form == "json" else json.loads(report.split("\n")[0])
    assert first["original"] == text
