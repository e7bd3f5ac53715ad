"""Locale data: what reading takes from Unicode's CLDR, frozen in a file beside the rules of a locale.

What claimkit says of a text must not depend on the day it was installed, and CLDR changes its names from one release to
the next.  So the data is written once, by `claimkit.extraction.cldr`, and read from there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from attrs import asdict, frozen

from claimkit.errors import RuleError
from claimkit.locales import DATA, Folder, packaged


@frozen
class Conventions:
    """How a region writes numbers and dates: separators, order of the date's fields, full stops in short dates.

    *hours* is how many its clocks count to, 12 or 24.
    """

    group: str
    decimal: str
    order: str
    dotted: bool
    hours: int = 12


Word: TypeAlias = tuple[str, str, str]
"""A word of the locale data: its class, what it means, how it is written."""


@frozen(eq=False)
class LocaleData:
    """What CLDR knows of a language: its names by class and meaning, and how it and its regions write."""

    version: str
    conventions: Conventions
    names: Mapping[str, Mapping[str, tuple[str, ...]]]
    regions: Mapping[str, Conventions]

    def region(self, tag: str) -> Conventions:
        """Return the conventions of a region: its own, or those of the nearest wider one, at last the language's."""
        return self.regions.get(self.widened(tag), self.conventions)

    def widened(self, tag: str) -> str:
        """Return a tag without what says nothing of how it is written: ``en-GB`` for ``en-GB-oxendict``."""
        while tag not in self.regions and "-" in tag:
            tag = tag.rpartition("-")[0]
        return tag


def each_word(table: Mapping[str, Mapping[str, Iterable[str]]]) -> Iterator[Word]:
    """Yield the words of a table of classes and meanings."""
    for kind, meanings in table.items():
        for meaning, texts in meanings.items():
            yield from ((kind, meaning, text) for text in texts)


@cache
def locale_data(folder: Folder) -> LocaleData:
    """Return the data of a locale, frozen in its folder or in claimkit's own; else ask the installed Babel each time.

    Raises `claimkit.errors.RuleError` where the file cannot be understood, `claimkit.errors.UnknownLocaleError` where
    there is no file and CLDR does not know the language.

    >>> from claimkit.locales import find
    >>> english = locale_data(find("en"))
    >>> english.conventions.order, english.region("en-GB").order, english.names["month"]["12"]
    ('mdy', 'dmy', ('December', 'Dec'))
    """
    file = next((file for file in (folder.path / DATA, packaged(folder.tag) / DATA) if file.is_file()), None)
    if file is None:
        from claimkit.extraction.cldr import from_babel

        return from_babel(folder.tag)
    try:
        return _read(json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        message = f"{file}: this is not the locale data that `claimkit locales freeze {folder.tag}` writes: {error!r}"
        raise RuleError(message) from error


def _read(content: Mapping[str, Any]) -> LocaleData:
    return LocaleData(
        content["cldr"],
        Conventions(**content["conventions"]),
        {
            kind: {meaning: tuple(texts) for meaning, texts in meanings.items()}
            for kind, meanings in content["names"].items()
        },
        {tag: Conventions(**conventions) for conventions, tags in content["regions"] for tag in tags.split()},
    )


def to_text(data: LocaleData) -> str:
    """Return the file that holds the data, a meaning a line, so that the difference of two releases can be read."""
    kinds = ",\n".join(
        f"  {_json(kind)}: {{\n"
        + ",\n".join(f"   {_json(meaning)}: {_json(texts)}" for meaning, texts in meanings.items())
        + "\n  }"
        for kind, meanings in data.names.items()
    )
    alike: dict[Conventions, list[str]] = {conventions: [] for conventions in data.regions.values()}
    for tag, conventions in data.regions.items():
        alike[conventions].append(tag)
    regions = ",\n".join(f"  {_json([asdict(conventions), ' '.join(tags)])}" for conventions, tags in alike.items())
    return (
        f'{{\n "cldr": {_json(data.version)},\n "conventions": {_json(asdict(data.conventions))},\n'
        f' "names": {{\n{kinds}\n }},\n "regions": [\n{regions}\n ]\n}}\n'
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
