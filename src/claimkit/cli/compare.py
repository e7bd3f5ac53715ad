"""``claimkit compare``: its options; the work is done elsewhere, so that asking for help loads none of it."""

from __future__ import annotations

import click

from claimkit.cli.language import Command


@click.command(cls=Command, short_help="Compare the claims of several sources.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--svg", metavar="PATH", help="Draw every claim's interval on one axis, as SVG.")
@click.option("--html", metavar="PATH", help="Write a page with the verdicts, the picture and the evidence.")
@click.option("--json", "json_path", metavar="PATH", help='Write the verdicts for a program; "-" is standard output.')
def compare(*, files: tuple[str, ...], svg: str | None, html: str | None, json_path: str | None) -> int:
    """Compare claims: who agrees, who contradicts whom, what all of them support, and what changed over time.

    Use it on claims that several sources make about one matter. Each FILE is a table (CSV) or JSON Lines, one claim a
    row or line: the original and its translation, the source, what the claim is about. 'claimkit draft' proposes such
    a file from an article. "-" is standard input.

    \b
    Examples:
      claimkit compare claims.csv
      claimkit compare --html claims.html --svg claims.svg claims.jsonl

    Exit status: 0 if no two claims contradict each other, 1 if some do, 2 if the command was used wrongly or some
    line could not be read (whatever was found in the rest).
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.cli.comparing import Outputs, compare_files

    return compare_files(files, Outputs(svg, html, json_path))
