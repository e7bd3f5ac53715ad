"""Statements: what a claim comes down to for comparison, matter and interval, and the verdict on two of them."""

from __future__ import annotations

import datetime as dt
import enum

from attrs import frozen

from claimkit.claims import Claim, Reading, Stance
from claimkit.comparison.extent import Axis, Extent, extent_of
from claimkit.errors import IncomparableError, ReadingError, UnknownLocaleError
from claimkit.values import Interval


@frozen
class Matter:
    """What claims must share to be compared: subject, measure and scope, fact or forecast, axis, and as-of date.

    >>> from claimkit.claims import About, Text
    >>> claim = Claim("a", Text("12 ships left", "en"), about=About("the fleet", "ships lost"))
    >>> print(statement_of(claim).matter)
    the fleet: ships lost
    """

    subject: str
    measure: str
    scope: str
    forecast: bool
    axis: Axis
    as_of: dt.date | None = None

    def __str__(self) -> str:
        """Write what the matter is."""
        scope = f" ({self.scope})" if self.scope else ""
        forecast = ", forecast" if self.forecast else ""
        day = f", as of {self.as_of}" if self.as_of else ""
        named = ": ".join(filter(None, (self.subject, self.measure))) or str(self.axis)
        return f"{named}{scope}{forecast}{day}"


@frozen
class Statement:
    """A claim with its reading, its extent and its matter; *obstacle* says why there are none."""

    claim: Claim
    reading: Reading | None = None
    extent: Extent | None = None
    matter: Matter | None = None
    obstacle: str = ""

    @property
    def interval(self) -> Interval:
        """The interval that is asserted, or denied, by a claim that could be placed."""
        assert self.extent is not None  # noqa: S101 - a statement has a matter only if it has an extent
        return self.extent.interval

    @property
    def voice(self) -> str:
        """Who says it, letter case and spacing aside; each claim without a source has a voice of its own."""
        source = self.claim.source
        return f"\x1f{self.claim.id}" if source is None else _plain(source.name)

    @property
    def denies(self) -> bool:
        """Whether the interval is denied."""
        return self.claim.stance is Stance.DENIES


def statement_of(claim: Claim) -> Statement:
    """Read a claim and place it; what hinders that is told in the statement, never raised.

    >>> from claimkit.claims import Text
    >>> print(statement_of(Claim("a", Text("열두 척 이상", "ko"))).extent)
    at least 12
    >>> statement_of(Claim("a", Text("a few ships", "en"), focus="ships")).obstacle
    "no value was found in 'a few ships' within the focus 'ships'; correct the reading by hand"
    """
    reading = claim.reading
    try:
        reading = reading or claim.read().reading
        assert reading is not None  # noqa: S101 - what was read has a reading
        extent = extent_of(reading.value, claim.published)
    except (IncomparableError, ReadingError, UnknownLocaleError) as error:
        return Statement(claim, reading, obstacle=error.args[0])
    return Statement(claim, reading, extent, _matter(claim, extent))


def _matter(claim: Claim, extent: Extent) -> Matter:
    about, forecast = claim.about, claim.stance is Stance.FORECASTS
    if about is None:
        return Matter("", "", "", forecast, extent.axis)
    subject, measure, scope = map(_plain, (about.subject, about.measure, about.scope or ""))
    return Matter(subject, measure, scope, forecast, extent.axis, about.as_of)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


class Verdict(enum.StrEnum):
    """How one claim stands to another about the same matter.

    ``AGREE``: they say the same.  ``REFINES``: whatever the first allows, the second allows too, and more.
    ``REFINED_BY``: the other way round.  ``OVERLAP``: both can be true, and each allows what the other does not.
    ``CONFLICT``: they cannot both be true.  ``UPDATES``: the first is what the same source said later.
    ``UPDATED_BY``: the other way round.  ``INCOMPARABLE``: they are not about the same, or not comparable.
    """

    AGREE = "agree"
    REFINES = "refines"
    REFINED_BY = "refined by"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
    UPDATES = "updates"
    UPDATED_BY = "updated by"
    INCOMPARABLE = "incomparable"

    @property
    def mirrored(self) -> Verdict:
        """The verdict on the same two claims, the second first.

        >>> Verdict.REFINES.mirrored, Verdict.CONFLICT.mirrored
        (<Verdict.REFINED_BY: 'refined by'>, <Verdict.CONFLICT: 'conflict'>)
        """
        return _MIRRORED.get(self, self)


_MIRRORED = {
    Verdict.REFINES: Verdict.REFINED_BY,
    Verdict.REFINED_BY: Verdict.REFINES,
    Verdict.UPDATES: Verdict.UPDATED_BY,
    Verdict.UPDATED_BY: Verdict.UPDATES,
}


def judge(left: Interval, left_stance: Stance, right: Interval, right_stance: Stance) -> Verdict:
    """Return how two intervals stand to each other, each asserted or denied.

    To deny an interval is to say that the number lies outside it.

    >>> judge(Interval(3, 4), Stance.ASSERTS, Interval(3, None), Stance.ASSERTS)
    <Verdict.REFINES: 'refines'>
    >>> judge(Interval(3, 4), Stance.ASSERTS, Interval(3, None), Stance.DENIES)
    <Verdict.CONFLICT: 'conflict'>
    """
    if left_stance is Stance.DENIES:
        if right_stance is Stance.DENIES:
            return _NESTED[right.issubset(left), left.issubset(right)]  # the wider denial says more
        return _of_denial(right, left).mirrored
    return _of_denial(left, right) if right_stance is Stance.DENIES else _of_assertions(left, right)


def _of_assertions(left: Interval, right: Interval) -> Verdict:
    if not left.overlaps(right):
        return Verdict.CONFLICT
    return _NESTED[left.issubset(right), right.issubset(left)]


_NESTED = {
    (True, True): Verdict.AGREE,
    (True, False): Verdict.REFINES,
    (False, True): Verdict.REFINED_BY,
    (False, False): Verdict.OVERLAP,
}


def _of_denial(asserted: Interval, denied: Interval) -> Verdict:
    if asserted.issubset(denied):
        return Verdict.CONFLICT
    return Verdict.OVERLAP if asserted.overlaps(denied) else Verdict.REFINES
