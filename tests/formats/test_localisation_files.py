"""What each format says of its segments: texts, states, names, lines; what is no translation is not read as one."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook
from tests.counting import calls_of

from claimkit import Text, check
from claimkit.errors import RecordError
from claimkit.formats import FORMATS, Opened, Segment, State, Unreadable, Wanted, detect, read
from claimkit.formats.messages import aligned
from claimkit.formats.segment import write_patched

FILES = Path(__file__).parent / "files"


def opened(file: str, original: str | None = None, wanted: Wanted | None = None) -> Opened:
    beside = None if original is None else (BytesIO((FILES / original).read_bytes()), original)
    return read(BytesIO((FILES / file).read_bytes()), file, wanted or Wanted(), None, beside)


def listed(file: str, original: str | None = None, wanted: Wanted | None = None) -> list[str]:
    """Return the segments of a file, one a line, as a reader would note them."""
    return [shown(entry) for entry in opened(file, original, wanted)]


def shown(entry: Segment | Unreadable) -> str:
    if isinstance(entry, Unreadable):
        return str(entry.error)
    state = "" if entry.state == "translated" else f" [{entry.state}]"
    return f"{entry.label}: {entry.original!r} > {entry.translation!r}{state}"


READ: dict[tuple[str, str | None], str] = {
    ("ko.po", None): r"""
        18 (storm): 'About 500,000 boats took "shelter".\n' > '어선 약 5만 척이 "대피"했다.\n'
        25 ([0]): '%d boats sank in 24 hours' > '24시간 동안 배 %d척이 가라앉았다'
        31: '4 days' > '3일' [fuzzy]
        34: 'Close' > '' [untranslated]
        39: '12 ships' > '배 12척'
    """,
    ("unit.xlf", None): """
        8 (1): 'About <g>500,000</g> boats & 12<x/>30 crews' > '어선 약 <g>5만</g> 척 & 승무원 12<x/>30조'
        12 (2): '2 days' > '2 days' [untranslated]
        13 (3): '3 days' > '4일' [fuzzy]
        14 (4): '4 days' > '4일'
        15 (5): '5 days' > '6일' [locked]
        16 (6): '6 days' > '' [untranslated]
        18 (7): '7 days' > '8일' [locked]
        23 (8/a): 'Eight days.' > '8일.'
        23 (8/b): 'Nine ships.' > '배 19척.'
    """,
    ("trados.sdlxliff", None): """
        5 (u1/1): '1 ship.' > '배 1척.'
        5 (u1/2): '2 ships.' > '배 2척.' [fuzzy]
        5 (u1/3): '3 ships.' > '배 3척.' [locked]
        5 (u1/4): '4 ships.' > '' [untranslated]
    """,
    ("memoq.mqxliff", None): """
        4 (1): '배 1척' > '1 ship'
        5 (2): '배 2척' > '2 ships' [fuzzy]
        6 (3): '배 3척' > '' [untranslated]
        7 (4): '배 4척' > '4 ships' [locked]
    """,
    ("phrase.mxliff", None): """
        4 (a:0): '배 1척' > '1 ship'
        5 (a:1): '배 2척' > '2 ships' [fuzzy]
        6 (a:2): '배 3척' > '3 ships' [locked]
    """,
    ("two.xlf", None): """
        9 (u1/s1): 'About <pc>500,000</pc> boats.' > '어선 약 <pc>5만</pc> 척.'
        12 (u1/s2): '2 days<ph/>.' > '2일<ph/>.'
        13 (u1/s3): '3 days.' > '4일.' [untranslated]
        14 (u1/s4): '4 days.' > '' [untranslated]
        16 (u2/1): '5 days' > '6일' [locked]
    """,
    ("memory.tmx", None): """
        8 (1): '어선 약 <hi>50만</hi> 척' > 'About 50,000 <font>boats</font>'
        10 (1): '어선 약 <hi>50만</hi> 척' > 'About 500,000 boats'
        11 (1): '어선 약 <hi>50만</hi> 척' > '漁船約50万隻'
        13 (2): '3 ships' > '배 3척'
        memory.tmx:14: the unit has no text in 'ko', only in en; name the original's language with --source-lang
    """,
    ("Localizable.xcstrings", None): """
        7 (12 boats sank): '12 boats sank' > '12隻が沈没した'
        8 (12 boats sank): '12 boats sank' > '배 13척이 가라앉았다'
        17 (days/variations/plural/other): '%lld days of 24 hours' > '24시간짜리 %lld일' [fuzzy]
        22 (Boat 7.22): 'Boat 7.22' > 'Boat 7.23' [locked]
        24 (3 ships): '3 ships' > '3 ships' [untranslated]
        3 ships: '3 ships' > '' [untranslated]
        Boat 7.22: 'Boat 7.22' > '' [locked]
        days: 'days' > '' [untranslated]
    """,
    ("ko.json", "en.json"): """
        1 (list.0): '3 ships' > '배 3척'
        1 (list.1): '4 ships' > '배 14척'
        2 (boats.days[other]): '{{count}} days' > '{{count}}일'
        2 (boats.sunk): '12 boats "sank"' > '배 12척이 “가라앉았다”'
        2 (extra): '' > '9' [added]
        close: 'Close' > '' [untranslated]
    """,
    ("_locales/ko/messages.json", "_locales/en/messages.json"): """
        1 (sunk): '12 boats sank on $DAY$' > '$DAY$에 배 12척이 가라앉았다'
    """,
    ("app_ko.arb", "app_en.arb"): "1 (sunk): '12 boats sank' > '배 12척이 가라앉았다'",
    ("res/values-ko/strings.xml", "res/values/strings.xml"): """
        3 (sunk): "The <b>12</b> boats' crews saw %1$d ships" > '배 <b>12</b>척의 "선원"이 배 %1$d척을 보았다'
        5 (days[other]): '%d days of 24 hours' > '24시간짜리 %d일'
        6 (sizes[0]): '3 boats' > '배 3척'
        6 (sizes[1]): '4 boats' > '배 14척'
        app: 'Boat 7.22' > '' [locked]
        close: 'Close' > '' [untranslated]
    """,
    ("messages_ko.properties", "messages_en.properties"): """
        1 (sunk): '12 boats sank' > '배 12척이 가라앉았다'
        3 (two words): '3 ships' > '배 13척'
        close: 'Close' > '' [untranslated]
    """,
    ("ko.lproj/Localizable.stringsdict", "en.lproj/Localizable.stringsdict"): """
        8 (storm.NSStringLocalizedFormatKey): 'Route 66: %#@ships@' > '66번 항로: %#@ships@'
        16 (storm.ships[other]): '%d ships in 12 hours & 3 days' > '12시간 & 나흘 동안 배 %d척'
    """,
    ("ko.lproj/Localizable.strings", "en.lproj/Localizable.strings"): """
        2 (a "key"): '3 ships' > '배 13척'
        3 (sunk): '12 boats "sank"' > '배 12척이 "가라앉았다"'
        close: 'Close' > '' [untranslated]
    """,
    ("ko.yml", "en.yml"): """
        4 (boats.days[other]): '%{count} days of 24 hours' > '24시간짜리 %{count}일'
        5 (boats.sunk): '12 boats sank' > "배 13척이 '가라앉았다'"
        7 (note.text): '3 ships' > '배 3척'
        close: 'Close' > '' [untranslated]
    """,
    ("film.ko.srt", "film.en.srt"): """
        3 (1): 'The 12 boats sank' > '배 12척이 가라앉았다'
        7 (2): 'on 3 May 2024, and 90 men with them.' > '2024년 5월 3일, 아흔한 명과 함께.'
    """,
    ("film.ko.vtt", "film.en.srt"): """
        7 (first): 'The 12 boats sank' > '배 12척이 가라앉았다'
        original line 7: 'on 3 May 2024,' > '' [untranslated]
        original line 11: 'and 90 men with them.' > '' [untranslated]
    """,
    ("storm.ko.md", "storm.en.md"): r"""
        4: 'The 12 boats' > '배 12척'
        7: 'They sank on 3 May 2024,\nwith *90* men.' > '2024년 5월 3일\n*91명*과 함께 가라앉았다.'
        14: '3 ships' > '배 3척'
        15: '4 ships' > '배 4척'
        17: 'Boats' > '배'
        17: 'Days' > '날'
        19: '5' > '5'
        19: '6 days' > '6일'
    """,
}


@pytest.mark.parametrize("file, original", READ, ids=str)
def test_each_format_states_its_segments(file: str, original: str | None) -> None:
    assert listed(file, original) == [line.strip() for line in READ[file, original].strip().splitlines()]


LANGUAGES: dict[tuple[str, str | None], tuple[str | None, str]] = {
    ("ko.po", None): ("en", "ko"),
    ("unit.xlf", None): ("en", "ko"),
    ("trados.sdlxliff", None): ("en-US", "ko-KR"),
    ("two.xlf", None): ("en", "ko"),
    ("memory.tmx", None): ("KO-KR", "en-US"),
    ("ko.json", "en.json"): ("en", "ko"),
    ("_locales/ko/messages.json", "_locales/en/messages.json"): ("en", "ko"),
    ("app_ko.arb", "app_en.arb"): ("en", "ko"),
    ("res/values-ko/strings.xml", "res/values/strings.xml"): (None, "ko"),
    ("messages_ko.properties", "messages_en.properties"): ("en", "ko"),
    ("ko.lproj/Localizable.strings", "en.lproj/Localizable.strings"): ("en", "ko"),
    ("ko.lproj/Localizable.stringsdict", "en.lproj/Localizable.stringsdict"): ("en", "ko"),
    ("film.ko.srt", "film.en.srt"): ("en", "ko"),
}


@pytest.mark.parametrize("file, original", LANGUAGES, ids=str)
def test_languages_are_told_by_the_file_or_its_name(file: str, original: str | None) -> None:
    sides = next(entry.sides for entry in opened(file, original) if isinstance(entry, Segment))
    assert (sides.original_language, sides.translation_language) == LANGUAGES[file, original]


@pytest.mark.parametrize("file, original", LANGUAGES, ids=str)
def test_languages_that_are_asked_for_go_before_those_of_the_file(file: str, original: str | None) -> None:
    wanted = Wanted(original_language="ko", translation_language="en")
    entries = [entry for entry in opened(file, original, wanted) if isinstance(entry, Segment)]
    assert {entry.sides.translation_language for entry in entries} <= {"en", "en-US", "en-GB"}


def test_a_memory_gives_the_pairs_of_the_languages_asked_for() -> None:
    wanted = Wanted(original_language="en", translation_language="ja")
    assert listed("memory.tmx", wanted=wanted) == [
        "11 (1): 'About 50,000 <font>boats</font>' > '漁船約50万隻'",
        "13 (2): '3 ships' > '' [untranslated]",
        "14 (3): '4 ships' > '' [untranslated]",
    ]


def test_what_programmers_and_translators_say_goes_along_and_is_not_compared() -> None:
    contexts = {entry.context for entry in opened("unit.xlf") if isinstance(entry, Segment)}
    assert contexts == {"storm\nVersion 7.22.0", ""}
    (first, *_) = (entry for entry in opened("ko.po") if isinstance(entry, Segment))
    assert first.context == "Shown when the storm warning is on."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_a_memory_may_be_in_utf_16(encoding: str) -> None:
    text = (FILES / "memory.tmx").read_text(encoding="utf-8").replace('"UTF-8"', f'"{encoding[:6]}"')
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    entries = list(read(BytesIO(mark + text.encode(encoding)), "memory.tmx", Wanted()))
    assert [shown(entry) for entry in entries] == listed("memory.tmx")


TELLING = {
    "ko.po": "po",
    "unit.xlf": "xliff",
    "two.xlf": "xliff",
    "memory.tmx": "tmx",
    "Localizable.xcstrings": "json",
    "res/values/strings.xml": "android",
    "ko.lproj/Localizable.stringsdict": "plist",
    "film.ko.srt": "subtitles",
    "film.ko.vtt": "subtitles",
}


@pytest.mark.parametrize("file", TELLING)
def test_the_content_tells_the_format_where_the_name_does_not(file: str) -> None:
    assert detect((FILES / file).read_bytes(), "-").name == TELLING[file]


@pytest.mark.parametrize(
    "file, content, complaint",
    [
        ("n.csv", b"%PDF-1.7", "n.csv: this is a PDF document"),
        ("n.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1", "n.xlsx: this is a document of Office 97-2003: save it as .xlsx"),
        ("n.csv", b"PK\x03\x04word/document.xml", "n.csv: this is a Word document in one language"),
        ("n.zip", b"PK\x03\x04", "n.zip: this is an archive or a presentation"),
        ("n.xlsx", b"ko,en\n", "n.xlsx: by its name this is an Excel workbook, but its content is not"),
        ("n.xls", b"<html><table>", "n.xls: this is XML or HTML that begins with <html>"),
        ("n.tmx", b"<?xml version='1.0'?><!-- x --><rss>", "n.tmx: this is XML or HTML that begins with <rss>"),
        ("n.gz", b"\x1f\x8b\x08", "n.gz: this is a file packed by gzip: unpack it first"),
        ("en.json", b'{\n "a": "b"}', "en.json: this is a file of messages in one language: name original and"),
        ("n.json", b'{"a": }', "n.json: this is a file of messages in one language"),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_called_what_it_is(file: str, content: bytes, complaint: str) -> None:
    with pytest.raises(RecordError) as caught:
        list(read(BytesIO(content), file, Wanted()))
    assert str(caught.value).startswith(complaint)


def test_a_document_that_is_cut_off_is_no_archive() -> None:
    with pytest.raises(RecordError, match=r"n\.docx: the document is damaged or cut off"):
        list(read(BytesIO(b"PK\x03\x04"), "n.docx", Wanted(), None, (BytesIO(b"3 ships"), "en.txt")))


def test_a_format_that_needs_more_says_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimkit.formats.opening.find_spec", dict[str, None]().get)
    with pytest.raises(
        RecordError, match=r"ko.yml: this is a YAML file; to read it: pip install 'claimkit\[formats\]'"
    ):
        listed("ko.yml", "en.yml")


HOSTILE = {
    "bomb.xlf": "bomb.xlf:2: the XML is refused: it declares entities",
    "outside.tmx": "outside.tmx:2: the XML is refused: it declares entities",
}


@pytest.mark.parametrize("file", HOSTILE)
def test_entities_are_not_expanded_and_nothing_is_fetched(file: str) -> None:
    with pytest.raises(RecordError) as caught:
        listed(file)
    assert str(caught.value).startswith(HOSTILE[file])


@pytest.mark.parametrize("file", ["unit.xlf", "two.xlf", "memory.tmx"])
def test_what_stands_before_a_break_is_read(file: str) -> None:
    content = (FILES / file).read_bytes()
    cut = content[
        : content.rindex(b"<unit" if file == "two.xlf" else b"<tu" if file == "memory.tmx" else b"<trans-unit")
    ]
    found: list[Segment | Unreadable] = []
    with pytest.raises(RecordError, match=r":\d+: the XML is not well-formed \(.*\); what stands below was not read"):
        found.extend(read_with(found, cut, file))
    assert [shown(entry) for entry in found] == listed(file)[: len(found)]
    assert found


def read_with(found: list[Segment | Unreadable], content: bytes, file: str) -> list[Segment | Unreadable]:
    for entry in read(BytesIO(content), file, Wanted()):
        found.append(entry)  # noqa: PERF402 - so that what came before an error is kept
    return []


@pytest.mark.parametrize(
    "content, complaint",
    [
        ('msgid "a"\nmsgstr b\n', "n.po:2: this is not a line of a PO file: 'msgstr b'"),
        ('msgid "a"\nmsgstr "b\n', "n.po:2: this is not a line of a PO file"),
        ('"a"\n', "n.po:1: this is not a line of a PO file"),
        ('msgid "a"\nmsgstr "배 "5척""\n', 'n.po:2: this is not a line of a PO file: \'msgstr "배 "5척""\''),
        ('msgid "5 boats"\n', "n.po:1: the entry has no msgstr"),
        ('msgstr "배 5척"\n', "n.po:1: the entry has no msgid"),
        (b'msgid "a"\nmsgstr "\xb5\xd1"\n', "n.po:1: byte 0xB5 is not UTF-8, which the header names"),
    ],
    ids=str,
)
def test_a_bad_entry_is_named_and_the_others_are_read(content: str | bytes, complaint: str) -> None:
    raw = content.encode() if isinstance(content, str) else content
    bad, good = read(BytesIO(raw + b'\nmsgid "12 ships"\nmsgstr "x"\n'), "n.po", Wanted())
    assert shown(bad).startswith(complaint)
    assert isinstance(good, Segment)


def test_a_catalogue_may_be_in_another_encoding() -> None:
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=EUC-KR\\n"\n\n'
    (entry,) = read(BytesIO((header + 'msgid "2 ships"\nmsgstr "배 두 척"\n').encode("euc-kr")), "ko.po", Wanted())
    assert shown(entry) == "4: '2 ships' > '배 두 척'"


def test_the_plural_forms_have_their_counterparts() -> None:
    entry = 'msgid "one ship"\nmsgid_plural "%d ships"\nmsgstr[0] "a"\nmsgstr[1] "b"\n'
    found = list(read(BytesIO(entry.encode()), "de.po", Wanted()))
    assert [shown(each) for each in found] == ["1 ([0]): 'one ship' > 'a'", "1 ([1]): '%d ships' > 'b'"]


def test_a_first_form_for_more_than_one_number_stands_beside_the_plural() -> None:
    entry = 'msgid "one ship"\nmsgid_plural "%d ships"\nmsgstr[0] "%d navire"\nmsgstr[1] "%d navires"\n'
    found = list(read(BytesIO(entry.encode()), "fr.po", Wanted()))
    assert [shown(each) for each in found] == [
        "1 ([0]): '%d ships' > '%d navire'",
        "1 ([1]): '%d ships' > '%d navires'",
    ]


def catalog(original: str, translation: str) -> bytes:
    varied = '{"variations": {"plural": {%s}}}'
    return f"""{{"sourceLanguage": "ko", "strings": {{"k": {{"localizations": {{
        "ko": {varied % original}, "en": {varied % translation}}}}}}}}}""".encode()


def unit(category: str, text: str) -> str:
    return f'"{category}": {{"stringUnit": {{"value": "{text}"}}}}'


ANDROID = b'<resources><plurals name="a">%s</plurals></resources>'
RAILS = "ko:\n  a:\n    other: '%{count}척'\n"
PLURALS: dict[str, tuple[bytes, bytes | None]] = {
    "en.json": (b'{"a_one": "A ship", "a_other": "{{count}} ships"}', '{"a_other": "{{count}}척"}'.encode()),
    "en.yml": (b"en:\n  a:\n    one: A ship\n    other: '%{count} ships'\n", RAILS.encode()),
    "values-en/s.xml": (
        ANDROID % b'<item quantity="one">A ship</item><item quantity="other">%d ships</item>',
        ANDROID % '<item quantity="other">%d척</item>'.encode(),
    ),
    "n.xcstrings": (catalog(unit("other", "%lld척"), f"{unit('one', 'A ship')}, {unit('other', '%lld ships')}"), None),
    "n.po": (
        'msgid ""\nmsgstr "Language: ko\\nPlural-Forms: nplurals=1; plural=0;\\n"\n\n'
        'msgid "A ship"\nmsgid_plural "%d ships"\nmsgstr[0] "%d척"\n'.encode(),
        None,
    ),
}


@pytest.mark.parametrize("file", PLURALS)
def test_one_form_of_korean_stands_beside_the_plural_and_one_ship_beside_none(file: str) -> None:
    content, original = PLURALS[file]
    beside = None if original is None else (BytesIO(original), file.replace("en", "ko"))
    pairs = [each for each in read(BytesIO(content), file, Wanted(), None, beside) if isinstance(each, Segment)]
    assert [{re.sub(r"[^척ships]", "", text) for text in (each.original, each.translation)} for each in pairs] == [
        {"척", "ships"}
    ]


def test_documents_with_other_headings_are_not_paired_by_guess() -> None:
    beside = (BytesIO(b"# A\n\nb\n"), "en.md")
    with pytest.raises(RecordError, match=r"ko\.md:1: the headings differ: 1 sections there, 2 here"):
        list(read(BytesIO(b"# A\n\n# B\n"), "ko.md", Wanted(), None, beside))


def test_messages_may_stand_under_their_language() -> None:
    beside = (BytesIO(b'{"en": {"a": "3 ships"}}'), "m_en.json")
    (found,) = read(BytesIO('{"ko": {"a": "배 3척"}}'.encode()), "m_ko.json", Wanted(), None, beside)
    assert shown(found) == "1 (a): '3 ships' > '배 3척'"


ENGLISH = """\
Storm sinks 12 boats

Twelve boats sank off Busan on 3 May 2024, the coast guard said, and ninety men were saved.

It was the worst storm in the region since 1998. Nobody had expected it at this time of the year.

The port will open again on 7 May.
"""
KOREAN = """\
폭풍으로 배 12척 침몰

2024년 5월 3일 부산 앞바다에서 배 12척이 가라앉고 90명이 구조됐다고 해양경찰이 밝혔다.

1998년 이후 이 지역에서 가장 심한 폭풍이었다.

이 시기에 예상한 사람은 아무도 없었다.

항구는 5월 7일 다시 문을 연다.
"""


STORY = f"{ENGLISH}\n" * 4
DEBT = "I owe 900. " * 20


def cues(*seconds: int) -> str:
    return "\n".join(f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{at} ships\n" for at in seconds)


@pytest.mark.parametrize(
    "ending, original, translation, added",
    [
        (".json", '{"a": "3 ships"}', '{"a": "3 ships", "b": "900 men", "c": ""}', "1 (b): '' > '900 men'"),
        (".json", '{"a": "3 ships"}', '{"a": "3 ships", "b_one": "x", "b_other": "y"}', "1 (b[one]): '' > 'x'"),
        (".srt", cues(1, 2), cues(1, 2, 5), "11 (5): '' > '5 ships'"),
        ("", "3 ships\n \n", "3 ships\n900 men\n", "2: '' > '900 men'"),
        (".txt", STORY, STORY + DEBT, "33: '' > 'I owe 900."),
        (".md", f"# A\n\n{STORY}", f"# A\n\n{STORY}- {DEBT}\n", "35: '' > 'I owe 900."),
    ],
)
def test_what_the_original_has_nothing_for_is_added(ending: str, original: str, translation: str, added: str) -> None:
    name = "a.{}" + ending
    beside = (BytesIO(original.encode()), name.format("en"))
    found = [*read(BytesIO(translation.encode()), name.format("ko"), Wanted(), None, beside)]
    assert [shown(each).startswith(added) for each in found].count(True) == 1
    assert sum(each.state is State.ADDED for each in found if isinstance(each, Segment)) == 1 + ("b_one" in translation)


def test_an_original_that_stands_beside_no_form_is_not_translated() -> None:
    original, translation = (ANDROID % f'<item quantity="{form}">%d척</item>'.encode() for form in ("other", "one"))
    beside = (BytesIO(original), "values/s.xml")
    (found,) = read(BytesIO(translation), "values-en/s.xml", Wanted(), None, beside)
    assert shown(found) == "a[other]: '%d척' > '' [untranslated]"


@pytest.mark.parametrize(
    "ending, original, translation", [("json", '{"a": "b"}', '{"c": "d"}'), ("srt", cues(1, 2), cues(5, 6))]
)
def test_files_with_nothing_in_common_are_not_taken_for_a_pair(ending: str, original: str, translation: str) -> None:
    beside = (BytesIO(original.encode()), f"en.{ending}")
    with pytest.raises(RecordError, match=rf"ko\.{ending}: nothing in it has a counterpart in the original"):
        list(read(BytesIO(translation.encode()), f"ko.{ending}", Wanted(), None, beside))


def word(text: str) -> bytes:
    document = Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph.strip())
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def article(text: str, suffix: str) -> bytes:
    return word(text) if suffix == "docx" else text.encode()


def beginnings(translation: str, one: str, other: str) -> list[tuple[str, str, bool]]:
    beside = (BytesIO(article(ENGLISH, one)), f"a.en.{one}")
    found = read(BytesIO(article(translation, other)), f"a.ko.{other}", Wanted(), None, beside)
    return [
        (each.original[:5], each.translation[:6], each.name.endswith("uncertain"))
        for each in found
        if isinstance(each, Segment)
    ]


ARTICLES = [("txt", "txt"), ("docx", "docx"), ("md", "md"), ("docx", "md"), ("txt", "docx")]


@pytest.mark.parametrize("one, other", ARTICLES)
def test_articles_are_aligned_by_paragraphs_and_sentences(one: str, other: str) -> None:
    assert beginnings(KOREAN, one, other) == [
        ("Storm", "폭풍으로 배", False),
        ("Twelv", "2024년 ", False),
        ("It wa", "1998년 ", False),
        ("Nobod", "이 시기에 ", False),
        ("The p", "항구는 5월", False),
    ]


@pytest.mark.parametrize("one, other", ARTICLES)
@pytest.mark.parametrize(
    "sentences",
    [
        "1998년 이후 가장 심한 폭풍이었다.\n\n이 시기였다. 예상한 사람은 아무도 없었다.",
        "이 시기에는 예상 못했다.\n\n이 지역에서 1998년 이후 가장 심했다.",
    ],
    ids=["other sentences", "a figure that moved"],
)
def test_where_sentences_do_not_match_the_paragraph_stays_whole_and_doubt_is_shown(
    one: str, other: str, sentences: str
) -> None:
    paragraphs = KOREAN.split("\n\n")
    moved = "\n\n".join([*paragraphs[:2], sentences, paragraphs[-1]])
    assert beginnings(moved, one, other)[2:] == [("It wa", sentences[:6], True), ("The p", "항구는 5월", False)]


def test_a_sentence_of_an_article_is_corrected_in_its_place() -> None:
    content = KOREAN.encode()
    found = read(BytesIO(content), "a.ko.txt", Wanted(), None, (BytesIO(ENGLISH.encode()), "a.en.txt"))
    third = [each for each in found if isinstance(each, Segment)][2]
    assert third.place is not None
    patches = third.place.rewritten(third.translation.replace("1998", "1989"))
    target = BytesIO()
    FORMATS["text"].write(BytesIO(content), patches or (), target)
    assert target.getvalue() == KOREAN.replace("1998", "1989").encode()


def test_two_files_make_a_pair_in_one_format() -> None:
    with pytest.raises(RecordError, match=r"ko\.md: this is a Markdown document, and en\.json is a file of messages"):
        list(read(BytesIO(b"# A\n"), "ko.md", Wanted(), None, (BytesIO(b'{"a": "b"}'), "en.json")))


def test_a_text_that_stands_alone_is_a_table() -> None:
    (found,) = read(BytesIO("ko\ten\n배 3척\t3 ships\n".encode("utf-16")), "n.txt", Wanted())
    assert shown(found) == "2: '배 3척' > '3 ships'"


def test_paragraphs_are_aligned_in_proportion_to_their_number() -> None:
    def calls(number: int) -> int:
        texts = [f"{7 * place} ships in port {place}." for place in range(number)]
        return calls_of(lambda: aligned(texts, texts))

    assert calls(800) < 2.5 * calls(400)


def lines_of(original: str, translation: str, form: str | None = None) -> list[str]:
    ending = "" if form is None else ".txt"
    beside = (BytesIO(original.encode()), f"a.ko{ending}")
    return [shown(each) for each in read(BytesIO(translation.encode()), f"a.en{ending}", Wanted(), form, beside)]


@pytest.mark.parametrize("form", [None, "lines"])
def test_a_corpus_is_paired_line_by_line(form: str | None) -> None:
    assert lines_of("배, 3척\n\n4명\n배 5척\n", "3 ships\r\n\n\n6 ships", form) == [
        "1: '배, 3척' > '3 ships'",
        "3: '4명' > '' [untranslated]",
        "4: '배 5척' > '6 ships'",
    ]
    with pytest.raises(RecordError, match=r"a\.en.*: it has 1 lines, and the original has 2: they are not aligned"):
        lines_of("배 3척\n4명\n", "3 ships\n", form)


def test_every_format_is_named_as_it_is_registered() -> None:
    assert all(name == form.name for name, form in FORMATS.items())


def read_from(content: str | bytes, file: str, original: str | None = None, encoding: str = "utf-8") -> list[str]:
    """Return the segments of a text in a file of that name, beside an original of the same format."""
    raw = content.encode(encoding) if isinstance(content, str) else content
    beside = None if original is None else (BytesIO(original.encode()), f"en/{file}")
    return [shown(entry) for entry in read(BytesIO(raw), file, Wanted(), None, beside)]


def test_a_catalogue_may_begin_with_a_byte_order_mark() -> None:
    content = (FILES / "ko.po").read_bytes()
    assert read_from(b"\xef\xbb\xbf" + content, "ko.po") == listed("ko.po")


def test_a_part_that_only_the_translation_has_is_added() -> None:
    marks = [
        f'<mrk mtype="seg" mid="{mid}">{text}</mrk>' for mid, text in (("0", "3 days."), ("1", "나흘."), ("2", "5일."))
    ]
    content = f"""<xliff version="1.2"><file source-language="en" target-language="ko"><body><trans-unit id="u">
        <source>3 days.</source><seg-source>{marks[0]}</seg-source>
        <target>{marks[1].replace('"1"', '"0"')}{marks[2]}</target></trans-unit></body></file></xliff>"""
    assert read_from(content, "a.xlf") == ["3 (u/0): '3 days.' > '나흘.'", "3 (u/2): '' > '5일.' [added]"]


def test_an_android_string_belongs_to_its_product_and_a_question_is_no_reference() -> None:
    named = '<string name="a" product="{}">{{}}</string>'
    strings = f"<resources>{named.format('tablet')}{named.format('default')}{{}}</resources>"
    original = strings.format(
        "7 tablets", "8 phones", '<string name="q">?3 days</string><string name="r">?attr/b</string>'
    )
    translation = strings.format("태블릿 7대", "전화 8대", '<string name="q">?4일</string>')
    assert read_from(translation, "strings.xml", original) == [
        "1 (a (tablet)): '7 tablets' > '태블릿 7대'",
        "1 (a): '8 phones' > '전화 8대'",
        "1 (q): '?3 days' > '?4일'",
    ]


def test_a_cue_goes_on_below_an_empty_line() -> None:
    cue = "00:00:0{0},000 --> 00:00:0{1},000\n{2}\n\n"
    content = f"1\n{cue.format(1, 2, 'It sank.{0}In 3 days.')}2\n{cue.format(4, 5, 'End.')}NOTE 5\n\n".replace(
        "{0}", "\n\n"
    )
    assert read_from(content, "a.srt", content) == [
        "3 (1): 'It sank.  In 3 days.' > 'It sank.  In 3 days.'",
        "9 (2): 'End.' > 'End.'",
    ]


def test_blocks_of_html_in_markdown_are_read_and_comments_are_not() -> None:
    content = "<!-- 5 -->\n\n<p>12 boats</p>\n\n<script>\nlet a = 7\n</script>\n\n3 days\n"
    assert [line.partition(":")[0] for line in read_from(content, "a.md", content)] == ["3", "9"]


def test_the_cells_of_a_table_pair_whatever_stands_around_it() -> None:
    table = "| 항목 | 금액 |\n| --- | --- |\n| 이익 | 500억 원 |\n| 매출 | 3조 원 |\n"
    english = "| Item | Amount |\n| --- | --- |\n| Profit | 50 billion won |\n| Sales | 3 trillion won |\n"
    original = f"# 실적\n\n- 3명\n- 4명\n\n{table}"
    translation = f"# Results\n\n- 3 people\n- 4 people\n\nShort.\n\n{english}"
    found = [entry.partition(": ")[2] for entry in read_from(translation, "a.md", original)]
    assert found[-6:] == [
        *("'항목' > 'Item'", "'금액' > 'Amount'", "'이익' > 'Profit'", "'500억 원' > '50 billion won'"),
        *("'매출' > 'Sales'", "'3조 원' > '3 trillion won'"),
    ]


PAGE = """<!DOCTYPE html><html lang="ko"><head><title>99</title></head>
<body><h1>A &amp; B</h1><!-- 7 -->
<p>In <b>3 days</b>,
 12<br>boats.</p><script>a = 1 < 2</script><p></p>
<table><tr><td>Profit</td><td>5</td></tr></table>Rest</body></html>
"""


def test_a_page_of_html_is_read_by_its_blocks() -> None:
    assert [line.partition(" > ")[2] for line in read_from(PAGE, "a.html", PAGE)] == [
        *("'A & B'", "'In 3 days, 12 boats.'", "'Profit'", "'5'", "'Rest'")
    ]
    given, beside = BytesIO(PAGE.encode()), (BytesIO(PAGE.encode()), "en.html")
    second = [each for each in read(given, "ko.html", Wanted(), None, beside) if isinstance(each, Segment)][1]
    assert second.place is not None
    patches = second.place.rewritten("In 30 days, 12 boats.")
    assert patches is not None
    written = BytesIO()
    write_patched(BytesIO(PAGE.encode()), patches, written)
    assert written.getvalue().decode() == PAGE.replace("3 days", "30 days")


@pytest.mark.parametrize("end", ["<!-- 4 <p>5</p>", "<script>4 <body> <p>5</p>", "<script></scrip> <style> 4"])
def test_a_page_that_does_not_end_what_it_begins_is_read_as_browsers_do(end: str) -> None:
    page = f"<head><title>9</title><body><p>3 boats.</p>{end}"
    assert [line.partition(" > ")[2] for line in read_from(page, "a.html", page)] == ["'3 boats.'"]


def test_what_ends_a_line_elsewhere_ends_none_in_markdown() -> None:
    content = "A\u2028\u2028\u2028\u2028\u2028\u2028\u2028\u2028\f\n\n```\nin 50 minutes\n```\n\nin 50 minutes\n"
    beside = BytesIO(content.encode()), "a.en.md"
    found = [
        each for each in read(BytesIO(content.encode()), "a.ko.md", Wanted(), None, beside) if isinstance(each, Segment)
    ]
    assert found[-1].place is not None
    patches = found[-1].place.rewritten("in 5 minutes")
    assert patches is not None
    assert patches[0].first > content.encode().rindex(b"```")


def test_properties_in_latin_1_are_read_as_java_reads_them() -> None:
    assert read_from("a=5 Minuten für Sie\n", "m_de.properties", "a=5 minutes for you\n", "latin-1") == [
        "1 (a): '5 minutes for you' > '5 Minuten für Sie'"
    ]


CHANGED = (
    '<w:p {}><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    '<w:r><w:t xml:space="preserve">In </w:t></w:r>'
    "<w:ins><w:r><w:t>500</w:t></w:r></w:ins><w:del><w:r><w:delText>400</w:delText></w:r></w:del>"
    "<w:moveFrom><w:r><w:t>300</w:t></w:r></w:moveFrom><w:r><w:tab/></w:r>"
    '<w:smartTag w:uri="x" w:element="date"><w:r><w:t>boats</w:t></w:r></w:smartTag></w:p>'
)


def test_a_word_document_is_read_with_its_changes_accepted() -> None:
    document = Document()
    document.element.body.insert(0, parse_xml(CHANGED.format(nsdecls("w"))))
    content = BytesIO()
    document.save(content)
    beside = BytesIO(content.getvalue()), "a.en.docx"
    (found,) = read(BytesIO(content.getvalue()), "a.ko.docx", Wanted(), None, beside)
    assert isinstance(found, Segment)
    assert found.translation == "In 500\tboats"


@pytest.mark.parametrize(
    "code",
    [
        '<bpt id="1">&lt;b&gt;</bpt>{}<ept id="1">&lt;/b&gt;</ept>',
        '<bx id="1"/>{}<ex id="1"/>',
        '<ph id="1">&lt;i&gt;</ph>{}',
    ],
)
def test_codes_that_only_change_how_words_look_part_no_number_from_its_unit(code: str) -> None:
    content = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en"'
        ' target-language="ko" original="a" datatype="html"><body><trans-unit id="1"><source>It ends in '
        f"{code.format(20)} minutes.</source><target>{code.format(20)}초 뒤에 끝난다.</target></trans-unit>"
        "</body></file></xliff>"
    )
    (segment,) = read(BytesIO(content.encode()), "app.xlf", Wanted())
    assert isinstance(segment, Segment)
    (found,) = check(Text(segment.original, "en"), Text(segment.translation, "ko"))
    assert found.code == "duration.unit"


@pytest.mark.parametrize(
    "file, en, ko",
    [
        ("a.json", '{"a": {"b": "5 days"}, "a.b": "6 days"}', '{"a": {"b": "5일"}, "a.b": "6일"}'),
        ("a.yml", "en:\n  a:\n    b: 5 days\n  a.b: 6 days\n", "ko:\n  a:\n    b: 5일\n  a.b: 6일\n"),
    ],
)
def test_a_full_stop_in_a_key_is_no_step_to_another_key(file: str, en: str, ko: str) -> None:
    pairs = [
        (each.name, each.original, each.translation)
        for each in read(BytesIO(ko.encode()), f"ko/{file}", Wanted(), None, (BytesIO(en.encode()), f"en/{file}"))
        if isinstance(each, Segment)
    ]
    assert pairs == [("a.b", "5 days", "5일"), ("a.b", "6 days", "6일")]


@pytest.mark.parametrize(
    "suffix, template",
    [
        ("json", '{{"a": "{}",\n"a": "{}"}}'),
        ("yml", "a: {}\na: {}\n"),
        ("properties", "a={}\na={}\n"),
        ("strings", '"a" = "{}";\n"a" = "{}";\n'),
    ],
)
def test_a_key_that_stands_twice_is_told_unless_it_says_the_same(suffix: str, template: str) -> None:
    def entries(en: str, ko: str) -> list[Segment | Unreadable]:
        original = BytesIO(en.encode()), f"en.{suffix}"
        return list(read(BytesIO(ko.encode()), f"ko.{suffix}", Wanted(), None, original))

    twice, again = template.format("5 days", "6 days"), template.format("6일", "6일")
    last, told = entries(twice, again)
    assert isinstance(last, Segment)
    assert (last.original, last.translation) == ("6 days", "6일")
    assert isinstance(told, Unreadable)
    assert (told.line, str(told.error)) == (
        None,
        f"en.{suffix}:1: the key 'a' stands again in line 2; remove one of the two",
    )
    _, told = entries(again, twice)
    assert isinstance(told, Unreadable)
    assert (told.line, str(told.error)[:10]) == (1, f"ko.{suffix}:1: the key"[:10])


def test_plural_forms_written_for_both_versions_of_i18next_are_no_repetition() -> None:
    form = '{"a": "a day", "a_plural": "%d days", "a_one": "one day", "a_other": "%d days!"}'
    entries = list(read(BytesIO(form.encode()), "ko.json", Wanted(), None, (BytesIO(form.encode()), "en.json")))
    assert all(isinstance(each, Segment) and each.original == each.translation for each in entries)
    assert len(entries) == 4


RESX = """<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="version"><value>2.0</value></resheader>
  <data name="Storm" xml:space="preserve">
    <value>{}</value>
    <comment>a headline</comment>
  </data>
  <data name="Icon" type="System.Resources.ResXFileRef"><value>icon.ico;System.Drawing.Icon</value></data>
  <data name="&gt;&gt;button.Name"><value>button 5</value></data>
</root>
"""


def test_resources_of_dotnet_are_read_and_corrected() -> None:
    content = RESX.format("배 &lt;b&gt;50척&lt;/b&gt;").encode()
    original = BytesIO(RESX.format("500 boats").encode()), "Messages.resx"
    (found,) = read(BytesIO(content), "Messages.ko.resx", Wanted(), None, original)
    assert isinstance(found, Segment)
    assert (found.label, found.original, found.translation) == ("5 (Storm)", "500 boats", "배 <b>50척</b>")
    assert (found.context, found.sides.translation_language) == ("a headline", "ko")
    assert found.place is not None
    patches = found.place.rewritten("배 <b>500척</b>")
    assert patches is not None
    write_patched(BytesIO(content), patches, target := BytesIO())
    assert target.getvalue() == content.replace("50척".encode(), "500척".encode())


def test_other_xml_is_not_taken_for_resources_of_dotnet() -> None:
    with pytest.raises(RecordError, match=r"begins with <root>; what can be read: .*, \.resx, and \.html"):
        detect(b"<root/>", "a.xml")


def test_a_literal_block_is_corrected_line_by_line() -> None:
    content = "en:\n  a: |\n    50 ships\n\n      came: # 5\n  b: x\n"
    (found, _) = read(BytesIO(content.encode()), "en.yml", Wanted(), None, (BytesIO(content.encode()), "ko.yml"))
    assert isinstance(found, Segment)
    assert found.translation == "50 ships\n\n  came: # 5\n"
    assert found.place is not None
    patches = found.place.rewritten("500 ships\n\n  came: # 6\n")
    assert patches is not None
    write_patched(BytesIO(content.encode()), patches, target := BytesIO())
    assert target.getvalue().decode() == content.replace("50", "500").replace("# 5", "# 6")


def test_an_encoding_that_was_asked_for_is_not_that_of_a_file_in_utf_8() -> None:
    wanted = Wanted(encoding="cp1252")
    original = BytesIO('{"a": "5 €"}'.encode("cp1252")), "de.json"
    (found,) = read(BytesIO('{"a": "5 €"}'.encode()), "fr.json", wanted, None, original)
    assert isinstance(found, Segment)
    assert (found.original, found.translation) == ("5 €", "5 €")


def test_a_cell_in_percent_is_read_as_it_is_shown() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["ko", "en"], [0.3, "30%"], [0.0725, 3]):
        sheet.append(row)
    sheet["A2"].number_format, sheet["A3"].number_format = "0%", "0.0%"
    book.save(content := BytesIO())
    content.seek(0)
    found = [each for each in read(content, "n.xlsx", Wanted()) if isinstance(each, Segment)]
    assert [(each.original, each.translation) for each in found] == [("30%", "30%"), ("7.3%", "3")]
