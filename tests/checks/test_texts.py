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
        (KOREAN, "В прошлом году лодки поймали рыбу.", "language.wrong"),
        (KOREAN, "The boats caught fish. " * 20, "text.repeated"),
        ("2,354척이 5만 톤을 잡아 37% 늘었다.", "It sold 77 cars, 98 trucks and 1,231 bikes.", "text.misaligned"),
    ],
)
def test_a_text_is_reported_as_what_it_is(original: str, translation: str, code: str) -> None:
    assert only_code(original, translation) == code


@pytest.mark.parametrize(
    "original,translation,codes",
    [
        (Text(KOREAN, "ko"), Text(KOREAN, "en"), ["language.untranslated"]),
        (Text(KOREAN, "ko"), Text(KOREAN.replace("5만", "5천"), "en"), ["language.untranslated", "quantity.scale"]),
        (Text(f"In the {ENGLISH}", "en"), Text(f"In the {ENGLISH}", "ko"), ["language.untranslated"]),
        (Text(f"In the {ENGLISH}", "en"), Text(f"In the {ENGLISH}", "de"), ["language.untranslated"]),
        (
            Text("Save the %d files", "en"),
            Text("Save the files", "ko"),
            ["language.untranslated", "placeholder.missing"],
        ),
    ],
)
def test_what_was_left_untranslated_is_compared_all_the_same(
    original: Text, translation: Text, codes: list[str]
) -> None:
    assert sorted(finding.code for finding in check(original, translation)) == codes


@pytest.mark.parametrize(
    "original,translation",
    [
        ("Kubernetes settings", "Kubernetes 설정"),
        ("Open {fileName}", "{fileName} 열기"),
        ("2.4 GHz", "2.4 GHz"),
        ("%s MB", "%s MB"),
        ("%1$s – %2$s", "%1$s – %2$s"),
        ("Visual Studio Code Insiders", "Visual Studio Code Insiders"),
        ("See the [guide](https://docs.example.org/en/a.html)", "[안내](https://docs.example.org/ko/a.html) 참조"),
    ],
)
def test_names_placeholders_and_links_are_no_language(original: str, translation: str) -> None:
    assert check(Text(original, "en"), Text(translation, "ko")) == ()


@pytest.mark.parametrize(
    "original,translation,codes",
    [
        ("%d of {total} files", "{total}개 중 %d개 파일", []),
        ("%d of {total} files", "파일 %d개", ["error placeholder.missing"]),
        ("%s deleted", "%1$s 삭제됨", []),
        ("%1$s invited %2$s", "%2$s 님을 %1$s 님이 초대했습니다", []),
        ("%s invited %s", "%2$s 님을 %1$s 님이 초대했습니다", []),
        ("%1$s invited %2$s", "%1$s 님이 %1$s 님을 초대했습니다", ["error placeholder.missing"] * 2),
        ("Price: <1>$5</1> <2/>", "가격: <1>5달러</1> <2/>", []),
        ("<12>5 files</12> deleted", "파일 5개 삭제됨", ["warning markup.missing"] * 2),
        ("Delete", "{name} 삭제", ["error placeholder.missing"]),
        ("<b>Note</b>: use `-1`", "<b>참고</b>: `-1` 사용", []),
        ("Use `-1`", "`-2` 사용", ["warning markup.missing", "warning markup.missing"]),
        ("Press <kbd>Esc</kbd>", "Esc 누르기", ["warning markup.missing"]),
    ],
)
def test_things_that_are_no_language_are_compared_as_what_they_are(
    original: str, translation: str, codes: list[str]
) -> None:
    found = check(Text(original, "en"), Text(translation, "ko"))
    assert [f"{finding.severity} {finding.code}" for finding in found if finding.code != "name.digits"] == codes


def test_a_translation_in_another_language_of_the_same_script_is_told_by_a_detector() -> None:
    french = "L'année dernière, les bateaux ont attrapé beaucoup de poissons dans la mer du Nord."
    assert only_code(KOREAN, french) == "language.other"


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_a_translation_in_its_own_language_that_omits_every_figure_is_in_no_other(language: str) -> None:
    original = Text("3월 5일에 어선 50만 척과 선원 1200명이 떠났다.", "ko")
    omitting = (
        "The ministry said that the fishing boats had left the harbour together with their crews after the storm."
    )
    assert {finding.code for finding in check(original, Text(omitting, language))} == {
        "date.omitted",
        "quantity.omitted",
    }


def test_an_original_that_repeats_itself_may_be_translated_as_it_is() -> None:
    assert check(Text("만세 " * 30, "ko"), Text("hooray " * 30, "en")) == ()


@pytest.mark.parametrize("translation", ["漁船が五万トンの魚を獲った。", "五万多艘渔船避难。"])
def test_scripts_without_blanks_are_wrong_languages_too(translation: str) -> None:
    found = check(Text(KOREAN, "ko"), Text(translation, "en"))
    assert [finding.code for finding in found] == ["language.wrong"]


@pytest.mark.parametrize("name", ["KBS", "毛澤東", "かな"])
def test_a_name_in_foreign_letters_is_no_wrong_language(name: str) -> None:
    assert check(Text(name, "ko"), Text(name, "en")) == ()


@pytest.mark.parametrize("text", ["", " ", "1", "가", "a", "\ud800", "\x00", "\u202e12\u202c", "9" * 400, "(" * 500])
def test_no_text_raises(text: str) -> None:
    for original, translation in ((text, ENGLISH), (KOREAN, text), (text, text)):
        check(original, translation)
        check(Text(original, "ko"), Text(translation, "en"))


def test_texts_without_letters_are_compared_but_for_their_separators() -> None:
    assert [finding.code for finding in check("50%", "5%")] == ["quantity.scale"]
    assert check("1.000", "1,000") == ()


def test_a_number_alone_is_read_as_the_other_text_is() -> None:
    assert [finding.code for finding in check("어선 500척", "50")] == ["quantity.scale"]
