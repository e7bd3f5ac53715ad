"""What is known of a number while it is put together, how words of its system behave, what may stand between them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

from claimkit.extraction.number_classes import SIZES
from claimkit.extraction.pattern import CLAUSE, GAP, LETTER, WHOLE
from claimkit.extraction.token import EDGE, Numeral, NumeralSense, Token
from claimkit.values import Amount, Magnitude, Number, Range
from claimkit.values.amount import SPREAD
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


def sum_of(numbers: Sequence[Number]) -> Number:
    """Return the exact sum of numbers."""
    total: Number = 0
    for number in numbers:
        total = add(total, number)
    return total


def sense_of(token: Token) -> NumeralSense | None:
    """Return what a token does in a number, ``None`` if it is not a number word."""
    return token.lexeme.numeral if token.lexeme is not None else None


def sense_at(tokens: Sequence[Token], place: int) -> NumeralSense | None:
    """Return what the token at a place does in a number, ``None`` if no number word stands there."""
    lexeme = tokens[place].lexeme if place < len(tokens) else None
    return None if lexeme is None else lexeme.numeral


def role_at(tokens: Sequence[Token], place: int) -> str:
    """Return the role of the number word at a place, nothing if none stands there."""
    sense = sense_at(tokens, place)
    return "" if sense is None else sense.role


# What may stand between the parts of a number

_AHEAD = 40
_LARGE = 10_000
_ENDS = frozenset((WHOLE, CLAUSE))
_COUNTED = frozenset(("counter", "currency", "minor", "measure", "fixed", "time", "rank"))
"""The classes of what a number counts."""

_HANGS_ON = frozenset(("particle", "hedge", "tail", "during"))
"""The classes of what is written at the end of a number word."""


def may_be_spaced(tokens: Sequence[Token], place: int, system: System, state: State) -> bool:
    """Return whether white space may stand before this word of a number: in spaced systems, else between its parts."""
    if system.spaced:
        return True
    if tokens[place - 1].numeral is not None:
        return role_at(tokens, place) == "multiply" and not (system.whole_words and _begins_a_word(tokens, place))
    if role_at(tokens, place - 1) == "vague-prefix":
        return is_counted(tokens, place + 1)
    if system.name != state.system:
        return state.last_multiplied and is_counted(tokens, place + 1)
    if not state.last_multiplied:
        return not system.by_digits and is_counted(tokens, place + 1)
    return _leads_to_an_end(tokens, place + 1)


def goes_on(tokens: Sequence[Token], place: int, state: State, system: System) -> bool:
    """Tell whether a unit right after a large multiplier is part of the number, not an ending that sounds like one."""
    if not state.last_multiplied or state.parts[-1].room < _LARGE or not _is_unit(sense_at(tokens, place)):
        return True  # a nought, too: whether it keeps a place open is for what follows to say
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return not state.digits
    if following.gap != GAP and (sense := sense_of(following)) is not None:
        return sense.role == "multiply"
    if state.digits:
        return False
    ended = following.symbol in _ENDS or (following.lexeme is not None and EDGE in following.lexeme.senses)
    return following.symbol == WHOLE or (system.elliptic and ended) or _is_what_is_counted(following)


def _is_unit(sense: NumeralSense | None) -> bool:
    return sense is not None and sense.value in range(1, 10)


def _is_what_is_counted(token: Token) -> bool:
    return token.lexeme is not None and not _COUNTED.isdisjoint(token.lexeme.senses)


def _leads_to_an_end(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the number words from here on reach what is counted, or the end of the text or clause."""
    for ahead, token in enumerate(tokens[place : place + _AHEAD]):
        if sense_of(token) is None and token.numeral is None:
            if token.symbol in _ENDS or _is_what_is_counted(token):
                return True
            return ahead > 0 and token.lexeme is not None  # two number words are no chance, whatever ends them
        if _is_what_is_counted(token):
            return True
    return place >= len(tokens)


def digits_may_be_spaced(tokens: Sequence[Token], place: int, system: System, state: State) -> bool:
    """Tell whether digits after white space go on a number: a multiplier follows them, or what is counted.

    What is counted may have a number of its own ("eight million 250 ml bottles"): where words stand apart, it does
    after number words, and after digits as well if the language has a word to go on with ("4 thousand and 21").
    """
    if role_at(tokens, place - 1) == "link":
        return True
    if place + 1 == len(tokens):
        return False
    following, sense = tokens[place + 1], sense_at(tokens, place + 1)
    if sense is not None and sense.role == "multiply":
        before = sense_at(tokens, place - 1)
        return following.gap != GAP or (before is not None and sense.system == before.system)
    if system.spaced and (system.linked or not state.only_digits):
        return False
    return state.parts[-1].lead is not None and _is_what_is_counted(following)


def counts_parts(tokens: Sequence[Token], place: int, sense: NumeralSense) -> bool:
    """Tell whether a number word counts parts of a whole ("two thirds"), by a next word that is not part of it."""
    place += 1
    if place < len(tokens) and (lexeme := tokens[place].lexeme) is not None and "hyphen" in lexeme.senses:
        place += 1
    after = sense_at(tokens, place)
    if after is None or after.system == sense.system or after.role != "add":
        return False
    return not isinstance(sense.value, SPREAD) and isinstance(after.value, int) and after.value >= sense.value


def _begins_a_word(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the number words from here on only begin a word: letters touch them that no number has behind it."""
    place = _end_of_number(tokens, place + 1)
    if place == len(tokens) or tokens[place].gap == GAP:
        return False
    lexeme = tokens[place].lexeme
    if lexeme is None:
        return tokens[place].symbol == LETTER
    return lexeme.word.isalpha() and _COUNTED.isdisjoint(lexeme.senses) and _HANGS_ON.isdisjoint(lexeme.senses)


def is_counted(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what is counted follows, behind the rest of a number word."""
    place = _end_of_number(tokens, place)
    return place < len(tokens) and _is_what_is_counted(tokens[place])


def _end_of_number(tokens: Sequence[Token], place: int) -> int:
    """Return where the number words end that touch each other."""
    while place < len(tokens) and tokens[place].gap != GAP and sense_at(tokens, place) is not None:
        place += 1
    return place
