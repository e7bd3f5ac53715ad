"""`claimkit check` reads every row it can, says where it cannot, and ends with a status that a script can act on."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

FAITHFUL = "어선 50만 척이 피했다.,500000 fishing boats took shelter.\n"
WRONG = "어선 50만 척이 피했다.,50000 fishing boats took shelter.\n"
HEDGED = "어선 약 50만 척이 피했다.,More than 500000 fishing boats took shelter.\n"
RAGGED = "어선 50만 척이 피했다.\n"
HEADER = "ko,en\n"


def written(name: str, *rows: str | bytes) -> str:
    Path(name).write_bytes(b"".join(row if isinstance(row, bytes) else row.encode() for row in rows))
    return name


@pytest.mark.parametrize(
    "rows, status",
    [
        ((), 2),
        ((FAITHFUL,), 0),
        ((HEDGED,), 0),
        ((FAITHFUL, WRONG), 1),
        ((FAITHFUL, RAGGED), 2),
        ((WRONG, RAGGED), 2),
    ],
    ids=["nothing", "clean", "warning", "error", "unreadable", "error and unreadable"],
)
def test_the_exit_status_tells_what_happened(run: Run, rows: tuple[str, ...], status: int) -> None:
    assert run("check", written("n.csv", HEADER, *rows)).status == status


def test_a_wrong_row_is_shown_with_its_line_and_the_number_it_should_have(run: Run) -> None:
    outcome = run("check", written("n.csv", HEADER, FAITHFUL, WRONG))
    assert outcome.out.startswith("n.csv:3\n  ko │ 어선 50만 척이 피했다.\n")
    assert "[quantity.scale]" in outcome.out
    assert "should be: 500,000" in outcome.out
    assert outcome.out.endswith("2 pairs in 1 file: 1 error and 0 warnings in 1 pair\n")
    assert outcome.err == ""


def test_rows_that_cannot_be_read_are_told_and_counted_and_the_others_are_checked(run: Run) -> None:
    outcome = run("check", written("n.csv", HEADER, b"\xbe\xee,x\n", RAGGED, WRONG))
    assert [line.split(": ")[0] for line in outcome.err.splitlines()] == ["n.csv:2", "n.csv:3"]
    assert "[quantity.scale]" in outcome.out
    assert outcome.out.endswith("2 rows were not checked\n")


def test_of_many_bad_rows_the_first_twenty_are_told_one_by_one(run: Run) -> None:
    outcome = run("check", written("n.csv", HEADER, RAGGED * 25))
    *told, last = outcome.err.splitlines()
    assert (len(told), last) == (
        20,
        "n.csv: 5 more rows were not checked; all are listed in a report with --format jsonl",
    )
    assert outcome.out.endswith("25 rows were not checked\n")
    assert run("check", "--format", "jsonl", "n.csv").out.count('"unreadable", "file"') == 25


@pytest.mark.parametrize(
    "arguments, complaint",
    [
        (("missing.csv",), "missing.csv: No such file or directory"),
        (("no.ko.txt", "no.en.txt"), "no.ko.txt, no.en.txt: No such file or directory"),
        (("folder",), "folder: no file in it holds translations by its name"),
        (("n.csv", "--source", "kr"), "n.csv:1: there is no column 'kr'; the columns are 'ko', 'en'"),
        (("n.csv", "--input-format", "jsonl"), "n.csv:1: the line is not JSON"),
        (("empty.csv",), "empty.csv:1: the file is empty; its first line should name the columns"),
        (("empty.xlf",), "empty.xlf: the file is empty\n"),
    ],
    ids=["missing", "both missing", "folder", "column", "format", "empty", "empty but for its name"],
)
def test_what_cannot_be_read_is_one_clear_line(run: Run, arguments: tuple[str, ...], complaint: str) -> None:
    written("n.csv", HEADER)
    written("empty.csv")
    written("empty.xlf")
    Path("folder").mkdir()
    outcome = run("check", *arguments)
    assert outcome.status == 2
    assert outcome.err.startswith(complaint)
    assert outcome.err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_counted(run: Run) -> None:
    assert run("check", "missing.csv").out.endswith("1 file was not checked\n")
    report = json.loads(run("check", "--format", "json", "missing.csv").out)
    assert report["unreadable"] == [
        {"file": "missing.csv", "line": None, "message": "missing.csv: No such file or directory"}
    ]
    assert report["summary"]["unreadable"] == {"files": 1, "rows": 0}


def test_after_a_file_that_cannot_be_read_the_others_are_checked(run: Run) -> None:
    outcome = run("check", "missing.csv", written("n.csv", HEADER, WRONG))
    assert outcome.status == 2
    assert "1 pair in 1 file: 1 error" in outcome.out


def test_a_row_in_a_language_without_rules_is_not_checked(run: Run) -> None:
    outcome = run("check", written("n.csv", "source,target\n", "3월,เดือนมีนาคม\n", WRONG))
    assert outcome.status == 2
    assert outcome.err.startswith("n.csv:2: 'เดือนมีนาคม' seems to be in 'th', and there are rules for ")
    assert "[quantity.scale]" in outcome.out


@pytest.mark.parametrize("options", [(), ("--bogus", "n.csv"), ("--format", "pdf", "n.csv")], ids=str)
def test_a_wrong_use_ends_with_two(run: Run, options: tuple[str, ...]) -> None:
    assert run("check", *options).status == 2


def test_a_dash_is_standard_input(run: Run) -> None:
    outcome = run("check", "-", given=HEADER + WRONG)
    assert outcome.status == 1
    assert outcome.out.startswith("-:2\n")


def test_standard_input_is_empty_the_second_time(run: Run) -> None:
    outcome = run("check", "-", "-", given=HEADER + FAITHFUL)
    assert outcome.status == 2
    assert outcome.err == "-:1: the file is empty; its first line should name the columns\n"


def test_columns_are_chosen_by_name(run: Run) -> None:
    file = written("n.csv", "ko,en,draft\n", "50만 척,500000 ships,50000 ships\n")
    assert run("check", file).status == 0
    assert run("check", file, "--target", "draft").status == 1


def test_texts_in_columns_without_a_language_tell_their_language_by_themselves(run: Run) -> None:
    assert run("check", written("n.csv", "source,target\n", WRONG)).status == 1


def test_a_weekday_is_judged_by_the_day_of_publication(run: Run) -> None:
    row = "2024-05-20,두 정상은 오는 22일 만난다.,The two leaders will meet on {}.\n"
    right, wrong = row.format("Wednesday"), row.format("Saturday")
    file = written("n.csv", "day,ko,en\n", right, wrong)
    assert run("check", file).status == 0
    outcome = run("check", "--published", "day", file)
    assert outcome.status == 1
    assert outcome.out.startswith("n.csv:3\n")


def test_settings_are_read_from_the_nearest_file(run: Run) -> None:
    written("claimkit.toml", 'ignore = ["quantity.scale"]\n')
    outcome = run("check", written("n.csv", HEADER, WRONG))
    assert (outcome.status, outcome.out) == (0, "1 pair in 1 file: 0 errors and 0 warnings in 0 pairs\n")


def test_settings_are_read_from_the_file_that_was_named(run: Run) -> None:
    written("strict.toml", '[severity]\n"hedge" = "error"\n')
    file = written("n.csv", HEADER, HEDGED)
    assert run("check", file).status == 0
    assert run("check", "--config", "strict.toml", file).status == 1


@pytest.mark.parametrize("content, complaint", [("ignored = []", "no setting 'ignored'"), ("=", "claimkit.toml")])
def test_settings_that_cannot_be_read_stop_the_check(run: Run, content: str, complaint: str) -> None:
    written("claimkit.toml", content)
    outcome = run("check", written("n.csv", HEADER, WRONG))
    assert outcome.status == 2
    assert complaint in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("least, shown", [("error", False), ("warning", True), ("info", True)])
def test_slight_findings_can_be_left_out_and_are_still_counted(run: Run, least: str, shown: bool) -> None:  # noqa: FBT001
    outcome = run("check", "--min-severity", least, written("n.csv", HEADER, HEDGED))
    assert ("[hedge.drift]" in outcome.out) is shown
    assert ("1 less severe finding not shown: --min-severity warning" in outcome.out) is not shown


def test_json_states_findings_bad_rows_and_the_summary(run: Run) -> None:
    outcome = run("check", "--format", "json", written("n.csv", HEADER, WRONG, RAGGED))
    report = json.loads(outcome.out)
    ((finding,),) = (pair["findings"] for pair in report["pairs"])
    assert finding["code"] == "quantity.scale"
    assert finding["translation"]["surface"].startswith("50000")
    assert [row["line"] for row in report["unreadable"]] == [3]
    assert report["summary"]["findings"] == {"error": 1, "warning": 0, "info": 0}


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
def test_a_report_can_be_written_to_a_file(run: Run, form: str) -> None:
    file = written("n.csv", HEADER, WRONG)
    printed = run("check", "--format", form, file)
    saved = run("check", "--format", form, "--output", "report", file)
    assert (saved.status, saved.out, saved.err) == (1, "", "")
    assert Path("report").read_text(encoding="utf-8") == printed.out


@pytest.mark.parametrize("output", ["n.csv", "./n.csv", "folder/../n.csv"])
def test_the_report_never_takes_the_place_of_a_file_to_check(run: Run, output: str) -> None:
    Path("folder").mkdir()
    file = written("n.csv", HEADER, WRONG)
    outcome = run("check", "--format", "text", "-o", output, file)
    assert outcome.status == 2
    assert "is read or written as another file" in outcome.err
    assert Path(file).read_text(encoding="utf-8") == HEADER + WRONG


def test_a_report_that_cannot_be_written_is_one_clear_line(run: Run) -> None:
    outcome = run("check", "-o", "nowhere/report", written("n.csv", HEADER))
    assert (outcome.status, outcome.err) == (2, "Error: nowhere/report: No such file or directory\n")


@pytest.mark.parametrize("output", ["out.xlsx", "out.pdf", "report.2024"])
def test_a_report_is_not_written_into_another_sort_of_file(run: Run, output: str) -> None:
    file = written("n.csv", HEADER, WRONG)
    outcome = run("check", "-o", output, file)
    assert (outcome.status, outcome.out) == (2, "")
    assert f"Error: {output}: no report is written as {Path(output).suffix}; name it .html, .htm, .json" in outcome.err
    assert not Path(output).exists()
    assert run("check", "-o", output, "--format", "text", file).status == 1


def test_a_fix_is_written_beside_the_file_and_checks_clean(run: Run) -> None:
    rows = ["\ufeff", HEADER.replace("\n", "\r\n"), FAITHFUL.replace("\n", "\r\n"), WRONG.replace("\n", "\r\n"), RAGGED]
    outcome = run("check", "--fix", written("n.csv", *rows))
    assert outcome.out.endswith("1 translation corrected\n")
    fixed = Path("n.fixed.csv").read_bytes().decode()
    assert fixed == "".join(rows).replace("50000 fishing boats took shelter.", '"500,000 fishing boats took shelter."')
    assert Path("n.csv").read_bytes().decode() == "".join(rows)
    assert "0 errors" in run("check", "n.fixed.csv").out


def test_a_fix_copies_byte_for_byte_what_it_does_not_mend(run: Run) -> None:
    content: list[str | bytes] = [
        HEADER,
        '"가","say ""12"""\n',
        b"\xff\n",
        "\n",
        RAGGED,
        '"open,x\n',
        FAITHFUL.rstrip(),
    ]
    file = written("n.csv", *content, "\n", WRONG)
    run("check", "--fix", file)
    mended = WRONG.replace("50000 fishing boats took shelter.", '"500,000 fishing boats took shelter."')
    assert Path("n.fixed.csv").read_bytes() == Path(file).read_bytes().replace(WRONG.encode(), mended.encode())


def test_where_nothing_is_corrected_there_is_no_copy(run: Run) -> None:
    outcome = run("check", "--fix", written("n.csv", HEADER, FAITHFUL))
    assert (outcome.status, outcome.err) == (0, "n.csv: nothing was corrected, so that no copy is written\n")
    assert [path.name for path in Path().iterdir()] == ["n.csv"]


@pytest.mark.parametrize(
    "arguments",
    [("n.csv", "n.fixed.csv"), ("n.csv", "--format", "text", "-o", "n.fixed.csv"), ("n.csv", "./n.csv")],
    ids=" ".join,
)
def test_a_fix_never_takes_the_place_of_another_file(run: Run, arguments: tuple[str, ...]) -> None:
    written("n.csv", HEADER, WRONG)
    written("n.fixed.csv", HEADER, FAITHFUL)
    assert run("check", "--fix", *arguments).status == 2
    assert Path("n.fixed.csv").read_text(encoding="utf-8") == HEADER + FAITHFUL


@pytest.mark.parametrize(
    "options, copy",
    [(("--fix",), "ko.fixed.po"), (("--annotate", "out.po"), "out.po"), (("--annotate", "d"), "d/ko.po")],
)
def test_a_copy_that_exists_is_written_over_by_force_alone(run: Run, options: tuple[str, ...], copy: str) -> None:
    file = written("ko.po", 'msgid "500,000 boats"\nmsgstr "배 5만 척"\n')
    Path("d").mkdir()
    written(copy, "edited by hand")
    outcome = run("check", *options, file)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.endswith(f"Error: {copy} exists; move it away, or write over it with --force\n")
    assert Path(copy).read_text(encoding="utf-8") == "edited by hand"
    assert run("check", *options, "--force", file).status == 1
    assert Path(copy).read_text(encoding="utf-8").startswith(("msgid", "# "))


def test_a_file_that_cannot_be_read_to_its_end_leaves_no_fix(run: Run) -> None:
    assert run("check", "--fix", written("n.jsonl", '{"a": 1}')).status == 2
    assert [path.name for path in Path().iterdir()] == ["n.jsonl"]


def test_a_dash_is_standard_output(run: Run) -> None:
    file = written("n.csv", HEADER, WRONG)
    assert run("check", "-o", "-", file) == run("check", file)
    assert not Path("-").exists()


def test_standard_input_cannot_be_fixed(run: Run) -> None:
    outcome = run("check", "--fix", "-")
    assert outcome.status == 2
    assert "--fix and --annotate write a copy of a file" in outcome.err


HOSTILE = ["\x1b]0;owned\x07", "\x1b[2J", "\u202e12", "\x9b31m", "[red]12[/red]", "\\[", "가" * 2_000, "9" * 5_000, ""]


@pytest.mark.parametrize("form", ["text", "jsonl", "html"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_of_a_file_commands_the_terminal_or_stops_the_check(run: Run, form: str, text: str) -> None:
    line = json.dumps({"id": text, "ko": f"{text} 50만 척", "en": f"{text} 50,000 ships"})
    outcome = run("check", "--format", form, "--min-severity", "info", written("n.jsonl", line, "\n", line))
    assert outcome.status in {0, 1}
    assert not set(outcome.out if form != "jsonl" else "") & set("\x1b\x07\x9b\u202e")


def test_lone_surrogates_are_escaped_on_the_way_out(run: Run) -> None:
    line = '{"ko": "\\ud800 50만 척", "en": "\\udfff 50,000 ships"}'
    for form in ("text", "json", "html"):
        outcome = run("check", "--format", form, written("n.jsonl", line))
        outcome.out.encode("utf-8")
        assert outcome.status == 1


def test_a_name_of_a_file_commands_nothing_either(run: Run) -> None:
    outcome = run("check", "\x1b[2J.csv")
    assert outcome.err == "␛[2J.csv: No such file or directory\n"


DOCUMENT = (
    '"1,000여 명 모여","Over 1,000 gather"\n',
    '"1,000여 명이 모였다.","About 1,000 people gathered."\n',
    '"1,000여 명이 갔다.","About 1,000 people left."\n',
)


def test_the_rows_of_a_document_are_compared_with_each_other(run: Run) -> None:
    outcome = run("check", "--document", written("n.csv", HEADER, *DOCUMENT))
    assert outcome.out.count("[consistency.hedge]") == 1
    assert outcome.out.startswith("n.csv:3\n")
    assert "in line 2, but about 1,000 in line 3" in outcome.out
    assert outcome.status == 0


def test_every_file_is_a_document_of_its_own(run: Run) -> None:
    first, second = written("a.csv", HEADER, DOCUMENT[0]), written("b.csv", HEADER, DOCUMENT[1])
    assert "0 errors and 0 warnings" in run("check", "--document", first, second).out


def test_rows_are_strangers_to_each_other_unless_they_are_said_to_be_a_document(run: Run) -> None:
    assert "0 errors and 0 warnings" in run("check", written("n.csv", HEADER, *DOCUMENT)).out


def test_the_findings_of_a_row_stay_with_what_a_document_adds(run: Run) -> None:
    row = '"1,000여 명 중 500명이 왔다.","About 1,000 people, 50 of whom came."\n'
    outcome = run("check", "--document", "--format", "jsonl", written("n.csv", HEADER, DOCUMENT[0], row))
    found = json.loads(outcome.out.splitlines()[0])["findings"]
    assert [finding["code"] for finding in found] == ["quantity.scale", "consistency.hedge"]


def test_a_fix_says_where_it_is_and_what_is_left_to_do(run: Run) -> None:
    file = written("news.csv", "ko,en\n사흘,four days\n한 달에 세 번 만난다.,They meet twice a month.\n")
    outcome = run("check", "--fix", "-o", "report.html", file)
    assert outcome.err.splitlines() == [
        "news.csv: the corrected copy is news.fixed.csv",
        "news.csv: 1 error is left to correct by hand, for no correction is sure to be right",
    ]


def test_what_a_table_holds_beside_the_pair_is_told(run: Run) -> None:
    outcome = run("check", written("n.csv", "ko,en,en2\n두 척,two ships,3 ships\n"))
    assert (outcome.status, outcome.err) == (
        0,
        "n.csv: compared: 'ko' > 'en'; not compared: 'en2'\n",
    )


SHORT = "The team won three matches.,El equipo ganó tres partidos.\nTen people died.,Murieron diez personas.\n"


def test_the_language_of_a_column_is_told_by_its_texts_together(run: Run) -> None:
    file = written("n.csv", "source,target\n", SHORT, "It cost 5 euros in 2014.,Costó 5 euros en 2014.\n")
    assert run("check", "--min-severity", "info", file).out == (
        "3 pairs in 1 file: 0 errors and 0 warnings in 0 pairs\n"
    )
    # of a column in several languages each text tells its own
    several = "Eleven people were injured in the storm.,Elf Menschen wurden bei dem Sturm verletzt.\n"
    assert run("check", written("m.csv", "source,target\n", SHORT, several)).out.startswith(
        "3 pairs in 1 file: 0 errors"
    )
