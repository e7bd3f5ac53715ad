"""What a terminal shows: findings with the spans marked in both texts, and claims as bars over one scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from attrs import evolve, frozen
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from claimkit.checks import Finding, Severity
from claimkit.comparison.agreement import Group
from claimkit.comparison.sentences import in_words, name_of
from claimkit.comparison.statement import Statement, on_axis
from claimkit.messages import Message, named, told
from claimkit.rendering import Written
from claimkit.reports.marking import CARETS, Mark, marks_of, pieces_of, shortened, visible
from claimkit.reports.picture import Scale, scale_of, ticks
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


_MOST_NAME, _MOST_VALUE = 32, 30
_FEWEST_CELLS, _MOST_CELLS = 16, 48
_PIXELS = 12  # of a picture are as wide as a cell of a terminal, where ticks are concerned


def bars(group: Group, width: int, language: str | None = None) -> Iterator[Text]:
    """Draw the claims about one matter in so many columns.

    A filled dot ends an interval that includes the bound, a ring one that does not, an arrow one that has none; what is
    denied is drawn thin.

    >>> from claimkit.claims.claim import Claim, Source
    >>> from claimkit.claims.text import Text
    >>> from claimkit.comparison.agreement import compare
    >>> texts = {"the port": "12 ships", "the navy": "more than 20 ships"}
    >>> claims = [Claim(name, Text(text, "en"), source=Source(name)) for name, text in texts.items()]
    >>> for line in bars(compare(claims).groups[0], 60):
    ...     print(line.plain)
    the count
      the port  12              ●
      the navy  more than 20                             ○━━━━▶
                               12    14    16     18    20
    """
    names = [_cut(visible(name_of(each.claim)), _MOST_NAME) for each in group.statements]
    values = [_cut(visible(_value(each).told(language)), _MOST_VALUE) for each in group.statements]
    name_cells, value_cells = max(map(cell_len, names)), max(map(cell_len, values))
    cells = min(max(width - name_cells - value_cells - 7, _FEWEST_CELLS), _MOST_CELLS)
    scale = scale_of([each.interval for each in group.statements], 0, cells - 1)
    yield Text(visible(group.title, language), "bold")
    for statement, name, value in zip(group.statements, names, values, strict=True):
        label = f"  {set_cell_size(name, name_cells)}  {set_cell_size(value, value_cells)}  "
        yield Text(label).append(_bar(statement, scale, cells), _style(group, statement))
    yield Text(" " * (name_cells + value_cells + 6)).append(_axis(group, scale, cells, language), "dim")


def _cut(text: str, cells: int) -> str:
    return text if cell_len(text) <= cells else f"{set_cell_size(text, cells - 1).rstrip()}…"


def _value(statement: Statement) -> Message | Written:
    words = in_words(statement)
    return Message("not {value}", value=words) if statement.denies else words


def _style(group: Group, statement: Statement) -> str:
    if statement in group.superseded:
        return "dim"
    return "bold red" if statement in group.removed and not group.undecided else "bold cyan"


def _bar(statement: Statement, scale: Scale, cells: int) -> str:
    interval = statement.interval
    left, right = map(round, scale.ends(interval))
    drawn = [" "] * cells
    drawn[left : right + 1] = ["─" if statement.denies else "━"] * (right + 1 - left)
    drawn[right] = "▶" if interval.high is None else "●" if interval.high_closed else "○"
    if left != right or interval.high is not None:
        drawn[left] = "◀" if interval.low is None else "●" if interval.low_closed else "○"
    return "".join(drawn).rstrip()


def _axis(group: Group, scale: Scale, cells: int, language: str | None) -> str:
    """Write the round numbers under the bars, as many as do not touch."""
    line = ""
    for number in ticks(evolve(scale, end=scale.end * _PIXELS), group.matter.axis):
        label = told(on_axis(number, group.matter.axis), language)
        start = max(round(scale.place(number)) - cell_len(label) // 2, 0)
        if (start >= cell_len(line) + 2 or not line) and start + cell_len(label) <= cells + 4:
            line += " " * (start - cell_len(line)) + label
    return line
