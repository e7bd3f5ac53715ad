"""While a check runs: a progress bar where somebody is looking, and Ctrl-C, which breaks off nothing half written."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import BinaryIO

from attrs import define

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
    """Return the number of bytes in a file; 0 for what is not a file, such as a pipe."""
    try:
        return os.fstat(stream.fileno()).st_size
    except OSError:
        return 0


@define
class _Waiting:
    """Whether an interruption has to wait, and whether one does."""

    depth: int = 0
    is_asked: bool = False


_waiting = _Waiting()


@contextmanager
def interruptible() -> Generator[None]:
    """Let Ctrl-C wait inside `held`; a program that handles it in its own way is left alone."""
    ours = threading.current_thread() is threading.main_thread()
    if not ours or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    _waiting.is_asked = False
    signal.signal(signal.SIGINT, _interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def held() -> Generator[None]:
    """Finish what is in the block before an interruption is heeded."""
    _waiting.depth += 1
    try:
        yield
    finally:
        _waiting.depth -= 1
    if _waiting.is_asked and not _waiting.depth:
        _waiting.is_asked = False
        raise KeyboardInterrupt


def _interrupt(number: int, frame: FrameType | None) -> None:
    del number, frame
    if not _waiting.depth:
        raise KeyboardInterrupt
    _waiting.is_asked = True
