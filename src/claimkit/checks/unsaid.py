"""What a text tells without a mention of its own: one by an article, two by "both", on the year by "annual"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction

from claimkit.checks.pair import says_little
from claimkit.claims import Text
from claimkit.comparison.numbers import digits_of, only_number
from claimkit.extraction import Mention, extract
from claimkit.extraction.nearby import words_outside
from claimkit.extraction.schema import CALENDAR
from claimkit.values import Duration, Kind, Value
from claimkit.values.hedge import Hedge, hedge_of


def says_more(mention: Mention, silent: Text) -> bool:
    """Return whether a mention says something that the silent text does not say in other words, either."""
    return not (says_little(mention) or _is_told(mention.value, silent))


def unsaid(mentions: Iterable[Mention], silent: Text) -> list[Mention]:
    """Return those of some mentions that the silent text does not say in other words, either."""
    return [each for each in mentions if says_more(each, silent)]


def _is_told(value: Value, silent: Text) -> bool:
    """Return whether a text tells a value without a mention of its own: by an article, "both", "a day", "as many"."""
    told = {word.meaning for sort in _TELLING for word in words_outside(silent.content, silent.language, sort)}
    number, kind = only_number(value), value.kind
    if not told.isdisjoint(_TOLD_BY.get((kind, number), _TOLD_BY.get(str(value), ()))):
        return True
    if digits_of(value) == "1" and hedge_of(value) is Hedge.EXACT:
        period = str(value.parts[0].unit) if isinstance(value, Duration) else ""
        articled = kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
        return articled or period in told or f"on the {period}" in told
    alike = "alike" in told and number is not None
    return alike and number in {only_number(each.value) for each in extract(silent.content, silent.language)}


_TELLING = ("telling", "period", "compared", "half of a match", "days", "round", "rank")
_TOLD_BY: Mapping[object, Collection[str]] = {
    (Kind.COUNT, 2): ("both",),
    (Kind.MULTIPLE, 2): ("both",),
    (Kind.COUNT, 8): ("quarterfinal",),
    (Kind.ORDINAL, 1): ("top",),
    (Kind.ORDINAL, 2): ("both", "second half"),
    (Kind.FRACTION, Fraction(1, 2)): ("halfway",),
    "P3M": ("this quarter",),
    "XXXX-40": ("first half",),
    "XXXX-41": ("second half",),
    "REL:dow=1..REL:dow=5": ("weekdays",),
    "REL:dow=6..REL:dow=7": ("weekends",),
    **{f"REL:{unit}-1": (f"on the {unit}",) for unit in ("month", "quarter", "year")},
    **{f"REL:{unit}+0": (f"this {unit}",) for unit in (*CALENDAR, "quarter", "season")},
}
"""What words near no value of their own tell, by the kind and the number of a value, or by its notation."""
