"""Languages: told by the script, by a detector only where the script does not tell, the same on every run."""

import subprocess
import sys
from pathlib import Path

import pytest
from langdetect import DetectorFactory
from tests.extraction.toy import TAG, toy_locale

from claimkit import Text, check
from claimkit.checks.languages import common_words, detect, language_of, main_script, scripts_of
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.locales import add_folder, find, remove_folder

FRENCH = "Les bateaux ont attrapé beaucoup de poissons dans la mer du Nord cette année."


@pytest.mark.parametrize(
    "text,script",
    [
        ("어선 50만 척", "Hang"),
        ("KBS는 BBC와 만났다", "Hang"),
        ("50 boats", "Latn"),
        ("лодка", "Cyrl"),
        ("12-34", None),
    ],
)
def test_the_main_script_is_the_one_that_says_most(text: str, script: str | None) -> None:
    assert main_script(text) == script


@pytest.mark.parametrize(
    "tag,scripts", [("ko", ("Hang",)), ("ja", ("Kana", "Hani")), ("sr-Latn", ("Latn",)), ("xx", ())]
)
def test_the_scripts_of_a_language_come_from_the_unicode_locale_data(tag: str, scripts: tuple[str, ...]) -> None:
    assert scripts_of(tag) == scripts


@pytest.mark.parametrize("text,tag", [("어선 50만 척", "ko"), ("50 boats", "en"), ("50", "und")])
def test_the_script_decides_where_it_can(text: str, tag: str) -> None:
    assert language_of(text) == tag


@pytest.mark.parametrize(
    "text,tag",
    [
        ("Der Hafen ist voll", "de"),
        ("Le port est dans la ville", "fr"),
        ("El puerto no es como los demás", "es"),
        ("Cảng này là của thành phố", "vi"),
        ("The port is full", "en"),
        ("Port 50", "en"),
    ],
)
def test_common_words_tell_languages_of_one_script_apart(text: str, tag: str) -> None:
    assert language_of(text) == tag


@pytest.mark.parametrize(
    "text",
    [
        "Il porto è pieno, con 40 barche nella rada.",
        "Tre persone sono rimaste ferite nella notte.",
        "O porto da cidade não recebeu os 40 barcos.",
        "De haven is vol, zijn 40 boten liggen er niet meer.",
        "Hamnen är full och 40 båtar har inte fått plats.",
        "W porcie nie są już 40 łodzi.",
    ],
)
def test_a_language_without_rules_is_not_taken_for_another(text: str) -> None:
    assert language_of(text) == "und"
    with pytest.raises(UnknownLocaleError, match=r"there are rules for de, en, .*say Text\(content, tag\)"):
        check("배 40척", text)


@pytest.mark.parametrize(
    "text", ["a double-digit increase", "a few dozen demonstrators", "Household debt hits 1,900 tln won"]
)
def test_a_short_text_is_english_where_only_a_detector_speaks_against_it(text: str) -> None:
    assert language_of(text) == "en"


def test_of_a_text_that_two_languages_share_the_remedy_is_named() -> None:
    text = "La noche del 40"
    assert language_of(text) == "und"
    with pytest.raises(UnknownLocaleError, match=r"is not clear; name it, as in Text\(content, 'en'\)"):
        check(text, "The night of the 40")
    assert not check(Text(text, "es"), "The night of the 40")


@pytest.mark.parametrize(
    "text",
    [
        "a 10-year-old girl",
        "Boats: 40",
        "KBS",
        "Deaths per 100,000",
        "Van Gogh 1890",
        "Seoul, Busan, Daegu, Incheon, Ulsan 40",
    ],
)
def test_names_and_short_texts_are_english_where_nothing_speaks_against_it(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text,tag",
    [
        ("四十艘渔船返回港口。", "zh"),
        ("四十艘漁船返回港口。", "zh"),
        ("40隻の漁船が港に戻った。", "ja"),
        ("漁船40隻", "zh"),
        ("优の良品公司在北京和上海开设了四十家商店", "zh"),
    ],
)
def test_kana_tells_japanese_from_chinese(text: str, tag: str) -> None:
    assert language_of(text) == tag


def test_an_address_has_no_language() -> None:
    assert language_of("https://example.com/il/porto/della/citta") == "und"
    assert language_of("HAVANA, Cuba https://example.com/il/porto/della/citta") == "en"
    assert not check("https://example.com/40", "https://example.com/40")


def test_a_text_without_letters_is_read_as_the_other_is() -> None:
    assert not check("1.234,5", "Es sind 1.234,5 und der Hafen ist voll")
    assert not check("1,234.5", "It is 1,234.5 and the port is full")


def test_common_words_go_before_the_detector() -> None:
    program = (
        "import sys; from claimkit import check; "
        "check('어선 50만 척이 항구로 돌아왔다.', 'In the evening 500,000 boats came back to the town.'); "
        "assert not [name for name in sys.modules if name.startswith('langdetect')]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    "content", ["common = 3", 'common = ["The"]', 'common = ["the", 3]', 'common = ["a b"]', "common = []", "x", ""]
)
def test_a_file_that_does_not_list_common_words_is_refused(tmp_path: Path, content: str) -> None:
    with toy_locale(tmp_path, ""):
        (tmp_path / TAG / "language.toml").write_text(content, encoding="utf-8")
        with pytest.raises(RuleError, match=r"language\.toml"):
            common_words(find(TAG))


def test_a_locale_that_is_added_is_told_from_the_others(tmp_path: Path) -> None:
    assert language_of("Isto esseva multo belle") == "en"
    with toy_locale(tmp_path, ""):
        (tmp_path / TAG / "language.toml").write_text('common = ["isto", "esseva", "multo"]', encoding="utf-8")
        assert language_of("Isto esseva multo belle") == TAG
    assert language_of("Isto esseva multo belle") == "en"


def test_a_locale_that_lists_no_common_words_has_those_that_claimkit_knew_its_language_by(tmp_path: Path) -> None:
    text = "Il porto è pieno, con 40 barche nella rada"
    (tmp_path / "it").mkdir()
    (tmp_path / "it" / "rules.toml").touch()
    add_folder(tmp_path)
    try:
        assert "più" in common_words(find("it"))
        assert language_of(text) == "it"
    finally:
        remove_folder(tmp_path)
    assert language_of(text) == "und"


def test_the_detector_says_the_same_every_time() -> None:
    assert {detect(FRENCH) for _ in range(5)} == {"fr"}


def test_the_seed_of_everybody_is_left_alone() -> None:
    before = DetectorFactory.seed
    detect(FRENCH)
    assert DetectorFactory.seed == before


def test_a_text_without_letters_is_in_no_language() -> None:
    assert detect("12-34 " * 20) is None


def test_the_detector_is_not_loaded_before_it_is_needed() -> None:
    program = (
        "import sys; from claimkit import check; check('어선 50만 척', '50 boats'); "
        "assert not [name for name in sys.modules if name.startswith('langdetect')]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    "original, translation",
    [
        (
            Text("総売上高は90億円となり、会社は新しい工場を建てる計画だ。", "ja"),
            Text("总销售额为90亿日元，公司计划建设新的工厂。", "zh"),
        ),
        (
            Text("总销售额为90亿日元，公司计划建设新的工厂。", "zh"),
            Text("総売上高は90億円となり、会社は新しい工場を建てる計画だ。", "ja"),
        ),
    ],
)
def test_languages_that_share_characters_are_told_apart(original: Text, translation: Text) -> None:
    assert not check(original, translation)
    (found,) = (finding.code for finding in check(original, Text(original.content, translation.language)))
    assert found == "language.untranslated"
