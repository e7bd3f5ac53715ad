"""The options that commands share, and the language in which they speak to their reader."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from claimkit.errors import SettingsError, UnknownLocaleError
from claimkit.messages import ENGLISH, Message, language_of, looked_up, told
from claimkit.settings_file import FAIL_ON, LOCALE_PATH, SKIP_LANGUAGES, names_in, nearest_table, table_of


def _use(context: click.Context, parameter: click.Parameter, folders: tuple[str, ...]) -> None:
    """Look for locales in these folders while the command runs; the program itself follows its file of settings."""
    del parameter
    from claimkit.locales import add_folder, remove_folder

    if not folders and context.parent is None:
        folders = configured()
    for folder in reversed(folders):
        add_folder(folder)
        context.call_on_close(partial(remove_folder, folder))


locale_path = click.option(
    "--locale-path",
    multiple=True,
    metavar="FOLDER",
    expose_value=False,
    is_eager=True,
    callback=_use,
    help="A folder that holds locales of your own; may be repeated.  [default: 'locale-path' in claimkit.toml]",
)
form_of_answer = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="The form of the answer.",
)
source_lang = click.option(
    "--source-lang", metavar="TAG", help="The language of the originals.  [default: by file, name or text]"
)
target_lang = click.option(
    "--target-lang", metavar="TAG", help="The language of the translations.  [default: by file, name or text]"
)


# What may be the least finding that makes a command fail.
LEAST = ("error", "warning", "info", "never")


def configured() -> tuple[str, ...]:
    """Return the folders that the nearest file of settings names, relative to where it is.

    Raises `claimkit.errors.SettingsError` where the file cannot be understood.
    """
    path, table = nearest_table(Path.cwd())
    return tuple(str(path.parent / name) for name in names_in(path, table, LOCALE_PATH, '["locales"]'))


def languages_to_skip(asked: Iterable[str], config: str | None) -> frozenset[str]:
    """Return the tags of the languages that the option or the settings leave out.

    Raises `claimkit.errors.SettingsError` for what is not a tag.
    """
    from claimkit.locales import canonical

    path, table = _table(config)
    named = [("--skip-language", tag) for tag in asked]
    named += [(f"{path}: {SKIP_LANGUAGES}", tag) for tag in names_in(path, table, SKIP_LANGUAGES, '["it"]')]
    for place, tag in named:
        if not canonical(tag):
            message = Message("{place}: {tag} is not a language tag, such as it or zh-Hant", place=place, tag=repr(tag))
            raise SettingsError(message)
    return frozenset(canonical(tag) for _, tag in named)


def least_that_fails(config: str | None) -> str:
    """Return what the settings name as the least finding that makes the command fail, an error where they name none.

    Raises `claimkit.errors.SettingsError` for what is none of `LEAST`.
    """
    path, table = _table(config)
    if (found := table.get(FAIL_ON, LEAST[0])) not in LEAST:
        message = Message("{path}: {key}: it is one of {names}", path=path, key=FAIL_ON, names=", ".join(LEAST))
        raise SettingsError(message)
    return str(found)


def _table(config: str | None) -> tuple[Path, Mapping[str, Any]]:
    """Return the file of settings that holds, and what it says."""
    return nearest_table(Path.cwd()) if config is None else (Path(config), table_of(Path(config)) or {})


# POSIX: the first of these that is set names the locale of messages.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

# What click itself writes on a page of help.
_WORDS_OF_CLICK = (
    Message("Options"),
    Message("Commands"),
    Message("Show this message and exit."),
    Message("Show the version and exit."),
)

_asked: ContextVar[str | None] = ContextVar("language", default=None)


@contextmanager
def asking() -> Generator[None]:
    """Forget at the end which language a command was asked to speak."""
    before = _asked.set(None)
    try:
        yield
    finally:
        _asked.reset(before)


def reader(configured: str | None = None) -> str:
    """Return the language of the reader: that of ``--language``, else of the settings, else of the environment."""
    return _asked.get() or configured or _of_settings() or _of_environment()


def _of_settings() -> str | None:
    try:
        _, table = nearest_table(Path.cwd())
        return language_of(str(table["language"])) if "language" in table else None
    except (SettingsError, UnknownLocaleError):  # whoever needs the settings says what is wrong with them
        return None


def _of_environment() -> str:
    """Return the language of the environment's locale, English where no messages are in it."""
    locale = next(filter(None, map(os.environ.get, _VARIABLES)), ENGLISH)
    try:
        return language_of(locale.partition(".")[0].partition("@")[0])
    except UnknownLocaleError:
        return ENGLISH


def _ask(context: click.Context, parameter: click.Parameter, tag: str | None) -> None:
    del context, parameter
    if tag is not None:
        _asked.set(language_of(tag))


class Formatter(click.HelpFormatter):
    """Writes a page of help in the language of the reader."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **options)
        self._language = reader()

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""
        super().write_usage(prog, args, _padded(prefix or f"{told(Message('Usage:'), self._language)} "))

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(looked_up(heading, self._language))

    def write_text(self, text: str) -> None:
        """Write paragraphs."""
        super().write_text(_padded("\n\n".join(map(self._paragraph, text.split("\n\n")))))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands, and what each is for."""
        super().write_dl([(name, _padded(self._help(text))) for name, text in rows], col_max, col_spacing)

    def getvalue(self) -> str:
        """Return the page."""
        return super().getvalue().replace(_PAD, "")

    def _paragraph(self, text: str) -> str:
        if not text.startswith("\b\n"):  # which click writes line by line: examples below a line of words
            return looked_up(" ".join(text.split()), self._language)
        begin, words, *examples = text.split("\n")
        return "\n".join([begin, looked_up(words, self._language), *examples])

    def _help(self, text: str) -> str:
        """Return what an option is for; click may have written behind it what holds by default."""
        found = looked_up(text, self._language)
        words, between, default = text.rpartition("  [default: ")
        if found != text or not between:
            return found
        value = default.removesuffix("]")
        return f"{looked_up(words, self._language)}  [{told(Message('default: {value}', value=value), self._language)}]"


def wrapped(text: str) -> str:
    """Return a text in lines that fit the terminal, indented as below a heading."""
    formatter = Formatter()
    with formatter.indentation(), formatter.indentation():
        formatter.write_text(text)
    return formatter.getvalue().rstrip("\n")


_PAD = "\0"


def _padded(text: str) -> str:
    """Return a text as long as it is wide on a terminal, for click breaks lines by the number of their characters."""
    return "".join(sign + _PAD if unicodedata.east_asian_width(sign) in "WF" else sign for sign in text)


class _Context(click.Context):
    formatter_class = Formatter


class Command(click.Command):
    """A command that speaks the language of its reader."""

    context_class = _Context

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **options)
        self.params.append(
            click.Option(
                ["--language"],
                metavar="TAG",
                expose_value=False,
                is_eager=True,
                callback=_ask,
                help="The language of messages, reports and help.  [default: by the settings or the environment]",
            )
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Know the language before anything else can be wrong."""
        for name, tag in pairwise(args):
            if name == "--language":
                _ask(ctx, self.params[-1], tag)
        return super().parse_args(ctx, args)


class Group(Command, click.Group):
    """Commands that speak the language of their reader."""

    command_class = Command


def show(error: click.ClickException) -> None:
    """Say on standard error what went wrong, and after a wrong use, how to ask for help."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return
    language = reader()
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        click.echo(context.get_usage(), err=True)
        hint = Message("Try '{command} --help' for help.", command=context.command_path)
        click.echo(f"{told(hint, language)}\n", err=True)
    complain(_misused(error))


def _misused(error: click.ClickException) -> str:
    """Return what click says of a wrong use; the commonest can be told in other languages."""
    near: list[str] = getattr(error, "possibilities", None) or []
    match error:
        case click.MissingParameter(param=click.Argument() as missing):
            said = Message("Missing argument {name}.", name=missing.get_error_hint(error.ctx))
        case click.MissingParameter(param=click.Option() as missing):
            said = Message("Missing option {name}.", name=missing.get_error_hint(error.ctx))
        case click.NoSuchOption():
            said = Message("No such option {name}.", name=repr(error.option_name))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice) as wrong) if error.ctx:
            names = ", ".join(map(repr, choice.choices))
            said = Message(
                "Invalid value for {name}: it is one of {names}.", name=wrong.get_error_hint(error.ctx), names=names
            )
        case _:
            return error.format_message()
    return Message("{said} Did you mean {names}?", said=said, names=", ".join(map(repr, near))) if near else said


_REASONS: Mapping[type[OSError], Message] = {
    FileNotFoundError: Message("No such file or directory"),
    IsADirectoryError: Message("Is a directory"),
    PermissionError: Message("Permission denied"),
}


def reason(error: OSError) -> str:
    """Return what went wrong with a file; the commonest reasons can be told in other languages."""
    return _REASONS.get(type(error)) or error.strerror or str(error)


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    click.echo(told(Message("Error: {message}", message=message), reader()), err=True)
