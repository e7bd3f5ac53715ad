"""Corrections are made where they stand, and none gets in the way of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.checks import Edit, Finding, Severity, Span
from claimkit.cli.correction import corrected

TEXT = "Over 50,000 boats took shelter in May."


def finding(words: str, replacement: str) -> Finding:
    start = TEXT.index(words)
    edit = Edit(Span(start, start + len(words), words), replacement)
    return Finding("quantity.scale", Severity.ERROR, "", edit=edit)


@pytest.mark.parametrize("reverse", [False, True], ids=["in order", "against it"])
def test_all_corrections_are_made_whatever_their_order(reverse: bool) -> None:  # noqa: FBT001
    found = [finding("50,000", "500,000"), finding("May", "March")]
    assert corrected(TEXT, found[::-1] if reverse else found) == "Over 500,000 boats took shelter in March."


def test_of_two_corrections_of_the_same_words_the_first_one_is_made() -> None:
    found = [finding("50,000 boats", "500,000 boats"), finding("Over 50,000", "about 500,000")]
    assert corrected(TEXT, found) == "about 500,000 boats took shelter in May."


@given(st.lists(st.integers(0, len(TEXT) - 1), max_size=4))
def test_a_correction_that_changes_nothing_changes_nothing(starts: list[int]) -> None:
    found = [finding(TEXT[start : start + 5], TEXT[start : start + 5]) for start in starts]
    assert corrected(TEXT, found) == TEXT


def test_a_finding_without_a_correction_changes_nothing() -> None:
    assert corrected(TEXT, [Finding("date.month", Severity.ERROR, "another month")]) == TEXT
