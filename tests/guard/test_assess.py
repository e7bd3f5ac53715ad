"""An outcome says what matters in a translation, what could be repaired, and what a model should do better."""

import datetime as dt
import pickle
from collections.abc import Iterator

import pytest

from claimkit import Settings, Severity, Text, from_dict, to_dict
from claimkit.checks import Document, Observation, Span, Stage, check_of, remove
from claimkit.checks.pair import Pair
from claimkit.errors import InvalidValueError, UnknownLocaleError
from claimkit.guard import GuardedTranslation, Outcome, assess

BOATS = "어선 50만여 척이 대피했다."
WRONG, RIGHT = "Over 50,000 fishing boats took shelter.", "Over 500,000 fishing boats took shelter."
LANGUAGES = "ko", "en"


def codes(outcome: Outcome) -> list[str]:
    return [finding.code for finding in outcome.findings]


def test_a_faithful_translation_is_left_as_it_is() -> None:
    outcome = assess(BOATS, RIGHT)
    assert (outcome.ok, outcome.findings, outcome.repaired, outcome.text) == (True, (), None, RIGHT)
    assert outcome.feedback() == ""


def test_what_can_be_repaired_is_repaired_and_told_all_the_same() -> None:
    outcome = assess(BOATS, WRONG)
    assert (outcome.ok, outcome.repaired, outcome.text, codes(outcome)) == (True, RIGHT, RIGHT, ["quantity.scale"])
    assert outcome.translation == Text(WRONG, "en")
    assert "Over 500,000" in outcome.feedback()


def test_what_cannot_be_repaired_is_left() -> None:
    outcome = assess("어선 50만여 척이 {port}에 대피했다.", WRONG)
    assert [finding.code for finding in outcome.left] == ["placeholder.missing"]
    assert (outcome.ok, outcome.text) == (False, RIGHT)


def test_several_edits_are_made_in_one_text() -> None:
    outcome = assess("5월에 어선 50만여 척이 12km를 갔다.", "In March, over 50,000 fishing boats went 13 km.")
    assert outcome.ok
    assert outcome.text == "In May, over 500,000 fishing boats went 12 km."


@pytest.mark.parametrize("severity", ["warning", Severity.WARNING])
def test_less_may_matter(severity: Severity) -> None:
    original, translation = "관객은 1,000여 명이었다.", "There were 1,000 spectators."
    assert assess(original, translation).ok
    outcome = assess(original, translation, severity=severity)
    assert codes(outcome) == ["hedge.drift"]
    assert outcome.text == "There were more than 1,000 spectators."


def test_an_echo_is_no_translation() -> None:
    outcome = assess(BOATS, BOATS, languages=LANGUAGES)
    assert (outcome.ok, codes(outcome)) == (False, ["language.untranslated"])
    assert outcome.feedback() == "- Translate into English."


def test_lost_tags_matter_unless_they_are_ignored() -> None:
    original, translation = "요금은 <b>1,250원</b>이다.", "The fare is 1,250 won."
    assert codes(assess(original, translation)) == ["markup.missing"] * 2
    assert assess(original, translation, settings=Settings(ignore=["markup"])).ok


def test_languages_are_named_once_for_both() -> None:
    assert (
        "Translate into English."
        in assess(BOATS, "배들이 항구로 돌아왔다.", languages=LANGUAGES, severity=Severity.INFO).feedback()
    )
    with pytest.raises(UnknownLocaleError):
        assess("naves XII", "12 ships", languages=("la", "en"))
    assert assess(Text(BOATS, "ko-KR"), RIGHT, languages=("fr", "en")).original.language == "ko-KR"
    for pair in ("ko", ("ko",), ("ko", None), {"ko": "en"}):
        with pytest.raises(TypeError, match=r'languages must be a pair of tags such as \("ko", "en"\), not '):
            assess(BOATS, RIGHT, languages=pair)  # type: ignore[arg-type]  # what happens if it is done all the same


def test_the_day_of_publication_counts() -> None:
    original, translation = "공연은 지난 금요일에 열렸다.", "The concert was held on November 9."
    assert assess(original, translation, published=dt.date(2024, 11, 12)).findings
    assert assess(original, translation.replace("9", "8"), published=dt.date(2024, 11, 12)).ok


def test_an_edit_that_brings_something_new_is_not_kept() -> None:
    @check_of("house.five", Severity.INFO, stage=Stage.EVERY)
    def five(pair: Pair) -> Iterator[Observation]:
        """Find a five, which the house does not write."""
        place = pair.translation.content.find("500")
        if place >= 0:
            yield Observation("no five", None, Span(place, place + 3, "500"))

    try:
        outcome = assess(BOATS, WRONG)
    finally:
        remove("house.five")
    assert (outcome.ok, outcome.repaired) == (False, None)


def test_outcomes_go_everywhere() -> None:
    outcome = assess(BOATS, WRONG)
    for record in (outcome, GuardedTranslation((outcome,))):
        assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 - written here
        assert from_dict(to_dict(record)) == record
        assert hash(record) == hash(from_dict(to_dict(record)))
        assert not hasattr(record, "__dict__")
        assert str(record) == record.text == RIGHT
    assert to_dict(outcome)["repaired"] == RIGHT


def test_a_translation_has_an_attempt() -> None:
    with pytest.raises(InvalidValueError, match="one attempt or more"):
        GuardedTranslation(())


HEADLINE = ("1,000여 명 모여", "Over 1,000 gather")
BODY = "1,000여 명이 모였다."


def test_a_figure_that_reads_in_two_ways_is_told_at_the_second_segment() -> None:
    document = Document()
    assert assess(*HEADLINE, document=document, name="the headline").ok
    outcome = assess(BODY, "About 1,000 people gathered.", document=document)
    assert codes(outcome) == ["consistency.hedge"]
    assert outcome.feedback() == '- For "1,000여 명", write "Over 1,000" as before, not "About 1,000".'
    assert "the headline" in outcome.left[0].message


def test_a_document_remembers_what_was_repaired() -> None:
    document = Document()
    assert assess(BODY, "Over 10,000 people gathered.", document=document).ok
    assert assess(BODY, "More than 1,000 people gathered.", document=document).ok


def test_no_model_is_told_to_repeat_what_was_wrong_before() -> None:
    document = Document()
    document.check(BODY, "Over 10,000 people gathered.")
    outcome = assess(BODY, "Over 1,000 people gathered.", document=document)
    assert (codes(outcome), outcome.feedback()) == (["consistency.amount"], "")


def test_a_document_brings_its_own_settings() -> None:
    settings = Settings(ignore=["consistency"])
    document = Document(settings)
    document.check(*HEADLINE)
    assert assess(BODY, "About 1,000 people gathered.", document=document, settings=settings).ok
    with pytest.raises(InvalidValueError, match="settings: the document was made with other settings"):
        assess(BODY, "About 1,000 people gathered.", document=document, settings=Settings())
    with pytest.raises(TypeError, match="document must be Document, not list"):
        assess(*HEADLINE, document=[])  # type: ignore[arg-type]  # what happens if it is done all the same
