"""How lengths of time are written."""

from __future__ import annotations

from collections.abc import Mapping

from claimkit.rendering.hedges import around, inside
from claimkit.rendering.numbers import amount_of_unit_text, countable
from claimkit.rendering.quantities import attached, cldr_pattern
from claimkit.rendering.writing import Writing, writing
from claimkit.values import CLDR_TIME_UNITS, Duration, DurationPart, Hedge, TimeUnit

_CLDR_NAMES: Mapping[TimeUnit, str] = {unit: name for name, unit in CLDR_TIME_UNITS.items()}


def format_duration(duration: Duration, locale: str) -> str:
    """Write a length of time, hedge included.

    >>> length = Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER)
    >>> format_duration(length, "en"), format_duration(length, "ko")
    ('more than 3 months', '3개월 초과')
    """
    language = writing(locale)
    named = language.pattern("words", str(duration)) if len(duration.parts) == 1 else None
    if named is not None:
        return around(named, duration.hedge, language, "duration")
    if len(duration.parts) == 1 and duration.hedge is Hedge.EXACT:
        return part_text(duration.parts[0], duration.hedge, language, "times.alone")[0]
    *longer, last = duration.parts
    texts = [part_text(part, Hedge.EXACT, language)[0] for part in longer]
    text, hedge = part_text(last, duration.hedge, language)
    return around((language.pattern("joints", "parts") or " ").join([*texts, text]), hedge, language, "duration")


def part_text(part: DurationPart, hedge: Hedge, language: Writing, section: str = "times") -> tuple[str, Hedge]:
    """Write so many of one unit of time; return the text with the hedge that is left to write."""
    number, rest = inside(amount_of_unit_text(part.amount, language), hedge, language)
    count = countable(part.amount)
    plural = language.plural(count)
    pattern = language.pattern(section, part.unit, plural) or language.pattern("times", part.unit, plural)
    if pattern is None and part.unit in _CLDR_NAMES:
        pattern = cldr_pattern(_CLDR_NAMES[part.unit], count, language)
    return attached(number, pattern or f"{{}} {part.unit}", language), rest
