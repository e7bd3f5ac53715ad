"""Conformance: a locale held to its own examples, to independent writers of its language, to laws and to its needs.

The independent writers are the formats of the Unicode locale data (through Babel) and ICU's spellouts, where ICU is
installed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from random import Random
from types import MappingProxyType
from typing import Literal

from attrs import field, frozen
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from claimkit.authoring.examples import examples
from claimkit.authoring.needs import NOTES, WORDLESS, needless, used, wordless
from claimkit.authoring.phenomena import MISSING, Standing, standing
from claimkit.checks.languages import FILE, LEAST_LETTERS, common_words, language_of, shares, shares_script
from claimkit.claims.text import UNDETERMINED
from claimkit.extraction.compiler import compile_rules
from claimkit.extraction.lexicon import Symbols
from claimkit.extraction.rules import RuleSet, load
from claimkit.extraction.scanner import Scanner
from claimkit.extraction.token import Mention
from claimkit.locales import find
from claimkit.values import PERCENT, CalendarDate, Quantity

LARGEST = 10**12
"""Spellouts are drawn up to this number."""

_SEED = 7
_HOSTILE = "0123456789.,:;/-~()%$'\u00a0\u200b\u200f\ud800\u0301 \n\t"
_LENGTHS: tuple[Literal["full", "long", "medium", "short"], ...] = ("full", "long", "medium", "short")


@frozen
class Fault:
    """Something that does not hold, and in which part of the conformance."""

    part: str
    message: str

    def __str__(self) -> str:
        return f"{self.part}: {self.message}"


@frozen
class Conformance:
    """How a locale stands: what does not hold, what no example needs, what its examples cover.

    *needless* holds, by sort, what must not be in a rule file (see `needless`); *standing* says which
    phenomena the examples show, which the language lacks, and which are missing.
    """

    tag: str
    faults: tuple[Fault, ...]
    tried: Mapping[str, int]
    needless: Mapping[str, tuple[str, ...]]
    standing: Standing

    @property
    def coverage(self) -> Mapping[str, int]:
        """How many examples show each phenomenon."""
        return self.standing.coverage

    @property
    def missing(self) -> tuple[str, ...]:
        """The phenomena of which there is neither an example nor a reason why the language lacks them."""
        return self.standing.missing

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong, needless or missing; what is only noted may be there."""
        return self.within(0, 0)

    def within(self, needless: int, missing: int) -> bool:
        """Tell whether nothing is wrong, and no more needless or missing than these numbers."""
        lines = sum(len(lines) for sort, lines in self.needless.items() if sort not in NOTES)
        return not self.faults and lines <= needless and len(self.missing) <= missing


def conformance(tag: str, draws: int = 200) -> Conformance:
    """Hold a locale to all that can be tested without knowing its language; each round trip draws so many values.

    Raises `claimkit.errors.RuleError` where a file of the locale cannot be understood;
    `claimkit.errors.UnknownLocaleError` where no rules are installed for it.
    """
    rules = load(tag)
    reading = compile_rules(rules)
    shown = tuple(examples(tag))
    failures = [failure for example in shown if (failure := example.failure(reading)) is not None]
    parts: dict[str, tuple[int, list[str]]] = {"examples": (len(shown), failures)}
    for name, trips in (("numbers", _number_trips), ("dates", _date_trips), ("spellouts", _spellout_trips)):
        parts[name] = _tried(trips(rules.tag, draws), reading)
    parts["laws"] = _laws(rules, reading, draws)
    parts["language"] = _language(rules.tag, "\n".join(example.text for example in shown))
    stands = standing(tag)
    if stands.lacks:
        parts["phenomena that the language lacks"] = (
            len(stands.lacks),
            [
                f"{name!r} has {stands.coverage[name]} examples, so it is not lacking; take it out of [lacks]"
                for name in stands.contradicted
            ],
        )
    use = used(reading, [example.text for example in shown])
    inherited = [rule for rule in rules.rules if rule.file != rules.file]
    lacking = wordless(inherited, rules.macros, Symbols(known=dict(reading.symbols)))
    return Conformance(
        rules.tag,
        tuple(Fault(part, message) for part, (_, messages) in parts.items() for message in messages),
        {part: number for part, (number, _) in parts.items()},
        {WORDLESS: tuple(f"{term}: {', '.join(names)}" for term, names in lacking.items()), **needless(rules, use)},
        stands,
    )


_FEWEST_COMMON = 20
"""So many common words tell a language from others in its script, also where a text is short."""


def _language(tag: str, text: str) -> tuple[int, list[str]]:
    """Try whether the examples, read together, are known to be in their language, and by enough words of its own.

    Too few letters tell nothing; a region is not told from its language.
    """
    if sum(shares(text).values()) < LEAST_LETTERS:
        return 0, []
    faults: list[str] = []
    told = language_of(text)
    if told.partition("-")[0] != tag.partition("-")[0]:
        taken = "to be in no language that has rules" if told == UNDETERMINED else f"for {told!r}"
        faults.append(f"the examples, read together, are taken {taken}")
    folder = find(tag)
    number = len(common_words(folder))
    if shares_script(tag) and number < _FEWEST_COMMON:
        faults.append(
            f"{number} common words are too few to tell {tag!r} from other languages in its script; "
            f"list at least {_FEWEST_COMMON} in {folder.path / FILE}, those that stand beside numbers among them"
        )
    return 2, faults


def locale_conformance(
    locale: str, *, draws: int = 500, needless: Mapping[str, int] = MappingProxyType({}), missing: int = 0
) -> Conformance:
    """Hold a locale to everything that ``claimkit locales check`` does, and fail with what does not hold.

    Its rules must be understood, its examples must mean what they say, what CLDR's formats and ICU's spellouts (where
    ICU is installed) write must be read back, the laws of extraction must hold, and its examples must be known to be in
    its language.  Each round trip draws *draws* values, the same at each run.  Its rule file must hold nothing that no
    example needs, and of each phenomenon there must be an example or the reason why the language lacks it; a locale
    that does not pass yet says in *needless* how many of each sort it holds, in *missing* how many phenomena it shows
    not yet, and keeps to these numbers.  Returns the report, whose ``coverage`` says how many examples show each
    phenomenon.

    Raises `AssertionError` that lists what does not hold; `claimkit.errors.RuleError` where a file of the locale cannot
    be understood; `claimkit.errors.UnknownLocaleError` where no rules are installed for it.

    >>> locale_conformance("tlh")
    Traceback (most recent call last):
        ...
    claimkit.errors.UnknownLocaleError: ...
    """
    found = conformance(locale, draws)
    faults = [str(fault) for fault in found.faults]
    allowed = {**needless, MISSING: missing}
    for sort, lines in {**found.needless, MISSING: found.missing}.items():
        if sort not in NOTES and len(lines) != allowed.get(sort, 0):
            faults.append(f"{sort}: {len(lines)}, not {allowed.get(sort, 0)}")
            faults += [f"  {line}" for line in lines]
    if faults:
        shown = "\n".join(f"  {fault}" for fault in faults[:_MOST_SHOWN])
        more = len(faults) - _MOST_SHOWN
        rest = f"\n  ... and {more} more" if more > 0 else ""
        message = f"the locale {locale!r} does not hold what it promises:\n{shown}{rest}"
        raise AssertionError(message)
    return found


_MOST_SHOWN = 20


# Round trips ---------------------------------------------------------------------------------------------------------


@frozen
class Trip:
    """A value that an independent writer has put into words, and what must be read there."""

    text: str
    expected: str
    holds: Callable[[Mention], bool] = field(repr=False)


def _tried(trips: Iterable[Trip], reading: Scanner) -> tuple[int, list[str]]:
    number, faults = 0, list[str]()
    for number, trip in enumerate(trips, start=1):  # noqa: B007 - the last number is how many there were
        mentions = [*reading.mentions(trip.text)]
        if len(mentions) != 1 or mentions[0].surface != trip.text.strip() or not trip.holds(mentions[0]):
            found = ", ".join(map(str, mentions)) or "nothing"
            faults.append(f"{trip.text!r} should be {trip.expected}, but {found} was found")
    return number, faults


def _drawn(draws: int, largest: int = LARGEST) -> Iterator[int]:
    """Yield small numbers, then numbers of every length, the same at each run."""
    random = Random(_SEED)  # noqa: S311 - nothing is kept secret
    small = min(draws // 2, 121)
    yield from range(small)
    for index in range(small, draws):
        length = index % len(str(largest)) + 1
        round_to = 10 ** (index % 3) if length > 3 else 1
        yield min(random.randrange(10 ** (length - 1), 10**length) // round_to * round_to, largest)


def _is(quantity: Quantity) -> Callable[[Mention], bool]:
    return lambda mention: mention.value == quantity


def _number_trips(tag: str, draws: int) -> Iterator[Trip]:
    locale = tag.replace("-", "_")
    for number in _drawn(draws):
        text = format_decimal(number, locale=locale)
        if not text.isdecimal() or number < 1000:  # four digits without a separator may be a year
            yield Trip(text, str(number), _is(Quantity(number)))
        decimal = Decimal(number).scaleb(-1)
        if number % 10:
            yield Trip(format_decimal(decimal, locale=locale), str(decimal), _is(Quantity(decimal)))
    for power in range(6, len(str(LARGEST)), 3) if draws else ():
        for number in (5 * 10**power, 12 * 10**power):  # five million: digits and a word
            if compact := _compact(number, locale):
                yield Trip(compact, str(number), _is(Quantity(number)))
    for number in range(0, 101, 5):
        text = format_percent(Decimal(number).scaleb(-2), locale=locale)
        yield Trip(text, f"{number} %", _is(Quantity(number, PERCENT)))


def _compact(number: int, locale: str) -> str | None:
    """Write a number with a scale word; ``None`` where the installed Babel has none in this language."""
    try:
        return format_compact_decimal(number, format_type="long", locale=locale)
    except KeyError:
        return None


def _date_trips(tag: str, draws: int) -> Iterator[Trip]:
    locale = tag.replace("-", "_")
    first = dt.date(2000, 1, 1)
    for index in range(draws):
        date = first + dt.timedelta(days=index * 83 % 18_000)
        for length in _LENGTHS:
            yield Trip(format_date(date, length, locale=locale), date.isoformat(), _is_date(date))


def _is_date(date: dt.date) -> Callable[[Mention], bool]:
    said = date.year, date.month, date.day
    return lambda mention: (
        isinstance(value := mention.value, CalendarDate) and (value.year, value.month, value.day) == said
    )


def _spellout_trips(tag: str, draws: int) -> Iterator[Trip]:
    for number in _drawn(draws):
        text = spell_out(number, tag)
        if text is None:
            return
        yield Trip(text, str(number), _is(Quantity(number)))


def spell_out(number: int, tag: str, style: str = "") -> str | None:
    """Return a number in words as ICU's rule-based formats write it, ``None`` where ICU is not installed.

    *style* names one of the rule sets of the language, such as ``%spellout-cardinal``.
    """
    try:
        from icu4py.messageformat import MessageFormat
    except ModuleNotFoundError:
        return None
    pattern = "{n,spellout," + style + "}" if style else "{n,spellout}"
    words = str(MessageFormat(pattern, tag.replace("-", "_")).format({"n": number}))
    return words.replace("\u00ad", "")  # soft hyphens are not part of a word


# Laws ----------------------------------------------------------------------------------------------------------------


def _laws(rules: RuleSet, reading: Scanner, draws: int) -> tuple[int, list[str]]:
    faults: list[str] = []
    for text in hostile_texts(rules, draws):
        try:
            mentions = [*reading.mentions(text)]
            again = [*reading.mentions(text)]
        except Exception as error:  # noqa: BLE001 - whatever it is, it must not be raised
            faults.append(f"{text!r} raises {error!r}")
            continue
        if mentions != again:
            faults.append(f"{text!r} is read differently a second time")
        end = 0
        for mention in mentions:
            if not end <= mention.start < mention.end <= len(text):
                faults.append(f"{text!r}: the span {mention.start}-{mention.end} overlaps or lies outside")
            if text[mention.start : mention.end] != mention.surface:
                faults.append(f"{text!r}: the span {mention.start}-{mention.end} does not hold {mention.surface!r}")
            end = mention.end
    return draws, faults


def hostile_texts(rules: RuleSet, draws: int) -> Iterator[str]:
    """Yield texts made of the words of a locale, digits and marks in any order, the same at each run."""
    random = Random(_SEED)  # noqa: S311 - nothing is kept secret
    words = sorted({word for meanings in rules.words.values() for texts in meanings.values() for word in texts})
    words += [numeral.word for numeral in rules.numerals]
    for _ in range(draws):
        pieces = [random.choice((random.choice(words or ["-"]), random.choice(_HOSTILE), " ")) for _ in range(12)]
        yield "".join(pieces)
