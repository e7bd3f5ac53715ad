"""Fuzzing: targets run on case after case; faults are told apart by kind and place, and their cases made short."""

from __future__ import annotations

import json
import signal
import traceback
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from time import process_time
from types import FrameType
from typing import TypeAlias

from attrs import define, evolve, field, frozen
from tests.fuzz.target import BrokenLawError, Case, Target

import claimkit

CORPUS = Path(__file__).parent / "corpus"
"""The folder of regressions: a file a target, in it a case a line."""

LONGEST = 2.0
"""So many seconds of processor time may one execution take."""

_PACKAGE = Path(claimkit.__file__).parent
_HERE = Path(__file__).parent
_SLOW = "slow"
_TRIALS = 400
_SLOW_TRIALS = 8
_MOST_KEPT = 3_000
_SHOWN = 160

Key: TypeAlias = tuple[str, str]


class SlowError(BaseException):
    """One execution took too long; no ``except Exception`` may stop it."""


@frozen
class Fault:
    """What is wrong with a case: the kind (an exception, a law), where, what was said, how often it came up."""

    target: str
    kind: str
    where: str
    message: str = field(eq=False)
    case: Case = field(eq=False)
    count: int = field(default=1, eq=False)

    @property
    def key(self) -> Key:
        """What tells one fault from another."""
        return self.kind, self.where

    @property
    def reproducer(self) -> str:
        """The case as one line of JSON."""
        return json.dumps(self.case)


@define
class Outcome:
    """What came of fuzzing one target."""

    target: str
    executions: int = 0
    seconds: float = 0.0
    outlines: set[Hashable] = field(factory=set)
    faults: dict[Key, Fault] = field(factory=dict)


def attempt(target: Target, case: Case, limit: float = 0) -> Hashable | Fault:
    """Run a target on a case: return the outline of what came out, or the fault."""
    try:
        with _limited(limit):
            return target.run(case)
    except BrokenLawError as error:
        return Fault(target.name, f"law: {error.law}", error.cause, str(error), case)
    except SlowError as error:
        return Fault(target.name, _SLOW, _file(error), f"more than {limit} s", case)
    except RecursionError as error:
        return Fault(target.name, "RecursionError", _file(error), str(error), case)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a fault
        return Fault(target.name, type(error).__name__, _place(error), f"{type(error).__name__}: {error}", case)


@contextmanager
def _limited(seconds: float) -> Generator[None]:
    """Raise `SlowError` where the work inside takes more processor time, if a limit is set and the system can tell."""
    if not seconds or not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _too_slow(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise SlowError


def _place(error: BaseException) -> str:
    """Return where an exception comes from: the innermost place in the package, else in the fuzzer."""
    frames = traceback.extract_tb(error.__traceback__)
    for home in (_PACKAGE, _HERE):
        for frame in reversed(frames):
            path = Path(frame.filename)
            if path.is_relative_to(home):
                return f"{path.relative_to(home).as_posix()}:{frame.lineno}"
    return "?"


def _file(error: BaseException) -> str:
    """Return the file that an exception comes from; the line of one that can come up anywhere tells nothing."""
    return _place(error).partition(":")[0]


def fuzz(target: Target, executions: int, seed: int, limit: float = LONGEST) -> Outcome:
    """Run a target on so many cases; the same seed gives the same cases.

    Half of the cases are drawn, the other half are changes of cases whose outline was new when they were tried.
    """
    if limit and hasattr(signal, "setitimer"):
        signal.signal(signal.SIGVTALRM, _too_slow)
    random = Random(f"{seed} {target.name}")  # noqa: S311 - nothing is kept secret
    outcome, kept = Outcome(target.name), list[Case]()
    began = process_time()
    for _ in range(executions):
        case = target.draw(random)
        if kept and random.randrange(2):
            case = _changed(random, target, random.choice(kept), case)
        found = attempt(target, case, limit)
        outcome.executions += 1
        if isinstance(found, Fault):
            _keep(outcome, target, found, limit)
        elif found not in outcome.outlines:
            outcome.outlines.add(found)
            kept.append(case)
            del kept[:-_MOST_KEPT]
    outcome.seconds = process_time() - began
    return outcome


def _changed(random: Random, target: Target, case: Case, drawn: Case) -> Case:
    """Change one text of a case that was kept, and once in a while whatever else was drawn for another one."""
    name = random.choice(target.texts)
    changed = {**(case if random.randrange(6) else drawn), name: case[name]}
    for _ in range(random.choice((1, 1, 2, 3))):
        changed[name] = target.mutate(random, changed[name], drawn[name])
    return changed


def _keep(outcome: Outcome, target: Target, fault: Fault, limit: float) -> None:
    """Count a fault; make the case of a new one as short as it can be.

    One that does not come up again depends on what was run before, and is kept as it is; if it was only slow, then it
    was the first to compile something, and right.
    """
    known = outcome.faults.get(fault.key)
    if known is not None:
        outcome.faults[fault.key] = evolve(known, count=known.count + 1)
    elif isinstance(attempt(target, fault.case, limit), Fault):
        outcome.faults[fault.key] = minimised(target, fault, limit)
    elif fault.kind != _SLOW:
        outcome.faults[fault.key] = evolve(fault, message=f"{fault.message} (not the second time)")


def minimised(target: Target, fault: Fault, limit: float = 0) -> Fault:
    """Return the fault with a case from whose texts nothing can be taken out."""
    trials = iter(range(_SLOW_TRIALS if fault.kind == _SLOW else _TRIALS))

    def still(name: str, parts: list[str]) -> bool:
        nonlocal fault
        if next(trials, None) is None:
            return False
        found = attempt(target, {**fault.case, name: "".join(parts)}, limit)
        if isinstance(found, Fault) and found.key == fault.key:
            fault = found
            return True
        return False

    for name in target.texts:
        _shorten(fault.case[name].splitlines(keepends=True), partial(still, name))
        _shorten(list(fault.case[name]), partial(still, name))
    return fault


def _shorten(parts: list[str], still: Callable[[list[str]], bool]) -> None:
    """Take out stretches of the parts, long ones first, as long as the fault stays."""
    size = len(parts)
    while size and parts:
        place = 0
        while place < len(parts):
            rest = parts[:place] + parts[place + size :]
            if still(rest):
                parts = rest
            else:
                place += size
        size //= 2


def regressions() -> Iterator[tuple[str, Case]]:
    """Yield the cases of the corpus, each with the name of its target."""
    for file in sorted(CORPUS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield file.stem.replace("_", " "), json.loads(line)["case"]


def add_to_corpus(faults: Iterable[Fault]) -> None:
    """Add the cases of faults to the corpus, those that it does not have."""
    known = [(name, dict(case)) for name, case in regressions()]
    for fault in faults:
        if (fault.target, dict(fault.case)) not in known:
            line = json.dumps({"fault": f"{fault.kind} {fault.where}".strip(), "case": fault.case})
            with (CORPUS / f"{fault.target.replace(' ', '_')}.jsonl").open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")


def shares(targets: Mapping[str, Target], executions: int) -> Mapping[str, int]:
    """Return how many of the executions each target gets; at least one."""
    whole = sum(target.share for target in targets.values())
    return {name: max(1, executions * target.share // whole) for name, target in targets.items()}


def table(faults: Iterable[Fault]) -> str:
    """Write faults as a table in Markdown."""
    rows = ["| target | fault | times | reproducer | where |", "| --- | --- | ---: | --- | --- |"]
    for fault in faults:
        cells = (
            fault.target,
            _cell(fault.message),
            str(fault.count),
            f"`{_cell(fault.reproducer)}`",
            _cell(fault.where),
        )
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _cell(text: str) -> str:
    shown = "".join(character if character.isprintable() else f"\\x{ord(character):02x}" for character in text)
    return (shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}...").replace("|", "\\|")
