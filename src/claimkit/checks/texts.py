"""Texts: what is wrong with the two texts, or with all of their facts taken together, and not with one number."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimkit.checks.finding import ITS, MQM, Severity, Span
from claimkit.checks.languages import LATIN, LEAST_LETTERS, detect, letters_of, main_script, scripts_of, shares
from claimkit.checks.observing import Language
from claimkit.checks.pair import Pair, is_telling
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.claims.text import Text
from claimkit.comparison.difference import Difference
from claimkit.extraction.fold import plain
from claimkit.extraction.inline import without
from claimkit.messages import Message


def _whole(text: Text) -> Span:
    return Span(0, len(text.content), text.content)


@check_of("text.empty", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.OMISSION, its=ITS.OMISSION)
def empty(original: Text, translation: Text) -> Iterator[Observation]:
    """One of the two texts is empty, or nothing but space."""
    blank = _is_blank(original), _is_blank(translation)
    if blank == (True, False):
        yield Observation(Message("the original is empty"), None, _whole(translation))
    if blank == (False, True):
        yield Observation(Message("the translation is empty"), _whole(original))


def _is_blank(text: Text) -> bool:
    return not any(map(str.isalnum, text.content)) and not plain(text.content)[0].strip()


def _is_in(text: Text, language: str) -> bool:
    """Return whether a text is mainly in a script that a language is written in and its own is not."""
    letters, scripts, own = letters_of(language), scripts_of(language), scripts_of(text.language)
    if letters is None or scripts == own or (text.content.isascii() and LATIN not in scripts):
        return False
    return bool(letters.search(text.content)) and main_script(text.content) in {*scripts} - {*own}


@check_of("language.swapped", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def swapped(original: Text, translation: Text) -> Iterator[Observation]:
    """The two texts have changed places: each is in the other's language."""
    one, other = (original, translation) if original.content.isascii() else (translation, original)  # the quicker first
    if _is_in(one, other.language) and _is_in(other, one.language):
        message = Message(
            "the texts have changed places: the original is in {other_language}, the translation in {language}",
            language=Language(original.language),
            other_language=Language(translation.language),
        )
        yield Observation(message, _whole(original), _whole(translation))


@check_of("language.wrong", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def wrong(original: Text, translation: Text) -> Iterator[Observation]:
    """The translation is in the script of neither language; Latin letters may be names, and say nothing."""
    letters = letters_of(translation.language)
    if letters is None or letters.search(translation.content):
        return
    script, found = main_script(without(translation.content)), shares(translation.content)
    # Chinese and Japanese put no blanks between their words, which have two letters on average.
    words = max(len(translation.content.split()), (found.get("Hani", 0) + found.get("Kana", 0)) // 2)
    if script not in {None, LATIN, *scripts_of(original.language)} and words >= 3:
        message = Message(
            "the translation has no letter of the script that {language} is written in",
            language=Language(translation.language),
        )
        yield Observation(message, None, _whole(translation))


@check_of("language.untranslated", Severity.WARNING, stage=Stage.KEPT, mqm=MQM.UNTRANSLATED, its=ITS.UNTRANSLATED)
def untranslated(pair: Pair) -> Iterator[Observation]:
    """The translation is still in the language of the original; what it states is compared all the same."""
    if pair.untranslated:
        message = Message("the translation is in {language}", language=Language(pair.original.language))
        if pair.original.content == pair.translation.content:
            message = Message("the translation is the original itself")
        yield Observation(message, _whole(pair.original), _whole(pair.translation))


@check_of("text.repeated", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.ADDITION, its=ITS.DUPLICATION)
def repeated(original: Text, translation: Text) -> Iterator[Observation]:
    """The translation says the same words over and over, as translating machines do that have lost the thread."""
    words = original.content.split() if _repeats(translation.content) else ()
    if len(set(words)) * 2 > len(words) and not _repeats(original.content):  # else it repeats what the original does
        yield Observation(Message("the translation repeats itself over and over"), None, _whole(translation))


@lru_cache(maxsize=8192)
def _repeats(text: str) -> bool:
    """Return whether in some stretch of the text most words are repetitions."""
    words = text.split() if len(text) >= 40 else ()
    stretches = (words[start : start + 60] for start in range(0, len(words), 60))
    return any(len(each) >= 12 and len(set(each)) * 3 <= len(each) for each in stretches)


@check_of("language.other", Severity.ERROR, stage=Stage.WHOLE, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def other_language(pair: Pair) -> Iterator[Observation]:
    """The translation is in another language than the one it is said to be in, by a language detector.

    The detector is asked only where several facts of the original are missing and none is found in the translation.
    """
    text = pair.translation
    if len(text.content) < LEAST_LETTERS or pair.alignment.links or sum(map(is_telling, pair.omitted)) < 2:
        return
    found = detect(text.content)
    if found is not None and found.partition("-")[0] != text.language.partition("-")[0]:
        message = Message(
            "the translation is in {language}, not in {other_language}",
            language=Language(found),
            other_language=Language(text.language),
        )
        yield Observation(message, None, _whole(text))


@check_of("text.misaligned", Severity.ERROR, stage=Stage.WHOLE, mqm=MQM.MISTRANSLATION, its=ITS.OTHER)
def misaligned(pair: Pair) -> Iterator[Observation]:
    """Each text states several facts, and no fact of one is found in the other: they do not belong together."""
    links = pair.alignment.links
    # What differs so has nothing in common but its sort: no slip of the pen ties the two facts together.
    if any(link.difference not in (Difference.NUMBER, Difference.LENGTH, Difference.DATE) for link in links):
        return
    left = sum(map(is_telling, [*pair.omitted, *(link.left for link in links)]))
    right = sum(map(is_telling, [*pair.added, *(link.right for link in links)]))
    if min(left, right) >= 3:
        message = Message(
            "no figure of the original is in the translation: the two texts do not seem to belong together"
        )
        yield Observation(message, _whole(pair.original), _whole(pair.translation))
