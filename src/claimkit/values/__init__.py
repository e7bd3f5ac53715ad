"""What text means: quantities, dates, durations, times and names as exact values, without a word of any language."""

from __future__ import annotations

from claimkit.values.amount import Amount, Magnitude, Range, interval_of
from claimkit.values.calendar_date import Anchor, Calendar, CalendarDate, DateRange, Offset, Part, Season, Temporal
from claimkit.values.days import Days
from claimkit.values.duration import CLDR_TIME_UNITS, ClockTime, Duration, DurationPart, TimeUnit
from claimkit.values.hedge import Hedge, HedgeAgreement, hedges_agree
from claimkit.values.interval import Interval
from claimkit.values.kind import Dimension, Direction, Kind
from claimkit.values.number import Number, exact
from claimkit.values.quantity import Name, Ordinal, Quantity
from claimkit.values.relating import Value, relate
from claimkit.values.relation import Relation, agrees
from claimkit.values.resolution import Policy, Resolution, resolve
from claimkit.values.unit import (
    AGE,
    CLDR_FORMER_NAMES,
    CLDR_UNITS,
    COUNT,
    FRACTION,
    MULTIPLE,
    PERCENT,
    PERCENTAGE_POINT,
    Unit,
    base_unit,
    counter,
    money,
    unit,
    unit_symbols,
)

__all__ = [
    "AGE",
    "CLDR_FORMER_NAMES",
    "CLDR_TIME_UNITS",
    "CLDR_UNITS",
    "COUNT",
    "FRACTION",
    "MULTIPLE",
    "PERCENT",
    "PERCENTAGE_POINT",
    "Amount",
    "Anchor",
    "Calendar",
    "CalendarDate",
    "ClockTime",
    "DateRange",
    "Days",
    "Dimension",
    "Direction",
    "Duration",
    "DurationPart",
    "Hedge",
    "HedgeAgreement",
    "Interval",
    "Kind",
    "Magnitude",
    "Name",
    "Number",
    "Offset",
    "Ordinal",
    "Part",
    "Policy",
    "Quantity",
    "Range",
    "Relation",
    "Resolution",
    "Season",
    "Temporal",
    "TimeUnit",
    "Unit",
    "Value",
    "agrees",
    "base_unit",
    "counter",
    "exact",
    "hedges_agree",
    "interval_of",
    "money",
    "relate",
    "resolve",
    "unit",
    "unit_symbols",
]
