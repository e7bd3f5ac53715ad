"""What ``claimkit.toml`` and ``--locale-path`` say: where locales of the user's own are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar

import click

if TYPE_CHECKING:
    Command = TypeVar("Command", bound=Callable[..., Any])

FILES = ("claimkit.toml", "pyproject.toml")
"""The files of settings: the whole of the first, the table [tool.claimkit] of the other."""

KEY = "locale-path"


def locale_path(command: Command) -> Command:
    """Give a command the option ``--locale-path``."""
    return click.option(
        "--locale-path",
        multiple=True,
        metavar="FOLDER",
        expose_value=False,
        is_eager=True,
        callback=_use,
        help=f"A folder that holds locales of your own; may be repeated.  [default: '{KEY}' in {FILES[0]}]",
    )(command)


def _use(context: click.Context, parameter: click.Parameter, folders: tuple[str, ...]) -> None:
    """Look for locales in these folders while the command runs; the program itself follows its file of settings."""
    del parameter
    from claimkit.locales import add_folder, remove_folder

    if not folders and context.parent is None:
        folders = configured()
    for folder in reversed(folders):
        add_folder(folder)
        context.call_on_close(partial(remove_folder, folder))


def configured() -> tuple[str, ...]:
    """Return the folders that the nearest file of settings names, relative to where it is.

    Raises `claimkit.errors.RuleError` where the file cannot be understood.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in FILES:
            settings = _settings(folder / name)
            if settings is not None:
                return tuple(_folders(folder / name, settings))
    return ()


def _settings(file: Path) -> dict[str, Any] | None:
    """Return what a file says of claimkit; ``None`` where it is not there, or says nothing."""
    import tomllib

    from claimkit.errors import RuleError

    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        message = f"{file}: {error}"
        raise RuleError(message) from error
    return content if file.name == FILES[0] else content.get("tool", {}).get("claimkit")


def _folders(file: Path, settings: dict[str, Any]) -> Iterator[str]:
    from claimkit.errors import RuleError

    folders = settings.get(KEY, [])
    if not _is_list(folders) or not all(isinstance(folder, str) for folder in folders):
        message = f'{file}: {KEY}: a list of folders is expected, such as {KEY} = ["locales"], not {folders!r}'
        raise RuleError(message)
    for folder in folders:
        yield str(file.parent / str(folder))


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)
