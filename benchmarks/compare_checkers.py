#!/usr/bin/env python3
"""Put claimkit beside other checkers of numbers in translations, on the same pairs, in one run; print a Markdown table.

usage: compare_checkers.py [RIGHT.jsonl WRONG.jsonl...]

RIGHT holds pairs whose translation is right, each WRONG pairs with an error; a line is {"ko": ..., "en": ...}.
Without arguments the news file in examples/ is used, whose errors are planted.

The others, each flagging a pair or not:
- digits: the numbers written in digits are not the same on both sides (a baseline).
- translate-toolkit: its check `numbers` (pip install translate-toolkit; left out where that is missing).
- OpusFilter: NonZeroNumeralsFilter at its default threshold, rewritten here from its definition: the similarity of the
  two sequences of digits other than zero, by difflib, is below a half.
- OpusCleaner: num_mismatch at its default ratio, rewritten here from its definition: the numbers that differ outnumber
  those that are on both sides.
"""

from __future__ import annotations

import csv
import difflib
import json
import re
import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import claimkit

EXAMPLES = Path(__file__).parent.parent / "examples"
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
SEPARATED = re.compile(r"(?:(?:(?<=\s)|^)[-+]|\b)0*\d+(?:[.,:]\d+)*\b")

Pair = tuple[str, str]
Checker = Callable[[str, str], bool]


def claimkit_flags(korean: str, english: str) -> bool:
    findings = claimkit.check(claimkit.Text(korean, "ko"), claimkit.Text(english, "en"))
    return any(finding.severity is claimkit.Severity.ERROR for finding in findings)


def digits_flag(korean: str, english: str) -> bool:
    left, right = (sorted(found.replace(",", "") for found in DIGITS.findall(text)) for text in (korean, english))
    return left != right


def non_zero_numerals_flag(korean: str, english: str) -> bool:
    left, right = ([digit for digit in text if digit in "123456789"] for text in (korean, english))
    return difflib.SequenceMatcher(None, left, right).ratio() < 0.5


def num_mismatch_flags(korean: str, english: str) -> bool:
    left, right = ({re.sub(r"\D+", "*", found) for found in SEPARATED.findall(text)} for text in (korean, english))
    return len(left & right) < len(left ^ right)


def translate_toolkit() -> Checker | None:
    try:
        from translate.filters import checks
    except ImportError:
        return None
    checker = checks.StandardChecker()

    def flags(korean: str, english: str) -> bool:
        try:
            return not checker.numbers(korean, english)
        except checks.FilterFailure:
            return True

    return flags


def checkers() -> Mapping[str, Checker]:
    found = {
        "claimkit": claimkit_flags,
        "translate-toolkit numbers": translate_toolkit(),
        "OpusFilter NonZeroNumerals": non_zero_numerals_flag,
        "OpusCleaner num_mismatch": num_mismatch_flags,
        "digits": digits_flag,
    }
    return {name: checker for name, checker in found.items() if checker is not None}


def read(path: Path) -> Iterator[Pair]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                yield row["ko"], row["en"]


def example() -> tuple[list[Pair], list[Pair]]:
    """Return the right and the wrong pairs of the example."""
    with (EXAMPLES / "news.planted.toml").open("rb") as file:
        planted = {row["id"] for row in tomllib.load(file)["planted"] if row["severity"] == "error"}
    right: list[Pair] = []
    wrong: list[Pair] = []
    with (EXAMPLES / "news.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            (wrong if row["id"] in planted else right).append((row["ko"], row["en"]))
    return right, wrong


def flagged(checker: Checker, pairs: list[Pair]) -> float:
    return sum(checker(*pair) for pair in pairs) / len(pairs)


def main(arguments: list[str]) -> None:
    """Print the table."""
    if len(arguments) == 1 or any(argument.startswith("-") for argument in arguments):
        sys.exit(__doc__)
    if arguments:
        right = list(read(Path(arguments[0])))
        wrong = [pair for argument in arguments[1:] for pair in read(Path(argument))]
    else:
        right, wrong = example()
    print(f"| checker | flags of {len(right)} right pairs | flags of {len(wrong)} wrong pairs | a pair takes |")
    print("| --- | ---: | ---: | ---: |")
    for name, checker in checkers().items():
        flagged(checker, [*right[:50], *wrong[:50]])  # whatever is compiled on first use is compiled now
        began = time.perf_counter()
        false, true = flagged(checker, right), flagged(checker, wrong)
        microseconds = (time.perf_counter() - began) / (len(right) + len(wrong)) * 1e6
        print(f"| {name} | {false:.1%} | {true:.1%} | {microseconds:.0f} µs |")


if __name__ == "__main__":
    main(sys.argv[1:])
