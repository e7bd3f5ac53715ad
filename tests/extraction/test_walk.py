"""The walk through a text: the index of forms hides no value, and the work grows with the text."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimkit.authoring.examples import examples
from claimkit.extraction import Mention, scanner
from claimkit.extraction.scanner import Scanner
from claimkit.extraction.stages import Stage
from claimkit.locales import available

pytestmark = pytest.mark.no_cover

EVERY = pytest.mark.parametrize("tag", available())
_BETWEEN = (" ", "  ", "\n", " \n", "\t", ", ", "; ", " (", ") ", "\u00a0", ". ", "-", " - ", "/")


@cache
def thorough(tag: str) -> Scanner:
    """Return the scanner of a locale without anything that spares it work."""
    known = scanner(tag)
    stages = tuple(
        Stage([(rule, evolve(form, second_symbols=None)) for rule, form in stage.forms], stage.expression)
        for stage in known.stages
    )
    return evolve(known, stages=stages)


@cache
def texts(tag: str) -> tuple[str, ...]:
    return tuple(sorted({example.text for example in examples(tag)}))


def read(known: Scanner, text: str) -> list[Mention]:
    return [*known.mentions(text)]


@EVERY
def test_no_example_is_read_otherwise_without_what_spares_work(tag: str) -> None:
    differing = [text for text in texts(tag) if read(scanner(tag), text) != read(thorough(tag), text)]
    assert not differing


@EVERY
@given(data=st.data())
def test_no_text_is_read_otherwise_without_what_spares_work(tag: str, data: st.DataObject) -> None:
    pieces = st.sampled_from(texts(tag)) | st.sampled_from(sorted(scanner(tag).lexemes))
    parts = data.draw(st.lists(st.tuples(pieces, st.sampled_from(_BETWEEN)), min_size=1, max_size=6))
    text = "".join(piece + between for piece, between in parts)
    assert read(scanner(tag), text) == read(thorough(tag), text)


class _Counting:
    """An expression that counts how often it is asked."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern, self.asked = pattern, 0

    def search(self, text: str, place: int) -> re.Match[str] | None:
        self.asked += 1
        return self.pattern.search(text, place)


@pytest.mark.parametrize(
    "text,most",
    [
        ("lorem\nipsum ", 0),  # one search tells that nothing begins any more
        ("in excess of the ", 0),
        ("a few of the ", 0),
        ("at most a ", 0),
        ("3\tships ", 1),
    ],
)
def test_work_grows_with_the_text_and_no_faster(text: str, most: int) -> None:
    known = scanner("en")
    asked: list[int] = []
    for times in (100, 200):
        counting = _Counting(known.anchor)
        read(evolve(known, anchor=cast("re.Pattern[str]", counting)), text * times)
        asked.append(counting.asked)
    assert asked[1] - asked[0] <= most * 100
