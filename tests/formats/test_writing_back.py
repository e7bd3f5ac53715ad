"""Corrections and notes change what they must, in the notation of the format, and every other byte stays."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypeAlias
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from translate.storage import factory
from translate.storage.xliff2 import Xliff2File

from claimkit.errors import RecordError
from claimkit.formats import FORMATS, Note, Patch, Segment, State, Wanted, detect, read
from claimkit.formats.segment import Piece, Written, write_patched

FILES = Path(__file__).parent / "files"
PAIRS = {
    "ko.po": None,
    "unit.xlf": None,
    "trados.sdlxliff": None,
    "two.xlf": None,
    "memory.tmx": None,
    "Localizable.xcstrings": None,
    "ko.json": "en.json",
    "res/values-ko/strings.xml": "res/values/strings.xml",
    "messages_ko.properties": "messages_en.properties",
    "ko.lproj/Localizable.strings": "en.lproj/Localizable.strings",
    "ko.lproj/Localizable.stringsdict": "en.lproj/Localizable.stringsdict",
    "ko.yml": "en.yml",
    "film.ko.srt": "film.en.srt",
    "storm.ko.md": "storm.en.md",
}


def segments(content: bytes, file: str) -> list[Segment]:
    original = PAIRS.get(file)
    beside = None if original is None else (BytesIO((FILES / original).read_bytes()), original)
    found = read(BytesIO(content), file, Wanted(), None, beside)
    return [entry for entry in found if isinstance(entry, Segment)]


def patched(content: bytes, file: str, patches: Iterable[Patch]) -> bytes:
    target = BytesIO()
    detect(content, file).write(BytesIO(content), patches, target)
    return target.getvalue()


def with_other_digits(text: str, file: str) -> str:
    """Return the text with other numbers, and behind each of them what a format has to escape, where it can."""
    return re.sub(r"\d+", r"7,7\g<0>" if file.endswith("srt") else r'7,7\g<0> & "<7>"', text)


@pytest.mark.parametrize("file", PAIRS)
def test_every_translation_can_be_written_back_and_nothing_else_changes(file: str) -> None:
    content = (FILES / file).read_bytes()
    before = segments(content, file)
    written: list[str] = []
    patches: list[Patch] = []
    for segment in before:
        changed = with_other_digits(segment.translation, file)
        found = segment.place.rewritten(changed) if segment.place else None
        written.append(segment.translation if found is None else changed)
        patches += found or ()
    after = segments(patched(content, file, patches), file)
    assert [each.translation for each in after] == written
    assert [(each.original, each.name, each.state) for each in after] == [
        (each.original, each.name, each.state) for each in before
    ]
    assert sum(segment.translation != changed for segment, changed in zip(before, written, strict=True)) >= 2


def test_a_correction_changes_the_digits_alone() -> None:
    content = (FILES / "ko.po").read_bytes()
    first = segments(content, "ko.po")[0]
    assert first.place is not None
    patches = first.place.rewritten(first.translation.replace("5만", "50만"))
    assert patched(content, "ko.po", patches or ()) == content.replace("5만".encode(), "50만".encode())


def test_no_correction_reaches_into_an_inline_tag() -> None:
    first = segments((FILES / "unit.xlf").read_bytes(), "unit.xlf")[0]
    assert first.place is not None
    assert first.place.rewritten(first.translation.replace("<g>5만</g>", "<g>50만</g>"))
    assert first.place.rewritten(first.translation.replace("<g>5만</g>", "50만")) is None


@given(st.lists(st.text(max_size=5), min_size=1, max_size=5), st.text(max_size=10))
def test_any_text_can_take_the_place_of_any_other(texts: list[str], translation: str) -> None:
    content = "".join(texts).encode("utf-8", "surrogatepass")
    pieces: list[Piece] = []
    at = 0
    for text in texts:
        size = len(text.encode("utf-8", "surrogatepass"))
        pieces.append(Piece(text, at, at + size))
        at += size
    patches = Written(tuple(pieces)).rewritten(translation)
    if patches is None:
        assert not "".join(texts)
        return
    target = BytesIO()
    write_patched(BytesIO(content), patches, target)
    assert target.getvalue() == translation.encode()


ERROR = Note('claimkit: error: "5만" < 50만 & more [quantity.scale]', is_error=True, issue_type="numbers")
WARNING = Note("claimkit: warning: a hedge moved [hedge.drift]", is_error=False)
TAKE_NOTES = ["ko.po", "unit.xlf", "trados.sdlxliff", "memoq.mqxliff", "phrase.mxliff", "two.xlf", "memory.tmx"]


def annotated(file: str, notes: list[Note], content: bytes | None = None) -> bytes:
    content = content or (FILES / file).read_bytes()
    translated = [each for each in segments(content, file) if each.state is State.TRANSLATED and each.place]
    patches = [patch for each in translated if each.place for patch in each.place.annotated(notes)]
    return patched(content, file, patches)


@pytest.mark.parametrize("file", TAKE_NOTES)
def test_notes_change_no_text(file: str) -> None:
    before, after = segments((FILES / file).read_bytes(), file), segments(annotated(file, [ERROR, WARNING]), file)
    assert [(each.original, each.translation, each.name) for each in after] == [
        (each.original, each.translation, each.name) for each in before
    ]
    contexts = "".join(each.context for each in after)
    assert file in {"ko.po", "trados.sdlxliff"} or ERROR.text in contexts


@pytest.mark.parametrize("file", ["unit.xlf", "two.xlf", "memory.tmx"])
def test_notes_are_written_into_utf_16(file: str) -> None:
    text = (FILES / file).read_text(encoding="utf-8").replace('"UTF-8"', '"UTF-16"')
    after = annotated(file, [ERROR], text.encode("utf-16"))
    ET.fromstring(after)  # noqa: S314 - what was written here
    assert [each.translation for each in segments(after, file)] == [
        each.translation for each in segments(text.encode("utf-16"), file)
    ]


@pytest.mark.parametrize("file", TAKE_NOTES)
def test_notes_are_not_written_twice(file: str) -> None:
    once = annotated(file, [WARNING])
    assert annotated(file, [WARNING], once) == once


@pytest.mark.parametrize("file", [name for name in TAKE_NOTES if "mqx" not in name and name.endswith(("lf", "liff"))])
def test_what_is_found_later_is_added(file: str) -> None:
    later = annotated(file, [ERROR], annotated(file, [WARNING])).decode()
    before = annotated(file, [ERROR]).decode()
    assert later.count("<its:locQualityIssues ") == before.count("<its:locQualityIssues ") > 0
    ET.fromstring(later)  # noqa: S314 - our own file
    assert 'Severity="50"' not in later


@pytest.mark.parametrize("file", [name for name in TAKE_NOTES if name != "two.xlf"])
def test_another_reader_finds_the_notes(file: str) -> None:
    kind = suffix if (suffix := Path(file).suffix.lstrip(".")) in {"po", "tmx"} else "xlf"
    contents = (FILES / file).read_bytes(), annotated(file, [ERROR])
    before, after = (factory.getobject(BytesIO(content), kind) for content in contents)
    assert any(ERROR.text in unit.getnotes() for unit in after.units)
    assert [str(unit.target) for unit in after.units] == [str(unit.target) for unit in before.units]


def test_another_reader_finds_the_same_texts_in_xliff_2() -> None:
    before, after = map(Xliff2File.parsestring, ((FILES / "two.xlf").read_bytes(), annotated("two.xlf", [ERROR])))
    assert [(unit.source, unit.target) for unit in after.units] == [(unit.source, unit.target) for unit in before.units]
    assert len(after.units) == 5


SCHEMAS = os.environ.get("XLIFF_SCHEMAS")


@pytest.mark.skipif(
    SCHEMAS is None,
    reason="to validate XLIFF: XLIFF_SCHEMAS=/folder/with/xliff-core-1.2-strict.xsd,xliff-core-2.0.xsd,xml.xsd",
)
@pytest.mark.parametrize("file", [name for name in TAKE_NOTES if name.endswith(("lf", "liff"))])
def test_xliff_with_notes_is_valid(file: str) -> None:
    etree = pytest.importorskip("lxml.etree")
    folder = Path(SCHEMAS or "").absolute()
    text = (folder / f"xliff-core-{'2.0' if file == 'two.xlf' else '1.2-strict'}.xsd").read_text(encoding="utf-8")
    text = re.sub(r'schemaLocation="[^"]*/xml\.xsd"', f'schemaLocation="{(folder / "xml.xsd").as_uri()}"', text)
    # What stands in the namespaces of others, which have schemas of their own, is passed over.
    schema = etree.XMLSchema(
        etree.fromstring(text.replace('processContents="strict"', 'processContents="lax"').encode())
    )
    schema.assertValid(etree.fromstring(annotated(file, [ERROR, WARNING])))


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="to validate PO: install gettext")
def test_a_po_file_with_notes_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "ko.po"
    file.write_bytes(annotated("ko.po", [ERROR, WARNING]))
    outcome = subprocess.run(["msgfmt", "--check-format", "-o", os.devnull, file], capture_output=True, check=False)  # noqa: S607 - as the shell finds it
    assert (outcome.returncode, outcome.stderr) == (0, b"")


def test_an_error_sends_an_entry_back_to_its_translator_and_a_warning_does_not() -> None:
    def fuzzy(notes: list[Note]) -> list[bool]:
        found = segments(annotated("ko.po", notes), "ko.po")
        return [each.state is State.FUZZY for each in found]

    assert fuzzy([WARNING]) == [False, False, True, False, False]
    assert fuzzy([ERROR]) == [True, True, True, False, True]


@pytest.mark.parametrize("file", ["unit.xlf", "trados.sdlxliff", "two.xlf"])
def test_issues_are_written_as_its_has_them(file: str) -> None:
    its = "{http://www.w3.org/2005/11/its}"
    tree = ET.fromstring(annotated(file, [ERROR, WARNING]))  # noqa: S314 - our own file
    named = {
        each.get("{http://www.w3.org/XML/1998/namespace}id"): [
            (issue.get("locQualityIssueType"), issue.get("locQualityIssueComment")) for issue in each
        ]
        for each in tree.iter(f"{its}locQualityIssues")
    }
    referred = {
        value.removeprefix("#").removeprefix("its=")
        for each in tree.iter()
        if (value := each.get(f"{its}locQualityIssuesRef"))
    }
    assert named.keys() == referred
    assert set(map(tuple, named.values())) == {(("numbers", ERROR.text), ("uncategorized", WARNING.text))}


Row: TypeAlias = Sequence[str | float | None]


def workbook(*rows: Row) -> bytes:
    book = Workbook()
    assert isinstance(book.active, Worksheet)
    book.active.title = "News"
    for row in rows:
        book.active.append([*row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


ROWS: tuple[Row, ...] = (
    ["id", "KO", None, "EN"],
    [1, "어선 5척", "x", "-5 boats"],
    [],
    [2, "수식", None, "=1+1"],
    [3, 12.5, None, 12.5],
)


def test_a_workbook_is_read_by_its_columns() -> None:
    found = segments(workbook(*ROWS), "news.xlsx")
    assert [(each.line, each.name, each.original, each.translation) for each in found] == [
        (2, "1", "어선 5척", "-5 boats"),
        (4, "2", "수식", ""),
        (5, "3", "12.5", "12.5"),
    ]


def test_a_sheet_that_was_asked_for_must_be_there() -> None:
    with pytest.raises(RecordError, match=r"news\.xlsx: there is no sheet 'Old'; the sheets are 'News'"):
        list(read(BytesIO(workbook(*ROWS)), "news.xlsx", Wanted(sheet="Old")))


def test_a_workbook_takes_corrections_and_comments_in_its_cells() -> None:
    content = workbook(*ROWS)
    first = segments(content, "news.xlsx")[0]
    assert first.place is not None
    patches = [*(first.place.rewritten("-50 boats") or ()), *first.place.annotated([ERROR, WARNING])]
    sheet = load_workbook(BytesIO(patched(content, "news.xlsx", patches))).active
    assert isinstance(sheet, Worksheet)
    assert sheet["D2"].value == "-50 boats"
    comment = sheet["D2"].comment
    assert comment is not None
    assert comment.text == f"{ERROR.text}\n{WARNING.text}"
    assert sheet["D4"].value == "=1+1"


@pytest.mark.parametrize("text", ["=1+1", "+5 boats", "@5 boats"])
def test_no_cell_of_a_workbook_becomes_a_formula(text: str) -> None:
    plain = segments(workbook(["ko", "en"], ["배", "5 boats"]), "news.xlsx")[0]
    assert plain.place is not None
    assert plain.place.rewritten(text) is None


def test_a_damaged_workbook_is_refused() -> None:
    with pytest.raises(RecordError, match=r"news\.xlsx: the workbook is damaged or cut off"):
        segments(workbook(*ROWS)[:-200], "news.xlsx")


def test_the_formats_that_take_notes_are_those_tried_here() -> None:
    noted = {name for name, form in FORMATS.items() if form.takes_notes}
    assert noted == {"po", "xliff", "tmx", "xlsx", "parquet"}  # the last in tests/cli/test_parquet.py
