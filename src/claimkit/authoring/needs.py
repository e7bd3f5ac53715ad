"""What a locale holds without need: forms and words that no text uses, forms that only their order parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import define, field

from claimkit.authoring.explanation import Attempt, Step, recorder
from claimkit.authoring.phenomena import units_alone
from claimkit.extraction.fold import fold
from claimkit.extraction.lexicon import Symbols, unknown_drops
from claimkit.extraction.pattern import Rule, terms_of
from claimkit.extraction.rules import RuleSet
from claimkit.extraction.scanner import Scanner
from claimkit.extraction.schema import ROLES

FormName: TypeAlias = tuple[str, str]
"""A rule, with its stage, and one of its forms."""

Words: TypeAlias = Mapping[str, Mapping[str, Sequence[str]]]
"""Lists of words by class and meaning."""

_BESIDE = 4
"""So many tokens behind a match can be words that its form asks for."""


@define
class Use:
    """What some texts have used of a locale: forms that matched, forms that made something, words, and the ties."""

    matched: set[FormName] = field(factory=set)
    made: set[FormName] = field(factory=set)
    words: set[str] = field(factory=set)
    tied: dict[tuple[FormName, FormName], str] = field(factory=dict)
    text: str = ""

    @property
    def ties(self) -> tuple[str, ...]:
        """The pairs of forms of which only the order in the file chooses one, and a text in which it does."""
        return tuple(f"{_said(one)} before {_said(other)}: {text!r}" for (one, other), text in self.tied.items())

    def take(self, step: Step, texts: str) -> None:
        """Add what a stage did with a run."""
        won: Attempt | None = None
        for attempt in step.attempts:
            name = name_of(attempt.plan.rule, attempt.plan.form.text)
            self.matched.add(name)
            if not attempt.lost:
                won = attempt
                self.made.add(name)
                self._take_words(step, attempt)
            elif attempt.tie and won is not None:
                self.tied.setdefault((name_of(won.plan.rule, won.plan.form.text), name), texts)

    def _take_words(self, step: Step, attempt: Attempt) -> None:
        start, stop = attempt.place - attempt.plan.before, attempt.place + attempt.plan.stop + _BESIDE
        self.words.update(token.lexeme.word for token in step.tokens[max(0, start) : stop] if token.lexeme is not None)


def name_of(rule: Rule, form: str) -> FormName:
    """Return the name of a form."""
    return f"{rule.stage}.{rule.name}", form


def _said(name: FormName) -> str:
    return ": ".join(name)


def used(scanner: Scanner, texts: Iterable[str], before: Use | None = None) -> Use:
    """Read texts and tell what they use of a locale, on top of what was used before."""
    use = Use() if before is None else before
    for text in texts:
        use.text += _straight(f"{text}\n")
        recording = recorder(scanner)
        recording.mentions(text)
        for run in recording.runs:
            for step in run.steps:
                use.take(step, text)
    return use


def _straight(text: str) -> str:
    """Fold a text, curly apostrophes into straight ones: a word with one stands for both."""
    return fold(text).replace("’", "'")


UNASKED = "classes that no form asks for"
WORDLESS = "classes that inherited forms ask for and that have no words"
ALONE = "units of things that no other locale has"
NOTES = frozenset((UNASKED, WORDLESS, ALONE))
"""What is only noted, for it may be meant so."""


def needless(rules: RuleSet, use: Use) -> Mapping[str, tuple[str, ...]]:
    """Return what the rule file of a locale itself, without its parents, holds without need, by sort.

    A form is needed where it makes something in an example, a list of words where one of its words stands in or beside
    what a form matched there, an ignored word where it stands in an example at all.
    """
    words: Words = rules.own.get("words", {})
    ignored: list[str] = rules.own.get("ignore", [])
    forms = [name_of(rule, form) for rule in rules.rules if rule.file == rules.file for form in rule.forms]
    return {
        UNASKED: rules.unasked,
        "forms that no example uses": tuple(_said(name) for name in forms if name not in use.matched),
        "forms that others always go before": tuple(
            _said(name) for name in forms if name in use.matched and name not in use.made
        ),
        "lists of words that no example needs": tuple(_unused(words, use)),
        "ignored words that no example needs": tuple(word for word in ignored if _straight(word) not in use.text),
        "dropped words that CLDR does not have": unknown_drops(rules),
        "words said twice": tuple(_said_twice({**words, **_numerals(rules.own), "": {"ignore": ignored}})),
        "words with a meaning that is never heard": tuple(_unheard(rules)),
        "forms that only their order tells apart": use.ties,
        ALONE: units_alone(rules),
    }


def wordless(rules: Iterable[Rule], macros: Mapping[str, str], symbols: Symbols) -> Mapping[str, tuple[str, ...]]:
    """Return the classes that forms ask for and nothing in the locale has, with the rules that ask."""
    asked: dict[str, dict[str, None]] = {}
    for rule in rules:
        for term in (term for form in rule.forms for term in terms_of(form, macros)):
            if not symbols.having(term):
                asked.setdefault(term, {})[f"{rule.stage}.{rule.name}"] = None
    return {term: (*asked[term],) for term in sorted(asked)}


def _unused(words: Words, use: Use) -> Iterator[str]:
    for kind, meanings in words.items():
        for meaning, texts in meanings.items():
            if texts and use.words.isdisjoint(map(fold, texts)):
                yield f"{kind} {meaning}: {', '.join(texts)}"


def _numerals(content: Mapping[str, Any]) -> Words:
    """Return the number words as lists of words, the systems and roles in place of classes."""
    return {
        f"{name} {role}": {"": table[role]} if isinstance(table[role], list) else table[role]
        for name, table in content.get("numerals", {}).items()
        for role in ROLES.keys() & table.keys()
    }


def _said_twice(words: Words) -> Iterator[str]:
    for kind, meanings in words.items():
        for meaning, texts in meanings.items():
            for word, number in Counter(map(fold, texts)).items():
                if number > 1:
                    yield f"{kind} {meaning}: {word!r}".lstrip()


def _unheard(rules: RuleSet) -> Iterator[str]:
    """Yield the words of which only the first of two meanings is ever heard."""
    meanings: dict[tuple[str, str], str] = {}
    for kind, table in rules.words.items():
        base = kind.partition(".")[0]
        for meaning, texts in table.items():
            for text in texts:
                first = meanings.setdefault((base, fold(text)), meaning)
                if first != meaning:
                    yield f"{text!r} is {first!r} in the class {base}; that it is {meaning!r} too is not heard"
    numerals: dict[str, str] = {}
    for numeral in rules.numerals:
        sense = f"{numeral.sense.system}.{numeral.sense.role} {numeral.sense.value}"
        first = numerals.setdefault(fold(numeral.word), sense)
        if first != sense:
            yield f"{numeral.word!r} is the numeral {first}; that it is {sense} too is not heard"
