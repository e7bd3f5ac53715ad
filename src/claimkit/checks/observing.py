"""Observing: what findings tell the reader, the rendering expected, and the edit that makes it where that is safe."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

from attrs import evolve, frozen

from claimkit.checks.finding import Severity, Span
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation
from claimkit.claims.text import same_language
from claimkit.comparison.alignment import Link
from claimkit.comparison.difference import Difference
from claimkit.comparison.numbers import digits_of
from claimkit.comparison.quantities import OCCURRENCE
from claimkit.extraction import Mention, extract
from claimkit.extraction.fold import INVISIBLE, plain
from claimkit.extraction.inline import Thing
from claimkit.extraction.nearby import Word
from claimkit.messages import Message
from claimkit.values import Dimension, Kind, Quantity, Value
from claimkit.values.calendar_date import CalendarDate
from claimkit.values.duration import Duration, TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.unit import COUNT, MULTIPLE

# What messages hold: languages by their names, values as the reader's language writes them


@frozen
class Language:
    """A language in a message, called by its name.

    >>> Language("ko").told("en"), Language("en-GB").told("ko"), Language("qaa").told("en")
    ('Korean', '영어', 'qaa')
    """

    tag: str

    def told(self, reader: str) -> str:
        """Return what the reader calls it."""
        from claimkit.rendering.locale_data import language_name

        return language_name(self.tag, reader) or self.tag


def span_of(found: Mention | Thing) -> Span:
    """Return where a mention, or what is not language, stands."""
    return Span(found.start, found.end, found.surface)


def span_of_word(word: Word, text: str) -> Span:
    """Return where a word of a class stands in a text."""
    places = plain(text)[1]
    start, end = (word.start, word.end) if places is None else places.span(word.start, word.end)
    return Span(start, end, text[start:end])


def rendered(value: Value, language: str, like: Mention | None = None) -> str:
    """Write a value as a language does, with signs where it has no words, and things with the counter of a mention."""
    return _counted(value, language, like)[0]


def proposed(value: Value, language: str, like: Mention | None = None) -> str | None:
    """Write a value as a translation should have it, likewise; ``None`` where the language has no words for it."""
    return _counted(value, language, like)[1]


def _counted(value: Value, language: str, like: Mention | None) -> tuple[str, str | None]:
    """Write a value in both ways: things with the counter that a mention has for them."""
    from claimkit.rendering.writing import writing

    counter = None if like is None else _counter_in(like, language)
    if counter is None or not isinstance(value, Quantity) or not value.unit.noun:
        return _rendered(value, digits_of(value), language)
    counters = writing(language).words("counters")
    noun = value.unit.noun if value.unit.noun in counters else next(iter(counters))
    value = evolve(value, unit=evolve(value.unit, noun=noun))
    written, words = _rendered(value, digits_of(value), language)
    own = str(counters[noun])
    return written.replace(own, counter), words and words.replace(own, counter)


def _counter_in(mention: Mention, language: str) -> str | None:
    """Return the counter in a mention of things, in a language that has some: what makes things of the number."""
    from claimkit.rendering.writing import writing

    counted = mention.value
    if not isinstance(counted, Quantity) or not counted.unit.noun or not writing(language).words("counters"):
        return None
    start, words = None, seen(mention.surface)
    for end in range(1, len(words) + 1):
        read = extract(words[:end], language)
        value = read[0].value if len(read) == 1 and read[0].surface == words[:end] else None
        if not isinstance(value, Quantity) or value.amount != counted.amount:
            continue
        if value.unit == COUNT:
            start = end
        elif value.unit == counted.unit and start is not None:
            return words[start:end].strip()
    return None


@lru_cache(maxsize=4096)
def _rendered(value: Value, _: str, language: str) -> tuple[str, str | None]:
    """Write a value in both ways; texts repeat theirs, which are remembered by their digits too, for 10 equals 10.0."""
    from claimkit.rendering import format_value, in_words
    from claimkit.rendering.writing import writing

    if isinstance(value, Quantity) and value.unit.noun == OCCURRENCE:
        words = writing(language)
        if words.pattern("counters", OCCURRENCE) is None and words.pattern("units", Dimension.MULTIPLE) is not None:
            value = evolve(value, unit=MULTIPLE)  # "twice", where a language has no counter for it
    words_only = in_words(value, language)
    if words_only is not None:
        return words_only, words_only
    written = format_value(value, language)
    is_read = isinstance(value, Quantity) and [found.value for found in extract(written, language)] == [value]
    return written, written if is_read else None  # 2 mSv, which has no words, is 2 mSv in any language


@frozen
class InWords:
    """A mention in a message: its value, and in parentheses how the text has it where more than capitals differ.

    The value is told without a counter, for the texts say themselves what they count.  What begins with a digit, and
    the reader's own language reads likewise, stands for itself.

    >>> from claimkit.extraction import extract
    >>> [InWords(mention).told("en") for mention in extract("50만 척, 12", "ko")]
    ['500,000 (50만 척)', '12']
    >>> [InWords(mention).told("ko") for mention in extract("50만 척, 12", "ko")]
    ['50만 척', '12']
    """

    mention: Mention

    def told(self, reader: str) -> str:
        """Write it."""
        stated = self.mention.value
        if isinstance(stated, Quantity) and stated.unit.noun:
            stated = evolve(stated, unit=COUNT)
        value = rendered(stated, reader)
        words, _ = plain(self.mention.surface)
        if value.casefold().startswith(words.casefold()):
            return value
        found = extract(words, reader) if words[:1].isdecimal() and not words.isascii() else ()
        is_read = [each.value for each in found] == [self.mention.value]
        return words if is_read else Message("{value} ({words})", value=value, words=words).told(reader)


# What is seen where two mentions of one fact differ


def remark(
    pair: Pair, link: Link, diagnosis: str, severity: Severity | None = None, expected: str | None = None
) -> Observation:
    """Return what may be said where two mentions of one fact differ, and there is nothing to mend."""
    one, other = InWords(_as_length(link.left, link)), InWords(_as_length(link.right, link))
    told: dict[str, Any] = {"value": one, "other_value": other, "diagnosis": diagnosis}
    if same_language(pair.original, pair.translation):
        message = Message("the original says {value}; the translation says {other_value}: {diagnosis}", **told)
    else:
        told |= {"language": Language(pair.original.language), "other_language": Language(pair.translation.language)}
        message = Message("{language} says {value}; {other_language} says {other_value}: {diagnosis}", **told)
    return Observation(message, span_of(link.left), span_of(link.right), expected, None, severity)


def _as_length(mention: Mention, link: Link) -> Mention:
    """Return a day of the month that differs from a length of time as the length that it was compared as: 6일."""
    match link.difference, mention.value:
        case Difference.LENGTH, CalendarDate(day=int(day)) if day > 0 and mention.value == CalendarDate(day=day):
            return evolve(mention, value=Duration.of(day, TimeUnit.DAY))
        case _:
            return mention


def counted_alike(value: Value, translated: Value) -> Value:
    """Return a value as the translation words its own: with the counter that English has none to hand on to Korean."""
    if isinstance(value, Quantity) and isinstance(translated, Quantity):
        counted = value.kind is translated.kind is Kind.COUNT and translated.unit.noun
        return evolve(value, unit=translated.unit) if counted or (is_often(value) and is_often(translated)) else value
    if isinstance(value, Duration) and isinstance(translated, Duration) and value.hedge is Hedge.EXACT:
        return evolve(value, direction=translated.direction and value.direction)  # else the words behind it say it
    return value


def is_often(value: Value) -> bool:
    """Return whether a value can tell how often: five times are counted, or so many times as much."""
    return isinstance(value, Quantity) and (value.unit.noun == OCCURRENCE or value.kind is Kind.MULTIPLE)


def seen(words: str) -> str:
    """Return words as a reader sees them: composed, and without what has no width."""
    return unicodedata.normalize("NFC", re.sub(f"[{INVISIBLE}]", "", words))
