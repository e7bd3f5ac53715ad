"""How long the things take that a user waits for; the yardstick is to split the same texts into words."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import count, cycle
from pathlib import Path

import pyarrow as pa
import pytest
from benchmarks.made_pairs import made_pairs
from pytest_benchmark.fixture import BenchmarkFixture

from claimkit import Text, check, check_many, extract
from claimkit.checks.checking import compared
from claimkit.columns import check_batch
from claimkit.comparison.matching import of_values
from claimkit.extraction import scanner

WORDS = re.compile(r"\w+")

PAIRS = {
    "no numbers": (
        "시장은 주민들과 만나 새 도서관을 어디에 지을지 이야기를 나누었다.",
        "The mayor met residents to talk about where the new library should be built.",
    ),
    "typical": (
        "지난해 이 항구를 거쳐 간 화물은 약 1억2천만 톤으로, 전년보다 3.5% 늘었다.",
        "About 120 million tons of cargo passed through the port last year, up 3.5 percent from the year before.",
    ),
    "dense": (
        (
            "2024년 12월 16일 오후 3시 30분, 여객선 2척이 부딪쳐 승객 1,200여 명 가운데 34명이 다치고 5명이 숨졌다. "
            "피해액은 38억 달러에 달했다."
        ),
        (
            "At 3:30 p.m. on December 16, 2024, two ferries collided; 34 of more than 1,200 passengers were hurt and "
            "five died. The damage came to $3.8 billion."
        ),
    ),
}
LONG = {kind: tuple(" ".join([side] * 400) for side in PAIRS[kind]) for kind in ("typical", "dense")}
_NUMBER = re.compile(r"\d+")


def news() -> list[tuple[str, str]]:
    """Return the pairs of the example file."""
    with (Path(__file__).parents[1] / "examples" / "news.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["ko"], row["en"]) for row in csv.DictReader(lines)]


@cache
def corpus() -> list[tuple[str, str]]:
    """Return the news again and again, each time with other numbers: more pairs than claimkit remembers."""
    pairs = news()
    return [
        (_renumbered(original, times), _renumbered(translation, times))
        for times in range(15_000 // len(pairs))
        for original, translation in pairs
    ]


def _renumbered(text: str, times: int) -> str:
    return _NUMBER.sub(lambda found: str(int(found[0]) + times), text)


def run_python(statement: str) -> None:
    """Run a program as an installed one runs: what Python compiled is kept, whatever the shell says."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", statement], check=True, env=settings)


def split(original: str, translation: str) -> None:
    WORDS.findall(original)
    WORDS.findall(translation)


def check_pair(original: str, translation: str) -> None:
    check(Text(original, "ko"), Text(translation, "en"))


def check_unseen(original: str, translation: str) -> None:
    """Check a pair of whose runs of tokens and values none was met before."""
    of_values.cache_clear()
    compared.cache_clear()
    for known in (scanner("ko"), scanner("en")):
        for memory in (known.texts, known.remembered):
            memory.cache_clear()
    check(Text(original, "ko"), Text(translation, "en"))


def read_both(original: str, translation: str) -> None:
    extract(original, "ko")
    extract(translation, "en")


@pytest.mark.benchmark(group="cold import")
@pytest.mark.parametrize("statement", ["pass", "import claimkit"], ids=["yardstick: empty program", "import claimkit"])
def test_cold_import(benchmark: BenchmarkFixture, statement: str) -> None:
    benchmark(run_python, statement)


@pytest.mark.benchmark(group="first call in a new process")
@pytest.mark.parametrize(
    "statement",
    [
        "pass",
        "import claimkit; claimkit.extract('3 ships', 'en')",
        "import claimkit; claimkit.check(claimkit.Text('배 3척', 'ko'), claimkit.Text('3 ships', 'en'))",
        "import claimkit; claimkit.check('배 3척', '3 ships')",
        "from claimkit.cli import main; main(['check', 'examples/news.csv', '--output', '/dev/null'])",
    ],
    ids=["yardstick: empty program", "extract", "check", "check, languages to be told", "claimkit check news.csv"],
)
def test_first_call(benchmark: BenchmarkFixture, statement: str) -> None:
    benchmark(run_python, statement)


@pytest.mark.parametrize("kind", PAIRS)
@pytest.mark.parametrize("work", [split, read_both, check_pair, check_unseen])
def test_pair(benchmark: BenchmarkFixture, kind: str, work: object) -> None:
    benchmark.group = f"a pair, {kind}"
    check_pair(*PAIRS[kind])
    benchmark(work, *PAIRS[kind])


@pytest.mark.benchmark(group="a file of pairs")
@pytest.mark.parametrize("work", [split, read_both, check_pair])
def test_file(benchmark: BenchmarkFixture, work: Callable[[str, str], None]) -> None:
    pairs = news()

    def every_pair() -> None:
        for original, translation in pairs:
            work(original, translation)

    benchmark(every_pair)


def split_all(pairs: Sequence[tuple[str, str]]) -> None:
    for pair in pairs:
        split(*pair)


def check_all(pairs: Sequence[tuple[str, str]], jobs: int) -> None:
    for _ in check_many(
        [(Text(original, "ko"), Text(translation, "en")) for original, translation in pairs], jobs=jobs
    ):
        pass


def check_columns(pairs: Sequence[tuple[str, str]]) -> None:
    originals, translations = zip(*pairs, strict=True)
    check_batch(pa.RecordBatch.from_pydict({"ko": originals, "en": translations}))


@pytest.mark.benchmark(group="5,000 pairs, each seen once")
@pytest.mark.parametrize(
    "work",
    [split_all, partial(check_all, jobs=1), partial(check_all, jobs=2), check_columns],
    ids=["yardstick: split", "check_many", "check_many, two processes", "check_batch, with scores"],
)
def test_many_pairs(benchmark: BenchmarkFixture, work: Callable[[Sequence[tuple[str, str]]], None]) -> None:
    check_pair(*PAIRS["typical"])
    seeds = count()

    def unseen() -> tuple[tuple[list[tuple[str, str]]], dict[str, object]]:
        return (list(made_pairs(5_000, next(seeds))),), {}

    benchmark.pedantic(work, setup=unseen, rounds=3)  # type: ignore[no-untyped-call] # pytest-benchmark types it in part


@pytest.mark.benchmark(group="a pair of a corpus larger than the memories")
@pytest.mark.parametrize("work", [split, read_both, check_pair])
def test_corpus(benchmark: BenchmarkFixture, work: Callable[[str, str], None]) -> None:
    for pair in corpus():
        work(*pair)
    endless = cycle(corpus())
    benchmark(lambda: work(*next(endless)))


@pytest.mark.parametrize("kind", LONG)
@pytest.mark.parametrize("work", [split, read_both, check_pair])
def test_long_text(benchmark: BenchmarkFixture, kind: str, work: object) -> None:
    benchmark.group = f"a long text, {kind}"
    read_both(*LONG[kind])
    benchmark(work, *LONG[kind])
