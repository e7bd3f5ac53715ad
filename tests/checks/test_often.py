"""How often: an interval, a rate and what a number counts are told apart in every language."""

from __future__ import annotations

import pytest

from claimkit import Text, check

OTHER_DAY = Text("The ferry sails every other day.", "en")
OTHER_MONDAY = Text("The choir meets every other Monday.", "en")
THIRD_DAY = Text("It broke on the third day.", "en")
TEN_DAYS = Text("It comes in ten working days.", "en")


@pytest.mark.parametrize(
    "original, faithful, wrong, tag, code",
    [
        (OTHER_DAY, "Die Fähre fährt jeden zweiten Tag.", "Die Fähre fährt täglich.", "de", "duration.interval"),
        (OTHER_DAY, "Le bac part un jour sur deux.", "Le bac part tous les jours.", "fr", "duration.interval"),
        (OTHER_DAY, "El barco sale cada dos días.", "El barco sale todos los días.", "es", "duration.interval"),
        (OTHER_DAY, "Phà chạy cách ngày.", "Phà chạy hằng ngày.", "vi", "duration.interval"),
        (OTHER_DAY, "渡轮隔天开。", "渡轮每天开。", "zh", "duration.interval"),
        (OTHER_DAY, "フェリーは隔日で出る。", "フェリーは毎日出る。", "ja", "duration.interval"),
        (OTHER_DAY, "배는 격일로 뜬다.", "배는 매일 뜬다.", "ko", "duration.interval"),
        (OTHER_DAY, "Phà chạy hai ngày một chuyến.", "Phà chạy mỗi ngày hai chuyến.", "vi", "quantity.rate"),
        (
            OTHER_MONDAY,
            "Der Chor probt jeden zweiten Montag.",
            "Der Chor probt jeden Montag.",
            "de",
            "duration.interval",
        ),
        (OTHER_MONDAY, "Le chœur répète un lundi sur deux.", "Le chœur répète le lundi.", "fr", "duration.interval"),
        (OTHER_MONDAY, "El coro ensaya un lunes de cada dos.", "El coro ensaya los lunes.", "es", "duration.interval"),
        (THIRD_DAY, "Es brach am dritten Tag.", "Es brach in der dritten Woche.", "de", "duration.counted"),
        (THIRD_DAY, "Il céda le troisième jour.", "Il céda le troisième mois.", "fr", "duration.counted"),
        (THIRD_DAY, "Se rompió al tercer día.", "Se rompió al tercer mes.", "es", "duration.counted"),
        (THIRD_DAY, "它在第三天坏了。", "它在第三周坏了。", "zh", "duration.counted"),
        (TEN_DAYS, "Es kommt in zehn Werktagen.", "Es kommt in zehn Tagen.", "de", "duration.counted"),
        (TEN_DAYS, "Il arrive en dix jours ouvrés.", "Il arrive en dix jours.", "fr", "duration.counted"),
        (TEN_DAYS, "Llega en diez días hábiles.", "Llega en diez días.", "es", "duration.counted"),
    ],
)
def test_how_often_is_told_in_every_language(original: Text, faithful: str, wrong: str, tag: str, code: str) -> None:
    assert not check(original, Text(faithful, tag)).warnings
    assert code in {found.code for found in check(original, Text(wrong, tag)).warnings}


def test_an_interval_in_the_translation_alone_is_told() -> None:
    (found,) = check(Text("The bus leaves daily.", "en"), Text("버스는 격일로 떠난다.", "ko"))
    assert found.code == "duration.interval"


def test_an_interval_in_the_original_alone_is_told_once() -> None:
    (found,) = check(Text("격주로 열린다.", "ko"), Text("It is held weekly.", "en"))
    assert found.code == "duration.interval"


def test_lengths_in_other_units_that_are_one_are_not_told() -> None:
    assert not check(Text("It was so twelve months before.", "en"), Text("So war es vor einem Jahr.", "de")).warnings


def test_a_fraction_of_a_second_lies_between_no_two_events() -> None:
    english = Text("She won by two hundredths of a second, clocking 9.91.", "en")
    assert "quantity.rate" not in {found.code for found in check(english, Text("9초91로 0.02초 차 우승했다.", "ko"))}
