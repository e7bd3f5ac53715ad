"""Instructions for a model are whole in every language that has any, and a new language is one file."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from claimkit import Finding, Severity, Span, Text
from claimkit.checks import catalogue
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.guard import Outcome
from claimkit.guard.judging import FILE, feedback, instructions_in
from claimkit.locales import add_folder, available, find, remove_folder

WRITTEN = [tag for tag in available() if (find(tag).path / FILE).is_file()]
TARGET = Text("", "en")
ORIGINAL, TRANSLATION = Span(0, 4, "50만\n척"), Span(0, 6, "50,000")
SHAPES = """[shapes]
replace = "{original}: {expected}"
omitted = "{original}"
kept = "{original}"
added = "{translation}"
other = "{message}"
"""


def told(language: str, *findings: Finding) -> str:
    return Outcome(Text("", "ko"), TARGET, findings).feedback(language)


def names(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


def test_there_are_some_in_english_and_korean() -> None:
    assert {"en", "ko"} <= set(WRITTEN)


@pytest.mark.parametrize("tag", WRITTEN)
def test_every_language_says_the_same(tag: str) -> None:
    english, other = instructions_in("en"), instructions_in(tag)
    for one, two in ((english.shapes, other.shapes), (english.codes, other.codes)):
        assert {key: names(text) for key, text in one.items()} == {key: names(text) for key, text in two.items()}
        assert {key for key, text in one.items() if text} == {key for key, text in two.items() if text}


@pytest.mark.parametrize("tag", WRITTEN)
@pytest.mark.parametrize("code", catalogue())
def test_every_finding_of_a_check_has_an_instruction_in_every_language(tag: str, code: str) -> None:
    spans = [(ORIGINAL, TRANSLATION, "500,000"), (ORIGINAL, None, None), (None, TRANSLATION, None)]
    for original, translation, expected in spans:
        line = told(tag, Finding(code, Severity.ERROR, "a message", original, translation, expected))
        assert re.fullmatch(r"- \S.*\S", line)
        assert "a message" not in line


def test_words_of_several_lines_stand_in_one() -> None:
    finding = Finding("quantity.scale", Severity.ERROR, "", ORIGINAL, TRANSLATION, "500,000")
    assert told("en", finding) == '- For "50만 척", write "500,000", not "50,000".'


def test_braces_in_a_text_stand_for_themselves() -> None:
    assert told("en", Finding("placeholder.missing", Severity.ERROR, "", Span(0, 4, "{0!r"))).startswith("- Keep {0!r ")


def test_one_instruction_is_given_once() -> None:
    finding = Finding("placeholder.missing", Severity.ERROR, "", Span(0, 3, "{n}"))
    assert told("en", finding, finding).count("{n}") == 1


def test_a_check_of_a_house_speaks_by_its_message() -> None:
    assert told("ko", Finding("house.tone", Severity.ERROR, "Say it politely.")) == "- Say it politely."


def test_the_language_is_named_in_the_language_of_the_prompt() -> None:
    finding = Finding("language.untranslated", Severity.ERROR, "", ORIGINAL, TRANSLATION)
    assert (told("en", finding), told("ko", finding)) == ("- Translate into English.", "- 영어로 번역하세요.")


@contextmanager
def locale(folder: Path, tag: str, content: str | None) -> Generator[None]:
    (folder / tag).mkdir()
    (folder / tag / "rules.toml").write_text("", encoding="utf-8")
    if content is not None:
        (folder / tag / FILE).write_text(content, encoding="utf-8")
    add_folder(folder)
    try:
        yield
    finally:
        remove_folder(folder)


def test_a_language_is_added_by_a_file(tmp_path: Path) -> None:
    with locale(tmp_path, "eo", SHAPES):
        finding = Finding("quantity.scale", Severity.ERROR, "", ORIGINAL, TRANSLATION, "500,000")
        assert told("eo", finding) == "- 50만 척: 500,000"


def test_a_locale_of_ones_own_has_the_instructions_that_come_with_claimkit(tmp_path: Path) -> None:
    with locale(tmp_path, "ko", None):
        assert instructions_in("ko").shapes["other"] == "{message}"


def test_a_language_without_instructions_is_told(tmp_path: Path) -> None:
    with locale(tmp_path, "eo", None), pytest.raises(UnknownLocaleError, match="in 'eo'; there are some in en, ko"):
        feedback((), TARGET, "eo")


@pytest.mark.parametrize(
    "content,message",
    [
        ("shapes =", "not valid TOML"),
        ("", r"\[shapes\] is a table of texts"),
        ('[shapes]\nreplace = ""', r"\[shapes\] holds a text for each of replace, .*, not for replace"),
        (SHAPES.replace("{message}", "{mesage}"), r"\[shapes\] other: a text is expected in which only \{original\}"),
        (SHAPES.replace("{message}", "{message.__class__}"), r"\[shapes\] other: a text is expected"),
        (f"{SHAPES}[codes]\ntext = 1", r"\[codes\] text: a text is expected"),
        (f"codes = 1\n{SHAPES}", r"\[codes\] is a table of texts"),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_place(content: str, message: str, tmp_path: Path) -> None:
    with locale(tmp_path, "eo", content), pytest.raises(RuleError, match=f"feedback.toml:? .*{message}|{message}"):
        instructions_in("eo")
