"""Claims compare as sets do: verdicts mirror each other, support only shrinks, clusters hold together."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claimkit.claims.claim import Claim, Stance
from claimkit.comparison.agreement import Agreement, compare
from claimkit.comparison.sentences import sentences
from claimkit.comparison.statement import Verdict, extent_of, judge
from claimkit.testing import agreements, claims, intervals, like_claims, quantities
from claimkit.values import COUNT, Hedge, Interval, Quantity
from claimkit.values.interval import clusters, common, disjoint, largest_meetings

ASSERTED = Stance.ASSERTS
stances = st.sampled_from(Stance)
like = st.integers(0, 5).flatmap(lambda size: st.tuples(*(like_claims(str(place)) for place in range(size))))
assertions = st.lists(intervals(), max_size=7)


def asserted(claim: Claim) -> Interval:
    extent = extent_of(claim.reading.value) if claim.reading else None
    assert extent is not None
    return extent.interval


@given(claims(), claims())
def test_comparing_the_other_way_round_mirrors_the_verdict(one: Claim, other: Claim) -> None:
    comparison, mirrored = compare(one, other), compare(other, one)
    assert comparison.verdict is mirrored.verdict.mirrored
    assert comparison.intervals == mirrored.intervals[::-1]
    assert comparison.spans == mirrored.spans[::-1]


@given(like_claims("one", stances), like_claims("other", stances))
def test_verdicts_on_one_matter_mirror_each_other_whatever_the_stance(one: Claim, other: Claim) -> None:
    assert compare(one, other).verdict is compare(other, one).verdict.mirrored


@given(claims())
def test_a_claim_agrees_with_itself(claim: Claim) -> None:
    assert compare(claim, claim).verdict is Verdict.AGREE


@given(like_claims("one"), like_claims("other"))
def test_asserted_claims_conflict_just_if_no_number_satisfies_both(one: Claim, other: Claim) -> None:
    conflict = compare(one, other).verdict is Verdict.CONFLICT
    assert conflict == (not asserted(one).overlaps(asserted(other)))


@given(intervals(), intervals(), intervals())
def test_widening_never_makes_a_conflict(one: Interval, other: Interval, more: Interval) -> None:
    if judge(one, ASSERTED, other, ASSERTED) is not Verdict.CONFLICT:
        assert judge(one.hull(more), ASSERTED, other, ASSERTED) is not Verdict.CONFLICT


@given(quantities(st.just(COUNT)))
def test_about_is_wider_than_no_hedge(quantity: Quantity) -> None:
    plain = extent_of(Quantity(quantity.amount)).interval
    assert plain.issubset(extent_of(Quantity(quantity.amount, hedge=Hedge.ABOUT)).interval)


@given(like)
def test_the_support_lies_in_what_every_member_asserts(members: tuple[Claim, ...]) -> None:
    for group in compare(members).groups:
        best = group.best_support
        assert best is not None
        assert all(best.issubset(asserted(statement.claim)) for statement in group.consistent)
        if group.support is not None:
            assert all(group.support.issubset(asserted(claim)) for claim in members)


@given(like, like_claims("newcomer"))
def test_a_claim_of_another_source_never_widens_the_support(members: tuple[Claim, ...], newcomer: Claim) -> None:
    before = [group.support for group in compare(members).groups]
    after = [group.support for group in compare([*members, newcomer]).groups]
    for support, narrower in zip(before, after, strict=False):
        assert narrower is None or (support is not None and narrower.issubset(support))


@given(assertions)
def test_the_largest_meeting_is_the_largest_of_all(drawn: list[Interval]) -> None:
    meeting = [
        len(chosen)
        for size in range(1, len(drawn) + 1)
        for chosen in combinations(drawn, size)
        if common(chosen) is not None
    ]
    found = list(largest_meetings(drawn))
    assert {len(places) for places in found} == ({max(meeting)} if drawn else set())
    assert all(common([drawn[place] for place in places]) is not None for places in found)


@given(assertions)
def test_what_all_have_in_common_is_their_intersection(drawn: list[Interval]) -> None:
    intersection: Interval | None = Interval()
    for each in drawn:
        intersection = None if intersection is None else intersection.intersection(each)
    assert common(drawn) == (intersection if drawn else None)


@given(assertions)
def test_disjoint_pairs_are_those_that_do_not_meet(drawn: list[Interval]) -> None:
    apart = [(one, other) for one, other in combinations(range(len(drawn)), 2) if not drawn[one].overlaps(drawn[other])]
    assert sorted(disjoint(drawn)) == apart


@given(agreements())
def test_conflicts_are_all_the_comparisons_that_conflict(agreement: Agreement) -> None:
    conflicts = [comparison for comparison in agreement.comparisons() if comparison.verdict is Verdict.CONFLICT]
    found = list(agreement.conflicts())
    assert len(found) == len(conflicts)
    assert all(comparison in conflicts or comparison.mirrored in conflicts for comparison in found)


@given(assertions)
def test_clusters_part_the_claims_and_each_holds_together(drawn: list[Interval]) -> None:
    parted = clusters(drawn)
    assert sorted(place for cluster in parted for place in cluster) == list(range(len(drawn)))
    assert all(common([drawn[place] for place in cluster]) is not None for cluster in parted)


@given(assertions)
def test_no_parting_into_clusters_has_fewer(drawn: list[Interval]) -> None:
    apart = max(
        (
            len(chosen)
            for size in range(len(drawn) + 1)
            for chosen in combinations(drawn, size)
            if not any(one.overlaps(other) for one, other in combinations(chosen, 2))
        ),
        default=0,
    )
    assert len(clusters(drawn)) == apart


@given(agreements())
def test_everything_that_was_compared_can_be_told(agreement: Agreement) -> None:
    assert all(told.endswith(".") for told in sentences(agreement))
