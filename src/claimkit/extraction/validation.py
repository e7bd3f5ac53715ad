"""Rule files checked by the schema when they are loaded; errors name file, line, key and mend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from importlib.resources.abc import Traversable
from typing import Any

from attrs import define

from claimkit.arguments import meant
from claimkit.extraction.pattern import parted
from claimkit.extraction.productions import PRODUCTIONS
from claimkit.extraction.schema import CLASSES, NEAR, ROLES, RULE_KEYS, SYSTEM_KEYS, TOP_KEYS, Class, is_number, listed
from claimkit.extraction.spellings import is_list, is_table
from claimkit.locales.rule_places import Path, located

_SLOT = re.compile(r"(?<![\w'-])_?([a-z][a-z_]*)=")
_QUOTED = re.compile(r"'[^']+'")
_TERM = re.compile(r"'[^']+'|<[\w-]+>|[A-Za-z][\w.-]*(?!=)")
_SERIES = re.compile(r"\{[^{}]*;")
_MARKS_ALONE = frozenset(("edge", "stop", "ignored"))


@define
class Fault(Exception):  # noqa: N818 - what is raised to users is made of it
    """Something wrong at a place in a rule file, or a file of examples."""

    path: Path
    message: str
    text: str = ""


def check(
    content: Mapping[str, Any], file: Traversable, inherited: Mapping[tuple[str, str], Mapping[str, Any]]
) -> None:
    """Check what a rule file says by the schema; what a rule leaves out, it has *inherited* from its parent's.

    Raises `claimkit.errors.RuleError`, with file, line, key and mend, at the first fault.
    """
    try:
        check_keys(content, TOP_KEYS, ())
        for key in ("drop", "ignore", "cased"):
            _check_list(content.get(key, []), (key,))
        check_texts(content.get("macros", {}), ("macros",), "forms", "a form")
        for name, system in _tables(content, "numerals"):
            _check_system(system, ("numerals", name))
        for name, meanings in _tables(content, "words"):
            _check_class(name, meanings, ("words", name), CLASSES.get(name.partition(".")[0]))
        _check_near(content.get("near", {}))
        for stage in ("number", "value", "joint", "phrase"):
            for name, rule in _tables(content, stage):
                _check_rule(rule, inherited.get((stage, name), {}), (stage, name))
    except Fault as fault:
        raise located(file, fault.path, fault.message, fault.text) from None


def _tables(content: Mapping[str, Any], key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    table = content.get(key, {})
    if not is_table(table):
        raise Fault((key,), f"a table is expected, such as [{key}.name]")
    for name, inner in table.items():
        if not is_table(inner):
            mend = f', or a list of words: {name} = ["word"]' if key == "words" else ""
            raise Fault((key, name), f"a table is expected, [{key}.{name}]{mend}")
        yield name, inner


def check_keys(table: Mapping[str, object], keys: Iterable[str], path: Path) -> None:
    """Refuse a key that is not one of the keys."""
    known = frozenset(keys)
    for key in table:
        if key not in known:
            raise Fault((*path, key), f"unknown key {key!r}; {_expected(key, known)}")


def _expected(word: str, choices: Iterable[str]) -> str:
    choices = sorted(choices)
    return f"the keys are {listed(choices)}{meant(word, choices)}"


def _check_list(texts: object, path: Path) -> None:
    if not is_list(texts):
        raise Fault(path, f'a list of words is expected, such as ["word"], not {texts!r}')
    for text in texts:
        if not isinstance(text, str):
            raise Fault(path, f"{text!r} is not a word; put it in quotes")
        if not text or text[0].isspace() or text[-1].isspace():
            message = "an empty word" if not text.strip() else f"the word {text!r} begins or ends with white space"
            raise Fault(path, f"{message}, which no text could hold; take it out or correct it", text)
        if text.count("{") != text.count("}") or _SERIES.search(text):
            mend = "write {a,b} for either part, and {a;b} only behind a key with a range or a series"
            raise Fault(path, f"the braces in {text!r} make no choice; {mend}", text)


def check_texts(table: object, path: Path, content: str, text: str) -> None:
    """Refuse anything but a table of texts."""
    if not is_table(table):
        raise Fault(path, f"a table of {content} is expected: [{path[0]}]")
    for name, said in table.items():
        if not isinstance(said, str) or not said.strip():
            raise Fault((*path, name), f"{text} is expected, in quotes, not {said!r}")


def _check_system(system: Mapping[str, Any], path: Path) -> None:
    check_keys(system, (*SYSTEM_KEYS, *ROLES), path)
    for key in SYSTEM_KEYS.keys() - {"apart"}:
        if not isinstance(system.get(key, False), bool):
            raise Fault((*path, key), f"true or false is expected, not {system[key]!r}")
    apart = system.get("apart", [])
    if not is_list(apart) or not all(isinstance(name, str) for name in apart):
        raise Fault((*path, "apart"), f"a list of systems is expected, not {apart!r}")
    seen: dict[str, tuple[str, str]] = {}
    for role in ROLES.keys() & system.keys():
        _check_role(role, system[role], path, seen)


def _check_role(role: str, entries: object, path: Path, seen: dict[str, tuple[str, str]]) -> None:
    if role in _LISTED_ROLES:
        entries = {"": entries}
    if not is_table(entries):
        raise Fault((*path, role), 'values with their words are expected, such as 3 = ["three"]')
    for value, texts in entries.items():
        place = (*path, role, value) if value else (*path, role)
        if value and not (is_number(value) or (role == "add" and _is_range(value))):
            expected = 'a number, or a range such as "3..4",' if role == "add" else "a number"
            raise Fault(place, f"{value!r} is not a value of the role {role!r}; {expected} is expected")
        _check_list(texts, place)
        for text in texts:
            other = seen.setdefault(text.lower(), (role, value))
            if other != (role, value):
                raise Fault(place, f"{text!r} is {other[0]} {other[1]} already; keep one of the two", text)


_LISTED_ROLES = frozenset(role for role, entry in ROLES.items() if entry.type == "words")


def _is_range(text: str) -> bool:
    low, _, high = text.partition("..")
    return is_number(low) and is_number(high) and Fraction(low) < Fraction(high)


def _check_class(name: str, meanings: Mapping[str, Any], path: Path, known: Class | None) -> None:
    base = name.partition(".")[0]
    seen: dict[str, str] = {}
    for meaning, texts in meanings.items():
        place = (*path, meaning)
        if is_table(texts):
            raise Fault(
                place, f'words are expected; a class with marks is written in quotes: [words."{name}.{meaning}"]'
            )
        if known is not None and not known.accepts(meaning):
            raise Fault(place, f"{meaning!r} is not a valid {base}; it should be {known.expected}")
        _check_list(texts, place)
        for text in texts:
            other = seen.setdefault(text.lower(), meaning)
            if other != meaning:
                mend = "keep one of the two, or give one a class of its own"
                message = f"{text!r} means {other!r} already in the class {name}; {mend}"
                raise Fault(place, message, text)


def _check_near(meanings: object) -> None:
    if not is_table(meanings):
        raise Fault(("near",), "a table is expected: [near]")
    check_keys(meanings, NEAR, ("near",))
    for meaning, texts in meanings.items():
        _check_list(texts, ("near", meaning))


def _check_rule(own: Mapping[str, Any], inherited: Mapping[str, Any], path: Path) -> None:
    check_keys(own, RULE_KEYS, path)
    rule = {**inherited, **own}
    for key, table in (("make", rule), ("forms", own)):
        if key not in table:
            raise Fault(path, f"the key {key!r} is missing: {RULE_KEYS[key].says}")
    make = rule["make"]
    if not isinstance(make, str) or make not in PRODUCTIONS:
        raise Fault((*path, "make"), f"{make!r} is not a production; {_expected(str(make), PRODUCTIONS)}")
    for key in ("forms", "as"):
        _check_list(rule.get(key, []), (*path, key))
    if not isinstance(rule.get("priority", 0), int):
        raise Fault((*path, "priority"), f"a whole number is expected, not {rule['priority']!r}")
    settings = rule.get("set", {})
    if not is_table(settings):
        raise Fault((*path, "set"), 'a table is expected, such as { unit = "fixed:age" }')
    _check_settings(make, settings, (*path, "set"))
    for form in rule["forms"]:
        core, sets = parted(form)
        _check_form(core, make, (*path, "forms"))
        _check_settings(make, sets, (*path, "forms"))


def _check_form(form: str, make: str, path: Path) -> None:
    slots = PRODUCTIONS[make].slots
    for slot in _SLOT.findall(_QUOTED.sub("", form)) if slots else ():
        if slot not in slots:
            raise Fault(path, f"the production {make!r} reads no slot {slot!r}; {_expected(slot, slots)}", form)
    terms = _TERM.findall(form)
    if terms and _MARKS_ALONE.issuperset(terms):
        raise Fault(path, f"the form {form!r} matches every mark there is; name a class or a 'word'", form)


def _check_settings(make: str, settings: Mapping[str, object], path: Path) -> None:
    slots, of = PRODUCTIONS[make].slots, PRODUCTIONS[make].of
    for key, value in settings.items():
        if slots and key not in slots and not (key == "of" and of):
            choices = (*slots, "of") if of else slots
            raise Fault(path, f"the production {make!r} reads no setting {key!r}; {_expected(key, choices)}", key)
        if key == "of" and value not in of:
            raise Fault(path, f"a {make} can be of {listed(of)}, not of {value!r}", str(value))
        known = CLASSES.get(key)
        if known is not None and not known.accepts(str(value)):
            raise Fault(path, f"{value!r} is not a valid {key}; it should be {known.expected}", str(value))
