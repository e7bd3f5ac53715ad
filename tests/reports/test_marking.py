"""Texts are cut where marks begin and end, nothing of them is lost, and nothing in them can harm who looks at them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.checks import Severity, Span
from claimkit.reports.marking import Mark, Piece, pieces_of, shortened, visible

ERROR, WARNING = Severity.ERROR, Severity.WARNING

spans = st.builds(Span, st.integers(-3, 40), st.integers(-3, 40), st.just(""))
marks = st.lists(st.builds(Mark, spans, st.sampled_from(Severity)), max_size=6)


@given(st.text(max_size=30), marks)
def test_the_pieces_of_a_text_are_the_text(text: str, marked: list[Mark]) -> None:
    assert "".join(piece.text for piece in pieces_of(text, marked)) == text


@given(st.text(max_size=30), marks)
def test_a_character_is_marked_if_and_only_if_a_mark_covers_it(text: str, marked: list[Mark]) -> None:
    cut = [piece.severity for piece in pieces_of(text, marked) for _ in piece.text]
    covered = [any(mark.span.start <= place < mark.span.end for mark in marked) for place in range(len(text))]
    assert [severity is not None for severity in cut] == covered


def test_where_marks_overlap_the_worst_one_counts() -> None:
    marked = [Mark(Span(0, 4, ""), WARNING), Mark(Span(2, 6, ""), ERROR)]
    assert pieces_of("abcdefg", marked) == [
        Piece("ab", WARNING),
        Piece("cd", ERROR),
        Piece("ef", ERROR),
        Piece("g"),
    ]


def test_a_long_text_is_shown_around_its_marks() -> None:
    around = [Piece("a" * 1_000), Piece("12", ERROR), Piece("b" * 1_000), Piece("13", ERROR), Piece("c" * 1_000)]
    first, _, between, _, last = (piece.text for piece in shortened(around))
    assert first == " … " + "a" * 160
    assert between == "b" * 160 + " … " + "b" * 160
    assert last == "c" * 160 + " … "


def test_of_a_long_text_without_marks_the_beginning_is_shown() -> None:
    assert [piece.text for piece in shortened([Piece("a" * 1_000)])] == ["a" * 160 + " … "]


@pytest.mark.parametrize("pieces", [[Piece("word")], [Piece("one "), Piece("2", ERROR)]], ids=["unmarked", "marked"])
def test_a_short_text_is_shown_whole(pieces: list[Piece]) -> None:
    assert shortened(pieces) == pieces


@given(st.text() | st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_what_is_shown_controls_nothing_and_can_be_encoded(text: str) -> None:
    shown = visible(text)
    shown.encode("utf-8")
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(character) for character in shown} & {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    }  # fmt: skip


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"])))
def test_what_is_seen_already_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text
