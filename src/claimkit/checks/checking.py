"""Checking: a pair of texts in, findings out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import overload

from claimkit.checks.finding import Finding
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Check, Observation, Stage, at_stage
from claimkit.checks.scripts import language_of
from claimkit.checks.settings import DEFAULT, Settings
from claimkit.claims import Claim, Text
from claimkit.comparison import align
from claimkit.extraction import scanner
from claimkit.values import Relation


@overload
def check(
    original: Claim, translation: None = None, *, settings: Settings | None = None, published: datetime.date | None = None
) -> tuple[Finding, ...]: ...
@overload
def check(
    original: Text | str,
    translation: Text | str,
    *,
    settings: Settings | None = None,
    published: datetime.date | None = None,
) -> tuple[Finding, ...]: ...
def check(
    original: Claim | Text | str,
    translation: Text | str | None = None,
    *,
    settings: Settings | None = None,
    published: datetime.date | None = None,
) -> tuple[Finding, ...]:
    """Tell whether a translation still states the same: return a finding for each difference, in the order of the text.

    The two texts are `Text` with a language tag, or plain strings, whose language is told by their script.  Of a
    `Claim`, every translation is checked, by the claim's own day of publication.  *published* is that day: with it,
    weekdays and relative dates are judged too.  *settings* says what to leave out and how much each finding matters.

    Raises `claimkit.errors.UnknownLocaleError` if no rules are installed for one of the languages; never for anything
    in the texts.

    >>> for finding in check("어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter."):
    ...     print(finding.code, finding.original.surface, "|", finding.translation.surface)
    quantity.scale 50만여 척 | Over 50,000
    """
    settings = settings or DEFAULT
    if isinstance(original, Claim):
        published = published or original.published
        return tuple(
            finding
            for each in original.translations
            for finding in _check(original.original, each, settings, published)
        )
    if translation is None:
        message = "check() needs the translation beside the original, or a Claim that has translations"
        raise TypeError(message)
    if isinstance(original, str):
        original = Text(original, language_of(original))
    if isinstance(translation, str):
        translation = Text(translation, language_of(translation))
    return _check(original, translation, settings, published)


def _check(
    original: Text, translation: Text, settings: Settings, published: datetime.date | None
) -> tuple[Finding, ...]:
    for each in at_stage(Stage.TEXT):
        seen = list(each.look(original, translation))
        if seen:
            return _findings([(each, seen)], settings)
    left = tuple(scanner(original.language).mentions(original.content))
    right = tuple(scanner(translation.language).mentions(translation.content))
    if not left and not right:
        return ()
    alignment = align(left, right, reference=published)
    contradicted = tuple([link for link in alignment.links if link.difference is not None])
    shifted = tuple([link for link in alignment.links if link.relation is Relation.HEDGE_SHIFT])
    alone = alignment.left_only or alignment.right_only
    if not (contradicted or shifted or alone):
        return ()
    pair = Pair(original, translation, settings, published, alignment, contradicted, shifted)
    for each in at_stage(Stage.WHOLE):
        seen = list(each.look(pair))
        if seen:
            return _findings([(each, seen)], settings)
    stages = ((Stage.CONTRADICTION, contradicted), (Stage.SHIFT, shifted), (Stage.LEFT_ALONE, alone))
    return _findings(
        [(each, each.look(pair)) for stage, reason in stages if reason for each in at_stage(stage)], settings
    )


def _findings(seen: Iterable[tuple[Check, Iterable[Observation]]], settings: Settings) -> tuple[Finding, ...]:
    """Make findings of observations, weighed and sorted as they stand in the texts."""
    found = [
        check.finding(each, each.severity and settings.severity(check.code, each.severity) or settings.severity(check.code, check.severity))
        for check, observations in seen
        if not settings.ignores(check.code)
        for each in observations
    ]
    found.sort(key=_place)
    return tuple(found)


def _place(finding: Finding) -> tuple[bool, int, int, str]:
    translation, original = finding.translation, finding.original
    return (
        translation is None,
        -1 if translation is None else translation.start,
        -1 if original is None else original.start,
        finding.code,
    )


