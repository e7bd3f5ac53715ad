"""What a form has matched, as a production sees it: its slots by name, and what the rule adds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from attrs import define

from claimkit.extraction.pattern import AGAIN
from claimkit.extraction.token import Numeral, Token
from claimkit.values import Direction, Hedge, Value
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range
from claimkit.values.number import Number, simplest
from claimkit.values.unit import AGE, COUNT, FRACTION, MULTIPLE, PERCENT, PERCENTAGE_POINT, Unit, counter, money, unit

_FIXED_UNITS = {
    "percent": PERCENT,
    "point": PERCENTAGE_POINT,
    "multiple": MULTIPLE,
    "fraction": FRACTION,
    "age": AGE,
    "count": COUNT,
}
_UNIT_OF: Mapping[str, Callable[[str], Unit]] = {
    "measure": unit,
    "currency": money,
    "minor": money,
    "counter": counter,
    "fixed": _FIXED_UNITS.__getitem__,
}
_MINOR = Fraction(1, 100)

_WEAK = (Hedge.EXACT, Hedge.ABOUT, Hedge.NEARLY, Hedge.ODD, Hedge.OVER)


def strongest(*hedges: Hedge) -> Hedge:
    """Return the hedge that holds of several on one number: a bound says more than "about"."""
    return max(hedges, key=lambda hedge: _WEAK.index(hedge) if hedge in _WEAK else len(_WEAK))


class Nothing:
    """What is made of words that must not be read as a value."""


Made: TypeAlias = Value | Numeral | Nothing


@define(eq=False)
class Found:
    """The tokens that a form has matched, by slot, and what its rule adds."""

    tokens: Sequence[Token]
    place: int
    slots: Mapping[str, tuple[int, int, tuple[str, ...]]]
    settings: Mapping[str, object]
    text: str
    start: int
    end: int

    @property
    def in_row(self) -> bool:
        """Whether numbers with slashes go on before or behind: 10/20/30% are three shares, and no date or fraction."""
        before, behind = self.text[max(0, self.start - 1) : self.start], self.text[self.end : self.end + 2]
        return before == "/" or (behind[:1] == "/" and behind[1:].isdigit())

    def all(self, name: str) -> Sequence[Token]:
        """Return the tokens of a slot, none where it was not filled."""
        slot = self.slots.get(name)
        return () if slot is None else self.tokens[self.place + slot[0] : self.place + slot[1]]

    def token(self, name: str) -> Token | None:
        """Return the first token of a slot."""
        slot = self.slots.get(name)
        return None if slot is None else self.tokens[self.place + slot[0]]

    def amount(self, name: str) -> Amount | None:
        """Return the number in a slot."""
        token = self.token(name)
        return token.numeral.amount if token is not None and token.numeral is not None else None

    def value(self, name: str) -> Value | None:
        """Return the value in a slot that an earlier stage has made."""
        token = self.token(name)
        return None if token is None else token.value

    def meaning(self, name: str) -> str | None:
        """Return what the word in a slot means in the class that the form asks for; else what the rule sets."""
        if (sense := self.sense(name)) is not None:
            return sense[1]
        return str(self.settings[name]) if name in self.settings else None

    def sense(self, name: str) -> tuple[str, str] | None:
        """Return the class and the meaning of the word in a slot."""
        token = self.token(name)
        if token is None or token.lexeme is None:
            return None
        senses = token.lexeme.senses
        for term in self.slots[name][2]:
            base = term.partition(".")[0]
            if senses.get(base) is not None and term[0] != "'":
                return base.removeprefix("lower-"), str(senses[base])
        return None

    def says(self, name: str) -> bool:
        """Tell whether a slot was filled, or the rule sets what it would hold."""
        return name in self.slots or name in self.settings

    def number(self, name: str) -> Amount | None:
        """Return the number in a slot, be it written as a number, meant by a word, or set by the rule."""
        amount = self.amount(name)
        if amount is None and (meaning := self.meaning(name)) is not None:
            return int(meaning)
        return amount

    def integer(self, name: str) -> int | None:
        """Return the number in a slot, in whatever way it is said, if it is whole."""
        number = self.number(name)
        return number if isinstance(number, int) else None

    def hedge(self, held: Hedge = Hedge.EXACT) -> Hedge:
        """Return the strongest of the hedge held, those in the slots *hedge*, and the one that the rule sets."""
        places = sorted(span[:2] for slot, span in self.slots.items() if slot.rstrip(AGAIN) == "hedge")
        tokens = [token for start, stop in places for token in self.tokens[self.place + start : self.place + stop]]
        said = [token.lexeme.senses.get("hedge") for token in tokens if token.lexeme is not None]
        return strongest(held, *(Hedge(str(each)) for each in (*said, self.settings.get("hedge")) if each is not None))

    @property
    def direction(self) -> Direction | None:
        """Which side of now is meant, by a word in the slot *direction* or by the rule."""
        meaning = self.meaning("direction")
        return None if meaning is None else Direction(meaning)

    @property
    def unit(self) -> tuple[Unit, Number]:
        """The unit in the slot *unit* (or in the settings), and what an amount of the word is worth in that unit."""
        kind, meaning = self.sense("unit") or str(self.settings.get("unit", "fixed:count")).split(":")
        return _UNIT_OF[kind](meaning), (_MINOR if kind == "minor" else 1)

    @property
    def factor(self) -> Number:
        """What the word, or the number, in the slot *scale* multiplies by, 1 without one."""
        number = self.amount("scale")
        if number is not None and not isinstance(number, SPREAD):
            return number
        meaning = self.meaning("scale")
        return 1 if meaning is None else simplest(Fraction(meaning))


def read_amount(text: str) -> Amount:
    """Read an amount as rule files write it: ``3``, ``1/2``, ``2.5``, ``3..4``, ``vague:10``.

    >>> read_amount("3..4")
    Range(low=3, high=4)
    """
    if text.startswith("vague:"):
        return Magnitude(simplest(Fraction(text[6:])))
    if ".." in text:
        return Range(*(simplest(Fraction(end)) for end in text.split("..")))
    value = Fraction(text)
    return value if 0 < value < 1 and "." not in text else simplest(value)
