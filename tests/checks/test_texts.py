"""Texts that cannot be judged number by number are reported as what they are, once."""

import pytest

from claimkit import Severity, Text, check

KOREAN = "지난해 어선 2,354척이 5만 톤을 잡았다."
ENGLISH = "Last year, 2,354 fishing boats caught 50,000 tons."


def only_code(original: str, translation: str) -> str:
    (finding,) = check(Text(original, "ko"), Text(translation, "en"))
    assert finding.severity is Severity.ERROR
    return finding.code


@pytest.mark.parametrize(
    "original,translation,code",
    [
        (KOREAN, "", "text.empty"),
        (KOREAN, " \n", "text.empty"),
        ("", ENGLISH, "text.empty"),
        (ENGLISH, KOREAN, "language.swapped"),
        (KOREAN, KOREAN, "language.untranslated"),
        (KOREAN, "지난해 어선이 5만 톤을 잡았다.", "language.untranslated"),
        (ENGLISH.replace("Last", "어선 Last"), ENGLISH.replace("Last", "어선 Last"), "language.untranslated"),
        (KOREAN, "В прошлом году лодки поймали рыбу.", "language.wrong"),
        (KOREAN, "The boats caught fish. " * 20, "text.repeated"),
        ("2,354척이 5만 톤을 잡아 37% 늘었다.", "It sold 77 cars, 98 trucks and 1,231 bikes.", "text.misaligned"),
    ],
)
def test_a_text_is_reported_as_what_it_is(original: str, translation: str, code: str) -> None:
    assert only_code(original, translation) == code


def test_a_translation_in_another_language_of_the_same_script_is_told_by_a_detector() -> None:
    french = "L'année dernière, les bateaux ont attrapé beaucoup de poissons dans la mer du Nord."
    assert only_code(KOREAN, french) == "language.other"


def test_an_original_that_repeats_itself_may_be_translated_as_it_is() -> None:
    assert check(Text("만세 " * 30, "ko"), Text("hooray " * 30, "en")) == ()


def test_a_name_in_foreign_letters_is_no_wrong_language() -> None:
    assert check(Text("KBS", "ko"), Text("KBS", "en")) == ()


@pytest.mark.parametrize("text", ["", " ", "1", "가", "a", "\ud800", "\x00", "\u202e12\u202c", "9" * 400, "(" * 500])
def test_no_text_raises(text: str) -> None:
    for original, translation in ((text, ENGLISH), (KOREAN, text), (text, text)):
        check(original, translation)
        check(Text(original, "ko"), Text(translation, "en"))


def test_texts_without_letters_have_nothing_to_be_checked_by() -> None:
    assert check("12", "13") == ()


def test_a_number_alone_is_read_as_the_other_text_is() -> None:
    assert [finding.code for finding in check("어선 500척", "50")] == ["quantity.scale"]
