"""Observing: the observation that many checks make alike, with the rendering expected, and an edit where it is safe."""

from __future__ import annotations

from claimkit.checks.finding import Edit, Severity
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation
from claimkit.checks.wording import both_say, expected, rendered, span_of
from claimkit.claims import Text
from claimkit.comparison import Link
from claimkit.comparison.fingerprint import fingerprint
from claimkit.extraction import Mention, extract
from claimkit.extraction.inline import things
from claimkit.values import Hedge, HedgeAgreement, Value, hedges_agree


def remark(pair: Pair, link: Link, diagnosis: str) -> Observation:
    """Return what may be said where two mentions of one fact differ in a way that readers accept: nothing to mend."""
    return Observation(
        f"{both_say(pair, link)}: {diagnosis}", span_of(link.left), span_of(link.right), expected(pair, link.left)
    )


def contradiction(
    pair: Pair, link: Link, diagnosis: str, severity: Severity | None = None, *, wanted: Value | None = None
) -> Observation:
    """Return what is to say where two mentions of one fact differ; the translation should state the value *wanted*.

    Unless told otherwise, that is the value of the original.
    """
    value = link.left.value if wanted is None else wanted
    rendering = rendered(value, pair.translation.language)
    return Observation(
        f"{both_say(pair, link)}: {diagnosis}",
        span_of(link.left),
        span_of(link.right),
        rendering,
        safe_edit(pair.translation, link.right, value, rendering),
        severity,
    )


def safe_edit(text: Text, mention: Mention, value: Value, rendering: str) -> Edit | None:
    """Return the edit that puts a rendering in the place of a mention, if the text then states the value there.

    It is read again with the edit made, as far as a value can reach; an edit that would not say the right thing in its
    place is none.
    """
    if any(things(mention.surface)):
        return None  # who puts a tag or a placeholder elsewhere must know what it is for
    if mention.surface[:1].isupper():
        rendering = rendering[:1].upper() + rendering[1:]
    edit = Edit(span_of(mention), rendering)
    start = max(0, mention.start - _REACH)
    around = text.content[start : mention.end + _REACH]
    place = mention.start - start
    stop = place + len(rendering)
    mended = f"{around[:place]}{rendering}{around[place + len(mention.surface) :]}"
    for found in extract(mended, text.language):
        if found.start < stop and place < found.end:
            fits = found.start == place and found.end == stop
            return edit if fits and _says(found.value, value) else None
    return None


_REACH = 60
"""How many characters on either side of a value can have a say in how it is read."""


def _says(found: Value, wanted: Value) -> bool:
    """Tell whether a value is the wanted one, and its hedge a rendering of the wanted one."""
    hedges = [getattr(value, "hedge", Hedge.EXACT) for value in (found, wanted)]
    return fingerprint(found) == fingerprint(wanted) and hedges_agree(*hedges) is HedgeAgreement.SAME
