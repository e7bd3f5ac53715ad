"""Exact numbers: the three numeric types that values are made of, and the precision a number was written to."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from typing import TypeAlias

from claimkit.errors import InvalidValueError

Number: TypeAlias = int | Decimal | Fraction
"""An exact number.  Binary floating point is never accepted."""

# Sums, products and shifts of decimals are exact in a context without limits; quotients never go through it.
_UNLIMITED = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)

# Most numbers are whole, most others terminate; to ask whether one is a `Fraction`, an abstract class, takes longest.
_TERMINATING = (int, Decimal)


def exact(value: object) -> Number:
    """Return *value* unchanged if it is an exact, finite number; integral fractions become ``int``.

    Raises `InvalidValueError` for ``float``, ``bool``, infinities and anything that is not a number.

    >>> exact(Fraction(6, 2)), exact(Decimal("1.20"))
    (3, Decimal('1.20'))
    """
    kind = type(value)
    if kind is int:
        return value  # type: ignore[return-value]  # narrowed by identity of the type, which mypy does not follow
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else value
    message = f"an exact number (int, Decimal or Fraction) is expected, not {value!r} of type {kind.__name__}"
    raise InvalidValueError(message)


def written(value: Number) -> str:
    """Write a number in plain digits, however long it is."""
    if isinstance(value, Fraction) and value.denominator != 1:
        return f"{written(value.numerator)}/{written(value.denominator)}"
    # The limit that Python sets on the digits of a written ``int`` does not hold for ``Decimal``.
    return format(Decimal(value.numerator if isinstance(value, Fraction) else value), "f")


def multiply(left: Number, right: Number) -> Number:
    """Return the exact product, whatever the types of the two numbers.

    >>> multiply(Decimal("1.2"), 10_000)
    12000
    >>> multiply(Decimal("0.5"), Fraction(1, 3))
    Fraction(1, 6)
    """
    if isinstance(left, int) and isinstance(right, int):
        return left * right
    if isinstance(left, _TERMINATING) and isinstance(right, _TERMINATING):
        return _shortest(_UNLIMITED.multiply(Decimal(left), Decimal(right)))
    return simplest(Fraction(left) * Fraction(right))


def add(left: Number, right: Number) -> Number:
    """Return the exact sum, whatever the types of the two numbers.

    >>> add(1, Fraction(1, 2))
    Decimal('1.5')
    """
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    if isinstance(left, _TERMINATING) and isinstance(right, _TERMINATING):
        return _shortest(_UNLIMITED.add(Decimal(left), Decimal(right)))
    return simplest(Fraction(left) + Fraction(right))


def subtract(left: Number, right: Number) -> Number:
    """Return the exact difference, whatever the types of the two numbers."""
    return add(left, -right) if isinstance(right, int | Fraction) else add(left, _UNLIMITED.minus(right))


def absolute(value: Number) -> Number:
    """Return the size of a number, without its sign, with all its digits."""
    if isinstance(value, Decimal):
        return value.copy_abs()  # `abs` would round it
    return -value if value < 0 else value


def is_near(number: Number, other: Number, share: Number) -> bool:
    """Tell whether a number is no further from another than a share of that."""
    return absolute(subtract(number, other)) <= multiply(absolute(other), share)


def divide(left: Number, right: Number) -> Number:
    """Return the exact quotient, whatever the types; raise `ZeroDivisionError` as Python's own numbers do."""
    return simplest(ratio(left, right))


def ratio(left: Number, right: Number) -> Fraction:
    """Return the quotient as a fraction in lowest terms; raise `ZeroDivisionError` as Python's own numbers do."""
    above, below = left.as_integer_ratio(), right.as_integer_ratio()
    return Fraction(above[0] * below[1], above[1] * below[0])


def simplest(value: Fraction) -> Number:
    """Return the number as ``int`` where it is whole, as ``Decimal`` where it is finite, else as it is.

    >>> simplest(Fraction(8, 4)), simplest(Fraction(1, 8)), simplest(Fraction(1, 3))
    (2, Decimal('0.125'), Fraction(1, 3))
    """
    if value.denominator == 1:
        return value.numerator
    places = value.denominator.bit_length()  # a product of twos and fives has fewer factors than bits
    digits, rest = divmod(value.numerator * 10**places, value.denominator)
    return value if rest else _shortest(_UNLIMITED.scaleb(Decimal(digits), -places))


def last_place(value: Number) -> Number:
    """Return the worth of the last significant digit, the precision that the number was written to.

    >>> last_place(1_200), last_place(Decimal("1.20")), last_place(7)
    (100, Decimal('0.01'), 1)
    """
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and exponent < 0:
            return Decimal((0, (1,), exponent))
        value = int(value)
    if isinstance(value, Fraction):
        return Fraction(1, value.denominator)
    place = 1
    while value and value % (place * 10) == 0:
        place *= 10
    return place


def round_to(value: Number, place: Number) -> Number:
    """Return the multiple of *place* nearest to *value*; from the middle, the one further from zero.

    >>> round_to(Decimal("29002.6"), 1_000), round_to(25, 10), round_to(-25, 10)
    (29000, 30, -30)
    """
    (above, below), (step_above, step_below) = value.as_integer_ratio(), place.as_integer_ratio()
    doubled, divisor = 2 * abs(above) * step_below, below * step_above
    steps = (doubled + divisor) // (2 * divisor)
    return multiply(-steps if value < 0 else steps, place)


def leading_place(value: Number, digits: int) -> Number:
    """Return the worth of the last of so many leading *digits*: the place to round to in order to keep just those.

    >>> leading_place(8_848, 2), leading_place(Decimal("0.0123"), 2), leading_place(0, 2)
    (100, Decimal('0.001'), 1)
    """
    if not value:
        return 1
    if isinstance(value, _TERMINATING):
        exponent = Decimal(value).adjusted()
    else:
        above, below = map(abs, value.as_integer_ratio())
        exponent = Decimal(above).adjusted() - Decimal(below).adjusted()
        if above * 10 ** max(-exponent, 0) < below * 10 ** max(exponent, 0):
            exponent -= 1
    place = exponent + 1 - digits
    return 10**place if place >= 0 else Decimal((0, (1,), place))


def significant_digits(value: Number) -> int:
    """Count the digits from the first that is not zero to the last that is written, whole numbers without zeros behind.

    >>> significant_digits(1_200), significant_digits(Decimal("0.0120")), significant_digits(0)
    (2, 3, 0)
    """
    if not value:
        return 0
    steps = ratio(value, last_place(value)).numerator
    return Decimal(steps).adjusted() + 1


def _shortest(value: Decimal) -> Number:
    """Drop the zeros behind the point, and with them the point where nothing else follows it."""
    whole = int(value)
    return whole if whole == value else value.normalize(_UNLIMITED)
