"""Renderings: how the translations of a claim put the one value that its original states."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from claimkit.claims import Claim, Text
from claimkit.comparison.alignment import align
from claimkit.errors import ReadingError, UnresolvableError
from claimkit.extraction import Mention, extract
from claimkit.values import CalendarDate, DateRange, Relation, Resolution, resolve


@frozen
class Rendering:
    """How one translation puts the value of the original, and how the two values stand to each other."""

    original: Mention
    translation: Text
    mention: Mention
    relation: Relation


def renderings(claim: Claim) -> tuple[Rendering, ...]:
    """Return how each translation puts the value that the claim states; translations that leave it out have none.

    >>> claim = Claim("a", Text("1,000여 명", "ko"), (Text("over 1,000", "en"), Text("approximately 1,000", "en")))
    >>> [rendering.mention.surface for rendering in renderings(claim)]
    ['over 1,000', 'approximately 1,000']
    """
    try:
        reading = claim.read().reading
    except ReadingError:
        return ()
    stated = None if reading is None else reading.extracted
    if stated is None:
        return ()
    mentions = extract(claim.original.content, claim.original.language)
    found: list[Rendering] = []
    for translation in claim.translations:
        aligned = align(mentions, extract(translation.content, translation.language), reference=claim.published)
        found.extend(
            Rendering(stated, translation, link.right, link.relation) for link in aligned.links if link.left == stated
        )
    return tuple(found)


@frozen
class DatedMention:
    """A date in a text of a claim, and the days it means when said on the claim's day of publication."""

    text: Text
    mention: Mention
    resolution: Resolution


def dates_of(claim: Claim) -> tuple[DatedMention, ...]:
    """Return every date in the texts of a claim, resolved from its day of publication; none without such a day.

    >>> claim = Claim("a", Text("지난 8월에 떠났다", "ko"), published=dt.date(2024, 12, 17))
    >>> print(*(f"{date.mention.surface}: {date.resolution}" for date in dates_of(claim)))
    지난 8월: 2024-08-01..2024-08-31
    """
    published = claim.published
    if published is None:
        return ()
    return tuple(
        dated
        for text in (claim.original, *claim.translations)
        for mention in extract(text.content, text.language)
        if (dated := _dated(text, mention, published)) is not None
    )


def _dated(text: Text, mention: Mention, published: dt.date) -> DatedMention | None:
    if not isinstance(mention.value, CalendarDate | DateRange):
        return None
    try:
        return DatedMention(text, mention, resolve(mention.value, published))
    except UnresolvableError:
        return None
