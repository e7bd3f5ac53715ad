"""A progress bar for long files, on standard error, where somebody is looking and nothing else is written there."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import BinaryIO

# Files shorter than this are done before a bar could be read.
_LONG = 1 << 20


@contextmanager
def watched(stream: BinaryIO, name: str, output: str | None) -> Generator[BinaryIO]:
    """Give the stream to read from; show how far reading has come if the report goes elsewhere."""
    size = _size(stream)
    elsewhere = output is not None or not sys.stdout.isatty()
    if size < _LONG or not elsewhere or not sys.stderr.isatty():
        yield stream
        return
    from rich.console import Console
    from rich.progress import wrap_file

    with wrap_file(stream, size, description=name, console=Console(stderr=True), transient=True) as followed:
        yield followed


def _size(stream: BinaryIO) -> int:
    """Return the number of bytes in a file; 0 for what is none, such as a pipe."""
    try:
        return os.fstat(stream.fileno()).st_size
    except OSError:
        return 0
