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


_LARGEST_DIGIT = 9
