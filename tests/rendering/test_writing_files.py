"""The file ``writing.toml`` of a locale: it may be missing or leave anything out, and says where a fault is."""

import re
from pathlib import Path

import pytest

from claimkit import format_value
from claimkit.errors import RuleError
from claimkit.locales import Folder, add_folder, available, remove_folder
from claimkit.rendering.writing import FILE, read, writing
from claimkit.values import Hedge, Quantity, unit


def folder(path: Path, content: str) -> Folder:
    (path / FILE).write_text(content, encoding="utf-8")
    return Folder("xx", path)


def test_a_locale_may_do_without_the_file(tmp_path: Path) -> None:
    assert read(Folder("xx", tmp_path)) == {}


def test_a_section_inside_another_stands_for_itself(tmp_path: Path) -> None:
    sections = read(folder(tmp_path, '[hedges]\nabout = "ca. {}"\n[hedges.date]\nabout = "towards {}"\n'))
    assert sections == {"hedges": {"about": "ca. {}"}, "hedges.date": {"about": "towards {}"}}


@pytest.mark.parametrize(
    "content, message",
    [
        ("[hedges]\nabout", r"writing\.toml:1: hedges: .*Expected '='"),
        ("[hedgerows]\nabout = 'ca. {}'", r"writing\.toml: unknown section 'hedgerows'; the sections are articles, "),
        ("about = 'ca. {}'", r"writing\.toml: 'about' stands outside of any section"),
        ("[hedges]\nabout = 3", r"writing\.toml: hedges\.about: a text is expected, .* not 3"),
        ("[units.age]\none = '{} year'", r"writing\.toml: units\.age: .* with 'other' among them"),
        ("[units.age]\nother = '{}'\ndual = '{}'", r"writing\.toml: units\.age: .* for each plural form"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        read(folder(tmp_path, content))


def test_a_region_says_it_on_top_of_its_language(tmp_path: Path) -> None:
    home = tmp_path / "en-AU"
    home.mkdir()
    (home / "rules.toml").write_text('parent = "en"', encoding="utf-8")
    (home / FILE).write_text('[hedges]\nabout = "roughly {}"', encoding="utf-8")
    add_folder(tmp_path)
    try:
        assert format_value(Quantity(3, hedge=Hedge.ABOUT), "en-AU") == "roughly 3"
        assert format_value(Quantity(3, hedge=Hedge.OVER), "en-AU") == "more than 3"
        assert format_value(Quantity(3, hedge=Hedge.ABOUT), "en") == "about 3"
    finally:
        remove_folder(tmp_path)


def test_a_language_that_cldr_does_not_know_is_written_as_no_language_in_particular(tmp_path: Path) -> None:
    home = tmp_path / "qaa"
    home.mkdir()
    (home / "rules.toml").write_text('parent = "root"', encoding="utf-8")
    (home / FILE).write_text('[hedges]\nabout = "nim {}"', encoding="utf-8")
    add_folder(tmp_path)
    try:
        assert format_value(Quantity(3_000, unit("km"), hedge=Hedge.ABOUT), "qaa") == "nim 3,000 km"
    finally:
        remove_folder(tmp_path)


# Sections whose words stand for themselves; all others hold patterns with a place for what varies.
PLAIN = {
    "articles",
    "counters",
    "elisions",
    "halves",
    "holidays",
    "joints",
    "magnitudes",
    "magnitudes.of",
    "offsets.case",
    "offsets.of",
    "money.names",
    "money.symbols",
    "numerals",
    "offsets",
    "quarters",
    "seasons",
    "sounds",
    "words",
}
PLAIN_WORDS = {("clock", "am"), ("clock", "pm"), ("clock", "24")}


def _is_ordinal_word(section: str, meaning: str) -> bool:
    """Return whether a word stands for one place in an order: the third, the last, the third week."""
    return section == "ordinals" and re.match(r"last|-?\d", meaning) is not None


@pytest.mark.parametrize("locale", available())
def test_every_pattern_keeps_a_place_for_what_varies(locale: str) -> None:
    language = writing(locale)
    patterns = {
        (section, meaning): language.pattern(section, meaning)
        for section, words in language.sections.items()
        for meaning in words
        if section not in PLAIN and (section, meaning) not in PLAIN_WORDS and not _is_ordinal_word(section, meaning)
    }
    assert [place for place, pattern in patterns.items() if "{" not in str(pattern)] == []
