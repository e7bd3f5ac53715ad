"""Sentences: what came of a comparison, told to a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimkit.claims import Claim, Text
from claimkit.comparison.agreement import Agreement, Comparison, Group, compare_statements
from claimkit.comparison.extent import interval_in_words, on_axis
from claimkit.comparison.overlaying import common
from claimkit.comparison.renderings import dates_of, renderings
from claimkit.comparison.statement import Statement
from claimkit.comparison.verdict import Verdict

__all__ = [
    "READER",
    "headline",
    "in_words",
    "interval_in_words",
    "listed",
    "name_of",
    "on_axis",
    "said",
    "sentence",
    "sentences",
]

READER = "en"
"""The language in which the sentences speak to the reader."""

# So many claims about one matter are told pair by pair; of more, only what follows from them together.
_TOLD_IN_PAIRS = 6

# Of so many matters with one claim each, each has a sentence.
_TOLD_ALONE = 8

# So many claims about one matter are told one by one in a single sentence.
_TOLD_IN_ONE = 12


def sentences(agreement: Agreement) -> tuple[str, ...]:
    """Tell what came of comparing many claims: every matter, what stands alone, updates, renderings and dates.

    >>> from claimkit.claims import Source, Text
    >>> from claimkit.comparison import compare
    >>> port = Claim("a", Text("12 ships left", "en"), source=Source("the port"))
    >>> navy = Claim("b", Text("20여 척이 떠났다", "ko"), source=Source("the navy"))
    >>> for line in sentences(compare([port, navy])):
    ...     print(line)
    The port ('12') and the navy ('20여 척') contradict each other.
    No number satisfies both claims about the count, and no majority of them agrees.
    """
    return tuple(_told(agreement))


def headline(agreement: Agreement) -> str:
    """Tell in one sentence what stands against what.

    >>> from claimkit.claims import Source, Text
    >>> from claimkit.comparison import compare
    >>> port = Claim("a", Text("12 ships left", "en"), source=Source("the port"))
    >>> navy = Claim("b", Text("20여 척이 떠났다", "ko"), source=Source("the navy"))
    >>> print(headline(compare([port, navy])))
    On the count, the port (12) stands against the navy (more than 20).
    """
    count = len(agreement.statements)
    if count < 2:
        return "There is one claim, and nothing to compare it with." if count else "There are no claims."
    apart = [(group, told) for group in agreement.groups if (told := _against(group))]
    if apart:
        more = f"; so do claims about {_counted(len(apart) - _HEADED, 'more matter')}" if len(apart) > _HEADED else ""
        return _ended("; ".join(f"on {group.title}, {told}" for group, told in apart[:_HEADED]) + more)
    shared = sum(len(group.statements) > 1 for group in agreement.groups)
    if not shared:
        return f"No two of the {count} claims are about the same: subject, measure, scope and day must be alike."
    return f"No claim contradicts another: {count} claims, {_counted(shared, 'matter')} with more than one."


_HEADED = 2
"""Of so many matters the headline says what stands against what."""


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _against(group: Group) -> str:
    """Tell which versions of one matter stand against each other; nothing if none do."""
    versions = group.clusters
    if group.removed and not group.undecided:
        versions = (group.consistent, *((statement,) for statement in group.removed))
    if len(versions) > 1:
        first, *others = [_version(group, version) for version in versions]
        verb = "stand" if len(versions[0]) > 1 else "stands"
        return f"{first} {verb} against {listed(others)}"
    for denial in group.denials:
        for statement in group.current:
            if compare_statements(statement, denial).verdict is Verdict.CONFLICT:
                return f"{name_of(denial.claim)} denies what {name_of(statement.claim)} says ({in_words(statement)})"
    return ""


def _version(group: Group, cluster: Sequence[Statement]) -> str:
    names = listed(list(dict.fromkeys(name_of(statement.claim) for statement in cluster)))
    if len(cluster) == 1:
        return f"{names} ({in_words(cluster[0])})"
    support = common([statement.extent.interval for statement in cluster if statement.extent is not None])
    return f"{names} ({interval_in_words(support, group.matter.axis)})" if support is not None else names


def in_words(statement: Statement) -> str:
    """Return what a claim states, written for the reader; of a denial, what is denied."""
    from claimkit.rendering import format_value

    return "nothing that can be read" if statement.reading is None else format_value(statement.reading.value, READER)


def _told(agreement: Agreement) -> Iterator[str]:
    for group in agreement.groups:
        if len(group.statements) > 1:
            yield from _about_pairs(group)
            yield from _about_support(group)
    loners = [group for group in agreement.groups if len(group.statements) == 1]
    if len(loners) > _TOLD_ALONE:
        yield f"About {len(loners)} matters there is one claim each."
        yield from (f"{group.title}: {_named(group.statements[0])}." for group in loners)
    else:
        yield from (_about_loner(group, agreement) for group in loners)
    for comparison in agreement.updates():
        yield _about_update(comparison)
    for timeline in agreement.timelines():
        yield from _about_time(timeline)
    for statement in agreement.unplaced:
        yield f"Not compared: {name_of(statement.claim)}, for {statement.obstacle}."
    told: set[Text] = set()
    for statement in agreement.statements:
        yield from _about_renderings(statement.claim)
        if statement.claim.original not in told:  # a sentence that makes several claims has its dates told once
            yield from _about_dates(statement.claim)
            told.add(statement.claim.original)


def name_of(claim: Claim) -> str:
    """Return what a reader knows a claim by: its source, else its id."""
    return claim.id if claim.source is None else claim.source.name


def said(statement: Statement) -> str:
    """Return the words that state a claim's value, or the value where it was set by hand."""
    reading = statement.reading
    if reading is None:
        return "nothing that can be read"
    if reading.extracted is None or reading.corrected is not None:
        from claimkit.rendering import format_value

        return f"{format_value(reading.value, READER)}, corrected by hand"
    return f"'{reading.extracted.surface}'"


def _named(statement: Statement) -> str:
    """Name the source, and what it says."""
    denied = ", denied" if statement.denies else ""
    return f"{name_of(statement.claim)} ({said(statement)}{denied})"


_VERDICTS: Mapping[Verdict, str] = {
    Verdict.AGREE: "{left} and {right} agree",
    Verdict.REFINES: "{left} and {right} are consistent, and the first is more precise",
    Verdict.REFINED_BY: "{left} and {right} are consistent, and the second is more precise",
    Verdict.OVERLAP: "{left} and {right} can both be right",
    Verdict.CONFLICT: "{left} and {right} contradict each other",
    Verdict.UPDATES: "{left} updates {right}",
    Verdict.UPDATED_BY: "{right} updates {left}",
    Verdict.INCOMPARABLE: "{left} and {right} cannot be compared",
}


def sentence(comparison: Comparison) -> str:
    """Tell how two claims stand to each other.

    >>> from claimkit.claims import Text
    >>> from claimkit.comparison import compare
    >>> print(sentence(compare(Claim("a", Text("12 km", "en")), Claim("b", Text("12 kg", "en")))))
    A ('12 km') and b ('12 kg') cannot be compared: they differ in what is measured, 'length in m' and 'mass in kg'.
    """
    told = _VERDICTS[comparison.verdict].format(left=_named(comparison.left), right=_named(comparison.right))
    return _ended(f"{told}: {comparison.reason}" if comparison.reason else told)


def _ended(text: str) -> str:
    """Begin a sentence with a capital letter, and end it."""
    return f"{text[:1].upper()}{text[1:]}."


def _about_pairs(group: Group) -> Iterator[str]:
    if len(group.statements) <= _TOLD_IN_PAIRS:
        for left, right in combinations(group.statements, 2):
            comparison = compare_statements(left, right)
            if comparison.verdict not in _TOLD_APART:
                yield sentence(comparison)


_TOLD_APART = frozenset({Verdict.UPDATES, Verdict.UPDATED_BY, Verdict.INCOMPARABLE})


def _about_support(group: Group) -> Iterator[str]:
    count = len(group.current)
    support = group.best_support
    if count < 2 or support is None:
        return
    words = interval_in_words(support, group.matter.axis)
    every = "both claims" if count == 2 else f"all {count} claims"
    if not group.removed:
        yield f"{_ended(f'{every} about {group.title} support {words}')}"
        return
    if group.undecided:
        yield f"No number satisfies {every} about {group.title}, and no majority of them agrees."
        yield from _about_versions(group)
        return
    removed = listed([name_of(statement.claim) for statement in group.removed])
    yield f"No number satisfies {every} about {group.title}; without {removed}, the rest supports {words}."
    if group.outliers:
        yield f"Against the others: {removed}."


def _about_versions(group: Group) -> Iterator[str]:
    """Tell into how few consistent versions more than two claims fall, from low to high."""
    if 2 < len(group.current) <= _TOLD_IN_ONE:
        versions = [listed([_named(statement) for statement in cluster]) for cluster in group.clusters]
        yield f"They fall into {len(versions)} versions, from low to high: {'; '.join(versions)}."


def _about_loner(group: Group, agreement: Agreement) -> str:
    alone = group.statements[0]
    told = f"About {group.title} there is one claim: {_named(alone)}."
    other = _nearest(group, agreement.groups)
    if other is None:
        return told
    reason, _, _ = compare_statements(alone, other.statements[0]).reason.partition(", ")
    return f"{told} It is incomparable with what is said about {other.title}: {reason}."


def _nearest(group: Group, groups: Iterable[Group]) -> Group | None:
    """Return the matter of the same subject that the most claims are about."""
    same = [each for each in groups if each is not group and each.matter.subject == group.matter.subject]
    return max(same, key=lambda each: len(each.statements), default=None)


def _about_update(comparison: Comparison) -> str:
    later, before = comparison.left, comparison.right
    days = f"on {before.claim.known_on} it said {said(before)}, on {later.claim.known_on} {said(later)}"
    return _ended(f"{name_of(later.claim)} updates what it said before: {days}")


def _about_time(timeline: Sequence[Statement]) -> Iterator[str]:
    """Tell in which order the claims came, where they came on several days."""
    dated = [statement for statement in timeline if statement.claim.known_on is not None]
    if len({statement.claim.known_on for statement in dated}) > 1 and len(dated) <= _TOLD_IN_ONE:
        days = [f"{_named(statement)} on {statement.claim.known_on}" for statement in dated]
        about = dated[0].claim.about
        subject = "" if about is None else f" about {about.subject}: {about.measure}"
        yield f"In the order of time{subject}: {listed(days)}."


def _about_renderings(claim: Claim) -> Iterator[str]:
    found = renderings(claim)
    surfaces = list(dict.fromkeys(rendering.mention.surface for rendering in found))
    if len(surfaces) > 1:
        what = listed([f"'{surface}'" for surface in surfaces])
        number = _NUMBERS.get(len(surfaces), str(len(surfaces)))
        yield f"By {name_of(claim)}: {what} are {number} renderings of one amount, '{found[0].original.surface}'."


_NUMBERS = {2: "two", 3: "three", 4: "four"}


def _about_dates(claim: Claim) -> Iterator[str]:
    for dated in dates_of(claim):
        if dated.text == claim.original:
            yield f"In {claim.id}: '{dated.mention.surface}', said on {claim.published}, is {dated.resolution}."


def listed(names: Sequence[str]) -> str:
    """Join names as a reader expects it.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
