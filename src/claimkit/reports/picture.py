"""Pictures of what sources claim: each claim's interval on one axis, open and closed ends, hedges, common support.

The picture is SVG that needs nothing else: no script, no font, no plotting library.
"""

from __future__ import annotations

import datetime as dt
import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from html import escape
from importlib.resources import files
from itertools import count, takewhile
from typing import Any

from attrs import frozen

from claimkit.comparison.agreement import Agreement, Group
from claimkit.comparison.renderings import renderings
from claimkit.comparison.sentences import in_words, name_of
from claimkit.comparison.statement import DATES, PLACES, Axis, Statement, interval_in_words, on_axis
from claimkit.messages import Message, counted, told
from claimkit.reports.marking import in_html
from claimkit.values import Dimension, Interval, Magnitude, Number, Quantity, Range
from claimkit.values.number import simplest

# A number or a day under the line takes so many pixels.
_TICK = 78

# Where the largest number is so many times the smallest, equal steps on the line are equal ratios.
_RATIO = 50

# So much of what is shown is added on each side, and more where an interval has no end there.
_MARGIN, _ROOM = Fraction(1, 16), Fraction(1, 5)


@frozen
class Scale:
    """The numbers from *low* to *high* on a line from *start* to *end*; *ratios* if equal steps are equal ratios."""

    low: Fraction
    high: Fraction
    start: float
    end: float
    ratios: bool = False

    def place(self, number: Number) -> float:
        """Return where a number stands; what lies outside stands at the end that is nearer.

        >>> Scale(Fraction(0), Fraction(10), 100, 200).place(3)
        130.0
        """
        inside = min(max(Fraction(number), self.low), self.high)
        if self.ratios:
            share = math.log(inside / self.low) / math.log(self.high / self.low)
        else:
            share = float((inside - self.low) / (self.high - self.low))
        return self.start + share * (self.end - self.start)

    def ends(self, interval: Interval) -> tuple[float, float]:
        """Return where an interval begins and ends; one without a bound goes on to the end of the line."""
        left = self.start if interval.low is None else self.place(interval.low)
        return left, self.end if interval.high is None else self.place(interval.high)


def scale_of(intervals: Iterable[Interval], start: float, end: float) -> Scale:
    """Return a scale on which all these intervals can be drawn.

    >>> scale = scale_of([Interval(0, 8), Interval(8, None)], 0, 100)
    >>> print(scale.low, scale.high)
    -1/2 48/5
    """
    intervals = list(intervals)
    bounds = [Fraction(bound) for each in intervals for bound in (each.low, each.high) if bound is not None]
    low, high = min(bounds, default=Fraction(0)), max(bounds, default=Fraction(1))
    open_below = any(each.low is None for each in intervals)
    open_above = any(each.high is None for each in intervals)
    if low > 0 and high / low > _RATIO:
        return Scale(low / (4 if open_below else 2), high * (4 if open_above else 2), start, end, ratios=True)
    from_nothing = open_below and low > 0
    low = Fraction(0) if from_nothing else low  # "at most 300" is drawn from zero on
    span = (high - low) or abs(high) or Fraction(8)
    low -= span * (0 if from_nothing else _ROOM if open_below else _MARGIN)
    high += span * (_ROOM if open_above else _MARGIN)
    return Scale(low, high, start, end)


def ticks(scale: Scale, axis: Axis) -> list[Number]:
    """Return the round numbers to write under a scale, from low to high.

    >>> ticks(Scale(Fraction(-5), Fraction(3_500), 0, 550), Axis("count"))
    [0, 500, 1000, 1500, 2000, 2500, 3000, 3500]
    """
    if axis == DATES:
        return list(_first_days(scale))
    found = _powers(scale) if scale.ratios else _multiples(scale)
    whole = axis.measured in _WHOLE
    return [simplest(number) for number in found if not whole or number.denominator == 1]


def _most(scale: Scale) -> int:
    """Return how many ticks fit under a scale."""
    return max(2, round((scale.end - scale.start) / _TICK))


# What is only counted in whole numbers.
_WHOLE = frozenset({Dimension.COUNT, PLACES.measured})


def _multiples(scale: Scale) -> Iterator[Fraction]:
    step = next(step for step in _steps(scale.high - scale.low) if (scale.high - scale.low) / step <= _most(scale) + 1)
    first = math.ceil(scale.low / step)
    yield from takewhile(lambda number: number <= scale.high, (step * index for index in count(first)))


def _steps(span: Fraction) -> Iterator[Fraction]:
    """Yield the steps 1, 2 and 5 times a power of ten, from one that is too small on."""
    power = math.floor(math.log10(span)) - 2
    for exponent in count(power):
        for digit in (1, 2, 5):
            yield digit * Fraction(10) ** exponent


# Between a power of ten and the next, so many numbers as fit.
_DIGITS = ((1, 2, 5), (1, 3), (1,))


def _powers(scale: Scale) -> Iterator[Fraction]:
    lowest, highest = math.floor(math.log10(scale.low)), math.ceil(math.log10(scale.high))
    digits = next(
        digits for digits in _DIGITS if (highest - lowest) * len(digits) <= _most(scale) + 3 or len(digits) == 1
    )
    for exponent in range(lowest, highest + 1):
        for digit in digits:
            number = digit * Fraction(10) ** exponent
            if scale.low <= number <= scale.high:
                yield number


def _first_days(scale: Scale) -> Sequence[int]:
    """Return the first days of months or years, or days where all lie within two months."""
    low, high = (max(1, min(int(end), dt.date.max.toordinal())) for end in (scale.low, scale.high))
    if high - low <= _SHORT:
        step = next(step for step in _STEPS_OF_DAYS if (high - low) / step <= _most(scale))
        return range(low + step // 2, high + 1, step)
    first, last = dt.date.fromordinal(low), dt.date.fromordinal(high)
    start = first.year * 12 + first.month - (first.day == 1)
    months = range(start, last.year * 12 + last.month)
    step = next(step for step in _STEPS_OF_MONTHS if len(months) / step <= _most(scale))
    return [dt.date(index // 12, index % 12 + 1, 1).toordinal() for index in months if index % step == 0]


_SHORT = 62
_STEPS_OF_DAYS = (1, 2, 7, 14, 31)
_STEPS_OF_MONTHS = (1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)))


# Panels, one for each matter

_HEAD, _FOOT, _GAP = 64, 32, 18
_RADIUS = 5


@frozen
class Layout:
    """Where things stand: the widths of picture and labels, where the lines begin, and how far down a row all is."""

    name: str
    width: int
    edge: int
    labels: int
    start: int
    row: int
    first: int
    bar: int
    title: int = 16


WIDE = Layout("wide", width=900, edge=24, labels=272, start=330, row=66, first=19, bar=37)
"""The labels stand beside the lines."""

NARROW = Layout("narrow", width=360, edge=14, labels=332, start=14, row=112, first=14, bar=86, title=14)
"""The labels stand above the lines, for a telephone."""


def picture(agreement: Agreement, layout: Layout = WIDE, language: str | None = None) -> str:
    """Draw the claims about each matter as SVG, one panel a matter.

    A filled dot is a bound that the claim allows, a ring one that it does not; an arrow stands where there is none.  A
    short stroke marks the number that was named.  Shaded is what all of the largest consistent set of claims support,
    and claims outside it are red, unless another set is as large.  Dashed lines are denied, faint ones replaced by what
    the same source said later.  *layout* says whether labels stand beside the lines or above.

    >>> from claimkit.claims.claim import Claim
    >>> from claimkit.claims.text import Text
    >>> from claimkit.comparison.agreement import compare
    >>> picture(compare([Claim("a", Text("12 ships", "en"))])).startswith("<svg ")
    True
    """
    panels: list[str] = []
    top = 0
    for group in agreement.groups:
        scale = scale_of([each.interval for each in group.statements], layout.start, layout.width - layout.edge)
        bottom = _HEAD + layout.row * len(group.statements)
        panel = _Panel(group, scale, bottom, layout, language)
        panels.append(f'<g transform="translate(0 {top})">{"".join(panel.drawn())}</g>')
        top += bottom + _FOOT + _GAP
    height = max(top - _GAP, 1)
    style = files("claimkit.reports").joinpath("picture.css").read_text(encoding="utf-8")
    label = counted(
        "What {number} claim says, as an interval", "What {number} claims say, as intervals", len(agreement.statements)
    ).told(language)
    return (
        f'<svg class="claims {layout.name}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {layout.width} {height}" '
        f'width="{layout.width}" height="{height}" role="img"><title>{label}</title><style>\n{style}</style>'
        f'<rect class="page" width="{layout.width}" height="{height}"/>{"".join(panels)}</svg>\n'
    )


@frozen
class _Panel:
    """The claims about one matter on one scale, above the bottom line."""

    group: Group
    scale: Scale
    bottom: float
    layout: Layout
    language: str | None

    def drawn(self) -> Iterator[str]:
        layout, width = self.layout, self.layout.width - 2 * self.layout.edge
        lines = _lines(told(self.group.title, self.language), width, layout.title)
        for place, line in enumerate(reversed(lines)):
            yield _text(layout.edge, 28 - 16 * place, line, "title", width, layout.title)
        yield from self._support()
        yield from self._axis()
        for place, statement in enumerate(self.group.statements):
            yield from self._row(statement, _HEAD + layout.row * place)

    def _support(self) -> Iterator[str]:
        """Shade what the claims of the largest consistent set support, and say it above."""
        group, layout, support = self.group, self.layout, self.group.best_support
        if support is None or group.undecided or len(group.statements) < 2:
            return
        left, right = self.scale.ends(support)
        place = f'x="{left:.1f}" y="{_HEAD - 8}" width="{max(right - left, 2):.1f}" height="{self.bottom - _HEAD + 8}"'
        yield f'<rect class="support" {place}/>'
        interval = interval_in_words(support, group.matter.axis)
        known: dict[str, Any] = {"consistent": len(group.consistent), "count": len(group.current), "interval": interval}
        said = (
            Message("supported by {consistent} of {count}: {interval}", **known)
            if layout is WIDE
            else Message("{consistent} of {count}: {interval}", **known)
        ).told(self.language)
        half = _room(said, 12) / 2
        middle = min(max((left + right) / 2, layout.edge + half), layout.width - layout.edge - half)
        yield _text(middle, _HEAD - 14, said, "said", layout.width - 2 * layout.edge, 12, anchor="middle")

    def _axis(self) -> Iterator[str]:
        scale, axis, bottom, width = self.scale, self.group.matter.axis, self.bottom, self.layout.width
        yield f'<line class="rule" x1="{scale.start}" y1="{bottom}" x2="{scale.end}" y2="{bottom}"/>'
        free = 0.0  # where the next number can stand without touching the one before
        for number in ticks(scale, axis):
            x = scale.place(number)
            yield f'<line class="rule" x1="{x:.1f}" y1="{_HEAD - 8}" x2="{x:.1f}" y2="{bottom + 5}"/>'
            label = told(on_axis(number, axis), self.language)
            half = _room(label, 12) / 2 + 4
            middle = min(max(x, half), width - half)
            if middle - half >= free:
                free = middle + half
                yield _text(middle, bottom + 21, label, "quiet small", width, 12, anchor="middle")

    def _row(self, statement: Statement, top: float) -> Iterator[str]:
        group = self.group
        classes = "no" if statement in group.removed and not group.undecided else "yes"
        classes += " denied" if statement.denies else ""
        classes += " superseded" if statement in group.superseded else ""
        yield f'<g class="{classes}"><title>{in_html(statement.claim.original.content)}</title>'
        yield from _labels(statement, self.layout, top + self.layout.first)
        yield from self._bar(statement, top + self.layout.bar)
        yield "</g>"

    def _bar(self, statement: Statement, y: float) -> Iterator[str]:
        interval, layout = statement.interval, self.layout
        left, right = self.scale.ends(interval)
        yield f'<line class="bar" x1="{left:.1f}" y1="{y}" x2="{right:.1f}" y2="{y}"/>'
        named = _named_number(statement)
        if named is not None and named in interval and left != right:
            x = self.scale.place(named)
            yield f'<line class="number" x1="{x:.1f}" y1="{y - 9}" x2="{x:.1f}" y2="{y + 9}"/>'
        yield _end(left, y, -1, closed=interval.low_closed is not statement.denies, endless=interval.low is None)
        if left != right:
            yield _end(right, y, 1, closed=interval.high_closed is not statement.denies, endless=interval.high is None)
        said = _value(statement, self.language)
        half = _room(said, 12) / 2
        middle = min(max((left + right) / 2, layout.start + half - 16), layout.width - half - 6)
        yield _text(middle, y - 13, said, "small", layout.width - layout.start, 12, anchor="middle")


def _labels(statement: Statement, layout: Layout, y: float) -> Iterator[str]:
    """Write who says it, the words of the original, and those of the translations."""
    x, width = layout.edge, layout.labels
    yield _text(x, y, name_of(statement.claim), "source", width, 13)
    reading, original = statement.reading, statement.claim.original
    if reading is not None and reading.extracted is not None:
        yield _text(x, y + 18, reading.extracted.surface, "", width, 13, language=original.language)
    translated = list(dict.fromkeys(rendering.mention.surface for rendering in renderings(statement.claim)))
    if translated:
        language = statement.claim.translations[0].language
        yield _text(x, y + 35, " / ".join(translated), "quiet", width, 13, language=language)


def _named_number(statement: Statement) -> Number | None:
    """Return the number that was named, where its unit is the one of the axis."""
    reading = statement.reading
    value = None if reading is None else reading.value
    if not isinstance(value, Quantity) or isinstance(value.amount, Range | Magnitude):
        return None
    return value.amount if value.unit.factor == 1 and value.unit.offset == 0 else None


def _value(statement: Statement, language: str | None) -> str:
    value = in_words(statement)
    if statement.reading is not None and statement.reading.corrected is not None:
        value = Message("{value} (corrected by hand)", value=value)
    if statement.denies:
        value = Message("not {value}", value=value)
    return value.told(language)


def _end(x: float, y: float, direction: int, *, closed: bool, endless: bool) -> str:
    """Draw the end of an interval: a dot, a ring, or an arrow."""
    if endless:
        back = x - direction * 11
        return f'<path class="endless" d="M{x:.1f} {y}L{back:.1f} {y - 7}L{back:.1f} {y + 7}Z"/>'
    return f'<circle class="{"closed" if closed else "open"}" cx="{x:.1f}" cy="{y}" r="{_RADIUS}"/>'


def _text(  # noqa: PLR0913, PLR0917 - one parameter a property of the text
    x: float, y: float, content: str, style: str, width: float, size: int, *, anchor: str = "", language: str = ""
) -> str:
    """Write a line of text, cut off where it would not fit."""
    fitting = content
    while len(fitting) > 1 and _room(fitting, size) > width:
        fitting = f"{fitting.removesuffix('…')[:-1]}…"
    anchored = f' text-anchor="{anchor}"' if anchor else ""
    tagged = f' lang="{escape(language)}"' if language else ""
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}"{anchored}{tagged}>{in_html(fitting)}</text>'


def _lines(text: str, width: float, size: int) -> list[str]:
    """Break a text that does not fit behind the last word that does."""
    spaces = [place for place, letter in enumerate(text) if letter == " " and _room(text[:place], size) <= width]
    return [text] if _room(text, size) <= width or not spaces else [text[: spaces[-1]], text[spaces[-1] + 1 :]]


def _room(text: str, size: int) -> float:
    """Return about how many pixels wide a text of a font size is."""
    return sum(size if unicodedata.east_asian_width(each) in "WF" else size * 0.56 for each in text)
