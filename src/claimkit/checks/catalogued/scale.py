"""Scales: ten, a thousand or ten thousand times too much or too little."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference, Link, power_of_ten
from claimkit.comparison.numbers import number_of


@check_of("quantity.scale", Severity.ERROR, stage=Stage.CONTRADICTION)
def scale(pair: Pair) -> Iterator[Observation]:
    """The number is ten, a thousand, ten thousand times too large or too small: 50,000 for 50만 (500,000)."""
    for link in pair.differing(Difference.SCALE):
        yield contradiction(pair, link, _how_far(link))


def _how_far(link: Link) -> str:
    one, other = number_of(link.left.value), number_of(link.right.value)
    power = 0 if one is None or other is None else power_of_ten(one, other) or 0
    times = _TIMES.get(abs(power), f"10^{abs(power)}")
    return f"{times} times too {'large' if power > 0 else 'small'}"


_TIMES = {
    1: "ten",
    2: "a hundred",
    3: "a thousand",
    4: "ten thousand",
    5: "a hundred thousand",
    6: "a million",
    8: "a hundred million",
    9: "a billion",
}
