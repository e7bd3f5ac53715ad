"""Productions: what makes a value of the tokens that a form has matched.  Each takes its slots by name and knows no language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from attrs import evolve, frozen

from claimkit.extraction.token import Numeral, Token
from claimkit.values import (
    AGE,
    COUNT,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    Amount,
    Anchor,
    Calendar,
    CalendarDate,
    ClockTime,
    DateRange,
    Direction,
    Duration,
    DurationPart,
    Hedge,
    Magnitude,
    Name,
    Number,
    Offset,
    Ordinal,
    Part,
    Quantity,
    Range,
    Season,
    TimeUnit,
    Unit,
    Value,
    counter,
    money,
    unit,
)
from claimkit.values.number import add, multiply, simplest


class Nothing:
    """What is made of words that must not be read as a value."""


NOTHING = Nothing()
Made: TypeAlias = Value | Numeral | Nothing


@frozen(eq=False)
class Found:
    """The tokens that a form has matched, by slot, and what its rule adds."""

    tokens: Sequence[Token]
    place: int
    slots: Mapping[str, tuple[int, int, tuple[str, ...]]]
    settings: Mapping[str, object]
    text: str
    start: int
    end: int

    def all(self, name: str) -> Sequence[Token]:
        """Return the tokens of a slot, none where it was not filled."""
        slot = self.slots.get(name)
        return () if slot is None else self.tokens[self.place + slot[0] : self.place + slot[1]]

    def token(self, name: str) -> Token | None:
        """Return the first token of a slot."""
        slot = self.slots.get(name)
        return None if slot is None else self.tokens[self.place + slot[0]]

    def amount(self, name: str) -> Amount | None:
        """Return the number in a slot."""
        token = self.token(name)
        return token.numeral.amount if token is not None and token.numeral is not None else None

    def value(self, name: str) -> Value | None:
        """Return the value in a slot that an earlier stage has made."""
        token = self.token(name)
        return None if token is None else token.value

    def meaning(self, name: str) -> str | None:
        """Return what the word in a slot means in the class that the form asks for; without a word, what the rule sets."""
        sense = self.sense(name)
        if sense is not None:
            return sense[1]
        setting = self.settings.get(name)
        return None if setting is None else str(setting)

    def sense(self, name: str) -> tuple[str, str] | None:
        """Return the class and the meaning of the word in a slot."""
        token = self.token(name)
        if token is None or token.lexeme is None:
            return None
        senses = token.lexeme.senses
        for term in self.slots[name][2]:
            base = term.partition(".")[0]
            if base in senses and term[0] != "'":
                return base, str(senses[base])
        return None

    def integer(self, name: str) -> int | None:
        """Return the whole number in a slot, be it written as a number, meant by a word, or set by the rule."""
        amount = self.amount(name)
        if amount is None:
            meaning = self.meaning(name)
            return int(meaning) if meaning is not None else None
        return amount if isinstance(amount, int) else None


# Units and hedges ---------------------------------------------------------------------------------------------------------------

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

_RANK = {
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


def _unit(found: Found) -> tuple[Unit, Number]:
    sense = found.sense("unit")
    if sense is None:
        setting = found.settings.get("unit")
        if setting is None:
            return COUNT, 1
        kind, _, meaning = str(setting).partition(":")
        return _UNIT_OF[kind](meaning), 1
    kind, meaning = sense
    return _UNIT_OF[kind](meaning), (_MINOR if kind == "minor" else 1)


def _hedge(found: Found, held: Hedge) -> Hedge:
    best = held
    for slot in ("before", "odd", "after"):
        for token in found.all(slot):
            sense = token.lexeme.senses.get("hedge") if token.lexeme is not None else None
            if sense is not None:
                hedge = Hedge(str(sense))
                if _RANK[hedge] > _RANK[best]:
                    best = hedge
    setting = found.settings.get("hedge")
    if setting is not None and _RANK[Hedge(str(setting))] > _RANK[best]:
        best = Hedge(str(setting))
    return best


def _scaled(amount: Amount, factor: Number) -> Amount:
    if factor == 1:
        return amount
    if isinstance(amount, Range):
        low, high = multiply(amount.low, factor), multiply(amount.high, factor)
        return Range(min(low, high), max(low, high))
    if isinstance(amount, Magnitude):
        return Magnitude(multiply(amount.order, factor))
    return multiply(amount, factor)


def _factor(found: Found) -> Number:
    meaning = found.meaning("scale")
    return 1 if meaning is None else simplest(Fraction(meaning))


# Numbers ------------------------------------------------------------------------------------------------------------------------


def fraction(found: Found) -> Numeral | None:
    """Make a number of *numerator* and *denominator*, with a *whole* before them and a *scale* behind them where they are there."""
    numerator, denominator = found.amount("numerator"), found.amount("denominator")
    numerator = found.integer("numerator") if numerator is None else numerator
    denominator = found.integer("denominator") if denominator is None else denominator
    if numerator is None:
        numerator = 1
    if isinstance(numerator, Range | Magnitude) or isinstance(denominator, Range | Magnitude) or not denominator:
        return None
    value = Fraction(numerator) / Fraction(denominator)
    whole = found.amount("whole")
    if isinstance(whole, Range | Magnitude):
        return None
    if whole is not None:
        value = Fraction(whole) + (value if whole >= 0 else -value)
    return Numeral(_scaled(simplest(value) if whole is not None or value >= 1 else value, _factor(found)), "")


def scaled(found: Found) -> Numeral | None:
    """Multiply the number *n* by the word *scale*."""
    amount = found.amount("n")
    return None if amount is None else Numeral(_scaled(amount, _factor(found)), "", amount if isinstance(amount, int | Decimal) else None)


def negative(found: Found) -> Numeral | None:
    """Take the number *n* below zero."""
    amount = found.amount("n")
    return None if amount is None or isinstance(amount, Magnitude) else Numeral(_scaled(amount, -1), "")


def power(found: Found) -> Numeral | None:
    """Raise *n* to the power *exponent* (or shift it by so many places, where *base* is set to 10)."""
    base, exponent = found.amount("n"), found.integer("exponent")
    if base is None or exponent is None or isinstance(base, Range | Magnitude) or abs(exponent) > 60:
        return None
    if found.settings.get("base"):
        return Numeral(multiply(base, simplest(Fraction(10) ** exponent)), "")
    return Numeral(simplest(Fraction(base) ** exponent), "")


def number_range(found: Found) -> Numeral | None:
    """Make a range of *low* and *high*; a multiplier that only *high* names holds for both ("2 to 3 million")."""
    low, high = _ends(found.token("low"), found.token("high"))
    return None if low is None or high is None or low > high else Numeral(Range(low, high), "")


def _ends(first: Token | None, second: Token | None) -> tuple[Number | None, Number | None]:
    if first is None or second is None or first.numeral is None or second.numeral is None:
        return None, None
    low, high = first.numeral.amount, second.numeral.amount
    if isinstance(low, Range | Magnitude) or isinstance(high, Range | Magnitude):
        return None, None
    lead = second.numeral.lead
    if lead is not None and lead != 0 and low < lead and first.numeral.lead is None:
        low = multiply(low, simplest(Fraction(high) / Fraction(lead)))
    return low, high


# Quantities ---------------------------------------------------------------------------------------------------------------------


def quantity(found: Found) -> Quantity | None:
    """Make a quantity of the number *n* (or *low* and *high*), *unit*, *scale* and hedges."""
    amount = found.amount("n")
    if amount is None:
        low, high = _ends(found.token("low"), found.token("high"))
        if low is not None and high is not None:
            if low > high:
                return None
            amount = Range(low, high)
        elif "value" in found.settings:
            amount = read_amount(str(found.settings["value"]))
        else:
            meaning = found.meaning("value")
            if meaning is None:
                return None
            amount = read_amount(meaning)
    made, factor = _unit(found)
    return Quantity(_scaled(_scaled(amount, factor), _factor(found)), made, hedge=_hedge(found, Hedge.EXACT))


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


def band(found: Found) -> Quantity | None:
    """Make the ten years of age from *n* on ("in her thirties")."""
    first = found.integer("n")
    if first is None or first % 10:
        return None
    return Quantity(Range(first, first + 9), AGE)


def ordinal(found: Found) -> Ordinal | None:
    """Make the place *n* in a sequence; *noun* says of what."""
    amount = found.amount("n")
    if amount is None:
        low, high = _ends(found.token("low"), found.token("high"))
        if low is not None and high is not None and low <= high:
            amount = Range(low, high)
        else:
            amount = found.integer("n")
    return None if amount is None or isinstance(amount, Magnitude) else Ordinal(amount, noun=found.meaning("noun") or "")


def hedged(found: Found) -> Value | None:
    """Put the hedges before and after a *value* on it."""
    value = found.value("value")
    if value is None or isinstance(value, Name | Ordinal):
        return value
    return evolve(value, hedge=_hedge(found, value.hedge))


def keep(found: Found) -> Value | None:
    """Let a *value* stand as it is, in a wider span."""
    return found.value("value")


def span(found: Found) -> Value | None:
    """Make one value of the *low* and the *high* end of what is said as two."""
    low, high = found.value("low"), found.value("high")
    amount = found.amount("low")
    if amount is not None and isinstance(high, Quantity):
        low = evolve(high, amount=amount)
    if isinstance(low, Quantity) and isinstance(high, Quantity):
        if low.unit != high.unit and (low.unit.symbol or high.unit.symbol) and low.unit != COUNT:
            return None
        first, last = low.amount, high.amount
        if isinstance(first, Range | Magnitude) or isinstance(last, Range | Magnitude) or first > last:
            return None
        return Quantity(Range(first, last), high.unit if high.unit != COUNT else low.unit, hedge=max(low.hedge, high.hedge, key=_RANK.__getitem__))
    if isinstance(low, Duration) and isinstance(high, Duration) and len(low.parts) == len(high.parts) == 1:
        (first_part,), (last_part,) = low.parts, high.parts
        first, last = first_part.amount, last_part.amount
        if first_part.unit is last_part.unit and isinstance(first, int | Decimal | Fraction) and isinstance(last, int | Decimal | Fraction):
            return Duration((DurationPart(Range(first, last), last_part.unit),), hedge=low.hedge)
        return None
    if isinstance(low, CalendarDate) and isinstance(high, CalendarDate):
        return date_range(found)
    return None


def compound(found: Found) -> Value | None:
    """Make one value of two that follow each other from large to small ("5 feet 3 inches", "3 hours 20 minutes")."""
    first, second = found.value("first"), found.value("second")
    if isinstance(first, Duration) and isinstance(second, Duration):
        return Duration((*first.parts, *second.parts), hedge=first.hedge)
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        return _joined(first, second)
    return None


def _joined(first: Quantity, second: Quantity) -> Quantity | None:
    if first.unit.dimension is not second.unit.dimension or isinstance(first.amount, Range | Magnitude):
        return None
    if isinstance(second.amount, Range | Magnitude) or second.hedge is not Hedge.EXACT:
        return None
    if first.unit != second.unit:
        if not first.unit.factor or not second.unit.factor > 0 or second.unit.factor >= first.unit.factor:
            return None
        small = multiply(second.amount, simplest(Fraction(second.unit.factor) / Fraction(first.unit.factor)))
    elif second.amount < 1:
        small = second.amount
    else:
        return None
    return evolve(first, amount=add(first.amount, small))


# Time ---------------------------------------------------------------------------------------------------------------------------

_ISO = re.compile(r"P(?:([\d.]+)([YMWD]))?(?:T([\d.]+)([HMS]))?")
_ISO_UNITS = {"Y": TimeUnit.YEAR, "M": TimeUnit.MONTH, "W": TimeUnit.WEEK, "D": TimeUnit.DAY}
_ISO_CLOCK = {"H": TimeUnit.HOUR, "M": TimeUnit.MINUTE, "S": TimeUnit.SECOND}


def duration(found: Found) -> Duration | None:
    """Make a length of time of *n* and *unit*, or of a word that means one (*length*, as ISO 8601 writes it)."""
    hedge = _hedge(found, Hedge.EXACT)
    length = found.meaning("length")
    if length is not None:
        return Duration((_iso_part(length),), hedge=hedge)
    amount = found.amount("n")
    if amount is None:
        low, high = _ends(found.token("low"), found.token("high"))
        if low is not None and high is not None and low <= high:
            amount = Range(low, high)
        elif "value" in found.settings:
            amount = read_amount(str(found.settings["value"]))
    meaning = found.meaning("unit")
    if amount is None or meaning is None:
        return None
    times, _, name = meaning.rpartition(" ")
    if times:
        amount = _scaled(amount, int(times))
    return Duration((DurationPart(amount, TimeUnit(name)),), hedge=hedge)


def _iso_part(text: str) -> DurationPart:
    found = _ISO.fullmatch(text)
    if found is None:
        message = f"{text!r} is no duration of one unit as ISO 8601 writes it"
        raise ValueError(message)
    if found[1]:
        return DurationPart(simplest(Fraction(found[1])), _ISO_UNITS[found[2]])
    return DurationPart(simplest(Fraction(found[3])), _ISO_CLOCK[found[4]])


_OFFSET = re.compile(r"(\w+)([+-]\d+)")


def _offset(text: str) -> Offset:
    found = _OFFSET.fullmatch(text)
    if found is None:
        message = f"{text!r} is no offset; write it as unit and signed number, such as year-1"
        raise ValueError(message)
    return Offset(int(found[2]), TimeUnit(found[1]))


_DATE_FIELDS = ("half", "quarter", "month", "week", "day", "weekday", "occurrence")


def date(found: Found) -> CalendarDate | None:
    """Make a date of the fields that were said."""
    fields: dict[str, object] = {}
    for name in _DATE_FIELDS:
        if name in found.slots or name in found.settings:
            number = found.integer(name)
            if number is None or number == 0:
                return None
            fields[name] = number
    if not _take_years(found, fields):
        return None
    for name, read in _WORD_FIELDS.items():
        meaning = found.meaning(name)
        if meaning is not None:
            fields[name] = read(meaning)
    return CalendarDate(**fields, hedge=_hedge(found, Hedge.EXACT)) if fields else None  # type: ignore[arg-type]  # fields by name


_WORD_FIELDS: Mapping[str, Callable[[str], object]] = {
    "season": lambda text: Season(int(text)),
    "part": Part,
    "offset": _offset,
    "direction": Direction,
    "anchor": Anchor,
    "calendar": Calendar,
    "holiday": str,
    "zone": str,
}


def _take_years(found: Found, fields: dict[str, object]) -> bool:
    for name in ("year", "decade", "century"):
        if name not in found.slots and name not in found.settings:
            continue
        amount = found.integer(name)
        if amount is None or amount <= 0:
            return False
        if name == "year" and found.settings.get("short"):
            amount += 2000 if amount < 50 else 1900
        if name == "decade":
            if amount % 10 or amount > 2990:
                return False
            amount //= 10
        fields[name] = amount
    era = found.meaning("era")
    if era is not None and isinstance(fields.get("year"), int):
        fields["year"] = int(str(fields["year"])) + int(era)
    return True


def year_month(found: Found) -> CalendarDate | None:
    """Read ``2005.10`` as a year and a month."""
    token = found.token("n")
    if token is None or token.numeral is None:
        return None
    year, _, month = token.numeral.text.partition(".")
    return CalendarDate(year=int(year), month=int(month))


def month_day(found: Found) -> CalendarDate | None:
    """Read ``6.15`` as a month and a day."""
    token = found.token("n")
    if token is None or token.numeral is None:
        return None
    month, _, day = token.numeral.text.partition(".")
    return CalendarDate(month=int(month), day=int(day))


_FIELDS = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "season",
    "month",
    "week",
    "day",
    "weekday",
    "occurrence",
    "holiday",
    "part",
    "offset",
    "direction",
    "zone",
)


def merge(found: Found) -> CalendarDate | DateRange | None:
    """Make one date of two that say different fields of it ("last year" and "in March")."""
    first, second = found.value("first"), found.value("second")
    if isinstance(first, CalendarDate) and isinstance(second, DateRange) and second.first is not None:
        merged = _merged(first, second.first)
        return None if merged is None else evolve(second, first=merged)
    if not isinstance(first, CalendarDate) or not isinstance(second, CalendarDate):
        return None
    return _merged(first, second)


def _merged(first: CalendarDate, second: CalendarDate) -> CalendarDate | None:
    fields: dict[str, object] = {}
    for name in _FIELDS:
        one, other = getattr(first, name), getattr(second, name)
        if one is not None and other is not None and one != other:
            return None
        fields[name] = other if one is None else one
    if fields["offset"] is not None and fields[first.offset.unit.value if first.offset else "year"] is not None:  # type: ignore[union-attr]
        return None
    anchor = second.anchor if second.anchor is not Anchor.SPEECH else first.anchor
    calendar = second.calendar if second.calendar is not Calendar.GREGORIAN else first.calendar
    hedge = max(first.hedge, second.hedge, key=_RANK.__getitem__)
    return CalendarDate(**fields, anchor=anchor, calendar=calendar, hedge=hedge)  # type: ignore[arg-type]  # fields by name


_COARSE = ("century", "decade", "year", "month", "offset", "direction")


def date_range(found: Found) -> DateRange | None:
    """Make a range of dates; what only one end says of year and month holds for both."""
    low, high = found.value("low"), found.value("high")
    if found.token("low") is None and isinstance(high, CalendarDate):
        return DateRange(None, high, hedge=_hedge(found, Hedge.EXACT))
    if found.token("high") is None and isinstance(low, CalendarDate):
        return DateRange(low, None, hedge=_hedge(found, Hedge.EXACT))
    day = found.amount("low")
    if day is not None and isinstance(high, CalendarDate) and isinstance(day, int) and high.day is not None:
        low = evolve(high, day=day)
    last = found.amount("high")
    if last is not None and isinstance(low, CalendarDate) and isinstance(last, int) and low.day is not None:
        high = evolve(low, day=last, weekday=None)
    if not isinstance(low, CalendarDate) or not isinstance(high, CalendarDate):
        return None
    return DateRange(_completed(low, high), _completed(high, low))


def _completed(date: CalendarDate, other: CalendarDate) -> CalendarDate:
    if date.offset is not None or date.weekday is not None:
        return date
    missing: dict[str, object] = {}
    if date.day is not None and date.month is None and other.month is not None and other.day is not None:
        missing["month"] = other.month
    if date.year is None and other.year is not None and (date.month or "month" in missing):
        missing["year"] = other.year
    if date.year is None and other.year is None and other.offset is not None and other.offset.unit in {TimeUnit.YEAR, TimeUnit.MONTH}:
        missing["offset"] = other.offset
    return evolve(date, **missing) if missing else date


def days(found: Found) -> DateRange | None:
    """Make the dates from *low* to *high*, two numbers of one field (``field`` in the settings: day, month or year)."""
    low, high = found.integer("low"), found.integer("high")
    field = str(found.settings["field"])
    if low is None or high is None or not low or not high:
        return None
    shared = {name: number for name in ("year", "month") if name != field and (number := found.integer(name)) is not None}
    return DateRange(CalendarDate(**shared, **{field: low}), CalendarDate(**shared, **{field: high}))  # type: ignore[arg-type]  # by name


def weekend(found: Found) -> DateRange | None:
    """Make the Saturday and Sunday of a week (*offset*, *direction*)."""
    offset, direction = found.meaning("offset"), found.meaning("direction")
    shared: dict[str, object] = {}
    if offset is not None:
        shared["offset"] = _offset(offset)
    if direction is not None:
        shared["direction"] = Direction(direction)
    return DateRange(CalendarDate(weekday=6, **shared), CalendarDate(weekday=7, **shared))  # type: ignore[arg-type]  # by name


def shifted(found: Found) -> CalendarDate | None:
    """Make the date that a length of time leads to, *toward* the past (-1) or the future (1); *base* is where it counts from."""
    length = found.value("value")
    toward = found.integer("toward")
    if not isinstance(length, Duration) or toward is None or len(length.parts) != 1:
        return None
    (part,) = length.parts
    amount = part.amount if isinstance(part.amount, Magnitude) else _scaled(part.amount, toward)
    unit_ = part.unit
    if isinstance(amount, Magnitude):
        amount = Magnitude(amount.order)
        return CalendarDate(
            offset=Offset(amount, unit_, whole=False), direction=Direction.LAST if toward < 0 else Direction.NEXT, hedge=_hedge(found, length.hedge)
        )
    anchor = Anchor(found.meaning("anchor") or "speech")
    return CalendarDate(offset=Offset(amount, unit_, whole=False), hedge=_hedge(found, length.hedge), anchor=anchor)


_NOON = 12


def clock(found: Found) -> ClockTime | None:
    """Make a time of the day of *hour*, *minute*, *second* (or of a time in digits, *time*), *meridiem* (am, pm, night, dawn) and *zone*."""
    time = found.value("time")
    if isinstance(time, ClockTime):
        hour, minute, second = time.hour, time.minute, time.second
    else:
        word = found.meaning("word")
        if word is not None:
            hours, _, minutes = word.partition(":")
            return ClockTime(int(hours), int(minutes), zone=found.meaning("zone"))
        hour = found.integer("hour")
        minute, second = found.integer("minute") or 0, found.integer("second")
        four = found.integer("four")
        if four is not None:
            hour, minute = divmod(four, 100)
        if hour is None and "minute" not in found.slots:
            return None
    meridiem = found.meaning("meridiem")
    if hour is not None and meridiem is not None:
        hour = _of_day(hour, meridiem)
    if hour is None and "hour" in found.slots:
        return None
    return ClockTime(hour, minute, second=second, zone=found.meaning("zone"), hedge=_hedge(found, Hedge.EXACT))


def _of_day(hour: int, meridiem: str) -> int | None:
    if hour > _NOON:
        return hour
    if meridiem == "am":
        return hour % _NOON
    if meridiem == "night":
        return hour + _NOON if 5 <= hour < _NOON else hour % _NOON
    return hour % _NOON + _NOON


def zoned(found: Found) -> Value | None:
    """Put the *zone* that stands beside a date or a time on it."""
    value = found.value("value")
    zone = found.meaning("zone")
    if isinstance(value, ClockTime | CalendarDate):
        return evolve(value, zone=zone)
    if isinstance(value, DateRange):
        return evolve(
            value,
            first=None if value.first is None else evolve(value.first, zone=zone),
            last=None if value.last is None else evolve(value.last, zone=zone),
        )
    return None


def name(found: Found) -> Name:
    """Keep what was matched as a name."""
    return Name(found.text[found.start : found.end])


def nothing(found: Found) -> Nothing:
    """Make nothing: these words look like a value and are none."""
    del found
    return NOTHING


PRODUCTIONS: Mapping[str, Callable[[Found], Made | None]] = {
    "fraction": fraction,
    "scaled": scaled,
    "negative": negative,
    "power": power,
    "number-range": number_range,
    "quantity": quantity,
    "band": band,
    "ordinal": ordinal,
    "hedged": hedged,
    "keep": keep,
    "span": span,
    "compound": compound,
    "duration": duration,
    "date": date,
    "year-month": year_month,
    "month-day": month_day,
    "merge": merge,
    "date-range": date_range,
    "days": days,
    "weekend": weekend,
    "shifted": shifted,
    "clock": clock,
    "zoned": zoned,
    "name": name,
    "nothing": nothing,
}

OUTPUTS: Mapping[str, tuple[str, ...]] = {
    "quantity": ("quantity",),
    "band": ("quantity",),
    "ordinal": ("ordinal",),
    "hedged": ("hedged",),
    "keep": ("kept",),
    "span": ("quantity",),
    "compound": ("quantity",),
    "duration": ("duration",),
    "date": ("date",),
    "year-month": ("date",),
    "month-day": ("date",),
    "merge": ("date",),
    "date-range": ("date", "dates"),
    "days": ("date", "dates"),
    "weekend": ("date", "dates"),
    "shifted": ("date",),
    "clock": ("clock",),
    "zoned": ("date",),
    "name": ("name",),
    "nothing": ("ignored",),
}
"""The classes of the token that each production makes; those that are missing make a number."""
