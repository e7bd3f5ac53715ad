"""The first draft of a locale: files in which CLDR's part is told in comments and the rest has its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from textwrap import fill

from attrs import define, field
from babel import Locale
from babel.core import UnknownLocaleError as BabelUnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.languages import get_territory_language_info
from babel.localedata import locale_identifiers
from babel.numbers import format_decimal, get_currency_symbol, get_territory_currencies
from babel.units import format_unit, get_unit_name

from claimkit.authoring.conformance import spell_out
from claimkit.checks.languages import WORD, common_words
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.extraction.cldr import freeze, from_babel
from claimkit.extraction.fold import fold, plain
from claimkit.extraction.locale_data import each_word
from claimkit.extraction.rules import said_in
from claimkit.extraction.trie import has_edge
from claimkit.locales import ROOT, Folder, canonical, find

_DAY = dt.date(2024, 12, 16)
_NUMBER = 1234567
_AMOUNT = 30
_PATTERN = re.compile(
    r"'(?P<quoted>[^']+)'|(?P<field>G+|y+|[ML]+|d+|[Ec]+)|(?P<word>[^\W\d_A-Za-z]+)|(?P<mark>[^\s\w'])"
)
_OPTIONAL = re.compile(r" \S+\?")
_UNITS = ("length-kilometer", "mass-kilogram", "duration-hour")
_SKELETONS = {"day": "MMMMd", "month": "yMMMM"}
"""CLDR's names of the patterns of a day without its year, and of a month with it."""
_SHOWN = 3
_SHORT = 3
_WIDTH = 100


def scaffold(tag: str, into: Path) -> tuple[Path, ...]:
    """Write the draft of a locale into a folder of its own in *into*.

    Returns its files: the rules, the examples, the frozen locale data, how values are written, and the words that tell
    the language from others in its script, where words are parted by spaces.

    Raises `claimkit.errors.UnknownLocaleError` if CLDR knows no such language; `claimkit.errors.RuleError` if the
    folder holds rules already.
    """
    name = canonical(tag)
    try:
        locale = Locale.parse(name, sep="-")
    except (BabelUnknownLocaleError, ValueError) as error:
        message = f"the Unicode locale data knows no locale {tag!r}; name it by a tag such as 'ja' or 'zh-Hant'"
        raise UnknownLocaleError(message) from error
    folder = into / name
    if any((folder / file).exists() for file in ("rules.toml", "examples.toml")):
        message = f"{folder} holds a locale already; take another folder, or go on with what is there"
        raise RuleError(message)
    folder.mkdir(parents=True, exist_ok=True)
    shared = {
        "tag": name,
        "language": locale.get_display_name("en") or name,
        "check": f"claimkit locales check {name} --locale-path {into}",
    }
    drafts: dict[str, dict[str, str]] = {
        "rules": _rule_fields(name, locale),
        "examples": _example_fields(locale),
        "writing": {},
    }
    if words := _common(Folder(name, folder), locale):
        drafts["language"] = {"common": words}
    for draft, fields in drafts.items():
        file, text = folder / f"{draft}.toml", _filled(f"scaffold_{draft}.toml", {**shared, **fields})
        file.write_text(text, encoding="utf-8")
    rules, examples, *others = (folder / f"{draft}.toml" for draft in drafts)
    return rules, examples, freeze(name, folder), *others


def _common(folder: Folder, locale: Locale) -> str:
    """Return the common words that the draft begins with: those that claimkit knows, and CLDR's "and" and "or"."""
    if not _is_spaced(locale):
        return ""
    joints = [
        word for name in ("standard", "or") for word in WORD.findall(str(locale.list_patterns[name]["2"]).lower())
    ]
    words = [f'"{word}"' for word in sorted({*common_words(folder), *joints})]
    return f"\n{fill(', '.join(words), _WIDTH, initial_indent='    ', subsequent_indent='    ')},\n" if words else ""


def _is_spaced(locale: Locale) -> bool:
    return has_edge(next(iter(locale.days["format"]["wide"].values())))


def _filled(template: str, fields: Mapping[str, str]) -> str:
    text = (files("claimkit.authoring") / template).read_text(encoding="utf-8")
    return re.sub(r"\{(\w+)\}", lambda found: fields[found[1]], text)


def _rule_fields(tag: str, locale: Locale) -> dict[str, str]:
    months, weekdays = (names["format"]["wide"].values() for names in (locale.months, locale.days))
    spaced = _is_spaced(locale)
    words = number_words(tag)
    return {
        "months": _some(months),
        "weekdays": _some(weekdays),
        "currencies": _some(locale.currencies[code] for code in ("USD", "EUR", "JPY")),
        "units": _some(get_unit_name(unit, locale=locale) or unit for unit in _UNITS),
        "number": format_decimal(_NUMBER, locale=locale),
        "symbols": "".join(f'{code} = ["{sign}"]\n' for code, sign in sorted(_currency_signs(locale))),
        "joined": f"{str(spaced and words.joined).lower():<5}",
        "adds": _numerals(words.adds),
        "multiplies": _numerals(words.multiplies),
        "count": "(number.digits | number.mixed | number.made | number.words)"
        if spaced
        else "(number.digits | number.mixed | number.made | number.words.compound)",
        "short": _short(tag) if spaced else "",
        "drop": ", ".join(f'"{word}"' for word in _letters(locale)),
        "bare": "<count>" if spaced else "(<count> | number.words #)",
        "dates": "\n".join(f'    "{form}",' for form in _date_forms(locale)),
    }


def _currency_signs(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield the signs of the currencies of the language's own countries, but those that every locale knows."""
    known = {fold(sign) for signs in said_in(find(ROOT).rules)["words"]["currency.symbol"].values() for sign in signs}
    for territory in _countries(locale):
        for code in get_territory_currencies(territory):
            sign = plain(get_currency_symbol(code, locale=f"{locale.language}_{territory}"))[0].strip()
            if sign and sign != code and not (len(sign) == 1 and sign.isalpha()) and fold(sign) not in known:
                known.add(fold(sign))
                yield code, sign


def _countries(locale: Locale) -> Iterator[str]:
    """Yield the countries where a language is official and for which CLDR has its conventions."""
    language = locale.language
    for identifier in sorted(locale_identifiers()):
        tongue, _, territory = identifier.partition("_")
        if tongue == language and territory.isalpha() and len(territory) == 2:
            status = get_territory_language_info(territory).get(language, {}).get("official_status")
            if status in {"official", "de_facto_official"}:
                yield territory


def _letters(locale: Locale) -> Iterator[str]:
    """Yield CLDR's names of one character, which mostly are other words in running text."""
    for names in (locale.months, locale.days):
        for width in ("wide", "abbreviated"):
            yield from dict.fromkeys(name for name in names["format"][width].values() if len(name) == 1)


def _short(tag: str) -> str:
    """Return a comment that lists CLDR's short words but those that root has too, which no locale can drop."""
    known = {fold(word) for _, _, word in each_word(said_in(find(ROOT).rules)["words"])}
    lines = "# Short words often are; these CLDR has of up to three letters:\n"
    for kind, meanings in from_babel(tag).names.items():
        words = dict.fromkeys(word for _, _, word in each_word({kind: meanings}))
        short = [f'"{word}"' for word in words if len(word) <= _SHORT and word.isalpha() and fold(word) not in known]
        plain = [word for word in short if word[2:].islower() or len(word) == len('"a"')]
        if plain:
            lines += f"{fill(', '.join(plain), _WIDTH, initial_indent=f'#   {kind}: ', subsequent_indent='#     ')}\n"
    return lines


def _some(names: Iterable[str]) -> str:
    return ", ".join([*names][:_SHOWN]) + ", ..."


def _numerals(numbers: Mapping[int, tuple[str, ...]]) -> str:
    comments = {number: f" # ICU writes: {', '.join(words)}" if words else "" for number, words in numbers.items()}
    return "\n".join(f"{f'{number} = []':<30}{comment}".rstrip() for number, comment in comments.items())


def _date_forms(locale: Locale) -> Iterator[str]:
    """Yield the forms of CLDR's own dates, from the longest pattern to the shortest, then those with no year or day."""
    seen = {""}
    longer = (locale.date_formats[length] for length in ("full", "long", "medium"))
    for pattern in (*longer, *map(locale.datetime_skeletons.__getitem__, _SKELETONS.values())):
        form = _date_form(str(pattern.pattern))
        if form not in seen:
            yield form
        seen |= {form, _OPTIONAL.sub("", form)}


def _date_form(pattern: str) -> str:
    """Turn a date pattern of CLDR into a form."""
    items: list[str] = []
    for found in _PATTERN.finditer(plain(pattern)[0]):
        kind, text = str(found.lastgroup), found[str(found.lastgroup)]
        items.append(_WRITTEN[kind](text))
    return " ".join(filter(None, items))


_FIELDS = {
    "y": "year=number.four",
    "M": "month=number.digits.month",
    "L": "month=number.digits.month",
    "d": "day=number.digits.day",
    "E": "weekday=weekday",
    "c": "weekday=weekday",
}


def _field(text: str) -> str:
    """Return the slot of a field; three letters of a month and more are its name."""
    return "month=month" if text[0] in "ML" and len(text) > 2 else _FIELDS.get(text[0], "")


def _quoted(text: str) -> str:
    return " ".join(f"'{word.lower()}'?" for word in text.split())


def _mark(text: str) -> str:
    return "comma?" if text in {",", "、", "،"} else f"'{text}'?"


_WRITTEN = {"field": _field, "quoted": _quoted, "word": "'{}'".format, "mark": _mark}


def _example_fields(locale: Locale) -> dict[str, str]:
    dates = dict.fromkeys(format_date(_DAY, length, locale=locale) for length in ("long", "medium"))
    return {
        "number": format_decimal(_NUMBER, locale=locale),
        "dates": "\n".join(f'    "{date}",' for date in dates),
        **{name: format_skeleton(skeleton, _DAY, locale=locale) for name, skeleton in _SKELETONS.items()},
        "full": format_date(_DAY, "full", locale=locale),
        "weekday": locale.days["format"]["wide"][_DAY.weekday()],
        "length": _measure("duration-hour", locale),
        "weight": _measure("mass-kilogram", locale),
    }


def _measure(unit: str, locale: Locale) -> str:
    """Write so many of a unit, in short where the Babel that is installed has no more."""
    long, short = (format_unit(_AMOUNT, unit, length, locale=locale) for length in ("long", "short"))
    return short if unit in long else long


# The number words of a language, as far as ICU's spellouts tell: which of them add, and which multiply

_TEN = 10
_ADDING = (*range(21), 30, 40, 50, 60, 70, 80, 90)
_POWERS = tuple(10**power for power in range(1, 13))
_USUAL = (100, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000)
"""The numbers that most languages multiply by: what a draft has a place for where ICU does not tell."""
_FACTORS = (2, 3, 5)


@define
class NumberWords:
    """What adds, what multiplies, by number; no word is known where ICU tells none."""

    adds: dict[int, tuple[str, ...]] = field(factory=lambda: dict.fromkeys(_ADDING, ()))
    multiplies: dict[int, tuple[str, ...]] = field(factory=lambda: dict.fromkeys(_USUAL, ()))
    joined: bool = False


def number_words(tag: str) -> NumberWords:
    """Return the words that ICU puts the numbers of a language together from.

    What it puts together from smaller ones has no place: ten thousand in English, twenty in Indonesian (two tens). A
    number with "one" inside its word adds, as *seratus* (a hundred) does in Indonesian.
    """
    if spell_out(1, tag) is None:
        return NumberWords()
    found = NumberWords({}, {}, joined=" " not in _in_words(234, tag))
    for power in _POWERS:
        _take_power(found, power, tag)
    tens = found.multiplies.get(_TEN, ())
    has_teens = _in_words(11, tag).replace(" ", "") != _in_words(_TEN, tag) + _in_words(1, tag)
    for number in _ADDING:
        word = _in_words(number, tag)
        is_teen, is_ten = _TEN < number < 2 * _TEN, number > _TEN and number % _TEN == 0
        if not (word in tens or (is_ten and tens) or (is_teen and not has_teens)):
            found.adds[number] = (word,)
    found.adds = dict(sorted(found.adds.items()))
    return found


def _in_words(number: int, tag: str) -> str:
    return (spell_out(number, tag) or "").replace("\u200b", "")


def _take_power(found: NumberWords, power: int, tag: str) -> None:
    """Find the word that multiplies by a power of ten, and the number itself where it has one that adds."""
    times = [*_times(power, tag)]
    words = tuple(dict.fromkeys(filter(None, times)))
    if power == _TEN and (len(words) != 1 or "" in times):
        return
    smaller = [word for known in found.multiplies.values() for word in known]
    if any(word.endswith(known) for word in words for known in smaller):
        return
    if not words:
        if power in _USUAL:
            found.multiplies[power] = ()
        return
    found.multiplies[power] = words
    alone, one = _in_words(power, tag), _in_words(1, tag)
    inside = next((alone.removesuffix(word).strip() for word in words if alone.endswith(word)), None)
    if inside is None:
        found.multiplies[power] = tuple(dict.fromkeys((alone.split()[-1], *words)))
    elif not one.startswith(inside):
        found.adds[power] = (alone,)


def _times(power: int, tag: str) -> Iterator[str]:
    """Yield what stands behind a factor, nothing where the number does not begin with it."""
    for factor in _FACTORS:
        word, product = _in_words(factor, tag), _in_words(factor * power, tag)
        yield product.removeprefix(word).strip() if product.startswith(word) else ""
