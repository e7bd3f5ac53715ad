"""From rules to a scanner: words gathered, their symbols given out, forms and expressions compiled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain

from attrs import define, field, frozen

from claimkit.errors import RuleError
from claimkit.extraction import cldr
from claimkit.extraction.fold import fold
from claimkit.extraction.interest import Interests
from claimkit.extraction.literals import LITERALS
from claimkit.extraction.number_classes import every_class, numbered, region, regions
from claimkit.extraction.numeral_state import System
from claimkit.extraction.pattern import Form, compile_form
from claimkit.extraction.productions import OUTPUTS, PRODUCTIONS
from claimkit.extraction.rules import STAGES, WORD_CLASSES, Rule, RuleSet, conventions, load
from claimkit.extraction.scanner import IGNORED, Production, Scanner, Stage
from claimkit.extraction.token import EDGE, Lexeme, NumeralSense
from claimkit.extraction.trie import after_first_character, any_beginning, any_of, chain_of, has_edge
from claimkit.locales import Folder, find
from claimkit.values import unit_symbols

_FIRST_SYMBOL = 0xE000
_STOP = "stop"
_LEAD = "lead"
_LOWER = "lower-"
_QUOTED = re.compile(r"'[^']+'")
_SPACE = r"[^\S\n]?+\n?+[^\S\n]?+"
"""What may lie between two tokens: no more than one line break, no wide gap.  No token begins with white space."""
_KNOWN_CLASSES = WORD_CLASSES.union(*OUTPUTS.values())
"""The classes that a form may name even where no word and no rule of the locale has them."""
_NO_CODES = frozenset(("currency", "month", "lower-month", "weekday", "part"))
"""The classes of words that make no code with digits beside them."""
_COUNTING_ROLES = {"add", "multiply", "range", "vague"}
_LEADING_ROLES = {"one", "vague-prefix"}


@define(eq=False)
class Symbols:
    """One symbol for each set of classes that a token can have."""

    known: dict[frozenset[str], str] = field(factory=dict)
    answers: dict[str, str] = field(factory=dict)

    def of(self, classes: Iterable[str]) -> str:
        """Return the symbol of a set of classes, a new one where the set is new."""
        key = frozenset(classes)
        return self.known.setdefault(key, chr(_FIRST_SYMBOL + len(self.known)))

    def admitted(self, term: str) -> str:
        """Return all symbols whose classes a term names; none where nothing in the locale can have them."""
        known = self.answers.get(term)
        if known is None:
            wanted = _classes_of(term)
            known = "".join(symbol for classes, symbol in self.known.items() if wanted <= classes)
            if not known and term.partition(".")[0] not in _KNOWN_CLASSES:
                message = f"no word and no number has the class {term}; give it words under [words] or mend the form"
                raise RuleError(message)
            self.answers[term] = known
        return known


def _classes_of(term: str) -> frozenset[str]:
    """Return the classes that a term asks for; those of a number are its own ("number.month" is no month)."""
    if term.startswith("'"):
        return frozenset([term])
    return numbered(parts) if "number" in (parts := term.split(".")) else frozenset(parts)


@define(eq=False)
class _Entry:
    """A word while the lexicon is gathered."""

    senses: dict[str, object] = field(factory=dict)
    numeral: NumeralSense | None = None


def _entries(rules: RuleSet) -> dict[str, _Entry]:
    """Gather the words: the locale's own first, then what the Unicode locale data adds."""
    entries: defaultdict[str, _Entry] = defaultdict(_Entry)
    for kind, meanings in rules.words.items():
        base, *marks = kind.split(".")
        for meaning, text in ((meaning, text) for meaning, texts in meanings.items() for text in texts):
            senses = entries[fold(text)].senses
            senses.setdefault(base, meaning)
            senses.update(dict.fromkeys(marks, meaning))
    for numeral in rules.numerals:
        entry = entries[fold(numeral.word)]
        entry.numeral = entry.numeral or numeral.sense
        if numeral.sense.role == "multiply":
            entry.senses.setdefault("scale", str(numeral.sense.value))
    entries.update({fold(text): _Entry({IGNORED: None}) for text in rules.ignored})
    for word, kind, meaning in _known_words(rules):
        entries[word].senses.setdefault(kind, meaning)
    return {word: made for word, made in entries.items() if made.senses or made.numeral}


def _known_words(rules: RuleSet) -> Iterator[tuple[str, str, str]]:
    """Yield the words of the Unicode locale data that the rules do not drop."""
    if rules.tag == "root":
        return
    for word in chain(cldr.words(rules.tag), _symbols_of_units()):
        text = fold(word.text)
        if text and rules.dropped.isdisjoint((word.text, text)):
            yield text, word.kind, word.meaning


def _symbols_of_units() -> Iterator[cldr.Word]:
    """Yield the symbols of units that no word can be taken for: quotients, powers, capitals behind the first letter."""
    for symbol in unit_symbols():
        if len(symbol) > 1 and ("/" in symbol or not symbol.isalpha() or not symbol[1:].islower()):
            yield cldr.Word("measure", symbol, symbol)


def _lexemes(rules: RuleSet) -> dict[str, Lexeme]:
    quoted = {fold(word[1:-1]) for form in _forms(rules) for word in _QUOTED.findall(form)}
    lexemes: dict[str, Lexeme] = {}
    entries = _entries(rules)
    for word in quoted - entries.keys():
        entries[word] = _Entry()
    for word, made in entries.items():
        senses = dict(made.senses)
        if word in quoted:
            senses[f"'{word}'"] = word
        if not any(character.isalnum() for character in word):
            senses[EDGE] = word
            if "hyphen" not in senses and "to" not in senses:
                senses[_STOP] = word
        lexemes[word] = Lexeme(word, senses, made.numeral, _uncased(word, senses) if word in rules.cased else None)
    return lexemes


def _uncased(word: str, senses: Mapping[str, object]) -> Lexeme:
    """Return the word in lower case: in each class it is only a possible member, named ``lower-`` and the class."""
    return Lexeme(word, {f"{_LOWER}{kind}": meaning for kind, meaning in senses.items()})


def _forms(rules: RuleSet) -> Iterator[str]:
    yield from rules.macros.values()
    for rule in rules.rules:
        yield from rule.forms


def _number_symbols(rules: RuleSet, symbols: Symbols) -> dict[tuple[str, ...], str]:
    return {classes: symbols.of(numbered(classes)) for classes in every_class(tuple(rules.systems))}


def _single_symbols(lexemes: Mapping[str, Lexeme], symbols: Symbols) -> dict[Lexeme, str]:
    """Give out the symbols of number words that stand alone; they keep what else the word may be."""
    return {
        lexeme: symbols.of(
            (
                *numbered(("number", "words", "single", sense.system, *region(sense.value), *lexeme.senses)),
                *lexeme.senses,
            )
        )
        for lexeme in lexemes.values()
        if (sense := lexeme.numeral) is not None
    }


def _all_symbols(rules: RuleSet, lexemes: Mapping[str, Lexeme], symbols: Symbols) -> dict[Lexeme, str]:
    """Give out the symbols of everything that a run can hold; return those of the words."""
    every = [*lexemes.values(), *(lexeme.uncased for lexeme in lexemes.values() if lexeme.uncased is not None)]
    of_words = {lexeme: symbols.of(lexeme.senses) for lexeme in every}
    for literal in LITERALS:
        symbols.of(literal.classes)
    symbols.of((IGNORED,))
    for rule in rules.rules:
        if rule.make in OUTPUTS:
            symbols.of((*OUTPUTS[rule.make], *rule.classes))
        else:
            for cell in regions():
                symbols.of(numbered(("number", *rule.classes, *cell)))
    return of_words


_APOSTROPHES = "'\u2019"


def _digits(group: str, decimal: str) -> str:
    """Return the expression of a number in digits: groups of three, or as India writes them, of two before the last."""
    if not group.strip():
        groups = "[ \u00a0\u202f\u2009]"
    elif group in _APOSTROPHES:
        groups = f"[{_APOSTROPHES}]"
    else:
        groups = f"[{re.escape(group)}\u00a0\u202f\u2009]"
    point = re.escape(decimal)
    sign = r"(?:(?<![^\s(\[~<>≤≥=^])[-\u2212](?=[0-9]|\.[0-9]))?"
    threes = rf"[0-9]{{1,3}}(?:{groups}[0-9]{{3}}){{1,20}}(?![0-9])"
    twos = rf"[0-9]{{1,2}}(?:{groups}[0-9][0-9]){{1,20}}{groups}[0-9]{{3}}(?![0-9])"
    spaced = "[0-9]{1,3}(?: [0-9]{3}){2,8}(?![0-9])|[0-9]{1,3} 000(?! ?[0-9])"  # as ISO 80000 groups digits
    exponent = r"(?:e[-+]?[0-9]{1,2}(?![a-z0-9]))?"
    decimals = f"(?:{point}[0-9]+)?"
    plain = rf"(?:[0-9]+{decimals}|(?<![0-9]){point}[0-9]+){exponent}"
    return f"{sign}(?:(?:{threes}|{twos}|{spaced}){decimals}|{plain})"


def _odd_groups(group: str) -> str:
    """Return the expression of digits whose separators stand where none belongs: no number that anybody states."""
    separator = re.escape(group)
    return rf"[0-9]{{1,3}}(?:{separator}[0-9]{{3}}){{0,20}}{separator}[0-9]{{4,}}" if group.strip() else "(?!)"


def _is_short_measure(lexemes: Mapping[str, Lexeme]) -> Callable[[str], bool]:
    """Return what tells the symbols of measures, of which two may follow each other with their numbers ("2m36cm")."""
    return lambda word: len(word) < 4 and word.isascii() and word.isalpha() and "measure" in lexemes[word].senses


def _guards(lexemes: Mapping[str, Lexeme]) -> dict[str, str]:
    """Return what all literals that start alike need to start."""
    coded = any_of(word for word in lexemes if any(map(str.isdecimal, word)))
    apart = any_of(word for word, lexeme in lexemes.items() if not _NO_CODES.isdisjoint(lexeme.senses))
    measures = "|".join(sorted(map(re.escape, filter(_is_short_measure(lexemes), lexemes)), key=len, reverse=True))
    return {
        "letters": "",
        "compact": "",
        "digits": r"(?=[+(]?v?[0-9]+[-/:.@a-z()])",
        "code": rf"(?<![0-9])(?=[a-z]{{1,8}}-?[0-9])(?!(?:{coded})(?![a-z0-9-])|(?:{apart})-?[0-9])",
        "serial": rf"(?=[0-9]+[a-z])(?![0-9]+(?:{coded})(?![a-z0-9])|(?:[0-9]+(?:{measures})){{2}}(?![a-z0-9]))",
    }


def _kinds(
    lexemes: Mapping[str, Lexeme], joined: list[str], tag: str, separators: tuple[str, str]
) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Yield the kinds of tokens in the order they are tried: how they start, what they need then, names and texts."""
    group, decimal = separators
    dotted = cldr.dates_have_dots(tag)
    grouped = r"(?![0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))" if group == "." else ""
    for start, guard in _guards(lexemes).items():
        yield (
            start,
            guard,
            [
                (f"literal{index}", (grouped if literal.name == "dotted" else "") + literal.expression)
                for index, literal in enumerate(LITERALS)
                if literal.start == start and (dotted or not literal.dotted)
            ],
        )
    yield "number", "", [("odd", _odd_groups(group)), ("digits", _digits(group, decimal))]
    words = any_of(lexemes)
    yield "word", "", [("word", f"{words}|{chain_of(joined)}" if joined else words)]


_NOTHING_BUT_DIGITS = r"[0-9]++(?=[\u3000-\uffff]|[.,]?(?:\s(?![0-9])|\Z))"
"""Digits before a letter of a script without capitals, or before white space with no other digits behind it."""


def _tokens(
    lexemes: Mapping[str, Lexeme], joined: list[str], tag: str, separators: tuple[str, str]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile what takes a run of tokens, and what takes one token with its kind as the name of the group.

    The first tries, by the first character of a token, only what can begin with it: most tokens are words.
    """
    kinds = list(_kinds(lexemes, joined, tag, separators))
    unnamed = {start: f"{guard}(?:{'|'.join(text for _, text in kind)})" for start, guard, kind in kinds}
    named = "|".join(f"{guard}(?:{'|'.join(f'(?P<{name}>{text})' for name, text in kind)})" for _, guard, kind in kinds)
    of_letters = "|".join(unnamed[start] for start in ("letters", "digits", "code"))
    of_digits = "|".join(unnamed[start] for start in ("letters", "compact", "digits", "serial", "number"))
    point = re.escape(separators[1])
    token = (
        f"(?=[a-z]++[^a-z\\s,])(?:{of_letters})"
        rf"|(?=[-\u22120-9+({point}])(?:{_NOTHING_BUT_DIGITS}|{of_digits})"
        f"|{unnamed['word']}"
    )
    return re.compile(f"(?:{_SPACE}(?:{token}))++", re.DOTALL), re.compile(f"({_SPACE})(?:{named})", re.DOTALL)


@frozen(eq=False)
class _Starters:
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


def _starters(lexemes: Mapping[str, Lexeme], forms: Iterable[Form], systems: Mapping[str, System]) -> _Starters:
    known = list(forms)
    first = {_classes_of(term) for form in known for term in form.first_terms}
    single = {_classes_of(term) for form in known for term in form.single_terms}
    starters = _Starters()
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


def _anchor(lexemes: Mapping[str, Lexeme], starters: _Starters, decimal: str) -> re.Pattern[str]:
    """Compile what finds the places where a run may begin.

    The expression begins with a set of characters, so that the regular expression engine skips what cannot precede a
    value.  A digit or a symbol is an anchor itself; after any other character that is no letter, a word may begin
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
            *(rf"{branch}(?={_SPACE}\d)" for branch in after_first_character([*opening, *starters.introducing_marks])),
            rf"(?<=[-\u2212])(?<![^\s(\[~].)(?=\d|{point}\d)",
            rf"(?<={point})(?<!\d.)(?=\d)",
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


def _interests(starters: _Starters, anchor: re.Pattern[str]) -> Interests:
    """Return what tells the words in which an anchor can lie."""
    opening = _opening(starters)
    words = (word for word in chain(*starters.values, starters.introducing) if word not in opening)
    return Interests(anchor, words, [*starters.introducing, *starters.introducing_marks, *opening], starters.joined)


def _opening(starters: _Starters) -> list[str]:
    """Return the marks that begin a value where a number follows."""
    return [word for word in starters.leading if not any(map(str.isalnum, word))]


def _starting_words(starters: _Starters, lexemes: Mapping[str, Lexeme], point: str) -> str:
    """Return the expression of the words that begin a run, with what some of them need after them."""
    able, numerals, leading = ([word for word in group if has_edge(word)] for group in starters.values)
    companion = rf"(?={_SPACE}(?:[\d{point}]|{any_beginning(lexemes)}))"
    words = rf"(?:{any_of(able)})|(?:{any_of([*numerals, *leading])}){companion}|(?:{any_of(numerals)})(?=[\W_]|\Z)"
    return f"{words}|{chain_of(starters.joined)}" if starters.joined else words


def scanner(tag: str) -> Scanner:
    """Return the scanner of a locale, compiled on first use; regions that write alike share one."""
    folder = find(tag)
    known = _scanners.get(tag)
    if known is None or known[0] is not folder:  # the rules of a tag may have come to lie elsewhere
        known = _scanners[tag] = (folder, _compiled(*conventions(tag)))
    return known[1]


_scanners: dict[str, tuple[Folder, Scanner]] = {}


@cache
def _compiled(tag: str, folder: Folder) -> Scanner:
    del folder
    return compile_rules(load(tag))


def _forms_of(rules: RuleSet, stage: str, symbols: Symbols) -> Iterator[tuple[Rule, Form, Production]]:
    for rule in rules.rules:
        for text in rule.forms if rule.stage == stage else ():
            try:
                form = compile_form(text, rules.macros, symbols.admitted)
            except RuleError as error:
                raise rule.located(str(error), text) from error
            yield rule, form, PRODUCTIONS[rule.make]


def compile_rules(rules: RuleSet) -> Scanner:
    """Compile the rules of a locale."""
    lexemes = _lexemes(rules)
    symbols = Symbols()
    number_symbols = _number_symbols(rules, symbols)
    single_symbols = _single_symbols(lexemes, symbols)
    of_words = _all_symbols(rules, lexemes, symbols)
    separators = cldr.separators(rules.tag)
    stages = tuple(Stage(list(_forms_of(rules, stage, symbols))) for stage in STAGES)
    starters = _starters(lexemes, (form for stage in stages for _, form, _ in stage.forms), rules.systems)
    run, token = _tokens(lexemes, starters.joined, rules.tag, separators)
    anchor = _anchor(lexemes, starters, separators[1])
    return Scanner(
        tag=rules.tag,
        systems=rules.systems,
        interests=_interests(starters, anchor),
        anchor=anchor,
        run=run,
        token=token,
        lexemes=lexemes,
        symbols=symbols.known,
        lexeme_symbols=of_words,
        number_symbols=number_symbols,
        single_symbols=single_symbols,
        stages=stages,
        decimal=separators[1],
        order=cldr.date_order(rules.tag),
    )
