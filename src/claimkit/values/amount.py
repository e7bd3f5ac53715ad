"""Amounts: one number, a range of numbers, or an order of magnitude such as "dozens"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.values.hedge import Hedge
from claimkit.values.interval import Interval
from claimkit.values.number import Number, exact, multiply, written


@frozen
class Range:
    """Any number from *low* to *high*, both included ("3 to 4", "5-6").

    Raises `InvalidValueError` if *low* exceeds *high*.

    >>> print(Range(3, 4))
    3..4
    """

    low: Number = field(converter=exact)
    high: Number = field(converter=exact)

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            message = f"a range runs upwards: {self.low} exceeds {self.high}"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        return f"{written(self.low)}..{written(self.high)}"


@frozen
class Magnitude:
    """Several times a power of ten, and no more is said: "several" (1), "dozens" (10), "hundreds of millions" (10**8).

    A negative order lies as far below zero ("several days ago").  Raises `InvalidValueError` if the order is zero.

    >>> print(Magnitude(1_000))
    several x 1000
    """

    order: Number = field(default=1, converter=exact)

    def __attrs_post_init__(self) -> None:
        if not self.order:
            message = "an order of magnitude is not zero"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        return f"several x {written(self.order)}"


Amount: TypeAlias = Number | Range | Magnitude

SPREAD = (Range, Magnitude)
"""The amounts that are not one number; `isinstance` takes twice as long to ask a union of them."""

_SEVERAL = Interval(2, 10, high_closed=False)


def amount_text(amount: Amount) -> str:
    """Write an amount as a reader of records would."""
    return str(amount) if isinstance(amount, SPREAD) else written(amount)


def unsaid_digits(order: Number) -> str:
    """Write an order of magnitude with the ``X`` that ISO 8601-2 puts for a digit that was not said.

    >>> unsaid_digits(1), unsaid_digits(10), unsaid_digits(3)
    ('X', 'X0', 'X*3')
    """
    digits = written(order)
    return f"X{digits[1:]}" if digits.strip("0") == "1" else f"X*{digits}"


def amount_of(value: object) -> Amount:
    """Return *value* if it is an amount; raise `claimkit.errors.InvalidValueError` if it is none."""
    return value if isinstance(value, SPREAD) else exact(value)


def mapped(amount: Amount, change: Callable[[Number], Number]) -> Amount:
    """Return the amount whose numbers a function makes of those of another one; a range may turn round.

    >>> print(mapped(Range(2, 3), lambda number: -number), mapped(Magnitude(10), lambda number: number * 2))
    -3..-2 several x 20
    """
    if isinstance(amount, Range):
        return Range(*sorted((change(amount.low), change(amount.high))))
    return Magnitude(change(amount.order)) if isinstance(amount, Magnitude) else change(amount)


def scaled_by(amount: Amount, factor: Number) -> Amount:
    """Return the amount so many times."""
    return amount if factor == 1 else mapped(amount, lambda number: multiply(number, factor))


def ends(amount: Amount) -> tuple[Number, Number]:
    """Return the numbers that an amount names as its ends: one twice where there is no other, the order of "dozens"."""
    low = sole_number(amount)
    return low, amount.high if isinstance(amount, Range) else low


def sole_number(amount: Amount) -> Number:
    """Return one number for an amount: the lower end of a range, the order of "dozens"."""
    if isinstance(amount, Range):
        return amount.low
    return amount.order if isinstance(amount, Magnitude) else amount


def interval_of(amount: Amount) -> Interval:
    """Return the numbers that an amount without a hedge covers.

    That "several" is two or more and less than ten is claimkit's own convention: "dozens" reach from twenty to just
    below a hundred.

    >>> print(interval_of(7), interval_of(Range(3, 4)), interval_of(Magnitude(10)))
    [7, 7] [3, 4] [20, 100)
    """
    return _SEVERAL.scale(amount.order) if isinstance(amount, Magnitude) else Interval(*ends(amount))


def asserted_by(amount: Amount, hedge: Hedge) -> Interval:
    """Return the numbers that an amount asserts under a hedge."""
    return hedge.widen(interval_of(amount)) if isinstance(amount, Magnitude) else hedge.interval(*ends(amount))
