"""Texts made to hurt: the work grows with their length and no faster, and nothing is read into them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from claimkit import extract
from claimkit.extraction import scanner
from claimkit.extraction.stages import Matches, Stage

pytestmark = pytest.mark.no_cover


class Counted:
    """A compiled expression that counts how often it is asked."""

    def __init__(self, expression: re.Pattern[str], calls: Counter[str], name: str) -> None:
        self.expression, self.calls, self.name = expression, calls, name

    def match(self, text: str, *places: int) -> re.Match[str] | None:
        self.calls[self.name] += 1
        return self.expression.match(text, *places)

    def search(self, text: str, place: int = 0) -> re.Match[str] | None:
        self.calls[self.name] += 1
        return self.expression.search(text, place)


@pytest.fixture(params=["ko", "en"])
def counted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Counter[str]]]:
    calls: Counter[str] = Counter()
    compiled = scanner(request.param)
    for name in ("anchor", "token"):
        monkeypatch.setattr(compiled, name, Counted(getattr(compiled, name), calls, name))
    known = Stage.matches

    def matches(stage: Stage, shape: str, places: Iterable[int]) -> Matches:
        calls["shapes"] += len(shape)
        return known(stage, shape, places)

    monkeypatch.setattr(Stage, "matches", matches)
    yield request.param, calls
    compiled.remembered.cache_clear()


UNITS = [
    "5 ",
    "5,",
    "(",
    "-",
    "$",
    "two ",
    "five hundred ",
    "a ",
    "about ",
    "억",
    "만 ",
    "십",
    "이 ",
    "약 ",
    "3월 ",
    "수",
    "1/",
    "1:",
    "@a1",
]


@pytest.mark.parametrize("unit", UNITS)
def test_the_work_grows_with_the_text_and_no_faster(counted: tuple[str, Counter[str]], unit: str) -> None:
    locale, calls = counted

    def work(times: int) -> int:
        scanner(locale).remembered.cache_clear()
        calls.clear()
        extract(unit * times, locale)
        return calls.total()

    once, twice, four_times = work(200), work(400), work(800)
    assert four_times - twice <= 2 * (twice - once) + 50


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\ud800",
        "\x00\x1b[31m\x07",
        "\u200f\u202e\u2066",
        "\u0660\u0661.\u0662",
        "9" * 10_000,
        "0." + "3" * 5_000,
        "1,2000",
        "약 명",
        "억" * 1_000,
        "이" * 1_000,
    ],
)
@pytest.mark.parametrize("locale", ["ko", "en"])
def test_nothing_is_read_into_what_states_nothing(text: str, locale: str) -> None:
    assert all(len(mention.surface) < 10 for mention in extract(text, locale))


def test_a_number_that_is_no_date_is_no_date() -> None:
    assert [str(mention.value) for mention in extract("2월 31일", "ko")] != ["XXXX-02-31"]
    assert not [mention for mention in extract("25시", "ko") if str(mention.value.kind) == "clock"]
