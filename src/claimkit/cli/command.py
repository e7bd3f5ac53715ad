"""The command ``claimkit``, how it ends, and the options of its commands that read files.

Their work is done elsewhere, so that asking for help loads none of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from claimkit import __version__
from claimkit.cli import BAD_INPUT
from claimkit.cli.locales import locales
from claimkit.cli.options import (
    LEAST,
    Command,
    Group,
    asking,
    complain,
    locale_path,
    reader,
    reason,
    show,
    source_lang,
    target_lang,
    wrapped,
)
from claimkit.cli.reading import explain, extract
from claimkit.errors import ClaimkitError
from claimkit.messages import Message


@click.command(cls=Command, short_help="Check files of texts and their translations, or two texts.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--source", metavar="COLUMN", help="The column (or JSON key) of the original.  [default: by its name]")
@click.option("--target", metavar="COLUMN", help="The column (or JSON key) of the translation.  [default: by its name]")
@click.option(
    "--published",
    metavar="DAY|COLUMN",
    help="The day of publication, such as 2024-05-31, or the column (or JSON key) that holds it; "
    "weekdays are judged by it.",
)
@source_lang
@target_lang
@click.option(
    "--fuzzy",
    "takes_fuzzy",
    is_flag=True,
    help="Check translations that are marked as fuzzy or still to be reviewed, too.",
)
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook.  [default: each that names the columns]")
@click.option(
    "--encoding", metavar="NAME", help="The encoding of text files.  [default: as found, such as UTF-8 or CP949]"
)
@click.option(
    "--input-format",
    type=click.Choice(
        [
            *("csv", "tsv", "jsonl", "po", "xliff", "tmx", "xlsx", "parquet", "xcstrings"),
            *("json", "android", "resx", "properties", "strings", "plist", "yaml"),
            *("subtitles", "markdown", "html", "text", "lines", "docx"),
        ]
    ),
    metavar="FORMAT",
    help="The format of the files: csv, po, xliff and so on.  [default: by their content and names]",
)
@click.option(
    "--format",
    "report_format",
    type=click.Choice(["text", "json", "jsonl", "html", "sarif", "github", "junit"]),
    metavar="FORM",
    help="The form of the report: text, json, jsonl, html, sarif, github (annotations) or junit.  "
    "[default: by the name of the output, or else text]",
)
@click.option("-o", "--output", metavar="PATH", help="Write the report to a file.  [default: standard output]")
@click.option(
    "--min-severity",
    type=click.Choice(["error", "warning", "info"]),
    default="warning",
    show_default=True,
    help="Hide findings below this severity.",
)
@click.option(
    "--fail-on",
    type=click.Choice(LEAST),
    help="The lowest severity that makes the exit status 1.  [default: error, or 'fail-on' in claimkit.toml]",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CODE",
    help="A code, or a family such as hedge, to leave out beside those of the settings; may be repeated.",
)
@click.option(
    "--skip-language",
    multiple=True,
    metavar="TAG",
    help="A language to leave out, such as it or zh-Hant, beside those of the settings; may be repeated.",
)
@click.option(
    "--accept",
    metavar="PATH",
    help="A report in the form jsonl: what it holds is accepted, left out, and counted.",
)
@click.option(
    "--config",
    metavar="PATH",
    help="The settings of the checks.  [default: the nearest claimkit.toml, or pyproject.toml with [tool.claimkit]]",
)
@click.option(
    "--document",
    "is_document",
    is_flag=True,
    help="Treat each file as one document and report figures it renders in two ways.",
)
@click.option(
    "--annotate",
    "annotated",
    metavar="PATH",
    help="Write a copy with the findings as notes: into XLIFF, PO, TMX, XLSX and Parquet. For several files, a folder.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="Number of processes; 0 means one per processor. --document always uses one.",
)
@click.option(
    "--fix", "corrects", is_flag=True, help="Write a corrected copy beside each file: news.csv becomes news.fixed.csv."
)
@click.option(
    "--fix-to",
    metavar="FOLDER",
    help="Write the corrected copies into a folder instead: po/ko.po becomes FOLDER/po/ko.po.",
)
@click.option("--force", "overwrites", is_flag=True, help="Let --fix and --annotate overwrite existing copies.")
@locale_path
def check(**asked: Any) -> int:  # noqa: ANN401 - what each option is given, by its name
    """Check every pair of texts in files, or the two texts given.

    Reads CSV, TSV, JSON Lines, XLSX, Parquet, PO, XLIFF, TMX and string catalogs; and original and translation side by
    side: JSON, Android, properties, Apple strings, Rails YAML, subtitles, Markdown, HTML, text, Word, or a folder of
    these.

    Reports where the translation states a different number, quantity or date, or where a hedge changed.
    Use it on a translation before it goes out, or in continuous integration. "-" is standard input.

    \b
    Examples:
      claimkit check news.csv
      claimkit check po/ko.po
      claimkit check en.json ko.json
      claimkit check '어선 50만 척' '50,000 boats'
      claimkit check --source kor --target mt --format json corpus.tsv
      claimkit check -o report.html news.csv
      claimkit check --document article.csv
      claimkit check --fix news.csv
      claimkit check -o claimkit.sarif po

    Exit status: 0 if no finding is an error (or what --fail-on says), 1 if one is, 2 if the command was used wrongly
    or some input could not be read (whatever was found in the rest).
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.cli.checking import check_files
    from claimkit.cli.request import request_of

    return check_files(request_of(**asked))


@click.command(cls=Command, short_help="Show what is looked for, with the codes of all checks.")
def checks() -> None:
    """Show every check: its code, its severity, what it finds, and the error types of MQM and ITS 2.0.

    The codes are what `--ignore` and the settings name; the severities are those of the settings in this folder.

    \b
    Examples:
      claimkit checks
      claimkit checks --language ko
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from pathlib import Path

    from claimkit.checks import find_settings
    from claimkit.checks.registry import catalogue_rows
    from claimkit.messages import named

    settings = find_settings(Path.cwd())
    language = reader(settings.language)
    for code, severity, finds, mqm, its in catalogue_rows(language):
        level = Message("ignored") if settings.ignores(code) else named(settings.severity(code, severity))
        click.echo(f"{code}  {level.told(language)}")
        click.echo(wrapped(finds))
        click.echo(wrapped(f"MQM: {mqm}; ITS 2.0: {its}"))


@click.command(cls=Command, short_help="Compare the claims of several sources.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--svg", metavar="PATH", help="Draw every claim's interval on one axis, as SVG.")
@click.option("--html", metavar="PATH", help="Write a page with the verdicts, the picture and the evidence.")
@click.option("--json", "json_path", metavar="PATH", help='Write the verdicts for a program; "-" is standard output.')
def compare(*, files: tuple[str, ...], svg: str | None, html: str | None, json_path: str | None) -> int:
    """Compare claims: who agrees, who contradicts whom, what all of them support, and what changed over time.

    Use it on claims that several sources make about one subject. Each FILE is a table (CSV) or JSON Lines, one claim
    per row or line: the original and its translation, the source, what the claim is about. 'claimkit draft' proposes
    such a file from an article. "-" is standard input.

    \b
    Examples:
      claimkit compare claims.csv
      claimkit compare --html claims.html --svg claims.svg claims.jsonl

    Exit status: 0 if no two claims contradict each other, 1 if some do, 2 if the command was used wrongly or some
    line could not be read (whatever was found in the rest).
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.cli.claims import compare_files

    return compare_files(files, svg, html, json_path)


@click.command(cls=Command, short_help="Propose the claims of an article: who says which figure.")
@click.argument("files", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "--published",
    metavar="DAY",
    help='The day of publication, such as 2024-12-17; "last August" and "on Monday" are counted from it.',
)
@click.option("--zone", metavar="NAME", help="The time zone of that day, such as Asia/Seoul.")
@click.option("--source", metavar="COLUMN", help="The column of the original in a table.  [default: by its name]")
@click.option("--target", metavar="COLUMN", help="The column of the translation.  [default: by its name]")
@source_lang
@target_lang
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "csv", "jsonl"]),
    help="The form of the draft.  [default: by the name of the output, else text]",
)
@click.option("-o", "--output", metavar="PATH", help="Write the draft to a file.  [default: standard output]")
@locale_path
def draft(**asked: Any) -> int:  # noqa: ANN401 - what each option is given, by its name
    """Propose the claims of an article: every figure, who says it, through whom, and about what.

    Name an article and its translation (text, Markdown, HTML or Word; the original first, unless the names tell the
    languages), one article alone, or a table of sentences. Anything uncertain is marked: look at it, and at subject and
    measure, before you compare. Articles can be in Korean and in English.

    \b
    Examples:
      claimkit draft article.ko.txt article.en.txt --published 2024-12-17
      claimkit draft article.ko.txt article.en.txt -o claims.csv
      claimkit compare claims.csv

    Exit status: 0 if everything was read, 2 if the command was used wrongly or something could not be read.
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.cli.claims import draft_files

    return draft_files(**asked)


# What a shell reports for a program that was stopped by Ctrl-C, or whose reader went away.
_INTERRUPTED = 130
_READER_GONE = 141


class ReaderGoneError(Exception):
    """Whoever read the output has closed it."""


class Program(Group):
    """The commands; click does not tell by a status of its own that their reader went away."""

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
    """Check whether translations still state the same numbers, quantities and dates.

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
        file = error.filename or Message("standard output")
        complain(Message("{file}: {what}", file=file, what=reason(error)))
        return BAD_INPUT
    return status if isinstance(status, int) else 0
