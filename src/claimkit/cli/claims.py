"""The work of ``claimkit draft`` and ``claimkit compare``: claims proposed from articles, and compared."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO, cast

import click
from attrs import evolve
from rich.cells import cell_len, set_cell_size
from rich.text import Text as Marked

from claimkit.checks.languages import language_of
from claimkit.claims.claim import Claim, ClaimSet
from claimkit.claims.text import UNDETERMINED, Text
from claimkit.cli import BAD_INPUT, STANDARD_STREAM
from claimkit.cli.inputs import Input, inputs_of
from claimkit.cli.options import reader
from claimkit.comparison.agreement import Agreement, compare, named_matter
from claimkit.comparison.renderings import contradictions
from claimkit.comparison.sentences import headline, sentences
from claimkit.comparison.statement import Verdict
from claimkit.drafting import UNSURE, Passage, draft
from claimkit.errors import InvalidValueError, RecordError, UnknownLocaleError
from claimkit.formats import MessageFormat, Segment, State, Unreadable, Wanted, format_named, read
from claimkit.formats.claim_lines import ClaimFile, read_claims, write_claims
from claimkit.formats.claim_tables import write_claim_table
from claimkit.formats.segment import file_error, left_over
from claimkit.formats.sides import day_of, without_language
from claimkit.messages import Message, counted, named, told
from claimkit.reports.bars import bars
from claimkit.reports.comparison import LARGEST_MATRIX, comparison_page, comparison_record
from claimkit.reports.marking import visible
from claimkit.reports.picture import picture
from claimkit.reports.terminal import Terminal

_FORMS_OF_SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}


def draft_files(  # noqa: PLR0913 - one parameter an option
    *,
    files: Sequence[str],
    published: str | None,
    zone: str | None,
    source: str | None,
    target: str | None,
    source_lang: str | None,
    target_lang: str | None,
    form: str | None,
    output: str | None,
) -> int:
    """Draft the claims of all articles and return the exit status."""
    wanted = Wanted(source, target, None, source_lang, target_lang)
    day = None if published is None else day_of(published)
    output = None if output == STANDARD_STREAM else output
    if output is not None and Path(output).resolve() in {Path(file).resolve() for file in files}:
        message = Message("{path} is one of the articles; choose another name to write to", path=output)
        raise click.UsageError(message)
    claims: list[Claim] = []
    errors: list[str] = []
    for each in inputs_of(files, wanted, None):
        try:
            entries = list(_entries(each, wanted))
            errors += [entry.error.args[0] for entry in entries if isinstance(entry, Unreadable)]
            segments = [entry for entry in entries if isinstance(entry, Segment)]
            if added := [segment for segment in segments if segment.state is State.ADDED]:
                click.echo(visible(left_over(each.file, added), reader()), err=True)
            segments = [segment for segment in segments if segment.state is not State.ADDED]
            passages = list(_passages(segments, each.original or each.file))
            name = _unused(_named(each), claims)
            claims += draft(passages, published=day, name=name, zone=zone)
        except (RecordError, UnknownLocaleError, InvalidValueError) as error:
            known = isinstance(error, RecordError)
            errors.append(error.args[0] if known else file_error(each.original or each.file, error.args[0]).args[0])
    for wrong in errors:
        click.echo(visible(wrong, reader()), err=True)
    _write_draft(claims, form or _FORMS_OF_SUFFIXES.get(Path(output or "").suffix.lower(), "text"), output)
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


def _write_draft(claims: Sequence[Claim], form: str, output: str | None) -> None:
    if output is None and form == "text":
        _tell_draft(claims, Terminal())
        return
    content = io.StringIO()
    _WRITERS[form](claims, content)
    if output is None:
        _write(STANDARD_STREAM, content.getvalue())
        return
    # A spreadsheet takes a table for one in the encoding of its country unless a mark says that it is in UTF-8.
    _write(output, content.getvalue(), "utf-8-sig" if form == "csv" else "utf-8")
    click.echo(f"{output}: {told(_summary(claims), reader())}")


_WRITERS: Mapping[str, Callable[[Sequence[Claim], TextIO], None]] = {
    "text": lambda claims, stream: _tell_draft(claims, Terminal(file=stream, width=100)),
    "csv": write_claim_table,
    "jsonl": write_claims,
}


def _tell_draft(claims: Sequence[Claim], terminal: Terminal) -> None:
    """Write the claims for people, those of one sentence together."""
    sentence = ""
    for claim in claims:
        if claim.original.content != sentence:
            sentence = claim.original.content
            terminal.print(Marked(visible(sentence), "bold"), highlight=False)
            for text in claim.translations:
                terminal.print(Marked(visible(text.content), "dim"), highlight=False)
        for line in _lines(claim):
            terminal.show(f"  {line}")
        for doubt in filter(None, told(claim.metadata.get(UNSURE, ""), reader()).split("; ")):
            terminal.show(f"    ? {doubt}", "yellow")
    if claims:
        terminal.show()
    terminal.show(told(_summary(claims), reader()))
    if claims:
        hint = Message("Correct them in a table (-o claims.csv), then compare: claimkit compare claims.csv")
        terminal.show(told(hint, reader()), "dim")


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


_FOUND_CONFLICTS = 1


def compare_files(files: Sequence[str], svg: str | None, html: str | None, json_path: str | None) -> int:
    """Compare the claims of all files together, write what has a path, and return the exit status."""
    _refuse_overwriting(files, (svg, html, json_path))
    claims, errors = _read_all(files)
    language = reader()
    for error in errors:
        click.echo(visible(error.args[0], language), err=True)
    agreement = compare(claims.values())
    if svg is not None:
        _write(svg, picture(agreement, language=language))
    if html is not None:
        _write(html, comparison_page(agreement, errors, language))
    if json_path is not None:
        _write(json_path, json.dumps(comparison_record(agreement, language), ensure_ascii=False, indent=2) + "\n")
    if json_path != STANDARD_STREAM:
        _tell_agreement(agreement, language)
    if errors:
        return BAD_INPUT
    found = chain(agreement.conflicts(), contradictions(claims.values()))
    return _FOUND_CONFLICTS if any(True for _ in found) else 0


def _refuse_overwriting(files: Sequence[str], outputs: Sequence[str | None]) -> None:
    read = {Path(file).resolve() for file in files if file != STANDARD_STREAM}
    for path in outputs:
        if path not in (None, STANDARD_STREAM) and Path(path).resolve() in read:
            message = Message("{path} is one of the files of claims; choose another name to write to", path=path)
            raise click.UsageError(message)


def _read_all(files: Sequence[str]) -> tuple[dict[str, Claim], list[RecordError]]:
    claims: dict[str, Claim] = {}
    errors: list[RecordError] = []
    for file in files:
        found = _read(file)
        errors += found.errors
        for claim in found.claims:
            if claim.id in claims:
                errors.append(
                    file_error(file, Message("Claim: id: '{claim}' is in another file already", claim=claim.id))
                )
            else:
                claims[claim.id] = claim
    return claims, errors


def _read(file: str) -> ClaimFile:
    try:
        with click.open_file(file, "rb") as stream:
            return read_claims(cast("BinaryIO", stream), file)
    except RecordError as error:
        return ClaimFile(ClaimSet(), (error,))


def _write(path: str, content: str, encoding: str = "utf-8") -> None:
    if path == STANDARD_STREAM:
        click.echo(content.encode(encoding, "backslashreplace"), nl=False)
    else:
        Path(path).write_text(content, encoding, "backslashreplace")


def _tell_agreement(agreement: Agreement, language: str) -> None:
    """Say what stands against what, draw the matters that several claims are about, and then go into the details."""
    terminal = Terminal()
    terminal.show(headline(agreement, language), "bold")
    for group in agreement.groups:
        if 1 < len(group.statements) <= LARGEST_MATRIX:
            terminal.show()
            for line in bars(group, terminal.width, language):
                terminal.show(line)
    if len(agreement.statements) > 1:
        terminal.show()
    for sentence in sentences(agreement, language):
        terminal.show(sentence)
    if 1 < len(agreement.statements) <= LARGEST_MATRIX:
        terminal.show()
        terminal.show(_matrix(agreement, language))


# The verdicts as signs of one character, and their colours.
_SIGNS = {
    Verdict.AGREE: ("=", "green"),
    Verdict.REFINES: ("<", "green"),
    Verdict.REFINED_BY: (">", "green"),
    Verdict.OVERLAP: ("~", "yellow"),
    Verdict.CONFLICT: ("!", "bold red"),
    Verdict.UPDATES: ("+", "cyan"),
    Verdict.UPDATED_BY: ("-", "cyan"),
    Verdict.INCOMPARABLE: (".", "dim"),
}


def _matrix(agreement: Agreement, language: str) -> Marked:
    """Return the verdicts as a table of signs, the claim of the row beside the claim of the column."""
    names = [visible(statement.claim.id) for statement in agreement.statements]
    numbers = [str(place) for place in range(1, len(names) + 1)]
    digits, letters = len(numbers[-1]), max(map(cell_len, names))
    text = Marked(" " * (digits + letters + 2))
    text.append("".join(f"  {number:>{digits}}" for number in numbers) + "\n", "dim")
    found: set[Verdict] = set()
    for number, name, verdicts in zip(numbers, names, agreement.matrix(), strict=True):
        text.append(f"{number:>{digits}}", "dim").append(f"  {set_cell_size(name, letters)}")
        for verdict in verdicts:
            sign, style = _SIGNS[verdict]
            text.append(f"  {sign:>{digits}}", style)
        text.append("\n")
        found.update(verdicts)
    legend = "   ".join(
        f"{sign} {told(named(verdict), language)}" for verdict, (sign, _) in _SIGNS.items() if verdict in found
    )
    return text.append(legend, "dim")
