"""Match: which two values can be one fact, and what differs if they contradict each other."""

from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from claimkit.comparison.difference import Difference
from claimkit.comparison.matching import match_mentions
from claimkit.extraction import Mention
from claimkit.values import (
    AGE,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    CalendarDate,
    ClockTime,
    DateRange,
    Direction,
    Duration,
    DurationPart,
    Hedge,
    Magnitude,
    Name,
    Offset,
    Ordinal,
    Part,
    Quantity,
    Range,
    Relation,
    TimeUnit,
    Value,
    counter,
    money,
    unit,
)

PERSON = counter("person")
BASIS_POINTS = unit("permyriad")


def race(hours: int, minutes: int, seconds: int) -> Duration:
    """Return how long a race took."""
    units = (TimeUnit.HOUR, TimeUnit.MINUTE, TimeUnit.SECOND)
    return Duration(tuple(DurationPart(*part) for part in zip((hours, minutes, seconds), units, strict=True)))


LAST_YEAR, NEXT_YEAR = (CalendarDate(offset=Offset(step, TimeUnit.YEAR)) for step in (-1, 1))
CONTRADICTIONS: list[tuple[Value, Value, Difference]] = [
    (Quantity(500_000, PERSON), Quantity(50_000), Difference.SCALE),
    (Quantity(8_192, PERSON), Quantity(8_912), Difference.DIGIT),
    (Quantity(3, PERSON), Quantity(4), Difference.NUMBER),
    (Quantity(70, PERSON, hedge=Hedge.AT_LEAST), Quantity(79, hedge=Hedge.AT_LEAST), Difference.DIGIT),
    (Quantity(Range(3, 4)), Quantity(Range(3, 5)), Difference.NUMBER),
    (Quantity(Magnitude(1_000)), Quantity(Magnitude(100)), Difference.SCALE),
    (Quantity(12, money("KRW")), Quantity(12, money("USD")), Difference.CURRENCY),
    (Quantity(10, unit("W")), Quantity(10, unit("GW")), Difference.MEASURE),
    (Quantity(117, unit("km")), Quantity(110, unit("mi")), Difference.CONVERSION),
    (Quantity(20, PERCENT), Quantity(20, PERCENTAGE_POINT), Difference.PERCENTAGE_POINT),
    (Quantity(1_800, PERSON), CalendarDate(year=1080), Difference.DIGIT),
    (Quantity(65, AGE), Quantity(650), Difference.SCALE),
    (Duration.of(3, TimeUnit.DAY), Duration.of(4, TimeUnit.DAY), Difference.LENGTH),
    (Duration.of(3, TimeUnit.DAY), Duration.of(3, TimeUnit.WEEK), Difference.TIME_UNIT),
    (CalendarDate(year=2008), CalendarDate(year=2018), Difference.YEAR),
    (CalendarDate(month=5), CalendarDate(month=6), Difference.MONTH),
    (CalendarDate(month=5, day=1), CalendarDate(month=5, day=2), Difference.DAY),
    (CalendarDate(year=2008, quarter=1), CalendarDate(year=2008, quarter=2), Difference.QUARTER),
    (LAST_YEAR, NEXT_YEAR, Difference.DIRECTION),
    (ClockTime(7, 15), ClockTime(7, 45), Difference.CLOCK),
    (Ordinal(2), Ordinal(3), Difference.ORDINAL),
    (Name("B-52"), Name("B-51"), Difference.NAME),
    (Duration.of(3, TimeUnit.MONTH), CalendarDate(month=3), Difference.KIND),
    (
        Duration((DurationPart(21, TimeUnit.HOUR), DurationPart(30, TimeUnit.MINUTE))),
        ClockTime(21, 30),
        Difference.KIND,
    ),
    (Duration.of(6, TimeUnit.HOUR), Quantity(6, counter("time")), Difference.KIND),
    (Duration.of(6, TimeUnit.HOUR), Quantity(6, MULTIPLE), Difference.KIND),
    (
        Duration.of(24, TimeUnit.DAY),
        DateRange(CalendarDate(month=8, day=8), CalendarDate(month=8, day=24)),
        Difference.LENGTH,
    ),
    (
        DateRange(CalendarDate(year=2008), CalendarDate(year=2010)),
        DateRange(CalendarDate(year=2008), CalendarDate(year=2011)),
        Difference.YEAR,
    ),
    (Quantity(10, AGE, hedge=Hedge.AT_LEAST), Quantity(12, AGE, hedge=Hedge.AT_LEAST), Difference.DIGIT),
    (Quantity(5, unit("lb")), Quantity(50, money("GBP")), Difference.SCALE),
    (Quantity(5, BASIS_POINTS), Quantity(Decimal("0.5"), PERCENTAGE_POINT), Difference.SCALE),
    (
        CalendarDate(offset=Offset(-1, TimeUnit.WEEK)),
        CalendarDate(offset=Offset(-1, TimeUnit.MONTH)),
        Difference.TIME_UNIT,
    ),
    (Duration.of(6, TimeUnit.HOUR), CalendarDate(day=6), Difference.TIME_UNIT),
    (
        CalendarDate(offset=Offset(Range(-3, -2), TimeUnit.YEAR)),
        CalendarDate(offset=Offset(Range(-4, -3), TimeUnit.YEAR)),
        Difference.DATE,
    ),
    (CalendarDate(year=-36), CalendarDate(year=37), Difference.YEAR),
    (ClockTime(1, 59, second=40), race(1, 40, 59), Difference.LENGTH),
    # A hedge reaches ten times as far, but nobody says "over 3 months" of eight.
    (Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER), Duration.of(240, TimeUnit.DAY), Difference.LENGTH),
    # Five times the right number is still a conversion that went wrong; more is another fact.
    (Quantity(1, unit("mi")), Quantity(5 * 5_280, unit("ft")), Difference.CONVERSION),
]
RENDERINGS: list[tuple[Value, Value]] = [
    (Duration.of(6, TimeUnit.HOUR), Quantity(6, money("USD"))),
    (Duration.of(60, TimeUnit.YEAR), CalendarDate(year=1960)),
    (Quantity(1_000, PERSON, hedge=Hedge.ODD), Quantity(1_000, hedge=Hedge.OVER)),
    (Quantity(320_000_000, money("USD")), Quantity(300_000_000, money("USD"), hedge=Hedge.OVER)),
    (Quantity(Magnitude(10)), Quantity(47)),
    (Quantity(40, PERCENT), Quantity(40)),
    (Quantity(30, PERCENT, hedge=Hedge.OVER), Quantity(Fraction(1, 3), FRACTION)),
    (Quantity(8_840, unit("m")), Quantity(29_000, unit("ft"))),
    (Duration.of(3, TimeUnit.WEEK), CalendarDate(offset=Offset(-3, TimeUnit.WEEK, whole=False))),
    (Duration.of(15, TimeUnit.DAY), Duration.of(2, TimeUnit.WEEK)),
    (Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER), Duration.of(150, TimeUnit.DAY)),
    (Quantity(Decimal("12.5"), unit("lb")), Quantity(Decimal("12.5"), money("GBP"))),
    (Quantity(50, BASIS_POINTS), Quantity(Decimal("0.5"), PERCENTAGE_POINT)),
    (Quantity(Fraction(3, 10), FRACTION), Quantity(Decimal("0.3"), PERCENTAGE_POINT)),  # tenths of what the other names
    (Quantity(Fraction(1, 5), FRACTION), Quantity(Decimal("0.2"), unit("degC"))),
    (ClockTime(1, 59, second=40), race(1, 59, 40)),
    (ClockTime(4, 12), Duration.of(252, TimeUnit.SECOND)),
    (Quantity(Range(10, 19), AGE), Quantity(Range(11, 19), AGE)),
    (CalendarDate(offset=Offset(0, TimeUnit.WEEK)), CalendarDate(offset=Offset(0, TimeUnit.MONTH))),
    (CalendarDate(day=28), CalendarDate(weekday=1)),
    (CalendarDate(month=8), CalendarDate(month=8, direction=Direction.LAST)),
    (CalendarDate(month=8), CalendarDate(month=8, part=Part.EARLY)),
    (CalendarDate(offset=Offset(-1, TimeUnit.MONTH)), CalendarDate(month=6)),
]
STRANGERS: list[tuple[Value, Value]] = [
    (Duration.of(60, TimeUnit.YEAR), CalendarDate(month=3)),
    (Duration.of(61, TimeUnit.YEAR), CalendarDate(year=1960)),
    (Duration.of(5, TimeUnit.DAY), DateRange(CalendarDate(day=28), CalendarDate(day=3))),
    (Duration.of(37, TimeUnit.DAY), Quantity(450, PERSON)),
    (Duration.of(1, TimeUnit.DAY), Quantity(1, counter("time"))),
    (ClockTime(4, 12), Duration.of(5, TimeUnit.HOUR)),
    (Quantity(0), Quantity(5)),
    (Quantity(1, unit("mi")), Quantity(5 * 5_280 + 1, unit("ft"))),
    (Quantity(450, PERSON), Quantity(37, unit("m"))),
    (Quantity(450, PERSON), Quantity(37)),
    (Quantity(12, money("KRW")), Quantity(97, money("USD"))),
    (Quantity(Magnitude(10)), Quantity(1_000)),
    (Quantity(25, PERCENT), Quantity(20)),
    (CalendarDate(month=8), CalendarDate(weekday=2)),
    (Name("B-52"), Name("G7")),
]


def mention(value: Value) -> Mention:
    return Mention(0, 1, "x", value)


@pytest.mark.parametrize("left,right,difference", CONTRADICTIONS)
def test_a_contradiction_is_named_by_what_differs(left: Value, right: Value, difference: Difference) -> None:
    for one, other in ((left, right), (right, left)):
        match = match_mentions(mention(one), mention(other))
        assert match is not None
        assert (match.relation, match.difference) == (Relation.CONTRADICTORY, difference)


@pytest.mark.parametrize("one", [Quantity(1_234_512), Quantity(5_203, PERSON, hedge=Hedge.AT_LEAST)])
def test_a_translation_rounds_a_number_and_does_not_know_it_better(one: Quantity) -> None:
    rounded = evolve(one, amount=int(str(one.amount)[:-2] + "00"))
    match = match_mentions(mention(one), mention(rounded))
    assert match is not None
    assert match.difference is None
    match = match_mentions(mention(rounded), mention(one))
    assert match is not None
    assert match.difference in (Difference.DIGIT, Difference.NUMBER)


@pytest.mark.parametrize("left,right", RENDERINGS)
def test_a_rendering_is_no_contradiction(left: Value, right: Value) -> None:
    for one, other in ((left, right), (right, left)):
        match = match_mentions(mention(one), mention(other))
        assert match is not None
        assert match.difference is None


@pytest.mark.parametrize("left,right", STRANGERS)
def test_values_of_which_nothing_says_that_they_are_one_fact_do_not_match(left: Value, right: Value) -> None:
    assert match_mentions(mention(left), mention(right)) is None
    assert match_mentions(mention(right), mention(left)) is None


def test_a_bare_day_is_a_length_where_nothing_else_is_said() -> None:
    day, length = mention(CalendarDate(day=4)), mention(Duration.of(3, TimeUnit.DAY))
    assert match_mentions(length, day) is None
    match = match_mentions(length, day, firsts=True)
    assert match is not None
    assert match.difference is Difference.LENGTH
    same = match_mentions(length, mention(CalendarDate(day=3)), firsts=True)
    assert same is None or same.difference is None
