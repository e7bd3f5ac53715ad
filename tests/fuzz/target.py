"""What a target of the fuzzer is: how its cases are drawn, how their texts are changed, and what must hold of each."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Hashable, Mapping
from functools import cache, partial
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import mkdtemp
from typing import TypeAlias

from attrs import frozen

Case: TypeAlias = Mapping[str, str]
"""What one execution is given: texts by name, so that every case can be kept as one line of JSON.

Bytes that are not UTF-8 stand in it as lone surrogates (PEP 383).
"""

Mutate: TypeAlias = Callable[[Random, str, str], str]
"""Changes a text; the second one is another text of the same sort, to splice with."""


class BrokenLawError(Exception):
    """A law that does not hold of a case; *law* and *cause* tell one fault from another, *shown* is for the reader."""

    def __init__(self, law: str, cause: str, shown: str) -> None:
        """Keep what does not hold, and of what."""
        self.law, self.cause = law, cause
        super().__init__(f"{law}: {shown}" if shown else law)


def hold(condition: object, law: str, *shown: object, cause: object = "") -> None:
    """Raise `BrokenLawError` unless the condition is true."""
    if not condition:
        raise BrokenLawError(law, str(cause), " | ".join(map(repr, shown)))


@frozen
class Target:
    """Something to fuzz.

    *run* raises on a fault, and else returns the outline of what came out: a case with an outline that was not seen
    before is worth changing further.  *texts* names the parts of a case that are changed, and made shorter once they
    show a fault.  *share* weighs how many of the executions a target gets.
    """

    name: str
    draw: Callable[[Random], Case]
    run: Callable[[Case], Hashable]
    mutate: Mutate
    texts: tuple[str, ...]
    share: int


def encoded(text: str) -> bytes:
    """Return the bytes that a text of a case stands for."""
    return text.encode("utf-8", "surrogatepass" if _has_surrogates_of_its_own(text) else "surrogateescape")


def _has_surrogates_of_its_own(text: str) -> bool:
    """Return whether a text has surrogates that stand for no byte."""
    return any("\ud800" <= character <= "\udc7f" or "\udd00" <= character <= "\udfff" for character in text)


@cache
def scratch() -> Path:
    """Return a folder for the files of cases; it goes when the program ends."""
    folder = Path(mkdtemp(prefix="claimkit-fuzz-"))
    atexit.register(partial(rmtree, folder, ignore_errors=True))
    return folder
