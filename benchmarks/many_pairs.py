"""How long many pairs take in one process and in two, in columns, and how much memory; print a Markdown table.

usage: python -m benchmarks.many_pairs COMMAND ...
       speed COUNT [WORD]    seconds and processor time, one way after the other; only ways with this word in their name
       memory COUNT JOBS     resident sizes after each tenth of the pairs (on Linux)

The pairs are made by rule (made_pairs.py): no two are alike, and each way has pairs of its own.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeAlias

import pyarrow as pa
from benchmarks.made_pairs import made_pairs

import claimkit
from claimkit.columns import check_batches

WORDS = re.compile(r"\w+")
ROWS = 10_000
Pairs: TypeAlias = Iterator[tuple[str, str]]
LANGUAGES = ("ko", "en")


def texts(pairs: Pairs) -> Iterator[tuple[claimkit.Text, claimkit.Text]]:
    for original, translation in pairs:
        yield claimkit.Text(original, "ko"), claimkit.Text(translation, "en")


def batches(pairs: Pairs) -> Iterator[pa.RecordBatch]:
    while rows := list(islice(pairs, ROWS)):
        columns = zip(*rows, strict=True)
        yield pa.RecordBatch.from_pydict(dict(zip(LANGUAGES, map(list, columns), strict=True)))


def count_all(pairs: Pairs) -> int:
    return sum(1 for _ in pairs)


def split(pairs: Pairs) -> int:
    return sum(bool(WORDS.findall(left) and WORDS.findall(right)) for left, right in pairs)


def one_by_one(pairs: Pairs) -> int:
    return sum(bool(claimkit.check(*pair).errors) for pair in texts(pairs))


def many(pairs: Pairs, jobs: int) -> int:
    return sum(bool(outcome.found.errors) for outcome in claimkit.check_many(texts(pairs), jobs=jobs))


def columns(pairs: Pairs, jobs: int) -> int:
    checked = check_batches(batches(pairs), jobs=jobs)
    return sum(sum(map(bool, batch.column("claimkit_error").to_pylist())) for batch in checked)


WAYS: dict[str, Callable[[Pairs], int]] = {
    "making the pairs": count_all,
    "yardstick: splitting into words": split,
    "check, one by one": one_by_one,
    "check_many, one process": partial(many, jobs=1),
    "check_many, two processes": partial(many, jobs=2),
    "check_batches (with scores), one process": partial(columns, jobs=1),
    "check_batches (with scores), two processes": partial(columns, jobs=2),
}


def processor_time() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def speed(count: int, word: str) -> None:
    one_by_one(made_pairs(2_000, seed=1))
    print(f"| {count:,} pairs | seconds | processor time | µs a pair, processor | errors |")
    print("| --- | --- | --- | --- | --- |")
    for seed, (name, way) in enumerate(WAYS.items(), 2):
        if word in name:
            begin, used = time.perf_counter(), processor_time()
            found = way(made_pairs(count, seed))
            seconds, used = time.perf_counter() - begin, processor_time() - used
            print(f"| {name} | {seconds:.1f} | {used:.1f} | {used / count * 1e6:.0f} | {found:,} |", flush=True)


def memory(count: int, jobs: int) -> None:
    print("| pairs | this process | the largest worker |\n| --- | --- | --- |")
    for number, outcome in enumerate(claimkit.check_many(texts(made_pairs(count)), jobs=jobs), 1):
        assert outcome.error is None
        if not number % (count // 10):
            workers = max((resident(child.pid) for child in multiprocessing.active_children()), default=0)
            print(f"| {number:,} | {resident(os.getpid())} MB | {workers} MB |", flush=True)


def resident(process: int | None) -> int:
    """Return the resident size of a process in MB, as Linux tells it."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() >> 20


def main(*arguments: str) -> None:
    """Do what was asked for."""
    match arguments:
        case ["speed", count, *words]:
            speed(int(count), " ".join(words))
        case ["memory", count, jobs]:
            memory(int(count), int(jobs))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
