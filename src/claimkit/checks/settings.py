"""Settings: which checks run, how much each finding matters, which renderings are accepted; and the files of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from claimkit.arguments import meant, nearest
from claimkit.checks.finding import Severity, severity_called
from claimkit.claims.frozen_mapping import FrozenMapping
from claimkit.errors import InvalidValueError, SettingsError, UnknownLocaleError
from claimkit.messages import Message, language_of
from claimkit.settings_file import FAIL_ON, LOCALE_PATH, SKIP_LANGUAGES, nearest_table, table_of
from claimkit.values.number import Number, exact, is_near


def _severities(severities: Mapping[str, Severity | str]) -> Mapping[str, Severity]:
    if not _is(severities, Mapping):
        message = f'severities: a table of codes is expected, such as {{"hedge": "info"}}, not {severities!r}'
        raise InvalidValueError(message)
    _refuse_unknown("severities", severities)
    return FrozenMapping({code: severity_called(severity, "severities") for code, severity in severities.items()})


def _ignored(codes: Iterable[str]) -> frozenset[str]:
    if isinstance(codes, str | Mapping) or not _is(codes, Iterable):
        message = f'ignore: a list of codes is expected, such as ["hedge.strictness"], not {codes!r}'
        raise InvalidValueError(message)
    names = tuple(codes)
    _refuse_unknown("ignore", names)
    return frozenset(names)


def _refuse_unknown(setting: str, names: Iterable[object]) -> None:
    """Raise if a name is neither a code of a finding nor a family of codes."""
    if not names:  # as in the default settings, which are made before the first check is known
        return
    from claimkit.checks.registry import codes

    known = {family for code in codes() for family in families(code)}
    for name in names:
        if isinstance(name, str) and name in known:
            continue
        near, told = nearest(name, known), {"setting": setting, "name": repr(name)}
        message = Message("{setting}: no check has the code {name}; did you mean {near}?", near=repr(near), **told)
        if near is None:
            message = Message(
                "{setting}: no check has the code {name}; "
                "register a check of your own before the settings that name it",
                **told,
            )
        raise InvalidValueError(message)


def _share(value: object) -> Number:
    try:
        number = exact(value)
    except InvalidValueError as error:
        message = f"tolerance: {error}"
        raise InvalidValueError(message) from None
    if not 0 <= number < 1:
        message = f"tolerance: a tolerance is a share of the number, from 0 to less than 1, not {number}"
        raise InvalidValueError(message)
    return number


def _accepted(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(map(_rendering, pairs if _is(pairs, Iterable) else [pairs]))


def _rendering(pair: object) -> tuple[str, str]:
    """Return an entry of the glossary, which a file has as a table."""
    match pair:
        case [str(original), str(translation)] | {"original": str(original), "translation": str(translation)} if (
            original and translation
        ):
            return original, translation
        case _:
            message = (
                'glossary: a list of pairs, such as [("3km", "3 miles")], or of tables [[glossary]] '
                f"with original and translation is expected; {pair!r} is neither"
            )
            raise InvalidValueError(message)


def _language(tag: object) -> str | None:
    if tag is None:
        return None
    try:
        return language_of(str(tag))
    except UnknownLocaleError as error:
        message = f"language: {error}"
        raise InvalidValueError(message) from None


def _is(value: object, kind: type) -> bool:
    """Return whether a value is what its annotation says, which nothing has checked yet."""
    return isinstance(value, kind)


@frozen
class Settings:
    """What the user wants of the checks.

    ``severities`` gives codes another severity; ``ignore`` names codes that are never reported.  A code may be a
    family: ``hedge`` stands for every code that begins with ``hedge.``; the longer name wins.  ``tolerance`` is the
    share by which a number may be off before it is an error (0: not at all).  ``glossary`` holds pairs of original and
    translation that are accepted wherever a finding covers both.  ``language`` is the one that findings are told in,
    English where none is given.

    Raises `claimkit.errors.InvalidValueError` for what cannot be meant, such as a code that no check has.  A check of
    your own is registered before the settings that name it are made; they stay valid when it is removed.

    >>> Settings(severities={"hedge": "info"}).severity("hedge.drift", Severity.WARNING)
    <Severity.INFO: 'info'>
    >>> Settings(ignore=["hedge.drifts"])
    Traceback (most recent call last):
        ...
    claimkit.errors.InvalidValueError: ignore: no check has the code 'hedge.drifts'; did you mean 'hedge.drift'?
    """

    severities: Mapping[str, Severity] = field(factory=dict[str, Severity], converter=_severities, kw_only=True)
    ignore: frozenset[str] = field(default=frozenset(), converter=_ignored, kw_only=True)
    tolerance: Number = field(default=0, converter=_share, kw_only=True)
    glossary: tuple[tuple[str, str], ...] = field(default=(), converter=_accepted, kw_only=True)
    language: str | None = field(default=None, converter=_language, kw_only=True)

    def severity(self, code: str, default: Severity) -> Severity:
        """Return the severity of a code, or of the nearest family that has one."""
        return next((self.severities[name] for name in families(code) if name in self.severities), default)

    def ignores(self, code: str) -> bool:
        """Return whether a code, or a family it belongs to, is never reported."""
        return bool(self.ignore) and not self.ignore.isdisjoint(families(code))

    def tolerates(self, left: Number, right: Number) -> bool:
        """Return whether two numbers are no further apart than the tolerance allows.

        >>> from decimal import Decimal
        >>> Settings(tolerance=Decimal("0.01")).tolerates(1_000, 1_009)
        True
        """
        return bool(self.tolerance) and is_near(right, left, self.tolerance)


def families(code: str) -> list[str]:
    """Return a code and the families it belongs to, the longest name first."""
    parts = code.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]


DEFAULT = Settings()
"""What holds where the user says nothing."""


def find_settings(folder: Path) -> Settings:
    """Return the settings for work in a folder: those of the nearest file that has any, there or above it.

    Raises `claimkit.errors.SettingsError` if that file cannot be understood.

    >>> find_settings(Path("/")) == Settings()
    True
    """
    return _settings(*nearest_table(folder))


def load_settings(path: Path) -> Settings:
    """Read the settings in a file: a ``claimkit.toml``, or a ``pyproject.toml`` with a table ``[tool.claimkit]``.

    ========================  ==========================================================================================
    ``ignore``                a list of codes or families that are never reported: ``["hedge.strictness", "date"]``
    ``tolerance``             the share by which a number may be off: ``0.01``
    ``[severity]``            another severity for a code or family: ``"hedge" = "info"``
    ``language``              the language that findings are told in: ``"ko"``
    ``[[glossary]]``          an accepted rendering: ``original`` and ``translation``
    ``locale-path``           folders with locales of your own, for the command line: ``["locales"]``
    ``skip-languages``        languages that the command line leaves out: ``["it"]``
    ``fail-on``               the least finding that makes the command line fail: ``"warning"``, or ``"never"``
    ========================  ==========================================================================================

    Raises `claimkit.errors.SettingsError`, with the file, the key and what to write there instead.
    """
    return _settings(path, table_of(path) or {})


_KEYS = {name: name for name in ("ignore", "tolerance", "language", "glossary")} | {"severity": "severities"}
"""The keys of a file, and the fields of `Settings` that they fill."""

_OF_THE_COMMAND = (LOCALE_PATH, SKIP_LANGUAGES, FAIL_ON)
"""The keys that the command line reads."""


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    fields: dict[str, Any] = {}
    for key, value in table.items():
        if key in _KEYS:
            fields[_KEYS[key]] = value
        elif key not in _OF_THE_COMMAND:
            known = [*_KEYS, *_OF_THE_COMMAND]
            message = f"{path}: there is no setting {key!r}; there are {', '.join(known)}{meant(key, known)}"
            raise SettingsError(message)
    try:
        return Settings(**fields)
    except InvalidValueError as error:
        name, _, fault = str(error).partition(": ")
        key = next(key for key, field in _KEYS.items() if field == name)
        fault = f"{key}: {fault}" if key != name else error.args[0]
        raise SettingsError(Message("{path}: {message}", path=path, message=fault)) from error
