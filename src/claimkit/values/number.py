"""Exact numbers: the three numeric types that values are made of, and the precision a number was written to."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from claimkit.errors import InvalidValueError

Number: TypeAlias = int | Decimal | Fraction
"""An exact number.  Binary floating point is never accepted."""


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


def multiply(left: Number, right: Number) -> Number:
    """Return the exact product, whatever the types of the two numbers.

    >>> multiply(Decimal("1.2"), 10_000)
    12000
    >>> multiply(Decimal("0.5"), Fraction(1, 3))
    Fraction(1, 6)
    """
    if type(left) is int and type(right) is int:
        return left * right
    return simplest(Fraction(left) * Fraction(right))


def add(left: Number, right: Number) -> Number:
    """Return the exact sum, whatever the types of the two numbers.

    >>> add(1, Fraction(1, 2))
    Decimal('1.5')
    """
    if type(left) is int and type(right) is int:
        return left + right
    return simplest(Fraction(left) + Fraction(right))


def simplest(value: Fraction) -> Number:
    """Return the number as ``int`` where it is whole, as ``Decimal`` where it is finite, else as it is.

    >>> simplest(Fraction(8, 4)), simplest(Fraction(1, 8)), simplest(Fraction(1, 3))
    (2, Decimal('0.125'), Fraction(1, 3))
    """
    denominator = value.denominator
    if denominator == 1:
        return value.numerator
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    if denominator != 1:
        return value
    places = max(twos, fives)
    digits = value.numerator * 10**places // value.denominator
    return Decimal((int(digits < 0), tuple(map(int, str(abs(digits)))), -places))


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
