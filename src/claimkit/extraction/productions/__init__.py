"""Productions: what makes a value of the tokens that a form has matched, by the names of its slots, in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimkit.extraction.productions.combinations import compound, hedged, span
from claimkit.extraction.productions.dates import date
from claimkit.extraction.productions.found import NOTHING, Found, Made, Nothing
from claimkit.extraction.productions.numbers import clock, duration, number, ordinal, quantity
from claimkit.extraction.token import Numeral
from claimkit.values import CalendarDate, ClockTime, DateRange, Duration, Name, Ordinal, Quantity

__all__ = ["CLASSES_MADE", "NOTHING", "OUTPUTS", "PRODUCTIONS", "Found", "Made", "Nothing"]


def name(found: Found) -> Name:
    """Keep what was matched as a name."""
    return Name(" ".join(found.text[found.start : found.end].split()))  # a line may have been broken inside it


def nothing(found: Found) -> Nothing:
    """Make nothing: these words look like a value and are none."""
    del found
    return NOTHING


PRODUCTIONS: Mapping[str, Callable[[Found], Made | None]] = {
    "number": number,
    "quantity": quantity,
    "ordinal": ordinal,
    "duration": duration,
    "date": date,
    "clock": clock,
    "span": span,
    "compound": compound,
    "hedged": hedged,
    "name": name,
    "nothing": nothing,
}

CLASSES_MADE: Mapping[type, tuple[str, ...]] = {
    Numeral: ("number",),
    Quantity: ("quantity",),
    Ordinal: ("ordinal",),
    Duration: ("duration",),
    CalendarDate: ("date",),
    DateRange: ("date", "dates"),
    ClockTime: ("clock",),
    Name: ("name",),
    Nothing: ("ignored",),
}
"""The classes of a token by what was made."""

_EVERY_VALUE = tuple(made for made in CLASSES_MADE if made not in {Numeral, Nothing})

OUTPUTS: Mapping[str, tuple[type, ...]] = {
    "number": (Numeral,),
    "quantity": (Quantity,),
    "ordinal": (Ordinal,),
    "duration": (Duration,),
    "date": (CalendarDate,),
    "clock": (ClockTime,),
    "span": (Numeral, Quantity, Duration, DateRange),
    "compound": (Quantity, Duration, CalendarDate, DateRange),
    "hedged": _EVERY_VALUE,
    "name": (Name,),
    "nothing": (Nothing,),
}
"""What each production may make."""
