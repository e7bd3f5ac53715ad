"""The relations of durations: to each other, and to the clock times whose digits they share."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve

from claimkit.values.clock_time import ClockTime
from claimkit.values.duration import MONTHS, SECONDS, Duration, TimeUnit
from claimkit.values.hedge import Hedge
from claimkit.values.interval import Interval
from claimkit.values.kind import Dimension, Direction
from claimkit.values.quantity import Quantity, agrees
from claimkit.values.relation import Relation, in_reason, overlap, under_hedges
from claimkit.values.unit import Unit


def relate_durations(left: Duration, right: Duration) -> Relation:
    """Relate two lengths of time: see `claimkit.values.relate`."""
    if are_opposite(left.direction, right.direction):
        return Relation.CONTRADICTORY
    if left.hedge is right.hedge is Hedge.EXACT and _differ_plainly(left, right):
        return Relation.CONTRADICTORY
    relation = _length_kept(left, right)
    if relation is not None:
        return under_hedges(relation, left.hedge, right.hedge)
    (months, seconds, days), (other_months, other_seconds, other_days) = _lengths(left), _lengths(right)
    if months is not None and other_months is not None:
        return overlap(months, other_months)
    if seconds is not None and other_seconds is not None:
        return overlap(seconds, other_seconds)
    return overlap(days, other_days)


def are_opposite(left: Direction | None, right: Direction | None) -> bool:
    """Tell whether one lies before the day of speaking, and the other after it."""
    return {left, right} == {Direction.LAST, Direction.NEXT}


def _differ_plainly(left: Duration, right: Duration) -> bool:
    """Tell at a glance that two whole numbers of one unit are not the same."""
    if len(left.parts) != 1 or len(right.parts) != 1:
        return False
    one, other = left.parts[0], right.parts[0]
    both_whole = type(one.amount) is int and type(other.amount) is int
    return both_whole and one.unit is other.unit and one.amount != other.amount


def _lengths(duration: Duration) -> tuple[Interval | None, Interval | None, Interval]:
    """Return the length in months, in seconds and in days, an open end closed within reason."""
    stated = evolve(duration, hedge=Hedge.EXACT)
    months = None if duration.months is None else in_reason(duration.months, stated.months or duration.months)
    seconds = None if duration.seconds is None else in_reason(duration.seconds, stated.seconds or duration.seconds)
    return months, seconds, in_reason(duration.days, stated.days)


def _length_kept(left: Duration, right: Duration) -> Relation | None:
    """Return how the one length renders the other, hedges aside; ``None`` if it does not."""
    left, right = (evolve(duration, hedge=Hedge.EXACT) for duration in (left, right))
    if str(left) == str(right):
        return Relation.SAME
    for one, other in ((left.months, right.months), (left.seconds, right.seconds)):
        if one is not None and one == other:
            return Relation.CONVERTED
    return Relation.CONVERTED if any(_agree_in(units, left, right) for units in _UNITS) else None


def _units(sizes: Mapping[TimeUnit, int]) -> Mapping[TimeUnit, Unit]:
    return {unit: Unit(Dimension.TIME, unit, factor=size) for unit, size in sizes.items()}


# Within the calendar's units, and within the clock's, lengths convert exactly; between the two they do not.
_UNITS = tuple(map(_units, (MONTHS, SECONDS)))

_TENTH_LESS, _TENTH_MORE = Decimal("0.9"), Decimal("1.1")


def _agree_in(units: Mapping[TimeUnit, Unit], left: Duration, right: Duration) -> bool:
    """Tell whether two lengths of a single part agree once they are rounded: 15 days and two weeks."""
    if len(left.parts) != 1 or len(right.parts) != 1:
        return False
    one, other = left.parts[0], right.parts[0]
    if one.unit not in units or other.unit not in units or one.unit is other.unit:
        return False
    first, second = Quantity(one.amount, units[one.unit]), Quantity(other.amount, units[other.unit])
    return agrees(first, second) and _near(first.base_interval, second.base_interval)


def _near(left: Interval, right: Interval) -> bool:
    """Tell whether of two lengths one lies within a tenth of the other: people are more exact about time than miles."""
    return left.overlaps(_about(right)) or right.overlaps(_about(left))


def _about(length: Interval) -> Interval:
    return length.scale(_TENTH_LESS).hull(length.scale(_TENTH_MORE))


def relate_duration_and_clock_time(duration: Duration, time: ClockTime) -> Relation:
    """Relate a length of hours and minutes to a time of the day: with the same digits, one was taken for the other."""
    digits = [(part.unit, part.amount) for part in duration.parts]
    mistaken = digits == [(TimeUnit.HOUR, time.hour), (TimeUnit.MINUTE, time.minute)]
    return Relation.CONTRADICTORY if mistaken else Relation.INCOMPARABLE
