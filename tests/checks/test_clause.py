"""Words near values: what they say is heard, and the work grows with the text and no faster."""

from __future__ import annotations

from functools import partial

import pytest
from tests.counting import calls_of

from claimkit import Severity, Text, check

PIECES = [
    ("Exports rose 3% and imports fell 2%. ", "수출은 3% 늘고 수입은 2% 줄었다. "),
    ("Sales were up 3 tons, costs down 2%. ", "판매는 3톤 올랐고 비용은 2% 내렸다. "),
    ("Here -3%, there +2%. ", "여기는 3% 하락, 저기는 +2%. "),
    ("12 men, 7%; ", "7%; "),
]


@pytest.mark.parametrize("english, korean", PIECES)
def test_the_work_grows_with_the_text(english: str, korean: str) -> None:
    pairs = [(Text(english * times, "en"), Text(korean * times, "ko")) for times in (60, 120, 240)]
    for pair in pairs:  # what is compiled and remembered on first use is not counted
        check(*pair)
    short, middle, long = (calls_of(partial(check, *pair)) for pair in pairs)
    assert long - middle <= 2.4 * (middle - short) + 1_000


def test_the_same_length_of_time_over_and_over_takes_no_longer_than_other_text() -> None:
    pair = Text("a day and " * 480, "en"), Text("하루, " * 480, "ko")
    check(*pair)
    assert calls_of(partial(check, *pair)) < 480 * 2_000


@pytest.mark.parametrize(
    "english, other, tag",
    [
        ("Prices fell 3%.", "Die Preise stiegen 3 %.", "de"),
        ("Prices fell 3%.", "Les prix ont augmenté 3 %.", "fr"),
        ("Prices fell 3%.", "Los precios subieron un 3 %.", "es"),
        ("Prices fell 3%.", "Giá tăng 3%.", "vi"),
        ("Prices fell 3%.", "物价上涨3%。", "zh"),
        ("Prices fell 3%.", "物価は3%上昇した。", "ja"),
        ("Prices fell 3%.", "물가가 3% 올랐다.", "ko"),
    ],
)
def test_a_rise_for_a_fall_is_told_in_every_language(english: str, other: str, tag: str) -> None:
    (found,) = check(Text(english, "en"), Text(other, tag))
    assert (found.code, found.severity) == ("quantity.direction", Severity.WARNING)


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Ihr erstes Buch schrieb sie 29 Jahre später.", "de"),
        ("Elle a écrit son premier livre 29 ans plus tard.", "fr"),
        ("Escribió su primer libro después de 29 años.", "es"),
        ("Bà viết cuốn sách đầu tay sau 29 năm.", "vi"),
        ("29年后她写了第一本书。", "zh"),
        ("29年後に最初の本を書いた。", "ja"),
        ("29년 뒤에 첫 책을 썼다.", "ko"),
    ],
)
def test_years_later_for_an_age_are_told_in_every_language(other: str, tag: str) -> None:
    assert not check(Text("She wrote her first book 29 years later.", "en"), Text(other, tag)).warnings
    for english in ("She wrote her first book at the age of 29.", "She wrote her first book at 29."):
        (found,) = check(Text(english, "en"), Text(other, tag)).warnings
        assert found.code == "duration.age"


@pytest.mark.parametrize(
    "age, lapse, tag",
    [
        ("Mit 23 Jahren ging sie zur See.", "Sie fuhr 23 Jahre lang zur See.", "de"),
        ("Elle prit la mer à l’âge de 23 ans.", "Elle fut en mer pendant 23 ans.", "fr"),
        ("Se hizo a la mar a los 23 años.", "Navegó durante 23 años.", "es"),
        ("Bà đi biển năm 23 tuổi.", "Bà đi biển 23 năm.", "vi"),
        ("她23岁时出海。", "她出海23年。", "zh"),
        ("彼女は23歳で船に乗った。", "彼女は23年船に乗った。", "ja"),
        ("그는 스물세 살에 배를 탔다.", "그는 스물세 해 배를 탔다.", "ko"),
    ],
)
def test_an_age_and_the_years_that_pass_are_told_apart_in_every_language(age: str, lapse: str, tag: str) -> None:
    aged = [Text(english, "en") for english in ("She was 23 when she went to sea.", "She went to sea at 23.")]
    lasted = Text("She was at sea for 23 years.", "en")
    for original, faithful, wrong in ((aged[0], age, lapse), (aged[1], age, lapse), (lasted, lapse, age)):
        assert not check(original, Text(faithful, tag)).warnings
        (found,) = check(original, Text(wrong, tag)).warnings
        assert found.code == "duration.age"


def test_what_is_old_may_be_a_thing_whose_years_pass() -> None:
    assert not check(
        Text("The 140-year-old bridge held.", "en"), Text("지은 지 140년 된 다리는 버텼다.", "ko")
    ).warnings
    german = Text("Die neun Jahre alte Marke fiel.", "de")
    assert not check(Text("The mark that stood for nine years fell.", "en"), german).warnings


@pytest.mark.parametrize(
    "more, less, tag",
    [
        ("Sie fingen 40 Fische mehr.", "Sie fingen 40 Fische weniger.", "de"),
        ("Ils ont pris 40 poissons de plus.", "Ils ont pris 40 poissons de moins.", "fr"),
        ("Pescaron 40 peces más.", "Pescaron 40 peces menos.", "es"),
        ("他们捕的鱼多了40条。", "他们捕的鱼少了40条。", "zh"),
        ("漁獲は40匹多かった。", "漁獲は40匹少なかった。", "ja"),
        ("물고기를 40마리 더 잡았다.", "물고기를 40마리 덜 잡았다.", "ko"),
    ],
)
def test_so_many_more_and_so_many_fewer_are_told_apart(more: str, less: str, tag: str) -> None:
    one, other = (Text(f"They caught 40 {word} fish.", "en") for word in ("more", "fewer"))
    for original, faithful, wrong in ((one, more, less), (other, less, more)):
        assert not check(original, Text(faithful, tag)).warnings
        (found,) = check(original, Text(wrong, tag)).warnings
        assert found.code == "quantity.direction"


@pytest.mark.parametrize(
    "points, percent, tag",
    [
        ("Die Quote sank um acht Punkte.", "Die Quote sank um 8 %.", "de"),
        ("Le taux a baissé de huit points.", "Le taux a baissé de 8 %.", "fr"),
        ("La tasa bajó ocho puntos.", "La tasa bajó un 8 %.", "es"),
        ("Tỷ lệ giảm tám điểm.", "Tỷ lệ giảm 8%.", "vi"),
        ("比例下降了8个百分点。", "比例下降了8%。", "zh"),
        ("率は8ポイント低下した。", "率は8%低下した。", "ja"),
        ("비율이 8포인트 떨어졌다.", "비율이 8% 떨어졌다.", "ko"),
    ],
)
def test_percent_for_points_is_told_in_every_language(points: str, percent: str, tag: str) -> None:
    original = Text("The rate is down eight points on May.", "en")
    assert not check(original, Text(points, tag)).warnings
    assert {found.code for found in check(original, Text(percent, tag))} <= {
        "quantity.points",
        "unit.percentage_point",
        "date.omitted",
    }
    assert check(original, Text(percent, tag)).worst in (Severity.WARNING, Severity.ERROR)


@pytest.mark.parametrize(
    "by, to, tag",
    [
        ("Der Vorrat sank um ein Drittel.", "Der Vorrat sank auf ein Drittel.", "de"),
        ("Le stock a reculé d’un tiers.", "Le stock a reculé à un tiers.", "fr"),
        ("Las reservas bajaron en un tercio.", "Las reservas bajaron a un tercio.", "es"),
        ("Dự trữ giảm một phần ba.", "Dự trữ giảm còn một phần ba.", "vi"),
        ("库存减少了三分之一。", "库存减少到三分之一。", "zh"),
        ("在庫が3分の1減少した。", "在庫が3分の1に減少した。", "ja"),
        ("재고가 3분의 1 줄었다.", "재고가 3분의 1로 줄었다.", "ko"),
    ],
)
def test_by_a_third_and_to_a_third_are_told_apart_in_every_language(by: str, to: str, tag: str) -> None:
    for english, faithful, wrong in (("by", by, to), ("to", to, by)):
        original = Text(f"Stocks fell {english} a third.", "en")
        assert not check(original, Text(faithful, tag)).warnings
        (found,) = check(original, Text(wrong, tag)).warnings
        assert found.code == "quantity.level"


def test_a_score_says_who_is_ahead() -> None:
    (found,) = check(Text("She was 6-3 down.", "en"), Text("Ella ganaba 6-3.", "es")).warnings
    assert found.code == "quantity.direction"
    assert not check(Text("She was 6-3 down.", "en"), Text("Ella perdía 6-3.", "es")).warnings


def test_what_falls_from_one_level_to_another_falls_by_neither() -> None:
    assert not check(
        Text("Costs fell from 50 to 45 euros.", "en"), Text("Les coûts ont baissé de 50 à 45 euros.", "fr")
    )


@pytest.mark.parametrize(
    "english, faithful, wrong, tag",
    [
        ("Children between 30 and 60 kg", "30kg에서 60kg 사이의 어린이", "30kg 이상의 어린이", "ko"),
        ("from March 1950 to May 1958", "de marzo de 1950 a mayo de 1958", "desde marzo de 1950", "es"),
        ("Bake for 50 minutes to an hour.", "50分から1時間焼く。", "50分焼く。", "ja"),
        ("Keep at 3°C to 9°C.", "在3℃至9℃保存。", "在9℃保存。", "zh"),
    ],
)
def test_one_end_of_a_range_is_not_both(english: str, faithful: str, wrong: str, tag: str) -> None:
    assert not check(Text(english, "en"), Text(faithful, tag)).warnings
    (found,) = check(Text(english, "en"), Text(wrong, tag)).warnings
    assert found.code in ("value.precision", "quantity.omitted", "date.omitted")


def test_a_little_over_thirty_is_in_the_thirties() -> None:
    assert not check(
        Text("She is in her early thirties.", "en"), Text("Tiene poco más de treinta años.", "es")
    ).warnings


@pytest.mark.parametrize(
    "english, other, tag",
    [
        ("The house voted 52-47 to end it.", "하원은 찬성 47표, 반대 52표로 이를 끝냈다.", "ko"),
        ("The house voted 52-47 to end it.", "下院は賛成47、反対52で可決した。", "ja"),
        ("It passed by 52 votes to 47.", "Le texte est adopté par 47 voix contre 52.", "fr"),
        ("She leads by 52% to 47%.", "Va en cabeza con un 47 % frente a un 52 %.", "es"),
    ],
)
def test_votes_that_change_places_are_told(english: str, other: str, tag: str) -> None:
    (found,) = check(Text(english, "en"), Text(other, tag)).warnings
    assert found.code == "quantity.order"


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Es begann am Abend des 5. Mai.", "de"),
        ("Cela a commencé le soir du 5 mai.", "fr"),
        ("Empezó el 5 de mayo por la tarde.", "es"),
        ("Nó bắt đầu vào buổi tối ngày 5 tháng 5.", "vi"),
        ("5月5日晚上开始。", "zh"),
        ("5月5日の夕方に始まった。", "ja"),
        ("5월 5일 저녁에 시작됐다.", "ko"),
    ],
)
def test_the_evening_for_the_morning_is_told_in_every_language(other: str, tag: str) -> None:
    assert not check(Text("It began on the evening of May 5.", "en"), Text(other, tag))
    (found,) = check(Text("It began on the morning of May 5.", "en"), Text(other, tag))
    assert (found.code, found.severity) == ("date.half", Severity.WARNING)


def test_the_half_of_a_day_may_be_part_of_its_name() -> None:
    (found,) = check(Text("It began on Saturday morning.", "en"), Text("Es begann am Samstagabend.", "de"))
    assert found.code == "date.half"


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Zweimal pro Woche auftragen.", "de"),
        ("Appliquer deux fois par semaine.", "fr"),
        ("Aplicar dos veces por semana.", "es"),
        ("Thoa hai lần mỗi tuần.", "vi"),
        ("每周涂两次。", "zh"),
        ("毎週2回塗る。", "ja"),
        ("일주일에 두 번 바른다.", "ko"),
    ],
)
def test_a_week_for_a_day_is_told_in_every_language(other: str, tag: str) -> None:
    assert not check(Text("Apply it twice a week.", "en"), Text(other, tag))
    (found,) = check(Text("Apply it twice a day.", "en"), Text(other, tag))
    assert (found.code, found.severity) == ("quantity.rate", Severity.WARNING)


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Er kam drei Tage nach der Wahl.", "de"),
        ("Il est venu trois jours après le vote.", "fr"),
        ("Vino tres días después de la votación.", "es"),
        ("Ông đến ba ngày sau cuộc bỏ phiếu.", "vi"),
        ("他在投票三天后到达。", "zh"),
        ("彼は投票の3日後に来た。", "ja"),
        ("그는 투표 사흘 뒤에 왔다.", "ko"),
    ],
)
def test_so_long_after_for_so_long_before_is_told_in_every_language(other: str, tag: str) -> None:
    assert not check(Text("He came three days after the vote.", "en"), Text(other, tag))
    (found,) = check(Text("He came three days before the vote.", "en"), Text(other, tag))
    assert (found.code, found.severity) == ("duration.side", Severity.WARNING)


def test_what_came_after_something_long_ago_is_on_no_other_side() -> None:
    assert not check(
        Text("The court acquitted them 32 years after they were hanged.", "en"),
        Text("법원은 32년 전 교수형을 당한 이들에게 무죄를 선고했다.", "ko"),
    )


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Der Satz stieg von 3,6 % auf 3,8 %.", "de"),
        ("Le taux est monté à 3,8 %, contre 3,6 %.", "fr"),
        ("La tasa subió al 3,8 % desde el 3,6 %.", "es"),
        ("Tỷ lệ tăng từ 3,6% lên 3,8%.", "vi"),
        ("比例由3.6%上升至3.8%。", "zh"),
        ("率は3.6%から3.8%に上昇した。", "ja"),
        ("비율이 3.6%에서 3.8%로 올랐다.", "ko"),
    ],
)
def test_the_beginning_of_a_change_for_its_end_is_told_in_every_language(other: str, tag: str) -> None:
    assert not check(Text("The rate rose to 3.8% from 3.6%.", "en"), Text(other, tag))
    found = check(Text("The rate rose to 3.6% from 3.8%.", "en"), Text(other, tag))
    assert {(each.code, each.severity) for each in found} <= {
        (code, Severity.WARNING) for code in ("quantity.level", "quantity.order")
    }
    assert found


def test_a_rise_to_a_level_for_a_fall_to_it_is_told() -> None:
    french = Text("Le solde est tombé à 336 000 personnes.", "fr")
    assert not check(Text("The balance fell to 336,000.", "en"), french)
    (found,) = check(Text("The balance rose to 336,000.", "en"), french)
    assert found.code == "quantity.direction"


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Die Quote war die niedrigste seit 1975.", "de"),
        ("Le taux était le plus bas depuis 1975.", "fr"),
        ("La tasa fue la más baja desde 1975.", "es"),
        ("Tỷ lệ này thấp nhất kể từ năm 1975.", "vi"),
        ("该比例为1975年以来最低。", "zh"),
        ("率は1975年以来最低だった。", "ja"),
        ("비율은 1975년 이후 최저였다.", "ko"),
    ],
)
def test_the_highest_for_the_lowest_is_told_in_every_language(other: str, tag: str) -> None:
    assert not check(Text("The rate was the lowest since 1975.", "en"), Text(other, tag))
    (found,) = check(Text("The rate was the highest since 1975.", "en"), Text(other, tag))
    assert (found.code, found.severity) == ("quantity.extreme", Severity.WARNING)


@pytest.mark.parametrize(
    "original, translation",
    [
        (Text("The pound slipped to $1.2140.", "en"), Text("La libra cedió hasta 1,2140 dólares.", "es")),
        (Text("He was given 14 days to fix it.", "en"), Text("그에게 14일을 주고 고치라고 했다.", "ko")),
        (Text("The count lasted until 3 a.m.", "en"), Text("Kiểm phiếu kéo dài đến 3 giờ sáng.", "vi")),
        (Text("Cancel until an hour before the tour.", "en"), Text("Cancele hasta una hora antes del paseo.", "es")),
        (Text("It loads in half the time.", "en"), Text("Er lädt doppelt so schnell.", "de")),
        (Text("It loads twice as fast.", "en"), Text("Carga en la mitad de tiempo.", "es")),
    ],
)
def test_what_is_no_bound_in_its_clause_is_not_lost(original: Text, translation: Text) -> None:
    assert all(found.severity is Severity.INFO for found in check(original, translation))


def test_how_far_something_fell_is_not_where_it_fell_to() -> None:
    assert not check(Text("Losses fell by a third.", "en"), Text("손실이 3분의 1 줄었다.", "ko"))
    (found,) = check(Text("Losses fell by a third.", "en"), Text("손실이 3분의 1로 줄었다.", "ko"))
    assert found.code == "quantity.level"
    assert "the size of the change became the level it reached" in found.message


def test_what_is_counted_by_the_month_stands_beside_what_is_not() -> None:
    assert not check(
        Text("They save $300 every month at 5% a year.", "en"), Text("매달 300달러씩 연 5%로 저축한다.", "ko")
    )


@pytest.mark.parametrize(
    "english, korean",
    [
        ("It lasted from Friday evening to Saturday morning.", "토요일 아침까지 금요일 저녁부터 이어졌다."),
        ("They met this afternoon where she was found this morning.", "그가 오늘 아침 발견된 곳에서 오늘 오후 만났다."),
        ("It burned early on Sunday morning.", "일요일 새벽에 불이 났다."),
        ("On the evening of May 5 it began, early in 2014.", "2014년 초, 5월 5일 오후에 시작됐다."),
    ],
)
def test_halves_of_several_days_are_left_alone(english: str, korean: str) -> None:
    assert "date.half" not in {each.code for each in check(Text(english, "en"), Text(korean, "ko"))}


@pytest.mark.parametrize(
    "english, other, tag",
    [
        ("There aren't more than three.", "Es sind höchstens drei.", "de"),
        ("There aren't more than three.", "Il y en a au plus trois.", "fr"),
        ("There aren't more than three.", "Hay como máximo tres.", "es"),
        ("There aren't more than three.", "最多三个。", "zh"),
        ("There aren't more than three.", "세 개 이하이다.", "ko"),
    ],
)
def test_a_denied_bound_is_not_turned_round(english: str, other: str, tag: str) -> None:
    assert all(each.severity is Severity.INFO for each in check(Text(english, "en"), Text(other, tag)))


@pytest.mark.parametrize(
    "english, korean, code",
    [
        ("Participants gained an average of 4.3 kg.", "참가자들은 평균 4.3kg 줄었다.", "quantity.direction"),
        ("It sold half as many as last year.", "작년의 두 배가 팔렸다.", "quantity.inverse"),
        ("Sow from early March to mid-April.", "3월 하순부터 4월 중순까지 뿌린다.", "date.part"),
        ("About 8,000 to 12,000 people came.", "8,000명이 왔다.", "value.precision"),
    ],
)
def test_what_was_turned_round_is_a_warning(english: str, korean: str, code: str) -> None:
    assert (code, Severity.WARNING) in {
        (each.code, each.severity) for each in check(Text(english, "en"), Text(korean, "ko"))
    }


@pytest.mark.parametrize(
    "english, korean, error",
    [
        ("It was reissued half a century later.", "한 세기 뒤 재발매되었다.", "duration.length"),
        (
            "Four times the 382 counted in 1989 are here.",
            "1999년 382마리의 네 배가 여기서 겨울을 난다.",
            "date.year",
        ),
    ],
)
def test_a_time_is_told_from_others_beside_it(english: str, korean: str, error: str) -> None:
    assert error in {each.code for each in check(Text(english, "en"), Text(korean, "ko")).errors}


@pytest.mark.parametrize(
    "english, korean",
    [
        ("It sold out within 40 minutes.", "40분 만에 동났다."),
        ("She saved it over 60 years of work.", "60년 동안 일해 모았다."),
        ("She will die within the next two minutes.", "그는 앞으로 2분 안에 죽는다."),
        ("The mill is six miles up the road.", "방앗간은 6마일 떨어진 곳에 있다."),
    ],
)
def test_how_long_it_takes_and_how_far_it_is_draw_no_warning(english: str, korean: str) -> None:
    assert all(each.severity is Severity.INFO for each in check(Text(english, "en"), Text(korean, "ko")))


@pytest.mark.parametrize(
    "before, after, tag",
    [
        ("Reichen Sie es vor dem 4. Juni ein.", "Reichen Sie es nach dem 4. Juni ein.", "de"),
        ("Remettez-le avant le 4 juin.", "Remettez-le à partir du 4 juin.", "fr"),
        ("Entréguelo antes del 4 de junio.", "Entréguelo a partir del 4 de junio.", "es"),
        ("Hãy nộp trước ngày 4 tháng 6.", "Hãy nộp từ ngày 4 tháng 6.", "vi"),
        ("请在6月4日之前提交。", "请在6月4日之后提交。", "zh"),
        ("6月4日までに出してください。", "6月4日以降に出してください。", "ja"),
        ("6월 4일 전에 내세요.", "6월 4일 이후에 내세요.", "ko"),
    ],
)
def test_after_a_date_for_before_it_is_told_in_every_language(before: str, after: str, tag: str) -> None:
    english = Text("Hand it in before June 4.", "en")
    assert not check(english, Text(before, tag))
    (found,) = check(english, Text(after, tag))
    assert (found.code, found.severity, found.edit) == ("date.limit", Severity.WARNING, None)


@pytest.mark.parametrize(
    "original, translation, told",
    [
        (Text("It may end no earlier than 9 May.", "en"), Text("Es darf frühestens am 9. Mai enden.", "de"), False),
        (Text("It may end no earlier than 9 May.", "en"), Text("Es muss spätestens am 9. Mai enden.", "de"), True),
        (Text("The gate opens shortly after 7 p.m.", "en"), Text("Das Tor öffnet kurz vor 19 Uhr.", "de"), True),
        (Text("Rinse it before the first use.", "en"), Text("Rincez-le après la première utilisation.", "fr"), True),
        (Text("It will not open before Monday.", "en"), Text("Abrirá a partir del lunes.", "es"), False),
        (Text("It ran from May 3 to June 2.", "en"), Text("5월 3일부터 6월 2일까지 열렸다.", "ko"), False),
        (Text("Start before seven in summer.", "en"), Text("Im Sommer nach sieben Uhr losgehen.", "de"), True),
        (Text("Start before seven in summer.", "en"), Text("Im Sommer vor sieben Uhr losgehen.", "de"), False),
    ],
)
def test_a_limit_is_the_word_beside_it_unless_one_text_denies_it(
    original: Text, translation: Text, *, told: bool
) -> None:
    assert ("date.limit" in {found.code for found in check(original, translation)}) is told


@pytest.mark.parametrize(
    "first, last, tag",
    [
        ("In den ersten zwölf Minuten regnete es.", "In den letzten zwölf Minuten regnete es.", "de"),
        ("Il a plu les douze premières minutes.", "Il a plu les douze dernières minutes.", "fr"),
        ("Llovió los primeros doce minutos.", "Llovió los últimos doce minutos.", "es"),
        ("Trời mưa trong 12 phút đầu.", "Trời mưa trong 12 phút cuối.", "vi"),
        ("头十二分钟下了雨。", "最后十二分钟下了雨。", "zh"),
        ("最初の12分間は雨だった。", "最後の12分間は雨だった。", "ja"),
        ("첫 12분 동안 비가 왔다.", "마지막 12분 동안 비가 왔다.", "ko"),
    ],
)
def test_the_last_for_the_first_is_told_in_every_language(first: str, last: str, tag: str) -> None:
    english = Text("It rained for the first twelve minutes.", "en")
    assert not check(english, Text(first, tag)).warnings
    (found,) = check(english, Text(last, tag)).warnings
    assert found.code == "quantity.extreme"


def test_the_last_sunday_of_a_month_is_not_its_first() -> None:
    original = Text("Entry is free on the first Sunday of the month.", "en")
    assert not check(original, Text("Vào cửa miễn phí Chủ nhật đầu tiên của tháng.", "vi")).warnings
    (found,) = check(original, Text("Vào cửa miễn phí Chủ nhật cuối cùng của tháng.", "vi")).warnings
    assert found.code == "quantity.extreme"


@pytest.mark.parametrize(
    "late, early, tag",
    [
        ("Er ist Ende vierzig.", "Er ist Anfang vierzig.", "de"),
        ("彼は40代後半だ。", "彼は40代前半だ。", "ja"),
        ("그는 40대 후반이다.", "그는 40대 초반이다.", "ko"),
    ],
)
def test_the_early_part_of_ten_years_of_age_for_the_late_is_told(late: str, early: str, tag: str) -> None:
    english = Text("He is in his late forties.", "en")
    assert not check(english, Text(late, tag)).warnings
    (found,) = check(english, Text(early, tag)).warnings
    assert found.code == "date.half"


def test_the_early_part_of_a_decade_for_the_late_is_told() -> None:
    original = Text("The mill was built in the late 1780s.", "en")
    assert not check(original, Text("El molino se construyó a finales de la década de 1780.", "es"))
    (found,) = check(original, Text("El molino se construyó a principios de la década de 1780.", "es"))
    assert found.code == "date.part"


def test_an_hour_says_the_half_of_its_day() -> None:
    original = Text("It begins at a quarter past two on Tuesday afternoon.", "en")
    assert not check(original, Text("火曜の午後2時15分に始まる。", "ja"))
    assert "date.half" in {found.code for found in check(original, Text("火曜の午前2時15分に始まる。", "ja"))}


@pytest.mark.parametrize(
    "monthly, yearly, tag",
    [
        ("월 1.5%의 이자가 붙는다.", "연 1.5%의 이자가 붙는다.", "ko"),
        ("月1.5%の利息がつく。", "年1.5%の利息がつく。", "ja"),
    ],
)
def test_so_much_a_year_for_so_much_a_month_is_told(monthly: str, yearly: str, tag: str) -> None:
    english = Text("It bears interest at 1.5% per month.", "en")
    assert not check(english, Text(monthly, tag))
    (found,) = check(english, Text(yearly, tag))
    assert found.code == "quantity.rate"


@pytest.mark.parametrize(
    "english, other, tag",
    [
        ("Pour the broth over 3 pounds of beans.", "Versez le bouillon sur 3 livres de haricots, soit 3 lb.", "fr"),
        ("Sprinkle the salt over 2 kilos of fish.", "생선 2kg에 소금을 뿌린다.", "ko"),
        ("The pump uses 20% less power.", "Máy bơm dùng ít điện hơn 20%.", "vi"),
    ],
)
def test_what_goes_over_something_is_no_bound(english: str, other: str, tag: str) -> None:
    assert not check(Text(english, "en"), Text(other, tag)).warnings


@pytest.mark.parametrize(
    "points, tag",
    [
        ("Der Zins liegt zwei Prozentpunkte über dem Basiszinssatz.", "de"),
        ("L'intérêt est de deux points de pourcentage au-dessus du taux de base.", "fr"),
        ("El interés es de dos puntos porcentuales por encima del tipo básico.", "es"),
        ("Lãi suất cao hơn lãi suất cơ bản 2 điểm phần trăm.", "vi"),
        ("利息为基准利率加2个百分点。", "zh"),
        ("利息は基準金利に2ポイント上乗せされる。", "ja"),
        ("이자는 기준금리에 2%포인트를 더한다.", "ko"),
    ],
)
def test_a_percentage_above_a_rate_is_one_of_points(points: str, tag: str) -> None:
    above, up = Text("Interest is 2% above the base rate.", "en"), Text("Interest went up by 2%.", "en")
    assert not check(above, Text(points, tag)).errors
    assert check(up, Text("이자가 2%포인트 올랐다.", "ko")).errors
    assert check(Text("Interest is 2 percentage points above the base rate.", "en"), Text(percent(points), tag)).errors


def percent(points: str) -> str:
    """Make a percentage of points."""
    for words in (
        "Prozentpunkte",
        "points de pourcentage",
        "puntos porcentuales",
        "điểm phần trăm",
        "个百分点",
        "ポイント",
        "%포인트",
    ):
        points = points.replace(words, "%")
    return points


def test_minutes_before_an_hour_may_count_back_from_it() -> None:
    korean = Text("기차는 오전 11시 15분 전에 떠났다.", "ko")
    for english in ("The train left at 10:45 a.m.", "The train left before 11:15 a.m."):
        assert not check(Text(english, "en"), korean).errors
    for english in ("The train left at 10:30 a.m.", "The train left at 11:45 a.m."):
        assert check(Text(english, "en"), korean).errors
    assert check(Text("It opens at 3 p.m.", "en"), Text("오전 3시 전에 연다.", "ko")).errors


def test_a_date_left_in_english_covers_the_numbers_that_are_read_of_it() -> None:
    english, korean = "Dates such as 'Sat Oct 5 2019' are kept.", "'Sat Oct 5 2019' 같은 날짜는 그대로 둔다."
    assert check(Text(english, "en"), Text(korean, "ko")) == ()
    assert check(Text(korean, "ko"), Text(english, "en")) == ()


@pytest.mark.parametrize(
    "original, translation",
    [
        (Text("Die Sicherung läuft um 2:15 Uhr.", "de"), Text("The backup runs at 2:15 p.m.", "en")),
        (
            Text("首班车6:05发车，末班车23:40发车。", "zh"),
            Text("The first bus is at 6:05 p.m., the last at 11:40 p.m.", "en"),
        ),
    ],
)
def test_where_hours_go_to_24_those_before_noon_are_in_the_morning(original: Text, translation: Text) -> None:
    assert "date.half" in {found.code for found in check(original, translation)}
    assert "date.half" in {found.code for found in check(translation, original)}


def test_a_briton_may_mean_the_evening_all_the_same() -> None:
    assert check(Text("경기는 오후 7시 30분에 시작한다.", "ko"), Text("Kick-off is at 7:30.", "en-GB")) == ()


@pytest.mark.parametrize(
    "english, korean, told",
    [
        ("A worker cleared the snow from Platform 4.", "직원이 2번 승강장의 눈을 치웠다.", True),
        ("A worker cleared the snow from Platform 2.", "직원이 2번 승강장의 눈을 치웠다.", False),
        ("I got eight good years with my daughter.", "딸과 3년을 잘 보냈다.", True),
        ("I got three good years with my daughter.", "딸과 3년을 잘 보냈다.", False),
    ],
)
def test_the_only_number_of_each_text_is_told_where_it_is_another(english: str, korean: str, *, told: bool) -> None:
    found = check(Text(english, "en"), Text(korean, "ko"))
    assert any(each.severity > Severity.INFO for each in found) is told


def test_what_both_texts_deny_turns_no_bound() -> None:
    original = Text("만 7세 미만의 어린이에게는 먹이지 마십시오.", "ko")
    assert [each.code for each in check(original, Text("Do not give to children over 7.", "en"))] == ["hedge.turned"]
    (found,) = check(original, Text("Do not give to children over 7.", "en"))
    assert found.severity is Severity.WARNING


def test_the_end_of_a_range_that_became_another_number_is_told() -> None:
    original = Text("20~30분 동안 머무세요.", "ko")
    assert check(original, Text("Stay for 20 to 30 minutes.", "en")) == ()
    found = check(original, Text("Stay for 20 to 3 minutes.", "en"))
    assert ("value.precision", Severity.WARNING) in {(each.code, each.severity) for each in found}


@pytest.mark.parametrize(
    "original, translation",
    [
        (Text("La salle aura 90 places au lieu de 70.", "fr"), "The hall will have 70 seats instead of 90."),
        (Text("Der Bus fährt 15-mal statt 12-mal am Tag.", "de"), "The bus runs 12 times a day rather than 15."),
        (
            Text("El tren tendrá nueve vagones en lugar de siete.", "es"),
            "The train will have seven cars instead of nine.",
        ),
        (Text("Lớp học có 35 học sinh thay vì 42.", "vi"), "The class has 42 pupils instead of 35."),
        (Text("车站设五个出口，而不是三个。", "zh"), "The station has three exits instead of five."),
        (Text("회의는 40분 대신 25분 동안 열린다.", "ko"), "The meeting lasts 40 minutes instead of 25."),
        (Text("접종군은 4.2%로 대조군의 9.6%에 비해 낮았다.", "ko"), "It was 9.6%, compared with 4.2% in the other."),
        (Text("対照群の9.6%に比べ、接種群は4.2%だった。", "ja"), "It was 9.6%, compared with 4.2% in the other."),
        (Text("收益率为7.1%，与去年的5.8%相比有所上升。", "zh"), "The yield was 5.8%, compared with 7.1% last year."),
        (Text("Es erkrankten 4,2 Prozent, gegenüber 9,6 Prozent.", "de"), "9.6 percent fell ill, against 4.2 percent."),
        (
            Text("Le fonds a rapporté 7,1 %, contre 5,8 % pour l’indice.", "fr"),
            "It returned 5.8%, against 7.1% for it.",
        ),
        (Text("El fondo rindió un 7,1 %, frente a un 5,8 %.", "es"), "The fund returned 5.8%, compared with 7.1%."),
        (Text("Quỹ sinh lời 7,1%, so với 5,8% của chỉ số.", "vi"), "It returned 5.8%, versus 7.1% for the index."),
    ],
)
def test_what_a_figure_is_set_against_is_not_the_figure(original: Text, translation: str) -> None:
    found = check(original, Text(translation, "en"))
    assert {finding.code for finding in found if finding.severity > Severity.INFO} <= {
        "quantity.level",
        "quantity.order",
    }
    assert any(finding.code == "quantity.level" for finding in found)


def test_a_time_that_begins_in_another_part_of_a_month_is_told() -> None:
    original = Text("Trains may use the line from mid-December.", "en")
    assert not check(original, Text("Von Mitte Dezember an dürfen Züge fahren.", "de"))
    (found,) = check(original, Text("Von Ende Dezember an dürfen Züge fahren.", "de"))
    assert found.code == "date.part"


def test_the_low_part_of_a_range_is_not_its_high_part() -> None:
    original = Text("지지율은 30%대 후반이다.", "ko")
    assert not check(original, Text("Support is in the high 30 percent range.", "en"))
    (found,) = check(original, Text("Support is in the low 30 percent range.", "en"))
    assert (found.code, found.severity) == ("date.half", Severity.WARNING)


def test_the_first_part_of_a_season_is_not_its_last_part() -> None:
    original = Text("The lake freezes in late autumn.", "en")
    assert not check(original, Text("호수는 늦가을에 언다.", "ko"))
    (found,) = check(original, Text("호수는 초가을에 언다.", "ko"))
    assert (found.code, found.severity) == ("date.half", Severity.WARNING)


def test_under_budget_is_not_over_it() -> None:
    original = Text("The bridge came in twelve percent under budget.", "en")
    (found,) = check(original, Text("The bridge came in twelve percent over budget.", "en"))
    assert (found.code, found.severity) == ("quantity.direction", Severity.WARNING)


def test_what_took_within_eleven_years_took_over_eleven_years() -> None:
    original = Text("Binnen elf Jahren zählten sie 187 Arten.", "de")
    assert not check(original, Text("Over eleven years they counted 187 species.", "en")).errors
    assert check(Text("Das dauert höchstens elf Jahre.", "de"), Text("It takes over eleven years.", "en")).errors


def test_each_day_begun_is_not_each_week_begun() -> None:
    original = Text("A fee of 2 percent is due for each further day.", "en")
    assert not check(original, Text("Für jeden weiteren Tag werden 2 Prozent fällig.", "de"))
    (found,) = check(original, Text("Für jede angefangene Woche werden 2 Prozent fällig.", "de"))
    assert found.code == "quantity.rate"
