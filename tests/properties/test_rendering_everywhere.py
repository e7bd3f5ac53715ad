"""Rendering never fails: any value, in any language, with any locale data or none, and in whatever a finding says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from types import SimpleNamespace
from typing import cast

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Text, check, extract, format_value
from claimkit.authoring.examples import examples
from claimkit.locales import available
from claimkit.rendering.locale_data import LocaleData
from claimkit.testing.values import values
from claimkit.values import Value

INSTALLED = available()
OTHERS = (
    *("ar", "ar-EG", "bn", "de-AT", "de-CH", "en-GB", "en-IN", "es-MX", "fa", "fi", "fr-CA", "fr-CH", "ga", "he", "hi"),
    *("id", "ja-JP", "ko-KP", "ko-KR", "my", "nl", "pl", "pt-BR", "ru", "sw", "th", "tr", "uk", "vi-VN", "zh-Hant"),
    *("zh-HK", "zh-TW"),
    # Of these, CLDR knows the language alone.
    *("ko-XX", "en-GB-oxendict", "zh-Hant-HK-x-news"),
)
TAGS = (*INSTALLED, *OTHERS)
READ = [tag for tag in TAGS if tag.partition("-")[0] in INSTALLED]

_UNFIT = re.compile(r"[{}]|None|\s{2}|^\s|\s$|^$")


def fault(value: Value, tag: str) -> str | None:
    """Return what is wrong with the way a language writes a value, ``None`` if a reader could take it as it is."""
    text = format_value(value, tag)
    return f"{tag}: {text!r}" if _UNFIT.search(text) else None


@given(values())
def test_every_language_writes_every_value(value: Value) -> None:
    assert [wrong for tag in TAGS if (wrong := fault(value, tag))] == []


@cache
def values_of_examples(locale: str) -> tuple[Value, ...]:
    read = (mention.value for example in examples(locale) for mention in extract(example.text, locale))
    return tuple({repr(value): value for value in read}.values())


@pytest.mark.parametrize("locale", INSTALLED)
def test_every_value_of_an_example_is_written_in_some_languages(locale: str) -> None:
    read = enumerate(values_of_examples(locale))
    places = ((value, (locale, TAGS[index % len(TAGS)], INSTALLED[index % len(INSTALLED)])) for index, value in read)
    assert [wrong for value, tags in places for tag in tags if (wrong := fault(value, tag))] == []


@pytest.mark.slow
@pytest.mark.parametrize("tag", TAGS)
def test_every_value_of_an_example_is_written_in_every_language(tag: str) -> None:
    read = (value for locale in INSTALLED for value in values_of_examples(locale))
    assert [wrong for value in read if (wrong := fault(value, tag))] == []


def texts(tags: Sequence[str]) -> st.SearchStrategy[Text]:
    """Draw texts that state one value, each in one of these languages."""
    return st.builds(written, values(), st.sampled_from(tags))


def written(value: Value, tag: str) -> Text:
    return Text(format_value(value, tag), tag)


def check_what_is_said_of(original: Text, translation: Text) -> None:
    found = check(original, translation)
    said = [text for finding in found for text in (str(finding), finding.message, finding.expected)]
    assert [text for text in said if text is not None and _UNFIT.search(text)] == []


@given(texts(INSTALLED), texts(INSTALLED))
def test_a_finding_can_say_what_it_is_about(original: Text, translation: Text) -> None:
    check_what_is_said_of(original, translation)


@pytest.mark.slow
@given(texts(READ), texts(READ))
def test_a_finding_can_say_what_it_is_about_in_every_region(original: Text, translation: Text) -> None:
    check_what_is_said_of(original, translation)


def no_data(_: str) -> LocaleData:
    """Return the locale data of a language of which CLDR knows nothing any more."""
    tables = "currency_formats day_periods days meta_zones months number_symbols percent_formats quarters"
    nothing = SimpleNamespace(plural_form=None, ordinal_form=None, **{table: {} for table in tables.split()})
    return LocaleData(cast("Locale", nothing), {})


# What is known of a language is remembered, so that no other test has these tags.
WITHOUT_DATA = [f"{tag}-x-nothing" for tag in (*INSTALLED, "qaa")]


@given(values())
def test_a_value_is_written_where_the_locale_data_has_nothing(value: Value) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("claimkit.rendering.writing.locale_data", no_data)
        assert [wrong for tag in WITHOUT_DATA if (wrong := fault(value, tag))] == []
