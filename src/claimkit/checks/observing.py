"""Observing: the observation that many checks make alike, with the rendering expected, and an edit where it is safe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from functools import lru_cache
from typing import TypeAlias

from attrs import evolve

from claimkit.checks.editing import safe_edit
from claimkit.checks.finding import Severity
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation
from claimkit.checks.wording import InWords, Language, rendered, span_of
from claimkit.comparison import Difference, Link
from claimkit.comparison.numbers import fingerprint, number_of
from claimkit.extraction import Mention
from claimkit.messages import Message
from claimkit.values import Kind, Quantity, Value

_Said: TypeAlias = Counter[Hashable]
"""The linked mentions of a text, and what all its mentions say, counted."""


def remark(pair: Pair, link: Link, diagnosis: str) -> Observation:
    """Return what may be said where two mentions of one fact differ in a way that readers accept: nothing to mend."""
    words = rendered(_counted_alike(link.left.value, link.right.value), pair.translation.language)
    return Observation(_both_say(pair, link, diagnosis), span_of(link.left), span_of(link.right), words)


def contradiction(
    pair: Pair, link: Link, diagnosis: str, severity: Severity | None = None, *, wanted: Value | None = None
) -> Observation:
    """Return what is to say where two mentions of one fact differ; the translation should state the value *wanted*.

    Unless told otherwise, that is the value of the original.
    """
    value = _counted_alike(link.left.value, link.right.value) if wanted is None else wanted
    rendering = rendered(value, pair.translation.language)
    return Observation(
        _both_say(pair, link, diagnosis),
        span_of(link.left),
        span_of(link.right),
        rendering,
        None if _is_doubtful(pair, link) else safe_edit(pair.translation, link.right, value, rendering),
        severity,
    )


def _both_say(pair: Pair, link: Link, diagnosis: str) -> Message:
    """Tell what each of the two texts says, and how they differ."""
    return Message(
        "{language} says {value}; {other_language} says {other_value}: {diagnosis}",
        language=Language(pair.original.language),
        value=InWords(link.left),
        other_language=Language(pair.translation.language),
        other_value=InWords(link.right),
        diagnosis=diagnosis,
    )


def _counted_alike(value: Value, translated: Value) -> Value:
    """Return a value with the counter that the translation has for it: English has none to hand on to Korean."""
    if isinstance(value, Quantity) and isinstance(translated, Quantity) and value.kind is translated.kind is Kind.COUNT:
        return evolve(value, unit=translated.unit) if translated.unit.noun else value
    return value


def _is_doubtful(pair: Pair, link: Link) -> bool:
    """Tell whether other words than those of a link may be the wrong ones: then none of them is replaced.

    So it is where the original says elsewhere what the translation says here, or the translation elsewhere what the
    original says here, and where two numbers have nothing in common and another one is left alone in the translation.
    """
    left, right = link.left.value, link.right.value
    originals, translations, kinds = _said_in(pair)
    elsewhere = _times_said(left, translations, link.right)
    if _times_said(right, originals, link.left) or elsewhere > _times_said(left, originals, link.left):
        return True
    return link.difference is Difference.NUMBER and right.kind in kinds


@lru_cache(maxsize=16)
def _said_in(pair: Pair) -> tuple[_Said, _Said, frozenset[Kind]]:
    """Return what each text says, and the kinds of what is left alone in the translation."""
    links = pair.alignment.links
    sides = (pair.omitted, [link.left for link in links]), (pair.added, [link.right for link in links])
    originals, translations = (
        Counter([*linked, *(key for each in (*alone, *linked) for key in _keys(each.value))]) for alone, linked in sides
    )
    return originals, translations, frozenset(each.value.kind for each in pair.added)


def _keys(value: Value) -> tuple[Hashable, ...]:
    """Return what a value shares with the same value, with one of the same number, and with what is both."""
    key, number = fingerprint(value), number_of(value)
    return (("value", key),) if number is None else (("value", key), ("number", number), ("both", key, number))


def _times_said(value: Value, said: _Said, but: Mention) -> int:
    """Count the mentions, but for one, of the same value, or of the same number in whatever unit."""
    keys = _keys(value)
    times = sum(sign * said[key] for sign, key in zip((1, 1, -1), keys, strict=False))
    return times if set(keys).isdisjoint(_keys(but.value)) else times - said[but]
