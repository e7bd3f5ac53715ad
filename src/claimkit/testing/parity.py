"""Parity: what one locale reads and another does not, by phenomenon, by what its words mean, and by rule.

Words are compared by their meanings, such as KRW, degC, person or day-2, for these are the same in every language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from claimkit.extraction.lexicon import lexemes_of
from claimkit.extraction.rules import RuleSet, load
from claimkit.extraction.schema import CLASSES
from claimkit.testing.phenomena import Standing, standing

Only: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""What only the first of two locales has, and what only the second."""


@frozen
class Reading:
    """What a locale reads: the phenomena, the meanings that it has words or rules for by class, the names of its rules.

    What it takes from CLDR and from the locales that it descends from is its own.
    """

    tag: str
    standing: Standing
    meanings: Mapping[str, frozenset[str]]
    rules: frozenset[str]


@frozen
class Parity:
    """Two locales side by side."""

    one: Reading
    other: Reading

    @property
    def meanings(self) -> Mapping[str, Only]:
        """The meanings that only one of the two has words for, by class; where they are alike, nothing."""
        classes = sorted({*self.one.meanings, *self.other.meanings})
        compared = {kind: _only(*(each.meanings.get(kind, ()) for each in (self.one, self.other))) for kind in classes}
        return {kind: only for kind, only in compared.items() if any(only)}

    @property
    def rules(self) -> Only:
        """The rules that only one of the two has, with their stage."""
        return _only(self.one.rules, self.other.rules)

    @property
    def record(self) -> Mapping[str, object]:
        """Everything as JSON holds it: each pair is in the order of the locales."""
        pair = (self.one, self.other)
        return {
            "locales": [each.tag for each in pair],
            "phenomena": {
                name: {
                    "examples": [each.standing.coverage[name] for each in pair],
                    "lacks": [each.standing.lacks.get(name) for each in pair],
                }
                for name in self.one.standing.coverage
            },
            "meanings": self.meanings,
            "rules": self.rules,
        }


def parity(one: str, other: str) -> Parity:
    """Lay two locales side by side.

    Raises `claimkit.errors.UnknownLocaleError` where there are no rules for one of them; `claimkit.errors.RuleError`
    where a file of it cannot be understood.

    >>> parity("en", "ko").meanings["era"]
    ((), ('-2333', '-543', '1867', '1911', '1925', '1988', '2018'))
    """
    return Parity(_reading(one), _reading(other))


def _only(one: Iterable[str], other: Iterable[str]) -> Only:
    one, other = frozenset(one), frozenset(other)
    return tuple(sorted(one - other)), tuple(sorted(other - one))


def _reading(tag: str) -> Reading:
    rules = load(tag)
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for kind, meaning in _meanings(rules):
        if kind in CLASSES:
            meanings[kind].add(meaning)
    return Reading(
        rules.tag,
        standing(tag),
        {kind: frozenset(found) for kind, found in meanings.items()},
        frozenset(f"{rule.stage}.{rule.name}" for rule in rules.rules),
    )


def _meanings(rules: RuleSet) -> Iterator[tuple[str, str]]:
    """Yield the classes and meanings of all words, and those that rules fill in where no word says them."""
    for lexeme in lexemes_of(rules).values():
        yield from ((kind, str(meaning)) for kind, meaning in lexeme.senses.items() if meaning is not None)
    for rule in rules.rules:
        for slot, said in rule.settings.items():
            kind, _, meaning = str(said).rpartition(":")
            yield kind or slot, meaning
