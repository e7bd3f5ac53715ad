"""Places in the files of a locale: the line of a key or a word, for errors that a reader can follow."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from claimkit.errors import RuleError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Path: TypeAlias = tuple[str, ...]
"""The keys that lead to a place in a rule file."""

_ASSIGNMENT = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def content_of(file: Traversable) -> dict[str, Any]:
    """Read a TOML file.

    Raises `claimkit.errors.RuleError`, with file, line, key and what to write instead, where it is not valid TOML.
    """
    import tomllib

    try:
        text = file.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        message = f"{file}: there is no such file"
        raise RuleError(message) from error
    except UnicodeDecodeError as error:
        message = f"{file}: rule files and examples are written in UTF-8; save the file in that encoding ({error})"
        raise RuleError(message) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _malformed(file, text, str(error)) from error


_FIXES = (
    ("\ufeff", "the file begins with a byte order mark; save it as UTF-8 without one"),
    (r"Illegal character '\\n'|Unterminated", "close the quotes of the text that is opened here"),
    (r"(?:Cannot overwrite|Duplicate).*= *\[", "this key is there already; put the words of both into one list"),
    ("Cannot overwrite|Duplicate", "this key is there already; keep one of the two"),
    ("Cannot declare", "this table is there already; put both together under one header"),
    (r"(?:array|value) \(at end", "close the list that begins here with ]"),
    ("Unclosed array", "put every word in quotes, and a comma between two"),
    ("Invalid value", 'put a word in quotes and words in a list, such as ["word"]'),
    ("Expected '='.*=", 'put a key with other signs than letters, digits, _ and - in quotes, as in "km/h" = [...]'),
    ("Expected '='", 'write a key and its value, such as about = ["word"]'),
    (r"Unescaped '\\'", "write a backslash twice, or the text in single quotes"),
)
"""What to do about what Python's reader of TOML says, the first that fits."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")
_BEGINNING = re.compile(rf"{_ASSIGNMENT.pattern}|\[\[?.")
"""What a list that is not closed runs into: a key or the header of a table."""


def _malformed(file: Traversable, text: str, message: str) -> RuleError:
    """Return an error for a file that is not valid TOML, with the line, the key there, and the fix."""
    lines = text.splitlines()
    said, number, column, *_ = [*_PLACE.split(message), "", ""]
    line = int(number or len(lines))
    begun = _BEGINNING.match(lines[line - 1])
    if said in {"Unclosed array", "Invalid value"} and number and begun and int(column) <= begun.end():
        return _malformed(file, "\n".join(lines[: line - 1]), f"{said} (at end of document)")
    *_, (first, key) = [(line, ()), *_places(lines[:line])]
    if said.startswith("Expected '='") and "=" in lines[line - 1]:  # the key itself is at fault, not the one before
        first, key = line, ()
    shown = text[:1] if text.startswith("\ufeff") else f"{message}: {lines[first - 1]}"
    fix = next((f"; {fix}" for expression, fix in _FIXES if re.search(expression, shown)), "")
    where = f"{_dotted(key)}: " if key else ""
    return RuleError(f"{file}:{line if number else first}: {where}this is not valid TOML: {said}{fix}")


def located(file: Traversable, path: Path, message: str, text: str = "") -> RuleError:
    """Return an error that names the file, the line and the key; *text* is a word or form behind the key."""
    line = _line(file.read_text(encoding="utf-8").splitlines(), path, text)
    key = f"{_dotted(path)}: " if path else ""
    return RuleError(f"{file}:{line}: {key}{message}" if line else f"{file}: {key}{message}")


def _dotted(path: Path) -> str:
    return ".".join(key if re.fullmatch(r"[\w-]+", key) else f'"{key}"' for key in path)


def _line(lines: list[str], path: Path, text: str) -> int:
    """Return the number of the line of a key, or of a text behind it; 0 where it cannot be told."""
    leading = [(number, place) for number, place in _places(lines) if place and path[: len(place)] == place]
    best, _ = max(leading, key=lambda each: len(each[1]), default=(0, ()))
    forms = (json.dumps(text, ensure_ascii=False), f"'{text}'", text) if text and best else ()
    behind = [*enumerate(lines[best - 1 :], start=best)]
    return next((number for form in forms for number, line in behind if form in line), best)


def _places(lines: list[str]) -> Iterator[tuple[int, Path]]:
    """Yield the headers of tables and the keys of a TOML file with the numbers of their lines."""
    table: Path = ()
    groups: Counter[Path] = Counter()
    for number, line in enumerate(lines, start=1):
        if line.startswith("["):
            found = _keys_of(line)
            if found and line.startswith("[["):
                groups[found] += 1
                found = (*found, str(groups[found]))
            if found:
                table = found
                yield number, table
        elif assignment := _ASSIGNMENT.match(line):
            yield number, (*table, *_keys_of(f"{assignment[1]} = 0"))


def _keys_of(line: str) -> Path:
    """Return the keys that a header or an assignment names."""
    import tomllib

    try:
        content: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    keys: list[str] = []
    while content and content != [{}]:
        ((key, content),) = content.items()
        keys.append(key)
    return tuple(keys)
