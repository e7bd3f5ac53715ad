"""What ``claimkit.toml`` and ``--locale-path`` say: where locales of the user's own are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    Command = TypeVar("Command", bound=Callable[..., Any])

FILE = "claimkit.toml"
"""The file of settings, in the working directory or one above it."""

KEY = "locale-path"
_KEYS = (KEY,)


def locale_path(command: Command) -> Command:
    """Give a command the option ``--locale-path``."""
    return click.option(
        "--locale-path",
        multiple=True,
        metavar="FOLDER",
        expose_value=False,
        is_eager=True,
        callback=_use,
        help=f"A folder that holds locales of your own; may be repeated.  [default: '{KEY}' in {FILE}]",
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
    """Return the folders that the file of settings names, relative to where it is.

    Raises `claimkit.errors.RuleError` where the file cannot be understood.
    """
    for file in _files():
        if file.is_file():
            return tuple(_folders(file))
    return ()


def _files() -> Iterator[Path]:
    here = Path.cwd()
    for folder in (here, *here.parents):
        yield folder / FILE


def _folders(file: Path) -> Iterator[str]:
    import tomllib

    from claimkit.errors import RuleError

    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{file}: {error}"
        raise RuleError(message) from error
    unknown = sorted(set(content) - set(_KEYS))
    if unknown:
        message = f"{file}: unknown key {unknown[0]!r}; the keys are {', '.join(_KEYS)}"
        raise RuleError(message)
    folders = content.get(KEY, [])
    if not isinstance(folders, list) or not all(isinstance(folder, str) for folder in folders):
        message = f'{file}: {KEY} is a list of folders, such as {KEY} = ["locales"], not {folders!r}'
        raise RuleError(message)
    for folder in folders:
        yield str(file.parent / folder)
