"""What holds of every value, wherever it was read: it can be written, told from others, kept as JSON and looked up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import suppress

from tests.fuzz.target import hold

from claimkit import Mention, format_value, from_json, relate, resolve, to_json
from claimkit.comparison.statement import extent_of
from claimkit.errors import IncomparableError, UnresolvableError
from claimkit.values import CalendarDate, DateRange, Duration, Name, Relation, Value

REFERENCE = dt.date(2024, 12, 16)


def check_value(value: Value, locales: Iterable[str]) -> None:
    """Hold a value to the laws of values."""
    kind = type(value).__name__
    hold(str(value), "a value can be shown", repr(value), cause=kind)
    for locale in locales:
        check_writing(format_value(value, locale), value, locale)
    hold(relate(value, value) is Relation.SAME, "a value is the same as itself", str(value), cause=kind)
    hold(from_json(to_json(value)) == value, "a value is the same once it was JSON", to_json(value), cause=kind)
    if isinstance(value, CalendarDate | DateRange | Duration):
        try:
            days = resolve(value, REFERENCE)
        except UnresolvableError:
            pass
        else:
            hold(days.first <= days.last, "days run forwards", str(value), str(days), cause=kind)
    with suppress(IncomparableError):
        hold(str(extent_of(value, REFERENCE)), "what a value asserts can be shown", str(value), cause=kind)


def _is_odd(value: Value) -> bool:
    """Return whether a unit or a holiday, which a record may call anything, has a brace for a name."""
    ends = (value.first, value.last) if isinstance(value, DateRange) else (value,)
    named = [str(getattr(each, name, "")) for each in ends for name in ("unit", "holiday", "zone")]
    return bool({*"{}"} & {*"".join(named)})


def check_writing(written: str, value: Value, locale: str) -> None:
    """Hold a rendering to what every rendering is: words, with no blank of a pattern left in them."""
    sound = written.strip() and (
        isinstance(value, Name) or _is_odd(value) or not any(odd in written for odd in ("None", "{", "}"))
    )
    hold(sound, "a value is written whole", str(value), locale, written, cause=f"{type(value).__name__} {locale}")


def check_mentions(text: str, mentions: Sequence[Mention]) -> None:
    """Hold mentions to their text: in order, apart, inside of it, with the words that stand there."""
    end = 0
    for mention in mentions:
        hold(
            end <= mention.start < mention.end <= len(text),
            "mentions lie in the text, apart",
            str(mention),
            mention.start,
        )
        hold(text[mention.start : mention.end] == mention.surface, "a surface is what stands in the text", str(mention))
        end = mention.end


def check_relation(left: Value, right: Value) -> None:
    """Hold the relation of two values to its mirror."""
    forth, back = relate(left, right), relate(right, left)
    kinds = " and ".join(sorted((type(left).__name__, type(right).__name__)))
    hold(forth is back, "which value comes first makes no difference", str(left), str(right), forth, back, cause=kinds)
