"""Carets stand under the words that they mean, however wide these are and wherever a line breaks."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.checks import Severity, Span
from claimkit.reports.marking import Mark, columns_of, underlined


def mark(text: str, words: str, severity: Severity = Severity.ERROR) -> Mark:
    start = text.index(words)
    return Mark(Span(start, start + len(words), words), severity)


def width(text: str) -> int:
    return sum(map(columns_of, text))


@pytest.mark.parametrize(
    "text,words",
    [
        ("어선 50만 척", "50만"),
        ("12 ships", "ships"),
        ("全長は１２メートル", "１２メートル"),
        ("e\u0301tats: 12\u200b척", "12\u200b척"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_carets_stand_under_the_words(text: str, words: str, form: Literal["NFC", "NFD"]) -> None:
    text, words = unicodedata.normalize(form, text), unicodedata.normalize(form, words)
    shown, carets = underlined(text, [mark(text, words)])
    assert shown == text
    assert width(text[: text.index(words)]) == len(carets) - len(carets.lstrip())
    assert carets.strip() == "^" * width(words)


def test_a_text_takes_as_much_room_however_it_is_stored() -> None:
    text = "한국어 각각"
    assert width(unicodedata.normalize("NFD", text)) == width(text) == 11


def test_what_is_worse_is_told_by_the_caret() -> None:
    text = "12 ships, 13 boats, 14 rafts"
    marks = [mark(text, "12"), mark(text, "13", Severity.WARNING), mark(text, "14", Severity.INFO)]
    assert underlined(text, marks) == [text, "^^        ~~        .."]


def test_a_text_without_marks_is_alone() -> None:
    assert underlined("12 ships", []) == ["12 ships"]
    assert underlined("", []) == [""]


def test_lines_break_at_blanks_and_carets_with_them() -> None:
    text = "어선 50만 척이 대피했다"
    assert underlined(text, [mark(text, "50만 척")], width=10) == ["어선 50만", "     ^^^^", "척이", "^^", "대피했다"]


def test_a_wide_letter_behind_a_break_keeps_to_the_width() -> None:
    assert underlined(" 00000000000척", [], width=12) == ["", "00000000000", "척"]


def test_nothing_in_a_text_moves_the_cursor() -> None:
    assert underlined("1\x1b[2J\n2", []) == ["1␛[2J 2"]


@given(st.text(max_size=60), st.integers(12, 40), st.data())
def test_no_line_is_too_wide_and_none_is_lost(text: str, widest: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = underlined(text, [Mark(Span(start, end, text[start:end]), Severity.ERROR)], widest)
    assert all(width(line) <= widest for line in lines)
    plain = [line.replace(" ", "") for line in underlined(text, [], 10_000)]
    assert (
        "".join(line for line in lines if line.strip(" ^") or not line).replace(" ", "") == "".join(plain)
        or "^" in text
    )
