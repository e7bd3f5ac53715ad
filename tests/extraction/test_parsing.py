"""Parsing: exactly one value from end to end, or an error that points at the place."""

import pickle

import pytest

from claimkit import ParseError, parse_date, parse_quantity
from claimkit.errors import UnknownLocaleError
from claimkit.values import CalendarDate, Hedge, Quantity, money


def test_the_whole_text_is_one_quantity() -> None:
    assert parse_quantity("약 12억 달러", "ko") == Quantity(1_200_000_000, money("USD"), hedge=Hedge.ABOUT)


def test_the_whole_text_is_one_date() -> None:
    assert parse_date("2024년 12월 16일", "ko") == CalendarDate(year=2024, month=12, day=16)


def test_white_space_around_the_value_is_none_of_it() -> None:
    assert parse_quantity("\t 12억 달러\n", "ko") == Quantity(1_200_000_000, money("USD"))


@pytest.mark.parametrize(
    "text, position, reason",
    [
        ("", 0, "a quantity is expected, but the text is empty"),
        ("  ", 0, "a quantity is expected, but the text is empty"),
        (" nothing", 1, "a quantity is expected, but none is stated"),
        ("paid $3", 0, "a quantity is expected, and nothing before '$3'"),
        ("$3  paid", 4, "a quantity is expected, and nothing behind '$3'"),
        ("$3 and $4", 7, "a quantity is expected, and only one: '$4' states another value"),
        (" last year", 1, "a quantity is expected, but 'last year' states a date"),
    ],
)
def test_the_error_says_what_was_expected_and_where(text: str, position: int, reason: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_quantity(text, "en")
    error = caught.value
    assert (error.text, error.position) == (text, position)
    assert str(error).splitlines()[0] == reason


def test_a_caret_stands_under_the_place() -> None:
    with pytest.raises(ParseError) as caught:
        parse_date("last year or so", "en")
    *_, text, caret = str(caught.value).splitlines()
    assert text[caret.index("^") :] == "or so"


def test_the_caret_is_as_far_to_the_right_as_wide_letters_reach() -> None:
    with pytest.raises(ParseError) as caught:
        parse_date("지난해 쯤", "ko")
    *_, caret = str(caught.value).splitlines()
    assert caret == "    \N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE} ^"


@pytest.mark.parametrize(
    "text, shown",
    [
        ("\n12 ships\nor so", "12 ships"),
        ("12\tships", "12 ships"),
        ("12 \ud800ships", "12  ships"),
        ("12 " + "ships " * 100, "12 " + "ships " * 9 + "shi"),
    ],
)
def test_only_the_line_near_the_place_is_shown(text: str, shown: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_date(text, "en")
    _, line, _ = str(caught.value).splitlines()
    assert line == f"    {shown}"


def test_of_a_long_value_the_error_shows_both_ends() -> None:
    number = "nine hundred ninety-nine million nine hundred ninety-nine thousand and nine"
    with pytest.raises(ParseError, match=r"nothing behind 'nine hundred nine\.\.\. thousand and nine'"):
        parse_quantity(f"{number} at last", "en")


def test_a_locale_without_rules_is_an_error_of_its_own() -> None:
    with pytest.raises(UnknownLocaleError, match="no rules are installed for the locale 'xx'"):
        parse_quantity("3", "xx")


def test_the_error_comes_through_from_another_process() -> None:
    with pytest.raises(ParseError) as caught:
        parse_quantity("$3 lost", "en")
    error = caught.value
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - written here
    assert (type(again), str(again), again.text, again.position) == (ParseError, str(error), error.text, error.position)
