"""``claimkit extract``: what is read in one text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from claimkit.cli.language import Command

if TYPE_CHECKING:
    from claimkit.extraction import Mention


@click.command(cls=Command, short_help="Show what is read in a text.")
@click.argument("text")
@click.option("--locale", required=True, metavar="TAG", help="The language of the text, such as ko or en-GB.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="The form of the answer.",
)
def extract(text: str, locale: str, form: str) -> None:
    """Show every quantity, date, duration, time and ordinal that is read in TEXT, with its place and value.

    Use it to see why a pair is reported, or is not. "-" reads the text from standard input. JSON gives records as
    `claimkit.from_json` reads them.

    \b
    Examples:
      claimkit extract '어선 50만여 척이 피했다' --locale ko
      claimkit extract 'about 500,000 boats' --locale en --format json
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.extraction import extract as mentions_in

    content = sys.stdin.read().rstrip("\n") if text == "-" else text
    _FORMS[form](mentions_in(content, locale))


_HEADER = ("characters", "text", "kind", "value")


def _show_table(mentions: tuple[Mention, ...]) -> None:
    from rich.cells import cell_len

    from claimkit.reports.visible import visible

    if not mentions:
        click.echo("nothing that states a value")
        return
    rows: list[tuple[str, ...]] = [_HEADER]
    for mention in mentions:
        place = f"{mention.start}-{mention.end}"
        rows.append((place, visible(mention.surface), mention.value.kind.value, visible(str(mention.value))))
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(padded).rstrip())


def _show_json(mentions: tuple[Mention, ...]) -> None:
    from claimkit.records import to_json

    records = ",\n".join(map(to_json, mentions))
    click.echo(f"[\n{records}\n]" if mentions else "[]")


_FORMS = {"table": _show_table, "json": _show_json}
