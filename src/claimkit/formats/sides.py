"""The two sides of a pair: the columns that hold them, and the languages that columns and files are called after."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import PurePath
from typing import cast

from attrs import frozen
from babel import Locale
from babel.localedata import exists

from claimkit.errors import InvalidValueError
from claimkit.formats.segment import Place, Segment, Sides, Unreadable, file_error, record_error, sides_of
from claimkit.locales import available
from claimkit.messages import Message

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

    >>> [language_of(path) for path in ("po/ko.po", "values-zh-rCN/a.xml", "ko/how-to.md", "a-ko.po", "a.ko", "a")]
    ['ko', 'zh-CN', 'ko', 'ko', 'ko', None]
    """
    return _split(path)[1]


def without_language(path: str) -> str:
    """Return the path with a mark in place of its language: files that differ in nothing else belong together.

    >>> without_language("locales/ko/news.json") == without_language("locales/en/news.json")
    True
    """
    return _split(path)[0]


def _split(path: str) -> tuple[str, str | None]:
    """Return a path without its language, and the language.

    Behind a hyphen it may be an English word, as in "how-to" and "sign-in": a folder that is called after one decides.
    """
    pure = PurePath(path)
    named: tuple[str, str | None] = str(pure), None
    if found := _AT_THE_END.search(pure.stem):
        tag = _tag(found[1])
        if tag is not None:
            stem = pure.stem[: found.start(1)].rstrip("._-")
            named = str(pure.with_name(f"{stem or _PLACEHOLDER}{pure.suffix}")), tag
            if not found[0].startswith("-"):
                return named
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
    if named[1] is None and (tag := _tag(pure.suffix[1:])) is not None:  # no format has such an ending
        return str(pure.with_suffix(f".{_PLACEHOLDER}")), tag
    return named


def _tag(text: str) -> str | None:
    """Return a tag as BCP 47 joins it, if its language is one that CLDR knows."""
    found = _TAG.fullmatch(text)
    if found is None or not exists(found[1].lower()):
        return None
    language, script, region = found.groups()
    parts = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(part for part in parts if part)


@frozen
class Wanted:
    """What was asked for: columns by name, languages, an encoding, a sheet; what was not is found from the file.

    The languages go before what a file says of itself, unless they *pick* files: those that say another are not meant.
    """

    original: str | None = None
    translation: str | None = None
    published: str | None = None
    original_language: str | None = None
    translation_language: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    picks: bool = False

    def sides(self, original: str | None, translation: str | None) -> Sides:
        """Return the sides of a file that says, by its header or its name, that it is in these languages."""
        asked, said = (self.original_language, self.translation_language), (original, translation)
        first, then = (said, asked) if self.picks else (asked, said)
        return sides_of(first[0] or then[0], first[1] or then[1])

    def excludes(self, sides: Sides) -> bool:
        """Return whether a file or a segment is in other languages than those that are picked."""
        original = (self.original_language, sides.original_language)
        translation = (self.translation_language, sides.translation_language)
        return self.picks and any(all(pair) and not same_tag(*pair) for pair in (original, translation))


@frozen
class Columns:
    """The names of the columns that are read, and the languages that were asked for or that these names tell.

    >>> Columns("kor", "target").sides.original_language
    'ko'
    """

    original: str
    translation: str
    name: str | None = None
    published: str | None = None
    original_language: str | None = None
    translation_language: str | None = None
    others: tuple[str, ...] = ()

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns without which there is no segment."""
        return tuple(column for column in (self.original, self.translation, self.published) if column is not None)

    @property
    def sides(self) -> Sides:
        """What both sides are called, and their languages."""
        return Sides(
            self.original,
            self.translation,
            self.original_language or language_named(self.original),
            self.translation_language or language_named(self.translation),
            others=self.others,
        )


# What the user of the command line calls the options that name columns.
_OPTIONS = {"original": "--source", "translation": "--target"}


def find_columns(header: Sequence[str], wanted: Wanted, place: str, options: Mapping[str, str] = _OPTIONS) -> Columns:
    """Return the columns to read; *options* are what the user names them with.

    A side that was not asked for is the column called as one of its kind, or else after a language: the one asked for,
    or the first for the original and the next for the translation.

    Raises `claimkit.errors.RecordError`, with the *place*, where a column is missing or stands in the header twice.

    >>> columns = find_columns(["no", "Korean", "English"], Wanted(), "news.csv:1")
    >>> columns.original, columns.translation, columns.name
    ('Korean', 'English', 'no')
    >>> find_columns(["a", "b"], Wanted("a", "c"), "news.csv:1")
    Traceback (most recent call last):
        ...
    claimkit.errors.RecordError: news.csv:1: there is no column 'c'; the columns are 'a', 'b'
    """
    original, translation = _found_sides(header, wanted)
    original = _column(header, original, "original", place, options)
    translation = _column(header, translation, "translation", place, options)
    if original == translation:
        what = Message("the column {name} cannot hold both the original and its translation", name=repr(original))
        raise file_error(place, what)
    name = _found(header, "name")
    return Columns(
        original,
        translation,
        None if name in {original, translation} else name,
        wanted.published and _column(header, wanted.published, _DAY, place, options),
        wanted.original_language,
        wanted.translation_language,
        tuple(each for each in header if each not in {original, translation, name} and _may_hold_texts(each)),
    )


def _may_hold_texts(column: str) -> bool:
    """Return whether a column is called after a language or a side, alone or in a row: en2, translation_b, GPT (EN)."""
    words = re.findall(r"[^\W\d_]{2,}", column)
    roles = _names()["roles"]
    return any(map(language_named, words)) or _folded(" ".join(words)) in {*roles["original"], *roles["translation"]}


def has_sides(header: Sequence[str], wanted: Wanted) -> bool:
    """Return whether a header has the columns of both sides: of a sheet without them nothing is missed."""
    return {*_found_sides(header, wanted)} <= {*header}


def _found_sides(header: Sequence[str], wanted: Wanted) -> tuple[str | None, str | None]:
    """Return the columns asked for, or else those called after their side, or else those called after a language."""
    original = wanted.original or _found(header, "original")
    translation = wanted.translation or _found(header, "translation")
    called = [(name, language_named(name)) for name in header]
    in_language = [(name, tag) for name, tag in called if tag is not None and name not in {original, translation}]
    original = original or _in_language(in_language, wanted.original_language, wanted.translation_language)
    in_language = [(name, tag) for name, tag in in_language if name != original]
    return original, translation or _in_language(in_language, wanted.translation_language, wanted.original_language)


def _in_language(columns: Iterable[tuple[str, str]], tag: str | None, other: str | None) -> str | None:
    """Return the first column in a language; if none was asked for, the first that is not in the other one."""
    return next(
        (name for name, found in columns if (same_tag(found, tag) if tag else not same_tag(found, other))),
        None,
    )


_DAY = "day of publication"
_ROLES = {"original": Message("original"), "translation": Message("translation")}


def _column(header: Sequence[str], name: str | None, role: str, place: str, options: Mapping[str, str]) -> str:
    """Return a column that the header has, and has once."""
    listed = ", ".join(map(repr, header)) or "none"
    if name is None:
        what = Message(
            "it is not clear which column holds the {role}; name it with {option}: {columns}",
            role=_ROLES[role],
            option=options[role],
            columns=listed,
        )
        lacking = (each for each in header if each not in _names()["roles"]["name"] and _tag(each))
        if tag := next((each for each in lacking if language_named(each) is None), None):
            what = Message("{what}; there are no rules for {tag}", what=what, tag=repr(tag))
    elif name not in header:
        what = Message("there is no column {name}; the columns are {columns}", name=repr(name), columns=listed)
        if role == _DAY:
            what = Message("{what}; a day is written such as 2024-05-31", what=what)
    elif header.count(name) > 1:
        what = Message(
            "{number} columns are called {name}; give each a name of its own",
            number=header.count(name),
            name=repr(name),
        )
    else:
        return name
    raise file_error(place, what)


def _found(header: Sequence[str], role: str) -> str | None:
    """Return the first column whose name says that it has that role; the order of the names in the table decides."""
    folded = {_parts(name)[0]: name for name in reversed(header)} | {_folded(name): name for name in reversed(header)}
    return next((folded[name] for name in _names()["roles"][role] if name in folded), None)


@lru_cache(maxsize=64)
def language_named(column: str) -> str | None:
    """Return the language tag that a column is called after: its tag, its code, or its name.

    What the column is for may stand beside it.

    >>> language_named("Deutsch"), language_named("en-GB"), language_named("Source (EN)"), language_named("target")
    ('de', 'en-GB', 'en', None)
    """
    if column.replace("_", "-").partition("-")[0].lower() in available():
        return column.replace("_", "-")
    if (found := _language_called(_folded(column))) is not None:
        return found
    rest, tag = _parts(column)
    roles = _names()["roles"]
    return tag if not rest or rest in {*roles["original"], *roles["translation"]} else None


def _language_called(name: str) -> str | None:
    told = next((tag for tag, names in _names()["languages"].items() if name in names), None)
    named = told or _named_in_cldr(available()).get(name)
    return named if told or (named and exists(named.replace("-", "_"))) else None


@cache
def _named_in_cldr(tags: Sequence[str]) -> Mapping[str, str]:
    """Return languages by their names in CLDR: those in English, and of locales that others add their own."""
    others = (tag for tag in tags if tag not in _names()["languages"] and exists(tag.replace("-", "_")))
    own = ((tag, Locale.parse(tag, sep="-").get_language_name()) for tag in others)
    english = cast("Mapping[str, str]", Locale("en").languages)
    return {_folded(name): tag.replace("_", "-") for tag, name in (*own, *english.items()) if name}


def _parts(name: str) -> tuple[str, str | None]:
    """Return a name without the language at its beginning or end, and that language, also where both name it."""
    rest = _BRACKETS.sub(" ", _folded(name)).split()
    tag = None
    for place in (0, -1):
        if rest and (found := rest[place] if rest[place] in available() else _language_called(rest[place])):
            if tag not in {None, found}:
                return _folded(name), None
            tag = found
            del rest[place]
    return " ".join(rest), tag


_BRACKETS = re.compile(r"[()\[\]]")


def _folded(name: str) -> str:
    """Return the name without case, width, and what parts its words."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(folded.replace("_", " ").replace("-", " ").split())


@cache
def _names() -> Mapping[str, Mapping[str, Sequence[str]]]:
    import tomllib
    from importlib.resources import files

    return tomllib.loads(files("claimkit.formats").joinpath("header.toml").read_text(encoding="utf-8"))


def segment_of(texts: Mapping[str, str], columns: Columns, file: str, line: int, place: Place) -> Segment | Unreadable:
    """Return the segment that the texts under these columns make; none if the day of publication is not a date."""
    published = None
    if columns.published is not None and (day := texts[columns.published]).strip():
        try:
            published = day_of(day)
        except ValueError:
            column = repr(columns.published)
            what = Message("{column} should be a date such as 2024-05-31, not {text}", column=column, text=repr(day))
            return Unreadable(line, record_error(file, line, what))
    return Segment(
        texts[columns.original],
        texts[columns.translation],
        columns.sides,
        line=line,
        name="" if columns.name is None else texts[columns.name],
        published=published,
        place=place,
    )


# Year, month and day as sheets of East Asia have them; in another order they would be ambiguous.
_IN_A_SHEET = re.compile(r"(\d{4}) *([./]) *(\d{1,2}) *\2 *(\d{1,2})\.?")


def day_of(text: str) -> dt.date:
    """Read a day as ISO 8601 writes it, with a time or without, or year, month and day with points or slashes.

    Raises `claimkit.errors.InvalidValueError` for anything else.

    >>> day_of("2024-12-17") == day_of("2024. 12. 17.") == day_of("2024.12.17") == day_of("2024/12/17")
    True
    """
    found = _IN_A_SHEET.fullmatch(text.strip())
    try:
        if found is None:
            return dt.datetime.fromisoformat(text.strip()).date()
        return dt.date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        raise InvalidValueError(Message("{text} is not a day such as 2024-05-31", text=repr(text))) from None


def stated_day(text: str | None) -> dt.date | None:
    """Return the day that a text states; one that states none is the name of a column."""
    try:
        return None if text is None else day_of(text)
    except InvalidValueError:
        return None
