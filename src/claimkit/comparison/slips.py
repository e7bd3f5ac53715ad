"""Slips of the pen: what must have gone wrong for one number to become another."""

from __future__ import annotations

import enum
from fractions import Fraction

from claimkit.values.number import Number, ratio


class Slip(enum.StrEnum):
    """How a wrong number came from the right one: its scale, one digit or two neighbours, ten and three, or else."""

    SCALE = "scale"
    DIGIT = "digit"
    SOUND = "sound"
    NUMBER = "number"


def power_of_ten(left: Number, right: Number) -> int | None:
    """Return the power of ten that leads from *left* to *right*; ``None`` if none does.

    >>> power_of_ten(500_000, 50_000), power_of_ten(12, 13)
    (-1, None)
    """
    if not left or not right:
        return None
    quotient = ratio(right, left)
    low, high = sorted((quotient.numerator, quotient.denominator))
    digits = str(high) if high.bit_length() < _LONGEST else ""
    if low != 1 or not digits or digits.strip("0") != "1":
        return None
    return len(digits) - 1 if quotient.denominator == 1 else 1 - len(digits)


_LONGEST = 400


def slip(left: Number, right: Number) -> Slip:
    """Return how one number became another that is not equal to it.

    >>> slip(500_000, 50_000), slip(8_192, 8_912), slip(3, 4)
    (<Slip.SCALE: 'scale'>, <Slip.DIGIT: 'digit'>, <Slip.NUMBER: 'number'>)
    >>> slip(13, 30), slip(50_000, 15_000)
    (<Slip.SOUND: 'sound'>, <Slip.SOUND: 'sound'>)
    """
    if power_of_ten(left, right):
        return Slip.SCALE
    texts = _digits(left, right)
    if texts is None:
        return Slip.NUMBER
    return Slip.DIGIT if _one_edit(*texts) else Slip.SOUND if _sound_alike(*texts) else Slip.NUMBER


def _sound_alike(left: str, right: str) -> bool:
    """Return whether ten and three were taken for three tens, as thirteen is for thirty, or the other way round."""
    tens, teens = sorted((left.rstrip("0"), right.rstrip("0")), key=len)
    return len(left) == len(right) and len(tens) == 1 and teens == f"1{tens}"


def _digits(left: Number, right: Number) -> tuple[str, str] | None:
    """Write two numbers with one place for their last digits; ``None`` if either is a single digit, or is endless."""
    one, other = abs(Fraction(left)), abs(Fraction(right))
    scale = _scale(one.denominator * other.denominator)
    if scale is None or max(one, other) > _GREATEST:
        return None
    texts = str(int(one * scale)), str(int(other * scale))
    return None if min(map(len, texts)) == 1 else texts


def _scale(denominator: int) -> int | None:
    """Return a power of ten that makes whole numbers of fractions with this denominator, if any does."""
    scale = 1
    while scale % denominator:
        scale *= 10
        if scale > _FINEST:
            return None
    return scale


_GREATEST = 10**100
_FINEST = 10**12


def _one_edit(left: str, right: str) -> bool:
    """Tell whether one digit changed, was lost or added, two neighbours changed places, or noughts moved."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    stop = 0
    while stop < min(len(left), len(right)) - start and left[-1 - stop] == right[-1 - stop]:
        stop += 1
    one, other = left[start : len(left) - stop], right[start : len(right) - stop]
    if len(one) == len(other) == 2:
        return one == other[::-1]
    return max(len(one), len(other)) == 1 or _moved_noughts(left, right)


def _moved_noughts(left: str, right: str) -> bool:
    """Return whether two numbers of one length have the same digits, with noughts elsewhere: 130,002 and 132,000."""
    digits = left.replace("0", "")
    return len(left) == len(right) and len(digits) > 1 and digits == right.replace("0", "")
