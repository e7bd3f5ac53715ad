"""Once: what takes time to make is made once and then shared by all threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Key = TypeVarTuple("Key")
Made = TypeVar("Made")


def once(make: Callable[[*Key], Made]) -> Callable[[*Key], Made]:
    """Remember what a function returns for each of its arguments, as `functools.cache` does.

    While one thread is at work, others that ask for the same wait for its result instead of making it, too; those that
    ask for something else do not wait.  What raises is tried again by the next that asks.

    >>> @once
    ... def square(number: int) -> int:
    ...     print("at work")
    ...     return number * number
    >>> square(3), square(3)
    at work
    (9, 9)
    """
    made: dict[tuple[*Key], Made] = {}
    locks: dict[tuple[*Key], threading.RLock] = {}
    guard = threading.Lock()

    @wraps(make)
    def get(*key: *Key) -> Made:
        if key not in made:
            with guard:
                lock = locks.setdefault(key, threading.RLock())
            with lock:
                if key not in made:
                    made[key] = make(*key)
        return made[key]

    return get
