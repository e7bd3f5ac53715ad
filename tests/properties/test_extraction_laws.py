"""The laws of extraction: no text breaks it, what it finds lies in the text in order, work grows with the text."""

from __future__ import annotations

from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.counting import calls_of

from claimkit import extract
from claimkit.extraction import scanner
from claimkit.locales import available

LOCALES = ("ko", "en")
both = pytest.mark.parametrize("locale", LOCALES)

# Whatever a string can hold: lone surrogates, control characters, marks that turn the direction of writing.
_ODD_CHARACTERS = (
    "\ud800\udfff\x00\x07\x1b\u00ad\u200b\u200d\u200e\u200f\u202e\u2066\ufeff\ufffe\U0010ffff\u0301\u0660٣½²①㊿"
)
_SIGNS = " \t\n  .,:;-–—~∼/·()[]%$€₩+±'\"’#@_0123456789０９"


@cache
def words(locale: str) -> tuple[str, ...]:
    return tuple(sorted(scanner(locale).lexemes))


def texts(locale: str) -> st.SearchStrategy[str]:
    """Draw any string at all, and strings of the words and signs that the rules of the locale know."""
    anything = st.text(st.characters(exclude_categories=()), max_size=60)
    pieces = st.one_of(
        st.sampled_from(words(locale)),
        st.sampled_from(_SIGNS),
        st.sampled_from(_ODD_CHARACTERS),
        st.integers(0, 10**9).map(str),
    )
    return anything | st.lists(pieces, max_size=25).map("".join) | st.lists(pieces, max_size=25).map(" ".join)


@given(data=st.data(), locale=st.sampled_from(available()))
def test_no_text_makes_extraction_raise(locale: str, data: st.DataObject) -> None:
    extract(data.draw(texts(locale)), locale)


@both
@given(data=st.data())
def test_mentions_lie_in_the_text_in_order_and_apart(locale: str, data: st.DataObject) -> None:
    text = data.draw(texts(locale))
    end = 0
    for mention in extract(text, locale):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.surface == text[mention.start : mention.end]
        end = mention.end


@both
@given(data=st.data())
def test_extraction_is_a_pure_function(locale: str, data: st.DataObject) -> None:
    text, other = data.draw(texts(locale)), data.draw(texts(locale))
    first = extract(text, locale)
    extract(other, locale)
    assert extract(text, locale) == first


@both
@given(data=st.data())
def test_a_paragraph_break_separates_mentions(locale: str, data: st.DataObject) -> None:
    one, other = data.draw(texts(locale)), data.draw(texts(locale))
    for mention in extract(f"{one}\n\n{other}", locale):
        assert not mention.start <= len(one) < mention.end


def check_linear(piece: str, locale: str) -> None:
    """Twice as much more text is twice as much more work, in texts longer than all that is looked at as a whole."""
    texts = [piece * times for times in (300, 600, 1_200)]
    for text in texts:  # what is compiled and remembered on first use is not counted
        extract(text, locale)
    short, middle, long = (calls_of(partial(extract, text, locale)) for text in texts)
    assert long - middle <= 2.2 * (middle - short) + 1_000


@both
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1 ",
        "1.",
        "1-",
        "1/",
        "1:",
        "1~",
        "(1)",
        "$",
        "$1 ",
        "%",
        "-",
        " ",
        "억",
        "일",
        "1,2",
        "수",
        "약 ",
        "1만 ",
        "천 만 ",
        "3분의 ",
        "the ",
        "and ",
        "a ",
        "hundred ",
        "one ",
        "one hundred and ",
        "twenty-",
        "May ",
        "last ",
        "$1 million to ",
        "１",
        "\u0301",
        "\ud800",
    ],
)
def test_work_grows_linearly_on_hostile_repetition(locale: str, piece: str) -> None:
    check_linear(piece, locale)


@both
@settings(max_examples=15)
@given(data=st.data())
def test_work_grows_linearly_with_any_text(locale: str, data: st.DataObject) -> None:
    check_linear(data.draw(texts(locale))[:15], locale)
