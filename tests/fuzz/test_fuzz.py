"""What fuzzing once found does not come back, and every target stands a short run."""

from __future__ import annotations

import pytest
from tests.fuzz.fuzzing import Fault, attempt, fuzz, minimised, regressions, shares, table
from tests.fuzz.target import Case, Target, hold
from tests.fuzz.targets import TARGETS

_EXECUTIONS = 1_200
_SEED = 1


@pytest.mark.parametrize("name, case", [pytest.param(name, case, id=name) for name, case in regressions()])
def test_what_was_found_once_stays_right(name: str, case: Case) -> None:
    found = attempt(TARGETS[name], case)
    assert not isinstance(found, Fault), table([found])


@pytest.mark.parametrize("name, executions", shares(TARGETS, _EXECUTIONS).items())
def test_a_short_run_finds_nothing(name: str, executions: int) -> None:
    faults = fuzz(TARGETS[name], executions, _SEED, limit=0).faults
    assert not faults, table(faults.values())


def _run(case: Case) -> str:
    hold("7" not in case["text"], "there is no seven", case["text"])
    return str(int(case["text"][:1] or "0"))


_TOY = Target(
    "toy", lambda random: {"text": f"{random.randrange(1_000_000)}"}, _run, lambda _, given, __: given, ("text",), 1
)


def test_faults_are_told_apart_counted_and_made_short() -> None:
    outcome = fuzz(_TOY, 200, _SEED, limit=0)
    (fault,) = outcome.faults.values()
    assert (fault.kind, dict(fault.case)) == ("law: there is no seven", {"text": "7"})
    assert fault.count > 1
    assert "| toy | there is no seven: '7' |" in table([fault])


def test_an_exception_is_told_with_its_place() -> None:
    found = attempt(_TOY, {"text": "xy"})
    assert isinstance(found, Fault)
    assert (found.kind, found.where.partition(":")[0]) == ("ValueError", "test_fuzz.py")
    assert minimised(_TOY, found).case == {"text": "y"}


def test_a_seed_gives_the_same_cases() -> None:
    one, other = (fuzz(TARGETS["parse"], 30, _SEED, limit=0).outlines for _ in range(2))
    assert one == other
