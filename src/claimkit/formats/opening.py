"""Opening a file of segments: which format it is in, by its name or by its first character."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import PurePath
from typing import BinaryIO, TypeAlias

from claimkit.formats.comma_separated import comma_separated
from claimkit.formats.header import Wanted
from claimkit.formats.json_lines import json_lines
from claimkit.formats.lines import Line, lines_of
from claimkit.formats.segment import Table
from claimkit.formats.tab_separated import tab_separated

Opener: TypeAlias = Callable[[Iterator[Line], str, Wanted], Table]

FORMATS: Mapping[str, Opener] = {"csv": comma_separated, "tsv": tab_separated, "jsonl": json_lines}
"""The formats that can be read, each by its name."""

_SUFFIXES = {".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl"}


def read(stream: BinaryIO, file: str, wanted: Wanted, form: str | None = None) -> Table:
    r"""Open the stream of a *file* in the format named *form*, or else the one that its name or its text tells.

    Raises `claimkit.errors.RecordError` if it is empty, or the columns *wanted* are not there.

    >>> from io import BytesIO
    >>> table = read(BytesIO("ko,en\n두 척,two ships\n".encode()), "news.csv", Wanted())
    >>> [getattr(entry, "translation", None) for entry in table.entries()]
    [None, 'two ships']
    """
    lines = lines_of(stream, file)
    if form is None:
        form = _SUFFIXES.get(PurePath(file).suffix.lower())
    if form is None:
        first = next(lines, Line(1, ""))
        form = _guessed(first.text)
        lines = chain([first], lines)
    return FORMATS[form](lines, file, wanted)


def _guessed(first: str) -> str:
    """Tell the format from a file's first line."""
    if first.lstrip().startswith("{"):
        return "jsonl"
    return "tsv" if "\t" in first else "csv"
