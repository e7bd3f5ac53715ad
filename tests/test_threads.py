"""Threads: what is made on first use is made once, however many threads come at the same time."""

import json
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import claimkit
from claimkit.extraction import compiler, scanner
from claimkit.extraction.rules import RuleSet
from claimkit.locales import add_folder, available, remove_folder
from claimkit.once import once

THREADS = 16
# Each thread goes this long without a word, so that all others come to where it is.
PAUSE = 0.05


def at_once(*calls: Callable[[], object]) -> list[object]:
    """Make calls in threads that begin together."""
    barrier = threading.Barrier(len(calls))

    def begin(call: Callable[[], object]) -> object:
        barrier.wait()
        return call()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(begin, calls))


def test_threads_that_ask_at_once_share_what_is_made_once() -> None:
    made: Counter[str] = Counter()

    @once
    def made_of(name: str) -> object:
        made[name] += 1
        time.sleep(PAUSE)
        return object()

    found = at_once(*[lambda: made_of("a"), lambda: made_of("b")] * (THREADS // 2))
    assert made == {"a": 1, "b": 1}
    assert len(set(map(id, found))) == 2


def test_two_things_are_made_at_the_same_time() -> None:
    together = threading.Barrier(2, timeout=10)

    @once
    def made_of(name: str) -> str:
        together.wait()  # it is broken unless the other comes, too
        return name

    assert at_once(lambda: made_of("a"), lambda: made_of("b")) == ["a", "b"]


def test_what_could_not_be_made_is_tried_again() -> None:
    tries: list[int] = []

    @once
    def made_of(number: int) -> int:
        tries.append(number)
        return 12 // (len(tries) - 1)

    with pytest.raises(ZeroDivisionError):
        made_of(3)
    assert (made_of(3), made_of(3)) == (12, 12)
    assert tries == [3, 3]


def test_threads_that_make_the_first_call_compile_a_locale_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    compiled: Counter[str] = Counter()

    def counted(rules: RuleSet) -> object:
        compiled[rules.tag] += 1
        time.sleep(PAUSE)
        return object()

    monkeypatch.setattr(compiler, "compile_rules", counted)
    for tag in ("fi", "sv"):
        (tmp_path / tag).mkdir()
        (tmp_path / tag / "rules.toml").write_text("", encoding="utf-8")
    add_folder(tmp_path)
    try:
        found = at_once(*[lambda: scanner("fi"), lambda: scanner("sv")] * (THREADS // 2))
    finally:
        remove_folder(tmp_path)
    assert compiled == {"fi": 1, "sv": 1}
    assert len(set(map(id, found))) == 2


WARMED = """
import datetime, json, sys, claimkit
claimkit.warm("ko", "en")
events = []
sys.addaudithook(lambda event, arguments: events.append([event, repr(arguments[0])]))
found = claimkit.check("어선 50만여 척이 지난달 3일 대피했다.", "Over 50,000 vessels, at 3 pm on Tuesday, for $5",
                       published=datetime.date(2024, 12, 16))
print(json.dumps([[event, what] for event, what in events if event in ("open", "import")] + [len(found) > 2]))
"""


def test_after_warming_the_first_check_loads_nothing() -> None:
    outcome = subprocess.run([sys.executable, "-c", WARMED], capture_output=True, check=True, encoding="utf-8")
    assert json.loads(outcome.stdout) == [True]


def test_without_a_name_every_locale_is_warmed(monkeypatch: pytest.MonkeyPatch) -> None:
    warmed: list[str] = []
    monkeypatch.setattr("claimkit.checks.checking.scanner", warmed.append)
    monkeypatch.setattr("claimkit.checks.checking.load_languages", warmed.append)
    claimkit.warm()
    assert sorted(warmed) == sorted([*available(), *available()])


def test_what_is_not_installed_cannot_be_warmed() -> None:
    with pytest.raises(claimkit.ClaimkitError, match="no rules are installed for the locale 'la'"):
        claimkit.warm("la")
