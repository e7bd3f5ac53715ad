"""``claimkit explain``: what is shown of how a text came to be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from claimkit.authoring.examples import examples
from claimkit.authoring.explanation import explain
from claimkit.cli import main
from claimkit.extraction import extract, scanner
from claimkit.locales import add_folder, available, remove_folder

RULES = """
[numerals.cardinal]
[numerals.cardinal.add]
1 = ["uno"]
2 = ["duo"]
20 = ["viginti"]
[words.month]
2 = ["februarius"]
[words."counter.long"]
ship = ["navis"]
[value.date]
make = "date"
forms = ["month=month day=number"]
[value.count]
make = "quantity"
priority = 0
forms = ["n=number", "n=number unit=counter", "n=number unit=counter.long"]
[value.again]
make = "ordinal"
forms = ["n=number"]
"""


@pytest.fixture
def shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    (tmp_path / "xh").mkdir()
    (tmp_path / "xh" / "rules.toml").write_text(RULES, encoding="utf-8")
    add_folder(tmp_path)
    yield capsys
    remove_folder(tmp_path)


def test_tokens_numerals_forms_and_what_was_read_are_shown(shown: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "viginti duo navis", "--locale", "xh"]) == 0
    assert (
        shown.readouterr().out
        == """run 'viginti duo navis'
  tokens
    viginti  [add 20 in cardinal]
    duo  [add 2 in cardinal]
    navis  counter long
    (what follows)
  numerals
    viginti duo = 22  number (cardinal compound day hour integer minute words)
  value
    + count: n=number unit=counter
      'viginti duo navis' count 22 ship
    - count: n=number unit=counter.long
      'viginti duo navis' count 22 ship, lost: later in the file
    - count: n=number
      'viginti duo' count 22, lost: outranked
    - again: n=number
      'viginti duo' ordinal 22, lost: outranked
read
    0-17 viginti duo navis = 22 ship  by the rule count
"""
    )


def test_what_is_no_value_and_what_is_covered_say_so(shown: pytest.CaptureFixture[str]) -> None:
    main(["explain", "februarius 31", "--locale", "xh"])
    assert "'februarius 31' lost: what it matches is no value" in shown.readouterr().out
    main(["explain", "februarius 2", "--locale", "xh"])
    assert "'2' lost: covered by an earlier match" in shown.readouterr().out


def test_where_nothing_can_begin_that_is_said(shown: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "mare nostrum", "--locale", "xh"]) == 0
    assert shown.readouterr().out == (
        "no word or number here can begin a value\nread\n    nothing that states a value\n"
    )


@pytest.mark.parametrize("tag", available())
def test_what_is_explained_is_what_is_read_and_fits_the_screen(tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    for example in [*examples(tag)][::25]:
        assert explain(example.text, scanner(tag)).mentions == extract(example.text, tag)
        main(["explain", "--locale", tag, "--", example.text])
        assert max(map(cell_len, capsys.readouterr().out.splitlines())) <= 100
