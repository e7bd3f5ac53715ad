"""Claims as JSON Lines: one record a line; what is wrong with one is told with its place, and the rest is read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import BinaryIO, TextIO, cast

from attrs import frozen

from claimkit.claims import Claim, ClaimSet, identity
from claimkit.errors import RecordError
from claimkit.formats.lines import Line, lines_of, undecoded
from claimkit.formats.segment import record_error
from claimkit.messages import Message
from claimkit.records import VERSION, from_dict, to_json


@frozen
class ClaimFile:
    """The claims of a file, and what is wrong with the lines that hold none."""

    claims: ClaimSet
    errors: tuple[RecordError, ...] = ()


def read_claims(stream: BinaryIO, file: str) -> ClaimFile:
    r"""Read the claims of a *file*, one JSON object a line.

    A line is what `claimkit.to_json` writes; in lines written by hand, ``claimkit`` and ``type`` may be left out, and
    so may ``id``, which then is the claim's `Claim.identity`.  Empty lines are passed over.  What is wrong with a line
    is told in `ClaimFile.errors`, with its place and the path to the field; a second claim of the same id counts as
    wrong.  Raises `claimkit.errors.RecordError` only if the whole file is in another encoding.

    >>> from io import BytesIO
    >>> text = '{"id": "a", "original": {"content": "12척", "language": "ko"}, "stance": "doubts"}\n'
    >>> print(read_claims(BytesIO(text.encode()), "claims.jsonl").errors[0])
    claims.jsonl:1: Claim: stance: 'doubts' is none of asserts, denies, cites, forecasts
    """
    claims: dict[str, Claim] = {}
    places: dict[str, int] = {}
    errors: list[RecordError] = []
    for line in lines_of(stream, file):
        if not line.text.strip():
            continue
        try:
            claim = _claim(line, file)
            if claim.id in claims:
                what = f"Claim: id: {claim.id!r} is the id of the claim in line {places[claim.id]}; give each its own"
                raise record_error(file, line.number, what)
        except RecordError as error:
            errors.append(error)
        else:
            claims[claim.id], places[claim.id] = claim, line.number
    return ClaimFile(ClaimSet(claims.values()), tuple(errors))


def _claim(line: Line, file: str) -> Claim:
    wrong = undecoded([line], file)
    if wrong is not None:
        raise wrong.error
    try:
        found: object = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        raise record_error(file, line.number, Message("the line is no JSON ({error})", error=error)) from None
    try:
        record = from_dict(_completed(found))
    except RecordError as error:
        raise record_error(file, line.number, str(error)) from None
    if isinstance(record, Claim):
        return record
    raise record_error(file, line.number, f"a claim is expected, not a {type(record).__name__}")


# What stands for an id until the claim was read, and can tell its own.
_NAMELESS = "?"


def _completed(found: object) -> object:
    """Add to an object what a hand-written line leaves out."""
    if not isinstance(found, dict):
        return found
    fields: Mapping[str, object] = {"claimkit": VERSION, "type": "Claim", **cast("dict[str, object]", found)}
    if "id" in fields:
        return fields
    claim = from_dict({**fields, "id": _NAMELESS})
    named = identity(claim.original, claim.source, claim.published) if isinstance(claim, Claim) else _NAMELESS
    return {**fields, "id": named}


def write_claims(claims: Iterable[Claim], stream: TextIO) -> None:
    """Write claims as JSON Lines.

    >>> import sys
    >>> from claimkit.claims import Text
    >>> write_claims([Claim("a", Text("12척", "ko"))], sys.stdout)
    {"claimkit": 1, "type": "Claim", "id": "a", "original": {"content": "12척", "language": "ko"}}
    """
    stream.writelines(f"{to_json(claim)}\n" for claim in claims)
