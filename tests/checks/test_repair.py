"""Repair: the edits of findings are made where they stand, and none gets in the way of another."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import calls_of

from claimkit import Text, check, repair
from claimkit.checks import Edit, Finding, Severity, Span
from claimkit.checks.linking import linked
from claimkit.checks.mending import contradiction
from claimkit.checks.pair import Pair
from claimkit.errors import InvalidValueError

TEXT = "Over 50,000 boats took shelter in May."


def finding(words: str, replacement: str, severity: Severity = Severity.ERROR) -> Finding:
    start = TEXT.index(words)
    return Finding("quantity.scale", severity, "", edit=Edit(Span(start, start + len(words), words), replacement))


@pytest.mark.parametrize("reverse", [False, True], ids=["in order", "against it"])
def test_all_edits_are_made_whatever_their_order(reverse: bool) -> None:  # noqa: FBT001
    found = [finding("50,000", "500,000"), finding("May", "March")]
    assert repair(TEXT, found[::-1] if reverse else found) == "Over 500,000 boats took shelter in March."


def test_of_two_edits_that_overlap_the_first_one_is_made() -> None:
    found = [finding("50,000 boats", "500,000 boats"), finding("Over 50,000", "about 500,000")]
    assert repair(TEXT, found) == "about 500,000 boats took shelter in May."


def test_of_two_edits_that_overlap_that_of_the_graver_finding_is_made() -> None:
    found = [finding("Over 50,000", "About 50,000", Severity.WARNING), finding("50,000", "500,000")]
    assert repair(TEXT, found) == "Over 500,000 boats took shelter in May."


def test_one_edit_that_two_findings_propose_is_made_once() -> None:
    assert repair(TEXT, [finding("May", "March")] * 2) == "Over 50,000 boats took shelter in March."
    insertion = Finding("date.month", Severity.ERROR, "", edit=Edit(Span(0, 0, ""), "Well "))
    assert repair(TEXT, [insertion, insertion]) == f"Well {TEXT}"


@given(st.lists(st.integers(0, len(TEXT) - 1), max_size=4))
def test_an_edit_that_changes_nothing_changes_nothing(starts: list[int]) -> None:
    found = [finding(TEXT[start : start + 5], TEXT[start : start + 5]) for start in starts]
    assert repair(TEXT, found) == TEXT


def test_a_finding_without_an_edit_changes_nothing() -> None:
    assert repair(TEXT, [Finding("date.month", Severity.ERROR, "another month")]) == TEXT


def test_the_findings_of_another_text_are_refused() -> None:
    with pytest.raises(InvalidValueError, match="not 'May'"):
        repair("It was in April.", [finding("May", "March")])


def test_a_text_is_repaired_by_its_words() -> None:
    with pytest.raises(TypeError, match="translation must be str, not Text"):
        repair(Text(TEXT, "en"), [])  # type: ignore[arg-type]  # what happens if it is done all the same


@pytest.mark.parametrize(
    "original, translation, repaired",
    [
        ("Up to 25 MB", "최대 25GB", "최대 25MB"),
        ("Up to 25 megabytes.", "최대 25기가바이트.", "최대 25메가바이트."),
        ("길이 30km", "It is 30 m long", "It is 30 km long"),
        ("© 2024 Company", "© 2023 회사", "© 2024 회사"),
    ],
)
def test_a_unit_and_a_year_stay_as_the_text_writes_them(original: str, translation: str, repaired: str) -> None:
    assert repair(translation, check(original, translation)) == repaired


def test_a_repaired_translation_has_no_errors() -> None:
    original, translation = "5월에 어선 50만여 척이 12km를 갔다.", "In March, over 50,000 fishing boats went 13 km."
    findings = check(original, translation)
    assert len(findings.errors) == 3
    assert not check(original, repair(translation, findings)).errors


@pytest.mark.parametrize(
    "original,translation",
    [
        ("표는 50달러다.", "The ticket can't be less than $500."),  # "the ticket $50"
        ("수출이 두 배로 늘었다.", "Exports tripled."),  # "exports twice"
        ("It cost $50.", "50원을 냈다."),  # "50달러을"
        ("값은 120~130달러다.", "It costs between $210 and $130."),  # "between $120 to $130 and $130"
        ("그는 3등으로 도착했다.", "He arrived second."),  # "arrived 3rd"
        ("그들은 한 달에 세 번 만난다.", "They meet twice a month."),  # "3 times a month"
    ],
)
def test_no_edit_is_proposed_that_does_not_fit_its_sentence(original: str, translation: str) -> None:
    [found] = check(original, translation).errors
    assert found.expected
    assert found.edit is None


@pytest.mark.parametrize(
    "original,translation",
    [
        ("주민 12명이 숨지고 120명 이상이 다쳤다.", "The flood killed 120 people and injured more than 120."),
        ("주민 12명이 숨지고 120명 이상이 다쳤다.", "The flood killed 12 people and injured 12."),
        ("3개 항목에 합의했다.", "The two sides agreed on a six-point plan."),
        ("3시간 30분 걸렸다.", "It took 3 hours / 30 minutes."),
        ("It took 3 hours / 5 minutes.", "3시간 5분 걸렸다."),
    ],
    ids=[
        "the original says it elsewhere",
        "the translation says it elsewhere",
        "another number is left alone",
        "a part of it is left alone right beside it",
        "a part of the original is left alone right beside it",
    ],
)
def test_no_edit_is_proposed_where_other_words_may_be_the_wrong_ones(original: str, translation: str) -> None:
    [found] = check(original, translation).errors
    assert found.edit is None


def test_the_work_for_a_finding_is_the_same_in_a_long_text() -> None:
    def work(times: int) -> int:
        original = Text(" ".join(f"배 {4 + 7 * place}척을 보았다." for place in range(times)), "ko")
        translation = Text(" ".join(f"We saw {3 + 7 * place} ships." for place in range(times)), "en")
        alignment = linked(original, translation, None)
        pair = Pair(original, translation, None, alignment, alignment.links)
        check(original, translation)  # what is compiled and remembered on first use is not counted
        return calls_of(lambda: [contradiction(pair, link, "") for link in alignment.links])

    short, middle, long = map(work, (20, 40, 80))
    assert long - middle <= 2.4 * (middle - short)


@pytest.mark.parametrize(
    "translation,repaired",
    [
        ("About 40 people came.", "About 400 people came."),
        ('The party was small. "Nearly 40 people came."', 'The party was small. "About 400 people came."'),
        ("Our Party Drew About 40", "Our Party Drew About 400"),
    ],
)
def test_an_edit_is_capitalised_where_a_sentence_begins(translation: str, repaired: str) -> None:
    assert repair(translation, check("그 모임에 약 400명이 왔다.", translation)) == repaired


@pytest.mark.parametrize(
    "original,translation,repaired",
    [
        ("3 orders were cancelled.", "주문 4건이 취소됐다.", "주문 3건이 취소됐다."),
        ("About 1,500 people came.", "약 1만5천 명이 왔다.", "약 1,500명이 왔다."),
        ("3 trains were cancelled.", "열차 네 편이 취소됐다.", "열차 3편이 취소됐다."),
    ],
)
def test_the_counter_of_the_translation_is_kept(original: str, translation: str, repaired: str) -> None:
    assert repair(translation, check(original, translation)) == repaired


@pytest.mark.parametrize(
    "original,translation,repaired",
    [
        (
            "온도가 섭씨 1천도를 넘었다.",
            "It rose, exceeding 100 degrees Celsius.",
            "It rose, exceeding 1,000 degrees Celsius.",
        ),
        ("온도가 1천도를 넘었다.", "It passed 100 degrees Celsius.", "It passed 1,000 degrees Celsius."),
        ("12명 이상이 숨졌다.", "More than 21 people died.", "At least 12 people died."),
        ("그는 60대에 그림을 배웠다.", "He learned to paint in his 90's.", "He learned to paint in his 60's."),
        ("The limit is 20,000 lines.", "上限は2,000行です。", "上限は20,000行です。"),
        ("It has more than 40,000 stores.", "4,000店以上を構える。", "40,000店以上を構える。"),
        ("Up to 10,000 lines", "최대 1,000줄", "최대 10,000줄"),
        ("You can send up to 25 MB.", "한 번에 최대 25GB", "한 번에 최대 25MB"),
        ("수출은 3.2% 늘었다.", "Exports rose 2.3 percent.", "Exports rose 3.2 percent."),
        ("이틀 걸렸다.", "It took three days.", "It took two days."),
        ("3명이 숨졌다.", "Four people died.", "Three people died."),
        ("30명이 왔다.", "Forty people came.", "Thirty people came."),
        ("최소 3명이 숨졌다.", "At most three people died.", "At least three people died."),
        ("9조1천834억원을 썼다.", "It spent 918.3 billion won.", "It spent 9.1834 trillion won."),
        ("4,500년 된 탑이 무너졌다.", "The 450-year-old tower fell.", "The 4,500-year-old tower fell."),
        ("회의는 9월 3일 열린다.", "The meeting is on Sept. 4.", "The meeting is on Sept. 3."),
        ("27일(월) 열린다.", "It is on Tuesday, Jan. 27.", "It is on Monday, Jan. 27."),
        ("28일 열린다.", "It is on Tuesday, Jan. 27.", "It is on Jan. 28."),
        ("2025년 3월 4일 열렸다.", "It opened on May 4.", "It opened on March 4."),
        ("그 가게는 지난 5월에 열렸다.", "The shop opened in March.", "The shop opened in May."),
        ("6월 3~5일 열린다.", "It is open July 3-5.", "It is open June 3-5."),
        ("4시 30분에 시작한다.", "It starts at 3:30 p.m.", "It starts at 4:30 p.m."),
        ("오전 9시 40분에 시작한다.", "It starts at 9:40 p.m.", "It starts at 9:40 a.m."),
        ("Three days later he left.", "나흘 뒤 그는 떠났다.", "3일 뒤 그는 떠났다."),
        ("He will come in 3 days.", "그는 4일 안에 온다.", "그는 3일 안에 온다."),
        ("사흘 뒤 그는 떠났다.", "Four days later he left.", "Three days later he left."),
        ("3일 이내에 반납한다.", "Return it within 1 day.", "Return it within 3 days."),
    ],
)
def test_only_what_is_wrong_changes(original: str, translation: str, repaired: str) -> None:
    assert repair(translation, check(original, translation)) == repaired


@pytest.mark.parametrize(
    "original,translation,language,repaired",
    [
        (
            "2,400 came, 300 of them by boat.",
            "2\u00a0300 sont venus, dont 300 en bateau.",
            "fr",
            "2\u00a0400 sont venus, dont 300 en bateau.",
        ),
        ("5,100 came.", "1500 kamen.", "de", "5100 kamen."),
        ("It cost 3 million euros.", "Es kostete 300 Euro.", "de", "Es kostete 3.000.000 Euro."),
        ("It cost 3 million euros.", "Nó giá 300 euro.", "vi", "Nó giá 3.000.000 euro."),
        ("15,000 came.", "1500 kamen.", "de", "15.000 kamen."),
        (
            "It took less than six hours.",
            "Es dauerte mehr als sechs Stunden.",
            "de",
            "Es dauerte weniger als sechs Stunden.",
        ),
        ("It took six weeks.", "Il a fallu six mois.", "fr", "Il a fallu six semaines."),
        ("It took one month.", "Il a fallu une semaine.", "fr", "Il a fallu 1\u00a0mois."),
        ("It took three months.", "세 주 걸렸다.", "ko", "3개월 걸렸다."),
        ("It begins at 9:40 p.m.", "Bắt đầu lúc 9h40 sáng.", "vi", "Bắt đầu lúc 21:40."),
    ],
)
def test_a_style_is_kept_in_every_language(original: str, translation: str, language: str, repaired: str) -> None:
    assert repair(translation, check(Text(original, "en"), Text(translation, language))) == repaired


def test_the_day_of_publication_tells_the_day_of_the_week() -> None:
    original, translation = "수출은 1일 발표됐다.", "Exports were announced Sunday."
    (found,) = check(original, translation, published=dt.date(2025, 2, 3))
    assert found.expected == "Saturday"
    assert repair(translation, [found]) == "Exports were announced Saturday."


def test_a_number_does_not_take_the_place_of_a_year() -> None:
    (found,) = check(Text("It sold 1,482 copies.", "en"), Text("1428年に売れた。", "ja")).errors
    assert found.edit is None


def test_a_date_is_repaired_if_its_rendering_is_of_one_build_with_what_it_replaces() -> None:
    original, translation = "지난 3월 4일 문을 열었다.", "It opened on May 4."
    assert repair(translation, check(original, translation)) == "It opened on March 4."


def test_a_number_in_words_is_no_compound() -> None:
    assert repair("Forty-two people came.", check("24명이 왔다.", "Forty-two people came.")) == "24 people came."


def test_a_particle_stays_where_it_finds_the_sound_it_was_chosen_for() -> None:
    assert repair("50원을 냈다.", check("It cost 50 yen.", "50원을 냈다.")) == "50엔을 냈다."
    assert repair("값은 50원", check("The price is $50", "값은 50원")) == "값은 50달러"


@pytest.mark.parametrize(
    "original,translation",
    [
        ("그들은 일주일에 두 번 만난다.", "They meet once a week."),
        ("1950년 한국전쟁 이후 처음이다.", "It is the first since the 1950-53 Korean War."),
    ],
)
def test_no_edit_comes_of_a_warning_where_the_translation_may_be_right(original: str, translation: str) -> None:
    [found] = check(original, translation)
    assert found.severity is Severity.WARNING
    assert found.edit is None


def test_an_abbreviation_at_the_end_of_a_sentence_gets_no_second_full_stop() -> None:
    original, translation = "오전 10시 30분에 시작했다.", "It started at a quarter past nine."
    assert repair(translation, check(original, translation)) == "It started at 10:30 a.m."


@pytest.mark.parametrize(
    "original,translation,repaired",
    [
        ("그들은 5번 이겼다.", "They won 3 times.", "They won 5 times."),
        ("They won 5 times.", "그들은 3번 이겼다.", "그들은 5번 이겼다."),
    ],
)
def test_how_often_something_happened_stays_so(original: str, translation: str, repaired: str) -> None:
    assert repair(translation, check(original, translation)) == repaired


@pytest.mark.parametrize(
    "original,translation,expected",
    [
        ("Try again in 30 seconds", "30분 후에 다시 시도하세요", "30초"),
        ("4분기 실적", "third-quarter results", "fourth quarter"),
        ("10명 중 7명", "Six out of 10", None),
        ("매월 셋째 일요일", "every second Sunday", "3rd Sunday"),
        ("30일 열린다.", "It is on Feb. 20.", "the 30th"),
        ("사흘 걸렸다.", "It took one-day.", "three-day"),
    ],
    ids=[
        "the words behind a length say its side",
        "a quarter is written as one",
        "no number alone for a share",
        "no notation",
        "a day that no month has",
        "a compound stays one",
    ],
)
def test_what_is_expected_stands_in_the_words_of_the_translation(
    original: str, translation: str, expected: str | None
) -> None:
    [found] = check(original, translation)
    assert found.expected == expected


@pytest.mark.parametrize("language", ["ko", "ja", "de"])
def test_a_unit_without_words_is_expected_by_its_symbol(language: str) -> None:
    (found,) = check(Text("2 mSv", "en"), Text("3 mSv", language))
    assert found.expected == "2 mSv"
    assert repair("3 mSv", [found]) == "2 mSv"


@pytest.mark.parametrize(
    "languages, original, translation, repaired",
    [
        ("ko en", "마감 2024-05-01", "Due 2024-05-02", "Due 2024-05-01"),
        ("en ko", "Due 2024-10-21", "마감 2024-05-02", "마감 2024-10-21"),
        ("en ko", "2023-05-01 release", "2023.05.02 출시", "2023.05.01 출시"),
        ("en ko", "2023-05-01 release", "2023. 5. 21. 출시", "2023. 5. 1. 출시"),
        ("en ja", "Due 2024-05-01", "締切 2024/05/02", "締切 2024/05/01"),
        ("en zh", "Due 2024-05-01", "截止 2024-05-02", "截止 2024-05-01"),
        ("en de", "As of May 1, 2023", "Stand 02.05.2023", "Stand 01.05.2023"),
        ("en fr", "As of May 1, 2023", "Le 02/05/2023", "Le 01/05/2023"),
        ("en es", "Due May 1, 2024", "Vence el 02/05/2024", "Vence el 01/05/2024"),
        ("en vi", "Due May 1, 2024", "Hạn 02/05/2024", "Hạn 01/05/2024"),
    ],
)
def test_a_date_in_digits_keeps_its_order_and_its_noughts(
    languages: str, original: str, translation: str, repaired: str
) -> None:
    assert _mended(languages, original, translation) == repaired


@pytest.mark.parametrize(
    "languages, original, translation, repaired",
    [
        ("ko en", "1월 2일에 열린다.", "It opens on the 3rd of January.", "It opens on the 2nd of January."),
        ("ko en", "2024년 5월 1일", "May 2nd, 2024", "May 1st, 2024"),
        ("ko en", "2024년 5월 3일", "May 12th, 2024", "May 3rd, 2024"),
        ("en es", "the 3rd floor", "el 2.º piso", "el 3.º piso"),
        ("en de", "the 3rd floor", "die 2. Etage", "die 3. Etage"),
        ("en fr", "the 3rd place", "la 2e place", "la 3e place"),
        ("en fr", "May 2", "le 1er mai", None),  # "le 2er mai", "le 2e mai"
        ("en fr", "1st place", "la 2e place", None),  # "la 1er place"
        ("en es", "2nd place", "el 1er lugar", None),  # "el 2er lugar"
    ],
)
def test_an_ordinal_in_digits_ends_as_its_number_does(
    languages: str, original: str, translation: str, repaired: str | None
) -> None:
    assert _mended(languages, original, translation) == (repaired or translation)


@pytest.mark.parametrize(
    "languages, original, translation",
    [
        ("en de", "Never give more than 2 tablets", "Geben Sie niemals mehr als 2 Tabletten"),
        ("en de", "Don't share more than 3 photos", "Teilen Sie nicht mehr als 3 Fotos"),
        ("en fr", "Never give more than 2 tablets", "Ne donnez jamais plus de 2 comprimés"),
        ("en es", "Never give more than 2 tablets", "No dé nunca más de 2 pastillas"),
        ("en vi", "Never give more than 2 tablets", "Không bao giờ cho hơn 2 viên"),
        ("en ko", "Don't share more than 3 photos & 2 videos", "사진은 3장, 동영상은 2개 넘게 공유하지 마세요"),
        ("en ja", "Don't share more than 3 photos & 2 videos", "写真3枚、動画2本を超えて共有しないでください"),
        ("en zh", "Don't share more than 3 photos & 2 videos", "照片不要超过3张，视频不要超过2个"),
        ("ko en", "3장까지만 공유하세요", "Do not share more than 3 photos"),
    ],
)
def test_no_hedge_is_mended_under_a_denial(languages: str, original: str, translation: str) -> None:
    assert _mended(languages, original, translation) == translation


def test_a_bound_that_is_denied_keeps_its_words() -> None:
    translation = "Teilen Sie nicht mehr als 3 Fotos"
    assert _mended("en de", "Don't share more than 4 photos", translation) == "Teilen Sie nicht mehr als 4 Fotos"


@pytest.mark.parametrize(
    "languages, original, translation, repaired",
    [
        ("en ko", "21 roses", "장미 스물두 송이", "장미 21송이"),
        ("en ko", "7 letters", "편지 여덟 통", "편지 7통"),
        ("en ko", "20 trees", "나무 스물한 그루", "나무 20그루"),
        ("en ko", "2 pairs of shoes", "신발 세 켤레", "신발 2켤레"),
        ("en ko", "13,200 houses", "가옥 13만 2,000채", "가옥 1만 3,200채"),
        ("en zh", "3 cats", "四只猫", "3只猫"),
        ("en zh", "2 pairs of shoes", "三双鞋", "2双鞋"),
        ("en ja", "3 cats", "猫四匹", "猫3匹"),
        ("en ja", "more than 3 cars", "車両4両", "車両3両超"),
    ],
)
def test_a_number_of_things_keeps_its_counter(languages: str, original: str, translation: str, repaired: str) -> None:
    assert _mended(languages, original, translation) == repaired


@pytest.mark.parametrize(
    "languages, original, translation, repaired",
    [
        ("en ko", "Agent 007", "008 요원", "007 요원"),
        ("en ko", "code 00512", "코드 00521", "코드 00512"),
        ("en ja", "Agent 007", "エージェント008", "エージェント007"),
        ("en de", "Flight LH 0714", "Flug LH 0741", "Flug LH 0714"),
    ],
)
def test_a_number_keeps_the_noughts_before_it(languages: str, original: str, translation: str, repaired: str) -> None:
    assert _mended(languages, original, translation) == repaired


@pytest.mark.parametrize(
    "languages, original, translation, repaired",
    [
        ("ko en", "참가자는 10명 이상이다.", "There were exactly 10 people.", None),
        ("en de", "more than 10 people", "genau 10 Leute", None),
        ("en fr", "more than 10 people", "exactement 10 personnes", None),
        ("en es", "more than 10 people", "exactamente 10 personas", None),
        ("en vi", "more than 10 people", "đúng 10 người", None),
        ("en ko", "more than 10 people", "정확히 10명", None),
        ("en ja", "more than 10 people", "ちょうど10人", None),
        ("en zh", "more than 10 people", "正好10人", None),
        ("en es", "at most 2,500 people", "2.500 personas como mínimo", None),
        ("en de", "at least 18 years old", "Mindestalter 16 Jahre", "Mindestalter 18 Jahre"),
        ("en de", "at most 10 MB", "Höchstgröße 100 MB", "Höchstgröße 10 MB"),
        ("en fr", "1,000 people", "un million de personnes", None),
        ("en fr", "1.3 billion accounts", "1,3 million de comptes", "1,3 milliard de comptes"),
        ("en en", "4 ships sank.", "1 ship sank.", None),
        ("en de", "a two-week course", "zweimonatiger Kurs", None),
        ("en en", "At least one person died.", "One person died.", "At least one person died."),
    ],
)
def test_an_edit_suits_what_stands_beside_it(
    languages: str, original: str, translation: str, repaired: str | None
) -> None:
    assert _mended(languages, original, translation) == (repaired or translation)


@pytest.mark.parametrize(
    "languages, original, translation, repaired",
    [
        ("ko en", "3시간 비행", "an 8-hour flight", "a 3-hour flight"),
        ("ko en", "8시간 비행", "A 3-hour flight", "An 8-hour flight"),
        ("ko en", "7세 소년", "an 11-year-old boy", "a 7-year-old boy"),
        ("ko en", "18세 소년", "an 11-year-old boy", "an 18-year-old boy"),
        ("en fr", "a load of 18 tons", "un chargement d’environ 40 tonnes", "un chargement de 18 tonnes"),
        ("en fr", "a group of about 90 people", "un groupe de 20 personnes", "un groupe d'environ 90 personnes"),
    ],
)
def test_the_article_before_a_number_changes_with_it(
    languages: str, original: str, translation: str, repaired: str
) -> None:
    assert _mended(languages, original, translation) == repaired


@pytest.mark.parametrize(
    "languages, original, translation, expected",
    [
        ("en de", "A third of people came", "Ein Viertel der Leute kam", "Ein Drittel"),
        ("en es", "A third of people came", "Un cuarto de la gente vino", "Un tercio"),
        ("en fr", "A third of people came", "Un quart des gens est venu", "Un tiers"),
        ("en vi", "A third of people came", "Một phần tư số người đã đến", "Một phần ba"),
        ("en de", "at half past nine", "um halb neun", "halb zehn"),
        ("en es", "at half past nine", "a las diez y media", "nueve y media"),
        ("en vi", "at half past six in the morning", "lúc bảy rưỡi sáng", "sáu rưỡi sáng"),
        ("en de", "It took 3 minutes.", "Es dauerte zwei Minuten.", "drei Minuten"),
        ("en ko", "5 days", "6일", "5일"),
    ],
)
def test_words_are_expected_in_words(languages: str, original: str, translation: str, expected: str) -> None:
    one, other = languages.split()
    [found] = check(Text(original, one), Text(translation, other)).errors
    assert found.expected == expected
    assert found.edit is not None


def test_a_day_of_the_month_beside_a_length_is_told_as_a_length() -> None:
    [found] = check(Text("5 days", "en"), Text("6일", "ko"))
    assert found.message == "English says 5 days; Korean says 6 days (6일): another length of time"


@pytest.mark.parametrize(
    "languages, original, translation",
    [
        ("en es", "at ten to four in the morning", "a las cuatro y diez de la madrugada"),  # "tres y 50"
        ("en en", "It is half as large.", "It is a third as large."),  # "half the men", "a third of them"
        ("en fr", "Hardly a quarter voted.", "À peine un électeur sur trois a voté."),
        ("en vi", "He came fourth.", "Anh ấy về thứ hai."),  # "thứ bốn"
    ],
)
def test_no_edit_mixes_words_and_digits_or_loses_words(languages: str, original: str, translation: str) -> None:
    assert _mended(languages, original, translation) == translation


def _mended(languages: str, original: str, translation: str) -> str:
    one, other = languages.split()
    return repair(translation, check(Text(original, one), Text(translation, other)))
