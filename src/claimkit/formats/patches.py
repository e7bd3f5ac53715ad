"""Changes to a file as spans of its bytes and what takes their place: what no patch touches stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from attrs import frozen

_BLOCK = 1 << 16


@frozen
class Patch:
    """A half-open span of bytes in a file, and the bytes to put in its place."""

    first: int
    last: int
    new: bytes


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
