"""Files of settings: ``claimkit.toml``, or the table ``[tool.claimkit]`` of ``pyproject.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from claimkit.errors import SettingsError
from claimkit.messages import Message

FILE_NAMES = ("claimkit.toml", "pyproject.toml")
"""The files in which settings are looked for, in this order, in a folder and then in those above it."""

LOCALE_PATH = "locale-path"
"""Where locales of the user's own are: not a setting of the checks; the command line reads it before any text."""

SKIP_LANGUAGES = "skip-languages"
"""The languages that the command line leaves out: not a setting of the checks either, for they read none of it."""


FAIL_ON = "fail-on"
"""The least finding that makes the command line fail."""


def names_in(path: Path, table: Mapping[str, Any], key: str, example: str) -> tuple[str, ...]:
    """Return the list of names that a file has under a key.

    Raises `claimkit.errors.SettingsError` where there is anything else; *example* says what a list looks like.
    """
    names: object = table.get(key, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in cast("list[object]", names)):
        message = Message(
            "{path}: {key}: a list is expected, such as {key} = {example}, not {value}",
            path=path,
            key=key,
            example=example,
            value=repr(table[key]),
        )
        raise SettingsError(message)
    return tuple(cast("list[str]", names))


def nearest_table(folder: Path) -> tuple[Path, Mapping[str, Any]]:
    """Return the nearest file that has settings, there or above, and what it says; nothing where there is none."""
    resolved = folder.resolve()
    for place in (resolved, *resolved.parents):
        for name in FILE_NAMES:
            path = place / name
            if path.is_file() and (table := table_of(path)) is not None:
                return path, table
    return resolved, {}


def table_of(path: Path) -> Mapping[str, Any] | None:
    """Return what a file says of claimkit; ``None`` where a ``pyproject.toml`` says nothing."""
    import tomllib

    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError, ArithmeticError) as error:
        message = f"{path}: {getattr(error, 'strerror', None) or error}"
        raise SettingsError(message) from error
    if path.name != "pyproject.toml":
        return content
    tools = content.get("tool")
    table = cast("dict[str, object]", tools).get("claimkit") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        message = f"{path}: a table [tool.claimkit] is expected, not {table!r}"
        raise SettingsError(message)
    return None if table is None else cast("dict[str, Any]", table)
