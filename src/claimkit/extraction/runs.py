"""Where a run of tokens may begin, and what takes one token of it with its kind: two expressions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from claimkit.extraction.fold import FIRST_WIDE, MINUS, RAISED
from claimkit.extraction.literals import LITERALS
from claimkit.extraction.number_classes import ENGLISH_GROUPS
from claimkit.extraction.numeral_state import System
from claimkit.extraction.pattern import Form
from claimkit.extraction.surroundings import OPENING
from claimkit.extraction.token import IGNORED, Lexeme
from claimkit.extraction.trie import after_first_character, any_beginning, any_of, chain_of, has_edge

if TYPE_CHECKING:
    from claimkit.extraction.locale_data import Conventions

SPACE = r"[^\S\n]?+\n?+[^\S\n]?+"
"""What may lie between two tokens: no more than one line break, no wide gap.  No token begins with white space."""

CURRENCY_SIGNS = "$€£¥₩"
BEFORE_SIGN = rf"\s~\u223c\u301c<>≤≥=^:_。、\uff0c!?{CURRENCY_SIGNS}{re.escape(OPENING)}"
"""What a minus sign may stand behind, as the inside of a set: behind all else it is a hyphen."""

SIGNED = (
    rf"(?<![^{BEFORE_SIGN}]-)(?<![^{BEFORE_SIGN}{FIRST_WIDE}-\uffef]\u2212)(?<![^\s{re.escape(OPENING)}]\u2013)"
    rf"(?<![0-9] [-\u2013])(?<![0-9][{CURRENCY_SIGNS}][-\u2013])(?<![0-9]\s[{CURRENCY_SIGNS}][-\u2013])"
)
"""Behind a minus sign: what stands before it allows one, letters of East Asia only the sign itself.

A dash behind an amount makes a range (5 $–6 $, 5€-6€), as between two numbers, however it is set (75 -300).
"""

_NO_CODES = frozenset(("currency", "minus", "month", "lower-month", "weekday", "part", "no-code"))
"""The classes of words that make no code with digits beside them."""

_UNITS = ("currency", "measure", "counter")
"""What is counted by a number whose groups white space parts, as it might part two numbers."""

_APOSTROPHES = "'\u2019"
"""What parts groups in Switzerland, and in texts from there; behind a word that ends in one, no space follows."""


def _digits(group: str, decimal: str, lexemes: Mapping[str, Lexeme]) -> str:
    """Return the expression of a number in digits: groups of three, or as India writes them, of two before the last."""
    points = "." if decimal == "," else ""  # 1.100 is not a decimal there
    groups = f"[{re.escape(group) if group.strip() else ' '}{points}\u00a0\u202f\u2009{_APOSTROPHES}]"
    point = re.escape(decimal)
    sign = rf"(?:[{MINUS}](?=[0-9]|\.[0-9])(?:{SIGNED}|(?<=\s[\"'].)))?"
    threes = rf"(?!0[^0-9])[0-9]{{1,3}}(?:{groups}[0-9]{{3}}){{1,20}}(?![0-9])"
    twos = rf"[0-9]{{1,2}}(?:{groups}[0-9][0-9]){{1,20}}{groups}[0-9]{{3}}(?![0-9])"
    spaced = "[0-9]{1,3}(?: [0-9]{3}){2,8}(?![0-9])|[0-9]{1,3} 000(?! ?[0-9])"  # as ISO 80000 groups digits
    units = any_of(word for word, each in lexemes.items() if any(map(each.senses.get, _UNITS)))
    counted = rf"[0-9]{{2,3}} [0-9]{{3}}(?={SPACE}{units})|[0-9] [0-9]{{3}}(?=[\u3000-\uffff])(?={units})"
    spaced += rf"|(?<![\w.,])(?:{counted})"
    exponent = r"(?:e[-+]?[0-9]{1,2}(?![a-z0-9]))?"
    decimals = f"(?:{point}[0-9]+)?"
    whole = r"(?<![0-9],)[0-9]+,[0-9]++(?!,[0-9])|[0-9]+" if decimal == "," else f"[0-9]+{decimals}"
    before = rf"(?<![^{MINUS}\s(\[=<>])" if decimal == "," else r"(?<![\w.])"  # not X.509, 102\u00b0,100%, ...400
    plain = rf"(?:{whole}|{before}{point}[0-9]+){exponent}"
    foreign = f"{ENGLISH_GROUPS}|" if decimal == "," else ""
    # As others write it: 1.234,56 where the point is the decimal sign, 1,234.56 and 1'234.56 where the comma is.
    groups_there, point_there = (rf"[,{_APOSTROPHES}]", r"\.") if decimal == "," else (r"\.", ",")
    both = rf"(?<![0-9.,])[1-9][0-9]{{0,2}}(?:{groups_there}[0-9]{{3}})++{point_there}[0-9]{{1,2}}(?![0-9]|[.,][0-9])"
    return f"{sign}(?:{both}|{foreign}(?:{threes}|{twos}|{spaced}){decimals}|{plain})[{RAISED}]*+"


def _guards(lexemes: Mapping[str, Lexeme]) -> dict[str, str]:
    """Return what all literals that start alike need to start."""
    coded = any_of(word for word in lexemes if any(map(str.isdecimal, word)))
    apart = any_of(word for word, lexeme in lexemes.items() if not _NO_CODES.isdisjoint(lexeme.senses))
    # The symbols of measures, of which two may follow each other with their numbers ("2m36cm").
    short = [word for word in lexemes if len(word) < 4 and word.isascii() and word.isalpha()]
    measures = "|".join(sorted((word for word in short if "measure" in lexemes[word].senses), key=len, reverse=True))
    return {
        "letters": "",
        "compact": "",
        "digits": r"(?=[+(]?v?[0-9]+[-/:.@a-z()])",
        "spaced": r"(?=[0-9]{1,5} [0-9])",
        "code": rf"(?<![0-9])(?<![0-9]-)(?=[a-z]{{1,8}}-?[0-9])(?!(?:{coded})(?![a-z0-9-])|(?:{apart})-?[0-9])",
        "serial": rf"(?=[0-9]+[a-z])(?![0-9]+(?:{coded})(?![a-z0-9])|(?:[0-9]+(?:{measures})){{2}}(?![a-z0-9]))",
    }


def _kinds(lexemes: Mapping[str, Lexeme], joined: list[str], conventions: Conventions) -> dict[str, tuple[str, _Texts]]:
    """Return the kinds of tokens by how they start: what they need then, and their texts with the name of each."""
    group, decimal = conventions.group, conventions.decimal
    grouped = r"(?![0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))" if decimal == "," else ""
    kinds: dict[str, tuple[str, _Texts]] = {start: (guard, []) for start, guard in _guards(lexemes).items()}
    for index, literal in enumerate(LITERALS):
        if conventions.dotted or not literal.dotted:
            text = (grouped if literal.name == "dotted" else "") + literal.expression
            kinds[literal.start][1].append((f"literal{index}", text))
    # Digits whose separators stand where none belongs: no number that anybody states.
    separator, least = re.escape(group), 1 if group == "." else 0  # one point may be that of English decimals
    odd = rf"[0-9]{{1,3}}(?:{separator}[0-9]{{3}}){{{least},20}}{separator}[0-9]{{4,}}" if group.strip() else "(?!)"
    kinds["number"] = "", [("odd", odd), ("digits", _digits(group, decimal, lexemes))]
    words = _words(lexemes)
    kinds["word"] = "", [("word", f"{words}|{chain_of(joined)}" if joined else words)]
    return kinds


_Texts: TypeAlias = list[tuple[str, str]]


def _words(lexemes: Mapping[str, Lexeme]) -> str:
    """Return the expression of the words; what is a multiplier and a particle to the letter is so behind a number."""
    multipliers = {word for word, lexeme in lexemes.items() if lexeme.numeral and lexeme.numeral.role == "multiply"}
    particles = {word for word, lexeme in lexemes.items() if "particle" in lexeme.senses}
    both = [word for word in lexemes if word[:1] in multipliers and word[1:] in particles]
    if not both:
        return any_of(lexemes)
    before = "".join(sorted(word for word in multipliers if len(word) == 1))
    return f"(?<![0-9{before}])(?:{any_of(both)})|{any_of(lexemes.keys() - set(both))}"


_NOTHING_BUT_DIGITS = r"[0-9]++(?=[\u3000-\uffff]|[.,]?(?:\s(?![0-9])|\Z))"
"""Digits before a letter of a script without capitals, or before white space with no other digits behind it."""


def token_of(lexemes: Mapping[str, Lexeme], joined: list[str], conventions: Conventions) -> re.Pattern[str]:
    """Compile what takes a token and the space before it, with its kind as the name of the group.

    By the first character of a token it tries only what can begin with it: most tokens are words.  As some kinds begin
    with letters or with digits, each name ends with a letter that tells the groups of one kind apart.
    """
    kinds = _kinds(lexemes, joined, conventions)

    def one_of(starts: Iterable[str], ending: str) -> str:
        return "|".join(
            f"{guard}(?:{'|'.join(f'(?P<{name}{ending}>{text})' for name, text in kind)})"
            for guard, kind in map(kinds.__getitem__, starts)
        )

    point = re.escape(conventions.decimal)
    of_digits = (
        f"{one_of(('letters', 'compact'), 'b')}|(?P<digitsa>{_NOTHING_BUT_DIGITS})"
        f"|{one_of(('digits', 'spaced', 'serial', 'number'), 'b')}"
    )
    token = (
        f"(?=[a-z]++[^a-z\\s,])(?:{one_of(('letters', 'digits', 'code'), 'a')})"
        rf"|(?=[{MINUS}0-9+({point}])(?:{of_digits})"
        f"|{one_of(['word'], 'a')}"
    )
    return re.compile(f"({SPACE})(?:{token})", re.DOTALL)


# Anchors: where a run may begin

_LEAD = "lead"
_COUNTING_ROLES = {"add", "multiply", "range", "vague"}
_LEADING_ROLES = {"one", "vague-prefix"}


Starters: TypeAlias = defaultdict[str, list[str]]
"""The words that can begin a run, by what they do there."""

_BEGINNINGS = ("able", "numeral", "leading")
"""Those that are part of the value they begin: a value, a numeral, what needs a token after it."""


def starters_of(lexemes: Mapping[str, Lexeme], forms: Iterable[Form], systems: Mapping[str, System]) -> Starters:
    """Sort the words that can begin a run by what they need, as the forms and the systems of numerals tell."""
    known = list(forms)
    first = set[str]().union(*(form.starts for form in known))
    single = set[str]().union(*(form.alone for form in known))
    starters: Starters = defaultdict(list)
    for word, lexeme in lexemes.items():
        role = lexeme.numeral.role if lexeme.numeral is not None else ""
        if lexeme.numeral is not None and systems[lexeme.numeral.system].joined:
            starters["joined"].append(word)
        if IGNORED in lexeme.senses:
            if not word.isalpha():  # what stands inside it must not begin a run either, so all of it is one
                starters["able"].append(word)
        elif _LEAD in lexeme.senses:
            starters["introducing" if has_edge(word) else "introducing mark"].append(word)
        elif lexeme.symbol in single:
            starters["able"].append(word)
        elif role in _COUNTING_ROLES:
            starters["numeral"].append(word)
        elif role in _LEADING_ROLES or lexeme.symbol in first:
            starters["leading"].append(word)
    return starters


def anchor_of(lexemes: Mapping[str, Lexeme], starters: Starters, decimal: str) -> re.Pattern[str]:
    """Compile what finds the places where a run may begin.

    The expression begins with a set of characters, so that the regular expression engine skips what cannot precede a
    value.  A digit or a symbol is an anchor itself; after any other character that is not a letter, a word may begin
    (group 1 is set then).  Words in scripts that put no space between words begin anywhere, so their first characters
    are in the set as well.
    """
    values = [word for group in _BEGINNINGS for word in starters[group]]
    free = [word for word in values if not has_edge(word)]
    opening = [word for word in starters["leading"] if not any(map(str.isalnum, word))]  # marks before a number
    symbols = "".join(sorted({re.escape(word[0]) for word in free}))
    letters = "".join(sorted({re.escape(word[0]) for word in free if re.match(r"\w", word[0])}))
    point = re.escape(decimal)
    here = "|".join(
        [
            r"(?<=\d)",
            *after_first_character(word for word in free if word not in opening),
            *(
                rf"{branch}(?={SPACE}[{MINUS}(]?(?:{point})?\d)"
                for branch in after_first_character([*opening, *starters["introducing mark"]])
            ),
            rf"(?<=[{MINUS}])(?:{SIGNED}|(?<=\s[\"'].))(?=[{CURRENCY_SIGNS}]?\d|{point}\d)",
            rf"(?<={point})(?<![\w.].)(?=\d)",
            r"(?<=@)(?=[a-z0-9])",
        ]
    )
    ignored = any_of(word for word, lexeme in lexemes.items() if IGNORED in lexeme.senses and word.isalpha())
    lead = rf"(?:(?:{any_of(starters['introducing'])})(?:\s{{1,2}}|(?<=[{_APOSTROPHES}])))"
    words = f"{lead}{{0,3}}(?:[\\d{symbols}]|{_starting_words(starters, lexemes, point)})"
    some = any_beginning(filter(has_edge, (*values, *starters["introducing"])))
    if starters["joined"]:
        some = f"{some}|{chain_of(starters['joined'])}"
    return re.compile(
        f"[\\W\\d_{letters}](?:(?<!\\s)(?:{here})|(?<=[\\W_])(?={some})(?!{ignored})(?={words})())", re.DOTALL
    )


def _starting_words(starters: Starters, lexemes: Mapping[str, Lexeme], point: str) -> str:
    """Return the expression of the words that begin a run, with what some of them need after them."""
    able, numerals, leading = ([*filter(has_edge, starters[group])] for group in _BEGINNINGS)
    companion = rf"(?={SPACE}(?:[{MINUS}\d{point}]|{any_beginning(lexemes)}))"
    words = rf"(?:{any_of(able)})|(?:{any_of([*numerals, *leading])}){companion}|(?:{any_of(numerals)})(?=[\W_]|\Z)"
    return f"{words}|{chain_of(starters['joined'])}" if starters["joined"] else words
