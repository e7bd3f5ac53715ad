"""The tables that lie beside the modules as text: what measures what, when holidays are, what clocks show."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pkgutil import get_data

TABLES = ("currencies.txt", "holidays.txt", "measures.txt", "zones.txt")


@cache
def rows(name: str) -> Sequence[Sequence[str]]:
    """Return the rows of a table: the section that each stands in, and its fields; ``#`` begins a comment."""
    section, found = "", list[list[str]]()
    for line in (get_data(__name__, name) or b"").decode().splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif fields := line.partition("#")[0].split():
            found.append([section, *fields])
    return found
