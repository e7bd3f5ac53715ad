"""What a terminal shows: findings with the spans marked in both texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from attrs import frozen
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from claimkit.checks import Finding, Severity
from claimkit.messages import Message, named, told
from claimkit.reports.marking import CARETS, Mark, marks_of, pieces_of, shortened, visible
from claimkit.reports.report import SEVERITIES, Checked, Report, Tally, Unread

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}

_NARROWEST = 24


class Terminal(Console):
    """A console that leaves it to its user what to do when nobody reads on."""

    def on_broken_pipe(self) -> None:
        """Raise again what rich would turn into an exit."""
        raise BrokenPipeError

    def show(self, text: str | Text = "", style: str = "") -> None:
        """Print a line, however wide it is; in a plain text, what would control the terminal is shown instead."""
        shown = Text(visible(text), style) if isinstance(text, str) else text
        if self.color_system is None:  # rich would take most of the time of a report that nobody colours
            self.file.write(f"{shown.plain}\n")
            self.file.flush()
        else:
            self.print(shown, soft_wrap=True, highlight=False)


@frozen
class TerminalReport(Report):
    """A report on a terminal; without colours the spans are underlined with carets."""

    console: Terminal
    language: str | None = None

    def pair(self, checked: Checked) -> None:
        """Print place, texts and findings."""
        segment = checked.segment
        sides = segment.sides
        labels = [visible(label, self.language) for label in (sides.original, sides.translation)]
        width = max(cell_len(label) for label in labels)
        self.console.show(Text(visible(checked.place, self.language), style="bold"))
        texts = segment.original, segment.translation
        for label, text, marks in zip(labels, texts, marks_of(checked.findings), strict=True):
            self._side(label + " " * (width - cell_len(label)), text, marks)
        for finding in checked.findings:
            self._finding(finding)
        self.console.show(Text())

    def _side(self, label: str, text: str, marks: list[Mark]) -> None:
        margin = f"  {label} │ "
        marked = Text()
        for piece in shortened(pieces_of(text, marks)):
            marked.append(visible(piece.text), style=piece.severity and _styled(piece.severity))
        for number, line in enumerate(self._lines(marked, cell_len(margin))):
            begin = margin if number == 0 else " " * (cell_len(margin) - 2) + "│ "
            whole = Text.assemble((begin, "dim"), line)
            whole.rstrip()
            self.console.show(whole)

    def _lines(self, marked: Text, margin: int) -> Iterator[Text]:
        width = max(_NARROWEST, self.console.width - margin)
        for line in marked.wrap(self.console, width):
            line.rstrip()
            yield line
            if self.console.color_system is None or self.console.no_color:
                carets = _underline(line)
                if carets:
                    yield Text(carets)

    def _finding(self, finding: Finding) -> None:
        head = Text("  ") + Text(told(named(finding.severity), self.language), style=_STYLES[finding.severity])
        said = head + Text(f": {visible(finding.message)} ") + Text(f"[{visible(finding.code)}]", style="dim")
        lines = said.wrap(self.console, max(_NARROWEST, self.console.width - 4))
        for number, line in enumerate(lines):
            line.rstrip()
            self.console.show(line if number == 0 else Text("    ") + line)
        if finding.expected:
            expected = Message("should be: {expected}", expected=visible(finding.expected))
            self.console.show(Text(f"    {told(expected, self.language)}", style="green"))

    def unread(self, row: Unread) -> None:
        """Print nothing: what cannot be read is reported on standard error, whatever the report."""

    def close(self, tally: Tally) -> None:
        """Print what was counted."""
        worst = next((severity for severity in SEVERITIES if tally.findings[severity]), None)
        self.console.show(Text(told(tally.summary, self.language), style=_STYLES[worst] if worst else "bold green"))
        for remark in (*tally.remarks, *tally.advice):
            self.console.show(Text(told(remark, self.language)))


def terminal_report(stream: TextIO, language: str | None = None) -> TerminalReport:
    """Return a report on the terminal, or in the file, that a stream writes to."""
    return TerminalReport(Terminal(file=stream), language)


def _styled(severity: Severity) -> str:
    return f"{_STYLES[severity]} underline"


def _underline(line: Text) -> str:
    """Return the line of carets that stands under the marks of a line."""
    shown = {_styled(severity): caret for severity, caret in CARETS.items()}
    carets = [" "] * len(line.plain)
    for span in line.spans:
        for place in range(span.start, min(span.end, len(carets))):
            carets[place] = shown.get(str(span.style), " ")
    widths = (cell_len(character) for character in line.plain)
    return "".join(caret * width for caret, width in zip(carets, widths, strict=True)).rstrip()
