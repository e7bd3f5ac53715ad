"""Records: what is read is bounded and exact, and what is wrong is told with the path to it."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from claimkit import Source, from_dict, from_json, to_dict, to_json
from claimkit.errors import InvalidValueError, RecordError
from claimkit.values import Interval, Quantity, Range


def nested(levels: int) -> dict[str, Any]:
    return {"name": "x", "via": nested(levels - 1)} if levels else {"name": "x"}


def record(kind: str, **fields: object) -> str:
    return json.dumps({"claimkit": 1, "type": kind, **fields})


@pytest.mark.parametrize(
    "amount",
    [
        "1e1000000",
        "1e-5",
        "1e5",
        "Infinity",
        "NaN",
        "1_000",
        "1,000",
        "1/0",
        "1/2/3",
        "1/-2",
        ".5",
        "１２",
        " 1",
        "+1",
        "",
    ],
)
def test_a_number_that_is_not_plain_digits_is_refused_with_its_path(amount: str) -> None:
    with pytest.raises(RecordError, match=r"^Quantity: amount: a number is written in digits"):
        from_json(record("Quantity", amount=amount))
    with pytest.raises(RecordError, match=r"^Interval: high: a number is written in digits"):
        from_json(record("Interval", low="1", high=amount))


@pytest.mark.parametrize(
    "written,amount",
    [
        ("0.00001", Decimal("0.00001")),
        ("-1200", -1200),
        ("1/3", Fraction(1, 3)),
        ("4/2", 2),
        ("9" * 4_300, 10**4_300 - 1),
    ],
    ids=lambda each: str(each)[:9],
)
def test_a_number_is_read_exactly(written: str, amount: Any) -> None:  # noqa: ANN401 - any exact number
    read = from_json(record("Quantity", amount=written))
    assert read == Quantity(amount)
    assert from_json(to_json(read)) == read


def test_a_number_that_is_too_long_is_neither_read_nor_written() -> None:
    with pytest.raises(RecordError, match=r"^Quantity: amount: the number '999.*' has more than 4300 digits"):
        from_json(record("Quantity", amount="9" * 1_000_000))
    with pytest.raises(RecordError, match="has more than 4300 digits"):
        to_json(Quantity(10**4_300))
    with pytest.raises(RecordError, match="has more than 4300 digits"):
        to_json(Interval(Fraction(1, 3**9_100), 1))


@pytest.mark.parametrize(
    "line",
    ["[" * 100_000, '{"a":' * 100_000, record("Source", **nested(150)), record("Claim", id="a", source=nested(150))],
    ids=["lists", "objects", "a source", "a claim"],
)
def test_what_is_nested_too_deeply_is_refused(line: str) -> None:
    with pytest.raises(RecordError, match=r"(via\.via.*|the record)(: this)? is nested deeper than 100 levels$"):
        from_json(line)


def test_the_longest_chain_of_sources_survives() -> None:
    source = Source("source 0")
    for number in range(1, 50):
        source = Source(f"source {number}", via=source)
    assert from_json(to_json(source)) == source
    with pytest.raises(InvalidValueError, match="via: the chain of sources is longer than 50"):
        Source("source 50", via=source)


@pytest.mark.parametrize(
    "line,told",
    [
        (record("Quantity", amount={"low": "1"}), "Quantity: amount: an amount is a number, or an object with"),
        (
            record("Quantity", amount={"low": "1", "high": "2", "middle": "1"}),
            "Quantity: amount: an amount is a number",
        ),
        (
            record("Mention", start=0, end=1, surface="1", value={"type": "Quantity", "amount": "1e9"}),
            "Mention: value.amount: ",
        ),
        (record("ClaimSet", claims=[{"id": "a"}]), "ClaimSet: claims[0].original: required field missing"),
        (record("Settings", ignore=["hedge.drfit"]), "Settings: ignore: no check has the code 'hedge.drfit'"),
        (record("Settings", severities={"date": "warn"}), "Settings: severities['date']: 'warn' is none of"),
        (record("Finding", code="a.b", severity="error", message="", orignal=None), "did you mean 'original'?"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(line: str, told: str) -> None:
    with pytest.raises(RecordError) as raised:
        from_json(line)
    assert told in str(raised.value)


def test_a_plain_object_is_what_json_holds() -> None:
    fields = to_dict(Quantity(Range(2, 3)))
    assert fields == {"claimkit": 1, "type": "Quantity", "amount": {"low": "2", "high": "3"}}
    assert from_dict(fields) == Quantity(Range(2, 3))


@pytest.mark.parametrize("fields", [None, [], "Quantity", {"claimkit": 1, "type": ["Quantity"]}], ids=repr)
def test_what_is_no_plain_object_of_a_record_is_refused(fields: object) -> None:
    with pytest.raises(RecordError):
        from_dict(fields)
