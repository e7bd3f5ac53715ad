"""What the words beside a number say of it: who died, what ran on, which day is left out, what is counted from."""

from __future__ import annotations

import pytest

from claimkit import Text, check


@pytest.mark.parametrize(
    "faithful, wrong, tag",
    [
        ("Zwei Menschen wurden getötet und 19 verletzt.", "Zwei Menschen wurden verletzt und 19 getötet.", "de"),
        ("Le choc a fait deux morts et 19 blessés.", "Le choc a fait 19 morts et deux blessés.", "fr"),
        ("El choque dejó dos muertos y 19 heridos.", "El choque dejó 19 muertos y dos heridos.", "es"),
        (
            "Vụ va chạm làm 2 người chết và 19 người bị thương.",
            "Vụ va chạm làm 19 người chết và 2 người bị thương.",
            "vi",
        ),
        ("事故造成2人死亡、19人受伤。", "事故造成19人死亡、2人受伤。", "zh"),
        ("事故で2人が死亡し、19人がけがをした。", "事故で19人が死亡し、2人がけがをした。", "ja"),
        ("사고로 2명이 숨지고 19명이 다쳤다.", "사고로 19명이 숨지고 2명이 다쳤다.", "ko"),
    ],
)
def test_the_dead_and_the_injured_are_told_apart_in_every_language(faithful: str, wrong: str, tag: str) -> None:
    original = Text("Two people were killed and 19 injured in the crash.", "en")
    assert not check(original, Text(faithful, tag)).warnings
    assert {found.code for found in check(original, Text(wrong, tag))} == {"quantity.fate"}


def test_who_was_hurt_first_may_have_died() -> None:
    original = Text("부상자 19명 가운데 2명이 숨졌다.", "ko")
    assert not check(original, Text("Two of the 19 injured have died.", "en"))


@pytest.mark.parametrize(
    "english, translation, tag",
    [
        ("The choir gives 40 concerts a year.", "合唱団は毎年40回の演奏会を開く。", "ja"),
        ("It runs on Tuesdays, three times a day.", "火曜日に1日3便を運航する。", "ja"),
        ("Sales rose 4 percent from a year earlier.", "销售额同比增长4%。", "zh"),
        ("The two sides talked until 3 a.m.", "双方谈到凌晨3点。", "zh"),
        ("The two countries signed it on 5 May.", "両国は5月5日に署名した。", "ja"),
        ("Today they cost 9 euros.", "今では9ユーロする。", "ja"),
        ("She found a stone and two coins.", "彼女は石1個と硬貨2枚を見つけた。", "ja"),
        ("They scored 20 points in the second half.", "後半に20点を奪った。", "ja"),
        ("It runs at weekends, at 9:40 a.m.", "逢周末运行，上午9点40分发车。", "zh"),
        ("Sales rose 2% in the three months to June.", "4〜6月期の売上高は2%増えた。", "ja"),
        ("Research cost 17 million yuan in the first nine months.", "前三季度研发费用1700万元。", "zh"),
        ("He changed his plea on the second day.", "他第二天改为认罪。", "zh"),
        ("It was her third win in as many weeks.", "3주 사이 세 번째 승리였다.", "ko"),
        ("Both doors were locked.", "Die zwei Türen waren verschlossen.", "de"),
        ("Sales rose 3% on the year.", "매출은 전년보다 3% 늘었다.", "ko"),
        ("Take 5 ml, three times a day.", "5mL를 하루에 세 번 복용하십시오.", "ko"),
        ("The mill is now a museum.", "Die Mühle ist heute ein Museum.", "de"),
        ("They scored twice in the second half.", "후반에 두 골을 넣었다.", "ko"),
        ("A passenger was hurt.", "乗客1人がけがをした。", "ja"),
    ],
)
def test_what_a_text_tells_without_a_number_is_not_missing_from_it(english: str, translation: str, tag: str) -> None:
    assert not check(Text(english, "en"), Text(translation, tag))
    assert not check(Text(translation, tag), Text(english, "en"))


@pytest.mark.parametrize(
    "english, translation, tag",
    [
        ("He waited for two days.", "他等了很久。", "zh"),
        ("Sales rose 2% in the three months to June.", "4〜7月期の売上高は2%増えた。", "ja"),
    ],
)
def test_what_no_word_says_is_missing(english: str, translation: str, tag: str) -> None:
    assert "date.omitted" in {found.code for found in check(Text(english, "en"), Text(translation, tag))}


@pytest.mark.parametrize(
    "running, first, tag",
    [
        ("Die Preise stiegen zwölf Wochen in Folge.", "Die Preise stiegen erstmals seit zwölf Wochen.", "de"),
        (
            "Les prix ont monté douze semaines d’affilée.",
            "Les prix ont monté pour la première fois en douze semaines.",
            "fr",
        ),
        ("Los precios subieron doce semanas seguidas.", "Los precios subieron por primera vez en doce semanas.", "es"),
        ("Giá tăng 12 tuần liên tiếp.", "Giá lần đầu tăng trong 12 tuần.", "vi"),
        ("价格连续12周上涨。", "价格12周来首次上涨。", "zh"),
        ("価格は12週連続で上がった。", "価格は12週間ぶりに上がった。", "ja"),
        ("가격이 12주 연속 올랐다.", "가격이 12주 만에 올랐다.", "ko"),
    ],
)
def test_so_many_in_a_row_are_not_the_first_in_so_long_in_any_language(running: str, first: str, tag: str) -> None:
    for english, faithful, wrong in (
        ("for 12 weeks running", running, first),
        ("for the first time in 12 weeks", first, running),
    ):
        original = Text(f"Prices rose {english}.", "en")
        assert not check(original, Text(faithful, tag)).warnings
        assert "quantity.streak" in {found.code for found in check(original, Text(wrong, tag))}


@pytest.mark.parametrize(
    "faithful, wrong, tag",
    [
        ("Die Halle öffnet täglich außer montags.", "Die Halle öffnet montags.", "de"),
        ("La halle ouvre tous les jours sauf le lundi.", "La halle ouvre le lundi.", "fr"),
        ("La nave abre todos los días excepto los lunes.", "La nave abre los lunes.", "es"),
        ("Nhà mở cửa hằng ngày trừ thứ Hai.", "Nhà mở cửa vào thứ Hai.", "vi"),
        ("大厅除周一外每天开放。", "大厅周一开放。", "zh"),
        ("ホールは月曜日を除く毎日開く。", "ホールは月曜日に開く。", "ja"),
        ("전시관은 월요일을 제외하고 매일 연다.", "전시관은 월요일에 연다.", "ko"),
    ],
)
def test_a_day_left_out_is_told_from_the_day_meant_in_every_language(faithful: str, wrong: str, tag: str) -> None:
    original = Text("The hall opens daily except Mondays.", "en")
    assert not check(original, Text(faithful, tag)).warnings
    assert "date.exception" in {found.code for found in check(original, Text(wrong, tag))}


def test_a_day_on_which_things_are_otherwise_is_no_exception() -> None:
    original = Text("Ferries leave at 6, except on Mondays, when they leave at 7.", "en")
    assert not check(original, Text("배는 6시에 떠나고 월요일에는 7시에 떠난다.", "ko")).warnings


@pytest.mark.parametrize(
    "original, translation, told",
    [
        ("연휴 마지막 날인 18일", "on the 18th, the first day of the holiday", True),
        ("연휴 마지막 날인 18일", "on the 18th, the last day of the holiday", False),
        ("마지막 날에 처음 이겼다", "they won for the first time on the last day", False),
        ("마지막 날에 이겼다", "they won for the first time on the last day", False),
    ],
)
def test_a_first_that_only_one_text_tells_may_be_the_last_of_the_other(
    original: str, translation: str, *, told: bool
) -> None:
    for one, other in (
        (Text(original, "ko"), Text(translation, "en")),
        (Text(translation, "en"), Text(original, "ko")),
    ):
        assert ("ordinal.last" in {found.code for found in check(one, other)}) is told


@pytest.mark.parametrize(
    "original, translation",
    [
        ("온 것은 3명이 아니라 4명이다.", "It was four that came, not three."),
        ("틀린 것은 12쪽이 아니라 14쪽이다.", "The slip is on page 14, not page 12."),
        ("지하 4층, 지상 20층 건물이다.", "It has 20 floors above ground and four below."),
        ("외래환자 1000명당 12.3명으로 늘었다.", "Cases rose to 12.3 per 1,000 outpatients."),
    ],
)
def test_what_is_denied_or_a_part_in_both_texts_has_not_changed_places(original: str, translation: str) -> None:
    assert not check(Text(original, "ko"), Text(translation, "en")).warnings


@pytest.mark.parametrize(
    "wrong, code",
    [
        ("1인이 그보다 2년 전에 나갔다.", "duration.side"),
        ("1인이 그로부터 2년 뒤에 나갔다.", None),
    ],
)
def test_what_the_text_counts_from_tells_the_side(wrong: str, code: str | None) -> None:
    found = [each.code for each in check(Text("One left two years later.", "en"), Text(wrong, "ko"))]
    assert found == ([] if code is None else [code])


@pytest.mark.parametrize("faithful, tag", [("Niemand: nicht einer kam.", "de"), ("한 사람도 못 왔다.", "ko")])
def test_not_even_one_is_none(faithful: str, tag: str) -> None:
    assert not check(Text("Not one man came.", "en"), Text(faithful, tag)).warnings


@pytest.mark.parametrize(
    "original, translation",
    [
        (Text("사망자가 두 배로 늘었다.", "ko"), Text("死亡人数增加一倍。", "zh")),
        (Text("Quelques-uns étaient mécontents.", "fr"), Text("Algunos no estaban contentos.", "es")),
        (Text("El acto está previsto para las 19:00.", "es"), Text("集会晚上7点开始。", "zh")),
        (Text("El aumento de las ventas fue del 2,7 %.", "es"), Text("売り上げは2.7%増となった。", "ja")),
        (
            Text("15 nhân viên nam/nữ, từ 20 đến 30 tuổi.", "vi"),
            Text("Fifteen staff, female or male, aged 20 to 30.", "en"),
        ),
        (Text("起床后不久至少喝一杯水。", "zh"), Text("Drink at least one cup of water soon after getting up.", "en")),
        (Text("It landed in the marsh it had left in March.", "en"), Text("3월에 떠났던 습지에 내려앉았다.", "ko")),
        (
            Text("La inflación fue del 0,9 % y subió la tasa.", "es"),
            Text("Inflation came to 0.9% as rates rose.", "en"),
        ),
        (Text("Debt fell by more than half.", "en"), Text("負債は半分未満に減った。", "ja")),
        (Text("주 40시간, 월 209시간 일한다.", "ko"), Text("They work 40 hours a week and 209 hours a month.", "en")),
        (Text("Under 18s must come with an adult.", "en"), Text("18세 미만은 어른과 함께 와야 한다.", "ko")),
        (Text("En 2014 nadie habló a la hora de comer.", "es"), Text("Im Jahr 2014 sprach beim Essen niemand.", "de")),
        (
            Text("El segundo domingo de cada mes; 15 euros por jornada.", "es"),
            Text("The second Sunday of each month; 15 euros a day.", "en"),
        ),
    ],
)
def test_what_languages_say_each_in_its_way_is_not_told_apart(original: Text, translation: Text) -> None:
    assert not check(original, translation).warnings


def test_one_for_not_even_one_is_told() -> None:
    (found,) = check(Text("Not one man came.", "en"), Text("한 사람이 왔다.", "ko"))
    assert found.code == "quantity.none"


def test_another_number_is_not_told_by_words_for_it() -> None:
    assert check(Text("Both doors were locked.", "en"), Text("Die drei Türen waren verschlossen.", "de"))
    assert check(Text("A passenger was hurt.", "en"), Text("乗客2人がけがをした。", "ja"))
    assert check(Text("It was her third win in as many weeks.", "en"), Text("4주 사이 세 번째 승리였다.", "ko"))
