"""Targets that read what users write in TOML: the files of a locale, and the settings of the checks."""

from __future__ import annotations

import tomllib
from collections.abc import Generator, Hashable, Mapping
from contextlib import chdir, contextmanager
from functools import cache
from itertools import count
from random import Random
from shutil import rmtree

from tests.fuzz import texts
from tests.fuzz.documents import mutated_toml
from tests.fuzz.material import languages, locales, material, pairs, toml_tables
from tests.fuzz.target import Case, Target, encoded, hold, scratch
from tests.fuzz.values import check_mentions

from claimkit import check, extract, format_value
from claimkit.authoring.examples import check_examples, examples
from claimkit.checks import find_settings
from claimkit.checks.languages import common_words, language_of
from claimkit.cli.options import configured
from claimkit.errors import ClaimkitError, RuleError, SettingsError
from claimkit.extraction import scanner
from claimkit.extraction.compiler import compile_rules
from claimkit.extraction.rules import load
from claimkit.locales import Folder, add_folder, find, remove_folder
from claimkit.rendering.writing import read
from claimkit.values import Value

TAG = "ia"
"""Interlingua: the Unicode locale data knows it, claimkit has no rules for it."""

_MINIMAL = '[value.count]\nmake = "quantity"\nforms = ["n=number"]\n'
_numbers = count()


@contextmanager
def _installed(files: Mapping[str, str], name: str = "") -> Generator[Folder]:
    """Install a locale of these files while something is tried; each time elsewhere, for what is read is remembered."""
    home = scratch() / (name or str(next(_numbers)))
    folder = home / TAG
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in files.items():
        (folder / file).write_bytes(encoded(content))
    add_folder(home)
    try:
        yield find(TAG)
    finally:
        remove_folder(home)
        if not name:
            rmtree(home)


def _check_error(error: ClaimkitError, file: str) -> str:
    hold(file in str(error), "an error names its file", error, cause=type(error).__name__)
    return str(error).rpartition(file)[2].lstrip(":0123456789 ")[:40]


@cache
def _tables(file: str) -> tuple[str, ...]:
    """Return the tables of such files of all locales, short enough to be tried often."""
    places = [find(tag).path / file for tag in (*languages(), "root")]
    return tuple(table for place in places if place.is_file() for table in toml_tables(place) if len(table) < 1_500)


def _drawn(random: Random, file: str) -> str:
    """Draw a few tables and change them."""
    chosen = random.sample(_tables(file), random.randrange(1, 6))
    content = "".join(chosen)
    for _ in range(random.choice((0, 1, 1, 2, 4))):
        content = mutated_toml(random, content, random.choice(_tables(file)))
    return content


# Rules --------------------------------------------------------------------------------------------------------------


def _draw_rules(random: Random) -> Case:
    return {"rules": _drawn(random, "rules.toml"), "text": texts.text(random, random.choice(locales()))}


def _rules(case: Case) -> Hashable:
    with _installed({"rules.toml": case["rules"], "examples.toml": ""}, "rules"):
        try:
            reader = compile_rules(load(TAG))
        except RuleError as error:
            return _check_error(error, "rules.toml")
        for text in (case["text"], " ".join(material_of(case["rules"]))):
            mentions = reader.mentions(text)
            check_mentions(text, mentions)
        return tuple(sorted({mention.rule for mention in mentions}))


def material_of(rules: str) -> list[str]:
    """Return what stands in quotes in a rule file, as words for a text."""
    return [word for line in rules.splitlines() for word in line.split('"')[1::2]]


# Examples -----------------------------------------------------------------------------------------------------------


def _draw_examples(random: Random) -> Case:
    return {"examples": _drawn(random, "examples.toml")}


def _examples(case: Case) -> Hashable:
    with _installed({"rules.toml": _MINIMAL, "examples.toml": case["examples"]}, "examples") as folder:
        try:
            shown = [example.failure(scanner(TAG)) for example in examples(TAG)]
        except RuleError as error:
            return _check_error(error, "examples.toml")
        content = tomllib.loads(folder.examples.read_text(encoding="utf-8"))
        try:
            check_examples(content, folder.examples)
        except RuleError as error:
            return _check_error(error, "examples.toml")
        return len(shown)


# Words to write with, common words ----------------------------------------------------------------------------------


@cache
def _values() -> tuple[Value, ...]:
    """Return a value of each rule of each language, to be written."""
    found: dict[object, Value] = {}
    for tag in languages():
        for text in material(tag).examples:
            for mention in extract(text, tag):
                found.setdefault(
                    (type(mention.value), mention.rule, getattr(mention.value, "hedge", None)), mention.value
                )
    return tuple(found.values())


def _draw_writing(random: Random) -> Case:
    return {"writing": _drawn(random, "writing.toml"), "values": str(random.randrange(100))}


def _writing(case: Case) -> Hashable:
    files = {"rules.toml": _MINIMAL, "examples.toml": "", "writing.toml": case["writing"]}
    with _installed(files) as folder:
        try:
            sections = read(folder)
            for value in _values()[int(case["values"]) :: 20]:
                hold(format_value(value, TAG), "a value is written", str(value), cause=type(value).__name__)
        except RuleError as error:
            return _check_error(error, "writing.toml")
        return tuple(sorted(sections))[:4]


def _draw_language(random: Random) -> Case:
    return {"language": _drawn(random, "language.toml")}


def _language(case: Case) -> Hashable:
    with _installed({"rules.toml": _MINIMAL, "examples.toml": "", "language.toml": case["language"]}):
        try:
            words = common_words(find(TAG))
            hold(language_of("12 boats in the harbour"), "a text is in some language")
        except RuleError as error:
            return _check_error(error, "language.toml")
        return min(len(words), 3)


# Settings -----------------------------------------------------------------------------------------------------------

_SETTINGS = (
    'ignore = ["hedge.strictness", "date"]\n',
    "ignore = []\n",
    "tolerance = 0.01\n",
    'tolerance = "1/10"\n',
    'locale-path = ["locales"]\n',
    '[severity]\nhedge = "info"\n"quantity.scale" = "warning"\n',
    '[[glossary]]\noriginal = "12척"\ntranslation = "a dozen ships"\n',
    '[[glossary]]\noriginal = ""\ntranslation = "("\n',
    '[tool.claimkit]\nignore = ["hedge"]\n',
    '[tool.claimkit.severity]\ndate = "error"\n',
    "[tool.other]\nx = 1\n",
)


def _draw_settings(random: Random) -> Case:
    content = "".join(random.sample(_SETTINGS, random.randrange(1, 4)))
    for _ in range(random.choice((1, 1, 2, 3))):
        content = mutated_toml(random, content, random.choice(_SETTINGS))
    return {"settings": content, "file": random.choice(("claimkit.toml", "claimkit.toml", "pyproject.toml"))}


def _mutated_settings(random: Random, given: str, other: str) -> str:
    return mutated_toml(random, given, other or random.choice(_SETTINGS))


def _settings(case: Case) -> Hashable:
    folder = scratch() / "settings"
    folder.mkdir(exist_ok=True)
    file = folder / case["file"]
    file.write_bytes(encoded(case["settings"]))
    try:
        with chdir(folder):
            configured()
        settings = find_settings(folder)
    except (SettingsError, RuleError) as error:
        return _check_error(error, file.name)
    finally:
        file.unlink()
    original, translation = pairs()[len(case["settings"]) % len(pairs())]
    for finding in check(original, translation, settings=settings):
        hold(not settings.ignores(finding.code), "what is ignored is not reported", finding)
        hold(settings.severity(finding.code, finding.severity) is finding.severity, "severities are set", finding)
    return str(settings)[:40]


TARGETS = (
    Target("rules", _draw_rules, _rules, mutated_toml, ("rules", "text"), 2),
    Target("examples", _draw_examples, _examples, mutated_toml, ("examples",), 10),
    Target("writing", _draw_writing, _writing, mutated_toml, ("writing",), 10),
    Target("common words", _draw_language, _language, mutated_toml, ("language",), 5),
    Target("settings", _draw_settings, _settings, _mutated_settings, ("settings",), 15),
)
