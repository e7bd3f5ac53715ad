"""Whatever bytes a file holds, it is read or refused with its name; nothing else is raised."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize("form", ["json", "xcstrings", "yaml", "jsonl", "android", "xliff", "markdown"])
def test_deep_nesting_is_read_or_refused(form: str) -> None:
    opening = {"android": b"<string>", "xliff": b"<unit>", "markdown": b"> "}.get(form, b'{"a":')
    read_all(opening * 20_000, form, "n.file")
