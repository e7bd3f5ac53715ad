"""Wholes: pairs whose facts, taken together, show that something is wrong with the texts and not with one number."""

from __future__ import annotations

from collections.abc import Iterable

from claimkit.checks.detection import LEAST_LETTERS, detect
from claimkit.checks.finding import Severity, Span
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.checks.scripts import main_script
from claimkit.checks.weight import is_telling
from claimkit.checks.wording import Language
from claimkit.claims import Text
from claimkit.comparison import Difference
from claimkit.messages import Message

NOTHING: tuple[Observation, ...] = ()
_FEWEST_FACTS = 3


def _whole(text: Text) -> Span:
    return Span(0, len(text.content), text.content)


# What differs where two facts have nothing in common but their sort: no slip of the pen ties them together.
_UNTIED = frozenset({Difference.NUMBER, Difference.LENGTH, Difference.DATE})


@check_of("language.other", Severity.ERROR, stage=Stage.WHOLE, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def other_language(pair: Pair) -> Iterable[Observation]:
    """The translation is in another language than the one it is said to be in, by a language detector.

    The detector is asked only where several facts of the original are missing and none is found in the translation.
    """
    text = pair.translation
    if len(text.content) < LEAST_LETTERS or pair.alignment.links or sum(map(is_telling, pair.omitted)) < 2:
        return NOTHING
    found = detect(text.content)
    if found is None or found.partition("-")[0] == text.language.partition("-")[0] or main_script(text.content) is None:
        return NOTHING
    message = Message(
        "the translation is in {language}, not in {other_language}",
        language=Language(found),
        other_language=Language(text.language),
    )
    return (Observation(message, None, _whole(text)),)


@check_of("text.misaligned", Severity.ERROR, stage=Stage.WHOLE, mqm=MQM.MISTRANSLATION, its=ITS.OTHER)
def misaligned(pair: Pair) -> Iterable[Observation]:
    """Each text states several facts, and no fact of one is found in the other: they do not belong together."""
    links = pair.alignment.links
    if any(link.difference not in _UNTIED for link in links):
        return NOTHING
    left = sum(map(is_telling, [*pair.omitted, *(link.left for link in links)]))
    right = sum(map(is_telling, [*pair.added, *(link.right for link in links)]))
    if min(left, right) < _FEWEST_FACTS:
        return NOTHING
    message = Message(
        "no figure of the original is in the translation: the two texts do not seem to belong together",
    )
    return (Observation(message, _whole(pair.original), _whole(pair.translation)),)
