"""The value of a claim is read from the original, unless somebody corrected it."""

import pytest

from claimkit.claims.claim import Claim, ClaimSet
from claimkit.claims.reading import Origin, read
from claimkit.claims.text import Text
from claimkit.errors import ReadingError, UnknownLocaleError
from claimkit.values import Duration, Quantity, counter, unit

TWO_AMOUNTS = Text("배치된 1만2천 명 가운데 1,000여 명이 다쳤다", "ko")
PEOPLE = counter("person")


def test_an_amount_is_claimed_rather_than_a_date() -> None:
    assert read(Text("12월 17일 50만 척이 피했다", "ko")).surface == "50만 척"


def test_a_length_of_time_is_claimed_rather_than_a_date() -> None:
    assert isinstance(read(Text("in May it took three days", "en")).value, Duration)


def test_a_repeated_amount_is_one_amount() -> None:
    assert read(Text("64 km (40 miles)", "en")).value == Quantity(64, unit("km"))


def test_several_amounts_need_a_focus() -> None:
    with pytest.raises(ReadingError, match=r"several values \('1만2천 명', '1,000여 명'\).*focus"):
        read(TWO_AMOUNTS)


def test_a_focus_singles_one_out() -> None:
    assert read(TWO_AMOUNTS, "1,000여 명이 다쳤다").surface == "1,000여 명"


def test_a_text_without_a_value_cannot_be_read() -> None:
    with pytest.raises(ReadingError, match=r"no value was found.*correct the reading by hand"):
        read(Text("아무 말도 없었다", "ko"))


def test_a_language_without_rules_cannot_be_read() -> None:
    with pytest.raises(UnknownLocaleError, match="tlh"):
        read(Text("12", "tlh"))


def test_a_correction_stays_when_the_claim_is_read_again() -> None:
    claim = Claim("a", TWO_AMOUNTS, focus="1,000여 명").correct(Quantity(1_100, PEOPLE), "the list of names").read()
    assert claim.reading is not None
    assert claim.reading.value == Quantity(1_100, PEOPLE)
    assert claim.reading.origin is Origin.CORRECTED
    assert claim.reading.extracted is not None
    assert claim.reading.extracted.surface == "1,000여 명"
    assert claim.reading.note == "the list of names"


def test_what_was_only_extracted_is_read_anew() -> None:
    claim = Claim("a", Text("12 ships", "en")).read()
    assert claim.read() == claim
    assert claim.reading is not None
    assert claim.reading.origin is Origin.EXTRACTED


def test_a_text_that_states_nothing_can_be_corrected() -> None:
    claim = Claim("a", Text("no sign of more", "en")).correct(Quantity(0)).read()
    assert claim.reading is not None
    assert claim.reading.extracted is None
    assert claim.reading.value == Quantity(0)


def test_a_claim_that_cannot_be_read_says_so() -> None:
    with pytest.raises(ReadingError):
        Claim("a", Text("nothing", "en")).read()


def test_a_set_reads_what_it_can() -> None:
    claims = ClaimSet(
        [Claim("a", Text("12 ships", "en")), Claim("b", Text("none", "en")), Claim("c", Text("1", "tlh"))]
    )
    assert [claim.reading is not None for claim in claims.read()] == [True, False, False]
