"""Claims on a terminal: bars over one scale."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from rich.cells import cell_len, set_cell_size
from rich.text import Text

from claimkit.comparison.agreement import Group
from claimkit.comparison.sentences import in_words, name_of
from claimkit.comparison.statement import Statement, on_axis
from claimkit.messages import Message, told
from claimkit.rendering import Written
from claimkit.reports.marking import visible
from claimkit.reports.picture import Scale, scale_of, ticks

_MOST_NAME, _MOST_VALUE = 32, 30
_FEWEST_CELLS, _MOST_CELLS = 16, 48
_PIXELS = 12  # of a picture are as wide as a cell of a terminal, where ticks are concerned


def bars(group: Group, width: int, language: str | None = None) -> Iterator[Text]:
    """Draw the claims about one matter in so many columns.

    A filled dot is a bound that the claim allows, a ring one that it does not; an arrow stands where there is none.
    What is denied is drawn thin.

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
    drawn[right] = "▶" if interval.high is None else "●" if interval.high_closed is not statement.denies else "○"
    if left != right or interval.high is not None:
        drawn[left] = "◀" if interval.low is None else "●" if interval.low_closed is not statement.denies else "○"
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
