"""Contradictions: two mentions of one fact that cannot both be right."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from attrs import evolve

from claimkit.checks.excuses import READINGS, says_minus
from claimkit.checks.finding import ITS, MQM, Severity
from claimkit.checks.mending import contradiction
from claimkit.checks.pair import Pair, says_little, sides_of
from claimkit.checks.registry import DATE, NUMBER, OTHER, TIME, UNIT, Check, Observation, Stage, Types, add, check_of
from claimkit.checks.telling import fate
from claimkit.comparison.alignment import Link
from claimkit.comparison.difference import Difference, as_rounded, power_of_ten
from claimkit.comparison.numbers import number_of
from claimkit.comparison.quantities import as_celsius
from claimkit.messages import Message
from claimkit.values import COUNT, ClockTime, Dimension, Duration, Kind, Quantity, Value
from claimkit.values.amount import Amount, Magnitude, Range, sole_number
from claimkit.values.number import Number, divide, leading_place, multiply, round_to, significant_digits

_DIAGNOSES: Mapping[Difference | None, tuple[str, Message | None]] = {
    Difference.SCALE: ("quantity.scale", None),
    Difference.DIGIT: ("quantity.digit", None),
    Difference.NUMBER: ("quantity.number", Message("another number")),
    Difference.ORDINAL: ("ordinal.number", Message("another place in the order")),
    Difference.NAME: ("name.digits", Message("the digits of the name differ")),
    Difference.CURRENCY: ("unit.currency", Message("another currency")),
    Difference.MEASURE: ("unit.measure", Message("the number was kept and the unit was not")),
    Difference.PERCENTAGE_POINT: (
        "unit.percentage_point",
        Message("a percentage and a difference between percentages are not the same"),
    ),
    Difference.LENGTH: ("duration.length", Message("another length of time")),
    Difference.TIME_UNIT: ("duration.unit", Message("the number was kept and the unit of time was not")),
    Difference.CLOCK: ("clock.time", Message("another time of the day")),
    Difference.ZONE: ("clock.zone", Message("the same hour in another time zone")),
    Difference.DAY: ("date.day", Message("another day")),
    Difference.DIRECTION: ("date.direction", Message("one is in the past, the other in the future")),
    Difference.DATE: ("date.mismatch", Message("the two are not the same time")),
    Difference.MONTH: ("date.month", Message("another month")),
    Difference.QUARTER: ("date.quarter", Message("another part of the year")),
    Difference.SEASON: ("date.quarter", Message("another part of the year")),
    Difference.WEEKDAY: ("date.weekday", Message("another day of the week")),
    Difference.YEAR: ("date.year", Message("another year")),
    Difference.CENTURY: ("date.year", Message("another year")),
    Difference.KIND: ("value.kind", Message("one is a length of time, the other is not")),
    Difference.PART: ("date.part", Message("another part of the time named")),
    Difference.INVERSE: ("quantity.inverse", Message("one is so many times as much, the other so small a part")),
    Difference.PRECISION: ("value.precision", Message("one is more exact than the other")),
}
"""The code of each difference, and what a finding of it tells; a wrong number by what is wrong with it."""

_FINDS: Mapping[tuple[str, Types], Message] = {
    ("quantity.scale", NUMBER): Message(
        "The number is ten, a thousand, ten thousand times too large or too small: 50,000 for 500,000."
    ),
    ("quantity.digit", NUMBER): Message(
        "One digit of a number is wrong, missing or one too many, or two neighbours have changed places."
    ),
    ("quantity.number", NUMBER): Message("The translation has another number for what is evidently the same fact."),
    ("ordinal.number", NUMBER): Message("The translation names another place in an order: second for third."),
    ("name.digits", (MQM.ENTITY, ITS.INCONSISTENT_ENTITIES)): Message(
        "A name or code has other digits: B-51 for B-52."
    ),
    ("unit.currency", NUMBER): Message("The sum is the same, in another currency."),
    ("unit.measure", UNIT): Message(
        "The number is the same, in another unit: miles for kilometres, gigawatts for watts."
    ),
    ("unit.percentage_point", UNIT): Message("Percent stands for percentage points, or the other way round."),
    ("duration.length", TIME): Message("A length of time, or an age in years, has another number."),
    ("duration.unit", TIME): Message("The number is the same, in another unit of time: days for weeks."),
    ("clock.time", TIME): Message("The translation names another time of the day."),
    ("clock.zone", TIME): Message("The hour is the same, in another time zone: 3 p.m. GMT for 3 p.m. in Seoul."),
    ("date.day", DATE): Message("The translation names another day of the month."),
    ("date.direction", DATE): Message(
        "The date lies on the other side of what it counts from: next for last, in three days for three days ago."
    ),
    ("date.mismatch", DATE): Message("The two dates do not meet, as far as they can be resolved."),
    ("date.month", DATE): Message("The translation names another month."),
    ("date.quarter", DATE): Message("The translation names another season, quarter or half of the year."),
    ("date.weekday", DATE): Message("The translation names another day of the week."),
    ("date.year", DATE): Message("The translation names another year, decade or century."),
    ("value.kind", DATE): Message(
        "A length of time was taken for a date or for a number of things, or the other way round: March for 3 months."
    ),
    ("date.part", DATE): Message("The translation names another part of the month, year or decade: early for late."),
    ("quantity.inverse", OTHER): Message("A multiple became its inverse: half for double."),
    ("value.precision", OTHER): Message(
        "A range became one number, a decade one of its years, or the other way round: six for five or six."
    ),
}
"""By code and standard types, what the catalogue says of it."""

_WARNINGS = frozenset({"date.part", "quantity.inverse", "value.precision"})


def _check(code: str, types: Types, finds: Message) -> Check:
    def look(pair: Pair) -> Iterator[Observation]:
        for link in pair.contradicted:
            found, diagnosis = _DIAGNOSES.get(link.difference, ("", None))
            if found != code or says_minus(sides_of(link, pair.original, pair.translation)):
                continue
            doubt = _doubt(pair, link)
            told = contradiction(pair, link, diagnosis or _how_far(link), doubt)
            yield told if doubt is None and severity is Severity.ERROR else evolve(told, edit=None)

    severity = Severity.WARNING if code in _WARNINGS else Severity.ERROR
    return Check(code, severity, Stage.CONTRADICTION, *types, look, finds)


def _doubt(pair: Pair, link: Link) -> Severity | None:
    """Weigh two numbers that may well be two facts, or one that reads otherwise: a warning is enough, or less."""
    may_agree = READINGS.get(link.difference)
    if may_agree is not None and may_agree(sides_of(link, pair.original, pair.translation)):
        return Severity.INFO
    return Severity.WARNING if _are_told_otherwise(pair, link) else None


def _are_told_otherwise(pair: Pair, link: Link) -> bool:
    """Return whether two numbers say little: small ones in digits here and in words there, one, "a week", noon."""
    one, other = map(fate, sides_of(link, pair.original, pair.translation))
    if one is not None and one == other:  # the dead of both texts are the same, and so are the injured
        return False
    first = link.difference is Difference.ORDINAL and (says_little(link.left) or says_little(link.right))
    if first or _are_in_passing(link) or _is_read_in_part(link):
        return True
    values = link.left.value, link.right.value
    is_one, is_other = (isinstance(each, Quantity) and each.kind is Kind.COUNT and each.amount == 1 for each in values)
    is_round = max(number_of(each) or 0 for each in values) >= 100  # "a thousand times" beside "once"
    if is_one is not is_other and (link.difference is Difference.NUMBER or is_round):
        at = bisect_left(pair.alignment.links, link.left.start, key=lambda each: each.left.start)
        return not any(_is_beside(link, each) for each in pair.alignment.links[max(0, at - 2) : at + 3])
    small = all(isinstance(each, Quantity) and each.unit == COUNT and each.amount in range(11) for each in values)
    return small and len({any(map(str.isdecimal, each.surface)) for each in (link.left, link.right)}) > 1


def _are_in_passing(link: Link) -> bool:
    """Return whether two values may well be two facts, one said in passing: a week, about an hour; noon, 4 p.m."""
    values = link.left.value, link.right.value
    if link.difference is Difference.TIME_UNIT:
        lengths = [value for value in values if isinstance(value, Duration)]
        return [each.parts[0].amount for each in lengths] == [1, 1] and lengths[0].hedge is not lengths[1].hedge
    middles = ((0, 0), (12, 0))  # midnight and noon
    one, other = (isinstance(value, ClockTime) and (value.hour, value.minute) in middles for value in values)
    return one is not other


def _is_read_in_part(link: Link) -> bool:
    """Return whether one value may be a part of the other, of which the rest was not read: an hour, 1시간 15분."""
    mentions = link.left, link.right
    values = [each.value for each in mentions]
    in_words = [not any(map(str.isdecimal, each.surface)) for each in mentions]
    match link.difference:
        case Difference.DIGIT:
            unit = getattr(values[0], "unit", COUNT)
            if not any(in_words) and COUNT != unit == getattr(values[1], "unit", COUNT):  # no more is to be read
                return _differ_in_sign(link) and unit.dimension is not Dimension.TEMPERATURE  # a word may tell a loss
            part, whole = sorted((str(number_of(each)).replace(".", "") for each in values), key=len)
            return len(part) < len(whole) and (whole.startswith(part) or whole.endswith(part))
        case Difference.LENGTH:
            ones = (isinstance(each, Duration) and [part.amount for part in each.parts] == [1] for each in values)
            return any(is_one and words for is_one, words in zip(ones, in_words, strict=True))
        case Difference.CLOCK:
            one, other = ((each.hour, each.minute) for each in values if isinstance(each, ClockTime))
            return bool(one[1]) is not bool(other[1]) and abs((one[0] or 0) - (other[0] or 0)) % 12 in (0, 1, 11)
        case Difference.SCALE:
            vague = any(isinstance(getattr(each, "amount", None), Magnitude) for each in values)
            return all(in_words) and not vague and min(number_of(each) or 0 for each in values) < 1000
        case _:
            return False


def _is_beside(link: Link, other: Link) -> bool:
    """Return whether two links stand beside each other in both texts, as numbers of one phrase do: "one in four"."""
    if other is link or not isinstance(other.left.value, Quantity):
        return False
    sides = (link.left, other.left), (link.right, other.right)
    return all(max(one.start, two.start) - min(one.end, two.end) <= 6 for one, two in sides)


for _named, _finds in _FINDS.items():
    add(_check(*_named, _finds))


@check_of("unit.conversion", Severity.ERROR, stage=Stage.CONTRADICTION, mqm=MQM.UNIT_CONVERSION, its=ITS.NUMBERS)
def conversion(pair: Pair) -> Iterator[Observation]:
    """A measure was converted into another unit, and not to the right number."""
    for link in pair.differing(Difference.CONVERSION):
        wanted = _converted(link.left.value, link.right.value)
        yield contradiction(pair, link, Message("the conversion is wrong"), wanted=wanted)


def _converted(value: Value, written: Value) -> Quantity | None:
    """Convert a measure into the unit in which it is written, to as many digits as it has, two at the least."""
    if not (isinstance(value, Quantity) and isinstance(written, Quantity)) or isinstance(value.amount, Magnitude):
        return None
    amount, source = as_celsius(value).to(as_celsius(written).unit).amount, value.amount
    if isinstance(amount, Range) and isinstance(source, Range):
        rounded: Amount = Range(_rounded(amount.low, source.low), _rounded(amount.high, source.high))
    else:
        rounded = _rounded(sole_number(amount), sole_number(source))
    return Quantity(rounded, written.unit, hedge=value.hedge)


def _rounded(number: Number, source: Number) -> Number:
    return round_to(number, leading_place(number, max(2, significant_digits(source))))


def _differ_in_sign(link: Link) -> bool:
    one, other = number_of(link.left.value), number_of(link.right.value)
    return one is not None and other is not None and one == multiply(other, -1)


def _how_far(link: Link) -> Message:
    if link.difference is Difference.DIGIT:
        opposed = Message("one is above zero, the other below")
        return opposed if _differ_in_sign(link) else Message("one digit differs, or two have changed places")
    one, other = number_of(link.left.value), number_of(link.right.value)
    power = None if one is None or other is None else power_of_ten(*as_rounded(one, other))
    if one is None or other is None or not power:  # of a range, it was the other end
        return Message("another power of ten")
    times = _TIMES.get(abs(power)) or Message("10^{power} times", power=abs(power))
    slip = _myriad_slip(one, other)
    if slip is None:
        return Message("{times} too large", times=times) if power > 0 else Message("{times} too small", times=times)
    from claimkit.rendering import Written

    count, unit, wrong = slip
    values: dict[str, Any] = {"times": times, "count": Written(Quantity(count)), "unit": unit, "wrong": wrong}
    if power > 0:
        return Message("{times} too large ({count} × {unit:,} became {count} × {wrong:,})", **values)
    return Message("{times} too small ({count} × {unit:,} became {count} × {wrong:,})", **values)


def _myriad_slip(one: Number, other: Number) -> tuple[Number, int, int] | None:
    """Return what was counted, in which unit, and the unit taken for it: a myriad, a thousand, or a power of one."""
    for units, counterparts in ((_MYRIADS, _THOUSANDS), (_THOUSANDS, _MYRIADS)):
        for unit in units:
            count = divide(one, unit)
            became = Fraction(other) / Fraction(count)
            if 1 <= count < _MYRIAD and became in counterparts:
                return count, unit, int(became)
    return None


_MYRIAD = 10_000
_MYRIADS = tuple(_MYRIAD**power for power in (4, 3, 2, 1))
_THOUSANDS = tuple(1_000**power for power in (5, 4, 3, 2, 1))

_TIMES = {
    1: Message("ten times"),
    2: Message("a hundred times"),
    3: Message("a thousand times"),
    4: Message("ten thousand times"),
    5: Message("a hundred thousand times"),
    6: Message("a million times"),
    8: Message("a hundred million times"),
    9: Message("a billion times"),
}
