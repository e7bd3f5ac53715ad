"""How one language writes values: its Unicode locale data, and the words of its ``writing.toml`` beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TypeAlias, cast

from attrs import evolve, frozen

from claimkit.arguments import expect
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.locales import ROOT, Folder, folder_of
from claimkit.locales.rule_places import content_of
from claimkit.rendering.locale_data import LocaleData, locale_data
from claimkit.values import Hedge

Pattern: TypeAlias = str | Mapping[str, str]
"""A way of writing with ``{}`` in the place of what varies, or one for each plural form of CLDR (one, other, ...)."""

FILE = "writing.toml"
"""The file, beside a locale's rules, that this module reads; a locale may do without."""

_SECTIONS = frozenset(
    {
        *("numbers", "numerals", "fractions", "groups", "scales", "scales.of", "magnitudes", "magnitudes.of"),
        *("hedges", "hedges.clock", "hedges.date", "hedges.duration", "hedges.number"),
        *("dates", "offsets", "offsets.of", "offsets.case", "directions", "directions.duration", "parts"),
        *("halves", "quarters", "seasons", "holidays", "calendars"),
        *("clock", "zones", "times", "times.alone"),
        *("counters", "units", "money.names", "money.symbols", "ordinals"),
        *("joints", "sounds", "articles", "elisions", "words"),
    }
)
_BY_SIZE = frozenset({"groups", "scales", "scales.of"})
"""The sections whose words are found by how many they stand for."""
_SIZE = re.compile("[1-9][0-9]{0,60}")
_PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})


class UnsaidError(Exception):
    """A language has no words for a value, or for a part of it."""


@frozen(eq=False)
class Writing:
    """The locale data of a language and the words that it writes values with, by section and meaning.

    Where *only_words* holds, what it has no words for is not written with signs: `UnsaidError` is raised.
    """

    tag: str
    data: LocaleData
    sections: Mapping[str, Mapping[str, Pattern]]
    only_words: bool = False

    def signs(self, text: str) -> str:
        """Return what is written where words are missing: signs, or the notation of a value."""
        if self.only_words:
            raise UnsaidError
        return text

    def words(self, section: str) -> Mapping[str, Pattern]:
        """Return a section, an empty one where the language says nothing about it."""
        return self.sections.get(section, {})

    def pattern(self, section: str, meaning: str, plural: str = "other") -> str | None:
        """Return how a meaning is written in the given plural form; ``None`` where only the locale data can tell."""
        found = self.words(section).get(meaning)
        if found is None or isinstance(found, str):
            return found
        return found.get(plural, found["other"])

    @property
    def inside(self) -> Writing:
        """How a language writes inside of other words: "im März letzten Jahres", of "letztes Jahr"."""
        own = self.words("offsets.of")
        return evolve(self, sections={**self.sections, "offsets": {**self.words("offsets"), **own}}) if own else self

    def joint(self, between: str) -> str:
        """Return what stands between the parts of a length, or a number and a word: a space, or what the file says."""
        joint = self.pattern("joints", between)
        return " " if joint is None else joint


def writing(tag: str) -> Writing:
    """Return how a language writes values; a region says it on top of its language.

    What the Unicode locale data does not know is written as that data writes it for no language in particular.
    Raises `claimkit.errors.UnknownLocaleError` if there are no rules for such a language either.
    """
    expect(tag, "locale", str)
    subtags = tag.replace("_", "-").split("-")
    found = (folder_of("-".join(subtags[:length])) for length in range(1, len(subtags) + 1))
    return _writing(tag, tuple(dict.fromkeys(filter(None, found))))


@cache
def _writing(tag: str, folders: Sequence[Folder]) -> Writing:
    data = locale_data(tag) or (locale_data(ROOT) if folders else None)
    if data is None:
        message = f"nothing is known of how the locale {tag!r} writes values: the Unicode locale data does not have it"
        raise UnknownLocaleError(message)
    sections: dict[str, dict[str, Pattern]] = {}
    for folder in folders:
        for name, words in read(folder).items():
            sections.setdefault(name, {}).update(words)
    return Writing(tag, data, sections)


def read(folder: Folder) -> Mapping[str, Mapping[str, Pattern]]:
    """Read the sections of a locale's file; none where it has no such file.

    Raises `claimkit.errors.RuleError` where the file cannot be understood.
    """
    file = folder.path / FILE
    if not file.is_file():
        return {}
    sections: dict[str, Mapping[str, Pattern]] = {}
    for name, table in content_of(file).items():
        _take(sections, name, table, str(file))
    return sections


def _take(sections: dict[str, Mapping[str, Pattern]], name: str, table: object, file: str) -> None:
    """Keep a section, and apart from it those inside it (``hedges.number`` of ``hedges``)."""
    if not isinstance(table, dict):
        message = f"{file}: {name!r} stands outside of any section; the sections are {', '.join(sorted(_SECTIONS))}"
        raise RuleError(message)
    entries: dict[str, Pattern] = {}
    for meaning, entry in cast("dict[str, object]", table).items():
        inner = f"{name}.{meaning}"
        if inner in _SECTIONS:
            _take(sections, inner, entry, file)
            continue
        if name in _BY_SIZE and not _SIZE.fullmatch(meaning):
            message = f"{file}: {inner}: the size of a word is a whole number such as 1000, not {meaning!r}"
            raise RuleError(message)
        entries[meaning] = _pattern(entry, f"{file}: {inner}", _slots_of(name, meaning))
    if entries and name not in _SECTIONS:
        message = f"{file}: unknown section {name!r}; the sections are {', '.join(sorted(_SECTIONS))}"
        raise RuleError(message)
    sections[name] = entries


def _pattern(entry: object, where: str, known: frozenset[str]) -> Pattern:
    """Return a pattern, or one for each plural form, that can be filled with what is known."""
    if isinstance(entry, str):
        return _checked(entry, where, known)
    if isinstance(entry, dict):
        forms = {form: _checked(str(text), where, known) for form, text in cast("dict[str, object]", entry).items()}
        if "other" in forms and forms.keys() <= _PLURAL_FORMS:
            return forms
    message = f"{where}: a text is expected, or one for each plural form with 'other' among them, not {entry!r}"
    raise RuleError(message)


def _checked(text: str, where: str, known: frozenset[str]) -> str:
    try:
        text.format(*known & {""}, **dict.fromkeys(known - {""}, ""))
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        shown = ", ".join(f"{{{slot}}}" for slot in sorted(known))
        message = f"{where}: {text!r} cannot be filled ({error}); what stands in braces can be {shown}"
        raise RuleError(message) from error
    return text


def _slots_of(section: str, meaning: str) -> frozenset[str]:
    """Return what a pattern can hold in braces: nothing but ``{}`` unless its section names several things."""
    fields = meaning.split()
    dated = frozenset((*fields, *(f"{field}-th" for field in fields), "century-roman"))
    if section == "dates" and fields[:1] in (["since"], ["until"]):
        dated = _ONE_SLOT | {"day"}
    known = dated if section == "dates" else _SLOTS.get(section, _ONE_SLOT)
    return _SLOTS.get(f"{section}.{meaning}", known)


_ONE_SLOT = frozenset({""})
_SLOTS = {
    "clock": frozenset({"half", "hour", "minute", "minutes", "second", "seconds"}),
    "dates.range": frozenset({"first", "last"}),
    "zones.named": frozenset({"time", "zone"}),
    "numbers.range": frozenset({"low", "high"}),
    "numbers.mixed": frozenset({"whole", "fraction"}),
    "numbers.fraction": frozenset({"numerator", "denominator"}),
}


# Hedges, around a whole value or at the number inside it

SYMBOLS: Mapping[Hedge, str] = {
    Hedge.ABOUT: "~{}",
    Hedge.ODD: ">{}",
    Hedge.OVER: ">{}",
    Hedge.AT_LEAST: "≥{}",
    Hedge.AT_MOST: "≤{}",
    Hedge.UNDER: "<{}",
    Hedge.NEARLY: "<{}",
}
"""What a language without words for it is given: the signs of mathematics."""

BARE = "{}"
"""What stands around a number that no hedge is put at."""


def around(text: str, hedge: Hedge, writing: Writing, kind: str = "") -> str:
    """Put a hedge around a written value of some kind (date, clock, duration; any other where empty)."""
    if hedge is Hedge.EXACT:
        return text
    pattern = writing.pattern(f"hedges.{kind}", hedge) or writing.pattern("hedges", hedge)
    return (pattern or writing.signs(SYMBOLS[hedge])).format(text)


def at_number(hedge: Hedge, writing: Writing) -> tuple[str, Hedge]:
    """Return what a hedge puts around the number inside a value, and the hedge that is left for the whole value."""
    pattern = writing.pattern("hedges.number", hedge)
    return (BARE, hedge) if pattern is None else (pattern, Hedge.EXACT)
