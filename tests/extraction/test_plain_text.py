"""What looks like a digit and is none, what no reader sees, and where a text, a line and a sentence end."""

from __future__ import annotations

import unicodedata

import pytest

from claimkit import extract, parse_quantity
from claimkit.extraction.fold import fold, plain


def read(text: str, locale: str = "en") -> list[tuple[str, str]]:
    return [(mention.surface, str(mention.value)) for mention in extract(text, locale)]


def values(text: str, locale: str = "en") -> list[str]:
    return [value for _, value in read(text, locale)]


@pytest.mark.parametrize("label", ["①", "⑳", "❶", "⑴", "⒈", "㊿", "1\ufe0f\u20e3", "1\u20e3"])
@pytest.mark.parametrize("gap", ["", " "])
def test_a_number_that_labels_is_no_part_of_the_number_beside_it(label: str, gap: str) -> None:
    assert values(f"{label}{gap}20명", "ko") == ["20 person"]
    assert values(f"20{gap}{label}", "ko") == ["20"]
    assert values(f"{label}{gap}twenty ships") == ["20"]
    assert values(label) == []


@pytest.mark.parametrize("text", ["①:30", "²:15", "①/②", "12:①", "2024.①.3", "1²3", "⁻¹", "₂₀", "¹⁄", "⁄₂", "x² + y³"])
@pytest.mark.parametrize("locale", ["ko", "en"])
def test_no_mixture_of_digits_and_what_looks_like_them_raises(text: str, locale: str) -> None:
    extract(text, locale)


@pytest.mark.parametrize(
    "text, locale, found",
    [
        ("300¹명", "ko", [("300¹명", "300 person")]),
        ("300명¹", "ko", [("300명", "300 person")]),
        ("300명¹이 모였다", "ko", [("300명", "300 person")]),
        ("300¹ ships", "en", [("300¹", "300")]),
        ("300 ships¹", "en", [("300", "300")]),
        ("1,200²³ ships", "en", [("1,200²³", "1200")]),
        ("CO₂ and H₂O", "en", []),
        ("5 m² and 3 km³", "en", [("5 m²", "5 m2"), ("3 km³", "3 km3")]),
        ("5㎡, 3㎞, 20℃, ㈜20", "ko", [("5㎡", "5 m2"), ("3㎞", "3 km"), ("20℃", "20 degC"), ("20", "20")]),
    ],
)
def test_a_raised_digit_is_the_number_of_a_footnote_or_part_of_a_unit(
    text: str, locale: str, found: list[tuple[str, str]]
) -> None:
    assert read(text, locale) == found


@pytest.mark.parametrize(
    "text, value",
    [
        ("10³", ["1000"]),
        ("10⁶ ships", ["1000000"]),
        ("10⁻³", ["0.001"]),
        ("10¹²³⁴", []),
        ("5⁻³", []),
        ("110³", ["110"]),
    ],
)
def test_a_raised_digit_behind_ten_is_its_power(text: str, value: list[str]) -> None:
    assert values(text) == value


@pytest.mark.parametrize(
    "text, value",
    [("³⁄₄ cup", "3/4"), ("1³⁄₄ cups", "1.75"), ("3⁄4 cup", "3/4"), ("1 3⁄4 cups", "1.75"), ("1⁷⁄₁₆ cups", "1.4375")],
)
def test_raised_and_lowered_digits_make_a_fraction(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text, value",
    [
        ("\N{ARABIC-INDIC DIGIT THREE}\N{ARABIC-INDIC DIGIT FOUR} ships", "34"),
        ("\N{ARABIC-INDIC DIGIT THREE}\N{ARABIC DECIMAL SEPARATOR}\N{ARABIC-INDIC DIGIT FIVE} tons", "3.5 t"),
        ("\N{DEVANAGARI DIGIT ONE}\N{DEVANAGARI DIGIT TWO}:30", "T12:30"),
        ("\N{MATHEMATICAL BOLD DIGIT ONE}\N{MATHEMATICAL BOLD DIGIT TWO} ships", "12"),
        ("２０２４-１２-１６", "2024-12-16"),
        ("MiG-２９", "MiG-29"),
        ("ＭｉＧ－２９", "MiG-29"),
    ],
)
def test_decimal_digits_of_any_script_and_width_are_digits(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text, locale, found",
    [
        ("스물\u200b다섯", "ko", [("스물\u200b다섯", "25")]),
        ("3\u200b0\u00ad만 명", "ko", [("3\u200b0\u00ad만 명", "300000 person")]),
        ("\u202b20명\u202c", "ko", [("20명", "20 person")]),
        ("five mil\u00adlion ships", "en", [("five mil\u00adlion", "5000000")]),
        ("fe\u0301vrier\u200b 2020", "fr", [("fe\u0301vrier\u200b 2020", "2020-02")]),
        ("5ﾊﾟｰｾﾝﾄ", "ja", [("5ﾊﾟｰｾﾝﾄ", "5 %")]),
    ],
)
def test_what_no_reader_sees_is_read_over(text: str, locale: str, found: list[tuple[str, str]]) -> None:
    assert read(text, locale) == found


@pytest.mark.parametrize(
    "text",
    [
        *["“{}”", "„{}“", "«{}»", "「{}」", "'{}'", '"{}"', "({})", "[{}]", "“{}.”", "{}!", "{}”", "((({})))"],
        *["\ufeff{}", "{}\u200b", "\n{}", "{}\r\n", " “ {} ” "],
    ],
)
def test_a_text_that_is_one_numeral_is_read_whatever_marks_stand_around_it(text: str) -> None:
    assert read(text.format("스물다섯"), "ko") == [("스물다섯", "25")]


def test_a_mark_that_is_a_unit_or_part_of_a_date_stays_one() -> None:
    assert values('5"') == ["5 in"]
    assert values("'90s were loud") == ["XX9X"]
    assert values("3월 5일(수)", "ko") == ["XXXX-03-05"]


@pytest.mark.parametrize("before", ["", "“", "«", "「", "(", '"', "The low: ", "기온은 ", "그랬다。"])
def test_a_minus_sign_stands_behind_whatever_opens(before: str) -> None:
    assert values(f"{before}-5", "ko") == ["-5"]


@pytest.mark.parametrize(
    "text, found",
    [
        ("1,000\nships", ["1000"]),
        ("20\nmillion ships", ["20000000"]),
        ("at\nleast 30 ships", ["at least 30"]),
        ("10 -\n20 ships", ["10..20"]),
        ("December 5,\n2024", ["2024-12-05"]),
        ("1,000 km\n(621 miles)", ["1000 km", "621 mi"]),
        ("It opens at 5 p.m.\nMonday it rains.", ["T17:00", "REL:dow=1"]),
        ("It is 5 ft 3 in.\nAt most 300 left.", ["5.25 ft", "at most 300"]),
        ("in 2009.\n5.25 feet", ["2009", "5.25 ft"]),
        ("- 3\n- 5", ["3", "5"]),
        ("at\n\nleast 30 ships", ["30"]),
        ("20\n\nships or more", ["20"]),
    ],
)
def test_a_line_break_is_a_space_unless_the_line_ends_with_a_full_stop_or_a_dash_follows(
    text: str, found: list[str]
) -> None:
    assert values(text) == found


@pytest.mark.parametrize("text", ["Since 2000. 2.9 million", "on page 18. 12.05 euros", "in 2005-06. 5.71 billion"])
def test_no_date_goes_over_the_end_of_a_sentence(text: str) -> None:
    assert not [mention for mention in extract(text, "en") if mention.rule in {"year-first", "short-year"}]


def test_parsing_passes_over_what_no_reader_sees() -> None:
    assert str(parse_quantity("\ufeff12억 달러\u200b\n", "ko")) == "1200000000 USD"


def test_folding_leads_back_to_every_place() -> None:
    text = "A\u200b" + unicodedata.normalize("NFD", "각") + "①1⁷⁄₁₆"
    made, places = plain(text)
    assert made == "A각•1 7/16"
    assert places is not None
    assert [text[slice(*places.span(place, place + 1))] for place in range(5)] == ["A", text[2:5], "①", "1", ""]
    assert [text[slice(*places.span(place, place + 1))] for place in range(5, 9)] == ["⁷", "⁄", "₁", "₆"]


def test_letters_of_hangul_that_stand_apart_stay_apart() -> None:
    assert fold("ㅋㅋㅏ") == "ㅋㅋㅏ"


def test_letters_without_a_small_letter_of_one_character_stay_as_they_are() -> None:
    assert fold("İ5") == "İ5"
