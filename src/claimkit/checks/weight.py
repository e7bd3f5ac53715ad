"""Weight: how much a mention tells, and so how much it matters that it is missing."""

from __future__ import annotations

from claimkit.comparison.numbers import number_of
from claimkit.extraction import Mention


def is_telling(mention: Mention) -> bool:
    """Tell whether a mention is written in digits and says more than a digit: it is rarely left out on purpose.

    >>> from claimkit.extraction import extract
    >>> [is_telling(mention) for mention in extract("12 ships, 3 million crabs and two boats", "en")]
    [True, True, False]
    """
    digits = sum(map(str.isdecimal, mention.surface))
    return digits > 1 or (digits == 1 and (number_of(mention.value) or 0) > _LARGEST_DIGIT)


def says_little(mention: Mention) -> bool:
    """Return whether a mention is one, first or several in words, which languages add and leave out as they like.

    >>> from claimkit.extraction import extract
    >>> [says_little(mention) for mention in extract("several boats, the first and two", "en")]
    [True, True, False]
    """
    return number_of(mention.value) == 1 and not any(map(str.isdecimal, mention.surface))


_LARGEST_DIGIT = 9
