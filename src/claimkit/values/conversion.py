"""Agreement after conversion: whether two measures in different units say the same once they are rounded as written."""

from __future__ import annotations

from fractions import Fraction

from claimkit.values.amount import Amount, Magnitude, Range
from claimkit.values.dimension import Dimension
from claimkit.values.number import Number, last_place, leading_place, round_to
from claimkit.values.quantity import Quantity
from claimkit.values.unit import Unit, base_unit, convert_number

# A ratio such as a third has no last digit; it agrees with what rounds to the same hundredth.
_PLACE_OF_FRACTIONS = Fraction(1, 100)

# However roughly a number is written, a conversion further off than a fifth is not a rendering of it.
_FURTHEST = Fraction(1, 5)


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
    if source.dimension is not target.dimension:
        return False
    if source.dimension is Dimension.COUNT or source == target:
        return left.amount == right.amount
    if base_unit(source.dimension) is None:
        return False
    return _renders(left.amount, source, right.amount, target) or _renders(right.amount, target, left.amount, source)


def _renders(amount: Amount, source: Unit, written: Amount, target: Unit) -> bool:
    """Tell whether *amount*, converted and rounded, is the one *written*; of ranges, both ends."""
    if isinstance(amount, Magnitude) or isinstance(written, Magnitude):
        return Quantity(amount, source).to(target).amount == written
    if isinstance(amount, Range) or isinstance(written, Range):
        return (
            isinstance(amount, Range)
            and isinstance(written, Range)
            and _rounds_to(amount.low, source, written.low, target)
            and _rounds_to(amount.high, source, written.high, target)
        )
    return _rounds_to(amount, source, written, target)


def _rounds_to(number: Number, source: Unit, written: Number, target: Unit) -> bool:
    place = _PLACE_OF_FRACTIONS if isinstance(written, Fraction) else last_place(written)
    rounded = round_to(written, place)
    return any(
        round_to(converted, place) == rounded and (target.offset or source.offset or _near(converted, written))
        for converted in _conversions(number, source, target)
    )


def _conversions(number: Number, source: Unit, target: Unit) -> list[Number]:
    """Convert the number as it is, and rounded to its two leading digits."""
    numbers = {number, round_to(number, leading_place(number, 2))}
    return [convert_number(each, source, target) for each in numbers]


def _near(converted: Number, written: Number) -> bool:
    written = Fraction(written)
    return abs(Fraction(converted) - written) <= _FURTHEST * abs(written)
