"""What every locale must be able to read, as a list of phenomena, or say that its language lacks.

Examples are counted by it.  What a language has no way to say stands in the file of its examples, with the reason:
``[lacks]`` and a line ``"hedge: odd" = "..."``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import pairwise

from attrs import field, frozen

from claimkit.extraction.examples import Example, examples
from claimkit.extraction.notation import EXACT, Meaning
from claimkit.extraction.rule_places import content_of, located
from claimkit.locales import ROOT, Folder, find


@frozen
class Phenomenon:
    """A sort of statement that texts make, and the examples that show it."""

    name: str
    shown_by: Callable[[Example], bool] = field(repr=False)


def _means(test: Callable[[Meaning], bool]) -> Callable[[Example], bool]:
    return lambda example: any(test(stated.meaning) for stated in example.stated)


def _kind(kind: str) -> Callable[[Example], bool]:
    return _means(lambda meaning: meaning.kind == kind)


def _value(kind: str, expression: str) -> Callable[[Example], bool]:
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


def _is_mixed(surface: str) -> bool:
    return re.search(r"\d\s?[^\W\d_]+\s?\d", surface) is not None


def _quantity(test: Callable[[Meaning], bool]) -> Callable[[Example], bool]:
    return _means(lambda meaning: meaning.kind in _QUANTITIES and test(meaning))


PHENOMENA = (
    Phenomenon("numbers in digits", _number_written(lambda surface: any(map(str.isdigit, surface)))),
    Phenomenon("numbers in words", _number_written(lambda surface: not any(map(str.isdigit, surface)))),
    Phenomenon("numbers in digits and words", _number_written(_is_mixed)),
    Phenomenon("decimals", _quantity(lambda meaning: "." in meaning.value and ".." not in meaning.value)),
    Phenomenon(
        "numbers of a million and more", _quantity(lambda meaning: re.search(r"\d{7}", meaning.value) is not None)
    ),
    Phenomenon("numbers below zero", _quantity(lambda meaning: meaning.value.startswith("-"))),
    Phenomenon("ranges of numbers", _quantity(lambda meaning: ".." in meaning.value)),
    Phenomenon("orders of magnitude", _means(lambda meaning: meaning.value.startswith("vague:"))),
    *(
        Phenomenon(f"hedge: {hedge}", _hedge(hedge))
        for hedge in ("about", "odd", "over", "at least", "at most", "under", "nearly")
    ),
    Phenomenon("counts", _kind("count")),
    Phenomenon("counts with a class of things", _means(lambda meaning: meaning.kind == "count" and bool(meaning.unit))),
    Phenomenon("money", _kind("money")),
    Phenomenon("percentages", _means(lambda meaning: meaning.kind == "percent" and meaning.unit == "%")),
    Phenomenon("percentage points", _means(lambda meaning: meaning.unit == "pp")),
    Phenomenon("multiples", _kind("multiple")),
    Phenomenon("fractions", _kind("fraction")),
    Phenomenon("ages", _kind("age")),
    Phenomenon("measures", _kind("measure")),
    Phenomenon("measures: temperatures", _means(lambda meaning: meaning.unit in {"degC", "degF"})),
    Phenomenon(
        "measures: speeds and other rates", _means(lambda meaning: meaning.kind == "measure" and "/" in meaning.unit)
    ),
    Phenomenon("conversions in brackets", _is_converted),
    Phenomenon("ordinals", _kind("ordinal")),
    Phenomenon("lengths of time", _kind("duration")),
    Phenomenon("lengths of time: several units", _value("duration", r"\d[YMWDHS]T?\d+[YMWDHS]")),
    Phenomenon("lengths of time: ranges", _value("duration", r"\.\.")),
    Phenomenon(
        "lengths of time: hedged", _means(lambda meaning: meaning.kind == "duration" and meaning.hedge != EXACT)
    ),
    Phenomenon("dates: year, month, day", _value("date", r"^\d{4}-\d\d-\d\d$")),
    Phenomenon("dates: month and day", _value("date", r"^XXXX-\d\d-\d\d$")),
    Phenomenon("dates: day alone", _value("date", r"^XXXX-XX-\d\d$")),
    Phenomenon("dates: year and month", _value("date", r"^\d{4}-\d\d$")),
    Phenomenon("dates: year alone", _value("date", r"^\d{4}$")),
    Phenomenon("dates: decades", _value("date", r"^(?:\d{3}|XX\d)X$")),
    Phenomenon("dates: centuries", _value("date", r"^\d\dXX$")),
    Phenomenon("dates: before our era", _value("date", r"^-\d")),
    Phenomenon("dates: lunar calendar", _value("date", "calendar=lunar")),
    Phenomenon("dates: holidays", _value("date", "holiday=")),
    Phenomenon("dates: early, middle and late parts", _field("part")),
    Phenomenon("dates: weekdays", _value("date", r"dow=|W")),
    Phenomenon("dates: seasons", _value("date", r"-2[1-4]$|season")),
    Phenomenon("dates: quarters or halves of the year", _value("date", r"-(?:3[3-6]|4[01])$|quarter|half|Q\d|H\d")),
    Phenomenon("dates: relative years", _value("date", r"REL:year")),
    Phenomenon("dates: relative months", _value("date", r"REL:month")),
    Phenomenon("dates: relative weeks", _value("date", r"REL:week")),
    Phenomenon("dates: relative days", _value("date", r"REL:day")),
    Phenomenon("dates: last and next", _value("date", r"REL:(?:last|next)")),
    Phenomenon("dates: a length of time ago or ahead", _field("offset", "length")),
    Phenomenon("dates: counted from one in the text", _field("anchor", "text")),
    Phenomenon("ranges of dates", _value("date", r"[^.]\.\.[^.]")),
    Phenomenon("ranges of dates with one end", _value("date", r"^\.\.|\.\.$")),
    Phenomenon("times of the day", _kind("clock")),
    Phenomenon(
        "times of the day with a zone",
        _means(lambda meaning: meaning.kind == "clock" and "zone" in dict(meaning.fields)),
    ),
    Phenomenon("names: models and codes", _value("name", r"[^\W\d_]")),
    Phenomenon("names: telephone numbers", _value("name", r"^\+?(?:[ ()/.-]*\d){7,}$")),
    Phenomenon("words that only look like values", lambda example: not example.stated),
)
"""The phenomena, in the order of the table that `claimkit locales check` prints."""


MISSING = "phenomena with neither an example nor a reason in [lacks]"
"""What a report calls the phenomena that a locale owes."""


def coverage(shown: Iterable[Example]) -> Mapping[str, int]:
    """Return how many examples show each phenomenon.

    >>> coverage([Example("nothing", ())])["words that only look like values"]
    1
    """
    counts = {phenomenon.name: 0 for phenomenon in PHENOMENA}
    for example in shown:
        for phenomenon in PHENOMENA:
            counts[phenomenon.name] += phenomenon.shown_by(example)
    return counts


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

    Raises `claimkit.errors.RuleError`, with file, line and key, where its file says to lack what is no phenomenon;
    `claimkit.errors.UnknownLocaleError` where there is no such locale.

    >>> standing("ko").missing
    ()
    """
    lineage = [*_lineage(find(tag))]
    lacks = {name: reason for folder in reversed(lineage) for name, reason in _lacks(folder).items()}
    return Standing(coverage(example for folder in lineage for example in examples(folder.tag)), lacks)


def _lineage(folder: Folder) -> Iterator[Folder]:
    while folder.tag != ROOT:
        yield folder
        folder = find(content_of(folder.rules).get("parent", ROOT))


def _lacks(folder: Folder) -> Mapping[str, str]:
    """Return what a locale says that its language lacks, and why."""
    said: Mapping[str, str] = content_of(folder.examples).get("lacks", {})
    names = [phenomenon.name for phenomenon in PHENOMENA]
    for name in said:
        if name not in names:
            near = get_close_matches(name, names, n=1)
            mend = f"did you mean {near[0]!r}?" if near else "`claimkit locales check` lists them"
            raise located(folder.examples, ("lacks", name), f"{name!r} is no phenomenon; {mend}")
    return said
