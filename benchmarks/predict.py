"""Write claimkit's predictions in the formats that the evaluation scorers read.

usage: predict.py pairs IN.jsonl OUT.jsonl     mentions of both sides and findings for sentence pairs
       predict.py cases IN.jsonl OUT.jsonl     mentions with value, unit, interval and dates for conformance cases

A thin mapping from the public API to the scorers' vocabulary: nothing is extracted, compared or corrected here.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeGuard

import claimkit
from claimkit.values import (
    Amount,
    CalendarDate,
    DateRange,
    Duration,
    Hedge,
    Interval,
    Magnitude,
    Name,
    Number,
    Ordinal,
    Policy,
    Quantity,
    Range,
    Value,
)
from claimkit.values.kind import Kind

APPROXIMATORS = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "about",
    Hedge.ODD: "over",
    Hedge.OVER: "over",
    Hedge.AT_LEAST: "min",
    Hedge.AT_MOST: "max",
    Hedge.UNDER: "under",
    Hedge.NEARLY: "near",
}
WITH_UNIT = {Kind.MONEY, Kind.PERCENT, Kind.MEASURE}


def number(value: Number) -> str:
    """Write a number as the scorers read it: plain digits, or a fraction."""
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return f"{value:f}" if not isinstance(value, int) else str(value)


def decimal(value: Number) -> str:
    """Write a number as a decimal, to fifteen places where it has no end."""
    return (
        number(Decimal(value.numerator) / Decimal(value.denominator)) if isinstance(value, Fraction) else number(value)
    )


def amount(value: Amount) -> str:
    """Write an amount as the scorers read it."""
    if isinstance(value, Range):
        return f"{number(value.low)}..{number(value.high)}"
    if isinstance(value, Magnitude):
        return f"vague:{number(value.order)}"
    return number(value)


def digits(name: str) -> str:
    """Return the first number in a name, as the gold annotation writes names."""
    kept = "".join(character if character.isdecimal() or character == "." else " " for character in name).split()
    return kept[0] if kept else name


def stated(value: Value) -> tuple[str, str]:
    """Return value and unit as the scorers read them."""
    if isinstance(value, Quantity):
        return amount(value.amount), value.unit.symbol if value.kind in WITH_UNIT else ""
    if isinstance(value, Ordinal):
        return amount(value.number), ""
    if isinstance(value, Duration) and isinstance(value.parts[-1].amount, Magnitude):
        return amount(value.parts[-1].amount), str(value.parts[-1].unit)
    if isinstance(value, Name):
        return digits(value.text), ""
    return str(value), ""


def bounds(interval: Interval) -> str:
    """Write an interval in brackets, as the scorers read it."""
    low = "" if interval.low is None else decimal(interval.low)
    high = "" if interval.high is None else decimal(interval.high)
    return f"{'[' if interval.low_closed else '('}{low},{high}{']' if interval.high_closed else ')'}"


def mention(found: claimkit.Mention) -> dict[str, Any]:
    """Map a mention."""
    value, unit = stated(found.value)
    row: dict[str, Any] = {"start": found.start, "end": found.end, "kind": str(found.value.kind), "value": value}
    if unit:
        row["unit"] = unit
    hedge = getattr(found.value, "hedge", Hedge.EXACT)
    if APPROXIMATORS[hedge]:
        row["approx"] = APPROXIMATORS[hedge]
    return row


def finding(found: claimkit.Finding) -> dict[str, Any]:
    """Map a finding."""
    row: dict[str, Any] = {"severity": str(found.severity), "type": found.code}
    for side, span in (("ko", found.original), ("en", found.translation)):
        if span is not None:
            row[side] = [span.start, span.end]
    return row


def pair(row: dict[str, Any]) -> dict[str, Any]:
    """Predict for a sentence pair."""
    sides = {side: [mention(found) for found in claimkit.extract(row[side], side)] for side in ("ko", "en")}
    original, translation = claimkit.Text(row["ko"], "ko"), claimkit.Text(row["en"], "en")
    return {"id": row["id"], **sides, "findings": [finding(found) for found in claimkit.check(original, translation)]}


def dated(value: Value) -> TypeGuard[CalendarDate | DateRange | Duration]:
    """Tell whether a value has its place on the calendar."""
    return isinstance(value, CalendarDate | DateRange) or (isinstance(value, Duration) and value.direction is not None)


def case(row: dict[str, Any]) -> dict[str, Any]:
    """Predict for a conformance case."""
    reference = dt.date.fromisoformat(row["ref"]) if row.get("ref") else None
    mentions: list[dict[str, Any]] = []
    for found in claimkit.extract(row["text"], row["lang"]):
        made = mention(found)
        if isinstance(found.value, Quantity):
            made["interval"] = bounds(found.value.interval)
        if isinstance(found.value, Ordinal) and isinstance(found.value.number, Range):
            made["interval"] = bounds(Interval(found.value.number.low, found.value.number.high))
        if reference is not None and dated(found.value):
            try:
                days = claimkit.resolve(found.value, reference, policy=Policy.FUTURE).days
            except claimkit.ClaimkitError:
                days = None
            if days is not None:
                made["dates"] = [days.first.isoformat(), days.last.isoformat()]
        mentions.append(made)
    return {"id": row["id"], "mentions": mentions}


COMMANDS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"pairs": pair, "cases": case}


def main(arguments: list[str]) -> None:
    """Read one JSON object a line, write one prediction a line."""
    if len(arguments) != 3 or arguments[0] not in COMMANDS:
        sys.exit(__doc__)
    command, source, target = arguments
    with Path(source).open(encoding="utf-8") as rows, Path(target).open("w", encoding="utf-8") as out:
        for line in rows:
            if line.strip():
                out.write(json.dumps(COMMANDS[command](json.loads(line)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
