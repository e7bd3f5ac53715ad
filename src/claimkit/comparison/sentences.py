"""Sentences: what came of a comparison, told to a reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from claimkit.claims import Claim
from claimkit.comparison.agreement import Agreement, Comparison, Group, compare_statements, difference_in_short
from claimkit.comparison.extent import DATES, LENGTHS_OF_TIME, Axis
from claimkit.comparison.renderings import dates_of, renderings
from claimkit.comparison.statement import Statement
from claimkit.comparison.verdict import Verdict
from claimkit.messages import ENGLISH, Message, told
from claimkit.values import Dimension, Interval, Number, Value
from claimkit.values.number import multiply

# So many claims about one matter are told pair by pair; of more, only what follows from them together.
_TOLD_IN_PAIRS = 6

# So many claims about one matter are told one by one in a single sentence.
_TOLD_IN_ONE = 12


def sentences(agreement: Agreement, language: str | None = None) -> tuple[str, ...]:
    """Tell what came of comparing many claims: every matter, what stands alone, updates, renderings and dates.

    They are in English unless another language is given, as `claimkit.messages.told` has it.

    >>> from claimkit.claims import Source, Text
    >>> from claimkit.comparison import compare
    >>> port = Claim("a", Text("12 ships left", "en"), source=Source("the port"))
    >>> navy = Claim("b", Text("20여 척이 떠났다", "ko"), source=Source("the navy"))
    >>> for line in sentences(compare([port, navy])):
    ...     print(line)
    The port ('12') and the navy ('20여 척') contradict each other.
    No number satisfies both claims about the count, and no majority of them agrees.
    """
    return tuple(_capitalised(told(each, language)) for each in _told(agreement))


def _told(agreement: Agreement) -> Iterator[Message]:
    for group in agreement.groups:
        if len(group.statements) > 1:
            yield from _about_pairs(group)
            yield from _about_support(group)
    for group in agreement.groups:
        if len(group.statements) == 1:
            yield _about_loner(group, agreement)
    for comparison in agreement.updates():
        yield _about_update(comparison)
    for timeline in agreement.timelines():
        yield from _about_time(timeline)
    for statement in agreement.unplaced:
        name = name_of(statement.claim)
        yield Message("Not compared: {name}, for {obstacle}.", name=name, obstacle=statement.obstacle)
    for statement in agreement.statements:
        yield from _about_renderings(statement.claim)
        yield from _about_dates(statement.claim)


def name_of(claim: Claim) -> str:
    """Return what a reader knows a claim by: its source, else its id."""
    return claim.id if claim.source is None else claim.source.name


@frozen
class Written:
    """A value in a message, as the reader's language writes it."""

    value: Value

    def told(self, reader: str | None) -> str:
        """Write it."""
        from claimkit.rendering import format_value

        return format_value(self.value, reader or ENGLISH)


@frozen
class Joined:
    """Several things in a message, one after the other."""

    items: Sequence[str]
    between: str

    def told(self, reader: str) -> str:
        """Tell each of them."""
        return self.between.join(told(item, reader) for item in self.items)


def listed(names: Sequence[str]) -> str:
    """Join names as a reader expects it.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
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
    """Name the source, and what it says."""
    name, words = name_of(statement.claim), said(statement)
    if statement.denies:
        return Message("{name} ({words}, denied)", name=name, words=words)
    return Message("{name} ({words})", name=name, words=words)


def sentence(comparison: Comparison, language: str | None = None) -> str:
    """Tell how two claims stand to each other.

    >>> from claimkit.claims import Text
    >>> from claimkit.comparison import compare
    >>> print(sentence(compare(Claim("a", Text("12 km", "en")), Claim("b", Text("12 kg", "en")))))
    A ('12 km') and b ('12 kg') cannot be compared: they differ in what is measured, 'length in m' and 'mass in kg'.
    """
    return _capitalised(told(_about_pair(comparison), language))


def _about_pair(comparison: Comparison) -> Message:
    left, right = _named(comparison.left), _named(comparison.right)
    if why := comparison.reason:
        return Message("{left} and {right} cannot be compared: {reason}.", left=left, right=right, reason=why)
    return {
        Verdict.AGREE: Message("{left} and {right} agree.", left=left, right=right),
        Verdict.REFINES: Message(
            "{left} and {right} are consistent, and the first is more precise.", left=left, right=right
        ),
        Verdict.REFINED_BY: Message(
            "{left} and {right} are consistent, and the second is more precise.", left=left, right=right
        ),
        Verdict.OVERLAP: Message("{left} and {right} can both be right.", left=left, right=right),
        Verdict.CONFLICT: Message("{left} and {right} contradict each other.", left=left, right=right),
        Verdict.UPDATES: Message("{later} updates {earlier}.", later=left, earlier=right),
        Verdict.UPDATED_BY: Message("{later} updates {earlier}.", later=right, earlier=left),
        Verdict.INCOMPARABLE: Message("{left} and {right} cannot be compared.", left=left, right=right),
    }[comparison.verdict]


def _capitalised(text: str) -> str:
    """Begin a sentence with a capital letter."""
    return f"{text[:1].upper()}{text[1:]}"


def _about_pairs(group: Group) -> Iterator[Message]:
    if len(group.statements) <= _TOLD_IN_PAIRS:
        for left, right in combinations(group.statements, 2):
            comparison = compare_statements(left, right)
            if comparison.verdict not in _TOLD_APART:
                yield _about_pair(comparison)


_TOLD_APART = frozenset({Verdict.UPDATES, Verdict.UPDATED_BY, Verdict.INCOMPARABLE})


def _about_support(group: Group) -> Iterator[Message]:
    count, matter = len(group.current), group.title
    support = group.best_support
    if count < 2 or support is None:
        return
    interval = interval_in_words(support, group.matter.axis)
    if not group.removed:
        yield (
            Message("Both claims about {matter} support {interval}.", matter=matter, interval=interval)
            if count == 2
            else Message(
                "All {count} claims about {matter} support {interval}.", count=count, matter=matter, interval=interval
            )
        )
        return
    if group.undecided:
        yield (
            Message("No number satisfies both claims about {matter}, and no majority of them agrees.", matter=matter)
            if count == 2
            else Message(
                "No number satisfies all {count} claims about {matter}, and no majority of them agrees.",
                count=count,
                matter=matter,
            )
        )
        yield from _about_versions(group)
        return
    removed = listed([name_of(statement.claim) for statement in group.removed])
    yield Message(
        "No number satisfies all {count} claims about {matter}; without {removed}, the rest supports {interval}.",
        count=count,
        matter=matter,
        removed=removed,
        interval=interval,
    )
    if group.outliers:
        yield Message("Against the others: {removed}.", removed=removed)


def _about_versions(group: Group) -> Iterator[Message]:
    """Tell into how few consistent versions more than two claims fall, from low to high."""
    if 2 < len(group.current) <= _TOLD_IN_ONE:
        versions = [listed([_named(statement) for statement in cluster]) for cluster in group.clusters]
        yield Message(
            "They fall into {count} versions, from low to high: {versions}.",
            count=len(versions),
            versions=Joined(versions, "; "),
        )


def _about_loner(group: Group, agreement: Agreement) -> Message:
    alone = group.statements[0]
    told_alone = Message("About {matter} there is one claim: {claim}.", matter=group.title, claim=_named(alone))
    other = _nearest(group, agreement.groups)
    if other is None:
        return told_alone
    return Message(
        "{claim} It is incomparable with what is said about {other}: {reason}.",
        claim=told_alone,
        other=other.title,
        reason=difference_in_short(group.matter, other.matter),
    )


def _nearest(group: Group, groups: Iterable[Group]) -> Group | None:
    """Return the matter of the same subject that the most claims are about."""
    same = [each for each in groups if each is not group and each.matter.subject == group.matter.subject]
    return max(same, key=lambda each: len(each.statements), default=None)


def _about_update(comparison: Comparison) -> Message:
    later, before = comparison.left, comparison.right
    return Message(
        "{name} updates what it said before: on {day} it said {words}, on {later_day} {later_words}.",
        name=name_of(later.claim),
        day=before.claim.known_on,
        words=said(before),
        later_day=later.claim.known_on,
        later_words=said(later),
    )


def _about_time(timeline: Sequence[Statement]) -> Iterator[Message]:
    """Tell in which order the claims came, where they came on several days."""
    dated = [statement for statement in timeline if statement.claim.known_on is not None]
    if len({statement.claim.known_on for statement in dated}) > 1 and len(dated) <= _TOLD_IN_ONE:
        claims = listed([Message("{claim} on {day}", claim=_named(each), day=each.claim.known_on) for each in dated])
        about = dated[0].claim.about
        if about is None:
            yield Message("In the order of time: {claims}.", claims=claims)
        else:
            yield Message(
                "In the order of time about {subject}: {measure}: {claims}.",
                subject=about.subject,
                measure=about.measure,
                claims=claims,
            )


def _about_renderings(claim: Claim) -> Iterator[Message]:
    found = renderings(claim)
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


def interval_in_words(interval: Interval, axis: Axis) -> Message:
    """Write an interval as a reader would say it.

    >>> interval_in_words(Interval(1_000, 1_100, low_closed=False), Axis("count"))
    'more than 1,000 and at most 1,100'
    """
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return Message("exactly {number}", number=on_axis(low, axis))
    ends: list[Message] = []
    if low is not None:
        number = on_axis(low, axis)
        ends.append(
            Message("at least {number}", number=number)
            if interval.low_closed
            else Message("more than {number}", number=number)
        )
    if high is not None:
        number = on_axis(high, axis)
        ends.append(
            Message("at most {number}", number=number)
            if interval.high_closed
            else Message("less than {number}", number=number)
        )
    if len(ends) == 2:
        return Message("{low} and {high}", low=ends[0], high=ends[1])
    return ends[0] if ends else Message("any number")


def on_axis(number: Number, axis: Axis) -> str:
    """Write a number of an axis: dates as days, ratios as percentages, all else with its unit.

    >>> on_axis(Fraction(1, 2), Axis("ratio")), on_axis(12_000, Axis("money", "USD")), on_axis(739_237, DATES)
    ('50%', '12,000 USD', '2024-12-17')
    """
    if axis == DATES:
        return dt.date.fromordinal(int(number)).isoformat()
    if axis.measured == Dimension.RATIO:
        return f"{_digits(multiply(number, 100))}%"
    if axis == LENGTHS_OF_TIME:
        return Message("{number} days", number=_digits(number))
    return f"{_digits(number)} {axis.unit}".rstrip()


def _digits(number: Number) -> str:
    if isinstance(number, Fraction):
        number = Decimal(number.numerator) / Decimal(number.denominator)
        return f"{number:,.4g}" if abs(number) < 1 else f"{number:,.2f}"
    return f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
