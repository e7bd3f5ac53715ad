"""The data of the locales: every pattern has an example that needs it, every word a pattern that uses it."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from claimkit.drafting.attribution import FILE, attributions, plain, reporting_in
from claimkit.locales import find

LANGUAGES = ["ko", "en"]


def content_of(language: str) -> dict[str, Any]:
    return tomllib.loads((find(language).path / FILE).read_text(encoding="utf-8"))


def parts(example: str, language: str) -> Iterator[str]:
    """Yield an example, and what somebody says in it."""
    text = plain(example)
    yield text
    for found in attributions(text, reporting_in(language)):
        yield from (text[start:end] for start, end in found.spans)


@pytest.mark.parametrize(
    "language, place, name",
    [(tag, place, report["name"]) for tag in LANGUAGES for place, report in enumerate(content_of(tag)["reports"])],
)
def test_each_way_to_report_has_an_example_that_no_other_reads_first(language: str, place: int, name: str) -> None:
    reports = reporting_in(language).reports
    example = content_of(language)["reports"][place]["example"]
    firsts = [
        next((at for at, each in enumerate(reports) if each.search(part)), None) for part in parts(example, language)
    ]
    assert place in firsts, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_listed_that_no_pattern_uses(language: str) -> None:
    written = (find(language).path / FILE).read_text(encoding="utf-8")
    assert [word for word in content_of(language)["words"] if f"{{{word}}}" not in written] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_verb_is_listed_twice(language: str) -> None:
    for name, pattern in content_of(language)["words"].items():
        for choice in re.findall(r"\(\?:([^()]*)\)", pattern):
            listed = choice.split("|")
            assert len(listed) == len(set(listed)), (name, choice)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_nobody_would_write_is_looked_at_once_and_not_for_long(language: str) -> None:
    hostile = "said the man, " * 40 if language == "en" else "그는 다고 " * 90
    assert len(attributions(hostile[:590], reporting_in(language))) < 60
    assert attributions(hostile * 3, reporting_in(language)) == []
