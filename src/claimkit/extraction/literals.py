"""What is written the same way in every language: dates and times in digits, addresses, telephone numbers, codes."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

from attrs import evolve, frozen

from claimkit.errors import InvalidValueError
from claimkit.extraction.productions.dates import full_year, written_date
from claimkit.values import CalendarDate, ClockTime, Name, Value

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_YEAR = r"(?:1[5-9]|20|21)\d\d"


def _numbers(text: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", text)]


def _year_last(text: str, order: str) -> Value | None:
    month_day = order.replace("y", "")
    return written_date(text, f"{month_day}y", f"{month_day[::-1]}y")


def _clock(text: str, _: str) -> Value | None:
    hour, minute, *second = _numbers(text)
    either = not second and text[0] != "0" and 1 <= hour <= 12
    with suppress(InvalidValueError):
        return ClockTime(hour, minute, second=second[0] if second else None, either_half=either)
    return None


def _period(text: str, _: str) -> Value | None:
    """Read a quarter, a half or a year of business: 1Q25, Q3 2024, 2H 2024, FY25."""
    year = CalendarDate(year=full_year(_numbers(text[2:])[0]))
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


@frozen(eq=False)
class Literal:
    """A way of writing: its expression (lower case), the classes of the token, what reads the value, how it starts.

    A *dotted* one is only looked for in locales that write their dates with full stops.
    """

    name: str
    expression: str
    read: Callable[[str, str], Value | None] = lambda text, _: Name(text)
    classes: tuple[str, ...] = ("name",)
    start: str = "digits"
    dotted: bool = False


_NUMERIC_DATE = ("date", "numeric")

LITERALS = (
    Literal("url", r"(?:https?://|www\.)[^\s<>\"']*[^\s<>\"'.,;:!?)\]]", start="letters"),
    Literal("email", r"[a-z0-9][a-z0-9._%+-]{0,63}+@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}", start="letters"),
    Literal("network-address", r"(?=[0-9:]*(?:[a-f]|::))[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}(?![0-9a-z:])"),
    Literal("telephone-in-pairs", r"0\d(?:\.\d\d){4}(?![\d.])"),
    Literal(
        "year-first",
        _alike(_YEAR, _MONTH, _DAY, "-/.") + r"(?!\d)(?:\.(?!\d))?",
        lambda text, _: written_date(text, "ymd"),
        _NUMERIC_DATE,
    ),
    Literal("year-last", _alike(_DAY, _DAY, _YEAR, "/.-") + r"(?!\d)", _year_last, _NUMERIC_DATE),
    Literal(
        "short-year",
        rf"(?:{_MONTH}-(?:1[3-9]|2\d|3[01])-[5-9]\d|\d\d?/\d\d?/\d\d|\d\d/\d\d?/\d\d?|\d\d\.\d\d?\.\d\d|(?<=['’‘])\d\d\.\d\d?\.\d|\d\d\.{_GAP}\d\d?\.{_GAP}\d\d?)(?![\d/%]|\.\d)(?:\.(?!\d))?",
        lambda text, order: written_date(text, order, "dmy", "ymd") or Name(text),
        _NUMERIC_DATE,
    ),
    Literal(
        "year-month",
        rf"(?:19|20|21)\d\d\.{_GAP}\d\d?\.(?!{_GAP}?\d)",
        lambda text, _: written_date(text, "ym"),
        _NUMERIC_DATE,
        dotted=True,
    ),
    Literal(
        "month-day",
        rf"(?<![\d.])\d\d?\.{_GAP}\d\d?\.(?!{_GAP}?\d)",
        lambda text, order: written_date(text, order.replace("y", "")),
        _NUMERIC_DATE,
        dotted=True,
    ),
    Literal(
        "compact-date",
        r"(?:19|20)\d\d(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])(?![\d.,])",
        lambda text, _: written_date(f"{text[:4]}-{text[4:6]}-{text[6:]}", "ymd"),
        _NUMERIC_DATE,
        start="compact",
    ),
    Literal("period", rf"(?:q[1-4]|fy){_OF_YEAR}|h[12](?:\s|['’])20\d\d(?!\d)", _period, ("date",), start="letters"),
    Literal("period-last", rf"[1-4]q{_OF_YEAR}|[12]h\s?['’]?20\d\d(?!\d)", _period, ("date",)),
    # The time of a race, in minutes, seconds and hundredths, is no time of the day: 1:44.92, 27:48,6.
    Literal("race", r"[0-5]?\d:[0-5]\d[.,]\d{1,2}(?![\d:])"),
    Literal("clock", r"(?:2[0-4]|1\d|0?\d):[0-5]\d(?::[0-5]\d)?(?![\d:])", _clock, ("clock", "numeric")),
    Literal(
        "clock-with-point", r"(?:1[0-2]|0?[1-9])\.[0-5]\d(?=\s?[ap](?:m|\.m)(?![a-z]))", _clock, ("clock", "numeric")
    ),
    Literal(
        "telephone",
        r"(?:\+?(?:\(\d{1,4}\)|\d{1,4})(?:[ -]\d{2,4}){1,3}-\d{4}|0\d{2,4}[/-]\d{5,8}|\d{3,4}-0\d{3})(?!\d)",
    ),
    Literal("spaced-telephone", _SPACED_TELEPHONE, start="spaced"),
    Literal("dotted", r"v?\d+(?:\.\d+){2,}(?![\d%])"),
    Literal("fused", r"\d+(?:-\d+){2,}(?!\d)"),
    Literal("code", r"[a-z]{1,8}-?\d+(?:[a-z0-9]|[./-](?=[a-z0-9]))*", classes=("name", "code"), start="code"),
    Literal(
        "serial",
        r"(?!\dm\d\d(?![a-z0-9]))\d+[a-z](?:[a-z]?\d)[a-z0-9]*|\d{2,}-\d*[a-z]\d*(?![a-z])",
        classes=("name", "code"),
        start="serial",
    ),
)
"""The ways of writing, the more telling ones first."""
