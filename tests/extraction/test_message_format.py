"""Messages that vary: which form stands beside which, and that what is found in one is told in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icu4py.messageformat import MessageFormat

from claimkit import Text, check, score
from claimkit.checks import Document, repair
from claimkit.extraction.message_format import forms, varies


def pairs(original: str, translation: str) -> list[tuple[str, str]]:
    return [(left[0], right[0]) for left, right in forms(original, translation)]


@pytest.mark.parametrize(
    "original, translation, expected",
    [
        (
            "{n, plural, one {a ship} other {# ships}} left",
            "{n, plural, other {배 #척}} 출항",
            [("{n} ships left", "배 {n}척 출항")],
        ),
        (
            "{n, plural, =0 {none} =1 {a ship} other {# ships}}",
            "{n, plural, =0 {없음} other {#척}}",
            [("{n} ships", "{n}척"), ("none", "없음")],
        ),
        ("{n, plural, =1 {a ship} other {# ships}}", "{n}척", [("{n} ships", "{n}척")]),
        ("{n}척", "{n, plural, one {a ship} other {# ships}}", [("{n}척", "{n} ships")]),
        (
            "{n, plural, one {a} other {# b}}",
            "{n, plural, =1 {하나} other {#}}",
            [("{n} b", "{n}"), ("a", "하나")],
        ),
        (
            "{n} {n, plural, =0 {ships} one {ship} two {ships} other {ships}}",
            "{n, plural, =0 {없음} =1 {하나} two {#척} other {{n, number}척}}",
            [("{n} ships", "{n, number}척"), ("\ufffc ships", "없음"), ("1 ship", "하나"), ("2 ships", "2척")],
        ),
        (
            "{n, plural, one {a} other {# b}}",
            "{n, plural, one {x} few {# y} other {# z}}",
            [("{n} b", "{n} z"), ("a", "x"), ("{n} b", "{n} y")],
        ),
        (
            "{p, select, free {5 files} pro {9 files} other {1 file}}",
            "{p, select, free {5개} other {1개}}",
            [("1 file", "1개"), ("5 files", "5개"), ("9 files", "1개")],
        ),
        (
            "{n, plural, one {A {m, select, a {boat} other {ship}}} other {# {m, select, a {boats} other {ships}}}}",
            "{m, select, a {보트} other {배}} {n, plural, other {#척}}",
            [("{n} ships", "배 {n}척"), ("{n} boats", "보트 {n}척")],
        ),
        (
            "{n, selectordinal, one {#st} two {#nd} other {#th}}",
            "{n, selectordinal, other {#번째}}",
            [("{n}th", "{n}번째")],
        ),
        ("it''s '{n, plural, x}' {n, plural, other {#}}", "{n}", [("it''s '{n, plural, x}' {n}", "{n}")]),
        (
            "{n, plural, offset:1 other {{who} and # others}}",
            "{who} 외 {n}명",
            [("{who} and {n} others", "{who} 외 {n}명")],
        ),
    ],
)
def test_each_form_stands_beside_its_counterpart(
    original: str, translation: str, expected: list[tuple[str, str]]
) -> None:
    assert pairs(original, translation) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{n, plural, one {a} other {b}",
        "{n, plural, one {a}}",
        "{n, plural, other {b} and more}",
        "{n, plural, other {{b}",
        "{n, plural, other {" * 9 + "}}" * 9,
        "{n, select, " + " ".join(f"k{number} {{}}" for number in range(100)) + " other {}}",
    ],
)
def test_what_is_not_well_formed_is_one_text(text: str) -> None:
    assert varies(text)
    assert forms(text, "배") == []


WORDS = st.text(alphabet="ab 12,.|", max_size=6)


@st.composite
def messages(draw: st.DrawFn) -> str:
    before, one, other, after = (draw(WORDS) for _ in range(4))
    return f"{before}{{n, plural, one {{{one}}} other {{{other}#}}}}{after}"


@given(messages())
def test_a_form_is_what_icu_shows(message: str) -> None:
    ((whole, _), _) = forms(message, "{n}")[0]
    assert whole.replace("{n}", "7") == MessageFormat(message, "en").format({"n": 7})
    ((single, _), _) = forms(message, "{n, plural, one {x} other {y}}")[-1]
    assert single == MessageFormat(message, "en").format({"n": 1})


@given(st.text(alphabet="{}#', npluraseco=1\n", max_size=60).map("{n, plural, ".__add__), st.text(max_size=5))
def test_no_text_is_too_strange(original: str, translation: str) -> None:
    for (left, places), _ in forms(original, translation):
        assert len(places.starts) == len(left)
    check(Text(original, "en"), Text(translation, "ko"))


ENGLISH = "In 24 hours {n, plural, one {a ship} other {# ships}} sank, with 90 men."
KOREAN = "{n, plural, other {20시간에 배 #척}}이 90명과 침몰했다."


def test_a_finding_stands_in_its_place_in_the_message() -> None:
    (finding,) = check(ENGLISH, KOREAN)
    assert finding.code == "duration.length"
    for span, text in ((finding.original, ENGLISH), (finding.translation, KOREAN)):
        assert span is not None
        assert text[span.start : span.end] == span.surface
    assert score(ENGLISH, KOREAN) < score(ENGLISH, KOREAN.replace("20", "24")) == 1


def test_an_edit_changes_no_syntax() -> None:
    original = "{n, plural, other {배 #척과 50명}}"
    translation = "{n, plural, one {a ship and 50 men} other {# ships and 500 men}}"
    assert repair(translation, check(original, translation)) == translation.replace("500", "50")


def test_figures_of_forms_are_those_of_the_document() -> None:
    document = Document()
    document.check("1,000여 명", "{n, plural, other {over 1,000 people}}")
    (found,) = document.check("1,000여 명", "about 1,000 people").inconsistencies
    assert found.first.translation.start == len("{n, plural, other {")


def test_a_number_that_the_forms_lose_is_told() -> None:
    assert [each.code for each in check("{n, plural, other {# ships}}", "{n, plural, other {배}}")] == [
        "placeholder.missing"
    ]
