"""Languages of files, as far as their names tell them: ``ko.po``, ``values-ko``, ``messages_ko.properties``."""

from __future__ import annotations

import re
from pathlib import PurePath

from babel.localedata import exists

# A tag as folders and files have it: ko, ko-KR, zh_Hans, zh-rCN (Android), b+sr+Latn (Android).
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([A-Z][a-z]{3}))?(?:[-_]r?([A-Z]{2}))?", re.IGNORECASE)
_ANDROID = re.compile(r"values-(?:b\+)?(.+)")
_AT_THE_END = re.compile(r"(?:^|[._-])([a-z]{2,3}(?:[-_][A-Z][a-z]{3})?(?:[-_][A-Z]{2})?)$")
_PLACEHOLDER = "{language}"

# Folders that stand between the one called after a language and its files.
_BETWEEN = {"LC_MESSAGES", "resources"}


def same_tag(one: str | None, other: str | None) -> bool:
    """Return whether two tags name one language; regions do not part them.

    >>> same_tag("ko", "ko_KR"), same_tag("ko", "en")
    (True, False)
    """
    return one is not None and other is not None and _language(one) == _language(other)


def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def language_of(path: str) -> str | None:
    """Return the language that a file or one of its folders is called after.

    >>> [language_of(path) for path in ("po/ko.po", "res/values-zh-rCN/strings.xml", "app_ko.properties", "news.csv")]
    ['ko', 'zh-CN', 'ko', None]
    """
    return _split(path)[1]


def without_language(path: str) -> str:
    """Return the path with a mark in place of its language: files that differ in nothing else belong together.

    >>> without_language("locales/ko/news.json") == without_language("locales/en/news.json")
    True
    """
    return _split(path)[0]


def _split(path: str) -> tuple[str, str | None]:
    """Return a path without its language, and the language."""
    pure = PurePath(path)
    if found := _AT_THE_END.search(pure.stem):
        tag = _tag(found[1])
        if tag is not None:
            stem = pure.stem[: found.start(1)].rstrip("._-")
            return str(pure.with_name(f"{stem or _PLACEHOLDER}{pure.suffix}")), tag
    parts = [*pure.parts]
    for place in range(len(parts) - 2, -1, -1):
        folder = parts[place].removesuffix(".lproj")
        if android := _ANDROID.fullmatch(folder):
            folder = android[1].replace("+", "-")
        if (tag := _tag(folder)) is not None or folder in {"values", "Base"}:
            parts[place] = _PLACEHOLDER
            return str(PurePath(*parts)), tag
        if parts[place] not in _BETWEEN and place < len(parts) - 3:
            break
    return path, None


def _tag(text: str) -> str | None:
    """Return a tag as BCP 47 joins it, if its language is one that CLDR knows."""
    found = _TAG.fullmatch(text)
    if found is None or not exists(found[1].lower()):
        return None
    language, script, region = found.groups()
    parts = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(part for part in parts if part)
