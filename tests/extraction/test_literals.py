"""What is written the same way in every language: dates and times in digits, numbers with their marks, codes."""

from __future__ import annotations

import pytest

from claimkit import extract
from claimkit.values import Name


def read(text: str, locale: str = "en") -> list[str]:
    return [str(mention.value) for mention in extract(text, locale)]


@pytest.mark.parametrize(
    "text, locale, value",
    [
        ("2024-12-16", "en", "2024-12-16"),
        ("20241216", "en", "2024-12-16"),
        ("12/16/2024", "en", "2024-12-16"),
        ("16/12/2024", "en", "2024-12-16"),
        ("16/12/2024", "en-GB", "2024-12-16"),
        ("3/4/2024", "en", "2024-03-04"),
        ("3/4/2024", "en-GB", "2024-04-03"),
        ("12/16/98", "en", "1998-12-16"),
        ("24/12/16", "ko", "2024-12-16"),
        ("24. 12. 16.", "ko", "2024-12-16"),
        ("2024. 12.", "ko", "2024-12"),
        ("12. 16.", "ko", "XXXX-12-16"),
        ("23:59", "en", "T23:59"),
        ("07:05:09", "en", "T07:05:09"),
    ],
)
def test_dates_and_times_in_digits_are_read_in_the_order_of_the_locale(text: str, locale: str, value: str) -> None:
    assert read(text, locale) == [value]


@pytest.mark.parametrize("text", ["2024-02-31", "2024-13-01", "99/99/99"])
def test_digits_that_are_no_date_are_none(text: str) -> None:
    assert not [mention for mention in extract(text, "en") if str(mention.value.kind) == "date"]


@pytest.mark.parametrize(
    "text, value",
    [
        ("1,234,567", "1234567"),
        ("12,34,567", "1234567"),
        ("1 414 021 100", "1414021100"),
        ("40 000", "40000"),
        ("1.5e3", "1500"),
        ("2e-3", "0.002"),
        ("-7", "-7"),
        ("\u22127", "-7"),
        (".5", "0.5"),
        ("\uff11\uff12", "12"),
    ],
)
def test_numbers_in_digits_are_read_whatever_their_marks(text: str, value: str) -> None:
    assert read(text) == [value]


@pytest.mark.parametrize("text", ["1,2000", "12,3456", "9" * 70])
def test_digits_with_marks_where_none_belong_are_no_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *["B-52", "F-16", "Su-27", "G8", "02-123-4567", "v1.2.3", "https://example.org/7", "a7@example.org"],
        *["192.168.0.1", "2001:db8:13bb:2::20", "2001::", "00:1a:2b:3c:4d:5e"],
    ],
)
def test_codes_and_addresses_are_names(text: str) -> None:
    assert [mention.value for mention in extract(f"the {text} was seen", "en")] == [Name(text)]


def test_a_number_over_another_is_a_fraction() -> None:
    assert read("1/2") == ["1/2"]
    assert read("3 1/2 miles") == ["3.5 mi"]
