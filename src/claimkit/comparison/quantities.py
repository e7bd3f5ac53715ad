"""Quantities: whether two that are not equal are meant for one fact, and what went wrong if they are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from attrs import evolve

from claimkit.comparison.difference import (
    ANOTHER_SORT,
    FAITHFUL,
    PLAIN_NUMBER,
    SHARED_DIGITS,
    SLIP_ACROSS_SORTS,
    VAGUENESS,
    Difference,
    Match,
    contradiction,
    faithful,
    power_of_ten,
    slip,
)
from claimkit.values import (
    AGE,
    COUNT,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    Amount,
    Dimension,
    Hedge,
    HedgeAgreement,
    Interval,
    Magnitude,
    Number,
    Quantity,
    Range,
    Relation,
    TimeUnit,
    Unit,
    Value,
    agrees,
    base_unit,
    hedges_agree,
    money,
    relate,
    unit,
    unit_symbols,
)
from claimkit.values.amount import SPREAD, sole_number
from claimkit.values.number import absolute, add, last_place, multiply, significant_digits, subtract


def match_quantities(left: Quantity, right: Quantity) -> Match | None:
    """Judge two quantities whose amounts or units are not the same."""
    one, other = left.unit, right.unit
    counted = one.dimension is Dimension.COUNT and _bound_met(left) == _bound_met(right) is not None
    relation = Relation.SAME if counted else relate(left, right)
    if relation in FAITHFUL:
        # 5 yards are not 5 metres, however roughly they are told.
        kept = relation is Relation.CONVERTED and left.amount == right.amount and one.dimension is Dimension.LENGTH
        return contradiction(Difference.MEASURE) if kept else faithful(relation)
    if _BARE_DEGREES in {one.symbol, other.symbol} and (found := _in_degrees(left, right)) is not None:
        return found
    if _POUND in (one.symbol, other.symbol) and Dimension.MONEY in (one.dimension, other.dimension):
        sums = [evolve(each, unit=_STERLING) if each.unit.symbol == _POUND else each for each in (left, right)]
        if left.amount == right.amount or sums[0].unit is sums[1].unit:
            return match_quantities(*sums)
    if one.dimension is not other.dimension:
        inverse = {one, other} == {MULTIPLE, FRACTION} and are_inverse(left.amount, right.amount)
        return contradiction(Difference.INVERSE) if inverse else _of_other_dimensions(left, right, relation)
    if one.dimension is Dimension.COUNT or one.symbol == other.symbol:
        return in_one_unit(left, right, relation)
    return _in_other_currencies(left, right) if one.dimension is Dimension.MONEY else _converted(left, right, relation)


def _bound_met(quantity: Quantity) -> tuple[Hedge, int] | None:
    """Return a bound of what is counted one by one as one that its number meets: more than four are five or more."""
    amount, hedge = quantity.amount, quantity.hedge
    if not isinstance(amount, int):
        return None
    if hedge in (Hedge.OVER, Hedge.AT_LEAST):
        return Hedge.AT_LEAST, amount + (hedge is Hedge.OVER)
    return (Hedge.AT_MOST, amount - (hedge is Hedge.UNDER)) if hedge in (Hedge.UNDER, Hedge.AT_MOST) else None


_BASIS_POINT = "permyriad"


def _as_difference(quantity: Quantity) -> Quantity:
    """Return basis points as the percentage points that they are where they measure a difference."""
    return quantity if quantity.unit is PERCENTAGE_POINT else evolve(quantity.to(PERCENT), unit=PERCENTAGE_POINT)


_POUND, _STERLING = "lb", money("GBP")
"""The weight and the money, which most languages call by one word."""


def are_pounds(one: Unit | TimeUnit, other: Unit | TimeUnit) -> bool:
    """Return whether of two units one is the pound that weighs, and the other the one that pays."""
    return {getattr(one, "symbol", ""), getattr(other, "symbol", "")} == {_POUND, _STERLING.symbol}


_BARE_DEGREES = "deg"
_SCALES = (unit("degC"), unit("degF"))
_DIFFERENCES = tuple(evolve(scale, offset=0) for scale in _SCALES)


def _in_degrees(left: Quantity, right: Quantity) -> Match | None:
    """Judge degrees of which one side does not say the scale: they agree if they do on some scale.

    80 degrees can be 27 degrees Celsius as a temperature, and 10 degrees warmer 6 as a difference.
    """
    amount = left.amount
    if not isinstance(amount, Range | Magnitude) and amount != 0 and multiply(amount, -1) == right.amount:
        # -10 Celsius is 14 Fahrenheit, about 10; but a plain 10 has lost the sign.
        return contradiction(Difference.NUMBER)
    for scales in (_SCALES, _DIFFERENCES):
        for one, other in product(_on_scales(left, scales), _on_scales(right, scales)):
            relation = relate(one, other)
            if relation in FAITHFUL:
                return faithful(relation)
    return None


def _on_scales(degrees: Quantity, scales: tuple[Unit, ...]) -> Iterator[Quantity]:
    """Yield what degrees can be on the scales of a kind: on the one that they name, or else on each."""
    for scale in scales:
        if degrees.unit.symbol in {_BARE_DEGREES, scale.symbol}:
            yield evolve(degrees, unit=scale)


def _of_other_dimensions(left: Quantity, right: Quantity, relation: Relation) -> Match | None:
    """Judge what nothing converts: the number alone can tell something."""
    one, other = left.unit, right.unit
    dimensions = {one.dimension, other.dimension}
    if dimensions == {Dimension.RATIO, Dimension.POINT}:
        if _BASIS_POINT in {one.symbol, other.symbol}:
            return match_quantities(_as_difference(left), _as_difference(right))
        return contradiction(Difference.PERCENTAGE_POINT) if left.amount == right.amount else None
    # One in five, where the one stands apart; the points of a game, which may be read as those of a percentage.
    nth = dimensions == {Dimension.RATIO, Dimension.COUNT} and FRACTION in (one, other)
    points = dimensions == {Dimension.POINT, Dimension.COUNT} and left.amount == right.amount
    if points or (nth and are_inverse(left.amount, right.amount)):
        return faithful(Relation.COMPATIBLE, ANOTHER_SORT)
    if left.amount == right.amount and (relation is Relation.COMPATIBLE or COUNT in (one, other)):
        return None if _is_small_ratio(one, other) else _of_a_plain_number(left.hedge, right.hedge)
    if relation is Relation.COMPATIBLE:
        return faithful(relation, ANOTHER_SORT)
    return _of_unlike_sorts(left, right) if COUNT in (one, other) else _of_other_measures(left, right)


def are_inverse(one: Amount, other: Amount) -> bool:
    """Return whether one amount is so many times as much as the other is a part of: double and half."""
    return not isinstance(one, SPREAD) and not isinstance(other, SPREAD) and multiply(one, other) == 1


def _of_unlike_sorts(left: Quantity, right: Quantity) -> Match | None:
    """Judge a plain number beside an amount of something: only a slip of the pen can tie them together."""
    dimensions = {left.unit.dimension, right.unit.dimension}
    if Dimension.MONEY in dimensions and _are_cents(*sorted((sole_number(left.amount), sole_number(right.amount)))):
        return faithful(Relation.COMPATIBLE, ANOTHER_SORT)  # or 2p, which are two players
    if Dimension.AGE in dimensions and (_is_in_band(left, right) or _is_in_band(right, left)):
        return faithful(Relation.COMPATIBLE, ANOTHER_SORT)
    if Dimension.AGE in dimensions and _looks_alike(left, right):
        return slipped(left.amount, right.amount, OF_BANDS)
    return slipped(left.amount, right.amount, OF_BARE_NUMBERS if Dimension.MONEY in dimensions else ORDINARY)


def _is_in_band(number: Quantity, band: Quantity) -> bool:
    """Return whether a number is roughly an age from the band of the other: about 65, and the mid-sixties."""
    spread, rough = band.amount, number.unit == COUNT and number.hedge is Hedge.ABOUT
    return isinstance(spread, Range) and rough and spread.low < sole_number(number.amount) <= spread.high


def _are_cents(less: Number, more: Number) -> bool:
    """Return whether one number is a sum of money, and the other the same in hundredths: 431p, and 4.31 pounds."""
    return multiply(less, 100) == more and (less < 1 or multiply(less, 1) != int(less))


def _of_other_measures(left: Quantity, right: Quantity) -> Match | None:
    """Judge kilowatts beside kilowatt-hours: with the same number, the one was taken for the other."""
    dimensions = {left.unit.dimension, right.unit.dimension}
    if dimensions == _OF_TIMES and OCCURRENCE in {left.unit.noun, right.unit.noun}:
        return in_one_unit(evolve(left, unit=COUNT), evolve(right, unit=COUNT), Relation.INCOMPARABLE)
    measured = all(base_unit(each) is not None and each is not Dimension.RATIO for each in dimensions)
    if not measured or left.amount != right.amount:
        return None
    named_alike = dimensions == OF_SPEEDS or {left.unit.symbol, right.unit.symbol} == _OF_NM
    return faithful(Relation.COMPATIBLE) if named_alike else contradiction(Difference.MEASURE)


_OF_NM = {"nm", "N.m"}
"""Nanometres and, with a capital letter, newton-metres: the torque of a bolt."""

_OF_TIMES = {Dimension.COUNT, Dimension.MULTIPLE}
OCCURRENCE = "time"
"""What counts how often something happens, in languages that do not say so with a multiple (three times)."""

OF_SPEEDS = {Dimension.LENGTH, Dimension.SPEED}
"""Winds of 85 miles are a speed, too."""


def _looks_alike(left: Quantity, right: Quantity) -> bool:
    """Return whether an age and a number have more in common than digits: a band (the sixties), or a hedge."""
    if isinstance(left.amount, Range) or isinstance(right.amount, Range):
        return True
    return left.hedge is right.hedge is not Hedge.EXACT


def _of_a_plain_number(left: Hedge, right: Hedge) -> Match:
    """Judge the same number of something and of nothing in particular: only the hedges can differ."""
    agree = hedges_agree(left, right) is HedgeAgreement.SAME
    return faithful(Relation.COMPATIBLE if agree else Relation.HEDGE_SHIFT, PLAIN_NUMBER)


def _is_small_ratio(left: Unit, right: Unit) -> bool:
    """Return whether either is a part of a whole that nobody writes as a plain number, as one may write 40 for 40 %."""
    return any(unit.dimension is Dimension.RATIO and unit not in (PERCENT, FRACTION) for unit in (left, right))


def in_one_unit(left: Quantity, right: Quantity, relation: Relation) -> Match | None:
    """Judge two unequal amounts of one thing, of which the *relation* is known."""
    one, other = left.amount, right.amount
    if isinstance(one, Magnitude) is not isinstance(other, Magnitude):
        return faithful(relation, VAGUENESS) if relation is Relation.COMPATIBLE else None
    if isinstance(one, Range) is not isinstance(other, Range):
        if relation is Relation.COMPATIBLE:
            exact = left.hedge is right.hedge is Hedge.EXACT or _is_one_end(left, right) or _is_one_end(right, left)
            return contradiction(Difference.PRECISION) if exact else faithful(relation)
    elif (
        left.unit is right.unit is AGE
        and isinstance(one, Range)
        and isinstance(other, Range)
        and one.high == other.high
    ):
        return faithful(relation)  # the teens begin with ten in one language, with eleven in another
    elif not isinstance(one, Range | Magnitude) and _is_rendering(left, right):
        return faithful(Relation.COMPATIBLE)
    first, second = _differing_ends(one, other)
    found = slip(first, second)
    if found is None and left.unit.dimension is Dimension.COUNT and not _is_close(first, second):
        return None
    return contradiction(found or Difference.NUMBER)


def dropped_bound(span: Value, bound: Value) -> Number | None:
    """Return the end of a range of amounts that a bound at its other end leaves out: 69 of 40 to 69, for over 40."""
    if isinstance(span, Quantity) and isinstance(bound, Quantity) and isinstance(span.amount, Range):
        low, high = span.amount.low, span.amount.high
        # In her thirties: a little over thirty; and one may be any article.
        one_sided = bound.hedge not in (Hedge.EXACT, Hedge.ABOUT) and not isinstance(bound.amount, SPREAD)
        if one_sided and low > 1 and subtract(high, low) != _BAND:
            return {low: high, high: low}.get(sole_number(bound.amount))
    return None


_BAND = 9


def _is_one_end(number: Quantity, span: Quantity) -> bool:
    """Return whether a number, exact or about, is an end of a range, however that is hedged."""
    if not isinstance(span.amount, Range) or number.amount not in (span.amount.low, span.amount.high):
        return False
    # About five may well be five or six, but not five to ten.
    wide = span.amount.high > multiply(span.amount.low, _WIDE)
    return number.hedge is Hedge.EXACT or (number.hedge is Hedge.ABOUT and wide)


_WIDE = Fraction(3, 2)


def _differing_ends(left: Amount, right: Amount) -> tuple[Number, Number]:
    """Return the numbers in which two amounts differ: of two ranges, the upper ends if the lower ones are equal."""
    if isinstance(left, Range) and isinstance(right, Range) and left.low == right.low:
        return left.high, right.high
    return sole_number(left), sole_number(right)


def _is_close(left: Number, right: Number) -> bool:
    """Return whether two counts can be about one fact: both are small, or one is not more than twice the other."""
    whole = isinstance(left, int) and isinstance(right, int)
    least, most = sorted((absolute(left), absolute(right)))
    return whole and least > 0 and (most <= _LARGEST_SMALL or most <= 2 * least)


_LARGEST_SMALL = 10


class Evidence(NamedTuple):
    """How many digits two numbers of different sorts must have before a slip of the pen ties them together.

    ``scale`` counts the significant digits that a wrong power of ten leaves as they are, ``digit`` all digits of a
    number of which one is wrong.
    """

    scale: int
    digit: int


ORDINARY = Evidence(scale=2, digit=3)
OF_BANDS = Evidence(scale=1, digit=2)
"""For the sixties, of an age or a century, which are written as a plain number in many ways."""

OF_BARE_NUMBERS = Evidence(scale=1, digit=3)
"""For what is often written as a bare number: money whose currency was said before, and what looks like a year."""


def slipped(left: Amount, right: Amount, evidence: Evidence) -> Match | None:
    """Take two numbers of different sorts for one fact only if a slip of the pen explains the difference.

    >>> slipped(1_800, 180, ORDINARY).difference, slipped(30, 40, ORDINARY), slipped(5, 50, ORDINARY)
    (<Difference.SCALE: 'scale'>, None, None)

    A thousandth can be a number whose "million" was said before, but not a number of millions.

    >>> slipped(150_000_000, 150, ORDINARY).difference, slipped(12_000_000_000, 12_000_000, ORDINARY).difference
    (None, <Difference.SCALE: 'scale'>)
    """
    if isinstance(left, Magnitude) or isinstance(right, Magnitude):
        return None
    left, right = sole_number(left), sole_number(right)  # of the sixties, sixty
    if left == right:
        return faithful(Relation.COMPATIBLE, SHARED_DIGITS)
    found = slip(left, right)
    if found is Difference.SCALE and significant_digits(left) < evidence.scale:
        return None  # a million of something and the first of something else
    in_thousands = found is Difference.SCALE and (power_of_ten(left, right) or 0) % 3 == 0
    if in_thousands and min(absolute(left), absolute(right)) < _MILLION:
        return faithful(Relation.COMPATIBLE, ANOTHER_SORT)  # "150 million euros today, 200 tomorrow"
    long = found is Difference.DIGIT and max(left, right) >= 10 ** (evidence.digit - 1)
    return Match(Relation.CONTRADICTORY, found, SLIP_ACROSS_SORTS) if long or found is Difference.SCALE else None


_MILLION = 1_000_000


def _in_other_currencies(left: Quantity, right: Quantity) -> Match | None:
    """Judge two sums in two currencies: no rate of exchange is known, but the digits tell which sum is meant."""
    one, other = sole_number(left.amount), sole_number(right.amount)
    if {left.unit.symbol, right.unit.symbol} == _IN_CENTS and max(one, other) < 1:
        return match_quantities(left, evolve(right, unit=left.unit))
    if left.amount == right.amount or slip(one, other) is Difference.SCALE:
        return contradiction(Difference.CURRENCY)
    return None


_IN_CENTS = {"USD", "EUR"}
"""Currencies whose cents are told apart by no word."""


def _converted(left: Quantity, right: Quantity, relation: Relation) -> Match | None:
    """Judge two measures in two units, or two shares of a whole that are told in two ways."""
    if left.unit.dimension is Dimension.RATIO:
        return _of_shares(left, right, relation)
    if base_unit(left.unit.dimension) is None:
        return None
    if left.amount == right.amount:
        return contradiction(Difference.MEASURE)
    either = product(_of_either_gallon(left), _of_either_gallon(right))
    if (
        any(_agree_roughly(*each, relation) for each in either)
        or _is_next_five(left, right)
        or _is_next_five(right, left)
    ):
        return faithful(Relation.COMPATIBLE)
    return contradiction(Difference.CONVERSION) if near(left.base_interval, right.base_interval, 5) else None


def _of_either_gallon(measure: Quantity) -> Iterator[Quantity]:
    """Yield a measure, and what it is in Britain where a unit of its name is another one there: pints, gallons."""
    yield measure
    if (british := f"{measure.unit.symbol}_uk") in unit_symbols():
        yield evolve(measure, unit=unit(british))


def _of_shares(left: Quantity, right: Quantity, relation: Relation) -> Match | None:
    """Judge a percentage beside a fraction, of which a wrong power of ten alone tells that one is meant, or an end."""
    ranges = isinstance(left.amount, Range) and isinstance(right.amount, Range)
    if FRACTION not in (left.unit, right.unit) or (ranges and not agrees(left, right)):
        return in_one_unit(left, right.to(left.unit), relation)
    if _agree_roughly(left, right, relation):
        return faithful(Relation.COMPATIBLE)
    one, other = (sole_number(each.to(PERCENT).amount) for each in (left, right))
    return contradiction(Difference.SCALE) if slip(one, other) is Difference.SCALE else None


def _agree_roughly(left: Quantity, right: Quantity, relation: Relation) -> bool:
    return agrees(left, right) or (relation is Relation.COMPATIBLE and near(left.base_interval, right.base_interval, 2))


def near(left: Interval, right: Interval, times: Number) -> bool:
    """Return whether the bounds of two intervals are of about one size, as those of "over 90" and 500 are not."""
    bounds = [absolute(bound) for bound in (left.low, left.high, right.low, right.high) if bound is not None]
    return not bounds or max(bounds) <= multiply(times, min(bounds))


def _is_rendering(left: Quantity, right: Quantity) -> bool:
    """Return whether one of two unequal numbers can render the other: a rounding, or what the only hedge covers."""
    if (left.hedge is Hedge.EXACT) is not (right.hedge is Hedge.EXACT) and _plausible(left).overlaps(_plausible(right)):
        return True
    if _is_in_dozens(left, right) or _is_in_dozens(right, left):
        return True
    return relate(_bare(left), _bare(right)) is Relation.COMPATIBLE


_DOZEN = 12


def _is_in_dozens(odd: Quantity, dozens: Quantity) -> bool:
    """Return whether the one counts in tens and a few more, and the other says so in dozens, hedged as it may be."""
    amount = dozens.amount
    if odd.hedge is not Hedge.ODD or not isinstance(amount, int) or amount > _DOZEN * _DOZEN:
        return False
    return amount % _DOZEN == 0 and _plausible(odd).overlaps(Interval(amount, amount))


def _bare(quantity: Quantity) -> Quantity:
    return Quantity(quantity.amount, quantity.unit)


def _plausible(quantity: Quantity) -> Interval:
    """Return the numbers that a writer who chose these words has in mind: no "over 3" for 50."""
    if isinstance(quantity.amount, Range | Magnitude):
        return _bare(quantity).interval
    number = quantity.amount
    step = last_place(number)
    if quantity.hedge in (Hedge.OVER, Hedge.AT_LEAST, Hedge.ODD):
        return Interval(number, add(number, step), high_closed=False)
    if quantity.hedge in (Hedge.UNDER, Hedge.AT_MOST, Hedge.NEARLY):
        return Interval(subtract(number, step), number, low_closed=False)
    slack = multiply(step, _HALF)
    return Interval(subtract(number, slack), add(number, slack)) if quantity.hedge is Hedge.ABOUT else quantity.interval


_HALF = Decimal("0.5")


_FIVE = 5
_LEAST_IN_FIVES = 100
"""Below a hundred, rounding to fives would move a number by more than a fortieth."""


def _is_next_five(source: Quantity, written: Quantity) -> bool:
    """Return whether a measure is another one rounded to the next five.

    Forecasters round the speeds of winds so: 135 mph is 215 km/h.
    """
    amount, converted = written.amount, source.to(written.unit).amount
    if not isinstance(amount, int) or isinstance(converted, Range | Magnitude) or amount < _LEAST_IN_FIVES:
        return False
    return amount % _FIVE == 0 and abs(Fraction(converted) - amount) <= Fraction(_FIVE, 2)
