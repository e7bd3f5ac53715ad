"""The frozen data of CLDR: it is what the pinned Babel says, and reading needs no other."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from tools.freeze_locale_data import frozen, pinned_babel

from claimkit.errors import RuleError
from claimkit.extraction import extract
from claimkit.extraction.cldr import from_babel
from claimkit.extraction.locale_data import locale_data, to_text
from claimkit.extraction.rules import load
from claimkit.locales import DATA, Folder, available, find, packaged, script_of

needs_the_pinned_babel = pytest.mark.skipif(
    version("babel") != pinned_babel(), reason="only the Babel of constraints.txt has the data that is frozen"
)


@needs_the_pinned_babel
def test_the_frozen_files_are_what_the_pinned_babel_says() -> None:
    for path, text in frozen().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name} of {path.parent.name}: run `make locale-data`"


def test_every_locale_of_claimkit_names_the_release_of_cldr_it_was_frozen_from() -> None:
    assert all(locale_data(find(tag)).version.partition(".")[0].isdigit() for tag in available())


def test_reading_and_checking_a_faithful_pair_load_no_babel() -> None:
    program = (
        "import sys; from claimkit import check, extract\n"
        "extract('12월 3일 오후 3시, 50만 척', 'ko')\n"
        "assert not check('어선 50만 척이 월요일에 대피했다.', '500,000 fishing boats took shelter on Monday.')\n"
        "raise SystemExit(sum(name.partition('.')[0] == 'babel' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-W", "error", "-c", program], check=False).returncode == 0


def test_what_is_written_is_read_back() -> None:
    data = locale_data(find("de"))
    content = json.loads(to_text(data))
    assert content["cldr"] == data.version
    assert content["names"]["month"]["3"] == [*data.names["month"]["3"]]
    assert {tag for _, tags in content["regions"] for tag in tags.split()} == data.regions.keys()


@pytest.mark.parametrize(
    "tag, separators, order",
    [
        ("en", ",.", "mdy"),
        ("en-GB", ",.", "dmy"),
        ("en-GB-oxendict", ",.", "dmy"),
        ("de-CH", "'.", "dmy"),
        ("es-MX", ",.", "dmy"),
    ],
)
def test_regions_write_as_cldr_says(tag: str, separators: str, order: str) -> None:
    conventions = load(tag).conventions
    assert (conventions.group + conventions.decimal, conventions.order) == (separators, order)


def test_a_region_that_implies_a_script_goes_by_either_name() -> None:
    assert load("zh-HK").conventions == load("zh-Hant-HK").conventions != load("zh-TW").conventions


def test_a_locale_of_a_user_without_data_is_read_with_that_of_claimkit(tmp_path: Path) -> None:
    (tmp_path / "ko").mkdir()
    assert locale_data(Folder("ko", tmp_path / "ko")).version == locale_data(find("ko")).version


def test_a_language_that_claimkit_has_no_data_for_is_read_through_babel(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    assert locale_data(Folder("nl", tmp_path / "nl")).names == from_babel("nl").names


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"cldr": "49", "conventions": {}, "names": {}, "regions": []}'])
def test_broken_data_is_refused_with_its_file(tmp_path: Path, content: str) -> None:
    (tmp_path / DATA).write_text(content, encoding="utf-8")
    with pytest.raises(RuleError, match=r"cldr\.json: .*claimkit locales freeze xx"):
        locale_data(Folder("xx", tmp_path))


def test_hours_in_vietnamese_are_not_left_to_the_release_of_cldr() -> None:
    assert str(extract("8 giờ", "vi")[0].value) == "PT8H"


@pytest.mark.parametrize(
    "tag, script", [("ko-KP", "Kore"), ("zh-TW", "Hant"), ("zh", "Hans"), ("uz-Cyrl", "Cyrl"), ("xx", None)]
)
def test_scripts_are_frozen_too(tag: str, script: str | None) -> None:
    assert script_of(tag) == script
    assert not (packaged("xx") / DATA).is_file()
