"""The text of a whole file, with the byte and the line of each of its characters."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import BinaryIO

from attrs import define, field

from claimkit.formats.encoding import decoded
from claimkit.formats.written import Notation, Piece, pieces_of

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

    def pieces(self, start: int, end: int, notation: Notation) -> tuple[Piece, ...]:
        """Split a span of the text into pieces."""
        return tuple(pieces_of(self.text[start:end], self.byte(start), notation, self.encoding))


def content_of(stream: BinaryIO, file: str, asked: str | None = None) -> Content:
    """Read a whole file.

    Raises `claimkit.errors.RecordError` if it is in no encoding that can be told.
    """
    return Content(*decoded(stream.read(), file, asked))
