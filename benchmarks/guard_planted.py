#!/usr/bin/env python3
"""Measure the guard on pairs with planted errors: what it repairs, what it leaves to another try, what it touches.

usage: guard_planted.py PAIRS.jsonl GOLD.jsonl PLANTED.jsonl [HOW_MANY [SEED]]

PAIRS holds {"id", "ko", "en"}, GOLD {"id", "links": [[_, _, relation], ...]}, PLANTED copies of the pairs with one
error each: {"ko", "en", "error": kind, "at": [start, end] of the changed English, "from": id of the pair}.
As many pairs without a "wrong" or a "hedge" link (the hedge moved) are drawn, those with planted errors first, and
every error planted in them is tried.

An error is repaired rightly if nothing that matters is left and the mended words mean what the faithful translation
says in their place; feedback is right if the rendering that it expects there does.  A hedge may be that of the original
where the faithful translation has another one ("more than" for "about").
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claimkit import Finding, Severity, Text, extract, relate
from claimkit.guard import Outcome, assess
from claimkit.values import Relation, Value

LANGUAGES = "ko", "en"
ALIKE = frozenset({Relation.SAME, Relation.CONVERTED})
Row = dict[str, Any]


def rows(path: str) -> list[Row]:
    """Read the lines of a file of JSON."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def stated(text: str, start: int, end: int) -> list[Value]:
    """Return what an English text states in a span."""
    return [found.value for found in extract(text, "en") if found.start < end and start < found.end]


def means(words: Sequence[Value], wanted: Sequence[Value], row: Row) -> bool:
    """Tell whether the same values are stated, converted or not, hedged as in the translation or as in the original."""
    original = [found.value for found in extract(row["ko"], "ko")]
    return len(words) == len(wanted) > 0 and all(
        (relation := relate(one, other)) in ALIKE
        or (relation is Relation.HEDGE_SHIFT and any(relate(each, one) in ALIKE for each in original))
        for one, other in zip(words, wanted, strict=True)
    )


def touches(finding: Finding, row: Row) -> bool:
    """Tell whether a finding is about the planted error."""
    start, end = row["at"]
    span = finding.translation
    return span is not None and span.start < end and start < span.end


def verdict(outcome: Outcome, row: Row, faithful: str) -> str:
    """Say what the guard did about one planted error."""
    start, end = row["at"]
    behind = len(row["en"]) - end
    wanted = stated(faithful, start, len(faithful) - behind)
    if not outcome.findings:
        return "not noticed"
    if outcome.repaired is not None:
        text = outcome.repaired
        if text == faithful:
            return "repaired rightly, word for word"
        right = outcome.ok and means(stated(text, start, len(text) - behind), wanted, row)
        return "repaired rightly, in other words" if right else "repaired wrongly or in part"
    expected = [finding.expected or "" for finding in outcome.findings if touches(finding, row)]
    right = any(means(stated(words, 0, len(words)), wanted, row) for words in expected)
    return "left to another try, with the right words" if right else "left to another try, with other words"


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    if len(arguments) not in {3, 4, 5}:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    pairs_path, gold_path, planted_path, *rest = arguments
    how_many, seed = [*map(int, rest), *(200, 7)[len(rest) :]]
    right = {row["id"] for row in rows(gold_path) if all(link[2] not in {"wrong", "hedge"} for link in row["links"])}
    planted = rows(planted_path)
    pairs = {row["id"]: row for row in rows(pairs_path) if row["id"] in right}
    drawn = sorted(pairs)
    random.Random(seed).shuffle(drawn)  # noqa: S311 - no secret
    with_errors = {row["from"] for row in planted}
    drawn = sorted(drawn, key=lambda name: name not in with_errors)[:how_many]
    for severity in (Severity.ERROR, Severity.WARNING):
        measure(severity, [pairs[name] for name in drawn], planted)
    return 0


def measure(severity: Severity, drawn: Sequence[Row], planted: Sequence[Row]) -> None:
    """Print what the guard does where findings of a severity matter."""
    texts = {row["id"]: row["en"] for row in drawn}
    faithful = [assess(row["ko"], row["en"], languages=LANGUAGES, severity=severity) for row in drawn]
    flagged = [outcome for outcome in faithful if outcome.findings]
    changed = [outcome for outcome in faithful if outcome.repaired is not None]
    print(f"severity {severity}: {len(drawn)} faithful pairs, {len(changed)} changed, {len(flagged)} asked for again")
    tally: Counter[str] = Counter()
    shown: Counter[tuple[str, str]] = Counter()
    for row in planted:
        if row["from"] in texts:
            outcome = assess(row["ko"], Text(row["en"], "en"), languages=LANGUAGES, severity=severity)
            said = verdict(outcome, row, texts[row["from"]])
            tally[said] += 1
            shown[said, row["error"]] += 1
    for said, count in sorted(tally.items()):
        kinds = ", ".join(f"{kind} {number}" for (what, kind), number in shown.most_common() if what == said)
        print(f"  {count:5} {count / tally.total():6.1%}  {said} ({kinds})")
    print(f"  {tally.total():5} planted errors")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
