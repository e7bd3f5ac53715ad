"""PO files of GNU gettext, read entry by entry: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from attrs import Factory, define, field

from claimkit.errors import RecordError
from claimkit.extraction.inline import compared
from claimkit.formats.decoding import Line
from claimkit.formats.segment import (
    Note,
    Patch,
    Piece,
    Segment,
    Sides,
    State,
    Unreadable,
    Written,
    backslashed,
    pieces_of,
    record_error,
    sides_of,
)
from claimkit.formats.sides import Wanted, language_of, same_tag
from claimkit.messages import Message

_FIELD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*(?=\")")
_STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"\s*', re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


def _octal(escape: str) -> str | None:
    return chr(int(escape, 8)) if escape[0] in "01234567" else None


NOTATION = backslashed(r"[0-7]{1,3}|x[0-9a-fA-F]+|.", _LETTERS, '"', read=_octal)

# Not texts but the names of the translators: what GNOME, GTK and KDE ask them to fill in.
_CREDITS = {"translator-credits", "translator_credits", "Your names", "Your emails", "TRANSLATORS"}

# gettext's manual asks for English originals, and the files do not say otherwise.
_CUSTOMARY = "en"


def portable_object(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a PO file; obsolete entries, the header and the credits are not segments."""
    reader = _Reader(file, wanted)
    for lines in _entries(stream):
        try:
            entry = reader.entry(lines)
        except RecordError as error:
            yield Unreadable(lines[0].number, error)
            continue
        if entry.is_header:
            reader.learn(entry)
        elif entry.fields and entry.text("msgid") not in _CREDITS:
            yield from entry.segments(reader.sides, reader.forms)


def _entries(stream: BinaryIO) -> Iterator[list[Line]]:
    """Split a file into the lines of its entries, whether empty lines part them or not. The lines are still bytes."""
    lines: list[Line] = []
    ends = False
    at = 0
    for number, raw in enumerate(stream, 1):
        mark = len(BOM_UTF8) if number == 1 and raw.startswith(BOM_UTF8) else 0
        text = raw[mark:].decode("latin-1")
        line = Line(number, text, at + mark, at + len(raw))
        at += len(raw)
        begins = text.lstrip().startswith(("#", "msgctxt", "msgid ", 'msgid"'))
        if lines and (not text.strip() or (ends and begins)):
            yield lines
            lines, ends = [], False
        if text.strip():
            lines.append(line)
            ends = ends or text.lstrip().startswith("msgstr")
    if lines:
        yield lines


@define
class _Reader:
    """What a file's header says of its entries."""

    file: str
    wanted: Wanted
    encoding: str = "utf-8"
    forms: int = 0
    sides: Sides = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._name({})

    def learn(self, header: _Entry) -> None:
        from email.parser import HeaderParser

        said = HeaderParser().parsestr(header.text("msgstr"))
        if found := re.search(r"nplurals\s*=\s*(\d+)", said.get("Plural-Forms", "")):
            self.forms = int(found[1])
        self._name({key.lower(): value for key, value in said.items()})

    def _name(self, said: dict[str, str]) -> None:
        named = said.get("language", "").partition("@")[0].strip()
        target = (named or language_of(self.file) or "").replace("_", "-")
        sides = self.wanted.sides(said.get("x-source-language", "").strip() or None, target or None)
        if sides.original_language is None and not same_tag(sides.translation_language, _CUSTOMARY):
            sides = sides_of(_CUSTOMARY, sides.translation_language)
        self.sides = sides

    def entry(self, lines: list[Line]) -> _Entry:
        entry = _Entry(lines, self.encoding)
        key = ""
        for line in lines:
            text = line.text.lstrip()
            margin = len(line.text) - len(text)
            if text.startswith("#"):
                entry.comments.append(line)
                continue
            if found := _FIELD.match(text):
                key = found[1]
                margin += found.end()
                entry.fields[key] = []
                entry.begins[key] = line.number
            string = _STRING.fullmatch(line.text, margin)
            if string is None or not key:
                shown = line.text.strip().encode("latin-1").decode(self.encoding, "replace")[:40]
                what = Message(
                    "this is not a line of a PO file: {line}; strings stand in quotation marks", line=repr(shown)
                )
                raise record_error(self.file, line.number, what)
            raw = line.text[string.start(1) : string.end(1)].encode("latin-1")
            entry.fields[key].append((raw, line.first + string.start(1)))
        parts = {key.partition("[")[0] for key in entry.fields}
        for part in ("msgid", "msgstr") if parts else ():
            if part not in parts:
                raise record_error(self.file, lines[0].number, Message("the entry has no {part}", part=part))
        if entry.is_header:
            self._decode(entry)
        entry.encoding = self.encoding
        try:
            entry.decode()
        except UnicodeDecodeError as error:
            what = Message(
                "byte 0x{byte:02X} is not {encoding}, which the header names",
                byte=error.object[error.start],
                encoding=self.encoding.upper(),
            )
            raise record_error(self.file, lines[0].number, what) from None
        return entry

    def _decode(self, header: _Entry) -> None:
        """Take the encoding that was asked for, or that the header names."""
        said = b"".join(raw for raw, _ in header.fields.get("msgstr", []))
        found = re.search(rb"charset=([\w.:-]+)", said)
        name = self.wanted.encoding or (found[1].decode("latin-1") if found else "utf-8")
        try:
            "".encode(name)
            self.encoding = name
        except LookupError:
            self.encoding = "utf-8"  # a template says CHARSET


@define
class _Entry:
    """The lines of an entry, and the strings of its fields, each with the place of its first byte."""

    lines: list[Line]
    encoding: str
    comments: list[Line] = Factory(list[Line])
    fields: dict[str, list[tuple[bytes, int]]] = Factory(dict[str, list[tuple[bytes, int]]])
    begins: dict[str, int] = Factory(dict[str, int])
    pieces: dict[str, tuple[Piece, ...]] = Factory(dict[str, tuple[Piece, ...]])

    def decode(self) -> None:
        for key, strings in self.fields.items():
            self.pieces[key] = tuple(
                piece
                for raw, first in strings
                for piece in pieces_of(raw.decode(self.encoding), first, NOTATION, self.encoding)
            )

    @property
    def is_header(self) -> bool:
        return (
            "msgctxt" not in self.fields and "msgid" in self.fields and not any(raw for raw, _ in self.fields["msgid"])
        )

    def text(self, key: str) -> str:
        return "".join(piece.text for piece in self.pieces.get(key, ()))

    def segments(self, sides: Sides, forms: int) -> Iterator[Segment]:
        """Yield a segment for each translation: of several forms, the first is that of one thing if others follow.

        Where the original says one without its placeholder, and the first form is for other numbers too (21 in
        Russian, 0 in French), the plural is its counterpart.
        """
        translations = [key for key in self.fields if key.startswith("msgstr")]
        is_fuzzy = any("fuzzy" in flags.text for flags in self.comments if flags.text.startswith("#,"))
        for key in translations:
            is_plural = "msgid_plural" in self.fields and not (key == "msgstr[0]" and max(forms, len(translations)) > 1)
            if key == "msgstr[0]" and compared(self.text(key)) - compared(self.text("msgid")):
                is_plural = True
            written = Written(self.pieces[key], NOTATION, self.encoding, self.annotated)
            yield Segment(
                self.text("msgid_plural" if is_plural else "msgid"),
                written.text,
                sides,
                line=self.begins["msgid"],
                name=" ".join(filter(None, [self.text("msgctxt"), key.removeprefix("msgstr")])),
                context=self._said(),
                state=State.UNTRANSLATED if not written.text else State.FUZZY if is_fuzzy else State.TRANSLATED,
                place=written,
            )

    def _said(self) -> str:
        """Return what the programmers say to the translators."""
        said = [line.text[2:].strip() for line in self.comments if line.text.startswith("#.")]
        return "\n".join(said).encode("latin-1").decode(self.encoding, "replace")

    def annotated(self, notes: Sequence[Note]) -> list[Patch]:
        """Return comments of the translator above the entry, and the flag that sends an entry with an error back."""
        ending = "\r\n" if self.lines[0].text.endswith("\r\n") else "\n"
        first = self.lines[0].first
        said_before = {line.text.rstrip().encode("latin-1") for line in self.comments}
        lines = (f"# {line}".rstrip() for note in notes for line in note.text.splitlines())
        stored = (line.encode(self.encoding, "backslashreplace") for line in lines)
        said = b"".join(line + ending.encode() for line in stored if line not in said_before)
        patches = [Patch(first, first, said)]
        flags = next((line for line in self.comments if line.text.startswith("#,")), None)
        if any(note.is_error for note in notes) and not (flags and "fuzzy" in flags.text):
            patches.append(self._flag(flags, ending))
        return patches

    def _flag(self, flags: Line | None, ending: str) -> Patch:
        if flags is not None:
            end = flags.first + len(flags.text.rstrip())
            return Patch(end, end, b", fuzzy")
        below = next((line for line in self.lines if line.text.startswith(("#|", "msg"))), self.lines[0])
        return Patch(below.first, below.first, f"#, fuzzy{ending}".encode())
