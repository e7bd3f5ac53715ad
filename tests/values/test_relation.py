"""How two values stand to each other, fact by fact."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from claimkit.values import (
    AGE,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
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
    Offset,
    Ordinal,
    Part,
    Quantity,
    Range,
    Relation,
    Season,
    TimeUnit,
    Value,
    counter,
    money,
    relate,
    unit,
)

SAME, CONVERTED, COMPATIBLE = Relation.SAME, Relation.CONVERTED, Relation.COMPATIBLE
HEDGE_SHIFT, CONTRADICTORY, INCOMPARABLE = Relation.HEDGE_SHIFT, Relation.CONTRADICTORY, Relation.INCOMPARABLE

KM, MI, DEGREES = unit("km"), unit("mi"), unit("degC")
WON, DOLLARS = money("KRW"), money("USD")


def whole(steps: int, unit_of_time: str) -> Offset:
    return Offset(steps, TimeUnit(unit_of_time))


def ago(amount: int | Range | Magnitude, unit_of_time: str) -> CalendarDate:
    return CalendarDate(offset=Offset(amount, TimeUnit(unit_of_time), whole=False))


def assert_relation(one: Value, other: Value, relation: Relation, reference: dt.date | None = None) -> None:
    assert relate(one, other, reference=reference) is relation
    assert relate(other, one, reference=reference) is relation


@pytest.mark.parametrize(
    "one, other, relation",
    [
        # The number and its hedge.
        (Quantity(50_000), Quantity(50_000), SAME),
        (Quantity(50_000), Quantity(500_000), CONTRADICTORY),
        (Quantity(1_000, hedge=Hedge.ODD), Quantity(1_000, hedge=Hedge.OVER), SAME),
        (Quantity(1_000, hedge=Hedge.ODD), Quantity(1_000, hedge=Hedge.ABOUT), SAME),
        (Quantity(1_000, hedge=Hedge.ODD), Quantity(1_000), HEDGE_SHIFT),
        (Quantity(50, hedge=Hedge.AT_LEAST), Quantity(50, hedge=Hedge.OVER), SAME),
        (Quantity(50, hedge=Hedge.AT_LEAST), Quantity(50, hedge=Hedge.AT_MOST), HEDGE_SHIFT),
        (Quantity(50), Quantity(50, hedge=Hedge.UNDER), HEDGE_SHIFT),
        (Quantity(500_000, hedge=Hedge.ODD), Quantity(50_000, hedge=Hedge.OVER), CONTRADICTORY),
        (Quantity(50, hedge=Hedge.OVER), Quantity(40, hedge=Hedge.OVER), COMPATIBLE),
        (Quantity(50, hedge=Hedge.OVER), Quantity(500, hedge=Hedge.OVER), CONTRADICTORY),
        (Quantity(50, hedge=Hedge.UNDER), Quantity(500, hedge=Hedge.UNDER), CONTRADICTORY),
        (Quantity(50, hedge=Hedge.AT_MOST), Quantity(40), COMPATIBLE),
        (Quantity(50, hedge=Hedge.ABOUT), Quantity(52), COMPATIBLE),
        (Quantity(50, hedge=Hedge.ABOUT), Quantity(60), CONTRADICTORY),
        # Vague amounts.
        (Quantity(Magnitude(10)), Quantity(Magnitude(10)), SAME),
        (Quantity(Magnitude(100)), Quantity(Magnitude(100), hedge=Hedge.AT_LEAST), HEDGE_SHIFT),
        (Quantity(Magnitude(10)), Quantity(Magnitude(100)), CONTRADICTORY),
        (Quantity(Magnitude(10)), Quantity(40), COMPATIBLE),
        (Quantity(Magnitude(10)), Quantity(12), CONTRADICTORY),
        (Quantity(Magnitude(1)), Quantity(1, hedge=Hedge.OVER), COMPATIBLE),
        (Quantity(Range(3, 4)), Quantity(3), COMPATIBLE),
        (Quantity(Range(3, 4)), Quantity(Range(3, 4)), SAME),
        (Quantity(Range(3, 4)), Quantity(Range(5, 6)), CONTRADICTORY),
        # Rounding.
        (Quantity(1_234_567), Quantity(1_200_000), COMPATIBLE),
        (Quantity(238_420_000, DOLLARS), Quantity(238_000_000, DOLLARS), COMPATIBLE),
        (Quantity(150), Quantity(151), CONTRADICTORY),
        (Quantity(1_234), Quantity(1_000), CONTRADICTORY),
        (Quantity(9), Quantity(10), CONTRADICTORY),
        (Quantity(Fraction(1, 3), FRACTION), Quantity(Fraction(2, 3), FRACTION), CONTRADICTORY),
        # Units.
        (Quantity(64, KM), Quantity(40, MI), CONVERTED),
        (Quantity(64, KM, hedge=Hedge.ABOUT), Quantity(40, MI), HEDGE_SHIFT),
        (Quantity(15, unit("m")), Quantity(15, unit("ft")), CONTRADICTORY),
        (Quantity(117, KM), Quantity(110, MI), CONTRADICTORY),
        (Quantity(10, unit("W")), Quantity(10, unit("GW")), CONTRADICTORY),
        (Quantity(3, KM, hedge=Hedge.OVER), Quantity(3, MI), COMPATIBLE),
        (Quantity(3, KM), Quantity(3, unit("kg")), INCOMPARABLE),
        (Quantity(-10, DEGREES), Quantity(14, unit("degF")), CONVERTED),
        (Quantity(-10, DEGREES), Quantity(10, DEGREES), CONTRADICTORY),
        (Quantity(-10, DEGREES, hedge=Hedge.UNDER), Quantity(-20, DEGREES), COMPATIBLE),
        (Quantity(3, KM), Quantity(3), COMPATIBLE),
        (Quantity(3, KM), Quantity(4), INCOMPARABLE),
        (Quantity(3, KM), Quantity(3, counter("ship")), INCOMPARABLE),
        (Quantity(3, counter("person")), Quantity(3, counter("ship")), SAME),
        (Quantity(3, counter("person")), Quantity(4, counter("ship")), CONTRADICTORY),
        # Money.
        (Quantity(3, WON), Quantity(3, DOLLARS), CONTRADICTORY),
        (Quantity(240_000_000_000, WON), Quantity(238_000_000, DOLLARS), INCOMPARABLE),
        (Quantity(3, DOLLARS), Quantity(3), COMPATIBLE),
        # Parts of a whole, and times as much.
        (Quantity(50, PERCENT), Quantity(Fraction(1, 2), FRACTION), SAME),
        (Quantity(33, PERCENT), Quantity(Fraction(1, 3), FRACTION), CONVERTED),
        (Quantity(40, PERCENT), Quantity(Fraction(1, 2), FRACTION), CONTRADICTORY),
        (Quantity(6, PERCENT), Quantity(6, PERCENTAGE_POINT), CONTRADICTORY),
        (Quantity(6, PERCENT), Quantity(2, PERCENTAGE_POINT), INCOMPARABLE),
        (Quantity(2, MULTIPLE), Quantity(2, counter("time")), COMPATIBLE),
        (Quantity(2, MULTIPLE), Quantity(200, PERCENT), COMPATIBLE),
        (Quantity(2, MULTIPLE), Quantity(300, PERCENT), INCOMPARABLE),
        (Quantity(2, MULTIPLE), Quantity(3, MULTIPLE), CONTRADICTORY),
        (Quantity(34, AGE), Quantity(34), COMPATIBLE),
        (Quantity(60, AGE), Quantity(Range(60, 69), AGE), COMPATIBLE),
    ],
    ids=str,
)
def test_quantities(one: Quantity, other: Quantity, relation: Relation) -> None:
    assert_relation(one, other, relation)


@pytest.mark.parametrize(
    "one, other, relation",
    [
        (Ordinal(3), Ordinal(3, noun="round"), SAME),
        (Ordinal(3), Ordinal(4), CONTRADICTORY),
        (Ordinal(Range(1, 2)), Ordinal(2), COMPATIBLE),
        (Ordinal(2), Quantity(2, counter("time")), COMPATIBLE),
        (Ordinal(2), Quantity(3), INCOMPARABLE),
        (Ordinal(2), Quantity(2, KM), INCOMPARABLE),
        (Ordinal(14), Duration.of(14, TimeUnit.YEAR), COMPATIBLE),
        (Ordinal(14), Duration.of(13, TimeUnit.YEAR), INCOMPARABLE),
        (Ordinal(21), CalendarDate(century=21), COMPATIBLE),
        (Ordinal(3), CalendarDate(day=3), COMPATIBLE),
        (Ordinal(3), CalendarDate(month=5, day=3), INCOMPARABLE),
        (Ordinal(747), Name("747"), COMPATIBLE),
        (Quantity(747), Name("747"), COMPATIBLE),
        (Quantity(747), Name("Boeing 747"), INCOMPARABLE),
        (Quantity(Range(7, 8)), Name("7"), INCOMPARABLE),
        (Quantity(2_008), CalendarDate(year=2_008), COMPATIBLE),
        (Quantity(2_008), CalendarDate(year=2_009), INCOMPARABLE),
        (Quantity(2, counter("ship")), CalendarDate(day=2), INCOMPARABLE),
        (Quantity(3), ClockTime(3), INCOMPARABLE),
        (Name("G8"), ClockTime(8), INCOMPARABLE),
        (Name("B-52"), Name("B52"), SAME),
        (Name("B-52"), Name("B-53"), CONTRADICTORY),
        (Name("B-52"), Name("G8"), INCOMPARABLE),
        (Name("-"), Name("+"), INCOMPARABLE),
    ],
    ids=str,
)
def test_what_carries_the_same_number(one: Value, other: Value, relation: Relation) -> None:
    assert_relation(one, other, relation)


@pytest.mark.parametrize(
    "one, other, relation",
    [
        (Duration.of(5, TimeUnit.DECADE), Duration.of(50, TimeUnit.YEAR), SAME),
        (Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER), Duration.of(29, TimeUnit.MONTH), COMPATIBLE),
        (Duration.of(3, TimeUnit.MONTH, hedge=Hedge.OVER), Duration.of(40, TimeUnit.MONTH), CONTRADICTORY),
        (Duration.of(3, TimeUnit.HOUR, hedge=Hedge.OVER), Duration.of(29, TimeUnit.HOUR), COMPATIBLE),
        (Duration.of(3, TimeUnit.HOUR, hedge=Hedge.OVER), Duration.of(40, TimeUnit.HOUR), CONTRADICTORY),
        (Duration.of(5, TimeUnit.DECADE), Duration.of(50, TimeUnit.YEAR, hedge=Hedge.AT_LEAST), HEDGE_SHIFT),
        (Duration.of(1, TimeUnit.DAY), Duration.of(24, TimeUnit.HOUR), CONVERTED),
        (Duration.of(2, TimeUnit.WEEK), Duration.of(14, TimeUnit.DAY), CONVERTED),
        (Duration.of(2, TimeUnit.WEEK), Duration.of(15, TimeUnit.DAY), CONVERTED),
        (Duration.of(2, TimeUnit.WEEK), Duration.of(11, TimeUnit.DAY), CONTRADICTORY),
        (Duration.of(18, TimeUnit.MONTH), Duration.of(Decimal("1.5"), TimeUnit.YEAR), CONVERTED),
        (Duration.of(1, TimeUnit.MONTH), Duration.of(30, TimeUnit.DAY), COMPATIBLE),
        (Duration.of(1, TimeUnit.MONTH), Duration.of(40, TimeUnit.DAY), CONTRADICTORY),
        (Duration.of(10, TimeUnit.MONTH), Duration.of(11, TimeUnit.MONTH), CONTRADICTORY),
        (Duration.of(3, TimeUnit.YEAR), Duration.of(3, TimeUnit.MONTH), CONTRADICTORY),
        (Duration.of(10, TimeUnit.DAY, hedge=Hedge.ODD), Duration.of(2, TimeUnit.WEEK, hedge=Hedge.ABOUT), COMPATIBLE),
        (Duration.of(Magnitude(1), TimeUnit.DAY), Duration.of(3, TimeUnit.DAY), COMPATIBLE),
        (Duration.of(3, TimeUnit.DAY, hedge=Hedge.AT_LEAST), Duration.of(30, TimeUnit.DAY), CONTRADICTORY),
        (
            Duration((DurationPart(1, TimeUnit.HOUR), DurationPart(30, TimeUnit.MINUTE))),
            Duration.of(90, TimeUnit.MINUTE),
            CONVERTED,
        ),
        (
            Duration.of(20, TimeUnit.YEAR, direction=Direction.LAST),
            Duration.of(20, TimeUnit.YEAR, direction=Direction.NEXT),
            CONTRADICTORY,
        ),
        (Duration.of(34, TimeUnit.YEAR), Quantity(34, AGE), COMPATIBLE),
        (Duration.of(34, TimeUnit.YEAR), Quantity(35, AGE), INCOMPARABLE),
        (Duration.of(34, TimeUnit.MONTH), Quantity(34, AGE), INCOMPARABLE),
        (Duration.of(3, TimeUnit.YEAR), Quantity(3), COMPATIBLE),
        (Duration.of(2, TimeUnit.SECOND), Quantity(2_000, unit("ms")), CONVERTED),
        (Duration.of(2, TimeUnit.SECOND), Quantity(2_000, unit("ms"), hedge=Hedge.ABOUT), COMPATIBLE),
        (Duration.of(2, TimeUnit.SECOND), Quantity(2, unit("ms")), CONTRADICTORY),
        (Duration.of(2, TimeUnit.YEAR), Quantity(2, unit("ms")), INCOMPARABLE),
        (Duration.of(3, TimeUnit.WEEK), ago(-3, "week"), COMPATIBLE),
        (Duration.of(24, TimeUnit.HOUR), ago(-1, "day"), COMPATIBLE),
        (Duration.of(3, TimeUnit.WEEK), ago(-2, "week"), INCOMPARABLE),
        (Duration.of(1, TimeUnit.YEAR), CalendarDate(offset=whole(-1, "year")), COMPATIBLE),
        (Duration.of(1, TimeUnit.YEAR), CalendarDate(offset=whole(-1, "year"), month=3), INCOMPARABLE),
        (Duration.of(1, TimeUnit.DAY), CalendarDate(offset=whole(0, "day")), INCOMPARABLE),
        (Duration.of(3, TimeUnit.DAY), CalendarDate(day=3), INCOMPARABLE),
        (Duration.of(3, TimeUnit.HOUR), ClockTime(3), INCOMPARABLE),
        (
            Duration((DurationPart(21, TimeUnit.HOUR), DurationPart(30, TimeUnit.MINUTE))),
            ClockTime(21, 30),
            CONTRADICTORY,
        ),
    ],
    ids=str,
)
def test_lengths_of_time(one: Value, other: Value, relation: Relation) -> None:
    assert_relation(one, other, relation)


MAY, AUGUST = CalendarDate(month=5), CalendarDate(month=8)
LAST_AUGUST = CalendarDate(month=8, direction=Direction.LAST)
LAST_YEAR, THIS_YEAR = CalendarDate(offset=whole(-1, "year")), CalendarDate(offset=whole(0, "year"))


@pytest.mark.parametrize(
    "one, other, relation",
    [
        # With years.
        (CalendarDate(year=2024), CalendarDate(year=2024, month=12), COMPATIBLE),
        (CalendarDate(year=2024), CalendarDate(year=2025, month=12), CONTRADICTORY),
        (CalendarDate(year=1985), CalendarDate(decade=198), COMPATIBLE),
        (CalendarDate(year=1985), CalendarDate(decade=8), COMPATIBLE),
        (CalendarDate(year=1995), CalendarDate(decade=8), CONTRADICTORY),
        (CalendarDate(decade=198), CalendarDate(century=20), COMPATIBLE),
        (CalendarDate(decade=198), CalendarDate(century=21), CONTRADICTORY),
        (CalendarDate(year=2003, season=Season.AUTUMN), CalendarDate(year=2003), COMPATIBLE),
        (CalendarDate(year=2003, season=Season.WINTER), CalendarDate(year=2004, month=1), COMPATIBLE),
        (CalendarDate(year=2003, quarter=1), CalendarDate(year=2003, month=2), COMPATIBLE),
        (CalendarDate(year=2003, quarter=1), CalendarDate(year=2003, month=4), CONTRADICTORY),
        (CalendarDate(year=1984, hedge=Hedge.ABOUT), CalendarDate(year=1985), COMPATIBLE),
        (CalendarDate(year=1984, hedge=Hedge.ABOUT), CalendarDate(year=1984), HEDGE_SHIFT),
        (CalendarDate(year=1, hedge=Hedge.ABOUT), CalendarDate(year=9999, hedge=Hedge.ABOUT), CONTRADICTORY),
        (
            CalendarDate(year=2024, month=5, part=Part.EARLY),
            CalendarDate(year=2024, month=5, part=Part.LATE),
            CONTRADICTORY,
        ),
        (CalendarDate(year=2024, holiday="unheard_of"), CalendarDate(year=2024, month=5), INCOMPARABLE),
        (CalendarDate(year=2024, holiday="christmas"), CalendarDate(year=2024, month=12, day=25), COMPATIBLE),
        # Without years.
        (MAY, AUGUST, CONTRADICTORY),
        (MAY, CalendarDate(month=5, day=3), COMPATIBLE),
        (MAY, CalendarDate(quarter=2), COMPATIBLE),
        (MAY, CalendarDate(half=2), CONTRADICTORY),
        (CalendarDate(month=4), CalendarDate(quarter=1), CONTRADICTORY),
        (CalendarDate(month=7), CalendarDate(half=1), CONTRADICTORY),
        (CalendarDate(month=6), CalendarDate(season=Season.SPRING), CONTRADICTORY),
        (MAY, CalendarDate(season=Season.SPRING), COMPATIBLE),
        (CalendarDate(month=1), CalendarDate(season=Season.WINTER), COMPATIBLE),
        (MAY, CalendarDate(year=2024, month=5), COMPATIBLE),
        (MAY, CalendarDate(year=2024), INCOMPARABLE),
        (MAY, CalendarDate(day=28), INCOMPARABLE),
        (CalendarDate(month=5, part=Part.EARLY), MAY, COMPATIBLE),
        (CalendarDate(month=5, part=Part.EARLY), CalendarDate(month=5, part=Part.LATE), CONTRADICTORY),
        (CalendarDate(month=5, part=Part.EARLY), CalendarDate(month=5, part=Part.MID), COMPATIBLE),
        (CalendarDate(month=5, part=Part.EARLIER), CalendarDate(month=5, part=Part.LATER), CONTRADICTORY),
        (CalendarDate(year=2024, part=Part.EARLIER), CalendarDate(year=2024, part=Part.LATER), CONTRADICTORY),
        (CalendarDate(year=2024, part=Part.EARLIER), CalendarDate(year=2024, part=Part.LATE), COMPATIBLE),
        (CalendarDate(holiday="christmas"), CalendarDate(month=12), COMPATIBLE),
        (CalendarDate(holiday="christmas"), MAY, CONTRADICTORY),
        (CalendarDate(holiday="christmas"), CalendarDate(holiday="easter"), CONTRADICTORY),
        (CalendarDate(day=27), CalendarDate(month=7, day=27), COMPATIBLE),
        (CalendarDate(day=27), CalendarDate(month=7, day=28), CONTRADICTORY),
        (CalendarDate(day=28), CalendarDate(weekday=1), INCOMPARABLE),
        (CalendarDate(weekday=1), CalendarDate(weekday=2), CONTRADICTORY),
        (CalendarDate(month=12, day=16, weekday=1), CalendarDate(month=12, day=16), SAME),
        (CalendarDate(month=12, day=16, weekday=1), CalendarDate(month=12, day=16, weekday=2), CONTRADICTORY),
        (CalendarDate(month=5, week=-1), CalendarDate(month=5, week=5), COMPATIBLE),
        (CalendarDate(month=5, week=1), CalendarDate(month=5, week=2), CONTRADICTORY),
        (
            CalendarDate(month=5, weekday=1, occurrence=1),
            CalendarDate(month=5, weekday=1, occurrence=2),
            CONTRADICTORY,
        ),
        (CalendarDate(month=8, day=15, calendar=Calendar.LUNAR), CalendarDate(month=8, day=15), INCOMPARABLE),
        # Told in the time of two places.
        (CalendarDate(day=28, zone="local"), CalendarDate(day=29), COMPATIBLE),
        (CalendarDate(day=31, zone="local"), CalendarDate(day=1), COMPATIBLE),
        (CalendarDate(day=28, zone="local"), CalendarDate(day=30), CONTRADICTORY),
        (CalendarDate(weekday=1, zone="local"), CalendarDate(weekday=7), COMPATIBLE),
        (CalendarDate(weekday=1, zone="local"), CalendarDate(weekday=3), CONTRADICTORY),
        (
            CalendarDate(year=2024, month=2, day=28, zone="local"),
            CalendarDate(year=2024, month=2, day=29),
            COMPATIBLE,
        ),
        # Relative.
        (LAST_YEAR, LAST_YEAR, SAME),
        (LAST_YEAR, THIS_YEAR, CONTRADICTORY),
        (LAST_YEAR, CalendarDate(offset=whole(1, "year")), CONTRADICTORY),
        (LAST_YEAR, CalendarDate(year=2007), INCOMPARABLE),
        (LAST_YEAR, CalendarDate(offset=whole(-1, "year"), month=3), COMPATIBLE),
        (LAST_YEAR, ago(-1, "year"), COMPATIBLE),
        (LAST_YEAR, CalendarDate(offset=whole(-1, "month")), INCOMPARABLE),
        (LAST_YEAR, CalendarDate(offset=whole(1, "month")), CONTRADICTORY),
        (THIS_YEAR, CalendarDate(offset=whole(0, "month")), COMPATIBLE),
        (THIS_YEAR, CalendarDate(offset=whole(-1, "month")), INCOMPARABLE),
        (THIS_YEAR, CalendarDate(offset=whole(0, "season")), COMPATIBLE),
        (LAST_YEAR, CalendarDate(offset=whole(-1, "season")), COMPATIBLE),
        (LAST_YEAR, CalendarDate(offset=whole(-2, "season")), INCOMPARABLE),
        (CalendarDate(offset=whole(-1, "year"), month=3), CalendarDate(year=2007, month=4), CONTRADICTORY),
        (CalendarDate(offset=whole(-1, "day")), ago(-1, "day"), SAME),
        (CalendarDate(offset=whole(-1, "month")), CalendarDate(month=6), INCOMPARABLE),
        (ago(-14, "day"), ago(-2, "week"), COMPATIBLE),
        (ago(-1, "week"), ago(-2, "month"), CONTRADICTORY),
        (ago(Range(-3, -2), "year"), ago(-2, "year"), COMPATIBLE),
        (ago(Range(-3, -2), "year"), ago(-4, "year"), CONTRADICTORY),
        (ago(Magnitude(-1), "day"), ago(-3, "day"), COMPATIBLE),
        (ago(Range(-1, 1), "day"), ago(-3, "day"), CONTRADICTORY),
        (
            CalendarDate(offset=Offset(-1, TimeUnit.YEAR, rest=Offset(-2, TimeUnit.MONTH))),
            CalendarDate(offset=Offset(-14, TimeUnit.MONTH)),
            COMPATIBLE,
        ),
        (
            CalendarDate(offset=Offset(Range(-2, -1), TimeUnit.YEAR, rest=Offset(-2, TimeUnit.MONTH))),
            CalendarDate(offset=Offset(-2, TimeUnit.YEAR)),
            INCOMPARABLE,
        ),
        (
            CalendarDate(offset=Offset(-2, TimeUnit.WEEK, whole=False), hedge=Hedge.ABOUT),
            CalendarDate(offset=Offset(-2, TimeUnit.WEEK, whole=False), hedge=Hedge.UNDER),
            HEDGE_SHIFT,
        ),
        (CalendarDate(offset=whole(1, "year"), anchor=Anchor.TEXT), CalendarDate(offset=whole(1, "year")), COMPATIBLE),
        (CalendarDate(offset=whole(1, "year"), anchor=Anchor.TEXT), LAST_YEAR, INCOMPARABLE),
        (CalendarDate(year=-36), CalendarDate(year=-36), SAME),
        (CalendarDate(year=-36), CalendarDate(year=37), CONTRADICTORY),
        (CalendarDate(year=-36), CalendarDate(century=-1), COMPATIBLE),
        (CalendarDate(year=-149), CalendarDate(century=-1), CONTRADICTORY),
        (CalendarDate(century=-2), CalendarDate(century=2), CONTRADICTORY),
        (CalendarDate(year=0), CalendarDate(year=0, hedge=Hedge.ABOUT), HEDGE_SHIFT),
        (CalendarDate(year=-2999, hedge=Hedge.ABOUT), CalendarDate(year=-2899), INCOMPARABLE),
        (CalendarDate(year=-43, month=3), CalendarDate(year=-43, month=5), CONTRADICTORY),
        (CalendarDate(year=-43, month=3, day=15), CalendarDate(year=-43, month=3, day=16), CONTRADICTORY),
        (CalendarDate(year=-43), CalendarDate(year=-43, month=3, day=15), COMPATIBLE),
        (LAST_AUGUST, AUGUST, COMPATIBLE),
        (LAST_AUGUST, CalendarDate(month=8, direction=Direction.NEXT), CONTRADICTORY),
        (LAST_AUGUST, CalendarDate(month=8, direction=Direction.THIS), COMPATIBLE),
        (CalendarDate(offset=whole(-1, "week"), weekday=2), CalendarDate(weekday=2), COMPATIBLE),
        (CalendarDate(offset=whole(0, "year"), season=Season.SUMMER), CalendarDate(season=Season.SUMMER), COMPATIBLE),
    ],
    ids=str,
)
def test_dates_as_they_were_said(one: CalendarDate, other: CalendarDate, relation: Relation) -> None:
    assert_relation(one, other, relation)


@pytest.mark.parametrize(
    "one, other, relation",
    [
        (CalendarDate(day=28), CalendarDate(weekday=1), SAME),
        (CalendarDate(day=28), CalendarDate(weekday=2), CONTRADICTORY),
        (CalendarDate(day=28, zone="local"), CalendarDate(weekday=2), COMPATIBLE),
        (CalendarDate(day=28, zone="local"), CalendarDate(weekday=4), CONTRADICTORY),
        (CalendarDate(day=28), CalendarDate(offset=whole(-2, "day")), SAME),
        (CalendarDate(day=28), CalendarDate(offset=whole(0, "day")), CONTRADICTORY),
        (CalendarDate(offset=whole(-1, "month")), CalendarDate(month=9), SAME),
        (CalendarDate(offset=whole(-1, "month")), AUGUST, CONTRADICTORY),
        (LAST_YEAR, CalendarDate(year=2023), SAME),
        (LAST_YEAR, CalendarDate(year=2022), CONTRADICTORY),
        (LAST_YEAR, CalendarDate(year=2023, month=3), COMPATIBLE),
        (MAY, CalendarDate(year=2024), COMPATIBLE),
        (LAST_AUGUST, CalendarDate(year=2024, month=8), SAME),
        (LAST_AUGUST, CalendarDate(year=2021, month=8), CONTRADICTORY),
        (CalendarDate(day=28, hedge=Hedge.ABOUT), CalendarDate(weekday=2), INCOMPARABLE),
        (CalendarDate(day=28, hedge=Hedge.ABOUT), CalendarDate(weekday=1), HEDGE_SHIFT),
        (CalendarDate(offset=whole(1, "year"), anchor=Anchor.TEXT), CalendarDate(year=2019), INCOMPARABLE),
        (CalendarDate(holiday="unheard_of"), CalendarDate(weekday=2), INCOMPARABLE),
        (
            DateRange(CalendarDate(day=26), CalendarDate(day=27)),
            DateRange(CalendarDate(weekday=6), CalendarDate(weekday=7)),
            SAME,
        ),
        (DateRange(CalendarDate(day=26), CalendarDate(day=27)), CalendarDate(weekday=7), COMPATIBLE),
        (DateRange(CalendarDate(day=24), CalendarDate(day=27)), CalendarDate(weekday=5), COMPATIBLE),
        (DateRange(CalendarDate(day=24), CalendarDate(day=27)), CalendarDate(weekday=1), CONTRADICTORY),
    ],
    ids=str,
)
def test_dates_seen_from_wednesday_30_october_2024(one: Value, other: Value, relation: Relation) -> None:
    assert_relation(one, other, relation, dt.date(2024, 10, 30))


JULY_24_TO_26 = DateRange(CalendarDate(month=7, day=24), CalendarDate(month=7, day=26))


@pytest.mark.parametrize(
    "one, other, relation",
    [
        (JULY_24_TO_26, CalendarDate(month=7, day=24), COMPATIBLE),
        (JULY_24_TO_26, CalendarDate(month=7, day=25), COMPATIBLE),
        (JULY_24_TO_26, CalendarDate(month=7, day=27), CONTRADICTORY),
        (JULY_24_TO_26, CalendarDate(month=7), COMPATIBLE),
        (JULY_24_TO_26, CalendarDate(month=8), CONTRADICTORY),
        (JULY_24_TO_26, CalendarDate(weekday=1), INCOMPARABLE),
        (JULY_24_TO_26, CalendarDate(month=7, day=20, calendar=Calendar.LUNAR), INCOMPARABLE),
        (JULY_24_TO_26, DateRange(CalendarDate(month=7, day=24), CalendarDate(month=7, day=27)), CONTRADICTORY),
        (JULY_24_TO_26, DateRange(CalendarDate(day=24), CalendarDate(day=26)), COMPATIBLE),
        (JULY_24_TO_26, DateRange(CalendarDate(month=7, day=24), None), COMPATIBLE),
        (JULY_24_TO_26, DateRange(CalendarDate(weekday=1), CalendarDate(weekday=3)), INCOMPARABLE),
        (DateRange(MAY, None), DateRange(MAY, None), SAME),
        (DateRange(MAY, None, hedge=Hedge.ABOUT), DateRange(MAY, None), HEDGE_SHIFT),
        (
            DateRange(CalendarDate(month=5, hedge=Hedge.ABOUT), None),
            DateRange(MAY, None),
            HEDGE_SHIFT,
        ),
        (DateRange(CalendarDate(year=2014), CalendarDate(year=2018)), CalendarDate(year=2016, month=5), COMPATIBLE),
        (DateRange(CalendarDate(year=2014), None), CalendarDate(year=2024), COMPATIBLE),
        (DateRange(None, CalendarDate(year=2014)), CalendarDate(year=2024), CONTRADICTORY),
        (DateRange(CalendarDate(holiday="unheard_of", month=5), MAY), AUGUST, INCOMPARABLE),
        (JULY_24_TO_26, Duration.of(3, TimeUnit.DAY), INCOMPARABLE),
    ],
    ids=str,
)
def test_ranges_of_dates(one: Value, other: Value, relation: Relation) -> None:
    assert_relation(one, other, relation)


@pytest.mark.parametrize(
    "one, other, relation",
    [
        (ClockTime(15), ClockTime(15), SAME),
        (ClockTime(24), ClockTime(0), SAME),
        (ClockTime(15), ClockTime(15, second=0), COMPATIBLE),
        (ClockTime(15, second=0), ClockTime(15, second=1), CONTRADICTORY),
        (ClockTime(15), ClockTime(3), CONTRADICTORY),
        (ClockTime(15), ClockTime(3, either_half=True), COMPATIBLE),
        (ClockTime(15), ClockTime(4, either_half=True), CONTRADICTORY),
        (ClockTime(None, 45), ClockTime(8, 45), COMPATIBLE),
        (ClockTime(None, 45), ClockTime(8, 40), CONTRADICTORY),
        (ClockTime(15, hedge=Hedge.ABOUT), ClockTime(15), HEDGE_SHIFT),
        (ClockTime(15, zone="Asia/Seoul"), ClockTime(9, zone="local"), INCOMPARABLE),
        (ClockTime(15, zone="Asia/Seoul"), ClockTime(15), SAME),
        (ClockTime(15), CalendarDate(day=15), INCOMPARABLE),
    ],
    ids=str,
)
def test_times_of_the_day(one: Value, other: Value, relation: Relation) -> None:
    assert_relation(one, other, relation)
