"""``claimkit extract`` and ``claimkit explain``: what is read in one text, and how it came to be read so."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from claimkit.cli.options import Command, form_of_answer, locale_path, reader
from claimkit.messages import Message, named, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimkit.authoring.explanation import Attempt, Explanation, Run, Step
    from claimkit.extraction import Mention
    from claimkit.extraction.token import Token


_locale = click.option(
    "--locale", metavar="TAG", help="The language of the text, such as ko or en-GB.  [default: by the text]"
)


@click.command(cls=Command, short_help="Show what is read in a text.")
@click.argument("text")
@_locale
@form_of_answer
@locale_path
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

    content, language = _given(text, locale)
    _FORMS[form](mentions_in(content, language))
    if locale is None and form == "table":
        _tell_language(language)


def _given(text: str, locale: str | None) -> tuple[str, str]:
    """Return the text that is meant, and its language."""
    if text == "-":
        text = sys.stdin.read().rstrip("\n")
    elif os.path.isfile(text):  # noqa: PTH113 - pathlib raises for what cannot be a name
        hint = Message(
            "only the name of the file {file} is read; to check what is in it: claimkit check {file}", file=text
        )
        click.echo(hint.told(reader()), err=True)
    return text, locale or _guessed(text)


def _tell_language(language: str) -> None:
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

    from claimkit.authoring.examples import meaning_of
    from claimkit.rendering import format_value
    from claimkit.reports.marking import visible

    language = reader()
    if not mentions:
        click.echo(Message("nothing that states a value").told(language))
        return
    rows: list[tuple[str, ...]] = [tuple(told(word, language) for word in _HEADER)]
    for mention in mentions:
        place = f"{mention.start}-{mention.end}"
        value = mention.value
        notation = str(meaning_of(value)).partition(" ")[2]  # as examples of a locale write it
        texts = map(
            visible,
            (mention.surface, format_value(value, language), told(named(value.kind), language), notation),
        )
        rows.append((place, *texts))
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(padded).rstrip())


def _show_json(mentions: tuple[Mention, ...]) -> None:
    from claimkit.records import to_json

    records = ",\n".join(map(to_json, mentions))
    click.echo(f"[\n{records}\n]" if mentions else "[]")


_FORMS = {"table": _show_table, "json": _show_json}


_WIDTH = 98
_INDENT = "    "


@click.command(cls=Command, short_help="Show how a text came to be read as it is.")
@click.argument("text")
@_locale
@locale_path
def explain(text: str, locale: str | None) -> None:
    """Show how TEXT came to be read as it is: the tool to reach for when a rule does not do what it should.

    For each run of tokens come the tokens with their classes, the numerals put together, and by stage every form that
    matched: what it made, or why another one held. A form that is not shown did not match. "-" reads the text from
    standard input.

    \b
    Examples:
      claimkit explain '어선 50만여 척이 피했다' --locale ko
      claimkit explain 'about 500,000 boats' --locale en
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.authoring.explanation import explain as explanation_of
    from claimkit.extraction.compiler import scanner

    content, language = _given(text, locale)
    reading = scanner(language)
    classes = {symbol: names for names, symbol in reading.symbols.items()}
    for line in _lines(explanation_of(content, reading), classes):
        click.echo(line)
    if locale is None:
        _tell_language(language)


def _lines(found: Explanation, classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    for run in found.runs:
        yield from _run(run, classes)
    if not found.runs:
        yield "no word or number here can begin a value"
    yield "read"
    for mention in found.mentions:
        yield from _wrapped(f"{mention.start}-{mention.end} {mention}", f"by the rule {mention.rule}")
    if not found.mentions:
        yield f"{_INDENT}nothing that states a value"


def _run(run: Run, classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    yield from _wrapped(f"run {run.text!r}", "", indent="")
    yield "  tokens"
    for token in run.tokens:
        yield from _token(token, run, classes)
    made = [token for token in run.numerals if all(token is not other for other in run.tokens)]
    if made:
        yield "  numerals"
        for token in made:
            yield from _token(token, run, classes)
    for step in run.steps:
        if step.attempts:
            yield f"  {step.stage}"
            for attempt in step.attempts:
                yield from _attempt(attempt, step, run)


def _token(token: Token, run: Run, classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    names = sorted(classes.get(token.symbol, ()))
    own, of_number = ([name for name in names if ("number." in name) is inside] for inside in (False, True))
    if of_number:
        own.append(f"({' '.join(name.removeprefix('number.') for name in of_number)})")
    if token.lexeme is not None and token.lexeme.numeral is not None:
        sense = token.lexeme.numeral
        own.append(f"[{sense.role} {sense.value} in {sense.system}]")
    number = "" if token.numeral is None else f"= {token.numeral.amount} "
    text = run.text[token.start : token.end] or "(what follows)"
    yield from _wrapped(f"{text} {number}".rstrip(), " ".join(own))


def _attempt(attempt: Attempt, step: Step, run: Run) -> Iterator[str]:
    from claimkit.authoring.explanation import made_of

    plan = attempt.plan
    last = step.tokens[attempt.place + plan.stop - 1]
    text = run.text[step.tokens[attempt.place].start : last.end]
    mark = "-" if attempt.lost else "+"
    said = made_of(attempt.made) if not attempt.lost or attempt.made is not None else ""
    reason = f"lost: {attempt.lost}" if attempt.lost else ""
    yield from _wrapped(f"{mark} {plan.rule.name}: {plan.form.text}", "")
    yield from (f"  {line}" for line in _wrapped(f"{text!r} {', '.join(filter(None, (said, reason)))}", ""))


def _wrapped(head: str, rest: str, indent: str = _INDENT) -> Iterator[str]:
    """Yield what fits a line of so many columns, the rest below it and further in."""
    from rich.cells import cell_len

    line = ""
    for word in f"{head}  {rest}".rstrip().split(" "):
        if line and cell_len(f"{indent}{line} {word}") > _WIDTH:
            yield f"{indent}{line}"
            line, indent = word, f"{_INDENT * 2}"
        else:
            line = f"{line} {word}" if line else word
    yield f"{indent}{line}"
