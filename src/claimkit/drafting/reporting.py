"""Reporting words: how a language says who says what, read from the data of its locale."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import cast

from attrs import frozen

from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.locales import Folder, file_of, find, having

FILE = "reporting.toml"
"""The file, beside a locale's rules, that says how its language reports speech; a locale may do without."""

VALUE = "\N{REPLACEMENT CHARACTER}"
"""What stands for the value, which is written {value}, in the patterns of subjects."""

_MACRO = re.compile(r"\{([a-z_]+)\}")
_SINGLE = ("pronouns", "unnamed", "breaks", "clauses", "future", "past", "denials")


@frozen
class Reporting:
    """The patterns of one language, compiled; the file of English says what each is for.

    *outermost* are those of the *reports* that are not looked for in what somebody else says.
    """

    abbreviations: frozenset[str]
    single: Mapping[str, re.Pattern[str]]
    names: Sequence[re.Pattern[str]]
    chains: Sequence[re.Pattern[str]]
    reports: Sequence[re.Pattern[str]]
    outermost: Sequence[re.Pattern[str]]
    subjects: Sequence[re.Pattern[str]]
    stances: Mapping[str, Sequence[str]]

    def has(self, name: str, text: str) -> bool:
        """Tell whether a text has in it what one of the single patterns finds."""
        return self.single[name].search(text) is not None

    def stance_of(self, verb: str) -> str | None:
        """Return the stance that a verb of reporting tells by itself."""
        return next((name for name, verbs in self.stances.items() if any(each in verb for each in verbs)), None)


def reporting_in(language: str) -> Reporting:
    """Return the reporting words of a language; those of a region are its language's.

    Raises `claimkit.errors.UnknownLocaleError` if there are none, and `claimkit.errors.RuleError` if they cannot be
    understood.

    >>> reporting_in("en-GB").stance_of("denied")
    'denies'
    """
    return _reporting(find(language))


@cache
def _reporting(folder: Folder) -> Reporting:
    path = file_of(folder, FILE)
    if path is None:
        written = ", ".join(having(FILE))
        message = f"how {folder.tag!r} says who says what is not written down; it is for {written}"
        raise UnknownLocaleError(message)
    try:
        return _compiled(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError, re.error) as error:
        message = f"{path} cannot be read: {type(error).__name__}: {error}"
        raise RuleError(message) from error


def _compiled(content: Mapping[str, object]) -> Reporting:
    words = {"value": VALUE, **cast("Mapping[str, str]", content["words"])}

    def pattern(text: str) -> re.Pattern[str]:
        while _MACRO.search(text):
            text = _MACRO.sub(lambda found: words[found[1]], text)
        return re.compile(text)

    def patterns(listed: object) -> list[re.Pattern[str]]:
        return [pattern(text) for text in cast("Iterable[str]", listed)]

    def found(table: str) -> list[re.Pattern[str]]:
        return patterns(each["find"] for each in cast("Iterable[Mapping[str, str]]", content[table]))

    names = cast("Mapping[str, object]", content["names"])
    return Reporting(
        frozenset(cast("Iterable[str]", content["abbreviations"])),
        {name: pattern(cast("str", content[name])) for name in _SINGLE},
        patterns(names["find"]),
        patterns(names["chains"]),
        found("reports"),
        [
            pattern(each["find"])
            for each in cast("Iterable[Mapping[str, str]]", content["reports"])
            if "outermost" in each
        ],
        found("subjects"),
        cast("Mapping[str, Sequence[str]]", content["stances"]),
    )
