"""Conversions: a measure in another unit that is not as much."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.checks.finding import Severity
from claimkit.checks.issue_types import ITS, MQM
from claimkit.checks.observing import contradiction
from claimkit.checks.pair import Pair
from claimkit.checks.registry import Observation, Stage, check_of
from claimkit.comparison import Difference
from claimkit.values import Magnitude, Number, Quantity, Range, Value
from claimkit.values.number import leading_place, round_to, significant_digits


@check_of("unit.conversion", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.UNIT_CONVERSION, its=ITS.NUMBERS)
def conversion(pair: Pair) -> Iterator[Observation]:
    """A measure was converted into another unit, and not to the right number."""
    for link in pair.differing(Difference.CONVERSION):
        yield contradiction(pair, link, "the conversion is wrong", wanted=_converted(link.left.value, link.right.value))


def _converted(value: Value, written: Value) -> Quantity | None:
    """Convert a measure into the unit in which it is written, to as many digits as it has, two at the least."""
    if not (isinstance(value, Quantity) and isinstance(written, Quantity)) or isinstance(value.amount, Magnitude):
        return None
    amount = value.to(written.unit).amount
    if isinstance(amount, Range) and isinstance(value.amount, Range):
        low, high = _rounded(amount.low, value.amount.low), _rounded(amount.high, value.amount.high)
        return Quantity(Range(low, high), written.unit, hedge=value.hedge)
    if isinstance(amount, Range | Magnitude) or isinstance(value.amount, Range):
        return None
    return Quantity(_rounded(amount, value.amount), written.unit, hedge=value.hedge)


def _rounded(number: Number, source: Number) -> Number:
    return round_to(number, leading_place(number, max(_FEWEST_DIGITS, significant_digits(source))))


_FEWEST_DIGITS = 2
