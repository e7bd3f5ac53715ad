"""How claims stand to each other, and what follows from many of them."""

import datetime as dt
import itertools
from fractions import Fraction
from typing import Any

import pytest

from claimkit import compare
from claimkit.claims.claim import About, Claim, Source, Stance
from claimkit.claims.text import Text
from claimkit.comparison.sentences import sentences
from claimkit.comparison.statement import Axis, Verdict, extent_of, interval_in_words
from claimkit.errors import IncomparableError
from claimkit.values import (
    CalendarDate,
    ClockTime,
    DateRange,
    Duration,
    Hedge,
    Interval,
    Name,
    Quantity,
    TimeUnit,
    unit,
)

LOSSES = About("the fleet", "ships lost")
EARLIER, LATER = dt.date(2024, 12, 1), dt.date(2024, 12, 17)
numbering = itertools.count()


def claim(text: str, language: str | None = None, **fields: Any) -> Claim:  # noqa: ANN401 - fields of every type
    spoken = language or ("ko" if any("가" <= letter <= "힣" for letter in text) else "en")
    given: dict[str, Any] = {"about": LOSSES, **fields}
    return Claim(f"claim-{next(numbering)}", Text(text, spoken), **given)


@pytest.mark.parametrize(
    "left, right, expected",
    [
        ("12 ships", "열두 척", Verdict.AGREE),
        ("about 1,000 ships", "1,000여 척", Verdict.AGREE),
        ("more than 1,000 ships", "1,000여 척", Verdict.AGREE),
        ("at least 50 ships", "50척 넘게", Verdict.AGREE),
        ("50%", "절반", Verdict.AGREE),
        ("64 km", "40 miles", Verdict.AGREE),
        ("24 hours", "1 day", Verdict.AGREE),
        ("12 ships", "10척 이상", Verdict.REFINES),
        ("1,000 ships", "about 1,000 ships", Verdict.REFINES),
        ("12,345 ships", "12,000 ships", Verdict.REFINES),
        ("dozens of ships", "40척", Verdict.REFINED_BY),
        ("at least 10 ships", "최대 20척", Verdict.OVERLAP),
        ("10 to 20 ships", "15~30척", Verdict.OVERLAP),
        ("12 ships", "13척", Verdict.CONFLICT),
        ("about 1,000 ships", "3천 척 넘게", Verdict.CONFLICT),
        ("more than 40 ships", "40척 미만", Verdict.CONFLICT),
        ("64 km", "70 km", Verdict.CONFLICT),
        ("12 ships", "12톤", Verdict.INCOMPARABLE),
        ("$12 million", "1,200만 원", Verdict.INCOMPARABLE),
    ],
)
def test_the_verdict_on_two_claims(left: str, right: str, expected: Verdict) -> None:
    assert compare(claim(left), claim(right)).verdict is expected


def test_a_comparison_carries_both_intervals_and_both_spans() -> None:
    comparison = compare(claim("어선 1,000여 척"), claim("some 3,000 boats"))
    assert comparison.intervals[0] == Interval(1_000, 2_000, low_closed=False, high_closed=False)
    assert [span and span.surface for span in comparison.spans] == ["1,000여 척", "some 3,000"]


@pytest.mark.parametrize(
    "fields, reason",
    [
        ({"about": About("the harbour", "ships lost")}, "they differ in subject, 'the fleet' and 'the harbour'"),
        ({"about": About("the fleet", "crew")}, "they differ in measure, 'ships lost' and 'crew'"),
        ({"about": About("the fleet", "ships lost", "May")}, "they differ in scope, none given and 'may'"),
        (
            {"about": About("the fleet", "ships lost", as_of=EARLIER)},
            "they hold as of different days, one not given and 2024-12-01",
        ),
        ({"about": None}, "they differ in subject, 'the fleet' and none given"),
        ({"stance": Stance.FORECASTS}, "they differ in stance, a fact and a forecast"),
    ],
)
def test_only_like_is_compared_with_like(fields: dict[str, Any], reason: str) -> None:
    comparison = compare(claim("12 ships"), claim("13 ships", **fields))
    assert (comparison.verdict, comparison.reason) == (Verdict.INCOMPARABLE, reason)


def test_case_and_spacing_do_not_part_two_matters() -> None:
    other = claim("12 ships", about=About("The  Fleet", "Ships lost "))
    assert compare(claim("12 ships"), other).verdict is Verdict.AGREE


@pytest.mark.parametrize(
    "text, reason",
    [
        ("no figures", "no value was found"),
        ("12 of 20 ships", "several values"),
        ("at 20:40", "has no extent"),
        ("last August", "cannot be placed without a day of publication"),
    ],
)
def test_what_cannot_be_placed_is_incomparable_and_says_why(text: str, reason: str) -> None:
    comparison = compare(claim("12 ships"), claim(text))
    assert comparison.verdict is Verdict.INCOMPARABLE
    assert reason in comparison.reason


def test_a_language_without_rules_is_incomparable() -> None:
    assert "tlh" in compare(claim("12 ships"), claim("12", "tlh")).reason


@pytest.mark.parametrize(
    "asserted, denied, expected",
    [
        ("12 ships", "more than 10 ships", Verdict.CONFLICT),
        ("12 ships", "more than 20 ships", Verdict.REFINES),
        ("10 to 20 ships", "15 to 30 ships", Verdict.OVERLAP),
    ],
)
def test_who_denies_says_that_the_number_lies_outside(asserted: str, denied: str, expected: Verdict) -> None:
    denial = claim(denied, stance=Stance.DENIES)
    assert compare(claim(asserted), denial).verdict is expected
    assert compare(denial, claim(asserted)).verdict is expected.mirrored


def test_who_denies_more_says_more() -> None:
    more, less = (claim(text, stance=Stance.DENIES) for text in ("10 to 30 ships", "20 ships"))
    assert compare(more, less).verdict is Verdict.REFINES


def test_who_cites_takes_part_as_who_asserts() -> None:
    assert compare(claim("12 ships"), claim("13 ships", stance=Stance.CITES)).verdict is Verdict.CONFLICT


def test_forecasts_are_compared_with_forecasts() -> None:
    one, other = (claim(text, stance=Stance.FORECASTS) for text in ("12 ships", "13 ships"))
    assert compare(one, other).verdict is Verdict.CONFLICT


def says(
    text: str,
    published: dt.date | None = None,
    source: str = "the port",
    **fields: Any,  # noqa: ANN401 - fields of every type
) -> Claim:
    return claim(text, source=Source(source), published=published, **fields)


def test_what_one_source_says_later_is_an_update() -> None:
    before, after = says("12 ships", EARLIER), says("20 ships", LATER)
    assert compare(after, before).verdict is Verdict.UPDATES
    assert compare(before, after).verdict is Verdict.UPDATED_BY


def test_what_one_source_says_on_one_day_is_a_conflict() -> None:
    assert compare(says("12 ships", LATER), says("20 ships", LATER)).verdict is Verdict.CONFLICT
    assert compare(says("12 ships"), says("20 ships")).verdict is Verdict.CONFLICT


def test_what_another_source_says_later_is_a_conflict() -> None:
    assert compare(says("12 ships", EARLIER), says("20 ships", LATER, "the navy")).verdict is Verdict.CONFLICT


def test_one_source_as_of_two_days_updates_itself_and_two_sources_are_incomparable() -> None:
    early = About("the fleet", "ships lost", as_of=EARLIER)
    late = About("the fleet", "ships lost", as_of=LATER)
    before, after = says("12 ships", LATER, about=early), says("20 ships", LATER, about=late)
    assert compare(before, after).verdict is Verdict.UPDATED_BY
    assert compare(before, says("20 ships", LATER, "the navy", about=late)).verdict is Verdict.INCOMPARABLE
    assert [len(timeline) for timeline in compare([after, before]).timelines()] == [2]


def test_an_update_replaces_what_was_said_before() -> None:
    claims = [says("12 ships", EARLIER), says("20 ships", LATER), says("about 20 ships", LATER, "the navy")]
    agreement = compare(claims)
    [group] = agreement.groups
    assert [statement.claim for statement in group.superseded] == [claims[0]]
    assert group.support == Interval(20, 20)
    assert [comparison.left.claim for comparison in agreement.updates()] == [claims[1]]
    assert [statement.claim for statement in agreement.timelines()[0]] == claims


def test_the_smallest_removal_makes_the_rest_consistent() -> None:
    claims = [says(text, source=text) for text in ("about 12 ships", "at least 12 ships", "12 ships", "30 ships", "9")]
    agreement = compare(claims)
    [group] = agreement.groups
    assert group.support is None
    assert [statement.claim for statement in group.removed] == claims[3:]
    assert group.outliers == group.removed
    assert group.best_support == Interval(12, 12)
    assert [len(cluster) for cluster in group.clusters] == [1, 2, 2]
    assert len(list(agreement.conflicts())) == 6


def test_where_it_is_one_against_one_nobody_is_an_outlier() -> None:
    [group] = compare([says("12 ships"), says("13 ships", source="the navy")]).groups
    assert (len(group.removed), group.undecided, group.outliers) == (1, True, ())
    assert "no majority" in " ".join(sentences(compare([says("12 ships"), says("13 ships", source="the navy")])))


def test_without_a_majority_the_versions_are_told() -> None:
    texts = ("12 ships", "about 12 ships", "30 ships", "at least 30 ships")
    told = sentences(compare(says(text, source=f"source {place}") for place, text in enumerate(texts, 1)))
    assert (
        "They fall into 2 versions, from low to high: source 1 ('12') and source 2 ('about 12'); "
        "source 3 ('30') and source 4 ('at least 30')."
    ) in told


def test_the_order_in_time_is_told() -> None:
    told = sentences(compare([says("20 ships", LATER, "the navy"), says("12 ships", EARLIER)]))
    assert (
        "In the order of time about the fleet: ships lost: the port ('12') on 2024-12-01 "
        "and the navy ('20') on 2024-12-17."
    ) in told


def test_an_update_is_told() -> None:
    told = sentences(compare([says("12 ships", EARLIER), says("20 ships", LATER)]))
    assert "The port updates what it said before: on 2024-12-01 it said '12', on 2024-12-17 '20'." in told


def test_what_could_not_be_placed_is_told() -> None:
    assert (
        "Not compared: the port, for no value was found in 'no figures'" in sentences(compare([says("no figures")]))[0]
    )


def test_what_stands_alone_is_told_with_what_it_cannot_be_compared_to() -> None:
    alone = says("300 sailors", about=About("the fleet", "crew"), stance=Stance.DENIES)
    told = sentences(compare([says("12 ships"), says("12 ships", source="the navy"), alone]))
    assert (
        "About the fleet: crew there is one claim: the port ('300', denied). "
        "It is incomparable with what is said about the fleet: ships lost: they differ in measure."
    ) in told


def test_a_value_that_was_corrected_is_told_as_such() -> None:
    corrected = says("12 ships").correct(Quantity(13))
    told = sentences(compare([corrected, says("12 ships", source="the navy")]))
    assert "The port (13, corrected by hand) and the navy ('12') contradict each other." in told


def test_seconds_and_days_lie_on_one_axis() -> None:
    assert extent_of(Quantity(36, unit("h"), hedge=Hedge.AT_LEAST)) == extent_of(
        Duration.of(36, TimeUnit.HOUR, hedge=Hedge.AT_LEAST)
    )


def test_temperatures_are_compared_on_one_scale() -> None:
    assert compare(claim("100 degrees Celsius"), claim("212 degrees Fahrenheit")).verdict is Verdict.AGREE


def test_denials_do_not_add_to_the_support() -> None:
    [group] = compare([says("12 ships"), says("13 ships", source="the navy", stance=Stance.DENIES)]).groups
    assert group.support == Interval(12, 12)
    assert len(group.denials) == 1


def test_only_denials_support_nothing() -> None:
    [group] = compare([says("12 ships", stance=Stance.DENIES)]).groups
    assert (group.support, group.best_support) == (None, None)


def test_the_matrix_has_a_verdict_on_each_beside_each() -> None:
    agreement = compare([says("12 ships"), says("13 ships", source="the navy"), says("no figures")])
    assert [[str(each) for each in row] for row in agreement.matrix()] == [
        ["agree", "conflict", "incomparable"],
        ["conflict", "agree", "incomparable"],
        ["incomparable", "incomparable", "agree"],
    ]
    assert [statement.claim.original.content for statement in agreement.unplaced] == ["no figures"]


def test_a_pair_is_found_by_its_ids() -> None:
    one, other = says("12 ships"), says("13 ships", source="the navy")
    agreement = compare([one, other])
    assert agreement.pair(other.id, one.id).verdict is Verdict.CONFLICT
    with pytest.raises(KeyError):
        agreement.pair(one.id, "nobody")


def test_no_claims_are_no_trouble() -> None:
    agreement = compare([])
    assert (agreement.groups, agreement.matrix(), sentences(agreement)) == ((), [], ())


def test_one_claim_needs_another() -> None:
    with pytest.raises(TypeError, match="the claim to compare with"):
        compare(claim("12 ships"))  # type: ignore[call-overload]


def test_dates_are_compared_by_the_days_they_mean() -> None:
    about = About("the treaty", "date of signing")
    june = says("signed last June", LATER, about=about)
    assert compare(june, says("2024년 6월 19일", None, "the navy", about=about)).verdict is Verdict.REFINED_BY
    assert compare(june, says("in May 2024", LATER, "the navy", about=about)).verdict is Verdict.CONFLICT


def test_a_range_of_dates_that_was_left_open_has_no_end() -> None:
    since = extent_of(DateRange(CalendarDate(year=2024, month=5), None))
    assert str(since) == "2024-05-01.."
    assert since.interval.high is None


@pytest.mark.parametrize("value", [ClockTime(20, 40), Name("B-52"), CalendarDate(month=8), CalendarDate(weekday=2)])
def test_some_values_have_no_extent(value: ClockTime | Name | CalendarDate) -> None:
    with pytest.raises(IncomparableError):
        extent_of(value)


@pytest.mark.parametrize(
    "interval, words",
    [
        (Interval(12, 12), "exactly 12"),
        (Interval(12, None), "at least 12"),
        (Interval(None, 1_200, high_closed=False), "less than 1,200"),
        (Interval(), "any number"),
        (Interval(Fraction(1, 3), Fraction(7, 3)), "at least 0.3333 and at most 2.33"),
    ],
)
def test_intervals_are_told_in_words(interval: Interval, words: str) -> None:
    assert interval_in_words(interval, Axis("count")) == words


@pytest.mark.parametrize(
    "other, told",
    [
        ("12 boats", "agree."),
        ("at least 12 ships", "are consistent, and the first is more precise."),
        ("10 to 20 ships", "are consistent, and the first is more precise."),
        ("13 ships", "contradict each other."),
    ],
)
def test_the_verdict_on_two_claims_is_told(other: str, told: str) -> None:
    [first, *_] = sentences(compare([claim("12 ships"), claim(other)]))
    assert first.endswith(told)
