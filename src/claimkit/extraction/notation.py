"""The notation of values in files of examples: everything that tells one value from another, in a line.

A line is the kind of the value, its hedge, the value, its unit, and the fields that the value leaves out:
``count about 300000 person``, ``date 1980 part=late``, ``clock T15:00 zone=KST``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from claimkit.errors import InvalidValueError
from claimkit.values import (
    Amount,
    Anchor,
    CalendarDate,
    ClockTime,
    DateRange,
    Duration,
    Hedge,
    Kind,
    Magnitude,
    Ordinal,
    Quantity,
    Range,
    TimeUnit,
    Value,
)
from claimkit.values.amount import amount_text
from claimkit.values.hedge import hedge_of
from claimkit.values.number import written

EXACT = str(Hedge.EXACT)

FIELDS = (
    "part", "zone", "direction", "anchor", "offset", "half", "quarter", "season", "decade", "century", "weekday",
    "noun", "hedges",
)  # fmt: skip
"""What a line says behind the value, in this order."""

MARKED_OTHER = re.compile(r"\{(?P<words>(?:(?! = )[^{}])+) = (?P<meaning>[^{}]*)\}")
"""What a text of an example states beside the value of its group: the words, and their meaning in the notation."""

_FIELD = re.compile(rf" ({'|'.join(FIELDS)})=")
_HEDGE = re.compile(rf"({'|'.join(str(hedge) for hedge in Hedge)}) ")
_WITH_UNIT = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE))
_OF_ISO = frozenset(
    (TimeUnit.YEAR, TimeUnit.MONTH, TimeUnit.WEEK, TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.MINUTE, TimeUnit.SECOND)
)


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
        of_iso = all(part.unit in _OF_ISO for part in value.parts)
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
    if not all(step.whole for step in steps):
        marks += (
            ["length"] if not any(step.whole for step in steps) else ["/".join(_REACH[step.whole] for step in steps)]
        )
    return "-".join(marks) or None


_REACH = {True: "unit", False: "length"}


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
    ClockTime: {
        "zone": lambda time: time.zone,
        "half": lambda time: "either" if time.either_half else None,
    },
    Duration: {"direction": lambda duration: duration.direction},
    Ordinal: {"noun": lambda ordinal: ordinal.noun or None},
}
