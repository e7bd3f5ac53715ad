"""What is known of a number while it is put together: how words of its system behave, and what the next ones tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce

from attrs import define, field, frozen

from claimkit.extraction.number_classes import SIZES
from claimkit.extraction.pattern import CLAUSE, GAP, LETTER, WHOLE
from claimkit.extraction.token import EDGE, Numeral, NumeralSense, Token
from claimkit.values.amount import SPREAD, Amount, Magnitude, Range
from claimkit.values.number import Number, add

DIGITS_SYSTEM = "digits"
NO_NUMBER = NumeralSense("", 0, "")
"""What all else than a number word does in a number."""


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
    """The parts of the number so far, how they were said, and the tokens of which it is put together."""

    tokens: Sequence[Token]
    systems: Mapping[str, System]
    end: int
    parts: list[Part] = field(factory=list)
    vague: bool = False
    system: str = DIGITS_SYSTEM
    words: int = 0
    digits: int = 0
    decimals: str | None = None
    last_multiplied: bool = False
    tabular: bool = False

    @property
    def total(self) -> Number:
        """What the parts come to."""
        return sum_of(part.value for part in self.parts)

    @property
    def amount(self) -> Amount:
        """What the number says, as far as it was put together."""
        total = self.total
        if self.vague:
            return Magnitude(total)
        above = sum_of(part.above for part in self.parts)
        return Range(total, add(total, above)) if above else total

    @property
    def numeral(self) -> Numeral:
        """The number, with what its multipliers multiplied ("3" of "3 million") where they multiplied all of it."""
        first = self.parts[0]
        if len(self.parts) > 1 or self.vague or first.lead is None:
            return Numeral(self.amount, "")
        return Numeral(self.amount, "", first.lead, first.multiplier)

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes that say how the number is written."""
        if self.digits:
            return ("mixed",) if self.words else ("digits",)
        return ("words", *SIZES[min(self.words, len(SIZES)) - 1], self.system)

    @property
    def only_digits(self) -> bool:
        """Whether every part so far began with digits ("2 million", "2 million 500 thousand")."""
        return self.digits == len(self.parts)

    @property
    def room(self) -> Number:
        """What a word that goes on the number must be less than."""
        return self.parts[-1].room

    def sense(self, place: int) -> NumeralSense:
        """Return what the token at a place does in a number, nothing if no number word stands there."""
        lexeme = self.tokens[place].lexeme if place < len(self.tokens) else None
        return NO_NUMBER if lexeme is None or lexeme.numeral is None else lexeme.numeral

    def fits(self, sense: NumeralSense) -> bool:
        """Return whether a number word fits into the room that the number leaves; one that multiplies always does."""
        if sense.role == "multiply":
            return True
        return bool(self.parts) and not isinstance(sense.value, SPREAD) and sense.value < self.room

    # What may stand between the parts of a number

    def may_be_spaced(self, place: int, system: System) -> bool:
        """Return whether white space may stand before this word: in spaced systems, else between parts of a number."""
        if system.spaced:
            return True
        if self.tokens[place - 1].numeral is not None:
            return self.sense(place).role == "multiply" and not self._begins_a_word(place)
        if self.sense(place - 1).role == "vague-prefix":
            return self.is_counted(place + 1)
        if system.name != self.system:
            return self.last_multiplied and self.is_counted(place + 1)
        if not self.last_multiplied:
            return not system.by_digits and self.is_counted(place + 1)
        return self._leads_to_an_end(place + 1)

    def digits_may_be_spaced(self, place: int, system: System) -> bool:
        """Return whether digits after white space go on a number: a multiplier follows them, or what is counted.

        What is counted may have a number of its own ("eight million 250 ml bottles"): where words stand apart, it does
        after number words, and after digits as well if the language has a word to go on with ("4 thousand and 21").
        """
        if self.sense(place - 1).role == "link":
            return True
        if place + 1 == len(self.tokens):
            return False
        following, sense = self.tokens[place + 1], self.sense(place + 1)
        if sense.role == "multiply":
            return following.gap != GAP or sense.system == self.sense(place - 1).system
        if system.spaced and (system.linked or not self.only_digits):
            return False
        digits = self.tokens[place].numeral
        is_whole = digits is not None and isinstance(digits.amount, int)  # decimals are a number of their own
        return is_whole and self.parts[-1].lead is not None and _is_what_is_counted(following)

    def unit_goes_on(self, place: int, system: System) -> bool:
        """Return whether a unit right after a large multiplier goes on the number and does not open an ending."""
        if not self.last_multiplied or self.room < _LARGE or self.sense(place).value not in range(1, 10):
            return True  # a nought, too: whether it keeps a place open is for what follows to say
        if place + 1 == len(self.tokens):
            return not self.digits
        following, role = self.tokens[place + 1], self.sense(place + 1).role
        if role and following.gap != GAP:
            return role == "multiply"
        if self.digits:
            return False
        ended = following.symbol in _ENDS or (following.lexeme is not None and EDGE in following.lexeme.senses)
        return following.symbol == WHOLE or (system.elliptic and ended) or _is_what_is_counted(following)

    def counts_parts(self, place: int, sense: NumeralSense) -> bool:
        """Return whether a number word counts parts of a whole ("two thirds"), by a next one that is none of it."""
        place += 1
        if place < len(self.tokens) and (lexeme := self.tokens[place].lexeme) is not None and "hyphen" in lexeme.senses:
            place += 1
        after = self.sense(place)
        if after.system == sense.system or after.role != "add":
            return False
        return not isinstance(sense.value, SPREAD) and isinstance(after.value, int) and after.value >= sense.value

    def is_counted(self, place: int) -> bool:
        """Return whether what is counted follows, behind the rest of a number word."""
        place = self._end_of_number(place)
        return place < len(self.tokens) and _is_what_is_counted(self.tokens[place])

    def _leads_to_an_end(self, place: int) -> bool:
        """Return whether the number words from here on reach what is counted, or the end of the text or clause."""
        for ahead, token in enumerate(self.tokens[place : place + _AHEAD], start=place):
            if _is_what_is_counted(token):
                return True
            if token.numeral is None and not self.sense(ahead).role:  # two number words are not there by chance
                return token.symbol in _ENDS or (ahead > place and token.lexeme is not None)
        return place >= len(self.tokens)

    def _begins_a_word(self, place: int) -> bool:
        """Return whether the number words from here on only begin a word: letters touch them that no number has."""
        place = self._end_of_number(place + 1)
        if place == len(self.tokens) or self.tokens[place].gap == GAP:
            return False
        lexeme = self.tokens[place].lexeme
        if lexeme is None:
            return self.tokens[place].symbol == LETTER
        return lexeme.word.isalpha() and _COUNTED.isdisjoint(lexeme.senses) and _HANGS_ON.isdisjoint(lexeme.senses)

    def _end_of_number(self, place: int) -> int:
        """Return where the number words end that touch each other."""
        while place < len(self.tokens) and self.tokens[place].gap != GAP and self.sense(place).role:
            place += 1
        return place


def sum_of(numbers: Iterable[Number]) -> Number:
    """Return the exact sum of numbers."""
    nothing: Number = 0
    return reduce(add, numbers, nothing)


def _is_what_is_counted(token: Token) -> bool:
    return token.lexeme is not None and not _COUNTED.isdisjoint(token.lexeme.senses)


_AHEAD = 40
_LARGE = 10_000
_ENDS = frozenset((WHOLE, CLAUSE))
_COUNTED = frozenset(("counter", "currency", "minor", "measure", "fixed", "time", "rank"))
"""The classes of what a number counts."""

_HANGS_ON = frozenset(("particle", "hedge", "tail", "during"))
"""The classes of what is written at the end of a number word."""
