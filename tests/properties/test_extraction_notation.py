"""The notation of examples: two different values never share one, and a line is read back as it was written."""

from __future__ import annotations

from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from claimkit.authoring.examples import meaning_of, parse_meaning
from claimkit.errors import InvalidValueError
from claimkit.testing import date_ranges, dates, durations, ordinals, values
from claimkit.values import (
    Anchor,
    CalendarDate,
    DateRange,
    Direction,
    Duration,
    DurationPart,
    Magnitude,
    Offset,
    Range,
    TimeUnit,
    Value,
)


@st.composite
def neighbours(draw: st.DrawFn) -> tuple[Value, Value]:
    """Draw two values of a type, of which one has most fields of the other."""
    sorts: list[st.SearchStrategy[Value]] = [dates(), dates(), date_ranges(), durations(), ordinals, values()]
    sort = draw(st.sampled_from(sorts))
    one, other = draw(sort), draw(sort)
    if type(one) is not type(other):
        return one, other
    taken = draw(st.sets(st.sampled_from([field.name for field in fields(type(one))])))
    try:
        return one, evolve(one, **{name: getattr(other, name) for name in taken})
    except InvalidValueError:
        return one, other


@given(neighbours())
def test_values_that_differ_are_written_differently(pair: tuple[Value, Value]) -> None:
    one, other = pair
    assert one == other or meaning_of(one) != meaning_of(other)


@given(values())
def test_a_line_is_read_back_as_it_was_written(value: Value) -> None:
    assert parse_meaning(str(meaning_of(value))) == meaning_of(value)


ALIKE = (
    CalendarDate(offset=Offset(-1, TimeUnit.YEAR)),
    CalendarDate(offset=Offset(-1, TimeUnit.YEAR, whole=False)),
    CalendarDate(offset=Offset(-1, TimeUnit.YEAR), anchor=Anchor.TEXT),
    CalendarDate(offset=Offset(Magnitude(-10), TimeUnit.YEAR), direction=Direction.LAST),
    CalendarDate(offset=Offset(Magnitude(10), TimeUnit.YEAR), direction=Direction.LAST),
    CalendarDate(offset=Offset(Range(-3, -2), TimeUnit.YEAR)),
    DateRange(
        CalendarDate(offset=Offset(-3, TimeUnit.YEAR)),
        CalendarDate(offset=Offset(-2, TimeUnit.YEAR)),
    ),
    CalendarDate(month=8, direction=Direction.THIS),
    CalendarDate(month=8, offset=Offset(0, TimeUnit.YEAR)),
    CalendarDate(year=2024, month=12, day=16),
    CalendarDate(year=2024, month=12, day=16, weekday=1),
    CalendarDate(year=2024, direction=Direction.LAST),
    CalendarDate(year=2024),
    CalendarDate(year=1984, decade=198),
    CalendarDate(year=1984),
    Duration((DurationPart(5, TimeUnit.DECADE),)),
    Duration((DurationPart(50, TimeUnit.YEAR),)),
    Duration((DurationPart(1, TimeUnit.YEAR), DurationPart(Magnitude(1), TimeUnit.MONTH))),
)


def test_values_whose_text_is_the_same_have_each_a_notation_of_its_own() -> None:
    assert len({meaning_of(value) for value in ALIKE}) == len(ALIKE)
