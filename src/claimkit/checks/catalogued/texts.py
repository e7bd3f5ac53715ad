"""Texts: what is wrong with a translation as a whole, before any number in it is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimkit.checks.finding import Severity, Span
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.checks.scripts import letters_of, main_script, scripts_of
from claimkit.checks.wording import language_name
from claimkit.claims import Text
from claimkit.extraction.fold import plain

NOTHING: tuple[Observation, ...] = ()


def _whole(text: Text) -> Span:
    return Span(0, len(text.content), text.content)


@check_of("text.empty", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.OMISSION, its=ITS.OMISSION)
def empty(original: Text, translation: Text) -> Iterable[Observation]:
    """One of the two texts is empty, or nothing but space."""
    left, right = _is_blank(original), _is_blank(translation)
    if left == right:
        return NOTHING
    if right:
        return (Observation("the translation is empty", _whole(original)),)
    return (Observation("the original is empty", None, _whole(translation)),)


def _is_blank(text: Text) -> bool:
    return not plain(text.content)[0].strip()


def _is_in(text: Text, language: str) -> bool:
    """Tell whether a text is mainly in a script that a language is written in and its own is not."""
    letters, scripts = letters_of(language), scripts_of(language)
    if letters is None or (text.content.isascii() and _LATIN not in scripts) or not letters.search(text.content):
        return False
    if scripts == scripts_of(text.language):
        return False
    script = main_script(text.content)
    return script in scripts and script not in scripts_of(text.language)


_LATIN = "Latn"


@check_of("language.swapped", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def swapped(original: Text, translation: Text) -> Iterable[Observation]:
    """The two texts have changed places: each is in the other's language."""
    if not (_is_in(translation, original.language) and _is_in(original, translation.language)):
        return NOTHING
    one, other = language_name(original.language), language_name(translation.language)
    message = f"the texts have changed places: the original is in {other}, the translation in {one}"
    return (Observation(message, _whole(original), _whole(translation)),)


@check_of("language.untranslated", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.UNTRANSLATED)
def untranslated(original: Text, translation: Text) -> Iterable[Observation]:
    """The translation is still in the language of the original, or is the original itself."""
    if _is_in(translation, original.language):
        if _is_in(original, translation.language):
            return NOTHING  # swapped
        message = f"the translation is in {language_name(original.language)}"
    elif plain(original.content)[0] == plain(translation.content)[0] and _is_to_translate(original):
        message = "the translation is the original itself"
    else:
        return NOTHING
    return (Observation(message, _whole(original), _whole(translation)),)


def _is_to_translate(original: Text) -> bool:
    """Tell whether a text has words of its own language, and so cannot stay as it is."""
    letters = letters_of(original.language)
    return letters is not None and letters.search(original.content) is not None and " " in original.content.strip()


@check_of("language.wrong", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def wrong(original: Text, translation: Text) -> Iterable[Observation]:
    """A text is not in the language it is said to be in: it has no letter of the script of that language.

    An original without a letter of its own script (a line of links or names) is a warning.
    """
    if _has_letters(translation) and _has_letters(original):
        return NOTHING
    if not _has_letters(translation) and _says_enough(translation):
        return (Observation(_unlike("translation", translation), None, _whole(translation)),)
    if not _has_letters(original) and _says_enough(original):
        return (Observation(_unlike("original", original), _whole(original), severity=Severity.WARNING),)
    return NOTHING


def _has_letters(text: Text) -> bool:
    letters = letters_of(text.language)
    return letters is None or letters.search(text.content) is not None


def _says_enough(text: Text) -> bool:
    """Tell whether a text has words, more than a name that is written in foreign letters everywhere."""
    return main_script(text.content) is not None and len(text.content.split()) > 2


def _unlike(which: str, text: Text) -> str:
    return f"the {which} has no letter of the script that {language_name(text.language)} is written in"


@check_of("text.repeated", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.ADDITION, its=ITS.DUPLICATION)
def repeated(original: Text, translation: Text) -> Iterable[Observation]:
    """The translation says the same words over and over, as translating machines do that have lost the thread."""
    if len(translation.content) < _SHORTEST_REPETITION or not _repeats(translation) or _repeats(original):
        return NOTHING
    return (Observation("the translation repeats itself over and over", None, _whole(translation)),)


def _repeats(text: Text) -> bool:
    """Tell whether in some stretch of the text most words are repetitions."""
    words = text.content.split()
    if len(words) <= _STRETCH:
        return _are_few(words)
    return any(_are_few(words[start : start + _STRETCH]) for start in range(0, len(words), _STRETCH))


def _are_few(words: Sequence[str]) -> bool:
    return len(words) >= _FEWEST_WORDS and len(set(words)) * 3 <= len(words)


_SHORTEST_REPETITION = 40
_STRETCH = 60
_FEWEST_WORDS = 12
