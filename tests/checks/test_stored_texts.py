"""How a text is stored says nothing about a translation: decomposed letters, and characters that no reader sees."""

from __future__ import annotations

import unicodedata

import pytest

from claimkit import Settings, Text, check
from claimkit.checks.languages import language_of, main_script, shares

KOREAN = "6자회담 대표 2,354명"
ENGLISH = "The talks had 2,354 delegates."


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize("text", ["\u200b", "\ufeff", " \u2060\n"])
def test_a_text_of_nothing_that_a_reader_sees_is_empty(text: str) -> None:
    (finding,) = check(Text(KOREAN, "ko"), Text(text, "en"))
    assert finding.code == "text.empty"


def test_a_text_stored_in_another_way_is_still_the_original_itself() -> None:
    (finding,) = check(Text("un février froid", "fr"), Text(decomposed("un février froid"), "en"))
    assert finding.code == "language.untranslated"


@pytest.mark.parametrize("entry", [("6자회담", "the talks"), (decomposed("6자회담"), "the\u200b talks")])
def test_an_accepted_rendering_is_accepted_however_it_is_stored(entry: tuple[str, str]) -> None:
    settings = Settings(glossary=(entry,))
    for original in (KOREAN, decomposed(KOREAN)):
        assert check(original, ENGLISH)
        assert not check(original, ENGLISH, settings=settings)


def test_a_syllable_is_one_letter_however_it_is_stored() -> None:
    text = "KBS 뉴스"
    assert shares(decomposed(text)) == shares(text)
    assert main_script(decomposed("ABCDEFGHI 강")) == "Latn"


def test_common_words_are_known_however_they_are_stored() -> None:
    text = "Les élèves étaient à l'école où ils ont été"
    assert language_of(decomposed(text)) == language_of(text) == "fr"
    assert language_of("".join(f"{character}\u200b" for character in text)) == "fr"
