"""``claimkit check``: its options; the work is done elsewhere, so that asking for help loads none of it."""

from __future__ import annotations

import click


@click.command(short_help="Check files of texts and their translations.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--source", metavar="COLUMN", help="The column (or JSON key) of the original.  [default: by its name]")
@click.option("--target", metavar="COLUMN", help="The column (or JSON key) of the translation.  [default: by its name]")
@click.option(
    "--published",
    metavar="COLUMN",
    help="The column (or JSON key) of the day of publication, such as 2024-05-31; weekdays are judged by it.",
)
@click.option(
    "--input-format",
    type=click.Choice(["csv", "tsv", "jsonl"]),
    help="The format of the files.  [default: by their names; standard input by its first line]",
)
@click.option(
    "--format",
    "report_format",
    type=click.Choice(["text", "json", "jsonl", "html"]),
    default="text",
    show_default=True,
    help="The form of the report.",
)
@click.option("-o", "--output", metavar="PATH", help="Write the report to a file.  [default: standard output]")
@click.option(
    "--min-severity",
    type=click.Choice(["error", "warning", "info"]),
    default="warning",
    show_default=True,
    help="Leave out what matters less; the summary still counts it.",
)
@click.option(
    "--config",
    metavar="PATH",
    help="The settings of the checks.  [default: the nearest claimkit.toml, or pyproject.toml with [tool.claimkit]]",
)
@click.option(
    "--document",
    is_flag=True,
    help="Take each file for one document: tell figures that it renders in two ways.",
)
@click.option("--fix", is_flag=True, help="Write a corrected copy beside each file: news.csv becomes news.fixed.csv.")
def check(  # noqa: PLR0913 - one parameter an option
    *,
    files: tuple[str, ...],
    source: str | None,
    target: str | None,
    published: str | None,
    input_format: str | None,
    report_format: str,
    output: str | None,
    min_severity: str,
    config: str | None,
    document: bool,
    fix: bool,
) -> int:
    """Check every pair of texts in CSV, TSV and JSON Lines files.

    Reports where the translation states another number, quantity or date than the original, or where a hedge moved.
    Use it on a translation before it goes out, or in continuous integration. "-" is standard input.

    \b
    Examples:
      claimkit check news.csv
      claimkit check --source kor --target mt --format json corpus.tsv
      claimkit check --format html -o report.html news.csv
      claimkit check --document article.csv
      claimkit check --fix news.csv

    Exit status: 0 if no finding is an error, 1 if one is, 2 if the command was used wrongly or some input could not
    be read (whatever was found in the rest).
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from pathlib import Path

    from claimkit.checks import Severity, find_settings, load_settings
    from claimkit.cli.checking import Request, check_files
    from claimkit.formats import Wanted

    return check_files(
        Request(
            files=files,
            wanted=Wanted(source, target, published),
            input_format=input_format,
            report_format=report_format,
            output=None if output == "-" else output,
            least=Severity(min_severity),
            settings=find_settings(Path.cwd()) if config is None else load_settings(Path(config)),
            is_document=document,
            corrects=fix,
        )
    )
