"""Extraction: one pass over a text with a locale's compiled rules, from characters to mentions."""

from __future__ import annotations

from claimkit.arguments import expect
from claimkit.extraction.compiler import scanner
from claimkit.extraction.token import Mention

__all__ = ["Mention", "extract", "scanner"]


def extract(text: str, locale: str) -> tuple[Mention, ...]:
    """Return every mention of a quantity, date, duration, time, ordinal or name in a text, from left to right.

    Places are those of the text as given, however it is stored: decomposed, full-width, with characters that no reader
    sees.  Raises `claimkit.errors.UnknownLocaleError` if no rules are installed for the locale, and `TypeError` for
    what is not text; nothing in a text raises.

    >>> [str(mention) for mention in extract("12 ships", "en")]
    ['12 = 12']
    """
    expect(text, "text", str)
    expect(locale, "locale", str)
    return scanner(locale).mentions(text)
