"""The formats, each with the names of its files, what reads it, and what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import BinaryIO, TypeAlias

from attrs import field, frozen

from claimkit.formats.articles import markdown, plain_text
from claimkit.formats.delimited import comma_separated, tab_separated
from claimkit.formats.header import Wanted
from claimkit.formats.json_lines import json_lines
from claimkit.formats.json_messages import json_messages, string_catalog
from claimkit.formats.messages import Message, paired_by_key, paired_by_length, paired_by_order, paired_by_time
from claimkit.formats.office import word_document, workbook, write_workbook
from claimkit.formats.parquet import annotate_parquet, parquet, write_parquet
from claimkit.formats.portable_object import portable_object
from claimkit.formats.resources import android, apple_strings, properties, rails_yaml
from claimkit.formats.segment import Patch, Segment, Sides, Unreadable, write_patched
from claimkit.formats.subtitles import subtitles
from claimkit.formats.tmx import tmx
from claimkit.formats.xliff import xliff
from claimkit.messages import Message as Title

Entries: TypeAlias = Iterator[Segment | Unreadable]
Writer: TypeAlias = Callable[[BinaryIO, Iterable[Patch], BinaryIO], None]
Pairing: TypeAlias = Callable[[Iterable[Message], Iterable[Message], Sides, str], Entries]


@frozen
class _Named:
    """What every format says of itself."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    write: Writer = field(default=write_patched, kw_only=True)
    annotate: Writer | None = field(default=None, kw_only=True)
    needs: str | None = field(default=None, kw_only=True)
    extra: str = field(default="formats", kw_only=True)
    takes_notes: bool = field(default=False, kw_only=True)
    has_columns: bool = field(default=False, kw_only=True)


@frozen
class Format(_Named):
    """A format whose files hold originals and translations."""

    read: Callable[[BinaryIO, str, Wanted], Entries]


@frozen
class MessageFormat(_Named):
    """A format whose files are in one language, so that two of them are read."""

    read: Callable[[BinaryIO, str, Wanted], Iterator[Message]]
    pair: Pairing = paired_by_key


AnyFormat: TypeAlias = Format | MessageFormat

_LISTED: tuple[AnyFormat, ...] = (
    Format("csv", Title("a comma-separated table"), (".csv",), comma_separated, has_columns=True),
    Format("tsv", Title("a tab-separated table"), (".tsv", ".tab"), tab_separated, has_columns=True),
    Format("jsonl", Title("JSON Lines"), (".jsonl", ".ndjson"), json_lines, has_columns=True),
    Format("po", Title("a PO file"), (".po", ".pot"), portable_object, takes_notes=True),
    Format(
        "xliff",
        Title("an XLIFF file"),
        (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"),
        xliff,
        takes_notes=True,
    ),
    Format("tmx", Title("a translation memory"), (".tmx",), tmx, takes_notes=True),
    Format(
        "xlsx",
        Title("an Excel workbook"),
        (".xlsx", ".xlsm"),
        workbook,
        write=write_workbook,
        needs="openpyxl",
        takes_notes=True,
        has_columns=True,
    ),
    Format(
        "parquet",
        Title("a Parquet file"),
        (".parquet", ".pq"),
        parquet,
        write=write_parquet,
        annotate=annotate_parquet,
        needs="pyarrow",
        extra="arrow",
        takes_notes=True,
        has_columns=True,
    ),
    Format("xcstrings", Title("a string catalog"), (".xcstrings",), string_catalog),
    MessageFormat("json", Title("a file of messages"), (".json", ".arb"), json_messages),
    MessageFormat("android", Title("a file of Android's string resources"), (".xml",), android),
    MessageFormat("properties", Title("a property file"), (".properties",), properties),
    MessageFormat("strings", Title("a strings file"), (".strings",), apple_strings),
    MessageFormat("yaml", Title("a YAML file"), (".yml", ".yaml"), rails_yaml, needs="yaml"),
    MessageFormat("subtitles", Title("a file of subtitles"), (".srt", ".vtt"), subtitles, paired_by_time),
    MessageFormat(
        "markdown", Title("a Markdown document"), (".md", ".markdown"), markdown, paired_by_order, needs="markdown_it"
    ),
    MessageFormat("text", Title("a plain text"), (".txt",), plain_text, paired_by_length),
    MessageFormat("docx", Title("a Word document"), (".docx",), word_document, paired_by_length, needs="docx"),
)

FORMATS = {each.name: each for each in _LISTED}
"""The formats that can be read, each by its name."""

ARTICLES = frozenset({"markdown", "text", "docx"})
"""Those in which the same article may stand: one may be the original of another."""


def format_named(file: str) -> AnyFormat | None:
    """Return the format that a file's name tells.

    >>> format_named("po/ko.po").title, format_named("news")
    ('a PO file', None)
    """
    suffix = PurePath(file).suffix.lower()
    return next((each for each in _LISTED if suffix in each.suffixes), None)
