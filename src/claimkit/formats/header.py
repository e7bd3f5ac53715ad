"""Which columns hold the original, its translation and their name, asked for or found from the words in the header."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from claimkit.errors import RecordError
from claimkit.locales import available


@frozen
class Wanted:
    """The columns that were asked for by name; original and translation are else found from the header."""

    original: str | None = None
    translation: str | None = None
    published: str | None = None


@frozen
class Columns:
    """The names of the columns that are read, and the languages that these names tell.

    >>> Columns("kor", "target").original_language
    'ko'
    """

    original: str
    translation: str
    name: str | None = None
    published: str | None = None

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns without which there is no segment."""
        return tuple(column for column in (self.original, self.translation, self.published) if column is not None)

    @property
    def original_language(self) -> str | None:
        """The language of the original, if its column is called after it."""
        return language_named(self.original)

    @property
    def translation_language(self) -> str | None:
        """The language of the translation, if its column is called after it."""
        return language_named(self.translation)


def find_columns(header: Sequence[str], wanted: Wanted, place: str) -> Columns:
    """Return the columns to read.

    Raises `claimkit.errors.RecordError`, with the *place*, where a column is missing or stands in the header twice.

    >>> find_columns(["no", "Korean", "English"], Wanted(), "news.csv:1")
    Columns(original='Korean', translation='English', name='no', published=None)
    >>> find_columns(["a", "b"], Wanted("a", "c"), "news.csv:1")
    Traceback (most recent call last):
        ...
    claimkit.errors.RecordError: news.csv:1: there is no column 'c'; the columns are 'a', 'b'
    """
    original = _column(header, wanted.original or _found(header, "original"), "original", place)
    translation = _column(header, wanted.translation or _found(header, "translation"), "translation", place)
    if original == translation:
        message = f"{place}: the column {original!r} cannot hold both the original and its translation"
        raise RecordError(message)
    name = _found(header, "name")
    return Columns(
        original,
        translation,
        None if name in {original, translation} else name,
        wanted.published and _column(header, wanted.published, "day of publication", place),
    )


# What the user calls the option that names the column.
_OPTIONS = {"original": "--source", "translation": "--target"}


def _column(header: Sequence[str], name: str | None, role: str, place: str) -> str:
    """Return a column that the header has, and has once."""
    listed = ", ".join(map(repr, header)) or "none"
    if name is None:
        message = f"{place}: no column is called as one that holds the {role}; name it with {_OPTIONS[role]}: {listed}"
        raise RecordError(message)
    if name not in header:
        message = f"{place}: there is no column {name!r}; the columns are {listed}"
        raise RecordError(message)
    if header.count(name) > 1:
        message = f"{place}: {header.count(name)} columns are called {name!r}; give each a name of its own"
        raise RecordError(message)
    return name


def _found(header: Sequence[str], role: str) -> str | None:
    """Return the first column whose name says that it has that role; the order of the names in the table decides."""
    folded = {_folded(name): name for name in reversed(header)}
    return next((folded[name] for name in _names()["roles"][role] if name in folded), None)


@lru_cache(maxsize=64)
def language_named(column: str) -> str | None:
    """Return the language tag that a column is called after: its tag, its code, or its name.

    >>> language_named("English"), language_named("en-GB"), language_named("target")
    ('en', 'en-GB', None)
    """
    if column.replace("_", "-").partition("-")[0].lower() in available():
        return column.replace("_", "-")
    folded = _folded(column)
    return next((tag for tag, names in _names()["languages"].items() if folded in names), None)


def _folded(name: str) -> str:
    """Return the name without case, width, and what parts its words."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(folded.replace("_", " ").replace("-", " ").split())


@cache
def _names() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads(files("claimkit.formats").joinpath("header.toml").read_text(encoding="utf-8"))
