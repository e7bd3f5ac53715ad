"""Underlining: the marks of a text as carets in the line below it, for where there are no colours."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimkit.checks import Severity
from claimkit.reports.marking import Mark, pieces_of, shortened
from claimkit.reports.visible import visible

CARETS: Mapping[Severity, str] = {Severity.ERROR: "^", Severity.WARNING: "~", Severity.INFO: "."}
"""What stands under what was found, by how bad it is."""


def underlined(text: str, marks: Sequence[Mark], width: int = 88) -> list[str]:
    """Return the lines of a text, under each that has marks a line of carets; none is wider than *width* columns.

    >>> from claimkit import Span
    >>> print(*underlined("어선 50만 척", [Mark(Span(3, 6, "50만"), Severity.ERROR)]), sep="|")
    어선 50만 척|     ^^^^
    """
    lines: list[str] = []
    for cells in _broken(_cells(text, marks), width):
        lines.append("".join(cell.shown for cell in cells).rstrip())
        carets = "".join(cell.caret * cell.columns for cell in cells).rstrip()
        if carets:
            lines.append(carets)
    return lines


class _Cell(NamedTuple):
    shown: str
    columns: int
    caret: str


def _cells(text: str, marks: Sequence[Mark]) -> Iterator[_Cell]:
    for piece in shortened(pieces_of(text, marks)):
        caret = " " if piece.severity is None else CARETS[piece.severity]
        for shown in visible(piece.text):
            yield _Cell(shown, columns_of(shown), caret)


def _broken(cells: Iterable[_Cell], width: int) -> Iterator[list[_Cell]]:
    """Break lines at the last blank that fits, within a word where there is none."""
    line: list[_Cell] = []
    for cell in cells:
        if sum(each.columns for each in line) + cell.columns > width:
            blanks = [place for place, each in enumerate(line) if each.shown == " "]
            yield line[: blanks[-1]] if blanks else line
            line = line[blanks[-1] + 1 :] if blanks else []
        line.append(cell)
    yield line


def columns_of(character: str) -> int:
    r"""Return how many columns of a terminal a character takes: two for East Asian letters, none for joined marks.

    Of a syllable that is stored in its letters (NFD) the first letter is as wide as all.

    >>> [columns_of(character) for character in "a가\u1112\u1161\u11ab"]
    [1, 2, 2, 0, 0]
    """
    if unicodedata.category(character) in _JOINED or any(ord(character) in letters for letters in _MEDIALS_AND_FINALS):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


_JOINED = frozenset({"Mn", "Me", "Cf"})
_WIDE = frozenset("WF")

# The letters of Hangul that are drawn into the block of the letter before them.
_MEDIALS_AND_FINALS = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
