"""The registry: every check with its code, its severity and what the standards call such an error."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from inspect import getdoc
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

from claimkit.checks.finding import ITS, MQM, Edit, Finding, Severity, Span
from claimkit.errors import InvalidValueError
from claimkit.messages import Message, looked_up, told

Types: TypeAlias = tuple[MQM, ITS]
"""What MQM and ITS 2.0 call an error."""

NUMBER: Types = (MQM.NUMBER, ITS.NUMBERS)
UNIT: Types = (MQM.UNIT_CONVERSION, ITS.NUMBERS)
TIME: Types = (MQM.DATE_TIME, ITS.NUMBERS)
DATE: Types = (MQM.DATE_TIME, ITS.MISTRANSLATION)
OTHER: Types = (MQM.MISTRANSLATION, ITS.MISTRANSLATION)


class Stage(enum.IntEnum):
    """When a check runs; a finding of the first two stages is the only one of a pair, for it explains all others."""

    TEXT = 1
    """On the texts alone, before anything is read in them."""
    WHOLE = 2
    """On what was read, as a whole."""
    KEPT = 3
    """On what the translation kept as it was: words that it should not, placeholders and tags that it should."""
    CONTRADICTION = 4
    """Where two mentions of one fact contradict each other."""
    SHIFT = 5
    """Where the numbers agree, and not the hedges, which way something went, or the order."""
    LEFT_ALONE = 6
    """Where a mention has no counterpart."""
    EVERY = 7
    """On every pair that no check of the first two stages stopped: for the rules of a house."""


@frozen
class Observation:
    """What a check saw: the registry makes a `Finding` of it.

    The message is told in the reader's language where it is a `claimkit.messages.Message`.
    """

    message: str
    original: Span | None = None
    translation: Span | None = None
    expected: str | None = None
    edit: Edit | None = None
    severity: Severity | None = None


@frozen(eq=False)
class Check:
    """A check: its function, what it finds in words, and how its findings are called and weighed."""

    code: str
    severity: Severity
    stage: Stage
    mqm: MQM
    its: ITS
    look: Callable[..., Iterable[Observation]]
    description: str = ""

    def finding(self, seen: Observation, severity: Severity, language: str | None = None) -> Finding:
        """Make a finding of an observation, for a reader of this language."""
        found = seen.original, seen.translation, seen.expected, seen.edit
        return Finding(self.code, severity, told(seen.message, language), *found, str(self.mqm), str(self.its))


_CHECKS: dict[str, Check] = {}

AMOUNT = "consistency.amount"
"""The code of one figure that reads as two amounts in a document."""

HEDGE = "consistency.hedge"
"""The code of one figure that is hedged in two ways in a document."""

_OF_DOCUMENTS = {
    AMOUNT: Message("One figure of the original reads as two amounts in two segments of a document."),
    HEDGE: Message("One figure of the original is hedged in two ways in two segments of a document."),
}
"""What documents are checked for, which no `Check` can see."""

_CODES = {*_OF_DOCUMENTS}


def check_of(
    code: str, severity: Severity, *, stage: Stage, mqm: MQM = MQM.NUMBER, its: ITS = ITS.NUMBERS
) -> Callable[[Callable[..., Iterable[Observation]]], Check]:
    """Register the function below as the check that gives findings of this code.

    The function takes a `Pair` (at `Stage.TEXT`: the two texts) and yields an `Observation` for all that it sees.

    Raises `claimkit.errors.InvalidValueError` if another check has the code.
    """

    def register(look: Callable[..., Iterable[Observation]]) -> Check:
        made = Check(code, severity, stage, mqm, its, look, getdoc(look) or "")
        add(made)
        return made

    return register


def add(check: Check) -> None:
    """Add a check to those that run.

    Raises `claimkit.errors.InvalidValueError` if another check has its code.
    """
    if code_taken := _CHECKS.get(check.code):
        message = f"two checks have the code {check.code!r}: {code_taken.look.__module__} and {check.look.__module__}"
        raise InvalidValueError(message)
    _CHECKS[check.code] = check
    _CODES.add(check.code)
    at_stage.cache_clear()


def remove(code: str) -> Check:
    """Take a check out of those that run, and return it.

    Raises `claimkit.errors.InvalidValueError` if no check has the code.
    """
    check = catalogue().get(code)
    if check is None:
        message = f"no check has the code {code!r}; there are {', '.join(catalogue())}"
        raise InvalidValueError(message)
    del _CHECKS[code]
    at_stage.cache_clear()
    return check


def catalogue() -> Mapping[str, Check]:
    """Return all checks by code, in the order of the stages and codes.

    >>> catalogue()["quantity.scale"].severity
    <Severity.ERROR: 'error'>
    """
    _load()
    return MappingProxyType(dict(sorted(_CHECKS.items(), key=lambda item: (item[1].stage, item[0]))))


def catalogue_rows(language: str | None = None) -> list[tuple[str, Severity, str, MQM, ITS]]:
    """Return every code, those of documents among them, with severity, what it finds in words, MQM and ITS type.

    >>> [code for code, *_ in catalogue_rows()][-1]
    'consistency.hedge'
    """
    rows = [
        (check.code, check.severity, looked_up(" ".join(check.description.split()), language), check.mqm, check.its)
        for check in catalogue().values()
    ]
    types = MQM.INCONSISTENCY, ITS.INCONSISTENCY
    return rows + [(code, Severity.WARNING, told(text, language), *types) for code, text in _OF_DOCUMENTS.items()]


def codes() -> frozenset[str]:
    """Return every code that a finding can have: of the checks, those taken out among them, and of documents.

    >>> {"quantity.scale", "consistency.hedge"} <= codes()
    True
    """
    _load()
    return frozenset(_CODES)


@cache
def at_stage(stage: Stage) -> tuple[Check, ...]:
    """Return the checks of one stage, in the order of their codes."""
    return tuple(check for check in catalogue().values() if check.stage is stage)


@cache
def _load() -> None:
    for module in ("texts", "contradictions", "shifts", "missing"):
        import_module(f"claimkit.checks.{module}")
