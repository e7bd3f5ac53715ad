"""Any value: whatever a mention in a text can state."""

from __future__ import annotations

from typing import TypeAlias

from claimkit.values.calendar_date import CalendarDate, DateRange
from claimkit.values.clock_time import ClockTime
from claimkit.values.duration import Duration
from claimkit.values.name import Name
from claimkit.values.quantity import Ordinal, Quantity

Value: TypeAlias = Quantity | Ordinal | Duration | CalendarDate | DateRange | ClockTime | Name
"""What a mention states; each has a `claimkit.values.Kind` as its ``kind``."""
