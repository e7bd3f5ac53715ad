"""`--fail-on` and `--ignore` decide what stops a script, and the forms of CI systems say the same."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from claimkit.cli import checking
from claimkit.formats import FORMATS, MessageFormat

ERROR = "어선 50만 척이 피했다.,50000 fishing boats took shelter.\n"
WARNING = "어선 약 50만 척이 피했다.,More than 500000 fishing boats took shelter.\n"
INFO = "관객은 50명 이상이었다.,There were more than 50 spectators.\n"


def written(*rows: str) -> str:
    Path("n.csv").write_text("".join(["ko,en\n", *rows]), encoding="utf-8")
    return "n.csv"


@pytest.mark.parametrize("least, failing", [("error", 1), ("warning", 2), ("info", 3), ("never", 0)])
def test_the_status_is_one_from_the_severity_that_was_named(run: Run, least: str, failing: int) -> None:
    statuses = [run("check", "--fail-on", least, written(row)).status for row in (ERROR, WARNING, INFO)]
    assert statuses == [int(place < failing) for place in range(3)]


@pytest.mark.parametrize(
    "name, settings", [("claimkit.toml", 'fail-on = "{}"'), ("pyproject.toml", '[tool.claimkit]\nfail-on = "{}"')]
)
def test_the_settings_name_the_least_that_fails_and_the_command_line_wins(run: Run, name: str, settings: str) -> None:
    file = written(WARNING)
    assert run("check", file).status == 0
    Path(name).write_text(settings.format("warning"), encoding="utf-8")
    assert [run("check", *options, file).status for options in ((), ("--fail-on", "error"))] == [1, 0]
    Path(name).write_text(settings.format("never"), encoding="utf-8")
    assert run("check", written(ERROR)).status == 0


@pytest.mark.parametrize("value", ['"warnings"', "2", '["error"]'])
def test_what_the_settings_cannot_mean_by_the_least_that_fails_is_refused(run: Run, value: str) -> None:
    Path("own.toml").write_text(f"fail-on = {value}\n", encoding="utf-8")
    outcome = run("check", "--config", "own.toml", written(ERROR))
    assert outcome.status == 2
    assert outcome.err == "Error: own.toml: fail-on: it is one of error, warning, info, never\n"


def test_rows_that_cannot_be_read_fail_whatever_is_said(run: Run) -> None:
    assert run("check", "--fail-on", "never", written(ERROR, "세 척\n")).status == 2


def test_what_fails_is_shown(run: Run) -> None:
    outcome = run("check", "--min-severity", "error", "--fail-on", "info", written(INFO))
    assert (outcome.status, "[hedge.strictness]" in outcome.out) == (1, True)


@pytest.mark.parametrize("code", ["quantity.scale", "quantity"])
def test_a_code_or_a_family_can_be_left_out(run: Run, code: str) -> None:
    assert run("check", "--ignore", code, written(ERROR)).status == 0


def test_what_is_ignored_is_added_to_what_the_settings_ignore(run: Run) -> None:
    Path("claimkit.toml").write_text('ignore = ["hedge"]\n', encoding="utf-8")
    outcome = run("check", "--ignore", "date", "--ignore", "quantity", "--fail-on", "info", written(ERROR, WARNING))
    assert (outcome.status, outcome.out) == (0, "2 pairs in 1 file: 0 errors and 0 warnings in 0 pairs\n")


def test_a_misspelt_code_is_refused_with_the_one_that_was_meant(run: Run) -> None:
    outcome = run("check", "--ignore", "hedge.drifts", written(ERROR))
    assert outcome.status == 2
    assert outcome.err == "Error: ignore: no check has the code 'hedge.drifts'; did you mean 'hedge.drift'?\n"


@pytest.mark.parametrize("least, failures", [("error", 1), ("warning", 2), ("never", 0)])
def test_junit_fails_where_the_status_does(run: Run, least: str, failures: int) -> None:
    outcome = run("check", "--format", "junit", "--fail-on", least, written(ERROR, WARNING))
    assert outcome.out.count("<failure ") == failures


def test_annotations_state_file_line_and_unit(run: Run) -> None:
    Path("ko.po").write_text(
        'msgid ""\nmsgstr "Language: ko\\n"\n\nmsgctxt "news"\nmsgid "500,000 boats"\nmsgstr "배 5만 척"\n',
        encoding="utf-8",
    )
    first, *_ = run("check", "--format", "github", "ko.po").out.splitlines()
    assert first.startswith("::error file=ko.po,line=")
    assert "title=quantity.scale" in first


def test_two_texts_in_a_language_without_rules_are_told_in_sarif(run: Run) -> None:
    outcome = run("check", "--format", "sarif", "3월의 눈", "เดือนมีนาคม สาม")
    ((told,),) = (each["invocations"][0]["toolExecutionNotifications"] for each in json.loads(outcome.out)["runs"])
    assert outcome.status == 2
    assert "there are rules for" in told["message"]["text"]


def test_the_hooks_take_the_files_that_can_be_checked_alone() -> None:
    import re

    import yaml

    root = Path(checking.__file__).parents[3]
    alone, folder = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (alone["entry"], folder["entry"], folder["pass_filenames"]) == ("claimkit check", "claimkit check", False)
    taken = re.compile(alone["files"])
    assert taken.search("po/ko.po")
    assert not taken.search("po/ko.pot")
    for form in FORMATS.values():
        if isinstance(form, MessageFormat):
            assert not any(taken.search(f"a{suffix}") for suffix in form.suffixes)


def test_a_finding_is_accepted_in_its_pair_alone_wherever_that_moves(run: Run) -> None:
    other = ERROR.replace("이 피했다", " 대피").replace(" took shelter.", " in port")
    report = run("check", "--format", "jsonl", written(ERROR, other)).out.splitlines(keepends=True)
    Path("accepted.jsonl").write_text(report[0], encoding="utf-8")
    outcome = run("check", "--accept", "accepted.jsonl", written(WARNING, other, ERROR))
    assert (outcome.status, outcome.out.count("[quantity.scale]")) == (1, 1)
    assert outcome.out.startswith("n.csv:2\n")
    assert outcome.out.endswith("in 2 pairs\n1 accepted finding left out\n")
    Path("accepted.jsonl").write_text("".join(report), encoding="utf-8")
    outcome = run(
        "check", "--accept", "accepted.jsonl", "--fix", "--format", "json", "--language", "ko", written(ERROR, other)
    )
    assert (outcome.status, json.loads(outcome.out)["summary"]["accepted"]) == (0, 2)
    assert not Path("n.fixed.csv").exists()


@pytest.mark.parametrize("line", ["ko,en", '{"type": "pair"}', "[]"])
def test_what_is_accepted_stands_in_a_report(run: Run, line: str) -> None:
    Path("accepted.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    outcome = run("check", "--accept", "accepted.jsonl", written(ERROR))
    assert (outcome.status, outcome.out) == (2, "")
    assert (
        outcome.err == "Error: accepted.jsonl:2: this is not a line of a report that was written with --format jsonl\n"
    )


def test_settings_that_are_not_there_are_named_once(run: Run) -> None:
    assert run("check", "--config", "no.toml", written(ERROR)).err == "Error: no.toml: No such file or directory\n"


def marked(file: str, region: dict[str, int]) -> str:
    """Return what a viewer marks that counts columns in UTF-16, as those of SARIF do."""
    lines = Path(file).read_text(encoding="utf-8-sig").splitlines(keepends=True)
    lines = lines[region["startLine"] - 1 : region["endLine"]]
    lines[-1] = lines[-1].encode("utf-16-le")[: 2 * (region["endColumn"] - 1)].decode("utf-16-le")
    lines[0] = lines[0].encode("utf-16-le")[2 * (region["startColumn"] - 1) :].decode("utf-16-le")
    return "".join(lines)


UNIT = '<trans-unit id="{}"><source><g id="1">500,000</g> boats</source>\n<target>{}</target></trans-unit>'


@pytest.mark.parametrize(
    "names, content, words",
    [
        (
            ("ko.po",),
            '\ufeffmsgid "500,000 boats"\nmsgstr ""\n"\U0001f6a2 \\" 5만 "\n"척"\n\nmsgid "300 men"\nmsgstr "배들"\n',
            ['5만 "\n"척', "배들"],
        ),
        (
            ("ko.xlf",),
            '<xliff version="1.2"><file source-language="en" target-language="ko"><body>'
            + UNIT.format("a", "\U0001f6a2&amp;&#x2F; 배 <g id='1'>5만</g> 척")
            + UNIT.format("b", "배 <g id='1'>5천</g>\r\n척")
            + "</body></file></xliff>",
            ["5만</g> 척", "5천</g>\n척"],
        ),
        (("en.json", "ko.json"), '{"b":\n "\\u00e9 \U0001f6a2 배 5만 척", "a": "배 5천 척"}', ["5만 척", "5천 척"]),
        (("en.yml", "ko.yml"), "ko:\n  a: 배 5만 척\n  b: >\n    배 5천\n    척\n", ["5만 척", None]),
        (("en.txt", "ko.txt"), "5만 척이 왔다.\r\n", ["5만 척"]),
        (("n.csv",), 'en,ko\n"500,000 boats",배 5만 척\n', [None]),
    ],
    ids=lambda each: str(each) if isinstance(each, tuple) else "",
)
def test_sarif_marks_the_words_where_their_format_knows_the_place(
    run: Run, names: Sequence[str], content: str, words: list[str | None]
) -> None:
    both = {"a": "500,000 boats", "b": "500,000 boats"}
    originals = {"en.json": json.dumps(both), "en.yml": json.dumps({"en": both}), "en.txt": "500,000 boats came.\n"}
    if len(names) > 1:
        Path(names[0]).write_text(originals[names[0]], encoding="utf-8")
    file = names[-1]
    Path(file).write_bytes(content.encode())
    report = json.loads(run("check", "--format", "sarif", "--target-lang", "ko", *names).out)["runs"][0]
    assert report["columnKind"] == "utf16CodeUnits"
    regions = [each["locations"][0]["physicalLocation"]["region"] for each in report["results"]]
    assert [marked(file, each) if "startColumn" in each else None for each in regions] == words


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "shift_jis"])
def test_columns_are_counted_in_the_encoding_of_the_file(run: Run, encoding: str) -> None:
    text = "é 50,000 boats" if encoding == "latin-1" else "表 50,000 boats"
    Path("ja.strings").write_text('"a" = "500,000 boats";\n', encoding="utf-8")
    Path("en.strings").write_text(f'"a" = "{text}";\n', encoding=encoding)
    options = () if encoding == "utf-16" else ("--encoding", encoding)
    report = json.loads(run("check", "--format", "sarif", *options, "ja.strings", "en.strings").out)["runs"][0]
    columns = {"startColumn": 10, "endLine": 1, "endColumn": 16}
    (result,) = report["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, **({} if encoding == "utf-16" else columns)}


def test_what_comes_from_standard_input_has_no_columns(run: Run) -> None:
    po = 'msgid "500,000 boats"\nmsgstr "배 5만 척"\n'
    report = json.loads(run("check", "--format", "sarif", "-", given=po).out)["runs"][0]
    assert report["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
