"""Where the rules of the locales are: one folder a locale, in this package or wherever another distribution keeps one."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable

from attrs import frozen

from claimkit.errors import UnknownLocaleError

ENTRY_POINT = "claimkit.locales"
"""The entry point group in which other distributions name the package that holds a locale's folder."""


@frozen
class Folder:
    """The folder of a locale: its language tag and its two files."""

    tag: str
    path: Traversable

    @property
    def rules(self) -> Traversable:
        """The rule file."""
        return self.path / "rules.toml"

    @property
    def examples(self) -> Traversable:
        """The file of examples, which is the locale's test suite."""
        return self.path / "examples.toml"


def _package(tag: str) -> Folder | None:
    path = files(__name__) / tag
    return Folder(tag, path) if (path / "rules.toml").is_file() else None


def _elsewhere(tag: str) -> Folder | None:
    for point in entry_points(group=ENTRY_POINT, name=tag):
        return Folder(tag, files(point.value))
    return None


@cache
def find(tag: str) -> Folder:
    """Return the folder of a locale, or of its language where the region has none of its own.

    Raises `claimkit.errors.UnknownLocaleError` where there is none.

    >>> find("en-US").tag
    'en'
    """
    name = tag.replace("_", "-")
    while name:
        folder = _package(name) or _elsewhere(name)
        if folder:
            return folder
        name = name.rpartition("-")[0]
    message = f"no rules are installed for the locale {tag!r}; there are rules for {', '.join(available())}"
    raise UnknownLocaleError(message)


def available() -> tuple[str, ...]:
    """Return the tags of all locales that have rules.

    >>> "ko" in available()
    True
    """
    tags = {entry.name for entry in files(__name__).iterdir() if (entry / "rules.toml").is_file()}
    tags.update(point.name for point in entry_points(group=ENTRY_POINT))
    return tuple(sorted(tags - {"root"}))
