"""Texts of strangers made fit to show: nothing in them moves the cursor, and what was found in them is marked."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve, frozen

from claimkit.checks import Finding, Severity, Span
from claimkit.messages import told
from claimkit.reports.report import SEVERITIES

_PICTURES = 0x2400
_DELETE, _PICTURE_OF_DELETE = 0x7F, 0x2421
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Unicode's bidirectional controls (UAX #9), its line and paragraph separators, and the byte order mark.
_NAMED = [0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]

_SHOWN = {
    **{code: chr(_PICTURES + code) for code in range(0x20)},
    _DELETE: chr(_PICTURE_OF_DELETE),
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **{code: f"<U+{code:04X}>" for code in _NAMED},
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
    **{ord(blank): " " for blank in "\t\n\r"},
}


def visible(text: str, language: str | None = None) -> str:
    r"""Return a text, told in a language, with every control character shown as a sign that controls nothing.

    >>> visible("12\x1b[31m ships\n\u202e")
    '12␛[31m ships <U+202E>'
    """
    return told(text, language).translate(_SHOWN)


def in_html(text: str, language: str | None = None) -> str:
    """Return a text, told in a language, as it may stand in a page, in an element or in an attribute.

    >>> in_html('12 <b>ships</b>')
    '12 &lt;b&gt;ships&lt;/b&gt;'
    """
    return escape(visible(text, language))


@frozen
class Piece:
    """A stretch of a text and the worst that was found there."""

    text: str
    severity: Severity | None = None


@frozen
class Mark:
    """A span and what was found there."""

    span: Span
    severity: Severity


def marks_of(findings: Collection[Finding]) -> tuple[list[Mark], list[Mark]]:
    """Return the marks in the original and those in the translation."""
    return (
        [Mark(each.original, each.severity) for each in findings if each.original is not None],
        [Mark(each.translation, each.severity) for each in findings if each.translation is not None],
    )


def pieces_of(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """Cut a text where marks begin and end; where marks overlap, the worst one counts.

    >>> pieces_of("12 ships", [Mark(Span(0, 2, "12"), Severity.ERROR)])
    [Piece(text='12', severity=<Severity.ERROR: 'error'>), Piece(text=' ships', severity=None)]
    """
    changes: defaultdict[int, Counter[Severity]] = defaultdict(Counter)
    for mark in marks:
        start, end = max(0, mark.span.start), min(mark.span.end, len(text))
        if start < end:
            changes[start][mark.severity] += 1
            changes[end][mark.severity] -= 1
    open_marks: Counter[Severity] = Counter()
    pieces: list[Piece] = []
    for start, end in pairwise(sorted({0, len(text), *changes})):
        open_marks.update(changes.get(start, {}))
        worst = next((severity for severity in SEVERITIES if open_marks[severity]), None)
        pieces.append(Piece(text[start:end], worst))
    return pieces


# So many characters are kept on either side of a mark in a text too long to be shown.
_CONTEXT = 160
_ELLIPSIS = " … "


def shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out what is far from every mark, so that a page-long text does not bury what was found in it.

    >>> [len(piece.text) for piece in shortened([Piece("a" * 1000), Piece("12", Severity.ERROR)])]
    [163, 2]
    """
    return [_shortened(piece, pieces[0], pieces[-1]) for piece in pieces]


def _shortened(piece: Piece, first: Piece, last: Piece) -> Piece:
    """Keep of a long piece what is near a mark: its own ends if it is one, else the end beside one."""
    if len(piece.text) <= 2 * _CONTEXT + len(_ELLIPSIS):
        return piece
    head = piece.text[:_CONTEXT] if piece.severity or piece is not first or first is last else ""
    tail = piece.text[-_CONTEXT:] if piece.severity or piece is not last else ""
    return evolve(piece, text=f"{head}{_ELLIPSIS}{tail}")


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
        lines.append("".join(cell.shown for cell in cells).rstrip(" "))
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
        while line and sum(each.columns for each in line) + cell.columns > width:
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
