"""The examples of a locale: texts with the values they mean, and texts that mean nothing; they are its test suite."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from attrs import frozen

from claimkit.errors import RuleError
from claimkit.extraction.compiler import scanner
from claimkit.extraction.mention import Mention
from claimkit.locales import Folder, find
from claimkit.values import Amount, Duration, Hedge, Magnitude, Number, Ordinal, Quantity, Value
from claimkit.values.number import written

_OPEN, _CLOSE = "[", "]"
_KEYS = {"about", "unit", "hedge", "texts"}


@frozen
class Meaning:
    """What an example says a text means, in the notation of the example file."""

    kind: str
    value: str
    unit: str = ""
    hedge: str = "exact"

    def __str__(self) -> str:
        """Write hedge, value, unit and kind."""
        hedge = "" if self.hedge == "exact" else f"{self.hedge} "
        return f"{hedge}{self.value} {self.unit}".rstrip() + f" ({self.kind})"


@frozen
class Example:
    """A text, the span in it, and its meaning; without a meaning, nothing in the text may be read as a value."""

    text: str
    start: int
    end: int
    meaning: Meaning | None
    about: str = ""

    def failure(self, locale: str) -> str | None:
        """Return what is wrong with the reading of the text, ``None`` if all is as it should be."""
        mentions = [*scanner(locale).mentions(self.text)]
        if self.meaning is None:
            return None if not mentions else f"{self.text!r} should mean nothing, but {_listed(mentions)} was found"
        for mention in mentions:
            if (mention.start, mention.end) == (self.start, self.end) and meaning_of(mention.value) == self.meaning:
                return None
        surface = self.text[self.start : self.end]
        return f"{self.text!r}: {surface!r} should be {self.meaning}, but {_listed(mentions) or 'nothing'} was found"


def _listed(mentions: list[Mention]) -> str:
    return ", ".join(f"{mention.surface!r} = {meaning_of(mention.value)}" for mention in mentions)


def meaning_of(value: Value) -> Meaning:
    """Return a value in the notation of the example files.

    >>> str(meaning_of(Quantity(3)))
    '3 (count)'
    """
    hedge = str(getattr(value, "hedge", Hedge.EXACT))
    kind = str(value.kind)
    if isinstance(value, Quantity):
        return Meaning(
            kind,
            _amount(value.amount),
            str(value.unit) if kind in {"count", "money", "percent", "measure"} else "",
            hedge,
        )
    if isinstance(value, Ordinal):
        return Meaning(kind, _amount(value.number))
    if isinstance(value, Duration) and isinstance(value.parts[-1].amount, Magnitude):
        return Meaning(kind, _amount(value.parts[-1].amount), str(value.parts[-1].unit), hedge)
    return Meaning(kind, str(value), "", hedge)


def _amount(amount: Amount) -> str:
    if isinstance(amount, Magnitude):
        return f"vague:{_number(amount.order)}"
    return str(amount) if not isinstance(amount, int | Fraction) else _number(amount)


def _number(number: Number) -> str:
    return written(number)


def examples(tag: str) -> Iterator[Example]:
    """Yield the examples of a locale.

    Raises `claimkit.errors.RuleError` where the file cannot be understood.
    """
    folder = find(tag)
    try:
        content = tomllib.loads(folder.examples.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        message = f"{folder.examples}: {error}"
        raise RuleError(message) from error
    for table in content.get("means", ()):
        yield from _positive(table, folder)
    for table in content.get("nothing", ()):
        for text in table["texts"]:
            yield Example(text, 0, 0, None, table.get("about", ""))


def _positive(table: Mapping[str, Any], folder: Folder) -> Iterator[Example]:
    kinds = [key for key in table if key not in _KEYS]
    if len(kinds) != 1:
        texts = table.get("texts")
        message = f"{folder.examples}: an example states one value under the name of its kind, not {kinds}: {texts}"
        raise RuleError(message)
    meaning = Meaning(kinds[0], str(table[kinds[0]]), table.get("unit", ""), table.get("hedge", "exact"))
    for text in table["texts"]:
        start, end = text.find(_OPEN), text.find(_CLOSE) - 1
        plain = text.replace(_OPEN, "", 1).replace(_CLOSE, "", 1) if start >= 0 else text
        yield Example(plain, max(start, 0), end if start >= 0 else len(text), meaning, table.get("about", ""))
