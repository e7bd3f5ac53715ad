"""What the Unicode locale data knows of a language, through Babel: names, symbols, separators, the order of a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Literal

from attrs import frozen
from babel import Locale
from babel.core import UnknownLocaleError as BabelUnknownLocaleError
from babel.numbers import get_currency_name, list_currencies
from babel.units import format_unit

from claimkit.errors import UnknownLocaleError
from claimkit.values import CLDR_TIME_UNITS, CLDR_UNITS

_PLURAL_SAMPLES = (1, 5, 0, 2, 3, 6, 11, 20, 21, 100, 1_000_000)
"""Numbers among which every category of plural has one in every language."""
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


def dates_have_dots(tag: str) -> bool:
    """Tell whether the short date of a locale is written with full stops.

    >>> dates_have_dots("ko"), dates_have_dots("en")
    (True, False)
    """
    return "." in str(_locale(tag).date_formats["short"].pattern)


def words(tag: str) -> Iterator[Word]:
    """Yield the names of months, weekdays, currencies and units."""
    locale = _locale(tag)
    # Reading a name may resolve an alias in data that languages share; in a copy, none sees what another resolved.
    for kind, names in (("month", deepcopy(locale.months)), ("weekday", deepcopy(locale.days))):
        for context in ("format", "stand-alone"):
            for width in _WIDTHS:
                for number, name in names[context][width].items():
                    yield Word(kind, str(number if kind == "month" else number + 1), name)
    samples = _plural_samples(locale)
    for code in list_currencies(locale):
        for sample in (None, *samples):
            yield Word("currency", code, get_currency_name(code, sample, locale=locale))
    yield from _unit_words(locale, "measure", CLDR_UNITS)
    yield from _unit_words(locale, "time", {name: str(unit) for name, unit in CLDR_TIME_UNITS.items()})


def _plural_samples(locale: Locale) -> tuple[int, ...]:
    """Return one number for each form that a noun takes beside a number."""
    return tuple({locale.plural_form(number): number for number in reversed(_PLURAL_SAMPLES)}.values())


def _unit_words(locale: Locale, kind: str, symbols: Mapping[str, str]) -> Iterator[Word]:
    samples = _plural_samples(locale)
    for name, symbol in symbols.items():
        for length in _LENGTHS:
            for sample in samples:
                try:
                    text = format_unit(sample, name, length, locale=locale)
                except (KeyError, ValueError):
                    continue
                text = _DIGITS.sub(" ", text).strip()
                if text:
                    yield Word(kind, symbol, text)
