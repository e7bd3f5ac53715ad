"""Prints the public API, a line for every name with its signature: `make api` renews tests/public_api.txt with it.

What is public is what docs/reference/api.md shows.  The suite compares the file with the code, so that a change that
breaks its users' code is seen by whoever makes it, and by whoever reviews it.
"""

from __future__ import annotations

import enum
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import cast

ROOT = Path(__file__).parents[1]
SNAPSHOT = ROOT / "tests" / "public_api.txt"
PAGE = ROOT / "docs" / "reference" / "api.md"

_DIRECTIVE = re.compile(r"^\.\. auto\w+:: (?P<name>[\w.]+)$", re.MULTILINE)


def public_api() -> str:
    """Return the lines of all public names, sorted."""
    names = _DIRECTIVE.findall(PAGE.read_text(encoding="utf-8"))
    lines = {line for name in names for line in _lines(name, _named(name))}
    return "".join(f"{line}\n" for line in sorted(lines))


def _named(name: str) -> object:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        home, _, last = name.rpartition(".")
        return getattr(import_module(home), last)


def _lines(name: str, value: object) -> Iterator[str]:
    if isinstance(value, ModuleType):
        for each in getattr(value, "__all__", _defined_in(value)):
            yield from _lines(f"{name}.{each}", getattr(value, each))
    elif inspect.isclass(value):
        if issubclass(value, enum.Enum):
            yield from (f"{name}.{member.name} = {member.value!r}" for member in value)
        elif issubclass(value, Exception):
            yield f"{name}: {', '.join(base.__name__ for base in value.__bases__)}"
        else:
            yield f"{name}{_signature(value)}"
        for each, member in vars(value).items():
            if not each.startswith("_") or each == "__call__":
                yield from _member_lines(f"{name}.{each}", member)
    elif inspect.isfunction(value):
        yield f"{name}{_signature(value)}"
    else:
        yield f"{name}: {value if hasattr(value, '__args__') else type(value).__name__}"


def _defined_in(module: ModuleType) -> list[str]:
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module.__name__
    ]


def _member_lines(name: str, member: object) -> Iterator[str]:
    if isinstance(member, property):
        yield f"{name}: {inspect.get_annotations(member.fget).get('return')}" if member.fget else name
    elif isinstance(member, staticmethod | classmethod):
        yield from _member_lines(name, cast("object", member.__func__))
    elif inspect.isfunction(member):
        yield f"{name}{_signature(member)}"
    elif isinstance(member, enum.Enum) and not name.endswith(f".{member.name}"):  # a constant, not a member of an enum
        yield f"{name}: {type(member).__name__}"


class _Bare(str):
    """An annotation as it stands in the code, without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _signature(value: Callable[..., object]) -> str:
    try:
        signature = inspect.signature(value)
    except ValueError:  # made by a type of Python's own, such as a dictionary
        return ""
    bare = [
        parameter.replace(annotation=_Bare(parameter.annotation)) if _is_written(parameter.annotation) else parameter
        for parameter in signature.parameters.values()
    ]
    returned = signature.return_annotation
    return str(
        signature.replace(parameters=bare, return_annotation=_Bare(returned) if _is_written(returned) else returned)
    )


def _is_written(annotation: object) -> bool:
    return isinstance(annotation, str)


if __name__ == "__main__":
    sys.stdout.write(public_api())
