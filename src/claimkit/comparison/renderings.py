"""Renderings: how each translation of a claim puts the value that the claim states, and the dates in its texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from attrs import frozen

from claimkit.claims.claim import Claim
from claimkit.claims.reading import read
from claimkit.claims.text import Text
from claimkit.comparison.alignment import align
from claimkit.errors import ReadingError, UnknownLocaleError, UnresolvableError
from claimkit.extraction import Mention, extract
from claimkit.values import Resolution, resolve
from claimkit.values.calendar_date import CalendarDate, DateRange
from claimkit.values.relation import Relation


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
    stated = _stated(claim)
    if stated is None:
        return ()
    mentions = _mentions(claim.original)
    return tuple(
        Rendering(stated, translation, link.right, link.relation)
        for translation in claim.translations
        for link in align(mentions, _mentions(translation), reference=claim.published).links
        if link.left == stated
    )


def contradictions(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Rendering]]:
    """Yield the renderings that cannot mean what the original of their claim states.

    >>> claim = Claim("a", Text("5억 원", "ko"), (Text("5 billion won", "en"), Text("500 million won", "en")))
    >>> [rendering.mention.surface for _, rendering in contradictions([claim])]
    ['5 billion won']
    """
    pairs = ((claim, rendering) for claim in claims if claim.translations for rendering in renderings(claim))
    return (pair for pair in pairs if pair[1].relation is Relation.CONTRADICTORY)


def _stated(claim: Claim) -> Mention | None:
    """Return where the original states the value: as it was read before, or as it reads now."""
    if claim.reading is not None:
        return claim.reading.extracted
    with suppress(ReadingError, UnknownLocaleError):
        return read(claim.original, claim.focus)
    return None


def _mentions(text: Text) -> tuple[Mention, ...]:
    """Return the mentions in a text; none in a language without rules."""
    with suppress(UnknownLocaleError):
        return extract(text.content, text.language)
    return ()


@frozen
class DatedMention:
    """A date in a text of a claim, and the days it means when said on the claim's day of publication."""

    text: Text
    mention: Mention
    resolution: Resolution


def dates_of(claim: Claim) -> tuple[DatedMention, ...]:
    """Return every date in the texts of a claim, resolved from its day of publication; none without such a day.

    >>> import datetime as dt
    >>> claim = Claim("a", Text("지난 8월에 떠났다", "ko"), published=dt.date(2024, 12, 17))
    >>> print(*(f"{date.mention.surface}: {date.resolution}" for date in dates_of(claim)))
    지난 8월: 2024-08-01..2024-08-31
    """
    found: list[DatedMention] = []
    if claim.published is None:
        return ()
    for text in (claim.original, *claim.translations):
        for mention in _mentions(text):
            if isinstance(mention.value, CalendarDate | DateRange):
                with suppress(UnresolvableError):
                    found.append(DatedMention(text, mention, resolve(mention.value, claim.published)))
    return tuple(found)
