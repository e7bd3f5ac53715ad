"""The command ``claimkit`` and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from claimkit import __version__
from claimkit.cli import BAD_INPUT
from claimkit.cli.check import check, checks
from claimkit.cli.claims import compare, draft
from claimkit.cli.configuration import locale_path
from claimkit.cli.language import Group, asking, complain, show
from claimkit.cli.locales import locales
from claimkit.cli.reading import explain, extract
from claimkit.errors import ClaimkitError

# What a shell reports for a program that was stopped by Ctrl-C, or whose reader went away.
_INTERRUPTED = 130
_READER_GONE = 141


class ReaderGoneError(Exception):
    """Whoever read the output has closed it."""


class Program(Group):
    """The commands; that their reader went away is no status of its own in click."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s", prog_name="claimkit")
@locale_path
def command() -> None:
    """Tell whether translations still state the same numbers, quantities and dates.

    \b
    Examples:
      claimkit check news.csv
      claimkit extract '어선 50만여 척이 피했다'
      claimkit draft article.ko.txt article.en.txt
      claimkit compare claims.jsonl
    """  # noqa: D301 - click keeps the lines as they are below a backspace


for each in (check, checks, compare, draft, explain, extract, locales):
    command.add_command(each)


@asking()
def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command, say in one line what went wrong, and return the exit status."""
    try:
        status: object = command.main(arguments, prog_name="claimkit", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        show(error)
        return error.exit_code
    except ClaimkitError as error:
        complain(error.args[0])
        return BAD_INPUT
    except click.Abort:
        return _INTERRUPTED
    except (ReaderGoneError, BrokenPipeError):
        # Python would report the pipe once more when it closes the stream: https://docs.python.org/3/library/signal.html
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_GONE
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}")
        return BAD_INPUT
    return status if isinstance(status, int) else 0
