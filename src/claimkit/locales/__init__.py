"""Where the rules of the locales are: one folder a locale, in this package, in folders of the user or elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from claimkit.errors import RuleError, UnknownLocaleError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints
    from importlib.resources.abc import Traversable

ENTRY_POINT = "claimkit.locales"
"""The entry point group in which other distributions name the package that holds a locale's folder."""

DATA = "cldr.json"
"""The file in which a locale's folder has what reading takes from Unicode's locale data."""

ROOT = "root"
"""The tag of the rules that every locale descends from."""

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_folders: list[Path] = []


@frozen
class Folder:
    """The folder of a locale: its language tag, its rules and its examples."""

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


def add_folder(path: str | Path) -> None:
    """Look for locales in this folder too, which holds a folder a locale; what is added last is looked at first.

    A locale found there goes before one of the same tag that comes with claimkit.
    Raises `claimkit.errors.RuleError` if there is no such folder.

    >>> add_folder("no/such/folder")
    Traceback (most recent call last):
        ...
    claimkit.errors.RuleError: no/such/folder is not a folder; the locale path names folders that hold a folder a locale
    """
    folder = Path(path)
    if not folder.is_dir():
        message = f"{path} is not a folder; the locale path names folders that hold a folder a locale"
        raise RuleError(message)
    if folder in _folders:
        _folders.remove(folder)
    _folders.insert(0, folder)
    _forget()


def remove_folder(path: str | Path) -> None:
    """Take back what `add_folder` did; nothing happens where it did nothing."""
    if Path(path) in _folders:
        _folders.remove(Path(path))
        _forget()


def added_folders() -> tuple[Path, ...]:
    """Return the folders that `add_folder` added, in the order in which they are looked at."""
    return tuple(_folders)


def _forget() -> None:
    folder_of.cache_clear()
    available.cache_clear()


def _places() -> list[Traversable]:
    return [*_folders, package_folder(__name__)]


def packaged(tag: str) -> Traversable:
    """Return where claimkit's own folder of a locale is, or would be."""
    return package_folder(__name__) / tag


def file_of(folder: Folder, name: str, missing: str) -> Traversable:
    """Return a file of a locale beside its rules, or claimkit's own where a user's locale has none.

    Raises `claimkit.errors.UnknownLocaleError` where neither has it: what is *missing*, and the locales that have it.
    """
    path = _file_of(folder, name)
    if path is None:
        having = (tag for tag in available() if _file_of(find(tag), name) is not None)
        message = f"{missing} {', '.join(having)}"
        raise UnknownLocaleError(message)
    return path


def _file_of(folder: Folder, name: str) -> Traversable | None:
    return next((path for home in (folder.path, packaged(folder.tag)) if (path := home / name).is_file()), None)


def package_folder(name: str) -> Traversable:
    """Return the folder of a package; `importlib.resources`, slow to load, is asked only where it is none on disk."""
    folder = Path(import_module(name).__file__ or "").parent
    if folder.is_dir():
        return folder
    from importlib.resources import files

    return files(name)


def _points() -> EntryPoints:
    """Return what other distributions offer; who only needs claimkit's own locales does not wait for the answer."""
    from importlib.metadata import entry_points

    return entry_points(group=ENTRY_POINT)


def _folders_of(tag: str) -> Iterator[Folder]:
    """Yield what has the rules of just this tag, what goes before others first."""
    for place in _places():
        if (place / tag / "rules.toml").is_file():
            yield Folder(tag, place / tag)
    for point in _points().select(name=tag):
        yield Folder(tag, package_folder(point.value))


def find(tag: str) -> Folder:
    """Return the folder of a locale, or of its language where the region has none of its own.

    Folders of the user go before those that come with claimkit, and these before those of other distributions.
    Raises `claimkit.errors.UnknownLocaleError` where there is none.

    >>> find("en-US").tag
    'en'
    """
    folder = folder_of(tag)
    if folder is None:
        message = f"no rules are installed for the locale {tag!r}; there are rules for {', '.join(available())}"
        raise UnknownLocaleError(message)
    return folder


@cache
def folder_of(tag: str) -> Folder | None:
    """Return what `find` does, ``None`` where there is nothing to find.

    >>> folder_of("tlh") is None
    True
    """
    return next((folder for name in _candidates(canonical(tag)) for folder in _folders_of(name)), None)


def canonical(tag: str) -> str:
    """Return a language tag as BCP 47 recommends to write it; what is not a tag at all becomes the empty string.

    >>> canonical("EN_us"), canonical("zh-hant"), canonical("../en")
    ('en-US', 'zh-Hant', '')
    """
    name = tag.replace("_", "-")
    if _TAG.fullmatch(name) is None:
        return ""
    language, *parts = name.split("-")
    return "-".join([language.lower(), *(part.title() if _is_script(part) else part.upper() for part in parts)])


def _is_script(part: str) -> bool:
    return len(part) == 4 and part.isalpha()


def _candidates(tag: str) -> Iterator[str]:
    """Yield a tag and its ever more general forms; a region alone is tried with the script it is written in."""
    if not tag:
        return
    parts = tag.split("-")
    yield tag
    if len(parts) == 2 and not _is_script(parts[1]) and any(t.startswith(f"{parts[0]}-") for t in available()):
        script = script_of(tag)
        if script is not None:
            yield f"{parts[0]}-{script}-{parts[1]}"
            yield f"{parts[0]}-{script}"
    while len(parts) > 1:
        parts.pop()
        yield "-".join(parts)


def script_of(tag: str) -> str | None:
    """Return the script (ISO 15924) that a language is usually written in, in the region that its tag names.

    ``None`` where CLDR does not know the language.

    >>> script_of("ko"), script_of("zh-TW"), script_of("sr-Latn"), script_of("und")
    ('Kore', 'Hant', 'Latn', None)
    """
    language, *parts = canonical(tag).split("-")
    known = _scripts()
    own = next(filter(_is_script, parts), None)
    if own is not None:
        return own if language in known else None
    tags = (*(f"{language}-{part}" for part in parts), language)
    return next((known[name] for name in tags if name in known), None)


@cache
def _scripts() -> Mapping[str, str]:
    """Return the likely scripts of CLDR by tag, as they were frozen."""
    file = package_folder(__name__) / "scripts.json"
    scripts: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))["scripts"]
    return {tag: script for script, tags in scripts.items() for tag in tags.split()}


@cache
def available() -> tuple[str, ...]:
    """Return the tags of all locales that have rules, as it was when folders were last added or taken back.

    >>> "ko" in available()
    True
    """
    tags = {entry.name for place in _places() for entry in place.iterdir() if (entry / "rules.toml").is_file()}
    tags.update(point.name for point in _points())
    return tuple(sorted(tags - {ROOT}))
