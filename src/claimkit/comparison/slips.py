"""Slips of the pen: what must have gone wrong for one number to become another."""

from __future__ import annotations

import enum
from fractions import Fraction

from claimkit.values.number import Number


class Slip(enum.StrEnum):
    """How a wrong number came from the right one: its scale, one digit or two neighbours, or anything else."""

    SCALE = "scale"
    DIGIT = "digit"
    NUMBER = "number"


def power_of_ten(left: Number, right: Number) -> int | None:
    """Return the power of ten that leads from *left* to *right*; ``None`` if none does.

    >>> power_of_ten(500_000, 50_000), power_of_ten(12, 13)
    (-1, None)
    """
    if not left or not right:
        return None
    ratio = Fraction(right) / Fraction(left)
    high, low = max(ratio.numerator, ratio.denominator), min(ratio.numerator, ratio.denominator)
    digits = str(high) if high.bit_length() < _LONGEST else ""
    if low != 1 or not digits or digits.strip("0") != "1":
        return None
    return len(digits) - 1 if ratio.denominator == 1 else 1 - len(digits)


_LONGEST = 400


def slip(left: Number, right: Number) -> Slip:
    """Tell how one number became another that is not equal to it.

    >>> slip(500_000, 50_000), slip(8_192, 8_912), slip(3, 4)
    (<Slip.SCALE: 'scale'>, <Slip.DIGIT: 'digit'>, <Slip.NUMBER: 'number'>)
    """
    if power_of_ten(left, right):
        return Slip.SCALE
    one, other = _digits(left, right)
    return Slip.DIGIT if min(len(one), len(other)) > 1 and _one_edit(one, other) else Slip.NUMBER


def _digits(left: Number, right: Number) -> tuple[str, str]:
    """Write two numbers with the same place for their last digits, without the zeros that both end with."""
    one, other = abs(Fraction(left)), abs(Fraction(right))
    scale = one.denominator * other.denominator
    if scale.bit_length() > _LONGEST or max(one, other) > 10**_LONGEST:
        return "", ""
    if str(scale).strip("0") not in {"1", "2", "25", "5", "4", "16", "125", "625", "8"}:
        return str(one.numerator), str(other.numerator)
    power = len(str(scale))
    texts = [str(int(number * 10**power)) for number in (one, other)]
    ending = min(len(text) - len(text.rstrip("0")) for text in texts)
    return texts[0][: len(texts[0]) - ending], texts[1][: len(texts[1]) - ending]


def _one_edit(left: str, right: str) -> bool:
    """Tell whether one digit changed, was lost or added, or two neighbours changed places."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    stop = 0
    while stop < min(len(left), len(right)) - start and left[-1 - stop] == right[-1 - stop]:
        stop += 1
    one, other = left[start : len(left) - stop], right[start : len(right) - stop]
    if len(one) == len(other) == 2:
        return one == other[::-1]
    return max(len(one), len(other)) == 1
