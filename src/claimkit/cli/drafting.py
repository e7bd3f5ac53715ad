"""The work of ``claimkit draft``: read articles, propose their claims, write them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, TextIO

import click
from attrs import evolve, frozen
from rich.text import Text as Marked

from claimkit.checks.languages import language_of
from claimkit.claims import Claim, Text
from claimkit.claims.text import UNDETERMINED
from claimkit.cli import BAD_INPUT
from claimkit.cli.inputs import Input, inputs_of
from claimkit.cli.language import reader
from claimkit.comparison.agreement import named_matter
from claimkit.drafting import UNSURE, Passage, draft
from claimkit.errors import InvalidValueError, RecordError, UnknownLocaleError
from claimkit.formats import MessageFormat, Segment, Unreadable, Wanted, format_named, read
from claimkit.formats.claim_lines import write_claims
from claimkit.formats.claim_tables import write_claim_table
from claimkit.formats.languages import without_language
from claimkit.formats.segment import file_error
from claimkit.messages import Message, counted, named, told
from claimkit.reports.terminal import Terminal
from claimkit.reports.visible import visible


@frozen
class Wish:
    """What was asked for on the command line, beside the files."""

    wanted: Wanted
    published: dt.date | None
    zone: str | None
    form: str | None
    output: str | None

    @property
    def written(self) -> str:
        """The form to write: the one asked for, or the one that the name of the output tells."""
        suffix = "" if self.output is None else Path(self.output).suffix.lower()
        return self.form or _SUFFIXES.get(suffix, "text")


_SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}


def draft_files(files: Sequence[str], wish: Wish) -> int:
    """Draft the claims of all articles and return the exit status."""
    if wish.output is not None and Path(wish.output).resolve() in {Path(file).resolve() for file in files}:
        message = Message("{path} is one of the articles; choose another name to write to", path=wish.output)
        raise click.UsageError(message)
    claims: list[Claim] = []
    errors: list[str] = []
    for each in inputs_of(files, wish.wanted, None):
        try:
            entries = list(_entries(each, wish.wanted))
            errors += [entry.error.args[0] for entry in entries if isinstance(entry, Unreadable)]
            passages = list(
                _passages([entry for entry in entries if isinstance(entry, Segment)], each.original or each.file)
            )
            name = _unused(_named(each), claims)
            claims += draft(passages, published=wish.published, name=name, zone=wish.zone)
        except (RecordError, UnknownLocaleError, InvalidValueError) as error:
            known = isinstance(error, RecordError)
            errors.append(error.args[0] if known else file_error(each.original or each.file, error.args[0]).args[0])
    for wrong in errors:
        click.echo(visible(told(wrong, reader())), err=True)
    _write(claims, wish)
    return BAD_INPUT if errors else 0


def _entries(each: Input, wanted: Wanted) -> Iterator[Segment | Unreadable]:
    """Read a table, an article beside its original, or one alone: read beside itself, it has no translation."""
    alone = each.original is None and isinstance(format_named(each.file), MessageFormat)
    original = each.file if alone else each.original
    with ExitStack() as opened:
        stream: BinaryIO = opened.enter_context(Path(each.file).open("rb"))
        beside = None if original is None else (opened.enter_context(Path(original).open("rb")), original)
        for entry in read(stream, each.file, wanted, None, beside):
            yield evolve(entry, translation="") if alone and isinstance(entry, Segment) else entry


def _passages(segments: Sequence[Segment], file: str) -> Iterator[Passage]:
    """Return the passages of an article, in the language that its file tells, or else its whole text."""
    original = next((each.sides.original_language for each in segments), None)
    original = original or language_of("\n".join(each.original for each in segments))
    if original == UNDETERMINED:
        raise file_error(file, Message("its language is not clear, or has no rules; name it with --source-lang"))
    for segment in segments:
        text, language = segment.translation, segment.sides.translation_language
        translation = Text(text, language or language_of(text)) if text.strip() else None
        yield Passage(Text(segment.original, original), translation, published=segment.published)


def _named(each: Input) -> str:
    """Return what the ids of an article's claims begin with: the name of its file, without the language."""
    path = Path(without_language(each.original or each.file))
    return path.stem if path.stem.isidentifier() or path.stem.replace("-", "").isalnum() else path.resolve().parent.name


def _unused(name: str, claims: Iterable[Claim]) -> str:
    """Return a name that no article before has."""
    taken = {claim.id.rpartition("-")[0] for claim in claims}
    names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)


def _write(claims: Sequence[Claim], wish: Wish) -> None:
    if wish.output is None and wish.written == "text":
        _tell(claims, Terminal())
        return
    content = io.StringIO()
    _FORMS[wish.written](claims, content)
    if wish.output is None:
        click.echo(content.getvalue().encode("utf-8", "backslashreplace"), nl=False)
        return
    # A spreadsheet takes a table for one in the encoding of its country unless a mark says that it is in UTF-8.
    encoding = "utf-8-sig" if wish.written == "csv" else "utf-8"
    Path(wish.output).write_text(content.getvalue(), encoding=encoding, errors="backslashreplace")
    click.echo(f"{wish.output}: {told(_summary(claims), reader())}")


_FORMS: Mapping[str, Callable[[Sequence[Claim], TextIO], None]] = {
    "text": lambda claims, stream: _tell(claims, Terminal(file=stream, width=100)),
    "csv": write_claim_table,
    "jsonl": write_claims,
}


def _tell(claims: Sequence[Claim], console: Terminal) -> None:
    """Write the claims for people, those of one sentence together."""
    sentence = ""
    for claim in claims:
        if claim.original.content != sentence:
            sentence = claim.original.content
            console.print(Marked(visible(sentence), "bold"), highlight=False)
            for text in claim.translations:
                console.print(Marked(visible(text.content), "dim"), highlight=False)
        for line in _lines(claim):
            console.print(Marked(f"  {visible(line)}"), soft_wrap=True, highlight=False)
        for doubt in filter(None, claim.metadata.get(UNSURE, "").split("; ")):
            console.print(Marked(f"    ? {visible(doubt)}", "yellow"), soft_wrap=True, highlight=False)
    if claims:
        console.print()
    console.print(Marked(told(_summary(claims), reader())), soft_wrap=True, highlight=False)
    if claims:
        hint = Message("Correct them in a table (-o claims.csv), then compare: claimkit compare claims.csv")
        console.print(Marked(told(hint, reader()), "dim"), soft_wrap=True, highlight=False)


def _lines(claim: Claim) -> Iterator[str]:
    names = [name for key, name in claim.metadata.items() if key.startswith("source ")]
    rendered = f" [{', '.join(names)}]" if names else ""
    source = Message("the article") if claim.source is None else str(claim.source)
    yield f"{claim.id}  {told(source, reader())}{rendered}: {claim.focus}"
    parts = [None if claim.about is None else named_matter(claim.about), named(claim.stance)]
    parts.append(None if claim.tense is None else named(claim.tense))
    if claim.source is not None and claim.source.said is not None:
        parts.append(Message("said on {day}", day=claim.source.said))
    yield "  " + ", ".join(told(part, reader()) for part in parts if part is not None)


def _summary(claims: Sequence[Claim]) -> Message:
    unsure = sum(UNSURE in claim.metadata for claim in claims)
    sources = len({claim.source.name for claim in claims if claim.source is not None})
    return Message(
        "{claims} of {sources}, {unsure} with something to look at",
        claims=counted("{number:,} claim", "{number:,} claims", len(claims)),
        sources=counted("{number:,} source", "{number:,} sources", sources),
        unsure=unsure,
    )
