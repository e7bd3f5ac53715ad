"""Pairs: an original and its translation as every check sees them, and what a mention says whatever the other text."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

from attrs import frozen

from claimkit.claims.text import Text
from claimkit.comparison.alignment import Alignment, Link
from claimkit.comparison.difference import Difference
from claimkit.comparison.numbers import number_of, only_number
from claimkit.extraction import Mention
from claimkit.extraction.nearby import InText, Word
from claimkit.values.kind import Kind

Sides: TypeAlias = tuple[InText, InText]
"""Two linked mentions, each in its text: that of the original, and that of the translation."""


def in_text(mention: Mention, text: Text) -> InText:
    """Return a mention in its text, to be asked for the words around it."""
    return InText(mention, text.content, text.language)


def sides_of(link: Link, original: Text, translation: Text) -> Sides:
    """Return the two mentions of a link, each in its text."""
    left = InText(link.left, original.content, original.language)  # at every link: no call more than it needs
    return left, InText(link.right, translation.content, translation.language)


@frozen(eq=False)
class Pair:
    """What a check looks at: both texts, and of their mentions what contradicts, what shifted and what is alone.

    What is *untranslated* was read in the language of the original.  Of equal values, the hedges of *hedged* differ;
    *shifts* are those that the words around them tell apart, with what they say; what is *swapped* stands in the other
    order in the translation.  The words of *periods* say how often, each text otherwise.
    """

    original: Text
    translation: Text
    published: dt.date | None
    alignment: Alignment
    contradicted: tuple[Link, ...] = ()
    hedged: tuple[Link, ...] = ()
    shifts: tuple[tuple[Link, tuple[str, str]], ...] = ()
    swapped: tuple[tuple[Link, Link], ...] = ()
    untranslated: bool = False
    periods: tuple[Word, ...] = ()

    def differing(self, *differences: Difference) -> list[Link]:
        """Return the links that contradict each other in one of the given ways."""
        return [link for link in self.contradicted if link.difference in differences]

    @property
    def omitted(self) -> tuple[Mention, ...]:
        """The mentions of the original without a counterpart."""
        return self.alignment.left_only

    @property
    def added(self) -> tuple[Mention, ...]:
        """The mentions of the translation without a counterpart."""
        return self.alignment.right_only


def is_telling(mention: Mention) -> bool:
    """Return whether a mention is written in digits and says more than a digit: it is rarely left out on purpose.

    >>> from claimkit.extraction import extract
    >>> [is_telling(mention) for mention in extract("12 ships, 3 million crabs and two boats", "en")]
    [True, True, False]
    """
    digits = sum(map(str.isdecimal, mention.surface))
    value = mention.value
    return digits > 1 or (digits == 1 and (value.kind is Kind.AGE or (number_of(value) or 0) > LARGEST_DIGIT))


def says_little(mention: Mention) -> bool:
    """Return whether a mention is one, first, several or a day in words, which languages add and leave out at will.

    >>> from claimkit.extraction import extract
    >>> [says_little(mention) for mention in extract("several boats, the first and two in a day", "en")]
    [True, True, False, True]
    """
    return only_number(mention.value) == 1 and not any(map(str.isdecimal, mention.surface))


LARGEST_DIGIT = 9
