"""Checking: each sort of error is found, at its place, under its name; a faithful translation is left alone."""

import datetime as dt

import pytest

from claimkit import Claim, Finding, Settings, Severity, Text, check

# original, translation, the code, the words on both sides
ERRORS = [
    (
        "어선 50만여 척이 대피했다.",
        "Over 50,000 fishing boats took shelter.",
        "quantity.scale",
        "50만여 척",
        "Over 50,000",
    ),
    ("매출은 12억 달러였다.", "Sales were $1.2 million.", "quantity.scale", "12억 달러", "$1.2 million"),
    ("주민 2,354명이 떠났다.", "Some 2,534 residents left.", "quantity.digit", "2,354명", "Some 2,534"),
    ("학생 세 명이 다쳤다.", "Five students were hurt.", "quantity.number", "세 명", "Five"),
    ("벌금은 500만 원이다.", "The fine is 5 million yen.", "unit.currency", "500만 원", "5 million yen"),
    ("다리는 길이가 12km다.", "The bridge is 12 miles long.", "unit.measure", "12km", "12 miles"),
    ("다리는 길이가 117km다.", "The bridge is 110 miles long.", "unit.conversion", "117km", "110 miles"),
    (
        "금리가 2%포인트 올랐다.",
        "Interest rates rose by 2 percent.",
        "unit.percentage_point",
        "2%포인트",
        "2 percent",
    ),
    ("구조는 사흘 동안 이어졌다.", "The rescue went on for four days.", "duration.length", "사흘", "four days"),
    ("공사는 3주 걸렸다.", "The work took three days.", "duration.unit", "3주", "three days"),
    ("박물관은 1998년에 문을 열었다.", "The museum opened in 1989.", "date.year", "1998년", "1989"),
    ("축제는 10월에 열린다.", "The festival is held in March.", "date.month", "10월", "March"),
    ("축제는 10월 3일에 열린다.", "The festival is on October 13.", "date.day", "10월 3일", "October 13"),
    ("3월 초부터", "from early May", "date.month", "3월 초부터", "early May"),
    ("월요일까지", "by Tuesday", "date.weekday", "월요일까지", "Tuesday"),
    (
        "9일(월)부터 12일(목)까지",
        "from Monday the 9th to Friday the 12th",
        "date.weekday",
        "9일(월)부터 12일(목)까지",
        "from Monday the 9th to Friday the 12th",
    ),
    ("공장은 지난해 문을 닫았다.", "The plant will close next year.", "date.direction", "지난해", "next year"),
    ("회의는 오후 3시에 시작한다.", "The meeting starts at 5 p.m.", "clock.time", "오후 3시", "5 p.m."),
    ("그는 세 번째로 들어왔다.", "He came in second.", "ordinal.number", "세 번째", "second"),
    (
        "비용은 100만 원 미만이다.",
        "It costs more than 1 million won.",
        "hedge.turned",
        "100만 원 미만",
        "more than 1 million won",
    ),
    ("폭격기 B-52가 떴다.", "A B-51 bomber took off.", "name.digits", "B-52", "B-51"),
    ("공사는 3개월 걸린다.", "Work starts in March.", "value.kind", "3개월", "March"),
    (
        "매출은 2024년 1분기에 늘었다.",
        "Sales rose in the second quarter of 2024.",
        "date.quarter",
        "2024년 1분기",
        "second quarter of 2024",
    ),
    ("값은 300~400원이다.", "It costs 300 to 500 won.", "quantity.digit", "300~400원", "300 to 500 won"),
]

FAITHFUL = [
    ("1,000여 명이 모였다.", "More than 1,000 people gathered."),
    ("1,000여 명이 모였다.", "About 1,000 people gathered."),
    ("50년 이상 걸린다.", "It takes at least 50 years."),
    ("회원은 서너 명이다.", "There are three or four members."),
    ("수십 명이 다쳤다.", "Dozens were hurt."),
    ("이틀 뒤 스무 명이 왔다.", "Two days later, 20 people came."),
    ("절반이 찬성했다.", "Half were in favor."),
    ("높이가 8840m다.", "It is 29,000 feet high."),
    ("인구는 12만3456명이다.", "The population is 123,456."),
    ("예산은 12조3천억 원이다.", "The budget is 12.3 trillion won."),
    ("회의는 28일 열렸다.", "The meeting was held on Monday."),
    ("지난해 3월에 떠났다.", "They left in March last year."),
    ("2명이 숨지고 11명이 다쳤다.", "There were 13 casualties."),
    ("길이가 64km다.", "It is 40 miles (64 km) long."),
    ("21세기에 들어 달라졌다.", "Things changed in the 21st century."),
    ("3월 초부터", "from early March"),
    ("여론은 7대 3으로 갈렸다.", "Opinion was split 70-30."),
]


def errors(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


@pytest.mark.parametrize("original,translation,code,left,right", ERRORS)
def test_an_error_is_found_at_its_place_under_its_name(
    original: str, translation: str, code: str, left: str, right: str
) -> None:
    (finding,) = errors(check(original, translation))
    assert finding.original is not None
    assert finding.translation is not None
    assert (finding.code, finding.original.surface, finding.translation.surface) == (code, left, right)


@pytest.mark.parametrize("original,translation", FAITHFUL)
def test_a_faithful_translation_is_left_alone(original: str, translation: str) -> None:
    assert [finding for finding in check(original, translation) if finding.severity is not Severity.INFO] == []


@pytest.mark.parametrize("original,translation,code", [row[:3] for row in ERRORS])
def test_the_other_direction_works_the_same_way(original: str, translation: str, code: str) -> None:
    (finding,) = errors(check(translation, original))
    assert finding.code == code


def test_a_finding_says_what_is_wrong_and_what_it_should_be() -> None:
    (finding,) = check("어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter.")
    assert finding.message == (
        "Korean says more than 500,000 (50만여 척); English says more than 50,000 (Over 50,000): ten times too small "
        "(50 × 10,000 became 50 × 1,000)"
    )
    assert finding.expected == "Over 500,000"
    assert (finding.mqm, finding.its) == ("accuracy/mistranslation/number", "numbers")


def test_two_texts_of_one_language_are_called_by_their_places() -> None:
    (finding,) = check(Text("50,000 boats sank.", "en-GB"), Text("500,000 boats sank.", "en-US"))
    assert finding.message.startswith("the original says 50,000; the translation says 500,000: ten times too large")


def test_figures_in_the_readers_language_stand_for_themselves() -> None:
    original, translation = "8월 셋째 주에 7일 동안 열린다.", "It opens in the third week of July for 8 days."
    assert [finding.message for finding in check(original, translation, settings=Settings(language="ko"))] == [
        "한국어 원문은 8월 셋째 주, 영어 번역문은 7월 셋째 주(third week of July): 달이 다릅니다",
        "한국어 원문은 7일간, 영어 번역문은 8일간(8 days): 기간이 다릅니다",
    ]


@pytest.mark.parametrize(
    "original,translation,expected",
    [
        ("기온이 섭씨 35도였다.", "It was 85 degrees Fahrenheit.", "95 degrees Fahrenheit"),
        ("길이가 117km다.", "It is 110 miles long.", "72.7 miles"),
        ("높이가 340m다.", "It is 500 feet high.", "1,100 feet"),
        ("약 3~5km 떨어졌다.", "It is about 5 to 7 miles away.", "about 1.9 to 3.1 miles"),
    ],
)
def test_a_wrong_conversion_should_be_the_right_one(original: str, translation: str, expected: str) -> None:
    (finding,) = check(original, translation)
    assert (finding.code, finding.expected) == ("unit.conversion", expected)
    assert finding.edit is not None
    assert check(original, finding.edit.apply(translation)) == ()


def test_a_hedge_that_moved_is_a_warning_and_one_of_strictness_only_is_none() -> None:
    (moved,) = check("약 1,000명이 모였다.", "1,000 people gathered.")
    assert (moved.code, moved.severity) == ("hedge.drift", Severity.WARNING)
    (strict,) = check("50명 이상 모였다.", "More than 50 people gathered.")
    assert (strict.code, strict.severity) == ("hedge.strictness", Severity.INFO)


@pytest.mark.parametrize(
    "english, other, tag, severities",
    [
        ("Nearly 1,000 people gathered.", "Más de 1000 personas se reunieron.", "es", [Severity.WARNING]),
        ("It takes two or three weeks.", "두세 주쯤 걸린다.", "ko", [Severity.INFO]),
        ("It takes two to five weeks.", "약 2~5주 걸린다.", "ko", [Severity.INFO]),
        ("The bridge is 117 meters long.", "다리 길이는 약 380피트다.", "ko", [Severity.INFO]),
    ],
)
def test_what_is_rough_already_may_be_said_roughly(
    english: str, other: str, tag: str, severities: list[Severity]
) -> None:
    found = check(Text(english, "en"), Text(other, tag))
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    "english, other, tag, worst",
    [
        ("Stir in half a cup of sugar and 2 eggs.", "100 g Zucker und 2 Eier unterrühren.", "de", Severity.INFO),
        ("Stir in two cups of flour and 3 eggs.", "밀가루 2컵(250g)과 달걀 3개를 넣고 젓는다.", "ko", Severity.INFO),
        ("Stir in the sugar and 2 eggs.", "100 g Zucker und 2 Eier unterrühren.", "de", Severity.WARNING),
        ("Stir in half a cup of sugar and 12 eggs.", "Zucker unterrühren.", "de", Severity.WARNING),
    ],
)
def test_what_one_kitchen_measures_in_cups_another_weighs(english: str, other: str, tag: str, worst: Severity) -> None:
    assert check(Text(english, "en"), Text(other, tag)).worst is worst


@pytest.mark.parametrize(
    "english, other, tag, severity",
    [
        ("The disk may hold up to 2 TiB.", "Die Platte fasst bis zu einer Größe von 2 TiB.", "de", Severity.INFO),
        ("You need at least 780 MB of memory.", "최소한 메모리가 780MB는 있어야 한다.", "ko", Severity.INFO),
        ("It fell to about 20 degrees.", "경찰은 기온이 20도로 떨어졌다고 말했다.", "ko", Severity.WARNING),
        ("At least 40 came; 20 left.", "최소 40명이 왔고 20명이 떠났다.", "ko", None),
        ("At least 40 came; at least 20 left.", "최소 40명이 왔고 20명이 떠났다.", "ko", Severity.WARNING),
    ],
)
def test_a_hedge_that_stands_apart_from_its_number_is_not_lost(
    english: str, other: str, tag: str, severity: Severity | None
) -> None:
    found = [finding.severity for finding in check(Text(english, "en"), Text(other, tag))]
    assert found == ([] if severity is None else [severity])


@pytest.mark.parametrize(
    "german, severity", [("Drei Menschen kamen.", Severity.ERROR), ("3 Menschen kamen.", Severity.WARNING)]
)
def test_small_numbers_in_digits_and_in_words_may_be_two_facts(german: str, severity: Severity) -> None:
    (found,) = check(Text(german, "de"), Text("Four people came.", "en"))
    assert (found.code, found.severity) == ("quantity.number", severity)


@pytest.mark.parametrize(
    "original,translation,severity",
    [
        ("버스가 넘어졌다. 8명이 다쳤고 2명은 중상이다.", "A bus overturned.", Severity.WARNING),
        ("8명이 다쳤고 12명이 숨졌으며 2명은 실종됐다.", "Twelve died.", Severity.INFO),
        ("8명이 다쳤고 2명은 중상이다.", "Some 5 were hurt.", Severity.INFO),
        ("4-1로 이겼다.", "They won.", Severity.INFO),
    ],
    ids=["together", "each for itself", "another count is told", "a score"],
)
def test_small_counts_that_are_lost_together_are_a_warning(original: str, translation: str, severity: Severity) -> None:
    omitted = [found for found in check(original, translation) if found.code == "quantity.omitted"]
    assert omitted
    assert {found.severity for found in omitted} == {severity}


def test_a_rounded_number_may_be_of_another_scale() -> None:
    (finding,) = errors(check("9조1천834억원을 썼다.", "It spent 918.3 billion won."))
    assert (finding.code, finding.message.partition(": ")[2]) == ("quantity.scale", "ten times too small")
    (finding,) = check("1,482명이 왔다.", "148 people came.")
    assert finding.code == "quantity.digit"


def test_a_bound_that_is_turned_round_is_told_once() -> None:
    (finding,) = check("최소 3명이 숨졌다.", "At most three people died.")
    assert finding.code == "hedge.turned"


def test_what_has_no_counterpart_is_never_an_error() -> None:
    omitted = check("주민 2,354명과 소 17마리가 떠났다.", "Some 2,354 residents left.")
    assert [(finding.code, finding.severity) for finding in omitted if finding.code != "hedge.drift"] == [
        ("quantity.omitted", Severity.WARNING)
    ]
    (added,) = check("주민이 떠났다.", "2,354 residents left.")
    assert (added.code, added.severity) == ("quantity.added", Severity.WARNING)


def test_the_only_fact_of_each_text_without_a_counterpart_may_stand_for_the_other() -> None:
    (found,) = check(Text("배 서른 척 가운데 넷이 가라앉았다.", "ko"), Text("Of 71 ships, four sank.", "en"))
    assert (found.code, found.severity) == ("quantity.omitted", Severity.WARNING)
    assert found.message == "the translation lacks 30 (서른 척); perhaps 71 stands for it"
    assert found.original is not None
    assert found.translation is not None


@pytest.mark.parametrize(
    "original, translation, code",
    [
        ("네 명 중 한 명이 앓는다.", "Three in four fall ill.", "quantity.number"),
        ("3분기 영업이익", "operating profit in the second quarter", "date.quarter"),
        ("5미터 떨어진 곳", "a spot 5 yards away", "unit.measure"),
        ("표값은 35유로부터 120유로까지다.", "with tickets priced from $35 to $120.", "unit.currency"),
        ("배 열세 척이 남았다.", "30 ships were left.", "quantity.number"),
        ("1,000파운드가 들었다.", "It cost $1,000.", "unit.currency"),
        ("13만 2명이 왔다.", "132,000 came.", "quantity.digit"),
    ],
)
def test_what_only_seems_to_be_another_fact_is_an_error(original: str, translation: str, code: str) -> None:
    assert code in [finding.code for finding in check(Text(original, "ko"), Text(translation, "en")).errors]


@pytest.mark.parametrize(
    "original, translation",
    [
        ("표값은 35달러부터 120달러까지다.", "with tickets priced from $35 to $120."),
        ("열 명 중 네 명이 앓는다.", "Four in ten fall ill."),
        ("파도는 높이가 6미터였다.", "The waves were six meters high."),
        ("사십(40)일 안에 낸다.", "to be paid within forty (40) days"),
        ("6점 차로 앞섰다.", "They had a six-point lead."),
        ("재판관 8명 중 7명이 찬성했다.", "The court ruled 7-1."),
        ("한 달 반 쉰다.", "They rest for six weeks."),
    ],
)
def test_one_fact_in_two_ways_of_counting_is_left_alone(original: str, translation: str) -> None:
    assert not check(Text(original, "ko"), Text(translation, "en"))


def test_votes_that_do_not_add_up_are_told() -> None:
    assert [finding.code for finding in check("재판관 9명 중 6명이 찬성했다.", "The court ruled 6-2.")] == [
        "quantity.number"
    ]


@pytest.mark.parametrize(
    "original, translation",
    [
        ("한 달 반 쉰다.", "They rest for five weeks."),
        ("한 달 반 이상 쉰다.", "They rest for less than six weeks."),
        ("2~3개월 쉰다.", "They rest for 8 to 20 weeks."),
        ("60개월 쉰다.", "They rest for 240 weeks."),
    ],
)
def test_weeks_are_counted_for_a_few_months_alone(original: str, translation: str) -> None:
    assert [finding.code for finding in check(original, translation)] == ["duration.length"]


def test_who_scored_is_no_part_of_the_score() -> None:
    assert check("4명이 3골을 넣었다.", "They scored and won 3-1.").errors


def test_things_that_add_up_to_ten_are_no_shares() -> None:
    found = check("남자 7명과 여자 3명이 왔다.", "They came, 70 men and 30 women.")
    assert [finding.code for finding in found] == ["quantity.scale", "quantity.scale"]


@pytest.mark.parametrize(
    "original, translation, severity, told",
    [
        ("8.3% 올랐다.", "It rose by 88.3 percent.", Severity.ERROR, "one digit differs"),
        ("영하 12도까지 떨어졌다.", "It fell to 12 degrees Celsius.", Severity.ERROR, "one is above zero"),
        ("성장률은 -12%였다.", "The growth rate was 12 percent.", Severity.WARNING, "one is above zero"),
    ],
)
def test_digits_at_the_end_of_a_number_with_a_unit_are_not_those_of_another(
    original: str, translation: str, severity: Severity, told: str
) -> None:
    (found,) = check(original, translation)
    assert (found.code, found.severity) == ("quantity.digit", severity)
    assert told in found.message


def test_findings_stand_in_the_order_of_the_translation() -> None:
    found = check("12명이 3km를 걸었다.", "They walked 3 miles, all 21 of them.")
    assert [finding.code for finding in found] == ["unit.measure", "quantity.digit"]


@pytest.mark.parametrize(
    "original, translation, code",
    [
        ("수출이 3% 늘었다.", "Exports fell 3%.", "quantity.direction"),
        ("지수는 32.16포인트(1.21%) 내렸다.", "The index was up 32.16 points, or 1.21%.", "quantity.direction"),
        ("승객 500명 중 20%가 다쳤다.", "Of 500 passengers, 20 were hurt.", "quantity.points"),
        ("그는 사흘 전에 떠났다.", "He will leave in three days.", "duration.side"),
        ("3년째 줄었다.", "It fell for a fourth straight year.", "date.omitted"),
        ("매달 닦으십시오.", "Clean it weekly.", "frequency.period"),
        ("사용료는 매 분기 낸다.", "The fee is payable yearly.", "frequency.period"),
        ("기온이 8~12도 떨어진다.", "Expect temperature rises of 8 to 12 degrees.", "quantity.direction"),
        ("접수는 19일부터 29일까지다.", "Applications open on the 19th.", "value.precision"),
        ("2010년부터 2015년까지 살았다.", "They lived there from 2010.", "value.precision"),
        ("천 년 동안 이어졌다.", "It went on for thousands of years.", "value.precision"),
        ("지도는 16~17세기에 그렸다.", "The maps were drawn in the 16th century.", "value.precision"),
        ("손님이 또는 이웃이나 70명 왔다.", "As many as 70 guests came.", "hedge.drift"),
        ("학생 1명이 왔다.", "3 students came.", "quantity.number"),
        ("9명 중 6명 이상이 찬성했다.", "More than six of the nine agreed.", "hedge.strictness"),
        (
            "입장권은 어른 2만 원, 아이 8천 원이다.",
            "Tickets are 8,000 won for adults and 20,000 won for children.",
            "quantity.order",
        ),
        (
            "7시에 만나 밀가루 180g, 설탕 20g, 소금 3g을 섞었다.",
            "They mixed 180 g of flour, 3 g of sugar and 20 g of salt at 7.",
            "quantity.order",
        ),
    ],
)
def test_what_is_worth_a_look_is_a_warning(original: str, translation: str, code: str) -> None:
    found = check(Text(original, "ko"), Text(translation, "en"))
    assert [(each.code, each.severity) for each in found if each.severity > Severity.INFO] == [(code, Severity.WARNING)]


@pytest.mark.parametrize(
    "original, translation",
    [
        ("수출이 3% 늘었다.", "Exports rose 3%."),
        ("달걀 대여섯 개를 풀었다.", "She beat half a dozen eggs."),
        ("달걀을 여섯 개쯤 풀었다.", "She beat half a dozen eggs."),
        ("지도는 16~17세기에 그렸다.", "The maps were drawn in the 16th and 17th centuries."),
        ("손님이 70명이나 왔다.", "As many as 70 guests came."),
        ("운임을 4% 낮추고 버스를 20대에서 30대로 늘릴 것이다.", "Fares will fall by 4% as buses rise from 20 to 30."),
        ("지수 변동: -3%", "The index fell 3%."),
        ("순손익은 -50억 원이다.", "The net loss is 5 billion won."),
        ("접수는 19일에 시작해 29일에 끝난다.", "Applications are open from the 19th to the 29th."),
        ("값은 500원 아래로 떨어지지 않았다.", "The price did not fall below 500 won."),
        ("강당에는 최대 300명이 들어간다.", "The hall can hold 300."),
        ("발동 후 12초 동안 이어진다.", "It lasts within 12 seconds after the start."),
        ("최대 속도: 시속 300km", "maximum speed of 300 km/h"),
    ],
)
def test_what_other_words_around_a_number_say_is_heard(original: str, translation: str) -> None:
    found = check(Text(original, "ko"), Text(translation, "en"))
    assert [each for each in found if each.severity > Severity.INFO] == []


@pytest.mark.parametrize(
    "original, translation",
    [
        ("매출은 4만 원 늘어난 181만 원이다.", "Sales were 1.81 million won, up 40,000 won."),
        (
            "시초가는 공모가 2만 원의 두 배인 4만 원이다.",
            "It opened at 40,000 won, twice the offer price of 20,000 won.",
        ),
        (
            "5만 원 이상 사면 배송비 3천 원을 받지 않는다.",
            "The fee of 3,000 won is waived for orders of 50,000 won or more.",
        ),
        (
            "벌금 5만 원, 수수료 3천 원, 이자 2%를 냈다.",
            "They paid 2% interest, a fee of 3,000 won and a fine of 50,000 won.",
        ),
        ("19명 중 15명이 왔다.", "15 of the 19 came."),
        ("수출이 3% 늘고 수입이 3% 줄었다.", "Imports fell 3% and exports rose 3%."),
        ("1,000만 원 중 300만 원을 썼다.", "They spent 3 million won of the 10 million won."),
        ("작년 3%였던 실업률이 올해 5%다.", "Unemployment is 5% this year, compared with 3% last year."),
        ("높이 3m, 길이 10m의 벽이다.", "The wall is 10 m long and 3 m high."),
        ("2021년에 하루 3회 운행했다.", "In 2021 it ran three times a day."),
        ("열네 도시에서 20회 공연한다.", "It plays 20 concerts in 14 cities."),
        (
            "30명이 왔는데, 지난해 같은 행사에는 12명이 왔다.",
            "Compared with 12 last year when it was held, 30 people came.",
        ),
    ],
)
def test_clauses_may_stand_in_another_order(original: str, translation: str) -> None:
    assert not check(Text(original, "ko"), Text(translation, "en"))


@pytest.mark.parametrize(
    "original, translation", [("기온이 영하 10도로 떨어졌다.", "The temperature fell to 10 degrees.")]
)
def test_a_sign_is_lost_where_a_word_says_what_was_reached(original: str, translation: str) -> None:
    assert check(Text(original, "ko"), Text(translation, "en")).errors


def test_another_part_of_a_month_is_a_warning() -> None:
    (finding,) = check("축제는 5월 초에 열린다.", "The festival is in late May.")
    assert (finding.code, finding.severity) == ("date.part", Severity.WARNING)


def test_two_dates_that_do_not_meet_on_the_calendar_are_an_error() -> None:
    texts = "지난달 문을 닫았다.", "It closed in June."
    assert check(*texts, published=dt.date(2024, 7, 10)) == ()
    (finding,) = check(*texts, published=dt.date(2024, 12, 10))
    assert (finding.code, finding.severity) == ("date.mismatch", Severity.ERROR)


def test_an_edit_that_would_not_say_the_right_thing_in_its_place_is_not_offered() -> None:
    (finding,) = check("나무는 450살이다.", "It is a 45-year-old tree.")
    assert finding.expected is not None
    assert finding.edit is None or check("나무는 450살이다.", finding.edit.apply("It is a 45-year-old tree.")) == ()


def test_in_a_long_text_a_fact_is_looked_for_at_about_its_place() -> None:
    original = " ".join(f"{number}척이 왔다." for number in range(10_001, 90_000, 400))
    translation = " ".join(f"{number + 2} ships came." for number in range(10_001, 90_000, 400))
    found = check(original, translation)
    assert {finding.code for finding in found} == {"quantity.digit"}
    assert len(found) == 200


@pytest.mark.parametrize("weekday,codes", [("Monday", []), ("Tuesday", ["date.weekday"])])
def test_the_day_of_publication_decides_between_day_and_weekday(weekday: str, codes: list[str]) -> None:
    texts = Text("회의는 28일 열렸다.", "ko"), Text(f"The meeting was held on {weekday}.", "en")
    assert check(*texts) == ()
    claim = Claim("1", texts[0], (texts[1],), published=dt.date(2024, 10, 29))
    assert [finding.code for finding in check(claim)] == codes


def test_a_day_told_in_local_time_may_lie_one_day_off() -> None:
    published = dt.date(2024, 10, 29)
    assert not check("회의는 28일(현지시간) 열렸다.", "The meeting was held on Sunday.", published=published)
    assert check("회의는 28일(현지시간) 열렸다.", "The meeting was held on Friday.", published=published)


def test_every_translation_of_a_claim_is_checked() -> None:
    translations = (Text("12 ships left.", "en"), Text("21 ships left.", "en"))
    claim = Claim("1", Text("12척이 떠났다.", "ko"), translations)
    assert [finding.code for finding in check(claim)] == ["quantity.digit"]


def test_a_translation_that_is_missing_is_said_to_be() -> None:
    with pytest.raises(TypeError, match="translation must be str or Text, not None"):
        check("12척")  # type: ignore[call-overload]  # what happens if it is done all the same


@pytest.mark.parametrize(
    "original, translation, code",
    [
        # a result of a game has one number in common
        (Text("They won 2-1 in extra time.", "en"), Text("他们在加时赛3比1获胜。", "zh"), "quantity.number"),
        # a day and another date in the opposite order
        (
            Text("He was held on 17 May 2018, the day before his flight.", "en"),
            Text("그는 비행 하루 전인 2018년 3월 17일 붙잡혔다.", "ko"),
            "date.month",
        ),
        # dates that nothing else is left for
        (
            Text("On Saturday they pledged it by the end of next year.", "en"),
            Text("El sábado lo prometieron para antes de que termine este año.", "es"),
            "date.mismatch",
        ),
    ],
)
def test_what_differs_in_one_of_its_parts_is_an_error(original: Text, translation: Text, code: str) -> None:
    assert [(found.code, found.severity) for found in check(original, translation)] == [(code, Severity.ERROR)]


@pytest.mark.parametrize(
    "original, translation",
    [
        (Text("The gap was 300 million miles.", "en"), Text("La distancia era de casi 483 millones de km.", "es")),
        (Text("A bus fell 200ft.", "en"), Text("一辆大巴坠落约60米（200英尺）。", "zh")),
        (Text("Tickets cost from £18 to £65.", "en"), Text("Karten kosten von 18 bis 65 Pfund.", "de")),
        (Text("She won in two hours and 48 minutes.", "en"), Text("Elle a gagné en 2h48.", "fr")),
        (Text("He won in three hours and 12 minutes.", "en"), Text("Er siegte nach 3:12 Stunden.", "de")),
        (Text("It reached 110 mph.", "en"), Text("Alcanzó los 177 kilómetros por hora (110 millas).", "es")),
        (Text("It grew during COVID-19.", "en"), Text("新冠疫情期间有所增长。", "zh")),
        (Text("It dates from the mid-1800s.", "en"), Text("Il date du milieu du XIXe siècle.", "fr")),
        (Text("Dinner is on Saturday, 8.45?", "en"), Text("¿Cenamos el sábado a las 20:45?", "es")),
        (Text("Every tenth piece is broken.", "en"), Text("조각의 10분의 1이 깨졌다.", "ko")),
        (Text("One in five will burst.", "en"), Text("五个里就会有一个破。", "zh")),
        (Text("It earned 7 cents a share.", "en"), Text("Es verdiente 7 Cent je Aktie.", "de")),
        (Text("He is in his mid-sixties.", "en"), Text("Ronda los sesenta y cinco.", "es")),
        (Text("I left a couple of years ago.", "en"), Text("2、3年前に辞めた。", "ja")),
        (Text("영하 9도에서 영하 2도로 예상된다.", "ko"), Text("It will range from minus 9 to minus 2 degrees.", "en")),
        (Text("8강에서 이겨 4강에 올랐다.", "ko"), Text("They won the quarterfinal to reach the semifinals.", "en")),
        (Text("여성의 위험은 남성의 1.7배다.", "ko"), Text("Women are at 1.7 times the risk of men.", "en")),
        (Text("He was banned for 18 months after a race.", "en"), Text("경주로 18개월 운전 금지 처분을 받았다.", "ko")),
        (
            Text("They had ten men from the 38th minute and won in five.", "en"),
            Text("5分で勝ったが、38分から10人だった。", "ja"),
        ),
        (Text("관람객이 2천418만명 다녀갔다.", "ko"), Text("There were 24.2 million visitors.", "en")),
        (Text("They lost 98–91 at home.", "en"), Text("本拠地で91対98で敗れた。", "ja")),
        (Text("Three died before nine in the evening.", "en"), Text("夜9時前に3人が死んだ。", "ja")),
        (Text("It takes a good ten minutes.", "en"), Text("십 분은 족히 걸린다.", "ko")),
        (Text("It is nowhere deeper than 9 metres.", "en"), Text("最も深い所でも9メートルを超えない。", "ja")),
        (Text("Walk half an hour on five days a week.", "en"), Text("每周走五天，每天半小时。", "zh")),
        (Text("Add a pint of cream.", "en"), Text("生クリーム約570mlを加える。", "ja")),
        (Text("Add a pint of cream.", "en"), Text("生クリーム約470mlを加える。", "ja")),
        (Text("Tighten it to 20 Nm.", "en"), Text("20N·mで締める。", "ja")),
    ],
)
def test_what_is_said_otherwise_in_another_language_is_no_warning(original: Text, translation: Text) -> None:
    assert not [found for found in check(original, translation) if found.severity is not Severity.INFO]


@pytest.mark.parametrize(
    "lost, severity",
    [
        ("over 2.2 years", Severity.WARNING),
        ("within six hours", Severity.WARNING),
        ("in 2022", Severity.WARNING),
        ("by 3 May", Severity.WARNING),
        ("at about 3.40am", Severity.WARNING),
        ("last Tuesday", Severity.INFO),
        ("by noon", Severity.INFO),
        ("early this season", Severity.INFO),
    ],
)
def test_a_lost_time_is_a_warning_if_it_says_when_or_how_long(lost: str, severity: Severity) -> None:
    (found,) = check(Text(f"It fell 27% {lost}.", "en"), Text("27% 줄었다.", "ko"))
    assert (found.code, found.severity) == ("date.omitted", severity)


@pytest.mark.parametrize(
    "original, translation",
    [
        ("It opened at 26. Three weeks later, on a Friday, it shut.", "26で開き、三週間後の金曜日に閉まった。"),
        ("Of 40 clubs five stay open around the clock.", "40のクラブのうち5つは休みなく営業する。"),
        ("Of 40 rooms five were let last summer.", "40室のうち5室は去年貸し出された。"),
    ],
)
def test_a_time_that_is_told_otherwise_is_not_lost(original: str, translation: str) -> None:
    found = check(Text(original, "en"), Text(translation, "ja"))
    assert not [each for each in found if each.severity is not Severity.INFO]


@pytest.mark.parametrize(
    "original, translation, code",
    [
        # hours of the day are counted from midnight to midnight
        (Text("It began shortly after 11 p.m.", "en"), Text("Es begann kurz nach 11 Uhr.", "de"), "clock.time"),
        (Text("It began at half past six in the evening.", "en"), Text("Cela a commencé à 6h30.", "fr"), "clock.time"),
        # one lies ahead, the other behind
        (Text("They host them next Saturday.", "en"), Text("지난주 토요일 맞붙는다.", "ko"), "date.direction"),
        (Text("They bought him last summer.", "en"), Text("来夏に獲得する。", "ja"), "date.direction"),
    ],
)
def test_another_half_of_the_day_or_of_time_is_an_error(original: Text, translation: Text, code: str) -> None:
    assert [(found.code, found.severity) for found in check(original, translation)] == [(code, Severity.ERROR)]


@pytest.mark.parametrize(
    "original, translation, code",
    [
        (Text("A week passed.", "en"), Text("Chừng một tiếng trôi qua.", "vi"), "duration.unit"),
        (Text("Leave before noon.", "en"), Text("Hãy đi trước 4 giờ chiều.", "vi"), "clock.time"),
    ],
)
def test_what_may_be_said_in_passing_is_a_warning(original: Text, translation: Text, code: str) -> None:
    (found,) = check(original, translation).warnings
    assert found.code == code


def test_cents_of_two_currencies_are_told_by_their_number() -> None:
    (found,) = check(Text("It earned 7 cents.", "en"), Text("Es verdiente 9 Cent.", "de")).errors
    assert found.code == "quantity.digit"


def test_noon_for_midnight_is_an_error() -> None:
    assert check(Text("It ends at noon.", "en"), Text("자정에 끝난다.", "ko")).worst is Severity.ERROR


def test_days_that_run_into_the_next_month_are_no_length_of_days() -> None:
    found = check(Text("가게는 30~2일 쉰다.", "ko"), Text("The shop is closed for 4 days.", "en"))
    assert [finding.code for finding in found] == ["date.omitted"]


def test_the_minute_of_a_match_may_be_told_from_its_half() -> None:
    original = Text("He came on in the 61st minute.", "en")
    assert not check(original, Text("그는 후반 16분 교체 투입됐다.", "ko"))
    assert check(original, Text("그는 후반 19분 교체 투입됐다.", "ko"))
