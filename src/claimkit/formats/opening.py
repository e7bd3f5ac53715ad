"""The formats, each with the names of its files and what reads it; and opening a file in the one that it is in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from attrs import evolve, field, frozen

from claimkit.errors import RecordError
from claimkit.formats.decoding import USUAL, encoding_for, encoding_of, peeked
from claimkit.formats.segment import Patch, Segment, Sides, State, Unreadable, file_error, write_patched
from claimkit.formats.sides import Wanted, language_named, language_of
from claimkit.locales import available
from claimkit.messages import Message as Title
from claimkit.messages import Message as Words

if TYPE_CHECKING:
    from claimkit.formats.messages import Message, Messages

Entries: TypeAlias = Iterator[Segment | Unreadable]
Writer: TypeAlias = Callable[[BinaryIO, Iterable[Patch], BinaryIO], None]
_Messages: TypeAlias = "tuple[Iterator[Message], str]"
Pairing: TypeAlias = "Callable[[Messages, Messages, Sides, str], Iterator[Segment]]"


def _of(place: str) -> Callable[..., Any]:
    """Return what calls a function of a module of this folder; the module is loaded when it is called."""
    module, _, name = place.partition(".")

    def call(*given: object) -> Any:  # noqa: ANN401 - what that function returns
        return getattr(import_module(f"claimkit.formats.{module}"), name)(*given)

    return call


_BY_KEY, _BY_LENGTH = _of("messages.paired_by_key"), _of("messages.paired_by_length")
_UNIQUE = _of("messages.unique")


@frozen
class _Named:
    """What every format says of itself."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    write: Writer = field(default=write_patched, kw_only=True)
    annotate: Writer | None = field(default=None, kw_only=True)
    unchecked: Callable[[int, str], Patch] | None = field(default=None, kw_only=True)
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
    pair: Pairing = _BY_KEY


AnyFormat: TypeAlias = Format | MessageFormat

_LISTED: tuple[AnyFormat, ...] = (
    Format("csv", Title("a comma-separated table"), (".csv",), _of("tables.comma_separated"), has_columns=True),
    Format("tsv", Title("a tab-separated table"), (".tsv", ".tab"), _of("tables.tab_separated"), has_columns=True),
    Format("jsonl", Title("JSON Lines"), (".jsonl", ".ndjson"), _of("tables.json_lines"), has_columns=True),
    Format("po", Title("a PO file"), (".po", ".pot"), _of("portable_object.portable_object"), takes_notes=True),
    Format(
        "xliff",
        Title("an XLIFF file"),
        (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"),
        _of("xliff.xliff"),
        takes_notes=True,
    ),
    Format("tmx", Title("a translation memory"), (".tmx",), _of("xliff.tmx"), takes_notes=True),
    Format(
        "xlsx",
        Title("an Excel workbook"),
        (".xlsx", ".xlsm"),
        _of("office.workbook"),
        write=_of("office.write_workbook"),
        needs="openpyxl",
        takes_notes=True,
        has_columns=True,
    ),
    Format(
        "parquet",
        Title("a Parquet file"),
        (".parquet", ".pq"),
        _of("parquet.parquet"),
        write=_of("parquet.write_parquet"),
        annotate=_of("parquet.annotate_parquet"),
        unchecked=_of("parquet.unchecked"),
        needs="pyarrow",
        extra="arrow",
        takes_notes=True,
        has_columns=True,
    ),
    Format("xcstrings", Title("a string catalog"), (".xcstrings",), _of("resources.string_catalog")),
    MessageFormat("json", Title("a file of messages"), (".json", ".arb"), _of("resources.json_messages")),
    MessageFormat("android", Title("a file of Android's string resources"), (".xml",), _of("resources.android")),
    MessageFormat("resx", Title("a file of .NET resources"), (".resx",), _of("resources.resx")),
    MessageFormat("properties", Title("a property file"), (".properties",), _of("resources.properties")),
    MessageFormat("strings", Title("a strings file"), (".strings",), _of("resources.apple_strings")),
    MessageFormat("plist", Title("a property list"), (".stringsdict",), _of("resources.property_list")),
    MessageFormat("yaml", Title("a YAML file"), (".yml", ".yaml"), _of("resources.rails_yaml"), needs="yaml"),
    MessageFormat(
        "subtitles",
        Title("a file of subtitles"),
        (".srt", ".vtt"),
        _of("articles.subtitles"),
        _of("messages.paired_by_time"),
    ),
    MessageFormat(
        "markdown",
        Title("a Markdown document"),
        (".md", ".markdown"),
        _of("articles.markdown"),
        _of("messages.paired_by_order"),
        needs="markdown_it",
    ),
    MessageFormat("html", Title("an HTML page"), (".html", ".htm"), _of("articles.html"), _BY_LENGTH),
    MessageFormat("text", Title("a plain text"), (".txt",), _of("articles.plain_text"), _BY_LENGTH),
    MessageFormat(
        "lines", Title("a text of one sentence a line"), (), _of("articles.lines"), _of("messages.paired_by_line")
    ),
    MessageFormat("docx", Title("a Word document"), (".docx",), _of("office.word_document"), _BY_LENGTH, needs="docx"),
)

FORMATS = {each.name: each for each in _LISTED}
"""The formats that can be read, each by its name."""

ARTICLES = frozenset({"markdown", "html", "text", "docx"})
"""Those in which the same article may stand: one may be the original of another."""


def format_named(file: str) -> AnyFormat | None:
    """Return the format that a file's name tells.

    >>> format_named("po/ko.po").title, format_named("news")
    ('a PO file', None)
    """
    suffix = PurePath(file).suffix.lower()
    return next((each for each in _LISTED if suffix in each.suffixes), None)


def is_called_after_language(file: str) -> bool:
    """Return whether a file ends in nothing but the tag of its language, as corpora do that are aligned line by line.

    >>> is_called_after_language("corpus.ko"), is_called_after_language("ko.po"), is_called_after_language("news")
    (True, False, False)
    """
    suffix = PurePath(file).suffix
    return format_named(file) is None and bool(suffix) and language_of(f"{suffix[1:]}.txt") is not None


# How files begin that hold no text, or whose text is packed: what each is, and what to do with it.
_REFUSED: Mapping[bytes, str] = {
    b"\xd0\xcf\x11\xe0": Words("this is a document of Office 97-2003: save it as .xlsx, or as CSV in UTF-8"),
    b"%PDF": Words("this is a PDF document: its text cannot be paired; export the translation from where it was made"),
    b"\x1f\x8b": Words("this is a file packed by gzip: unpack it first (gzip -d)"),
    b"BZh": Words("this is a file packed by bzip2: unpack it first (bzip2 -d)"),
    b"7z\xbc\xaf": Words("this is a 7-Zip archive: unpack it first"),
    b"{\\rtf": Words("this is a document in Rich Text Format: save the texts as a table"),
    b"\xde\x12\x04\x95": Words("this is a compiled message catalogue (.mo): check the .po file that it was made from"),
    b"\x95\x04\x12\xde": Words("this is a compiled message catalogue (.mo): check the .po file that it was made from"),
    b"bplist": Words("this is a compiled property list: check the .strings file that it was made from"),
    b"PARE": Words("this is an encrypted Parquet file: write it without encryption"),
}
_ARCHIVE = b"PK\x03\x04"
_PARQUET = b"PAR1"

# The document element tells the format of XML.
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_ROOTS = {"xliff": "xliff", "tmx": "tmx", "resources": "android", "plist": "plist"}
_PO = re.compile(r'^(?:#.*\s*\n|\s*\n)*msg(?:id|ctxt) ?"')
_CUE = re.compile(r"\A(?:WEBVTT|\s*\d+\s*\n\d\d:\d\d:\d\d,\d)")


def detect(head: bytes, file: str, encoding: str | None = None) -> AnyFormat:
    """Return the format that the first bytes of a file tell, or else its name.

    Raises `claimkit.errors.RecordError`, saying what the file is, if it is in none that can be read.
    """
    packed = next((what for start, what in _REFUSED.items() if head.startswith(start)), None)
    if packed:
        raise file_error(file, packed)
    if head.startswith(_ARCHIVE):
        return _archive(head, file)
    if head.startswith(_PARQUET):
        return FORMATS["parquet"]
    named = format_named(file)
    name, mark = encoding_of(head, encoding)
    text = head[mark:].decode(name, "replace").lstrip()
    if text.startswith("<"):
        return _markup(text, file)
    if named is not None and named.name not in {"xliff", "tmx", "android", "xlsx", "docx", "json", "text"}:
        return named
    return _guessed(text, file, None if named is None or named.name == "text" else named)


def _archive(head: bytes, file: str) -> AnyFormat:
    """Return the format of an archive, by its list of parts, or, where that is cut off, by their names."""
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(head)) as parts:
            names = " ".join(parts.namelist()).encode()
    except (zipfile.BadZipFile, ValueError):  # of a broken one, places that do not exist
        names = head + {".xlsx": b"xl/", ".docx": b"word/"}.get(PurePath(file).suffix.lower(), b"")
    for folder, name in ((b"xl/", "xlsx"), (b"word/", "docx")):
        if folder in names:
            return FORMATS[name]
    raise file_error(file, Words("this is an archive or a presentation: unpack it, or save its texts as a table"))


def _markup(text: str, file: str) -> AnyFormat:
    bare = re.sub(r"<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^\[>]*(?:\[[\s\S]*?\]\s*)?>", "", text)
    root = _ROOT.search(bare)
    name = root[1] if root else "?"
    if name in _ROOTS:
        return FORMATS[_ROOTS[name]]
    named = format_named(file)
    others = set[str]() if name.lower() == "html" else {"resx", "markdown", "subtitles", "csv", "tsv"}
    if named is not None and named.name in {"html", *others}:
        return named
    known = ", ".join((*(f"<{each}>" for each in _ROOTS), ".resx"))
    what = Words(
        "this is XML or HTML that begins with <{name}>; what can be read: {known}, and .html", name=name, known=known
    )
    raise file_error(file, what)


def _guessed(text: str, file: str, named: AnyFormat | None) -> AnyFormat:
    """Return the format of plain text whose name does not tell it."""
    first, _, rest = text.partition("\n")
    if text.startswith(("{", "[")):
        return FORMATS["jsonl" if _is_json_line(first, rest, named) else "json"]
    if named is not None:
        what = Words("by its name this is {format}, but its content is not; name it as what it is", format=named.title)
        raise file_error(file, what if text else Words("the file is empty"))
    if _CUE.match(text):
        return FORMATS["subtitles"]
    if _PO.match(text):
        return FORMATS["po"]
    return FORMATS["tsv" if "\t" in first else "csv"]


def _is_json_line(first: str, rest: str, named: AnyFormat | None) -> bool:
    """Return whether a file that begins with a bracket is JSON Lines; one called en.json has to show it."""
    if named is None:
        return first.strip() != "{"
    return first.startswith("{") and first.rstrip().endswith("}") and bool(rest.strip())


def read(
    stream: BinaryIO, file: str, wanted: Wanted, form: str | None = None, original: tuple[BinaryIO, str] | None = None
) -> Opened:
    r"""Open the stream of a *file* in the format named *form*, or else the one that its content and its name tell.

    A file in one language is read beside its *original*, a stream and its name.

    Raises `claimkit.errors.RecordError` if the file is empty or in no format that can be read, its columns are not
    there, or what it needs is not installed.

    >>> [segment.translation for segment in read(BytesIO("ko,en\n두 척,two ships\n".encode()), "news.csv", Wanted())]
    ['two ships']
    """
    found, stream, here = _told(stream, file, wanted, form, is_one_of_two=original is not None)
    if isinstance(found, Format):
        return Opened(found, found.read(stream, file, here))
    if original is None:
        what = Words(
            "this is {format} in one language: name original and translation: claimkit check en{suffix} ko{suffix}",
            format=found.title,
            suffix=next(iter(found.suffixes), ".txt"),
        )
        raise file_error(file, what)
    theirs, beside, there = _told(original[0], original[1], wanted, form, is_one_of_two=True)
    if not isinstance(theirs, MessageFormat) or not (theirs is found or {theirs.name, found.name} <= ARTICLES):
        what = Words(
            "this is {format}, and {file} is {other_format}; two files make a pair in one format",
            format=found.title,
            file=original[1],
            other_format=theirs.title,
        )
        raise file_error(file, what)
    pairing = found.pair if theirs is found else _BY_LENGTH
    sides = wanted.sides(language_of(original[1]), language_of(file))
    originals, translations = theirs.read(beside, original[1], there), found.read(stream, file, here)
    return Opened(found, _pair(pairing, (originals, original[1]), (translations, file), sides))


def _told(
    stream: BinaryIO, file: str, wanted: Wanted, form: str | None, *, is_one_of_two: bool
) -> tuple[AnyFormat, BinaryIO, Wanted]:
    """Return the format of a file, its stream, and what is wanted, with its encoding.

    One of two files is in one language if its name says so, and so is one alone that would be a table by its content,
    but has no columns that could be read.
    """
    named = FORMATS["lines"] if is_called_after_language(file) else format_named(file)
    if form is None and is_one_of_two and named is FORMATS["lines"]:
        form = "lines"
    head, stream = peeked(stream)
    found = detect(head, file, wanted.encoding) if form is None else FORMATS[form]
    if wanted.encoding is None and found.name not in _SELF_DESCRIBED:
        wanted = evolve(wanted, encoding=encoding_for(head, _languages(head, file, wanted, found)))
    if form is None and isinstance(found, Format) and isinstance(named, MessageFormat):
        found = named if is_one_of_two or not _is_table(head, file, found, wanted) else found
    if found.needs is not None and find_spec(found.needs) is None:
        raise file_error(
            file,
            Words(
                "this is {format}; to read it: pip install 'claimkit[{extra}]'", format=found.title, extra=found.extra
            ),
        )
    return found, stream, wanted


def _languages(head: bytes, file: str, wanted: Wanted, found: AnyFormat) -> frozenset[str]:
    """Return the languages of a file, as far as they decide its encoding; of a table, one side is not enough."""
    named = language_of(file)
    names = ("cp949", *(name for usual in USUAL.values() for name, _ in usual)) if found.has_columns else ()
    lines = {head.partition(b"\n")[0].decode(name, "ignore") for name in names}  # of which one may be right
    header = (language_named(cell) for line in lines for cell in re.split(r'[,;\t|{}":\r]+', line) if cell)
    asked = (wanted.original_language, wanted.translation_language) if found.has_columns or named is None else ()
    tags = {tag.partition("-")[0] for tag in (named, *asked, *header) if tag is not None} & {*available()}
    return frozenset(tags if len(tags) > found.has_columns or tags & USUAL.keys() else ())


# Formats whose files say themselves what encoding they are in, or have one by their definition.
_SELF_DESCRIBED = frozenset({"po", "xliff", "tmx", "android", "resx", "plist", "properties", "xlsx", "docx", "parquet"})


def _is_table(head: bytes, file: str, found: Format, wanted: Wanted) -> bool:
    """Return whether what seems to be comma-separated has a header that names the columns, or was asked for columns."""
    if found.name != "csv" or wanted.original is not None or wanted.translation is not None:
        return True
    try:
        next(found.read(BytesIO(head), file, wanted), None)
    except RecordError:
        return False
    return True


@frozen
class Opened:
    """An open file: its format, and what is in it, segment by segment."""

    form: AnyFormat
    entries: Entries

    def __iter__(self) -> Entries:
        return self.entries


def _pair(pairing: Pairing, originals: _Messages, translations: _Messages, sides: Sides) -> Entries:
    """Yield the segments of two files.

    Raises `claimkit.errors.RecordError` if nothing in one has a counterpart in the other.
    """
    (left, original), (right, file) = ([*originals[0]], originals[1]), ([*translations[0]], translations[1])
    repeated: list[Unreadable] = []
    if pairing is _BY_KEY:
        (left, others), (right, repeated) = _UNIQUE(left, original), _UNIQUE(right, file)
        repeated += (evolve(each, line=None) for each in others)  # for a line is one of the translation
    segments = [*pairing(left, right, sides, file)]
    states = {each.state for each in segments}
    if State.ADDED in states and states <= {State.ADDED, State.UNTRANSLATED}:
        raise file_error(file, Words("nothing in it has a counterpart in the original; are the two a pair?"))
    yield from segments
    yield from repeated
