"""What every locale must be able to read, as a list of phenomena, or say that its language lacks; and two compared.

Examples are counted by it.  What a language has no way to say stands in the file of its examples, with the reason:
``[lacks]`` and a line ``"hedge: odd" = "..."``.  Words of two locales are compared by their meanings, such as KRW,
degC, person or day-2, for these are the same in every language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from claimkit.arguments import meant
from claimkit.authoring.examples import EXACT, Example, Meaning, examples
from claimkit.extraction.lexicon import Symbols, lexemes_of, misspelt
from claimkit.extraction.locale_data import each_word
from claimkit.extraction.pattern import Rule
from claimkit.extraction.rules import RuleSet, load
from claimkit.extraction.schema import CLASSES
from claimkit.locales import ROOT, Folder, available, find, packaged
from claimkit.locales.rule_places import content_of, located


def _means(test: Callable[[Meaning], bool]) -> Callable[[Example], bool]:
    return lambda example: any(test(stated.meaning) for stated in example.stated)


def _value(kind: str, expression: str = "") -> Callable[[Example], bool]:
    compiled = re.compile(expression)
    return _means(lambda meaning: meaning.kind == kind and compiled.search(meaning.value) is not None)


def _field(name: str, value: str = "") -> Callable[[Example], bool]:
    return _means(lambda meaning: any(key == name and value in said for key, said in meaning.fields))


def _is_converted(example: Example) -> bool:
    return any(
        one.meaning.kind == other.meaning.kind
        and one.meaning.unit != other.meaning.unit
        and _OPEN.search(example.text, one.end, other.start) is not None
        for one, other in pairwise(example.stated)
    )


def _hedge(hedge: str) -> Callable[[Example], bool]:
    return _means(lambda meaning: meaning.hedge == hedge)


def _number_written(test: Callable[[str], bool]) -> Callable[[Example], bool]:
    return lambda example: any(
        _NUMBER.search(stated.meaning.value) is not None and test(example.surface(stated)) for stated in example.stated
    )


_NUMBER = re.compile(r"\d")
_OPEN = re.compile("[(（]")
_QUANTITIES = frozenset({"count", "money", "percent", "measure", "multiple", "fraction", "age"})


def _quantity(test: Callable[[Meaning], bool]) -> Callable[[Example], bool]:
    return _means(lambda meaning: meaning.kind in _QUANTITIES and test(meaning))


_HEDGES = ("about", "odd", "over", "at least", "at most", "under", "nearly")

PHENOMENA: Mapping[str, Callable[[Example], bool]] = {
    "numbers in digits": _number_written(lambda surface: any(map(str.isdigit, surface))),
    "numbers in words": _number_written(lambda surface: not any(map(str.isdigit, surface))),
    "numbers in digits and words": _number_written(
        lambda surface: re.search(r"\d\s?[^\W\d_]+\s?\d", surface) is not None
    ),
    "decimals": _quantity(lambda meaning: "." in meaning.value and ".." not in meaning.value),
    "numbers of a million and more": _quantity(lambda meaning: re.search(r"\d{7}", meaning.value) is not None),
    "numbers below zero": _quantity(lambda meaning: meaning.value.startswith("-")),
    "ranges of numbers": _quantity(lambda meaning: ".." in meaning.value),
    "orders of magnitude": _means(lambda meaning: meaning.value.startswith("vague:")),
    **{f"hedge: {hedge}": _hedge(hedge) for hedge in _HEDGES},
    "counts": _value("count"),
    "counts with a class of things": _means(lambda meaning: meaning.kind == "count" and bool(meaning.unit)),
    "money": _value("money"),
    "percentages": _means(lambda meaning: meaning.kind == "percent" and meaning.unit == "%"),
    "percentage points": _means(lambda meaning: meaning.unit == "pp"),
    "multiples": _value("multiple"),
    "fractions": _value("fraction"),
    "ages": _value("age"),
    "measures": _value("measure"),
    "measures: temperatures": _means(lambda meaning: meaning.unit in {"degC", "degF"}),
    "measures: speeds and other rates": _means(lambda meaning: meaning.kind == "measure" and "/" in meaning.unit),
    "conversions in brackets": _is_converted,
    "ordinals": _value("ordinal"),
    "lengths of time": _value("duration"),
    "lengths of time: several units": _value("duration", r"\d[YMWDHS]T?\d+[YMWDHS]"),
    "lengths of time: ranges": _value("duration", r"\.\."),
    "lengths of time: hedged": _means(lambda meaning: meaning.kind == "duration" and meaning.hedge != EXACT),
    "dates: year, month, day": _value("date", r"^\d{4}-\d\d-\d\d$"),
    "dates: month and day": _value("date", r"^XXXX-\d\d-\d\d$"),
    "dates: day alone": _value("date", r"^XXXX-XX-\d\d$"),
    "dates: year and month": _value("date", r"^\d{4}-\d\d$"),
    "dates: year alone": _value("date", r"^\d{4}$"),
    "dates: decades": _value("date", r"^(?:\d{3}|XX\d)X$"),
    "dates: centuries": _value("date", r"^\d\dXX$"),
    "dates: before our era": _value("date", r"^-\d"),
    "dates: lunar calendar": _value("date", "calendar=lunar"),
    "dates: holidays": _value("date", "holiday="),
    "dates: early, middle and late parts": _field("part"),
    "dates: weekdays": _value("date", r"dow=|W"),
    "dates: seasons": _value("date", r"-2[1-4]$|season"),
    "dates: quarters or halves of the year": _value("date", r"-(?:3[3-6]|4[01])$|quarter|half|Q\d|H\d"),
    "dates: relative years": _value("date", r"REL:year"),
    "dates: relative months": _value("date", r"REL:month"),
    "dates: relative weeks": _value("date", r"REL:week"),
    "dates: relative days": _value("date", r"REL:day"),
    "dates: last and next": _value("date", r"REL:(?:last|next)"),
    "dates: a length of time ago or ahead": _field("offset", "length"),
    "dates: counted from one in the text": _field("anchor", "text"),
    "dates: hedged": _means(lambda meaning: meaning.kind == "date" and meaning.hedge != EXACT),
    "ranges of dates": _value("date", r"[^.]\.\.[^.]"),
    "ranges of dates with one end": _value("date", r"^\.\.|\.\.$"),
    "times of the day": _value("clock"),
    "times of the day with a zone": _means(lambda meaning: meaning.kind == "clock" and "zone" in dict(meaning.fields)),
    "names: models and codes": _value("name", r"[^\W\d_]"),
    "names: telephone numbers": _value("name", r"^\+?(?:[ ()/.-]*\d){7,}$"),
    "words that only look like values": lambda example: not example.stated,
}
"""The sorts of statements that texts make, in the order in which `claimkit locales check` prints them.

Beside each stands what tells whether an example shows it.
"""


MISSING = "phenomena with neither an example nor a reason in [lacks]"
"""What a report calls the phenomena that a locale owes."""


def coverage(shown: Collection[Example]) -> Mapping[str, int]:
    """Return how many examples show each phenomenon.

    >>> coverage([Example("nothing", ())])["words that only look like values"]
    1
    """
    return {name: sum(map(is_shown_by, shown)) for name, is_shown_by in PHENOMENA.items()}


@frozen
class Standing:
    """Where a locale stands in the list: how many examples show each phenomenon, and why its language lacks others.

    The locales that it descends from stand in for it.
    """

    coverage: Mapping[str, int]
    lacks: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The phenomena of which there is neither an example nor a reason why there can be none."""
        return tuple(name for name, number in self.coverage.items() if not number and name not in self.lacks)

    @property
    def contradicted(self) -> tuple[str, ...]:
        """The phenomena that the language is said to lack, and of which there are examples."""
        return tuple(name for name in self.lacks if self.coverage[name])


def standing(tag: str) -> Standing:
    """Return where a locale stands in the list.

    Raises `claimkit.errors.RuleError`, with file, line and key, where its file lists what is not a phenomenon;
    `claimkit.errors.UnknownLocaleError` where there is no such locale.

    >>> standing("ko").missing
    ()
    """
    lineage = [*_lineage(find(tag))]
    lacks = {name: reason for folder in reversed(lineage) for name, reason in _lacks(folder).items()}
    return Standing(coverage([example for folder in lineage for example in examples(folder.tag)]), lacks)


def _lineage(folder: Folder) -> Iterator[Folder]:
    while folder.tag != ROOT:
        yield folder
        folder = find(content_of(folder.rules).get("parent", ROOT))


def _lacks(folder: Folder) -> Mapping[str, str]:
    """Return what a locale says that its language lacks, and why."""
    said: Mapping[str, str] = content_of(folder.examples).get("lacks", {})
    for name in said:
        if name not in PHENOMENA:
            mend = meant(name, PHENOMENA) or "; `claimkit locales check` lists them"
            raise located(folder.examples, ("lacks", name), f"{name!r} is not a phenomenon{mend}")
    return said


Only: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""What only the first of two locales has, and what only the second."""


@frozen
class Reading:
    """What a locale reads: the phenomena, the meanings that it has words or rules for by class, the names of its rules.

    What words near a value mean stands under ``near``.
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
    senses = (sense for lexeme in lexemes_of(rules, Symbols()).values() for sense in lexeme.senses.items())
    for kind, meaning in (*senses, *_filled(rules.rules)):
        if kind in CLASSES and meaning is not None:
            meanings[kind].add(str(meaning))
    meanings["near"].update(meaning for _, meaning, _ in each_word(rules.near))
    known = {kind: frozenset(found) for kind, found in meanings.items()}
    return Reading(rules.tag, standing(tag), known, frozenset(f"{rule.stage}.{rule.name}" for rule in rules.rules))


def _filled(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    """Yield the classes and meanings that rules fill in where no word says them."""
    for rule in rules:
        for slot, said in rule.settings.items():
            kind, _, meaning = str(said).rpartition(":")
            yield kind or slot, meaning


def units_alone(rules: RuleSet) -> tuple[str, ...]:
    """Return the units of things in a rule file that no other locale of claimkit's own has, slips of the pen first."""
    units = _units(rules.own.get("words", {}), (rule for rule in rules.rules if rule.file == rules.file))
    others = set[str]()
    for each in (load(tag) for tag in available() if units and tag != rules.tag and packaged(tag).is_dir()):
        others |= _units(each.words, each.rules)
    alone = sorted((not (known := misspelt(unit, others)), unit, known) for unit in units - others)
    return tuple(f"{unit}; did you mean {known!r}?" if known else unit for _, unit, known in alone)


def _units(words: Mapping[str, Iterable[str]], rules: Iterable[Rule]) -> set[str]:
    named = (unit for kind, units in words.items() if kind.partition(".")[0] == "counter" for unit in units)
    return {*named, *(unit for kind, unit in _filled(rules) if kind == "counter")}
