"""Tokens, the few places of a text that may be part of a value, and mentions, what is found there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, frozen

from claimkit.values import Amount, Number, Value

EDGE = "edge"
"""The class of marks: words without letters and digits."""

IGNORED = "ignored"
"""The class of what looks like part of a value and is not."""


@frozen(eq=False)
class NumeralSense:
    """What a word does inside a numeral: add its value, multiply what stands before it, open the decimals, ..."""

    role: str
    value: Amount
    system: str


@frozen(eq=False)
class Lexeme:
    """A word of a locale: its classes with what it means in each, and what it does in numerals.

    *uncased* is what the word is in lower case, where it is a name with a capital letter and another word without
    ("May", "may").  *alone* is what number it is by itself; the symbols are those of its classes and of that number.
    """

    word: str
    senses: Mapping[str, object]
    numeral: NumeralSense | None = None
    uncased: Lexeme | None = None
    symbol: str = ""
    alone: Numeral | None = None
    alone_symbol: str = ""


@define(eq=False)
class Numeral:
    """A number as it stands in a text, before it is known what it is a number of."""

    amount: Amount
    text: str
    lead: Number | None = None
    multiplier: Number = 1


@define(eq=False)
class Token:
    """A stretch of the text with the symbol of its classes.

    Once a pattern has made one of it, ``value`` is what it states, and ``made_of`` the tokens that were taken for it.
    """

    start: int
    end: int
    gap: str
    symbol: str
    lexeme: Lexeme | None = None
    numeral: Numeral | None = None
    value: Value | None = None
    rule: str = ""
    made_of: Sequence[Token] = ()


@frozen
class Mention:
    """A half-open span of code points, the text in it, and the value that it states; *rule* names the locale's rule.

    >>> from claimkit.values import Quantity
    >>> print(Mention(0, 2, "42", Quantity(42), "count"))
    42 = 42
    """

    start: int
    end: int
    surface: str
    value: Value
    rule: str = ""

    def __str__(self) -> str:
        """Write the surface and the value."""
        return f"{self.surface} = {self.value}"
