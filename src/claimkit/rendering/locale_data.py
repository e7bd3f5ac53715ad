"""What the Unicode locale data (CLDR) knows of a language: all that rendering asks Babel, it asks here.

From one version of CLDR to the next, a name moves to another width, context or plural form, a unit is renamed, a
pattern goes away.  So each question takes the fittest answer that there is and returns ``None`` where there is none; no
gap in the data leaves this module as an error or a warning.
"""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from decimal import Context, Decimal, getcontext, localcontext
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Literal, ParamSpec, TypeAlias, TypeVar, cast

from attrs import frozen
from babel import Locale
from babel.core import UnknownLocaleError as BabelUnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time
from babel.localedata import LocaleDataDict, load
from babel.numbers import (
    NumberPattern,
    UnsupportedNumberingSystemError,
    format_decimal,
    get_currency_name,
    get_currency_symbol,
    get_currency_unit_pattern,
)

from claimkit.values import CLDR_FORMER_NAMES, Number
from claimkit.values.number import absolute, round_to, written

P = ParamSpec("P")
T = TypeVar("T")

Table: TypeAlias = Mapping[str | int | None, object]
"""A table of the locale data, with texts, patterns or tables in it."""

_GAPS = (ArithmeticError, AttributeError, LookupError, TypeError, UnsupportedNumberingSystemError, ValueError, Warning)
"""How Babel says that the data lacks something, and what a name that it is about to drop raises under ``-W error``."""

_WIDTHS = ("wide", "abbreviated", "narrow", "short")
_LENGTHS = ("long", "short", "narrow")
_OTHER = "other"


def _asked(question: Callable[P, T], *arguments: P.args, **options: P.kwargs) -> T | None:
    """Ask Babel something; ``None`` where its data has a gap."""
    try:
        return question(*arguments, **options)
    except _GAPS:
        return None


def _room_for(number: Decimal) -> AbstractContextManager[Context]:
    """Let Babel calculate with all the digits of a number, and write some more."""
    digits = len(number.as_tuple().digits) + abs(number.adjusted()) + 3
    return localcontext(prec=max(getcontext().prec, digits))


def _plural_operand(number: Number) -> Decimal:
    """Return the number as the plural rules take it: without its sign, of a fraction the digits that matter to them."""
    size = absolute(number)
    return Decimal(written(round_to(size, Decimal("0.001")) if isinstance(size, Fraction) else size))


def _form(rules: Callable[[Decimal], str], number: Number) -> str:
    operand = _plural_operand(number)
    with _room_for(operand):
        return _asked(rules, operand) or _OTHER


@frozen(eq=False)
class LocaleData:
    """The Unicode locale data of one language."""

    locale: Locale
    unit_patterns: Table

    def plural(self, number: Number) -> str:
        """Return the plural form of a noun beside a number."""
        return _form(self.locale.plural_form, number)

    def ordinal(self, number: Number) -> str:
        """Return the form of an ordinal number."""
        return _form(self.locale.ordinal_form, number)

    def grouped(self, whole: Decimal) -> str:
        """Write a whole number in digits, with what stands between groups of them."""
        with _room_for(whole):
            return _asked(format_decimal, whole, locale=self.locale) or f"{whole:f}"

    @property
    def decimal_sign(self) -> str:
        """What stands between a number and its decimals."""
        return _entry(self.locale.number_symbols, "latn", "decimal") or "."

    @property
    def minus_sign(self) -> str:
        """The sign of negative numbers."""
        return _entry(self.locale.number_symbols, "latn", "minusSign") or "-"

    def percent_pattern(self) -> str:
        """Return how a percentage is written around its number."""
        return "{}".join(_asked(_affixes, self.locale.percent_formats, None) or ("", "%"))

    def money_affixes(self, symbol: str) -> tuple[str, str]:
        """Return what stands before and behind an amount of money that is written with a symbol."""
        before, after = _asked(_affixes, self.locale.currency_formats, "standard") or ("¤ ", "")
        return before.replace("¤", symbol), after.replace("¤", symbol)

    def currency_symbol(self, code: str) -> str:
        """Return the sign of a currency, its code where it has none."""
        return _asked(get_currency_symbol, code, self.locale) or code

    def money_pattern(self, code: str, number: Number) -> str:
        """Return how the name of a currency is written around a number of it."""
        count = _plural_operand(number)
        with _room_for(count):
            pattern = _asked(get_currency_unit_pattern, code, count, self.locale) or "{0} {1}"
            name = _asked(get_currency_name, code, count, self.locale) or code
        return pattern.replace("{1}", name).replace("{0}", "{}")

    def unit_pattern(self, identifiers: Sequence[str], form: str) -> str | None:
        """Return how a unit is written around a number that asks for this plural form; the first known name counts."""
        names = [name for identifier in identifiers for name in (identifier, CLDR_FORMER_NAMES.get(identifier)) if name]
        places = product(names, _LENGTHS, dict.fromkeys((form, _OTHER)))
        found = (_entry(self.unit_patterns, *place) for place in places)
        # A form may leave out the number: the Arabic dual, for one.
        pattern = next((pattern for pattern in found if pattern and pattern.count("{0}") == 1), None)
        return pattern and pattern.replace("{0}", "{}")

    def name(self, kind: Literal["months", "quarters", "days"], number: int) -> str | None:
        """Return the name of a month, a quarter or a weekday (Monday is 0) that stands alone."""
        return _name(getattr(self.locale, kind), number, ("stand-alone", "format"))

    def half_of_day(self, name: Literal["am", "pm"]) -> str | None:
        """Return the word for a half of the day."""
        return _name(self.locale.day_periods, name, ("format", "stand-alone"))

    def zone(self, zone: str) -> str | None:
        """Return what the time of a zone is called, summer or winter."""
        name = get_global("meta_zones").get(get_global("zone_aliases").get(zone, zone), "")
        names = cast("Table", self.locale.meta_zones)
        return _entry(names, name, "long", "generic") or _entry(names, name, "long", "standard")

    def date(self, day: dt.date, width: Literal["long", "full"]) -> str | None:
        """Write a day in full."""
        return _asked(format_date, day, width, locale=self.locale)

    def fields(self, day: dt.date, skeleton: str) -> str | None:
        """Write some fields of a day, which the skeleton names."""
        return _asked(format_skeleton, skeleton, day, locale=self.locale)

    def time(self, time: dt.time, width: Literal["short", "medium"]) -> str | None:
        """Write a time of the day."""
        return _asked(format_time, time, width, locale=self.locale)


def _affixes(patterns: Table, key: str | None) -> tuple[str, str]:
    """Return what stands before and behind a number that is not negative."""
    pattern = cast("NumberPattern", patterns[key])
    return pattern.prefix[0], pattern.suffix[0]


def _entry(table: object, *keys: str | int) -> str | None:
    """Return the text under these keys, ``None`` where there is none."""
    if not keys:
        return table if isinstance(table, str) and table else None
    return _entry(cast("Table", table).get(keys[0]), *keys[1:]) if isinstance(table, Mapping) else None


def _name(names: Table, key: str | int, contexts: Sequence[str]) -> str | None:
    """Return a name in the widest form that there is, in the first of the contexts that has it."""
    found = (_entry(names, context, width, key) for width, context in product(_WIDTHS, contexts))
    return next(filter(None, found), None)


@cache
def locale_data(tag: str) -> LocaleData | None:
    """Return the locale data of a language tag, or of its language; ``None`` where there is none of either.

    >>> locale_data("ko-XX").locale, locale_data("xx")
    (Locale('ko'), None)
    """
    locale = next(_locales(tag), None)
    if locale is None:
        return None
    # Copies, because before 2.19 Babel keeps what one language resolves in data that all languages share.
    _ = locale.number_symbols  # loads the data that is to be copied
    data = cast("dict[str | int | None, object]", load(str(locale).partition("@")[0]))
    own: Locale
    own, data = pickle.loads(pickle.dumps((locale, data)))  # noqa: S301 - its own; a fifth of what deepcopy takes
    return LocaleData(own, LocaleDataDict(data)["unit_patterns"])


def _locales(tag: str) -> Iterator[Locale]:
    """Yield the locales that Babel knows, from the tag to its language."""
    subtags = tag.replace("-", "_").split("_")
    for length in range(len(subtags), 0, -1):
        with suppress(BabelUnknownLocaleError, ValueError):
            yield Locale.parse("_".join(subtags[:length]))


@cache
def language_name(tag: str, reader: str) -> str | None:
    """Return what a language is called in the language of a reader; ``None`` where that is not known.

    >>> language_name("ko-XX", "en"), language_name("xx", "en")
    ('Korean', None)
    """
    locale = next(_locales(tag), None)
    return None if locale is None else locale.get_language_name(reader)
