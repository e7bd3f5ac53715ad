"""A sentence is read the same whatever stands around it.

A sentence ends with a full stop or a mark that closes as much.  Two sentences are parted by white space with or without
line breaks, in Japanese and Chinese by nothing.  Three things are left out, by what they are:

- **A fragment**, a text that one run of tokens fills, may say more alone than among sentences ("spring", 백만): rules
  ask for it with ``#``.  Among sentences it, too, is read the same whatever these are.
- **A full stop that may be part of a word** ("5 p.m.", "3 Mrd.", "am 16.") ends no sentence for sure, unless a line
  break follows.
- **An angle bracket that a line begins with** quotes the line, or begins a caption; elsewhere it compares.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import attrs
import pytest
from attrs import define
from hypothesis import given
from hypothesis import strategies as st

from claimkit import extract
from claimkit.authoring.examples import examples
from claimkit.extraction import scanner
from claimkit.extraction.fold import fold
from claimkit.extraction.pattern import WHOLE
from claimkit.extraction.scanner import Scanner
from claimkit.extraction.token import Mention
from claimkit.locales import available
from claimkit.values import Value

EVERY = pytest.mark.parametrize("tag", available())
FULL_STOPS = {"ja": "。", "zh": "。"}
LINES = ("\n", "\n\n", "\r\n", " \n", "\n  ")
SPACES = (" ", "  ", "\u00a0")
UNSPACED = ("", "\u3000")
NEUTRAL = ("", "x.", "—\n", "***\n", "(…)")
_CLOSED = re.compile(r"[.!?。！？…][\"'”’»」』)]*\Z")


@define(eq=False)
class Recording(Scanner):
    """A scanner that remembers with which symbol each run was closed."""

    endings: list[str] = attrs.field(factory=list[str])

    def parts(self, closed: str) -> tuple[Mention, ...]:
        self.endings.append(closed[-1])
        return super().parts(closed)


def is_fragment(text: str, tag: str) -> bool:
    """Return whether one run of tokens fills a text."""
    known: dict[str, Any] = {each.name: getattr(scanner(tag), each.name) for each in attrs.fields(Scanner) if each.init}
    recording = Recording(**known)
    recording.mentions(text)
    return WHOLE in recording.endings


@cache
def sentences(tag: str) -> tuple[str, ...]:
    """Return the examples of a locale as sentences."""
    stop = FULL_STOPS.get(tag, ".")
    found = {example.text.strip() for example in examples(tag) if not _quotes(example.text)}
    return tuple(sorted(text if _CLOSED.search(text) else text + stop for text in found))


def _quotes(text: str) -> bool:
    return text.lstrip()[:1] in {"<", ">"}


@cache
def fragments(tag: str) -> frozenset[str]:
    return frozenset(sentence for sentence in sentences(tag) if is_fragment(sentence, tag))


@cache
def _abbreviated(tag: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in scanner(tag).lexemes if len(word) > 1 and word.endswith("."))
    return re.compile(rf"(?:\d\.|(?<!\w)(?:{words or '(?!)'}))\Z")


def gaps(sentence: str, tag: str) -> tuple[str, ...]:
    """Return what parts a sentence from the next for sure."""
    if tag in FULL_STOPS:
        return (*LINES, *UNSPACED) if sentence.endswith(FULL_STOPS[tag]) else LINES
    return LINES if _abbreviated(tag).search(fold(sentence)) else (*LINES, *SPACES)


def read(text: str, tag: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, Value]]:
    """Return what is read between two places of a text, counted from the first."""
    stop = len(text) if end is None else end
    found = [(mention.start, mention.end, mention.value) for mention in extract(text, tag)]
    return [(left - start, right - start, value) for left, right, value in found if left < stop and right > start]


@cache
def alone(text: str, tag: str) -> list[tuple[int, int, Value]]:
    """Return what is read in a text by itself: read once for all that is put around it."""
    return read(text, tag)


@cache
def expected(sentence: str, tag: str) -> list[tuple[int, int, Value]]:
    """Return what is read in a sentence: alone, or between the plainest lines if it is a fragment."""
    if sentence not in fragments(tag):
        return alone(sentence, tag)
    return read(f"x.\n{sentence}\nx.", tag, 3, 3 + len(sentence))


def check_between(before: str, sentence: str, after: str, tag: str) -> None:
    start, end = len(before), len(before) + len(sentence)
    assert read(before + sentence + after, tag, start, end) == expected(sentence, tag)


@EVERY
@given(data=st.data())
def test_a_sentence_is_read_the_same_among_all_others(tag: str, data: st.DataObject) -> None:
    drawn = data.draw(st.lists(st.sampled_from(sentences(tag)), min_size=2, max_size=4))
    parts = [(sentence, data.draw(st.sampled_from(gaps(sentence, tag)))) for sentence in drawn]
    text = "".join(sentence + gap for sentence, gap in parts)
    place = 0
    for sentence, gap in parts:
        assert read(text, tag, place, place + len(sentence)) == expected(sentence, tag)
        place += len(sentence) + len(gap)


@EVERY
@pytest.mark.parametrize("line", ["\n", "\n\n"])
def test_no_example_is_read_otherwise_between_other_lines(tag: str, line: str) -> None:
    known = sentences(tag)
    for before, sentence, after in zip(known, known[1:], known[2:], strict=False):
        check_between(before + line, sentence, line + after, tag)


@EVERY
@given(data=st.data())
def test_what_says_nothing_changes_nothing(tag: str, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(sorted({*sentences(tag)} - fragments(tag))))
    before, after = data.draw(st.sampled_from(NEUTRAL)), data.draw(st.sampled_from(NEUTRAL))
    check_between(f"{before}\n", sentence, f"\n{after}", tag)


# No line is broken inside a number; behind a full stop it may end a sentence, before a dash begin an item of a list.
_BREAKABLE = re.compile(r"(?<=[^\s.]) (?=[^\s\d~∼〜–—-])|(?<=[^\s.\d]) (?=\d)")


@pytest.mark.parametrize("tag", [tag for tag in available() if tag not in FULL_STOPS])
def test_a_text_is_read_the_same_in_broken_lines(tag: str) -> None:
    for text in {example.text for example in examples(tag)}:
        for place in _BREAKABLE.finditer(text):
            if not set("<>") & {*text}:
                broken = f"{text[: place.start()]}\n{text[place.end() :]}"
                assert read(broken, tag) == alone(text, tag)


MARKS = [
    *[
        "“~”",
        "\u2018~\u2019",
        "„~“",
        "«~»",
        "«\u00a0~\u00a0»",
        "「~」",
        "『~』",
        '"~"',
        "'~'",
        "[~]",
        "~”",
        "“~",
    ],
    *["\ufeff~", "\u200b~\u200b", "\n~", "~\n", "~\r\n"],
]


@EVERY
@pytest.mark.parametrize("marks", MARKS, ids=ascii)
def test_a_text_is_read_the_same_within_marks(tag: str, marks: str) -> None:
    before, after = marks.split("~")
    for text in {example.text for example in examples(tag)}:
        if (before or not text.endswith(after or "$")) and not _quotes(text):
            found = read(f"{before}{text}{after}", tag, len(before), len(before) + len(text))
            assert found == alone(text, tag), text
