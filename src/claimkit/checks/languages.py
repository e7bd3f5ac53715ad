"""Languages: in which one a text is, by its script, its commonest words, and a detector where neither tells."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from claimkit.claims.text import UNDETERMINED, Text
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.extraction.fold import plain
from claimkit.extraction.inline import without
from claimkit.locales import ROOT, Folder, available, find, script_of
from claimkit.locales.rule_places import content_of
from claimkit.once import once

if TYPE_CHECKING:
    from langdetect import DetectorFactory

_LETTERS: Mapping[str, str] = {
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Hang": "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff",
    "Kana": "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f",
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f",
    "Cyrl": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff",
    "Hebr": "\u0590-\u05ff",
    "Thai": "\u0e00-\u0e7f",
    "Deva": "\u0900-\u097f",
}
"""The letters of the scripts (Unicode blocks), as the inside of a set; claimkit tells no other scripts apart."""

LATIN, _HANGUL = "Latn", "Hang"
_OTHERS = tuple(script for script in _LETTERS if script not in {LATIN, _HANGUL})


@cache
def letters_in(*scripts: str) -> re.Pattern[str]:
    """Return what finds the letters of scripts; it is compiled when it is first asked for, most texts need few."""
    return re.compile(f"[{''.join(map(_LETTERS.__getitem__, scripts))}]+")


# What the scripts of whole languages are made of (ISO 15924: Korean is written in Hangul and Han, and so on).
_PARTS = {"Kore": ("Hang",), "Jpan": ("Kana", "Hani"), "Hans": ("Hani",), "Hant": ("Hani",)}


@cache
def scripts_of(tag: str) -> tuple[str, ...]:
    """Return the scripts that a language is usually written in, as far as they tell it from others."""
    script = script_of(tag) or ""
    return tuple(part for part in _PARTS.get(script, (script,)) if part in _LETTERS)


def shares_script(tag: str) -> bool:
    """Return whether another language that has rules is written in just the scripts of this one.

    >>> shares_script("tr"), shares_script("ko"), shares_script("ja")
    (True, False, False)
    """
    others = (other for other in available() if other.partition("-")[0] != tag.partition("-")[0])
    return any(scripts_of(other) == scripts_of(tag) for other in others)


def shares(text: str) -> dict[str, int]:
    """Count the letters of each script in a text."""
    text = unicodedata.normalize("NFC", text)  # a syllable of Hangul is one letter, however it is stored
    if text.isascii():
        found = [LATIN]
    elif letters_in(*_OTHERS).search(text):
        found = [*_LETTERS]
    else:
        found = [LATIN, _HANGUL]
    counts = {script: sum(map(len, letters_in(script).findall(text))) for script in found}
    return {script: count for script, count in counts.items() if count}


@cache
def letters_of(tag: str) -> re.Pattern[str] | None:
    """Return the expression of the letters of a language; ``None`` where it has none that tell it from others."""
    scripts = scripts_of(tag)
    return letters_in(*scripts) if scripts else None


def main_script(text: str) -> str | None:
    """Return the script that most letters of a text are in; ``None`` where there are no letters.

    A syllable of Hangul or a Han character counts as three letters, for it says about as much.
    """
    return heaviest(shares(text))


def heaviest(counts: Mapping[str, int]) -> str | None:
    """Return the script that says most, by the number of letters in each."""
    return max(counts, key=lambda script: counts[script] * _WEIGHTS.get(script, 1)) if counts else None


_WEIGHTS = {_HANGUL: 3, "Hani": 3, "Kana": 2}


FILE = "language.toml"
"""The file, beside a locale's rules, that tells its language from others in its script; a locale may do without."""

WORD = re.compile(r"[^\W\d_]+")
"""What counts as a word where common words are looked for."""

ASSUMED = "en"
_FEWEST = 2
"""How many common words of a language a text has that is taken to be in it, and how many times more than of another."""


@cache
def common_words(folder: Folder) -> frozenset[str]:
    """Return the words that stand in most sentences of a language, as far as its locale names them.

    A locale that names none has those by which claimkit knew the language before it had rules.
    Raises `claimkit.errors.RuleError` if they are not a list of words in small letters, each once.
    """
    path = folder.path / FILE
    if path.is_file():
        return _listed(folder, content_of(path).get("common"), "common")
    return _others(find(ROOT)).get(folder.tag, frozenset())


@cache
def _others(folder: Folder) -> Mapping[str, frozenset[str]]:
    """Return the common words of the languages without rules, by their tags."""
    others: object = content_of(folder.path / FILE).get("others", {})
    named = cast("dict[str, object]", others) if isinstance(others, dict) else {}
    return {tag: _listed(folder, words, f"others.{tag}") for tag, words in named.items()}


def _listed(folder: Folder, words: object, key: str) -> frozenset[str]:
    listed = cast("list[object]", words) if isinstance(words, list) else []
    texts = [word for word in listed if isinstance(word, str)]
    common = frozenset(word for word in texts if WORD.fullmatch(word) and word == word.lower())
    if not common or len(common) != len(listed):
        message = f'{folder.path / FILE}: "{key}" must list words in small letters, each once, such as ["the", "of"]'
        raise RuleError(message)
    return common


@cache
def _languages_of(script: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of the languages with these tags are written in a script."""
    return tuple(tag for tag in tags if script in scripts_of(tag))


def language_of(text: str) -> str:
    """Return the language of a text: by its script where that decides, else by its commonest words.

    Where the words do not decide, a language detector does; a text too short for both is taken for English, if that has
    rules and nothing speaks against it.  Of texts in Han characters those with kana are Japanese, and those without are
    Chinese.  ``und`` stands for a text without letters, and for one whose language is not clear or has no rules: see
    `language_to_read`.

    >>> language_of("어선 50만 척"), language_of("500,000 fishing boats"), language_of("500,000")
    ('ko', 'en', 'und')
    >>> language_of("Der Hafen ist mit 40 Booten voll"), language_of("Il porto è pieno, con 40 barche nella rada")
    ('de', 'und')
    """
    told, script = _told(text)
    shared = script is not None and _languages_of(script, available())
    return UNDETERMINED if shared and told not in available() else told


def language_to_read(text: str) -> str:
    """Return the language that a plain string is read in, ``und`` for one without letters.

    Raises `claimkit.errors.UnknownLocaleError` where its letters leave that open; the message says what to do.
    """
    told, script = _told(text)
    if script is None or told in available():
        return told
    shown = text if len(text) <= 40 else f"{text[:40]}..."
    rules = f"there are rules for {', '.join(available())}"
    if told == UNDETERMINED:
        message = f"the language of {shown!r} is not clear; name it, as in Text(content, {ASSUMED!r}); {rules}"
    else:
        message = f"{shown!r} seems to be in {told!r}, and {rules}; if it is in one of these, say Text(content, tag)"
    raise UnknownLocaleError(message)


def _told(text: str) -> tuple[str, str | None]:
    """Return the language of a text, with rules or without, and its main script."""
    text, _ = plain(text)
    if any(sign in text for sign in ("://", "www.", "@")):
        text = _ADDRESS.sub(" ", text)  # which has words of any language in it
    counts = shares(text)
    script = heaviest(counts)
    if script is None:
        return UNDETERMINED, None
    languages = _languages_of(script, available())
    if len(languages) > 1:
        languages = _with_these_scripts(counts, languages)
    if len(languages) > 1:
        return _told_by_words(text, languages), script
    return languages[0] if languages else detect(text) or UNDETERMINED, script


_ADDRESS = re.compile(r"(?:[a-z]{1,10}://|www\.)\S*|(?<![\w.+-])[\w.+-]{1,64}@\S*", re.IGNORECASE)


def _with_these_scripts(counts: Mapping[str, int], languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of several languages use all the scripts of a text and no other: without kana it is not Japanese."""
    used = {each for tag in languages for each in scripts_of(tag)}
    total = sum(counts.values())
    found = {each for each in used if counts.get(each, 0) * 10 >= total}  # fewer letters may be those of a name
    return tuple(tag for tag in languages if set(scripts_of(tag)) == found) or languages


def is_untranslated(original: Text, translation: Text) -> bool:
    """Return whether a translation is still in the language of the original.

    A few words in Latin letters are names anywhere, so it takes three words of the original's language, one of them a
    common one, and no letter of the script that the translation should be in; within one script, the same text.
    """
    letters = letters_of(translation.language)
    if plain(original.content)[0] != plain(translation.content)[0]:
        names = scripts_of(original.language) in ((), (LATIN,))  # which stand in texts of any language
        if letters is None or (names and letters.search(translation.content)):
            return False
        if letters is letters_of(original.language) or _is_told_apart(original.language, translation):
            return False
    return _is_said_in(original.language, without(translation.content), translation.language)


def _is_told_apart(language: str, translation: Text) -> bool:
    """Return whether the script that only one of two languages has, as kana, tells that a text is in its own."""
    source, target = set(scripts_of(language)), set(scripts_of(translation.language))
    if not source & target:
        return False
    found = shares(translation.content).keys()
    return bool(found & (target - source)) or bool(source - target and not found & (source - target))


def _is_said_in(language: str, text: str, other: str) -> bool:
    """Return whether a text is in one language and not in another, of which it may only have names."""
    scripts, words = scripts_of(language), WORD.findall(text.lower())
    if scripts != scripts_of(other):
        words = [word for word in words if main_script(word) in scripts]
    if len(words) < 3 or main_script(text) not in scripts:
        return False
    common = common_words(find(language))
    return not common or not common.isdisjoint(words)


def load_languages(tag: str) -> None:
    """Load what tells a language from those that share its script."""
    for script in scripts_of(tag):
        _found("", _languages_of(script, available()))
        factory_of(script)


def _told_by_words(text: str, languages: tuple[str, ...]) -> str:
    """Return the language whose common words a text has far more of, else one that they and a detector agree on."""
    found = _found(text, languages)
    (best, most), (_, rest) = [*found.most_common(), ("", 0), ("", 0)][:2]
    if most >= _FEWEST * max(rest, 1):
        return best
    # So many different words, names apart, let a detector be right about a text all alone.
    telling = len({word for word in WORD.findall(text) if word.islower()}) >= 4
    likeliest = _detector(text, 0.5) if most >= _FEWEST else ""
    if likeliest and found[likeliest] == most:
        return likeliest if telling or likeliest in languages else UNDETERMINED
    letters = sum(shares(text).values())
    certain = _detector(text, 0.99) if telling or letters >= LEAST_LETTERS else ""
    # Of a headline, a detector is as sure of a language without rules; a common word of that must speak for it.
    known = certain in languages or (telling and letters >= (_FEW_LETTERS if found[certain] else LEAST_LETTERS))
    if certain and known and found[certain] >= max(most - 1, min(most, 1)):
        return certain
    return ASSUMED if ASSUMED in languages and found[ASSUMED] >= most - 1 else UNDETERMINED


def _found(text: str, languages: tuple[str, ...]) -> Counter[str]:
    """Count the different common words of each language in a text."""
    tags = _tags_of_words(tuple(map(find, languages)), find(ROOT))
    return Counter(tag for word in tags.keys() & WORD.findall(text.lower()) for tag in tags[word])


@cache
def _tags_of_words(folders: tuple[Folder, ...], root: Folder) -> Mapping[str, tuple[str, ...]]:
    """Return the common words of these locales and of the languages without rules, with the languages of each."""
    words = {**_others(root), **{folder.tag: common_words(folder) for folder in folders}}
    return {word: tuple(tag for tag in words if word in words[tag]) for known in words.values() for word in known}


# The detector, for texts in which neither script nor common words tell; its answer is the same on every run.


def _detector(text: str, sure: float) -> str:
    return (detect(text, sure) or "").partition("-")[0]


LEAST_LETTERS, _FEW_LETTERS = 40, 20
"""How many letters a text has that a detector is likely to be right about, and one in a language without rules."""


def _profiles(script: str) -> list[Path]:
    """Return the files of the languages that a script is used for, always in the same order."""
    from langdetect import PROFILES_DIRECTORY

    return sorted(path for path in Path(PROFILES_DIRECTORY).iterdir() if script in scripts_of(path.name))


@once
def factory_of(script: str) -> DetectorFactory | None:
    """Return a detector factory of claimkit's own: the one that `langdetect` shares, and its seed, stay as they are.

    It knows the languages of one script; ``None`` where there is no choice.
    """
    from langdetect import DetectorFactory

    profiles = _profiles(script)
    if len(profiles) < 2:
        return None
    factory = DetectorFactory()
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in profiles])
    factory.seed = 0
    return factory


@lru_cache(maxsize=1024)
def detect(text: str, sure: float = 0.9) -> str | None:
    """Return the likeliest language of a text; ``None`` where its letters are too few to be so *sure* of any.

    >>> detect("Les pêcheurs ont mis leurs bateaux à l'abri dans le port avant la tempête.")
    'fr'
    """
    from langdetect import LangDetectException

    script = main_script(text)
    if script is None:
        return None
    factory = factory_of(script)
    if factory is None:
        return next((path.name for path in _profiles(script)), None)
    detector = factory.create()
    detector.seed = 0
    detector.append(plain(text)[0])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return None
    return found[0].lang if found and found[0].prob > sure else None
