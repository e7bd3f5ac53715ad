"""Messages are English unless another language is asked for, and follow whoever asks, thread by thread."""

import copy
import csv
import pickle
import threading
from pathlib import Path

import pytest
from attrs import evolve

from claimkit import Claim, Settings, Source, Text, check, check_document, compare
from claimkit.checks import Observation, Severity, Stage, check_of, load_settings, remove
from claimkit.checks.pair import Pair
from claimkit.comparison.sentences import sentences
from claimkit.errors import InvalidValueError, SettingsError, UnknownLocaleError
from claimkit.messages import Message, counted, language_of, named, told

PAIR = "어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter."
IN_ENGLISH = (
    "Korean says more than 500,000 (50만여 척); English says more than 50,000 (Over 50,000): "
    "ten times too small (50 × 10,000 became 50 × 1,000)"
)
IN_KOREAN = "한국어 원문은 50만여 척, 영어 번역문은 5만 초과(Over 50,000): 10배 작습니다(50 × 10,000 → 50 × 1,000)"
NEWS = Path(__file__).parents[2] / "examples" / "news.csv"
KOREAN = Settings(language="ko")


def messages(settings: Settings | None = None) -> list[str]:
    return [finding.message for finding in check(*PAIR, settings=settings)]


def test_a_finding_is_told_in_the_language_of_the_settings() -> None:
    assert messages() == [IN_ENGLISH]
    assert messages(KOREAN) == [IN_KOREAN]
    assert type(check(*PAIR, settings=KOREAN)[0].message) is str


def test_the_machine_s_locale_is_nothing_to_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert messages() == [IN_ENGLISH]


def test_a_language_changes_the_message_and_nothing_else() -> None:
    with NEWS.open(encoding="utf-8", newline="") as stream:
        pairs = [(row["ko"], row["en"]) for row in csv.DictReader(stream)]
    found = check_document(pairs)
    in_korean = check_document(pairs, settings=KOREAN)
    assert len(found.findings) > 5
    assert [evolve(one, message="") for one in found.findings] == [
        evolve(one, message="") for one in in_korean.findings
    ]
    assert all(one.message != other.message for one, other in zip(found.findings, in_korean.findings, strict=True))


def test_threads_speak_their_own_languages() -> None:
    heard: dict[str, set[str]] = {"en": set(), "ko": set()}
    together = threading.Barrier(4)

    def speak(language: str) -> None:
        together.wait()
        for _ in range(20):
            heard[language].update(messages(Settings(language=language)))

    threads = [threading.Thread(target=speak, args=(language,)) for language in ("en", "ko", "en", "ko")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == {"en": {IN_ENGLISH}, "ko": {IN_KOREAN}}


def test_a_figure_rendered_in_two_ways_is_told_in_korean() -> None:
    pairs = [("1,000여 명이 모였다.", "Over 1,000 people."), ("1,000여 명이 걸었다.", "About 1,000 people.")]
    (found,) = check_document(pairs, settings=KOREAN).inconsistencies
    assert found.message == (
        "같은 표현 ‘1,000여 명’의 번역이 다릅니다: "
        "1번째 세그먼트 1,000 초과(Over 1,000), 2번째 세그먼트 약 1,000(About 1,000)"
    )


def test_a_comparison_is_told_in_korean() -> None:
    port = Claim("a", Text("12 ships left", "en"), source=Source("항만청"))
    navy = Claim("b", Text("20여 척이 떠났다", "ko"), source=Source("해군"))
    assert sentences(compare([port, navy]), "ko") == (
        "항만청(‘12’)의 주장과 해군(‘20여 척’)의 주장은 서로 모순됩니다.",
        "개수에 관한 두 주장에 모두 맞는 값은 없으며, 다수가 일치하는 값도 없습니다.",
    )
    incomparable = compare(port, Claim("c", Text("12 km", "en")))
    assert "측정량 다름(‘개수’ / ‘길이(m)’)" in told(incomparable.reason, "ko")
    assert incomparable.reason == "they differ in what is measured, 'count' and 'length in m'"


def test_versions_of_one_claim_each_are_told_in_korean() -> None:
    texts = {"가": "12 ships", "나": "20 ships", "다": "30 ships"}
    claims = [Claim(name, Text(text, "en"), source=Source(name)) for name, text in texts.items()]
    assert "작은 값부터 3가지로 나뉩니다: 가(‘12’); 나(‘20’); 다(‘30’)." in sentences(compare(claims), "ko")


def test_what_stands_in_the_way_of_a_comparison_is_told_in_korean() -> None:
    (told_so,) = sentences(compare([Claim("a", Text("no figures", "en"))]), "ko")
    assert told_so == "비교하지 않음: a. 이유: ‘no figures’에서 값을 찾지 못했습니다. 읽은 값을 직접 지정하세요."


def test_a_check_of_one_s_own_may_speak_one_language() -> None:
    @check_of("house.own", Severity.INFO, stage=Stage.EVERY)
    def own(_: Pair) -> list[Observation]:
        """Say it."""
        return [Observation("my own words")]

    try:
        assert [found.message for found in check("둘", "two", settings=KOREAN)] == ["my own words"]
    finally:
        remove(own.code)


@pytest.mark.parametrize("tag", ["ko", "ko-KR", "ko_KR", "KO"])
def test_a_region_speaks_its_language(tag: str) -> None:
    assert Settings(language=tag) == KOREAN


def test_a_language_without_messages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownLocaleError, match="there are no messages in 'tlh'; there are some in en, ko"):
        language_of("tlh")
    with pytest.raises(InvalidValueError, match="language: there are no messages in 'tlh'"):
        Settings(language="tlh")
    path = tmp_path / "claimkit.toml"
    path.write_text("language = 3\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"claimkit\.toml: language: there are no messages in '3'"):
        load_settings(path)


def test_settings_say_the_language(tmp_path: Path) -> None:
    path = tmp_path / "claimkit.toml"
    path.write_text('language = "ko"\n', encoding="utf-8")
    assert load_settings(path) == KOREAN


@pytest.mark.parametrize(
    "message",
    [
        Message("the translation lacks {words}", words="{n}"),
        counted("{number:,} pair", "{number:,} pairs", 3),
        named(Severity.ERROR),
    ],
    ids=["plain", "counted", "named"],
)
def test_a_message_survives_a_copy_and_another_process(message: Message) -> None:
    pickled = [pickle.loads(pickle.dumps(message, protocol)) for protocol in range(6)]  # noqa: S301 - written here
    for again in (copy.copy(message), copy.deepcopy(message), *pickled):
        assert (again, told(again, "ko")) == (message, told(message, "ko"))


def test_braces_in_words_that_are_filled_in_stay() -> None:
    assert told(Message("the translation lacks {words}", words="{0.x}"), "ko") == "번역문에 빠졌습니다: {0.x}"


def test_plurals_follow_the_language() -> None:
    assert [counted("{number:,} pair", "{number:,} pairs", number) for number in (0, 1, 2)] == [
        "0 pairs",
        "1 pair",
        "2 pairs",
    ]
    assert [told(counted("{number:,} pair", "{number:,} pairs", number), "ko") for number in (1, 2)] == ["1쌍", "2쌍"]
