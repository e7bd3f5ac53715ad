"""Weight: how much a mention tells, and so how much it matters that it is missing."""

from __future__ import annotations

from claimkit.extraction import Mention


def is_telling(mention: Mention) -> bool:
    """Tell whether a mention is written in two digits or more: such a fact is rarely left out on purpose.

    >>> from claimkit.extraction import extract
    >>> [is_telling(mention) for mention in extract("12 ships and two boats", "en")]
    [True, False]
    """
    return sum(map(str.isdecimal, mention.surface)) > 1
