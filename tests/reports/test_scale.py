"""Scales: every span of days has its ticks, however narrow the picture."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimkit.comparison.statement import DATES
from claimkit.reports.picture import Scale, ticks


@given(low=st.integers(1, 3_600_000), span=st.integers(1, 3_600_000), width=st.integers(50, 900))
def test_days_have_ticks_that_lie_on_the_scale(low: int, span: int, width: int) -> None:
    scale = Scale(Fraction(low), Fraction(low + span), 0, width)
    found = ticks(scale, DATES)
    assert found == sorted(set(found))
    assert all(low - 31 <= number <= low + span for number in found)
