"""Productions that make one value of several: hedges around it, ranges of two, large and small parts of one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from claimkit.extraction.productions.dates import date_range
from claimkit.extraction.productions.found import Found
from claimkit.extraction.productions.units import RANK, direction_of, hedge_of
from claimkit.extraction.token import Token
from claimkit.values import COUNT, Duration, DurationPart, Hedge, Magnitude, Name, Ordinal, Quantity, Range, Value
from claimkit.values.number import add, multiply, simplest


def hedged(found: Found) -> Value | None:
    """Put the hedges before and after a *value* on it."""
    value = found.value("value")
    if value is None or isinstance(value, Name | Ordinal):
        return value
    hedge = hedge_of(found, value.hedge)
    if isinstance(value, Duration) and (direction := direction_of(found)) is not None:
        return evolve(value, hedge=hedge, direction=direction)
    return evolve(value, hedge=hedge)


def keep(found: Found) -> Value | None:
    """Let a *value* stand as it is, in a wider span."""
    return found.value("value")


def span(found: Found) -> Value | None:
    """Make one value of its *low* and its *high* end; a bare number takes the unit of the other end."""
    low, high = found.value("low"), found.value("high")
    amount = found.amount("low")
    if amount is not None and isinstance(high, Quantity):
        low = evolve(high, amount=amount)
    if isinstance(low, Quantity) and isinstance(high, Quantity):
        return _quantities(low, high)
    if isinstance(low, Duration) and isinstance(high, Duration):
        return _durations(low, high)
    return date_range(found)


def _quantities(low: Quantity, high: Quantity) -> Quantity | None:
    first, last = low.amount, high.amount
    if isinstance(first, Range | Magnitude) or isinstance(last, Range | Magnitude) or first > last:
        return None
    if low.unit != high.unit and COUNT not in {low.unit, high.unit}:
        return None
    hedge = max(low.hedge, high.hedge, key=RANK.__getitem__)
    return Quantity(Range(first, last), low.unit if high.unit == COUNT else high.unit, hedge=hedge)


def _durations(low: Duration, high: Duration) -> Duration | None:
    if len(low.parts) != 1 or len(high.parts) != 1:
        return None
    first, last = low.parts[0], high.parts[0]
    if (
        first.unit is not last.unit
        or isinstance(first.amount, Range | Magnitude)
        or isinstance(last.amount, Range | Magnitude)
    ):
        return None
    return Duration((DurationPart(Range(first.amount, last.amount), last.unit),), hedge=low.hedge)


def compound(found: Found) -> Value | None:
    """Make one value of *parts* that follow each other from large to small ("5 feet 3 inches").

    With a ``fraction`` in the settings, so much of its unit comes on top ("three years and a half").
    """
    whole = _whole(found)
    fraction = found.settings.get("fraction")
    return whole if whole is None or fraction is None else _with_fraction(whole, Fraction(str(fraction)))


def _with_fraction(whole: Value, fraction: Fraction) -> Value | None:
    if isinstance(whole, Quantity) and not isinstance(whole.amount, Range | Magnitude):
        return evolve(whole, amount=add(whole.amount, fraction))
    if isinstance(whole, Duration):
        *longer, last = whole.parts
        if not isinstance(last.amount, Range | Magnitude):
            return evolve(whole, parts=(*longer, evolve(last, amount=add(last.amount, fraction))))
    return None


def _whole(found: Found) -> Value | None:
    tokens = found.all("parts")
    if found.settings.get("hundredths"):
        return _hundredths(tokens)
    values = [token.value for token in tokens if token.value is not None]
    durations = [value for value in values if isinstance(value, Duration)]
    quantities = [value for value in values if isinstance(value, Quantity)]
    if values and len(durations) == len(values):
        return evolve(durations[0], parts=tuple(part for value in durations for part in value.parts))
    if not values or len(quantities) < len(values):
        return None
    whole: Quantity | None = quantities[0]
    for part in quantities[1:]:
        whole = None if whole is None else _joined(whole, part)
    return whole


def _hundredths(tokens: Sequence[Token]) -> Quantity | None:
    """Take a bare number after a sum of money for hundredths of it ("15 dollars 50")."""
    whole = next((token.value for token in tokens if isinstance(token.value, Quantity)), None)
    last = tokens[-1]
    small = last.numeral.amount if last.numeral is not None else getattr(last.value, "amount", None)
    if (
        whole is None
        or not isinstance(small, int)
        or not 0 < small < 100
        or isinstance(whole.amount, Range | Magnitude)
    ):
        return None
    return evolve(whole, amount=add(whole.amount, Fraction(small, 100)))


def _joined(first: Quantity, second: Quantity) -> Quantity | None:
    if first.unit.dimension is not second.unit.dimension or isinstance(first.amount, Range | Magnitude):
        return None
    if isinstance(second.amount, Range | Magnitude) or second.hedge is not Hedge.EXACT:
        return None
    if first.unit != second.unit:
        if not first.unit.factor or not second.unit.factor > 0 or second.unit.factor >= first.unit.factor:
            return None
        small = multiply(second.amount, simplest(Fraction(second.unit.factor) / Fraction(first.unit.factor)))
    elif 0 < second.amount < 1:
        small = second.amount
    else:
        return None
    return evolve(first, amount=add(first.amount, small))
