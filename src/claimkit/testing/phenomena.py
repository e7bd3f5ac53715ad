"""What a locale should be able to read, as a list of phenomena: its examples are counted by it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from claimkit.extraction.examples import Example
from claimkit.extraction.notation import Meaning


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


def _hedge(hedge: str) -> Callable[[Example], bool]:
    return _means(lambda meaning: meaning.hedge == hedge)


def _number_written(test: Callable[[str], bool]) -> Callable[[Example], bool]:
    return lambda example: any(
        _NUMBER.search(stated.meaning.value) is not None and test(example.surface(stated)) for stated in example.stated
    )


_NUMBER = re.compile(r"\d")
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
    Phenomenon("ordinals", _kind("ordinal")),
    Phenomenon("lengths of time", _kind("duration")),
    Phenomenon("dates: year, month, day", _value("date", r"^\d{4}-\d\d-\d\d$")),
    Phenomenon("dates: month and day", _value("date", r"^XXXX-\d\d-\d\d$")),
    Phenomenon("dates: day alone", _value("date", r"^XXXX-XX-\d\d$")),
    Phenomenon("dates: year and month", _value("date", r"^\d{4}-\d\d$")),
    Phenomenon("dates: year alone", _value("date", r"^\d{4}$")),
    Phenomenon("dates: decades", _value("date", r"^(?:\d{3}|XX\d)X$")),
    Phenomenon("dates: centuries", _value("date", r"^\d\dXX$")),
    Phenomenon("dates: weekdays", _value("date", r"dow=|W")),
    Phenomenon("dates: seasons", _value("date", r"-2[1-4]$|season")),
    Phenomenon("dates: quarters or halves of the year", _value("date", r"-(?:3[3-6]|4[01])$|quarter|half|Q\d|H\d")),
    Phenomenon("dates: relative years", _value("date", r"REL:year")),
    Phenomenon("dates: relative months", _value("date", r"REL:month")),
    Phenomenon("dates: relative weeks", _value("date", r"REL:week")),
    Phenomenon("dates: relative days", _value("date", r"REL:day")),
    Phenomenon("dates: last and next", _value("date", r"REL:(?:last|next)")),
    Phenomenon("ranges of dates", _value("date", r"\.\.")),
    Phenomenon("times of the day", _kind("clock")),
    Phenomenon("names", _kind("name")),
    Phenomenon("words that only look like values", lambda example: not example.stated),
)
"""The phenomena, in the order of the table that `claimkit locales check` prints."""


def coverage(examples: Iterable[Example]) -> Mapping[str, int]:
    """Return how many examples show each phenomenon.

    >>> coverage([Example("nothing", ())])["words that only look like values"]
    1
    """
    counts = {phenomenon.name: 0 for phenomenon in PHENOMENA}
    for example in examples:
        for phenomenon in PHENOMENA:
            counts[phenomenon.name] += phenomenon.shown_by(example)
    return counts
