"""Configuration: settings from ``claimkit.toml``, or from the table ``[tool.claimkit]`` of ``pyproject.toml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from attrs import evolve

from claimkit.checks.settings import DEFAULT, Settings
from claimkit.errors import InvalidValueError, SettingsError
from claimkit.settings_file import LOCALE_PATH, nearest_table, table_of


def find_settings(folder: Path) -> Settings:
    """Return the settings for work in a folder: those of the nearest file that has any, there or above it.

    Raises `claimkit.errors.SettingsError` if that file cannot be understood.

    >>> find_settings(Path("/")) == Settings()
    True
    """
    path, table = nearest_table(folder)
    return _settings(path, table)


def load_settings(path: Path) -> Settings:
    """Read the settings in a file: a ``claimkit.toml``, or a ``pyproject.toml`` with a table ``[tool.claimkit]``.

    ========================  ==========================================================================================
    ``ignore``                a list of codes or families that are never reported: ``["hedge.strictness", "date"]``
    ``tolerance``             the share by which a number may be off: ``0.01``
    ``[severity]``            another severity for a code or family: ``"hedge" = "info"``
    ``language``              the language that findings are told in: ``"ko"``
    ``[[glossary]]``          an accepted rendering: ``original`` and ``translation``
    ``locale-path``           folders with locales of your own, for the command line: ``["locales"]``
    ========================  ==========================================================================================

    Raises `claimkit.errors.SettingsError`, with the file, the key and what to write there instead.
    """
    return _settings(path, table_of(path) or {})


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    settings = DEFAULT
    for key, value in table.items():
        if key == LOCALE_PATH:
            continue
        if key not in _FIELDS:
            message = f"{path}: there is no setting {key!r}; there are {', '.join(_FIELDS)}"
            raise SettingsError(message)
        field, read = _FIELDS[key]
        try:
            settings = evolve(settings, **{field: read(value)})
        except InvalidValueError as error:
            message = f"{path}: {key}: {str(error).removeprefix(f'{field}: ')}"
            raise SettingsError(message) from error
    return settings


def _pairs(tables: object) -> list[tuple[str, str]]:
    """Return the entries of the glossary as `Settings` takes them."""
    entries = cast("list[object]", tables) if isinstance(tables, list) else [tables]
    return [_pair(entry) for entry in entries]


def _pair(entry: object) -> tuple[str, str]:
    match entry:
        case {"original": str(original), "translation": str(translation)}:
            return original, translation
        case _:
            message = f"a list of tables [[glossary]] with original and translation is expected, not {entry!r}"
            raise InvalidValueError(message)


def _as_it_is(value: object) -> object:
    return value


_FIELDS: Mapping[str, tuple[str, Callable[[object], Any]]] = {
    "ignore": ("ignore", _as_it_is),
    "tolerance": ("tolerance", _as_it_is),
    "severity": ("severities", _as_it_is),
    "language": ("language", _as_it_is),
    "glossary": ("glossary", _pairs),
}
"""The keys of a file, each with the field of `Settings` that it fills, and what makes the one of the other."""
