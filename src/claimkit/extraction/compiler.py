"""From rules to a scanner: words gathered, their symbols given out, forms and expressions compiled."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.errors import RuleError
from claimkit.extraction.anchors import anchor_of, interests_of, starters_of
from claimkit.extraction.lexicon import Symbols, all_symbols_of, lexemes_of, number_symbols_of, single_symbols_of
from claimkit.extraction.pattern import Form, compile_form
from claimkit.extraction.productions import PRODUCTIONS
from claimkit.extraction.rules import STAGES, Rule, RuleSet, conventions, load
from claimkit.extraction.runs import token_expressions
from claimkit.extraction.scanner import Production, Scanner, Stage
from claimkit.locales import Folder, find
from claimkit.once import once


def scanner(tag: str) -> Scanner:
    """Return the scanner of a locale, compiled once, on first use; regions that write alike share one."""
    folder = find(tag)
    known = _scanners.get(tag)
    if known is None or known[0] is not folder:  # the rules of a tag may have come to lie elsewhere
        known = _scanners[tag] = (folder, _compiled(*conventions(tag)))
    return known[1]


_scanners: dict[str, tuple[Folder, Scanner]] = {}


@once
def _compiled(tag: str, folder: Folder) -> Scanner:
    del folder
    return compile_rules(load(tag))


def _forms_of(rules: RuleSet, stage: str, symbols: Symbols) -> Iterator[tuple[Rule, Form, Production]]:
    for rule in rules.rules:
        for text in rule.forms if rule.stage == stage else ():
            try:
                # What a parent says of classes that a language has no words for, it says to others.
                form = compile_form(text, rules.macros, symbols.admitted if rule.file == rules.file else symbols.having)
            except RuleError as error:
                raise rule.located(str(error), text) from error
            yield rule, form, PRODUCTIONS[rule.make]


def compile_rules(rules: RuleSet) -> Scanner:
    """Compile the rules of a locale."""
    lexemes = lexemes_of(rules)
    symbols = Symbols(named=frozenset(name for kind in rules.words for name in kind.split(".")))
    number_symbols = number_symbols_of(rules, symbols)
    single_symbols = single_symbols_of(lexemes, symbols)
    of_words = all_symbols_of(rules, lexemes, symbols)
    decimal = rules.conventions.decimal
    stages = tuple(Stage(list(_forms_of(rules, stage, symbols))) for stage in STAGES)
    starters = starters_of(lexemes, (form for stage in stages for _, form, _ in stage.forms), rules.systems)
    run, token = token_expressions(lexemes, starters.joined, rules.conventions)
    anchor = anchor_of(lexemes, starters, decimal)
    return Scanner(
        tag=rules.tag,
        systems=rules.systems,
        interests=interests_of(starters, anchor),
        anchor=anchor,
        run=run,
        token=token,
        lexemes=lexemes,
        symbols=symbols.known,
        lexeme_symbols=of_words,
        number_symbols=number_symbols,
        single_symbols=single_symbols,
        stages=stages,
        decimal=decimal,
        order=rules.conventions.order,
    )
