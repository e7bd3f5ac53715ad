"""What is known of a number while it is put together, and how the words of its system behave."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from claimkit.extraction.number_classes import SIZES
from claimkit.extraction.token import NumeralSense, Token
from claimkit.values import Amount, Magnitude, Number, Range
from claimkit.values.number import add

DIGITS_SYSTEM = "digits"


@frozen(eq=False)
class System:
    """How the number words of one system (native, Sino-Korean, cardinal, ...) go together.

    Behind the values that are *full* nothing fits, for all that would has words of its own.
    """

    name: str
    spaced: bool = True
    implied_one: bool = True
    by_digits: bool = False
    joined: bool = False
    elliptic: bool = False
    apart: Sequence[str] = ()
    pairs: bool = False
    after_digits: bool = True
    whole_words: bool = False
    linked: bool = False
    full: frozenset[int] = frozenset()


@define(eq=False)
class Part:
    """A part of the number so far: its worth, the room it leaves, where it began, how far a range runs above it.

    *lead* is what its *multiplier* multiplied; *after* is where the number ended before it.
    """

    value: Number
    room: Number
    start: int
    above: Number = 0
    lead: Number | None = None
    after: int = 0
    multiplier: Number = 1


@define(eq=False)
class State:
    """The parts of the number so far, and how they were said."""

    parts: list[Part] = field(factory=list)
    vague: bool = False
    system: str = DIGITS_SYSTEM
    words: int = 0
    digits: int = 0
    decimals: str | None = None
    last_multiplied: bool = False
    tabular: bool = False
    end: int = 0

    @property
    def total(self) -> Number:
        """What the parts come to."""
        return sum_of([part.value for part in self.parts])

    @property
    def amount(self) -> Amount:
        """What the number says, as far as it was put together."""
        parts = self.parts
        total = parts[0].value if len(parts) == 1 else self.total
        if self.vague:
            return Magnitude(total)
        above = sum_of([part.above for part in parts])
        return Range(total, add(total, above)) if above else total

    @property
    def lead(self) -> Number | None:
        """What its multipliers multiplied ("3" of "3 million"), where they multiplied all of it."""
        return self.parts[0].lead if len(self.parts) == 1 and not self.vague else None

    @property
    def multiplier(self) -> Number:
        """What multiplied its lead, 1 without one."""
        return 1 if self.lead is None else self.parts[0].multiplier

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that say how the number is written."""
        if self.digits:
            return ("mixed",) if self.words else ("digits",)
        return ("words", *SIZES[min(self.words, len(SIZES)) - 1], self.system)

    @property
    def single(self) -> bool:
        """Whether it is one number word and nothing else."""
        return self.words == 1 and not self.digits

    @property
    def only_digits(self) -> bool:
        """Whether every part so far began with digits ("2 million", "2 million 500 thousand")."""
        return self.digits == len(self.parts)


def sum_of(numbers: Sequence[Number]) -> Number:
    """Return the exact sum of numbers."""
    total: Number = 0
    for number in numbers:
        total = add(total, number)
    return total


def sense_of(token: Token) -> NumeralSense | None:
    """Return what a token does in a number, ``None`` if it is not a number word."""
    return token.lexeme.numeral if token.lexeme is not None else None
