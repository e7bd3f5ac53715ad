"""Claims as JSON Lines or a table: what is wrong with one of them is told with its place, and the rest is read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import BinaryIO, TextIO, TypeAlias, cast

from attrs import frozen

from claimkit.claims.claim import Claim, ClaimSet, identity
from claimkit.errors import RecordError
from claimkit.formats.claim_tables import records_in
from claimkit.formats.decoding import Line, lines_of, undecoded
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
    so may ``id``, which then is the claim's `Claim.identity`.  Empty lines are passed over.  A list of such objects in
    one JSON file is read, too, and a comma-separated table with a column ``original``, as `write_claim_table` writes
    it.  What is wrong with a claim is told in `ClaimFile.errors`, with its place and the path to the field; a second
    claim of the same id counts as wrong.  Raises `claimkit.errors.RecordError` only if the whole file is in another
    encoding, or a table without that column.

    >>> from io import BytesIO
    >>> text = '{"id": "a", "original": {"content": "12척", "language": "ko"}, "stance": "doubts"}\n'
    >>> print(read_claims(BytesIO(text.encode()), "claims.jsonl").errors[0])
    claims.jsonl:1: Claim: stance: 'doubts' is none of asserts, denies, cites, forecasts
    """
    claims: dict[str, Claim] = {}
    places: dict[str, int] = {}
    errors: list[RecordError] = []
    for number, found in _records(stream, file):
        try:
            claim = _claim(found, file, number)
            if claim.id in claims:
                what = Message(
                    "Claim: id: {claim} is the id of the claim in line {line}; give each its own",
                    claim=repr(claim.id),
                    line=places[claim.id],
                )
                raise record_error(file, number, what)
        except RecordError as error:
            errors.append(error)
        else:
            claims[claim.id], places[claim.id] = claim, number
    return ClaimFile(ClaimSet(claims.values()), tuple(errors))


_Found: TypeAlias = tuple[int, object]


def _records(stream: BinaryIO, file: str) -> Iterator[_Found]:
    """Yield what stands in a file with the number of its line, or the error that makes it unreadable."""
    lines = lines_of(stream, file)
    first = next((line for line in lines if line.text.strip()), None)
    if first is None:
        return iter(())
    read, begins_with = chain([first], lines), first.text.lstrip()[0]
    if begins_with == "[":
        return _in_list(list(read), file)
    return _in_lines(read, file) if begins_with == "{" or file.endswith(_LINES) else records_in(read, file)


_LINES = (".jsonl", ".ndjson", ".json")


def _in_lines(lines: Iterable[Line], file: str) -> Iterator[_Found]:
    for line in lines:
        if line.text.strip():
            yield line.number, _decoded([line], file)


def _decoded(lines: list[Line], file: str) -> object:
    if (wrong := undecoded(lines, file)) is not None:
        return wrong.error
    try:
        return json.loads("".join(line.text for line in lines))
    except (ValueError, RecursionError) as error:
        what = Message("the line is not JSON ({error}); each claim stands in one line", error=error)
        return record_error(file, lines[0].number, what)


def _in_list(lines: list[Line], file: str) -> Iterator[_Found]:
    """Yield the claims of a list, each under the number of the line that the list begins in."""
    found = _decoded(lines, file)
    listed = cast("list[object]", found) if isinstance(found, list) else [found]
    return ((lines[0].number, each) for each in listed)


def _claim(found: object, file: str, number: int) -> Claim:
    if isinstance(found, RecordError):
        raise found
    try:
        record = from_dict(_completed(_shaped(found)))
    except RecordError as error:
        raise record_error(file, number, error.args[0]) from None
    if isinstance(record, Claim):
        return record
    raise record_error(file, number, f"a claim is expected, not a {type(record).__name__}")


# What is often written as a text alone: the field of the object in which that text belongs, and what goes beside it.
_OBJECTS: Mapping[str, Mapping[str, str]] = {
    "original": {"content": "", "language": "ko"},
    "source": {"name": ""},
    "about": {"subject": "", "measure": "casualties"},
}


def _shaped(found: object) -> object:
    """Return what was found; raise where a text stands instead of an object, and show the object."""
    if not isinstance(found, dict):
        return found
    fields = cast("dict[str, object]", found)
    for name, shape in _OBJECTS.items():
        if isinstance(text := fields.get(name), str):
            raise RecordError(_misshapen(name, text, _filled(shape, text)))
    source = fields.get("source")
    if isinstance(source, dict) and isinstance(via := cast("dict[str, object]", source).get("via"), str):
        raise RecordError(_misshapen("via", via, {"name": via}))
    translations: object = fields.get("translations", [])
    is_list = isinstance(translations, list)
    for text in cast("list[object]", translations) if is_list else [translations]:
        if isinstance(text, str) or not is_list:
            shown = [_filled({"content": "", "language": "en"}, text)] if isinstance(text, str) else [text]
            raise RecordError(_misshapen("translations", translations, shown))
    return fields


def _filled(shape: Mapping[str, str], text: str) -> Mapping[str, str]:
    return {name: example or text for name, example in shape.items()}


def _misshapen(name: str, written: object, right: object) -> str:
    def shown(value: object) -> str:
        return json.dumps({name: value}, ensure_ascii=False)[1:-1]

    return Message(
        "Claim: {name}: write {right} instead of {written}", name=name, right=shown(right), written=shown(written)
    )


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
    >>> from claimkit.claims.text import Text
    >>> write_claims([Claim("a", Text("12척", "ko"))], sys.stdout)
    {"claimkit": 1, "type": "Claim", "id": "a", "original": {"content": "12척", "language": "ko"}}
    """
    stream.writelines(f"{to_json(claim)}\n" for claim in claims)
