"""Order: values that change places in the translation are told where nothing else moved, and nowhere else."""

from __future__ import annotations

import pytest

from claimkit import Severity, Text, check


def told(english: str, other: str, tag: str) -> list[tuple[str, Severity]]:
    return [
        (each.code, each.severity)
        for each in check(Text(english, "en"), Text(other, tag))
        if each.severity > Severity.INFO
    ]


ORDER = [("quantity.order", Severity.WARNING)]


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Mischen Sie drei Eier und vier Kartoffeln.", "de"),
        ("Mélangez trois œufs et quatre pommes de terre.", "fr"),
        ("Mezcle tres huevos y cuatro patatas.", "es"),
        ("Trộn ba quả trứng và bốn củ khoai tây.", "vi"),
        ("将三个鸡蛋和四个土豆混合。", "zh"),
        ("卵は3個、じゃがいもは4個を混ぜる。", "ja"),
        ("달걀은 세 개, 감자는 네 개를 섞는다.", "ko"),
    ],
)
def test_items_that_change_places_are_told_in_every_language(other: str, tag: str) -> None:
    assert told("Mix three eggs and four potatoes.", other, tag) == []
    assert told("Mix four eggs and three potatoes.", other, tag) == ORDER


@pytest.mark.parametrize(
    "other, tag",
    [
        ("Der Verein hatte Ende Mai 640 Mitglieder; ein Jahr zuvor waren es 715.", "de"),
        ("Le club comptait 640 membres fin mai ; un an plus tôt, 715.", "fr"),
        ("A finales de mayo el club tenía 640 socios; un año antes eran 715.", "es"),
        ("Cuối tháng 5, câu lạc bộ có 640 hội viên; một năm trước là 715.", "vi"),
        ("5月底，俱乐部有640名会员；一年前为715名。", "zh"),
        ("5月末、クラブの会員は640人だったが、1年前は715人だった。", "ja"),
        ("5월 말 클럽 회원은 640명이었고, 1년 전에는 715명이었다.", "ko"),
    ],
)
def test_figures_that_left_what_they_stood_with_are_told_in_every_language(other: str, tag: str) -> None:
    assert told("At the end of May the club had 640 members; a year earlier it had 715.", other, tag) == []
    assert told("At the end of May the club had 715 members; a year earlier it had 640.", other, tag) == ORDER


@pytest.mark.parametrize(
    "english, other, tag",
    [
        ("It moved from ninth to sixth.", "Er rückte vom sechsten auf den neunten Platz.", "de"),
        ("They moved up from ninth to sixth.", "Đội từ vị trí thứ sáu vươn lên thứ chín.", "vi"),
        ("She is 32, not 23.", "Tiene 23 años, no 32.", "es"),
        ("She is 32, not 23.", "她23岁，不是32岁。", "zh"),
    ],
)
def test_what_one_word_introduces_in_both_texts_has_changed_places(english: str, other: str, tag: str) -> None:
    assert ("quantity.order", Severity.WARNING) in told(english, other, tag)


@pytest.mark.parametrize(
    "english, other, tag",
    [
        # a clause that moved took with it what stands in it
        ("In May 640 came, and in June 715.", "Im Juni kamen 715, und im Mai 640.", "de"),
        # a part and its whole
        ("Of the twelve panels, seven survive.", "Sieben der zwölf Tafeln sind erhalten.", "de"),
        ("Only two, out of a town of 23,000, answered.", "In einer Stadt von 23.000 antworteten nur zwei.", "de"),
        # how deep and how far
        ("It lay at a depth of 10 km, 85 km off the coast.", "震源は沖合85キロで、深さは10キロだった。", "ja"),
        # one, and where it went from
        ("One bottle lasted two or three weeks, and one cup a day.", "两三个星期用完一瓶，每天一杯。", "zh"),
        # dates
        (
            "It is due on Tuesday, and comes late on Monday.",
            "Es kommt am späten Montag und soll am Dienstag da sein.",
            "de",
        ),
        ("Sales rose to 316 tons from 299 tons.", "売上は299トンから316トンに増えた。", "ja"),
        # one is rough or a difference, in both texts
        ("It has 470 hectares, 30 hectares more than before.", "以前より30ヘクタール多い470ヘクタールだ。", "ja"),
    ],
)
def test_what_languages_say_in_another_order_is_not_told(english: str, other: str, tag: str) -> None:
    assert ("quantity.order", Severity.WARNING) not in told(english, other, tag)


def test_a_number_of_times_and_the_time_it_took_change_places() -> None:
    english = "After five failed attempts within ten minutes, it is locked."
    assert told(english, "Nach fünf Fehlversuchen innerhalb von zehn Minuten wird es gesperrt.", "de") == []
    assert told(english, "Nach zehn Fehlversuchen innerhalb von fünf Minuten wird es gesperrt.", "de") == ORDER


def test_a_measure_lends_its_unit_to_the_number_before_it() -> None:
    english = "It grew from 3,500 square kilometres to 5,800 square kilometres."
    assert told(english, "La superficie est passée de 3 500 à 5 800 km².", "fr") == []


def test_so_much_each_and_so_much_in_all_are_said_in_any_order() -> None:
    english = "Tickets cost £12 per person, and the group paid £480 in total."
    assert told(english, "Die Gruppe zahlte insgesamt 480 Pfund, die Karten kosten pro Person 12 Pfund.", "de") == []
    assert told(english, "Die Gruppe zahlte pro Person 480 Pfund, die Karten kosten insgesamt 12 Pfund.", "de")


def test_figures_that_left_their_clauses_are_told_however_long_those_are() -> None:
    french = "La rocade devait coûter {} millions d'euros. Le conseil de Lorne sait que ce sera {} millions d'euros."
    english = (
        "The bypass was to cost 38 million euros. The council of the town of Lorne heard that it is 61 million euros."
    )
    assert told(english, french.format(38, 61), "fr") == []
    assert told(english, french.format(61, 38), "fr") == ORDER
