"""Differences: what can differ between two mentions of one fact, how readily that is believed, and slips of the pen."""

from __future__ import annotations

import enum
from fractions import Fraction
from itertools import takewhile
from operator import eq
from typing import TypeAlias

from attrs import frozen

from claimkit.values import Number, Relation
from claimkit.values.number import last_place, leading_place, ratio, round_to, significant_digits


class Difference(enum.StrEnum):
    """What differs between two mentions of one fact."""

    SCALE = "scale"
    DIGIT = "digit"
    NUMBER = "number"
    CURRENCY = "currency"
    MEASURE = "measure"
    PERCENTAGE_POINT = "percentage point"
    CONVERSION = "conversion"
    LENGTH = "length"
    TIME_UNIT = "time unit"
    CENTURY = "century"
    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    WEEKDAY = "weekday"
    DIRECTION = "direction"
    PART = "part"
    DATE = "date"
    CLOCK = "clock"
    ZONE = "zone"
    ORDINAL = "ordinal"
    NAME = "name"
    INVERSE = "inverse"
    PRECISION = "precision"
    KIND = "kind"


@frozen
class Match:
    """How two mentions stand to each other, what differs if they contradict, and what it costs to take them for one."""

    relation: Relation
    difference: Difference | None
    cost: int


PlacedMatch: TypeAlias = tuple[int, int, Match]
"""The places of two mentions, each in its own text, and how they match."""

SHARED = Match(Relation.COMPATIBLE, None, 0)
"""The match of a mention with the one that states the same fact as another mention beside it."""

SHIFTED = Match(Relation.HEDGE_SHIFT, None, 0)
"""The match of two mentions in which nothing but the hedges differs."""


class Cost(enum.IntEnum):
    """What it costs to take two mentions for one, or to leave them alone: claimkit's own, only their order matters.

    A faithful rendering is believed before any error, a slip of the pen with a known shape before a number that simply
    is another one, and that before a rendering much vaguer.
    """

    LIMIT = 100  # to leave two mentions alone
    ONE_FIELD = 40  # two dates agree but for one field of three
    NOTHING_SHARED = 90  # two dates agree for having no field in common: October 3, and autumn
    SLIP_ACROSS_SORTS = 75  # two values of different sorts differ by a slip of the pen
    # What it costs beyond the rest, where ...
    ANOTHER_SORT = 20  # two values are of different sorts
    PLAIN_NUMBER = 15  # one text leaves out the unit
    SHARED_DIGITS = 35  # two values have nothing in common but a number
    SHARED_DAY = 55  # and that number is a day or a month: another date is likelier meant
    VAGUENESS = 45  # one text has a number where the other is vague


FAITHFUL = frozenset({Relation.SAME, Relation.CONVERTED, Relation.HEDGE_SHIFT})
"""The relations of two values that state one number."""

_COSTS = {
    Relation.SAME: 5,
    Relation.CONVERTED: 10,
    Relation.HEDGE_SHIFT: 10,
    Relation.COMPATIBLE: 30,
    Relation.INCOMPARABLE: 45,
}
_COSTS_OF_DIFFERENCES = {
    Difference.PRECISION: 30,
    Difference.DIRECTION: 40,
    Difference.SCALE: 50,
    Difference.CURRENCY: 50,
    Difference.MEASURE: 50,
    Difference.PERCENTAGE_POINT: 50,
    Difference.TIME_UNIT: 55,
    Difference.DIGIT: 55,
    Difference.KIND: 60,
    Difference.CONVERSION: 75,
}


def contradiction(difference: Difference, cost: int | None = None) -> Match:
    """Return the match of two mentions of one fact that differ, at the *cost* of the difference unless one is given."""
    return Match(Relation.CONTRADICTORY, difference, cost or _COSTS_OF_DIFFERENCES.get(difference, 70))


def faithful(relation: Relation, beyond: int = 0) -> Match:
    """Return the match of two mentions that can both be right, at a cost *beyond* that of their relation."""
    return Match(relation, None, _COSTS[relation] + beyond)


ACROSS_SORTS = faithful(Relation.COMPATIBLE, Cost.ANOTHER_SORT)
"""The match of two mentions that tell one fact as values of different sorts."""


def power_of_ten(left: Number, right: Number) -> int | None:
    """Return the power of ten that leads from *left* to *right*; ``None`` if none does.

    >>> power_of_ten(500_000, 50_000), power_of_ten(12, 13)
    (-1, None)
    """
    if not left or not right:
        return None
    quotient = ratio(right, left)
    low, high = sorted((quotient.numerator, quotient.denominator))
    digits = str(high) if high.bit_length() < 400 else ""
    if low != 1 or not digits or digits.strip("0") != "1":
        return None
    return len(digits) - 1 if quotient.denominator == 1 else 1 - len(digits)


def as_rounded(left: Number, right: Number) -> tuple[Number, Number]:
    """Return two numbers, of which one that was rounded to the thousand or more takes the other along.

    >>> as_rounded(9_183_400_000_000, 918_300_000_000), as_rounded(1_482, 148)
    ((9183000000000, 918300000000), (1482, 148))
    """
    digits, rounded = min((significant_digits(number), number) for number in (left, right))
    if digits < 3 or last_place(rounded) < 1_000:  # then a digit was rather lost or added
        return left, right
    one, other = (round_to(number, leading_place(number, digits)) for number in (left, right))
    return one, other


def slip(left: Number, right: Number) -> Difference | None:
    """Return the slip by which one number became another: of its scale, of a digit or two neighbours, of ten and three.

    >>> print(slip(500_000, 50_000), slip(8_192, 8_912), slip(13, 30), slip(50_000, 15_000), slip(3, 4))
    scale digit number number None
    """
    if power_of_ten(left, right):
        return Difference.SCALE
    texts = _digits(left, right)
    if texts is None:
        return None
    if _one_edit(*texts):
        return Difference.SCALE if power_of_ten(*as_rounded(left, right)) else Difference.DIGIT
    one, other = texts
    tens, teens = sorted((one.rstrip("0"), other.rstrip("0")), key=len)
    alike = len(one) == len(other) and len(tens) == 1 and teens == f"1{tens}"  # thirteen is taken for thirty
    return Difference.NUMBER if alike else None


def _digits(left: Number, right: Number) -> tuple[str, str] | None:
    """Write two numbers with one place for their last digits; ``None`` if either is a single digit, or is endless."""
    one, other = abs(Fraction(left)), abs(Fraction(right))
    scales = (10**places for places in range(13))
    scale = next((scale for scale in scales if scale % (one.denominator * other.denominator) == 0), None)
    if scale is None or max(one, other) > 10**100:
        return None
    texts = str(int(one * scale)), str(int(other * scale))
    return None if min(map(len, texts)) == 1 else texts


def _one_edit(left: str, right: str) -> bool:
    """Return whether one digit changed, was lost or added, two neighbours changed places, or noughts moved."""
    start = sum(takewhile(bool, map(eq, left, right)))
    one, other = left[start:], right[start:]
    stop = sum(takewhile(bool, map(eq, reversed(one), reversed(other))))
    one, other = one[: len(one) - stop], other[: len(other) - stop]
    if len(one) == len(other) == 2:
        return one == other[::-1]
    if max(len(one), len(other)) == 1:
        return True
    digits = left.replace("0", "")  # 130,002 and 132,000
    return len(left) == len(right) and len(digits) > 1 and digits == right.replace("0", "")
