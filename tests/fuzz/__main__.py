"""Fuzz claimkit: ``python -m tests.fuzz --executions 200000 --seed 1``; exit status 1 if a fault was found."""

from __future__ import annotations

import sys
import warnings
from argparse import ArgumentParser

from tests.fuzz.fuzzing import Outcome, add_to_corpus, fuzz, shares, table
from tests.fuzz.targets import TARGETS, warm


def main() -> int:
    """Fuzz the targets asked for, and tell what was found."""
    parser = ArgumentParser(
        prog="python -m tests.fuzz", description="Run claimkit on texts and files that nobody would write."
    )
    parser.add_argument("--executions", type=int, default=200_000, metavar="N", help="how many, over all targets")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same cases")
    parser.add_argument("--target", action="append", choices=TARGETS, help="only this one; may be repeated")
    parser.add_argument("--keep", action="store_true", help="add the case of each fault to the corpus of regressions")
    asked = parser.parse_args()
    warnings.simplefilter("error")
    targets = {name: TARGETS[name] for name in asked.target or TARGETS}
    outcomes: list[Outcome] = []
    _tell(f"seed {asked.seed}")
    warm()
    for name, executions in shares(targets, asked.executions).items():
        outcome = fuzz(targets[name], executions, asked.seed)
        outcomes.append(outcome)
        _tell(_line(outcome))
        if asked.keep:
            add_to_corpus(outcome.faults.values())
    faults = [fault for outcome in outcomes for fault in outcome.faults.values()]
    total, seconds = sum(outcome.executions for outcome in outcomes), sum(outcome.seconds for outcome in outcomes)
    _tell(f"{total:,} executions in {seconds:.0f} s, {len(faults)} distinct faults (seed {asked.seed})")
    if faults:
        _tell(f"\n{table(faults)}")
    return 1 if faults else 0


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _line(outcome: Outcome) -> str:
    speed = outcome.executions / max(outcome.seconds, 0.001)
    return (
        f"{outcome.target:<16} {outcome.executions:>9,} executions {speed:>7,.0f}/s  "
        f"{len(outcome.outlines):>5} outlines  {len(outcome.faults):>3} faults"
    )


sys.exit(main())
