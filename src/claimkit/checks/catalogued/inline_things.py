"""Inline things: placeholders, tags and code that the translation lost, or that it made up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from claimkit.checks.finding import Severity, Span
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.claims import Text
from claimkit.extraction.inline import Kind, Thing, compared, has_things, things
from claimkit.messages import Message

_PLACEHOLDERS = frozenset({Kind.PLACEHOLDER})
_MARKUP = frozenset({Kind.TAG, Kind.CODE})


def _missing(pair: Pair, kinds: frozenset[Kind]) -> Iterator[Observation]:
    """Yield what stands in one text and not in the other; that it moved is fine."""
    sides: tuple[tuple[Text, Text, Callable[[Thing], Observation]], ...] = (
        (
            pair.original,
            pair.translation,
            lambda thing: Observation(Message("the translation lacks {words}", words=thing.surface), _span(thing)),
        ),
        (
            pair.translation,
            pair.original,
            lambda thing: Observation(Message("the original has no {words}", words=thing.surface), None, _span(thing)),
        ),
    )
    for text, other, observation in sides:
        if has_things(text.content):
            for thing in _left_over(text.content, compared(other.content)):
                if thing.kind in kinds:
                    yield observation(thing)


def _left_over(text: str, others: Counter[tuple[Kind, str]]) -> Iterator[Thing]:
    """Yield the things in a text that have no counterpart left among others."""
    for thing in things(text):
        if others[thing.kind, thing.identity] > 0:
            others[thing.kind, thing.identity] -= 1
        else:
            yield thing


def _span(thing: Thing) -> Span:
    return Span(thing.start, thing.end, thing.surface)


@check_of("placeholder.missing", Severity.ERROR, stage=Stage.KEPT, mqm=MQM.MARKUP, its=ITS.MARKUP)
def placeholder(pair: Pair) -> Iterable[Observation]:
    """A placeholder stands in one text only: the program that fills it in fails, or says nothing there."""
    return _missing(pair, _PLACEHOLDERS)


@check_of("markup.missing", Severity.WARNING, stage=Stage.KEPT, mqm=MQM.MARKUP, its=ITS.MARKUP)
def markup(pair: Pair) -> Iterable[Observation]:
    """A tag or a piece of code stands in one text only."""
    return _missing(pair, _MARKUP)
