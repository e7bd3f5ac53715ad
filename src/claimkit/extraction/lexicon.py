"""The lexicon: the words of a locale, its own and those of Unicode's locale data, and the symbols of their classes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from itertools import chain

from attrs import define, field

from claimkit.errors import RuleError
from claimkit.extraction.fold import fold
from claimkit.extraction.literals import LITERALS
from claimkit.extraction.locale_data import Word, each_word
from claimkit.extraction.number_classes import REGIONS, every_class, numbered, region
from claimkit.extraction.numerals import assemble
from claimkit.extraction.pattern import GAP, parted
from claimkit.extraction.productions import CLASSES_MADE, PRODUCTIONS
from claimkit.extraction.rules import STAGES, RuleSet
from claimkit.extraction.schema import CLASSES
from claimkit.extraction.token import EDGE, IGNORED, Lexeme, Numeral, NumeralSense, Token
from claimkit.locales.rule_places import Path, located
from claimkit.values import unit_symbols

_FIRST_SYMBOL = 0xE000
_STOP = "stop"
_LOWER = "lower-"
_LEVEL = str.maketrans("²³", "23")
"""A square metre is m², or m2 where nothing else can be typed."""

_QUOTED = re.compile(r"'[^']+'")
_SIGNS = ("close", "colon", "comma", "hyphen", "open", "point", "sign", "slash", "to")
_LITTLE_WORDS = ("during", "lead", "noun", "particle")
_KNOWN_CLASSES = frozenset(CLASSES).union(_SIGNS, _LITTLE_WORDS, *CLASSES_MADE.values())
"""The classes that a form may name even where no word and no rule of the locale has them."""


@define(eq=False)
class Symbols:
    """One symbol for each set of classes that a token can have."""

    named: Collection[str] = ()
    known: dict[frozenset[str], str] = field(factory=dict)
    answers: dict[str, str] = field(factory=dict)

    def of(self, classes: Iterable[str]) -> str:
        """Return the symbol of a set of classes, a new one where the set is new."""
        key = frozenset(classes)
        return self.known.setdefault(key, chr(_FIRST_SYMBOL + len(self.known)))

    def having(self, term: str) -> str:
        """Return all symbols whose classes a term names; none where nothing in the locale has them."""
        known = self.answers.get(term)
        if known is None:
            wanted = _classes_of(term)
            known = self.answers[term] = "".join(symbol for classes, symbol in self.known.items() if wanted <= classes)
        return known

    def admitted(self, term: str) -> str:
        """Return all symbols whose classes a term names; refuse one with a name that no class has."""
        if known := self.having(term):
            return known
        names = frozenset[str]().union(self.named, _KNOWN_CLASSES, *self.known)
        unknown = sorted(_classes_of(term) - names)
        if unknown:
            near = get_close_matches(unknown[0], sorted(names), n=1)
            said = f"did you mean {near[0].removeprefix('number.')!r}?" if near else "give it words under [words]"
            missing = "" if "." not in term else f", for nothing has the class {unknown[0].removeprefix('number.')}"
            message = f"no word and no number has the class {term}{missing}; {said}"
            raise RuleError(message)
        return ""


def _classes_of(term: str) -> frozenset[str]:
    """Return the classes that a term asks for; those of a number are its own ("number.month" is not a month)."""
    if term.startswith("'"):
        return frozenset([term])
    return numbered(parts) if "number" in (parts := (*term.split("."),)) else frozenset(parts)


def _gathered(rules: RuleSet) -> tuple[dict[str, dict[str, object]], dict[str, NumeralSense]]:
    """Return what the words mean and what the number words do, the locale's own before the Unicode locale data."""
    meanings: defaultdict[str, dict[str, object]] = defaultdict(dict)
    numerals: dict[str, NumeralSense] = {}
    for kind, meaning, text in each_word(rules.words):
        base, *marks = kind.split(".")
        senses = meanings[fold(text)]
        if senses.get(base) is None:
            senses[base] = meaning
        for mark in marks:  # a mark tells words of one class apart; only the class has a meaning
            senses.setdefault(mark, None)
    for text, sense in rules.numerals:
        numerals.setdefault(fold(text), sense)
        senses = meanings[fold(text)]
        if sense.role == "multiply":
            senses.setdefault("scale", str(sense.value))
    for word in map(fold, rules.ignored):
        meanings[word] = {IGNORED: None}
        numerals.pop(word, None)
    for word, kind, meaning in _known_words(rules):
        meanings[word].setdefault(kind, meaning)
    return meanings, numerals


def _known_words(rules: RuleSet) -> Iterator[tuple[str, str, str]]:
    """Yield the words of the Unicode locale data that the rules do not drop."""
    for kind, meaning, word in chain(each_word(rules.data.names), _symbols_of_units()):
        text = fold(word).strip()  # what no reader sees may have stood before a space
        if text and rules.dropped.isdisjoint((word, text)):
            yield text, kind, meaning
            yield text.translate(_LEVEL), kind, meaning


def unknown_drops(rules: RuleSet) -> tuple[str, ...]:
    """Return the words that a rule file drops and the Unicode locale data does not have."""
    words = [word for _, _, word in chain(each_word(rules.data.names), _symbols_of_units())]
    known = {*words, *(fold(word).strip() for word in words)}
    return tuple(word for word in rules.own["drop"] if word not in known)


def _symbols_of_units() -> Iterator[Word]:
    """Yield the symbols of units that no word can be taken for: quotients, powers, capitals behind the first letter."""
    for symbol in unit_symbols():
        if len(symbol) > 1 and ("/" in symbol or not symbol.isalpha() or not symbol[1:].islower()):
            yield "measure", symbol, symbol


def lexemes_of(rules: RuleSet, symbols: Symbols) -> dict[str, Lexeme]:
    """Return the words of a locale, folded, with what each means and does; give out their symbols."""
    forms = chain(rules.macros.values(), (parted(form)[0] for rule in rules.rules for form in rule.forms))
    quoted = {fold(word[1:-1]) for form in forms for word in _QUOTED.findall(form)}
    lexemes: dict[str, Lexeme] = {}
    meanings, numerals = _gathered(rules)
    meanings |= {word: {} for word in quoted - meanings.keys()}
    known: dict[str, dict[str, object]] = {}
    for word, senses in meanings.items():
        if word in quoted:
            senses[f"'{word}'"] = word
        if not any(character.isalnum() for character in word):
            senses[EDGE] = word
            if "hyphen" not in senses and "to" not in senses:
                senses[_STOP] = word
        uncased, alone, alone_symbol = None, None, ""
        if word in rules.cased:  # in lower case it is only a possible member of each class, named so
            possible = {f"{_LOWER}{kind}": meaning for kind, meaning in senses.items()}
            uncased = Lexeme(word, possible, symbol=symbols.of(possible))
        if (sense := numerals.get(word)) is not None:  # it keeps what else it may be
            number = ("number", "words", "single", sense.system, *region(sense.value), *senses)
            alone_symbol = symbols.of((*numbered(number), *senses))
            state = assemble([Token(0, 0, GAP, "", Lexeme(word, senses, sense))], 0, rules.systems)
            alone = None if state is None else state.numeral
        shared = known.setdefault(repr(senses), senses)  # as many words mean the same: what is one loads as one
        lexemes[word] = Lexeme(word, shared, sense, uncased, symbols.of(senses), alone, alone_symbol)
    return lexemes


def symbols_of(rules: RuleSet) -> Symbols:
    """Give out the symbols of everything but words that a run can hold."""
    symbols = Symbols(named=frozenset(name for kind in rules.words for name in kind.split(".")))
    for classes in (*map(numbered, every_class(tuple(rules.systems))), *(literal.classes for literal in LITERALS)):
        symbols.of(classes)
    symbols.of((IGNORED,))
    for rule in rules.rules:
        for made in PRODUCTIONS[rule.make].outputs:
            if made is not Numeral:
                symbols.of((*CLASSES_MADE[made], *rule.classes))
            elif rule.stage == "number":
                for cell in REGIONS:
                    symbols.of(numbered(("number", *rule.classes, *cell)))
    return symbols


def unasked(rules: RuleSet, symbols: Symbols) -> Iterator[str]:
    """Yield the classes that a rule file itself gives and no form asks for: they only keep lists of words apart.

    Raises `claimkit.errors.RuleError` where one is a slip of the pen for a class that is asked for.
    """
    asked = _KNOWN_CLASSES.union(name.removeprefix(_LOWER) for term in symbols.answers for name in _classes_of(term))
    given: list[tuple[Path, str]] = []
    for kind in rules.own["words"]:
        given += [(("words", kind), name) for name in kind.split(".")]
    for stage in STAGES:
        for rule, table in rules.own.get(stage, {}).items():
            given += [((stage, rule, "as"), name) for name in table.get("as", ())]
    for path, name in given:
        full = f"number.{name}" if path[0] == "number" else name
        if asked.isdisjoint((name, full)):
            if known := misspelt(full, asked):
                message = f"no form asks for the class {name}; did you mean {known.removeprefix('number.')!r}?"
                raise located(rules.file, path, message, name)
            yield f"{'.'.join(path)}: {name}"


def misspelt(name: str, known: Iterable[str]) -> str:
    """Return the known name that differs from a name by one letter too many, too few or out of place, if there is one.

    >>> misspelt("amuont", ["amount"]), misspelt("handing", ["heading"])
    ('amount', '')
    """
    letters = Counter(name)
    near = get_close_matches(name, sorted(known), cutoff=0.8)
    return next((each for each in near if (letters - Counter(each) | Counter(each) - letters).total() < 2), "")
