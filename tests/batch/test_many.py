"""Many pairs and texts: the same as one after the other, and an outcome for each, whatever it is."""

import csv
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from claimkit import Settings, Text, check, check_many, extract, extract_many
from claimkit.errors import UnknownLocaleError

PAIRS = [
    ("열차 세 편", "three trains"),
    ("열차 네 편", "three trains"),
    ("약 30명", "30 people"),
    ("", "three trains"),
] * 50
MONDAY = dt.date(2024, 12, 16)


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_findings_are_those_of_check_in_the_order_of_the_pairs(jobs: int) -> None:
    settings = Settings(ignore=["hedge"])
    found = [(outcome.given, outcome.found) for outcome in check_many(iter(PAIRS), settings=settings, jobs=jobs)]
    assert found == [(pair, check(*pair, settings=settings)) for pair in PAIRS]


def test_a_pair_may_bring_its_own_day() -> None:
    pair = "월요일에", "on Tuesday, December 17"
    own: tuple[str, str, dt.date] = (*pair, MONDAY)
    for pairs, published in (([own], None), ([pair], MONDAY), ([own], dt.date(1999, 1, 1))):
        assert [one.found for one in check_many(pairs, published=published)] == [check(*pair, published=MONDAY)]


@pytest.mark.parametrize(
    "pair, error, told",
    [
        (None, TypeError, "each pair must be an original and its translation, not None"),
        ("두 척", TypeError, "each pair must be an original and its translation, not str"),
        (("두 척",), TypeError, "each pair must be an original and its translation, not tuple"),
        (("두 척", 2), TypeError, "translation must be str or Text, not int"),
        (("두 척", "two", "Monday"), TypeError, "published must be a datetime.date"),
        (("두 척", "two", ""), TypeError, "published must be a datetime.date"),
        ((Text("두 척", "xx"), "two"), UnknownLocaleError, "'xx'"),
    ],
)
def test_a_bad_pair_is_an_error_of_its_outcome(pair: object, error: type[Exception], told: str) -> None:
    pairs: list[Any] = [pair, ("두 척", "two ships")]
    bad, good = check_many(pairs)
    assert isinstance(bad.error, error)
    assert told in str(bad.error)
    assert bad.given == pair
    with pytest.raises(error):
        _ = bad.found
    assert (good.error, good.found) == (None, ())


def test_rows_are_given_back_as_what_they_are() -> None:
    # A type checker has nothing against these lines.
    gap: list[tuple[str, str | None]] = [("두 척", "two ships"), ("네 척", None)]
    assert [outcome.given[1] or "no text" for outcome in check_many(gap)] == ["two ships", "no text"]
    (outcome,) = check_many(csv.reader(["두 척;two ships"], delimiter=";"))
    assert ("\t".join(outcome.given), outcome.found) == ("두 척\ttwo ships", ())


def test_wrong_settings_are_refused_before_the_first_pair_is_read() -> None:
    def pairs() -> Iterator[tuple[str, str]]:
        pytest.fail("a pair was read")
        yield "두 척", "two ships"

    wrong: Any = "hedge"
    wrong_locale: Any = MONDAY
    with pytest.raises(TypeError, match="settings"):
        check_many(pairs(), settings=wrong)
    with pytest.raises(TypeError, match="published"):
        check_many(pairs(), published=wrong)
    with pytest.raises(TypeError, match="locale"):
        extract_many([], wrong_locale)


@pytest.mark.parametrize("jobs", [1, 2])
def test_mentions_are_those_of_extract(jobs: int) -> None:
    texts: list[Any] = ["12 ships", "on 3 May", 7, "nothing"]
    outcomes = list(extract_many(texts, "en", jobs=jobs))
    assert [outcome.given for outcome in outcomes] == texts
    assert isinstance(outcomes.pop(2).error, TypeError)
    assert [outcome.found for outcome in outcomes] == [extract(outcome.given, "en") for outcome in outcomes]
