"""How long the things take that a user waits for, each in a group with its yardstick."""

import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture


def run_python(statement: str) -> None:
    subprocess.run([sys.executable, "-c", statement], check=True)


@pytest.mark.benchmark(group="cold import")
@pytest.mark.parametrize("statement", ["pass", "import claimkit"], ids=["yardstick: empty program", "import claimkit"])
def test_cold_import(benchmark: BenchmarkFixture, statement: str) -> None:
    benchmark(run_python, statement)
