"""Productions of numbers: fractions, signs, powers, ranges of bare numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from claimkit.extraction.productions.found import Found
from claimkit.extraction.productions.units import factor_of, scaled_by
from claimkit.extraction.token import Numeral, Token
from claimkit.values import Amount, Magnitude, Number, Range
from claimkit.values.amount import SPREAD
from claimkit.values.number import multiply, simplest


def fraction(found: Found) -> Numeral | None:
    """Make a number of *numerator* and *denominator*, with a *whole* before and a *scale* behind where they are there.

    With ``of = "multiplier"`` in the settings, it is a fraction of the last multiplier of *whole* ("a million and a
    half"), with ``of = "digits"`` the *numerator* is written as decimals are, with ``of = "proper"`` what comes on top
    of *whole* is less than one, in lowest terms ("2 1/4", not "2 20/50"); with a number in *base*, it is a fraction of
    that number ("two thirds of a million").
    """
    numerator, denominator = found.amount("numerator"), found.amount("denominator")
    if found.settings.get("of") == "digits":
        return _decimal(found)
    numerator = found.integer("numerator") if numerator is None else numerator
    denominator = found.integer("denominator") if denominator is None else denominator
    if numerator is None:
        numerator = 1
    if isinstance(numerator, SPREAD) or isinstance(denominator, SPREAD) or not denominator or found.in_row:
        return None
    value = Fraction(numerator) / Fraction(denominator)
    base = found.amount("base")
    if base is not None:
        return Numeral(scaled_by(base, simplest(value)), "")
    whole = found.amount("whole")
    if whole is None:
        return Numeral(scaled_by(simplest(value) if value >= 1 else value, factor_of(found)), "")
    if (
        not isinstance(whole, int)
        or _breaks_line(found)
        or (found.settings.get("of") == "proper" and _is_improper(value, denominator))
    ):
        return None
    if found.settings.get("of") == "multiplier":
        value *= _multiplier(found.token("whole"))
    total = Fraction(whole) + (value if whole >= 0 else -value)
    return Numeral(scaled_by(simplest(total), factor_of(found)), "")


def _decimal(found: Found) -> Numeral | None:
    """Make a number with a point of *whole* and *numerator*; three digits behind it may be a group, but not of 0."""
    written = _DECIMAL.match(found.text, found.start)
    last = found.token("numerator")
    if written is None or last is None or last.numeral is None:
        return None
    number = Decimal(written[0])
    return Numeral(multiply(number, last.numeral.multiplier), "", number, last.numeral.multiplier)


def _is_improper(value: Fraction, denominator: Number) -> bool:
    """Return whether nobody writes a fraction so behind a whole number: of one and more, or not in lowest terms."""
    return value >= 1 or value.denominator != denominator


_DECIMAL = re.compile(r"(?:0+|[0-9]+(?!\.[0-9]{3}(?![0-9])))\.[0-9]+")


def _breaks_line(found: Found) -> bool:
    """Tell whether a whole number and the fraction behind it stand on two lines, as in a list."""
    whole, numerator = found.token("whole"), found.token("numerator")
    if whole is None or numerator is None:
        return False
    between = found.text[whole.end : numerator.start]
    return "\n" in between and between.isspace()


def _multiplier(token: Token | None) -> Fraction:
    """Return the last multiplier of a number ("million" in "two million"), 1 without one."""
    return Fraction(1) if token is None or token.numeral is None else Fraction(token.numeral.multiplier)


def scaled(found: Found) -> Numeral | None:
    """Multiply the number *n* by *scale*, by -1 below zero; a number said *again* must be the same ("forty (40)").

    With an *exponent* the number is raised to it, or the scale is, where there is one (1.3×10^6).
    """
    amount, factor = found.amount("n"), factor_of(found)
    if amount is None or found.amount("again") not in (None, amount) or (factor < 0 and isinstance(amount, Magnitude)):
        return None
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


def number_range(found: Found) -> Numeral | None:
    """Make a range of *low* and *high*; a multiplier that only *high* names holds for both ("2 to 3 million")."""
    made = range_of(found)
    return None if made is None else Numeral(made, "")


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
    lead = second.numeral.lead
    if lead is not None and lead != 0 and low < lead and first.numeral.lead is None:
        low = multiply(low, simplest(Fraction(high) / Fraction(lead)))
    return low, high
