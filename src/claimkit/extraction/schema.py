"""The schema of rule files: which keys there are, what a meaning of each class may be, and errors that name file, line, key and mend.

The tables of this module are what rule files are checked by when they are loaded, and what their reference in the documentation is made of.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from fractions import Fraction
from importlib.resources.abc import Traversable
from typing import Any, TypeAlias, TypeGuard

from attrs import field, frozen

from claimkit.errors import RuleError
from claimkit.extraction.productions import PRODUCTIONS
from claimkit.values import Anchor, Calendar, Direction, Hedge, Kind, Part, TimeUnit
from claimkit.values.unit import unit_symbols

Path: TypeAlias = tuple[str, ...]
"""The keys that lead to a place in a rule file."""


@frozen
class Entry:
    """A key of a rule file: the type of its value in words, and what it is for."""

    type: str
    says: str


TOP_KEYS: Mapping[str, Entry] = {
    "parent": Entry("tag", "The locale whose rules this one adds to and replaces in part; `root` where it is left out."),
    "drop": Entry("words", "Words of the Unicode locale data (CLDR) that must not be read as what CLDR says."),
    "ignore": Entry(
        "words", "Words that look like a value, or begin like one, and are none; they are taken whole and mean nothing."
    ),
    "cased": Entry("words", "Words that count with a capital letter only."),
    "macros": Entry("table of forms", "Parts of forms under a name, used in forms as `<name>`."),
    "numerals": Entry("table of systems", "The number words, one table a system of words that go together."),
    "words": Entry("table of classes", "All other words, one table a class: what a word means, and the words that mean it."),
    "number": Entry("table of rules", "First stage: rules that make numbers (fractions, ranges of numbers, signs)."),
    "value": Entry("table of rules", "Second stage: rules that make values (quantities, dates, lengths, times of the day)."),
    "joint": Entry("table of rules", "Third stage: rules that make one value of several."),
    "phrase": Entry("table of rules", "Last stage: rules for what is said about values (hedges, ranges, \"ago\")."),
}

SYSTEM_KEYS: Mapping[str, Entry] = {
    "spaced": Entry("true or false", "White space may stand between the words of one number (\"two hundred\").  Default: false."),
    "implied_one": Entry("true or false", "A multiplier alone is one of it (\"hundred\" = 100).  Default: true."),
    "positional": Entry(
        "number", "So many words for the digits 0 to 9 in a row, or more, are read digit by digit.  Default: 0, never."
    ),
    "pairs": Entry(
        "true or false", "Two numbers of two digits side by side are a year (\"nineteen eighty-four\").  Default: false."
    ),
    "after_digits": Entry("true or false", "The multipliers may follow digits (\"3 million\").  Default: true."),
    "rooms": Entry(
        "table", "What may be added to a value, where it is not what its zeros leave: `60 = 20` lets ten to nineteen follow sixty."
    ),
}

ROLES: Mapping[str, Entry] = {
    "add": Entry("value = words", "Words with a value of their own, which fits into the room that the word before has left."),
    "multiply": Entry("value = words", "Words that multiply everything smaller that stands before them."),
    "range": Entry("\"low..high\" = words", "Words that mean one of a few neighbouring numbers."),
    "vague": Entry("order = words", "Words for an order of magnitude (\"dozens\" = 10); a multiplier may follow."),
    "vague-prefix": Entry("order = words", "Words that make the multiplier after them vague, and mean nothing alone."),
    "one": Entry("1 = words", "An article that means one before a multiplier (\"a hundred\")."),
    "link": Entry("0 = words", "A word between the parts of a number (\"a hundred and two\")."),
    "point": Entry("0 = words", "The word for the decimal point; the digits behind it follow one by one."),
}

RULE_KEYS: Mapping[str, Entry] = {
    "make": Entry("production", "What makes a value of the tokens matched; see the productions below."),
    "forms": Entry("forms", "The ways to say it, in the pattern language below.  The longest match holds; of equals, the earlier rule."),
    "as": Entry("classes", "Classes of the token that is made, for forms of later stages."),
    "set": Entry("table", "What the words leave unsaid: slots filled by the rule itself."),
}


@frozen
class Class:
    """A class of words with a meaning that productions read: what the class is for, what its keys may be, and how that is tested."""

    says: str
    expected: str
    accepts: Callable[[str], bool] = field(repr=False)


def _one_of(choices: Iterable[str]) -> Callable[[str], bool]:
    return frozenset(choices).__contains__


def _numbers(low: int, high: int) -> Callable[[str], bool]:
    return _one_of(str(number) for number in range(low, high + 1) if number)


def _matching(expression: str) -> Callable[[str], bool]:
    compiled = re.compile(expression)
    return lambda text: compiled.fullmatch(text) is not None


def _is_number(text: str) -> bool:
    try:
        Fraction(text)
    except (ValueError, ZeroDivisionError):
        return False
    return True


def _listed(choices: Iterable[str]) -> str:
    return ", ".join(choices)


_HEDGES = tuple(str(hedge) for hedge in Hedge if hedge is not Hedge.EXACT)
_UNITS = "|".join(TimeUnit)
_FIXED = ("percent", "point", "multiple", "fraction", "age", "count")
_MERIDIEMS = ("am", "pm", "night")
_CODE = Class("Names of currencies.", "an ISO 4217 code: three capital letters, such as USD", _matching("[A-Z]{3}"))

CLASSES: Mapping[str, Class] = {
    "hedge": Class("Words that move an amount away from its number.", f"one of {_listed(_HEDGES)}", _one_of(_HEDGES)),
    "currency": _CODE,
    "minor": Class("Names of the hundredth part of a currency.", _CODE.expected, _CODE.accepts),
    "measure": Class(
        "Names of units of measure.", "the symbol of a unit, such as km, m2, degC, mph", lambda text: text in unit_symbols()
    ),
    "fixed": Class("Words for percentages, multiples, ages.", f"one of {_listed(_FIXED)}", _one_of(_FIXED)),
    "counter": Class(
        "Words that only say what is counted.", "a class of things, such as person, ship, book", _matching(r"[a-z][a-z_ -]*")
    ),
    "scale": Class("Words that multiply an amount and are no numerals.", "a number, such as 1000 or 1/10", _is_number),
    "month": Class("Names of months.", "a number from 1 to 12", _numbers(1, 12)),
    "weekday": Class("Names of weekdays.", "a number from 1 (Monday) to 7 (Sunday)", _numbers(1, 7)),
    "season": Class(
        "Names of seasons.", "a number of EDTF: 21 (spring), 22 (summer), 23 (autumn), 24 (winter)", _numbers(21, 24)
    ),
    "quarter": Class("Names of quarters.", "a number from 1 to 4", _numbers(1, 4)),
    "half": Class("Names of halves of the year.", "1 or 2", _numbers(1, 2)),
    "part": Class("Words for parts of a span of time.", f"one of {_listed(Part)}", _one_of(Part)),
    "offset": Class(
        "Words for dates that count from now.",
        f"a unit and a signed number, such as year-1 (last year), day+0 (today); the units are {_listed(TimeUnit)}",
        _matching(rf"(?:{_UNITS})[+-]\d+"),
    ),
    "direction": Class("Words for which of many (\"last\", \"next\").", f"one of {_listed(Direction)}", _one_of(Direction)),
    "anchor": Class("What a relative date counts from.", f"one of {_listed(Anchor)}", _one_of(Anchor)),
    "calendar": Class("Words for the calendar that numbers the days.", f"one of {_listed(Calendar)}", _one_of(Calendar)),
    "era": Class("Words that say from when years count.", "the number to add to the year, such as 0, 2018", _matching(r"[+-]?\d+")),
    "holiday": Class("Days with names.", "a name such as christmas, new_years_day", _matching(r"[a-z][a-z0-9_]*")),
    "time": Class(
        "Units of time.", f"a unit, or how many and a unit (\"2 week\"); the units are {_listed(TimeUnit)}",
        _matching(rf"(?:[1-9]\d* )?(?:{_UNITS})"),
    ),
    "length": Class(
        "Words for a length of time.", "a duration of one unit as ISO 8601 writes it, such as P3D, PT1H, P0.5Y",
        _matching(r"P(?:\d+(?:\.\d+)?[YMWD]|T\d+(?:\.\d+)?[HMS])"),
    ),
    "toward": Class("Words for the past or the future (\"ago\").", "-1 (the past) or 1 (the future)", _one_of(("-1", "1"))),
    "meridiem": Class("Words for the half of the day.", f"one of {_listed(_MERIDIEMS)}", _one_of(_MERIDIEMS)),
    "zone": Class(
        "Names of time zones.", "local, an abbreviation such as KST, or a name such as Asia/Seoul", _matching(r"[A-Za-z][\w/+-]*")
    ),
}
"""The classes whose meanings productions read; any other name is a class of the locale's own, for its forms."""

_DATE_SLOTS = (
    "year", "decade", "century", "half", "quarter", "month", "week", "day", "weekday", "occurrence", "season", "part",
    "offset", "direction", "anchor", "calendar", "holiday", "zone", "era",
)  # fmt: skip
_HEDGE_SLOTS = ("before", "odd", "after")

SLOTS: Mapping[str, tuple[str, ...]] = {
    "fraction": ("numerator", "denominator", "whole", "scale"),
    "scaled": ("n", "scale"),
    "negative": ("n",),
    "power": ("n", "exponent"),
    "number-range": ("low", "high"),
    "quantity": ("n", "low", "high", "value", "unit", "scale", *_HEDGE_SLOTS),
    "band": ("n",),
    "ordinal": ("n", "low", "high", "noun"),
    "hedged": ("value", "direction", *_HEDGE_SLOTS),
    "keep": ("value",),
    "span": ("low", "high", *_HEDGE_SLOTS),
    "compound": ("parts",),
    "duration": ("n", "low", "high", "value", "unit", "length", "direction", *_HEDGE_SLOTS),
    "date": (*_DATE_SLOTS, *_HEDGE_SLOTS),
    "year-month": ("n",),
    "month-day": ("n",),
    "merge": ("first", "second"),
    "date-range": ("low", "high", *_HEDGE_SLOTS),
    "days": ("low", "high", "year", "month"),
    "weekend": ("offset", "direction"),
    "shifted": ("value", "toward", "anchor", *_HEDGE_SLOTS),
    "clock": ("time", "hour", "minute", "second", "four", "word", "meridiem", "zone", *_HEDGE_SLOTS),
    "zoned": ("value", "zone"),
    "name": (),
    "nothing": (),
}
"""The slots that each production reads; a rule fills those of them that its words leave unsaid under ``set``."""

SETTINGS: Mapping[str, tuple[str, ...]] = {
    "fraction": ("of",),
    "power": ("base",),
    "quantity": ("hedge",),
    "duration": ("hedge",),
    "hedged": ("hedge",),
    "date": ("short", "hedge"),
    "date-range": ("hedge",),
    "days": ("field",),
    "shifted": ("hedge",),
    "clock": ("hedge",),
}
"""What the settings of a rule may say beside the slots."""

SHARED_SLOTS = frozenset().union(*SLOTS.values())
_CHECKED_SETTINGS = ("offset", "direction", "anchor", "calendar", "season", "part", "hedge", "toward", "meridiem", "zone")
_SLOT = re.compile(r"(?<![\w'-])([a-z_]+)=")
_QUOTED = re.compile(r"'[^']+'")
_TERM = re.compile(r"'[^']+'|<[\w-]+>|[A-Za-z][\w.-]*(?!=)")
_REFUSES_DUPLICATES = False
_MARKS_ALONE = frozenset(("edge", "stop", "ignored"))


# Checking ------------------------------------------------------------------------------------------------------------------------


class _Fault(Exception):  # noqa: N818 - it never leaves this module
    """Something wrong at a place in a rule file."""

    def __init__(self, path: Path, message: str, text: str = "") -> None:
        super().__init__(message)
        self.path = path
        self.message = message
        self.text = text


def check(content: Mapping[str, Any], file: Traversable) -> None:
    """Check what a rule file says by the schema.

    Raises `claimkit.errors.RuleError`, with file, line, key and mend, at the first fault.
    """
    try:
        _check_keys(content, TOP_KEYS, ())
        for key in ("drop", "ignore", "cased"):
            _check_list(content.get(key, ()), (key,))
        _check_texts(content.get("macros", {}), ("macros",))
        for name, system in _tables(content, "numerals"):
            _check_system(system, ("numerals", name))
        for name, meanings in _tables(content, "words"):
            _check_class(name, meanings, ("words", name))
        for stage in ("number", "value", "joint", "phrase"):
            for name, rule in _tables(content, stage):
                _check_rule(rule, (stage, name))
    except _Fault as fault:
        raise located(file, fault.path, fault.message, fault.text) from None


def _tables(content: Mapping[str, Any], key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    table = content.get(key, {})
    if not _is_table(table):
        raise _Fault((key,), f"a table is expected, such as [{key}.name]")
    for name, inner in table.items():
        if not _is_table(inner):
            raise _Fault((key, name), f"a table is expected: [{key}.{name}]")
        yield name, inner


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _check_keys(table: Mapping[str, object], keys: Iterable[str], path: Path) -> None:
    known = frozenset(keys)
    for key in table:
        if key not in known:
            raise _Fault((*path, key), f"unknown key {key!r}; {_expected(key, sorted(known))}")


def _expected(word: str, choices: list[str]) -> str:
    near = get_close_matches(word, choices, n=1)
    return f"the keys are {_listed(choices)}" + (f"; did you mean {near[0]!r}?" if near else "")


def _check_list(texts: object, path: Path) -> None:
    if not isinstance(texts, list | tuple):
        raise _Fault(path, f'a list of words is expected, such as ["word"], not {texts!r}')
    for text in texts:
        if not isinstance(text, str):
            raise _Fault(path, f"{text!r} is no word; put it in quotes")
        if not text or text[0].isspace() or text[-1].isspace():
            message = "an empty word" if not text.strip() else f"the word {text!r} begins or ends with white space"
            raise _Fault(path, f"{message}, which no text could hold; take it out or mend it", text)


def _check_texts(table: object, path: Path) -> None:
    if not _is_table(table):
        raise _Fault(path, "a table of forms is expected")
    for name, text in table.items():
        if not isinstance(text, str) or not text.strip():
            raise _Fault((*path, name), f"a form in quotes is expected, not {text!r}")


def _check_system(system: Mapping[str, Any], path: Path) -> None:
    _check_keys(system, (*SYSTEM_KEYS, *ROLES), path)
    for key in ("spaced", "implied_one", "pairs", "after_digits"):
        if not isinstance(system.get(key, False), bool):
            raise _Fault((*path, key), f"true or false is expected, not {system[key]!r}")
    if not isinstance(system.get("positional", 0), int):
        raise _Fault((*path, "positional"), f"a whole number is expected, not {system['positional']!r}")
    rooms = system.get("rooms", {})
    for value, room in rooms.items():
        if not _is_number(value) or not isinstance(room, int):
            raise _Fault((*path, "rooms", value), "a number and the room behind it are expected, such as 60 = 20")
    seen: dict[str, tuple[str, str]] = {}
    for role in ROLES.keys() & system.keys():
        _check_role(role, system[role], path, seen)


def _check_role(role: str, entries: object, path: Path, seen: dict[str, tuple[str, str]]) -> None:
    if isinstance(entries, list):
        entries = {"1": entries}
    if not _is_table(entries):
        raise _Fault((*path, role), 'values with their words are expected, such as 3 = ["three"]')
    for value, texts in entries.items():
        place = (*path, role, value)
        low, dots, high = value.partition("..")
        if not _is_number(low) or (dots and not _is_number(high)) or (dots != "") != (role == "range"):
            expected = 'a range such as "3..4"' if role == "range" else "a number"
            raise _Fault(place, f"{value!r} is no value of the role {role!r}; {expected} is expected")
        _check_list(texts, place)
        for text in texts:
            other = seen.setdefault(text.lower(), (role, value))
            if other != (role, value):
                raise _Fault(place, f"{text!r} is {other[0]} {other[1]} already; keep one of the two", text)


def _check_class(name: str, meanings: Mapping[str, Any], path: Path) -> None:
    base = name.partition(".")[0]
    known = CLASSES.get(base)
    seen: dict[str, str] = {}
    for meaning, texts in meanings.items():
        place = (*path, meaning)
        if _is_table(texts):
            raise _Fault(place, f'words are expected; a class with marks is written in quotes: [words."{name}.{meaning}"]')
        if known is not None and not known.accepts(meaning):
            raise _Fault(place, f"{meaning!r} is no {base}; expected is {known.expected}")
        _check_list(texts, place)
        for text in texts:
            other = seen.setdefault(text.lower(), meaning)
            if other != meaning and _REFUSES_DUPLICATES:
                message = f"{text!r} means {other!r} already in the class {name}; keep one of the two, or give one a class of its own"
                raise _Fault(place, message, text)


def _check_rule(rule: Mapping[str, Any], path: Path) -> None:
    _check_keys(rule, RULE_KEYS, path)
    for key in ("make", "forms"):
        if key not in rule:
            raise _Fault(path, f"the key {key!r} is missing: {RULE_KEYS[key].says}")
    make = rule["make"]
    if make not in PRODUCTIONS:
        raise _Fault((*path, "make"), f"{make!r} is no production; {_expected(str(make), sorted(PRODUCTIONS))}")
    for key in ("forms", "as"):
        _check_list(rule.get(key, ()), (*path, key))
    settings = rule.get("set", {})
    if not _is_table(settings):
        raise _Fault((*path, "set"), "a table is expected, such as { unit = \"fixed:age\" }")
    _check_settings(make, settings, path)
    slots = SLOTS.get(make)
    for form in rule["forms"]:
        if slots is not None:
            for slot in _SLOT.findall(_QUOTED.sub("", form)):
                if slot not in slots:
                    message = f"the production {make!r} reads no slot {slot!r}; {_expected(slot, sorted(slots))}"
                    raise _Fault((*path, "forms"), message, form)
        terms = _TERM.findall(form)
        if terms and _MARKS_ALONE.issuperset(terms):
            raise _Fault((*path, "forms"), f"the form {form!r} matches every mark there is; name a class or a 'word'", form)


def _check_settings(make: str, settings: Mapping[str, object], path: Path) -> None:
    slots = SLOTS.get(make)
    for key, value in settings.items():
        place = (*path, "set")
        if slots is not None and key not in slots and key not in SETTINGS.get(make, ()):
            choices = sorted({*slots, *SETTINGS.get(make, ())})
            raise _Fault(place, f"the production {make!r} reads no setting {key!r}; {_expected(key, choices)}", key)
        known = CLASSES[key] if key in _CHECKED_SETTINGS else None
        if known is not None and not known.accepts(str(value)):
            raise _Fault(place, f"{value!r} is no {key}; expected is {known.expected}", str(value))


# Examples ------------------------------------------------------------------------------------------------------------------------

EXAMPLE_KEYS: Mapping[str, Entry] = {
    "about": Entry("text", "What the group shows; it becomes a heading of the locale's page in the documentation."),
    "unit": Entry("text", "The unit: a class of things (count), a currency code (money), a symbol (measure)."),
    "hedge": Entry("text", f"One of {_listed(_HEDGES)}; without it the value is exact."),
    "texts": Entry("texts", "Texts that state the value; square brackets mark the words that do, in the whole text where there are none."),
}
_KINDS = tuple(str(kind) for kind in Kind)


def check_examples(content: Mapping[str, Any], file: Traversable) -> None:
    """Check what a file of examples says; raise `claimkit.errors.RuleError` at the first fault."""
    try:
        _check_keys(content, ("means", "nothing"), ())
        for name in ("means", "nothing"):
            groups = content.get(name, [])
            if not isinstance(groups, list):
                raise _Fault((name,), f"groups of examples are written [[{name}]]")
            for table in groups:
                _check_group(name, table)
    except _Fault as fault:
        raise located(file, fault.path, fault.message, fault.text) from None


def _check_group(name: str, table: Mapping[str, Any]) -> None:
    texts = table.get("texts")
    anchor = texts[0] if isinstance(texts, list) and texts and isinstance(texts[0], str) else ""
    if not anchor:
        raise _Fault((name,), 'the key \'texts\' is missing or empty: texts = ["..."]', str(table.get("about", "")))
    allowed = (*EXAMPLE_KEYS, *_KINDS) if name == "means" else ("about", "texts")
    for key in table:
        if key not in allowed:
            raise _Fault((name,), f"unknown key {key!r}; {_expected(key, sorted(allowed))}", anchor)
    kinds = [key for key in table if key in _KINDS]
    if name == "means" and len(kinds) != 1:
        said = _listed(kinds) or "none"
        raise _Fault((name,), f"one value under the name of its kind is expected ({_listed(_KINDS)}), not {said}", anchor)
    if "hedge" in table and table["hedge"] not in _HEDGES:
        raise _Fault((name,), f"{table['hedge']!r} is no hedge; expected is one of {_listed(_HEDGES)}", anchor)
    for text in table["texts"]:
        if not isinstance(text, str) or not text.strip():
            raise _Fault((name,), f"{text!r} is no text", anchor)
        if name == "means" and (text.count("["), text.count("]")) not in {(0, 0), (1, 1)}:
            raise _Fault((name,), f"in {text!r} one pair of square brackets marks the words that state the value", text)


# Places --------------------------------------------------------------------------------------------------------------------------

_ASSIGNMENT = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def located(file: Traversable, path: Path, message: str, text: str = "") -> RuleError:
    """Return an error that names the file, the line and the key; *text* is a word or form to be found behind the key."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    line = _line(lines, path, text)
    key = f"{_dotted(path)}: " if path else ""
    return RuleError(f"{file}:{line}: {key}{message}" if line else f"{file}: {key}{message}")


def _dotted(path: Path) -> str:
    return ".".join(key if re.fullmatch(r"[\w-]+", key) else f'"{key}"' for key in path)


def _line(lines: list[str], path: Path, text: str) -> int:
    """Return the number of the line of a key, or of a text behind it; 0 where it cannot be told."""
    best, length = 0, 0
    for number, place in _places(lines):
        if len(place) > length and path[: len(place)] == place:
            best, length = number, len(place)
    if text and best:
        quoted = (f'"{text}"', f"'{text}'", f'"{_escaped(text)}"', text)
        for form in quoted:
            for number, line in enumerate(lines[best - 1 :], start=best):
                if form in line:
                    return number
    return best


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _places(lines: list[str]) -> Iterator[tuple[int, Path]]:
    """Yield the headers of tables and the keys of a TOML file with the numbers of their lines."""
    table: Path = ()
    for number, line in enumerate(lines, start=1):
        if line.startswith("["):
            found = _keys_of(line)
            if found:
                table = found
                yield number, table
        elif assignment := _ASSIGNMENT.match(line):
            yield number, (*table, *_keys_of(f"{assignment[1]} = 0"))


def _keys_of(line: str) -> Path:
    try:
        content: object = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    path: Path = ()
    while isinstance(content, dict | list) and content:
        if isinstance(content, list):
            content = content[0]
            continue
        key, content = next(iter(content.items()))
        path = (*path, str(key))
    return path
