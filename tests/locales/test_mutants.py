"""Words that change places in the rules of a locale make an example fail: the examples hold what the words mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

import pytest

from claimkit.authoring.examples import examples
from claimkit.extraction.compiler import compile_rules
from claimkit.extraction.rules import RuleSet, load
from claimkit.locales import available

pytestmark = pytest.mark.no_cover

Exchange = Callable[[str, str], str]
"""From a class of words and a meaning to the meaning that takes its place."""

OFFSET = re.compile(r"(\w+)([+-])(\d+)")
_TURNED = {"+": "-", "-": "+"}


def exchanged(kind: str, one: str, other: str) -> Exchange:
    """Exchange two meanings in a class, or in all classes where none is named."""
    pair = {one: other, other: one}
    return lambda name, meaning: pair.get(meaning, meaning) if kind in {"", name.partition(".")[0]} else meaning


def turned(_: str, meaning: str) -> str:
    """Turn the sign of an offset."""
    found = OFFSET.fullmatch(meaning)
    return meaning if found is None else f"{found[1]}{_TURNED[found[2]]}{found[3]}"


def zones(tag: str) -> Mapping[str, Exchange]:
    """Return exchanges of each two zones that are neighbours in the rules of a locale."""
    names = list(load(tag).words.get("zone", {}))
    return {f"{one} and {other}": exchanged("zone", one, other) for one, other in pairwise(names)}


EXCHANGES: Mapping[str, Exchange] = {
    "early and late": exchanged("", "early", "late"),
    "last and next": exchanged("", "last", "next"),
    "offsets into the past and into the future": turned,
    "ago and hence": exchanged("toward", "-1", "1"),
}

QUICK = "vi"
MUTANTS = [
    pytest.param(tag, exchange, id=f"{tag}: {name}", marks=() if tag == QUICK else pytest.mark.slow)
    for tag in available()
    for name, exchange in {**EXCHANGES, **zones(tag)}.items()
]


def mutant(tag: str, exchange: Exchange) -> RuleSet:
    """Return the rules of a locale with the words of some meanings exchanged."""
    rules = load(tag)
    for kind, meanings in rules.words.items():
        rules.words[kind] = {exchange(kind, meaning): texts for meaning, texts in meanings.items()}
    return rules


@pytest.mark.parametrize("tag, exchange", MUTANTS)
def test_words_that_change_places_make_an_example_fail(tag: str, exchange: Exchange) -> None:
    reading = compile_rules(mutant(tag, exchange))
    assert any(example.failure(reading) for example in examples(tag))
