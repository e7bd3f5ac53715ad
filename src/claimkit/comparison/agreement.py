"""Agreement: how the claims of several sources stand to each other, and what they jointly support."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, starmap
from operator import attrgetter
from typing import TypeVar, overload

from attrs import evolve, frozen

from claimkit.claims.claim import About, Claim, claims_in
from claimkit.claims.reading import ONE_FACT
from claimkit.comparison.statement import Matter, Statement, Verdict, judge, statement_of
from claimkit.extraction import Mention
from claimkit.messages import Message, named
from claimkit.values import Interval, Kind, relate
from claimkit.values.interval import clusters, common, disjoint, largest_meetings


@frozen
class Comparison:
    """How the left claim stands to the right one, with what each asserts; *reason* says why they are incomparable.

    >>> from claimkit.claims.text import Text
    >>> claims = Claim("a", Text("12척 이상", "ko")), Claim("b", Text("20 ships", "en"))
    >>> print(compare(*claims))
    a refined by b: at least 12 beside exactly 20
    """

    left: Statement
    right: Statement
    verdict: Verdict
    reason: str = ""

    @property
    def intervals(self) -> tuple[Interval | None, Interval | None]:
        """What each side asserts, or denies, on the axis that both share."""
        one, other = (None if each.extent is None else each.extent.interval for each in (self.left, self.right))
        return one, other

    @property
    def spans(self) -> tuple[Mention | None, Mention | None]:
        """Where each side states it in its original; ``None`` where the value was set by hand."""
        one, other = (None if each.reading is None else each.reading.extracted for each in (self.left, self.right))
        return one, other

    @property
    def mirrored(self) -> Comparison:
        """The same comparison, the right claim first."""
        return Comparison(self.right, self.left, self.verdict.mirrored, self.reason)

    def __str__(self) -> str:
        """Write the ids, the verdict, and the reason or what each asserts."""
        why = self.reason or f"{self.left.extent} beside {self.right.extent}"
        return f"{self.left.claim.id} {self.verdict} {self.right.claim.id}: {why}"


@frozen
class Group:
    """The claims about one matter, in their order, and what follows from them together.

    *consistent* is a largest set of claims without a contradiction, *removed* the rest: a smallest set whose removal
    leaves the others consistent.  Where *undecided*, another set is as large, as where one source contradicts another.
    *clusters* are as few sets as possible, each of which has a number that all its members allow.
    An update replaces what the same source said before, where both cannot be true: the claim that was replaced takes
    no further part.  Denials do not add to the support, for what they leave is not an interval.
    """

    matter: Matter
    statements: tuple[Statement, ...]
    superseded: tuple[Statement, ...]
    denials: tuple[Statement, ...]
    current: tuple[Statement, ...]
    consistent: tuple[Statement, ...]
    removed: tuple[Statement, ...]
    clusters: tuple[tuple[Statement, ...], ...]
    undecided: bool = False

    @property
    def title(self) -> Message:
        """What the claims are about, in the words of the first one."""
        about = self.statements[0].claim.about
        matter = Message("the {measured}", measured=self.matter.axis.name) if about is None else named_matter(about)
        return Message("{matter} (forecast)", matter=matter) if self.matter.forecast else matter

    @property
    def support(self) -> Interval | None:
        """The interval that every current claim supports; ``None`` if they contradict each other."""
        return self.best_support if not self.removed else None

    @property
    def best_support(self) -> Interval | None:
        """The interval that all claims of the largest consistent set support; ``None`` if every claim is a denial."""
        return common([statement.interval for statement in self.consistent])

    @property
    def outliers(self) -> tuple[Statement, ...]:
        """The claims that most others speak against: those whose removal leaves the larger part consistent."""
        return self.removed if not self.undecided and len(self.removed) < len(self.consistent) else ()


def named_matter(about: About) -> Message:
    """Return what a claim is about, for a reader."""
    measure = _KINDS.get(about.measure, about.measure)
    if about.scope:
        measure = Message("{name} ({words})", name=measure, words=about.scope)
    matter = Message("{subject}: {measure}", subject=about.subject, measure=measure)
    return matter if about.as_of is None else Message("{matter} as of {day}", matter=matter, day=about.as_of)


_KINDS: Mapping[str, str] = {kind: named(kind) for kind in Kind}


@frozen
class Agreement:
    """What came of comparing many claims: one `Group` a matter, and the claims that could not be placed at all.

    >>> from claimkit.claims.claim import Source
    >>> from claimkit.claims.text import Text
    >>> texts = ("about 12 ships", "at least 12 ships", "20 ships")
    >>> agreement = compare(Claim(str(place), Text(text, "en")) for place, text in enumerate(texts))
    >>> group = agreement.groups[0]
    >>> print(group.support, [statement.claim.id for statement in group.removed], group.best_support)
    None ['2'] [12, 13.2]
    """

    statements: tuple[Statement, ...]
    groups: tuple[Group, ...]
    unplaced: tuple[Statement, ...]

    def pair(self, left: str, right: str) -> Comparison:
        """Return how two of the claims stand to each other, by their ids; raise `KeyError` for an unknown one."""
        named = {statement.claim.id: statement for statement in self.statements}
        return compare_statements(named[left], named[right])

    def matrix(self) -> list[list[Verdict]]:
        """Return the verdict on each claim beside each other; as many rows as claims, and as many columns."""
        return [[compare_statements(row, column).verdict for column in self.statements] for row in self.statements]

    def comparisons(self) -> Iterator[Comparison]:
        """Yield the comparisons of every two claims about one matter, or by one source about it as of two days.

        There are as many as pairs of claims; `conflicts` and `updates` find theirs without looking at every pair.
        """
        pairs = (pair for thread in self._threads() for pair in combinations(thread, 2))
        return (each for each in starmap(compare_statements, pairs) if each.verdict is not Verdict.INCOMPARABLE)

    def conflicts(self) -> Iterator[Comparison]:
        """Yield the comparisons of every two claims that cannot both be true, the one that comes first on the left."""
        pairs = (pair for group in self.groups for pair in _apart(group))
        return (each for each in starmap(compare_statements, pairs) if each.verdict is Verdict.CONFLICT)

    def updates(self) -> Iterator[Comparison]:
        """Yield what a source said later beside what it had said before, the later claim on the left."""
        voices = (said for thread in self._threads() for said in _grouped(thread, attrgetter("voice")).values())
        for comparison in starmap(compare_statements, (pair for said in voices for pair in combinations(said, 2))):
            if comparison.verdict in (Verdict.UPDATES, Verdict.UPDATED_BY):
                yield comparison if comparison.verdict is Verdict.UPDATES else comparison.mirrored

    def timelines(self) -> tuple[tuple[Statement, ...], ...]:
        """Return the claims about each matter, as of whatever day, in the order of time; the undated ones come last."""
        times = (sorted(thread, key=lambda each: each.claim.known_on or dt.date.max) for thread in self._threads())
        return tuple(map(tuple, times))

    def _threads(self) -> Iterable[list[Statement]]:
        """Return the claims by what they are about, as of whatever day."""
        return _grouped(self.statements, lambda each: each.matter and evolve(each.matter, as_of=None)).values()


@overload
def compare(left: Claim, right: Claim, /) -> Comparison: ...
@overload
def compare(claims: Iterable[Claim], /) -> Agreement: ...
def compare(left: Claim | Iterable[Claim], right: Claim | None = None, /) -> Comparison | Agreement:
    """Return how two claims stand to each other, or any number of them.

    Only like is compared with like: the same subject, measure, scope and as-of date, fact with fact and forecast with
    forecast, in units that convert into each other.  Everything else is incomparable, and the reason is given.  What
    the same source says later is an update, no contradiction.  See `Verdict` for the verdicts and
    `claimkit.comparison.extent_of` for what each value asserts.

    Many claims are sorted by matter first, and within one matter by the ends of their intervals: the time grows as
    n log n.  Texts that cannot be read raise nothing; their claims are `Agreement.unplaced`.

    >>> from claimkit.claims.claim import Source
    >>> from claimkit.claims.text import Text
    >>> one = Claim("a", Text("어선 50만여 척이 피했다", "ko"), source=Source("the coast guard"))
    >>> other = Claim("b", Text("Some 450,000 boats took shelter", "en"), source=Source("the port"))
    >>> print(compare(one, other))
    a conflict b: more than 500,000 and less than 600,000 beside at least 405,000 and at most 495,000
    """
    if isinstance(left, Claim):
        if right is None:
            message = "compare() needs the claim to compare with, or an iterable of claims"
            raise TypeError(message)
        return compare_statements(*map(statement_of, claims_in((left, right))))
    statements = list(map(statement_of, claims_in(left)))
    groups = [_group(matter, found) for matter, found in _grouped(statements, attrgetter("matter")).items()]
    return Agreement(tuple(statements), tuple(groups), tuple(each for each in statements if each.matter is None))


def compare_statements(left: Statement, right: Statement) -> Comparison:
    """Return how two claims that were read and placed already stand to each other: see `compare`."""
    if left.claim == right.claim:
        return Comparison(left, right, Verdict.AGREE)
    reason = _why_not(left, right)
    if reason:
        return Comparison(left, right, Verdict.INCOMPARABLE, reason)
    verdict = judge(left.interval, left.claim.stance, right.interval, right.claim.stance)
    apart = verdict in (Verdict.AGREE, Verdict.CONFLICT) or left.denies is not right.denies
    if not apart and left.reading is not None and right.reading is not None:
        # One number under hedges that render each other, or in two units.
        same = relate(left.reading.value, right.reading.value) in ONE_FACT
        verdict = Verdict.AGREE if same else verdict
    return Comparison(left, right, _in_time(left, right, verdict) if left.voice == right.voice else verdict)


def _in_time(left: Statement, right: Statement, verdict: Verdict) -> Verdict:
    """Take a contradiction of one source with itself, and another figure as of another day, for an update."""
    when, other = left.claim.known_on, right.claim.known_on
    another = verdict is Verdict.CONFLICT or (verdict is not Verdict.AGREE and left.matter != right.matter)
    if when is None or other is None or when == other or not another:
        return verdict
    return Verdict.UPDATES if when > other else Verdict.UPDATED_BY


def _apart(group: Group) -> Iterator[tuple[Statement, Statement]]:
    """Yield the pairs that may conflict: assertions that do not meet, and every denial beside every assertion."""
    asserted = [statement for statement in group.statements if not statement.denies]
    for left, right in disjoint([statement.interval for statement in asserted]):
        yield asserted[left], asserted[right]
    for denial in group.denials:
        for statement in asserted:
            yield statement, denial


def _grouped(statements: Iterable[Statement], key: Callable[[Statement], _Key | None]) -> dict[_Key, list[Statement]]:
    """Return the statements by a key, in the order in which each comes first; those without one are in no group."""
    groups: dict[_Key, list[Statement]] = {}
    for statement in statements:
        found = key(statement)
        if found is not None:
            groups.setdefault(found, []).append(statement)
    return groups


_Key = TypeVar("_Key", bound=Hashable)


def _why_not(left: Statement, right: Statement) -> str:
    """Say why two claims are not compared; nothing if they are."""
    one, other = left.matter, right.matter
    if one is None or other is None:
        unplaced = left if one is None else right
        return Message("{claim}: {obstacle}", claim=unplaced.claim.id, obstacle=unplaced.obstacle)
    field = apart_in(one, other)
    if field is not None:
        what, left_shown, right_shown = _ALIKE[field], _shown(one, field), _shown(other, field)
        return Message("they differ in {what}, {left} and {right}", what=what, left=left_shown, right=right_shown)
    if one.as_of != other.as_of and not (left.voice == right.voice and one.as_of and other.as_of):
        days = [matter.as_of or Message("one not given") for matter in (one, other)]
        return Message("they hold as of different days, {left} and {right}", left=days[0], right=days[1])
    return ""


def apart_in(one: Matter, other: Matter) -> str | None:
    """Return the field in which two matters differ, of those that must be alike whatever the day."""
    return next((name for name in _ALIKE if getattr(one, name) != getattr(other, name)), None)


def difference_in_short(one: Matter, other: Matter) -> Message:
    """Return in what two matters differ, and no more."""
    field = apart_in(one, other)
    if field is None:
        return Message("they hold as of different days")
    return Message("they differ in {what}", what=_ALIKE[field])


_ALIKE = {
    "subject": Message("subject"),
    "measure": Message("measure"),
    "scope": Message("scope"),
    "forecast": Message("stance"),
    "axis": Message("what is measured"),
}


def _shown(matter: Matter, name: str) -> Message:
    if name == "forecast":
        return Message("a forecast") if matter.forecast else Message("a fact")
    words = matter.axis.name if name == "axis" else getattr(matter, name)
    return Message("'{words}'", words=words) if words else Message("none given")


def _group(matter: Matter, statements: Sequence[Statement]) -> Group:
    superseded = _superseded(statements)
    denials = [statement for statement in statements if statement.denies]
    aside = {id(statement) for statement in (*superseded, *denials)}
    current = [statement for statement in statements if id(statement) not in aside]
    intervals = [statement.interval for statement in current]
    meetings = largest_meetings(intervals)
    kept = next(meetings, list[int]())
    left_out = set(range(len(current))).difference(kept)
    return Group(
        matter,
        tuple(statements),
        tuple(superseded),
        tuple(denials),
        tuple(current),
        tuple(current[place] for place in kept),
        tuple(current[place] for place in sorted(left_out)),
        tuple(tuple(current[place] for place in cluster) for cluster in clusters(intervals)),
        undecided=next(meetings, None) is not None,
    )


def _superseded(statements: Iterable[Statement]) -> list[Statement]:
    """Return the claims that the last word of their own source replaces."""
    said = _grouped(statements, attrgetter("voice"))
    last = {voice: max(each, key=lambda one: one.claim.known_on or dt.date.min) for voice, each in said.items()}
    return [each for each in statements if compare_statements(last[each.voice], each).verdict is Verdict.UPDATES]
