"""Claims as comma-separated tables, to be corrected in a spreadsheet: one claim a row, its fields under their names."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, TextIO

from claimkit.checks.languages import language_of
from claimkit.claims.claim import Claim
from claimkit.errors import RecordError
from claimkit.extraction import extract
from claimkit.formats.decoding import Line, undecoded
from claimkit.formats.segment import record_error
from claimkit.formats.sides import day_of
from claimkit.formats.tables import FORMULA, misfit, rows_of

LINKS = ";"
"""What parts those whom the words came through, under ``via``."""

_GUARD = "'"
"""What keeps a spreadsheet from running a cell as a formula."""


def _field(path: str) -> Callable[[Claim], str]:
    """Return what writes a field of a claim, or of what it holds; where there is none, the cell is empty."""

    def written(claim: Claim) -> str:
        value: object = claim
        for name in path.split("."):
            value = getattr(value, name, None)
        return "" if value is None else str(value)

    return written


def _translation(name: str) -> Callable[[Claim], str]:
    return lambda claim: getattr(claim.translations[0], name) if claim.translations else ""


def _value(claim: Claim) -> str:
    """Return what is read in the focus, for whoever looks at the table; it is not read back."""
    from claimkit.rendering import format_value

    focus = claim.focus or ""
    found = extract(focus, claim.original.language) if focus else ()
    return format_value(found[0].value, "en") if len(found) == 1 else ""


_COLUMNS: Mapping[str, Callable[[Claim], str]] = {
    "id": _field("id"),
    "source": _field("source.name"),
    "via": lambda claim: f"{LINKS} ".join(link.name for link in claim.source.chain[1:]) if claim.source else "",
    "subject": _field("about.subject"),
    "measure": _field("about.measure"),
    "focus": _field("focus"),
    "value": _value,
    "unsure": lambda claim: claim.metadata.get("unsure", ""),
    "stance": _field("stance"),
    "tense": _field("tense"),
    "scope": _field("about.scope"),
    "as_of": _field("about.as_of"),
    "speaker": _field("source.speaker"),
    "role": _field("source.role"),
    "said": _field("source.said"),
    "original": _field("original.content"),
    "original_language": _field("original.language"),
    "translation": _translation("content"),
    "translation_language": _translation("language"),
    "published": _field("published"),
    "zone": _field("zone"),
    "url": _field("url"),
}


def write_claim_table(claims: Iterable[Claim], stream: TextIO) -> None:
    """Write claims as a comma-separated table that `read_claims` reads.

    It has the first translation of each claim, and no reading: that is made anew from the focus.

    >>> import sys
    >>> from claimkit.claims.text import Text
    >>> claim = Claim("a", Text("12척 넘게 떠났다", "ko"), focus="12척 넘게")
    >>> write_claim_table([claim], sys.stdout)  # doctest: +ELLIPSIS
    id,source,via,subject,measure,focus,value,unsure,stance,...
    a,,,,,12척 넘게,more than 12,,asserts,...
    """
    listed = list(claims)
    extra = list(dict.fromkeys(key for claim in listed for key in claim.metadata if key not in _COLUMNS))
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([*_COLUMNS, *map(_guarded, extra)])
    for claim in listed:
        cells = [column(claim) for column in _COLUMNS.values()] + [claim.metadata.get(key, "") for key in extra]
        writer.writerow(map(_guarded, cells))


def _guarded(cell: str) -> str:
    """Return a cell that no spreadsheet runs."""
    return f"{_GUARD}{cell}" if cell.lstrip(_GUARD).startswith(FORMULA) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARD) and cell.lstrip(_GUARD).startswith(FORMULA) else cell


def records_in(lines: Iterator[Line], file: str) -> Iterator[tuple[int, Mapping[str, Any] | RecordError]]:
    """Yield the record that each row of a table makes, or what is wrong with the row, with the number of its line.

    Raises `claimkit.errors.RecordError` if the table has no column ``original``.
    """
    header: list[str] | None = None
    for row in rows_of(lines, file):
        line = row.lines[0].number
        broken = row.error or ((found := undecoded(row.lines, file)) and found.error)
        if broken:
            yield line, broken
        elif not any(cell.strip() for cell in row.cells):
            continue
        elif header is None:
            header = _header(row.cells, file, line)
        elif error := misfit(row, header, file):
            yield line, error
        else:
            yield line, _record(dict(zip(header, map(_unguarded, row.cells), strict=True)))


def _header(cells: Sequence[str], file: str, line: int) -> list[str]:
    header = [_unguarded(cell.strip()) for cell in cells]
    if "original" not in header:
        listed = ", ".join(map(repr, header))
        what = (
            f"a table of claims has the columns original, source, subject, measure and so on, and this one {listed}; "
            "call the one with the sentences 'original'. 'claimkit draft' writes such tables"
        )
        raise record_error(file, line, what)
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise record_error(file, line, f"{header.count(twice)} columns are called {twice!r}; give each its own name")
    return header


_PLAIN = ("id", "focus", "stance", "tense", "published", "zone", "url")


def _record(cells: Mapping[str, str]) -> Mapping[str, Any]:
    """Return the record of a row: what `claimkit.from_dict` reads."""
    said = {name: cell for name, cell in cells.items() if cell.strip()}
    for name in {"published", "said"} & said.keys():
        with suppress(ValueError):  # what is no day is refused as one
            said[name] = day_of(said[name]).isoformat()
    record: dict[str, Any] = {name: said[name].strip() for name in _PLAIN if name in said}
    record["original"] = _written(said, "original")
    record["translations"] = [_written(said, "translation")] if "translation" in said else []
    record["source"] = _chain(said) if "source" in said else {}
    record["about"] = {name: said[name] for name in ("subject", "measure", "scope", "as_of") if name in said}
    record["metadata"] = {name: cell for name, cell in said.items() if name not in _COLUMNS or name == "unsure"}
    return {name: value for name, value in record.items() if value}


def _written(said: Mapping[str, str], side: str) -> dict[str, str]:
    content = said.get(side, "")
    return {"content": content, "language": said.get(f"{side}_language", "").strip() or language_of(content)}


def _chain(said: Mapping[str, str]) -> dict[str, Any]:
    via: dict[str, Any] = {}
    for name in reversed([link.strip() for link in said.get("via", "").split(LINKS) if link.strip()]):
        via = {"via": {"name": name, **via}}
    beside = {key: said[key].strip() for key in ("speaker", "role", "said") if key in said}
    return {"name": said["source"].strip(), **beside, **via}
