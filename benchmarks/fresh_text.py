"""Read text that nobody tuned for, and check it with errors planted: how much is read rightly, how much is found.

usage: fresh_text.py [SET ...]     the sets of benchmarks/fresh; all of them if none is named

Every set was written with its meanings before the rules were looked at, by writers who had not seen them.  What the
first reading gave stands in docs/explanation/accuracy.md: once a set has been looked at, it is fresh no more.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.predict import mention

from claimkit import Severity, Text, check, extract

FOLDER = Path(__file__).parent / "fresh"
SIDES = ("ko", "en")
LANGUAGES = ("ko", "ja", "zh", "de", "fr", "es", "vi")
ROUNDS = (
    "news",
    "reports",
    "articles",
    "stories",
    "mixed",
    "varied",
    "daily",
    "common",
    "general",
    "plain",
    "press",
    "desk",
    "paper",
    "week",
    "post",
    "late",
    "last",
    "notice",
    "street",
    "evening",
    "ledger",
    "harbor",
    "lantern",
    "ferry",
    "quarry",
    "meadow",
    "cellar",
    "orchard",
    "tundra",
    "willow",
    "canyon",
    "pebble",
)
BARE = {f"{kind}-{language}" for kind in ROUNDS for language in LANGUAGES}
"""The sets of pairs whose meanings are not written down: rounds of news, and of everyday text."""


def records(name: str) -> Iterator[dict[str, Any]]:
    """Yield the records of a file in the folder."""
    yield from map(json.loads, (FOLDER / name).read_text(encoding="utf-8").splitlines())


def stated(row: dict[str, Any]) -> tuple[str, str, str]:
    """Return kind, value and unit of a mention in the gold or in a prediction."""
    return row.get("k") or row["kind"], row.get("v") or row["value"], row.get("u") or row.get("unit", "")


def f1(pairs: list[dict[str, Any]], side: str) -> float:
    """Return the F1 of kind, value and unit: as many of each pair as stand in both, wherever they stand."""
    right = said = found = 0
    for pair in pairs:
        gold = Counter(map(stated, pair["gold"][side]))
        read = Counter(stated(mention(each)) for each in extract(pair[side], side))
        right += (gold & read).total()
        said += gold.total()
        found += read.total()
    return 2 * right / (said + found)


def worst(pair: dict[str, Any]) -> Severity | None:
    """Return the worst that is said of a pair."""
    original, translation = pair["direction"].split("-")
    return check(Text(pair[original], original), Text(pair[translation], translation)).worst


def with_error(pair: dict[str, Any], error: dict[str, Any]) -> dict[str, Any]:
    """Return a pair with an error planted in its translation, or in its original."""
    side = pair["direction"].split("-")[error.get("side") != "original"]
    return {**pair, side: error["text"]}


def main(names: list[str]) -> None:
    """Print a line for each set."""
    for name in names or sorted(file.stem for file in FOLDER.glob("*.jsonl") if "." not in file.stem):
        pairs = {pair["id"]: pair for pair in records(f"{name}.jsonl")}
        planted = [*records(f"{name}.errors.jsonl")]
        said = Counter(worst(pair) for pair in pairs.values())
        found = Counter(worst(with_error(pairs[each["id"]], each)) for each in planted)
        read = [f"{side} {f1([*pairs.values()], side):.3f}" for side in SIDES] if name not in BARE else []
        print(
            f"{name}: {len(pairs)} pairs"
            + (f", values F1 {', '.join(read)}" if read else "")
            + f"; of faithful pairs {said[Severity.ERROR]} with an error, {said[Severity.WARNING]} with a warning; of "
            f"{len(planted)} planted errors {found[Severity.ERROR]} an error, {found[Severity.WARNING]} a warning"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
