"""The tools for those who keep a locale: draft, check, what is shown, and the conformance of the locales here."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from claimkit import extract
from claimkit.authoring.conformance import conformance, locale_conformance
from claimkit.authoring.examples import EXAMPLE_KEYS, examples
from claimkit.authoring.phenomena import MISSING, PHENOMENA, standing
from claimkit.authoring.scaffold import number_words, scaffold
from claimkit.cli import main
from claimkit.cli.options import configured
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.extraction.productions import PRODUCTIONS
from claimkit.extraction.rules import load
from claimkit.extraction.schema import CLASSES, ROLES, RULE_KEYS, SYSTEM_KEYS, TOP_KEYS
from claimkit.locales import add_folder, available, remove_folder
from claimkit.values import unit_symbols

Write = Callable[..., Path]

COUNTING = """
[numerals.cardinal]
[numerals.cardinal.add]
1 = ["uno"]
2 = ["duo"]
[value.count]
make = "quantity"
forms = ["n=number.digits", "n=number.cardinal"]
"""


# The draft

LANGUAGES = ["ja", "zh", "zh-Hant", "de", "fr", "es", "ru", "vi", "tr", "ar", "hi", "fi"]
FOUR_DIGITS = {"ja", "de", "fr", "es", "vi", "tr"}
"""The languages in which CLDR writes every date with a year of four digits, which a draft can read."""


@pytest.mark.no_cover
@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_draft_is_understood_and_reads_what_its_examples_say_and_dates(tag: str, folder: Path) -> None:
    scaffold(tag, folder)
    held = {"examples", "laws", "dates"} if tag in FOUR_DIGITS else {"examples", "laws"}
    found = conformance(tag, draws=40)
    assert [fault for fault in found.faults if fault.part in held] == []
    assert found.needless["forms that others always go before"] == ()


def test_a_draft_says_what_cldr_knows_and_leaves_it_out(folder: Path) -> None:
    rules, *_ = scaffold("fr", folder)
    text = rules.read_text(encoding="utf-8")
    assert "janvier, février, mars" in text
    assert all("janvier" not in line for line in text.splitlines() if not line.startswith("#"))


def test_a_draft_has_a_place_for_every_numeral_and_hedge(folder: Path) -> None:
    content = tomllib.loads(scaffold("fr", folder)[0].read_text(encoding="utf-8"))
    assert content["numerals"]["cardinal"]["add"]["7"] == []
    assert set(content["words"]["hedge.before"]) == {"about", "over", "at least", "at most", "under", "nearly"}
    places = {"minus", "and", "joiner", "and-a-half", "half-of", "toward.before", "toward.after", "hedge.odd", "side"}
    assert places <= content["words"].keys()


def test_a_draft_leaves_out_the_rules_that_root_has_and_lists_short_words_of_cldr(folder: Path) -> None:
    text = scaffold("it", folder)[0].read_text(encoding="utf-8")
    rules, root = load("it"), load("root").rules
    having = {(rule.stage, rule.name) for rule in root}
    own = {(rule.stage, rule.name) for rule in rules.rules if rule.file == rules.file}
    assert own & having == set()
    assert '    "V", "cal"' in text
    assert '"ago"' in text
    assert '"ha"' not in text
    assert conformance("it", draws=0).needless["classes that no form asks for"] == ()


@pytest.mark.parametrize(
    "text, meaning", [("fra 3 giorni", "REL:day+3"), ("3 e passa giorni", "P3D"), ("meno 3", "-3"), ("16 maggio", "")]
)
def test_words_put_into_the_places_of_a_draft_are_read_by_the_rules_of_root(
    text: str, meaning: str, folder: Path
) -> None:
    rules, *_ = scaffold("it", folder)
    draft = rules.read_text(encoding="utf-8").replace("minus = []", 'minus = ["meno"]')
    draft = draft.replace("odd = []", 'odd = ["e passa"]')
    draft = re.sub(r'("toward.before"\].*\n"-1" = \[\]\n1 = )\[\]', r'\1["fra"]', draft)
    rules.write_text(draft, encoding="utf-8")
    (mention,) = extract(text, "it")
    assert mention.surface == text
    assert meaning in str(mention.value)


@pytest.mark.no_cover
@pytest.mark.parametrize("tag", ["id", "tr", "fi"])
def test_number_words_filled_in_as_a_draft_names_them_read_what_icu_writes(tag: str, folder: Path) -> None:
    rules, *_ = scaffold(tag, folder)
    text = re.sub(
        r"^(\d+ = )\[\]( +# ICU writes: )(.+)$",
        lambda line: f"{line[1]}{json.dumps(line[3].split(', '))}",
        rules.read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
    rules.write_text(text, encoding="utf-8")
    found = conformance(tag, draws=300)
    assert found.tried["spellouts"] == 300
    assert [fault for fault in found.faults if fault.part == "spellouts"] == []


def test_a_draft_tells_what_multiplies_from_numbers_with_one_inside_the_word() -> None:
    words = number_words("id")
    assert words.multiplies[10] == ("puluh",)
    assert words.adds[10] == ("sepuluh",)
    assert words.multiplies[100] == ("ratus",)
    assert words.adds[100] == ("seratus",)
    assert not {20, 90, 10_000} & (words.adds.keys() | words.multiplies.keys())
    assert number_words("de").joined
    assert number_words("de").multiplies[1_000_000] == ("Million", "Millionen")
    assert number_words("sw").multiplies[100] == ()
    assert number_words("hi").multiplies[100_000] == ("लाख",)


def test_a_draft_has_the_usual_numbers_where_icu_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "icu4py.messageformat", None)
    content = tomllib.loads(scaffold("id", tmp_path)[0].read_text(encoding="utf-8"))
    assert content["numerals"]["cardinal"]["add"]["20"] == []
    assert content["numerals"]["cardinal"]["multiply"]["1000"] == []
    assert main(["locales", "new", "tr", "--into", str(tmp_path)]) == 0
    assert "pip install icu4py\nnext: " in capsys.readouterr().out


def test_a_draft_lists_the_words_that_tell_its_language_and_has_a_place_for_those_it_is_written_with(
    tmp_path: Path,
) -> None:
    scaffold("tr", tmp_path)
    scaffold("ja", tmp_path)
    common = tomllib.loads((tmp_path / "tr" / "language.toml").read_text(encoding="utf-8"))["common"]
    assert {"ve", "veya", "için"} <= set(common)
    assert not (tmp_path / "ja" / "language.toml").exists()
    assert "hedges" in tomllib.loads((tmp_path / "ja" / "writing.toml").read_text(encoding="utf-8"))


def test_a_draft_has_the_signs_of_money_of_the_countries_of_its_language(folder: Path) -> None:
    content = tomllib.loads(scaffold("id", folder)[0].read_text(encoding="utf-8"))
    assert content["words"]["currency.symbol"] == {"IDR": ["Rp"]}
    assert [str(mention.value) for text in ("Rp5", "5 Rp") for mention in extract(text, "id")] == ["5 IDR"] * 2
    assert tomllib.loads(scaffold("tr", folder)[0].read_text(encoding="utf-8"))["words"]["currency.symbol"] == {}


def test_the_command_that_a_draft_names_works(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in scaffold("fr", tmp_path)[:2]:
        (command,) = re.findall(r"^#     claimkit (.+)$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert main([*shlex.split(command), "--draws", "0"]) == 1
        assert "\nexamples: " in capsys.readouterr().out


@pytest.mark.parametrize("tag, name, parent", [("ko", "ko", "ko"), ("de_ch", "de-CH", "de")])
def test_no_draft_takes_the_place_of_rules_that_hold_already(
    tag: str, name: str, parent: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["locales", "new", tag, "--into", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert f"{parent} hold for {name}, and a draft would take their place; to change them, copy them to " in said
    assert f'{tmp_path / name}; for a region, say there only what differs, with parent = "{parent}" on top' in said
    assert list(tmp_path.iterdir()) == []


def test_a_draft_overwrites_nothing(tmp_path: Path) -> None:
    scaffold("fr", tmp_path)
    with pytest.raises(RuleError, match="holds a locale already"):
        scaffold("fr", tmp_path)


@pytest.mark.parametrize("tag", ["", "xx-oops", "../fr", "tlh"])
def test_no_draft_is_made_of_a_language_that_cldr_does_not_know(tag: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownLocaleError, match="knows no locale"):
        scaffold(tag, tmp_path)
    assert list(tmp_path.iterdir()) == []


# The check


def test_the_check_ends_with_one_where_something_does_not_hold(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("xh", COUNTING, '[[means]]\ncount = "2"\ntexts = ["uno", "duo"]')
    assert main(["locales", "check", "xh", "--draws", "5"]) == 1
    assert "examples: 1 of 2 hold\n    'uno': 'uno' should be count 2, but 'uno' = count 1 was found" in (
        capsys.readouterr().out
    )


def test_the_check_ends_with_two_where_a_file_cannot_be_understood(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write("xh", "wrods = {}") / "rules.toml"
    assert main(["locales", "check", "xh"]) == 2
    assert capsys.readouterr().err.startswith(f"Error: {file}:1: wrods: unknown key 'wrods'")


def test_a_locale_without_examples_is_told_so(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    (write("xh", COUNTING) / "examples.toml").unlink()
    assert main(["locales", "check", "xh"]) == 2
    assert "examples.toml" in capsys.readouterr().err


def test_forms_that_no_example_uses_are_found(write: Write) -> None:
    write("xh", COUNTING, '[[means]]\ncount = "2"\ntexts = ["duo"]')
    unused = conformance("xh", draws=5).needless["forms that no example uses"]
    assert "value.count: n=number.digits" in unused
    assert "value.count: n=number.cardinal" not in unused


def test_forms_that_others_always_go_before_are_found(write: Write) -> None:
    write(
        "xh",
        f'{COUNTING}priority = 0\n[value.again]\nmake = "ordinal"\nforms = ["n=number.cardinal"]',
        '[[means]]\ncount = "2"\ntexts = ["duo"]',
    )
    found = conformance("xh", draws=5)
    assert found.needless["forms that others always go before"] == ("value.again: n=number.cardinal",)
    tie = "value.count: n=number.cardinal before value.again: n=number.cardinal: 'duo'"
    assert found.needless["forms that only their order tells apart"] == (tie,)


def test_words_that_no_example_needs_are_found_and_words_said_twice(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = 'ignore = ["nix", "non"]\n[words.hedge]\nabout = ["circa", "Circa"]\n'
    write("xh", f"{rules}{COUNTING}", '[[means]]\ncount = "2"\ntexts = ["duo", "2"]\n[[nothing]]\ntexts = ["nix"]')
    assert main(["locales", "check", "xh", "--draws", "1"]) == 1
    out = capsys.readouterr().out
    assert "lists of words that no example needs: 1\n    hedge about: circa, Circa" in out
    assert "ignored words that no example needs: 1\n    non\n" in out
    assert "words said twice: 1\n    hedge about: 'circa'" in out


def test_dropped_words_that_cldr_does_not_have_are_found(folder: Path) -> None:
    rules, *_ = scaffold("it", folder)
    text = rules.read_text(encoding="utf-8").replace("drop = []", 'drop = ["al", "Ago", "ogo"]')
    rules.write_text(text, encoding="utf-8")
    assert conformance("it", draws=0).needless["dropped words that CLDR does not have"] == ("Ago", "ogo")


def test_classes_that_no_form_asks_for_are_noted(write: Write) -> None:
    write(
        "xh",
        f'{COUNTING}as = ["xyzzy", "amount"]\n[words.plugh]\n"-" = ["nix"]\n[words."hedge.plover"]',
        SHOWN + lacking(),
    )
    found = conformance("xh", draws=0)
    assert found.needless["classes that no form asks for"] == (
        "words.plugh: plugh",
        "words.hedge.plover: plover",
        "value.count.as: xyzzy",
    )


def test_classes_that_inherited_forms_ask_for_and_that_have_no_words_are_noted(write: Write) -> None:
    write("xh", f'{COUNTING}[words]\nminus = ["sine"]\n', SHOWN + lacking())
    noted = conformance("xh", draws=0).needless["classes that inherited forms ask for and that have no words"]
    assert "and-a-half: joint.amount-and-a-half, joint.length-and-a-half" in noted
    assert "toward.before: phrase.ago, phrase.of-year-ago" in noted
    assert not any(line.startswith("minus:") for line in noted)


def test_units_that_no_other_locale_has_are_noted_and_what_may_be_meant(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    counted = (
        '[value.counted]\nmake = "quantity"\nforms = ["n=number \'lyrae\' => unit=counter:lyre", "n=<n> unit=counter"]'
    )
    words = '[macros]\nn = "number"\n[words.counter]\nperosn = ["homines"]\nship = ["naves"]\nzither = ["citharae"]'
    shown = "".join(
        f'[[means]]\ncount = "2"\nunit = "{unit}"\ntexts = ["2 {word}"]\n'
        for unit, word in {"perosn": "homines", "ship": "naves", "lyre": "lyrae", "zither": "citharae"}.items()
    )
    write("xh", f"{COUNTING}{counted}\n{words}", SHOWN + shown + lacking("counts with a class of things"))
    noted = "units of things that no other locale has: 3\n    perosn; did you mean 'person'?\n    lyre\n    zither\n"
    assert main(["locales", "check", "xh", "--draws", "0"]) == 0
    assert noted in capsys.readouterr().out
    assert locale_conformance("xh", draws=0).holds


SHOWN = '[[means]]\ncount = "2"\ntexts = ["duo", "2"]\n'


def lacking(*without: str) -> str:
    """Return the table that says to lack all phenomena but those that two in words and in digits show."""
    shown = {"numbers in digits", "numbers in words", "counts", *without}
    reasons = (f'"{name}" = "nobody says it"\n' for name in PHENOMENA if name not in shown)
    return "[lacks]\n" + "".join(reasons)


def test_a_locale_in_which_everything_holds_and_is_needed_and_is_there_passes(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("xh", COUNTING, SHOWN + lacking())
    assert main(["locales", "check", "xh", "--draws", "0"]) == 0
    assert "       -  hedge: odd (lacking: nobody says it)\n" in capsys.readouterr().out


def test_a_phenomenon_with_neither_an_example_nor_a_reason_fails(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("xh", COUNTING, SHOWN + lacking("hedge: odd"))
    assert main(["locales", "check", "xh", "--draws", "0"]) == 1
    assert f"{MISSING}: 1\n    hedge: odd\n" in capsys.readouterr().out
    with pytest.raises(AssertionError, match=rf"{re.escape(MISSING)}: 1, not 0\n    hedge: odd"):
        locale_conformance("xh", draws=0)
    assert locale_conformance("xh", draws=0, missing=1).missing == ("hedge: odd",)


def test_so_much_needless_and_missing_is_allowed(write: Write) -> None:
    write("xh", f'ignore = ["nix"]\n{COUNTING}', SHOWN + lacking("hedge: odd"))
    check = ["locales", "check", "xh", "--draws", "0"]
    assert main([*check, "--needless", "1", "--missing", "1"]) == 0
    assert main([*check, "--needless", "0", "--missing", "1"]) == 1
    assert main([*check, "--needless", "1", "--missing", "0"]) == 1


def test_what_an_example_shows_is_not_lacking(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("xh", COUNTING, SHOWN + lacking() + '"counts" = "nobody counts"')
    assert main(["locales", "check", "xh", "--draws", "0"]) == 1
    fault = "    'counts' has 2 examples, so it is not lacking; take it out of [lacks]"
    number = len(PHENOMENA) - 2
    assert f"phenomena that the language lacks: {number - 1} of {number} hold\n{fault}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    "lacks, complaint",
    [
        (
            '[lacks]\n"hedge: od" = "why"',
            ":2: lacks.\"hedge: od\": 'hedge: od' is not a phenomenon; did you mean 'hedge: odd'?",
        ),
        (
            '[lacks]\ngravity = "why"',
            ":2: lacks.gravity: 'gravity' is not a phenomenon; `claimkit locales check` lists them",
        ),
        (
            '[lacks]\n"hedge: odd" = ""',
            ":2: lacks.\"hedge: odd\": the reason is expected, in quotes, not ''",
        ),
        ('lacks = ["hedge: odd"]', ":1: lacks: a table of phenomena and reasons is expected: [lacks]"),
    ],
)
def test_a_statement_of_what_is_lacking_that_makes_no_sense_is_refused(
    lacks: str, complaint: str, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write("xh", COUNTING, lacks) / "examples.toml"
    assert main(["locales", "check", "xh", "--draws", "0"]) == 2
    assert capsys.readouterr().err == f"Error: {file}{complaint}\n"


def test_the_examples_of_its_parent_stand_in_for_a_locale(write: Write) -> None:
    write("xh", COUNTING, SHOWN + lacking("hedge: about"))
    write("xh-ZA", 'parent = "xh"\n[words."hedge.before"]\nabout = ["circa"]', '[[nothing]]\ntexts = ["nix"]')
    assert standing("xh-ZA").missing == ("hedge: about",)
    assert standing("xh-ZA").coverage["counts"] == 2


def test_words_whose_second_meaning_is_never_heard_are_found(write: Write) -> None:
    rules = '[words.hedge]\nabout = ["circa"]\n[words."hedge.after"]\nover = ["circa"]\n'
    write("xh", f'{rules}[numerals.a.add]\n1 = ["uno"]\n[numerals.b.add]\n3 = ["uno"]')
    assert conformance("xh", draws=5).needless["words with a meaning that is never heard"] == (
        "'circa' is 'about' in the class hedge; that it is 'over' too is not heard",
        "'uno' is the numeral a.add 1; that it is b.add 3 too is not heard",
    )


def test_the_examples_are_counted_by_phenomenon(write: Write) -> None:
    write("xh", COUNTING, '[[means]]\ncount = "2"\ntexts = ["duo", "2"]\n[[nothing]]\ntexts = ["nix"]')
    coverage = conformance("xh", draws=5).coverage
    assert list(coverage) == list(PHENOMENA)
    assert (coverage["numbers in digits"], coverage["numbers in words"]) == (1, 1)
    assert coverage["words that only look like values"] == 1
    assert coverage["money"] == 0


INTERLINGUA = '[[nothing]]\ntexts = ["isto esseva multo belle e le homines diceva que illo esseva assi"]'


def test_a_locale_that_lists_too_few_common_words_is_asked_for_more(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write("ia", COUNTING, INTERLINGUA)
    assert main(["locales", "check", "ia", "--draws", "0"]) == 1
    fault = "    0 common words are too few to tell 'ia' from other languages in its script; list at least 20 in "
    assert f"{fault}{place / 'language.toml'}, " in capsys.readouterr().out


def test_a_locale_that_lists_enough_common_words_is_known_by_its_examples(write: Write) -> None:
    words = [f"a{letter}" for letter in "bcdefghijklmnop"] + ["isto", "esseva", "multo", "homines", "diceva", "illo"]
    place = write("ia", COUNTING, INTERLINGUA)
    (place / "language.toml").write_text(f"common = {json.dumps(words)}", encoding="utf-8")
    found = conformance("ia", draws=0)
    assert found.tried["language"] == 2
    assert [fault for fault in found.faults if fault.part == "language"] == []


def test_examples_that_are_taken_for_another_language_are_told(write: Write) -> None:
    write("ia", COUNTING, '[[nothing]]\ntexts = ["this is a text in English, and it is taken for what it is"]')
    faults = [fault.message for fault in conformance("ia", draws=0).faults if fault.part == "language"]
    assert faults[0] == "the examples, read together, are taken for 'en'"


def test_all_lines_of_a_part_are_shown_on_demand(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    texts = ", ".join(f'"nix {number}"' for number in range(25))
    write("xh", COUNTING, f"[[nothing]]\ntexts = [{texts}]")
    main(["locales", "check", "xh", "--draws", "5"])
    assert "    ... and 5 more\n" in capsys.readouterr().out
    main(["locales", "check", "xh", "--draws", "5", "--all"])
    out = capsys.readouterr().out
    assert "'nix 24' should mean nothing" in out
    assert out.startswith("classes that inherited forms ask for ")  # what is only noted hides no failure


def test_the_check_says_what_to_install_where_numbers_in_words_cannot_be_checked(
    write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("xh", COUNTING, SHOWN)
    monkeypatch.setitem(sys.modules, "icu4py.messageformat", None)
    main(["locales", "check", "xh", "--draws", "5"])
    said = "    install icu4py to check the numbers in words: pip install icu4py\n"
    assert "spellouts: 0 of 0 hold\n" in (out := capsys.readouterr().out)
    assert said in out


# What is shown


def test_everything_that_is_understood_is_shown(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("xh", COUNTING, '[[means]]\nabout = "Two"\ncount = "2"\ntexts = ["duo"]')
    assert main(["locales", "show", "xh"]) == 0
    out = capsys.readouterr().out
    assert "cardinal add 2: duo" in out
    assert "value.count makes quantity\n        n=number.digits" in out
    assert "Two: duo = count 2" in out


# Where locales are


def test_a_folder_of_the_user_goes_before_the_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ja").mkdir()
    (tmp_path / "ja" / "rules.toml").write_text(COUNTING, encoding="utf-8")
    assert main(["--locale-path", str(tmp_path), "extract", "duo", "--locale", "ja"]) == 0
    assert "count  2" in capsys.readouterr().out
    assert main(["extract", "duo", "--locale", "ja"]) == 0
    assert "nothing that states a value" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "Zeno duo", "--locale", "xh"],
        ["check", "duo boni", "uno boni", "--source-lang", "xh", "--target-lang", "xh"],
    ],
)
def test_the_locale_path_stands_before_or_behind_the_command(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "xh").mkdir()
    (tmp_path / "xh" / "rules.toml").write_text(COUNTING, encoding="utf-8")
    option = ["--locale-path", str(tmp_path)]
    before = main([*option, *arguments]), capsys.readouterr().out
    assert (main([*arguments, *option]), capsys.readouterr().out) == before
    assert before[0] < 2


@pytest.mark.parametrize("name, before", [("claimkit.toml", ""), ("pyproject.toml", "[tool.claimkit]\n")])
def test_the_locale_path_is_read_from_the_nearest_file_of_settings(
    name: str, before: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_text(f'{before}locale-path = ["mine"]\n', encoding="utf-8")
    inner = tmp_path / "texts" / "news"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert configured() == (str(tmp_path / "mine"),)


@pytest.mark.parametrize(
    "content, complaint",
    [
        ('locale-path = "mine"', 'a list is expected, such as locale-path = ["locales"]'),
        ("locale-path = [3]", "a list is expected"),
        ("locale-path", "claimkit.toml"),
        ('locale-path = ["nowhere"]', "nowhere is not a folder"),
    ],
)
def test_a_locale_path_that_makes_no_sense_is_refused(
    content: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claimkit.toml").write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["extract", "3", "--locale", "en"]) == 2
    assert complaint in capsys.readouterr().err


def test_a_folder_that_was_taken_back_is_looked_at_no_more(tmp_path: Path) -> None:
    (tmp_path / "xh").mkdir()
    (tmp_path / "xh" / "rules.toml").touch()
    add_folder(tmp_path)
    assert "xh" in available()
    remove_folder(tmp_path)
    assert "xh" not in available()


# The locales here


def test_a_locale_that_does_not_hold_what_it_promises_fails_with_what_does_not(write: Write) -> None:
    write("xh", COUNTING, '[[means]]\ncount = "2"\ntexts = ["uno"]')
    with pytest.raises(AssertionError, match="the locale 'xh' does not hold what it promises:\n  examples: 'uno'"):
        locale_conformance("xh", draws=5)


def test_every_key_of_a_rule_file_is_explained() -> None:
    assert all(entry.says.endswith(".") for entry in (*TOP_KEYS.values(), *RULE_KEYS.values()))


# The pages made of the schema and of the examples


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pages that the documentation makes of code and rules."""
    spec = spec_from_file_location("locale_pages", Path(__file__).parents[2] / "docs" / "_ext" / "locale_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    docs = tmp_path_factory.mktemp("docs")
    (docs / "reference").mkdir()
    module.write_pages(docs)
    return docs / "reference"


def test_the_reference_of_rule_files_explains_everything_that_they_can_say(pages: Path) -> None:
    text = (pages / "rule-files.md").read_text(encoding="utf-8")
    for names in (TOP_KEYS, RULE_KEYS, SYSTEM_KEYS, ROLES, CLASSES, EXAMPLE_KEYS):
        assert [name for name in names if f"| `{name}` |" not in text] == []
    assert [name for name in PRODUCTIONS if f"### {name}\n" not in text] == []


def test_the_reference_lists_what_root_asks_for_and_the_units(pages: Path) -> None:
    text = (pages / "rule-files.md").read_text(encoding="utf-8")
    assert "| `minus` | nothing: they are a list | `number.negative-fraction`: Minus 3/4; " in text
    assert "| `toward.before` | -1 (the past) or 1 (the future) | `phrase.ago`: A length and a direction" in text
    assert "| `half-word` | a number | `value.fraction`: Two thirds" in text
    assert [symbol for symbol in unit_symbols() if symbol and f"`{symbol}`" not in text] == []


def test_every_locale_has_a_page_with_all_its_examples(pages: Path) -> None:
    for tag in available():
        text = (pages / "locales" / f"{tag}.md").read_text(encoding="utf-8")
        assert text.count("<b>") == sum(len(example.stated) for example in examples(tag))
        assert len(re.findall(r"^- ", text, flags=re.MULTILINE)) == sum(not example.stated for example in examples(tag))


# What a locale costs those who do not use it

OPENED = """
import sys
opened = set()
sys.addaudithook(lambda event, arguments: opened.add(str(arguments[0])) if event == "open" else None)
{statement}
print(sorted(name for name in opened if name.endswith(".toml")), "babel" in sys.modules)
"""


def opened_by(statement: str) -> str:
    script = OPENED.format(statement=statement)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_importing_the_library_reads_no_locale() -> None:
    assert opened_by("import claimkit") == "[] False\n"


def test_reading_a_text_reads_its_locale_and_no_other() -> None:
    files = opened_by("from claimkit import extract; extract('3', 'ko')")
    assert all(f"/{tag}/rules.toml" in files for tag in ("ko", "root"))
    assert "/ja/" not in files
    assert "/en/" not in files


def test_a_locale_is_the_same_whichever_was_read_before() -> None:
    program = "from claimkit import extract; extract('十二月', 'zh'); print(*extract('十二月の雪', 'ja'))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "十二月 = XXXX-12\n"
