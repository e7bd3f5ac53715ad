"""Texts: what is wrong with a translation as a whole, before any number in it is looked at."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity, Span
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.checks.scripts import is_written_in, main_script, scripts_of
from claimkit.checks.wording import language_name
from claimkit.claims import Text


def _whole(text: Text) -> Span:
    return Span(0, len(text.content), text.content)


@check_of("text.empty", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.OMISSION, its=ITS.OMISSION)
def empty(original: Text, translation: Text) -> Iterator[Observation]:
    """One of the two texts is empty, or nothing but space."""
    if not translation.content.strip():
        if original.content.strip():
            yield Observation("the translation is empty", _whole(original))
    elif not original.content.strip():
        yield Observation("the original is empty", None, _whole(translation))


def is_in(text: Text, language: str) -> bool:
    """Tell whether a text is mainly in a script that a language is written in and its own is not."""
    scripts = scripts_of(language)
    own = scripts_of(text.language)
    if not scripts or scripts == own or not is_written_in(text.content, scripts):
        return False
    return main_script(text.content) in scripts


@check_of("language.swapped", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def swapped(original: Text, translation: Text) -> Iterator[Observation]:
    """The two texts have changed places: each is in the other's language."""
    if is_in(translation, original.language) and is_in(original, translation.language):
        names = language_name(original.language), language_name(translation.language)
        message = f"the texts have changed places: the original is in {names[1]}, the translation in {names[0]}"
        yield Observation(message, _whole(original), _whole(translation))


@check_of("language.untranslated", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.UNTRANSLATED)
def untranslated(original: Text, translation: Text) -> Iterator[Observation]:
    """The translation is still in the language of the original, or is the original itself."""
    if is_in(translation, original.language):
        if not is_in(original, translation.language):
            message = f"the translation is in {language_name(original.language)}"
            yield Observation(message, _whole(original), _whole(translation))
    elif original.content == translation.content and main_script(original.content) is not None:
        if original.language.partition("-")[0] != translation.language.partition("-")[0]:
            yield Observation("the translation is the original itself", _whole(original), _whole(translation))


@check_of("language.wrong", Severity.ERROR, stage=Stage.TEXT, mqm=MQM.UNTRANSLATED, its=ITS.OTHER)
def wrong_script(original: Text, translation: Text) -> Iterator[Observation]:
    """A text is not in the language it is said to be in: it has no letter of the script of that language."""
    for text, original_place, translation_place in (
        (original, _whole(original), None),
        (translation, None, _whole(translation)),
    ):
        scripts = scripts_of(text.language)
        if not scripts or is_written_in(text.content, scripts):
            continue
        if len(text.content) > 1 and main_script(text.content) is not None:
            which = "original" if text is original else "translation"
            message = f"the {which} has no letter of the script that {language_name(text.language)} is written in"
            yield Observation(message, original_place, translation_place, severity=_WEIGHTS[which])


# The original was not made by the translator.
_WEIGHTS = {"original": Severity.WARNING, "translation": Severity.ERROR}
