"""Observing: the observation that many checks make alike, with the rendering expected, and an edit where it is safe."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from claimkit.checks.finding import Edit, Severity
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation
from claimkit.checks.wording import both_say, rendered, span_of
from claimkit.claims import Text
from claimkit.comparison import Difference, Link
from claimkit.comparison.fingerprint import fingerprint
from claimkit.comparison.numbers import number_of
from claimkit.extraction import Mention, extract
from claimkit.extraction.fold import plain
from claimkit.extraction.inline import things
from claimkit.values import CalendarDate, Hedge, HedgeAgreement, Kind, Quantity, Range, Value, hedges_agree


def remark(pair: Pair, link: Link, diagnosis: str) -> Observation:
    """Return what may be said where two mentions of one fact differ in a way that readers accept: nothing to mend."""
    words = rendered(_counted_alike(link.left.value, link.right.value), pair.translation.language)
    return Observation(f"{both_say(pair, link)}: {diagnosis}", span_of(link.left), span_of(link.right), words)


def contradiction(
    pair: Pair, link: Link, diagnosis: str, severity: Severity | None = None, *, wanted: Value | None = None
) -> Observation:
    """Return what is to say where two mentions of one fact differ; the translation should state the value *wanted*.

    Unless told otherwise, that is the value of the original.
    """
    value = _counted_alike(link.left.value, link.right.value) if wanted is None else wanted
    rendering = rendered(value, pair.translation.language)
    return Observation(
        f"{both_say(pair, link)}: {diagnosis}",
        span_of(link.left),
        span_of(link.right),
        rendering,
        None if _is_doubtful(pair, link) else safe_edit(pair.translation, link.right, value, rendering),
        severity,
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


def safe_edit(text: Text, mention: Mention, value: Value, rendering: str) -> Edit | None:
    """Return the edit that puts a rendering in the place of a mention, if the text then states the value there.

    It is read again with the edit made, as far as a value can reach; an edit that would not say the right thing in its
    place is none, nor is one that would not fit into its sentence.
    """
    if any(things(mention.surface)):
        return None  # who puts a tag or a placeholder elsewhere must know what it is for
    if not _fits(text.content, mention, rendering):
        return None
    if _begins_sentence(text.content, mention):
        rendering = rendering[:1].upper() + rendering[1:]
    edit = Edit(span_of(mention), rendering)
    start = max(0, mention.start - _REACH)
    around = text.content[start : mention.end + _REACH]
    place = mention.start - start
    stop = place + len(rendering)
    mended = f"{around[:place]}{rendering}{around[place + len(mention.surface) :]}"
    for found in extract(mended, text.language):
        if found.start < stop and place < found.end:
            fits = found.start == place and found.end == stop and not _is_unlike(mention.value, found.value)
            return edit if fits and _says(found.value, value) else None
    return None


def _is_unlike(found: Value, wanted: Value) -> bool:
    """Tell whether a value is of another make than the wanted one, so that the words around it fit only one of them.

    One number may be an end of the wanted range ("between 3 and 5"), and "last May" does not stand where "May" does.
    """
    if isinstance(wanted, CalendarDate) and isinstance(found, CalendarDate):
        return wanted.direction is not None and found.direction is None and found.offset is None
    is_range, was_range = (isinstance(getattr(value, "amount", None), Range) for value in (wanted, found))
    return is_range and not was_range


def _fits(text: str, mention: Mention, rendering: str) -> bool:
    """Tell whether a rendering is of the build of the words that it replaces.

    Neither is longer than the other by a phrase ("cannot be less than 5"; "60's" and "60 to 69 years old"), no
    compound is taken apart ("a 3-year-old dog"), and no word comes before what is joined to a digit ("the 60's").
    """
    surface, _ = plain(mention.surface)
    if abs(len(surface.split()) - len(rendering.split())) > _WORDS_OF_A_HEDGE:
        return False
    if _is_compound(surface, mention.value.kind) and not _is_compound(rendering, mention.value.kind):
        return False
    behind, _ = plain(text[mention.end : mention.end + _REACH])
    return not (_JOINED.match(behind) and surface[-1:].isdecimal() and not rendering[-1:].isdecimal())


_WORDS_OF_A_HEDGE = 2
_COMPOUND = re.compile(r"\w-[^\W\d]\S*$")
_JOINED = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}-]\w")


def _is_compound(words: str, kind: Kind) -> bool:
    """Tell whether words end in a number that is joined to what it counts, as no "forty-two" is."""
    found = _COMPOUND.search(words)
    is_spelled_out = kind in {Kind.COUNT, Kind.ORDINAL} and not any(map(str.isdecimal, words))
    return found is not None and not is_spelled_out


def _begins_sentence(text: str, mention: Mention) -> bool:
    """Tell whether a mention is where a capital belongs: at the beginning of the text, or where it has one already."""
    around, _ = plain(text[max(0, mention.start - _REACH) : mention.start])
    before, first = around.rstrip(" \t")[-1:], mention.surface[:1]
    if not before:
        return not first.islower()
    return first.isupper() and not before.isalnum() and before != ","


_REACH = 60
"""How many characters on either side of a value can have a say in how it is read."""


def _says(found: Value, wanted: Value) -> bool:
    """Tell whether a value is the wanted one, and its hedge a rendering of the wanted one."""
    hedges = [getattr(value, "hedge", Hedge.EXACT) for value in (found, wanted)]
    return fingerprint(found) == fingerprint(wanted) and hedges_agree(*hedges) is HedgeAgreement.SAME
