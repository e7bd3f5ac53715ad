"""Many texts: what `check` and `extract` do, for as many as an iterator has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias

from claimkit.arguments import expect, expect_day, refusal
from claimkit.batch.workers import Found, Given, Outcome, Workers
from claimkit.checks import Findings, Settings, check
from claimkit.checks.settings import DEFAULT
from claimkit.claims import Text
from claimkit.extraction import Mention, extract

Pair: TypeAlias = tuple[Text | str, Text | str] | tuple[Text | str, Text | str, dt.date | None]


def check_many(
    pairs: Iterable[Pair], *, settings: Settings | None = None, published: dt.date | None = None, jobs: int = 1
) -> Iterator[Outcome[Pair, Findings]]:
    """Check pairs of original and translation as they come, and yield an `Outcome` for each of them, in their order.

    Texts, *settings* and *published* are those of `check`; a pair may bring its own day of publication as its third
    item.  *jobs* is the number of processes that share the work: 1 stands for this one, 0 for one a processor.  They
    start once, and what is held in memory is a few hundred pairs for each.

    What is wrong with a pair is the ``error`` of its outcome, and the batch goes on: also where the process that
    worked on it died (`claimkit.errors.WorkerError`).

    With several jobs, a script calls this below ``if __name__ == "__main__":``.  Raises
    `claimkit.errors.WorkerError` where no process can be started, and whatever the iterable raises.

    >>> pairs = [("열차 세 편", "three trains"), ("열차 네 편", "three trains"), ("열차 두 편", None)]
    >>> for outcome in check_many(pairs):
    ...     print(outcome.error or outcome.found)
    no findings
    error quantity.number: Korean says 4 (네 편); English says 3 (three): another number
    translation must be str or Text, not None
    """
    settings = DEFAULT if settings is None else settings
    expect(settings, "settings", Settings)
    expect_day(published, "published")
    return _run(Workers(partial(_checked, settings, published), jobs), pairs)


def extract_many(texts: Iterable[str], locale: str, *, jobs: int = 1) -> Iterator[Outcome[str, tuple[Mention, ...]]]:
    """Read texts as they come, and yield an `Outcome` for each of them, in their order, as `check_many` does.

    >>> for outcome in extract_many(["두 척", "3월 5일"], "ko"):
    ...     print(*outcome.found)
    두 척 = 2 ship
    3월 5일 = XXXX-03-05
    """
    expect(locale, "locale", str)
    return _run(Workers(partial(extract, locale=locale), jobs), texts)


def _run(workers: Workers[Given, Found], records: Iterable[Given]) -> Iterator[Outcome[Given, Found]]:
    with workers:
        yield from workers.run(records)


def _checked(settings: Settings, published: dt.date | None, pair: Sequence[Any]) -> Findings:
    if not isinstance(pair, tuple | list) or len(pair) not in {2, 3}:
        raise refusal(pair, "each pair", "an original and its translation")
    original, translation, *own = pair
    return check(original, translation, settings=settings, published=(own[0] if own else None) or published)
