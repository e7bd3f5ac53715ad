"""How lengths of time are written."""

from __future__ import annotations

from collections.abc import Mapping

from claimkit.rendering.hedges import around, inside, stands_inside
from claimkit.rendering.numbers import amount_of_unit_text, countable
from claimkit.rendering.quantities import attached
from claimkit.rendering.writing import Writing, writing
from claimkit.values import CLDR_TIME_UNITS, Duration, DurationPart, Hedge, Magnitude, TimeUnit

_CLDR_NAMES: Mapping[TimeUnit, str] = {unit: name for name, unit in CLDR_TIME_UNITS.items()}


def format_duration(duration: Duration, locale: str) -> str:
    """Write a length of time, hedge included.

    >>> length = Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER)
    >>> format_duration(length, "en"), format_duration(length, "ko")
    ('more than 3 months', '3개월 초과')
    """
    language = writing(locale)
    text, hedge = _length_text(duration, language)
    text = around(text, hedge, language, "duration")
    if duration.direction is None:
        return text
    return (language.pattern("directions.duration", duration.direction) or "{}").format(text)


def _length_text(duration: Duration, language: Writing) -> tuple[str, Hedge]:
    """Write a length without its direction; return it with the hedge that is left to write."""
    *longer, last = duration.parts
    named = language.pattern("words", str(duration)) if not longer else None
    if named is not None and not stands_inside(duration.hedge, language):
        return named, duration.hedge
    alone = (
        not longer
        and duration.hedge is Hedge.EXACT
        and duration.direction is None
        and not isinstance(last.amount, Magnitude)
    )
    texts = [part_text(part, Hedge.EXACT, language)[0] for part in longer]
    text, hedge = part_text(last, duration.hedge, language, "times.alone" if alone else "times")
    return (language.pattern("joints", "parts") or " ").join([*texts, text]), hedge


def part_text(part: DurationPart, hedge: Hedge, language: Writing, section: str = "times") -> tuple[str, Hedge]:
    """Write so many of one unit of time; return the text with the hedge that is left to write."""
    number, rest = inside(amount_of_unit_text(part.amount, language), hedge, language)
    count = countable(part.amount)
    plural = language.plural(count)
    pattern = language.pattern(section, part.unit, plural) or language.pattern("times", part.unit, plural)
    if pattern is None and part.unit in _CLDR_NAMES:
        pattern = language.data.unit_pattern([_CLDR_NAMES[part.unit]], plural)
    return attached(number, pattern or f"{{}} {part.unit}", language), rest
