"""The command line speaks the language of its reader: asked for, in the settings, or of the environment."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from openpyxl import Workbook
from tests.cli.conftest import Run

from claimkit.reports.marking import columns_of

ROWS = "ko,en\n어선 50만 척이 피했다.,50,000 boats took shelter.\n".replace("50,000", '"50,000').replace(
    "r.\n", 'r."\n'
)
KOREAN = "수정안: 500,000"
ENGLISH = "should be: 500,000"

Written = Callable[..., str]


@pytest.fixture
def file(tmp_path: Path) -> str:
    (tmp_path / "n.csv").write_text(ROWS, encoding="utf-8")
    return "n.csv"


@pytest.mark.parametrize(
    "variables, shown",
    [
        ({"LANG": "ko_KR.UTF-8"}, KOREAN),
        ({"LC_MESSAGES": "ko_KR.utf8", "LANG": "en_US.UTF-8"}, KOREAN),
        ({"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, ENGLISH),
        ({"LANG": "tlh_XX@pIqaD"}, ENGLISH),
        ({"LC_ALL": "", "LANG": "ko"}, KOREAN),
        ({}, ENGLISH),
    ],
)
def test_the_environment_names_the_language(
    run: Run, file: str, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], shown: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert shown in run("check", file).out


@pytest.mark.parametrize("arguments", [("--language", "ko", "check"), ("check", "--language", "ko-KR")], ids=" ".join)
def test_an_option_goes_before_settings_and_environment(
    run: Run, file: str, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "claimkit.toml").write_text('language = "en"\n', encoding="utf-8")
    assert KOREAN in run(*arguments, file).out
    assert ENGLISH in run("check", file).out


def test_settings_go_before_the_environment(run: Run, file: str, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('language = "ko"\n', encoding="utf-8")
    assert KOREAN in run("check", "--config", "own.toml", file).out
    (tmp_path / "own.toml").rename(tmp_path / "claimkit.toml")
    assert KOREAN in run("check", file).out
    assert run("--help").out.startswith("사용법: claimkit [OPTIONS]")


def test_an_unknown_language_is_refused(run: Run, file: str) -> None:
    outcome = run("--language", "tlh", "check", file)
    assert (outcome.status, outcome.err) == (2, "Error: there are no messages in 'tlh'; there are some in en, ko\n")


@pytest.mark.parametrize(
    "command", ["", "check", "checks", "compare", "explain", "extract", "locales", "locales check"]
)
def test_help_is_in_korean_and_fits_a_terminal(run: Run, command: str) -> None:
    outcome = run("--language", "ko", *command.split(), "--help")
    assert outcome.status == 0
    assert "\0" not in outcome.out
    lines = outcome.out.splitlines()
    assert "옵션:" in lines
    assert "  -h, --help" in outcome.out
    assert [line for line in lines if sum(map(columns_of, line)) > 80] == []
    assert [line for line in lines if "default:" in line or "Show " in line] == []


def test_no_command_at_all_shows_the_help_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    outcome = run()
    assert outcome.status == 2
    assert outcome.err.count("사용법:") == 1
    assert "오류:" not in outcome.err


def test_a_wrong_use_is_told_in_korean(run: Run) -> None:
    outcome = run("check", "--language", "ko", "--fix", "-")
    assert outcome.status == 2
    assert outcome.err.splitlines() == [
        "사용법: claimkit check [OPTIONS] FILE...",
        "도움말: 'claimkit check --help'",
        "",
        "오류: --fix와 --annotate는 파일의 사본을 씁니다. 표준 입력은 파일이 아니므로 먼저 파일로 저장하세요.",
    ]


@pytest.mark.parametrize(
    "arguments, told",
    [
        (("--language", "ko", "--nosuch"), "'--nosuch': 그런 옵션은 없습니다."),
        (
            ("check", "--language", "ko", "--fixx", "a"),
            "'--fixx': 그런 옵션은 없습니다. 혹시 '--fix', '--fix-to'인가요?",
        ),
        (("check", "--language", "ko"), "인수가 빠졌습니다: 'FILE...'."),
        (
            ("extract", "--language", "ko", "--format", "x", "a"),
            "'--format'에 쓸 수 없는 값입니다. 쓸 수 있는 값: 'table', 'json'.",
        ),
    ],
    ids=str,
)
def test_what_click_finds_wrong_is_told_in_korean(run: Run, arguments: tuple[str, ...], told: str) -> None:
    outcome = run(*arguments)
    assert (outcome.status, outcome.err.splitlines()[-1]) == (2, f"오류: {told}")


def test_a_file_without_pairs_is_told_in_korean(run: Run, tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_text("ko,en\n", encoding="utf-8")
    outcome = run("--language", "ko", "check", "n.csv")
    assert (outcome.status, outcome.err) == (2, "n.csv: 번역 쌍이 하나도 없습니다\n")


@pytest.mark.parametrize(
    "arguments, told",
    [
        (("missing.csv",), "missing.csv: 그런 파일이나 폴더가 없습니다\n"),
        (("-o", "nowhere/report", "n.csv"), "오류: nowhere/report: 그런 파일이나 폴더가 없습니다\n"),
        (("--ignore", "hegde", "n.csv"), "오류: ignore: 'hegde': 그런 코드의 검사가 없습니다. 혹시 'hedge'인가요?\n"),
        (("--sheet", "B", "n.xlsx"), "n.xlsx: 'B' 시트가 없습니다. 있는 시트: 'A'\n"),
    ],
    ids=str,
)
def test_what_is_missing_is_told_in_korean(run: Run, arguments: tuple[str, ...], told: str) -> None:
    Path("n.csv").write_text("ko,en\n두 척,two ships\n", encoding="utf-8")
    book = Workbook()
    book.worksheets[0].title = "A"
    book.save("n.xlsx")
    outcome = run("check", "--language", "ko", *arguments)
    assert (outcome.status, outcome.err) == (2, told)


def test_checks_are_listed_with_the_severities_of_the_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimkit.toml").write_text('ignore = ["date.month"]\n[severity]\nhedge = "info"\n', encoding="utf-8")
    outcome = run("checks", "--language", "ko")
    assert outcome.status == 0
    lines = outcome.out.splitlines()
    assert "date.month  제외" in lines
    assert "hedge.drift  참고" in lines
    place = lines.index("date.year  오류")
    assert lines[place + 1 : place + 3] == [
        "    연도, 연대, 세기를 다르게 옮겼습니다.",
        "    MQM: accuracy/mistranslation/date-time; ITS 2.0: mistranslation",
    ]


def test_json_keeps_its_codes(run: Run, file: str) -> None:
    def report(language: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        return json.loads(run("--language", language, "check", "--format", "json", file).out)

    english, korean = report("en"), report("ko")
    told = [each["pairs"][0]["findings"][0].pop("message") for each in (english, korean)]
    assert english == korean
    assert told[0].startswith("Korean says")
    assert told[1].startswith("한국어 원문은")


def test_sarif_names_its_language_and_explains_in_it(run: Run, file: str) -> None:
    (found,) = json.loads(run("--language", "ko", "check", "--format", "sarif", file).out)["runs"]
    assert found["language"] == "ko"
    rules = {rule["id"]: rule for rule in found["tool"]["driver"]["rules"]}
    assert rules["date.month"]["shortDescription"]["text"] == "달을 다르게 옮겼습니다."
    assert found["results"][0]["ruleId"] == "quantity.scale"
    assert found["results"][0]["message"]["text"].endswith(KOREAN)


def test_a_page_is_in_korean(run: Run, file: str) -> None:
    page = run("--language", "ko", "check", "--format", "html", file).out
    assert '<html lang="ko">' in page
    assert "<title>n.csv: 지적 1건</title>" in page
    assert "<b>오류 1건</b>" in page
    assert KOREAN in page
    assert "should be" not in page


def test_reports_for_ci_are_in_korean(run: Run, file: str) -> None:
    github = run("--language", "ko", "check", "--format", "github", file).out
    assert github.startswith("::error file=n.csv,line=2,title=quantity.scale::한국어 원문은")
    assert github.endswith("파일 1개, 1쌍 검사: 1쌍에서 오류 1건, 경고 0건\n")
    junit = ET.fromstring(run("--language", "ko", "check", "--format", "junit", file).out)  # noqa: S314 - our own
    (failure,) = junit.iter("failure")
    assert failure.get("message", "").endswith(KOREAN)
    assert failure.get("type") == "quantity.scale"


def test_claims_are_compared_in_korean(run: Run, tmp_path: Path) -> None:
    claims = [
        {"id": name, "original": {"content": text, "language": "ko"}} for name, text in (("a", "3척"), ("b", "5척"))
    ]
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, claims)), encoding="utf-8")
    outcome = run("compare", "--language", "ko", "--html", "c.html", "--svg", "c.svg", "--json", "c.json", "c.jsonl")
    assert outcome.status == 1
    assert "! 모순" in outcome.out
    assert "A(‘3척’)의 주장과 b(‘5척’)의 주장은 서로 모순됩니다." in outcome.out
    page = (tmp_path / "c.html").read_text(encoding="utf-8")
    assert '<html lang="ko">' in page
    assert "사안 1건에 관한 주장 2건" in page
    assert "주장 2건이 말하는 값의 구간" in (tmp_path / "c.svg").read_text(encoding="utf-8")
    record = json.loads((tmp_path / "c.json").read_text(encoding="utf-8"))
    assert record["pairs"] == [{"left": "a", "right": "b", "verdict": "conflict"}]
    assert record["sentences"][0].startswith("A(‘3척’)")
