"""Every row is read, or reported with its file and line; nothing is lost on the way."""

import datetime as dt
from io import BytesIO

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from claimkit.errors import RecordError
from claimkit.formats import Opened, Segment, Unreadable, Wanted, read
from claimkit.formats.segment import write_patched
from claimkit.formats.sides import language_named
from claimkit.locales import available

HOSTILE = '"",,\n\r\n\t{}[]ko:en \ufeffé한é척'


def opened(content: str | bytes, file: str = "news.csv", wanted: Wanted | None = None) -> Opened:
    raw = content.encode() if isinstance(content, str) else content
    return read(BytesIO(raw), file, wanted or Wanted())


def entries(content: str | bytes, file: str = "news.csv") -> list[Segment | Unreadable]:
    return list(opened(content, file))


def segments(content: str | bytes, file: str = "news.csv") -> list[tuple[int | None, str, str, str]]:
    found = [entry for entry in entries(content, file) if isinstance(entry, Segment)]
    return [(segment.line, segment.name, segment.original, segment.translation) for segment in found]


def complaints(content: str | bytes, file: str = "news.csv") -> list[str]:
    return [str(entry.error) for entry in entries(content, file) if isinstance(entry, Unreadable)]


SAME_PAIR = {
    "news.csv": 'id,ko,en\na,"배, 두 척","Ships, two"\n',
    "news.tsv": "id\tko\ten\na\t배, 두 척\tShips, two\n",
    "news.jsonl": '\n{"id": "a", "ko": "배, 두 척", "en": "Ships, two"}\n',
}


@pytest.mark.parametrize("file", SAME_PAIR)
def test_each_format_states_the_same_pair(file: str) -> None:
    assert segments(SAME_PAIR[file], file) == [(2, "a", "배, 두 척", "Ships, two")]


@pytest.mark.parametrize("file", SAME_PAIR)
def test_a_stream_without_a_telling_name_is_known_by_its_first_line(file: str) -> None:
    content = SAME_PAIR[file].lstrip()
    assert [pair[1:] for pair in segments(content, "-")] == [("a", "배, 두 척", "Ships, two")]


@pytest.mark.parametrize("file", SAME_PAIR)
def test_a_byte_order_mark_is_no_part_of_the_first_name(file: str) -> None:
    content = "\ufeff" + SAME_PAIR[file].lstrip()
    assert [pair[1:] for pair in segments(content, file)] == [("a", "배, 두 척", "Ships, two")]


def test_a_quoted_cell_may_go_on_over_lines_and_counts_from_its_first() -> None:
    assert segments('ko,en\n"하나\n둘","one\ntwo"\n셋,three\n') == [
        (2, "", "하나\n둘", "one\ntwo"),
        (5, "", "셋", "three"),
    ]


def test_a_tab_separated_cell_keeps_its_quotation_marks() -> None:
    assert segments('ko\ten\n"네," 그가 말했다\t"Yes," he said\n', "a.tsv") == [
        (2, "", '"네," 그가 말했다', '"Yes," he said')
    ]


def test_windows_line_endings_belong_to_no_cell() -> None:
    assert segments("ko,en\r\n하나,one\r\n") == segments("ko\ten\r\n하나\tone\r\n", "a.tsv") == [(2, "", "하나", "one")]


def test_a_missing_json_text_is_an_empty_one() -> None:
    assert segments('{"ko": "하나", "en": null}', "a.jsonl") == [(1, "", "하나", "")]


def test_a_cell_of_a_million_characters_is_read() -> None:
    long = "가" * 1_000_000
    assert segments(f"ko,en\n{long},one\n") == [(2, "", long, "one")]


@pytest.mark.parametrize(
    "content, file, complaint",
    [
        (b"ko,en\n\xb5\xd1,two\n\xed\x95\x98,one\n", "n.csv", "n.csv:2: byte 1 (0xB5) is not UTF-8"),
        (b"ko\ten\n\xb5\xd1\ttwo\n\xed\x95\x98\tone\n", "n.tsv", "n.tsv:2: byte 1 (0xB5) is not UTF-8"),
        (b'{"ko": "", "en": ""}\n{"ko": "\xb5"}', "n.jsonl", "n.jsonl:2: byte 9 (0xB5) is not UTF-8"),
        ("ko,en\n둘,two,three\n하나,one\n", "n.csv", "n.csv:2: the row has 3 cells, the header 2"),
        ("ko,en\n하나,one\n둘\n", "n.csv", "n.csv:3: the row has 1 cell, the header 2"),
        ('ko,en\n"둘" x,two\n하나,one\n', "n.csv", "n.csv:2: the row is not comma-separated"),
        ('ko,en\n"둘,two\n하나,one\n', "n.csv", "n.csv:2: the row is not comma-separated"),
        ('{"ko": "하나", "en": "one"}\n{"ko": "둘"\n', "n.jsonl", "n.jsonl:2: the line is not JSON"),
        ('{"ko": "둘"\n{"ko": "하나", "en": "one"}\n', "n.jsonl", "n.jsonl:1: the line is not JSON"),
        ('["둘"]\n{"ko": "하나", "en": "one"}\n', "n.jsonl", "n.jsonl:1: the line is not a JSON object"),
        ('{"ko": "하나", "en": "one"}\n{"ko": "둘"}\n', "n.jsonl", "n.jsonl:2: the object has no 'en'"),
        ('{"ko": "하나", "en": "one"}\n{"ko": 2, "en": ""}\n', "n.jsonl", "n.jsonl:2: 'ko' should be a text, not 2"),
        ("[" * 100_000 + '\n{"ko": "하나", "en": "one"}\n', "n.jsonl", "n.jsonl:1: the line is not JSON"),
    ],
    ids=str,
)
def test_a_bad_row_is_named_by_file_and_line_and_the_others_are_read(
    content: str | bytes, file: str, complaint: str
) -> None:
    (found,) = complaints(content, file)
    assert found.startswith(complaint)
    assert len(segments(content, file)) == 1


@pytest.mark.parametrize(
    "content, file, complaint",
    [
        ("", "n.csv", "n.csv:1: the file is empty"),
        ("\n\n", "n.tsv", "n.tsv:1: the file is empty"),
        (b"\xb5,en\n", "n.csv", "n.csv:1: byte 1 (0xB5) is not UTF-8"),
        ('"ko,en\n', "n.csv", "n.csv:1: the row is not comma-separated"),
        ("ko;en\r두 척;two\r", "n.csv", "n.csv:1: a carriage return alone ends no row"),
        (
            "a,b\n",
            "n.csv",
            "n.csv:1: it is not clear which column holds the original; name it with --source (by its number, --source",
        ),
        ("\nko,b\n", "n.csv", "n.csv:2: it is not clear which column holds the translation"),
        ("ko,en,en\n", "n.csv", "n.csv:1: 2 columns are called 'en'"),
        ('{"a": 1}', "n.jsonl", "n.jsonl:1: it is not clear which column holds the original"),
    ],
    ids=str,
)
def test_a_file_without_its_columns_is_refused(content: str | bytes, file: str, complaint: str) -> None:
    with pytest.raises(RecordError) as caught:
        entries(content, file)
    assert str(caught.value).startswith(complaint)


def test_a_column_that_was_asked_for_must_be_there() -> None:
    with pytest.raises(RecordError, match="there is no column 'kr'; the columns are 'ko', 'en'"):
        list(opened("ko,en\n", wanted=Wanted("kr", "en")))


def test_one_column_cannot_be_both_sides() -> None:
    with pytest.raises(RecordError, match="cannot hold both"):
        list(opened("ko,en\n", wanted=Wanted("ko", "ko")))


@pytest.mark.parametrize(
    "header, found",
    [
        ("Source,Target", ("Source", "Target")),
        ("en,ko", ("en", "ko")),
        ("KOR,ENG", ("KOR", "ENG")),
        ("ko,en,source,mt", ("source", "mt")),
        ("id,en,note,ko,ja", ("en", "ko")),
        ("ko,source", ("source", "ko")),
        ("원문,번역문", ("원문", "번역문")),
        ("Source_Text,target-text", ("Source_Text", "target-text")),
        ("번호,한국어 원문,영어 번역", ("한국어 원문", "영어 번역")),
        ("국문 (KO),영문 (EN)", ("국문 (KO)", "영문 (EN)")),
        ("Target (EN),Source (KO)", ("Source (KO)", "Target (EN)")),
        ("memo ko en,ko,en", ("ko", "en")),
        ("id,italian,english", ("italian", "english")),
        ("note,Deutsch,Tiếng Việt", ("Deutsch", "Tiếng Việt")),
        ("No,korean original,French", ("korean original", "French")),
    ],
)
def test_the_header_tells_the_columns(header: str, found: tuple[str, str]) -> None:
    columns = next(entry for entry in entries(f"{header}\n{header}\n") if isinstance(entry, Segment)).sides
    assert (columns.original, columns.translation) == found


@pytest.mark.parametrize("file", SAME_PAIR)
@given(st.binary(max_size=200) | st.text(alphabet=HOSTILE, max_size=60).map(str.encode))
def test_a_correction_changes_the_bytes_of_its_row_alone_whatever_stands_below(file: str, body: bytes) -> None:
    content = SAME_PAIR[file].encode() + body
    first = next(entry for entry in opened(content, file) if isinstance(entry, Segment))
    assert first.place is not None
    target = BytesIO()
    write_patched(BytesIO(content), first.place.rewritten("three ships") or (), target)
    assert target.getvalue().endswith(body)
    assert segments(target.getvalue(), file)[0][2:] == (first.original, "three ships")


@pytest.mark.parametrize("file", SAME_PAIR)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(file: str, content: bytes) -> None:
    try:
        entries(content, file)
    except RecordError as error:
        assert str(error).startswith(f"{file}:")  # noqa: PT017 - most examples are refused, some are read


PUBLISHED = {
    "n.csv": "day,ko,en\n{},하나,one\n",
    "n.tsv": "day\tko\ten\n{}\t하나\tone\n",
    "n.jsonl": '{{"day": "{}", "ko": "하나", "en": "one"}}\n',
}


@pytest.mark.parametrize("file", PUBLISHED)
@pytest.mark.parametrize(
    "written, day",
    [
        ("2024-05-31", dt.date(2024, 5, 31)),
        ("2024-05-31T08:00:00+09:00", dt.date(2024, 5, 31)),
        ("20240531", dt.date(2024, 5, 31)),
        ("2024. 5. 31.", dt.date(2024, 5, 31)),
        ("2024.05.31", dt.date(2024, 5, 31)),
        ("2024/5/31", dt.date(2024, 5, 31)),
        ("", None),
    ],
)
def test_the_day_of_publication_is_read_from_the_column_that_was_asked_for(
    file: str, written: str, day: dt.date | None
) -> None:
    table = opened(PUBLISHED[file].format(written), file, Wanted(published="day"))
    assert [entry.published for entry in table if isinstance(entry, Segment)] == [day]


@pytest.mark.parametrize("file", PUBLISHED)
def test_a_day_that_is_none_is_named_by_file_and_line(file: str) -> None:
    table = opened(PUBLISHED[file].format("31 May"), file, Wanted(published="day"))
    (bad,) = (entry for entry in table if isinstance(entry, Unreadable))
    assert str(bad.error).endswith("'day' should be a date such as 2024-05-31, not '31 May'")
    assert str(bad.error).startswith(f"{file}:{bad.line}: ")


JAPANESE, CHINESE = "会社は30万円を支払った。", "公司支付了30万元，共5天。"


@pytest.mark.parametrize(
    "encoding, header, text",
    [
        ("euc_jp", "ja,en", JAPANESE),
        ("shift_jis", "ja,en", JAPANESE),
        ("shift_jis", "日本語,English", JAPANESE),
        ("gb18030", "zh-CN,en", CHINESE),
        ("big5", "zh,en", "公司支付了30萬元，共5天。"),
        ("cp949", "한국어,영어", "회사는 30만 원을 냈다."),
        ("cp949", "원문,en", "회사는 30만 원을 냈다."),
    ],
)
def test_the_languages_of_a_table_decide_between_encodings(encoding: str, header: str, text: str) -> None:
    ((_, _, original, _),) = segments(f"{header}\n{text},300\n".encode(encoding))
    assert original == text


def test_bytes_in_no_encoding_of_a_language_are_refused_and_not_taken_for_korean() -> None:
    assert complaints(b"ja,en\n" + "30 € payé,300\n".encode("latin-1", "replace")) == [
        "news.csv:2: byte 9 (0xE9) is not UTF-8; name the encoding with --encoding"
    ]
    assert len(complaints(b"fr,en\n" + "두 척,two ships\n".encode("cp949"))) == 1


@pytest.mark.parametrize("file", ["art.ja.txt", "ja/art.md"])
def test_the_name_of_an_article_decides_between_encodings(file: str) -> None:
    given = BytesIO(JAPANESE.encode("euc_jp"))
    (segment,) = read(given, file, Wanted(), original=(BytesIO(b"It paid 300,000 yen."), "art.en.txt"))
    assert isinstance(segment, Segment)
    assert segment.translation == JAPANESE


def test_columns_of_texts_that_are_not_compared_are_named() -> None:
    (segment,) = entries("기사번호,ko,en,en2,GPT (EN),비고\nA1,두 척,two ships,3 ships,4 ships,x\n")
    assert isinstance(segment, Segment)
    assert (segment.name, segment.sides.others) == ("A1", ("en2", "GPT (EN)"))


@pytest.mark.parametrize("tag", sorted(available()))
def test_a_column_may_be_called_after_a_language_as_that_calls_itself(tag: str) -> None:
    name = Locale.parse(tag, sep="-").get_language_name()
    assert name is not None
    assert language_named(name) == language_named(name.upper()) == tag


def test_a_cell_longer_than_any_text_is_told_as_such() -> None:
    table = BytesIO(f'ko,en\n"{"a" * (1 << 24)}a",b\n둘,two\n'.encode())
    long, other = read(table, "n.csv", Wanted())
    assert isinstance(long, Unreadable)
    assert str(long.error) == "n.csv:2: a cell is longer than 16,777,216 characters; split it"
    assert isinstance(other, Segment)


def test_a_column_in_a_language_without_rules_is_named() -> None:
    with pytest.raises(RecordError, match=r"name it with --target .*: 'id', 'pt', 'en'; there are no rules for 'pt'$"):
        next(opened("id,pt,en\n").entries)


def test_japanese_that_could_be_rare_syllables_is_not_taken_for_korean() -> None:
    table = "source,target\n船が二隻,two ships\n".encode("shift_jis")
    assert table.decode("cp949")
    assert complaints(table, "n.csv") == ["n.csv:2: byte 1 (0x91) is not UTF-8; name the encoding with --encoding"]
