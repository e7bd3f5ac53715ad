"""Rule files: what a locale's ``rules.toml`` may say, read with the rules of its parents beneath its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from attrs import define, evolve, field

from claimkit.errors import UnknownLocaleError
from claimkit.extraction.locale_data import Conventions, LocaleData, each_word, locale_data
from claimkit.extraction.numeral_state import System
from claimkit.extraction.pattern import Rule, parted
from claimkit.extraction.productions.found import read_amount
from claimkit.extraction.schema import NEAR, ROLES, SYSTEM_KEYS
from claimkit.extraction.token import NumeralSense
from claimkit.extraction.validation import read
from claimkit.locales import ROOT, Folder, canonical, find
from claimkit.locales.rule_places import content_of, located
from claimkit.values import Range
from claimkit.values.number import simplest

STAGES = ("number", "value", "joint", "phrase")
"""The stages of reading, in order: numbers, values, values made of several, and what is said about values."""


class NumeralWord(NamedTuple):
    """A number word and what it does."""

    word: str
    sense: NumeralSense


@define(eq=False)
class RuleSet:
    """All the rules of a locale; what its file says of its *own*, and the classes of that for which no form asks."""

    tag: str
    data: LocaleData
    conventions: Conventions
    file: Traversable
    own: Mapping[str, Any] = field(factory=dict[str, Any])
    words: dict[str, dict[str, list[str]]] = field(factory=dict)
    near: dict[str, dict[str, list[str]]] = field(factory=dict)
    numerals: list[NumeralWord] = field(factory=list)
    systems: dict[str, System] = field(factory=dict)
    ignored: list[str] = field(factory=list)
    cased: set[str] = field(factory=set)
    dropped: set[str] = field(factory=set)
    macros: dict[str, str] = field(factory=dict)
    rules: list[Rule] = field(factory=list)
    tables: dict[tuple[str, str], Mapping[str, Any]] = field(factory=dict)
    unasked: tuple[str, ...] = ()


def load(tag: str) -> RuleSet:
    """Read the rules of a locale on top of those of its parents; every locale descends from ``root``.

    The rules of a language hold for its regions as well: those of ``en`` for ``en-GB``, with the separators and the
    order of dates that the Unicode locale data knows of the region.
    Raises `claimkit.errors.RuleError`, with file, line, key and mend, where a file cannot be understood;
    `claimkit.errors.UnknownLocaleError` where there is none.

    >>> load("en-GB").tag, load("en-US").tag
    ('en-GB', 'en')
    """
    name, folder = conventions(tag)
    data = locale_data(folder)
    lineage: list[tuple[Folder, dict[str, Any]]] = []
    while True:
        content = content_of(folder.rules)
        lineage.append((folder, content))
        if folder.tag == ROOT:
            break
        folder = _parent(folder, content, [known.tag for known, _ in lineage])
    rules = RuleSet(name, data, data.region(name), lineage[0][0].rules)
    for folder, content in reversed(lineage):
        rules.own = read(content, folder.rules, rules.tables)
        _take(rules, rules.own, folder.rules)
    for system in rules.systems.values():
        words = [word for word in rules.numerals if word.sense.system == system.name]
        rules.systems[system.name] = _as_written(system, words)
    return rules


def conventions(tag: str) -> tuple[str, Folder]:
    """Return the tag whose separators and order of dates hold for a locale, and the folder of its rules.

    >>> conventions("en-US")[0], conventions("en-IN")[0], conventions("en-GB-oxendict")[0]
    ('en', 'en-IN', 'en-GB')
    """
    folder = find(tag)
    data = locale_data(folder)
    name = data.widened(canonical(tag))
    return (folder.tag if data.region(name) == data.conventions else name), folder


def _parent(folder: Folder, content: Mapping[str, Any], descendants: list[str]) -> Folder:
    """Return the folder of the parent that a rule file names."""
    name = content.get("parent", ROOT)
    if not isinstance(name, str) or not canonical(name):
        raise located(folder.rules, ("parent",), f"the tag of a locale is expected, such as 'en', not {name!r}")
    try:
        parent = find(name)
    except UnknownLocaleError as error:
        raise located(folder.rules, ("parent",), str(error)) from error
    if parent.tag in descendants:
        line = " -> ".join([*descendants, parent.tag])
        message = f"the locale {parent.tag!r} is its own ancestor ({line}); name another parent, or leave the key out"
        raise located(folder.rules, ("parent",), message)
    return parent


def said_in(file: Traversable) -> dict[str, Any]:
    """Return what a rule file says, with every word spelled out."""
    return read(content_of(file), file, {})


def _take(rules: RuleSet, content: Mapping[str, Any], file: Traversable) -> None:
    """Put the rules of a file on top of those of its parents."""
    numerals: list[NumeralWord] = []
    for name, table in content["numerals"].items():
        numerals += _take_system(rules, name, table)
    rules.numerals[:0] = numerals
    _take_words(rules, content["words"])
    for meaning, texts in content["near"].items():
        rules.near.setdefault(NEAR[meaning].type, {}).setdefault(meaning, []).extend(texts)
    rules.ignored.extend(content["ignore"])
    rules.cased.update(content["cased"])
    rules.dropped.update(content["drop"])
    rules.macros.update(content["macros"])
    replaced = {
        (stage, name): {**rules.tables.get((stage, name), {}), **table}
        for stage in STAGES
        for name, table in content.get(stage, {}).items()
    }
    rules.tables.update(replaced)
    own = [rule for place, table in replaced.items() for rule in _made(*place, table, file)]
    # Of two forms that reach equally far the first goes: what a language says of its own before what holds in all.
    rules.rules = [*own, *(rule for rule in rules.rules if (rule.stage, rule.name) not in replaced)]


def _made(stage: str, name: str, table: Mapping[str, Any], file: Traversable) -> Iterator[Rule]:
    """Yield the rule of a table: one for the forms that set nothing of their own, one for all that set the same."""
    forms: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for form in table["forms"]:
        forms.setdefault((*parted(form)[1].items(),), []).append(form)
    for settings, alike in forms.items():
        yield Rule(
            name,
            stage,
            tuple(alike),
            table["make"],
            tuple(table.get("as", ())),
            {**table.get("set", {}), **dict(settings)},
            file,
            table.get("priority", 0),
        )


def _take_words(rules: RuleSet, words: Mapping[str, Mapping[str, list[str]]]) -> None:
    """Add words; one that means something else in the same class of a parent means what the child says."""
    inherited = {
        (kind.partition(".")[0], text): (rules.words[kind][meaning], meaning)
        for kind, meaning, text in each_word(rules.words)
    }
    for kind, meanings in words.items():
        base = kind.partition(".")[0]
        table = rules.words.setdefault(kind, {})
        for meaning, texts in meanings.items():
            for text in texts:
                held, other = inherited.get((base, text), (None, ""))
                if held is not None and other != meaning and text in held:
                    held.remove(text)
            table.setdefault(meaning, []).extend(texts)


def _take_system(rules: RuleSet, name: str, table: Mapping[str, Any]) -> list[NumeralWord]:
    """Add a system of numerals, or what a child says anew of one; return its words."""
    words: list[NumeralWord] = []
    for role in ROLES:
        said: dict[str, list[str]] | list[str] = table.get(role, {})
        entries = {"1": said} if isinstance(said, list) else said
        for value, texts in entries.items():
            amount = read_amount(f"vague:{value}" if role in {"vague", "vague-prefix"} else value)
            amount = simplest(amount) if isinstance(amount, Fraction) else amount
            sense = NumeralSense("range" if role == "add" and isinstance(amount, Range) else role, amount, name)
            words.extend(NumeralWord(text, sense) for text in texts)
    options = {key: table[key] for key in SYSTEM_KEYS if key in table}
    rules.systems[name] = evolve(rules.systems.get(name, System(name)), **options)
    return words


def _as_written(system: System, words: Sequence[NumeralWord]) -> System:
    """Return a system with what its words tell of how they go together."""
    spaced = not any(unicodedata.name(word[:1], "").startswith(_TOGETHER) for word, _ in words)
    values = frozenset(sense.value for _, sense in words if sense.role == "add")
    linked = any(sense.role == "link" for _, sense in words)
    full = frozenset(ten for ten in _TENS if values.issuperset(range(ten + 1, ten + 10)))
    return evolve(
        system, spaced=spaced, by_digits=not spaced and values.issuperset(range(10)), linked=linked, full=full
    )


_TENS = range(10, 100, 10)
_TOGETHER = ("CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
"""The scripts in which the words of one number touch."""
