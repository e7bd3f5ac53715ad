"""Verdicts: how the claim of one source stands to the claim of another."""

from __future__ import annotations

import enum

from claimkit.claims import Stance
from claimkit.values import Interval


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
    """Tell how two intervals stand to each other, each asserted or denied.

    Who denies an interval says that the number lies outside it.

    >>> judge(Interval(3, 4), Stance.ASSERTS, Interval(3, None), Stance.ASSERTS)
    <Verdict.REFINES: 'refines'>
    >>> judge(Interval(3, 4), Stance.ASSERTS, Interval(3, None), Stance.DENIES)
    <Verdict.CONFLICT: 'conflict'>
    """
    if left_stance is Stance.DENIES:
        if right_stance is Stance.DENIES:
            return _of_denials(left, right)
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


def _of_denials(left: Interval, right: Interval) -> Verdict:
    # Who denies more says more.
    return _NESTED[right.issubset(left), left.issubset(right)]
