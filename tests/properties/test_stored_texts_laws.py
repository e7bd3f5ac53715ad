"""What no reader sees makes no difference: how letters are stored, how wide they are, what has no width at all."""

from __future__ import annotations

import csv
import tomllib
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Finding, Text, check, extract
from claimkit.authoring.examples import examples
from claimkit.extraction.fold import plain
from claimkit.extraction.inline import things
from claimkit.locales import available
from claimkit.values import Value

ROOT = Path(__file__).parents[2]
EVERY = pytest.mark.parametrize("tag", available())
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202b\u202c\u2060\u2066\u2069\ufe0f\ufeff"


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def partly_decomposed(text: str) -> str:
    return "".join(decomposed(character) if place % 2 else character for place, character in enumerate(text))


def wide(text: str) -> str:
    return "".join(chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character for character in text)


def with_wide_digits(text: str) -> str:
    return "".join(wide(character) if character.isdecimal() else character for character in text)


def strewn(text: str) -> str:
    """Put something invisible behind each character, another one each time."""
    return "".join(character + INVISIBLE[place % len(INVISIBLE)] for place, character in enumerate(text))


STORED = pytest.mark.parametrize("stored", [decomposed, partly_decomposed, wide, with_wide_digits, strewn])


@cache
def texts(tag: str) -> tuple[str, ...]:
    """Return the examples of a locale; what is not language in them is stored in one way alone."""
    return tuple(sorted({composed(example.text) for example in examples(tag) if not any(things(example.text))}))


def seen(text: str) -> str:
    """Return what a reader sees of a text, however it is stored."""
    return unicodedata.normalize("NFKC", plain(text)[0])


def read(text: str, tag: str) -> list[tuple[str, Value, str]]:
    mentions = extract(text, tag)
    assert all(mention.surface == text[mention.start : mention.end] for mention in mentions)
    return [(seen(mention.surface), mention.value, mention.rule) for mention in mentions]


@EVERY
@STORED
def test_an_example_is_read_the_same_however_it_is_stored(tag: str, stored: Callable[[str], str]) -> None:
    differing = [text for text in texts(tag) if read(stored(text), tag) != read(text, tag)]
    assert not differing


@EVERY
@given(data=st.data())
def test_a_text_stored_in_several_ways_at_once_is_read_the_same(tag: str, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts(tag)))
    forms = st.sampled_from((composed, decomposed, with_wide_digits, wide))
    gaps = st.text(st.sampled_from(INVISIBLE), max_size=2)
    pieces = [data.draw(gaps) + data.draw(forms)(character) for character in text]
    assert read("".join(pieces), tag) == read(text, tag)


def pairs() -> list[tuple[Text, Text]]:
    """Return the pairs that other tests and the examples hold, right and wrong ones."""
    with (ROOT / "examples" / "news.csv").open(encoding="utf-8", newline="") as lines:
        found = [(Text(row["ko"], "ko"), Text(row["en"], "en")) for row in csv.DictReader(lines)]
    for file in sorted((ROOT / "tests" / "checks" / "pairs").glob("*.toml")):
        source, target = file.stem.split("-", 1)
        for pair in tomllib.loads(file.read_text(encoding="utf-8"))["pair"]:
            found += [(Text(pair["original"], source), Text(pair[side], target)) for side in ("faithful", "wrong")]
    return found


def said(finding: Finding, original: str, translation: str) -> tuple[str, ...]:
    """Return what a finding says to a reader, its spans and its edit as they stand in the texts."""
    spans = ((original, finding.original), (translation, finding.translation))
    places = [seen(text[span.start : span.end]) if span is not None else "" for text, span in spans]
    mended = "" if finding.edit is None else seen(finding.edit.apply(translation))
    return finding.code, finding.severity, seen(finding.message), *places, finding.expected or "", mended


def judged(original: Text, translation: Text) -> list[tuple[str, ...]]:
    found = check(original, translation)
    return [said(finding, original.content, translation.content) for finding in found]


@pytest.mark.parametrize("stored", [decomposed, strewn])
def test_a_pair_is_judged_the_same_however_it_is_stored(stored: Callable[[str], str]) -> None:
    differing = [
        (original.content, translation.content)
        for original, translation in pairs()
        if judged(*(Text(stored(text.content), text.language) for text in (original, translation)))
        != judged(original, translation)
    ]
    assert not differing


def test_the_language_of_a_text_does_not_depend_on_how_it_is_stored() -> None:
    for original, translation in pairs():
        plainly = check(original.content, translation.content)
        stored = check(decomposed(original.content), strewn(translation.content))
        assert [finding.code for finding in stored] == [finding.code for finding in plainly]


@given(st.text(st.characters(exclude_categories=())))
def test_every_place_of_the_plain_text_leads_back_in_order(text: str) -> None:
    made, places = plain(text)
    if places is None:
        assert len(made) == len(text)
        return
    spans = [places.span(place, place + 1) for place in range(len(made))]
    assert len(places.starts) == len(places.ends) == len(made)
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert sorted(spans) == spans


MIXED = st.text(st.sampled_from("0aé ²①❶½⁄/₄\u0301\u20e3\u1112\u1161\u11ab한٣٫ｶﾞ" + INVISIBLE))


@given(MIXED, MIXED)
def test_a_line_is_made_plain_alone(one: str, other: str) -> None:
    assert plain(f"{one}\n{other}")[0] == f"{plain(one)[0]}\n{plain(other)[0]}"


@given(MIXED)
def test_a_plain_text_is_plain(text: str) -> None:
    made, _ = plain(text)
    assert unicodedata.is_normalized("NFC", made)
    assert all(character in "0123456789" for character in made if character.isdecimal())
    assert not set(INVISIBLE) & set(made)
