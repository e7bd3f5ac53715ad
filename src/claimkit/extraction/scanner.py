"""The scanner: one pass over a text, made plain, with the compiled rules of one locale.

1. One regular expression tells where an *anchor* is: a digit, a symbol, a word that some form starts with.
2. From there a second one takes tokens as long as they touch; the chain is a *run*.  Text outside runs is never looked
   at again.
3. Numerals in the run are put together; then each stage of rules replaces what its forms match by values.

What a run states depends on the run alone, and news repeats itself, so the answer is remembered, as long as there is
room.  So is what is read in a whole text, if it is no longer than a sentence: memories of translations repeat those.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, partial, reduce
from operator import add
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import define, field

from claimkit.errors import InvalidValueError
from claimkit.extraction.fold import MINUS, RAISED, lowered
from claimkit.extraction.literals import LITERALS
from claimkit.extraction.number_classes import ENGLISH_GROUPS, digit_form, numbered, region
from claimkit.extraction.numeral_state import System
from claimkit.extraction.numerals import LONGEST, assemble
from claimkit.extraction.pattern import CLAUSE, GAP, JOINT, MARKED, WHOLE
from claimkit.extraction.productions import CLASSES_MADE, PRODUCTIONS, Found, Nothing
from claimkit.extraction.stages import Plan, Stage
from claimkit.extraction.token import EDGE, IGNORED, Lexeme, Mention, Numeral, Token
from claimkit.extraction.walk import GOES_ON, mentions_in
from claimkit.values import Number
from claimkit.values.number import multiply, simplest

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper  # pyright: ignore[reportPrivateUsage] - typeshed has no other name

_LONGEST_TEXT, _LONGEST_RUN = 400, 80
"""What is longer hardly comes again, and is not remembered."""

_REMEMBERED = 8192

_POWER = re.compile(r"[+-]?[0-9]{1,2}")
_DIGITS = {"digitsa", "digitsb"}
_QUOTES = "\"'\u201d\u2019"
_DASHES = frozenset(("hyphen", "to"))
_PLAIN = {**{digit: digit for digit in "0123456789"}, **dict.fromkeys(MINUS, "-")}


Said: TypeAlias = tuple[str, bool, bool]
"""What a word that stands apart from a number may mean, whether rules read it, and whether it is an ending."""


class Near(NamedTuple):
    """What finds the words that stand apart from a number, and what they mean in each class.

    *begins* takes the character before a word, with the longest that begins there in its group; *within* the first
    character of one that may stand in a word, with the rest of it.
    """

    begins: re.Pattern[str]
    within: re.Pattern[str]
    apart: Mapping[str, Mapping[str, Sequence[Said]]]
    joined: Mapping[str, Mapping[str, Sequence[Said]]]


@define(eq=False)
class Scanner:
    """The rules of a locale, compiled."""

    tag: str
    systems: Mapping[str, System]
    anchor: re.Pattern[str]
    token: re.Pattern[str]
    lexemes: Mapping[str, Lexeme]
    near: Near
    symbols: Mapping[frozenset[str], str]
    stages: tuple[Stage, ...]
    decimal: str
    order: str
    hours: int
    texts: _lru_cache_wrapper[tuple[Mention, ...]] = field(init=False)
    remembered: _lru_cache_wrapper[tuple[Mention, ...]] = field(init=False)
    _stages_at: _lru_cache_wrapper[int] = field(init=False)
    _numbers: _lru_cache_wrapper[tuple[str, Numeral | None]] = field(init=False)
    _ignored: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        kept = lru_cache(_REMEMBERED)
        self.texts, self.remembered = kept(partial(mentions_in, scanner=self)), kept(self.parts)
        self._numbers, self._stages_at = kept(self._number), lru_cache(1 << 15)(self._stages_of)
        self._ignored = self.symbols[frozenset([IGNORED])]

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return every mention in the text, from left to right."""
        return self.texts(text) if len(text) <= _LONGEST_TEXT else mentions_in(text, self)

    def run(self, closed: str) -> tuple[Mention, ...]:
        """Return what `parts` does, which is remembered."""
        return self.remembered(closed) if len(closed) <= _LONGEST_RUN else self.parts(closed)

    def parts(self, closed: str) -> tuple[Mention, ...]:
        """Return the mentions in a run of tokens, of which the last character is the symbol of what follows it."""
        text, ending = closed[:-1], closed[-1]
        tokens = self._tokens(text, lowered(text))
        if "\n" in text:
            lines = _in_lines(tokens, text)
            ending = CLAUSE if len(lines) > len(tokens) and ending == WHOLE else ending
            tokens = lines
        if ending != GOES_ON:
            tokens.append(Token(len(text), len(text), JOINT, ending))
        return tuple(
            Mention(token.start, token.end, text[token.start : token.end], token.value, token.rule)
            for token in self.read(tokens, text)
            if token.value is not None
        )

    def _tokens(self, text: str, folded: str) -> list[Token]:
        """Divide a run into its tokens."""
        tokens: list[Token] = []
        words, match = self.lexemes, self.token.match
        place, mark = 0, False
        while found := match(folded, place):
            begin, end = found.end(1), found.end()
            gap = GAP if begin > place or not tokens else MARKED if mark else JOINT
            kind, mark = found.lastgroup, False
            if kind == "worda":
                word = folded[begin:end]
                lexeme = words.get(word) or words[" ".join(word.split())]  # however its parts are set apart
                if lexeme.uncased is not None and text[begin:end] == word:  # its capital may stand within
                    lexeme = lexeme.uncased
                tokens.append(Token(begin, end, gap, lexeme.symbol, lexeme))
                mark = EDGE in lexeme.senses
            elif kind in _DIGITS:
                symbol, numeral = self._numbers(folded[begin:end])
                tokens.append(Token(begin, end, gap, symbol, None, numeral))
            elif kind == "oddb":
                tokens.append(Token(begin, end, gap, self._ignored))
            else:
                literal = LITERALS[int(str(kind)[7:-1])]
                value = literal.read(text[begin:end], self.order)
                symbol = self._ignored if value is None else self.symbols[frozenset(literal.classes)]
                tokens.append(Token(begin, end, gap, symbol, None, None, value, literal.name))
            place = end
        return tokens

    def _number(self, word: str) -> tuple[str, Numeral | None]:
        """Return the symbol and the value of a number in digits."""
        word = _without_raised(word)
        if not word or len(word) > LONGEST:
            return self._ignored, None
        mantissa, _, exponent = word.partition("e")
        plain = mantissa if mantissa.isdecimal() else _plain_digits(mantissa, self.decimal)
        amount: Number = Decimal(plain) if "." in plain else int(plain)
        if exponent:
            amount = multiply(amount, simplest(Fraction(10) ** int(exponent)))
        form = digit_form(plain)
        if len(plain) != len(word):  # separators of groups: no year, no month and day
            form = ("long",) if isinstance(amount, int) else ()
        return self._number_symbol("digits", *form, *region(amount)), Numeral(amount, plain)

    def _number_symbol(self, *classes: str) -> str:
        return self.symbols[numbered(("number", *classes))]

    def read(self, tokens: list[Token], text: str) -> list[Token]:
        """Return the tokens with numerals put together and values in place of what the rules match."""
        tokens = self._numerals(tokens)
        told: list[Token] = []
        opened: Sequence[int] = ()
        bits = 0
        for number, stage in enumerate(self.stages):
            if tokens is not told:  # the first stage, or one behind a stage that made something
                told, symbols = tokens, [token.symbol for token in tokens]
                opened = [*map(self._stages_at, map(add, symbols, (*symbols[1:], "")))]
                bits = reduce(int.__or__, opened, 0)
            if bits >> number & 1:
                places = [place for place, stages in enumerate(opened) if stages >> number & 1]
                tokens = self._apply(stage, tokens, text, places)
        return tokens

    def _stages_of(self, pair: str) -> int:
        """Return in which stages a form may begin with one symbol and go on with another, each stage as a bit."""
        stages = enumerate(self.stages)
        return sum(1 << number for number, stage in stages if pair[0] in stage.beginning and stage.openings(pair))

    def _numerals(self, tokens: list[Token]) -> list[Token]:
        """Put number words and digits that belong together into one token."""
        result: list[Token] = []
        place = 0
        while place < len(tokens):
            token = tokens[place]
            lexeme = token.lexeme
            place += 1
            is_word = lexeme is not None and lexeme.numeral is not None and not _is_counted(result, token, lexeme)
            if (is_word or token.numeral is not None) and place < len(tokens) and _goes_on(token, tokens[place]):
                number = assemble(tokens, place - 1, self.systems)
                if number is not None and number.end > place:
                    is_word, place, numeral = False, number.end, number.numeral
                    symbol = self._number_symbol(*number.classes, *region(numeral.amount))
                    token = Token(token.start, tokens[place - 1].end, token.gap, symbol, None, numeral)
            if is_word and lexeme is not None and lexeme.alone is not None:
                token = Token(token.start, token.end, token.gap, lexeme.alone_symbol, lexeme, lexeme.alone)
            result.append(token)
        return result

    def _apply(self, stage: Stage, tokens: list[Token], text: str, places: Iterable[int]) -> list[Token]:
        """Replace what the forms of a stage match by what they make, where one may begin."""
        result: list[Token] = []
        place = 0
        for start, plans in stage.matches(shape_of(tokens), places):
            if start < place:
                continue
            for plan in plans:
                made = self._make(plan, tokens, start, text)
                if made is not None:
                    result += tokens[place:start]
                    result.append(made)
                    place = start + plan.stop
                    break
        return result + tokens[place:] if result else tokens

    def _make(self, plan: Plan, tokens: list[Token], place: int, text: str) -> Token | None:
        rule = plan.rule
        first, last = tokens[place], tokens[place + plan.stop - 1]
        try:
            made = PRODUCTIONS[rule.make].make(
                Found(tokens, place, plan.slots, rule.settings, text, first.start, last.end)
            )
        except InvalidValueError:  # the words together state no value: the thirty-first of February
            return None
        if made is None:
            return None
        if isinstance(made, Numeral):
            symbol = self._number_symbol(*rule.classes, *region(made.amount))
            return Token(first.start, last.end, first.gap, symbol, None, made)
        symbol = self.symbols[frozenset((*CLASSES_MADE[type(made)], *rule.classes))]
        if isinstance(made, Nothing):
            return Token(first.start, last.end, first.gap, symbol)
        taken = tokens[place : place + plan.stop]
        return Token(first.start, last.end, first.gap, symbol, None, None, made, rule.name, taken)


def shape_of(tokens: Sequence[Token]) -> str:
    """Return two characters for each token: the gap before it, and the symbol of its classes."""
    return "".join([token.gap + token.symbol for token in tokens])


def _in_lines(tokens: list[Token], text: str) -> list[Token]:
    """Close the clause where a line ends with a full stop, and where the next begins with a dash."""
    result: list[Token] = []
    for token in tokens:
        end = result[-1].end if result else token.start
        if "\n" in text[end : token.start]:
            senses: Mapping[str, object] = token.lexeme.senses if token.lexeme is not None else {}
            is_stopped = text[max(0, end - 4) : end].rstrip(_QUOTES).endswith(".")
            if is_stopped or (EDGE in senses and not _DASHES.isdisjoint(senses)):
                result.append(Token(end, end, JOINT, CLAUSE))
        result.append(token)
    return result


def _is_counted(before: Sequence[Token], token: Token, lexeme: Lexeme) -> bool:
    """Return whether a number word behind digits is what they count: a day in 3일만, cents in "55 cents un an"."""
    if not before or before[-1].numeral is None or not before[-1].numeral.text or lexeme.numeral is None:
        return False
    role = lexeme.numeral.role
    return role == "multiply" or (role == "add" and token.gap == JOINT and lexeme.word.isalpha())


def _goes_on(token: Token, following: Token) -> bool:
    """Return whether a number may go on: with a number word, in words with digits, a hyphen, or a comma as well."""
    lexeme, in_words = following.lexeme, token.numeral is None
    if lexeme is None:
        return in_words and following.numeral is not None
    return lexeme.numeral is not None or (in_words and ("hyphen" in lexeme.senses or "comma" in lexeme.senses))


def _without_raised(word: str) -> str:
    """Return a number without raised digits: those behind ten are its power, others the number of a footnote."""
    plain = word.rstrip(RAISED)
    if plain == word:
        return word
    raised = unicodedata.normalize("NFKC", word[len(plain) :]).replace("\u2212", "-")
    if plain == "10":
        return f"1e{raised}" if _POWER.fullmatch(raised) else ""
    return plain if raised.isdecimal() else ""


_ENGLISH_GROUPS = re.compile(ENGLISH_GROUPS)
_NO_DIGITS = str.maketrans("", "", "0123456789" + MINUS)


def _plain_digits(word: str, decimal: str) -> str:
    """Return a number without separators of groups, a full stop for that of decimals, the last of two."""
    marks = word.translate(_NO_DIGITS)
    if len(set(marks)) > 1 and marks[-1] in ".,":
        decimal = marks[-1]
    elif decimal == "," and "," in word and _ENGLISH_GROUPS.fullmatch(word.lstrip(MINUS)):
        decimal = "."
    if marks.count(decimal) > 1:  # what stands twice parts groups
        decimal = ""
    return "".join(_PLAIN.get(character, "" if character != decimal else ".") for character in word)
