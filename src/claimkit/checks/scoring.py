"""Scoring: one number for a pair of texts, to sort and filter a parallel corpus by."""

from __future__ import annotations

from claimkit.checks.checking import check_texts, linked, read_both, read_forms
from claimkit.checks.forms import forms_of
from claimkit.checks.languages import is_untranslated
from claimkit.checks.pair import is_telling
from claimkit.claims import Text
from claimkit.comparison import Link
from claimkit.extraction import Mention
from claimkit.values import HedgeAgreement, Relation, hedges_agree
from claimkit.values.hedge import hedge_of

HIGHEST_WITH_ERROR = 0.5
"""No pair in which two mentions of one fact contradict each other scores more."""


def score(original: Text | str, translation: Text | str) -> float:
    """Return how much of what two texts state is stated by both, from 0 to 1.

    The score is the weight of the facts that both texts state, divided by the weight of all facts that either states.
    A fact written in two digits or more weighs 2, any other 1; one whose hedge moved counts half, one that the two
    texts contradict each other in counts nothing.  Texts without a fact score 1: nothing speaks against them.  A pair
    with a contradiction scores at most one half, whatever else agrees; one that is empty, untranslated, swapped or
    in the wrong language scores 0.

    Raises `claimkit.errors.UnknownLocaleError` if no rules are installed for one of the languages, and `TypeError` for
    anything but a text.

    >>> score("어선 500척이 대피했다.", "500 fishing boats took shelter.")
    1.0
    >>> score("어선 500척이 대피했다.", "50 fishing boats took shelter.")
    0.0
    >>> score("어선 50만여 척이 대피했다.", "More than 500,000 fishing boats took shelter.")
    1.0
    """
    pairs = forms_of(original, translation)
    if pairs:
        return min(_score(left, right) for left, right in read_forms(original, translation, pairs))
    return _score(*read_both(original, translation))


def _score(left: Text, right: Text) -> float:
    if check_texts(left, right) or is_untranslated(left, right):
        return 0.0
    alignment = linked(left, right, None)
    links = alignment.links
    alone = (*alignment.left_only, *alignment.right_only)
    weight = sum(_weight(link.left) for link in links) + sum(map(_weight, alone))
    if not weight:
        return 1.0
    share = sum(_credit(link) for link in links) / weight
    contradicted = any(link.difference is not None for link in links)
    return min(share, HIGHEST_WITH_ERROR) if contradicted else share


def _weight(mention: Mention) -> int:
    return 2 if is_telling(mention) else 1


def _credit(link: Link) -> float:
    if link.difference is not None:
        return 0
    agree = hedges_agree(hedge_of(link.left.value), hedge_of(link.right.value)) is HedgeAgreement.SAME
    # "-odd" beside "over" is its usual rendering.
    return _weight(link.left) / (2 if link.relation is Relation.HEDGE_SHIFT and not agree else 1)
