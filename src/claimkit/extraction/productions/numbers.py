"""Productions of numbers, and of what numbers tell: quantities, ordinals, lengths of time, times of the day."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from claimkit.extraction.productions.found import Found, read_amount
from claimkit.extraction.token import Numeral, Token
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range, scaled_by
from claimkit.values.duration import ClockTime, Duration, DurationPart, TimeUnit
from claimkit.values.number import Number, multiply, simplest
from claimkit.values.quantity import Ordinal, Quantity


def number(found: Found) -> Numeral | None:
    """Make a number of the number *n*: times *scale*, -1 for one below zero; to the power of *exponent*.

    A number said *again* must be the same ("forty (40)").  With an exponent and a scale, the scale is raised to it
    (1.3×10^6).  With a *denominator* it is a fraction, of one without *n*, and may have a *whole* before it: ``proper``
    as the *of* of the rule lets less than one come on top, in lowest terms ("2 1/4", not "2 20/50"), and ``multiplier``
    makes it a fraction of the last multiplier of the whole ("a million and a half").  With ``digits``, *n* is written
    as decimals are behind the whole.
    """
    if found.settings.get("of") == "digits":
        return _decimal(found)
    return _fraction(found) if found.says("denominator") else _scaled(found)


def _fraction(found: Found) -> Numeral | None:
    numerator, denominator = found.number("n"), found.number("denominator")
    if numerator is None:
        numerator = 1
    if isinstance(numerator, SPREAD) or isinstance(denominator, SPREAD) or not denominator or found.in_row:
        return None
    value = Fraction(numerator) / Fraction(denominator)
    whole, factor = found.amount("whole"), found.factor
    is_proper = found.settings.get("of") == "proper"
    if whole is None:
        if is_proper and value > 1:
            return None
        return Numeral(scaled_by(simplest(value) if value >= 1 or factor != 1 else value, factor), "")
    # Behind a whole number, nobody writes a fraction of one and more, or one that is not in lowest terms.
    is_improper = value >= 1 or value.denominator != denominator
    if not isinstance(whole, int) or _breaks_line(found) or (is_proper and is_improper):
        return None
    if found.settings.get("of") == "multiplier" and (token := found.token("whole")) and token.numeral is not None:
        value *= Fraction(token.numeral.multiplier)  # "million" in "two million"
    total = Fraction(whole) + (value if whole >= 0 else -value)
    return Numeral(scaled_by(simplest(total), factor), "")


def _decimal(found: Found) -> Numeral | None:
    """Make a number with a point of *whole* and *n*; three digits behind it may be a group, but not of 0."""
    written = _DECIMAL.match(found.text, found.start)
    last = found.token("n")
    if written is None or last is None or last.numeral is None:
        return None
    number = Decimal(written[0])
    return Numeral(multiply(number, last.numeral.multiplier), "", number, last.numeral.multiplier)


_DECIMAL = re.compile(r"(?:0+|[0-9]+(?!\.[0-9]{3}(?![0-9])))\.[0-9]+")


def _breaks_line(found: Found) -> bool:
    """Tell whether a whole number in digits and the fraction behind it stand on two lines, as in a list."""
    whole, numerator = found.token("whole"), found.token("n")
    if whole is None or numerator is None:
        return False
    between = found.text[whole.end : numerator.start]
    return "\n" in between and between.isspace() and found.text[whole.end - 1].isdecimal()


def _scaled(found: Found) -> Numeral | None:
    amount, factor = found.amount("n"), found.factor
    if amount is None or found.amount("again") not in (None, amount) or (factor < 0 and isinstance(amount, Magnitude)):
        return None
    if found.settings.get("of") == "multiplier":
        shared, _ = ends_of(found.token("n"), found.token("scale"))
        return None if shared is None or shared == amount else Numeral(shared, "")
    if "exponent" in found.slots:
        return _power(amount, factor, found.integer("exponent"))
    lead = amount if factor > 0 and isinstance(amount, int | Decimal) else None
    return Numeral(scaled_by(amount, factor), "", lead)


def _power(amount: Amount, factor: Number, exponent: int | None) -> Numeral | None:
    if exponent is None or isinstance(amount, SPREAD) or abs(exponent) > _GREATEST_EXPONENT:
        return None
    if factor != 1:
        return Numeral(multiply(amount, simplest(Fraction(factor) ** exponent)), "")
    return Numeral(simplest(Fraction(amount) ** exponent), "")


_GREATEST_EXPONENT = 60


def range_of(found: Found) -> Range | None:
    """Return the range between the numbers in the slots *low* and *high*, ``None`` where it does not run upwards."""
    low, high = ends_of(found.token("low"), found.token("high"))
    return None if low is None or high is None or low >= high else Range(low, high)


def ends_of(first: Token | None, second: Token | None) -> tuple[Number | None, Number | None]:
    """Return two numbers that stand for one range; a multiplier that only the second has holds for both."""
    if first is None or second is None or first.numeral is None or second.numeral is None:
        return None, None
    low, high = first.numeral.amount, second.numeral.amount
    if isinstance(low, SPREAD) or isinstance(high, SPREAD):
        return None, None
    lead, last = second.numeral.lead, second.numeral.multiplier
    if lead is None or lead <= 0 or (first.numeral.lead is not None and first.numeral.multiplier >= last):
        return low, high
    multiplier = simplest(Fraction(high) / Fraction(lead))
    if low < lead:  # two to three hundred thousand
        low = multiply(low, multiplier)
    elif low < Fraction(high) / Fraction(last):  # thirty to fifty ten thousands
        low = multiply(low, last)
    elif low < _ORDER * lead and multiplier >= _SCALE and first.numeral.lead is None:
        low = multiply(low, multiplier)  # from five to three million is a fall, and no range
    return low, high


_ORDER, _SCALE = 10, 1000
"""The first of two numbers is less than so many times the second, to be counted in the same thousands or millions."""

# Quantities and ordinals

_LEAP = 10_000
"""From one word that multiplies to the next, where numbers are counted in ten thousands."""

_OLDEST = 110
"""Nobody has been older: bands of ages end with these tens."""


def quantity(found: Found) -> Quantity | None:
    """Make a quantity of the number *n* (or *low* and *high*, or the word *value*), *unit*, *scale* and hedges.

    With ``decade`` as the *of* of the rule, it is the ten years from *n* on ("in her thirties").
    """
    amount = _amount(found)
    if found.settings.get("of") == "decade":
        amount = _decade(amount if amount is not None else found.integer("n"))
    if amount is None:
        return None
    made, factor = found.unit
    return Quantity(_multiplied(scaled_by(amount, factor), found.factor), made, hedge=found.hedge())


def _multiplied(amount: Amount, factor: Number) -> Amount:
    """Multiply by a word behind what no greater one has multiplied: of 800 million five thousand, the five thousand."""
    if isinstance(amount, int) and isinstance(factor, int) and 1 < _LEAP * factor <= amount:
        rest = amount % (_LEAP * factor)
        return amount - rest + rest * factor
    return scaled_by(amount, factor)


def _amount(found: Found) -> Amount | None:
    """Return the number *n*, the range from *low* to *high*, or what the word *value* means."""
    amount, meaning = found.amount("n"), found.meaning("value")
    if amount is None:
        amount = range_of(found)
    return read_amount(meaning) if amount is None and meaning is not None else amount


def _decade(amount: Amount | None) -> Range | None:
    """Return the years of age from so many tens on, or from two that follow each other in one number, as in 2030."""
    low, high = (amount.low, amount.high) if isinstance(amount, Range) else (amount, amount)
    if isinstance(amount, int) and amount > _OLDEST:
        low, high = divmod(amount, 100)
        if high != low + 10:
            return None
    if not isinstance(low, int) or not isinstance(high, int) or low % 10 or high % 10 or high > _OLDEST:
        return None
    return Range(low, high + 9)


def ordinal(found: Found) -> Ordinal | None:
    """Make the place *n* in a sequence; *unit* says of what."""
    amount = _amount(found)
    if amount is None:
        amount = found.integer("n")
    if amount is None or isinstance(amount, Magnitude):
        return None
    return Ordinal(amount, noun=(found.meaning("unit") or "").removeprefix("counter:"))


# Lengths of time


def duration(found: Found) -> Duration | None:
    """Make a length of time of *n* and *unit*, or of a *unit* that says how many."""
    amount, (times, _, name) = _amount(found), (found.meaning("unit") or "").rpartition(" ")
    if not name or (amount is None and not times):
        return None
    part = DurationPart(scaled_by(1 if amount is None else amount, simplest(Fraction(times or 1))), TimeUnit(name))
    return Duration((part,), hedge=found.hedge(), direction=found.direction)


# Times of the day

_NOON = 12
_HOUR = 60
"""So many minutes has an hour, from which a quarter to the next is counted back."""


def clock(found: Found) -> ClockTime | None:
    """Make a time of *hour*, *minute* and *second*, or of *moment*, with *meridiem* and *zone*.

    In *moment* stands what is a time already, a word for one ("noon"), or a number: four digits are hours and minutes,
    and so is what was read as a decimal.  Behind a *start* whose half of the day is known, it is the first such time.
    """
    time, start = found.value("moment"), found.value("start")
    if isinstance(start, ClockTime):
        return _after(start, time) if isinstance(time, ClockTime) else None
    hour, minute, second = found.integer("hour"), found.integer("minute") or 0, found.integer("second")
    either = not isinstance(found.amount("moment"), int)
    if isinstance(time, ClockTime):
        hour, minute, second, either = time.hour, time.minute, time.second, time.either_half
    elif (number := found.amount("moment")) is not None:
        hour, minute = divmod(number, 100) if isinstance(number, int) else map(int, str(number).split("."))
    elif (word := found.meaning("moment")) is not None:
        hours, _, minutes = word.partition(":")
        return ClockTime(int(hours), int(minutes), zone=found.meaning("zone"))
    elif hour is None and ("hour" in found.slots or "minute" not in found.slots):
        return None
    if hour is not None and minute < 0:
        cycle = _NOON if 1 <= hour <= _NOON else 2 * _NOON
        hour, minute = (hour - 1) % cycle or _NOON, minute + _HOUR
    meridiem = found.meaning("meridiem")
    if hour is not None and meridiem is not None:
        hour = _of_day(hour, meridiem)
    either = either and meridiem is None and hour is not None and 1 <= hour <= _NOON
    hedge, zone = found.hedge(), found.meaning("zone")
    return ClockTime(hour, minute, second=second, zone=zone, either_half=either, hedge=hedge)


def _after(start: ClockTime, time: ClockTime) -> ClockTime | None:
    """Return the first time that is meant behind another: from 2 p.m. to 4:30 is to half past four in the afternoon."""
    if start.either_half or not time.either_half or start.hour is None or time.hour is None:
        return None
    halves = [evolve(time, hour=time.hour % _NOON + half, either_half=False) for half in (0, _NOON)]
    begins = start.hour % (2 * _NOON), start.minute
    return next((each for each in halves if (each.hour or 0, each.minute) > begins), halves[0])


def _of_day(hour: int, meridiem: str) -> int:
    if hour > _NOON or meridiem == "day":
        return hour
    if meridiem == "am":
        return hour % _NOON
    if meridiem == "night":
        return hour + _NOON if 5 <= hour < _NOON else hour % _NOON
    return hour % _NOON + _NOON
