"""A record that contradicts itself is refused, and the message begins with the field."""

import datetime as dt
import re
from contextlib import AbstractContextManager

import pytest

from claimkit.claims.claim import About, Claim, ClaimSet, Source, Stance, Tense
from claimkit.claims.reading import Reading
from claimkit.claims.text import Text
from claimkit.errors import InvalidValueError
from claimkit.extraction import Mention
from claimkit.values import Quantity

KOREAN = Text("12척이 떠났다", "ko")
ENGLISH = Text("12 ships left", "en")
DAY = dt.date(2024, 12, 17)
YEAR_LATER = dt.date(2025, 12, 17)


def refused(field: str) -> AbstractContextManager[object]:
    return pytest.raises(InvalidValueError, match=f"^{re.escape(field)}: ")


def test_a_claim_has_an_id() -> None:
    with refused("id"):
        Claim(" ", KOREAN)


@pytest.mark.parametrize("tag", ["ko", "ko-KR", "KO"])
def test_a_translation_is_in_another_language(tag: str) -> None:
    with refused("translations[1].language"):
        Claim("a", KOREAN, [ENGLISH, Text("열두 척이 떠났다", tag)])


def test_a_translation_into_another_script_is_one() -> None:
    assert Claim("a", Text("軍艦", "zh-Hant"), [Text("军舰", "zh-Hans")]).translations


def test_texts_of_unknown_language_may_stand_beside_each_other() -> None:
    assert Claim("a", Text("12", "und"), [Text("12", "und")]).translations


def test_the_focus_is_quoted_from_the_original() -> None:
    with refused("focus"):
        Claim("a", KOREAN, focus="20척")


def test_what_was_extracted_stands_in_the_original() -> None:
    with refused("reading.extracted"):
        Claim("a", ENGLISH, reading=Reading(Mention(0, 2, "20", Quantity(20))))


@pytest.mark.parametrize("tag", ["", "Korean language", "한국어", "a-verylongsubtag"])
def test_a_language_has_a_tag(tag: str) -> None:
    with pytest.raises(InvalidValueError, match="BCP 47"):
        Text("12", tag)


@pytest.mark.parametrize("zone", ["Seoul Time", "Asia/Atlantis", "../etc/passwd", ""])
def test_a_zone_has_a_name_that_is_known(zone: str) -> None:
    with refused("zone"):
        Claim("a", KOREAN, zone=zone)


def test_a_known_zone_is_taken() -> None:
    assert Claim("a", KOREAN, zone="Asia/Seoul").zone == "Asia/Seoul"


@pytest.mark.parametrize("url", ["ftp://x", "https://", "https://a b", "javascript:alert(1)"])
def test_an_address_is_on_the_web(url: str) -> None:
    with refused("url"):
        Claim("a", KOREAN, url=url)


def test_a_forecast_is_not_about_the_past() -> None:
    with refused("tense"):
        Claim("a", KOREAN, stance=Stance.FORECASTS, tense=Tense.PAST)


def test_only_a_forecast_holds_as_of_a_day_to_come() -> None:
    about = About("the fleet", "ships lost", as_of=YEAR_LATER)
    with refused("about.as_of"):
        Claim("a", KOREAN, published=DAY, about=about)
    assert Claim("a", KOREAN, published=DAY, about=about, stance=Stance.FORECASTS).known_on == YEAR_LATER


def test_nothing_is_published_before_it_was_said() -> None:
    with refused("source.said"):
        Claim("a", KOREAN, published=DAY, source=Source("the port", said=YEAR_LATER))


def test_a_day_may_lie_between_two_zones() -> None:
    assert Claim("a", KOREAN, published=DAY, source=Source("the port", said=DAY + dt.timedelta(days=1))).source


def test_a_chain_of_sources_does_not_come_back() -> None:
    with refused("via"):
        Source("a paper", via=Source("an agency", via=Source("a paper")))


def test_two_speakers_of_one_house_are_two_sources() -> None:
    assert len(Source("a paper", "Ha", via=Source("a paper", "Kim")).chain) == 2


def test_words_are_passed_on_after_they_were_said() -> None:
    with refused("via.said"):
        Source("a witness", said=YEAR_LATER, via=Source("an agency", via=Source("a paper", said=DAY)))


@pytest.mark.parametrize("field, said", [("subject", (" ", "ships lost")), ("measure", ("the fleet", ""))])
def test_what_a_claim_is_about_is_said(field: str, said: tuple[str, str]) -> None:
    with refused(field):
        About(*said)


def test_a_source_has_a_name() -> None:
    with refused("name"):
        Source("")


def test_a_reading_holds_something() -> None:
    with pytest.raises(InvalidValueError, match="extracted, or"):
        Reading()


def test_no_two_claims_of_a_set_share_an_id() -> None:
    with refused("claims[2].id"):
        ClaimSet([Claim("a", KOREAN), Claim("b", KOREAN), Claim("a", ENGLISH)])
