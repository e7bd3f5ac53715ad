"""What one language can read, every language can write: so that no contradiction is left without what is expected."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import pytest
from attrs import evolve

from claimkit import extract
from claimkit.authoring.examples import examples
from claimkit.authoring.phenomena import parity
from claimkit.checks.observing import proposed
from claimkit.locales import available
from claimkit.values import (
    Calendar,
    CalendarDate,
    ClockTime,
    Direction,
    Duration,
    Offset,
    Part,
    Quantity,
    Season,
    TimeUnit,
    Value,
    money,
    unit,
)


def _offset(meaning: str) -> Offset:
    found = re.fullmatch(r"(\w+?)([+-]\d+)", meaning)
    assert found, meaning
    return Offset(int(found[2]), TimeUnit(found[1]))


def _relative(meaning: str) -> Sequence[Value]:
    offset = _offset(meaning)
    return (
        CalendarDate(offset=offset),
        CalendarDate(offset=offset, part=Part.LATE),
        CalendarDate(offset=offset, month=3),
        CalendarDate(offset=offset, weekday=1),
    )


def _of_time(meaning: str) -> Sequence[Value]:
    *_, name = meaning.split()  # "10 year" is a decade
    return (Duration.of(1, TimeUnit(name)), Duration.of(3, TimeUnit(name)))


_VALUES: Mapping[str, Callable[[str], Sequence[Value]]] = {
    "holiday": lambda name: (
        CalendarDate(holiday=name),
        CalendarDate(holiday=name, offset=Offset(-2, TimeUnit.DAY, whole=False)),
        *(CalendarDate(holiday=name, direction=direction) for direction in Direction),
    ),
    "measure": lambda symbol: (Quantity(1, unit(symbol)), Quantity(3, unit(symbol))),
    "currency": lambda code: (Quantity(3, money(code)),),
    "zone": lambda name: (ClockTime(15, 0, zone=name), CalendarDate(day=16, zone=name)),
    "offset": _relative,
    "time": _of_time,
    "direction": lambda name: (
        CalendarDate(month=8, direction=Direction(name)),
        CalendarDate(month=8, part=Part.LATE, direction=Direction(name)),
        CalendarDate(weekday=5, direction=Direction(name)),
    ),
    "part": lambda name: (CalendarDate(month=8, part=Part(name)), CalendarDate(century=20, part=Part(name))),
    "season": lambda number: (CalendarDate(year=2024, season=Season(int(number))),),
}


@cache
def _values() -> Mapping[str, Value]:
    """Return what the words, the examples and the digits of all locales state, by how that is told apart."""
    values = (value for tag in available() for value in (*_of_words(tag), *_of_examples(tag)))
    return {repr(value): value for value in (*values, *_of_digits())}


def _of_digits() -> Iterator[Value]:
    """Yield the hours of a day and the days of a month, which need no word to be read."""
    yield from (ClockTime(hour, 0) for hour in range(25))
    for month in range(1, 13):
        yield from (CalendarDate(month=month, day=day, calendar=calendar) for calendar in Calendar for day in (1, 29))
        yield CalendarDate(month=month, day=30, calendar=Calendar.LUNAR)


def _of_words(tag: str) -> Iterator[Value]:
    meanings = parity(tag, tag).one.meanings
    for section, values in _VALUES.items():
        for meaning in meanings.get(section, ()):
            yield from values(meaning)


def _of_examples(tag: str) -> Iterator[Value]:
    for example in examples(tag):
        for mention in extract(example.text, tag):
            value = mention.value
            # Which side of now a length lies on, the words around it may say.
            yield evolve(value, direction=None) if isinstance(value, Duration) else value


@pytest.mark.no_cover
@pytest.mark.parametrize("locale", available())
def test_every_value_that_any_locale_reads_has_words_in_each(locale: str) -> None:
    unsaid = [str(value) for value in _values().values() if proposed(value, locale) is None]
    assert not unsaid, f"locales/{locale}/writing.toml has no words for {', '.join(unsaid)}"


@pytest.mark.no_cover
@pytest.mark.parametrize("locale", available())
def test_no_holiday_is_written_as_the_name_of_another(locale: str) -> None:
    dates = [value for value in _values().values() if isinstance(value, CalendarDate)]
    holidays = sorted({date.holiday for date in dates if date.holiday is not None})
    names = [proposed(CalendarDate(holiday=holiday), locale) for holiday in holidays]
    assert len({*names}) == len(holidays)
