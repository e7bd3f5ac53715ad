"""What CI systems read is valid after their standards, stable, and safe whatever the texts hold."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.findings import OMITTED, SCALE, checked

from claimkit.checks import Severity
from claimkit.checks.registry import codes
from claimkit.reports import Checked, Tally, Unread, open_report
from claimkit.reports.programs import command

UNREAD = Unread("news.csv", 3, "news.csv:3: the row has 1 cell")
PAIR = checked(SCALE, OMITTED)

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
SARIF = jsonschema.Draft4Validator(SCHEMA)
URI = re.compile(r"[!#-;=?-Z_a-z~%]+")


def written(form: str, pairs: Iterable[Checked], *, unread: bool = True, names: tuple[str, ...] = ("news.csv",)) -> str:
    stream = StringIO()
    report = open_report(form, stream)
    tally = Tally(files=len(names), names=list(names), unread_rows=int(unread))
    for pair in pairs:
        tally.add(pair, ())
        report.pair(pair)
    if unread:
        report.unread(UNREAD)
    report.close(tally)
    return stream.getvalue().encode("utf-8", "backslashreplace").decode()


def run_of(*pairs: Checked, unread: bool = False) -> dict[str, Any]:
    report = json.loads(written("sarif", pairs, unread=unread))
    SARIF.validate(report)
    run: dict[str, Any] = report["runs"][0]
    for result in run["results"]:
        for location in result["locations"]:
            assert URI.fullmatch(location["physicalLocation"]["artifactLocation"]["uri"])
    return run


def hostile() -> st.SearchStrategy[str]:
    return st.text(st.characters(), max_size=20) | st.sampled_from(
        ["::error::x", "]]>", "a\n::error::b", "[a](b)", "{0}"]
    )


@pytest.mark.no_cover
@given(text=hostile(), name=hostile(), message=hostile())
def test_every_text_survives_in_valid_sarif(text: str, name: str, message: str) -> None:
    pair = checked(evolve(SCALE, message=message), original=text, name=name)
    run_of(evolve(pair, file=f"{name}.csv"), unread=True)


def test_sarif_explains_every_code() -> None:
    rules = run_of()["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    assert len(ids) == len(set(ids))
    assert {"quantity.scale", "consistency.hedge"} <= set(ids) <= codes()
    assert all(rule["shortDescription"]["text"] and rule["id"] in rule["help"]["text"] for rule in rules)


def test_a_rule_links_to_the_documentation_where_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimkit.reports.programs.explanation", "https://docs.example/checks.html#{}".format)
    first = run_of()["tool"]["driver"]["rules"][0]
    assert first["helpUri"] == f"https://docs.example/checks.html#{first['id']}"


def test_a_sarif_result_states_rule_level_message_line_and_unit() -> None:
    first, second = run_of(PAIR)["results"]
    assert (first["ruleId"], first["level"], second["level"]) == ("quantity.scale", "error", "note")
    assert first["message"]["text"] == "ten times too small; should be: more than 500,000"
    (location,) = first["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "news.csv"}, "region": {"startLine": 2}}
    assert location["logicalLocations"][0]["name"] == "a"


def test_what_was_not_checked_is_a_notification_in_sarif() -> None:
    (invocation,) = run_of(unread=True)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [told["message"]["text"] for told in invocation["toolExecutionNotifications"]] == [UNREAD.message]
    assert run_of()["invocations"][0]["executionSuccessful"] is True


def prints(*pairs: Checked) -> list[str]:
    return [result["partialFingerprints"]["primaryLocationLineHash"] for result in run_of(*pairs)["results"]]


def test_a_fingerprint_follows_its_segment_and_tells_it_from_others() -> None:
    moved = evolve(PAIR, segment=evolve(PAIR.segment, line=77))
    assert prints(PAIR) == prints(moved)
    others = prints(PAIR, PAIR, checked(SCALE, name="b"), checked(SCALE, original="배"))
    assert len(set(others)) == len(others) == 6


def test_a_stranger_writes_no_link_and_no_argument_into_a_sarif_message() -> None:
    (result,) = run_of(checked(evolve(OMITTED, message="[click](0) {0}")))["results"]
    assert result["message"]["text"] == "[click] (0) {{0}}"


def test_github_commands_are_escaped() -> None:
    escaped = command("error", "a:b,c%.csv", 3, "x:y,z", "100%\r\n::error::no")
    assert escaped == "::error file=a%3Ab%2Cc%25.csv,line=3,title=x%3Ay%2Cz::100%25  ::error::no\n"


def test_github_is_told_each_finding_and_each_row_that_was_not_checked() -> None:
    assert written("github", [PAIR]).splitlines() == [
        "::error file=news.csv,line=2,title=quantity.scale (a)::ten times too small; should be: more than 500,000",
        "::notice file=news.csv,line=2,title=date.omitted (a)::not said",
        "::error file=news.csv,line=3,title=not checked::news.csv:3: the row has 1 cell",
        "1 pair in 1 file: 1 error, 0 warnings and 1 info in 1 pair",
        "1 row was not checked",
    ]


@given(text=hostile(), name=hostile(), message=hostile())
def test_no_text_makes_a_command_of_its_own(text: str, name: str, message: str) -> None:
    pair = evolve(checked(evolve(SCALE, message=message), original=text, name=name), file=f"{name}.csv")
    lines = written("github", [pair], unread=False).splitlines()
    assert len(lines) == 2
    assert re.fullmatch(r"::error file=[^:,]*,line=2,title=[^:,]*::.*", lines[0])
    assert not lines[1].startswith("::")


def suites_of(report: str) -> ET.Element:
    return ET.fromstring(report.encode())  # noqa: S314 - what claimkit wrote


def test_junit_has_a_case_for_each_pair_with_findings_and_each_row_that_was_not_checked() -> None:
    slight = checked(OMITTED, name="b")
    root = suites_of(written("junit", [PAIR, slight]))
    (suite,) = root
    counts = {"tests": "3", "failures": "1", "errors": "1"}
    assert suite.attrib == {"name": "news.csv", **counts}
    assert root.attrib == {"name": "claimkit", **counts}
    assert [(case.get("name"), case.get("line"), [child.tag for child in case]) for case in suite] == [
        ("line 2 (a)", "2", ["failure"]),
        ("line 2 (b)", "2", ["system-out"]),
        ("line 3", "3", ["error"]),
    ]


def test_a_file_without_findings_is_a_junit_test_that_passes() -> None:
    root = suites_of(written("junit", [PAIR], unread=False, names=("news.csv", "more.csv")))
    assert [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root] == [
        ("news.csv", "1", "1"),
        ("more.csv", "1", "0"),
    ]


@pytest.mark.parametrize(
    "threshold, failures", [(Severity.ERROR, 0), (Severity.WARNING, 0), (Severity.INFO, 1), (None, 0)]
)
def test_what_fails_the_check_fails_in_junit(threshold: Severity | None, failures: int) -> None:
    root = suites_of(written("junit", [evolve(checked(OMITTED), threshold=threshold)], unread=False))
    assert len(root.findall(".//failure")) == failures


@given(text=hostile(), name=hostile(), message=hostile())
def test_every_text_survives_in_valid_xml(text: str, name: str, message: str) -> None:
    pair = evolve(checked(evolve(SCALE, message=message), original=text, name=name), file=f"{name}.csv")
    assert len(suites_of(written("junit", [pair], names=()))[0]) in {1, 2}


@pytest.mark.parametrize("form", ["sarif", "github", "junit"])
def test_the_same_findings_give_the_same_report(form: str) -> None:
    assert written(form, [PAIR] * 3) == written(form, [PAIR] * 3)
