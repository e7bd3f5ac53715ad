"""Workers: order, errors, deaths and interruptions, however processes are started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimkit.batch import Outcome, Workers
from claimkit.errors import ClaimkitError, InvalidValueError, WorkerError

ROOT = Path(__file__).parents[2]
METHODS = [method for method in ("fork", "spawn", "forkserver") if sys.platform != "win32" or method == "spawn"]

# What a worker does with a number: most are doubled.
WORK = """
import multiprocessing, os, signal, sys, threading
from claimkit.batch import Workers
from claimkit.errors import ClaimkitError

class Odd(Exception):
    def __init__(self, one, other):
        super().__init__(f"{one} and {other}")

class Hidden:
    def __reduce__(self):
        return int, ("no number",)

class Unwelcome:
    def __reduce__(self):
        return int, ("no number",)

def double(number):
    if number in (130, 400):
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        raise ValueError("five")
    if number == 6:
        raise Odd(1, 2)
    if number == 7:
        return threading.Lock()
    if number == 8:
        return Hidden()
    return 2 * number
"""


def run_script(folder: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a user does: from a file, in a process of its own."""
    path = folder / "script.py"
    path.write_text(script, encoding="utf-8")
    command = [sys.executable, "-W", "error", str(path), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8", env=environment, timeout=300)


@pytest.mark.parametrize("method", METHODS)
def test_neither_an_error_nor_a_death_ends_a_batch(tmp_path: Path, method: str) -> None:
    script = f"""{WORK}
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    with Workers(double, 2) as workers:
        outcomes = list(workers.run([*range(600), lambda: 0, Unwelcome()]))
        assert [outcome.found for outcome in workers.run([1, 2])] == [2, 4]
    assert [outcome.given for outcome in outcomes[:-2]] == list(range(600))
    for outcome in outcomes:
        if outcome.error is None:
            assert outcome.found == 2 * outcome.given
        else:
            print(*[outcome.given, type(outcome.error).__name__] if isinstance(outcome.given, int) else ["neither"])
"""
    done = run_script(tmp_path, script, method)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "5 ValueError",
        "6 ClaimkitError",
        "7 ClaimkitError",
        "8 ValueError",
        "130 WorkerError",
        "400 WorkerError",
        "neither",
        "neither",
    ]


def test_a_script_without_a_guard_is_told_what_to_do(tmp_path: Path) -> None:
    script = f"""{WORK}
if multiprocessing.get_start_method(allow_none=True) is None:
    multiprocessing.set_start_method("spawn")
with Workers(double, 2) as workers:
    print(list(workers.run([1])))
"""
    done = run_script(tmp_path, script)
    assert done.returncode == 1
    last = done.stderr.splitlines()[-1]
    assert last.startswith("claimkit.errors.WorkerError: a worker process ended before it could begin")
    assert 'below `if __name__ == "__main__":`' in last


INTERRUPTED = f"""{WORK}
import itertools, signal, time

def slow(number):
    time.sleep(0.01)
    return number

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background has its jobs ignore it
    with Workers(slow, 2) as workers:
        for outcome in workers.run(itertools.count()):
            print(outcome.found, *[child.pid for child in multiprocessing.active_children()], flush=True)
"""


@pytest.fixture
def endless(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", list[int]]]:
    """Start a batch without end in a process group of its own, and tell which processes work on it."""
    path = tmp_path / "script.py"
    path.write_text(INTERRUPTED, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        found, *workers = map(int, process.stdout.readline().split())
        assert (found, len(workers)) == (0, 2)
        yield process, workers
        if process.poll() is None:
            process.kill()


def is_running(pid: int) -> bool:
    try:
        return not Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").partition(") ")[2].startswith("Z")
    except FileNotFoundError:
        return False


def assert_gone(workers: list[int]) -> None:
    """Wait for the processes to end, though not for ever."""
    for _ in range(600):
        if not any(map(is_running, workers)):
            return
        time.sleep(0.1)
    pytest.fail("workers are left behind")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups to interrupt")
def test_an_interruption_leaves_one_traceback_and_no_process(
    endless: tuple["subprocess.Popen[str]", list[int]],
) -> None:
    process, workers = endless
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate()
    assert told.count("Traceback") == 1
    assert told.rstrip().endswith("KeyboardInterrupt")
    assert_gone(workers)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="how a process is doing is read from /proc")
def test_workers_end_with_the_process_that_started_them(
    endless: tuple["subprocess.Popen[str]", list[int]],
) -> None:
    process, workers = endless
    process.kill()
    assert_gone(workers)


def test_one_job_works_in_this_process_on_one_record_after_the_other() -> None:
    given: list[int] = []

    def records() -> Iterator[int]:
        for number in range(3):
            given.append(number)
            yield number

    def work(number: int) -> tuple[int, int]:
        return os.getpid(), 1 // number

    with Workers(work) as workers:
        for place, outcome in enumerate(workers.run(records())):
            assert given[-1] == place
            if place:
                assert outcome.found == (os.getpid(), 1 // place)
            else:
                assert isinstance(outcome.error, ZeroDivisionError)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_the_iterable_comes_after_the_records_before_it(jobs: int) -> None:
    def records() -> Iterator[int]:
        yield from range(200)
        message = "the file is cut off"
        raise OSError(message)

    found: list[int] = []
    with Workers[int, int](abs, jobs) as workers, pytest.raises(OSError, match="cut off"):
        found.extend(outcome.found for outcome in workers.run(records()))
    assert found == list(range(200))


def test_no_more_is_read_ahead_than_a_few_chunks_for_each_process() -> None:
    read: list[int] = []

    def records() -> Iterator[int]:
        for number in range(100_000):
            read.append(number)
            yield number

    with Workers[int, int](abs, 2) as workers:
        for outcome in workers.run(records()):
            assert len(read) - outcome.given <= 1_000
            if outcome.given == 5_000:
                break


def test_workers_go_on_after_a_batch_that_was_given_up() -> None:
    with Workers[Any, int](len, 2) as workers:
        given_up = workers.run([*["a"] * 300, lambda: 0, *["a"] * 300])
        assert next(given_up).found == 1
        assert [outcome.found for outcome in workers.run(["ab", "abc"] * 200)] == [2, 3] * 200


def test_what_is_sent_may_be_less_than_what_is_given() -> None:
    with Workers[str, int](len, 2) as workers:
        outcomes = list(workers.run([("ab", print), ("c", print)], sent=lambda pair: pair[0]))
    assert outcomes == [Outcome(("ab", print), 2), Outcome(("c", print), 1)]


def test_no_record_starts_no_process() -> None:
    with Workers[int, int](abs, 2) as workers:
        assert list(workers.run(list[int]())) == []
        assert workers == Workers[int, int](abs, 2)  # without processes


@pytest.mark.parametrize("jobs, error", [(-1, InvalidValueError), (None, TypeError), ("2", TypeError)])
def test_what_is_no_number_of_jobs_is_refused(jobs: int, error: type[Exception]) -> None:
    with pytest.raises(error, match="jobs"):
        Workers(abs, jobs)


def test_as_many_jobs_as_processors_are_at_least_one() -> None:
    assert Workers(abs, 0).jobs >= 1


def test_what_dies_of_a_record_is_an_error_of_claimkit() -> None:
    assert issubclass(WorkerError, ClaimkitError)
