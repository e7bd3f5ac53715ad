"""Rendering: how a language writes a value, from its Unicode locale data and the words of its ``writing.toml``."""

from __future__ import annotations

from claimkit.rendering.dates import format_clock, format_date, format_duration
from claimkit.rendering.quantities import format_ordinal, format_quantity
from claimkit.values import ClockTime, Duration, Name, Ordinal, Quantity, Value

__all__ = ["format_clock", "format_date", "format_duration", "format_ordinal", "format_quantity", "format_value"]


def format_value(value: Value, locale: str) -> str:
    """Write any value the way the language writes it.

    Raises `claimkit.errors.UnknownLocaleError` for a language that neither the Unicode locale data nor any rules know.

    >>> format_value(Quantity(12_000), "ko"), format_value(Quantity(12_000), "en")
    ('1만2000', '12,000')
    """
    if isinstance(value, Quantity):
        return format_quantity(value, locale)
    if isinstance(value, Ordinal):
        return format_ordinal(value, locale)
    if isinstance(value, Duration):
        return format_duration(value, locale)
    if isinstance(value, ClockTime):
        return format_clock(value, locale)
    if isinstance(value, Name):
        return value.text
    return format_date(value, locale)
