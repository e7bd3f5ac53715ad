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

from claimkit.extraction.numeral_state import Part, State, System, sum_of
from claimkit.extraction.pattern import GAP
from claimkit.extraction.token import NumeralSense, Token
from claimkit.values.amount import SPREAD, Magnitude, Range
from claimkit.values.number import Number, add, last_place, multiply

_TENS = (10, 100)
_GROUP = 5
"""Within how many tokens a group of a number written with commas comes to its multiplier."""

_LEAST_ELLIPTIC = 100
_FEWEST_DIGITS = 3
"""So many words for digits in a row are read one by one."""

LONGEST = 60
"""Nobody states an amount of more digits than this."""

_YEAR_DIGITS = 4
"""So many digits alone may be a year, whatever the ten behind it counts: its top ten."""


def assemble(tokens: Sequence[Token], start: int, systems: Mapping[str, System]) -> State | None:
    """Put together the longest number that starts at this token; ``None`` if none does."""
    state = State(tokens, systems, end=start)
    place: int | None = _positional(state, start)
    while place is not None and place < len(tokens):
        place = _step(state, place)
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


def _positional(state: State, start: int) -> int:
    """Read number words digit by digit ("two zero two four"), where the language does and enough stand together."""
    first = state.sense(start)
    if first.role != "add" or not (system := state.systems[first.system]).by_digits:
        return start
    digits = [*islice(_units(state, start, system), LONGEST + 1)]
    if not _FEWEST_DIGITS <= len(digits) <= LONGEST:
        return start
    return _took(state, start, system, Part(int("".join(digits)), 0, start), count=len(digits))


def _units(state: State, start: int, system: System) -> Iterator[str]:
    """Yield the digits that stand together as words from here on."""
    for place in range(start, len(state.tokens)):
        sense = state.sense(place)
        if sense.system != system.name or sense.role != "add" or sense.value not in range(10):
            return
        if place > start and state.tokens[place].gap == GAP and not system.spaced:
            return
        yield str(sense.value)


def _took(state: State, place: int, system: System, *parts: Part, count: int = 1) -> int:
    """Note that words of a system were taken, and the parts they make; return where the next one stands."""
    state.parts += parts
    state.words += count
    state.system = system.name
    state.last_multiplied = False
    state.end = place + count
    return state.end


def _step(state: State, place: int) -> int | None:
    token = state.tokens[place]
    if token.numeral is not None:
        return _digits(state, place)
    sense = state.sense(place)
    if not sense.role:
        return _hyphen(state, place)
    system = state.systems[sense.system]
    if state.parts:
        if state.system in system.apart or (token.gap == GAP and not state.may_be_spaced(place, system)):
            return None
        if sense.role == "add" and not system.spaced and not state.unit_goes_on(place, system):
            return None
    return _ROLES[sense.role](state, place, sense, system)


def _hyphen(state: State, place: int) -> int | None:
    """Pass a hyphen between tens and units ("twenty-one"), a comma between groups ("two million, one thousand")."""
    lexeme, after = state.tokens[place].lexeme, state.sense(place + 1)
    if lexeme is None or not state.words or after.role not in {"add", "multiply"}:
        return None
    if not state.systems[after.system].spaced or not state.fits(after):
        return None
    if "hyphen" in lexeme.senses:
        return place + 1
    joins = "comma" in lexeme.senses and state.last_multiplied and state.room >= 1000
    return place + 1 if joins and _is_group(state, place + 1, after.system) else None


def _is_group(state: State, place: int, system: str) -> bool:
    """Return whether a group of digits begins here, not just a small number: a multiplier of that system is near."""
    for ahead in range(place, min(place + _GROUP, len(state.tokens))):
        sense, lexeme = state.sense(ahead), state.tokens[ahead].lexeme
        if not sense.role:
            if lexeme is None or "hyphen" not in lexeme.senses:
                return False
        elif sense.system != system:
            return False
        elif sense.role == "multiply":
            return True
    return False


def _digits(state: State, place: int) -> int | None:
    token, system = state.tokens[place], state.systems.get(state.system)
    numeral = token.numeral
    if numeral is None or isinstance(numeral.amount, SPREAD) or state.decimals is not None:
        return None
    if state.parts:
        if not state.last_multiplied or not numeral.amount < state.room:
            return None
        if token.gap == GAP and not (system is not None and state.digits_may_be_spaced(place, system)):
            return None
    state.parts.append(Part(numeral.amount, 0, place, after=state.end))
    state.digits += 1
    state.last_multiplied = False
    state.end = place + 1
    return place + 1


def _add(state: State, place: int, sense: NumeralSense, system: System) -> int | None:
    value = sense.value
    if isinstance(value, SPREAD) or state.decimals is not None or state.vague:
        return None
    if state.parts and value == 0 and not system.spaced:
        return _nought(state, place)
    if _is_neighbour(state, place, value, system):
        state.parts[-1].above = 1
        return _took(state, place, system)
    if state.parts:
        if system.pairs and _makes_year(state, place, value):
            state.parts = [Part(multiply(state.total, 100), 100, state.parts[0].start)]
        elif value == 0 or not value < state.room:
            return None
    another = state.parts and state.only_digits and system.spaced and state.sense(place - 1).role != "link"
    if another or (not state.words and state.digits and not state.last_multiplied):
        return None  # "2 million six years ago"
    return _took(state, place, system, Part(value, _room(value, system), place, after=state.end))


def _is_neighbour(state: State, place: int, value: Number, system: System) -> bool:
    """Return whether it may be this digit or the one before: what multiplies both follows, or both are counted."""
    if not system.by_digits or not state.parts or value not in range(2, 10) or state.tokens[place].gap == GAP:
        return False
    last = state.parts[-1]
    if last.start != place - 1 or last.above or last.multiplier != 1 or add(last.value, 1) != value or state.digits:
        return False
    multiplied = state.sense(place + 1).role == "multiply" and state.tokens[place + 1].gap != GAP
    return multiplied or (len(state.parts) > 1 and state.is_counted(place + 1))


def _nought(state: State, place: int) -> int | None:
    """Pass a nought that keeps a place open ("one hundred nought two"), where what follows fits into the number."""
    after = state.sense(place + 1)
    if not state.last_multiplied or after.role not in {"add", "multiply"} or state.tokens[place + 1].gap == GAP:
        return None
    return place + 1 if not isinstance(after.value, SPREAD) and 0 < after.value < state.room else None


def _makes_year(state: State, place: int, value: Number) -> bool:
    """Return whether two numbers of two digits stand side by side, as in "nineteen eighty-four"."""
    senses = map(state.sense, range(state.parts[0].start, place + 1))
    return (
        10 <= value < 100
        and 10 <= state.total < 100
        and not state.digits
        and not state.vague
        and not state.last_multiplied
        and all(sense.system == state.system for sense in senses if sense.role)
    )


def _room(value: Number, system: System) -> Number:
    room = last_place(value)
    return 0 if room < _TENS[0] or value in system.full else room


def _range(state: State, place: int, sense: NumeralSense, system: System) -> int | None:
    value = sense.value
    if not isinstance(value, Range) or (state.parts and not value.high < state.room):
        return None
    part = Part(value.low, 0, place, add(value.high, multiply(-1, value.low)), after=state.end)
    return _took(state, place, system, part)


def _vague(state: State, place: int, sense: NumeralSense, system: System) -> int | None:
    """Take an order of magnitude ("dozens"); a second one multiplies the first ("tens of thousands")."""
    order = sense.value.order if isinstance(sense.value, Magnitude) else 1
    part = Part(order, 0, place, after=state.end)
    if state.parts:
        if not state.vague:
            return None
        part = Part(multiply(state.total, order), 0, state.parts[0].start)
    state.parts, state.vague = [part], True
    return _took(state, place, system)


def _vague_prefix(state: State, place: int, sense: NumeralSense, system: System) -> int | None:
    """Take a word that makes the multiplier after it vague: a hundred and some tens are 110 to 190."""
    after = state.sense(place + 1)
    if after.role != "multiply":
        return None
    if state.parts:
        fits = state.last_multiplied and isinstance(after.value, int) and after.value < state.room
        if not fits or state.tokens[place + 1].gap == GAP:
            return None
        return _took(state, place, system, Part(1, 0, place, above=8, after=state.end))
    if state.tokens[place + 1].gap == GAP and not (system.spaced or state.is_counted(place + 2)):
        return None
    return _vague(state, place, sense, system)


def _one(state: State, place: int, _: NumeralSense, system: System) -> int | None:
    """Take an article for one, where a multiplier follows ("a hundred")."""
    if state.parts or state.sense(place + 1).role != "multiply":
        return None
    return _took(state, place, system, Part(1, 0, place, after=state.end))


def _link(state: State, place: int, _: NumeralSense, system: System) -> int | None:
    """Pass a joining word ("a hundred and twenty") where what follows fits into the number."""
    if not state.parts or not state.last_multiplied or place + 1 >= len(state.tokens) or state.room < 100:
        return None
    numeral = state.tokens[place + 1].numeral
    if numeral is not None:  # digits after a multiplier of digits: "4 thousand and 21"
        fits = state.digits and isinstance(numeral.amount, int) and numeral.amount < state.room
        after = state.sense(place + 2)
        if after.role == "multiply":  # but not "900 billion and 1 trillion"
            fits = fits and isinstance(after.value, int) and after.value < state.room
        return place + 1 if fits else None
    after = state.sense(place + 1)
    lead = state.tokens[state.parts[0].start - 1].lexeme if state.parts[0].start else None
    priced = lead is not None and "currency" in lead.senses and state.room > 1000  # "€2 million and eight years"
    if priced or after.role != "add" or not (system.spaced or after.system == system.name):
        return None
    return place + 1 if state.fits(after) and not state.counts_parts(place + 1, after) else None


def _point(state: State, place: int, _: NumeralSense, system: System) -> int | None:
    """Read the decimals after a spoken point, digit by digit."""
    whole = state.total
    if state.decimals is not None or not isinstance(whole, int) or (not state.parts and not system.spaced):
        return None
    digits = ""
    end = place + 1
    if state.digits:
        numeral = state.tokens[end].numeral if end < len(state.tokens) and system.spaced else None
        if numeral is None or not numeral.text.isdecimal():
            return None
        digits, end = numeral.text, end + 1
    elif system.spaced and (tens := _spoken_decimals(state, end, system)) is not None:
        digits, end = str(tens.amount), tens.end
    else:
        digits = "".join(islice(_units(state, end, system), LONGEST + 1))
        end += len(digits)
    following = state.sense(end)
    if not digits or (not system.spaced and following.role == "multiply" and following.value in _TENS):
        return None  # tens after such a point are minutes behind an hour, not decimals
    state.decimals = digits
    state.parts = [Part(Decimal(f"{whole}.{digits}"), 0, 0)]
    _took(state, place, system)
    state.end = end
    return end


def _spoken_decimals(state: State, place: int, system: System) -> State | None:
    """Read two or three digits said as a number after a point, but not whole hundreds: "one point five hundred"."""
    sense = state.sense(place)
    if sense.role != "add" or sense.system != system.name:
        return None
    ahead = range(place, min(place + _GROUP, len(state.tokens)))
    stop = next((end for end in ahead if _is_scale(state.sense(end))), ahead.stop)
    number = assemble(state.tokens[:stop], place, state.systems)
    amount = None if number is None else number.amount
    return number if isinstance(amount, int) and 10 <= amount < _SCALE and (amount < 100 or amount % 100) else None


def _is_scale(sense: NumeralSense) -> bool:
    return sense.role == "multiply" and isinstance(sense.value, int) and sense.value >= _SCALE


_SCALE = 1000


def _multiply(state: State, place: int, sense: NumeralSense, system: System) -> int | None:
    """Multiply everything smaller before; without such, take the word once, where the language lets one go unsaid."""
    factor = sense.value
    if isinstance(factor, SPREAD) or (state.digits and not state.words and not system.after_digits):
        return None
    parts = state.parts
    is_place = _is_place(factor)
    cut = len(parts) if is_place else 0
    while cut and parts[cut - 1].value < factor and (parts[cut - 1].room < factor or cut == len(parts)):
        cut -= 1
    if cut == 1 and _in_thousands(state, place, system):
        cut, state.tabular = 0, True
    taken = parts[cut:]
    if not taken and not system.implied_one:
        return None
    value = multiply(sum_of(part.value for part in taken), factor) if taken else factor
    if cut and not value < parts[cut - 1].room:
        if taken:  # what was taken begins another number
            state.parts, state.end = parts[:cut], taken[0].after
        return None
    above = multiply(sum_of(part.above for part in taken), factor)
    first = taken[0] if taken else Part(1, 0, place, after=state.end)
    lead = sum_of(part.value for part in taken) if taken else None
    if len(taken) == 1 and first.lead is not None:
        lead = first.lead
    room = factor if is_place else 0
    state.parts = [*parts[:cut], Part(value, room, first.start, above, lead, first.after, factor)]
    state.decimals = None
    end = _took(state, place, system)
    state.last_multiplied = True
    return end


@cache
def _is_place(factor: Number) -> bool:
    """Return whether it is a place value, not a dozen, say: that multiplies all before it, and nothing fits behind."""
    return str(factor).strip("0") == "1"


def _in_thousands(state: State, place: int, system: System) -> bool:
    """Return whether digits, grouped or too many for a year, are counted in what follows: 1,234 million."""
    token, before = state.tokens[place], state.tokens[place - 1]
    if state.tabular:
        return True
    if state.digits != 1 or state.words or token.gap == GAP or system.spaced:
        return False
    numeral = before.numeral
    told = numeral is not None and (len(numeral.text) < before.end - before.start or len(numeral.text) > _YEAR_DIGITS)
    return told or (state.sense(place + 1).role == "multiply" and state.tokens[place + 1].gap != GAP)


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
