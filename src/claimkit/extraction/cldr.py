"""What the Unicode locale data knows of a language, through Babel: names, symbols, separators, the order of a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from attrs import frozen
from babel import Locale
from babel.core import UnknownLocaleError as BabelUnknownLocaleError
from babel.numbers import get_currency_name, list_currencies
from babel.units import format_unit

from claimkit.errors import UnknownLocaleError
from claimkit.values import CLDR_TIME_UNITS, CLDR_UNITS

_PLURAL_SAMPLES = (0, 1, 2, 3, 5, 11, 21, 1_000_000)
_DIGITS = re.compile(r"[\d.,\s\u00a0\u202f\u2009]+")
_WIDTHS = ("wide", "abbreviated")
_LENGTHS: tuple[Literal["long", "short", "narrow"], ...] = ("long", "short", "narrow")


@frozen
class Word:
    """A word of the locale data: its class, what it means, how it is written."""

    kind: str
    meaning: str
    text: str


@cache
def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (BabelUnknownLocaleError, ValueError) as error:
        message = f"the Unicode locale data knows no locale {tag!r}"
        raise UnknownLocaleError(message) from error


def separators(tag: str) -> tuple[str, str]:
    """Return the grouping separator and the decimal separator of a locale.

    >>> separators("de")
    ('.', ',')
    """
    symbols = _locale(tag).number_symbols["latn"]
    return str(symbols["group"]), str(symbols["decimal"])


def date_order(tag: str) -> str:
    """Return the order of year, month and day in the short date: ``ymd``, ``mdy`` or ``dmy``.

    >>> date_order("ko"), date_order("en")
    ('ymd', 'mdy')
    """
    pattern = str(_locale(tag).date_formats["short"].pattern).lower()
    return "".join(sorted("ymd", key=pattern.index))


def words(tag: str) -> Iterator[Word]:
    """Yield the names of months, weekdays, currencies and units."""
    locale = _locale(tag)
    for kind, names in (("month", locale.months), ("weekday", locale.days)):
        for context in ("format", "stand-alone"):
            for width in _WIDTHS:
                for number, name in names[context][width].items():
                    yield Word(kind, str(number if kind == "month" else number + 1), name)
    for code in list_currencies(locale):
        for sample in (None, *_PLURAL_SAMPLES):
            yield Word("currency", code, get_currency_name(code, sample, locale=locale))
    yield from _unit_words(locale, "measure", CLDR_UNITS)
    yield from _unit_words(locale, "time", {name: str(unit) for name, unit in CLDR_TIME_UNITS.items()})


def _unit_words(locale: Locale, kind: str, symbols: Mapping[str, str]) -> Iterator[Word]:
    for name, symbol in symbols.items():
        for length in _LENGTHS:
            for sample in _PLURAL_SAMPLES if length == "long" else (1, 5):
                try:
                    text = format_unit(sample, name, length, locale=locale)
                except (KeyError, ValueError):
                    continue
                text = _DIGITS.sub(" ", text).strip()
                if text:
                    yield Word(kind, symbol, text)
