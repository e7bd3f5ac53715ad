"""The tables that lie beside the modules as text: what measures what, and when the days with names are."""

from __future__ import annotations

from collections.abc import Iterator
from pkgutil import get_data


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table: the section that each stands in, and its fields; ``#`` begins a comment."""
    section = ""
    for line in (get_data(__name__, name) or b"").decode().splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif fields := line.partition("#")[0].split():
            yield [section, *fields]
