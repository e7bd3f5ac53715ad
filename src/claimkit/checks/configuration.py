"""Configuration: settings from ``claimkit.toml``, or from the table ``[tool.claimkit]`` of ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeGuard

from claimkit.checks.document import AMOUNT, HEDGE
from claimkit.checks.finding import Severity
from claimkit.checks.registry import catalogue
from claimkit.checks.settings import DEFAULT, Settings
from claimkit.errors import InvalidValueError, SettingsError
from claimkit.values import Number

FILE_NAMES = ("claimkit.toml", "pyproject.toml")
"""The files in which settings are looked for, in this order, in a folder and then in those above it."""


_LOCALE_PATH = "locale-path"
"""Where locales of the user's own are: no setting of the checks; the command line reads it before any text is read."""


def find_settings(folder: Path) -> Settings:
    """Return the settings for work in a folder: those of the nearest file that has any, there or above it.

    Raises `claimkit.errors.SettingsError` if that file cannot be understood.

    >>> find_settings(Path("/")) == Settings()
    True
    """
    resolved = folder.resolve()
    for place in (resolved, *resolved.parents):
        for name in FILE_NAMES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or "claimkit" in _table(path).get("tool", {})):
                return load_settings(path)
    return DEFAULT


def load_settings(path: Path) -> Settings:
    """Read the settings in a file: a ``claimkit.toml``, or a ``pyproject.toml`` with a table ``[tool.claimkit]``.

    ========================  ==========================================================================================
    ``ignore``                a list of codes or families that are never reported: ``["hedge.strictness", "date"]``
    ``tolerance``             the share by which a number may be off: ``0.01``
    ``[severity]``            another severity for a code or family: ``"hedge" = "info"``
    ``[[glossary]]``          an accepted rendering: ``original`` and ``translation``
    ``locale-path``           folders with locales of your own, for the command line: ``["locales"]``
    ========================  ==========================================================================================

    Raises `claimkit.errors.SettingsError`, with the file, the key and what to write there instead.
    """
    table = _table(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("claimkit", {})
    fields: dict[str, object] = {}
    for key, value in table.items():
        if key == _LOCALE_PATH:
            continue
        if key not in _READERS:
            message = f"{path}: there is no setting {key!r}; there are {', '.join(_READERS)}"
            raise SettingsError(message)
        field, read = _READERS[key]
        try:
            fields[field] = read(value)
        except (ValueError, TypeError, KeyError) as error:
            message = f"{path}: {key}: {error}"
            raise SettingsError(message) from error
    return Settings(**fields)  # type: ignore[arg-type]  # the readers return what the fields take


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError) as error:
        message = f"{path}: {error}"
        raise SettingsError(message) from error


def _known(codes: Iterable[str]) -> list[str]:
    """Return codes; each must be one of a check or of a document, or be a family of them."""
    codes = list(codes)
    known = [*catalogue(), AMOUNT, HEDGE]
    families = {code.partition(".")[0] for code in known}
    for code in codes:
        if code not in known and code not in families:
            message = f"no check has the code {code!r}; there are {', '.join(known)}"
            raise InvalidValueError(message)
    return codes


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _is_table(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _ignored(value: object) -> frozenset[str]:
    if not _is_list(value) or not all(isinstance(code, str) for code in value):
        message = f'a list of codes is expected, such as ["hedge.strictness"], not {value!r}'
        raise TypeError(message)
    return frozenset(_known(map(str, value)))


def _severities(value: object) -> Mapping[str, Severity]:
    if not _is_table(value):
        message = f'a table of codes is expected, such as "hedge" = "info", not {value!r}'
        raise TypeError(message)
    return {code: Severity(str(severity)) for code, severity in zip(_known(value), value.values(), strict=True)}


def _tolerance(value: object) -> Number:
    return Settings(tolerance=Decimal(value) if isinstance(value, str) else value).tolerance


def _glossary(value: object) -> tuple[tuple[str, str], ...]:
    entries = [entry for entry in value if _is_table(entry)] if _is_list(value) else []
    if not entries:
        message = f"a list of tables [[glossary]] with original and translation is expected, not {value!r}"
        raise TypeError(message)
    return tuple((str(entry["original"]), str(entry["translation"])) for entry in entries)


_READERS: Mapping[str, tuple[str, Callable[[object], object]]] = {
    "ignore": ("ignore", _ignored),
    "tolerance": ("tolerance", _tolerance),
    "severity": ("severities", _severities),
    "glossary": ("glossary", _glossary),
}
