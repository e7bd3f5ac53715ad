"""What is read from a file, segments and rows that cannot be read, and what is changed in it, as spans of its bytes."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Sequence
from typing import BinaryIO, Protocol

from attrs import field, frozen

from claimkit.checks import Finding
from claimkit.errors import RecordError
from claimkit.messages import Message


class State(enum.StrEnum):
    """How far the translation of a segment is; only what is translated is checked unless more was asked for."""

    TRANSLATED = "translated"
    FUZZY = "fuzzy"
    UNTRANSLATED = "untranslated"
    LOCKED = "locked"


@frozen
class Sides:
    """What the original and the translation of a file are called, and their languages where those are known."""

    original: str
    translation: str
    original_language: str | None = None
    translation_language: str | None = None


def sides_of(original: str | None, translation: str | None) -> Sides:
    """Return sides that are called after their languages, or else simply source and target.

    >>> sides_of("en", None)
    Sides(original='en', translation='target', original_language='en', translation_language=None)
    """
    return Sides(original or Message("source"), translation or Message("target"), original, translation)


@frozen
class Note:
    """A finding as it is written into a file: whether it is an error, its text, its type after ITS 2.0, and itself."""

    text: str
    is_error: bool
    issue_type: str = ""
    finding: Finding | None = None


@frozen
class Patch:
    """A half-open span of bytes in a file, and the bytes to put in its place."""

    first: int
    last: int
    new: bytes


class Place(Protocol):
    """Where the translation of a segment is written."""

    def rewritten(self, translation: str) -> Sequence[Patch] | None:
        """Return what changes if this is the translation, or ``None`` if that cannot be written safely."""
        ...

    def annotated(self, notes: Sequence[Note]) -> Sequence[Patch]:
        """Return what is added to note something beside the segment; nothing where the format has no place for it."""
        del notes
        return ()


@frozen
class Segment:
    """A passage and its translation, where they stand, and how far the translation is.

    >>> Segment("두 척", "two ships", Sides("ko", "en"), line=2, name="a").label
    '2 (a)'
    """

    original: str
    translation: str
    sides: Sides
    line: int | None = None
    name: str = ""
    context: str = ""
    published: dt.date | None = None
    state: State = State.TRANSLATED
    place: Place | None = field(default=None, repr=False, eq=False)

    @property
    def label(self) -> str:
        """The line number, where it is known, and the name where there is one."""
        if self.line is None:
            return self.name
        return f"{self.line} ({self.name})" if self.name else str(self.line)


@frozen
class Unreadable:
    """A row or unit that cannot be read, and why."""

    line: int | None
    error: RecordError


def file_error(file: str, what: str) -> RecordError:
    """Return an error about a whole file.

    >>> file_error("news.pdf", "this is a PDF document")
    RecordError('news.pdf: this is a PDF document')
    """
    return RecordError(Message("{file}: {what}", file=file, what=what))


def record_error(file: str, line: int, what: str) -> RecordError:
    """Return an error that names file and line.

    >>> record_error("news.csv", 3, "holds 2 cells")
    RecordError('news.csv:3: holds 2 cells')
    """
    return RecordError(Message("{file}:{line}: {what}", file=file, line=line, what=what))


_BLOCK = 1 << 16


def write_patched(source: BinaryIO, patches: Iterable[Patch], target: BinaryIO) -> None:
    """Copy a file with patches made. Equal ones are made once; of two that overlap, the one that begins first.

    >>> from io import BytesIO
    >>> target = BytesIO()
    >>> write_patched(BytesIO(b"50 ships"), [Patch(1, 2, b"00")], target)
    >>> target.getvalue()
    b'500 ships'
    """
    at = 0
    for patch in sorted(dict.fromkeys(patches), key=lambda each: (each.first, each.last)):
        if patch.first >= at:
            _copy(source, target, patch.first - at)
            target.write(patch.new)
            source.read(patch.last - patch.first)
            at = patch.last
    while block := source.read(_BLOCK):
        target.write(block)


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size > 0 and (block := source.read(min(size, _BLOCK))):
        target.write(block)
        size -= len(block)
