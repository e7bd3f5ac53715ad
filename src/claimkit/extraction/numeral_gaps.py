"""Where one number ends and another begins: what may stand between the parts of a number."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extraction.numeral_state import State, System, sense_of
from claimkit.extraction.pattern import CLAUSE, GAP, LETTER, WHOLE
from claimkit.extraction.token import NumeralSense, Token
from claimkit.values.amount import SPREAD

_AHEAD = 40
_LARGE = 10_000
_ENDS = frozenset((WHOLE, CLAUSE))
_COUNTED = frozenset(("counter", "currency", "minor", "measure", "fixed", "time", "rank"))
"""The classes of what a number counts."""

_HANGS_ON = frozenset(("particle", "hedge", "tail", "during"))
"""The classes of what is written at the end of a number word."""


def may_be_spaced(tokens: Sequence[Token], place: int, system: System, state: State) -> bool:
    """Tell whether white space may stand before this word: always in spaced systems, else between parts of a number."""
    if system.spaced or not state.parts:
        return True
    if tokens[place - 1].numeral is not None:
        return _multiplies(tokens, place) and not (system.whole_words and _begins_a_word(tokens, place))
    before = sense_of(tokens[place - 1])
    if before is not None and before.role == "vague-prefix":
        return is_counted(tokens, place + 1)
    if system.name != state.system:
        return state.last_multiplied and is_counted(tokens, place + 1)
    if not state.last_multiplied:
        return not system.by_digits and is_counted(tokens, place + 1)
    return _leads_to_an_end(tokens, place + 1)


def goes_on(tokens: Sequence[Token], place: int, state: State) -> bool:
    """Tell whether a unit right after a large multiplier is part of the number, not an ending that sounds like one."""
    if not state.last_multiplied or state.parts[-1].room < _LARGE or not _is_unit(tokens[place]):
        return True  # a nought, too: whether it keeps a place open is for what follows to say
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return not state.digits
    if following.gap != GAP and (sense := sense_of(following)) is not None:
        return sense.role == "multiply"
    if state.digits:
        return False
    return following.symbol == WHOLE or bool(following.lexeme and not _COUNTED.isdisjoint(following.lexeme.senses))


def _is_unit(token: Token) -> bool:
    sense = sense_of(token)
    return sense is not None and isinstance(sense.value, int) and 0 < sense.value < 10


def _leads_to_an_end(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the number words from here on reach what is counted, or the end of the text or clause."""
    for ahead, token in enumerate(tokens[place : place + _AHEAD]):
        if sense_of(token) is None and token.numeral is None:
            if token.symbol in _ENDS or (token.lexeme is not None and not _COUNTED.isdisjoint(token.lexeme.senses)):
                return True
            return ahead > 0 and token.lexeme is not None  # two number words are no chance, whatever ends them
        if token.lexeme is not None and not _COUNTED.isdisjoint(token.lexeme.senses):
            return True
    return place >= len(tokens)


def digits_may_be_spaced(tokens: Sequence[Token], place: int, system: System, state: State) -> bool:
    """Tell whether digits after white space go on a number: a multiplier follows them, or what is counted.

    What is counted may have a number of its own ("eight million 250 ml bottles"): where words stand apart, it does
    after number words, and after digits as well if the language has a word to go on with ("4 thousand and 21").
    """
    if follows_link(tokens, place):
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.lexeme is None:
        return False
    sense = sense_of(following)
    if sense is not None and sense.role == "multiply":
        before = sense_of(tokens[place - 1])
        return following.gap != GAP or sense.system == (before.system if before else "")
    if system.spaced and (system.linked or not state.only_digits):
        return False
    return state.parts[-1].lead is not None and not _COUNTED.isdisjoint(following.lexeme.senses)


def follows_link(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a joining word stands before this place ("4 thousand and 21")."""
    before = sense_of(tokens[place - 1])
    return before is not None and before.role == "link"


def counts_parts(tokens: Sequence[Token], place: int, sense: NumeralSense) -> bool:
    """Tell whether a number word counts parts of a whole ("two thirds"), by a next word that is not part of it."""
    place += 1
    if place < len(tokens) and (lexeme := tokens[place].lexeme) is not None and "hyphen" in lexeme.senses:
        place += 1
    after = sense_of(tokens[place]) if place < len(tokens) else None
    if after is None or after.system == sense.system or after.role != "add":
        return False
    return not isinstance(sense.value, SPREAD) and isinstance(after.value, int) and after.value >= sense.value


def _multiplies(tokens: Sequence[Token], place: int) -> bool:
    sense = sense_of(tokens[place])
    return sense is not None and sense.role == "multiply"


def _begins_a_word(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the number words from here on only begin a word: letters touch them that no number has behind it."""
    place += 1
    while place < len(tokens) and tokens[place].gap != GAP and sense_of(tokens[place]) is not None:
        place += 1
    if place == len(tokens) or tokens[place].gap == GAP:
        return False
    lexeme = tokens[place].lexeme
    if lexeme is None:
        return tokens[place].symbol == LETTER
    return lexeme.word.isalpha() and _COUNTED.isdisjoint(lexeme.senses) and _HANGS_ON.isdisjoint(lexeme.senses)


def is_counted(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether what is counted follows, behind the rest of a number word."""
    while place < len(tokens) and tokens[place].gap != GAP and sense_of(tokens[place]) is not None:
        place += 1
    lexeme = tokens[place].lexeme if place < len(tokens) else None
    return lexeme is not None and not _COUNTED.isdisjoint(lexeme.senses)
