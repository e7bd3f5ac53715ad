"""Anchors: the places where a run of tokens may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain

from attrs import field, frozen

from claimkit.extraction.lexicon import classes_of
from claimkit.extraction.numeral_state import System
from claimkit.extraction.pattern import Form
from claimkit.extraction.runs import CURRENCY_SIGNS, MINUS, SIGNED, SPACE
from claimkit.extraction.token import IGNORED, Lexeme
from claimkit.extraction.trie import after_first_character, any_beginning, any_of, chain_of, has_edge

_LEAD = "lead"
_COUNTING_ROLES = {"add", "multiply", "range", "vague"}
_LEADING_ROLES = {"one", "vague-prefix"}
_START = r"(?<![^\W_])"


@frozen(eq=False)
class Starters:
    """The words that can begin a run: values, numerals, words that need a token after them, words that introduce."""

    able: list[str] = field(factory=list[str])
    numerals: list[str] = field(factory=list[str])
    leading: list[str] = field(factory=list[str])
    introducing: list[str] = field(factory=list[str])
    introducing_marks: list[str] = field(factory=list[str])
    joined: list[str] = field(factory=list[str])

    @property
    def values(self) -> tuple[list[str], list[str], list[str]]:
        """The words that are part of the value they begin."""
        return self.able, self.numerals, self.leading


def starters_of(lexemes: Mapping[str, Lexeme], forms: Iterable[Form], systems: Mapping[str, System]) -> Starters:
    """Sort the words that can begin a run by what they need, as the forms and the systems of numerals tell."""
    known = list(forms)
    first = {classes_of(term) for form in known for term in form.first_terms}
    single = {classes_of(term) for form in known for term in form.single_terms}
    starters = Starters()
    for word, lexeme in lexemes.items():
        classes = set(lexeme.senses)
        role = lexeme.numeral.role if lexeme.numeral is not None else ""
        if lexeme.numeral is not None and systems[lexeme.numeral.system].joined:
            starters.joined.append(word)
        if IGNORED in classes:
            if not word.isalpha():  # what stands inside it must not begin a run either, so all of it is one
                starters.able.append(word)
        elif _LEAD in classes:
            (starters.introducing if has_edge(word) else starters.introducing_marks).append(word)
        elif any(term <= classes for term in single):
            starters.able.append(word)
        elif role in _COUNTING_ROLES:
            starters.numerals.append(word)
        elif role in _LEADING_ROLES or any(term <= classes for term in first):
            starters.leading.append(word)
    return starters


def anchor_of(lexemes: Mapping[str, Lexeme], starters: Starters, decimal: str) -> re.Pattern[str]:
    """Compile what finds the places where a run may begin.

    The expression begins with a set of characters, so that the regular expression engine skips what cannot precede a
    value.  A digit or a symbol is an anchor itself; after any other character that is not a letter, a word may begin
    (group 1 is set then).  Words in scripts that put no space between words begin anywhere, so their first characters
    are in the set as well.
    """
    free = [word for group in starters.values for word in group if not has_edge(word)]
    opening = _opening(starters)
    symbols = "".join(sorted({re.escape(word[0]) for word in free}))
    letters = "".join(sorted({re.escape(word[0]) for word in free if re.match(r"\w", word[0])}))
    point = re.escape(decimal)
    here = "|".join(
        [
            r"(?<=\d)",
            *after_first_character(word for word in free if word not in opening),
            *(
                rf"{branch}(?={SPACE}[{MINUS}(]?(?:{point})?\d)"
                for branch in after_first_character([*opening, *starters.introducing_marks])
            ),
            rf"(?<=[{MINUS}])(?:{SIGNED}|(?<=\s[\"'].))(?=[{CURRENCY_SIGNS}]?\d|{point}\d)",
            rf"(?<={point})(?<![\w.].)(?=\d)",
            r"(?<=@)(?=[a-z0-9])",
        ]
    )
    ignored = any_of(word for word, lexeme in lexemes.items() if IGNORED in lexeme.senses and word.isalpha())
    lead = rf"(?:(?:{any_of(starters.introducing)})\s{{1,2}})"
    words = f"{lead}{{0,3}}(?:[\\d{symbols}]|{_starting_words(starters, lexemes, point)})"
    some = any_beginning(filter(has_edge, chain.from_iterable((*starters.values, starters.introducing))))
    if starters.joined:
        some = f"{some}|{chain_of(starters.joined)}"
    return re.compile(
        f"[\\W\\d_{letters}](?:(?<!\\s)(?:{here})|(?<=[\\W_])(?={some})(?!{ignored})(?={words})())", re.DOTALL
    )


def _opening(starters: Starters) -> list[str]:
    """Return the marks that begin a value where a number follows."""
    return [word for word in starters.leading if not any(map(str.isalnum, word))]


def _starting_words(starters: Starters, lexemes: Mapping[str, Lexeme], point: str) -> str:
    """Return the expression of the words that begin a run, with what some of them need after them."""
    able, numerals, leading = ([word for word in group if has_edge(word)] for group in starters.values)
    companion = rf"(?={SPACE}(?:[\d{point}]|{any_beginning(lexemes)}))"
    words = rf"(?:{any_of(able)})|(?:{any_of([*numerals, *leading])}){companion}|(?:{any_of(numerals)})(?=[\W_]|\Z)"
    return f"{words}|{chain_of(starters.joined)}" if starters.joined else words
