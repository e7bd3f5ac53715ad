"""``claimkit locales``: draft, check, compare and show the rules of a language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import get_terminal_size
from textwrap import TextWrapper
from typing import TYPE_CHECKING

import click

from claimkit.cli.options import Group, configured, form_of_answer, locale_path, reader
from claimkit.messages import Message

if TYPE_CHECKING:
    from claimkit.authoring.phenomena import Only, Parity, Standing
    from claimkit.extraction.rules import RuleSet

_MOST_SHOWN = 10


@click.group(cls=Group, short_help="Draft, check, compare and show the rules of a language.")
def locales() -> None:
    """Draft, check, compare and show locales: the rules by which the texts of a language are read."""


@locales.command(short_help="Write the first draft of a locale.")
@click.argument("tag")
@click.option(
    "--into", metavar="FOLDER", help="Where the folder of the locale is made.  [default: the locale path, or locales]"
)
def new(tag: str, into: str | None) -> None:
    """Write the draft of a locale, with comments that teach.

    It has rules, examples, the words by which the language is known, and those with which values are written in it.

    What the Unicode locale data knows of the language is left out; everything else has its place.

    \b
    Examples:
      claimkit locales new tr
      claimkit locales new nl --into my-locales
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.authoring.conformance import spell_out
    from claimkit.authoring.scaffold import scaffold
    from claimkit.locales import canonical, folder_of

    folder = Path(into or next(iter(configured()), "locales"))
    name = canonical(tag)
    known = folder_of(name)
    if known is not None and known.path != folder / name:
        message = Message(
            "the rules in {path} hold for {tag}, and a draft would take their place; to change them, copy them to "
            '{folder}; for a region, say there only what differs, with parent = "{language}" on top',
            path=known.path,
            tag=name,
            folder=folder / name,
            language=known.tag,
        )
        raise click.UsageError(message)
    for path in scaffold(tag, folder):
        click.echo(path)
    if spell_out(1, tag) is None:
        click.echo("install icu4py to see what ICU writes beside each number: pip install icu4py")
    click.echo(f"next: claimkit locales check {tag} --locale-path {folder}")


@locales.command(short_help="Freeze what reading takes from CLDR.")
@click.argument("tag")
@locale_path
def freeze(tag: str) -> None:
    """Write the names and conventions of a language, as the installed Babel has them, into its folder.

    What the locale reads then no longer depends on the release of Babel; `claimkit locales new` does it for a new one.

    \b
    Examples:
      claimkit locales freeze nl --locale-path my-locales
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.extraction.cldr import freeze
    from claimkit.locales import find

    click.echo(freeze(tag, Path(str(find(tag).path))))


@locales.command(short_help="Check the rules of a locale, and what they cover.")
@click.argument("tag")
@click.option("--draws", default=500, show_default=True, help="How many values are drawn for each round trip.")
@click.option("--all", "everything", is_flag=True, help="Show every line, not only the first ten of each part.")
@click.option("--needless", default=0, help="So many forms and words may be there without need.")
@click.option("--missing", default=0, help="So many phenomena may have neither example nor reason.")
@locale_path
def check(tag: str, draws: int, needless: int, missing: int, *, everything: bool) -> int:
    """Check the rules and the examples of a locale.

    Its examples must mean what they say; what CLDR's formats and ICU's spellouts write must be read back; whatever the
    text, nothing may be raised and every span must hold; the examples must be known to be in their language.  No form,
    list of words or ignored word may be there that no example needs, and no word twice.  Of each phenomenon there must
    be an example, or the reason why the language lacks it.  Before all this comes what is only to be noted, and behind
    it a table of what the examples cover.

    \b
    Examples:
      claimkit locales check ko
      claimkit locales check ja --locale-path my-locales --draws 5000
      claimkit locales check nl --needless 12 --missing 30

    Exit status: 0 if everything holds, is needed and is there, 1 if not, 2 if a file cannot be understood.
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.authoring.conformance import conformance, spell_out
    from claimkit.authoring.needs import NOTES
    from claimkit.authoring.phenomena import MISSING

    most = None if everything else _MOST_SHOWN
    found = conformance(tag, draws)
    sorts = {**found.needless, MISSING: found.missing}
    for sort in [sort for sort in sorts if sort in NOTES]:
        _part(f"{sort}: {len(sorts[sort])}", sorts.pop(sort), most)
    for part, number in found.tried.items():
        faults = [fault.message for fault in found.faults if fault.part == part]
        _part(f"{part}: {number - len(faults)} of {number} hold", faults, most)
    if spell_out(1, tag) is None:
        click.echo("    install icu4py to check the numbers in words: pip install icu4py")
    for sort, lines in sorts.items():
        _part(f"{sort}: {len(lines)}", lines, most)
    _coverage(found.standing)
    return 0 if found.within(needless, missing) else 1


def _part(headline: str, lines: Sequence[str], most: int | None) -> None:
    click.echo(headline)
    for line in lines[:most]:
        click.echo(f"    {line}")
    if most is not None and len(lines) > most:
        click.echo(f"    ... and {len(lines) - most} more")


def _coverage(stands: Standing) -> None:
    click.echo("examples of each phenomenon:")
    for name, number in stands.coverage.items():
        lacking = f" (lacking: {stands.lacks[name]})" if name in stands.lacks else ""
        click.echo(f"    {number or '-':>4}  {name}{lacking}")


@locales.command(short_help="Tell what one locale reads and another cannot.")
@click.argument("one")
@click.argument("other")
@form_of_answer
@locale_path
def compare(one: str, other: str, form: str) -> None:
    """Lay two locales side by side: what one of them reads and the other cannot.

    First comes how many examples of each phenomenon both have; then, by class, the meanings (KRW, degC, person, day-2)
    that only one of them has words for; then the rules that only one of them has. What a locale takes from CLDR and
    from those it descends from counts as its own.

    \b
    Examples:
      claimkit locales compare ko en
      claimkit locales compare tr en --locale-path my-locales --format json
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.authoring.phenomena import parity

    found = parity(one, other)
    if form == "json":
        click.echo(json.dumps(found.record, ensure_ascii=False, indent=2))
    else:
        _show_parity(found)


def _show_parity(found: Parity) -> None:
    pair, language = (found.one, found.other), reader()
    tags = [each.tag for each in pair]
    width = max(4, *map(len, tags))
    columns = "  ".join(f"{tag:>{width}}" for tag in tags)
    click.echo(f"{columns}  {Message('examples of each phenomenon').told(language)}")
    for name in found.one.standing.coverage:
        numbers = (each.standing.coverage[name] or "-" for each in pair)
        lacking = [
            Message("lacking in {language}: {reason}", language=each.tag, reason=each.standing.lacks[name])
            for each in pair
            if name in each.standing.lacks
        ]
        reasons = f" ({'; '.join(reason.told(language) for reason in lacking)})" if lacking else ""
        click.echo(f"{'  '.join(f'{number:>{width}}' for number in numbers)}  {name}{reasons}")
    click.echo(f"\n{Message('meanings that only one of them has words for').told(language)}")
    for kind, only in found.meanings.items():
        _show_only(kind, tags, only)
    click.echo(f"\n{Message('rules that only one of them has').told(language)}")
    _show_only("", tags, found.rules)


def _show_only(kind: str, tags: Iterable[str], only: Only) -> None:
    lines = TextWrapper(get_terminal_size().columns, "    ", "        ", break_on_hyphens=False, break_long_words=False)
    for tag, names in zip(tags, only, strict=True):
        if names:
            said = Message("only {language}: {names}", language=tag, names=", ".join(names))
            click.echo(lines.fill(f"{kind} {said.told(reader())}".lstrip()))


@locales.command(short_help="Show what is understood of a language.")
@click.argument("tag")
@locale_path
def show(tag: str) -> None:
    """Show the rules of a locale: its number words, the words around numbers, its forms, and an example of each group.

    \b
    Examples:
      claimkit locales show en
    """  # noqa: D301 - click keeps the lines as they are below a backspace
    from claimkit.extraction.rules import load
    from claimkit.locales import find

    rules = load(tag)
    written = rules.conventions
    click.echo(f"{rules.tag}: {find(tag).path}")
    click.echo(f"groups of digits {written.group!r}, decimals {written.decimal!r}, order of dates {written.order}")
    _show_numerals(rules)
    click.echo("\nwords")
    for kind, meanings in sorted(rules.words.items()):
        for meaning, texts in meanings.items():
            if texts:
                click.echo(f"    {kind} {meaning}: {', '.join(texts)}")
    click.echo("\nrules")
    for rule in rules.rules:
        click.echo(f"    {rule.stage}.{rule.name} makes {rule.make}")
        for form in rule.forms:
            click.echo(f"        {form}")
    _show_examples(tag)


def _show_numerals(rules: RuleSet) -> None:
    click.echo("\nnumerals")
    for system in rules.systems:
        for numeral in rules.numerals:
            sense = numeral.sense
            if sense.system == system:
                click.echo(f"    {system} {sense.role} {sense.value}: {numeral.word}")


def _show_examples(tag: str) -> None:
    from claimkit.authoring.examples import examples

    click.echo("\nexamples")
    shown: set[str] = set()
    for example in examples(tag):
        if example.about not in shown:
            shown.add(example.about)
            meaning = "; ".join(str(stated.meaning) for stated in example.stated) or "nothing"
            click.echo(f"    {example.about}: {example.text} = {meaning}")
