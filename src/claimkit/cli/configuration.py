"""Options that commands share, and what ``claimkit.toml`` says of them: where locales of the user's own are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from claimkit.errors import SettingsError
from claimkit.settings_file import LOCALE_PATH, nearest_table

if TYPE_CHECKING:
    Command = TypeVar("Command", bound=Callable[..., Any])


def locale_path(command: Command) -> Command:
    """Give a command the option ``--locale-path``."""
    return click.option(
        "--locale-path",
        multiple=True,
        metavar="FOLDER",
        expose_value=False,
        is_eager=True,
        callback=_use,
        help="A folder that holds locales of your own; may be repeated.  [default: 'locale-path' in claimkit.toml]",
    )(command)


def form_of_answer(command: Command) -> Command:
    """Give a command the option ``--format``, for a table or for JSON."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "json"]),
        default="table",
        show_default=True,
        help="The form of the answer.",
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

    Raises `claimkit.errors.SettingsError` where the file cannot be understood.
    """
    path, table = nearest_table(Path.cwd())
    folders = table.get(LOCALE_PATH, [])
    if not isinstance(folders, list) or not all(isinstance(name, str) for name in cast("list[object]", folders)):
        example = f'{LOCALE_PATH} = ["locales"]'
        message = f"{path}: {LOCALE_PATH}: a list of folders is expected, such as {example}, not {folders!r}"
        raise SettingsError(message)
    return tuple(str(path.parent / name) for name in cast("list[str]", folders))
