"""Numerals: digits and number words, in every mixture, put together to one number by their place values.

The rules of a language say only what each word is worth and whether it adds, multiplies, or does something else; the
arithmetic is the same for all: a word that multiplies takes everything smaller before it ("three hundred thousand"), a
word that adds must fit into the room that the word before has left ("twenty" leaves room below ten).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import define, field, frozen

from claimkit.extraction.number_classes import SIZES
from claimkit.extraction.pattern import CLAUSE, GAP, WHOLE
from claimkit.extraction.token import NumeralSense, Token
from claimkit.values import Amount, Magnitude, Number, Range
from claimkit.values.number import add, multiply

DIGITS_SYSTEM = "digits"
_AHEAD = 40
_LARGE = 10_000
_ENDS = frozenset((WHOLE, CLAUSE))
_COUNTED = frozenset(("counter", "currency", "minor", "measure", "fixed", "time"))
"""The classes of what a number counts."""

LONGEST = 60
"""Numbers of more digits than this are no amounts that anybody states."""


@frozen(eq=False)
class System:
    """How the number words of one system (native, Sino-Korean, cardinal, ...) go together."""

    name: str
    spaced: bool = False
    implied_one: bool = True
    positional: int = 0
    apart: Sequence[str] = ()
    pairs: bool = False
    after_digits: bool = True
    rooms: Mapping[int, int] = field(factory=dict[int, int])


@define(eq=False)
class _Part:
    """A part of the number so far: its worth, the room it leaves, where it began, how far a range runs above it."""

    value: Number
    room: Number
    start: int
    above: Number = 0
    lead: Number | None = None
    after: int = 0


@define(eq=False)
class _State:
    parts: list[_Part] = field(factory=list)
    vague: bool = False
    system: str = DIGITS_SYSTEM
    words: int = 0
    digits: int = 0
    decimals: str | None = None
    last_multiplied: bool = False
    end: int = 0


@frozen(eq=False)
class Assembled:
    """A number and where its tokens stop; *lead* is what its multipliers multiplied ("3" of "3 million")."""

    amount: Amount
    stop: int
    classes: tuple[str, ...]
    lead: Number | None
    multiplier: Number


def assemble(tokens: Sequence[Token], start: int, systems: Mapping[str, System]) -> Assembled | None:
    """Put together the longest number that starts at this token; ``None`` if none does."""
    state = _State(end=start)
    place: int | None = _positional(tokens, start, systems, state)
    while place is not None and place < len(tokens):
        place = _step(tokens, place, systems, state)
    if not state.parts or state.end == start:
        return None
    return Assembled(_amount(state), state.end, _classes(state), _lead(state), _multiplier(state))


def _sense(token: Token) -> NumeralSense | None:
    return token.lexeme.numeral if token.lexeme is not None else None


def _positional(tokens: Sequence[Token], start: int, systems: Mapping[str, System], state: _State) -> int:
    """Read number words digit by digit ("two zero two four"), where the language does and enough stand together."""
    first = _sense(tokens[start])
    if first is None or not (system := systems[first.system]).positional:
        return start
    digits = "".join(str(sense.value) for sense in _units(tokens, start, system))
    if not system.positional <= len(digits) <= LONGEST:
        return start
    place = start + len(digits)
    state.parts.append(_Part(int(digits), 0, start))
    state.system, state.words, state.end = system.name, len(digits), place
    return place


def _units(tokens: Sequence[Token], start: int, system: System) -> Iterator[NumeralSense]:
    """Yield the units that stand together from here on."""
    for place in range(start, len(tokens)):
        sense = _sense(tokens[place])
        if sense is None or sense.system != system.name or sense.role != "add":
            return
        if not isinstance(sense.value, int) or sense.value > 9:
            return
        if place > start and tokens[place].gap == GAP and not system.spaced:
            return
        yield sense


def _step(tokens: Sequence[Token], place: int, systems: Mapping[str, System], state: _State) -> int | None:
    token = tokens[place]
    if token.numeral is not None:
        return _digits(tokens, place, state)
    sense = _sense(token)
    if sense is None:
        return _hyphen(tokens, place, systems, state)
    if state.parts:
        system = systems[sense.system]
        if state.system in system.apart or (token.gap == GAP and not _may_be_spaced(tokens, place, system, state)):
            return None
        if sense.role == "add" and not system.spaced and not _goes_on(tokens, place, state):
            return None
    return _ROLES[sense.role](tokens, place, sense, systems[sense.system], state)


def _hyphen(tokens: Sequence[Token], place: int, systems: Mapping[str, System], state: _State) -> int | None:
    """Pass a hyphen between tens and units ("twenty-one"), a comma between groups ("two million, one thousand")."""
    lexeme = tokens[place].lexeme
    if lexeme is None or not state.words or place + 1 >= len(tokens):
        return None
    if "hyphen" not in lexeme.senses and not (
        "comma" in lexeme.senses and state.last_multiplied and state.parts[-1].room >= 1000
    ):
        return None
    after = _sense(tokens[place + 1])
    if (
        after is None
        or after.role not in {"add", "multiply"}
        or not systems[after.system].spaced
        or not _fits(after, state)
    ):
        return None
    return place + 1


def _fits(sense: NumeralSense, state: _State) -> bool:
    if sense.role == "multiply":
        return True
    return bool(state.parts) and not isinstance(sense.value, Range | Magnitude) and sense.value < state.parts[-1].room


def _may_be_spaced(tokens: Sequence[Token], place: int, system: System, state: _State) -> bool:
    """Tell whether white space may stand before this word: always in spaced systems, else between parts of a number."""
    if system.spaced or not state.parts:
        return True
    if state.digits and not state.words:
        return _sense_role(tokens, place) == "multiply"
    if system.name != state.system:
        return False
    if not state.last_multiplied:
        return False
    return _leads_to_an_end(tokens, place + 1)


def _goes_on(tokens: Sequence[Token], place: int, state: _State) -> bool:
    """Tell whether a unit right after a large multiplier is part of the number, not an ending that sounds like one."""
    if not state.last_multiplied or state.parts[-1].room < _LARGE or not _is_unit(tokens[place]):
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return not state.digits
    if following.gap != GAP and (sense := _sense(following)) is not None:
        return sense.role == "multiply"
    if state.digits:
        return False
    return following.symbol == WHOLE or bool(following.lexeme and not _COUNTED.isdisjoint(following.lexeme.senses))


def _is_unit(token: Token) -> bool:
    sense = _sense(token)
    return sense is not None and isinstance(sense.value, int) and sense.value < 10


def _leads_to_an_end(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the number words from here on reach what is counted, or the end of the text or clause."""
    for ahead, token in enumerate(tokens[place : place + _AHEAD]):
        if _sense(token) is None and token.numeral is None:
            if token.symbol in _ENDS or (token.lexeme is not None and not _COUNTED.isdisjoint(token.lexeme.senses)):
                return True
            return ahead > 0 and token.lexeme is not None  # two number words are no chance, whatever ends them
        if token.lexeme is not None and not _COUNTED.isdisjoint(token.lexeme.senses):
            return True
    return place >= len(tokens)


def _digits_may_be_spaced(tokens: Sequence[Token], place: int, last: _Part) -> bool:
    """Tell whether digits after white space go on a number: a multiplier follows them, or what is counted."""
    before = _sense(tokens[place - 1])
    if before is not None and before.role == "link":
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.lexeme is None:
        return False
    sense = _sense(following)
    if sense is not None and sense.role == "multiply":
        return following.gap != GAP or sense.system == (before.system if before else "")
    return last.lead is not None and not _COUNTED.isdisjoint(following.lexeme.senses)


def _sense_role(tokens: Sequence[Token], place: int) -> str:
    sense = _sense(tokens[place])
    return sense.role if sense else ""


def _digits(tokens: Sequence[Token], place: int, state: _State) -> int | None:
    token = tokens[place]
    numeral = token.numeral
    if numeral is None or isinstance(numeral.amount, Range | Magnitude) or state.decimals is not None:
        return None
    if state.parts:
        last = state.parts[-1]
        if not state.last_multiplied or not numeral.amount < last.room:
            return None
        if token.gap == GAP and not _digits_may_be_spaced(tokens, place, last):
            return None
    state.parts.append(_Part(numeral.amount, 0, place, after=state.end))
    state.digits += 1
    state.last_multiplied = False
    state.end = place + 1
    return place + 1


def _add(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State) -> int | None:
    value = sense.value
    if isinstance(value, Range | Magnitude) or state.decimals is not None or state.vague:
        return None
    if state.parts:
        if system.pairs and _makes_year(tokens, place, value, state):
            state.parts = [_Part(multiply(_total(state), 100), 100, state.parts[0].start)]
        elif value == 0 or not value < state.parts[-1].room:
            return None
    if not state.words and state.digits and not state.last_multiplied:
        return None
    state.parts.append(_Part(value, _room(value, system), place, after=state.end))
    return _took(place, system, state)


def _makes_year(tokens: Sequence[Token], place: int, value: Number, state: _State) -> bool:
    """Tell whether two numbers of two digits stand side by side, as in "nineteen eighty-four"."""
    return (
        10 <= value < 100
        and 10 <= _total(state) < 100
        and not state.digits
        and not state.vague
        and not state.last_multiplied
        and all(
            sense.system == state.system
            for token in tokens[state.parts[0].start : place + 1]
            if (sense := _sense(token))
        )
    )


def _took(place: int, system: System, state: _State) -> int:
    state.words += 1
    state.system = system.name
    state.last_multiplied = False
    state.end = place + 1
    return place + 1


def _room(value: Number, system: System) -> Number:
    room = 1
    while isinstance(value, int) and value and value % (room * 10) == 0:
        room *= 10
    return system.rooms.get(int(value), room if value > 9 else 0)


def _range(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State) -> int | None:
    del tokens
    value = sense.value
    if not isinstance(value, Range) or (state.parts and not value.high < state.parts[-1].room):
        return None
    state.parts.append(_Part(value.low, 0, place, add(value.high, multiply(-1, value.low))))
    return _took(place, system, state)


def _vague(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State) -> int | None:
    """Take an order of magnitude ("dozens"); a second one multiplies the first ("tens of thousands")."""
    del tokens
    order = sense.value.order if isinstance(sense.value, Magnitude) else 1
    if state.parts:
        if not state.vague:
            return None
        state.parts = [_Part(multiply(_total(state), order), 0, state.parts[0].start)]
    else:
        state.parts.append(_Part(order, 0, place))
    state.vague = True
    return _took(place, system, state)


def _vague_prefix(
    tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State
) -> int | None:
    """Take a word that makes the multiplier after it vague, and says nothing alone."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    after = _sense(following) if following else None
    if (
        state.parts
        or following is None
        or after is None
        or after.role != "multiply"
        or (following.gap == GAP and not system.spaced)
    ):
        return None
    return _vague(tokens, place, sense, system, state)


def _one(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State) -> int | None:
    """Take an article for one, where a multiplier follows ("a hundred")."""
    after = _sense(tokens[place + 1]) if place + 1 < len(tokens) else None
    if state.parts or after is None or after.role != "multiply":
        return None
    state.parts.append(_Part(1, 0, place))
    del sense
    return _took(place, system, state)


def _link(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State) -> int | None:
    """Pass a joining word ("a hundred and twenty") where what follows fits into the number."""
    del sense
    if not state.parts or not state.last_multiplied or place + 1 >= len(tokens) or state.parts[-1].room < 100:
        return None
    numeral = tokens[place + 1].numeral
    if numeral is not None:  # digits after a multiplier of digits: "4 thousand and 21"
        fits = state.digits and isinstance(numeral.amount, int) and numeral.amount < state.parts[-1].room
        return place + 1 if fits else None
    after = _sense(tokens[place + 1])
    if after is None or after.role != "add" or not (system.spaced or after.system == system.name):
        return None
    return place + 1 if _fits(after, state) and not _counts_parts(tokens, place + 1, after) else None


def _counts_parts(tokens: Sequence[Token], place: int, sense: NumeralSense) -> bool:
    """Tell whether a number word counts parts of a whole ("two thirds"), by a next word that is no part of it."""
    place += 1
    if place < len(tokens) and (lexeme := tokens[place].lexeme) is not None and "hyphen" in lexeme.senses:
        place += 1
    after = _sense(tokens[place]) if place < len(tokens) else None
    if after is None or after.system == sense.system or after.role != "add":
        return False
    return (
        not isinstance(sense.value, Range | Magnitude) and isinstance(after.value, int) and after.value >= sense.value
    )


def _point(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State) -> int | None:
    """Read the decimals after a spoken point, digit by digit."""
    del sense
    if state.decimals is not None or (not state.parts and not system.spaced):
        return None
    digits = ""
    place += 1
    if state.digits:
        numeral = tokens[place].numeral if place < len(tokens) and system.spaced else None
        if numeral is None or not numeral.text.isdecimal():
            return None
        digits = numeral.text
        place += 1
    else:
        for after in _units(tokens, place, system):
            digits += str(after.value)
            place += 1
        tens = _tens(tokens, place, system) if not digits and system.spaced else None
        if tens is not None:
            digits, place = str(tens.amount), tens.stop
    if not digits:
        return None
    state.decimals = digits
    state.parts = [_Part(Decimal(f"{_total(state)}.{digits}"), 0, 0)]
    state.words += 1
    state.system = system.name
    state.last_multiplied = False
    state.end = place
    return place


def _tens(tokens: Sequence[Token], place: int, system: System) -> Assembled | None:
    """Read a number of two digits after a spoken point ("point seventy-one")."""
    sense = _sense(tokens[place]) if place < len(tokens) else None
    if sense is None or sense.role != "add" or sense.system != system.name:
        return None
    number = assemble(tokens, place, {system.name: system})
    return number if number is not None and isinstance(number.amount, int) and 10 <= number.amount < 100 else None


def _multiply(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: _State) -> int | None:
    """Multiply everything smaller before; without such, take the word once, where the language lets one go unsaid."""
    del tokens
    factor = sense.value
    if isinstance(factor, Range | Magnitude) or (state.digits and not state.words and not system.after_digits):
        return None
    parts = state.parts
    cut = len(parts)
    while cut and parts[cut - 1].value < factor and (parts[cut - 1].room < factor or cut == len(parts)):
        cut -= 1
    taken = parts[cut:]
    if taken:
        value = multiply(_sum(part.value for part in taken), factor)
    elif system.implied_one:
        value = factor
    else:
        return None
    above = multiply(_sum(part.above for part in taken), factor)
    if cut and not value < parts[cut - 1].room:
        if taken:  # what was taken begins another number
            state.parts, state.end = parts[:cut], taken[0].after
        return None
    start = taken[0].start if taken else place
    lead = None
    if len(taken) == 1:
        lead = taken[0].value if taken[0].lead is None else taken[0].lead
    state.parts = [*parts[:cut], _Part(value, factor, start, above, lead, taken[0].after if taken else state.end)]
    state.decimals = None
    _took(place, system, state)
    state.last_multiplied = True
    return place + 1


def _sum(numbers: Iterator[Number]) -> Number:
    total: Number = 0
    for number in numbers:
        total = add(total, number)
    return total


def _total(state: _State) -> Number:
    return _sum(part.value for part in state.parts)


def _amount(state: _State) -> Amount:
    total = state.parts[0].value if len(state.parts) == 1 else _total(state)
    if state.vague:
        return Magnitude(total)
    above = _sum(part.above for part in state.parts)
    return Range(total, add(total, above)) if above else total


def _lead(state: _State) -> Number | None:
    return state.parts[0].lead if len(state.parts) == 1 and not state.vague else None


def _multiplier(state: _State) -> Number:
    return state.parts[0].room if _lead(state) is not None else 1


def _classes(state: _State) -> tuple[str, ...]:
    if state.digits and not state.words:
        return ("digits",)
    if state.digits:
        return ("mixed",)
    return ("words", *SIZES[min(state.words, len(SIZES)) - 1], state.system)


_ROLES = {
    "add": _add,
    "multiply": _multiply,
    "range": _range,
    "vague": _vague,
    "vague-prefix": _vague_prefix,
    "one": _one,
    "link": _link,
    "point": _point,
}
