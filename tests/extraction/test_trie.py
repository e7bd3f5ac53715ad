"""One expression of many words: what it matches, however many words begin alike."""

import re

import pytest

from claimkit.extraction.trie import any_of

LETTERS = [chr(ord("가") + place) for place in range(0, 2000, 20)]


@pytest.mark.parametrize("number", [3, 33, 100])
def test_many_words_and_one_of_several_begin_alike(number: int) -> None:
    words = [*(f"한{letter}말" for letter in LETTERS[:number]), "한 말"]
    found = re.compile(any_of(words))

    assert all(found.fullmatch(word) for word in words)
    assert found.fullmatch("한  말")
    assert found.match("한") is None
