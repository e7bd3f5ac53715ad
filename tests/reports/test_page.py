"""The page for a browser needs nothing but itself and shows texts as texts, whatever they hold."""

import re
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.findings import ENGLISH, KOREAN, OMITTED, SCALE, checked

from claimkit.reports import Checked, Tally, Unread, open_report
from claimkit.reports.visible import visible

VOID = {"meta", "input"}


class Outline(HTMLParser):
    """What a page holds: its elements, their attributes, and the text in each kind of them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.path: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.path.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.path.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in self.path:
            self.texts[tag][-1] += data


def page_of(*pairs: Checked, unread: tuple[Unread, ...] = ()) -> str:
    stream = StringIO()
    report = open_report("html", stream)
    tally = Tally(files=1, unread_rows=len(unread))
    for pair in pairs:
        tally.add(pair, hidden=())
        report.pair(pair)
    for row in unread:
        report.unread(row)
    report.close(tally)
    return stream.getvalue()


def test_both_texts_stand_on_the_page_with_the_spans_marked() -> None:
    outline = Outline(page_of(checked(SCALE)))
    assert outline.texts["dd"] == [KOREAN, ENGLISH]
    assert outline.texts["mark"] == ["50만여 척", "Over 50,000"]
    assert [attributes["lang"] for tag, attributes in outline.elements if tag == "dd"] == ["ko", "en"]


def test_a_finding_is_told_with_its_code_and_what_it_should_be() -> None:
    (item,) = Outline(page_of(checked(SCALE))).texts["li"]
    assert item == "error ten times too small quantity.scaleshould be: more than 500,000"


def test_there_is_a_box_to_filter_by_each_severity_found() -> None:
    outline = Outline(page_of(checked(SCALE), checked(OMITTED), checked(OMITTED)))
    assert outline.texts["label"] == ["1 error", "2 infos"]
    assert [attributes["id"] for tag, attributes in outline.elements if tag == "input"] == ["error", "info"]


def test_rows_that_were_not_checked_are_listed() -> None:
    row = Unread("news.csv", 3, "news.csv:3: <broken>")
    assert "news.csv:3: <broken>" in Outline(page_of(unread=(row,))).texts["li"]


def test_a_page_without_findings_says_so() -> None:
    outline = Outline(page_of())
    assert outline.texts["title"] == ["0 findings in 1 file"]
    assert "Nothing to report." in outline.texts["p"]


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    page = page_of(checked(SCALE))
    outline = Outline(page)
    assert not {tag for tag, _ in outline.elements} & {"script", "link", "img", "iframe", "object"}
    assert not [name for _, attributes in outline.elements for name in attributes if name in {"src", "href", "style"}]
    assert not re.search(r"url\(|@import|https?:", page)


HOSTILE = ["<script>alert(1)</script>", '"><b onclick="x">', "$title ${pairs}", "</style>", "&lt;", "\x00\ud800\u202e"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_stays_text(text: str) -> None:
    outline = Outline(page_of(checked(SCALE, original=text, translation=text, name=text)))
    assert outline.texts["dd"] == [visible(text)] * 2
    assert "script" not in outline.texts


@given(st.text())
def test_any_text_is_read_back_from_the_page_as_it_is_shown(text: str) -> None:
    page = page_of(checked(SCALE, original=text))
    page.encode("utf-8")
    assert Outline(page).texts["dd"][0] == visible(text)
