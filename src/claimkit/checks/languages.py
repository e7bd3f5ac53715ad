"""Languages: in which language a text is, by its script, its commonest words, and a detector where neither tells."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import cast

from claimkit.checks.detection import LEAST_LETTERS, detect, factory_of
from claimkit.checks.scripts import letters_of, main_script, scripts_of, shares
from claimkit.claims.text import UNDETERMINED, Text
from claimkit.errors import RuleError
from claimkit.extraction.fold import plain
from claimkit.extraction.inline import without
from claimkit.locales import Folder, find, installed

FILE = "language.toml"
"""The file, beside a locale's rules, that tells its language from others in its script; a locale may do without."""

_WORD = re.compile(r"[^\W\d_]+")
_ASSUMED = "en"
_FEWEST = 2
"""How many common words of a language a text has that is taken to be in it, and how many times more than of another."""


def common_words(tag: str) -> frozenset[str]:
    """Return the words that stand in most sentences of a language, as far as its locale names them.

    Raises `claimkit.errors.RuleError` if they are no list of words in small letters, each once.

    >>> "the" in common_words("en"), common_words("ko")
    (True, frozenset())
    """
    return _common_words(find(tag))


@cache
def _common_words(folder: Folder) -> frozenset[str]:
    path = folder.path / FILE
    if not path.is_file():
        return frozenset()
    try:
        words: object = tomllib.loads(path.read_text(encoding="utf-8")).get("common")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read: {error}"
        raise RuleError(message) from error
    listed = cast("list[object]", words) if isinstance(words, list) else []
    common = frozenset(word for word in listed if isinstance(word, str) and _is_common(word))
    if not common or len(common) != len(listed):
        message = f'{path}: "common" must list words in small letters, each once, such as common = ["the", "of"]'
        raise RuleError(message)
    return common


def _is_common(word: str) -> bool:
    return _WORD.fullmatch(word) is not None and word == word.lower()


@cache
def _languages_of(script: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of the languages with these tags are written in a script."""
    return tuple(tag for tag in tags if script in scripts_of(tag))


def language_of(text: str) -> str:
    """Return the language of a text: by its script where that decides, else by its commonest words.

    Only languages with installed rules are told apart.  Where the words do not decide, a language detector does; where
    the text is too short for it, or it is sure of none of them, English is assumed if it is one of them.  ``und``
    stands for a text without letters.

    >>> language_of("어선 50만 척"), language_of("500,000 fishing boats"), language_of("500,000")
    ('ko', 'en', 'und')
    >>> language_of("Der Hafen ist mit 40 Booten voll")
    'de'
    """
    text, _ = plain(text)
    script = main_script(text)
    if script is None:
        return UNDETERMINED
    languages = _languages_of(script, installed())
    first = next(iter(languages), None)
    if first is None:
        return detect(text) or UNDETERMINED
    if len(languages) > 1:
        told = _told_by_words(text, languages) or _detected(text, languages)
        return told or (_ASSUMED if _ASSUMED in languages else first)
    return first


def is_untranslated(original: Text, translation: Text) -> bool:
    """Return whether a translation is still in the language of the original.

    A few words in Latin letters are names anywhere, so it takes three words of the original's language, one of them a
    common one, and no letter of the script that the translation should be in; within one script, the same text.
    """
    letters = letters_of(translation.language)
    if plain(original.content)[0] != plain(translation.content)[0]:
        if letters is None or (letters.search(translation.content) and scripts_of(original.language) in _OF_NAMES):
            return False
        if letters is letters_of(original.language):
            return False
    return _is_said_in(original.language, without(translation.content), translation.language)


_OF_NAMES = ((), ("Latn",))
"""The scripts in which names stand in texts of any language."""


def _is_said_in(language: str, text: str, other: str) -> bool:
    """Return whether a text is in one language and not in another, of which it may only have names."""
    scripts = scripts_of(language)
    words = [
        word for word in _WORD.findall(text.lower()) if scripts == scripts_of(other) or main_script(word) in scripts
    ]
    if len(words) < _FEWEST_WORDS or main_script(text) not in scripts:
        return False
    return not common_words(language) or not common_words(language).isdisjoint(words)


_FEWEST_WORDS = 3


def load_languages(tag: str) -> None:
    """Load what tells a language from those that share its script."""
    for script in scripts_of(tag):
        _told_by_words("", _languages_of(script, installed()))
        factory_of(script)


def _told_by_words(text: str, languages: tuple[str, ...]) -> str | None:
    """Return the language that the common words in a text belong to, if they belong to one far more than to others."""
    tags = _tags_of_words(tuple(map(find, languages)))
    found = Counter(tag for word in tags.keys() & _WORD.findall(text.lower()) for tag in tags[word])
    (best, most), (_, rest) = [*found.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= _FEWEST * max(rest, 1) else None


@cache
def _tags_of_words(folders: tuple[Folder, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the common words of all these locales, each with the languages that it is common in."""
    words = {folder.tag: _common_words(folder) for folder in folders}
    return {word: tuple(tag for tag in words if word in words[tag]) for known in words.values() for word in known}


def _detected(text: str, languages: tuple[str, ...]) -> str | None:
    """Return which of several languages a text is in, if it is long enough to tell."""
    if sum(shares(text).values()) < LEAST_LETTERS:
        return None
    language = (detect(text) or "").partition("-")[0]
    return language if language in languages else None
