"""Numerals: digits and number words, in every mixture, put together to one number by their place values.

The rules of a language say only what each word is worth and whether it adds, multiplies, or does something else; the
arithmetic is the same for all: a word that multiplies takes everything smaller before it ("three hundred thousand"), a
word that adds must fit into the room that the word before has left ("twenty" leaves room below ten).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import islice

from attrs import define

from claimkit.extraction.numeral_state import (
    Part,
    State,
    System,
    counts_parts,
    digits_may_be_spaced,
    goes_on,
    is_counted,
    may_be_spaced,
    role_at,
    sense_at,
    sense_of,
    sum_of,
)
from claimkit.extraction.pattern import GAP
from claimkit.extraction.token import NumeralSense, Token
from claimkit.values import Magnitude, Number, Range
from claimkit.values.amount import SPREAD
from claimkit.values.number import add, multiply

_TENS = (10, 100)
_GROUP = 5
"""Within how many tokens a group of a number written with commas comes to its multiplier."""

LONGEST = 60
"""Nobody states an amount of more digits than this."""


@define(eq=False)
class Row:
    """Where the units end that stand together, so that a long row of them is looked through once, not from each."""

    end: int = 0


def assemble(
    tokens: Sequence[Token], start: int, systems: Mapping[str, System], row: Row | None = None
) -> State | None:
    """Put together the longest number that starts at this token; ``None`` if none does.

    The *row* is for one list of tokens, asked from left to right.
    """
    state = State(end=start)
    place: int | None = _positional(tokens, start, systems, state, row or Row())
    while place is not None and place < len(tokens):
        place = _step(tokens, place, systems, state)
    if not state.parts or state.end <= start:
        return None
    if len(state.parts) > 1 and (system := systems.get(state.system)) is not None and system.elliptic:
        _fill_ellipsis(state)
    return state


def _fill_ellipsis(state: State) -> None:
    """Take a last digit right behind a multiplier for so many of its tenths, where the language leaves them unsaid."""
    before, last = state.parts[-2:]
    adjacent = last.start == last.after == state.end - 1 and last.multiplier == 1
    if adjacent and before.multiplier >= _LEAST_ELLIPTIC and last.value in range(1, 10):
        last.value = multiply(last.value, before.multiplier // 10)


_LEAST_ELLIPTIC = 100


def _positional(tokens: Sequence[Token], start: int, systems: Mapping[str, System], state: State, row: Row) -> int:
    """Read number words digit by digit ("two zero two four"), where the language does and enough stand together."""
    first = sense_at(tokens, start)
    if first is None or first.role != "add" or not (system := systems[first.system]).by_digits:
        return start
    if row.end <= start:
        row.end = start + sum(1 for _ in _units(tokens, start, system))
    count = row.end - start
    if not _FEWEST_DIGITS <= count <= LONGEST:
        return start
    state.parts.append(Part(int("".join(str(sense.value) for sense in _units(tokens, start, system))), 0, start))
    state.system, state.words, state.end = system.name, count, row.end
    return row.end


_FEWEST_DIGITS = 3
"""So many words for digits in a row are read one by one."""


def _units(tokens: Sequence[Token], start: int, system: System) -> Iterator[NumeralSense]:
    """Yield the units that stand together from here on."""
    for place in range(start, len(tokens)):
        sense = sense_at(tokens, place)
        if sense is None or sense.system != system.name or sense.role != "add" or sense.value not in range(10):
            return
        if place > start and tokens[place].gap == GAP and not system.spaced:
            return
        yield sense


def _step(tokens: Sequence[Token], place: int, systems: Mapping[str, System], state: State) -> int | None:
    token = tokens[place]
    if token.numeral is not None:
        return _digits(tokens, place, systems.get(state.system), state)
    sense = sense_at(tokens, place)
    if sense is None:
        return _hyphen(tokens, place, systems, state)
    if state.parts:
        system = systems[sense.system]
        if state.system in system.apart or (token.gap == GAP and not may_be_spaced(tokens, place, system, state)):
            return None
        if sense.role == "add" and not system.spaced and not goes_on(tokens, place, state, system):
            return None
    return _ROLES[sense.role](tokens, place, sense, systems[sense.system], state)


def _hyphen(tokens: Sequence[Token], place: int, systems: Mapping[str, System], state: State) -> int | None:
    """Pass a hyphen between tens and units ("twenty-one"), a comma between groups ("two million, one thousand")."""
    lexeme, after = tokens[place].lexeme, sense_at(tokens, place + 1)
    if lexeme is None or after is None or not state.words or not systems[after.system].spaced:
        return None
    if after.role not in {"add", "multiply"} or not _fits(after, state):
        return None
    if "hyphen" in lexeme.senses:
        return place + 1
    joins = "comma" in lexeme.senses and state.last_multiplied and state.parts[-1].room >= 1000
    return place + 1 if joins and _is_group(tokens, place + 1, after.system) else None


def _is_group(tokens: Sequence[Token], place: int, system: str) -> bool:
    """Tell whether a group of digits begins here, not just a small number: a multiplier of the same system is near."""
    for token in tokens[place : place + _GROUP]:
        sense = sense_of(token)
        if sense is None:
            if token.lexeme is None or "hyphen" not in token.lexeme.senses:
                return False
        elif sense.system != system:
            return False
        elif sense.role == "multiply":
            return True
    return False


def _fits(sense: NumeralSense, state: State) -> bool:
    if sense.role == "multiply":
        return True
    return bool(state.parts) and not isinstance(sense.value, SPREAD) and sense.value < state.parts[-1].room


def _digits(tokens: Sequence[Token], place: int, system: System | None, state: State) -> int | None:
    token = tokens[place]
    numeral = token.numeral
    if numeral is None or isinstance(numeral.amount, SPREAD) or state.decimals is not None:
        return None
    if state.parts:
        if not state.last_multiplied or not numeral.amount < state.parts[-1].room:
            return None
        if token.gap == GAP and not (system is not None and digits_may_be_spaced(tokens, place, system, state)):
            return None
    state.parts.append(Part(numeral.amount, 0, place, after=state.end))
    state.digits += 1
    state.last_multiplied = False
    state.end = place + 1
    return place + 1


def _add(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    value = sense.value
    if isinstance(value, SPREAD) or state.decimals is not None or state.vague:
        return None
    if state.parts and value == 0 and not system.spaced:
        return _nought(tokens, place, state)
    if state.parts:
        if system.pairs and _makes_year(tokens, place, value, state):
            state.parts = [Part(multiply(state.total, 100), 100, state.parts[0].start)]
        elif value == 0 or not value < state.parts[-1].room:
            return None
    if not state.words and state.digits and not state.last_multiplied:
        return None
    if state.parts and state.only_digits and system.spaced and role_at(tokens, place - 1) != "link":
        return None  # "2 million six years ago"
    state.parts.append(Part(value, _room(value, system), place, after=state.end))
    return _took(place, system, state)


def _nought(tokens: Sequence[Token], place: int, state: State) -> int | None:
    """Pass a nought that keeps a place open ("one hundred nought two"), where what follows fits into the number."""
    after = sense_at(tokens, place + 1)
    if after is None or tokens[place + 1].gap == GAP or not state.last_multiplied:
        return None
    fits = not isinstance(after.value, SPREAD) and 0 < after.value < state.parts[-1].room
    return place + 1 if fits and after.role in {"add", "multiply"} else None


def _makes_year(tokens: Sequence[Token], place: int, value: Number, state: State) -> bool:
    """Tell whether two numbers of two digits stand side by side, as in "nineteen eighty-four"."""
    return (
        10 <= value < 100
        and 10 <= state.total < 100
        and not state.digits
        and not state.vague
        and not state.last_multiplied
        and all(
            sense.system == state.system
            for token in tokens[state.parts[0].start : place + 1]
            if (sense := sense_of(token))
        )
    )


def _took(place: int, system: System, state: State) -> int:
    state.words += 1
    state.system = system.name
    state.last_multiplied = False
    state.end = place + 1
    return place + 1


def _room(value: Number, system: System) -> Number:
    room = 1
    while isinstance(value, int) and value and value % (room * 10) == 0:
        room *= 10
    return 0 if room < _TENS[0] or value in system.full else room


def _range(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    del tokens
    value = sense.value
    if not isinstance(value, Range) or (state.parts and not value.high < state.parts[-1].room):
        return None
    state.parts.append(Part(value.low, 0, place, add(value.high, multiply(-1, value.low))))
    return _took(place, system, state)


def _vague(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    """Take an order of magnitude ("dozens"); a second one multiplies the first ("tens of thousands")."""
    del tokens
    order = sense.value.order if isinstance(sense.value, Magnitude) else 1
    if state.parts:
        if not state.vague:
            return None
        state.parts = [Part(multiply(state.total, order), 0, state.parts[0].start)]
    else:
        state.parts.append(Part(order, 0, place, after=state.end))
    state.vague = True
    return _took(place, system, state)


def _vague_prefix(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    """Take a word that makes the multiplier after it vague, and says nothing alone."""
    if state.parts or role_at(tokens, place + 1) != "multiply":
        return None
    if tokens[place + 1].gap == GAP and not (system.spaced or is_counted(tokens, place + 2)):
        return None
    return _vague(tokens, place, sense, system, state)


def _one(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    """Take an article for one, where a multiplier follows ("a hundred")."""
    if state.parts or role_at(tokens, place + 1) != "multiply":
        return None
    state.parts.append(Part(1, 0, place, after=state.end))
    del sense
    return _took(place, system, state)


def _link(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    """Pass a joining word ("a hundred and twenty") where what follows fits into the number."""
    del sense
    if not state.parts or not state.last_multiplied or place + 1 >= len(tokens) or state.parts[-1].room < 100:
        return None
    numeral = tokens[place + 1].numeral
    if numeral is not None:  # digits after a multiplier of digits: "4 thousand and 21"
        fits = state.digits and isinstance(numeral.amount, int) and numeral.amount < state.parts[-1].room
        after = sense_at(tokens, place + 2)
        if after is not None and after.role == "multiply":  # but not "900 billion and 1 trillion"
            fits = fits and isinstance(after.value, int) and after.value < state.parts[-1].room
        return place + 1 if fits else None
    after = sense_at(tokens, place + 1)
    if after is None or after.role != "add" or not (system.spaced or after.system == system.name):
        return None
    return place + 1 if _fits(after, state) and not counts_parts(tokens, place + 1, after) else None


def _point(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    """Read the decimals after a spoken point, digit by digit."""
    del sense
    whole = state.total
    if state.decimals is not None or not isinstance(whole, int) or (not state.parts and not system.spaced):
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
        for after in islice(_units(tokens, place, system), LONGEST + 1):
            digits += str(after.value)
            place += 1
        tens = _tens(tokens, place, system) if not digits and system.spaced else None
        if tens is not None:
            digits, place = str(tens.amount), tens.end
    following = sense_at(tokens, place) if not system.spaced else None
    if not digits or (following is not None and following.role == "multiply" and following.value in _TENS):
        return None  # tens after such a point are minutes behind an hour, not decimals
    state.decimals = digits
    state.parts = [Part(Decimal(f"{whole}.{digits}"), 0, 0)]
    state.words += 1
    state.system = system.name
    state.last_multiplied = False
    state.end = place
    return place


def _tens(tokens: Sequence[Token], place: int, system: System) -> State | None:
    """Read a number of two digits after a spoken point ("point seventy-one")."""
    sense = sense_at(tokens, place)
    if sense is None or sense.role != "add" or sense.system != system.name:
        return None
    number = assemble(tokens, place, {system.name: system})
    return number if number is not None and isinstance(number.amount, int) and 10 <= number.amount < 100 else None


def _multiply(tokens: Sequence[Token], place: int, sense: NumeralSense, system: System, state: State) -> int | None:
    """Multiply everything smaller before; without such, take the word once, where the language lets one go unsaid."""
    factor = sense.value
    if isinstance(factor, SPREAD) or (state.digits and not state.words and not system.after_digits):
        return None
    parts = state.parts
    is_place = _is_place(factor)
    cut = len(parts) if is_place else 0
    while cut and parts[cut - 1].value < factor and (parts[cut - 1].room < factor or cut == len(parts)):
        cut -= 1
    if cut == 1 and _in_thousands(tokens, place, system, state):
        cut, state.tabular = 0, True
    taken = parts[cut:]
    above: Number = 0
    if taken:
        value = multiply(sum_of([part.value for part in taken]), factor)
        above = multiply(sum_of([part.above for part in taken]), factor)
    elif system.implied_one:
        value = factor
    else:
        return None
    if cut and not value < parts[cut - 1].room:
        if taken:  # what was taken begins another number
            state.parts, state.end = parts[:cut], taken[0].after
        return None
    start = taken[0].start if taken else place
    lead = None
    if len(taken) == 1:
        lead = taken[0].value if taken[0].lead is None else taken[0].lead
    room = factor if is_place else 0
    after = taken[0].after if taken else state.end
    state.parts = [*parts[:cut], Part(value, room, start, above, lead, after, multiplier=factor)]
    state.decimals = None
    _took(place, system, state)
    state.last_multiplied = True
    return place + 1


@cache
def _is_place(factor: Number) -> bool:
    """Tell a place value from a dozen, say: that multiplies all before it, and nothing fits behind it."""
    return str(factor).strip("0") == "1"


def _in_thousands(tokens: Sequence[Token], place: int, system: System, state: State) -> bool:
    """Return whether grouped digits are counted in what follows them at once, as tables do (1,234 million)."""
    if state.tabular:
        return True
    if state.digits != 1 or state.words or tokens[place].gap == GAP or system.spaced:
        return False
    before = tokens[place - 1]
    grouped = before.numeral is not None and len(before.numeral.text) < before.end - before.start
    return grouped or (role_at(tokens, place + 1) == "multiply" and tokens[place + 1].gap != GAP)


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
