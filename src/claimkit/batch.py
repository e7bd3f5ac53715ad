"""Batches: many records one after the other, in one process or in several, none of which ends the rest.

Each worker has a connection of its own and works on one chunk of records at a time, so that it is known of what it
died.  `concurrent.futures` gives up all that is under way when one process dies, whatever it was at work on.
"""

from __future__ import annotations

import datetime as dt
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, cast

from attrs import Factory, define, field, frozen

from claimkit.arguments import expect, expect_day, expect_pair
from claimkit.checks import Findings, Settings, check
from claimkit.checks.settings import DEFAULT
from claimkit.claims.text import Text
from claimkit.errors import ClaimkitError, InvalidValueError, WorkerError
from claimkit.extraction import Mention, extract
from claimkit.locales import add_folder, added_folders

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

__all__ = ["Outcome", "Workers", "check_many", "extract_many"]

Given = TypeVar("Given")
Found = TypeVar("Found")
Sent = TypeVar("Sent")

Pipe: TypeAlias = Any  # the Connection of multiprocessing, on Windows its PipeConnection
Answer: TypeAlias = tuple[Found | None, Exception | None]


@frozen
class Outcome(Generic[Given, Found]):
    """A record as it was *given*, and what was *found* in it, or the *error* that stood against that.

    >>> outcome = Outcome("두 척", "two ships")
    >>> outcome.found, outcome.error
    ('two ships', None)
    >>> Outcome("두 척", error=TypeError("no text")).found
    Traceback (most recent call last):
        ...
    TypeError: no text
    """

    given: Given
    _found: Found | None = None
    error: Exception | None = field(default=None, kw_only=True)

    @property
    def found(self) -> Found:
        """What was found; where there is an error, it is raised."""
        if self.error is not None:
            raise self.error
        return cast("Found", self._found)


# So many records go to a worker at a time: it works on them for long enough that the way there and back costs nothing.
_CHUNK = 128

# So many chunks for each worker are under way or wait to be taken.
_AHEAD = 2

# The workers are looked after each time that so many outcomes were taken.
_OFTEN = 16


@define(eq=False)
class _Chunk:
    """Records, what is sent of them, and what is answered; *retried* where a worker died of them before."""

    records: list[Any]
    sent: list[Any]
    is_retried: bool = False
    answers: list[Answer[Any]] | None = None


@define(eq=False)
class _Worker:
    """A process, what connects it, and what it is at work on."""

    process: BaseProcess
    connection: Pipe
    is_ready: bool = False
    chunk: _Chunk | None = None

    def end(self) -> None:
        """End the process, whatever it does."""
        self.connection.close()
        self.process.kill()  # SIGTERM may be handled by what was forked with it
        self.process.join()
        self.process.close()


def number_of_jobs(jobs: int) -> int:
    """Return how many processes are meant: for 0, one for each processor that this process may use.

    >>> number_of_jobs(3)
    3
    >>> number_of_jobs(-1)
    Traceback (most recent call last):
        ...
    claimkit.errors.InvalidValueError: jobs: a number of processes is expected, or 0 for one per processor, not -1
    """
    expect(jobs, "jobs", int)
    if jobs < 0:
        message = f"jobs: a number of processes is expected, or 0 for one per processor, not {jobs}"
        raise InvalidValueError(message)
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@define
class Workers(Generic[Sent, Found]):
    """Processes that do one kind of *work*; with one *job* it is done in this process, with 0 one for each processor.

    They start when the first records come, serve any number of batches, and end with the block.

    >>> with Workers(len) as workers:
    ...     print([outcome.found for outcome in workers.run(["a", "bcd"])])
    [1, 3]
    """

    work: Callable[[Sent], Found]
    jobs: int = field(default=1, converter=number_of_jobs)
    _crew: list[_Worker] = Factory(list[_Worker])

    def __enter__(self) -> Workers[Sent, Found]:
        return self

    def __exit__(self, *_: object) -> None:
        while self._crew:
            self._crew.pop().end()

    def run(
        self, records: Iterable[Given], sent: Callable[[Given], Sent] | None = None
    ) -> Iterator[Outcome[Given, Found]]:
        """Yield what comes out for each record, in their order; *sent* tells what the work is given of a record.

        An error of the iterable itself is raised where it would be raised in a loop: after the records before it.
        """
        if self.jobs == 1:
            for record in records:
                found, error = _answer(self.work, record if sent is None else sent(record))
                yield Outcome(record, found, error=error)
            return
        window: list[_Chunk] = []
        source = iter(records)
        end: Exception | None = None
        while end is None or window:
            while end is None and len(window) <= _AHEAD * self.jobs:
                taken, end = _taken(source)
                if taken:
                    window.append(_Chunk(taken, taken if sent is None else [sent(record) for record in taken]))
            self._attend(window, 0)
            while window and window[0].answers is None:
                self._attend(window)
            if window:
                yield from self._outcomes(window.pop(0), window)
        if not isinstance(end, StopIteration):
            raise end

    def _outcomes(self, chunk: _Chunk, window: list[_Chunk]) -> Iterator[Outcome[Given, Found]]:
        """Yield the outcomes of a chunk, and keep the workers busy meanwhile."""
        for place, (record, (found, error)) in enumerate(zip(chunk.records, chunk.answers or (), strict=True), 1):
            yield Outcome(record, found, error=error)
            if not place % _OFTEN:
                self._attend(window, 0)

    def _attend(self, window: list[_Chunk], seconds: float | None = None) -> None:
        """Hand out what nobody works on, and take the answers that come within so many seconds, or the first."""
        self._hand_out(window)
        ends: dict[Any, _Worker] = {worker.connection: worker for worker in self._crew}
        is_waiting = any(worker.chunk or not worker.is_ready for worker in self._crew)
        from multiprocessing.connection import wait

        for end in wait(list(ends), seconds if is_waiting else 0):
            worker = ends[end]
            try:
                answers: object = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker, window)
            except Exception as error:  # noqa: BLE001 - what was found cannot be made again in this process
                self._settle(worker, window, error)
            else:
                if worker.is_ready:
                    self._settle(worker, window, answers)
                worker.is_ready = True
        self._hand_out(window)

    def _hand_out(self, window: list[_Chunk]) -> None:
        """Give each idle worker a chunk, and start as many workers as there are chunks still to be taken."""
        at_work = {worker.chunk for worker in self._crew}
        waiting = [chunk for chunk in window if chunk.answers is None and chunk not in at_work]
        for worker in self._crew:
            if waiting and worker.is_ready and worker.chunk is None:
                worker.chunk = waiting.pop(0)
                try:
                    worker.connection.send(worker.chunk.sent)
                except OSError:  # it died idle, which shows when it is attended to
                    worker.chunk = None
                except Exception as error:  # noqa: BLE001 - a record cannot go to another process
                    self._settle(worker, window, error)
        starting = sum(not worker.is_ready for worker in self._crew)
        for _ in range(min(len(waiting) - starting, self.jobs - len(self._crew))):
            self._crew.append(_started(self.work))

    def _settle(self, worker: _Worker, window: list[_Chunk], answers: object) -> None:
        """Keep what was answered; where that is an error, find out for which of the records."""
        chunk, worker.chunk = worker.chunk, None
        if chunk is None:
            return
        if isinstance(answers, list):
            chunk.answers = answers
        elif isinstance(answers, Exception) and len(chunk.records) == 1:
            chunk.answers = [(None, answers)]
        else:
            _split(chunk, window, retried=False)

    def _bury(self, worker: _Worker, window: list[_Chunk]) -> None:
        """Replace a dead worker; what it was at work on is tried again, record by record."""
        self._crew.remove(worker)
        worker.end()
        if not worker.is_ready:
            raise WorkerError(_CANNOT_START)
        if worker.chunk is None:
            return
        if worker.chunk.is_retried:
            worker.chunk.answers = [(None, WorkerError(_DIED))]
        else:
            _split(worker.chunk, window, retried=True)


_DIED = "the process that worked on this record died of it, and so did another one"

_CANNOT_START = (
    "a worker process ended before it could begin; its own message, if it left one, stands above. A script asks for "
    'several jobs below `if __name__ == "__main__":`, because each worker imports the script; code that is in no file '
    "asks for jobs=1"
)


def _split(chunk: _Chunk, window: list[_Chunk], *, retried: bool) -> None:
    """Put the records of a chunk in its place, one by one, unless it is left over from a batch that was given up."""
    if chunk in window:
        place = window.index(chunk)
        pieces = zip(chunk.records, chunk.sent, strict=True)
        window[place : place + 1] = [_Chunk([record], [sent], retried) for record, sent in pieces]


def _taken(source: Iterator[Given]) -> tuple[list[Given], Exception | None]:
    """Take as many records as make a chunk; where there were fewer, tell why: `StopIteration` if it is the end."""
    taken: list[Given] = []
    try:
        taken.extend(islice(source, _CHUNK))
    except Exception as error:  # noqa: BLE001 - raised when what came before it is done
        return taken, error
    return taken, None if len(taken) == _CHUNK else StopIteration()


def _answer(work: Callable[[Any], Found], sent: object) -> Answer[Found]:
    try:
        return work(sent), None
    except Exception as error:  # noqa: BLE001 - a record never ends its batch
        return None, error


def _started(work: Callable[[Any], object]) -> _Worker:
    from multiprocessing import get_context  # most runs need no second process

    context = get_context()
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work, added_folders()), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


Row = TypeVar("Row", bound=tuple[Text | str | dt.date | None, ...] | list[Any])
"""A pair, and what stands in place of one where a text is missing or a cell too many."""


def check_many(
    pairs: Iterable[Row], *, settings: Settings | None = None, published: dt.date | None = None, jobs: int = 1
) -> Iterator[Outcome[Row, Findings]]:
    """Check pairs of original and translation as they come, and yield an `Outcome` for each of them, in their order.

    A pair is a tuple or a list; it may bring its own day of publication as its third item.  Texts, *settings* and
    *published* are those of `check`.  *jobs* is the number of processes that share the work: 1 stands for this one, 0
    for one per processor.  They start once, and what is held in memory is a few hundred pairs for each.

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
    expect_pair(pair, "each pair", 2, 3)
    original, translation, *own = pair
    return check(original, translation, settings=settings, published=published if own in ([], [None]) else own[0])


# What follows runs in the workers.


def _serve(connection: Pipe, work: Callable[[Any], Any], folders: tuple[Path, ...]) -> None:
    """Answer what is sent until nobody is there any more; Ctrl-C ends the process without a word."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    for folder in reversed(folders):
        add_folder(folder)
    try:
        connection.send(None)
        while True:
            _reply(connection, work)
    except (EOFError, OSError):
        return


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, and could not say so."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _reply(connection: Pipe, work: Callable[[Any], Any]) -> None:
    """Send answers, or the error that a record cannot come to this process, or what was found in one not leave it."""
    try:
        answers = [_answer(work, sent) for sent in connection.recv()]
        connection.send([_portable(answer) for answer in answers])
    except (EOFError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever pickle lets through
        connection.send(ClaimkitError(f"{type(error).__name__}: {error}"))


def _portable(answer: Answer[Any]) -> Answer[Any]:
    """Return an answer whose error can go to another process; one that cannot be made again there is told in words."""
    found, error = answer
    if error is None:
        return answer
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - what was pickled here
    except Exception:  # noqa: BLE001 - whatever it is made of
        return found, ClaimkitError(f"{type(error).__name__}: {error}")
    return answer
