"""Rendering: how a language writes a value, from its Unicode locale data and the words of its ``writing.toml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, frozen

from claimkit.arguments import expect
from claimkit.messages import ENGLISH
from claimkit.rendering.dates import clock_text, date_text, duration_text, range_text
from claimkit.rendering.quantities import ordinal_text, quantity_text
from claimkit.rendering.rewording import reworded as reworded
from claimkit.rendering.writing import UnsaidError, Writing
from claimkit.rendering.writing import writing as writing_of  # the name is that of the module
from claimkit.values import CalendarDate, ClockTime, DateRange, Duration, Name, Ordinal, Quantity, Value

__all__ = ["format_date", "format_quantity", "format_value"]

_WRITERS: Mapping[type[Value], Callable[[Any, Writing], str]] = {
    Quantity: quantity_text,
    Ordinal: ordinal_text,
    Duration: duration_text,
    ClockTime: clock_text,
    CalendarDate: date_text,
    DateRange: range_text,
}


def format_value(value: Value, locale: str) -> str:
    """Write any value the way the language writes it.

    Raises `claimkit.errors.UnknownLocaleError` for a language that neither the Unicode locale data nor any rules know.

    >>> format_value(Quantity(12_000), "ko"), format_value(Quantity(12_000), "en")
    ('1만2000', '12,000')
    """
    expect(value, "value", *_WRITERS, Name)
    return value.text if isinstance(value, Name) else _WRITERS[type(value)](value, writing_of(locale))


def in_words(value: Value, locale: str) -> str | None:
    """Write a value as `format_value` does; ``None`` where that takes signs or a notation that no reader knows.

    >>> from claimkit.values import Hedge
    >>> in_words(Quantity(500, hedge=Hedge.ABOUT), "en"), in_words(Quantity(500, hedge=Hedge.ABOUT), "sw")
    ('about 500', None)
    """
    if isinstance(value, Name):
        return value.text
    try:
        return _WRITERS[type(value)](value, evolve(writing_of(locale), only_words=True))
    except UnsaidError:
        return None


@frozen
class Written:
    """A value in a message, as the reader's language writes it."""

    value: Value

    def told(self, reader: str | None) -> str:
        """Write it."""
        return format_value(self.value, reader or ENGLISH)


def format_quantity(quantity: Quantity, locale: str) -> str:
    """Write a quantity the way the language writes it, hedge included.

    Things that are counted get their counter where the language has one, no noun otherwise.  What the language does not
    tell apart is written alike: English says "more than" for over and for a little above alike.
    Raises what `format_value` raises.

    >>> from claimkit.values import Hedge, counter, money
    >>> price = Quantity(1_200_000_000, money("USD"))
    >>> format_quantity(price, "en"), format_quantity(price, "ko")
    ('$1.2 billion', '12억 달러')
    >>> many = Quantity(500_000, counter("ship"), hedge=Hedge.ODD)
    >>> format_quantity(many, "en"), format_quantity(many, "ko")
    ('more than 500,000', '50만여 척')
    """
    return format_value(quantity, locale)


def format_date(date: CalendarDate | DateRange, locale: str) -> str:
    """Write a date or a range of dates as far as it was said, hedge included.

    What no words are known for is written in the notation of `claimkit.values.calendar_date`.
    Raises what `format_value` raises.

    >>> from claimkit.values import Offset, TimeUnit
    >>> day = CalendarDate(year=2024, month=12, day=16)
    >>> format_date(day, "en"), format_date(day, "ko")
    ('December 16, 2024', '2024년 12월 16일')
    >>> last_year = CalendarDate(offset=Offset(-1, TimeUnit.YEAR), month=3)
    >>> format_date(last_year, "en"), format_date(last_year, "ko")
    ('March last year', '지난해 3월')
    """
    return format_value(date, locale)
