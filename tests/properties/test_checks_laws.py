"""Laws of checking: faithful renderings are left alone, any change is found where it is, and a mended text is clean."""

from __future__ import annotations

import datetime as dt
import random
from decimal import Decimal
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from claimkit import Finding, Severity, Text, check
from claimkit.checks import Check, Stage, add, catalogue, remove
from claimkit.checks.registry import at_stage
from claimkit.comparison.numbers import fingerprint, number_of
from claimkit.rendering import format_value
from claimkit.values import (
    PERCENT,
    CalendarDate,
    Duration,
    Ordinal,
    Quantity,
    TimeUnit,
    Value,
    money,
    unit,
)
from claimkit.values.number import multiply

# A frame that no value of these can run into on either side.
KOREAN, ENGLISH = "보고서: {}. 끝", "The report: {}. That is all"
T = TypeVar("T")
CURRENCIES = tuple(money(code) for code in ("KRW", "USD", "EUR", "JPY", "CNY"))
MEASURES = tuple(unit(symbol) for symbol in ("km", "mi", "kg", "t"))

amounts = st.one_of(st.integers(2, 999), st.integers(2, 9_999).map(lambda number: number * 1_000))
counts = amounts.map(Quantity)
sums = st.builds(Quantity, amounts, st.sampled_from(CURRENCIES))
measures = st.builds(Quantity, st.integers(2, 9_999), st.sampled_from(MEASURES))
percentages = st.integers(1, 999).map(
    lambda number: Quantity(Decimal(number) / 10 if number % 10 else number // 10 or 1, PERCENT)
)
# From fifty on, so many years may be a year of the last century.
lengths = st.builds(
    Duration.of, st.integers(2, 49), st.sampled_from([TimeUnit.YEAR, TimeUnit.MONTH, TimeUnit.WEEK, TimeUnit.HOUR])
)
days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)).map(
    lambda day: CalendarDate(year=day.year, month=day.month, day=day.day)
)
places = st.integers(2, 40).map(Ordinal)
values: st.SearchStrategy[Value] = st.one_of(counts, sums, measures, percentages, lengths, days, places)


def original(value: Value) -> Text:
    return Text(KOREAN.format(format_value(value, "ko")), "ko")


def translation(value: Value) -> Text:
    return Text(ENGLISH.format(format_value(value, "en")), "en")


def errors(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def sides(finding: Finding) -> tuple[int, int]:
    assert finding.translation is not None
    return finding.translation.start, finding.translation.end


@given(values)
def test_a_faithful_rendering_is_left_alone(value: Value) -> None:
    assert check(original(value), translation(value)) == ()


@st.composite
def changed(draw: st.DrawFn) -> tuple[Value, Value]:
    """Draw a value and another of its sort: a number that a slip explains, a unit, or a field of a date."""
    value = draw(values)
    if isinstance(value, CalendarDate):
        field = draw(st.sampled_from(["year", "month", "day"]))
        change: dict[str, Any] = {field: draw(st.integers(*_LIMITS[field]))}
        assume(getattr(value, field) != change[field] and (value.day or 0) <= 28)
        return value, evolve(value, **change)
    if isinstance(value, Duration):
        return value, Duration.of(value.parts[0].amount, draw(_other(TimeUnit.DAY, TimeUnit.MINUTE)))
    if isinstance(value, Ordinal):
        number = draw(st.integers(2, 40))
        assume(number != value.number)
        return value, Ordinal(number)
    assert isinstance(value, Quantity)
    if value.unit in CURRENCIES and draw(st.booleans()):
        return value, evolve(value, unit=draw(_other(*(each for each in CURRENCIES if each != value.unit))))
    before = number_of(value)
    assert before is not None
    return value, evolve(value, amount=multiply(before, draw(st.sampled_from([10, 100, 1_000, 10_000]))))


_LIMITS = {"year": (1900, 2099), "month": (1, 12), "day": (1, 28)}


def _other(*choices: T) -> st.SearchStrategy[T]:
    return st.sampled_from(choices)


@given(changed())
def test_a_changed_value_is_one_error_at_its_place(pair: tuple[Value, Value]) -> None:
    right, wrong = pair
    text = translation(wrong)
    (finding,) = errors(check(original(right), text))
    start = ENGLISH.index("{}")
    assert sides(finding)[0] >= start
    assert sides(finding)[1] <= start + len(format_value(wrong, "en"))
    assert finding.expected == format_value(right, "en")


@given(changed())
def test_a_text_that_is_mended_is_clean(pair: tuple[Value, Value]) -> None:
    right, wrong = pair
    text = translation(wrong)
    (finding,) = errors(check(original(right), text))
    assume(finding.edit is not None)
    assert finding.edit is not None
    mended = Text(finding.edit.apply(text.content), "en")
    assert check(original(right), mended) == ()


@given(changed())
def test_the_two_sides_mirror_each_other(pair: tuple[Value, Value]) -> None:
    right, wrong = pair
    one, other = original(right), translation(wrong)
    forward, backward = check(one, other), check(other, one)
    assert [(found.code, found.original, found.translation) for found in forward] == [
        (found.code, found.translation, found.original) for found in backward
    ]


_MIRRORED = {"omitted": "added", "added": "omitted"}


@given(st.lists(values, min_size=1, max_size=3, unique_by=fingerprint))
def test_what_is_missing_on_one_side_was_added_on_the_other(found: list[Value]) -> None:
    first = found[0]
    one = Text(" ".join(KOREAN.format(format_value(value, "ko")) for value in found), "ko")
    other = translation(first)
    forward = sorted(finding.code for finding in check(one, other))
    backward = sorted(
        f"{family}.{_MIRRORED.get(name, name)}"
        for family, _, name in (finding.code.partition(".") for finding in check(other, one))
    )
    assert forward == backward


@given(changed(), st.randoms(use_true_random=False))
def test_the_order_of_the_checks_makes_no_difference(pair: tuple[Value, Value], order: random.Random) -> None:
    right, wrong = pair
    texts = original(right), translation(wrong)
    before = check(*texts)
    checks = [remove(code) for code in tuple(catalogue())]
    try:
        _add(order.sample(checks, len(checks)))
        assert check(*texts) == before
    finally:
        for code in tuple(catalogue()):
            remove(code)
        _add(checks)


def _add(checks: list[Check]) -> None:
    for each in checks:
        add(each)


@given(st.text(), st.text())
def test_no_two_texts_raise(one: str, other: str) -> None:
    for finding in check(Text(one, "ko"), Text(other, "en")):
        for span, text in ((finding.original, one), (finding.translation, other)):
            assert span is None or text[span.start : span.end] == span.surface


def test_every_stage_has_checks_but_the_one_for_the_rules_of_a_house() -> None:
    assert {stage for stage in Stage if not at_stage(stage)} == {Stage.EVERY}
