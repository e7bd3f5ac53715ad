"""Languages: told by the script, by a detector only where the script does not tell, the same on every run."""

import subprocess
import sys
from pathlib import Path

import pytest
from langdetect import DetectorFactory
from tests.extraction.toy import TAG, toy_locale

from claimkit.checks.detection import detect
from claimkit.checks.languages import common_words, language_of
from claimkit.checks.scripts import main_script, scripts_of
from claimkit.errors import RuleError

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
            common_words(TAG)


def test_a_locale_that_is_added_is_told_from_the_others(tmp_path: Path) -> None:
    assert language_of("Il esseva multo belle") == "en"
    with toy_locale(tmp_path, ""):
        (tmp_path / TAG / "language.toml").write_text('common = ["il", "esseva", "multo"]', encoding="utf-8")
        assert language_of("Il esseva multo belle") == TAG
    assert language_of("Il esseva multo belle") == "en"


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
