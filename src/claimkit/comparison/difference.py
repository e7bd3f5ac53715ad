"""Differences: what can differ between two mentions of one fact, and how readily it is believed."""

from __future__ import annotations

import enum
from typing import TypeAlias

from attrs import frozen

from claimkit.values import Relation


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

# The costs are claimkit's own; only their order matters.  A faithful rendering is believed before any error, a slip of
# the pen with a known shape before a number that simply is another one, and that before a rendering much vaguer.
LIMIT = 100
"""What it costs to leave two mentions alone."""

ANOTHER_SORT = 20
"""What it costs beyond the rest that two values are of different sorts."""

PLAIN_NUMBER = 15
"""What it costs beyond the rest that one text leaves out the unit."""

SHARED_DIGITS = 35
"""What it costs beyond the rest that two values have nothing in common but a number."""

VAGUENESS = 45
"""What it costs beyond the rest that one text has a number where the other is vague."""

SLIP_ACROSS_SORTS = 75
"""What it costs that two values of different sorts differ by a slip of the pen."""

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
_COST_OF_OTHER_DIFFERENCES = 70


def contradiction(difference: Difference) -> Match:
    """Return the match of two mentions of one fact that differ.

    >>> contradiction(Difference.SCALE).relation
    <Relation.CONTRADICTORY: 'contradictory'>
    """
    cost = _COSTS_OF_DIFFERENCES.get(difference, _COST_OF_OTHER_DIFFERENCES)
    return Match(Relation.CONTRADICTORY, difference, cost)


def faithful(relation: Relation, beyond: int = 0) -> Match:
    """Return the match of two mentions that can both be right, at a cost *beyond* that of their relation.

    >>> faithful(Relation.SAME).cost < faithful(Relation.COMPATIBLE).cost
    True
    """
    return Match(relation, None, _COSTS[relation] + beyond)
