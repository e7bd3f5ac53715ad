"""``claimkit draft`` and ``claimkit compare``: their options; the work is done elsewhere, which help does not load."""

from __future__ import annotations

import datetime as dt

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
    from claimkit.cli.comparing import compare_files

    return compare_files(files, svg, html, json_path)


@click.command(cls=Command, short_help="Propose the claims of an article: who says which figure.")
@click.argument("files", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help='The day of publication, such as 2024-12-17; "last August" and "on Monday" are counted from it.',
)
@click.option("--zone", metavar="NAME", help="The time zone of that day, such as Asia/Seoul.")
@click.option("--source", metavar="COLUMN", help="The column of the original in a table.  [default: by its name]")
@click.option("--target", metavar="COLUMN", help="The column of the translation.  [default: by its name]")
@click.option("--source-lang", metavar="TAG", help="The language of the originals.  [default: by file, name or text]")
@click.option(
    "--target-lang", metavar="TAG", help="The language of the translations.  [default: by file, name or text]"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "jsonl"]),
    help="The form of the draft.  [default: by the name of the output, else text]",
)
@click.option("-o", "--output", metavar="PATH", help="Write the draft to a file.  [default: standard output]")
def draft(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[str, ...],
    published: dt.datetime | None,
    zone: str | None,
    source: str | None,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    form: str | None,
    output: str | None,
) -> int:
    """Propose the claims of an article: every figure, who says it, through whom, and about what.

    Name an article and its translation (text, Markdown or Word; the original first, unless the names tell the
    languages), one article alone, or a table of sentences. What is not sure is marked: look at it, and at subject and
    measure, before you compare. Articles can be in Korean and in English.

    \b
    Examples:
      claimkit draft article.ko.txt article.en.txt --published 2024-12-17
      claimkit draft article.ko.txt article.en.txt -o claims.csv
      claimkit compare claims.csv

    Exit status: 0 if everything was read, 2 if the command was used wrongly or something could not be read.
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.cli.drafting import Wish, draft_files
    from claimkit.formats import Wanted

    wanted = Wanted(source, target, None, source_lang, target_lang)
    return draft_files(files, Wish(wanted, None if published is None else published.date(), zone, form, output))
