"""What `draft` proposes of single sentences: who says it, through whom, what is unsure."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.claims.claim import About, Claim, Stance, Tense
from claimkit.claims.text import Text
from claimkit.comparison.agreement import compare
from claimkit.drafting import UNSURE, Passage, draft
from claimkit.drafting.attribution import reporting_in
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.locales import add_folder, remove_folder

DAY = dt.date(2024, 12, 17)


def drafted(text: str, language: str, translation: str | None = None) -> tuple[Claim, ...]:
    other = None if translation is None else Text(translation, "en" if language == "ko" else "ko")
    return draft([Passage(Text(text, language), other)], published=DAY)


def who(claim: Claim) -> list[str]:
    return [] if claim.source is None else [link.name for link in claim.source.chain]


@pytest.mark.parametrize(
    "language, text, chain",
    [
        ("ko", "해운사는 화물선 12척이 멈췄다고 밝혔다.", ["해운사"]),
        ("ko", "화물선 12척이 멈췄다고 부산의 한 해운사가 16일 밝혔다.", ["부산의 한 해운사"]),
        ("ko", "해양수산부에 따르면 화물선 12척이 멈췄다.", ["해양수산부"]),
        ("ko", "현지 일간지는 항만 관계자를 인용해 12척이 멈췄다고 보도했다.", ["항만 관계자", "현지 일간지"]),
        ("ko", "선장은 기자들에게 “12척이 멈췄다”고 했다.", ["선장"]),
        ("ko", "현지 통신이 인용한 항만 관계자는 화물선 12척이 멈췄다고 말했다.", ["항만 관계자", "현지 통신"]),
        ("ko", "화물선 12척이 멈췄다.", []),
        ("en", "The carrier said that 12 freighters had stopped.", ["The carrier"]),
        ("en", "Twelve freighters have stopped, a carrier in Busan said on Monday.", ["a carrier in Busan"]),
        ("en", "According to the ministry, 12 freighters have stopped.", ["the ministry"]),
        (
            "en",
            "The Daily Tide, citing a port official, reported 12 idle ships.",
            ["a port official", "The Daily Tide"],
        ),
        ("en", "“We stopped 12 freighters,” said the captain, a veteran of 30 years.", ["the captain"]),
        ("en", "“12 freighters stopped,” the papers quoted the mayor as saying.", ["the mayor", "the papers"]),
        ("en", "Twelve freighters have stopped.", []),
    ],
)
def test_who_says_it(language: str, text: str, chain: list[str]) -> None:
    claims = drafted(text, language)
    assert claims
    assert who(claims[0]) == chain


def test_two_speakers_in_one_sentence_each_have_their_own_figure() -> None:
    claims = drafted("선사는 12척이 멈췄다고 했지만, 노조는 20척이 멈췄다고 맞섰다.", "ko")
    assert [(who(claim), claim.focus) for claim in claims] == [(["선사"], "12척"), (["노조"], "20척")]


def test_who_spoke_before_goes_on_and_that_is_unsure() -> None:
    first, second = drafted("The mayor said 12 ships sank. She added that 30 were safe.", "en")
    assert who(first) == who(second) == ["The mayor"]
    assert "unsure" not in first.metadata
    assert "carried on from the sentence before" in second.metadata["unsure"]


def test_a_sentence_without_a_speaker_is_the_articles_own_and_that_is_unsure() -> None:
    _, second = drafted("The mayor said 12 ships sank. Some 30 were safe.", "en")
    assert second.source is None
    assert "it may go on with The mayor" in second.metadata["unsure"]


def test_a_source_that_only_the_translation_names_is_not_taken_for_one() -> None:
    [claim] = drafted("배 12척이 가라앉았다.", "ko", "Twelve ships sank, the mayor said.")
    assert claim.source is None
    assert claim.metadata["source (en)"] == "the mayor"
    assert "only the translation names one" in claim.metadata["unsure"]


def test_each_claim_has_the_sentence_of_the_translation_that_renders_its_figure() -> None:
    claims = drafted(
        "시장은 12척이 가라앉았다고 했다. 30척은 무사하다.", "ko", "Some 30 are safe. Twelve sank, he said."
    )
    assert [claim.translations[0].content for claim in claims] == ["Twelve sank, he said.", "Some 30 are safe."]


def test_a_figure_that_the_translation_leaves_out_is_told() -> None:
    [claim] = drafted("시장은 12척이 가라앉았다고 했다.", "ko", "Many ships sank, the mayor said.")
    assert "translation: the figure was not found in it" in claim.metadata["unsure"]


def test_the_day_of_speaking_is_no_claim_but_when_the_source_said_it() -> None:
    [claim] = drafted("Twelve ships sank, the mayor said on Monday.", "en")
    assert claim.source is not None
    assert claim.source.said == dt.date(2024, 12, 16)


def test_the_day_right_behind_the_speaker_is_that_of_the_speaking() -> None:
    [claim] = drafted("국방부는 16일 병사 20명이 다쳤다고 밝혔다.", "ko")
    assert claim.source is not None
    assert claim.source.said == dt.date(2024, 12, 16)


def test_what_is_counted_does_not_speak() -> None:
    _, second = drafted(
        "총참모부는 전차 12대를 잃었다고 했다. 이어 러시아군 사상자는 하루 평균 1천500명이라고 덧붙였다.", "ko"
    )
    assert who(second) == ["총참모부"]
    assert second.about == About("러시아군 사상자", "하루 평균")
    assert "source: carried on" in second.metadata["unsure"]


@pytest.mark.parametrize(
    "language, text, measure",
    [
        ("ko", "북한군 1천여 명이 죽거나 다쳤다고 밝혔다.", "죽거나 다쳤다"),
        ("ko", "북한군 1만1천여 명이 쿠르스크에 배치됐다고 보고했다.", "배치됐다"),
        ("ko", "주민 3명이 숨지고 5명이 다쳤다.", "숨지고"),
        ("ko", "주민 30명이 물러날 수도 있다.", "물러날 수도 있다"),
        ("ko", "북한군은 1만 명이라고 했다.", "count"),
        ("en", "The army lost 12 tanks in a day.", "lost"),
        ("en", "Some 80 men of one unit died.", "died"),
        ("en", "Casualties were 1,500.", "count"),
    ],
)
def test_what_befell_them_tells_figures_about_the_same_apart(language: str, text: str, measure: str) -> None:
    claim, *_ = drafted(text, language)
    assert claim.about is not None
    assert claim.about.measure == measure
    assert "measure" not in claim.metadata.get("unsure", "")


def test_a_measure_that_is_not_found_is_unsure() -> None:
    [claim] = drafted("The mayor spoke of 12 casualties.", "en")
    assert "measure: not found" in claim.metadata["unsure"]


def test_counts_of_different_things_with_one_measure_are_unsure() -> None:
    first, second = draft([Passage(Text("여객선은 78개 항로 114척이 통제됐다.", "ko"))])
    assert first.metadata[UNSURE] == "measure: the sentence says it of 114척, too"
    assert second.metadata[UNSURE] == "measure: the sentence says it of 78개, too"
    assert not any(True for _ in compare([first, second]).conflicts())


@pytest.mark.parametrize("text", ["태풍의 이동 거리는 90마일(약 144km)다.", "피해 어선은 12척(약 3%)이다."])
def test_a_measure_is_not_cut_at_a_bracket(text: str) -> None:
    *_, claim = draft([Passage(Text(text, "ko"))])
    assert claim.about is not None
    assert claim.about.measure in {"measure", "percent"}
    assert "measure: not found" in claim.metadata[UNSURE]


def test_another_figure_is_no_subject() -> None:
    *_, claim = draft([Passage(Text("항공기 12편과 여객선 3척이 결항했다.", "ko"))])
    assert claim.about is not None
    assert claim.about.subject != "12편과 여객선"


def test_a_denial_and_a_forecast_are_told_apart() -> None:
    [denied] = drafted("The mayor denied that 12 ships had sunk.", "en")
    [foreseen] = drafted("시장은 내년에 12척이 더 들어올 것이라고 내다봤다.", "ko")
    assert denied.stance is Stance.DENIES
    assert (foreseen.stance, foreseen.tense) == (Stance.FORECASTS, Tense.FUTURE)


def test_the_focus_tells_a_figure_from_the_same_words_before() -> None:
    first, second = drafted("배 12척이 갔고 배 12척이 왔다.", "ko")
    for claim, place in ((first, 2), (second, 12)):
        reading = claim.read().reading
        assert reading is not None
        assert reading.extracted is not None
        assert reading.extracted.start == place


def test_a_language_that_does_not_say_how_it_reports_is_refused() -> None:
    with pytest.raises(UnknownLocaleError, match="'ja' says who says what is not written down; it is for en, ko"):
        draft([Passage(Text("12隻が沈んだ。", "ja"))])


def test_a_broken_file_of_reporting_words_is_told_with_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "rules.toml").write_text("", encoding="utf-8")
    (folder / "reporting.toml").write_text("abbreviations = []\n[words]\n", encoding="utf-8")
    add_folder(tmp_path)
    try:
        with pytest.raises(RuleError, match=r"reporting\.toml cannot be read: KeyError"):
            reporting_in("en")
    finally:
        remove_folder(tmp_path)


def test_what_is_no_passage_is_refused_by_its_place() -> None:
    with pytest.raises(TypeError, match=r"passages\[0\] must be Passage"):
        draft(["12 ships"])  # type: ignore[list-item]  # the mistake that is tried


WORDS = st.sampled_from(
    [
        *(
            "12척",
            "3천 명",
            "16일",
            "시장은",
            "시장이",
            "말했다",
            "밝혔다며",
            "다고",
            '"',
            "“",
            "”",
            ".",
            ",",
            "에 따르면",
        ),
        *("12 ships", "on Monday", "the mayor", "said", "that", "according to", "citing", ",", ";", "he", "\n", "’"),
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=30).map(" ".join))


@given(TEXTS, st.sampled_from(["ko", "en"]), st.none() | TEXTS)
def test_nothing_is_proposed_that_does_not_stand_in_the_text(text: str, language: str, other: str | None) -> None:
    for claim in drafted(text, language, other):
        assert claim.original.content in text
        assert claim.focus is not None
        assert claim.focus in claim.original.content
        plain = text.translate(str.maketrans("“”’\n", '""\' '))
        assert all(name.casefold() in plain.casefold() for name in who(claim))


FIRE = "소방청은 오후 6시 현재 사망자가 12명이라고 집계했다. 경남도는 사망자가 10명이라고 밝혔다."


def test_a_sentence_ends_behind_an_abbreviation_that_a_name_follows() -> None:
    told = "The National Fire Agency put the death toll at 12 as of 6 p.m. South Gyeongsang Province said 10 had died."
    claims = drafted(FIRE, "ko", told)
    assert [claim.metadata.get("source (en)") for claim in claims] == [
        "The National Fire Agency",
        "South Gyeongsang Province",
    ]
    assert {claim.metadata.get("unsure") for claim in claims} == {None}
    assert [claim.about and claim.about.subject for claim in claims] == ["사망자", "사망자"]
    whole = "The agency said at 6 p.m. Monday that 12 had died."
    assert drafted("소방청은 월요일 12명이 숨졌다고 밝혔다.", "ko", whole)[0].translations[0].content == whole


def test_two_sources_that_a_translation_names_alike_are_not_sure() -> None:
    claims = drafted(FIRE, "ko", "The agency put the death toll at 12. The agency said 10 had died.")
    assert [claim.metadata.get("unsure") for claim in claims] == [
        None,
        "source: the translation gives 소방청 the same name",
    ]


def test_a_forecast_is_told_by_the_words_of_its_figure_too() -> None:
    (claim,) = drafted("당국은 피해액이 3억 원을 넘지 않을 것으로 본다.", "ko")
    assert claim.stance == Stance.FORECASTS


@pytest.mark.parametrize("text", ["오후 6시 현재 12명이 숨졌다.", "산청에는 헬기를 12대 보냈다."])
def test_a_time_and_a_place_are_no_subjects(text: str) -> None:
    about = drafted(text, "ko")[0].about
    assert about is None or about.subject not in {"6시 현재", "산청에"}
