"""Rule files: what a locale's ``rules.toml`` may say, read and checked, with the rules of its parents beneath its own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from attrs import define, evolve, field, frozen

from claimkit.errors import RuleError
from claimkit.extraction.numerals import System
from claimkit.extraction.token import NumeralSense
from claimkit.locales import Folder, find
from claimkit.values import Amount, Magnitude, Number, Range
from claimkit.values.number import simplest

STAGES = ("number", "value", "joint", "phrase")
"""The stages of reading, in order: numbers, values, values made of several, and what is said about values."""

WORD_CLASSES = frozenset(
    {
        "anchor",
        "calendar",
        "close",
        "colon",
        "comma",
        "counter",
        "currency",
        "direction",
        "during",
        "era",
        "fixed",
        "hedge",
        "holiday",
        "hyphen",
        "lead",
        "length",
        "measure",
        "meridiem",
        "minor",
        "month",
        "noun",
        "offset",
        "open",
        "part",
        "particle",
        "point",
        "scale",
        "season",
        "sign",
        "slash",
        "time",
        "to",
        "toward",
        "weekday",
        "zone",
    }
)
"""The classes that every locale may give words to; a form may name one that has none here."""

_ROLES = ("add", "multiply", "range", "vague", "vague-prefix", "one", "link", "point")
_SYSTEM_KEYS = {"spaced", "implied_one", "positional", "pairs", "after_digits", "rooms", *_ROLES}
_RULE_KEYS = {"forms", "make", "as", "set"}
_TOP_KEYS = {"parent", "numerals", "words", "ignore", "cased", "drop", "macros", *STAGES}


@frozen(eq=False)
class Rule:
    """A production: forms that state a value of one sort, what makes it, and what the words leave unsaid."""

    name: str
    stage: str
    forms: tuple[str, ...]
    make: str
    classes: tuple[str, ...]
    settings: Mapping[str, object]


@frozen(eq=False)
class NumeralWord:
    """A number word and what it does."""

    word: str
    sense: NumeralSense


@define(eq=False)
class RuleSet:
    """All the rules of a locale."""

    tag: str
    words: dict[str, dict[str, list[str]]] = field(factory=dict)
    numerals: list[NumeralWord] = field(factory=list)
    systems: dict[str, System] = field(factory=dict)
    ignored: list[str] = field(factory=list)
    cased: set[str] = field(factory=set)
    dropped: set[str] = field(factory=set)
    macros: dict[str, str] = field(factory=dict)
    rules: list[Rule] = field(factory=list)


def load(tag: str) -> RuleSet:
    """Read the rules of a locale on top of those of its parents; every locale descends from ``root``."""
    lineage: list[Folder] = []
    name = tag
    while True:
        folder = find(name)
        if any(folder.tag == other.tag for other in lineage):
            message = f"{folder.rules}: the locale {folder.tag!r} is its own ancestor; mend the key 'parent'"
            raise RuleError(message)
        lineage.append(folder)
        if folder.tag == "root":
            break
        name = str(_read(folder).get("parent", "root"))
    rules = RuleSet(lineage[0].tag)
    for folder in reversed(lineage):
        _take(rules, _read(folder), folder)
    return rules


def _read(folder: Folder) -> dict[str, Any]:
    try:
        content = tomllib.loads(folder.rules.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{folder.rules}: {error}"
        raise RuleError(message) from error
    _known(content, _TOP_KEYS, f"{folder.rules}")
    return content


def _known(table: Mapping[str, object], keys: set[str], where: str) -> None:
    for key in table:
        if key not in keys:
            message = f"{where}: unknown key {key!r}; the keys are {', '.join(sorted(keys))}"
            raise RuleError(message)


def _take(rules: RuleSet, content: Mapping[str, Any], folder: Folder) -> None:
    for name, table in content.get("numerals", {}).items():
        _take_system(rules, name, table, f"{folder.rules}: numerals.{name}")
    for kind, table in content.get("words", {}).items():
        meanings = rules.words.setdefault(kind, {})
        for meaning, texts in table.items():
            meanings.setdefault(meaning, []).extend(texts)
    rules.ignored.extend(content.get("ignore", ()))
    rules.cased.update(content.get("cased", ()))
    rules.dropped.update(content.get("drop", ()))
    rules.macros.update(content.get("macros", {}))
    for stage in STAGES:
        for name, table in content.get(stage, {}).items():
            _known(table, _RULE_KEYS, f"{folder.rules}: {stage}.{name}")
            rules.rules = [rule for rule in rules.rules if (rule.stage, rule.name) != (stage, name)]
            rules.rules.append(
                Rule(
                    name, stage, tuple(table["forms"]), table["make"], tuple(table.get("as", ())), table.get("set", {})
                )
            )


def _take_system(rules: RuleSet, name: str, table: Mapping[str, Any], where: str) -> None:
    _known(table, _SYSTEM_KEYS, where)
    rooms = {int(value): int(room) for value, room in table.get("rooms", {}).items()}
    options = {
        key: table[key] for key in ("spaced", "implied_one", "positional", "pairs", "after_digits") if key in table
    }
    rules.systems[name] = evolve(rules.systems.get(name, System(name)), rooms=rooms, **options)
    for role in _ROLES:
        entries = table.get(role, {})
        if isinstance(entries, list):
            entries = {"1": entries}
        for value, texts in entries.items():
            rules.numerals.extend(NumeralWord(text, NumeralSense(role, _amount(role, value), name)) for text in texts)


def _amount(role: str, value: str) -> Amount:
    if role in {"vague", "vague-prefix"}:
        return Magnitude(_number(value))
    if ".." in value:
        low, _, high = value.partition("..")
        return Range(_number(low), _number(high))
    return _number(value)


def _number(text: str) -> Number:
    return simplest(Fraction(text))
