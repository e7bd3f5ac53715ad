"""A progress bar for long files, on standard error, where somebody is looking and nothing else is written there."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import BinaryIO

from claimkit.reports import Tally

# Files shorter than this are done before a bar could be read.
_LONG = 1 << 20


@contextmanager
def watched(stream: BinaryIO, name: str, output: str | None, tally: Tally) -> Generator[BinaryIO]:
    """Give the stream to read from; if the report goes elsewhere, show how far and how fast it goes."""
    size = _size(stream)
    elsewhere = output is not None or not sys.stdout.isatty()
    if size < _LONG or not elsewhere or not sys.stderr.isatty():
        yield stream
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    before = tally.pairs

    class PairsColumn(ProgressColumn):
        """How many pairs of the file were checked, and how many in a second."""

        def render(self, task: Task) -> Text:
            pairs = tally.pairs - before
            return Text(f"{pairs:,} pairs, {pairs / (task.elapsed or 1):,.0f} a second")

    columns = TextColumn("{task.description}", markup=False), BarColumn(), PairsColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield progress.wrap_file(stream, size, description=name)


def _size(stream: BinaryIO) -> int:
    """Return the number of bytes in a file; 0 for what is none, such as a pipe."""
    try:
        return os.fstat(stream.fileno()).st_size
    except OSError:
        return 0
