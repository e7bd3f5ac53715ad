# ruff: noqa: INP001 - a folder of pages, no package
"""Writes the pages that are made of code and rules: the reference of rule files, and a page for each locale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from inspect import getdoc
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

from claimkit.authoring.examples import EXAMPLE_KEYS, Example, examples
from claimkit.authoring.needs import wordless
from claimkit.authoring.phenomena import PHENOMENA, standing
from claimkit.extraction import pattern, spellings
from claimkit.extraction.lexicon import lexemes_of, symbols_of
from claimkit.extraction.pattern import compile_form
from claimkit.extraction.productions import CLASSES_MADE, PRODUCTIONS
from claimkit.extraction.rules import STAGES, load
from claimkit.extraction.schema import (
    CLASSES,
    NEAR,
    ROLES,
    RULE_KEYS,
    SYSTEM_KEYS,
    TOP_KEYS,
    Entry,
)

if TYPE_CHECKING:
    from sphinx.application import Sphinx
from claimkit.locales import ROOT, available, find
from claimkit.values import unit, unit_symbols

NUMBER_CLASSES = {
    "number": "any number",
    "number.digits": "written in digits",
    "number.words": "written in words; a further mark is the system of the words, such as `number.words.cardinal`",
    "number.mixed": "digits and words together",
    "number.single, .compound, .extended": "in one word; in two words or more; in three or more",
    "number.plain, .two, .four, .long": "in one digit, two, four, any other number of digits",
    "number.padded": "in digits that begin with a nought",
    "number.month, .day, .hour, .minute": "small enough to number one: 1 to 12, 1 to 31, 0 to 24, 0 to 59",
    "number.year": "from 1000 to 2999",
    "number.recent": "from 1800 to 2099",
    "number.last-century": "from 60 to 99, which in two digits number a year",
    "number.hundreds, .large": "from 100 to 999; from 3000 on",
    "number.zero, .one, .integer, .decimal, .fraction": "nought; one; whole numbers; decimals; fractions",
    "number.range, .vague, .negative": "ranges; orders of magnitude; below zero",
    "number.year-month, .month-day": "decimals that can be read as 2005.10 or 6.15",
}
"""The classes of numbers, which no rule file defines: see claimkit.extraction.number_classes."""

ENGINE_CLASSES = {
    "lead": "words before a value that are no part of it and that forms name left of it (`'from' < ...`): reading"
    " begins with the first of up to three. Any other word is not seen there, unless a value can begin with it",
    "particle": "endings that stand behind a value without a space, as in Korean and Japanese; with a multiplier before"
    " them they are no number",
    "no-code": "words that make no code with the digits beside them, as currencies and months make none (`abc12`)",
    "comma, hyphen, to, ...": "marks: see the rule file of root",
    "quantity, duration, date, clock, ordinal, name": "what the stages before have made; dates of two ends are `dates`,"
    " too",
    "date.numeric, clock.numeric": "written in digits as in any language: 16/12/2024, 15:30; a rule of dates or times"
    " can take them under the slots `start` and `moment`",
}
"""The classes that the engine knows and no table of meanings: see claimkit.extraction.lexicon and .literals."""

_RULE = re.compile(r"((?:^#.*\n)*)^\[((?:number|value|joint|phrase)\.[\w-]+)\]$", re.MULTILINE)
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>$~:^=\"'&-])")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for pages."""
    app.connect("builder-inited", lambda app: write_pages(Path(app.srcdir)))
    return {"parallel_read_safe": True}


def write_pages(docs: Path) -> None:
    """Write all pages into the folder of the documentation."""
    folder = docs / "reference" / "locales"
    folder.mkdir(exist_ok=True)
    (docs / "reference" / "rule-files.md").write_text(rule_files(), encoding="utf-8")
    (folder / "index.md").write_text(index(), encoding="utf-8")
    for tag in available():
        (folder / f"{tag}.md").write_text(locale_page(tag), encoding="utf-8")


def _table(*head: str, rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _entries(entries: Mapping[str, Entry]) -> str:
    rows = [(f"`{key}`", entry.type, entry.says) for key, entry in entries.items()]
    return _table("key", "value", "what it is for", rows=rows)


# The reference of rule files


def rule_files() -> str:
    """Return the reference of rule files, made of the schema that they are checked by."""
    return "\n\n".join(_rule_files())


def _rule_files() -> Iterator[str]:
    yield "# Rule files"
    yield (
        "A locale is a folder with two TOML files: `rules.toml`, and `examples.toml`, its test suite. This page is"
        " made of the schema that both are checked by when they are loaded."
        " {doc}`../how-to/add-a-locale` shows how they come"
        " about."
    )
    yield f"## Keys of rules.toml\n\n{_entries(TOP_KEYS)}"
    yield "## Numerals"
    yield (
        "One table a system, `[numerals.name]`: number words of one system go together. White space may stand between"
        " them, but for those of Han, kana, Hangul and other scripts in which they touch; of these, three words or more"
        " for the digits 0 to 9 in a row are read digit by digit."
    )
    yield _entries(SYSTEM_KEYS)
    yield "The roles that words play, each a table `[numerals.name.role]` of values and words, or a list of words:"
    yield _entries(ROLES)
    yield "## Words"
    yield (
        "One table a class, `[words.class]`: keys are meanings, values lists of words. Marks behind the name divide"
        ' a class for the forms: a word of `[words."hedge.before"]` is in the class `hedge` and has the mark'
        " `before`. The meanings of these classes are read by productions; any other name is a class of the"
        " locale's own. Where its words mean nothing but that, they are a list, in the table `[words]` itself:"
        ' `rank = ["page", "room"]`. There, too, a class of one meaning can stand in a line:'
        ' `season.21 = ["spring"]`.'
    )
    rows = [(f"`{name}`", known.says, known.expected) for name, known in CLASSES.items()]
    yield _table("class", "words", "a meaning is", rows=rows)
    yield (
        "In a class of the locale's own, a key is what the form's slot makes of it: a number under `value`, `scale` or"
        ' `occurrence` (`collective.12 = ["dozen"]`, `value=collective`), an order of magnitude as `vague:1000000`, and'
        " under the name of a class above what that class may mean."
    )
    yield "Some classes the engine knows, whatever their words mean:"
    yield _table("class", "tokens", rows=[(f"`{name}`", says) for name, says in ENGINE_CLASSES.items()])
    yield "### Many words in few"
    yield (getdoc(spellings) or "").partition("\n\n")[2]
    yield _asked()
    yield "### Units\n\nThe symbols of measures, by what they measure:"
    yield _table("dimension", "symbols", rows=_units())
    yield "## Words near a value"
    yield (
        "One table, `[near]`, of meanings and words. They stand in the clause of a value and are no part of it:"
        " forms cannot name them. The checks ask for them where two mentions of one fact differ."
    )
    sorts: dict[str, list[str]] = {}
    for meaning, entry in NEAR.items():
        sorts.setdefault(entry.says, []).append(f"`{meaning}`")
    yield _table("meaning", "words", rows=[(", ".join(meanings), says) for says, meanings in sorts.items()])
    yield "## Rules"
    stages = ", ".join(f"`{stage}`" for stage in STAGES)
    yield (
        f"A rule is a table `[stage.name]`; the stages are {stages}, in this order. One of the name of a parent's takes"
        " its place: to keep those forms and add to them, give yours another name and the same production."
    )
    yield _entries(RULE_KEYS)
    yield f"## The pattern language of forms\n\n{_pattern_language()}"
    numbers = [(f"`{name}`", says) for name, says in NUMBER_CLASSES.items()]
    yield f"The classes of numbers:\n\n{_table('class', 'numbers', rows=numbers)}"
    yield "## Productions"
    for name in PRODUCTIONS:
        yield _production(name)
    yield "## Keys of examples.toml"
    yield (
        "Groups of texts: `[[means]]` states one value under the name of its kind, `[[nothing]]` lists texts in which"
        " nothing is a value and knows `about` and `texts` only. An example states everything that is read in its text,"
        " and everything that tells one value from another.\n\n"
        "In the notation of a line, such as `date 1980 part=late`, stand the kind, the hedge, the value, the unit and"
        " the other fields, as far as there are any."
    )
    yield _entries(EXAMPLE_KEYS)
    yield (
        "Of each phenomenon below, a locale has an example, or a line in the table `[lacks]` that says why its"
        ' language has none: `"hedge: odd" = "..."`. `claimkit locales check` fails where neither is there, and where'
        " an example shows what is said to be lacking."
    )
    yield "\n".join(f"- {name}" for name in PHENOMENA)


def _asked() -> str:
    """Return the classes that the forms of root ask for and only a language has words for."""
    rules = load(ROOT)
    symbols = symbols_of(rules)
    lexemes_of(rules, symbols)
    text = find(ROOT).rules.read_text(encoding="utf-8")
    told = {name: comment.replace("\n", "").replace("# ", " ") for comment, name in _RULE.findall(text)}
    forms = [compile_form(form, rules.macros, str) for rule in rules.rules for form in rule.forms]
    asked = [slot for form in forms for slot in (*form.left_slots, *form.slots) if slot.name != "parts"]
    slots = {term: slot.name for slot in asked for term in slot.terms}
    rows: list[tuple[str, str, str]] = []
    for term, names in wordless(rules.rules, rules.macros, symbols).items():
        base = term.partition(".")[0]
        if term not in CLASSES:
            reasons = "<br>".join(f"`{name}`:{told[name]}" for name in names)
            known = CLASSES.get(base) or CLASSES.get(slots.get(term, ""))
            means = known.expected if known else "a number" if term in slots else "nothing: they are a list"
            rows.append((f"`{term}`", "" if base == "number" else means, reasons))
    return (
        "### What root asks for\n\n"
        "Every locale has the rules of root, and most of these need nothing but words: with"
        ' `minus = ["minus"]` under `[words]`, "minus three" is read. These are the classes that its forms ask for'
        " and that only a language has words for; `claimkit locales check` names those for which yours has none."
        ' Behind a class stands its mark, `[words."toward.before"]`; `number.article` and its like are systems of'
        f" numerals, `[numerals.article]`.\n\n{_table('class', 'a meaning is', 'rules that ask for it', rows=rows)}"
    )


def _units() -> Iterator[tuple[str, str]]:
    known: dict[str, list[str]] = {}
    for symbol in filter(None, unit_symbols()):
        known.setdefault(str(unit(symbol).dimension), []).append(f"`{symbol}`")
    yield from ((dimension, ", ".join(symbols)) for dimension, symbols in known.items())


def _pattern_language() -> str:
    """Return the description of the pattern language that its module gives, the table in Markdown."""
    text = getdoc(pattern) or ""
    intro = text.partition("\n=")[0]
    rows = (row for line in text.splitlines() if (row := re.match(r"(``.+``) {2,}(.+)", line)))
    return f"{intro}\n\n{_table('form', 'matches', rows=((row[1], row[2]) for row in rows))}"


def _production(name: str) -> str:
    production = PRODUCTIONS[name]
    says = (getdoc(production.make) or "").partition("\n\n>>>")[0]
    lines = [f"### {name}", says]
    if production.slots:
        lines.append(f"Slots: {', '.join(f'`{slot}`' for slot in production.slots)}.")
    if production.of:
        lines.append(f"It may be of: {', '.join(f'`{value}`' for value in production.of)}.")
    classes = dict.fromkeys(kind for made in production.outputs for kind in CLASSES_MADE[made])
    lines.append(f"Makes a token of the class {', '.join(f'`{kind}`' for kind in classes)}.")
    return "\n\n".join(lines)


# The pages of the locales


def index() -> str:
    """Return the list of the locales: a line for each, for what it reads stands on its own page."""
    rows = [(f"[{_language(tag)}]({tag}.md)", f"`{tag}`", _rules(tag), _texts(tag)) for tag in available()]
    return (
        "# Locales\n\nWhat claimkit reads in each language, by example: the texts on a locale's page are its tests.\n\n"
        f"{_table('language', 'tag', 'rules', 'texts', rows=rows)}\n\n"
        "```{toctree}\n:hidden:\n\n" + "\n".join(available()) + "\n```\n"
    )


def _language(tag: str) -> str:
    return str(Locale.parse(tag, sep="-").get_display_name("en"))


def _rules(tag: str) -> str:
    return f"{len(load(tag).rules):,}"


def _texts(tag: str) -> str:
    return f"{len(list(examples(tag))):,}"


def locale_page(tag: str) -> str:
    """Return the page of a locale, made of its examples."""
    return "\n\n".join(_locale_page(tag))


def _locale_page(tag: str) -> Iterator[str]:
    all_examples = [*examples(tag)]
    written = load(tag).conventions
    yield f"# {_language(tag)} (`{tag}`)"
    yield (
        f"Numbers are written 1{written.group}234{written.decimal}5, dates in the order {written.order}. The locale has"
        f" {_rules(tag)} rules; the {_texts(tag)} texts on this page are their tests."
        " The words that state a value are in bold."
    )
    yield "## What texts mean"
    means = [example for example in all_examples if example.stated]
    for about, members in groupby(means, key=lambda example: example.about):
        yield f"### {_plain(about) or 'Values'}\n\n{_table('text', 'means', rows=map(_row, members))}"
    nothing = [example for example in all_examples if not example.stated]
    if nothing:
        yield "## What states no value"
    for about, members in groupby(nothing, key=lambda example: example.about):
        listed = "\n".join(f"- {_plain(example.text)}" for example in members)
        yield f"### {_plain(about) or 'Words that only look like values'}\n\n{listed}"
    stands = standing(tag)
    rows = [(name, str(number or stands.lacks.get(name, "-"))) for name, number in stands.coverage.items()]
    yield f"## Phenomena\n\nHow many of the texts show each:\n\n{_table('phenomenon', 'texts', rows=rows)}"


def _row(example: Example) -> tuple[str, str]:
    shown, place = "", 0
    for stated in example.stated:
        shown += f"{_plain(example.text[place : stated.start])}<b>{_plain(example.surface(stated))}</b>"
        place = stated.end
    return shown + _plain(example.text[place:]), _plain("; ".join(str(stated.meaning) for stated in example.stated))


def _plain(text: str) -> str:
    """Return a text in which Markdown finds no marks."""
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " "))
