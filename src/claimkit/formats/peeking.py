"""Streams whose first bytes were looked at, and are read all the same."""

from __future__ import annotations

import io
from typing import BinaryIO, cast

from claimkit.formats.encoding import SAMPLE


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
