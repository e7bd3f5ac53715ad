"""Words near values: what they say is heard, and the work grows with the text and no faster."""

from __future__ import annotations

from functools import partial

import pytest
from tests.counting import calls_of

from claimkit import Severity, Text, check

PIECES = [
    ("Exports rose 3% and imports fell 2%. ", "수출은 3% 늘고 수입은 2% 줄었다. "),
    ("Sales were up 3 tons, costs down 2%. ", "판매는 3톤 올랐고 비용은 2% 내렸다. "),
    ("Here -3%, there +2%. ", "여기는 3% 하락, 저기는 +2%. "),
]


@pytest.mark.parametrize("english, korean", PIECES)
def test_the_work_grows_with_the_text(english: str, korean: str) -> None:
    pairs = [(Text(english * times, "en"), Text(korean * times, "ko")) for times in (60, 120, 240)]
    for pair in pairs:  # what is compiled and remembered on first use is not counted
        check(*pair)
    short, middle, long = (calls_of(partial(check, *pair)) for pair in pairs)
    assert long - middle <= 2.4 * (middle - short) + 1_000


@pytest.mark.parametrize(
    "english, other, tag",
    [
        ("Prices fell 3%.", "Die Preise stiegen 3 %.", "de"),
        ("Prices fell 3%.", "Les prix ont augmenté 3 %.", "fr"),
        ("Prices fell 3%.", "Los precios subieron un 3 %.", "es"),
        ("Prices fell 3%.", "Giá tăng 3%.", "vi"),
        ("Prices fell 3%.", "物价上涨3%。", "zh"),
        ("Prices fell 3%.", "物価は3%上昇した。", "ja"),
        ("Prices fell 3%.", "물가가 3% 올랐다.", "ko"),
    ],
)
def test_a_rise_for_a_fall_is_told_in_every_language(english: str, other: str, tag: str) -> None:
    (found,) = check(Text(english, "en"), Text(other, tag))
    assert (found.code, found.severity) == ("quantity.direction", Severity.WARNING)


@pytest.mark.parametrize(
    "english, other, tag",
    [
        ("There aren't more than three.", "Es sind höchstens drei.", "de"),
        ("There aren't more than three.", "Il y en a au plus trois.", "fr"),
        ("There aren't more than three.", "Hay como máximo tres.", "es"),
        ("There aren't more than three.", "最多三个。", "zh"),
        ("There aren't more than three.", "세 개 이하이다.", "ko"),
    ],
)
def test_a_bound_that_is_denied_is_no_turned_bound(english: str, other: str, tag: str) -> None:
    assert all(each.severity is Severity.INFO for each in check(Text(english, "en"), Text(other, tag)))
