"""Ctrl-C stops the work at once, but never in the middle of what is being written."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from attrs import define


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
