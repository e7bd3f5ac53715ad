"""Contrasts: sentences whose numbers are equal and whose other words are not, before for after, a profit for a loss.

They lie in ``contrasts/<one>-<other>.txt``: a paragraph has sentences that contrast, one a line, with its translation
behind a bar.  Beside the translation of another line of its paragraph each is wrong.
"""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from claimkit import Severity, Text, check

FILES = sorted((Path(__file__).parent / "contrasts").glob("*.txt"))
LEAST = 180
TOLD = 0.8
"""How large a share of the wrong pairs is told at least; the others hang on words that as often say something else."""


def paragraphs(file: Path) -> list[list[tuple[Text, Text]]]:
    """Return the paragraphs of a file, in the languages of its name."""
    one, other = file.stem.split("-")
    lines = (paragraph.splitlines() for paragraph in file.read_text(encoding="utf-8").strip().split("\n\n"))
    pairs = ([line.split("|") for line in paragraph] for paragraph in lines)
    return [[(Text(left, one), Text(right, other)) for left, right in paragraph] for paragraph in pairs]


def is_told(original: Text, translation: Text) -> bool:
    return any(found.severity > Severity.INFO for found in check(original, translation))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_contrast_is_told_and_a_right_translation_is_not(file: Path) -> None:
    known = paragraphs(file)
    assert len(known) >= LEAST
    assert [pair for each in known for pair in each if is_told(*pair) or is_told(*reversed(pair))] == []
    wrong = [(one[0], other[1]) for each in known for one, other in permutations(each, 2)]
    silent = [pair for pair in wrong if not is_told(*pair)]
    assert len(silent) <= (1 - TOLD) * len(wrong), silent
