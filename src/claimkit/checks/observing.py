"""Observing: the observation that many checks make alike, with the rendering expected, and an edit where it is safe."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from claimkit.checks.editing import safe_edit
from claimkit.checks.finding import Severity
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation
from claimkit.checks.wording import InWords, Language, rendered, span_of
from claimkit.comparison import Difference, Link
from claimkit.comparison.fingerprint import fingerprint
from claimkit.comparison.numbers import number_of
from claimkit.extraction import Mention
from claimkit.messages import Message
from claimkit.values import Kind, Quantity, Value


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
    originals = (*pair.omitted, *(each.left for each in pair.alignment.links if each.left is not link.left))
    translations = (*pair.added, *(each.right for each in pair.alignment.links if each.right is not link.right))
    if _times_said(right, originals) or _times_said(left, translations) > _times_said(left, originals):
        return True
    return link.difference is Difference.NUMBER and any(each.value.kind is right.kind for each in pair.added)


def _times_said(value: Value, mentions: Iterable[Mention]) -> int:
    """Count the mentions of the same value, or of the same number in whatever unit."""
    key, number = fingerprint(value), number_of(value)
    return sum(
        fingerprint(each.value) == key or (number is not None and number == number_of(each.value)) for each in mentions
    )
