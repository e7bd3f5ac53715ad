"""Times of the day, as precisely as they were said."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from claimkit.errors import InvalidValueError
from claimkit.values.hedge import Hedge
from claimkit.values.kind import Kind


@frozen
class ClockTime:
    """A time of the day on the 24-hour clock; ``zone`` is an IANA name, a UTC offset, ``"local"`` or ``None``.

    ``hour`` is ``None`` where a text gives the minutes alone.  ``either_half`` is true where a text counts the hours to
    twelve and does not say which half of the day it means ("at 8:40").
    Raises `InvalidValueError` for an hour over 24, a minute or second over 59.

    >>> print(ClockTime(20, 40))
    T20:40
    """

    hour: int | None
    minute: int = 0
    second: int | None = field(default=None, kw_only=True)
    zone: str | None = field(default=None, kw_only=True)
    either_half: bool = field(default=False, kw_only=True)
    hedge: Hedge = field(default=Hedge.EXACT, kw_only=True)
    kind: ClassVar[Kind] = Kind.CLOCK
    """Always `Kind.CLOCK`."""

    def __attrs_post_init__(self) -> None:
        """Refuse a time that no clock shows."""
        hour = 0 if self.hour is None else self.hour
        second = self.second or 0
        shown = 0 <= hour <= 24 and 0 <= self.minute <= 59 and 0 <= second <= 59
        if not shown or (hour == 24 and (self.minute or second)):
            message = f"no clock shows {self}: hours run to 23 (24:00 ends a day), minutes and seconds to 59"
            raise InvalidValueError(message)

    def __str__(self) -> str:
        """Write the time as ISO 8601 does, with XX for an hour that was not said."""
        hour = "XX" if self.hour is None else f"{self.hour:02}"
        return f"T{hour}:{self.minute:02}" + ("" if self.second is None else f":{self.second:02}")
