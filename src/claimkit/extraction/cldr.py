"""What Unicode's CLDR knows of a language, asked of Babel: names, symbols, separators, the order of a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Literal

from attrs import evolve
from babel import Locale
from babel.core import UnknownLocaleError as BabelUnknownLocaleError
from babel.core import get_global
from babel.localedata import LocaleDataDict, locale_identifiers
from babel.numbers import get_currency_name, list_currencies
from babel.units import format_unit

from claimkit.errors import UnknownLocaleError
from claimkit.extraction.fold import fold
from claimkit.extraction.locale_data import Conventions, LocaleData, Word, to_text
from claimkit.locales import DATA
from claimkit.values import CLDR_FORMER_NAMES, CLDR_TIME_UNITS, CLDR_UNITS

_PLURAL_SAMPLES = (1, 5, 0, 2, 3, 6, 11, 20, 21, 100, 1_000_000)
"""Numbers among which every category of plural has one in every language."""
_DIGITS = re.compile(r"[\d.,\s\u00a0\u202f\u2009]+")
_LENGTHS: tuple[Literal["long", "short", "narrow"], ...] = ("long", "short", "narrow")


@cache
def from_babel(tag: str) -> LocaleData:
    """Return what the installed release of Babel knows of a language and its regions.

    Raises `claimkit.errors.UnknownLocaleError` where it does not know the language.
    """
    try:
        locale = Locale.parse(tag, sep="-")
    except (BabelUnknownLocaleError, ValueError) as error:
        message = f"the Unicode locale data knows no locale {tag!r}"
        raise UnknownLocaleError(message) from error
    names: dict[str, dict[str, tuple[str, ...]]] = {}
    meant: dict[tuple[str, str], str] = {}
    for kind, meaning, text in _words(locale):
        # Where a word has two meanings, as the short names of some currencies do, the first one holds.
        if text and meant.setdefault((kind, fold(text)), meaning) == meaning:
            meanings = names.setdefault(kind, {})
            known = meanings.get(meaning, ())
            if text not in known:
                meanings[meaning] = (*known, text)
    conventions = _conventions(locale)
    regions = {name: own for name, own in _regions(locale) if own != conventions}
    return LocaleData(version(), conventions, names, regions)


def freeze(tag: str, folder: Path) -> Path:
    """Write the data of a language into the folder of its locale; return the file.

    Raises `claimkit.errors.UnknownLocaleError` where the installed Babel does not know the language.
    """
    file = folder / DATA
    file.write_text(to_text(from_babel(tag)), encoding="utf-8")
    return file


def version() -> str:
    """Return the release of CLDR."""
    return str(get_global("cldr")["version"])


def _conventions(locale: Locale) -> Conventions:
    symbols = locale.number_symbols["latn"]
    pattern = str(locale.date_formats["short"].pattern).lower()
    order = "".join(sorted("ymd", key=pattern.index))
    hours = 24 if "h" not in str(locale.time_formats["short"].pattern) else 12
    return Conventions(str(symbols["group"]), str(symbols["decimal"]), order, "." in pattern, hours)


def _regions(language: Locale) -> Iterator[tuple[str, Conventions]]:
    """Yield the conventions of every region; one that implies a script is named with and without it."""
    hours = _conventions(language).hours  # a region's go as far: Britons write 19:30, and say half past seven
    for identifier in sorted(locale_identifiers()):
        if identifier.startswith(f"{language}_"):
            region = Locale.parse(identifier)
            own = _conventions(region)
            conventions = evolve(own, hours=min(hours, own.hours))
            yield identifier.replace("_", "-"), conventions
            short = f"{region.language}_{region.territory}"
            if region.script and region.territory and str(Locale.parse(short)) == identifier:
                yield short.replace("_", "-"), conventions


def _words(locale: Locale) -> Iterator[Word]:
    for kind, names in (("month", locale.months), ("weekday", locale.days)):
        for number, name in _names(names):
            yield kind, str(number if kind == "month" else number + 1), name
    samples = _plural_samples(locale)
    for code in sorted(list_currencies(locale)):
        for sample in (None, *samples):
            yield "currency", code, get_currency_name(code, sample, locale=locale)
    yield from _unit_words(locale, "measure", CLDR_UNITS)
    yield from _unit_words(locale, "time", {name: str(unit) for name, unit in CLDR_TIME_UNITS.items()})


def _names(names: LocaleDataDict) -> Iterator[tuple[int, str]]:
    # Looking a name up may resolve an alias in data that languages share; in a copy, none sees what another resolved.
    for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
        yield from names.copy()[context].copy()[width].copy().items()


def _plural_samples(locale: Locale) -> tuple[int, ...]:
    """Return one number for each form that a noun takes beside a number."""
    return tuple({locale.plural_form(number): number for number in reversed(_PLURAL_SAMPLES)}.values())


def _unit_words(locale: Locale, kind: str, symbols: Mapping[str, str]) -> Iterator[Word]:
    samples = _plural_samples(locale)
    for name, symbol in symbols.items():
        for length in _LENGTHS:
            for sample in samples:
                yield kind, symbol, _unit_word(locale, name, length, sample)


def _unit_word(locale: Locale, name: str, length: Literal["long", "short", "narrow"], sample: int) -> str:
    """Return how a unit is written beside a number; nothing where the data has no words of this length."""
    for identifier in (name, CLDR_FORMER_NAMES.get(name, name)):
        try:
            text = format_unit(sample, identifier, length, locale=locale)
        except (KeyError, ValueError):
            continue
        # Older releases of Babel write the identifier itself where the data has no words.
        return "" if identifier in text else _DIGITS.sub(" ", text).strip()
    return ""
