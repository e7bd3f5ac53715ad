"""The examples of a locale: texts with all that they state, and texts that state nothing; they are its tests.

Everything that tells one value from another is said in a line of a notation: the kind of the value, its hedge, the
value, its unit, and the fields that the value leaves out: ``count about 300000 person``, ``date 1980 part=late``,
``clock T15:00 zone=KST``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from attrs import frozen

from claimkit.errors import InvalidValueError
from claimkit.extraction.scanner import Scanner
from claimkit.extraction.schema import HEDGES, PERIODS, Entry, listed
from claimkit.extraction.spellings import is_list
from claimkit.extraction.token import Mention
from claimkit.extraction.validation import Fault, check_keys, check_texts
from claimkit.locales import find
from claimkit.locales.rule_places import Path, content_of, located
from claimkit.values import (
    Amount,
    Anchor,
    CalendarDate,
    ClockTime,
    DateRange,
    Direction,
    Duration,
    Hedge,
    Kind,
    Magnitude,
    Ordinal,
    Part,
    Quantity,
    Range,
    Value,
)
from claimkit.values.amount import amount_text
from claimkit.values.hedge import hedge_of
from claimkit.values.number import written

EXACT = str(Hedge.EXACT)

EXAMPLE_KEYS: Mapping[str, Entry] = {
    "about": Entry("text", "What the group shows; it becomes a heading of the locale's page in the documentation."),
    "unit": Entry("text", "The unit: a class of things (count), a currency code (money), a symbol (measure)."),
    "hedge": Entry("text", f"One of {listed(HEDGES)}; without it the value is exact."),
    "part": Entry("text", f"The part of a span of time: {listed(Part)}."),
    "zone": Entry("text", "The time zone of a time or a day, as the rules name it."),
    "direction": Entry("text", f"The side of the day of speech, unless the value begins with it: {listed(Direction)}."),
    "anchor": Entry("text", "`text` where a date counts from one that the text named before."),
    "offset": Entry(
        "text",
        '`length` where a length of time leads to a date ("three years ago") and not a step from unit to unit'
        ' ("last year"); `range` where its amount is a range; `unsigned` where only the direction tells the side.',
    ),
    "half": Entry("text", "`either` where a time does not say its half of the day; the half of a date with a month."),
    "quarter": Entry("number", "The quarter of a date that has a month."),
    "season": Entry("number", "The season of a date that has a month, as EDTF numbers it."),
    "decade": Entry("number", "The decade of a date that has a year."),
    "century": Entry("number", "The century of a date that has a year or a decade."),
    "weekday": Entry("number", "The weekday of a date that has a day, from 1 (Monday) to 7 (Sunday)."),
    "noun": Entry("text", "The class of things that an ordinal numbers."),
    "hedges": Entry("text", "The hedges of the ends of a range of dates; each field of theirs is `first..last`."),
    "texts": Entry(
        "texts",
        "Texts that state the value and nothing else; `[words]` marks the words that do, in the whole text where"
        " there are none. What else a text states stands in it as `{words = notation}`.",
    ),
}

KINDS = tuple(str(kind) for kind in Kind)
FIELDS = tuple(key for key in EXAMPLE_KEYS if key not in {"about", "unit", "hedge", "texts"})
"""What a line says behind the value, in this order."""

MARKED_OTHER = re.compile(r"\{(?P<words>(?:(?! = )[^{}])+) = (?P<meaning>[^{}]*)\}")
"""What a text of an example states beside the value of its group: the words, and their meaning in the notation."""

_FIELD = re.compile(rf" ({'|'.join(FIELDS)})=")
_HEDGE = re.compile(rf"({'|'.join(str(hedge) for hedge in Hedge)}) ")
_WITH_UNIT = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE))


@frozen
class Meaning:
    """What an example says a text means, in the notation of the example files."""

    kind: str
    value: str
    unit: str = ""
    hedge: str = EXACT
    fields: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Write kind, hedge, value, unit and fields.

        >>> print(Meaning("count", "300000", "person", "about"))
        count about 300000 person
        >>> print(Meaning("date", "1980", fields=(("part", "late"),)))
        date 1980 part=late
        """
        hedge = "" if self.hedge == EXACT else self.hedge
        fields = (f"{name}={value}" for name, value in self.fields)
        return " ".join(filter(None, (self.kind, hedge, self.value, self.unit, *fields)))


def meaning(kind: str, value: str, unit: str, hedge: str, fields: Mapping[str, str]) -> Meaning:
    """Return a meaning whose fields are in the order of the notation; a unit may stand behind the value as well."""
    if kind != Kind.NAME and not unit:
        value, _, unit = value.partition(" ")
    return Meaning(kind, value, unit, hedge, tuple((name, fields[name]) for name in FIELDS if fields.get(name)))


def parse_meaning(line: str) -> Meaning:
    """Read a line of the notation.

    Raises `claimkit.errors.InvalidValueError` where it does not begin with a kind and a value.

    >>> parse_meaning("date 1980 part=late") == Meaning("date", "1980", fields=(("part", "late"),))
    True
    """
    kind, _, rest = line.partition(" ")
    if kind not in frozenset(Kind) or not rest:
        kinds = ", ".join(Kind)
        message = f"{line!r} does not begin with a kind and a value, such as count 3; the kinds are {kinds}"
        raise InvalidValueError(message)
    if kind == Kind.NAME:
        return Meaning(kind, rest)
    stated, *fields = _FIELD.split(rest)
    hedge = _HEDGE.match(stated)
    value = stated if hedge is None else stated[hedge.end() :]
    named = dict(zip(fields[::2], fields[1::2], strict=True))
    return meaning(kind, value, "", EXACT if hedge is None else hedge[1], named)


def meaning_of(value: Value) -> Meaning:
    """Return a value in the notation of the example files; two different values never share one.

    >>> print(meaning_of(Quantity(3)))
    count 3
    """
    text, unit = str(value), ""
    if isinstance(value, Quantity):
        text, unit = _amount(value.amount), str(value.unit) if value.kind in _WITH_UNIT else ""
    elif isinstance(value, Ordinal):
        text = _amount(value.number)
    elif isinstance(value, Duration):
        of_iso = all(part.unit in PERIODS for part in value.parts)
        if not of_iso or isinstance(value.parts[-1].amount, Magnitude):  # parts with their units, such as 5 decade
            text = " ".join(f"{_amount(part.amount)} {part.unit}" for part in value.parts)
    return meaning(str(value.kind), text, unit, str(hedge_of(value)), dict(_fields_of(value)))


def _amount(amount: Amount) -> str:
    return f"vague:{written(amount.order)}" if isinstance(amount, Magnitude) else amount_text(amount)


def _fields_of(value: Value) -> Iterator[tuple[str, str]]:
    """Yield what tells a value from others and is not in its text."""
    if isinstance(value, DateRange):
        ends = [{} if end is None else dict(_fields_of_end(end)) for end in (value.first, value.last)]
        for name in {**ends[0], **ends[1]}:
            yield name, f"{ends[0].get(name, '')}..{ends[1].get(name, '')}"
        return
    for name, read in _READ.get(type(value), {}).items():
        text = read(value)
        if text is not None:
            yield name, str(text)


def _fields_of_end(date: CalendarDate) -> Iterator[tuple[str, str]]:
    yield from _fields_of(date)
    if date.hedge is not Hedge.EXACT:
        yield "hedges", str(date.hedge)


def _offset(date: CalendarDate) -> object:
    """Return what the text of an offset leaves out: that it is a length of time, a range, or without a sign."""
    offset = date.offset
    if offset is None:
        return None
    marks = ["range"] if isinstance(offset.amount, Range) else []
    if offset not in (date.distance, date.from_holiday):
        marks.append("unsigned")
    steps = [offset]
    while steps[-1].rest is not None:
        steps.append(steps[-1].rest)
    reaches = ["unit" if step.whole else "length" for step in steps]
    if "length" in reaches:
        marks.append("/".join(reaches) if "unit" in reaches else "length")
    return "-".join(marks) or None


def _unless(name: str, *finer: str) -> Callable[[CalendarDate], object]:
    """Return what reads a field that the text of a date gives only where none of the finer ones is said."""
    return lambda date: getattr(date, name) if any(getattr(date, other) is not None for other in finer) else None


_READ: Mapping[type, Mapping[str, Callable[[Any], object]]] = {
    CalendarDate: {
        "part": lambda date: date.part,
        "zone": lambda date: date.zone,
        "direction": _unless("direction", "year", "distance"),  # else the text begins with it
        "anchor": lambda date: None if date.anchor is Anchor.SPEECH else date.anchor,
        "offset": _offset,
        "weekday": _unless("weekday", "day"),
        "season": _unless("season", "month", "day"),
        "quarter": _unless("quarter", "month", "day", "season"),
        "half": _unless("half", "month", "day", "season", "quarter"),
        "decade": _unless("decade", "year"),
        "century": _unless("century", "year", "decade"),
    },
    ClockTime: {"zone": lambda time: time.zone, "half": lambda time: "either" if time.either_half else None},
    Duration: {"direction": lambda duration: duration.direction},
    Ordinal: {"noun": lambda ordinal: ordinal.noun or None},
}


# The files

_MARKED = re.compile(rf"\[(?P<main>[^\]]*)\]|{MARKED_OTHER.pattern}")


@frozen
class Stated:
    """A span of a text and what it means."""

    start: int
    end: int
    meaning: Meaning


@frozen
class Example:
    """A text and all that it states, from left to right; where that is nothing, nothing in it may be read."""

    text: str
    stated: tuple[Stated, ...]
    about: str = ""

    def failure(self, scanner: Scanner) -> str | None:
        """Return what is wrong with the reading of the text, ``None`` if all is as it should be."""
        mentions = scanner.mentions(self.text)
        read = [Stated(mention.start, mention.end, meaning_of(mention.value)) for mention in mentions]
        if read == [*self.stated]:
            return None
        found = ", ".join(_line(mention) for mention in mentions) or "nothing"
        if not self.stated:
            return f"{self.text!r} should mean nothing, but {found} was found"
        wanting = [each for each in self.stated if each not in read]
        if not wanting:
            more = [_line(mention) for mention, each in zip(mentions, read, strict=True) if each not in self.stated]
            return f"{self.text!r} states {', '.join(more)} as well, which the example leaves out"
        expected = ", ".join(f"{self.surface(each)!r} should be {each.meaning}" for each in wanting)
        return f"{self.text!r}: {expected}, but {found} was found"

    def surface(self, stated: Stated) -> str:
        """Return the words that state a value."""
        return self.text[stated.start : stated.end]


def _line(mention: Mention) -> str:
    return f"{mention.surface!r} = {meaning_of(mention.value)}"


def examples(tag: str) -> Iterator[Example]:
    """Yield the examples of a locale.

    Raises `claimkit.errors.RuleError`, with file, line and key, where the file cannot be understood.
    """
    file = find(tag).examples
    content = content_of(file)
    check_examples(content, file)
    for table in content.get("means", ()):
        kind = next(key for key in table if key in KINDS)
        fields = {name: str(table.get(name, "")) for name in FIELDS}
        main = meaning(kind, str(table[kind]), table.get("unit", ""), table.get("hedge", EXACT), fields)
        for text in table["texts"]:
            yield _example(text, main, table.get("about", ""))
    for table in content.get("nothing", ()):
        for text in table["texts"]:
            yield Example(text, (), table.get("about", ""))


def _example(marked: str, main: Meaning, about: str) -> Example:
    """Take the marks out of a text: ``[words]`` mean what the group says, ``{words = notation}`` what stands there."""
    text, place = "", 0
    stated: list[Stated] = []
    for found in _MARKED.finditer(marked):
        text += marked[place : found.start()]
        place = found.end()
        words = found["main"] if found["words"] is None else found["words"]
        means = main if found["meaning"] is None else parse_meaning(found["meaning"])
        stated.append(Stated(len(text), len(text) + len(words), means))
        text += words
    text += marked[place:]
    return Example(text, tuple(stated) or (Stated(0, len(text), main),), about)


# What a file may say


def check_examples(content: Mapping[str, Any], file: Traversable) -> None:
    """Check what a file of examples says; raise `claimkit.errors.RuleError` at the first fault."""
    try:
        check_keys(content, ("means", "nothing", "lacks"), ())
        check_texts(content.get("lacks", {}), ("lacks",), "phenomena and reasons", "the reason")
        for name in ("means", "nothing"):
            groups = content.get(name, [])
            if not is_list(groups):
                raise Fault((name,), f"groups of examples are written [[{name}]]")  # noqa: TRY301
            for number, table in enumerate(groups, start=1):
                _check_group(table, (name, str(number)))
    except Fault as fault:
        raise located(file, fault.path, fault.message, fault.text) from None


def _check_group(table: Mapping[str, Any], path: Path) -> None:
    named = path[0] == "means"
    allowed = (*EXAMPLE_KEYS, *KINDS) if named else ("about", "texts")
    check_keys(table, allowed, path)
    kinds = [key for key in table if key in KINDS]
    if named and len(kinds) != 1:
        said = listed(kinds) or "none"
        raise Fault(path, f"one value under the name of its kind is expected ({listed(KINDS)}), not {said}")
    for key in EXAMPLE_KEYS:
        if key != "texts" and not isinstance(table.get(key, ""), str):
            raise Fault((*path, key), f"a text in quotes is expected, not {table[key]!r}")
    if table.get("hedge", HEDGES[0]) not in HEDGES:
        raise Fault((*path, "hedge"), f"{table['hedge']!r} is not a valid hedge; it should be one of {listed(HEDGES)}")
    texts = table.get("texts")
    if not is_list(texts) or not texts:
        raise Fault(path, "the key 'texts' is missing or empty: texts = [\"...\"]")
    for text in texts:
        if not isinstance(text, str) or not text.strip():
            raise Fault((*path, "texts"), f"{text!r} is not a text")
        if named:
            _check_marks(text, (*path, "texts"))


def _check_marks(text: str, path: Path) -> None:
    """Check the marks in a text: pairs of square brackets, and the notation in braces."""
    others = [*MARKED_OTHER.finditer(text)]
    plain = MARKED_OTHER.sub("", text)
    if re.search(r"[\[\]]", re.sub(r"\[[^\[\]]+\]", "", plain)):
        message = f"in {text!r} a pair of square brackets marks the words that state the value of the group"
        raise Fault(path, message, text)
    if others and "[" not in plain:
        message = f"{text!r} states more than the value of the group; mark the words of that with square brackets"
        raise Fault(path, message, text)
    for other in others:
        try:
            parse_meaning(other["meaning"])
        except InvalidValueError as error:
            raise Fault(path, str(error), text) from None
