"""What is asked of the Unicode locale data: the fittest answer that there is, whatever release it comes from."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest
from babel import Locale

from claimkit import format_value
from claimkit.rendering.locale_data import LocaleData, language_name, locale_data
from claimkit.values import CalendarDate, ClockTime, Duration, Quantity, TimeUnit, Unit, Value, money, unit


def having(**tables: object) -> LocaleData:
    """Return locale data that has these tables and no other."""
    return LocaleData(cast("Locale", SimpleNamespace(**tables)), {})


@pytest.mark.parametrize("context", ["format", "stand-alone"])
@pytest.mark.parametrize("width", ["wide", "abbreviated", "narrow", "short"])
def test_a_name_is_found_in_whatever_width_and_context_it_stands(width: str, context: str) -> None:
    data = having(
        months={context: {width: {3: "March"}}},
        days={context: {width: {0: "Monday"}}},
        quarters={context: {width: {2: "Q2"}}},
        day_periods={context: {width: {"pm": "p.m."}}},
    )
    assert (data.name("months", 3), data.name("days", 0), data.name("quarters", 2), data.half_of_day("pm")) == (
        "March",
        "Monday",
        "Q2",
        "p.m.",
    )
    assert (data.name("months", 4), data.name("days", 1), data.name("quarters", 1), data.half_of_day("am")) == (
        None,
        None,
        None,
        None,
    )


def test_the_widest_name_counts_and_an_empty_one_is_none() -> None:
    data = having(
        day_periods={"format": {"wide": {"am": "", "pm": "afternoon"}, "abbreviated": {"am": "a.m.", "pm": "p.m."}}}
    )
    assert (data.half_of_day("am"), data.half_of_day("pm")) == ("a.m.", "afternoon")


@pytest.mark.parametrize(
    "patterns, pattern",
    [
        ({"long": {"few": "{0} litry", "other": "{0} litru"}, "short": {"few": "{0} l"}}, "{} litry"),
        ({"long": {"other": "{0} litru"}, "short": {"few": "{0} l"}}, "{} litru"),
        ({"short": {"few": "{0} l"}, "narrow": {"few": "{0}l"}}, "{} l"),
        ({"long": {"few": "litra"}, "narrow": {"few": "{0}l"}}, "{}l"),
        ({"long": {"one": "{0} litr"}}, None),
        ({}, None),
    ],
)
def test_a_unit_takes_the_longest_words_that_keep_its_number(
    patterns: dict[str, dict[str, str]], pattern: str | None
) -> None:
    data = LocaleData(cast("Locale", None), {"volume-liter": patterns})
    assert data.unit_pattern(["volume-bottle", "volume-liter"], "few") == pattern


@pytest.mark.parametrize("name", ["concentr-permillion", "concentr-part-per-1e6"])
def test_a_unit_is_found_under_its_old_name_and_under_its_new_one(name: str) -> None:
    data = LocaleData(cast("Locale", None), {name: {"long": {"other": "{0} parts per million"}}})
    assert data.unit_pattern(["concentr-part-per-1e6"], "other") == "{} parts per million"


def test_what_babel_refuses_is_written_in_a_neutral_way() -> None:
    data = having(plural_form=None, ordinal_form=None, number_symbols={}, percent_formats={}, currency_formats={})
    assert (data.plural(Decimal(1)), data.ordinal(Decimal(1))) == ("other", "other")
    assert (data.grouped(Decimal(1_234)), data.decimal_sign, data.minus_sign) == ("1234", ".", "-")
    assert (data.percent_pattern(), data.money_affixes("$")) == ("{}%", ("$ ", ""))
    assert (data.currency_symbol("USD"), data.money_pattern("USD", Decimal(2))) == ("USD", "{} USD")


def test_a_tag_that_is_not_known_falls_back_to_its_language() -> None:
    assert language_name("zh-Hant-HK-x-news", "en") == "Chinese"
    assert format_value(CalendarDate(month=12, day=16), "ko-XX") == "12월 16일"
    assert locale_data("x") is None


def test_one_language_takes_no_names_from_another() -> None:
    """Before 2.19, Babel gives German the quarters of Japanese, once it was asked for those."""
    for tag in ("ja", "ko", "th"):
        format_value(CalendarDate(quarter=1), tag)
    assert format_value(CalendarDate(quarter=1), "de") == "1. Quartal"


PPB, LIGHT = unit("ppb"), unit("c")

# What releases of CLDR call by different words is written with claimkit's own.
DIFFERENT = [
    (ClockTime(15), {"ko": "오후 3시", "ja": "午後3時", "en": "3 p.m."}),
    (ClockTime(15, 30, second=5, either_half=True), {"ko": "3시 30분 5초", "ja": "3時30分5秒", "en": "3:30:05"}),
    (Quantity(2, PPB), {"ko": "2ppb", "en": "2 parts per billion", "de": "2 ppb", "es": "2 ppb", "fr": "2 ppb"}),
    (Quantity(2, unit("ppm")), {"ko": "2ppm", "en": "2 parts per million", "fr": "2 ppm", "vi": "2 ppm"}),
    (
        Quantity(2, LIGHT),
        {"ko": "광속의 2배", "en": "2 times the speed of light", "de": "2-fache Lichtgeschwindigkeit"},
    ),
    (Quantity(2, LIGHT), {"ja": "光速の2倍", "zh": "2倍光速", "fr": "2 fois la vitesse de la lumière"}),
    (Quantity(2, LIGHT), {"es": "2 veces la velocidad de la luz", "vi": "2 lần vận tốc ánh sáng"}),
    (Duration.of(2, TimeUnit.HOUR), {"vi": "2 giờ"}),
    (Quantity(2, money("KGS")), {"en": "2 Kyrgyz soms"}),
    (Quantity(2, money("TRY")), {"ko": "2 튀르키예 리라"}),
    (Quantity(2, money("ERN")), {"ko": "2 에리트레아 낙파"}),
    (Quantity(2, money("XCG")), {"ko": "2 카리브 길더", "ja": "2カリブ・ギルダー"}),
    (Quantity(2, money("KRW")), {"zh": "₩2"}),
]


@pytest.mark.parametrize("value, texts", DIFFERENT)
def test_what_releases_call_differently_has_words_of_its_own(value: Value, texts: dict[str, str]) -> None:
    assert {tag: format_value(value, tag) for tag in texts} == texts


@pytest.mark.parametrize(
    "currency, text", [("HUF", "1,50"), ("RSD", "1,50"), ("JPY", "1,5"), ("KWD", "1,500"), ("CLF", "1,5000")]
)
def test_an_amount_has_the_decimals_of_its_minor_unit(currency: str, text: str) -> None:
    amount = Decimal("1.5")
    of: Unit = money(currency)
    assert format_value(Quantity(amount, of), "de").startswith(f"{text}\N{NO-BREAK SPACE}")
