"""Productions: what makes a value of the tokens that a form has matched, by the names of its slots, in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from claimkit.extraction.productions.combinations import compound, hedged, span
from claimkit.extraction.productions.dates import date
from claimkit.extraction.productions.found import Found, Made, Nothing
from claimkit.extraction.productions.numbers import clock, duration, number, ordinal, quantity
from claimkit.extraction.token import Numeral
from claimkit.values import CalendarDate, ClockTime, DateRange, Duration, Name, Ordinal, Quantity

__all__ = ["CLASSES_MADE", "PRODUCTIONS", "Found", "Made", "Nothing", "Production"]


def name(found: Found) -> Name:
    """Keep what was matched as a name."""
    return Name(" ".join(found.text[found.start : found.end].split()))  # a line may have been broken inside it


def nothing(_: Found) -> Nothing:
    """Make nothing: these words look like a value and are none."""
    return Nothing()


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


@frozen
class Production:
    """What makes a value, of which sorts, and the slots that it reads.

    A rule fills those slots that its words leave unsaid under ``set``.  There it may also say *of* what it makes its
    value; the production tells what that comes to.
    """

    make: Callable[[Found], Made | None]
    outputs: tuple[type, ...]
    slots: Sequence[str]
    of: Sequence[str]


_DATE = (
    "year decade century half quarter month week day weekday occurrence season part offset direction anchor calendar"
    " holiday zone era value toward start hedge"
)
_ANY_VALUE = tuple(made for made in CLASSES_MADE if made not in {Numeral, Nothing})

PRODUCTIONS: Mapping[str, Production] = {
    make.__name__: Production(make, outputs, slots.split(), of.split())
    for make, outputs, slots, of in (
        (number, (Numeral,), "n denominator whole scale exponent again", "digits proper multiplier"),
        (quantity, (Quantity,), "n low high value unit scale hedge", "decade"),
        (ordinal, (Ordinal,), "n low high unit", ""),
        (duration, (Duration,), "n low high value unit direction hedge", ""),
        (date, (CalendarDate,), _DATE, "holiday"),
        (clock, (ClockTime,), "hour minute second moment start meridiem zone hedge", ""),
        (
            span,
            (Numeral, Quantity, Duration, DateRange),
            "low high year month offset direction hedge",
            "day week weekday month quarter year decade century",
        ),
        (compound, (Quantity, Duration, CalendarDate, DateRange), "parts value occurrence", "hundredths"),
        (hedged, _ANY_VALUE, "value direction zone hedge", ""),
        (name, (Name,), "", ""),
        (nothing, (Nothing,), "", ""),
    )
}
