"""Files of claims: what is wrong with a line is told with the path to the field, and the rest loads."""

import io
from pathlib import Path

import pytest

from claimkit import to_json
from claimkit.claims.claim import Claim, Source
from claimkit.claims.text import Text
from claimkit.formats.claim_lines import ClaimFile, read_claims

EXAMPLE = Path(__file__).parents[2] / "examples" / "kursk" / "claims.jsonl"

ORIGINAL = '"original": {"content": "12척", "language": "ko"}'
GOOD = f'{{"id": "good", {ORIGINAL}}}'


def read_text(text: str) -> ClaimFile:
    return read_claims(io.BytesIO(text.encode()), "claims.jsonl")


@pytest.mark.parametrize(
    "line, told",
    [
        ("{", "the line is not JSON"),
        ("[1]", "a record is a JSON object, not list"),
        (
            f'{{"id": "a", {ORIGINAL}, "stance": "doubts"}}',
            "stance: 'doubts' is none of asserts, denies, cites, forecasts",
        ),
        (f'{{"id": "a", {ORIGINAL}, "abuot": {{}}}}', "there is no field 'abuot'; did you mean 'about'?"),
        ('{"id": "a", "original": {"content": "12척"}}', "original.language: required field missing"),
        (f'{{"id": 7, {ORIGINAL}}}', "id: str is expected, not 7"),
        (f'{{"id": "a", {ORIGINAL}, "published": "17.12.2024"}}', "published: a day is written like '2024-12-16'"),
        (
            f'{{"claimkit": 2, "id": "a", {ORIGINAL}}}',
            "claimkit: the record is of version 2, which a newer claimkit wrote",
        ),
        (f'{{"type": "Text", "id": "a", {ORIGINAL}}}', "there is no field 'id'"),
        ('{"type": "Text", "content": "12", "language": "ko"}', "there is no field 'id'"),
        (
            f'{{"id": "a", {ORIGINAL}, "translations": [{{"content": "열두 척", "language": "ko"}}]}}',
            "translations[0].language: it is 'ko', and so is the original",
        ),
        (
            f'{{"id": "a", {ORIGINAL}, "source": {{"name": "x", "via": {{"name": "y", "via": {{"name": "x"}}}}}}}}',
            "source.via: the chain of sources comes back to 'x'",
        ),
        (
            f'{{"id": "a", {ORIGINAL}, "stance": "forecasts", "tense": "past"}}',
            "tense: it is past, but the stance is a forecast",
        ),
        (f'{{"id": "good", {ORIGINAL}}}', "id: 'good' is the id of the claim in line 1"),
        ('{"id": "a"}', "Claim: original: required field missing"),
        (
            f'{{"id": "a", {ORIGINAL}, "reading": {{"corrected": {{"type": "Quantity", "amount": 12}}}}}}',
            "reading.corrected.amount: an exact number is a string",
        ),
    ],
)
def test_a_wrong_line_is_told_with_its_place_and_the_rest_loads(line: str, told: str) -> None:
    found = read_text(f"{GOOD}\n{line}\n\n{GOOD.replace('good', 'better')}\n")
    assert [claim.id for claim in found.claims] == ["good", "better"]
    [error] = found.errors
    assert str(error).startswith("claims.jsonl:2: ")
    assert told in str(error)


def test_bytes_that_are_no_text_are_told() -> None:
    found = read_claims(io.BytesIO(GOOD.encode() + b'\n{"id": "\xff"}\n'), "claims.jsonl")
    assert len(found.claims) == 1
    assert "claims.jsonl:2: byte 9 (0xFF) is not UTF-8" in str(found.errors[0])


def test_a_claim_without_an_id_is_known_by_what_it_says() -> None:
    line = f'{{{ORIGINAL}, "source": {{"name": "the port"}}}}'
    [claim] = read_text(line).claims
    assert claim.id == claim.identity == Claim("x", Text("12척", "ko"), source=Source("the port")).identity
    assert claim.id != Claim("x", Text("12척", "ko")).identity


def test_the_example_is_written_as_claimkit_writes() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    found = read_claims(io.BytesIO(EXAMPLE.read_bytes()), EXAMPLE.name)
    assert [to_json(claim) for claim in found.claims] == lines
