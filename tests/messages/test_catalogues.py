"""Every catalogue has every message of the code, and nothing else."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from tools.extract_messages import extract

from claimkit.messages import ENGLISH, FILE, languages

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "src" / "claimkit" / "messages"
TRANSLATED = [language for language in languages() if language != ENGLISH]

# What follows a vowel or a consonant in Korean, and so cannot stand behind words that nobody knows.
PARTICLE = re.compile(r"\}[’)]?(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이라|라)(?![가-힣])")

Key = tuple[str | None, str | tuple[str, ...]]


@cache
def in_code() -> Catalog:
    catalogue = Catalog()
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    found = extract_from_dir(ROOT / "src", method_map=[(each["pattern"], each["method"]) for each in mappings])
    for file, line, message, _, context in found:
        catalogue.add(message, locations=[(file, line)], context=context)
    return catalogue


def read(language: str) -> Catalog:
    with (CATALOGUES / language / FILE).open("rb") as stream:
        return read_po(stream, locale=language)


def keys(catalogue: Catalog) -> set[Key]:
    return {(message.context, _id(message.id)) for message in catalogue if message.id}


def _id(texts: str | Sequence[str]) -> str | tuple[str, ...]:
    return texts if isinstance(texts, str) else tuple(texts)


def places(text: str) -> set[tuple[str, str | None]]:
    return {(name, form) for _, name, form, _ in Formatter().parse(text) if name is not None}


def translations(language: str) -> Iterator[tuple[str, str]]:
    """Yield every message beside each of its translations; that for many things beside all its plural forms."""
    for message in read(language):
        if message.id:
            original = message.id if isinstance(message.id, str) else message.id[-1]
            told = [message.string] if isinstance(message.string, str) else message.string
            yield from ((original, text or "") for text in told or ())


def test_the_code_has_messages_of_every_sort() -> None:
    found = keys(in_code())
    assert (None, "the translation is empty") in found
    assert (None, ("{number:,} pair", "{number:,} pairs")) in found
    assert ("Severity", "error") in found
    assert (None, "The translation names another month.") in found
    assert (None, "Check every pair of texts in files, or the two texts given.") in found
    assert (None, "Show this message and exit.") in found


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_the_messages_of_the_code_and_no_other(language: str) -> None:
    assert keys(read(language)) == keys(in_code()), "run `make messages`, then translate what is new"


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_left_to_translate_to_review_or_to_delete(language: str) -> None:
    catalogue = read(language)
    assert [message.id for message in catalogue if message.fuzzy] == []
    assert not catalogue.obsolete
    assert [original for original, text in translations(language) if not text.strip()] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_fills_the_same_places(language: str) -> None:
    assert [pair for pair in translations(language) if "{" in pair[0] and places(pair[0]) != places(pair[1])] == []


def test_no_korean_particle_depends_on_words_that_are_filled_in() -> None:
    assert [text for _, text in translations("ko") if PARTICLE.search(text) or "(는)" in text or "(를)" in text] == []


def test_a_message_that_is_no_literal_is_refused() -> None:
    module = b"from claimkit.messages import Message\nMessage(text)\n"
    with pytest.raises(ValueError, match="line 2: the text of a message stands in the code as one literal"):
        list(extract(BytesIO(module), None, None, None))


def test_the_message_of_another_library_is_none() -> None:
    assert list(extract(BytesIO(b"from email.message import Message\nMessage(text)\n"), None, None, None)) == []
