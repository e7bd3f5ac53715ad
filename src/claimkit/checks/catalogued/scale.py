"""Scales: ten, a thousand or ten thousand times too much or too little."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimkit.checks.finding import Severity
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.checks.wording import written
from claimkit.comparison import Difference, Link, power_of_ten
from claimkit.comparison.numbers import number_of
from claimkit.values import Number, Quantity
from claimkit.values.number import divide


@check_of("quantity.scale", Severity.ERROR, stage=Stage.CONTRADICTION)
def scale(pair: Pair) -> Iterator[Observation]:
    """The number is ten, a thousand, ten thousand times too large or too small: 50,000 for 50만 (500,000)."""
    for link in pair.differing(Difference.SCALE):
        yield contradiction(pair, link, _how_far(link))


def _how_far(link: Link) -> str:
    one, other = number_of(link.left.value), number_of(link.right.value)
    power = 0 if one is None or other is None else power_of_ten(one, other) or 0
    times = _TIMES.get(abs(power), f"10^{abs(power)}")
    slip = "" if one is None or other is None else _myriad_slip(one, other)
    return f"{times} times too {'large' if power > 0 else 'small'}{slip}"


def _myriad_slip(one: Number, other: Number) -> str:
    """Tell which unit of number was taken for which, where one counts in myriads and the other in thousands.

    >>> _myriad_slip(500_000, 50_000)
    ' (50 × 10,000 became 50 × 1,000)'
    >>> _myriad_slip(1_300, 130)
    ''
    """
    for units, counterparts in ((_MYRIADS, _THOUSANDS), (_THOUSANDS, _MYRIADS)):
        for unit in units:
            count = divide(one, unit)
            became = Fraction(other) / Fraction(count)
            if 1 <= count < _MYRIAD and became in counterparts:
                shown = written(Quantity(count))
                return f" ({shown} × {unit:,} became {shown} × {int(became):,})"
    return ""


_MYRIAD = 10_000
_MYRIADS = tuple(_MYRIAD**power for power in (4, 3, 2, 1))
_THOUSANDS = tuple(1_000**power for power in (5, 4, 3, 2, 1))

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
