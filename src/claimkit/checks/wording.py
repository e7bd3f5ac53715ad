"""Wording: what findings tell the reader, with the values as the reader's language writes them."""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve, frozen

from claimkit.checks.finding import Span
from claimkit.comparison.numbers import digits_of
from claimkit.extraction import Mention
from claimkit.extraction.fold import plain
from claimkit.messages import Message
from claimkit.values import COUNT, Quantity, Value


@frozen
class Language:
    """A language in a message, called by its name.

    >>> Language("ko").told("en"), Language("en-GB").told("ko"), Language("qaa").told("en")
    ('Korean', '영어', 'qaa')
    """

    tag: str

    def told(self, reader: str) -> str:
        """Return what the reader calls it."""
        from claimkit.rendering.locale_data import language_name

        return language_name(self.tag, reader) or self.tag


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


@frozen
class InWords:
    """A mention in a message: its value, and in parentheses how the text has it where more than capitals differ.

    The value is told without a counter, for the texts say themselves what they count.

    >>> from claimkit.extraction import extract
    >>> [InWords(mention).told("en") for mention in extract("50만 척, 12", "ko")]
    ['500,000 (50만 척)', '12']
    """

    mention: Mention

    def told(self, reader: str) -> str:
        """Write it."""
        value = rendered(_without_counter(self.mention.value), reader)
        words, _ = plain(self.mention.surface)
        if words.casefold() == value.casefold():
            return value
        return Message("{value} ({words})", value=value, words=words).told(reader)


def _without_counter(value: Value) -> Value:
    return evolve(value, unit=COUNT) if isinstance(value, Quantity) and value.unit.noun else value
