"""The picture of claims shows every interval with its ends, and what all support."""

import datetime as dt
import re
from fractions import Fraction
from itertools import pairwise

import pytest

from claimkit.claims.claim import About, Claim, Source, Stance
from claimkit.claims.text import Text
from claimkit.comparison.agreement import compare
from claimkit.comparison.statement import DATES, Axis, on_axis
from claimkit.errors import RecordError
from claimkit.reports.comparison import comparison_page
from claimkit.reports.picture import NARROW, Scale, picture, scale_of, ticks
from claimkit.values import Dimension, Interval, Number

COUNTS, RATIOS = Axis("count"), Axis("ratio")


def drawn(*texts: str, stance: Stance = Stance.ASSERTS) -> str:
    about = About("the <fleet>", "ships & crew")
    return picture(
        compare(
            Claim(str(place), Text(text, "en"), about=about, source=Source(f"source {place}"), stance=stance)
            for place, text in enumerate(texts)
        )
    )


def ends(svg: str) -> list[str]:
    return re.findall(r'class="(closed|open|endless)"', svg)


@pytest.mark.parametrize(
    "text, shapes",
    [
        ("12 ships", ["closed"]),
        ("at least 12 ships", ["closed", "endless"]),
        ("more than 12 ships", ["open", "endless"]),
        ("under 12 ships", ["endless", "open"]),
        ("10 to 12 ships", ["closed", "closed"]),
    ],
)
def test_dots_rings_and_arrows_end_an_interval(text: str, shapes: list[str]) -> None:
    assert ends(drawn(text)) == shapes


def test_the_common_support_is_shaded_and_told() -> None:
    svg = drawn("at least 10 ships", "at most 20 ships", "15 to 25 ships", "30 ships")
    assert svg.count('class="support"') == 1
    assert "supported by 3 of 4: at least 15 and at most 20" in svg
    assert svg.count('class="no"') == 1


def test_without_a_majority_nothing_is_shaded_and_nobody_is_red() -> None:
    svg = drawn("12 ships", "13 ships")
    assert 'class="support"' not in svg
    assert 'class="no"' not in svg


def test_denied_claims_are_dashed_and_say_so() -> None:
    svg = drawn("12 ships", stance=Stance.DENIES)
    assert 'class="yes denied"' in svg
    assert ">not 12<" in svg


def test_a_denied_bound_is_a_ring() -> None:
    drawn = picture(compare([Claim("a", Text("12 ships", "en"), stance=Stance.DENIES)]))
    assert 'class="open"' in drawn
    assert 'class="closed"' not in drawn


def test_numbers_under_the_line_do_not_touch() -> None:
    texts = ("KRW 496,000,000", "KRW 500,000,000", "KRW 504,000,000")
    drawn = picture(compare(Claim(text, Text(text, "en")) for text in texts))
    places = [float(place) for place in re.findall(r'class="quiet small" x="([\d.]+)"[^>]*>[\d,]+ KRW', drawn)]
    assert len(places) > 1
    assert all(right - left >= len("496,000,000 KRW") * 12 * 0.56 for left, right in pairwise(places))


def test_words_of_strangers_are_no_markup() -> None:
    svg = drawn("12 <b>ships</b>\x1b[m\u202e")
    assert "the &lt;fleet&gt;: ships &amp; crew" in svg
    assert "<b>" not in svg
    assert "\x1b" not in svg


def test_a_page_without_claims_is_a_page() -> None:
    page = comparison_page(compare([]), [RecordError("claims.jsonl:1: <wrong>")])
    assert "0 claims about 0 matters" in page
    assert "claims.jsonl:1: &lt;wrong&gt;" in page


def test_the_page_asks_nothing_of_the_network() -> None:
    page = comparison_page(compare([Claim("a", Text("12 ships", "en"), url="https://news.example/1")]))
    assert re.findall(r"(?:src|href)=|@import|url\(", page) == []


def test_on_a_narrow_line_fewer_numbers_stand() -> None:
    assert ticks(Scale(Fraction(-5), Fraction(3_500), 0, 160), COUNTS) == [0, 2_000]


def test_in_the_narrow_picture_the_labels_stand_above_the_line() -> None:
    narrow = picture(compare([Claim("a", Text("12 ships", "en"), source=Source("the fleet"))]), NARROW)
    label, dot = (re.search(rf'class="{name}"[^>]* c?y="([\d.]+)"', narrow) for name in ("source", "closed"))
    assert label is not None
    assert dot is not None
    assert float(label[1]) + 50 < float(dot[1])
    assert f'viewBox="0 0 {NARROW.width} ' in narrow
    assert max(map(float, re.findall(r' (?:x|x1|x2|cx)="([\d.]+)"', narrow))) <= NARROW.width


@pytest.mark.parametrize(
    "low, high, axis, expected",
    [
        (-5, 3_500, COUNTS, [0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500]),
        (Fraction(1, 2), Fraction(7, 2), COUNTS, [1, 2, 3]),
        (0, 1, RATIOS, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    ],
)
def test_ticks_are_round_numbers(low: Number, high: Number, axis: Axis, expected: list[object]) -> None:
    found = ticks(Scale(Fraction(low), Fraction(high), 0, 550), axis)
    assert [str(tick) for tick in found] == [str(tick) for tick in expected]


@pytest.mark.parametrize(
    "first, last, expected",
    [
        ("2024-12-01", "2024-12-05", ["2024-12-01", "2024-12-02", "2024-12-03", "2024-12-04", "2024-12-05"]),
        ("2024-08-01", "2024-12-31", ["2024-08-01", "2024-09-01", "2024-10-01", "2024-11-01", "2024-12-01"]),
        ("1985-06-01", "2004-12-31", ["1990-01-01", "1995-01-01", "2000-01-01"]),
    ],
)
def test_dates_have_ticks_at_the_beginning_of_months(first: str, last: str, expected: list[str]) -> None:
    low, high = (Fraction(dt.date.fromisoformat(day).toordinal()) for day in (first, last))
    found = [dt.date.fromordinal(int(tick)).isoformat() for tick in ticks(Scale(low, high, 0, 550), DATES)]
    assert found == expected


def test_far_apart_numbers_stand_at_equal_ratios() -> None:
    scale = scale_of([Interval(10, 10), Interval(100_000, None)], 0, 100)
    assert scale.ratios
    assert 10 in ticks(scale, COUNTS)
    assert 100_000 in ticks(scale, COUNTS)
    assert scale.place(10) < scale.place(1_000) < scale.place(100_000)
    assert scale.place(1_000) - scale.place(100) == pytest.approx(scale.place(10_000) - scale.place(1_000))


def test_a_bound_from_above_is_drawn_from_zero_on() -> None:
    assert scale_of([Interval(None, 300)], 0, 100).low == 0


def test_what_lies_outside_stands_at_the_edge() -> None:
    assert Scale(Fraction(0), Fraction(10), 0, 100).place(99) == 100


@pytest.mark.parametrize(
    "number, written", [(Fraction(13, 20), "650 mm"), (2, "2 m"), (650_000, "650 km"), (0, "0 m")], ids=str
)
def test_a_length_is_labelled_in_a_unit_that_texts_tell_it_in(number: Number, written: str) -> None:
    assert on_axis(number, Axis(Dimension.LENGTH, "m")) == written
