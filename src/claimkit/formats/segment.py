"""What is read from a file, segments and rows that cannot be read, and what is changed in it, as spans of its bytes."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from shutil import copyfileobj
from typing import BinaryIO, Protocol

from attrs import field, frozen

from claimkit.checks import Finding
from claimkit.claims.text import Text
from claimkit.errors import RecordError
from claimkit.messages import Message, counted


class State(enum.StrEnum):
    """How far the translation of a segment is; only what is translated is checked unless more was asked for.

    One that the original has nothing for is added; one in a language that was left out is skipped, however far it is.
    """

    TRANSLATED = "translated"
    FUZZY = "fuzzy"
    UNTRANSLATED = "untranslated"
    ADDED = "added"
    LOCKED = "locked"
    SKIPPED = "skipped"


@frozen
class Sides:
    """What original and translation are called, their languages where known, and *others* that may be texts, too."""

    original: str
    translation: str
    original_language: str | None = None
    translation_language: str | None = None
    others: tuple[str, ...] = field(default=(), kw_only=True, repr=False)

    def texts(self, original: str, translation: str) -> tuple[Text | str, Text | str]:
        """Return both texts, each in its language where that is known."""
        return (
            Text(original, self.original_language) if self.original_language else original,
            Text(translation, self.translation_language) if self.translation_language else translation,
        )


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
        return Message("{line} ({name})", line=self.line, name=self.name) if self.name else str(self.line)


@frozen
class Unreadable:
    """A row or unit that cannot be read, or so many rows, and why."""

    line: int | None
    error: RecordError
    rows: int = 1


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


_NAMED = 20
"""So many segments that the original has nothing for are named."""


def left_over(file: str, segments: Sequence[Segment]) -> Message:
    """Say which segments are added, by their lines and names."""
    labels = [each.label for each in segments]
    return counted(
        "{file}: not checked: {number:,} text that has no counterpart in the original: {labels}",
        "{file}: not checked: {number:,} texts that have no counterpart in the original: {labels}",
        len(labels),
        file=file,
        labels=", ".join(labels[:_NAMED] + ["..."] * (len(labels) > _NAMED)),
    )


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
    copyfileobj(source, target)


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size > 0 and (block := source.read(min(size, _BLOCK))):
        target.write(block)
        size -= len(block)


@frozen
class Notation:
    """How a format writes text: what is an escape, what an escape means, and how text is escaped, if it can be."""

    escape: re.Pattern[str]
    read: Callable[[str], str]
    write: Callable[[str], str | None]

    def text(self, raw: str) -> str:
        """Return the text that is written so."""
        return self.escape.sub(lambda found: self.read(found[0]), raw)


PLAIN = Notation(re.compile(r"(?!)"), str, str)
"""The notation in which a text is written as it is."""


_NUMBER = re.compile(r"[uUx]([0-9a-fA-F]+)")


def backslashed(
    escape: str,
    letters: Mapping[str, str],
    marks: str = "",
    *,
    read: Callable[[str], str | None] | None = None,
    write: Callable[[str], str] = str,
) -> Notation:
    r"""Return the notation of a format whose escapes are a backslash, and behind it what the expression says.

    *letters* are written by a name, *marks* by themselves; ``u`` or ``x`` goes before the number of a character.  What
    else an escape means *read* says, and *write* what else is done to a text that is written.

    >>> backslashed("u....|.", {"n": "\n"}).text(r"12\nships \u002d")
    '12\nships -'
    """
    named = {letter: f"\\{name}" for name, letter in letters.items()} | {mark: f"\\{mark}" for mark in f"\\{marks}"}
    names = str.maketrans(named)

    def unescaped(found: str) -> str:
        body = found[1:]
        if read is not None and (meant := read(body)) is not None:
            return meant
        number = _NUMBER.fullmatch(body)
        return letters.get(body, body) if number is None else chr(int(number[1], 16))

    return Notation(re.compile(rf"\\(?:{escape})", re.DOTALL), unescaped, lambda text: write(text.translate(names)))


@frozen
class Piece:
    """A piece of a text and the bytes that write it; a *code* is an inline tag, which is not to be changed."""

    text: str
    first: int
    last: int
    is_code: bool = False


@frozen
class Written:
    """A text, and where each piece of it is written.

    >>> Written((Piece("50 ships", 10, 18),)).rewritten("500 ships")
    (Patch(first=12, last=12, new=b'0'),)
    """

    pieces: tuple[Piece, ...]
    notation: Notation = PLAIN
    encoding: str = "utf-8"
    annotate: Callable[[Sequence[Note]], Sequence[Patch]] | None = field(default=None, repr=False, eq=False)

    @property
    def text(self) -> str:
        """The text."""
        return "".join(piece.text for piece in self.pieces)

    def part(self, start: int, end: int) -> Written:
        """Return a stretch of the text, to be changed where the whole is.

        >>> Written((Piece("50 ships. 3 men.", 10, 26),)).part(10, 16).pieces
        (Piece(text='3 men.', first=20, last=26, is_code=False),)
        """
        pieces: list[Piece] = []
        for at, piece in self._touched(start, end):
            begin, stop = max(start - at, 0), min(end - at, len(piece.text))
            first, last = self._byte(piece, begin), self._byte(piece, stop)
            is_code = piece.is_code or first is None or last is None
            first, last = piece.first if first is None else first, piece.last if last is None else last
            pieces.append(Piece(piece.text[begin:stop], first, last, is_code))
        return Written(tuple(pieces), self.notation, self.encoding, self.annotate)

    def where(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the first byte of a stretch and the one behind its last, where those are known.

        >>> Written((Piece("50 ships", 10, 18),)).where(3, 8)
        (13, 18)
        """
        pieces = self.part(start, end).pieces
        known = bool(pieces) and all(piece.first < piece.last for piece in (pieces[0], pieces[-1]))
        return (pieces[0].first, pieces[-1].last) if known else None

    def rewritten(self, translation: str) -> tuple[Patch, ...] | None:
        """Return what changes, or ``None`` if a change would have to reach into an inline tag."""
        patches: list[Patch] = []
        for start, end, new in _changes(self.text, translation):
            patch = self._patch(start, end, new)
            if patch is None:
                return None
            patches.append(patch)
        return tuple(patches)

    def annotated(self, notes: Sequence[Note]) -> Sequence[Patch]:
        """Return what is added to note something, if the format has a place for it."""
        return () if self.annotate is None else self.annotate(notes)

    def _patch(self, start: int, end: int, new: str) -> Patch | None:
        touched = list(self._touched(start, end))
        if not touched or any(piece.is_code for _, piece in touched):
            return None
        (head, first), (tail, last) = touched[0], touched[-1]
        one, other = self._byte(first, start - head), self._byte(last, end - tail)
        escaped = self.notation.write(new)
        if one is None or other is None or escaped is None:
            return None
        try:
            return Patch(one, other, escaped.encode(self.encoding))
        except UnicodeEncodeError:
            return None

    def _touched(self, start: int, end: int) -> Iterator[tuple[int, Piece]]:
        """Yield each piece that a span reaches into, with its place; for an empty span, the piece it stands at."""
        at = 0
        for piece in self.pieces:
            after = at + len(piece.text)
            if start == end:
                if at <= start <= after and piece.text and not piece.is_code:
                    yield at, piece
                    return
            elif at < end and start < after:
                yield at, piece
            at = after

    def _byte(self, piece: Piece, offset: int) -> int | None:
        """Return the place of a character; inside an escape there is none."""
        if offset in {0, len(piece.text)}:
            return piece.last if offset else piece.first
        if len(piece.text.encode(self.encoding, "surrogatepass")) != piece.last - piece.first:
            return None
        return piece.first + len(piece.text[:offset].encode(self.encoding, "surrogatepass"))


# Longer texts are changed in one place, from the first difference to the last: comparing takes quadratic time.
_LONG = 2000


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of the old text that are written anew."""
    shorter = min(len(old), len(new))
    begin = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    left, right = old[begin:], new[begin:]
    shorter = min(len(left), len(right))
    rest = next((place for place in range(shorter) if left[-1 - place] != right[-1 - place]), shorter)
    left, right = left[: len(left) - rest], right[: len(right) - rest]
    if max(len(left), len(right)) > _LONG:
        yield begin, begin + len(left), right
        return
    from difflib import SequenceMatcher

    for kind, start, end, first, last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            yield begin + start, begin + end, right[first:last]


def pieces_of(raw: str, first: int, notation: Notation, encoding: str = "utf-8") -> Iterator[Piece]:
    r"""Split text as it is written, whose first byte is at *first*, into pieces.

    >>> newline = Notation(re.compile(r"\\n"), lambda _: "\n", lambda text: text.replace("\n", r"\n"))
    >>> [(piece.text, piece.first, piece.last) for piece in pieces_of(r"a\nb", 0, newline)]
    [('a', 0, 1), ('\n', 1, 3), ('b', 3, 4)]
    """
    at = 0
    for found in notation.escape.finditer(raw):
        yield from _plain(raw[at : found.start()], first, encoding)
        first += len(raw[at : found.start()].encode(encoding, "surrogatepass"))
        size = len(found[0].encode(encoding, "surrogatepass"))
        yield Piece(notation.read(found[0]), first, first + size)
        first += size
        at = found.end()
    yield from _plain(raw[at:], first, encoding)


def _plain(raw: str, first: int, encoding: str) -> Iterator[Piece]:
    if raw:
        yield Piece(raw, first, first + len(raw.encode(encoding, "surrogatepass")))
