"""The worked example in examples/kursk: what the program itself says about the figures of December 2024."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from claimkit.cli.command import command
from claimkit.comparison.agreement import Agreement, compare
from claimkit.comparison.renderings import dates_of, renderings
from claimkit.comparison.sentences import sentences
from claimkit.comparison.statement import Verdict
from claimkit.formats.claim_lines import read_claims
from claimkit.values import Interval, Relation

FILE = Path(__file__).parents[2] / "examples" / "kursk" / "claims.jsonl"


@pytest.fixture(scope="module")
def agreement() -> Agreement:
    with FILE.open("rb") as stream:
        found = read_claims(stream, FILE.name)
    assert found.errors == ()
    return compare(found.claims)


@pytest.mark.parametrize(
    "left, right, verdict",
    [
        ("pentagon-casualties", "white-house-casualties", Verdict.AGREE),
        ("pentagon-casualties", "ukraine-casualties", Verdict.CONFLICT),
        ("white-house-casualties", "ukraine-casualties", Verdict.CONFLICT),
        ("white-house-troops", "report-north-korean-troops", Verdict.AGREE),
        ("spring-forecast", "pentagon-casualties", Verdict.INCOMPARABLE),
        ("spring-forecast", "white-house-casualties", Verdict.INCOMPARABLE),
        ("spring-forecast", "ukraine-casualties", Verdict.INCOMPARABLE),
        ("spring-forecast", "pentagon-deployments", Verdict.INCOMPARABLE),
        ("report-russian-troops", "report-north-korean-troops", Verdict.INCOMPARABLE),
    ],
)
def test_the_verdicts(agreement: Agreement, left: str, right: str, verdict: Verdict) -> None:
    assert agreement.pair(left, right).verdict is verdict
    assert agreement.pair(right, left).verdict is verdict


def test_every_claim_is_placed(agreement: Agreement) -> None:
    assert agreement.unplaced == ()


def test_without_ukraine_the_casualty_figures_support_one_interval(agreement: Agreement) -> None:
    group = agreement.groups[0]
    assert group.support is None
    assert [statement.claim.id for statement in group.outliers] == ["ukraine-casualties"]
    assert group.best_support == Interval(1_000, 1_500, low_closed=False)


def test_the_forecast_differs_in_measure_from_the_casualties_and_in_stance_from_the_denial(
    agreement: Agreement,
) -> None:
    assert "measure" in agreement.pair("spring-forecast", "pentagon-casualties").reason
    assert "a forecast and a fact" in agreement.pair("spring-forecast", "pentagon-deployments").reason


def test_over_and_approximately_are_two_renderings_of_one_amount(agreement: Agreement) -> None:
    claim = agreement.pair("pentagon-casualties", "pentagon-casualties").left.claim
    found = renderings(claim)
    assert [rendering.mention.surface for rendering in found] == ["over 1,000", "approximately 1,000"]
    assert len({rendering.original for rendering in found}) == 1
    assert Relation.CONTRADICTORY not in {rendering.relation for rendering in found}
    assert (
        "By the US Department of Defense: 'over 1,000' and 'approximately 1,000' are two renderings of one amount, "
        "'1,000여 명'."
    ) in sentences(agreement)


@pytest.mark.parametrize(
    "name, first, last",
    [
        ("territory-lost", dt.date(2024, 8, 1), dt.date(2024, 8, 31)),
        ("incursion-date", dt.date(2024, 8, 1), dt.date(2024, 8, 31)),
        ("spring-forecast", dt.date(2025, 3, 1), dt.date(2025, 5, 31)),
        ("treaty-date", dt.date(2024, 6, 1), dt.date(2024, 6, 30)),
    ],
)
def test_each_date_is_resolved_from_the_day_of_publication(
    agreement: Agreement, name: str, first: dt.date, last: dt.date
) -> None:
    dates = dates_of(agreement.pair(name, name).left.claim)
    assert {(date.resolution.first, date.resolution.last) for date in dates} == {(first, last)}
    assert {date.text.language for date in dates} == {"ko", "en"}


def test_the_command_tells_draws_and_writes_it(tmp_path: Path) -> None:
    svg, html, record = tmp_path / "a.svg", tmp_path / "a.html", tmp_path / "a.json"
    options = ["--svg", str(svg), "--html", str(html), "--json", str(record)]
    outcome = CliRunner().invoke(command, ["compare", str(FILE), *options], standalone_mode=False)
    assert outcome.return_value == 1
    assert "The White House ('1,000명가량') and Ukraine ('3천 명을 넘는다') contradict each other." in outcome.stdout
    assert "casualties (Kursk)" in "".join(ET.parse(svg).getroot().itertext())  # noqa: S314 - our own
    assert "<mark>over 1,000</mark>" in html.read_text(encoding="utf-8")
    pairs = json.loads(record.read_text(encoding="utf-8"))["pairs"]
    assert {"left": "pentagon-casualties", "right": "ukraine-casualties", "verdict": "conflict"} in pairs


def test_claims_that_agree_end_the_command_well(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text('{"original": {"content": "12 ships", "language": "en"}}\n', encoding="utf-8")
    outcome = CliRunner().invoke(command, ["compare", str(file), "--json", "-"], standalone_mode=False)
    assert outcome.return_value == 0
    assert [statement["interval"] for statement in json.loads(outcome.stdout)["statements"]] == [
        {"claimkit": 1, "type": "Interval", "low": "12", "high": "12"}
    ]


def test_a_line_that_cannot_be_read_is_told_and_the_rest_compared(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text('{"original": {"content": "12 ships"}}\n' + FILE.read_text(encoding="utf-8"), encoding="utf-8")
    outcome = CliRunner().invoke(command, ["compare", str(file)], standalone_mode=False)
    assert outcome.return_value == 2
    assert f"{file}:1: Claim: original.language: required field missing" in outcome.stderr
    assert "contradict each other" in outcome.stdout


def test_claims_of_two_files_are_compared_together(tmp_path: Path) -> None:
    again = tmp_path / "again.jsonl"
    again.write_bytes(FILE.read_bytes())
    outcome = CliRunner().invoke(command, ["compare", str(FILE), str(again)], standalone_mode=False)
    assert outcome.return_value == 2
    assert "'ukraine-casualties' is in another file already" in outcome.stderr


def test_no_report_overwrites_the_claims(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_bytes(FILE.read_bytes())
    outcome = CliRunner().invoke(command, ["compare", str(file), "--json", str(file)])
    assert outcome.exit_code == 2
    assert "choose another name to write to" in outcome.stderr
    assert file.read_bytes() == FILE.read_bytes()


def test_a_file_without_claims_says_so(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.touch()
    outcome = CliRunner().invoke(command, ["compare", str(file)], standalone_mode=False)
    assert (outcome.return_value, outcome.stdout) == (0, "There are no claims.\n")


def test_claims_are_read_from_standard_input() -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "claimkit", "compare", "-"],
        input=FILE.read_bytes(),
        capture_output=True,
        check=False,
    )
    assert outcome.returncode == 1
    assert b"contradict each other" in outcome.stdout
