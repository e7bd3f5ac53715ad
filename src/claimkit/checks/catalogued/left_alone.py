"""Mentions without a counterpart: a fact that the translation lost, or one that it added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import filterfalse

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.checks.weight import is_telling, says_little
from claimkit.checks.wording import InWords, Language, expected, span_of
from claimkit.claims import Text
from claimkit.extraction import Mention
from claimkit.messages import Message
from claimkit.values import Kind

_TIMES = frozenset({Kind.DATE, Kind.CLOCK, Kind.DURATION})


def _are_times(mentions: Iterable[Mention]) -> list[Mention]:
    return [mention for mention in mentions if mention.value.kind in _TIMES]


def _are_amounts(mentions: Iterable[Mention]) -> list[Mention]:
    return [mention for mention in mentions if mention.value.kind not in _TIMES]


def _lost(pair: Pair, mentions: Iterable[Mention]) -> Iterator[Observation]:
    for mention in filterfalse(says_little, mentions):
        words = expected(pair, mention)
        yield Observation(_silent(pair.translation, mention), span_of(mention), None, words, None, _weight(mention))


def _new(pair: Pair, mentions: Iterable[Mention]) -> Iterator[Observation]:
    for mention in filterfalse(says_little, mentions):
        yield Observation(_silent(pair.original, mention), None, span_of(mention), None, None, _weight(mention))


def _silent(text: Text, mention: Mention) -> Message:
    return Message("{language} does not say {value}", language=Language(text.language), value=InWords(mention))


def _weight(mention: Mention) -> Severity | None:
    return None if is_telling(mention) else Severity.INFO


@check_of("quantity.omitted", Severity.WARNING, stage=Stage.LEFT_ALONE, mqm=MQM.OMISSION, its=ITS.OMISSION)
def quantity_omitted(pair: Pair) -> Iterator[Observation]:
    """The translation does not state an amount that the original states."""
    return _lost(pair, _are_amounts(pair.omitted))


@check_of("quantity.added", Severity.WARNING, stage=Stage.LEFT_ALONE, mqm=MQM.ADDITION, its=ITS.ADDITION)
def quantity_added(pair: Pair) -> Iterator[Observation]:
    """The translation states an amount that the original does not state."""
    return _new(pair, _are_amounts(pair.added))


@check_of("date.omitted", Severity.INFO, stage=Stage.LEFT_ALONE, mqm=MQM.OMISSION, its=ITS.OMISSION)
def date_omitted(pair: Pair) -> Iterator[Observation]:
    """The translation does not state a date, a time or a length of time that the original states."""
    return _lost(pair, _are_times(pair.omitted))


@check_of("date.added", Severity.INFO, stage=Stage.LEFT_ALONE, mqm=MQM.ADDITION, its=ITS.ADDITION)
def date_added(pair: Pair) -> Iterator[Observation]:
    """The translation states a date, a time or a length of time that the original does not state."""
    return _new(pair, _are_times(pair.added))
