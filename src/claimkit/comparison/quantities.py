"""Quantities: whether two that are not equal are meant for one fact, and what went wrong if they are."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from attrs import evolve

from claimkit.comparison.difference import (
    ACROSS_SORTS,
    FAITHFUL,
    Cost,
    Difference,
    Match,
    contradiction,
    faithful,
    power_of_ten,
    slip,
)
from claimkit.values import Dimension, Duration, Interval, Quantity, Relation, Value, agrees, base_unit, relate
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range, sole_number
from claimkit.values.hedge import Hedge, HedgeAgreement, hedges_agree
from claimkit.values.number import Number, absolute, add, divide, last_place, multiply, significant_digits, subtract
from claimkit.values.unit import AGE, COUNT, FRACTION, MULTIPLE, PERCENT, SHARED_CURRENCIES, money, unit, unit_symbols


def match_quantities(left: Quantity, right: Quantity) -> Match | None:
    """Judge two quantities whose amounts or units are not the same."""
    one, other = left.unit, right.unit
    counted = {one.dimension, other.dimension} <= _WHOLE and _bound_met(left) == _bound_met(right) is not None
    relation = Relation.SAME if counted else relate(left, right)
    if relation in FAITHFUL:
        # 5 yards are not 5 metres, however roughly they are told.
        kept = relation is Relation.CONVERTED and left.amount == right.amount and one.dimension is Dimension.LENGTH
        return contradiction(Difference.MEASURE) if kept else faithful(relation)
    if _BARE_DEGREES in {one.symbol, other.symbol} and (found := _in_degrees(left, right)) is not None:
        return found
    if (meant := _meant(left, right)) is not None:
        return match_quantities(*meant)
    if one.dimension is not other.dimension:
        inverse = {one, other} == {MULTIPLE, FRACTION} and are_inverse(left.amount, right.amount)
        return contradiction(Difference.INVERSE) if inverse else _of_other_dimensions(left, right, relation)
    if one.dimension is Dimension.COUNT or one.symbol == other.symbol:
        return in_one_unit(left, right, relation)
    return _in_other_currencies(left, right) if one.dimension is Dimension.MONEY else _converted(left, right, relation)


def _meant(left: Quantity, right: Quantity) -> list[Quantity] | None:
    """Return two sums as they may be meant if a name has several meanings: pounds, and the pesos of a country."""
    one, other = left.unit, right.unit
    if _POUND in (one.symbol, other.symbol) and Dimension.MONEY in (one.dimension, other.dimension):
        sums = [evolve(each, unit=_STERLING) if each.unit.symbol == _POUND else each for each in (left, right)]
        return sums if left.amount == right.amount or sums[0].unit is sums[1].unit else None
    for named, told in ((one, other), (other, one)):
        if told.symbol in SHARED_CURRENCIES.get(named.symbol, ()):
            return [evolve(each, unit=told) for each in (left, right)]
    return None


_WHOLE = {Dimension.COUNT, Dimension.AGE}
"""What is counted one by one, years of age as well."""


def _bound_met(quantity: Quantity) -> tuple[Hedge, int] | None:
    """Return a bound of such a number as one that its number meets: more than four are five or more."""
    amount, hedge = quantity.amount, quantity.hedge
    if not isinstance(amount, int):
        return None
    if hedge in (Hedge.OVER, Hedge.AT_LEAST):
        return Hedge.AT_LEAST, amount + (hedge is Hedge.OVER)
    return (Hedge.AT_MOST, amount - (hedge is Hedge.UNDER)) if hedge in (Hedge.UNDER, Hedge.AT_MOST) else None


_POUND, _STERLING = "lb", money("GBP")
"""The weight and the money, which most languages call by one word."""


def are_pounds(one: object, other: object) -> bool:
    """Return whether of two units one is the pound that weighs, and the other the one that pays."""
    return {getattr(one, "symbol", ""), getattr(other, "symbol", "")} == {_POUND, _STERLING.symbol}


_BARE_DEGREES = "deg"
_SCALES = _CELSIUS, _FAHRENHEIT = unit("degC"), unit("degF")
_DIFFERENCES = tuple(evolve(scale, offset=0) for scale in _SCALES)


def _in_degrees(left: Quantity, right: Quantity) -> Match | None:
    """Judge degrees of which one side does not say the scale: they agree if they do on some scale."""
    amount = left.amount
    if not isinstance(amount, Range | Magnitude) and amount != 0 and multiply(amount, -1) == right.amount:
        # -10 Celsius is 14 Fahrenheit, about 10; but a plain 10 has lost the sign.
        return contradiction(Difference.NUMBER)
    for scales in (_SCALES, _DIFFERENCES):  # 80 degrees are 27 Celsius as a temperature, 10 degrees warmer are 6
        # On the scale that they name, or else on each.
        readings = (
            [evolve(each, unit=scale) for scale in scales if each.unit.symbol in {_BARE_DEGREES, scale.symbol}]
            for each in (left, right)
        )
        for one, other in product(*readings):
            relation = relate(one, other)
            if relation in FAITHFUL and (one.unit is other.unit or _is_close_in_degrees(one, other)):
                return faithful(relation)
    ranges = isinstance(amount, Range), isinstance(right.amount, Range)
    symbols = {left.unit.symbol, right.unit.symbol} if ranges[0] is ranges[1] else set[str]()
    if symbols == {_BARE_DEGREES, _FAHRENHEIT.symbol}:
        celsius = as_celsius(left), as_celsius(right)
        apart = subtract(*(sole_number(each.to(_CELSIUS).amount) for each in celsius))
        return match_quantities(*celsius) if absolute(apart) < 20 else None  # further apart, hardly one temperature
    in_celsius = symbols == {_BARE_DEGREES, _CELSIUS.symbol}
    found = slip(*_differing_ends(amount, right.amount)) if in_celsius else None
    return None if found is None else contradiction(found)


def as_celsius(degrees: Quantity) -> Quantity:
    """Return degrees of no scale in Celsius, as most of the world tells its weather, others as they are."""
    return evolve(degrees, unit=_CELSIUS) if degrees.unit.symbol == _BARE_DEGREES else degrees


def _is_close_in_degrees(left: Quantity, right: Quantity) -> bool:
    """Return whether degrees of two scales are as near as a rounded conversion is, which nobody told to be one."""
    one, other = left.to(right.unit).amount, right.amount
    least = 2 if left.unit.offset or right.unit.offset else 1
    return isinstance(one, SPREAD) or isinstance(other, SPREAD) or absolute(subtract(one, other)) <= least


def _of_other_dimensions(left: Quantity, right: Quantity, relation: Relation) -> Match | None:
    """Judge what nothing converts: the number alone can tell something."""
    one, other = left.unit, right.unit
    dimensions = {one.dimension, other.dimension}
    # The points of a game, or of a percentage; tenths, of what the other names; one in five, where the one is apart.
    counted, parted = Dimension.COUNT in dimensions, FRACTION in (one, other)
    named = left.amount == right.amount and (Dimension.POINT in dimensions if counted else parted)
    nth = counted and parted and are_inverse(left.amount, right.amount)
    if named or nth or _is_growth(left, right) or _is_growth(right, left):
        return ACROSS_SORTS
    if COUNT in (one, other) and FRACTION in (one, other):  # below 40, and below four tenths
        left, right = (each.to(PERCENT) if each.unit is FRACTION else each for each in (left, right))
    if dimensions == {Dimension.RATIO, Dimension.POINT}:
        if "permyriad" in {one.symbol, other.symbol}:  # basis points are percentage points where they are a difference
            ratio, point = (left, right) if one.dimension is Dimension.RATIO else (right, left)
            return match_quantities(evolve(ratio.to(PERCENT), unit=point.unit), point)
        return contradiction(Difference.PERCENTAGE_POINT) if left.amount == right.amount else None
    if left.amount == right.amount and (relation is Relation.COMPATIBLE or COUNT in (one, other)):
        # One may write 40 for 40 %, but nobody writes a smaller part of a whole as a plain number.
        small = any(each.dimension is Dimension.RATIO and each not in (PERCENT, FRACTION) for each in (one, other))
        agree = hedges_agree(left.hedge, right.hedge) is HedgeAgreement.SAME
        return None if small else faithful(Relation.COMPATIBLE if agree else Relation.HEDGE_SHIFT, Cost.PLAIN_NUMBER)
    if relation is Relation.COMPATIBLE:
        return ACROSS_SORTS
    return _of_unlike_sorts(left, right) if COUNT in (one, other) else _of_other_measures(left, right)


def _is_growth(times: Quantity, share: Quantity) -> bool:
    """Return whether what is so many times as much grew by a share: half as much again, 1.5 times, 50 % more."""
    if times.unit is not MULTIPLE or share.unit not in (FRACTION, PERCENT) or isinstance(share.amount, SPREAD):
        return False
    return times.amount == add(sole_number(share.to(FRACTION).amount), 1)


def are_inverse(one: Amount, other: Amount) -> bool:
    """Return whether one amount is so many times as much as the other is a part of: double and half."""
    return not isinstance(one, SPREAD) and not isinstance(other, SPREAD) and multiply(one, other) == 1


def _of_unlike_sorts(left: Quantity, right: Quantity) -> Match | None:
    """Judge a plain number beside an amount of something: only a slip of the pen can tie them together."""
    dimensions = {left.unit.dimension, right.unit.dimension}
    evidence = Evidence.ORDINARY
    if Dimension.MONEY in dimensions:
        paid, bare = (left, right) if left.unit.dimension is Dimension.MONEY else (right, left)
        price, cents = sole_number(paid.amount), sole_number(bare.amount)
        if multiply(price, 100) == cents and (price < 1 or price != int(price)):
            return ACROSS_SORTS  # 431p, and 4.31 pounds; but 2p are two players
        evidence = Evidence.BARE_NUMBERS
    elif Dimension.AGE in dimensions:
        if _is_in_band(left, right) or _is_in_band(right, left):
            return ACROSS_SORTS
        # A band (the sixties) or a hedge is more than digits to have in common.
        banded = isinstance(left.amount, Range) or isinstance(right.amount, Range)
        evidence = Evidence.BANDS if banded or left.hedge is right.hedge is not Hedge.EXACT else Evidence.ORDINARY
    return slipped(left.amount, right.amount, evidence)


def _is_in_band(number: Quantity, band: Quantity) -> bool:
    """Return whether a number is roughly an age from the band of the other: about 65, or nearly 70, and the sixties."""
    spread, nearly = band.amount, number.hedge is Hedge.NEARLY
    rough = number.unit == COUNT and (nearly or number.hedge is Hedge.ABOUT)
    return isinstance(spread, Range) and rough and spread.low < sole_number(number.amount) <= add(spread.high, nearly)


def _of_other_measures(left: Quantity, right: Quantity) -> Match | None:
    """Judge kilowatts beside kilowatt-hours: with the same number, the one was taken for the other."""
    dimensions = {left.unit.dimension, right.unit.dimension}
    if dimensions == {Dimension.COUNT, Dimension.MULTIPLE} and OCCURRENCE in {left.unit.noun, right.unit.noun}:
        return in_one_unit(evolve(left, unit=COUNT), evolve(right, unit=COUNT), Relation.INCOMPARABLE)
    measured = all(base_unit(each) is not None and each is not Dimension.RATIO for each in dimensions)
    if not measured or left.amount != right.amount:
        return None
    units = sorted((left.unit, right.unit), key=lambda each: each.dimension is Dimension.SPEED)
    one, other = (each.symbol for each in units)
    # A length may be what a speed makes in its time: 120 km, and 120 km/h.
    made = dimensions == OF_SPEEDS and other in (f"{one}/h", f"{one}/s", {"mi": "mph", "nmi": "kn"}.get(one))
    torque = {one, other} == {"nm", "N.m"}  # nanometres and, of a bolt, newton-metres
    return faithful(Relation.COMPATIBLE) if made or torque else contradiction(Difference.MEASURE)


OCCURRENCE = "time"
"""What counts how often something happens, in languages that do not say so with a multiple (three times)."""

OF_SPEEDS = {Dimension.LENGTH, Dimension.SPEED}
"""Winds of 85 miles are a speed, too."""


def in_one_unit(left: Quantity, right: Quantity, relation: Relation) -> Match | None:
    """Judge two unequal amounts of one thing, of which the *relation* is known."""
    one, other = left.amount, right.amount
    if isinstance(one, Magnitude) is not isinstance(other, Magnitude):
        return faithful(relation, Cost.VAGUENESS) if relation is Relation.COMPATIBLE else None
    if isinstance(one, Range) is not isinstance(other, Range):
        if relation is Relation.COMPATIBLE:
            exact = left.hedge is right.hedge is Hedge.EXACT or _is_one_end(left, right) or _is_one_end(right, left)
            return contradiction(Difference.PRECISION) if exact else faithful(relation)
    elif left.unit is right.unit is AGE and isinstance(one, Range) and isinstance(other, Range):
        if _is_in_decade(one, other) or _is_in_decade(other, one):
            return faithful(relation)  # the teens begin with ten in one language, with eleven in another
    elif not isinstance(one, Range | Magnitude) and _is_rendering(left, right):
        return faithful(Relation.COMPATIBLE)
    first, second = _differing_ends(one, other)
    found = slip(first, second)
    if found is None and left.unit.dimension is Dimension.COUNT and not _is_close(first, second):
        return None
    return contradiction(found or Difference.NUMBER)


def _is_in_decade(ages: Range, band: Range) -> bool:
    """Return whether some ages lie within ten years that a decade is named by: twenty-eight or nine, the twenties."""
    return band.low % 10 == 0 and band.high == band.low + 9 and band.low <= ages.low and ages.high <= band.high


def dropped_bound(span: Value, bound: Value) -> Number | None:
    """Return the end of a range of amounts that only its other end is told of: 69 of 40 to 69, for over 40."""
    if not isinstance(bound, Quantity) or not isinstance(span, Quantity | Duration):
        return None
    amount = span.amount if isinstance(span, Quantity) else span.parts[0].amount
    if not isinstance(amount, Range) or subtract(amount.high, amount.low) == 9:  # in her thirties: a little over thirty
        return None
    if bound.hedge in (Hedge.EXACT, Hedge.ABOUT):
        told = bound.unit == COUNT and (isinstance(span, Duration) or span.unit.dimension is not Dimension.COUNT)
    else:
        told = amount.low > 1  # one may be any article
    return end_opposite(amount, bound.amount) if told else None


def end_opposite(span: Amount, end: Amount) -> Number | None:
    """Return the other end of a range; ``None`` where an amount is not a range, or another one no end of it."""
    ends: dict[Amount, Number] = {span.high: span.low, span.low: span.high} if isinstance(span, Range) else {}
    return ends.get(end)


def _is_one_end(number: Quantity, span: Quantity) -> bool:
    """Return whether a number, exact or about, is an end of a range, however that is hedged."""
    if not isinstance(span.amount, Range) or number.amount not in (span.amount.low, span.amount.high):
        return False
    # About five may well be five or six, but not five to ten.
    wide = span.amount.high > multiply(span.amount.low, Fraction(3, 2))
    return number.hedge is Hedge.EXACT or (number.hedge is Hedge.ABOUT and wide)


def _differing_ends(left: Amount, right: Amount) -> tuple[Number, Number]:
    """Return the numbers in which two amounts differ: of two ranges, the upper ends if the lower ones are equal."""
    if isinstance(left, Range) and isinstance(right, Range) and left.low == right.low:
        return left.high, right.high
    return sole_number(left), sole_number(right)


def _is_close(left: Number, right: Number) -> bool:
    """Return whether two counts can be about one fact: both are small, or one is not more than twice the other."""
    whole = isinstance(left, int) and isinstance(right, int)
    least, most = sorted((absolute(left), absolute(right)))
    return whole and least > 0 and most <= max(10, 2 * least)


class Evidence(enum.Enum):
    """How many digits two numbers of different sorts must have before a slip of the pen ties them together.

    The first counts the significant digits that a wrong power of ten leaves as they are, the second all digits of a
    number of which one is wrong.
    """

    ORDINARY = 2, 3
    BANDS = 1, 2  # the sixties, of an age or a century, which are written as a plain number in many ways
    BARE_NUMBERS = 1, 3  # money whose currency was said before, and what looks like a year


def slipped(left: Amount, right: Amount, evidence: Evidence = Evidence.ORDINARY) -> Match | None:
    """Take two numbers of different sorts for one fact only if a slip of the pen explains the difference.

    >>> slipped(1_800, 180).difference, slipped(30, 40), slipped(5, 50)
    (<Difference.SCALE: 'scale'>, None, None)

    A thousandth can be a number whose "million" was said before, but not a number of millions.

    >>> slipped(150_000_000, 150).difference, slipped(12_000_000_000, 12_000_000).difference
    (None, <Difference.SCALE: 'scale'>)
    """
    if isinstance(left, Magnitude) or isinstance(right, Magnitude):
        return None
    left, right = sole_number(left), sole_number(right)  # of the sixties, sixty
    if left == right:
        return faithful(Relation.COMPATIBLE, Cost.SHARED_DIGITS)
    found = slip(left, right)
    least, length = evidence.value
    if found is Difference.SCALE and significant_digits(left) < least:
        return None  # a million of something and the first of something else
    in_thousands = found is Difference.SCALE and (power_of_ten(left, right) or 0) % 3 == 0
    if in_thousands and min(absolute(left), absolute(right)) < 1_000_000:
        return ACROSS_SORTS  # "150 million euros today, 200 tomorrow"
    long = found is Difference.DIGIT and max(left, right) >= 10 ** (length - 1)
    return contradiction(found, Cost.SLIP_ACROSS_SORTS) if found is Difference.SCALE or (found and long) else None


def _in_other_currencies(left: Quantity, right: Quantity) -> Match | None:
    """Judge two sums in two currencies: no rate of exchange is known, but the digits tell which sum is meant."""
    one, other = sole_number(left.amount), sole_number(right.amount)
    # No word tells the cents of these apart.
    if {left.unit.symbol, right.unit.symbol} == {"USD", "EUR"} and max(one, other) < 1:
        return match_quantities(left, evolve(right, unit=left.unit))
    if left.amount == right.amount or slip(one, other) is Difference.SCALE:
        return contradiction(Difference.CURRENCY)
    return None


def _converted(left: Quantity, right: Quantity, relation: Relation) -> Match | None:
    """Judge two measures in two units, or two shares of a whole that are told in two ways."""
    if left.unit.dimension is Dimension.RATIO:
        return _of_shares(left, right, relation)
    if left.amount == right.amount:
        return contradiction(Difference.MEASURE)
    either = product(_of_either_gallon(left), _of_either_gallon(right))
    roughly = any(_agree_roughly(*each, relation) for each in either)
    if roughly or _is_next_five(left, right) or _is_next_five(right, left):
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
    one, other = (sole_number(each.to(PERCENT).amount) for each in (left, right))
    # About a third is about 30 %, but about 40 % is not about half: a sixth of a share is lost in "about".
    gap = multiply(absolute(subtract(one, other)), 6)
    apart = left.hedge is right.hedge is not Hedge.EXACT and gap > max(absolute(one), absolute(other))
    if not apart and _agree_roughly(left, right, relation):
        return faithful(Relation.COMPATIBLE)
    found = slip(one, other)
    return contradiction(found) if found is not None and (apart or found is Difference.SCALE) else None


def _agree_roughly(left: Quantity, right: Quantity, relation: Relation) -> bool:
    return agrees(left, right) or (relation is Relation.COMPATIBLE and near(left.base_interval, right.base_interval, 2))


def near(left: Interval, right: Interval, times: Number) -> bool:
    """Return whether the bounds of two intervals are of about one size, as those of "over 90" and 500 are not."""
    bounds = [absolute(bound) for bound in (left.low, left.high, right.low, right.high) if bound is not None]
    return not bounds or max(bounds) <= multiply(times, min(bounds))


def _is_rendering(left: Quantity, right: Quantity) -> bool:
    """Return whether an unequal number can render the first: it is rounded, or the only hedge covers it."""
    if (left.hedge is Hedge.EXACT) is not (right.hedge is Hedge.EXACT) and _plausible(left).overlaps(_plausible(right)):
        return True
    dozens = _is_in_dozens(left, right) or _is_in_dozens(right, left)
    told, number = (sole_number(each.amount) for each in (left, right))
    # Who translates cannot know more digits than the original tells; but 46 cm converted anew are 45.72.
    alike = left.unit.symbol == right.unit.symbol and isinstance(number, int)
    finer = alike and significant_digits(told) < significant_digits(number)
    bare = (Quantity(each.amount, each.unit) for each in (left, right))
    return dozens or (not finer and relate(*bare) is Relation.COMPATIBLE)


def _is_in_dozens(odd: Quantity, dozens: Quantity) -> bool:
    """Return whether the one counts in tens, or roughly, and the other says so in dozens, hedged as it may be."""
    amount = dozens.amount
    if odd.hedge not in (Hedge.ODD, Hedge.ABOUT, Hedge.NEARLY) or not isinstance(amount, int) or amount > 144:
        return False
    is_dozens = amount % 12 == 0 and dozens.unit.dimension is Dimension.COUNT
    return is_dozens and _plausible(odd).overlaps(Interval(amount, amount))


def _plausible(quantity: Quantity) -> Interval:
    """Return the numbers that a writer who chose these words has in mind: no "over 3" for 50."""
    number = sole_number(quantity.amount)
    parts = number.denominator if isinstance(number, Fraction) else 0
    step = Fraction(1, parts * (parts + 1)) if parts else last_place(number)  # of one fifth, what one sixth is less
    if quantity.hedge in (Hedge.AT_LEAST, Hedge.AT_MOST):
        return Interval(number, number)
    if quantity.hedge in (Hedge.OVER, Hedge.ODD):
        return Interval(number, add(number, step), high_closed=False)
    if quantity.hedge in (Hedge.UNDER, Hedge.NEARLY):
        return Interval(subtract(number, step), number, low_closed=False)
    slack = divide(step, 2)
    return Interval(subtract(number, slack), add(number, slack)) if quantity.hedge is Hedge.ABOUT else quantity.interval


def _is_next_five(source: Quantity, written: Quantity) -> bool:
    """Return whether a measure is another one rounded to the next five, as of winds: 135 mph is 215 km/h."""
    amount, converted = written.amount, source.to(written.unit).amount
    if not isinstance(amount, int) or isinstance(converted, SPREAD) or amount < 100:  # of less, it is a fortieth
        return False
    return amount % 5 == 0 and abs(Fraction(converted) - amount) <= Fraction(5, 2)
