"""A segment written with another translation reads as that one, and nothing else in its row changes."""

import json
import re
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.formats import Segment, Table, Wanted, read

ENCODED = {
    "n.csv": 'id,ko,en,note\r\n7,"하나, 둘",one,x\r\n',
    "n.tsv": "id\tko\ten\tnote\n7\t하나, 둘\tone\tx\n",
    "n.jsonl": '{"id": "7", "ko": "하나, 둘", "en": "one", "note": "x"}\n',
}

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)


def opened(content: str, file: str) -> tuple[Table, list[Segment]]:
    table = read(BytesIO(content.encode()), file, Wanted())
    return table, [entry for entry in table.entries() if isinstance(entry, Segment)]


@pytest.mark.parametrize("file", ENCODED)
@given(texts.filter(lambda text: not text.startswith(("=", "+", "-", "@", "\t", "\r"))))
def test_what_is_written_is_read_back(file: str, translation: str) -> None:
    table, (segment,) = opened(ENCODED[file], file)
    raw = table.rewritten(segment, translation)
    assert raw is not None
    _, (again,) = opened(ENCODED[file].replace(segment.raw, raw), file)
    read_back = re.sub("[\t\n\r]", " ", translation) if file == "n.tsv" else translation
    assert (again.name, again.original, again.translation) == ("7", "하나, 둘", read_back)


@pytest.mark.parametrize("file", ENCODED)
def test_the_rest_of_the_row_stays(file: str) -> None:
    table, (segment,) = opened(ENCODED[file], file)
    assert table.rewritten(segment, "two") == segment.raw.replace("one", "two")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t"])
@pytest.mark.parametrize("file", ["n.csv", "n.tsv"])
def test_no_cell_becomes_a_formula(file: str, sign: str) -> None:
    table, (segment,) = opened(ENCODED[file], file)
    assert table.rewritten(segment, f"{sign}cmd") is None


def test_a_cell_that_was_a_formula_stays_the_one_it_was() -> None:
    table, (segment,) = opened("ko,en\n영하 5도,-50 degrees\n", "n.csv")
    assert table.rewritten(segment, "-5 degrees") == "영하 5도,-5 degrees\n"


def test_json_in_ascii_stays_in_ascii() -> None:
    line = json.dumps({"ko": "하나", "en": "one"}) + "\n"
    table, (segment,) = opened(line, "n.jsonl")
    assert table.rewritten(segment, "둘") == json.dumps({"ko": "하나", "en": "둘"}) + "\n"


def test_a_byte_order_mark_before_the_line_stays() -> None:
    table, (segment,) = opened('\ufeff{"ko": "하나", "en": "one"}\r\n', "n.jsonl")
    assert table.rewritten(segment, "two") == '\ufeff{"ko": "하나", "en": "two"}\r\n'
