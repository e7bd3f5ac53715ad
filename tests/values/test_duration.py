"""Durations: what is one, how it is written, and how long it is."""

from decimal import Decimal
from fractions import Fraction

import pytest

from claimkit.errors import InvalidValueError
from claimkit.values import Amount, Duration, DurationPart, Hedge, Magnitude, Range, TimeUnit


def duration(*parts: tuple[Amount, str], hedge: Hedge = Hedge.EXACT) -> Duration:
    return Duration(tuple(DurationPart(amount, TimeUnit(unit)) for amount, unit in parts), hedge=hedge)


@pytest.mark.parametrize(
    "parts, text",
    [
        ([(1, "year"), (6, "month")], "P1Y6M"),
        ([(2, "week")], "P2W"),
        ([(21, "hour"), (30, "minute")], "PT21H30M"),
        ([(1, "day"), (45, "second")], "P1DT45S"),
        ([(5, "decade")], "P50Y"),
        ([(1, "century"), (2, "decade"), (3, "year")], "P123Y"),
        ([(2, "quarter")], "P6M"),
        ([(1, "half")], "P6M"),
        ([(2, "season")], "P6M"),
        ([(Decimal("0.5"), "year")], "P0.5Y"),
        ([(Fraction(1, 3), "year")], "P1/3Y"),
        ([(Decimal("1.5"), "hour")], "PT1.5H"),
        ([(Range(3, 4), "year")], "P3Y..P4Y"),
        ([(2, "year"), (Range(3, 4), "month")], "P2Y3M..P2Y4M"),
        ([(Magnitude(1), "month")], "PXM"),
        ([(Magnitude(10), "hour")], "PTX0H"),
        ([(Magnitude(1), "decade")], "PX0Y"),
        ([(Magnitude(1), "quarter")], "PX*3M"),
    ],
)
def test_a_duration_is_written_as_iso_8601_writes_it(parts: list[tuple[Amount, str]], text: str) -> None:
    assert str(duration(*parts)) == text


@pytest.mark.parametrize(
    "parts, reason",
    [
        ([], "at least one part"),
        ([(1, "day"), (2, "week")], "week comes after day"),
        ([(1, "day"), (2, "day")], "day comes after day"),
        ([(-1, "day")], "not negative"),
        ([(Range(-2, 3), "day")], "not negative"),
        ([(Magnitude(-1), "day")], "not negative"),
        ([(Range(1, 2), "year"), (3, "month")], "only the last part"),
    ],
)
def test_what_is_no_length_of_time_is_refused(parts: list[tuple[Amount, str]], reason: str) -> None:
    with pytest.raises(InvalidValueError, match=reason):
        duration(*parts)


@pytest.mark.parametrize(
    "length, days",
    [
        (duration((1, "year")), "[365, 366]"),
        (duration((1, "month")), "[28, 31]"),
        (duration((18, "month")), "[533, 552]"),
        (duration((2, "week"), (1, "day")), "[15, 15]"),
        (duration((36, "hour")), "[1.5, 1.5]"),
        (duration((1, "year"), (1, "day")), "[366, 367]"),
        (duration((Range(2, 3), "day")), "[2, 3]"),
        (duration((Magnitude(1), "day")), "[2, 10)"),
        (duration((10, "day"), hedge=Hedge.ODD), "(10, 20)"),
        (duration((1, "month"), hedge=Hedge.OVER), "(28, )"),
        (duration((1, "month"), hedge=Hedge.AT_MOST), "(, 31]"),
        (duration((Magnitude(10), "year"), hedge=Hedge.AT_LEAST), "[7300, )"),
    ],
    ids=str,
)
def test_a_duration_is_so_many_days_long(length: Duration, days: str) -> None:
    assert str(length.days) == days


def test_the_calendar_counts_months_and_the_clock_seconds() -> None:
    mixed = duration((1, "month"), (1, "day"))
    assert (mixed.months, mixed.seconds) == (None, None)
    assert str(duration((1, "year"), (6, "month")).months) == "[18, 18]"
    assert str(duration((1, "hour"), (30, "minute"), hedge=Hedge.AT_LEAST).seconds) == "[5400, )"
