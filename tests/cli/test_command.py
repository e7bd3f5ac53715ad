"""The command as a program: quick help, one line for what went wrong, and an end that shells understand."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from tests.cli.conftest import Run

import claimkit
from claimkit.cli import command, main
from claimkit.cli.running import watched
from claimkit.reports import Tally


def test_the_version_is_the_package_s(run: Run) -> None:
    assert run("--version").out == f"claimkit {claimkit.__version__}\n"


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("extract", "-h")], ids=" ".join)
def test_help_says_how_it_is_used_with_an_example(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert outcome.status == 0
    assert outcome.out.startswith("Usage: claimkit")
    assert "\n    claimkit " in outcome.out


def test_help_loads_nothing_that_checking_needs() -> None:
    program = "import sys; from claimkit.cli import main; main(['check', '--help']); print(*sys.modules)"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, env=environment)
    loaded = set(shown.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert not loaded & {"rich", "babel", "langdetect", "claimkit.checks", "claimkit.extraction", "claimkit.reports"}


def test_the_package_runs_as_a_module() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "claimkit", "--version"], capture_output=True, check=True, encoding="utf-8"
    )
    assert shown.stdout == f"claimkit {claimkit.__version__}\n"


def test_without_click_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "claimkit.cli.command")
    monkeypatch.setitem(sys.modules, "click", None)
    monkeypatch.delitem(sys.modules, "claimkit.cli.command", raising=False)
    assert main([]) == 2
    assert "pip install 'claimkit[cli]'" in capsys.readouterr().err


def ending(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(command.command, "main", fail)
    return main([])


def test_an_interrupted_command_ends_as_shells_expect(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ending(click.Abort(), monkeypatch) == 130


@pytest.mark.parametrize("error", [ZeroDivisionError(), ModuleNotFoundError(name="rich")], ids=repr)
def test_a_fault_of_claimkit_is_never_taken_for_findings(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ending(error, monkeypatch) == 70
    assert capsys.readouterr().err.endswith("Error: this is a fault in claimkit; the lines above say where it is\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "--locale", "en", "12 ships"),
        ("check", "n.csv"),
        ("check", "--format", "jsonl", "n.csv"),
        ("check", "--format", "html", "n.csv"),
        ("compare", "c.csv"),
    ],
    ids=" ".join,
)
def test_a_reader_that_went_away_is_no_finding(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_text("ko,en\n" + "50만 척,50000 ships\n" * 200, encoding="utf-8")
    (tmp_path / "c.csv").write_text("original\n12 ships left\n20 ships left\n", encoding="utf-8")
    program = [sys.executable, "-m", "claimkit", *arguments]
    reader, writer = os.pipe()
    os.close(reader)
    stopped = subprocess.run(
        program, stdout=writer, stderr=subprocess.PIPE, check=False, encoding="utf-8", cwd=tmp_path
    )
    os.close(writer)
    assert (stopped.returncode, stopped.stderr) == (141, "")


def test_extract_shows_what_is_read(run: Run) -> None:
    outcome = run("extract", "50만 척", "--locale", "ko")
    assert outcome.status == 0
    assert "50만 척" in outcome.out
    assert "500000" in outcome.out


@pytest.mark.parametrize("text", ["50만 척", "지난해 3월 2시간 40분쯤", "배"])
def test_extract_gives_json_from_which_the_same_mentions_are_read(run: Run, text: str) -> None:
    records = json.loads(run("extract", text, "--locale", "ko", "--format", "json").out)
    assert tuple(claimkit.from_json(json.dumps(record)) for record in records) == claimkit.extract(text, "ko")


def test_extract_reads_standard_input(run: Run) -> None:
    assert "500000" in run("extract", "-", "--locale", "ko", given="50만 척\n").out


def test_extract_says_when_there_is_nothing(run: Run) -> None:
    assert run("extract", "boats", "--locale", "en").out == "nothing that states a value\n"


def test_an_unknown_locale_is_one_clear_line(run: Run) -> None:
    outcome = run("extract", "12", "--locale", "xx")
    assert outcome.status == 2
    assert outcome.err.startswith("Error: no rules are installed for the locale 'xx'; there are rules for ")
    assert outcome.err.count("\n") == 1


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def watched_file(path: Path, output: str | None) -> bytes:
    with path.open("rb") as stream, watched(stream, "n.csv", output, Tally()) as followed:
        return b"".join(followed)


@pytest.mark.parametrize(
    "size, output, shown", [(2_000_000, "report", True), (2_000_000, None, False), (2_000, "report", False)]
)
def test_a_bar_is_shown_for_a_long_file_whose_report_goes_elsewhere(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: int,
    output: str | None,
    shown: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    path = tmp_path / "n.csv"
    path.write_bytes(b"x" * size)
    monkeypatch.setattr(sys, "stdout", Terminal())
    shown_there = Terminal()
    monkeypatch.setattr(sys, "stderr", shown_there)
    monkeypatch.setenv("TERM", "xterm")
    assert watched_file(path, output) == b"x" * size
    assert ("n.csv" in shown_there.getvalue()) is shown
    assert ("0 pairs, 0 a second" in shown_there.getvalue()) is shown


def test_no_bar_is_shown_where_nobody_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "n.csv"
    path.write_bytes(b"x" * 2_000_000)
    shown = io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    assert watched_file(path, "report") == b"x" * 2_000_000
    assert not shown.getvalue()


def test_the_choices_of_the_command_line_are_those_of_the_library() -> None:
    from claimkit.checks import Severity
    from claimkit.cli.command import check
    from claimkit.formats import FORMATS
    from claimkit.reports import REPORTS

    severities = tuple(severity.value for severity in sorted(Severity, reverse=True))
    choices = {option.name: option.type.choices for option in check.params if isinstance(option.type, click.Choice)}
    assert choices == {
        "input_format": tuple(FORMATS),
        "report_format": tuple(REPORTS),
        "min_severity": severities,
        "fail_on": (*severities, "never"),
    }
