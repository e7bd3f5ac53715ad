"""Readings: the one value that a claim is taken to state, as extraction found it or as somebody corrected it."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from attrs import field, frozen

from claimkit.claims.text import Text
from claimkit.errors import InvalidValueError, ReadingError
from claimkit.extraction import Mention, extract
from claimkit.messages import Message
from claimkit.values import ClockTime, Duration, Name, Ordinal, Quantity, Relation, Temporal, Value, relate


class Origin(enum.StrEnum):
    """Where the value of a reading comes from."""

    EXTRACTED = "extracted"
    CORRECTED = "corrected"


@frozen
class Reading:
    """What a claim is taken to state: the mention that extraction found in the original, and a correction by hand.

    A correction stands: reading the text again renews what was extracted, and leaves what was corrected.  Raises
    `claimkit.errors.InvalidValueError` if there is neither.

    >>> reading = Reading(Mention(0, 2, "12", Quantity(12)), corrected=Quantity(21), note="a slip of the pen")
    >>> print(reading.value, reading.origin)
    21 corrected
    """

    extracted: Mention | None = None
    corrected: Value | None = field(default=None, kw_only=True)
    note: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.extracted is None and self.corrected is None:
            message = "a reading holds what was extracted, or what it was corrected to"
            raise InvalidValueError(message)

    @property
    def value(self) -> Value:
        """What holds: the correction if there is one."""
        value = self.corrected if self.extracted is None else self.corrected or self.extracted.value
        assert value is not None  # noqa: S101 - one of the two is there, as the constructor saw to it
        return value

    @property
    def origin(self) -> Origin:
        """Where the value that holds comes from."""
        return Origin.EXTRACTED if self.corrected is None else Origin.CORRECTED


# What a claim can be about, from what it most likely is: a text that states an amount and a date claims the amount.
_RANKS = (Quantity, Duration, Temporal, Ordinal, ClockTime, Name)
ONE_FACT = frozenset({Relation.SAME, Relation.CONVERTED})
"""The relations of two values that are one, be it in two units."""


def read(text: Text, focus: str | None = None) -> Mention:
    """Return the mention in a text that states what is claimed.

    *focus* are the words around it, where the text states several values.  Amounts come before lengths of time, and
    those before dates.  Raises `claimkit.errors.ReadingError` if the text states no value, or several without a focus
    that leaves one; `claimkit.errors.UnknownLocaleError` if no rules are installed for its language.

    >>> read(Text("6월에 12척이 떠났다", "ko")).surface
    '12척'
    >>> read(Text("12 of 20 ships left", "en"), "of 20").surface
    '20'
    """
    mentions = extract(text.content, text.language)
    if focus is not None:
        start = text.content.find(focus)
        mentions = tuple(each for each in mentions if each.start < start + len(focus) and start < each.end)
    ranked = ([mention for mention in mentions if isinstance(mention.value, types)] for types in _RANKS)
    found = next(filter(None, ranked), None)
    values = _distinct(found or ())
    if len(values) == 1:
        return values[0]
    known = {"text": text.content, "values": ", ".join(repr(mention.surface) for mention in values), "focus": focus}
    if focus is None and not values:
        message = Message("no value was found in '{text}'; correct the reading by hand", **known)
    elif not values:
        message = Message(
            "no value was found in '{text}' within the focus '{focus}'; correct the reading by hand", **known
        )
    elif focus is None:
        message = Message("the original states several values ({values}); say in `focus` which one is claimed", **known)
    else:
        message = Message(
            "the original states several values within the focus '{focus}' ({values}); "
            "say in `focus` which one is claimed",
            **known,
        )
    raise ReadingError(message)


def _distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without those that only repeat one before them, be it in another unit."""
    kept: list[Mention] = []
    for mention in mentions:
        if not any(relate(mention.value, other.value) in ONE_FACT for other in kept):
            kept.append(mention)
    return kept
