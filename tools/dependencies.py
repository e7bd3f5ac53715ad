"""Writes the constraints under which the tests run with the lowest or the newest releases that users may have.

The lowest are those that pyproject.toml names; the newest have no constraint.  The tools, which users never see, are
held to constraints.txt, so that what fails is the library's affair.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXTRAS = ("arrow", "cli", "pandas", "polars", "testing")
"""The extras that users install."""

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[^]]*\])?>=(?P<lowest>[\w.]+)")


def run_time() -> dict[str, str]:
    """Return the distributions that users install, each with the lowest release allowed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(name for extra in EXTRAS for name in project["optional-dependencies"][extra])]
    return {found["name"].lower(): found["lowest"] for name in wanted if (found := _REQUIREMENT.match(name))}


def constraints(which: str) -> Iterator[str]:
    """Yield the constraints, those of the tools first."""
    lowest = run_time()
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line.partition("==")[0].lower() not in lowest:
            yield line
    if which == "lowest":
        yield from (f"{name}=={release}" for name, release in lowest.items())


if __name__ == "__main__":
    print("\n".join(constraints(sys.argv[1])))
