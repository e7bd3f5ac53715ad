"""Edits: a rendering in the place of words of a translation, where it is sure to say the right thing and to fit."""

from __future__ import annotations

import re
import unicodedata

from claimkit.checks.finding import Edit
from claimkit.checks.wording import rendered, span_of
from claimkit.claims import Text
from claimkit.comparison.numbers import fingerprint
from claimkit.extraction import Mention, extract
from claimkit.extraction.fold import plain
from claimkit.extraction.inline import things
from claimkit.values import CalendarDate, HedgeAgreement, Kind, Range, Value, hedges_agree
from claimkit.values.hedge import hedge_of

_REACH = 60
"""How many characters on either side of a value can have a say in how it is read."""


def safe_edit(text: Text, mention: Mention, value: Value, rendering: str) -> Edit | None:
    """Return the edit that puts a rendering in the place of a mention, if the text then states the value there.

    It is read again with the edit made, as far as a value can reach; an edit that would not say the right thing in its
    place is none, nor is one that would not fit into its sentence.
    """
    if any(things(mention.surface)):
        return None  # to move a tag or a placeholder one must know what it is for
    if not _fits(text, mention, rendering) or _is_verb(text, mention):
        return None
    if _begins_sentence(text.content, mention):
        rendering = rendering[:1].upper() + rendering[1:]
    edit = Edit(span_of(mention), rendering)
    start = max(0, mention.start - _REACH)
    around = text.content[start : mention.end + _REACH]
    place = mention.start - start
    stop = place + len(rendering)
    mended = f"{around[:place]}{rendering}{around[place + len(mention.surface) :]}"
    for found in extract(mended, text.language):
        if found.start < stop and place < found.end:
            fits = found.start == place and found.end == stop and not _is_unlike(mention.value, found.value)
            return edit if fits and _says(found.value, value) else None
    return None


def _is_unlike(found: Value, wanted: Value) -> bool:
    """Return whether a value is of another make than the wanted one, so that the words around it fit only one of them.

    One number may be an end of the wanted range ("between 3 and 5"), and "last May" does not stand where "May" does.
    """
    if isinstance(wanted, CalendarDate) and isinstance(found, CalendarDate):
        return wanted.direction is not None and found.direction is None and found.offset is None
    is_range, was_range = (isinstance(getattr(value, "amount", None), Range) for value in (wanted, found))
    return is_range and not was_range


def _fits(text: Text, mention: Mention, rendering: str) -> bool:
    """Return whether a rendering is of the build of the words that it replaces.

    Neither is longer than the other by a phrase ("cannot be less than 5"; "60's" and "60 to 69 years old"), no
    compound is taken apart ("a 3-year-old dog"), no word comes before what is joined to a digit ("the 60's"), and a
    particle finds the sound that it was chosen for (in Korean).  How a digit sounds is not known, so it may only stay.
    """
    surface, _ = plain(mention.surface)
    if abs(len(surface.split()) - len(rendering.split())) > _WORDS_OF_A_HEDGE:
        return False
    if _is_compound(surface, mention.value.kind) and not _is_compound(rendering, mention.value.kind):
        return False
    behind, _ = plain(text.content[mention.end : mention.end + _REACH])
    if _JOINED.match(behind) and surface[-1:].isdecimal() and not rendering[-1:].isdecimal():
        return False
    before, after = surface[-1:], rendering[-1:]
    if before == after or _sounds(behind[:1], text.language) is None:
        return True
    sound = _sounds(before, text.language)
    return sound is not None and sound == _sounds(after, text.language)


_WORDS_OF_A_HEDGE = 2
_COMPOUND = re.compile(r"\w-[^\W\d]\S*$")
_JOINED = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}-]\w")


def _is_verb(text: Text, mention: Mention) -> bool:
    """Return whether the word of a multiple can be a verb ("tripled"): no "3 times" stands in its place.

    The adverb is the word that the language itself writes ("twice").
    """
    if mention.value.kind is not Kind.MULTIPLE or not mention.surface.isalpha():
        return False
    return rendered(mention.value, text.language).lower() != mention.surface.lower()


def _is_compound(words: str, kind: Kind) -> bool:
    """Return whether words end in a number that is joined to what it counts, as no "forty-two" is."""
    found = _COMPOUND.search(words)
    is_spelled_out = kind in {Kind.COUNT, Kind.ORDINAL} and not any(map(str.isdecimal, words))
    return found is not None and not is_spelled_out


def _sounds(letter: str, language: str) -> str | None:
    """Return how a letter sounds to the word behind it, as far as its language tells: by what it ends in (NFD)."""
    from claimkit.rendering.writing import writing

    last = unicodedata.normalize("NFD", letter)[-1:]
    sounds = writing(language).words("sounds").items()
    return next((name for name, letters in sounds if last and last in letters), None)


def _begins_sentence(text: str, mention: Mention) -> bool:
    """Return whether a mention is where a capital belongs: at the beginning of the text, or where it has one."""
    around, _ = plain(text[max(0, mention.start - _REACH) : mention.start])
    before, first = around.rstrip(" \t")[-1:], mention.surface[:1]
    if not before:
        return not first.islower()
    return first.isupper() and not before.isalnum() and before != ","


def _says(found: Value, wanted: Value) -> bool:
    """Return whether a value is the wanted one, and its hedge a rendering of the wanted one."""
    agreement = hedges_agree(hedge_of(found), hedge_of(wanted))
    return fingerprint(found) == fingerprint(wanted) and agreement is HedgeAgreement.SAME
