"""Kinship: whether two mentions that do not say the same are evidently meant to state one fact, and what differs then."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Mapping

from attrs import frozen

from claimkit.comparison.fingerprint import fingerprint
from claimkit.comparison.slips import Slip, power_of_ten, slip
from claimkit.extraction import Mention
from claimkit.values import (
    COUNT,
    PERCENT,
    Amount,
    CalendarDate,
    ClockTime,
    DateRange,
    Dimension,
    Direction,
    Duration,
    Hedge,
    HedgeAgreement,
    Interval,
    Kind,
    Magnitude,
    Name,
    Number,
    Ordinal,
    Quantity,
    Range,
    Relation,
    Temporal,
    TimeUnit,
    Unit,
    Value,
    agrees,
    base_unit,
    hedges_agree,
    relate,
)
from claimkit.values.number import add, last_place, subtract


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
    KIND = "kind"


@frozen
class Kinship:
    """How two mentions stand to each other, what differs if they contradict, and how dear it is to take them for one fact."""

    relation: Relation
    difference: Difference | None
    cost: int


LIMIT = 100
"""What it costs to leave two mentions alone."""

_COSTS = {
    Relation.SAME: 5,
    Relation.CONVERTED: 10,
    Relation.HEDGE_SHIFT: 10,
    Relation.COMPATIBLE: 30,
    Relation.INCOMPARABLE: 45,
}
_COST_OF_ANOTHER_SORT = 20
_COST_OF_VAGUENESS = 45
_COST_OF_SHARED_DIGITS = 40
_COSTS_OF_DIFFERENCES = {
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
_COST_OF_SLIPS_ACROSS = 75

_FAITHFUL = frozenset({Relation.SAME, Relation.CONVERTED, Relation.HEDGE_SHIFT})

_SLIPS = {Slip.SCALE: Difference.SCALE, Slip.DIGIT: Difference.DIGIT, Slip.NUMBER: Difference.NUMBER}


def kinship(left: Mention, right: Mention, reference: dt.date | None = None) -> Kinship | None:
    """Tell how two mentions are akin; ``None`` where nothing says that they are about one fact.

    >>> print(kinship(Mention(0, 3, "500", Quantity(500)), Mention(0, 2, "50", Quantity(50))).difference)
    scale
    """
    one, other = left.value, right.value
    if type(one) is Quantity and type(other) is Quantity:
        return _of_quantities(one, other)
    if type(one) is Duration and type(other) is Duration:
        return _of_durations(one, other)
    if isinstance(one, CalendarDate | DateRange) and isinstance(other, CalendarDate | DateRange):
        return _of_dates(one, other, reference)
    if type(one) is type(other):
        return _of_one_type(one, other)
    return _across(one, other)


def contradiction(difference: Difference) -> Kinship:
    """Return the kinship of two mentions of one fact that differ."""
    cost = _COSTS_OF_DIFFERENCES.get(difference, _COST_OF_OTHER_DIFFERENCES)
    return Kinship(Relation.CONTRADICTORY, difference, cost)


def _faithful(relation: Relation, extra: int = 0) -> Kinship:
    return Kinship(relation, None, _COSTS[relation] + extra)


def _of_quantities(left: Quantity, right: Quantity) -> Kinship | None:
    one, other = left.unit, right.unit
    relation = relate(left, right)
    if relation in _FAITHFUL:
        return _faithful(relation)
    if one.dimension is other.dimension:
        if one.dimension is Dimension.COUNT or one.symbol == other.symbol:
            return _in_one_unit(left, right, relation)
        return _in_other_units(left, right, relation)
    if {one.dimension, other.dimension} == {Dimension.RATIO, Dimension.POINT}:
        return contradiction(Difference.PERCENTAGE_POINT) if left.amount == right.amount else None
    if left.amount == right.amount and (COUNT in (one, other)) and not _is_small_ratio(one, other):
        drifted = hedges_agree(left.hedge, right.hedge) is not HedgeAgreement.SAME
        return _faithful(Relation.HEDGE_SHIFT if drifted else Relation.COMPATIBLE, 30)
    if relation is Relation.COMPATIBLE:
        return _faithful(relation, _COST_OF_ANOTHER_SORT)
    if COUNT not in (one, other):
        return None
    aged = {one.dimension, other.dimension} == {Dimension.COUNT, Dimension.AGE}
    return _slipped(left.amount, right.amount, _DIGITS_OF_AGES if aged else _DIGITS_THAT_TELL)


def _is_small_ratio(left: Unit, right: Unit) -> bool:
    """Tell whether either is a part of a whole that nobody writes as a plain number, as one may write 40 for 40 %."""
    return any(unit.dimension is Dimension.RATIO and unit.symbol != PERCENT.symbol for unit in (left, right))


def _in_one_unit(left: Quantity, right: Quantity, relation: Relation) -> Kinship | None:
    """Judge two unequal amounts of one thing."""
    one, other = left.amount, right.amount
    ranges = isinstance(one, Range) and isinstance(other, Range)
    if not ranges and (isinstance(one, Range | Magnitude) or isinstance(other, Range | Magnitude)):
        if relation is Relation.COMPATIBLE:
            vague = isinstance(one, Magnitude) is not isinstance(other, Magnitude)
            return _faithful(relation, _COST_OF_VAGUENESS if vague else 0)
        if isinstance(one, Magnitude) is not isinstance(other, Magnitude):
            return None
    elif not ranges and _is_rendering(left, right):
        return _faithful(Relation.COMPATIBLE)
    first, second = _ends(one), _ends(other)
    difference = next((_SLIPS[slip(*pair)] for pair in zip(first, second, strict=False) if pair[0] != pair[1]), None)
    if (
        difference is Difference.NUMBER
        and left.unit.dimension is Dimension.COUNT
        and not _is_close(first[0], second[0])
    ):
        return None
    return contradiction(difference or Difference.NUMBER)


def _ends(amount: Amount) -> tuple[Number, ...]:
    return (amount.low, amount.high) if isinstance(amount, Range) else (_number(amount),)


def _is_close(left: Number, right: Number) -> bool:
    """Tell whether two counts can be about one fact: both are small, or one is not more than twice the other."""
    whole = isinstance(left, int) and isinstance(right, int)
    least, most = sorted((abs(left), abs(right)))
    return whole and least > 0 and (most <= _LARGEST_SMALL or most <= 2 * least)


_LARGEST_SMALL = 10
_DIGITS_THAT_TELL = 3
_DIGITS_OF_AGES = 2


def _slipped(left: Amount, right: Amount, digits: int) -> Kinship | None:
    """Take two numbers of different sorts for one fact only if a slip of the pen explains the difference.

    A changed digit explains it only if there are so many *digits* that the others tell the fact.
    """
    if isinstance(left, Magnitude) or isinstance(right, Magnitude):
        return None
    left, right = _number(left), _number(right)  # of the sixties, sixty
    if left == right:
        return _faithful(Relation.COMPATIBLE, _COST_OF_SHARED_DIGITS)
    found = slip(left, right)
    if found is Slip.NUMBER or (found is Slip.DIGIT and max(left, right) < 10 ** (digits - 1)):
        return None
    if found is Slip.SCALE and (power_of_ten(left, right) or 0) % 3 == 0:
        return _faithful(Relation.COMPATIBLE, _COST_OF_ANOTHER_SORT)  # "150 million euros today, 200 tomorrow"
    return Kinship(Relation.CONTRADICTORY, _SLIPS[found], _COST_OF_SLIPS_ACROSS)


def _in_other_units(left: Quantity, right: Quantity, relation: Relation) -> Kinship | None:
    """Judge two sums of money in other currencies, two measures in other units, a percentage beside a fraction."""
    dimension = left.unit.dimension
    if dimension is Dimension.MONEY:
        if left.amount == right.amount or slip(_number(left.amount), _number(right.amount)) is Slip.SCALE:
            return contradiction(Difference.CURRENCY)
        return None
    if base_unit(dimension) is None:
        return None
    if left.amount == right.amount and dimension is not Dimension.RATIO:
        return contradiction(Difference.MEASURE)
    if relation is Relation.COMPATIBLE and _near(left.base_interval, right.base_interval, 2):
        return _faithful(relation)
    if agrees(left, right):
        return _faithful(Relation.CONVERTED)
    if dimension is Dimension.RATIO:
        return None
    return contradiction(Difference.CONVERSION) if _near(left.base_interval, right.base_interval, 5) else None


def _near(left: Interval, right: Interval, times: int) -> bool:
    """Tell whether the bounds of two intervals are of about one size, as those of "over 90" and 500 are not."""
    bounds = [abs(bound) for bound in (left.low, left.high, right.low, right.high) if bound is not None]
    return not bounds or max(bounds) <= times * min(bounds)


def _number(amount: Amount) -> Number:
    """Return one number for an amount: the lower end of a range, the order of "dozens"."""
    if isinstance(amount, Range):
        return amount.low
    if isinstance(amount, Magnitude):
        return amount.order
    return amount


def _is_rendering(left: Quantity, right: Quantity) -> bool:
    """Tell whether one of two unequal numbers can render the other: a rounding, or what the only hedge covers."""
    if (left.hedge is Hedge.EXACT) is not (right.hedge is Hedge.EXACT) and _plausible(left).overlaps(_plausible(right)):
        return True
    return relate(_bare(left), _bare(right)) is Relation.COMPATIBLE


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
    return quantity.interval


def _of_durations(left: Duration, right: Duration) -> Kinship | None:
    relation = relate(left, right)
    if relation in _FAITHFUL:
        return _faithful(relation)
    one, other = left.parts[0], right.parts[0]
    if len(left.parts) == len(right.parts) == 1:
        if one.unit is other.unit:
            kin = _in_one_unit(_counted(left), _counted(right), relation)
            return contradiction(Difference.LENGTH) if kin is None or kin.difference else kin
        if one.amount == other.amount:
            return contradiction(Difference.TIME_UNIT)
    if relation is Relation.COMPATIBLE and _near(left.days, right.days, 2):
        return _faithful(relation)
    return contradiction(Difference.LENGTH) if _near(left.days, right.days, 100) else None


def _counted(duration: Duration) -> Quantity:
    return Quantity(duration.parts[0].amount, hedge=duration.hedge)


_FIELDS: Mapping[str, Difference] = {
    "century": Difference.CENTURY,
    "decade": Difference.YEAR,
    "year": Difference.YEAR,
    "season": Difference.SEASON,
    "half": Difference.QUARTER,
    "quarter": Difference.QUARTER,
    "month": Difference.MONTH,
    "day": Difference.DAY,
    "weekday": Difference.WEEKDAY,
    "part": Difference.PART,
}


def _of_dates(left: Temporal, right: Temporal, reference: dt.date | None) -> Kinship | None:
    relation = relate(left, right, reference=reference)
    if relation is Relation.CONTRADICTORY:
        return contradiction(date_difference(left, right))
    if relation is not Relation.INCOMPARABLE:
        return _faithful(relation)
    if _grain(left) != _grain(right):
        return None
    told_alike = _is_relative(left) is _is_relative(right) or _grain(left) == "day"
    return _faithful(relation, 0 if told_alike else _COST_OF_ANOTHER_SORT)


def _is_relative(date: Temporal) -> bool:
    return isinstance(date, CalendarDate) and date.offset is not None


def _grain(date: Temporal) -> str:
    """Return how fine a date is: two that name a day can mean the same day, a weekday and a month cannot be one."""
    if isinstance(date, DateRange):
        return "range"
    if date.day is not None or date.weekday is not None or date.holiday is not None:
        return "day"
    if date.month is not None:
        return "month"
    if date.season is not None or date.quarter is not None or date.half is not None:
        return "year"
    unit = date.offset.unit if date.offset is not None else TimeUnit.YEAR
    return _GRAINS.get(unit, str(unit))


_GRAINS = {TimeUnit.SEASON: "year", TimeUnit.HALF: "year", TimeUnit.QUARTER: "year"}


def date_difference(left: Temporal, right: Temporal) -> Difference:
    """Return the field in which two dates differ.

    >>> print(date_difference(CalendarDate(year=2008, month=5), CalendarDate(year=2008, month=6)))
    month
    """
    if isinstance(left, DateRange) and isinstance(right, DateRange):
        for one, other in ((left.first, right.first), (left.last, right.last)):
            if one is not None and other is not None and one != other:
                return date_difference(one, other)
    if isinstance(left, DateRange) or isinstance(right, DateRange):
        return Difference.DATE
    if _turned(left, right):
        return Difference.DIRECTION
    for name, difference in _FIELDS.items():
        one, other = getattr(left, name), getattr(right, name)
        if one is not None and other is not None and one != other:
            return difference
    days, weekdays = {left.day, right.day}, {left.weekday, right.weekday}
    return Difference.WEEKDAY if None in days and None in weekdays and len(days | weekdays) == 3 else Difference.DATE


def _turned(left: CalendarDate, right: CalendarDate) -> bool:
    """Tell whether one date lies before the day of speaking and the other after it."""
    return {_side(left), _side(right)} == {Direction.LAST, Direction.NEXT}


def _side(date: CalendarDate) -> Direction | None:
    if date.offset is not None:
        number = _number(date.offset.amount)
        if number:
            return Direction.LAST if number < 0 else Direction.NEXT
    return date.direction


def _of_one_type(left: Value, right: Value) -> Kinship | None:
    if isinstance(left, Name) and isinstance(right, Name):
        return contradiction(Difference.NAME) if _letters(left) == _letters(right) else None
    relation = relate(left, right)
    if relation is Relation.CONTRADICTORY:
        return contradiction(Difference.ORDINAL if isinstance(left, Ordinal) else Difference.CLOCK)
    return _faithful(relation)


def _letters(name: Name) -> str:
    return "".join(filter(str.isalpha, name.text)).casefold()


def _across(left: Value, right: Value) -> Kinship | None:
    """Judge values of different sorts: they carry the same number, or they are no one fact."""
    mistaken = mistaken_length(left, right) or mistaken_length(right, left)
    if mistaken is not None:
        return contradiction(mistaken)
    relation = relate(left, right)
    if relation is Relation.CONTRADICTORY:
        return contradiction(Difference.KIND)
    if relation is not Relation.INCOMPARABLE:
        return _faithful(Relation.COMPATIBLE, _COST_OF_ANOTHER_SORT)
    if _numbers(left) & _numbers(right):
        return _faithful(Relation.COMPATIBLE, _COST_OF_SHARED_DIGITS)
    one, other = _sole_number(left), _sole_number(right)
    aged = Kind.AGE in (left.kind, right.kind)
    return (
        None if one is None or other is None else _slipped(one, other, _DIGITS_OF_AGES if aged else _DIGITS_THAT_TELL)
    )


def _sole_number(value: Value) -> Number | None:
    """Return the only number that a value states, be it an amount or a year."""
    if isinstance(value, Duration):
        return _number(value.parts[0].amount) if len(value.parts) == 1 else None
    if isinstance(value, CalendarDate):
        if value.decade is not None and value.decade < 10:
            return value.decade * 10
        return value.year if fingerprint(value) == fingerprint(CalendarDate(year=value.year or 1)) else None
    return number_of(value)


def mistaken_length(left: Value, right: Value) -> Difference | None:
    """Tell whether a length of time was taken for a date: three months for March, for 24 days for until the 24th."""
    if not isinstance(left, Duration) or len(left.parts) != 1:
        return None
    part = left.parts[0]
    if isinstance(right, CalendarDate) and right.offset is None:
        only_month = right.month if right.day is None and right.year is None else None
        if part.unit is TimeUnit.MONTH and part.amount == only_month:
            return Difference.KIND
        only_day = right.day if right.month is None else None
        if part.unit is not TimeUnit.DAY and part.amount == only_day:
            return Difference.TIME_UNIT
    if isinstance(right, DateRange) and part.unit is TimeUnit.DAY and right.first and right.last:
        first, last = right.first, right.last
        if first.day and last.day and first.month == last.month and last.day - first.day + 1 != part.amount:
            return Difference.LENGTH
    return None


def number_of(value: Value) -> Number | None:
    """Return the one number that a quantity or an ordinal states: the lower end of a range, the order of "dozens".

    >>> number_of(Quantity(Range(3, 4)))
    3
    """
    if isinstance(value, Quantity):
        return _number(value.amount)
    return _number(value.number) if isinstance(value, Ordinal) else None


def _numbers(value: Value) -> set[Number]:
    """Return the numbers that a value holds, to meet those of a value of another sort."""
    if isinstance(value, Quantity):
        return {_number(value.amount)}
    if isinstance(value, Ordinal):
        return {_number(value.number)}
    if isinstance(value, Duration):
        return {_number(part.amount) for part in value.parts}
    if isinstance(value, CalendarDate):
        fields: set[Number] = {
            field for field in (value.year, value.month, value.day, value.century) if field is not None
        }
        if value.decade is not None:
            fields.add(value.decade % 10 * 10)
        return fields if value.offset is None else {*fields, abs(_number(value.offset.amount))}
    if isinstance(value, DateRange):
        return {number for end in (value.first, value.last) if end is not None for number in _numbers(end)}
    if isinstance(value, ClockTime):
        return {number for number in (value.hour, value.minute) if number}
    digits = "".join(character if character.isdecimal() else " " for character in value.text).split()
    return {int(number) for number in digits if len(number) < _LONGEST_NUMBER}


_LONGEST_NUMBER = 40
