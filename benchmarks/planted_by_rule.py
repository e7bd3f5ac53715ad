"""Plant one error after another in right pairs, by rule, and list those that nothing tells.

usage: planted_by_rule.py [KIND ...]     a line for each kind; what stays silent, as JSON Lines, in build/silent.jsonl

The errors are those of one hand: a digit, a scale word, a weekday, the other half of the day.  They are planted in the
English side of the right pairs of benchmarks/fresh, in each pair at most one of a kind, and always the same ones.  What
two wrong links hide shows here by the dozen, where sets written by people hold one such error in a hundred.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

from benchmarks.fresh_text import FOLDER, records

from claimkit import Severity, Text, check

MOST = 600
"""In how many pairs an error of a kind is planted at most."""

OUT = Path("build/silent.jsonl")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November")
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_PLAIN = r"(?<![\d.,:/$-]){}(?![\d.,:/-]*\d)"


def _next(words: tuple[str, ...]) -> Callable[[re.Match[str]], str]:
    return lambda found: words[(words.index(found[0]) + 1) % len(words)]


def _other_digit(found: re.Match[str]) -> str:
    number = found[0]
    at = crc32(number.encode()) % len(number)
    return f"{number[:at]}{(int(number[at]) + 4) % 9 + 1}{number[at + 1 :]}"


def _one_of(**words: str) -> tuple[str, Callable[[re.Match[str]], str]]:
    return rf"\b(?:{'|'.join(words)})\b", lambda found: words[found[0]]


KINDS: dict[str, tuple[str, Callable[[re.Match[str]], str]]] = {
    "digit": (_PLAIN.format(r"\d{2,4}"), _other_digit),
    "single digit": (_PLAIN.format(r"\d"), _other_digit),
    "decimal sign": (_PLAIN.format(r"\d+\.\d+"), lambda found: found[0].replace(".", "")),
    "nought": (_PLAIN.format(r"[1-9]\d*0"), lambda found: found[0][:-1]),
    "scale": _one_of(million="billion", billion="million", thousand="million", trillion="billion"),
    "number word": (rf"\b(?:{'|'.join(_NUMBERS)})\b", _next(_NUMBERS)),
    "weekday": (rf"\b(?:{'|'.join(_DAYS)})\b", _next(_DAYS)),
    "month": (rf"\b(?:{'|'.join(_MONTHS)})\b", _next(_MONTHS)),
    "year": (r"\b(?:19|20)\d\d\b(?!s)", lambda found: str(int(found[0]) + 1)),
    "half of the day": (r"(?<=\d) ?[ap](?=\.?m\b)", lambda found: found[0].translate(str.maketrans("ap", "pa"))),
    "unit": _one_of(hours="days", days="weeks", weeks="months", months="years", years="months", minutes="hours"),
    "percentage point": (r"(?<=\d)(?: percent\b| per cent\b|%)", lambda _: " percentage points"),
    "fraction": (r"\ba (?:third|quarter)(?= of the\b)", lambda found: "half" if found[0] == "a third" else "a third"),
    "left out": (r"(?<![\d.,:/$-])\b\d{2,3} (?=[a-z]{4,})", lambda _: ""),
}


def pairs() -> Iterator[dict[str, Any]]:
    """Yield the right pairs of all sets, in an order that mixes the languages."""
    names = sorted(file.stem for file in FOLDER.glob("*.jsonl") if "." not in file.stem)
    found = [pair for name in names for pair in records(f"{name}.jsonl")]
    return iter(sorted(found, key=lambda pair: crc32(pair["id"].encode())))


def is_told(pair: dict[str, Any]) -> bool:
    """Return whether more than a remark is said of a pair."""
    one, other = (Text(pair[language], language) for language in pair["direction"].split("-"))
    worst = check(one, other).worst
    return worst is not None and worst > Severity.INFO


def planted(kind: str) -> Iterator[dict[str, Any]]:
    """Yield pairs that nothing is said of, each with one error of a kind."""
    pattern, change = KINDS[kind]
    for pair in pairs():
        places = [*re.finditer(pattern, pair["en"])]
        if places and not is_told(pair):
            found = places[crc32(pair["id"].encode()) % len(places)]
            text = pair["en"]
            yield {**pair, "en": text[: found.start()] + change(found) + text[found.end() :], "was": text}


def main(kinds: list[str]) -> None:
    """Print for each kind how many errors were planted, and how many of them nothing tells."""
    OUT.parent.mkdir(exist_ok=True)
    with OUT.open("w", encoding="utf-8") as out:
        for kind in kinds or KINDS:
            wrong = [*islice(planted(kind), MOST)]
            silent = [pair for pair in wrong if not is_told(pair)]
            print(f"{kind}: {len(wrong)} planted, {len(silent)} silent")
            out.writelines(json.dumps({"kind": kind, **pair}, ensure_ascii=False) + "\n" for pair in silent)


if __name__ == "__main__":
    main(sys.argv[1:])
