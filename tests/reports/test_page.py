"""The page for a browser needs nothing but itself and shows texts as texts, whatever they hold."""

import base64
import datetime as dt
import hashlib
import re
from email.message import Message
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.findings import ENGLISH, KOREAN, OMITTED, SCALE, checked

from claimkit.checks.registry import catalogue_rows
from claimkit.reports import Checked, Tally, Unread, open_report
from claimkit.reports.marking import visible
from claimkit.reports.report import explanation

VOID = {"meta", "input"}
RAW = {"script", "style"}


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
        for tag in self.path if not RAW & {*self.path} else ():
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
    assert outline.texts["label"] == ["1 error", "2 infos", "Search "]
    assert [attributes.get("id") for tag, attributes in outline.elements if tag == "input"] == ["error", "info", None]


def test_rows_that_were_not_checked_are_listed() -> None:
    row = Unread("news.csv", 3, "news.csv:3: <broken>")
    assert "news.csv:3: <broken>" in Outline(page_of(unread=(row,))).texts["li"]


def test_a_page_without_findings_says_so() -> None:
    outline = Outline(page_of())
    assert outline.texts["title"] == ["0 findings in 1 file"]
    assert "Nothing to report." in outline.texts["p"]


def test_the_page_loads_nothing_and_runs_its_own_script_alone() -> None:
    page = page_of(checked(SCALE))
    outline = Outline(page)
    tags = [tag for tag, _ in outline.elements]
    assert not {"link", "img", "iframe", "object"} & {*tags}
    assert not [name for _, attributes in outline.elements for name in attributes if name in {"src", "style"}]
    assert not re.search(r"url\(|@import|https?:", page)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in page


def test_a_finding_links_to_what_it_means_on_the_page_itself() -> None:
    outline = Outline(page_of(checked(SCALE), checked(SCALE), checked(evolve(SCALE, code="house.rule"))))
    targets = [attributes["id"] for tag, attributes in outline.elements if tag == "div" and "id" in attributes]
    assert targets == ["quantity.scale"]
    assert [attributes["href"] for tag, attributes in outline.elements if tag == "a"] == ["#quantity.scale"] * 2
    assert "The number is ten, a thousand, ten thousand times too large or too small" in outline.texts["section"][0]


def test_where_the_documentation_is_known_there_is_more_about_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    named = Message()
    named["Project-URL"] = "Documentation, https://docs.example/"
    monkeypatch.setattr("importlib.metadata.metadata", {"claimkit": named}.get)
    explanation.cache_clear()
    try:
        assert 'href="https://docs.example/reference/checks.html#quantity.scale"' in page_of(checked(SCALE))
    finally:
        explanation.cache_clear()


def test_every_code_has_its_place_on_the_page_of_checks() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "checks.md").read_text(encoding="utf-8")
    assert [code for code, *_ in catalogue_rows() if f'<span id="{code}">' not in page] == []


def test_the_page_says_when_and_on_which_files_and_nothing_of_options() -> None:
    stream = StringIO()
    report = open_report("html", stream)
    tally = Tally(files=2)
    for name in ("a & b.csv", "c.csv"):
        tally.add(checked(SCALE), hidden=(OMITTED,))
        report.pair(evolve(checked(SCALE), file=name))
    report.unread(Unread("c.csv", 3, "c.csv:3: byte 2 is not UTF-8; name the encoding with --encoding"))
    report.close(tally)
    outline = Outline(stream.getvalue())
    assert outline.texts["option"] == ["all files", "a & b.csv (1 pair)", "c.csv (1 pair)"]
    assert {attributes.get("data-file") for tag, attributes in outline.elements if tag == "article"} == {
        "a & b.csv",
        "c.csv",
    }
    today = dt.datetime.now().astimezone().date()
    (day,) = (attributes["datetime"] for tag, attributes in outline.elements if tag == "time")
    assert day is not None
    assert today - dt.timedelta(days=1) <= dt.date.fromisoformat(day) <= today
    assert "2 less severe findings not shown" in outline.texts["p"]
    assert "c.csv:3: byte 2 is not UTF-8" in outline.texts["li"]
    assert "--" not in "".join(outline.texts["body"])


HOSTILE = ["<script>alert(1)</script>", '"><b onclick="x">', "$title ${pairs}", "</style>", "&lt;", "\x00\ud800\u202e"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_stays_text(text: str) -> None:
    outline = Outline(page_of(checked(SCALE, original=text, translation=text, name=text)))
    assert outline.texts["dd"] == [visible(text)] * 2
    assert [tag for tag, _ in outline.elements].count("script") == 1


@given(st.text())
def test_any_text_is_read_back_from_the_page_as_it_is_shown(text: str) -> None:
    page = page_of(checked(SCALE, original=text))
    page.encode("utf-8")
    assert Outline(page).texts["dd"][0] == visible(text)
