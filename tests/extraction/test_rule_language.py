"""What the rule language can say, tried with rules made for the purpose."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from attrs import evolve
from tests.extraction.toy import toy_locale

from claimkit.errors import RuleError
from claimkit.extraction.productions import PRODUCTIONS, Found
from claimkit.values import CalendarDate, Value

pytestmark = pytest.mark.no_cover

NUMERALS = """
[numerals.words]
implied_one = false
link = ["e"]
point = ["puncto"]
one = ["uno"]

[numerals.words.add]
1 = ["un"]
2 = ["duo"]
3 = ["tres"]
20 = ["vinti"]

[numerals.words.multiply]
100 = ["cento"]
1000 = ["mille"]

[numerals.words.vague]
10 = ["decenas"]

[value.count]
make = "quantity"
forms = ["n=number"]
"""


@pytest.mark.parametrize(
    "text, value",
    [
        ("vinti duo", "22"),
        ("vinti-duo", "22"),
        ("duo cento e tres", "203"),
        ("tres cento duo mille vinti", "302020"),
        ("uno cento", "100"),
        ("duo puncto tres un", "2.31"),
        ("decenas", "several x 10"),
        ("5 mille", "5000"),
        ("1,5 mille", "1500"),
        ("duo mille, tres cento", "2300"),
    ],
)
def test_number_words_are_put_together_by_their_place_values(tmp_path: Path, text: str, value: str) -> None:
    with toy_locale(tmp_path, NUMERALS) as read:
        assert read(text) == [(text, value)]


@pytest.mark.parametrize(
    "text, values",
    [
        ("duo tres", ["2", "3"]),
        ("vinti, duo", ["20", "2"]),
        ("duo mille tres mille", ["2000", "3000"]),
        ("2 mille tres", ["2000", "3"]),
        ("2 mille, tres cento", ["2000", "300"]),
        ("duo mille 50", ["2000", "50"]),
        ("mille", []),
        ("e", []),
    ],
)
def test_numbers_end_where_the_next_word_does_not_fit(tmp_path: Path, text: str, values: list[str]) -> None:
    with toy_locale(tmp_path, NUMERALS) as read:
        assert [value for _, value in read(text)] == values


def test_the_longest_form_wins_and_the_earlier_of_two_as_long(tmp_path: Path) -> None:
    rules = """
[words.counter]
ship = ["x"]

[value.short]
make = "quantity"
forms = ["n=number"]

[value.long]
make = "quantity"
forms = ["n=number unit=counter"]

[value.late]
make = "ordinal"
forms = ["n=number counter"]
"""
    with toy_locale(tmp_path, rules) as read:
        assert read("5 x and 6") == [("5 x", "5 ship"), ("6", "6")]


def test_what_stands_before_and_behind_a_form_is_seen_but_not_taken(tmp_path: Path) -> None:
    rules = """
[words.hedge]
about = ["circa"]

[value.near]
make = "quantity"
set = { hedge = "about" }
forms = ["'circa' < n=number > 'o'"]

[value.plain]
make = "quantity"
forms = ["n=number"]
"""
    with toy_locale(tmp_path, rules) as read:
        assert read("circa 5 o") == [("5", "about 5")]
        assert read("circa 5") == [("5", "5")]
        assert read("5 o") == [("5", "5")]


@pytest.mark.parametrize(
    "form, found, not_found",
    [
        ("n=number ~'x'", "5x", "5 x"),
        ("n=number _'x'", "5 x", "5x"),
        ("n=number 'x' $", "5 x!", "5 xylo"),
        ("n=number 'x' #", "5 x", "5 x et"),
        ("n=number 'x' ;", "5 x, et", "5 x et"),
    ],
)
def test_marks_ask_for_what_lies_between_and_behind(tmp_path: Path, form: str, found: str, not_found: str) -> None:
    with toy_locale(tmp_path, f'[value.count]\nmake = "quantity"\nforms = ["{form}"]\n') as read:
        assert [value for _, value in read(found)] == ["5"]
        assert read(not_found) == []


def test_a_form_sets_what_its_own_words_leave_unsaid(tmp_path: Path) -> None:
    rules = """
[value.count]
make = "quantity"
set = { hedge = "at least" }
forms = ["n=number", "n=number 'o' => unit=counter:ship", "'score' => value=20, hedge=about"]
"""
    with toy_locale(tmp_path, rules) as read:
        assert read("5 and 6 o, score") == [("5", "at least 5"), ("6 o", "at least 6 ship"), ("score", "about 20")]


def test_a_later_stage_works_on_the_values_of_the_earlier(tmp_path: Path) -> None:
    rules = """
[words.time]
hour = ["h"]
minute = ["min"]

[words.toward]
-1 = ["ante"]

[value.length]
make = "duration"
forms = ["n=number unit=time"]

[joint.whole]
make = "compound"
forms = ["parts=(duration duration)"]

[phrase.ago]
make = "date"
forms = ["value=duration toward=toward"]
"""
    with toy_locale(tmp_path, rules) as read:
        assert read("3 h 20 min") == [("3 h 20 min", "PT3H20M")]
        assert read("3 h ante") == [("3 h ante", "REL:hour-3")]


def test_ignored_words_are_no_values_and_begin_none(tmp_path: Path) -> None:
    with toy_locale(tmp_path, 'ignore = ["duo tres"]\n' + NUMERALS) as read:
        assert read("duo tres") == []
        assert read("duo vinti") == [("duo", "2"), ("vinti", "20")]


def test_a_cased_word_in_lower_case_is_only_a_possible_one(tmp_path: Path) -> None:
    rules = """
cased = ["maio"]

[words.month]
5 = ["maio"]

[value.month]
make = "date"
forms = ["month=month", "month=lower-month day=number.day"]
"""
    with toy_locale(tmp_path, rules) as read:
        assert read("Maio") == [("Maio", "XXXX-05")]
        assert read("maio") == []
        assert read("maio 3") == [("maio 3", "XXXX-05-03")]


@pytest.mark.parametrize(
    "form, message",
    [
        ("n=* number", "where a class, a 'word' or a group is expected"),
        ("(n=number", "lacks a closing parenthesis"),
        ("number?", "can match nothing"),
        ("n=number <nowhere>", "which is not defined"),
        ("n=nothingness", "no word and no number has the class"),
        ("n=number )", "where it should end"),
        ("n=number &", "cannot be read"),
    ],
)
def test_a_form_that_cannot_be_understood_is_refused_with_its_place(tmp_path: Path, form: str, message: str) -> None:
    rules = f'[value.bad]\nmake = "quantity"\nforms = ["{form}"]\n'
    with (
        toy_locale(tmp_path, rules) as read,
        pytest.raises(RuleError, match=r"rules\.toml:\d+.*" + message.replace("(", r"\(")),
    ):
        read("5")


JOINED = """
[numerals.words]
joined = true
implied_one = true

[numerals.words.add]
2 = ["duo"]
3 = ["tres"]
23 = ["tresetvinti"]

[numerals.words.multiply]
100 = ["cento"]
1000 = ["mille"]

[value.count]
make = "quantity"
forms = ["n=number"]
"""


@pytest.mark.parametrize(
    "text, value", [("duocento", "200"), ("tresmilleduocentotres", "3203"), ("tresetvintimille", "23000")]
)
def test_words_of_a_joined_system_may_be_written_together(tmp_path: Path, text: str, value: str) -> None:
    with toy_locale(tmp_path, JOINED) as read:
        assert read(f"so {text}.") == [(text, value)]


@pytest.mark.parametrize("text", ["duocentox", "xduo", "tresor", "duotres"])
def test_part_of_another_word_is_no_number(tmp_path: Path, text: str) -> None:
    with toy_locale(tmp_path, JOINED) as read:
        assert read(text) in ([], [("duo", "2"), ("tres", "3")])


PRODUCED = """
[words.month]
5 = ["maio"]

[words."offset.month"]
"month-1" = ["ultime mense"]

[value.date]
make = "date"
forms = ["month=month", "day=number.digits"]
"""


def test_what_the_words_say_may_be_no_value(tmp_path: Path) -> None:
    with toy_locale(tmp_path, PRODUCED) as read:
        assert read("maio 5, 32") == [("maio", "XXXX-05"), ("5", "XXXX-XX-05"), ("32", "32")]


def test_a_mark_only_tells_words_of_one_class_apart(tmp_path: Path) -> None:
    with toy_locale(tmp_path, PRODUCED) as read:
        assert read("ultime mense") == []


def test_a_fault_in_a_production_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(found: Found) -> Value:
        return CalendarDate(day=int(found.text[:1] + "x"))

    monkeypatch.setitem(cast("dict[str, object]", PRODUCTIONS), "date", evolve(PRODUCTIONS["date"], make=faulty))
    with toy_locale(tmp_path, PRODUCED) as read, pytest.raises(ValueError, match="invalid literal"):
        read("maio")


def test_a_hedge_may_stand_on_either_side_and_the_stronger_holds(tmp_path: Path) -> None:
    rules = """
[words.hedge]
about = ["circa"]
"at most" = ["usque"]

[phrase.hedged]
make = "hedged"
forms = ["hedge=hedge? value=quantity hedge=hedge?"]
"""
    with toy_locale(tmp_path, f'{rules}[value.count]\nmake = "quantity"\nforms = ["n=number"]\n') as read:
        assert read("circa 5") == [("circa 5", "about 5")]
        assert read("circa 5 usque") == [("circa 5 usque", "at most 5")]
        assert read("usque 5 circa") == [("usque 5 circa", "at most 5")]


def test_a_year_that_is_asked_for_in_two_digits_is_one_of_our_time(tmp_path: Path) -> None:
    rules = """
[value.year]
make = "date"
forms = ["'anno' year=number.digits.two", "'era' year=number.digits"]
"""
    with toy_locale(tmp_path, rules) as read:
        assert read("anno 97") == [("anno 97", "1997")]
        assert read("era 97") == [("era 97", "0097")]


def test_one_production_makes_spans_of_numbers_quantities_and_dates(tmp_path: Path) -> None:
    rules = """
[words.counter]
ship = ["navis"]

[number.range]
make = "span"
as = ["made"]
forms = ["low=number.digits to high=number.digits"]

[number.days]
make = "span"
set = { of = "day" }
forms = ["'dies' low=number.digits to high=number.digits"]

[value.count]
make = "quantity"
forms = ["n=number", "n=number unit=counter"]

[joint.span]
make = "span"
forms = ["low=quantity 'et' high=quantity"]
"""
    with toy_locale(tmp_path, rules) as read:
        assert read("3-5 navis") == [("3-5 navis", "3..5 ship")]
        assert read("dies 3-5") == [("dies 3-5", "XXXX-XX-03..XXXX-XX-05")]
        assert read("3 et 5 navis") == [("3 et 5 navis", "3..5 ship")]
