"""How long the comparison of many claims takes, beside the yardstick of sorting as many numbers."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from claimkit.claims.claim import About, Claim, Source
from claimkit.claims.reading import Reading
from claimkit.claims.text import Text
from claimkit.comparison.agreement import compare
from claimkit.values import Quantity, counter

PERSON = counter("person")


def claims_about(matters: int, total: int) -> list[Claim]:
    """Return so many claims about so many matters, each by a source of its own."""
    return [
        Claim(
            str(place),
            Text("", "und"),
            about=About(f"subject {place % matters}", "people"),
            source=Source(f"source {place}"),
            reading=Reading(corrected=Quantity(1_000 + place * 7_919 % 5_000, PERSON)),
        )
        for place in range(total)
    ]


@pytest.mark.benchmark(group="claims")
@pytest.mark.parametrize("total", [1_000, 10_000])
@pytest.mark.parametrize("matters", [1, 100, 1_000])
def test_compare(benchmark: BenchmarkFixture, matters: int, total: int) -> None:
    claims = claims_about(matters, total)
    benchmark(compare, claims)


@pytest.mark.benchmark(group="claims")
def test_sort_10000_numbers(benchmark: BenchmarkFixture) -> None:
    benchmark(sorted, [place * 7_919 % 10_007 for place in range(10_000)])
