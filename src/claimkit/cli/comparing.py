"""The work of ``claimkit compare``: read claims, compare them, tell it, draw it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from attrs import frozen
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimkit.claims import Claim
from claimkit.cli import BAD_INPUT
from claimkit.comparison import Agreement, Verdict, compare
from claimkit.comparison.sentences import sentences
from claimkit.errors import RecordError
from claimkit.formats.claim_lines import ClaimFile, read_claims
from claimkit.reports.comparison_page import LARGEST_MATRIX, comparison_page
from claimkit.reports.comparison_record import comparison_record
from claimkit.reports.picture import picture
from claimkit.reports.visible import visible

STANDARD_STREAM = "-"

_FOUND_CONFLICTS = 1


@frozen
class Outputs:
    """Where to write what, beside the report on the terminal."""

    svg: str | None = None
    html: str | None = None
    json: str | None = None


def compare_files(files: Sequence[str], outputs: Outputs) -> int:
    """Compare the claims of all files together and return the exit status."""
    claims, errors = _read_all(files)
    for error in errors:
        click.echo(visible(str(error)), err=True)
    agreement = compare(claims.values())
    if outputs.svg is not None:
        _write(outputs.svg, picture(agreement))
    if outputs.html is not None:
        _write(outputs.html, comparison_page(agreement, errors))
    if outputs.json is not None:
        _write(outputs.json, json.dumps(comparison_record(agreement), ensure_ascii=False, indent=2) + "\n")
    if outputs.json != STANDARD_STREAM:
        _tell(agreement)
    if errors:
        return BAD_INPUT
    return _FOUND_CONFLICTS if any(True for _ in agreement.conflicts()) else 0


def _read_all(files: Sequence[str]) -> tuple[dict[str, Claim], list[RecordError]]:
    claims: dict[str, Claim] = {}
    errors: list[RecordError] = []
    for file in files:
        found = _read(file)
        errors += found.errors
        for claim in found.claims:
            if claim.id in claims:
                errors.append(RecordError(f"{file}: Claim: id: {claim.id!r} is in another file already"))
            else:
                claims[claim.id] = claim
    return claims, errors


def _read(file: str) -> ClaimFile:
    if file == STANDARD_STREAM:
        return read_claims(sys.stdin.buffer, file)
    with Path(file).open("rb") as stream:
        return read_claims(stream, file)


def _write(path: str, content: str) -> None:
    if path == STANDARD_STREAM:
        click.echo(content.encode("utf-8", "backslashreplace"), nl=False)
    else:
        Path(path).write_text(content, encoding="utf-8", errors="backslashreplace")


def _tell(agreement: Agreement) -> None:
    console = Console()
    if 1 < len(agreement.statements) <= LARGEST_MATRIX:
        console.print(_matrix(agreement))
        console.print()
    for sentence in sentences(agreement):
        console.print(Text(visible(sentence)), soft_wrap=True)


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
_LEGEND = "= agree   < refines   > refined by   ~ can both be right   ! contradict   + updates   . incomparable"


def _matrix(agreement: Agreement) -> Table:
    """Return the verdicts as a table of signs, the claim of the row beside the claim of the column."""
    numbers = [str(place) for place in range(1, len(agreement.statements) + 1)]
    table = Table("", "claim", *numbers, box=None, header_style="dim", caption=_LEGEND, caption_justify="left")
    for number, statement, verdicts in zip(numbers, agreement.statements, agreement.matrix(), strict=True):
        signs = [Text(*_SIGNS[verdict]) for verdict in verdicts]
        table.add_row(number, Text(visible(statement.claim.id)), *signs)
    return table
