"""The unit and the hedge that a form has matched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from claimkit.extraction.productions.found import Found
from claimkit.values import (
    AGE,
    COUNT,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    Amount,
    Direction,
    Hedge,
    Magnitude,
    Number,
    Range,
    Unit,
    counter,
    money,
    unit,
)
from claimkit.values.amount import SPREAD
from claimkit.values.number import multiply, simplest

_FIXED_UNITS = {
    "percent": PERCENT,
    "point": PERCENTAGE_POINT,
    "multiple": MULTIPLE,
    "fraction": FRACTION,
    "age": AGE,
    "count": COUNT,
}
_UNIT_OF: Mapping[str, Callable[[str], Unit]] = {
    "measure": unit,
    "currency": money,
    "minor": money,
    "counter": counter,
    "fixed": _FIXED_UNITS.__getitem__,
}
_MINOR = Fraction(1, 100)

RANK = {
    Hedge.EXACT: 0,
    Hedge.ABOUT: 1,
    Hedge.NEARLY: 2,
    Hedge.ODD: 3,
    Hedge.OVER: 4,
    Hedge.AT_LEAST: 5,
    Hedge.AT_MOST: 5,
    Hedge.UNDER: 5,
}
"""Of several hedges on one number the stronger one holds: a bound says more than "about"."""


def unit_of(found: Found) -> tuple[Unit, Number]:
    """Return the unit in the slot *unit* (or in the settings), and what an amount of the word is worth in that unit."""
    sense = found.sense("unit")
    if sense is None:
        setting = found.settings.get("unit")
        if setting is None:
            return COUNT, 1
        kind, _, meaning = str(setting).partition(":")
        return _UNIT_OF[kind](meaning), 1
    kind, meaning = sense
    return _UNIT_OF[kind](meaning), (_MINOR if kind == "minor" else 1)


def hedge_of(found: Found, held: Hedge) -> Hedge:
    """Return the strongest of the hedge held, those in the slots *hedge*, and the one that the rule sets."""
    best = held
    for token in found.every("hedge"):
        sense = token.lexeme.senses.get("hedge") if token.lexeme is not None else None
        if sense is not None:
            hedge = Hedge(str(sense))
            if RANK[hedge] > RANK[best]:
                best = hedge
    setting = found.settings.get("hedge")
    if setting is not None and RANK[Hedge(str(setting))] > RANK[best]:
        best = Hedge(str(setting))
    return best


def direction_of(found: Found) -> Direction | None:
    """Return which side of now is meant, by a word in the slot *direction* or by the rule."""
    meaning = found.meaning("direction")
    return None if meaning is None else Direction(meaning)


def scaled_by(amount: Amount, factor: Number) -> Amount:
    """Return the amount so many times."""
    if factor == 1:
        return amount
    if isinstance(amount, Range):
        low, high = multiply(amount.low, factor), multiply(amount.high, factor)
        return Range(min(low, high), max(low, high))
    if isinstance(amount, Magnitude):
        return Magnitude(multiply(amount.order, factor))
    return multiply(amount, factor)


def factor_of(found: Found) -> Number:
    """Return what the word, or the number, in the slot *scale* multiplies by, 1 without one."""
    number = found.amount("scale")
    if number is not None and not isinstance(number, SPREAD):
        return number
    meaning = found.meaning("scale")
    return 1 if meaning is None else simplest(Fraction(meaning))


def read_amount(text: str) -> Amount:
    """Read an amount as rule files write it: ``3``, ``1/2``, ``2.5``, ``3..4``, ``vague:10``.

    >>> read_amount("3..4")
    Range(low=3, high=4)
    """
    if text.startswith("vague:"):
        return Magnitude(simplest(Fraction(text[6:])))
    if ".." in text:
        low, _, high = text.partition("..")
        return Range(simplest(Fraction(low)), simplest(Fraction(high)))
    value = Fraction(text)
    return value if 0 < value < 1 and "." not in text else simplest(value)
