"""On which side of the day of speaking a date or a length of time lies."""

from __future__ import annotations

import enum


class Direction(enum.StrEnum):
    """Which of several days with the same name is meant (last Friday, this August, next June), or which years (the past five)."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"
