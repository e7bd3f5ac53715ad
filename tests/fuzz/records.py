"""Targets that read records: JSON of every type, and lines of claims, which are then compared."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from functools import cache
from io import BytesIO
from random import Random
from typing import Any

from tests.fuzz import texts
from tests.fuzz.documents import mutated_json, mutated_json_lines
from tests.fuzz.material import REPOSITORY, languages, locales, material, pairs
from tests.fuzz.target import Case, Target, encoded, hold
from tests.fuzz.values import REFERENCE, check_relation, check_value

from claimkit import About, Claim, Source, Text, Verdict, check, compare, extract, from_json, to_json
from claimkit.comparison.sentences import sentences
from claimkit.errors import RecordError
from claimkit.extraction import Mention
from claimkit.formats.claim_lines import read_claims
from claimkit.records import Record, to_dict
from claimkit.reports.comparison import comparison_page, comparison_record
from claimkit.reports.picture import picture
from claimkit.values import (
    CalendarDate,
    ClockTime,
    DateRange,
    Days,
    Duration,
    Interval,
    Name,
    Offset,
    Ordinal,
    Quantity,
    TimeUnit,
    Unit,
    Value,
    unit,
)

_VALUES = (Quantity, Ordinal, Duration, CalendarDate, DateRange, ClockTime, Name)
_STEP = 7


@cache
def _seeds() -> tuple[str, ...]:
    """Return records of every type as JSON."""
    records: list[Record] = [
        *(Interval(1, None), Interval(None, 3), Offset(-1, TimeUnit.YEAR), Days(REFERENCE, REFERENCE), unit("km")),
        *(
            Source("a", "b", "c", Source("d"), said=REFERENCE),
            About("a", "b", "c", as_of=REFERENCE),
            Text("12척", "ko"),
        ),
    ]
    for tag in languages():
        for example in material(tag).examples[::_STEP]:
            for mention in extract(example, tag):
                records += [mention, mention.value]
    for original, translation in pairs()[:300:_STEP]:
        records += check(original, translation)
        records.append(
            Claim("a", original, (translation,), source=Source("b"), published=REFERENCE, metadata={"a": "b"})
        )
    settings = (
        '{"claimkit": 1, "type": "Settings", "severities": {"hedge": "info"}, "ignore": ["date"], "tolerance": "1/10"}'
    )
    glossary = '{"claimkit": 1, "type": "Settings", "glossary": [["a", "b"]]}'
    kursk = (REPOSITORY / "examples/kursk/claims.jsonl").read_text(encoding="utf-8").splitlines()
    return (*map(to_json, records), settings, glossary, *kursk)


@cache
def _values() -> tuple[Value, ...]:
    """Return the values among the records."""
    return tuple(record for record in map(from_json, _seeds()) if isinstance(record, _VALUES))


def _draw_record(random: Random) -> Case:
    record = random.choice(_seeds())
    for _ in range(random.choice((1, 1, 2, 4))):
        record = mutated_json(random, record, random.choice(_seeds()))
    return {
        "record": record,
        "as": random.choice(("text", "bytes")),
        "locale": random.choice(locales()),
        "other": str(random.randrange(len(_values()))),
    }


def _record(case: Case) -> Hashable:
    given: str | bytes = encoded(case["record"]) if case["as"] == "bytes" else case["record"]
    try:
        record = from_json(given)
    except RecordError as error:
        return str(error)[:20]
    name = type(record).__name__
    hold(from_json(to_json(record)) == record, "a record is the same once it was JSON", to_json(record), cause=name)
    # A unit of bare numbers, of shares and of multiples has no symbol.
    hold(str(record) or isinstance(record, Text | Unit), "a record can be shown", to_json(record), cause=name)
    values: list[Value] = (
        [record] if isinstance(record, _VALUES) else [record.value] if isinstance(record, Mention) else []
    )
    for value in values:
        check_value(value, (case["locale"],))
        check_relation(value, _values()[int(case["other"])])
    return name


# Claims -------------------------------------------------------------------------------------------------------------


def _bare(value: Value) -> Mapping[str, Any]:
    return {name: field for name, field in to_dict(value).items() if name not in {"claimkit", "type"}}


def _claim(random: Random, name: str) -> Mapping[str, Any]:
    original, translation = random.choice(pairs())
    content = (
        texts.mutated(random, original.content, "", original.language) if random.randrange(2) else original.content
    )
    claim: dict[str, Any] = {"id": name, "original": {"content": content, "language": original.language}}
    if random.randrange(2):
        claim["translations"] = [{"content": translation.content, "language": translation.language}]
    if random.randrange(3):
        claim["about"] = {"subject": "the fleet", "measure": random.choice(("ships", "crew"))}
    if random.randrange(3):
        claim["source"] = {"name": random.choice(("the port", "the navy", "an agency"))}
    if random.randrange(2):
        claim["published"] = random.choice(("2024-12-16", "2024-12-17", "0001-01-01", "9999-12-31"))
    if not random.randrange(6):
        value = random.choice(_values())
        claim["reading"] = {"corrected": {"type": type(value).__name__, **_bare(value)}}
    claim["stance"] = random.choice(("asserts", "asserts", "denies", "cites", "forecasts"))
    return claim


def _draw_claims(random: Random) -> Case:
    """Draw claims that can often be compared: few matters, values of a few sorts."""
    claims = [_claim(random, f"{number}") for number in range(random.randrange(1, 5))]
    lines = "".join(json.dumps(claim, ensure_ascii=False) + "\n" for claim in claims)
    return {"lines": lines if random.randrange(2) else mutated_json_lines(random, lines, random.choice(_seeds()))}


def _claims(case: Case) -> Hashable:
    try:
        found = read_claims(BytesIO(encoded(case["lines"])), "claims.jsonl")
    except RecordError as error:
        return str(error)[:30]
    for wrong in found.errors:
        hold(str(wrong).startswith("claims.jsonl:"), "an error names its place", wrong)
    agreement = compare(found.claims)
    _check_pairs(tuple(found.claims))
    told = {frozenset((each.left.claim.id, each.right.claim.id)) for each in agreement.conflicts()}
    names = [statement.claim.id for statement in agreement.statements]
    seen = {
        frozenset((names[row], names[column]))
        for row, verdicts in enumerate(agreement.matrix())
        for column, verdict in enumerate(verdicts)
        if verdict is Verdict.CONFLICT
    }
    hold(told == seen, "the conflicts told are those of the matrix", told, seen)
    hold(all(sentences(agreement)), "a sentence says something")
    hold(picture(agreement).startswith("<svg"), "a picture is SVG")
    hold(comparison_page(agreement, found.errors), "a page holds something")
    json.dumps(comparison_record(agreement))
    return tuple(sorted({str(verdict) for verdicts in agreement.matrix() for verdict in verdicts})), len(found.errors)


def _check_pairs(claims: tuple[Claim, ...]) -> None:
    for left in claims:
        hold(compare(left, left).verdict is Verdict.AGREE, "a claim agrees with itself", to_json(left))
        for right in claims:
            comparison = compare(left, right)
            hold(str(comparison), "a comparison can be shown")
            mirrored = compare(right, left).verdict is comparison.verdict.mirrored
            hold(mirrored, "which claim comes first makes no difference", str(comparison), cause=comparison.verdict)


TARGETS = (
    Target("records", _draw_record, _record, mutated_json, ("record",), 60),
    Target("claims", _draw_claims, _claims, mutated_json_lines, ("lines",), 10),
)
