"""On a terminal both texts stand under each other, the spans marked by colour or by carets."""

from io import StringIO

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.reports.findings import OMITTED, SCALE, checked

from claimkit.checks import Finding, Severity, Span
from claimkit.reports import Checked, Tally, open_report
from claimkit.reports.terminal import Terminal, TerminalReport


def printed(pair: Checked, *, width: int = 80, colours: bool = False) -> str:
    stream = StringIO()
    console = Terminal(
        file=stream, width=width, force_terminal=colours, color_system="standard" if colours else None, no_color=False
    )
    TerminalReport(console).pair(pair)
    return stream.getvalue()


def test_a_pair_is_printed_with_its_place_its_texts_and_what_is_wrong() -> None:
    assert printed(checked(SCALE)) == (
        "news.csv:2 (a)\n"
        "  ko │ 어선 50만여 척이 피했다.\n"
        "     │      ^^^^^^^^^\n"
        "  en │ Over 50,000 boats took shelter.\n"
        "     │ ^^^^^^^^^^^\n"
        "  error: ten times too small [quantity.scale]\n"
        "    should be: more than 500,000\n"
        "\n"
    )


def test_carets_stand_in_the_lines_that_a_long_text_is_wrapped_to() -> None:
    lines = printed(checked(SCALE), width=32).splitlines()
    assert lines[3:6] == ["  en │ Over 50,000 boats took", "     │ ^^^^^^^^^^^", "     │ shelter."]


@pytest.mark.parametrize(
    "severity, caret", [(Severity.ERROR, "^"), (Severity.WARNING, "~"), (Severity.INFO, ".")], ids=str
)
def test_each_severity_has_its_own_caret(severity: Severity, caret: str) -> None:
    assert f"│ {caret * 11}\n" in printed(checked(evolve(SCALE, severity=severity)))


def test_without_colours_a_report_is_written_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Terminal, "print", None)
    assert printed(checked(SCALE)).endswith("should be: more than 500,000\n\n")


def test_colours_take_the_place_of_carets() -> None:
    shown = printed(checked(SCALE), colours=True)
    assert "^" not in shown
    assert "\x1b[1;4;31mOver 50,000\x1b[0m" in shown


@pytest.mark.parametrize("colours", [False, True], ids=["plain", "coloured"])
@given(
    original=st.text(max_size=40),
    translation=st.text(alphabet="[]\x1b\x07\u202e가 a\n\ud800", max_size=40),
    width=st.integers(1, 60),
)
def test_no_text_reaches_the_terminal_with_a_command_in_it(
    colours: bool,  # noqa: FBT001 - a parameter of the test
    original: str,
    translation: str,
    width: int,
) -> None:
    finding = Finding(
        "a\x1b", Severity.ERROR, translation, Span(0, 2, ""), Span(1, 3, ""), expected=translation or None
    )
    pair = checked(finding, original=original, translation=translation, name="\x07")
    shown = printed(pair, width=width, colours=colours)
    if colours:
        assert "\x1b]" not in shown
        assert shown.count("\x1b[") == shown.count("\x1b")
    else:
        assert all(character.isprintable() or character in "\n\xa0" or cell_len(character) >= 0 for character in shown)
        assert "\x1b" not in shown
    assert not set(shown) & {"\x07", "\u202e", "\ud800"}


def test_brackets_in_a_text_are_no_markup() -> None:
    assert "[bold]12[/bold]" in printed(checked(OMITTED, translation="[bold]12[/bold]"))


def test_the_report_ends_with_what_was_counted() -> None:
    stream = StringIO()
    tally = Tally(files=2, unread_rows=1, corrected=1)
    tally.add(checked(SCALE), hidden=(OMITTED,))
    TerminalReport(Terminal(file=stream, width=100)).close(tally)
    assert stream.getvalue().splitlines() == [
        "1 pair in 2 files: 1 error and 0 warnings in 1 pair",
        "1 row was not checked",
        "1 translation corrected",
        "1 less severe finding not shown: --min-severity info",
    ]


class Closed(StringIO):
    def write(self, _text: str) -> int:
        raise BrokenPipeError


def test_that_nobody_reads_on_is_told_to_the_caller() -> None:
    report = open_report("text", Closed())
    with pytest.raises(BrokenPipeError):
        report.close(Tally())
