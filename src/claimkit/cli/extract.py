"""``claimkit extract``: what is read in one text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from claimkit.cli.configuration import form_of_answer
from claimkit.cli.language import Command, reader
from claimkit.messages import Message, named, told

if TYPE_CHECKING:
    from claimkit.extraction import Mention
    from claimkit.values import Value


@click.command(cls=Command, short_help="Show what is read in a text.")
@click.argument("text")
@click.option("--locale", metavar="TAG", help="The language of the text, such as ko or en-GB.  [default: by the text]")
@form_of_answer
def extract(text: str, locale: str | None, form: str) -> None:
    """Show every quantity, date, duration, time and ordinal that is read in TEXT, with its place and value.

    Use it to see why a pair is reported, or is not. "-" reads the text from standard input. JSON gives records as
    `claimkit.from_json` reads them.

    \b
    Examples:
      claimkit extract '어선 50만여 척이 피했다'
      claimkit extract '50 boats' --locale en --format json
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.extraction import extract as mentions_in

    content = sys.stdin.read().rstrip("\n") if text == "-" else text
    language = locale or _guessed(content)
    _FORMS[form](mentions_in(content, language))
    if locale is None and form == "table":
        note = Message("read as {language}; --locale reads it in another language", language=language)
        click.echo(note.told(reader()))


def _guessed(text: str) -> str:
    from claimkit.checks.languages import language_of
    from claimkit.claims.text import UNDETERMINED
    from claimkit.locales import available

    language = language_of(text)
    if language == UNDETERMINED:
        message = Message(
            "the language of the text is not clear; name it with --locale: {tags}", tags=", ".join(available())
        )
        raise click.UsageError(message)
    return language


_HEADER = (Message("characters"), Message("text"), Message("means"), Message("kind"), Message("value"))


def _show_table(mentions: tuple[Mention, ...]) -> None:
    from rich.cells import cell_len

    from claimkit.rendering import format_value
    from claimkit.reports.visible import visible

    language = reader()
    if not mentions:
        click.echo(Message("nothing that states a value").told(language))
        return
    rows: list[tuple[str, ...]] = [tuple(told(word, language) for word in _HEADER)]
    for mention in mentions:
        place = f"{mention.start}-{mention.end}"
        value = mention.value
        texts = map(
            visible,
            (mention.surface, format_value(value, language), told(named(value.kind), language), _notation(value)),
        )
        rows.append((place, *texts))
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(padded).rstrip())


def _notation(value: Value) -> str:
    """Return the notation of a value, and its hedge, which those of ISO 8601 leave out."""
    from claimkit.values import Hedge
    from claimkit.values.hedge import hedge_of

    hedge = hedge_of(value)
    notation = str(value)
    return notation if hedge is Hedge.EXACT or notation.startswith(hedge.value) else f"{hedge.value} {notation}"


def _show_json(mentions: tuple[Mention, ...]) -> None:
    from claimkit.records import to_json

    records = ",\n".join(map(to_json, mentions))
    click.echo(f"[\n{records}\n]" if mentions else "[]")


_FORMS = {"table": _show_table, "json": _show_json}
