"""Productions that make one value of several: hedges around it, ranges of two, large and small parts of one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import evolve

from claimkit.extraction.pattern import JOINT
from claimkit.extraction.productions.dates import date_range, day_counted, merged, numbered_dates
from claimkit.extraction.productions.found import Found, strongest
from claimkit.extraction.productions.numbers import range_of
from claimkit.extraction.token import Numeral, Token
from claimkit.values import COUNT, CalendarDate, DateRange, Dimension, Hedge, Name, Ordinal, Quantity, Unit, Value
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range
from claimkit.values.duration import LENGTH_RANKS, ClockTime, Duration, DurationPart, TimeUnit
from claimkit.values.number import Number, add, last_place, multiply, simplest


def hedged(found: Found) -> Value | None:
    """Put hedges and a *direction*, or a *zone*, on a *value*; without them, let it stand as it is in a wider span."""
    value = found.value("value")
    if value is None or isinstance(value, Name | Ordinal):
        return value
    if (zone := found.meaning("zone")) is not None:
        return _in_zone(value, zone)
    hedge = found.hedge(value.hedge)
    if isinstance(value, Duration) and (direction := found.direction) is not None:
        return evolve(value, hedge=hedge, direction=direction)
    return evolve(value, hedge=hedge)


def _in_zone(value: Value, zone: str) -> Value:
    if isinstance(value, ClockTime | CalendarDate):
        return evolve(value, zone=zone)
    if isinstance(value, DateRange):
        first, last = (None if end is None else evolve(end, zone=zone) for end in (value.first, value.last))
        return evolve(value, first=first, last=last)
    return value


def span(found: Found) -> Value | Numeral | None:
    """Make one number or value of its *low* and its *high* end; a bare number takes the unit of the other end.

    Of two numbers, a multiplier that only *high* names holds for both ("2 to 3 million"); as the days, weekdays,
    months, years or decades that the rule is *of*, they are dates.  What only one of two dates says of year and month
    holds for both, and so does what is said beside them (*year*, *month*, *offset*, *direction*).
    """
    if "of" in found.settings:
        return numbered_dates(found)
    numbers = range_of(found)
    if numbers is not None:
        return Numeral(numbers, "")
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
    if high.unit.symbol == _DEGREES and low.unit.dimension is Dimension.TEMPERATURE:
        high = evolve(high, unit=low.unit)
    if low.unit != high.unit and COUNT not in {low.unit, high.unit}:
        return None
    unit = low.unit if high.unit == COUNT else high.unit
    return Quantity(Range(low.amount, high.amount), unit, hedge=strongest(low.hedge, high.hedge))


_DEGREES = "deg"
"""Degrees of nothing in particular, which are those of the scale that was named before."""


def _durations(low: Duration, high: Duration) -> Duration | None:
    (first, *more), (last, *others) = low.parts, high.parts
    if more or others or first.unit is not last.unit:
        return None
    return Duration((DurationPart(Range(first.amount, last.amount), last.unit),), hedge=low.hedge)


def compound(found: Found) -> Value | None:
    """Make one value of *parts* that follow each other from large to small ("5 feet 3 inches").

    Each part is less than one of the part before it, and all but the last are whole numbers: values in a row that are
    not so are a list ("0.2, 0.3", "2 kg and 0.5 kg").  What stands right behind a part may be said in the same unit;
    with ``hundredths`` as the *of* of the rule, a bare number is so many of the part before it ("15 dollars 50").  With
    a *value*, so much of its unit comes on top ("three years and a half").  Dates make one date of the fields that they
    say ("last year" and "in March"), or of a month and the *occurrence* of a day in it.
    """
    dates = [token.value for token in found.all("parts") if isinstance(token.value, CalendarDate | DateRange)]
    if dates:
        return _date(dates, found)
    if found.settings.get("of") == "hundredths":
        return _hundredths(found.all("parts"))
    whole, fraction, share = _whole(found.all("parts")), found.meaning("value"), found.value("value")
    if isinstance(share, Quantity) and not isinstance(share.amount, SPREAD):
        fraction = str(share.amount)
    if whole is None or fraction is None:
        return whole
    return _with_fraction(whole, Fraction(fraction) * _times(found.all("parts")[-1]))


def _times(part: Token) -> int:
    """Return how many of its unit the word of a part stands for: half of a decade is five years."""
    lexemes = (token.lexeme for token in part.made_of if token.lexeme is not None)
    said = (str(meaning).rpartition(" ")[0] for lexeme in lexemes for meaning in lexeme.senses.values())
    return next((int(times) for times in said if times.isdecimal()), 1)


def _date(dates: Sequence[CalendarDate | DateRange], found: Found) -> Value | None:
    first, *others = dates
    if not isinstance(first, CalendarDate):
        return None
    if found.says("occurrence"):
        return day_counted(first, found.integer("occurrence"))
    return merged(first, others[0]) if others else None


def _with_fraction(whole: Value, fraction: Fraction) -> Value | None:
    if isinstance(whole, Quantity) and isinstance(whole.amount, int):
        return evolve(whole, amount=add(whole.amount, fraction))
    if isinstance(whole, Duration):
        *longer, last = whole.parts
        amount = _more(last.amount, fraction)
        if amount is not None:
            return evolve(whole, parts=(*longer, evolve(last, amount=amount)))
    return None


def _more(amount: Amount, fraction: Fraction) -> Amount | None:
    """Add a fraction to a whole number, or to the end of a range: two to three years and a half."""
    if isinstance(amount, Range):
        high = _more(amount.high, fraction)
        return None if high is None or isinstance(high, SPREAD) else Range(amount.low, high)
    return add(amount, fraction) if isinstance(amount, int) else None


def _whole(tokens: Sequence[Token]) -> Value | None:
    said = [token for token in tokens if token.value is not None]
    first = said[0].value if said else None
    if isinstance(first, Duration):
        durations = [token.value for token in said if isinstance(token.value, Duration)]
        if len(durations) == len(said):
            parts = [part for value in durations for part in value.parts]
            # Two are more often a rate, and so is what ends in one: four hours a day, 30 minutes five days a week.
            if len(said) == len(tokens) >= _MANY and isinstance(parts[0].amount, int) and parts[-1].amount != 1:
                parts.sort(key=lambda part: LENGTH_RANKS[part.unit])
            listed = any(token.lexeme is not None and "comma" in token.lexeme.senses for token in tokens)
            fit = all(
                isinstance(one.amount, int) and (not listed or _is_shorter(other, one.unit))
                for one, other in pairwise(parts)
            )
            hedge = next((value.hedge for value in reversed(durations) if value.hedge is not Hedge.EXACT), Hedge.EXACT)
            return evolve(first, parts=tuple(parts), hedge=hedge) if fit else None
    if not isinstance(first, Quantity) or isinstance(first.amount, SPREAD):
        return None
    amount = first.amount
    for larger, smaller in pairwise(said):
        share = _share(larger, smaller, first.unit)
        if share is None:
            return None
        amount = add(amount, share)
    return evolve(first, amount=amount)


def _is_shorter(part: DurationPart, unit: TimeUnit) -> bool:
    """Tell whether a part may go on a longer one behind a comma: not 52 weeks, 365 days or two years, 120 hours."""
    if part.unit in _OF_A_DAY and unit not in {TimeUnit.DAY, *_OF_A_DAY}:
        return False
    longest = Duration((part,)).days.high
    one = Duration.of(1, unit).days.high
    return isinstance(part.amount, Magnitude) or longest is None or one is None or longest < one


_OF_A_DAY = (TimeUnit.HOUR, TimeUnit.MINUTE, TimeUnit.SECOND)
_MANY = 3


def _hundredths(tokens: Sequence[Token]) -> Quantity | None:
    """Take a bare number after a sum of money for hundredths of it ("15 dollars 50")."""
    whole = next((token.value for token in tokens if isinstance(token.value, Quantity)), None)
    last = tokens[-1]
    small = last.numeral.amount if last.numeral is not None else getattr(last.value, "amount", None)
    if whole is None or not isinstance(small, int) or not 0 < small < 100 or not isinstance(whole.amount, int):
        return None
    return evolve(whole, amount=add(whole.amount, Fraction(small, 100)))


def _share(larger: Token, smaller: Token, unit: Unit) -> Number | None:
    """Return what a part adds to the parts before it, in the unit of the first; ``None`` if it is not one of them."""
    first, second = larger.value, smaller.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or second.hedge is not Hedge.EXACT:
        return None
    if isinstance(first.amount, SPREAD) or isinstance(second.amount, SPREAD):
        return None
    room: Number = 1 if isinstance(first.amount, int) else last_place(first.amount)
    if first.unit is second.unit or first.unit == second.unit:
        fits = 0 < second.amount < room and (smaller.gap == JOINT or _is_minor(smaller))
        return second.amount if fits else None
    dimension, part = first.unit.dimension, second.unit
    measures_alike = dimension is part.dimension and dimension not in _NEVER_COMPOUND
    if room != 1 or not measures_alike or not multiply(second.amount, part.factor) < first.unit.factor:
        return None
    return multiply(second.amount, simplest(Fraction(part.factor) / Fraction(unit.factor)))


_NEVER_COMPOUND = frozenset(
    (Dimension.INFORMATION, Dimension.DATA_RATE, Dimension.SPEED, Dimension.POWER, Dimension.ENERGY)
)
"""What nobody states in two units: such values in a row are a list."""


def _is_minor(token: Token) -> bool:
    """Tell whether an amount was said in a part of its unit: "45 cents" are 0.45 dollars, but the number is 45."""
    amount = getattr(token.value, "amount", None)
    if amount is None or isinstance(amount, SPREAD):
        return False
    said = [part.numeral.amount for part in token.made_of if part.numeral is not None]
    return any(not isinstance(number, SPREAD) and number > amount for number in said)
