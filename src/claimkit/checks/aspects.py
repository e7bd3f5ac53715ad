"""Aspects: which side of one a value is of, as the words in it, beside it or in its clause say: a profit or a loss."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from claimkit.extraction.aspects import ASPECTS
from claimkit.extraction.nearby import MARK, InText, Word, read_plain, sole, sorts_in, words_outside

_BRACKET = re.compile(r"[()\uff08\uff09]")
"""What parts a remark in brackets from what stands outside."""


def side_of(aspect: str, here: InText) -> str | None:
    """Return which side of an aspect a value is of; ``None`` if nothing says that, or more than one thing is said.

    The words in it and beside it go before the others of its clause.  One that is but a part of another mention says
    nothing, for what rose by 3 billion won was not won, and so does one behind another value of the same kind.

    >>> from claimkit import extract
    >>> text = "a shaft 30 metres deep"
    >>> side_of("size", InText(extract(text, "en")[0], text, "en"))
    'depth'
    """
    kind, told = here.value.kind, ASPECTS[aspect]
    if kind not in told.kinds:
        return None
    words = _unpaired(here.text, here.locale, aspect)
    near = here.among(words, reach=2, goes_on=told.goes_on)
    found = [each for each in near if told.goes_on or len(_BRACKET.findall(each.between)) % 2 == 0]
    if told.counted:
        return sole({near.meaning for near in found if not (near.leads or near.between.strip())})
    # Beside it, with no mark and no "and" between: 50 m long and 2 m deep.
    touching = [each for each in found if each.touches and not MARK.search(each.between)]
    beside = {each.meaning for each in touching if "joint" not in sorts_in(each.between, here.locale)}
    if said := beside | {word.meaning for word in here.words_within(aspect) if not word.ending}:
        return sole(said)
    return None if all(here.is_parted(near, kind) for near in found) else sole({near.meaning for near in found})


@lru_cache(maxsize=4096)
def _unpaired(text: str, locale: str, aspect: str) -> tuple[Word, ...]:
    """Return the words of an aspect but for two that name both sides of it: female or male, departures/arrivals."""
    words, folded = words_outside(text, locale, aspect), read_plain(text, locale)[0]
    paired: set[Word] = set()
    for one, other in pairwise(words):
        between = folded[one.end : other.start].strip()
        joined = between in "/\u00b7\u30fb\u3001" or (between.isalpha() and "joint" in sorts_in(between, locale))
        if between and joined and one.meaning != other.meaning:
            paired |= {one, other}
    return tuple(word for word in words if word not in paired)
