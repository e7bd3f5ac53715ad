"""From rules to a scanner: words gathered, their symbols given out, forms and expressions compiled."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from claimkit.arguments import meant
from claimkit.errors import RuleError
from claimkit.extraction.compiled import keep, kept
from claimkit.extraction.fold import fold
from claimkit.extraction.scanner import Near, Said, Scanner
from claimkit.extraction.stages import Entry, Stage
from claimkit.locales import Folder, canonical, find
from claimkit.once import once
from claimkit.values import Hedge, Part

if TYPE_CHECKING:
    from claimkit.extraction.lexicon import Symbols
    from claimkit.extraction.rules import RuleSet
    from claimkit.extraction.token import Lexeme


def scanner(tag: str) -> Scanner:
    """Return the scanner of a locale, compiled or loaded once, on first use; regions that write alike share one."""
    folder = find(tag)
    known = _scanners.get(tag)
    if known is None or known[0] is not folder:  # the rules of a tag may have come to lie elsewhere
        known = _scanners[tag] = (folder, _compiled(_conventions(tag, folder), folder))
    return known[1]


_scanners: dict[str, tuple[Folder, Scanner]] = {}


def _conventions(tag: str, folder: Folder) -> str:
    """Return the tag whose separators and order of dates hold: of a region only where they are its own."""
    if canonical(tag) == folder.tag:
        return folder.tag
    from claimkit.extraction.rules import conventions

    return conventions(tag)[0]


@once
def _compiled(tag: str, folder: Folder) -> Scanner:
    made = kept(tag, folder)
    if made is None:
        from claimkit.extraction.rules import load

        made = compile_rules(load(tag))
        keep(tag, folder, made)
    return made


def _entries(rules: RuleSet, stage: str, symbols: Symbols, faults: list[str]) -> Iterator[Entry]:
    from claimkit.extraction.pattern import compile_form
    from claimkit.locales.rule_places import located

    for rule in rules.rules:
        for text in rule.forms if rule.stage == stage else ():
            try:
                # What a parent says of classes that a language has no words for, it says to others.
                form = compile_form(text, rules.macros, symbols.admitted if rule.file == rules.file else symbols.having)
            except RuleError as error:
                unknown = next((name for name in _MACRO.findall(text) if name not in rules.macros), "")
                message = f"{error}{meant(unknown, rules.macros)}"
                faults.append(str(located(rule.file, (rule.stage, rule.name), message, text)))
            else:
                yield rule, form


_MACRO = re.compile(r"<([\w-]+)>")


def _near(rules: RuleSet, lexemes: Mapping[str, Lexeme]) -> Near:
    """Return what finds the words that stand apart: they begin words, or are endings (``~``), or touch other words."""
    from claimkit.extraction.locale_data import each_word
    from claimkit.extraction.trie import after_first_character, any_of, has_edge

    known: defaultdict[str, dict[str, list[Said]]] = defaultdict(dict)
    for kind, meaning, text in each_word(rules.near):
        said = known[fold(text.removeprefix("~"))].setdefault(kind, [])
        said.append((meaning, False, text.startswith("~")))
    for word, lexeme in lexemes.items():  # hedges that rules read may stand apart, too
        hedge = str(lexeme.senses.get("hedge"))
        if hedge in _HEDGES and (len(word) > 1 or not has_edge(word)):
            others = [meaning for meaning, _, _ in known[word].get("hedge", ()) if meaning != hedge]
            known[word]["hedge"] = [(each, True, False) for each in (hedge, *others)]
        if (part := lexeme.senses.get("part")) in (Part.EARLY, Part.LATE):  # of a decade as of a year
            known[word]["stretch"] = [(str(part), False, False)]
    apart: defaultdict[str, dict[str, list[Said]]] = defaultdict(dict)
    joined: defaultdict[str, dict[str, list[Said]]] = defaultdict(dict)
    for word, kinds in known.items():
        for kind, said in kinds.items():
            (apart if has_edge(word) and not said[0][2] else joined)[word][kind] = said
    letters = "".join(sorted({re.escape(word[0]) for word in joined}))  # what the engine can look for
    within = rf"[{letters}](?=({'|'.join(after_first_character(joined))}))" if joined else "(?!)()"
    begins = rf"[\W\d_](?=({any_of(sorted(apart))}))"
    return Near(re.compile(begins), re.compile(within), _shared(apart), _shared(joined))


def _shared(meanings: Mapping[str, dict[str, list[Said]]]) -> dict[str, dict[str, list[Said]]]:
    """Return what words mean with one object for all that mean the same: thousands do, and what is one loads as one."""
    known: dict[str, dict[str, list[Said]]] = {}
    return {word: known.setdefault(repr(kinds), kinds) for word, kinds in meanings.items()}


_HEDGES = frozenset(Hedge) - {Hedge.EXACT, Hedge.ODD}
"""A word for "a little above" is one syllable or two, which any text is full of."""


def compile_rules(rules: RuleSet) -> Scanner:
    """Compile the rules of a locale.  What only compiling needs is imported here: most locales are loaded as kept."""
    from claimkit.extraction.lexicon import lexemes_of, symbols_of, unasked
    from claimkit.extraction.rules import STAGES
    from claimkit.extraction.runs import anchor_of, starters_of, token_of

    symbols = symbols_of(rules)
    lexemes = lexemes_of(rules, symbols)
    decimal = rules.conventions.decimal
    faults: list[str] = []
    stages = tuple(Stage([*_entries(rules, stage, symbols, faults)]) for stage in STAGES)
    if faults:
        raise RuleError("\n".join(faults))
    rules.unasked = tuple(unasked(rules, symbols))
    starters = starters_of(lexemes, (form for stage in stages for _, form in stage.forms), rules.systems)
    return Scanner(
        tag=rules.tag,
        systems=rules.systems,
        anchor=anchor_of(lexemes, starters, decimal),
        token=token_of(lexemes, starters["joined"], rules.conventions),
        lexemes=lexemes,
        near=_near(rules, lexemes),
        symbols=symbols.known,
        stages=stages,
        decimal=decimal,
        order=rules.conventions.order,
        hours=rules.conventions.hours,
    )
