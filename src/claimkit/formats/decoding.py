"""From bytes to text: encodings, told by a mark or the bytes themselves; lines and whole texts, with their places."""

from __future__ import annotations

import codecs
import io
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate
from typing import BinaryIO, cast

from attrs import define, field, frozen

from claimkit.checks.languages import letters_of
from claimkit.errors import RecordError
from claimkit.formats.segment import PLAIN, Notation, Unreadable, Written, pieces_of, record_error
from claimkit.messages import Message

SAMPLE = 1 << 20
"""How many bytes of a file are looked at before it is read."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What languages were saved in before UTF-8, each with the smaller set that nearly all of a text in it is in: into that
# the bytes of another one seldom fall.  https://www.iana.org/assignments/charset-reg/CP949 calls the first UHC, too.
# The codec euc_kr is no such set: it spells out in eight bytes what is not in it.
_KOREAN = ("cp949", "iso2022_kr")
USUAL = {
    "ja": (("cp932", "iso2022_jp"), ("euc_jp", "iso2022_jp")),
    "zh": (("gb18030", "gb2312"), ("big5", "big5")),
}


def encoding_of(sample: bytes, asked: str | None = None) -> tuple[str, int]:
    """Return the name of the encoding that the first bytes of a file are in, and how many its byte order mark takes.

    Bytes that are neither UTF-8 nor Korean of Windows are taken for broken UTF-8.  What is asked for is for files that
    are not UTF-8 by their letters outside ASCII: of two files, one may be, and by chance no other text is.

    >>> encoding_of("두 척".encode()), encoding_of("두 척".encode("cp949")), encoding_of("두 척".encode("utf-16"))
    (('utf-8', 0), ('cp949', 0), ('utf-16-le', 2))
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name, len(mark)
    if asked is not None:
        name = _known(asked)
        is_utf8 = not name.startswith("utf") and not sample.isascii() and _decodes(sample, "utf-8")
        return "utf-8" if is_utf8 else name, 0
    if wide := _without_mark(sample):
        return wide, 0
    return _KOREAN[0] if not _decodes(sample, "utf-8") and _is_in(sample, *_KOREAN) else "utf-8", 0


def encoding_for(sample: bytes, languages: Collection[str]) -> str | None:
    """Return the encoding of bytes that are neither UTF-8 nor Korean, for the languages are known; ``None`` if not so.

    >>> encoding_for("船が二隻".encode("euc_jp"), {"ja", "en"}), encoding_for("두 척".encode("cp949"), {"ko", "ja"})
    ('euc_jp', None)
    """
    if not languages or "ko" in languages or encoding_of(sample)[0] not in {"utf-8", _KOREAN[0]}:
        return None
    usual = ((name, core, letters_of(tag)) for tag in USUAL.keys() & languages for name, core in USUAL[tag])
    return next((each[0] for each in usual if not _decodes(sample, "utf-8") and _is_in(sample, *each)), "utf-8")


def _is_in(sample: bytes, name: str, core: str, script: re.Pattern[str] | None = None) -> bool:
    """Return whether bytes are in an encoding: nearly all letters in its core, of two bytes each, and in a script."""
    if not _decodes(sample, name):
        return False
    others = "".join(letter for letter in sample.decode(name, "ignore") if not letter.isascii())
    foreign = 0 if script is None else sum(map(str.isalpha, script.sub("", others)))
    return 5 * len(others.encode(core, "ignore")) >= 9 * len(others) >= 90 * foreign


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name
        "".encode(found)  # some codecs of Python do not encode text
    except LookupError:
        message = Message(
            "--encoding: no encoding is called {name}; try utf-8, utf-16, cp949 or euc-kr", name=repr(name)
        )
        raise RecordError(message) from None
    return {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(found, found)


def _without_mark(sample: bytes) -> str | None:
    """Return which UTF-16 bytes are in, by the zeros in every other place of ASCII; ``None`` if in neither."""
    head = sample[:200]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if 4 * (even + odd) < max(len(head), 4) or min(even, odd) > len(head) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decodes(sample: bytes, name: str) -> bool:
    """Return whether bytes are text in an encoding; the last character of a sample may be cut."""
    try:
        codecs.getincrementaldecoder(name)().decode(sample, len(sample) < SAMPLE)
    except UnicodeDecodeError:
        return False
    return True


def decoded(raw: bytes, file: str, asked: str | None = None) -> tuple[str, str, int]:
    """Decode a whole file; return its text, its encoding and how many bytes its byte order mark takes.

    Raises `claimkit.errors.RecordError` if it is in no encoding that can be told.
    """
    name, mark = encoding_of(raw[:SAMPLE], asked)
    try:
        return raw[mark:].decode(name), name, mark
    except UnicodeDecodeError as error:
        place = mark + error.start
        what = Message(
            "byte 0x{byte:02X} is not {encoding}; name the encoding with --encoding",
            byte=raw[place],
            encoding=name.upper(),
        )
        raise record_error(file, raw[:place].count(b"\n") + 1, what) from None


def peeked(stream: BinaryIO) -> tuple[bytes, io.BufferedReader]:
    """Return the first bytes of a stream, and a stream that begins with them.

    >>> head, whole = peeked(io.BytesIO(b"50 ships"))
    >>> head, whole.read()
    (b'50 ships', b'50 ships')
    """
    # Of a pipe, what is there is enough: whoever writes into it may wait for an answer.
    now = getattr(stream, "read1", stream.read)
    head = cast("bytes", now(SAMPLE))
    return head, io.BufferedReader(_Joined(head, stream))


class _Joined(io.RawIOBase):
    """Bytes, and then the rest of the stream that they were read from."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_CUR:
            offset, whence = offset + self.tell(), io.SEEK_SET
        self._head = b""
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell() - len(self._head)

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast("bytearray", buffer))
        block = self._head[: len(view)] or self._stream.read(len(view))
        self._head = self._head[len(block) :]
        view[: len(block)] = block
        return len(block)


_UNDECODED = re.compile("[\udc80-\udcff]")


@frozen
class Line:
    """A line with its ending, its number, its bytes in the file and their encoding.

    Bytes that are not in the encoding stand in the text as lone surrogates (PEP 383).
    """

    number: int
    text: str
    first: int = 0
    last: int = 0
    encoding: str = "utf-8"


def lines_of(stream: BinaryIO, file: str, asked: str | None = None) -> Iterator[Line]:
    """Read a stream line by line, in the encoding asked for or the one that its first bytes tell.

    Raises `claimkit.errors.RecordError` where a file of wide characters breaks off in one of them.
    """
    head, opened = peeked(stream)
    encoding, at = encoding_of(head, asked)
    opened.read(at)
    narrow = ((line.decode("utf-8", "surrogateescape"), len(line)) for line in opened)
    texts = narrow if encoding == "utf-8" else _wide(opened, encoding, file)
    for number, (text, size) in enumerate(texts, 1):
        yield Line(number, text, at, at + size, encoding)
        at += size


def _wide(stream: io.BufferedReader, encoding: str, file: str) -> Iterator[tuple[str, int]]:
    errors = "strict" if encoding.startswith("utf") else "surrogateescape"
    number = 0
    try:
        for line in io.TextIOWrapper(stream, encoding, errors, newline="\n"):
            number += 1
            yield line, len(line.encode(encoding, errors))
    except UnicodeDecodeError:
        what = Message(
            "the text is not {encoding}, or is cut off; name the encoding with --encoding", encoding=encoding.upper()
        )
        raise record_error(file, number + 1, what) from None


def undecoded(lines: list[Line], file: str) -> Unreadable | None:
    """Return what to report if some byte in these lines is not in the encoding of the file."""
    for line in lines:
        if found := _UNDECODED.search(line.text):
            byte = ord(found[0]) - 0xDC00
            column = len(line.text[: found.start()].encode(line.encoding, "surrogateescape")) + 1
            what = Message(
                "byte {column} (0x{byte:02X}) is not {encoding}; name the encoding with --encoding",
                column=column,
                byte=byte,
                encoding=line.encoding.upper(),
            )
            return Unreadable(line.number, record_error(file, line.number, what))
    return None


# The byte is kept of one character in so many.
_STEP = 4096


@define
class Content:
    """The text of a file."""

    text: str
    encoding: str = "utf-8"
    mark: int = 0
    _breaks: list[int] = field(init=False)
    _bytes: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Note where the lines end, and at which byte every few thousand characters stand."""
        self._breaks = [place for place, letter in enumerate(self.text) if letter == "\n"]
        blocks = range(0, len(self.text), _STEP)
        sizes = (len(self.text[start : start + _STEP].encode(self.encoding, "surrogatepass")) for start in blocks)
        self._bytes = list(accumulate(sizes, initial=self.mark))

    def line(self, place: int) -> int:
        """Return the number of the line of a character."""
        return bisect_right(self._breaks, place - 1) + 1

    def byte(self, place: int) -> int:
        """Return the place of a character among the bytes of the file."""
        block, rest = divmod(place, _STEP)
        start = block * _STEP
        return self._bytes[block] + len(self.text[start : start + rest].encode(self.encoding, "surrogatepass"))

    def written(self, start: int, end: int, notation: Notation = PLAIN) -> Written:
        """Return a span of the text, and where it is written."""
        pieces = pieces_of(self.text[start:end], self.byte(start), notation, self.encoding)
        return Written(tuple(pieces), notation, self.encoding)


def content_of(stream: BinaryIO, file: str, asked: str | None = None) -> Content:
    """Read a whole file.

    Raises `claimkit.errors.RecordError` if it is in no encoding that can be told.
    """
    return Content(*decoded(stream.read(), file, asked))
