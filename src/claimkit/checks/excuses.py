"""Excuses: words around two linked mentions by which they agree though their hedges or their numbers seem not to."""

from __future__ import annotations

import enum
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import product

from claimkit.checks.aspects import side_of
from claimkit.checks.pair import Sides
from claimkit.comparison.difference import Difference
from claimkit.comparison.numbers import number_of, only_number
from claimkit.extraction.nearby import InText, overlaps, read_plain, sole, start_of
from claimkit.values import COUNT, FRACTION, PERCENT, ClockTime, Dimension, Duration, Kind, Quantity
from claimkit.values.amount import SPREAD, Amount, Range, sole_number
from claimkit.values.hedge import ACCEPTED, Hedge, hedges_agree
from claimkit.values.number import add, multiply, significant_digits

_ANY = frozenset(Hedge)
_BOUNDS = (Hedge.AT_LEAST, Hedge.AT_MOST)
_DENIED = {Hedge.OVER: Hedge.AT_MOST, Hedge.UNDER: Hedge.AT_LEAST}
"""What a bound is that is denied: no portions for more than two."""


class Mark(enum.Enum):
    """What two mentions may both be, whatever their hedges are: where a change led to, how far one is above another."""

    LEVEL = enum.auto()
    LEAD = enum.auto()
    DISTANCE = enum.auto()


def may_agree(sides: Sides) -> bool:
    """Return whether two hedges of one number that differ may well say the same, by the words around it."""
    left, right = map(_meant, sides)
    hedges = ([each for each in meant if isinstance(each, Hedge)] for meant in (left, right))
    shared = bool(left & right) or any(hedges_agree(one, other) in ACCEPTED for one, other in product(*hedges))
    return shared or _has_hedge_apart(sides) or _is_said_again(sides)


def are_both_met(sides: Sides) -> bool:
    """Return whether two bounds in two units may both hold: nearly 500 kg, and more than 1,000 lb."""
    one, other = sides[0].value, sides[1].value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)):
        return False
    converted = one.unit.dimension is other.unit.dimension and one.unit.factor != other.unit.factor
    return converted and one.base_interval.overlaps(other.base_interval)


def _meant(here: InText) -> set[Hedge | Mark]:
    """Return the hedges that a mention may have by the words around it, its own among them."""
    return {here.hedge}.union(*(meant for hedges, told, meant in _MEANT if here.hedge in hedges and told(here)))


def _is(sort: type, here: InText) -> bool:
    return isinstance(here.value, sort)


def _is_before(here: InText) -> bool:
    return here.beside("side") == "before"


def _is_lead(here: InText) -> bool:
    """Return whether a mention is how long before something: a length, or until when it is, in days counted back."""
    if _is(Duration, here):
        return _is_before(here)
    offset = getattr(here.value, "offset", None)
    return offset is not None and sole_number(offset.amount) < 0 and here.beside("limit") == "until"


def _amount(here: InText) -> Amount | None:
    """Return the amount of a value, of a length that of its first part."""
    return getattr(here.value.parts[0] if isinstance(here.value, Duration) else here.value, "amount", None)


def _is_distance(here: InText) -> bool:
    """Return whether a bound is how far something is above or below another; more than doubled is none."""
    return bool(here.words_within("contrast")) and here.value.kind is not Kind.MULTIPLE


def is_denied(here: InText) -> bool:
    """Return whether a word such as "not" stands near a mention: "there aren't more than 3"."""
    limits = here.words("limit")
    denials = [word for word in here.free("denial") if not overlaps((word.start, word.end), limits)]  # "no later than"
    return any(here.among(denials, reach=2 if here.value.kind in (Kind.DATE, Kind.CLOCK) else 1))


def bound_of(here: InText) -> Hedge:
    """Return the hedge of a mention, or what it is where that is denied: at most, of "not ... more than"."""
    return _DENIED.get(here.hedge, here.hedge) if is_denied(here) else here.hedge


def is_turned(here: InText) -> bool:
    """Return whether a bound stands for the other: one that is denied, and "no later than" a month before."""
    return is_denied(here) or ("until" in here.within("limit") and _is(Duration, here) and _is_before(here))


def _has_hedge_apart(sides: Sides) -> bool:
    """Return whether the side that seems exact has the hedge of the other in other words of its clause."""
    # But "can" is in both texts: who made "can hold 400" of "can hold up to 400" lost the hedge.
    hedges = [Counter(_hedges_apart(side)) for side in sides]
    for side, other, apart, kept in zip(sides, sides[::-1], hedges, hedges[::-1], strict=True):
        if side.hedge is Hedge.EXACT:
            meant = {other.hedge, bound_of(other)}
            return any(hedges_agree(hedge, bound) in ACCEPTED for hedge in apart - kept for bound in meant)
    return False


def _hedges_apart(here: InText) -> Iterator[Hedge]:
    """Yield the hedges in the clause of a mention that rules cannot read as its own: "bis zu einer Größe von 2 TiB"."""
    limited = here.value.kind in (Kind.DATE, Kind.CLOCK) and here.beside("limit") is not None
    for near in here.near("hedge"):
        if near.ending and (near.leads or not near.touches or limited):  # what begins or ends there
            continue
        if near.between.strip() or not near.read:  # what touches the number was for the rules to read, if they know it
            yield Hedge(near.meaning)
    start = here.mention.start
    if here.text[max(0, start - 2) : start].strip().endswith(_TILDES):  # about in one language, up to in another
        yield from (Hedge.ABOUT, Hedge.AT_MOST)
    if here.hedge is Hedge.EXACT:  # a word may say nearly so many, or the past so many
        yield from (Hedge(word.meaning) for word in here.words_within("hedge"))


_TILDES = ("~", "\u223c", "\u301c", "\uff5e")


def _is_level(here: InText) -> bool:
    """Return whether a mention is where a change of its text led to, also by words that may hedge: "fell up to 1.2"."""
    begins = (word.start == 0 and word.meaning == "to" for word in here.words_within("level"))
    marked = (near.marks and near.meaning != "from" for near in here.near("level"))
    return bool(here.words("change")) and (any(begins) or any(marked))


def is_reached(here: InText) -> bool:
    """Return whether a mention names a number that was reached, or all but, rather than a limit: up to 3, nearly 3."""
    reached = not here.within("hedge") or "to" in here.within("level")
    return here.hedge is Hedge.NEARLY or (here.hedge is Hedge.AT_MOST and reached)


def beside_within(sides: Sides) -> Duration | None:
    """Return the exact length that stands beside one "within" a length."""
    lengths = {side.hedge: side.value for side in sides if isinstance(side.value, Duration)}
    return lengths[Hedge.EXACT] if lengths.keys() == {Hedge.EXACT, Hedge.AT_MOST} else None


def _is_spread_over(here: InText) -> bool:
    place, (folded, _, mentions) = here.place, read_plain(here.text, here.locale)
    at = bisect_left(mentions, here.mention.start if place is None else place.start, key=start_of)
    spreads = here.value.kind in (Kind.MEASURE, Kind.DURATION) and place is not None and at > 0
    return spreads and not folded[mentions[at - 1].end : mentions[at].start].strip()


def is_during(side: InText) -> bool:
    """Return whether a mention is the time that something takes or took: in half the time, within three days."""
    if side.hedge is Hedge.EXACT:
        return any(near.touches for near in side.near("during"))
    return bool(side.within("during"))


_MEANT: Sequence[tuple[Collection[Hedge], Callable[[InText], bool], Collection[Hedge | Mark]]] = (
    ((Hedge.NEARLY,), lambda here: Hedge.ABOUT in here.within("hedge"), (Hedge.ABOUT,)),  # in a word for either
    ((Hedge.ABOUT,), lambda here: Hedge.NEARLY in here.within("hedge"), (Hedge.NEARLY,)),  # likewise
    ((Hedge.EXACT,), is_denied, (Hedge.UNDER,)),  # not even half
    (_ANY, lambda here: isinstance(_amount(here), Range), (Hedge.ABOUT,)),  # two or three, which is rough already
    (_ANY, lambda here: getattr(here.value, "part", None) is not None, _ANY),  # around the end of 2016: never sharp
    ((Hedge.EXACT,), lambda here: _is(ClockTime, here) and _is_before(here), (Hedge.ABOUT,)),  # just before eight
    (_ANY - {Hedge.EXACT}, lambda here: _is(ClockTime, here), (Hedge.ABOUT,)),
    (_BOUNDS, lambda here: _is(ClockTime, here), (Hedge.EXACT,)),
    ((Hedge.AT_MOST,), lambda here: not here.within("hedge"), (Hedge.EXACT,)),  # given 14 days to fix it
    ((Hedge.EXACT, *_BOUNDS), _is_level, (Mark.LEVEL,)),  # a fall to 1.2
    # until an hour before it begins; within six seconds after a hit
    ((Hedge.EXACT, *_BOUNDS), _is_lead, (Mark.LEAD,)),
    ((Hedge.AT_MOST,), lambda here: _is(Duration, here) and here.told("side") == "after", (Hedge.EXACT,)),
    # in a few days
    ((Hedge.EXACT,), lambda here: _is(Duration, here) and isinstance(_amount(here), SPREAD), (Hedge.AT_MOST,)),
    ((Hedge.OVER,), lambda here: bool(here.told("unbound")) or _is_spread_over(here), _ANY),  # over 2 kilos of rice
    ((Hedge.OVER, Hedge.AT_MOST), lambda here: _is(Duration, here) and is_during(here), _ANY),  # over three days
    ((Hedge.EXACT,), lambda here: _is(Duration, here) and is_during(here), (Hedge.AT_MOST,)),  # it took three days
    ((Hedge.OVER, Hedge.UNDER), _is_distance, (Mark.DISTANCE,)),
    ((Hedge.EXACT,), lambda here: any(here.near("change")) or any(here.near("contrast")), (Mark.DISTANCE,)),  # up 3 %
)
"""What a mention may mean: one that has such a hedge, where this is so, may be meant as if it had one of these."""


def is_time_taken(sides: Sides) -> bool:
    """Return whether a part is the time that something takes: in half the time is twice as fast."""
    return any(getattr(side.value, "unit", None) == FRACTION and is_during(side) for side in sides)


def _is_said_again(sides: Sides) -> bool:
    """Return whether a translation says a round measure in another unit, or one text an exact one in brackets."""
    one, other = sides[0].value, sides[1].value
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or other.hedge in _BOUNDS:
        return False
    if one.unit.dimension is other.unit.dimension and one.unit.factor != other.unit.factor:
        # What is converted is hedged, for a number of few digits says it only roughly.
        is_round = any(significant_digits(sole_number(each.amount)) <= 2 for each in (one, other))
        return is_round and other.hedge is not Hedge.EXACT
    rough = one.hedge is Hedge.EXACT or Hedge.ABOUT in (one.hedge, other.hedge)
    return rough and any(_BRACKETED.match(text, max(0, at.start - 1), at.end + 1) for at, text, _ in sides)


_BRACKETED = re.compile(r"[(\uff08\[].*[)\uff09\]]", re.DOTALL)


def left_out(here: InText, sort: str, told: str) -> str | None:
    """Return by what word of a class a mention is left out, or *told* in a text that leaves out and denies nothing."""
    said = {word.meaning for word in here.words(sort)}
    if len(said) == 1 and any(near.touches and not (near.leads and near.ending) for near in here.near(sort)):
        return sole(said)
    return None if said or here.words("denial") else told


def is_remainder(sides: Sides) -> bool:
    """Return whether one share is what the other leaves: 30% off, 70% of the price; a fall by two thirds, to one."""
    shares = [each.value for each in sides if getattr(each.value, "unit", None) in (FRACTION, PERCENT)]
    numbers = [number_of(share.to(FRACTION)) or 0 for share in shares if isinstance(share, Quantity)]
    fewer = [any(near.meaning == "less" for near in side.near("contrast")) for side in sides]
    priced = {side_of("deal", side) for side in sides} == {"discount", "price"}
    moved = [{near.meaning for sort in ("level", "extent") for near in side.near(sort) if near.marks} for side in sides]
    told = fewer[0] is not fewer[1] or priced or moved in ([{"by"}, {"to"}], [{"to"}, {"by"}])
    return len(numbers) > 1 and told and add(*numbers) == 1


def are_points(sides: Sides) -> bool:
    """Return whether a translation makes points of a percentage that lies above or below a rate, as it is meant."""
    return getattr(sides[0].value, "unit", None) == PERCENT and any(side.told("base") for side in sides)


def is_said_roughly(sides: Sides) -> bool:
    """Return whether an exact number is said in a word that often means about as many: half a dozen, five or six."""
    return any(side.hedge is Hedge.EXACT and Hedge.ABOUT in side.within("hedge") for side in sides)


def is_counted_back(sides: Sides) -> bool:
    """Return whether one time may be so many minutes to an hour, as the other is: 11시 15분 전에, 10:45."""
    one, other = sides[0].value, sides[1].value
    if not (isinstance(one, ClockTime) and isinstance(other, ClockTime) and one.minute and other.minute):
        return False
    apart, minutes = 60 * ((one.hour or 0) - (other.hour or 0)), one.minute + other.minute
    return any(side.told("back") and apart == to for side, to in zip(sides, (minutes, -minutes), strict=True))


def is_ended(sides: Sides) -> bool:
    """Return whether one side counts the day that ended a streak: up for the first time in four days, after three."""
    told = {side.told("streak"): only_number(side.value) for side in sides}
    gap, running = told.get("gap"), told.get("running")
    return gap is not None and running is not None and gap == add(running, 1)


def is_one_night(sides: Sides) -> bool:
    """Return whether two days of the week may be one night: that to Saturday, and Friday night."""
    days = [getattr(side.value, "weekday", None) or 0 for side in sides]
    later = {1: sides[0], 6: sides[1]}.get((days[0] - days[1]) % 7)
    return later is not None and any(near.touches for near in later.near("overnight"))


def says_minus(sides: Sides) -> bool:
    """Return whether a number lost its minus to a word: -3% here, a fall of 3% there; no temperature can."""
    units = (getattr(side.value, "unit", COUNT) for side in sides)
    if any(unit.dimension is Dimension.TEMPERATURE for unit in units):
        return False
    one, other = number_of(sides[0].value), number_of(sides[1].value)
    if not one or other is None or one != multiply(other, -1):
        return False
    fall = sides[one < 0]  # a net loss of $3 million says how far, a fall to $2 million where to
    levels = list(fall.near("level"))
    return any(near.meaning != "up" and not near.is_behind(levels) for near in fall.near("change"))


READINGS: Mapping[Difference | None, Callable[[Sides], bool]] = {
    Difference.PERCENTAGE_POINT: are_points,
    Difference.CLOCK: is_counted_back,
    Difference.INVERSE: is_time_taken,
    Difference.WEEKDAY: is_one_night,
    Difference.PRECISION: is_said_roughly,
    Difference.NUMBER: is_remainder,
    Difference.DIGIT: is_remainder,
    Difference.LENGTH: is_ended,
}
"""Where a link may differ in one reading only, what tells that."""
