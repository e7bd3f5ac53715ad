"""The work of ``claimkit compare``: read claims, compare them, tell it, draw it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from claimkit.claims import Claim, ClaimSet
from claimkit.cli import BAD_INPUT, STANDARD_STREAM
from claimkit.cli.language import reader
from claimkit.comparison import Agreement, Verdict, compare
from claimkit.comparison.sentences import headline, sentences
from claimkit.errors import RecordError
from claimkit.formats.claim_lines import ClaimFile, read_claims
from claimkit.formats.segment import file_error
from claimkit.messages import Message, named, told
from claimkit.reports.bars import bars
from claimkit.reports.comparison_page import LARGEST_MATRIX, comparison_page
from claimkit.reports.comparison_record import comparison_record
from claimkit.reports.picture import picture
from claimkit.reports.visible import visible

_FOUND_CONFLICTS = 1


def compare_files(files: Sequence[str], svg: str | None, html: str | None, json_path: str | None) -> int:
    """Compare the claims of all files together, write what has a path, and return the exit status."""
    _refuse_overwriting(files, (svg, html, json_path))
    claims, errors = _read_all(files)
    language = reader()
    for error in errors:
        click.echo(visible(told(error.args[0], language)), err=True)
    agreement = compare(claims.values())
    if svg is not None:
        _write(svg, picture(agreement, language=language))
    if html is not None:
        _write(html, comparison_page(agreement, errors, language))
    if json_path is not None:
        _write(json_path, json.dumps(comparison_record(agreement, language), ensure_ascii=False, indent=2) + "\n")
    if json_path != STANDARD_STREAM:
        _tell(agreement, language)
    if errors:
        return BAD_INPUT
    return _FOUND_CONFLICTS if any(True for _ in agreement.conflicts()) else 0


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
        if file == STANDARD_STREAM:
            return read_claims(sys.stdin.buffer, file)
        with Path(file).open("rb") as stream:
            return read_claims(stream, file)
    except RecordError as error:
        return ClaimFile(ClaimSet(), (error,))


def _write(path: str, content: str) -> None:
    if path == STANDARD_STREAM:
        click.echo(content.encode("utf-8", "backslashreplace"), nl=False)
    else:
        Path(path).write_text(content, encoding="utf-8", errors="backslashreplace")


def _tell(agreement: Agreement, language: str) -> None:
    """Say what stands against what, draw the matters that several claims are about, and then go into the details."""
    console = Console()

    def show(text: str | Text = "") -> None:
        console.print(Text(visible(text)) if isinstance(text, str) else text, soft_wrap=True, highlight=False)

    show(Text(visible(headline(agreement, language)), "bold"))
    for group in agreement.groups:
        if 1 < len(group.statements) <= LARGEST_MATRIX:
            show()
            for line in bars(group, console.width, language):
                show(line)
    if len(agreement.statements) > 1:
        show()
    for sentence in sentences(agreement, language):
        show(sentence)
    if 1 < len(agreement.statements) <= LARGEST_MATRIX:
        show()
        show(_matrix(agreement, language))


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


def _matrix(agreement: Agreement, language: str) -> Text:
    """Return the verdicts as a table of signs, the claim of the row beside the claim of the column."""
    names = [visible(statement.claim.id) for statement in agreement.statements]
    numbers = [str(place) for place in range(1, len(names) + 1)]
    digits, letters = len(numbers[-1]), max(map(cell_len, names))
    text = Text(" " * (digits + letters + 2))
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
