"""Documents for machines, changed where their readers look: keys, values, nesting, lines, bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

from tests.fuzz import texts
from tests.fuzz.material import ENCODINGS, locales

Json: TypeAlias = Any
"""Whatever JSON can hold."""

Place: TypeAlias = tuple[Json, Json]
"""An object or a list, and a key of it or a place in it."""

_ODD_NUMBERS = (
    *("1e1000000", "1e-5", "-1e400", "1E+9", "1/0", "1/3/7", "/", "NaN", "sNaN", "-Infinity", "Infinity", "-0", "0.0"),
    *(
        "1_000",
        " 1 ",
        "½",
        "٣",
        "0x10",
        "1.",
        ".5",
        "+1",
        "1/-3",
        "1e",
        "9" * 400,
        "0." + "0" * 300 + "1",
        "1/" + "9" * 99,
    ),
)
_ODD_VALUES: tuple[Json, ...] = (
    *(None, True, False, 0, -1, 1.5, 2**63, -(10**30), float("nan"), float("inf"), "", " ", "x", "\x00", "\ud800"),
    *([], {}, [[]], [None], {"": ""}, {"type": "Quantity"}, "9999-12-31", "0000-00-00", "2024-02-30", "12000", "about"),
)
_SENTINEL = "nested deep"
_DEPTHS = (20, 500, 2_000, 50_000)
_OPENINGS = (("[", "]"), ('{"": ', "}"), ('{"name": "a", "via": ', "}"), ('{"type": "DateRange", "start": ', "}"))


def mutated_json(random: Random, given: str, other: str) -> str:
    """Change a JSON document: a value, a key, its nesting, or, once in a while, its text."""
    try:
        content: Json = json.loads(given)
        donor: Json = json.loads(other)
    except (ValueError, RecursionError):
        return texts.mutated(random, given, other, random.choice(locales()))
    if not random.randrange(8):
        return texts.mutated(random, given, other, random.choice(locales()))
    root = [content]
    try:
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            _change(random, random.choice([*_places(root)]), donor)
            root = root or [None]
        changed = json.dumps(root[0], ensure_ascii=bool(random.randrange(2)))
    except RecursionError:  # too deep to be changed here, and deep enough as it is
        return given
    opening, closing = random.choice(_OPENINGS)
    depth = random.choice(_DEPTHS)
    return changed.replace(f'"{_SENTINEL}"', f"{opening * depth}0{closing * depth}")


def _places(root: Json) -> Iterator[Place]:
    """Yield every place in a document that holds a value."""
    keys: Json = root.keys() if isinstance(root, dict) else range(len(root))
    for key in keys:
        yield root, key
        if isinstance(root[key], dict | list):
            yield from _places(root[key])


def _change(random: Random, place: Place, donor: Json) -> None:
    holder, key = place
    kind = random.randrange(12)
    value = holder[key]
    if kind == 0:
        del holder[key]
    elif kind == 1 and isinstance(holder, dict):
        holder[random.choice((*_keys(donor), "amount", "typo", "", "\ud800"))] = holder.pop(key)
    elif kind == 2:
        holder[key] = deepcopy(random.choice([inner[name] for inner, name in _places([donor])]))
    elif kind == 3:
        holder[key] = random.choice(([value], [value, value], {"type": value}, {str(key): value}))
    elif kind == 4 and not random.randrange(4):
        holder[key] = _SENTINEL
    elif kind == 5 and isinstance(value, dict):
        value[random.choice(_keys(donor) or ("x",))] = deepcopy(random.choice(_ODD_VALUES))
    elif kind <= 8 and isinstance(value, str):
        holder[key] = random.choice(_ODD_NUMBERS) if random.randrange(3) else texts.mutated(random, value, "", "en")
    else:
        holder[key] = deepcopy(random.choice(_ODD_VALUES))


def _keys(donor: Json) -> Sequence[str]:
    return tuple(key for _, key in _places([donor]) if isinstance(key, str))


def mutated_json_lines(random: Random, given: str, other: str) -> str:
    """Change one of several lines of JSON, or the lines."""
    lines, donors = given.splitlines(keepends=True), other.splitlines() or [""]
    if not lines or not random.randrange(4):
        return mutated_lines(random, given, other)
    place = random.randrange(len(lines))
    lines[place] = mutated_json(random, lines[place].strip(), random.choice(donors)) + "\n"
    return "".join(lines)


def mutated_lines(random: Random, given: str, other: str) -> str:
    """Change the lines of a document: take out, double, swap, borrow; or its characters; or the encoding of all."""
    lines, donors = given.splitlines(keepends=True) or [""], other.splitlines(keepends=True) or [""]
    place, kind = random.randrange(len(lines)), random.randrange(12)
    if kind == 0:
        del lines[place]
    elif kind == 1:
        lines.insert(place, random.choice(lines))
    elif kind <= 3:
        lines.insert(place, random.choice(donors))
    elif kind == 4:
        lines[place], lines[0] = lines[0], lines[place]
    elif kind == 5:
        return in_other_encoding(random, given)
    else:
        lines[place] = texts.mutated(random, lines[place], random.choice(donors), random.choice(locales()))
    return "".join(lines)


def in_other_encoding(random: Random, given: str) -> str:
    """Return a text as its bytes in some encoding are read as UTF-8; bytes that are none stand in it as surrogates."""
    raw = given.encode(random.choice(ENCODINGS), "replace")
    if not random.randrange(3):
        place = random.randrange(len(raw) + 1)
        raw = raw[:place] + bytes([random.randrange(256)]) + raw[place + 1 :]
    return raw.decode("utf-8", "surrogateescape")


_TOML_VALUES = (
    *(
        "3",
        "-1",
        "0",
        "1.5",
        "nan",
        "inf",
        "1e999999999",
        "true",
        "false",
        '""',
        '" "',
        '"x"',
        "[]",
        "{}",
        "[[]]",
        "[3]",
    ),
    *(
        '["x"]',
        '["x", "x"]',
        '[""]',
        '[["x"]]',
        '{ x = "x" }',
        "2024-05-31",
        "12:30:00",
        '"1e999999999"',
        '"1/0"',
        '"{}"',
    ),
    *(
        '"{"',
        '"{x}"',
        '"{0.real}"',
        '"{:>99999}"',
        '"{!r}"',
        '"%s"',
        "'''\nx'''",
        '"\\u0000"',
        '["(", "x"]',
        '["n=number"]',
    ),
    *('["*"]', '["\\\\"]', '["number+ ?"]', '["[a-"]', '"ia"', '"en"', '"root"', '"../en"', "9" * 50, '"hedge.before"'),
)


def mutated_toml(random: Random, given: str, other: str) -> str:
    """Change a TOML document: a value, a key, a header, or its lines."""
    lines = given.splitlines(keepends=True)
    assigned = [place for place, line in enumerate(lines) if "=" in line and not line.startswith((" ", "#"))]
    if not assigned or not random.randrange(4):
        return mutated_lines(random, given, other)
    place, kind = random.choice(assigned), random.randrange(6)
    key, _, value = lines[place].partition("=")
    borrowed = [line for line in other.splitlines(keepends=True) if "=" in line and not line.startswith((" ", "#"))]
    donor = random.choice(borrowed) if borrowed else "x = 3\n"
    if kind <= 1:
        lines[place] = f"{key}= {random.choice(_TOML_VALUES)}\n"
    elif kind == 2:
        lines[place] = f"{donor.partition('=')[0]}={value}"
    elif kind == 3:
        lines[place] = f"{key}={donor.partition('=')[2]}"
    elif kind == 4:
        lines[place] = f"{key}={texts.mutated(random, value.rstrip(), '', random.choice(locales()))}\n"
    else:
        headers = [number for number, line in enumerate(lines) if line.startswith("[")] or [0]
        header = random.choice(headers)
        lines[header] = texts.mutated(random, lines[header].rstrip(), "", "en") + "\n"
    return "".join(lines)
