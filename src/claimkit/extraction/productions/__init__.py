"""Productions: what makes a value of the tokens that a form has matched, by the names of its slots, in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimkit.extraction.productions.clock import clock
from claimkit.extraction.productions.combinations import compound, hedged, span
from claimkit.extraction.productions.dates import date, date_range, merge, shifted
from claimkit.extraction.productions.durations import duration
from claimkit.extraction.productions.found import NOTHING, Found, Made, Nothing
from claimkit.extraction.productions.numbers import fraction, number_range, scaled
from claimkit.extraction.productions.quantities import ordinal, quantity
from claimkit.values import Name

__all__ = ["NOTHING", "OUTPUTS", "PRODUCTIONS", "Found", "Made", "Nothing"]


def name(found: Found) -> Name:
    """Keep what was matched as a name."""
    return Name(" ".join(found.text[found.start : found.end].split()))  # a line may have been broken inside it


def nothing(found: Found) -> Nothing:
    """Make nothing: these words look like a value and are none."""
    del found
    return NOTHING


PRODUCTIONS: Mapping[str, Callable[[Found], Made | None]] = {
    "fraction": fraction,
    "scaled": scaled,
    "number-range": number_range,
    "quantity": quantity,
    "ordinal": ordinal,
    "hedged": hedged,
    "span": span,
    "compound": compound,
    "duration": duration,
    "date": date,
    "merge": merge,
    "date-range": date_range,
    "shifted": shifted,
    "clock": clock,
    "name": name,
    "nothing": nothing,
}

OUTPUTS: Mapping[str, tuple[str, ...]] = {
    "quantity": ("quantity",),
    "ordinal": ("ordinal",),
    "hedged": ("hedged",),
    "span": ("quantity",),
    "compound": ("quantity",),
    "duration": ("duration",),
    "date": ("date",),
    "merge": ("date",),
    "date-range": ("date", "dates"),
    "shifted": ("date",),
    "clock": ("clock",),
    "name": ("name",),
    "nothing": ("ignored",),
}
"""The classes of the token that each production makes; those that are missing make a number."""
