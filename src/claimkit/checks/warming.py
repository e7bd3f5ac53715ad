"""Warming: what the first check would have to load, loaded before it."""

from __future__ import annotations

from claimkit.arguments import expect
from claimkit.checks.languages import load_languages
from claimkit.checks.registry import catalogue
from claimkit.extraction import scanner
from claimkit.locales import available
from claimkit.messages import ENGLISH
from claimkit.values import Quantity


def warm(*locales: str) -> None:
    """Load what checks need in these locales, or in all that are installed if none is named.

    A program that does without loads the same in its first check.  What is loaded is shared by all threads, and by the
    processes that are forked later; what had to be compiled is kept for those that come after.

    Raises `claimkit.errors.UnknownLocaleError` if no rules are installed for one of them.

    >>> warm("ko", "en")
    """
    for locale in locales:
        expect(locale, "each locale", str)
    from claimkit.rendering import format_value

    catalogue()
    for locale in locales or available():
        scanner(locale)
        load_languages(locale)
        format_value(Quantity(1), locale)
    format_value(Quantity(1), ENGLISH)
