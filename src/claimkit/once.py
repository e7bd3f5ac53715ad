"""Once: what takes time to make is made once and then shared, by all threads, for as long as there is room."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Key = TypeVarTuple("Key")
Made = TypeVar("Made")
Question = TypeVar("Question")


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


class Memory(dict[Question, Made]):
    """The answers to questions, each found out when it is first asked; the latest are kept, as many as there is *room*.

    Room is counted in bytes, roughly: of the question as it is, of the answer as *each*.  There are two generations.
    When the young one fills half of the room, it becomes the old one, which is forgotten but for what is asked again.
    So a known answer costs what a look into a dictionary costs.  Nothing is kept of questions above *longest* bytes.

    >>> squares = Memory(lambda number: print("at work") or number * number, room=10_000)
    >>> squares[3], squares[3], len(squares)
    at work
    (9, 9, 1)
    """

    def __init__(self, find: Callable[[Question], Made], *, room: int, each: int = 100, longest: int = 400) -> None:
        super().__init__()
        self._find = find
        self._half = room // 2
        self._each = each
        self._longest = longest
        self._taken = 0
        self._old: dict[Question, Made] = {}

    def __missing__(self, question: Question) -> Made:
        """Find out an answer, unless the old generation has it."""
        old = self._old
        made = old[question] if question in old else self._find(question)
        size = sys.getsizeof(question)
        if size <= self._longest:
            self._taken += size + self._each
            if self._taken > self._half:
                self._old = self.copy()
                super().clear()
                self._taken = size + self._each
            self[question] = made
        return made

    def clear(self) -> None:
        """Forget everything."""
        self._old = {}
        super().clear()
        self._taken = 0
