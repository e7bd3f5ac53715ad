"""Productions of lengths of time."""

from __future__ import annotations

import re
from fractions import Fraction

from claimkit.errors import RuleError
from claimkit.extraction.productions.found import Found
from claimkit.extraction.productions.numbers import range_of
from claimkit.extraction.productions.units import direction_of, hedge_of, read_amount, scaled_by
from claimkit.values import Duration, DurationPart, Hedge, TimeUnit
from claimkit.values.number import simplest

_ISO = re.compile(r"P(?:([\d.]+)([YMWD]))?(?:T([\d.]+)([HMS]))?")
_ISO_UNITS = {"Y": TimeUnit.YEAR, "M": TimeUnit.MONTH, "W": TimeUnit.WEEK, "D": TimeUnit.DAY}
_ISO_CLOCK = {"H": TimeUnit.HOUR, "M": TimeUnit.MINUTE, "S": TimeUnit.SECOND}


def duration(found: Found) -> Duration | None:
    """Make a length of time of *n* and *unit*, or of a word that means one (*length*, as ISO 8601 writes it)."""
    hedge = hedge_of(found, Hedge.EXACT)
    length = found.meaning("length")
    if length is not None:
        return Duration((_iso_part(length),), hedge=hedge, direction=direction_of(found))
    amount = found.amount("n")
    if amount is None:
        amount = range_of(found)
    value, meaning = found.meaning("value"), found.meaning("unit")
    if amount is None and value is not None:
        amount = read_amount(value)
    if amount is None or meaning is None:
        return None
    times, _, name = meaning.rpartition(" ")
    return Duration(
        (DurationPart(scaled_by(amount, int(times or 1)), TimeUnit(name)),), hedge=hedge, direction=direction_of(found)
    )


def _iso_part(text: str) -> DurationPart:
    found = _ISO.fullmatch(text)
    if found is None:
        message = f"{text!r} is not a duration of one unit as ISO 8601 writes it"
        raise RuleError(message)
    if found[1]:
        return DurationPart(simplest(Fraction(found[1])), _ISO_UNITS[found[2]])
    return DurationPart(simplest(Fraction(found[3])), _ISO_CLOCK[found[4]])
