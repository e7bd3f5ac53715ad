"""Productions of quantities and ordinals."""

from __future__ import annotations

from claimkit.extraction.productions.found import Found
from claimkit.extraction.productions.numbers import range_of
from claimkit.extraction.productions.units import factor_of, hedge_of, read_amount, scaled_by, unit_of
from claimkit.values import Amount, Hedge, Magnitude, Number, Ordinal, Quantity, Range

# From one word that multiplies to the next, where numbers are counted in ten thousands.
_LEAP = 10_000

# Bands of ages end with the hundred-and-tens.
_OLDEST = 110


def quantity(found: Found) -> Quantity | None:
    """Make a quantity of the number *n* (or *low* and *high*, or the word *value*), *unit*, *scale* and hedges.

    With ``decade`` as the *of* of the rule, it is the ten years from *n* on ("in her thirties").
    """
    amount = _amount(found)
    if found.settings.get("of") == "decade":
        amount = _decade(amount if amount is not None else found.integer("n"))
    if amount is None:
        return None
    made, factor = unit_of(found)
    return Quantity(_multiplied(scaled_by(amount, factor), factor_of(found)), made, hedge=hedge_of(found, Hedge.EXACT))


def _multiplied(amount: Amount, factor: Number) -> Amount:
    """Multiply an amount by a word behind it, but not what a greater word has multiplied already.

    Eight hundred million and five thousand, some ten thousand times: only the five thousand is meant.
    """
    if isinstance(amount, int) and isinstance(factor, int) and 1 < _LEAP * factor <= amount:
        rest = amount % (_LEAP * factor)
        return amount - rest + rest * factor
    return scaled_by(amount, factor)


def _amount(found: Found) -> Amount | None:
    amount = found.amount("n")
    if amount is None:
        amount = range_of(found)
    if amount is None:
        meaning = found.meaning("value")
        amount = None if meaning is None else read_amount(meaning)
    return amount


def _decade(amount: Amount | None) -> Range | None:
    """Return the years of age from so many tens on, which nobody has been beyond a hundred and ten."""
    low, high = (amount.low, amount.high) if isinstance(amount, Range) else (amount, amount)
    if not isinstance(low, int) or not isinstance(high, int) or low % 10 or high % 10 or high > _OLDEST:
        return None
    return Range(low, high + 9)


def ordinal(found: Found) -> Ordinal | None:
    """Make the place *n* in a sequence; *unit* says of what."""
    amount = found.amount("n")
    if amount is None:
        amount = range_of(found)
    if amount is None:
        amount = found.integer("n")
    if amount is None or isinstance(amount, Magnitude):
        return None
    return Ordinal(amount, noun=(found.meaning("unit") or "").removeprefix("counter:"))
