"""What is written the same way in every language: dates and times in digits, addresses, telephone numbers, codes."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve, frozen

from claimkit.errors import InvalidValueError
from claimkit.extraction.productions.dates import full_year
from claimkit.values import CalendarDate, ClockTime, Name, Value

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_YEAR = r"(?:1[5-9]|20|21)\d\d"


@frozen(eq=False)
class Literal:
    """A way of writing: its expression (lower case), the classes of the token, what reads the value, how it starts.

    A *dotted* one is only looked for in locales that write their dates with full stops.
    """

    name: str
    expression: str
    classes: tuple[str, ...]
    read: Callable[[str, str], Value | None]
    start: str = "digits"
    dotted: bool = False


def _name(text: str, order: str) -> Value:
    del order
    return Name(text)


def _fields(text: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", text)]


def _date(year: int | None, month: int, day: int | None) -> CalendarDate | None:
    try:
        return CalendarDate(year=year, month=month, day=day)
    except InvalidValueError:
        return None


def _year_first(text: str, order: str) -> Value | None:
    del order
    year, month, day = _fields(text)
    return _date(year, month, day)


def _short_year(text: str, order: str) -> Value | None:
    """Read a date with a year of two digits: in the order of the locale, or in another where that makes no date."""
    numbers = _fields(text)
    for way in (order, "dmy", "ymd"):
        fields = dict(zip(way, numbers, strict=True))
        if date := _date(full_year(fields["y"]), fields["m"], fields["d"]):
            return date
    return Name(text)


def _parts(text: str, order: str) -> Value | None:
    """Read a date without its day or without its year, in the order of the locale."""
    first, second = _fields(text)
    if first > 99:
        return _date(first, second, None)
    month, day = (first, second) if order.index("m") < order.index("d") else (second, first)
    return _date(None, month, day)


def _year_last(text: str, order: str) -> Value | None:
    first, second, year = _fields(text)
    month, day = (first, second) if order.index("m") < order.index("d") else (second, first)
    return _date(full_year(year), month, day) or _date(full_year(year), day, month)


def _compact(text: str, order: str) -> Value | None:
    del order
    return _date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _clock(text: str, order: str) -> Value | None:
    del order
    hour, minute, *second = _fields(text)
    either = not second and text[0] != "0" and 1 <= hour <= 12
    try:
        return ClockTime(hour, minute, second=second[0] if second else None, either_half=either)
    except InvalidValueError:
        return None


def _period(text: str, order: str) -> Value | None:
    """Read a quarter, a half or a year of business: 1Q25, Q3 2024, 2H 2024, FY25."""
    del order
    year = CalendarDate(year=full_year(_fields(text[2:])[0]))
    letter, number = sorted(text[:2].casefold(), reverse=True)
    if letter == "y":
        return year
    return evolve(year, quarter=int(number)) if letter == "q" else evolve(year, half=int(number))


_GAP = r"[^\S\n]"
"""White space in a date: no line break, for where a full stop ends a line, it ends a sentence."""

_OF_YEAR = r"(?:\s?['’]\d\d|\s?20\d\d|\d\d)(?!\d)"

_WAYS = {".": (r"\.", rf"\.{_GAP}")}


def _alike(first: str, second: str, third: str, separators: str) -> str:
    """Return the expression of three numbers with one separator; white space follows both full stops, or none."""
    between = [way for separator in separators for way in _WAYS.get(separator, (re.escape(separator),))]
    return f"(?:{'|'.join(f'{first}{each}{second}{each}{third}' for each in between)})"


_SPACED_TELEPHONE = (
    r"(?:(?=(?: ?\d){9,11}(?!\d))0\d{1,4}(?: \d{2,4}(?!\d*/)){2,4}|0\d{2,4} \d{5,8}"
    r"|(?:9\d \d{3}|[6-9]\d\d \d\d) \d\d \d\d)(?! ?\d(?!\d*/))"
)
"""From a nought, or in groups that are none of thousands."""

LITERALS = (
    Literal("url", r"(?:https?://|www\.)[^\s<>\"']*[^\s<>\"'.,;:!?)\]]", ("name",), _name, start="letters"),
    Literal(
        "email",
        r"[a-z0-9][a-z0-9._%+-]{0,63}+@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}",
        ("name",),
        _name,
        start="letters",
    ),
    Literal(
        "network-address",
        r"(?=[0-9:]*(?:[a-f]|::))[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}(?![0-9a-z:])",
        ("name",),
        _name,
    ),
    Literal("telephone-in-pairs", r"0\d(?:\.\d\d){4}(?![\d.])", ("name",), _name),
    Literal(
        "year-first", _alike(_YEAR, _MONTH, _DAY, "-/.") + r"(?!\d)(?:\.(?!\d))?", ("date", "numeric"), _year_first
    ),
    Literal("year-last", _alike(_DAY, _DAY, _YEAR, "/.-") + r"(?!\d)", ("date", "numeric"), _year_last),
    Literal(
        "short-year",
        rf"(?:{_MONTH}-(?:1[3-9]|2\d|3[01])-[5-9]\d|\d\d?/\d\d?/\d\d|\d\d/\d\d?/\d\d?|\d\d\.\d\d?\.\d\d|(?<=['’‘])\d\d\.\d\d?\.\d|\d\d\.{_GAP}\d\d?\.{_GAP}\d\d?)(?![\d/%]|\.\d)(?:\.(?!\d))?",
        ("date", "numeric"),
        _short_year,
    ),
    Literal("year-month", rf"(?:19|20|21)\d\d\.{_GAP}\d\d?\.(?!{_GAP}?\d)", ("date", "numeric"), _parts, dotted=True),
    Literal("month-day", rf"(?<![\d.])\d\d?\.{_GAP}\d\d?\.(?!{_GAP}?\d)", ("date", "numeric"), _parts, dotted=True),
    Literal(
        "compact-date",
        r"(?:19|20)\d\d(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])(?![\d.,])",
        ("date", "numeric"),
        _compact,
        start="compact",
    ),
    Literal("period", rf"(?:q[1-4]|fy){_OF_YEAR}|h[12](?:\s|['’])20\d\d(?!\d)", ("date",), _period, start="letters"),
    Literal("period-last", rf"[1-4]q{_OF_YEAR}|[12]h\s?['’]?20\d\d(?!\d)", ("date",), _period),
    Literal("clock", r"(?:2[0-4]|1\d|0?\d):[0-5]\d(?::[0-5]\d)?(?![\d:])", ("clock", "numeric"), _clock),
    Literal(
        "clock-with-point", r"(?:1[0-2]|0?[1-9])\.[0-5]\d(?=\s?[ap](?:m|\.m)(?![a-z]))", ("clock", "numeric"), _clock
    ),
    Literal(
        "telephone",
        r"(?:\+?(?:\(\d{1,4}\)|\d{1,4})(?:[ -]\d{2,4}){1,3}-\d{4}|0\d{2,4}[/-]\d{5,8}|\d{3,4}-0\d{3})(?!\d)",
        ("name",),
        _name,
    ),
    Literal("spaced-telephone", _SPACED_TELEPHONE, ("name",), _name, start="spaced"),
    Literal("dotted", r"v?\d+(?:\.\d+){2,}(?![\d%])", ("name",), _name),
    Literal("fused", r"\d+(?:-\d+){2,}(?!\d)", ("name",), _name),
    Literal("code", r"[a-z]{1,8}-?\d+(?:[a-z0-9]|[./-](?=[a-z0-9]))*", ("name", "code"), _name, start="code"),
    Literal(
        "serial",
        r"(?!\dm\d\d(?![a-z0-9]))\d+[a-z](?:[a-z]?\d)[a-z0-9]*|\d{2,}-\d*[a-z]\d*(?![a-z])",
        ("name", "code"),
        _name,
        start="serial",
    ),
)
"""The ways of writing, the more telling ones first."""
