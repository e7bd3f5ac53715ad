"""Alignment: the mentions of two texts that state one fact find each other, and no others do."""

import pytest

from claimkit import extract
from claimkit.comparison.alignment import Alignment, align
from claimkit.comparison.matching import Side, are_same_words
from claimkit.extraction import Mention
from claimkit.values import Quantity


def aligned(original: str, translation: str) -> Alignment:
    return align(extract(original, "ko"), extract(translation, "en"), texts=(original, translation))


def links(original: str, translation: str) -> list[tuple[str, str, str]]:
    return [
        (link.left.surface, link.right.surface, str(link.difference or link.relation))
        for link in aligned(original, translation).links
    ]


def alone(original: str, translation: str) -> tuple[list[str], list[str]]:
    found = aligned(original, translation)
    return [mention.surface for mention in found.left_only], [mention.surface for mention in found.right_only]


def test_facts_find_each_other_in_any_order() -> None:
    assert links("배 12척에 선원 340명이 탔다.", "A crew of 340 boarded 12 ships.") == [
        ("12척", "12", "same"),
        ("340명", "340", "same"),
    ]


@pytest.mark.parametrize(
    "original,translation",
    [
        ("절반이 찬성했다.", "50 percent were in favor."),
        ("24시간 동안 계속됐다.", "It went on for a day."),
        ("길이가 64km다.", "It is 40 miles long."),
        ("높이가 8840m다.", "It is 29,000 feet high."),
        ("시속 215km로 불었다.", "It blew at 135 mph."),
        ("시속 165km로 불었다.", "It blew at 105 mph."),
        ("두 배로 늘었다.", "It doubled, to 2 times as much."),
    ],
)
def test_one_fact_in_two_forms_is_one_fact(original: str, translation: str) -> None:
    found = aligned(original, translation)
    assert found.links
    assert all(link.difference is None for link in found.links)


def test_a_fact_that_is_given_twice_is_one_fact() -> None:
    assert alone("길이가 64km다.", "It is 64 km (40 miles) long.") == ([], [])
    assert alone("매출은 2억 달러(약 2400억 원)였다.", "Sales were $200 million.") == ([], [])


def test_a_repetition_in_brackets_that_says_otherwise_is_a_contradiction() -> None:
    assert ("64km", "64 miles", "measure") in links("길이가 64km다.", "It is 64 miles (40 miles) long.")


@pytest.mark.parametrize(
    "original,translation,relation",
    [
        ("복구에 사흘이 걸렸다.", "Repairs took three days.", "same"),
        ("복구에 약 사흘이 걸렸다.", "Repairs took three days.", "hedge shift"),
        ("1998년에 지었다.", "It was built in 1998.", "same"),
        ("1998년경에 지었다.", "It was built in 1998.", "hedge shift"),
    ],
)
def test_equal_lengths_and_dates_are_the_same_only_with_the_same_hedge(
    original: str, translation: str, relation: str
) -> None:
    assert [said for *_, said in links(original, translation)] == [relation]


@pytest.mark.parametrize("text, same", [(" 1,234", True), ("1,234", True), ("a1,234", False), ("1,234a", False)])
def test_a_part_of_a_figure_is_read_in_the_same_words_if_nothing_touches_the_figure(text: str, same: bool) -> None:  # noqa: FBT001 - a case
    start = text.index("234")
    whole, part = Mention(0, 5, "1,234", Quantity(1_234)), Mention(start, start + 3, "234", Quantity(234))
    assert are_same_words(Side([whole], [0], "1,234"), 0, Side([part], [0], text), 0) is same


def test_a_sum_meets_its_parts() -> None:
    assert alone("2명이 숨지고 11명이 다쳤다.", "There were 13 casualties.") == ([], [])
    assert alone("사상자는 13명이다.", "It left 2 people dead and 11 wounded.") == ([], [])


def test_a_share_a_sign_and_a_holiday_can_be_wrong() -> None:
    assert links("8할이 운이었다.", "Eight percent of it was luck.") == [("8할", "Eight percent", "scale")]
    assert links("영하 3도", "3 degrees") == [("영하 3도", "3 degrees", "number")]
    assert links("삼일절", "March 3") == [("삼일절", "March 3", "date")]
    assert links("9일 만에 끝났다.", "It will end in nine weeks.") == [("9일", "nine weeks", "time unit")]
    assert alone("삼일절", "March 1") == alone("추석", "September 17") == ([], [])


def test_the_goals_of_two_teams_are_not_added_up() -> None:
    assert links("1-1로 비겼다.", "They drew 2-2.") == [("1", "2", "number"), ("1", "2", "number")]


def test_what_is_not_evidently_the_same_fact_is_left_alone() -> None:
    assert alone("회원은 450명이다.", "The hall is 37 meters long.") == (["450명"], ["37 meters"])


def test_the_other_end_of_a_range_is_judged_by_that_range() -> None:
    assert ("129~130달러", "$1290", "scale") in links("129~130달러에 팔렸다.", "It sold between $1290 and $130.")


def test_a_number_meets_the_one_it_became_and_not_a_vague_one_beside_it() -> None:
    assert links("47명이 숨졌다.", "Dozens were hurt, and 74 died.") == [("47명", "74", "digit")]


def test_one_in_words_is_contradicted_by_no_other_number() -> None:
    assert alone("한 명이 왔다.", "Three came.") == (["한 명"], ["Three"])


def test_this_year_beside_last_year_is_another_year_where_there_are_more() -> None:
    assert alone("올해 늘었다.", "It fell last month and last year.")[0] == ["올해"]


def test_a_length_beside_a_range_of_dates_is_that_range() -> None:
    assert ("24일간", "August 8-24", "length") in [
        (left.removesuffix("간") + "간", right, what)
        for left, right, what in links("8월 8일부터 24일간 열린다.", "It runs August 8-24.")
    ]


def test_a_length_beside_a_time_counted_from_now_is_how_far_it_is() -> None:
    assert links("사흘 뒤 열린다.", "It opens four days later.") == [("사흘 뒤", "four days", "length")]
    assert links("두 달 전 열렸다.", "It opened three months earlier.") == [("두 달 전", "three months", "length")]
    assert alone("사흘 뒤 열린다.", "It opens in three days.") == ([], [])
    assert alone("사흘 뒤 열린다.", "The five-day fair opens in three days.") == ([], ["five-day"])
    assert alone("내일 시작한다.", "It lasts two days.") == (["내일"], ["two days"])
    assert alone("지난달 시작했다.", "It took three months.") == (["지난달"], ["three months"])


def test_a_percentage_meets_a_fraction_and_a_multiple_a_number_of_times() -> None:
    assert links("33%가 찬성했다.", "One third were in favor.") == [("33%", "One third", "converted")]
    assert links("2배로 늘었다.", "It grew to twice the size.") == [("2배", "twice", "same")]


def test_a_share_meets_the_two_counts_it_is_the_quotient_of() -> None:
    assert alone("10명 중 6명이 찬성했다.", "60 percent were in favor.") == ([], [])
    assert alone("열 명 중 여섯 명이 찬성했다.", "Three fifths were in favor.") == ([], [])


def test_a_fact_that_is_said_again_is_no_new_fact() -> None:
    assert alone("450명이 왔다.", "450 came, and all 450 stayed.") == ([], [])
    assert alone("기온은 섭씨 10도였다.", "It was 10 degrees Celsius, that is 50 degrees Fahrenheit.") == ([], [])


def test_two_sums_in_brackets_are_two_facts() -> None:
    assert alone("500만 달러를 벌었다.", "It earned $5 million ($3 million last year).") == (
        [],
        ["$3 million", "last year"],
    )


def test_lengths_on_the_two_sides_of_now_contradict_each_other() -> None:
    assert ("지난 20년", "20 years", "direction") in links(
        "지난 20년간 두 배로 늘었다.", "It will double over the next 20 years."
    )


def test_a_conversion_in_brackets_may_be_rough_beside_the_exact_amount() -> None:
    rough = links("수위가 1.56m다.", "The water stands at 1.56 meters (5 feet, 2 inches).")
    wrong = links("수위가 1.56m다.", "The water stands at 1.56 meters (4 feet, 2 inches).")
    assert [how for _, _, how in rough] == ["same", "compatible"]
    assert [how for _, _, how in wrong] == ["same", "conversion"]


def test_numbers_in_fives_are_not_rounded_further_than_to_the_next_five() -> None:
    assert links("시속 215km로 불었다.", "It blew at 145 mph.") == [("시속 215km", "145 mph", "conversion")]


@pytest.mark.parametrize("dozens", ["More than a dozen", "About a dozen", "Nearly a dozen", "A dozen"])
def test_ten_and_a_few_more_are_a_dozen_however_it_is_hedged(dozens: str) -> None:
    (link,) = aligned("십여 명이 다쳤다.", f"{dozens} were hurt.").links
    assert link.difference is None


def test_twenty_and_a_few_more_are_not_a_dozen() -> None:
    (link,) = aligned("20여 명이 다쳤다.", "About a dozen were hurt.").links
    assert link.difference is not None


def test_a_million_finds_its_slip_beside_a_first() -> None:
    found = links("사흘 만에 100만 대를 팔았다.", "It sold 10 million in the first three days.")
    assert ("100만 대", "10 million", "scale") in found
