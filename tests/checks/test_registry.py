"""The registry: every check documents itself, and users add and remove checks."""

from collections.abc import Iterator

import pytest

from claimkit import Severity, check
from claimkit.checks import Check, Observation, Stage, add, catalogue, check_of, remove
from claimkit.checks.finding import ITS, MQM
from claimkit.checks.pair import Pair
from claimkit.errors import InvalidValueError

PAIR = ("어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter.")


@pytest.mark.parametrize("check_", catalogue().values(), ids=catalogue())
def test_every_check_says_what_it_looks_for(check_: Check) -> None:
    assert check_.description.endswith(".")
    assert check_.mqm in MQM
    assert check_.its in ITS
    family, _, name = check_.code.partition(".")
    assert family.isalpha()
    assert name


def test_a_check_that_is_removed_finds_nothing_until_it_is_added_again() -> None:
    taken = remove("quantity.scale")
    try:
        assert check(*PAIR) == ()
    finally:
        add(taken)
    assert [finding.code for finding in check(*PAIR)] == ["quantity.scale"]


def test_users_add_checks_of_their_own() -> None:
    @check_of("house.scale", Severity.INFO, stage=Stage.CONTRADICTION, mqm=MQM.NUMBER, its=ITS.NUMBERS)
    def house_scale(pair: Pair) -> Iterator[Observation]:
        """Whatever differs is worth a second look."""
        for link in pair.contradicted:
            yield Observation(f"look at {link.right.surface}")

    try:
        findings = check(*PAIR)
    finally:
        remove("house.scale")
    assert ("house.scale", "look at Over 50,000") in {(finding.code, finding.message) for finding in findings}
    assert house_scale.description == "Whatever differs is worth a second look."


def test_the_rule_of_a_house_looks_at_pairs_in_which_nothing_differs() -> None:
    @check_of("house.grouping", Severity.INFO, stage=Stage.EVERY, mqm=MQM.NUMBER, its=ITS.NUMBERS)
    def grouping(pair: Pair) -> Iterator[Observation]:
        """Numbers of five digits or more have a comma."""
        for link in pair.alignment.links:
            surface = link.right.surface
            if surface.isdecimal() and len(surface) > 4:
                yield Observation(f"write {surface} with a comma")

    try:
        found = [finding.message for finding in check("선박 50만 척", "500000 ships")]
        clean = check("선박 50만 척", "500,000 ships")
    finally:
        remove("house.grouping")
    assert found == ["write 500000 with a comma"]
    assert clean == ()
    assert grouping.stage is Stage.EVERY


def test_two_checks_cannot_have_one_code() -> None:
    with pytest.raises(InvalidValueError, match=r"two checks have the code 'quantity\.scale'"):
        add(catalogue()["quantity.scale"])


def test_a_check_that_does_not_exist_cannot_be_removed() -> None:
    with pytest.raises(InvalidValueError, match=r"no check has the code 'quantity\.scales'; there are"):
        remove("quantity.scales")
