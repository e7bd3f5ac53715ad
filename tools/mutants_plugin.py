"""The plugin for pytest that `tools/mutants.py` uses: runs a selection of tests in its order, and takes the time."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from pathlib import Path

import pytest

FOLDER = Path(os.environ["MUTANTS"])
SELECTION, DURATIONS = FOLDER / "selection.json", FOLDER / "durations.json"

_seconds: defaultdict[str, float] = defaultdict(float)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests that were selected, in the order of the selection."""
    if not config.getoption("maxfail"):
        return
    places = {test: place for place, test in enumerate(json.loads(SELECTION.read_text(encoding="utf-8")))}
    items[:] = sorted((item for item in items if item.nodeid in places), key=lambda item: places[item.nodeid])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add up how long each test takes."""
    _seconds[report.nodeid] += report.duration


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write down how long each test takes, if all of them ran."""
    if not session.config.getoption("maxfail"):
        DURATIONS.write_text(json.dumps(_seconds), encoding="utf-8")
