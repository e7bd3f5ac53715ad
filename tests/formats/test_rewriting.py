"""A segment written with another translation reads as that one, and nothing else in its row changes."""

import json
import re
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.formats import Segment, Wanted, read
from claimkit.formats.segment import write_patched

ENCODED = {
    "n.csv": 'id,ko,en,note\r\n7,"하나, 둘",one,x\r\n',
    "n.tsv": "id\tko\ten\tnote\n7\t하나, 둘\tone\tx\n",
    "n.jsonl": '{"id": "7", "ko": "하나, 둘", "en": "one", "note": "x"}\n',
}

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)


def segment_in(content: bytes, file: str) -> Segment:
    (segment,) = (entry for entry in read(BytesIO(content), file, Wanted()) if isinstance(entry, Segment))
    return segment


def rewritten(content: str, file: str, translation: str, encoding: str = "utf-8") -> str | None:
    """Return the file with another translation, or ``None`` if it cannot be written."""
    raw = content.encode(encoding)
    place = segment_in(raw, file).place
    patches = None if place is None else place.rewritten(translation)
    if patches is None:
        return None
    target = BytesIO()
    write_patched(BytesIO(raw), patches, target)
    return target.getvalue().decode(encoding)


@pytest.mark.parametrize("file", ENCODED)
@given(texts.filter(lambda text: not text.startswith(("=", "+", "-", "@", "\t", "\r"))))
def test_what_is_written_is_read_back(file: str, translation: str) -> None:
    written = rewritten(ENCODED[file], file, translation)
    assert written is not None
    again = segment_in(written.encode(), file)
    read_back = re.sub("[\t\n\r]", " ", translation) if file == "n.tsv" else translation
    assert (again.name, again.original, again.translation) == ("7", "하나, 둘", read_back)


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
@pytest.mark.parametrize("file", ENCODED)
def test_the_rest_of_the_file_stays(file: str, encoding: str) -> None:
    assert rewritten(ENCODED[file], file, "two", encoding) == ENCODED[file].replace("one", "two")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
@pytest.mark.parametrize("file", ["n.csv", "n.tsv"])
def test_no_cell_becomes_a_formula(file: str, sign: str) -> None:
    assert rewritten(ENCODED[file], file, f"{sign}cmd") is None


def test_a_cell_that_was_a_formula_stays_the_one_it_was() -> None:
    content = "ko,en\n영하 5도,-50 degrees\n"
    assert rewritten(content, "n.csv", "-5 degrees") == "ko,en\n영하 5도,-5 degrees\n"


def test_what_an_encoding_lacks_is_not_written_into_it() -> None:
    assert rewritten(ENCODED["n.csv"], "n.csv", "\N{THAI CHARACTER KO KAI}", "cp949") is None


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_a_row_keeps_its_delimiter(delimiter: str) -> None:
    content = delimiter.join(["ko", "en"]) + "\n" + delimiter.join(["하나", "one"]) + "\n"
    assert rewritten(content, "n.csv", "1,000") == content.replace("one", "1,000")


def test_a_quoted_tab_separated_row_stays_quoted() -> None:
    content = 'ko\ten\n"그는 ""하나""라고 했다"\t"He said ""one"""\n'
    assert rewritten(content, "n.tsv", 'He said "two"') == 'ko\ten\n"그는 ""하나""라고 했다"\t"He said ""two"""\n'


def test_json_in_ascii_stays_in_ascii() -> None:
    line = json.dumps({"ko": "하나", "en": "one"}) + "\n"
    assert rewritten(line, "n.jsonl", "둘") == json.dumps({"ko": "하나", "en": "둘"}) + "\n"


def test_a_byte_order_mark_before_the_line_stays() -> None:
    line = '\ufeff{"ko": "하나", "en": "one"}\r\n'
    assert rewritten(line, "n.jsonl", "two") == '\ufeff{"ko": "하나", "en": "two"}\r\n'


def test_a_mark_that_stood_for_itself_in_a_cell_parted_by_tabs_still_does() -> None:
    assert rewritten('ko\ten\n5명 왔다\t"6" came\n', "n.tsv", '"5" came') == 'ko\ten\n5명 왔다\t"5" came\n'


def test_the_rest_of_an_object_stays_byte_for_byte() -> None:
    line = '{ "ko":"하나",\t"url" : "a\\/b", "en" :  "one \\u00e9", "n": 1.0 }\r\n'
    assert rewritten(line, "n.jsonl", "two é") == line.replace("one \\u00e9", "two é")
