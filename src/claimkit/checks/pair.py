"""Pairs: an original and its translation with their mentions aligned, as every check sees them."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from claimkit.checks.settings import Settings
from claimkit.claims import Text
from claimkit.comparison import Alignment, Difference, Link
from claimkit.extraction import Mention


@frozen(eq=False)
class Pair:
    """What a check looks at: both texts, and of their mentions what contradicts, what shifted and what is alone.

    What is *untranslated* was read in the language of the original.
    """

    original: Text
    translation: Text
    settings: Settings
    published: dt.date | None
    alignment: Alignment
    contradicted: tuple[Link, ...]
    shifted: tuple[Link, ...]
    untranslated: bool = False

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
