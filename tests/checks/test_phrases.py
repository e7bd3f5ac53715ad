"""Everyday phrases in two languages that say the same: nothing is wrong with them, and a changed figure is told.

They lie in ``phrases/<one>-<other>.txt``, a pair a line, with a bar between the two.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimkit import Severity, Text, check

FILES = sorted((Path(__file__).parent / "phrases").glob("*.txt"))
LEAST = 100
TOLD = 0.9
"""How large a share of changed figures is told at least: some are no figures any more (25:00), or are said twice."""


def phrases(file: Path) -> list[tuple[Text, Text]]:
    """Return the pairs of a file, in the languages of its name."""
    one, other = file.stem.split("-")
    pairs = [line.split("|") for line in file.read_text(encoding="utf-8").splitlines()]
    return [(Text(left, one), Text(right, other)) for left, right in pairs]


def is_told(original: Text, translation: Text) -> bool:
    return any(found.severity > Severity.INFO for found in check(original, translation))


def changed(text: Text) -> list[Text]:
    """Return a text with the first digit of each of its figures changed, one after the other."""
    return [
        Text(f"{text.content[: found.start()]}{int(found[0]) % 9 + 1}{text.content[found.end() :]}", text.language)
        for found in re.finditer(r"(?<![0-9])[0-9]", text.content)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_says_the_same_is_not_told(file: Path) -> None:
    pairs = phrases(file)
    assert len(pairs) >= LEAST
    assert [pair for pair in pairs if is_told(*pair) or is_told(*reversed(pair))] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_changed_figure_is_told(file: Path) -> None:
    wrong = [(one, text) for one, other in phrases(file) for text in changed(other)]
    wrong += [(other, text) for one, other in phrases(file) for text in changed(one)]
    silent = [pair for pair in wrong if not is_told(*pair)]
    assert len(silent) <= (1 - TOLD) * len(wrong), silent
