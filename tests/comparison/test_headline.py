"""What stands at the top of a comparison: one sentence, and bars over one scale."""

import datetime as dt

import pytest

from claimkit import compare
from claimkit.claims.claim import About, Claim, Source, Stance
from claimkit.claims.text import Text
from claimkit.comparison.agreement import Agreement
from claimkit.comparison.sentences import headline, sentences
from claimkit.reports.bars import bars

LOSSES = About("the fleet", "ships lost")


def agreement(**said: str) -> Agreement:
    return compare(
        Claim(name, Text(text.removeprefix("not "), "en"), source=Source(name), about=LOSSES, stance=stance)
        for name, text in said.items()
        for stance in [Stance.DENIES if text.startswith("not ") else Stance.ASSERTS]
    )


@pytest.mark.parametrize(
    "said, told",
    [
        ({}, "There are no claims."),
        ({"port": "12 ships"}, "There is one claim, and nothing to compare it with."),
        (
            {"port": "12 ships", "navy": "about 12 ships"},
            "No claim contradicts another: 2 claims, 1 matter with more than one.",
        ),
        (
            {"port": "12 ships", "navy": "more than 20 ships"},
            "On the fleet: ships lost, port (12) stands against navy (more than 20).",
        ),
        (
            {"port": "12 ships", "guard": "12 ships", "navy": "20 ships"},
            "On the fleet: ships lost, port and guard (exactly 12) stand against navy (20).",
        ),
        ({"port": "12 ships", "navy": "not 12 ships"}, "On the fleet: ships lost, navy denies what port says (12)."),
        (
            {"port": "about 12 ships", "guard": "12 ships", "navy": "20 ships", "mayor": "more than 30 ships"},
            (
                "On the fleet: ships lost, port and guard (whose claims together allow exactly 12) "
                "stand against navy (20) and mayor (more than 30)."
            ),
        ),
    ],
)
def test_one_sentence_says_what_stands_against_what(said: dict[str, str], told: str) -> None:
    assert headline(agreement(**said)) == told


def test_claims_about_different_matters_are_not_said_to_agree() -> None:
    claims = [Claim(each, Text("12 ships", "en"), about=About(each, "ships")) for each in ("a", "b")]
    assert headline(compare(claims)).startswith("No two of the 2 claims are about the same")


def test_more_conflicts_than_can_be_told_are_counted() -> None:
    claims = [
        Claim(f"{matter}{count}", Text(f"{count} ships", "en"), about=About(matter, "ships"))
        for matter in "abcd"
        for count in (12, 20)
    ]
    assert headline(compare(claims)).endswith("b20 (20); so do claims about 2 more matters.")


def test_many_lone_claims_are_told_in_a_line_each() -> None:
    claims = [
        Claim(str(number), Text("12 ships", "en"), about=About(f"fleet {number}", "ships")) for number in range(9)
    ]
    told = sentences(compare(claims))
    assert told[0] == "About 9 matters there is one claim each."
    assert told[1] == "Fleet 0: ships: 0 ('12')."


def test_a_sentence_that_makes_two_claims_has_its_dates_told_once() -> None:
    text = Text("지난 8월 12척과 비행기 3대가 떠났다", "ko")
    claims = [Claim(focus, text, focus=focus, published=dt.date(2024, 12, 17)) for focus in ("12척", "3대")]
    assert sum("2024-08-01" in sentence for sentence in sentences(compare(claims))) == 1


def test_the_bars_show_ends_open_closed_and_endless() -> None:
    group = agreement(
        port="12 ships", navy="more than 20 ships", mayor="at most 15 ships", guard="not 18 ships"
    ).groups[0]
    title, port, navy, mayor, guard, axis = [line.plain.rstrip() for line in bars(group, 80)]
    assert title == "the fleet: ships lost"
    assert port.endswith("●")
    assert "more than 20" in navy
    assert navy.endswith("━▶")
    assert "○" in navy
    assert "◀━" in mayor
    assert "not 18" in guard
    assert guard.endswith("○")
    assert axis.split() == sorted(axis.split(), key=int)


def test_bars_fit_a_narrow_terminal() -> None:
    group = agreement(port="12 ships", **{"the harbour master of a place with a long name": "20 ships"}).groups[0]
    assert max(len(line.plain.rstrip()) for line in bars(group, 60)) <= 64
