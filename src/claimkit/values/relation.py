"""Relations: how two values can stand to each other, and those of quantities and of lengths of time."""

from __future__ import annotations

import enum
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from claimkit.values.amount import SPREAD, Amount, Range, interval_of
from claimkit.values.duration import MONTHS, SECONDS, Duration
from claimkit.values.hedge import ACCEPTED, Hedge, hedges_agree
from claimkit.values.interval import Interval
from claimkit.values.kind import Dimension, Direction
from claimkit.values.number import Number, is_near, last_place, leading_place, multiply, round_to, significant_digits
from claimkit.values.quantity import Quantity
from claimkit.values.unit import COUNT, Unit, base_unit, convert_number

_FIFTH, _TENTH = Decimal("0.2"), Decimal("0.1")


class Relation(enum.StrEnum):
    """How two values stand to each other, as two renderings of one claim or as two claims about one fact.

    ``SAME``: they say the same, be it in other forms (50 % and a half, five decades and 50 years).
    ``CONVERTED``: they say the same in another unit, rounded as people round (64 km and 40 miles).
    ``COMPATIBLE``: both can be true; one is vaguer, finer or less complete (dozens and 40, May and 3 May).
    ``HEDGE_SHIFT``: the number is the same, its hedge is not (1,000 and about 1,000).
    ``CONTRADICTORY``: they cannot both be true of one fact.
    ``INCOMPARABLE``: neither follows from what was said (28th and Monday, 3 km and 3 kg).
    """

    SAME = "same"
    CONVERTED = "converted"
    COMPATIBLE = "compatible"
    HEDGE_SHIFT = "hedge shift"
    CONTRADICTORY = "contradictory"
    INCOMPARABLE = "incomparable"


def under_hedges(relation: Relation, left: Hedge, right: Hedge) -> Relation:
    """Return the relation of two values whose numbers stand in *relation*, once their hedges are compared."""
    return relation if hedges_agree(left, right) in ACCEPTED else Relation.HEDGE_SHIFT


def overlap(left: Interval, right: Interval) -> Relation:
    """Return the relation of two values of which no more is known than the intervals they assert."""
    return Relation.COMPATIBLE if left.overlaps(right) else Relation.CONTRADICTORY


def in_reason(asserted: Interval, stated: Interval) -> Interval:
    """Close the open end that a hedge gave to the number or the range *stated*.

    "More than 50,000" is taken to mean less than ten times as much, for at 500,000 that number would have been
    named; "at most" and "under" likewise reach down to a tenth.

    >>> print(in_reason(Interval(50_000, None, low_closed=False), Interval(50_000, 50_000)))
    (50000, 500000)
    """
    low, high = asserted.low, asserted.high
    if high is None and stated.high is not None and stated.high > 0:
        return Interval(low, multiply(stated.high, 10), low_closed=asserted.low_closed, high_closed=False)
    if low is None and stated.low is not None and stated.low > 0:
        return Interval(multiply(stated.low, _TENTH), high, low_closed=False, high_closed=asserted.high_closed)
    return asserted


def relate_quantities(left: Quantity, right: Quantity) -> Relation:
    """Relate two quantities: see `claimkit.values.relate`."""
    if not _comparable(left.unit, right.unit):
        return _relate_in_other_units(left, right)
    if agrees(left, right):
        # A percentage and a fraction are two ways to write one number, not two units.
        same = left.unit == right.unit or (
            left.unit.dimension in _PURE and _pure_interval(left) == _pure_interval(right)
        )
        return under_hedges(Relation.SAME if same else Relation.CONVERTED, left.hedge, right.hedge)
    one, other = _in_reason(left), _in_reason(right)
    if left.unit != right.unit and left.unit.dimension is not Dimension.COUNT:
        return overlap(left.unit.in_base(one), right.unit.in_base(other))
    often = left.unit.dimension in _ROUNDED
    return Relation.COMPATIBLE if _is_rounded(left.amount, right.amount, often=often) else overlap(one, other)


def agrees(left: Quantity, right: Quantity) -> bool:
    """Tell whether two quantities name the same amount, be it in different units and rounded as people round.

    The hedges play no part.  In one unit the amounts must be equal.  In two units of one dimension they agree if
    either, converted exactly into the unit of the other and rounded to the last digit that is written there, gives the
    number written there; the one converted may first have been rounded to its own two leading digits, as translators
    do.  Where a single digit is written, rounding alone would accept too much: numbers more than a fifth apart never
    agree (temperatures aside, whose zero is arbitrary).  Counts of different things agree if the numbers are equal.
    The rule is claimkit's own.

    >>> from claimkit.values import unit
    >>> agrees(Quantity(8_840, unit("m")), Quantity(29_000, unit("ft")))
    True
    >>> agrees(Quantity(117, unit("km")), Quantity(110, unit("mi")))
    False
    """
    source, target = left.unit, right.unit
    if not _comparable(source, target):
        return False
    if source.dimension is Dimension.COUNT or source == target:
        return left.amount == right.amount
    return _renders(left.amount, source, right.amount, target) or _renders(right.amount, target, left.amount, source)


def _renders(amount: Amount, source: Unit, written: Amount, target: Unit) -> bool:
    """Tell whether *amount*, converted and rounded, is the one *written*; of ranges, both ends."""
    if isinstance(amount, Range) and isinstance(written, Range):
        lows_agree = _rounds_to(amount.low, source, written.low, target)
        return lows_agree and _rounds_to(amount.high, source, written.high, target)
    if isinstance(amount, SPREAD) or isinstance(written, SPREAD):
        return Quantity(amount, source).to(target).amount == written
    return _rounds_to(amount, source, written, target)


def _rounds_to(number: Number, source: Unit, written: Number, target: Unit) -> bool:
    place = _PLACE_OF_FRACTIONS if isinstance(written, Fraction) else last_place(written)
    rounded = round_to(written, place)
    converted = {convert_number(each, source, target) for each in (number, round_to(number, leading_place(number, 2)))}
    return any(
        round_to(each, place) == rounded and (target.offset or source.offset or is_near(each, written, _FIFTH))
        for each in converted
    )


# A ratio such as a third has no last digit; it agrees with what rounds to the same hundredth.
_PLACE_OF_FRACTIONS = Fraction(1, 100)


def _comparable(left: Unit, right: Unit) -> bool:
    if left.dimension is not right.dimension:
        return False
    return left == right or left.dimension is Dimension.COUNT or base_unit(left.dimension) is not None


def _in_reason(quantity: Quantity) -> Interval:
    return in_reason(quantity.interval, interval_of(quantity.amount))


# Of numbers of two digits, 10 is the one that rounding takes furthest: 10.5 at the most.
_FURTHEST_ROUNDING = Decimal("0.06")

_ROUNDED = (Dimension.MONEY, Dimension.RATIO)
"""What is rounded by a single digit, too, if three are left: 2.34 trillion won for 2.341, 38.8 percent for 38.76."""

_MYRIAD = 10_000
"""From here on counts are rounded so, too, as they are told by a scale word: 24.1 million for 24,140,000."""


def _is_rounded(left: Amount, right: Amount, *, often: bool) -> bool:
    """Tell whether one of two numbers is the other, rounded: 1.2 million for 1,234,567."""
    if isinstance(left, (*SPREAD, Fraction)) or isinstance(right, (*SPREAD, Fraction)):
        return False
    if not is_near(right, left, _FURTHEST_ROUNDING):
        return False
    rough, fine = sorted((left, right), key=significant_digits)
    digits = significant_digits(rough)
    lost = significant_digits(fine) - digits  # two of them, for 150 beside 151 is an error more often than a rounding
    least = 1 if digits > 2 and (often or last_place(rough) >= _MYRIAD) else 2
    return digits >= 2 and lost >= least and round_to(fine, last_place(rough)) == rough


def _relate_in_other_units(left: Quantity, right: Quantity) -> Relation:
    """Relate what nothing converts: the number alone can tell something."""
    dimensions = {left.unit.dimension, right.unit.dimension}
    if dimensions in ({Dimension.MONEY}, {Dimension.RATIO, Dimension.POINT}):
        # The same number of another currency, or of points instead of percent, is a slip; another number may be a
        # conversion at some rate of exchange, or another fact.
        return Relation.CONTRADICTORY if left.amount == right.amount else Relation.INCOMPARABLE
    if COUNT in (left.unit, right.unit) and left.amount == right.amount:
        return Relation.COMPATIBLE  # the unit was left out
    if dimensions <= _PURE and _pure_interval(left) == _pure_interval(right):
        return Relation.COMPATIBLE  # twice, and two times
    return Relation.INCOMPARABLE


_PURE = {Dimension.COUNT, Dimension.RATIO, Dimension.MULTIPLE}
"""What is measured in plain numbers, once a percentage is taken as hundredths."""


def _pure_interval(quantity: Quantity) -> Interval:
    return interval_of(quantity.amount).scale(quantity.unit.factor)


# Lengths of time


def relate_durations(left: Duration, right: Duration) -> Relation:
    """Relate two lengths of time: see `claimkit.values.relate`."""
    if are_opposite(left.direction, right.direction):
        return Relation.CONTRADICTORY
    relation = _length_kept(left, right)
    if relation is not None:
        return under_hedges(relation, left.hedge, right.hedge)
    lengths = zip(_lengths(left), _lengths(right), strict=True)
    return next(overlap(one, other) for one, other in lengths if one is not None and other is not None)


def are_opposite(left: Direction | None, right: Direction | None) -> bool:
    """Tell whether one lies before the day of speaking, and the other after it."""
    return {left, right} == {Direction.LAST, Direction.NEXT}


def _lengths(duration: Duration) -> list[Interval | None]:
    """Return the length in months, in seconds and in days, an open end closed within reason."""
    bare = evolve(duration, hedge=Hedge.EXACT)
    lengths = (duration.months, bare.months), (duration.seconds, bare.seconds), (duration.days, bare.days)
    return [None if length is None else in_reason(length, stated or length) for length, stated in lengths]


def _length_kept(left: Duration, right: Duration) -> Relation | None:
    """Return how the one length renders the other, hedges aside; ``None`` if it does not."""
    left, right = (evolve(duration, hedge=Hedge.EXACT) for duration in (left, right))
    if str(left) == str(right):
        return Relation.SAME
    for one, other in ((left.months, right.months), (left.seconds, right.seconds)):
        if one is not None and one == other:
            return Relation.CONVERTED
    return Relation.CONVERTED if _agree_rounded(left, right) else None


_UNITS = {unit: Unit(Dimension.TIME, unit, factor=size) for unit, size in (*MONTHS.items(), *SECONDS.items())}


def _agree_rounded(left: Duration, right: Duration) -> bool:
    """Tell whether two lengths of a single part agree once they are rounded: 15 days and two weeks."""
    if len(left.parts) != 1 or len(right.parts) != 1:
        return False
    one, other = left.parts[0], right.parts[0]
    # Within the calendar's units, and within the clock's, lengths convert exactly; between the two they do not.
    if (one.unit in MONTHS) is not (other.unit in MONTHS):
        return False
    first, second = Quantity(one.amount, _UNITS[one.unit]), Quantity(other.amount, _UNITS[other.unit])
    lengths = first.base_interval, second.base_interval
    # One lies within a tenth of the other, for people are more exact about time than about miles.
    widened = (each.scale(Decimal("0.9")).hull(each.scale(Decimal("1.1"))) for each in lengths[::-1])
    return agrees(first, second) and any(map(Interval.overlaps, lengths, widened))
