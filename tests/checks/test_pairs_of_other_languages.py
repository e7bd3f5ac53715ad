"""Any two languages with rules are checked against each other: faithful sentences state the same, wrong ones do not.

The sentences lie in ``pairs/<original>-<translation>.toml``, one faithful and one wrong translation of each original.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimkit import Severity, Text, check

LEAST = 15
"""How many pairs a file holds at least."""

FILES = sorted((Path(__file__).parent / "pairs").glob("*.toml"))


def pairs_of(file: Path) -> list[dict[str, str]]:
    """Return the pairs of a file."""
    with file.open("rb") as stream:
        pairs: list[dict[str, str]] = tomllib.load(stream)["pair"]
    return pairs


def errors(original: Text, translation: Text) -> list[str]:
    """Return the codes of the errors of a translation."""
    return [found.code for found in check(original, translation) if found.severity is Severity.ERROR]


def texts(file: Path, original: str, translation: str) -> tuple[Text, Text]:
    """Return two texts in the languages that the name of the file says."""
    source, target = file.stem.split("-", 1)
    return Text(original, source), Text(translation, target)


PAIRS = [pytest.param(file, pair, id=f"{file.stem}-{pair['original']}") for file in FILES for pair in pairs_of(file)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_pair_of_languages_is_shown_often_enough(file: Path) -> None:
    assert len(pairs_of(file)) >= LEAST


@pytest.mark.parametrize("file, pair", PAIRS)
def test_a_faithful_translation_has_no_error_in_either_direction(file: Path, pair: dict[str, str]) -> None:
    original, translation = texts(file, pair["original"], pair["faithful"])
    assert errors(original, translation) == []
    assert errors(translation, original) == []


@pytest.mark.parametrize("file, pair", PAIRS)
def test_a_wrong_translation_has_an_error_in_either_direction(file: Path, pair: dict[str, str]) -> None:
    original, translation = texts(file, pair["original"], pair["wrong"])
    assert errors(original, translation) != []
    assert errors(translation, original) != []
