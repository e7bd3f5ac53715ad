"""Wording: what findings tell the reader, with the values as a locale writes them and the languages by their names."""

from __future__ import annotations

from functools import cache, lru_cache

from claimkit.checks.finding import Span
from claimkit.checks.pair import Pair
from claimkit.comparison import Link
from claimkit.comparison.numbers import digits_of
from claimkit.extraction import Mention
from claimkit.extraction.fold import plain
from claimkit.values import Value

READER = "en"
"""The language in which findings speak to the reader."""


@cache
def language_name(tag: str) -> str:
    """Return what a language is called.

    >>> language_name("ko"), language_name("en-GB"), language_name("qaa")
    ('Korean', 'English', 'qaa')
    """
    from claimkit.rendering.locale_data import language_name as name_of_language

    return name_of_language(tag, READER) or tag


def span_of(mention: Mention) -> Span:
    """Return where a mention stands."""
    return Span(mention.start, mention.end, mention.surface)


def rendered(value: Value, language: str) -> str:
    """Write a value as a language does.

    Texts repeat their values, so renderings are remembered; by their digits too, for 10 and 10.0 are equal.
    """
    return _rendered(value, digits_of(value), language)


@lru_cache(maxsize=4096)
def _rendered(value: Value, _: str, language: str) -> str:
    from claimkit.rendering import format_value

    return format_value(value, language)


def written(value: Value) -> str:
    """Write a value for the reader."""
    return rendered(value, READER)


def both_say(pair: Pair, link: Link) -> str:
    """Tell what each of the two texts says."""
    return f"{_says(pair.original.language, link.left)}; {_says(pair.translation.language, link.right)}"


def _says(language: str, mention: Mention) -> str:
    return f"{language_name(language)} says {in_words(mention)}"


def in_words(mention: Mention) -> str:
    """Write the value of a mention, and in parentheses how the text has it where more than capitals differ.

    >>> from claimkit.extraction import extract
    >>> [in_words(mention) for mention in extract("50만 척, 12", "ko")]
    ['500,000 (50만 척)', '12']
    """
    text = written(mention.value)
    surface, _ = plain(mention.surface)
    return text if surface.casefold() == text.casefold() else f"{text} ({surface})"


def expected(pair: Pair, mention: Mention) -> str:
    """Write the value of a mention of the original as the translation should have it."""
    return rendered(mention.value, pair.translation.language)
