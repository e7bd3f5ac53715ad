"""Whatever bytes a file holds, it is read or refused with its name; nothing else is raised."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from claimkit.errors import RecordError
from claimkit.formats import FORMATS, Segment, Unreadable, Wanted, read

FILES = Path(__file__).parent / "files"
SAMPLES = {
    "po": "ko.po",
    "xliff": "unit.xlf",
    "tmx": "memory.tmx",
    "xcstrings": "Localizable.xcstrings",
    "json": "ko.json",
    "android": "res/values-ko/strings.xml",
    "properties": "messages_ko.properties",
    "strings": "ko.lproj/Localizable.strings",
    "plist": "ko.lproj/Localizable.stringsdict",
    "yaml": "ko.yml",
    "subtitles": "film.ko.srt",
    "markdown": "storm.ko.md",
}


def read_all(content: bytes, form: str | None, file: str) -> list[Segment | Unreadable]:
    """Read a file beside itself; what a format refuses is refused by name."""
    try:
        return list(read(BytesIO(content), file, Wanted(), form, (BytesIO(content), file)))
    except RecordError as error:
        assert str(error).startswith(f"{file}:")  # noqa: PT017 - most examples are refused, some are read
        return []


@pytest.mark.parametrize("form", [None, *FORMATS])
@given(
    st.binary(max_size=100) | st.text(alphabet="<>&;\"'{}[]:=\\/#-*|%\n\r\t kmsgidtr01é척", max_size=60).map(str.encode)
)
def test_any_bytes_are_read_or_refused(form: str | None, content: bytes) -> None:
    read_all(content, form, "n.file")


DEEP = 3_000


@pytest.mark.parametrize(
    "form, content",
    [
        (
            "xliff",
            "<xliff><trans-unit><source>" + "<g>" * DEEP + "3" + "</g>" * DEEP + "</source></trans-unit></xliff>",
        ),
        ("tmx", "<tmx><tu><tuv><seg>" + "<hi>" * DEEP + "3" + "</hi>" * DEEP + "</seg></tuv></tu></tmx>"),
        ("android", "<resources><string name='a'>" + "<b>" * DEEP + "3" + "</b>" * DEEP + "</string></resources>"),
        ("plist", "<plist>" + "<dict><key>a</key>" * DEEP + "<string>3</string>" + "</dict>" * DEEP + "</plist>"),
        ("json", '{"a":' * DEEP + "3" + "}" * DEEP),
        ("xcstrings", '{"strings":' * DEEP + "3" + "}" * DEEP),
        ("yaml", "ko: " + "{a: " * DEEP + "3" + "}" * DEEP),
    ],
    ids=lambda each: each[:9],
)
def test_what_stands_too_deep_is_refused(form: str, content: str) -> None:
    read_all(content.encode(), form, "n.file")


@pytest.mark.parametrize("content", [b'""', b'{"ko": "3"}', b'{"ko": ["3", ["4"]]}', b"[]", b"{}", b"3"])
def test_json_of_any_shape_is_read_or_refused(content: bytes) -> None:
    read_all(content, "json", "n.json")
    read_all(content, "xcstrings", "n.xcstrings")


@pytest.mark.parametrize("form", SAMPLES)
@given(st.data())
def test_a_file_with_a_part_cut_out_or_put_in_is_read_or_refused(form: str, data: st.DataObject) -> None:
    content = (FILES / SAMPLES[form]).read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(start + 40, len(content))))
    broken = content[:start] + data.draw(st.binary(max_size=4)) + content[end:]
    for entry in read_all(broken, form, SAMPLES[form]):
        if isinstance(entry, Segment) and entry.place is not None:
            entry.place.rewritten(f"{entry.translation}7")


DECLARED = {
    "bomb": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
    "outside": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    "wide": "<!DOCTYPE x []>",
}


@cache
def whole(form: str) -> bytes:
    return packed(form, bytes)


def packed(form: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return an Office file whose main part was changed."""
    made, changed = BytesIO(), BytesIO()
    if form == "xlsx":
        book = Workbook()
        book.active.append(["ko", "en"])  # type: ignore[union-attr]  # a new workbook has a sheet
        book.save(made)
    else:
        Document().save(made)
    part = {"xlsx": "xl/worksheets/sheet1.xml", "docx": "word/document.xml"}[form]
    with ZipFile(made) as before, ZipFile(changed, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change(content) if name == part else content)
    return changed.getvalue()


@pytest.mark.parametrize("form", ["xlsx", "docx"])
@pytest.mark.parametrize("declared", DECLARED)
def test_an_office_file_that_declares_entities_is_refused(form: str, declared: str) -> None:
    def with_entities(part: bytes) -> bytes:
        text = DECLARED[declared] + part.decode().partition("?>")[2]
        return text.encode("utf-16" if declared == "wide" else "utf-8")

    content = packed(form, with_entities)
    with pytest.raises(RecordError, match=rf"ko\.{form}: the (workbook|document) is refused: \S+ has a document type"):
        list(read(BytesIO(content), f"ko.{form}", Wanted(), None, (BytesIO(packed(form, bytes)), f"en.{form}")))


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_an_office_file_that_would_be_too_large_is_refused(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    what = {"xlsx": "WORKBOOK", "docx": "DOCUMENT"}[form]
    monkeypatch.setattr(f"claimkit.formats.office._LARGEST_{what}", 1 << 20)
    content = packed(form, lambda part: part + b" " * (1 << 20))
    with pytest.raises(RecordError, match="would take 1 MB when unpacked; split it"):
        list(read(BytesIO(content), f"ko.{form}", Wanted(), None, (BytesIO(packed(form, bytes)), f"en.{form}")))


@pytest.mark.parametrize("form", ["xlsx", "docx"])
@given(st.data())
def test_an_office_file_with_a_part_cut_out_or_put_in_is_read_or_refused(form: str, data: st.DataObject) -> None:
    content = whole(form)
    start = data.draw(st.integers(0, len(content)))
    broken = content[:start] + data.draw(st.binary(max_size=4)) + content[data.draw(st.integers(start, len(content))) :]
    read_all(broken, form, f"n.{form}")


@pytest.mark.parametrize("form", ["json", "xcstrings", "yaml", "jsonl", "android", "xliff", "markdown"])
def test_deep_nesting_is_read_or_refused(form: str) -> None:
    opening = {"android": b"<string>", "xliff": b"<unit>", "markdown": b"> "}.get(form, b'{"a":')
    read_all(opening * 20_000, form, "n.file")
