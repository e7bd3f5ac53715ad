"""Statements: what a claim comes down to for comparison, its matter and its extent, and the verdict on two of them.

The extent is what its value asserts, as an interval on an axis, so that claims can be compared as sets.
"""

from __future__ import annotations

import datetime as dt
import enum
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from claimkit.claims.claim import Claim, Stance
from claimkit.claims.reading import Reading
from claimkit.errors import IncomparableError, ReadingError, UnknownLocaleError, UnresolvableError
from claimkit.messages import Message, named
from claimkit.values import Dimension, Hedge, Interval, Kind, Ordinal, Quantity, Value, base_unit
from claimkit.values.amount import Magnitude, Range, interval_of
from claimkit.values.calendar_date import CalendarDate, DateRange, Temporal, ends_of, says_year
from claimkit.values.duration import SECONDS, Duration, TimeUnit
from claimkit.values.number import Number, add, divide, last_place, leading_place, multiply, subtract
from claimkit.values.resolution import ANY_DAY, resolve

UNSURE = "unsure"
"""The key in a claim's metadata under which stands what is not sure about it."""


@frozen
class Axis:
    """The line that extents lie on: what is measured, and the *unit* of its numbers.

    The axis of dates counts days (the first is 1 January of year 1), that of lengths of time counts days, too.

    >>> print(Axis("money", "USD"))
    money in USD
    """

    measured: str
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.measured} in {self.unit}" if self.unit else self.measured

    @property
    def name(self) -> Message:
        """What is measured, and in which unit, for a reader."""
        measured = _NAMES.get(self.measured) or named(Dimension(self.measured))
        if not self.unit:
            return measured
        unit = Message("days") if self == LENGTHS_OF_TIME else self.unit
        return Message("{measured} in {unit}", measured=measured, unit=unit)


DATES = Axis("date")
LENGTHS_OF_TIME = Axis("time", "days")
PLACES = Axis("ordinal")
_NAMES = {DATES.measured: named(Kind.DATE), PLACES.measured: named(Kind.ORDINAL)}


@frozen
class Extent:
    """An interval on an axis.

    >>> print(extent_of(Quantity(1_000, hedge=Hedge.ODD)))
    more than 1,000 and less than 2,000
    """

    axis: Axis
    interval: Interval = field(kw_only=True)

    def __str__(self) -> str:
        """Write the interval as a reader would say it, of dates as days."""
        if self.axis != DATES:
            return str(interval_in_words(self.interval, self.axis))
        bounds = self.interval.low, self.interval.high
        first, last = ("" if bound is None else on_axis(bound, DATES) for bound in bounds)
        return first if first == last else f"{first}..{last}"


def extent_of(value: Value, published: dt.date | None = None) -> Extent:
    """Return what a value asserts as an interval.

    A hedged amount, a range or an order of magnitude asserts the interval of its hedge (see `Hedge.interval`), in the
    base unit of its dimension.  A number without a hedge stands for whatever is rounded to it, for sources round
    without saying so: half the worth of its last written digit to either side, and never more than two leading digits
    allow, so that 12,000 reaches from 11,500 up to, but not including, 12,500, and 1,000 from 950 up to 1,050.  Whole
    counts without zeros behind them stand for themselves.  These rounding cells are claimkit's own convention.

    Dates assert the days they mean when said on *published*.  Raises `claimkit.errors.IncomparableError` for what has
    no place on an axis: times of the day, names, dates that need a day of publication and have none.

    >>> for quantity in (Quantity(12_000), Quantity(13), Quantity(13, hedge=Hedge.AT_LEAST)):
    ...     print(extent_of(quantity))
    at least 11,500 and less than 12,500
    exactly 13
    at least 13
    >>> print(extent_of(CalendarDate(month=8), dt.date(2024, 12, 17)))
    2024-08-01..2024-08-31
    """
    if isinstance(value, Quantity):
        return _of_quantity(value)
    if isinstance(value, Duration):
        return Extent(LENGTHS_OF_TIME, interval=value.days)
    if isinstance(value, Ordinal):
        return Extent(PLACES, interval=interval_of(value.number))
    if isinstance(value, CalendarDate | DateRange):
        return _of_date(value, published)
    message = Message("{value} has no extent that could be compared: {kind}", value=value, kind=named(value.kind))
    raise IncomparableError(message)


def _of_quantity(quantity: Quantity) -> Extent:
    unit = quantity.unit
    interval = unit.in_base(_cell(quantity))
    if unit.dimension is Dimension.TIME:
        return Extent(LENGTHS_OF_TIME, interval=interval.scale(Fraction(1, SECONDS[TimeUnit.DAY])))
    base = base_unit(unit.dimension)
    symbol = unit.symbol if unit.dimension is Dimension.MONEY else "" if base is None else base.symbol
    return Extent(Axis(unit.dimension, symbol), interval=interval)


def _cell(quantity: Quantity) -> Interval:
    """Return the interval of a quantity in its own unit; of one without a hedge, all that is rounded to it."""
    amount = quantity.amount
    if quantity.hedge is not Hedge.EXACT or isinstance(amount, Range | Magnitude | Fraction):
        return quantity.interval
    slack = divide(min(last_place(amount), leading_place(amount, 2)), 2) if amount else 0  # nothing is rounded to zero
    if not slack or (quantity.unit.dimension is Dimension.COUNT and slack < 1):
        return quantity.interval
    return Interval(subtract(amount, slack), add(amount, slack), high_closed=False)


def _of_date(date: Temporal, published: dt.date | None) -> Extent:
    if published is None and not all(says_year(end) and end.offset is None for end in ends_of(date)):
        message = Message("{date} cannot be placed without a day of publication", date=date)
        raise IncomparableError(message)
    try:
        days = resolve(date, published or ANY_DAY)
    except UnresolvableError as error:
        raise IncomparableError(error.args[0]) from error
    # A range that was left open has no end, though `resolve` closes it with the calendar.
    first = None if isinstance(date, DateRange) and date.first is None else days.first.toordinal()
    last = None if isinstance(date, DateRange) and date.last is None else days.last.toordinal()
    return Extent(DATES, interval=Interval(first, last))


def interval_in_words(interval: Interval, axis: Axis) -> Message:
    """Write an interval as a reader would say it."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return Message("exactly {number}", number=on_axis(low, axis))
    least = most = None
    if low is not None:
        told = {"number": on_axis(low, axis)}
        least = Message("at least {number}", **told) if interval.low_closed else Message("more than {number}", **told)
    if high is not None:
        told = {"number": on_axis(high, axis)}
        most = Message("at most {number}", **told) if interval.high_closed else Message("less than {number}", **told)
    both = Message("{low} and {high}", low=least, high=most) if least and most else None
    return both or least or most or Message("any number")


def on_axis(number: Number, axis: Axis) -> str:
    """Write a number of an axis: dates as days, ratios as percentages, all else with its unit."""
    if axis == DATES:
        return dt.date.fromordinal(int(number)).isoformat()
    if axis.measured == Dimension.RATIO:
        return f"{_digits(multiply(number, 100))}%"
    if axis == LENGTHS_OF_TIME:
        return Message("{number} days", number=_digits(number))
    if axis.unit == "m" and number and not 1 <= abs(Fraction(number)) < 10_000:  # which no text tells in metres
        return f"{_digits(multiply(number, 1000))} mm" if number < 1 else f"{_digits(divide(number, 1000))} km"
    return f"{_digits(number)} {axis.unit}".rstrip()


def _digits(number: Number) -> str:
    if isinstance(number, Fraction):
        number = Decimal(number.numerator) / Decimal(number.denominator)
        return f"{number:,.4g}" if abs(number) < 1 else f"{number:,.2f}"
    return f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"


@frozen
class Matter:
    """What claims must share to be compared: subject, measure and scope, fact or forecast, axis, and as-of date.

    >>> from claimkit.claims.claim import About
    >>> from claimkit.claims.text import Text
    >>> claim = Claim("a", Text("12 ships left", "en"), about=About("the fleet", "ships lost"))
    >>> print(statement_of(claim).matter.measure)
    ships lost
    """

    subject: str
    measure: str
    scope: str
    forecast: bool
    axis: Axis
    as_of: dt.date | None = None


@frozen
class Statement:
    """A claim with its reading, its extent and its matter; *obstacle* says why there are none."""

    claim: Claim
    reading: Reading | None = None
    extent: Extent | None = None
    matter: Matter | None = None
    obstacle: str = ""

    @property
    def interval(self) -> Interval:
        """The interval that is asserted, or denied, by a claim that could be placed."""
        assert self.extent is not None  # noqa: S101 - a statement has a matter only if it has an extent
        return self.extent.interval

    @property
    def voice(self) -> str:
        """Who says it, letter case and spacing aside; each claim without a source has a voice of its own."""
        source = self.claim.source
        return f"\x1f{self.claim.id}" if source is None else _plain(source.name)

    @property
    def denies(self) -> bool:
        """Whether the interval is denied."""
        return self.claim.stance is Stance.DENIES


def statement_of(claim: Claim) -> Statement:
    """Read a claim and place it; what hinders that is told in the statement, never raised."""
    reading = claim.reading
    try:
        reading = reading or claim.read().reading
        assert reading is not None  # noqa: S101 - what was read has a reading
        extent = extent_of(reading.value, claim.published)
    except (IncomparableError, ReadingError, UnknownLocaleError) as error:
        return Statement(claim, reading, obstacle=error.args[0])
    about, forecast = claim.about, claim.stance is Stance.FORECASTS
    if "measure:" in claim.metadata.get(UNSURE, ""):
        return Statement(claim, reading, extent, obstacle=Message("its measure is marked as unsure"))
    matter = Matter("", "", "", forecast, extent.axis)
    if about is not None:
        subject, measure, scope = map(_plain, (about.subject, about.measure, about.scope or ""))
        matter = Matter(subject, measure, scope, forecast, extent.axis, about.as_of)
    return Statement(claim, reading, extent, matter)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


class Verdict(enum.StrEnum):
    """How one claim stands to another about the same matter.

    ``AGREE``: they say the same.  ``REFINES``: whatever the first allows, the second allows too, and more.
    ``REFINED_BY``: the other way round.  ``OVERLAP``: both can be true, and each allows what the other does not.
    ``CONFLICT``: they cannot both be true.  ``UPDATES``: the first is what the same source said later.
    ``UPDATED_BY``: the other way round.  ``INCOMPARABLE``: they are not about the same, or not comparable.
    """

    AGREE = "agree"
    REFINES = "refines"
    REFINED_BY = "refined by"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
    UPDATES = "updates"
    UPDATED_BY = "updated by"
    INCOMPARABLE = "incomparable"

    @property
    def mirrored(self) -> Verdict:
        """The verdict on the same two claims, the second first.

        >>> Verdict.REFINES.mirrored, Verdict.CONFLICT.mirrored
        (<Verdict.REFINED_BY: 'refined by'>, <Verdict.CONFLICT: 'conflict'>)
        """
        return _MIRRORED.get(self, self)


_OTHER_WAY_ROUND = {Verdict.REFINES: Verdict.REFINED_BY, Verdict.UPDATES: Verdict.UPDATED_BY}
_MIRRORED = _OTHER_WAY_ROUND | {other: one for one, other in _OTHER_WAY_ROUND.items()}


def judge(left: Interval, left_stance: Stance, right: Interval, right_stance: Stance) -> Verdict:
    """Return how two intervals stand to each other, each asserted or denied.

    To deny an interval is to say that the number lies outside it.

    >>> judge(Interval(3, 4), Stance.ASSERTS, Interval(3, None), Stance.ASSERTS)
    <Verdict.REFINES: 'refines'>
    >>> judge(Interval(3, 4), Stance.ASSERTS, Interval(3, None), Stance.DENIES)
    <Verdict.CONFLICT: 'conflict'>
    """
    if left_stance is Stance.DENIES:
        if right_stance is Stance.DENIES:
            return _NESTED[right.issubset(left), left.issubset(right)]  # the wider denial says more
        return _of_denial(right, left).mirrored
    if right_stance is Stance.DENIES:
        return _of_denial(left, right)
    return _NESTED[left.issubset(right), right.issubset(left)] if left.overlaps(right) else Verdict.CONFLICT


_NESTED = {
    (True, True): Verdict.AGREE,
    (True, False): Verdict.REFINES,
    (False, True): Verdict.REFINED_BY,
    (False, False): Verdict.OVERLAP,
}


def _of_denial(asserted: Interval, denied: Interval) -> Verdict:
    if asserted.issubset(denied):
        return Verdict.CONFLICT
    return Verdict.OVERLAP if asserted.overlaps(denied) else Verdict.REFINES
