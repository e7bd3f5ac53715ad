"""Rule files read by the schema: every key is checked, every word spelled out; errors name file, line, key and mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from importlib.resources.abc import Traversable
from typing import Any, ParamSpec, TypeVar

from claimkit.arguments import meant
from claimkit.errors import RuleError
from claimkit.extraction.pattern import parted
from claimkit.extraction.productions import PRODUCTIONS
from claimkit.extraction.schema import CLASSES, NEAR, ROLES, RULE_KEYS, SYSTEM_KEYS, TOP_KEYS, is_number, listed
from claimkit.extraction.spellings import Fault, is_list, is_table, meanings_of, words_of
from claimkit.locales.rule_places import Path, located

__all__ = ["Fault", "check_keys", "check_texts", "read"]

_P = ParamSpec("_P")
_T = TypeVar("_T")

MEANINGLESS = "-"
"""What the words of a class mean that only forms ask for: their list stands for the table of meanings."""

_SLOT = re.compile(r"(?<![\w'-])_?([a-z][a-z_]*)=")
_QUOTED = re.compile(r"'[^']+'")
_TERM = re.compile(r"'[^']+'|<[\w-]+>|[A-Za-z][\w.-]*(?!=)")
_MARKS_ALONE = frozenset(("edge", "stop", "ignored"))


def read(
    content: Mapping[str, Any], file: Traversable, inherited: Mapping[tuple[str, str], Mapping[str, Any]]
) -> dict[str, Any]:
    """Return what a rule file says; what a rule leaves out, it has *inherited* from its parent's.

    Raises `claimkit.errors.RuleError`, with file, line, key and mend of every fault.
    """
    faults: list[Fault] = []

    def tried(check: Callable[_P, _T], *given: _P.args, **named: _P.kwargs) -> _T | None:
        try:
            return check(*given, **named)
        except Fault as fault:
            faults.append(fault)
            return None

    tried(check_keys, content, TOP_KEYS, ())
    macros = content.get("macros", {})
    tried(check_texts, macros, ("macros",), "forms", "a form")
    near = tried(meanings_of, content.get("near", {}), ("near",), "a table is expected: [near]")
    tried(check_keys, near or {}, NEAR, ("near",))
    for stage in ("number", "value", "joint", "phrase"):
        for name, rule in tried(_tables, content, stage) or ():
            tried(_check_rule, rule, inherited.get((stage, name), {}), (stage, name))
    systems = tried(_tables, content, "numerals") or ()
    told = {
        **content,
        **{key: tried(words_of, content.get(key, []), (key,)) for key in ("drop", "ignore", "cased")},
        "macros": macros,
        "near": near,
        "numerals": {name: tried(_system, system, ("numerals", name)) for name, system in systems},
        "words": {name: tried(_class, name, meanings) for name, meanings in tried(_tables, content, "words") or ()},
    }
    if faults:
        raise RuleError("\n".join(str(located(file, fault.path, fault.message, fault.text)) for fault in faults))
    return told


def _tables(content: Mapping[str, Any], key: str) -> list[tuple[str, Mapping[str, Any]]]:
    tables: list[tuple[str, Mapping[str, Any]]] = []
    table = content.get(key, {})
    if not is_table(table):
        raise Fault((key,), f"a table is expected, such as [{key}.name]")
    for name, said in table.items():
        inner = {MEANINGLESS: said} if key == "words" and is_list(said) else said
        if not is_table(inner):
            mend = f', or a list of words: {name} = ["word"]' if key == "words" else ""
            raise Fault((key, name), f"a table is expected, [{key}.{name}]{mend}")
        tables.append((name, inner))
    return tables


def check_keys(table: Mapping[str, object], keys: Iterable[str], path: Path) -> None:
    """Refuse a key that is not one of the keys."""
    known = frozenset(keys)
    for key in table:
        if key not in known:
            raise Fault((*path, key), f"unknown key {key!r}; {_expected(key, known)}")


def _expected(word: str, choices: Iterable[str]) -> str:
    choices = sorted(choices)
    return f"the keys are {listed(choices)}{meant(word, choices)}"


def check_texts(table: object, path: Path, content: str, text: str) -> None:
    """Refuse anything but a table of texts."""
    if not is_table(table):
        raise Fault(path, f"a table of {content} is expected: [{path[0]}]")
    for name, said in table.items():
        if not isinstance(said, str) or not said.strip():
            raise Fault((*path, name), f"{text} is expected, in quotes, not {said!r}")


def _system(system: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """Return what is said of a system of numerals."""
    check_keys(system, (*SYSTEM_KEYS, *ROLES), path)
    for key in SYSTEM_KEYS.keys() - {"apart"}:
        if not isinstance(system.get(key, False), bool):
            raise Fault((*path, key), f"true or false is expected, not {system[key]!r}")
    apart = system.get("apart", [])
    if not is_list(apart) or not all(isinstance(name, str) for name in apart):
        raise Fault((*path, "apart"), f"a list of systems is expected, not {apart!r}")
    told = dict(system)
    lists: list[tuple[Path, list[str]]] = []
    for role in filter(system.__contains__, ROLES):
        place = (*path, role)
        if ROLES[role].type == "words":
            told[role] = words_of(system[role], place)
            lists.append((place, told[role]))
            continue
        told[role] = meanings_of(system[role], place, 'values with their words are expected, such as 3 = ["three"]')
        for value, words in told[role].items():
            lists.append(((*place, value), words))
            if not (is_number(value) or (role == "add" and _is_range(value))):
                expected = 'a number, or a range such as "3..4",' if role == "add" else "a number"
                message = f"{value!r} is not a value of the role {role!r}; {expected} is expected"
                raise Fault((*place, value), message)
    _check_once(lists, lambda other: f"is {' '.join(other[2:])} already; keep one of the two")
    return told


def _is_range(text: str) -> bool:
    low, _, high = text.partition("..")
    return is_number(low) and is_number(high) and Fraction(low) < Fraction(high)


def _class(name: str, meanings: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the words of a class by what they mean."""
    path, base = ("words", name), name.partition(".")[0]
    for meaning, texts in meanings.items():
        if is_table(texts):
            mend = f'a class with marks is written in quotes: [words."{name}.{meaning}"]'
            raise Fault((*path, meaning), f"words are expected; {mend}")
    told = meanings_of(meanings, path, "")
    for meaning in told:
        if base in CLASSES and not CLASSES[base].accepts(meaning):
            raise Fault((*path, meaning), f"{meaning!r} is not a valid {base}; it should be {CLASSES[base].expected}")
    mend = "keep one of the two, or give one a class of its own"
    lists = (((*path, meaning), words) for meaning, words in told.items())
    _check_once(lists, lambda other: f"means {other[-1]!r} already in the class {name}; {mend}")
    return told


def _check_once(lists: Iterable[tuple[Path, list[str]]], told: Callable[[Path], str]) -> None:
    """Refuse a word that stands in two lists; what is *told* says where it stands already."""
    seen: dict[str, Path] = {}
    for path, words in lists:
        for word in words:
            other = seen.setdefault(word.lower(), path)
            if other != path:
                raise Fault(path, f"{word!r} {told(other)}", word)


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
        words_of(rule.get(key, []), (*path, key))
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
