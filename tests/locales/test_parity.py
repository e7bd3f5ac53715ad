"""Two locales laid side by side: what one of them reads and the other cannot."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimkit.authoring.phenomena import PHENOMENA, parity
from claimkit.cli import main
from claimkit.errors import UnknownLocaleError
from claimkit.locales import available

Write = Callable[..., Path]

UNO = """
[numerals.cardinal.add]
1 = ["uno"]
[words."hedge.before"]
about = ["circa"]
[words.currency]
KRW = ["wonus"]
[words.offset]
"day-2" = ["nudius tertius"]
[value.bare]
make = "quantity"
forms = ["n=number.cardinal"]
[value.aged]
make = "quantity"
set = { unit = "fixed:age" }
forms = ["'aetatis' n=number.cardinal"]
[phrase.hedged]
make = "hedged"
forms = ["hedge=hedge.before value=quantity"]
"""
ENE = """
[numerals.cardinal.add]
1 = ["ene"]
[words."hedge.after"]
about = ["bene"]
[words.fixed]
age = ["zaharra"]
[value.counted]
make = "quantity"
forms = ["n=number.cardinal"]
[phrase.hedged]
make = "hedged"
forms = ["value=quantity hedge=hedge.after"]
"""


@pytest.fixture
def pair(write: Write) -> None:
    """Write two locales of which each reads what the other does not."""
    write("xh", UNO, '[[means]]\ncount = "1"\ntexts = ["uno"]\n[lacks]\nages = "nobody counts years"')
    write("eu", ENE, '[[means]]\ncount = "1"\nhedge = "about"\ntexts = ["ene bene"]')


@pytest.mark.usefixtures("pair")
def test_meanings_are_compared_whatever_the_words_and_wherever_they_stand() -> None:
    found = parity("xh", "eu")
    assert found.meanings["offset"] == (("day-2",), ())
    assert "KRW" in found.one.meanings["currency"]
    assert "hedge" not in found.meanings
    assert "fixed" not in found.meanings


def test_what_words_near_a_value_mean_is_compared(write: Write) -> None:
    write("xh", f'{UNO}[near]\nup = ["crescit"]\nto = ["ad"]\n')
    write("eu", f'{ENE}[near]\nup = ["igo"]\nby = ["zenbat"]\n')
    assert parity("xh", "eu").meanings["near"] == (("to",), ("by",))


@pytest.mark.usefixtures("pair")
def test_rules_are_compared_by_name_and_inherited_ones_are_in_both() -> None:
    found = parity("xh", "eu")
    assert found.rules == (("value.aged", "value.bare"), ("value.counted",))
    assert "value.money-symbol" in found.one.rules & found.other.rules


@pytest.mark.no_cover
@pytest.mark.parametrize("tag", available())
def test_a_locale_is_like_itself(tag: str) -> None:
    found = parity(tag, tag)
    assert (found.meanings, found.rules) == ({}, ((), ()))


@pytest.mark.usefixtures("pair")
def test_both_are_shown_in_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locales", "compare", "xh", "eu"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("  xh    eu  examples of each phenomenon\n   -     -  numbers in digits\n")
    assert "\n   1     1  counts\n" in out
    assert "\n   -     1  hedge: about\n" in out
    assert "\n   -     -  ages (lacking in xh: nobody counts years)\n" in out
    assert "\nmeanings that only one of them has words for\n" in out
    assert "    offset only xh: day-2\n" in out
    assert "rules that only one of them has\n    only xh: value.aged, value.bare\n    only eu: value.counted\n" in out


@pytest.mark.usefixtures("pair")
def test_both_are_told_to_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locales", "compare", "xh", "eu", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["locales"] == ["xh", "eu"]
    assert list(told["phenomena"]) == list(PHENOMENA)
    assert told["phenomena"]["ages"] == {"examples": [0, 0], "lacks": ["nobody counts years", None]}
    assert told["meanings"]["offset"] == [["day-2"], []]
    assert told["rules"] == [["value.aged", "value.bare"], ["value.counted"]]


def test_long_names_stay_whole(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    main(["locales", "compare", "ko", "en"])
    lines = capsys.readouterr().out.partition("rules that only")[2].splitlines()
    assert max(map(len, lines)) <= 60
    assert not any(line.endswith("-") for line in lines)


def test_it_is_told_in_the_language_of_the_reader(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["locales", "compare", "ko", "en", "--language", "ko"]) == 0
    out = capsys.readouterr().out
    assert "현상별 예문 수" in out
    assert "calendar ko에만: gregorian" in out


def test_locales_of_a_user_are_compared_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "xh").mkdir()
    (tmp_path / "xh" / "rules.toml").write_text(UNO, encoding="utf-8")
    (tmp_path / "xh" / "examples.toml").touch()
    assert main(["locales", "compare", "xh", "en", "--locale-path", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("  xh    en  ")


def test_an_unknown_locale_is_an_error_that_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnknownLocaleError, match="no rules are installed for the locale 'tlh'"):
        parity("ko", "tlh")
    assert main(["locales", "compare", "tlh", "ko"]) == 2
    assert capsys.readouterr().err.startswith(
        "Error: no rules are installed for the locale 'tlh'; there are rules for de,"
    )
