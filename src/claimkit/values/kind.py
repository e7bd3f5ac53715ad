"""Kinds: the sorts of fact that a value can state, as readers name them."""

from __future__ import annotations

import enum


class Kind(enum.StrEnum):
    """What sort of fact a value states; every value has one as its ``kind``."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    AGE = "age"
    ORDINAL = "ordinal"
    DURATION = "duration"
    DATE = "date"
    CLOCK = "clock"
    NAME = "name"
