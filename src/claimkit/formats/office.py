"""Files of Office Open XML: the rows of a workbook (through openpyxl), the paragraphs of a document (python-docx).

Either is looked at before a library unpacks it: nothing in it grows, or reaches outside.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO, TypeVar
from zipfile import ZipFile

from attrs import evolve, frozen

from claimkit.errors import RecordError
from claimkit.formats.messages import Message
from claimkit.formats.segment import Note, Patch, Piece, Segment, Unreadable, Written, file_error
from claimkit.formats.sides import Wanted, find_columns, has_sides, segment_of
from claimkit.formats.tables import becomes_formula
from claimkit.messages import Message as Words

Loaded = TypeVar("Loaded")

# Where the prolog of XML would declare entities. No office program writes a document type.
_PROLOG = 1 << 16
_DECLARATION = b"<!DOCTYPE"


def _unpacked(stream: BinaryIO, file: str, what: str, largest: int, load: Callable[[BytesIO], Loaded]) -> Loaded:
    """Read a whole package and load it; *what* is in it is said in an error.

    An ordinary one is a few times larger than its file when it is unpacked; a bomb is thousands of times.

    Raises `claimkit.errors.RecordError` if it is damaged, would be larger than *largest* bytes, or declares entities.
    """
    content = BytesIO(stream.read())
    try:
        refused = _refusal(content, what, largest)
    except Exception as error:  # noqa: BLE001 - zipfile lets through whatever broken bytes lead to
        refused = Words("{what} is damaged or cut off ({error}); save it again", what=what, error=error)
    if refused is not None:
        raise file_error(file, refused)
    try:
        return load(content)
    except Exception as error:  # noqa: BLE001 - the libraries let through whatever their parsers raise
        unread = Words("{what} cannot be read ({error}); open it and save it again", what=what, error=error)
        raise file_error(file, unread) from None


def _refusal(content: BytesIO, what: str, largest: int) -> str | None:
    with ZipFile(content) as parts:
        size = sum(part.file_size for part in parts.infolist())
        if size > largest:
            return Words("{what} would take {size:,} MB when unpacked; split it", what=what, size=size >> 20)
        for name in parts.namelist():
            with parts.open(name) as part:
                if _DECLARATION in part.read(_PROLOG).replace(b"\0", b""):
                    return Words(
                        "{what} is refused: {name} has a document type, which can declare entities; save it again",
                        what=what,
                        name=name,
                    )
    return None


# Drawings have paragraphs, too, in another namespace.
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD_PARAGRAPH = f"{_WORD}p"
_UNSHOWN = {_WORD_PARAGRAPH, f"{_WORD}pPr", f"{_WORD}moveFrom"}  # the first of another, the last stands elsewhere
_SHOWN = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}

# It is held as a whole, several times as large as its text.
_LARGEST_DOCUMENT = 1 << 28


def word_document(stream: BinaryIO, file: str, _wanted: Wanted) -> Iterator[Message]:
    """Read the paragraphs of a document, those in its tables at their place; they are numbered instead of lines.

    Raises `claimkit.errors.RecordError` if the document cannot be opened.
    """
    from docx import Document

    document: Any = _unpacked(stream, file, Words("the document"), _LARGEST_DOCUMENT, Document)
    for number, element in enumerate(document.element.body.iter(_WORD_PARAGRAPH), 1):
        text = _paragraph(element)
        if text.strip():
            yield Message("", Written((Piece(text, 0, 0, is_code=True),)), number)


def _paragraph(element: Any) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    """Return the text of a paragraph as it stands when every change of it is accepted, without the boxes in it.

    What was inserted, a field or a tag around a date are elements between a paragraph and its runs.
    """
    if element.tag == f"{_WORD}t":
        return element.text or ""
    return _SHOWN.get(element.tag, "") + "".join(_paragraph(each) for each in element if each.tag not in _UNSHOWN)


# It is read row by row.
_LARGEST_WORKBOOK = 1 << 30


@frozen
class CellPatch(Patch):
    """A change of a cell instead of one of bytes; *new* is a text, or a comment on the cell."""

    sheet: str = ""
    row: int = 0
    column: int = 0
    is_comment: bool = False


@frozen
class _Cell:
    """The cell of a translation."""

    sheet: str
    row: int
    column: int
    text: str

    def rewritten(self, translation: str) -> tuple[Patch, ...] | None:
        """Return the cell with another translation, or ``None`` if it would newly become a formula."""
        if becomes_formula(self.text, translation) or translation.startswith("="):
            return None
        return (self._patch(translation, is_comment=False),)

    def annotated(self, notes: Sequence[Note]) -> tuple[Patch, ...]:
        return (self._patch("\n".join(note.text for note in notes), is_comment=True),)

    def _patch(self, text: str, *, is_comment: bool) -> CellPatch:
        return CellPatch(0, 0, text.encode("utf-8", "replace"), self.sheet, self.row, self.column, is_comment)


def workbook(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read the rows of the sheet that was asked for, or of all that name the columns.

    Raises `claimkit.errors.RecordError` if the workbook cannot be opened, or the columns are in no sheet.
    """
    opened = _opened(stream, file, read_only=True)
    names: list[str] = [each.title for each in opened.worksheets]
    if wanted.sheet not in {None, *names}:
        asked, listed = repr(wanted.sheet), ", ".join(map(repr, names))
        raise file_error(file, Words("there is no sheet {name}; the sheets are {names}", name=asked, names=listed))
    read: list[str] = []
    refused: RecordError | None = None
    for name in names if wanted.sheet is None else [wanted.sheet]:
        lines = enumerate(opened[name].rows, 1)
        rows = ((number, cells) for number, row in lines if any(cells := [_text(cell) for cell in row]))
        number, cells = next(rows, (1, [""]))
        header = [cell.strip() for cell in cells]
        try:
            columns = find_columns(list(filter(None, header)), wanted, f"{file}:{number} (sheet {name!r})")
        except RecordError as error:
            if has_sides(header, wanted):
                raise
            refused = refused or error
            continue
        read.append(name)
        for number, cells in rows:
            texts = dict.fromkeys(header, "") | dict(zip(header, cells, strict=False))
            place = _Cell(name, number, header.index(columns.translation) + 1, texts[columns.translation])
            found = segment_of(texts, columns, file, number, place)
            if len(read) > 1 and isinstance(found, Segment):
                found = evolve(found, name=f"{name} {found.name}".rstrip())
            yield found
    opened.close()
    if refused is not None and not read:
        raise refused


_PERCENT = re.compile(r"[#,]*0(\.0+)?%")


def _text(cell: Any) -> str:  # noqa: ANN401 - openpyxl types it in part
    """Return what a cell shows, as far as its value tells, and its format if that is of percent."""
    value: object = cell.value
    if value is None:
        return ""
    if isinstance(value, int | float) and (percent := _PERCENT.fullmatch(cell.number_format)):
        with localcontext(rounding=ROUND_HALF_UP):
            return f"{Decimal(str(value)):.{max(len(percent[1] or '') - 1, 0)}%}"
    if isinstance(value, dt.datetime):
        return value.isoformat(" ").removesuffix(" 00:00:00")
    return str(value)


def _opened(stream: BinaryIO, file: str, *, read_only: bool) -> Any:  # noqa: ANN401 - openpyxl types it in part
    from openpyxl import load_workbook

    load = partial(load_workbook, read_only=read_only, data_only=read_only, rich_text=not read_only)
    return _unpacked(stream, file, Words("the workbook"), _LARGEST_WORKBOOK, load)


def write_workbook(source: BinaryIO, patches: Iterable[Patch], target: BinaryIO) -> None:
    """Save a workbook with other cells and comments. What openpyxl does not know, such as drawings, is lost."""
    from openpyxl.comments import Comment

    opened = _opened(source, "the workbook", read_only=False)
    for patch in patches:
        if not isinstance(patch, CellPatch):
            continue
        cell = opened[patch.sheet].cell(patch.row, patch.column)
        text = patch.new.decode()
        if patch.is_comment:
            before = f"{cell.comment.text}\n" if cell.comment else ""
            cell.comment = Comment(before + text, "claimkit", width=400, height=160)
        elif isinstance(cell.value, str) and cell.data_type == "s":
            cell.value = text
            cell.data_type = "s"
    opened.save(target)
