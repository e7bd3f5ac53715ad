"""On which side of the day of speaking a date or a length of time lies."""

from __future__ import annotations

import enum


class Direction(enum.StrEnum):
    """Which of several is meant: last Friday, this August, next June, the past five years."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"
