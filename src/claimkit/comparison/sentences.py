"""Sentences: what came of a comparison, told to a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from attrs import evolve

from claimkit.claims.claim import Claim
from claimkit.claims.text import Text
from claimkit.comparison.agreement import Agreement, Group, compare_statements, difference_in_short, named_matter
from claimkit.comparison.renderings import contradictions, dates_of, renderings
from claimkit.comparison.statement import Statement, Verdict, interval_in_words
from claimkit.messages import Joined, Message, counted, told
from claimkit.rendering import Written
from claimkit.values import Relation
from claimkit.values.interval import common

_HEADED = 2  # matters of which the headline says what stands against what
_TOLD_IN_PAIRS = 6  # claims about one matter: of more, only what follows from them together is told
_TOLD_ALONE = 8  # matters with one claim each that have a sentence each
_TOLD_IN_ONE = 12  # claims about one matter that are told one by one in a single sentence


def sentences(agreement: Agreement, language: str | None = None) -> tuple[str, ...]:
    """Return sentences on what came of a comparison: every matter, what stands alone, updates, renderings and dates.

    They are in English unless another language is given, as `claimkit.messages.told` has it.

    >>> from claimkit.claims.claim import Source
    >>> from claimkit.claims.text import Text
    >>> from claimkit.comparison.agreement import compare
    >>> port = Claim("a", Text("12 ships left", "en"), source=Source("the port"))
    >>> navy = Claim("b", Text("20여 척이 떠났다", "ko"), source=Source("the navy"))
    >>> for line in sentences(compare([port, navy])):
    ...     print(line)
    The port ('12') and the navy ('20여 척') contradict each other.
    No number satisfies both claims about the count, and no majority of them agrees.
    """
    return tuple(_capitalised(told(each, language)) for each in _told(agreement))


def headline(agreement: Agreement, language: str | None = None) -> str:
    """Return the one sentence that says what stands against what.

    >>> from claimkit.claims.claim import Source
    >>> from claimkit.claims.text import Text
    >>> from claimkit.comparison.agreement import compare
    >>> port = Claim("a", Text("12 ships left", "en"), source=Source("the port"))
    >>> navy = Claim("b", Text("20여 척이 떠났다", "ko"), source=Source("the navy"))
    >>> print(headline(compare([port, navy])))
    On the count, the port (12) stands against the navy (more than 20).
    """
    return _capitalised(told(_headline(agreement), language))


def _headline(agreement: Agreement) -> Message:
    count = len(agreement.statements)
    if not count:
        return Message("There are no claims.")
    if count == 1:
        return Message("There is one claim, and nothing to compare it with.")
    apart = [
        Message("on {matter}, {versions}", matter=group.title, versions=versions)
        for group in agreement.groups
        if (versions := _against(group)) is not None
    ]
    if apart:
        clauses = Joined(apart[:_HEADED], "; ")
        if len(apart) <= _HEADED:
            return Message("{clauses}.", clauses=clauses)
        return counted(
            "{clauses}; so do claims about {number} more matter.",
            "{clauses}; so do claims about {number} more matters.",
            len(apart) - _HEADED,
            clauses=clauses,
        )
    shared = sum(len(group.statements) > 1 for group in agreement.groups)
    if not shared:
        return Message(
            "No two of the {count} claims are about the same: subject, measure, scope and day must be alike.",
            count=count,
        )
    return counted(
        "No claim contradicts another: {count} claims, {number} matter with more than one.",
        "No claim contradicts another: {count} claims, {number} matters with more than one.",
        shared,
        count=count,
    )


def _against(group: Group) -> Message | None:
    """Return which versions of one matter stand against each other; ``None`` if none do."""
    versions = group.clusters
    if group.removed and not group.undecided:
        versions = (group.consistent, *((statement,) for statement in group.removed))
    if len(versions) > 1:
        first, *others = [_version(group, version) for version in versions]
        rest = listed(others)
        several = Message("{first} stand against {others}", first=first, others=rest)
        return several if len(versions[0]) > 1 else Message("{first} stands against {others}", first=first, others=rest)
    for denial in group.denials:
        for statement in group.current:
            if compare_statements(statement, denial).verdict is Verdict.CONFLICT:
                return Message(
                    "{name} denies what {other} says ({words})",
                    name=name_of(denial.claim),
                    other=name_of(statement.claim),
                    words=in_words(statement),
                )
    return None


def _version(group: Group, cluster: Sequence[Statement]) -> str:
    names = listed(list(dict.fromkeys(name_of(statement.claim) for statement in cluster)))
    support = common([statement.interval for statement in cluster])
    if len(cluster) == 1:
        return Message("{name} ({words})", name=names, words=in_words(cluster[0]))
    if support is None:
        return names
    words = interval_in_words(support, group.matter.axis)
    if all(statement.interval == support for statement in cluster):
        return Message("{name} ({words})", name=names, words=words)
    return Message("{name} (whose claims together allow {words})", name=names, words=words)


def in_words(statement: Statement) -> Message | Written:
    """Return what a claim states, to be told to the reader; of a denial, what is denied."""
    reading = statement.reading
    return Message("nothing that can be read") if reading is None else Written(reading.value)


def _told(agreement: Agreement) -> Iterator[Message]:
    yield from _about_wrong_translations(agreement)
    for group in agreement.groups:
        if len(group.statements) > 1:
            yield from _about_pairs(group)
            yield from _about_support(group)
    loners = [group for group in agreement.groups if len(group.statements) == 1]
    if len(loners) > _TOLD_ALONE:
        yield Message("About {count} matters there is one claim each.", count=len(loners))
        for group in loners:
            yield Message("{matter}: {claim}.", matter=group.title, claim=_named(group.statements[0]))
    else:
        yield from (_about_loner(group, agreement) for group in loners)
    for comparison in agreement.updates():
        later, before = comparison.left, comparison.right
        yield Message(
            "{name} updates what it said before: on {day} it said {words}, on {later_day} {later_words}.",
            name=name_of(later.claim),
            day=before.claim.known_on,
            words=said(before),
            later_day=later.claim.known_on,
            later_words=said(later),
        )
    for timeline in agreement.timelines():
        yield from _about_time(timeline)
    for statement in agreement.unplaced:
        name = name_of(statement.claim)
        yield Message("Not compared: {name}, for {obstacle}.", name=name, obstacle=statement.obstacle)
    dated: set[Text] = set()
    for statement in agreement.statements:
        yield from _about_renderings(statement.claim)
        if statement.claim.original not in dated:  # a sentence that makes several claims has its dates told once
            yield from _about_dates(statement.claim)
            dated.add(statement.claim.original)


def _about_wrong_translations(agreement: Agreement) -> Iterator[Message]:
    for claim, wrong in contradictions(each.claim for each in agreement.statements):
        yield Message(
            "A translation of {claim} contradicts its original: '{words}' for '{original}'.",
            claim=claim.id,
            words=wrong.mention.surface,
            original=wrong.original.surface,
        )


def name_of(claim: Claim) -> str:
    """Return what a reader knows a claim by: its source, else its id."""
    return claim.id if claim.source is None else claim.source.name


def listed(names: Sequence[str]) -> str:
    """Join names as a reader expects it."""
    if len(names) < 2:
        return names[0] if names else ""
    return Message("{first} and {last}", first=Joined(names[:-1], ", "), last=names[-1])


def said(statement: Statement) -> Message:
    """Return the words that state a claim's value, or the value where it was set by hand."""
    reading = statement.reading
    if reading is None:
        return Message("nothing that can be read")
    if reading.extracted is None or reading.corrected is not None:
        return Message("{value}, corrected by hand", value=Written(reading.value))
    return Message("'{words}'", words=reading.extracted.surface)


def _named(statement: Statement) -> Message:
    name, words = name_of(statement.claim), said(statement)
    if statement.denies:
        return Message("{name} ({words}, denied)", name=name, words=words)
    return Message("{name} ({words})", name=name, words=words)


def _capitalised(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _about_pairs(group: Group) -> Iterator[Message]:
    for left, right in combinations(group.statements, 2) if len(group.statements) <= _TOLD_IN_PAIRS else ():
        both = {"left": _named(left), "right": _named(right)}
        verdicts = {
            Verdict.AGREE: Message("{left} and {right} agree.", **both),
            Verdict.REFINES: Message("{left} and {right} are consistent, and the first is more precise.", **both),
            Verdict.REFINED_BY: Message("{left} and {right} are consistent, and the second is more precise.", **both),
            Verdict.OVERLAP: Message("{left} and {right} can both be right.", **both),
            Verdict.CONFLICT: Message("{left} and {right} contradict each other.", **both),
        }
        verdict = compare_statements(left, right).verdict
        if verdict in verdicts:  # updates are told by themselves
            yield verdicts[verdict]


def _about_support(group: Group) -> Iterator[Message]:
    count, support = len(group.current), group.best_support
    if count < 2 or support is None:
        return
    interval = interval_in_words(support, group.matter.axis)
    known: dict[str, Any] = {"count": count, "matter": group.title, "interval": interval}
    if not group.removed:
        both = Message("Both claims about {matter} support {interval}.", **known)
        yield both if count == 2 else Message("All {count} claims about {matter} support {interval}.", **known)
    elif group.undecided:
        both = Message("No number satisfies both claims about {matter}, and no majority of them agrees.", **known)
        more = Message(
            "No number satisfies all {count} claims about {matter}, and no majority of them agrees.", **known
        )
        yield both if count == 2 else more
        if 2 < count <= _TOLD_IN_ONE:
            versions = [listed([_named(statement) for statement in cluster]) for cluster in group.clusters]
            yield Message(
                "They fall into {count} versions, from low to high: {versions}.",
                count=len(versions),
                versions=Joined(versions, "; "),
            )
    else:
        removed = listed([name_of(statement.claim) for statement in group.removed])
        yield Message(
            "No number satisfies all {count} claims about {matter}; without {removed}, the rest supports {interval}.",
            removed=removed,
            **known,
        )
        if group.outliers:
            yield Message("Against the others: {removed}.", removed=removed)


def _about_loner(group: Group, agreement: Agreement) -> Message:
    alone = group.statements[0]
    told_alone = Message("About {matter} there is one claim: {claim}.", matter=group.title, claim=_named(alone))
    # The matter of the same subject that the most claims are about.
    same = [each for each in agreement.groups if each is not group and each.matter.subject == group.matter.subject]
    other = max(same, key=lambda each: len(each.statements), default=None)
    if other is None:
        return told_alone
    return Message(
        "{claim} It is incomparable with what is said about {other}: {reason}.",
        claim=told_alone,
        other=other.title,
        reason=difference_in_short(group.matter, other.matter),
    )


def _about_time(timeline: Sequence[Statement]) -> Iterator[Message]:
    """Yield in which order the claims came, where they came on several days."""
    dated = [statement for statement in timeline if statement.claim.known_on is not None]
    if len({statement.claim.known_on for statement in dated}) > 1 and len(dated) <= _TOLD_IN_ONE:
        claims = listed([Message("{claim} on {day}", claim=_named(each), day=each.claim.known_on) for each in dated])
        if (about := dated[0].claim.about) is None:
            yield Message("In the order of time: {claims}.", claims=claims)
        else:
            matter = named_matter(evolve(about, as_of=None))
            yield Message("In the order of time about {matter}: {claims}.", matter=matter, claims=claims)


def _about_renderings(claim: Claim) -> Iterator[Message]:
    found = [each for each in renderings(claim) if each.relation is not Relation.CONTRADICTORY]
    surfaces = list(dict.fromkeys(rendering.mention.surface for rendering in found))
    if len(surfaces) > 1:
        yield Message(
            "By {name}: {renderings} are {count} renderings of one amount, '{original}'.",
            name=name_of(claim),
            renderings=listed([Message("'{words}'", words=surface) for surface in surfaces]),
            count=_NUMBERS.get(len(surfaces), len(surfaces)),
            original=found[0].original.surface,
        )


_NUMBERS = {2: Message("two"), 3: Message("three"), 4: Message("four")}


def _about_dates(claim: Claim) -> Iterator[Message]:
    for dated in dates_of(claim):
        if dated.text == claim.original:
            yield Message(
                "In {claim}: '{words}', said on {published}, is {days}.",
                claim=claim.id,
                words=dated.mention.surface,
                published=claim.published,
                days=dated.resolution,
            )
