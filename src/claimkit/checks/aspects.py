"""Aspects: which side of one a value is of, as the words in it, beside it or in its clause say: a profit or a loss."""

from __future__ import annotations

from claimkit.extraction import Mention
from claimkit.extraction.aspects import ASPECTS
from claimkit.extraction.nearby import MARK, InText, Nearby, Word, read_plain, sole, sorts_in


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
    mentions = read_plain(here.text, here.locale)[2]
    words = [word for word in here.words(aspect) if not any(_holds(each, word) for each in mentions)]
    found = [*here.among(words, reach=2, goes_on=told.on)]
    if told.counted:
        return sole({near.meaning for near in found if not (near.leads or near.between.strip())})
    within = {word.meaning for word in here.words_within(aspect) if not word.ending}
    if beside := within | {near.meaning for near in found if _is_beside(near, here.locale)}:
        return sole(beside)
    return None if all(here.is_parted(near, kind) for near in found) else sole({near.meaning for near in found})


def _is_beside(near: Nearby, locale: str) -> bool:
    """Return whether a word touches its value, with no mark and no "and" between: 50 m long and 2 m deep."""
    return near.touches and not MARK.search(near.between) and "joint" not in sorts_in(near.between, locale)


def _holds(mention: Mention, word: Word) -> bool:
    return mention.start <= word.start and word.end <= mention.end
