"""Arguments: what a public function was given by mistake is refused at once, by the name of its parameter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from reprlib import Repr
from typing import Any, TypeVar

Kind = TypeVar("Kind")

_SHORT = Repr()
_SHORT.maxother = _SHORT.maxstring = 40


def brief(value: object) -> str:
    """Write a value for a message, the middle of a long one left out.

    >>> brief("9" * 1_000)
    "'99999999999999999...999999999999999999'"
    """
    return _SHORT.repr(value)


def expect(value: object, name: str, *kinds: type) -> None:
    """Raise `TypeError` unless a value is of one of these classes.

    >>> expect(float("nan"), "original", str)
    Traceback (most recent call last):
        ...
    TypeError: original must be str, not float (nan)
    """
    if not isinstance(value, kinds):
        raise refusal(value, name, " or ".join(kind.__name__ for kind in kinds))


def all_of(kind: type[Kind], values: Iterable[Kind], name: str) -> tuple[Kind, ...]:
    """Return values in their order; raise `TypeError` for one that is not of that class.

    >>> all_of(str, ["50만", 50], "texts")
    Traceback (most recent call last):
        ...
    TypeError: texts[1] must be str, not int (50)
    """
    kept = tuple(values)
    for place, value in enumerate(kept):
        expect(value, f"{name}[{place}]", kind)
    return kept


def expect_day(value: object, name: str) -> None:
    """Raise `TypeError` unless a value is ``None`` or a date; a `datetime.datetime` is not taken for one.

    >>> expect_day("2024-12-16", "published")
    Traceback (most recent call last):
        ...
    TypeError: published must be a datetime.date without a time of day, not str ('2024-12-16')
    """
    if value is not None and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
        raise refusal(value, name, "a datetime.date without a time of day")


def expect_pair(value: Sequence[object], name: str, *lengths: int) -> None:
    """Raise `TypeError` unless a value is a tuple or a list of one of these lengths.

    >>> expect_pair(("두 척",), "segments[3]", 2)
    Traceback (most recent call last):
        ...
    TypeError: segments[3] must be an original and its translation, not tuple (('두 척',))
    """
    if not isinstance(value, tuple | list) or len(value) not in lengths:
        raise refusal(value, name, "an original and its translation")


def instance(kind: type) -> Callable[[object, Any, Any], None]:
    """Return a validator of attrs that expects the value of a field to be of a class."""
    return lambda _, field, value: expect(value, field.name, kind)


def day(_: object, field: Any, value: object) -> None:  # noqa: ANN401 - attrs types its fields by their values
    """Expect the value of a field to be a date or ``None``: a validator of attrs."""
    expect_day(value, field.name)


def refusal(value: object, name: str, wanted: str) -> TypeError:
    """Return the error to raise where a parameter was given a value that it does not take.

    >>> refusal(None, "translation", "str or Text")
    TypeError('translation must be str or Text, not None')
    """
    given = "None" if value is None else f"{type(value).__name__} ({brief(value)})"
    return TypeError(f"{name} must be {wanted}, not {given}")


def meant(name: object, known: Iterable[str]) -> str:
    """Ask, at the end of a message, whether the nearest of the known names was meant.

    >>> meant("eror", ["info", "warning", "error"]), meant("x", ["info"])
    ("; did you mean 'error'?", '')
    """
    near = nearest(name, known)
    return "" if near is None else f"; did you mean {near!r}?"


def nearest(name: object, known: Iterable[str]) -> str | None:
    """Return the nearest of the known names, if one is near."""
    import difflib

    return next(iter(difflib.get_close_matches(str(name).lower(), sorted(map(str, known)), n=1)), None)
