"""Mending: where two mentions contradict each other, what would be right, and the edit that puts it there."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import permutations

from attrs import evolve

from claimkit.checks.excuses import bound_of, is_denied, may_agree
from claimkit.checks.finding import Edit, Severity, Span
from claimkit.checks.observing import counted_alike, is_often, proposed, remark, rendered, seen
from claimkit.checks.pair import Pair, in_text, sides_of
from claimkit.checks.registry import Observation
from claimkit.claims.text import Text
from claimkit.comparison.alignment import Link
from claimkit.comparison.difference import Difference
from claimkit.comparison.numbers import fingerprint, number_of, only_number
from claimkit.errors import InvalidValueError, UnresolvableError
from claimkit.extraction import Mention, extract
from claimkit.extraction.fold import plain
from claimkit.extraction.inline import PERCENT, things
from claimkit.values import Direction, Kind, Name, Number, Ordinal, Quantity, Range, Value, resolve
from claimkit.values.calendar_date import FIELDS, CalendarDate, Offset
from claimkit.values.duration import ClockTime, Duration, DurationPart, TimeUnit
from claimkit.values.hedge import ACCEPTED, Hedge, HedgeAgreement, hedge_of, hedges_agree
from claimkit.values.unit import AGE, COUNT, FRACTION, Unit


def contradiction(
    pair: Pair, link: Link, diagnosis: str, severity: Severity | None = None, *, wanted: Value | None = None
) -> Observation:
    """Return what is to say where two mentions of one fact differ: what each text says, and how that differs.

    The translation should state the value *wanted*: unless told otherwise, that of the original.
    """
    text, mention = pair.translation, link.right
    value = _as_told(pair, link) if wanted is None else wanted
    kinds = link.left.value.kind, mention.value.kind
    is_share, phrase = {*kinds} == {Kind.COUNT, Kind.FRACTION}, len(mention.surface.split()) > 1
    alone = phrase and kinds == (Kind.COUNT, Kind.FRACTION)  # the number, for "six out of 10", which it cannot render
    rendering = None if alone else proposed(value, text.language, mention)
    if rendering is None and isinstance(value, Duration):  # which side of now it lies on, the words around it may say
        rendering = proposed(evolve(value, direction=None), text.language)
    told = remark(pair, link, diagnosis, severity, rendering)
    for words in () if is_share else _wordings(text, mention, value, rendering):
        edit = _edit(text, mention, value, words)
        if edit is not None:
            if words == mention.surface or not _has_its_endings(text, mention, value, words):
                break
            fits = severity is not Severity.INFO and _fits(text, mention, value, words)
            is_safe = fits and not (_has_hedge_beside(pair, link, value) or _is_doubtful(pair, link))
            return evolve(told, expected=words, edit=edit if is_safe else None)
    return told


def _as_told(pair: Pair, link: Link) -> Value:
    """Return the value of the original as the translation is to tell it, where nothing changes but what is wrong."""
    # Its other words may say the unit, the half of the day and the hedge; it may tell another part of a date, and a
    # length that leads to a day by its other side ("three days", "three days later").
    found, value = link.right.value, counted_alike(link.left.value, link.right.value)
    match value, found:
        case Quantity(unit=unit), Quantity(unit=other) if link.difference is not None and _is_left_out(unit, other):
            value = evolve(value, unit=other)
        case Duration(parts=(DurationPart(amount=years, unit=TimeUnit.YEAR),), hedge=hedge), Quantity(kind=Kind.AGE):
            value = Quantity(years, AGE, hedge=hedge)
        case Quantity(kind=Kind.AGE, amount=years, hedge=hedge), Duration(parts=(DurationPart(unit=TimeUnit.YEAR),)):
            value = evolve(found, parts=(DurationPart(years, TimeUnit.YEAR),), hedge=hedge)
        case Duration(parts=(DurationPart(int(count), unit),)), CalendarDate(offset=Offset(int(now)) as step):
            value = evolve(found, offset=evolve(step, amount=count if now > 0 else -count, unit=unit))
        case Duration(parts=(DurationPart(int(count), TimeUnit.DAY),)), CalendarDate(day=int()) if 0 < count <= 31:
            value = evolve(found, day=count)
        case CalendarDate(offset=Offset(int(count), unit)), Duration():
            value = evolve(found, parts=(DurationPart(abs(count), unit),))
        case CalendarDate(), CalendarDate():
            value = _as_dated(found, value, pair.published)
        case ClockTime(hour=int(hour), either_half=True), ClockTime(hour=int(now), either_half=False):
            value = evolve(value, hour=hour % 12 + now % 24 // 12 * 12, either_half=False)
        case _:
            pass
    if link.difference is None or type(value) is not type(found) or isinstance(value, Ordinal | Name):
        return value
    counted = isinstance(found, Quantity) and found.unit.noun  # by a word that another hedge may not suit
    sides = sides_of(link, pair.original, pair.translation)
    accepted = ACCEPTED if counted else (HedgeAgreement.SAME,)
    agree = any(hedges_agree(hedge, hedge_of(found)) in accepted for hedge in (value.hedge, bound_of(sides[0])))
    elsewhere = Hedge.EXACT in (value.hedge, hedge_of(found)) and may_agree(sides)
    ahead = isinstance(value, Duration) and value.direction is Direction.NEXT  # in three days is within them
    within = ahead and (value.hedge, hedge_of(found)) == (Hedge.EXACT, Hedge.AT_MOST)
    return evolve(value, hedge=hedge_of(found)) if agree or elsewhere or within else value


def _is_left_out(unit: Unit, told: Unit) -> bool:
    """Return whether a text leaves out all or a part of the unit that the other tells: 100, 100 degrees (Celsius)."""
    return unit == COUNT or (unit, told) == (AGE, COUNT) or (unit.symbol, told.symbol) == ("deg", "degC")


def _as_dated(found: CalendarDate, wanted: CalendarDate, published: dt.date | None) -> CalendarDate:
    """Return a date as another one is told: by its fields, of which those change that the wanted one says otherwise."""
    said = {name: getattr(wanted, name) for name in (*FIELDS, "part", "direction", "offset")}
    if wanted.weekday is None and published is not None:
        with suppress(UnresolvableError):
            meant = resolve(wanted, published)
            said["weekday"] = meant.first.isoweekday() if meant.anchored and meant.first == meant.last else None
    told = {name: value for name, value in said.items() if value is not None and getattr(found, name) is not None}
    with suppress(InvalidValueError):  # the 30th, of February
        date = evolve(found, **{"weekday": None, **told}, anchor=wanted.anchor, hedge=wanted.hedge)
        return date if any(getattr(found, name) != value for name, value in told.items()) else wanted
    return wanted


def _wordings(text: Text, mention: Mention, value: Value, rendering: str | None) -> Iterator[str]:
    """Yield how the words of a mention may state a value: changed least first, as the language writes it last."""
    from claimkit.rendering import reworded

    found, surface = mention.value, seen(mention.surface)
    if isinstance(found, ClockTime) and isinstance(value, ClockTime):
        yield from _at_another_hour(surface, found, value, text.language)
    if isinstance(found, CalendarDate) and isinstance(value, CalendarDate):
        yield from _dated_in_digits(surface, found, value)
    numbers = [number for each in (found, value) if (number := only_number(each)) not in (None, 1)]
    if len(numbers) > 1 and isinstance(found, Quantity | Duration):  # of one, nouns have a form
        was, wanted = (_in_digits(number, text.language) for number in numbers)
        if was != wanted and was in surface:
            yield (surface := reworded(surface, was, wanted, text.language, text.content))
    if isinstance(found, Quantity) and isinstance(value, Quantity):
        old, new = found.unit.symbol, value.unit.symbol
        if old != new and old[-1:] == new[-1:] and old.isalpha() and found.kind is Kind.MEASURE:  # MB for GB, no words
            yield re.sub(rf"(?<![A-Za-z]){old}(?![A-Za-z])", new, surface)
    exact = [evolve(each, hedge=Hedge.EXACT) for each in (found, value) if isinstance(each, Quantity)]
    words = proposed(exact[1], text.language, mention) if len(exact) > 1 and found != exact[0] != exact[1] else None
    if words is not None:
        yield _reworded(text, evolve(mention, value=exact[0]), exact[1], words)  # what hedges it stays as it is
    if rendering is not None:
        yield _reworded(text, mention, value, rendering)
        yield rendering


def _at_another_hour(surface: str, found: ClockTime, wanted: ClockTime, language: str) -> Iterator[str]:
    """Yield the words of a time of the day with the hour of another one, which they may name by the next: halb neun."""
    from claimkit.rendering.writing import writing

    numerals = {str(word): int(number) for number, word in writing(language).words("numerals").items()}
    names = {number: word for word, number in numerals.items()}
    later = (wanted.hour or 0) - (found.hour or 0)
    for word in _WORD.finditer(surface):
        hour = (numerals.get(word[0].lower(), 0) + later - 1) % 12 + 1
        if word[0].lower() in numerals and found.minute == wanted.minute and hour in names:
            yield f"{surface[: word.start()]}{names[hour]}{surface[word.end() :]}"


_WORD = re.compile(r"[^\W\d_]+")


def _dated_in_digits(surface: str, found: CalendarDate, wanted: CalendarDate) -> Iterator[str]:
    """Yield the words of a date in digits with those of another one, in whatever order they may stand: 2024-05-01."""
    digits = _DIGITS.findall(surface)
    told = [(was, now) for was, now in zip(*map(_numbers, (found, wanted)), strict=True) if was is not None and now]
    if len(digits) != len(told) or len(digits) < 2 or _DIGITS.sub("", surface).strip(" .-/") != "":
        return
    for each in permutations(told):
        if [was for was, _ in each] == [*map(int, digits)]:
            widths = (len(old) if old[0] == "0" or " " not in surface else 1 for old in digits)  # 2024. 5. 1.
            now = [str(number).zfill(width) for width, (_, number) in zip(widths, each, strict=True)]
            pieces = zip(_DIGITS.split(surface), [*now, ""], strict=True)
            yield "".join(f"{mark}{number}" for mark, number in pieces)


_DIGITS = re.compile("[0-9]+")


def _numbers(date: CalendarDate) -> tuple[int | None, ...]:
    return date.year, date.month, date.day


def _in_digits(number: Number, language: str) -> str:
    """Write a number as a language groups its digits, without a word of scale, behind which a noun would be lost."""
    from claimkit.rendering.writing import writing

    return writing(language).data.grouped(Decimal(number)) if isinstance(number, int) else str(number)


def _reworded(text: Text, mention: Mention, value: Value, rendering: str) -> str:
    """Return the words of a mention, of which no more change than must for a value, given as the language writes it."""
    from claimkit.rendering import reworded

    was = rendered(mention.value, text.language, mention)
    hours = [each.hour or 0 for each in (mention.value, value) if isinstance(each, ClockTime)]
    unwritten = [*filter(str.isalpha, was)] == [*filter(str.isalpha, rendering)]
    if unwritten and len({hour // 12 for hour in hours}) > 1 and in_text(mention, text).within("half"):
        return rendering  # for the language does not write the half of the day that one tells: "9h40 sáng"
    return reworded(seen(mention.surface), was, rendering, text.language, text.content)


def _has_hedge_beside(pair: Pair, link: Link, value: Value) -> bool:
    """Return whether a hedge that changes is denied, or a new one would meet a word that stays: "exactly over 10"."""
    hedge, found = hedge_of(value), hedge_of(link.right.value)
    if hedge is found:
        return False
    sides = sides_of(link, pair.original, pair.translation)
    if any(map(is_denied, sides)) or (hedge is Hedge.EXACT and sides[1].within("denial")):  # a verb: "must not exceed"
        return True
    near = [*sides[1].near("hedge"), *sides[1].near("exact")] if found is Hedge.EXACT else []
    return any(each.touches or each.follows for each in near)


def _is_doubtful(pair: Pair, link: Link) -> bool:
    """Tell whether other words than those of a link may be the wrong ones: then none of them is replaced."""
    left, right = link.left.value, link.right.value
    one, other = pair.original.content, pair.translation.content
    if _has_part_beside(link.left, pair.omitted, one) or _has_part_beside(link.right, pair.added, other):
        return True
    originals, translations, kinds = _said_in(pair)
    # One text may say elsewhere what the other says here; and a number that is left alone may be meant by another one.
    elsewhere = _times_said(left, translations, link.right)
    if _times_said(right, originals, link.left) or elsewhere > _times_said(left, originals, link.left):
        return True
    return link.difference is Difference.NUMBER and right.kind in kinds


def _has_part_beside(mention: Mention, alone: Iterable[Mention], text: str) -> bool:
    """Return whether one of the mentions that are left alone may be a part of another: "3 hours or so & 30 minutes"."""
    like = [each for each in alone if each.value.kind in {mention.value.kind, Kind.COUNT}]
    between = (text[min(each.end, mention.end) : max(each.start, mention.start)] for each in like)
    return any(len(plain(words)[0]) <= 6 for words in between)  # as long as ", plus "


@lru_cache(maxsize=16)
def _said_in(pair: Pair) -> tuple[Counter[Hashable], Counter[Hashable], frozenset[Kind]]:
    """Count what each text says, and its linked mentions; return the kinds of what is left alone in the translation."""
    links = pair.alignment.links
    sides = (pair.omitted, [link.left for link in links]), (pair.added, [link.right for link in links])
    originals, translations = (
        Counter([*linked, *(key for each in (*alone, *linked) for key in _keys(each.value))]) for alone, linked in sides
    )
    return originals, translations, frozenset(each.value.kind for each in pair.added)


def _keys(value: Value) -> tuple[Hashable, ...]:
    """Return what a value shares with the same value, with one of the same number, and with what is both."""
    key, number = fingerprint(value), number_of(value)
    return (("value", key),) if number is None else (("value", key), ("number", number), ("both", key, number))


def _times_said(value: Value, said: Counter[Hashable], but: Mention) -> int:
    """Count the mentions, but for one, of the same value, or of the same number in whatever unit."""
    keys = _keys(value)
    times = sum(sign * said[key] for sign, key in zip((1, 1, -1), keys, strict=False))
    return times if set(keys).isdisjoint(_keys(but.value)) else times - said[but]


# Edits: a rendering in the place of words of a translation, where it is sure to say the right thing and to fit

_REACH = 60
"""How many characters on either side of a value can have a say in how it is read."""


def _edit(text: Text, mention: Mention, value: Value, words: str) -> Edit | None:
    """Return the edit that puts words in the place of a mention, if the text, read again, states the value there."""
    from claimkit.rendering.rewording import led

    if any(thing.surface != PERCENT for thing in things(mention.surface)):
        return None  # to move a tag or a placeholder one must know what it is for
    if PERCENT in text.content:
        words = re.sub("%+", PERCENT, words)
    if _begins_sentence(text.content, mention):
        words = words[:1].upper() + words[1:]
    if words.endswith(_STOP) and text.content.startswith(_STOP, mention.end):
        words = words.removesuffix(_STOP)
    before = text.content[max(0, mention.start - _REACH) : mention.start]
    lead = led(before, mention.surface, words, text.language)
    if lead is None:
        return None
    before = f"{before.removesuffix(lead[0])}{lead[1]}"
    mended = f"{before}{words}{text.content[mention.end : mention.end + _REACH]}"
    place, stop = len(before), len(before) + len(words)
    for found in extract(mended, text.language):
        if found.start < stop and place < found.end:
            is_whole = found.start == place and mended[stop : found.end] in {"", _STOP} and found.end >= stop
            if is_whole and _is_stated(value, found.value) and not _is_unlike(mention.value, found.value):
                start = mention.start - len(lead[0])
                return Edit(Span(start, mention.end, text.content[start : mention.end]), f"{lead[1]}{words}")
            return None
    return None


def _is_stated(wanted: Value, found: Value) -> bool:
    """Return whether a value that was found says what the wanted one does, the hedge and the day of the week too."""
    days = {getattr(value, "weekday", None) for value in (wanted, found)}
    alike = hedges_agree(hedge_of(found), hedge_of(wanted)) is HedgeAgreement.SAME
    return alike and len(days) == 1 and fingerprint(found) == fingerprint(wanted)


_STOP = "."
"""The mark that ends a sentence and an abbreviation, and stands once where both end."""


def _is_unlike(found: Value, wanted: Value) -> bool:
    """Return whether a value is of another make than the wanted one, so that the words around it fit only one."""
    # A bare number does not stand where a year does, or where the words also say what is counted ("once").
    if {type(found), type(wanted)} == {CalendarDate, Quantity}:
        return True
    if isinstance(found, Quantity) and isinstance(wanted, Quantity) and found.unit.noun and not wanted.unit.noun:
        return True
    is_range, was_range = (isinstance(getattr(value, "amount", None), Range) for value in (wanted, found))
    return is_range and not was_range  # of which it may be an end: "between 3 and 5"


def _has_its_endings(text: Text, mention: Mention, value: Value, words: str) -> bool:
    """Return whether an ordinal in digits has the ending of its number, as far as that is known."""
    from claimkit.rendering.rewording import has_its_endings

    named = [getattr(value, name, None) for name in ("number", "day", "week", "century", "occurrence")]
    numbers = [number for number in named if isinstance(number, int)]
    return has_its_endings(words, mention.surface, numbers, text.language)


def _fits(text: Text, mention: Mention, wanted: Value, rendering: str) -> bool:
    """Return whether a rendering is of the build of the words that it replaces."""
    value, (surface, _) = mention.value, plain(mention.surface)
    longer = abs(len(surface.split()) - len(rendering.split()))
    if longer > 2 - (value.kind is Kind.FRACTION):  # by a phrase: "60's", "60 to 69 years old"; "one voter in three"
        return False
    halves = {only_number(each) == Fraction(1, 2) for each in (value, wanted) if each.kind is Kind.FRACTION}
    is_half = len(halves) > 1 and not any(map(str.isdecimal, rendering))  # "half the men", "a third of them"
    if is_half or (value.kind is wanted.kind is Kind.COUNT and not _have_one_form(value, wanted, text.language)):
        return False
    # None takes the place of a verb ("tripled"), but may be the adverb that the language itself writes ("twice").
    may_be_verb = value.kind is Kind.MULTIPLE and not any(map(str.isdecimal, surface))
    is_verb = may_be_verb and rendered(value, text.language).lower() != mention.surface.lower()
    # A place in an order and how often something happens stay in words ("second", "once").
    is_place = value.kind is Kind.ORDINAL or getattr(value, "occurrence", None) is not None
    in_words = (is_place or is_often(value)) and not any(map(str.isdecimal, surface))
    if is_verb or (in_words and any(map(str.isdecimal, rendering))):
        return False
    is_one = surface.isalpha() and getattr(value, "unit", value.kind) not in _NUMBERS  # "zweimonatiger", an adjective
    parted = is_one and any(map(str.isspace, rendering))
    if parted or (_is_compound(surface, value.kind) and not _is_compound(rendering, value.kind)):  # "a 3-year-old dog"
        return False
    behind, _ = plain(text.content[mention.end : mention.end + _REACH])
    if _JOINED.match(behind) and surface[-1:].isdecimal() and not rendering[-1:].isdecimal():  # "the 60's"
        return False
    # In Korean a particle finds the sound that it was chosen for; that of a digit is not known, so it may only stay.
    before, after = surface[-1:], rendering[-1:]
    sound = _sounds(before, text.language)
    heard = sound is not None and sound == _sounds(after, text.language)
    return before == after or heard or _sounds(behind[:1], text.language) is None


def _have_one_form(value: Value, other: Value, language: str) -> bool:
    """Return whether two numbers take one form of the noun behind them: not "1 ship", "un million de personnes"."""
    from claimkit.rendering.quantities import countable
    from claimkit.rendering.writing import writing

    counts = [evolve(each, hedge=Hedge.EXACT) for each in (value, other) if isinstance(each, Quantity)]
    forms = {writing(language).data.plural(countable(each.amount)) for each in counts}
    return len(forms) < 2 or all(rendered(each, language)[-1:].isalpha() for each in counts)  # words of scale


_NUMBERS = (COUNT, FRACTION, Kind.ORDINAL, Kind.DATE, Kind.CLOCK)
"""Units, or kinds without any, of which one word may stand for many."""

_COMPOUND = re.compile(r"\w-[^\W\d]\S*$")
_JOINED = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}-]\w")


def _is_compound(words: str, kind: Kind) -> bool:
    """Return whether words end in a number that is joined to what it counts, as no "forty-two" is."""
    found = _COMPOUND.search(words)
    is_spelled_out = kind in {Kind.COUNT, Kind.ORDINAL} and not any(map(str.isdecimal, words))
    return found is not None and not is_spelled_out


def _sounds(letter: str, language: str) -> str | None:
    """Return how a letter sounds to the word behind it, as far as its language tells: by what it ends in (NFD)."""
    from claimkit.rendering.writing import writing

    last = unicodedata.normalize("NFD", letter)[-1:]
    sounds = writing(language).words("sounds").items()
    return next((name for name, letters in sounds if last and last in letters), None)


def _begins_sentence(text: str, mention: Mention) -> bool:
    """Return whether a mention is where a capital belongs: at the beginning of the text, or where it has one."""
    around, _ = plain(text[max(0, mention.start - _REACH) : mention.start])
    before, first = around.rstrip(" \t")[-1:], mention.surface[:1]
    if not before:
        return not first.islower()
    return first.isupper() and not before.isalnum() and before != ","
