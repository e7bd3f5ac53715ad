"""Rule files that cannot be understood are refused when they are loaded: with file, line, key, and the mend."""

from __future__ import annotations

import ast
import copy
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from claimkit.authoring.examples import EXAMPLE_KEYS, FIELDS, examples, meaning_of
from claimkit.errors import RuleError, UnknownLocaleError
from claimkit.extraction import extract, productions
from claimkit.extraction.compiler import scanner
from claimkit.extraction.numeral_state import System
from claimkit.extraction.productions import PRODUCTIONS
from claimkit.extraction.rules import conventions, load
from claimkit.extraction.schema import CLASSES, SYSTEM_KEYS
from claimkit.extraction.validation import read as checked
from claimkit.locales import available, find

Write = Callable[..., Path]

FAULTS = {
    "an unknown key": ('drops = ["x"]', 1, "drops: unknown key 'drops'", "did you mean 'drop'?"),
    "no TOML at all": ("[words", 1, "this is not valid TOML", ""),
    "quotes that are not closed": (
        '[words.hedge]\nabout = ["circa]\nover = ["supra"]',
        2,
        "words.hedge.about: this is not valid TOML",
        "close the quotes of the text that is opened here",
    ),
    "a byte order mark": ("\ufeffignore = []", 1, "this is not valid TOML", "save it as UTF-8 without one"),
    "a key that is there twice": (
        '[words.hedge]\nabout = ["circa"]\nover = ["supra"]\nabout = ["fere"]',
        4,
        "words.hedge.about: this is not valid TOML",
        "this key is there already; put the words of both into one list",
    ),
    "a table that is there twice": (
        '[words.hedge]\nabout = ["circa"]\n[words.hedge]\nover = ["supra"]',
        3,
        "words.hedge: this is not valid TOML",
        "this table is there already",
    ),
    "one value that is there twice": (
        "[numerals.c]\njoined = true\njoined = false",
        3,
        "numerals.c.joined: this is not valid TOML",
        "this key is there already; keep one of the two",
    ),
    "a list that is not closed": ('[words.hedge]\nabout = ["circa"', 2, "words.hedge.about: ", "close the list that"),
    "a list that the next key ends": (
        '[words.hedge]\nabout = [\n    "circa",\n    "fere"\n\nover = ["supra"]',
        2,
        "words.hedge.about: this is not valid TOML: Unclosed array",
        "close the list that begins here with ]",
    ),
    "a list that a key in quotes ends, behind a comma": (
        '[words.hedge]\nabout = ["circa",\n"at least" = ["saltem"]',
        2,
        "words.hedge.about: this is not valid TOML",
        "close the list that begins here with ]",
    ),
    "a list that the next table ends, behind a comma": (
        '[words.hedge]\nabout = ["circa",\n# Parts\n[words.part]\nearly = ["primo"]',
        2,
        "words.hedge.about: this is not valid TOML",
        "close the list that begins here with ]",
    ),
    "words without a comma between": (
        '[words.hedge]\nabout = [\n    "circa"\n    "fere"\n]',
        4,
        "words.hedge.about: this is not valid TOML",
        "put every word in quotes, and a comma between two",
    ),
    "a quote that is lost before a comma": (
        '[words.hedge]\nabout = ["circa, "fere", "plus"]',
        2,
        "words.hedge.about: this is not valid TOML",
        "put every word in quotes, and a comma between two",
    ),
    "a key without a value": ("ignore", 1, "this is not valid TOML", "write a key and its value"),
    "a key that needs quotes": (
        '[words.measure]\nm = ["x"]\nkm/h = ["y"]',
        3,
        "toml:3: this is not valid TOML",
        'in quotes, as in "km/h" = [...]',
    ),
    "a brace that is not closed": (
        '[words.hedge]\nabout = [\n    "fere",\n    "circ{a,iter",\n]',
        4,
        "words.hedge.about: the braces in 'circ{a,iter' make no choice",
        "write {a,b} for either part",
    ),
    "a series behind a key that has none": (
        'ignore = ["pri{mus;ma}"]',
        1,
        "ignore: the braces in 'pri{mus;ma}'",
        "{a;b}",
    ),
    "a word without quotes": ("ignore = [circa]", 1, "ignore: this is not valid TOML", "put a word in quotes"),
    "an empty word": ('[words.hedge]\nabout = ["circa", ""]', 2, "words.hedge.about: an empty word", "take it out"),
    "a word of white space": ('ignore = ["a", "  "]', 1, "ignore: an empty word", "take it out"),
    "a word with white space at its end": (
        '[words.to]\n"-" = ["bis "]',
        2,
        "begins or ends with white space",
        "correct it",
    ),
    "a word that is no text": ("cased = [3]", 1, "cased: 3 is not a word", "put it in quotes"),
    "words that are no list": ('[words.hedge]\nabout = "circa"', 2, "a list of words is expected", '["word"]'),
    "one word with two meanings": (
        '[words.month]\n8 = ["sept"]\n9 = [\n    "september",\n    "sept",\n]',
        5,
        "words.month.9: 'sept' means '8' already in the class month",
        "keep one of the two",
    ),
    "one numeral with two values": (
        '[numerals.cardinal.add]\n2 = ["dos"]\n3 = ["dos"]',
        3,
        "numerals.cardinal.add.3: 'dos' is add 2 already",
        "keep one of the two",
    ),
    "a hedge that there is none": (
        '[words."hedge.before"]\nabuot = ["circa"]',
        2,
        "words.\"hedge.before\".abuot: 'abuot' is not a valid hedge",
        "one of about, odd, over, at least, at most, under, nearly",
    ),
    "a month that there is none": (
        '[words.month]\n13 = ["x"]',
        2,
        "'13' is not a valid month",
        "a number from 1 to 12",
    ),
    "a weekday that there is none": (
        '[words.weekday]\n0 = ["x"]',
        2,
        "'0' is not a valid weekday",
        "1 (Monday) to 7 (Sunday)",
    ),
    "a season that there is none": ('[words.season]\n1 = ["x"]', 2, "'1' is not a valid season", "21 (spring)"),
    "a unit that there is none": (
        '[words.measure]\nKM = ["x"]',
        2,
        "'KM' is not a valid measure",
        "the symbol of a unit, such as km, degC: the reference of rule files lists them",
    ),
    "a currency that is no code": (
        '[words.currency]\neuro = ["x"]',
        2,
        "'euro' is not a valid currency",
        "three capital letters",
    ),
    "an offset without a sign": (
        '[words.offset]\n"year 1" = ["x"]',
        2,
        "'year 1' is not a valid offset",
        "year-1 (last year)",
    ),
    "a half of the day that there is none": (
        '[words.meridiem]\na = ["x"]',
        2,
        "'a' is not a valid meridiem",
        "am, pm, night",
    ),
    "a weekend that is a word": ('[words.weekend]\nlast = ["x"]', 2, "'last' is not a valid weekend", "day+0"),
    "a moment that no day has": ('[words.moment]\n"24:60" = ["x"]', 2, "'24:60' is not a valid moment", "12:00"),
    "a zone that is no name": ('[words.zone]\n"+9" = ["x"]', 2, "'+9' is not a valid zone", "Asia/Seoul"),
    "a length that is none": ('[words.length]\n"3 days" = ["x"]', 2, "'3 days' is not a valid length", "3 day"),
    "a unit of time that there is none": (
        '[words.time]\nfortnight = ["x"]',
        2,
        "'fortnight' is not a valid time",
        "2 week",
    ),
    "a class with marks and no quotes": (
        '[words.hedge.before]\nabout = ["x"]',
        1,
        "words are expected",
        'is written in quotes: [words."hedge.before"]',
    ),
    "a numeral whose value is no number": (
        '[numerals.c.add]\nten = ["x"]',
        2,
        "'ten' is not a value",
        'a number, or a range such as "3..4", is expected',
    ),
    "a range for what multiplies": (
        '[numerals.c.multiply]\n"3..4" = ["x"]',
        2,
        "'3..4' is not a value of the role 'multiply'",
        "a number is expected",
    ),
    "a value for a word that has none": ('[numerals.c.link]\n0 = ["x"]', 1, "a list of words is expected", "{'0'"),
    "a number word without a value": ('[numerals.c]\nadd = ["x"]', 2, "values with their words are expected", "3 ="),
    "a class that is no list": ('[words]\nrank = "page"', 2, "words.rank: a table is expected", 'rank = ["word"]'),
    "a meaning of no word near a value": ('[near]\nups = ["rise"]', 2, "near.ups: unknown key", "'up'?"),
    "words near a value without a meaning": ('near = ["rise"]', 1, "near: a table is expected", "[near]"),
    "a series too many": (
        '[words.month]\n"1..2" = ["{jan;feb}{;.}"]',
        2,
        "'{jan;feb}{;.}' has 2 series",
        "one is expected for each range",
    ),
    "a range that runs downwards": ('[numerals.c.add]\n"4..3" = ["x"]', 2, "'4..3' is not a value", '"3..4"'),
    "a number beyond all measure": (
        '[words.scale]\n1e999999999 = ["x"]',
        2,
        "'1e999999999' is not a valid scale",
        "a number",
    ),
    "a production that is no word": (
        '[value.x]\nmake = ["date"]\nforms = ["number"]',
        2,
        "is not a production",
        "date",
    ),
    "an unknown role": ('[numerals.c]\nadds = { 1 = ["x"] }', 2, "unknown key 'adds'", "did you mean 'add'?"),
    "a switch that is no switch": ('[numerals.c]\njoined = "yes"', 2, "true or false is expected", "'yes'"),
    "a rule without a production": (
        '[value.x]\nforms = ["number"]',
        1,
        "the key 'make' is missing",
        "What makes a value",
    ),
    "a rule without forms": ('[value.x]\nmake = "date"', 1, "the key 'forms' is missing", "pattern language"),
    "an unknown production": (
        '[value.x]\nmake = "quantty"\nforms = ["number"]',
        2,
        "value.x.make: 'quantty' is not a production",
        "did you mean 'quantity'?",
    ),
    "an unknown slot": (
        '[value.x]\nmake = "date"\nforms = [\n    "weekday=weekday",\n    "yaer=number.four",\n]',
        5,
        "the production 'date' reads no slot 'yaer'",
        "did you mean 'year'?",
    ),
    "an unknown setting": (
        '[value.x]\nmake = "span"\nset = { yaer = 2024 }\nforms = ["low=number to high=number"]',
        3,
        "the production 'span' reads no setting 'yaer'",
        "did you mean 'year'?",
    ),
    "an unknown setting of one form": (
        '[value.x]\nmake = "span"\nforms = [\n    "low=number to high=number => yaer=2024",\n]',
        4,
        "the production 'span' reads no setting 'yaer'",
        "did you mean 'year'?",
    ),
    "a setting that is no hedge": (
        '[phrase.x]\nmake = "hedged"\nset = { hedge = "more" }\nforms = ["value=quantity"]',
        3,
        "'more' is not a valid hedge",
        "one of about",
    ),
    "an unknown class in a form": (
        '[value.x]\nmake = "quantity"\nforms = [\n    "n=number",\n    "n=number unit=mesure",\n]',
        5,
        "no word and no number has the class mesure",
        "did you mean 'measure'?",
    ),
    "an unknown class behind a full stop": (
        '[value.x]\nmake = "quantity"\nas = ["measured"]\nforms = ["n=number", "n=quantity.mesured"]',
        4,
        "no word and no number has the class quantity.mesured, for nothing has the class mesured",
        "did you mean 'measured'?",
    ),
    "an unknown class of numbers": (
        '[value.x]\nmake = "quantity"\nforms = ["n=number.digit"]',
        3,
        "no word and no number has the class number.digit, for nothing has the class digit",
        "did you mean 'digits'?",
    ),
    "a class that nothing is like": (
        '[value.x]\nmake = "quantity"\nforms = ["n=number unit=xyzzy"]',
        3,
        "no word and no number has the class xyzzy",
        "give it words under [words]",
    ),
    "a series with too few parts": (
        '[words.month]\n"1..3" = ["{jan;feb}."]',
        2,
        "words.month.\"1..3\": '{jan;feb}.' has 2 parts in its series",
        "3 are expected, one for each number",
    ),
    "a text without the series of its key": (
        '[words.time]\n"{day;week}" = ["{days;weeks}", "months"]',
        2,
        "words.time.\"{day;week}\": 'months' has no series of 2 parts, as its key has",
        "",
    ),
    "a text without a series among those of one": (
        '[words.month]\n"1..2" = ["{jan;feb}.", "mars"]',
        2,
        "'mars' has 0 series",
        "one is expected for each range of the key",
    ),
    "a priority in words": (
        '[value.x]\nmake = "quantity"\npriority = "high"\nforms = ["n=number"]',
        3,
        "value.x.priority: a whole number is expected",
        "not 'high'",
    ),
    "a span of nothing there is": (
        '[value.x]\nmake = "span"\nset = { of = "yaer" }\nforms = ["low=number to high=number"]',
        3,
        "value.x.set: a span can be of day, week",
        "not of 'yaer'",
    ),
    "an undefined macro": (
        '[value.x]\nmake = "quantity"\nforms = ["n=<fewer>"]',
        3,
        "uses the macro <fewer>, which is not defined",
        "",
    ),
    "a slip in the name of a macro": (
        '[macros]\namount = "number"\n[value.x]\nmake = "quantity"\nforms = [\n    "n=<amuont>",\n]',
        6,
        "uses the macro <amuont>, which is not defined",
        "did you mean 'amount'?",
    ),
    "a slip in a class that a rule gives": (
        '[value.x]\nmake = "quantity"\nas = ["ample", "amuont"]\nforms = ["n=number", "n=quantity.ample.amount"]',
        3,
        "value.x.as: no form asks for the class amuont",
        "did you mean 'amount'?",
    ),
    "a slip in a class that a rule gives to numbers": (
        '[number.x]\nmake = "number"\nas = ["maed"]\nforms = ["n=number.made \'x\'"]',
        3,
        "number.x.as: no form asks for the class maed",
        "did you mean 'made'?",
    ),
    "a slip in the mark of a class": (
        '[words."hedge.befor.near"]\nabout = ["circa"]',
        1,
        'words."hedge.befor.near": no form asks for the class befor',
        "did you mean 'before'?",
    ),
    "a slip in a class of words": ('[words.curency]\nEUR = ["x"]', 1, "words.curency: no form asks", "'currency'?"),
    "a macro that uses itself": (
        '[macros]\na = "<a> number"\n[value.x]\nmake = "quantity"\nforms = ["n=<a>"]',
        5,
        "uses the macro <a>, which uses itself",
        "",
    ),
    "a form that can match nothing": (
        '[value.x]\nmake = "quantity"\nforms = ["n=number?"]',
        3,
        "can match nothing at all",
        "make one of its items compulsory",
    ),
    "a form that matches everything": (
        '[value.x]\nmake = "quantity"\nforms = ["(edge | stop)"]',
        3,
        "matches every mark there is",
        "name a class or a 'word'",
    ),
    "a word with an apostrophe in a form": (
        '[value.x]\nmake = "quantity"\nforms = ["\'l\\\\\'\' n=number"]',
        3,
        'cannot be read at column 5: "\' n=number"',
        "give one with an apostrophe a class under [words]",
    ),
    "a form without its end": (
        '[value.x]\nmake = "quantity"\nforms = ["(n=number"]',
        3,
        "lacks a closing parenthesis",
        "",
    ),
    "a parent that nobody knows": ('parent = "tlh"', 1, "parent: no rules are installed for the locale 'tlh'", "en"),
    "a parent that is no tag": ("parent = 3", 1, "the tag of a locale is expected", "'en'"),
    "a locale that is its own parent": ('parent = "xh"', 1, "is its own ancestor (xh -> xh)", "name another parent"),
}


@pytest.mark.parametrize("rules, line, fault, mend", FAULTS.values(), ids=FAULTS)
def test_a_rule_file_is_refused_with_its_place_and_the_mend(
    write: Write, rules: str, line: int | None, fault: str, mend: str
) -> None:
    file = write("xh", rules) / "rules.toml"
    with pytest.raises(RuleError) as error:
        scanner("xh")
    message = str(error.value)
    assert message.startswith(f"{file}:" if line is None else f"{file}:{line}: ")
    assert fault in message
    assert mend in message


def test_all_faults_of_a_file_are_told_at_once(write: Write) -> None:
    rules = 'drops = []\n[words.hedge]\nabuot = []\n[words.month]\n13 = []\n[value.x]\nmake = "dat"\nforms = ["number"]'
    file = write("xh", rules) / "rules.toml"
    with pytest.raises(RuleError) as error:
        scanner("xh")
    assert [line.split(": ")[0] for line in str(error.value).splitlines()] == [f"{file}:{at}" for at in (1, 7, 3, 5)]
    file = write("xh", '[value.x]\nmake = "date"\nforms = [\n"year=xyzzy",\n"year=plugh"]') / "rules.toml"
    with pytest.raises(RuleError) as error:
        scanner("xh")
    assert [line.split(": ")[0] for line in str(error.value).splitlines()] == [f"{file}:4", f"{file}:5"]


def test_words_are_spelled_out(write: Write) -> None:
    write(
        "xh",
        'ignore = ["prim{us,a}{, inter pares}"]\n'
        '[words.month]\n"1..3" = ["{ian,jan;feb;mart}{.,us}"]\n3 = ["tertius"]\n'
        '[words.minutes]\n"8..11" = ["h{08..11}"]',
    )
    rules = load("xh")
    assert rules.ignored[-4:] == ["primus", "primus inter pares", "prima", "prima inter pares"]
    assert rules.words["month"]["1"] == ["ian.", "ianus", "jan.", "janus"]
    assert rules.words["month"]["3"] == ["mart.", "martus", "tertius"]
    assert rules.words["minutes"] == {"8": ["h08"], "9": ["h09"], "10": ["h10"], "11": ["h11"]}


def test_a_word_with_a_straight_apostrophe_stands_for_the_same_with_a_curly_one(write: Write) -> None:
    rules = """
        [words]
        lead = ["dall'"]
        prime = ["'"]
        [numerals.cardinal.add]
        20 = ["vent'"]
        [value.count]
        forms = ["lead < n=number.cardinal"]
        [value.date]
        forms = ["lead < day=number.digits"]
    """
    write("xh", rules)
    assert load("xh").words["lead"]["-"] == ["dall'", "dall’"]
    assert load("xh").words["prime"]["-"] == ["'"]
    for text in ("dall'8", "dall’8", "dall’vent’", "dall'vent’"):
        assert [mention.surface for mention in extract(f"Circa {text} anni", "xh")] == [text[5:]]


def test_of_forms_that_reach_equally_far_the_priority_decides_then_what_they_ask_for(write: Write) -> None:
    rules = """
        [numerals.cardinal.add]
        2 = ["duo"]
        [words.noun]
        "-" = ["annis"]
        [value.first]
        make = "quantity"
        forms = ["n=number.cardinal"]
        [value.second]
        make = "ordinal"
        priority = {}
        forms = ["n=number.cardinal"]
        [value.third]
        make = "quantity"
        set = {{ unit = "fixed:age" }}
        forms = ["n=number.cardinal > noun"]
    """
    for tag, priority, expected in (("xh", 0, ["count 2", "age 2"]), ("zu", 1, ["ordinal 2", "ordinal 2"])):
        write(tag, rules.format(priority))
        assert [str(meaning_of(extract(text, tag)[0].value)) for text in ("duo", "duo annis")] == expected


def test_a_cycle_of_parents_is_refused_with_the_way_round(write: Write) -> None:
    write("xh", 'parent = "zu"')
    file = write("zu", '# from the other\nparent = "xh"') / "rules.toml"
    with pytest.raises(
        RuleError, match=re.escape(f"{file}:2: parent: the locale 'xh' is its own ancestor (xh -> zu -> xh)")
    ):
        load("xh")


def test_a_file_that_is_not_in_utf8_is_refused(write: Write) -> None:
    file = write("xh", "") / "rules.toml"
    file.write_bytes('[words.hedge]\nabout = ["más"]'.encode("latin-1"))
    with pytest.raises(RuleError, match="written in UTF-8"):
        load("xh")


EXAMPLE_FAULTS = {
    "an unknown key": ('[[means]]\ncuont = "3"\ntexts = ["3"]', 2, "unknown key 'cuont'"),
    "no value": ('[[means]]\nabout = "three"\ntexts = ["3"]', 1, "one value under the name of its kind is expected"),
    "two values": ('[[means]]\ncount = "3"\nage = "3"\ntexts = ["3"]', 1, "count, age"),
    "no texts": ('[[means]]\nabout = "three"\ncount = "3"', 1, "the key 'texts' is missing"),
    "an empty text": ('[[nothing]]\ntexts = ["x", ""]', 2, "'' is not a text"),
    "a hedge that there is none": (
        '[[means]]\ncount = "3"\nhedge = "around"\ntexts = ["3"]',
        3,
        "'around' is not a valid hedge",
    ),
    "half a pair of brackets": (
        '[[means]]\ncount = "3"\ntexts = [\n    "3",\n    "[3 men",\n]',
        5,
        "a pair of square brackets marks",
    ),
    "more than the value of the group, and that not marked": (
        '[[means]]\ncount = "3"\ntexts = ["three of {7 = count 7}"]',
        3,
        "mark the words of that with square brackets",
    ),
    "a notation that begins with no kind": (
        '[[means]]\ncount = "3"\ntexts = ["[three] of {7 = 7 people}"]',
        3,
        "does not begin with a kind and a value, such as count 3",
    ),
}


@pytest.mark.parametrize("content, line, fault", EXAMPLE_FAULTS.values(), ids=EXAMPLE_FAULTS)
def test_a_file_of_examples_is_refused_with_its_place(write: Write, content: str, line: int, fault: str) -> None:
    file = write("xh", "", content) / "examples.toml"
    with pytest.raises(RuleError, match=re.escape(fault)) as error:
        list(examples("xh"))
    assert str(error.value).startswith(f"{file}:{line}: ")


STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.text(max_size=3),
    st.sampled_from(["n=number", "(number", "<x>", "'x", "1e9", "nan", "1/0", "3..4", "4..", "#", "!"]),
    st.lists(st.one_of(st.integers(), st.text(max_size=2)), max_size=2),
    st.dictionaries(
        st.text(max_size=2), st.one_of(st.integers(), st.lists(st.text(max_size=2), max_size=1)), max_size=1
    ),
)


def places(table: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, value in table.items():
        yield (*path, key)
        if isinstance(value, dict):
            yield from places(value, (*path, key))


JAPANESE = tomllib.loads(find("ja").rules.read_text(encoding="utf-8"))
PLACES = tuple(places(JAPANESE))


@given(st.sampled_from(PLACES), STRANGE)
def test_whatever_stands_in_a_rule_file_it_is_understood_or_refused(place: tuple[str, ...], value: object) -> None:
    content = copy.deepcopy(JAPANESE)
    table = content
    for key in place[:-1]:
        table = table[key]
    table[place[-1]] = value
    try:
        checked(content, find("ja").rules, {})
    except RuleError as error:
        assert str(error).startswith(str(find("ja").rules))  # noqa: PT017 - most of what is drawn is refused


# The schema and the code it speaks of


def test_the_schema_explains_every_field_of_the_notation() -> None:
    assert EXAMPLE_KEYS.keys() >= set(FIELDS)


def test_the_schema_names_every_setting_of_a_system() -> None:
    told_by_words = {"spaced", "by_digits", "linked", "full"}
    own = {attribute.name for attribute in fields(System)} - {"name", *told_by_words}
    assert own == SYSTEM_KEYS.keys()


def test_every_slot_that_a_production_asks_for_is_in_its_table() -> None:
    folder = Path(productions.__file__).parent
    asked: set[str] = set()
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"amount", "value", "meaning", "token", "integer", "sense", "all", "every"}
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                asked.add(str(node.args[0].value))
    assert asked <= {slot for production in PRODUCTIONS.values() for slot in production.slots}


@pytest.mark.parametrize("tag", ["root", *available()])
def test_every_meaning_of_the_locales_is_one_that_its_class_can_have(tag: str) -> None:
    for kind, meanings in load(tag).words.items():
        known = CLASSES.get(kind.partition(".")[0])
        assert known is None or all(known.accepts(meaning) for meaning in meanings)


# Inheritance and regions


def read(text: str, tag: str) -> list[str]:
    return [f"{mention.surface} = {meaning_of(mention.value)}" for mention in scanner(tag).mentions(text)]


def test_a_child_says_anew_what_its_parent_says(write: Write) -> None:
    counting = '[value.count]\nmake = "quantity"\nforms = ["n=number.cardinal"]\n'
    write("xh", f'{counting}[numerals.cardinal]\n[numerals.cardinal.add]\n1 = ["uno"]\n2 = ["duo"]')
    write("zu", 'parent = "xh"\n[numerals.cardinal.add]\n3 = ["duo"]')
    assert read("uno", "zu") == ["uno = count 1"]
    assert read("duo", "xh") == ["duo = count 2"]
    assert read("duo", "zu") == ["duo = count 3"]


def test_a_word_of_a_child_leaves_the_meaning_that_its_parent_gave_it(write: Write) -> None:
    rules = '[value.date]\nmake = "date"\nforms = ["offset=offset"]\n[words.offset]\n"day+0" = ["anow", "eka"]'
    write("xh", rules)
    write("zu", 'parent = "xh"\n[words."offset.near"]\n"day+1" = ["anow"]')
    assert read("anow", "xh") == ["anow = date REL:day+0"]
    assert read("anow", "zu") == ["anow = date REL:day+1"]
    assert read("eka", "zu") == ["eka = date REL:day+0"]


def test_what_a_rule_leaves_out_it_takes_from_the_rule_of_its_name_in_the_parent(write: Write) -> None:
    write("xh", '[value.goal]\nmake = "quantity"\nset = { unit = "counter:goal" }\nforms = ["n=number \'goals\'"]')
    write("zu", 'parent = "xh"\n[value.goal]\nforms = ["n=number \'igoli\'"]')
    assert read("3 igoli", "zu") == ["3 igoli = count 3 goal"]
    assert read("3 goals", "zu") != ["3 goals = count 3 goal"]


def test_a_rule_without_forms_switches_off_that_of_its_parent(write: Write) -> None:
    write("xh", '[value.goal]\nmake = "quantity"\nset = { unit = "counter:goal" }\nforms = ["n=number \'goals\'"]')
    write("zu", 'parent = "xh"\n[value.goal]\nforms = []')
    assert read("3 goals", "xh") == ["3 goals = count 3 goal"]
    assert read("3 goals", "zu") == ["3 = count 3"]


def test_a_child_replaces_a_rule_by_giving_one_of_its_name(write: Write) -> None:
    write("xh", '[value.count]\nmake = "quantity"\nforms = ["n=number.digits"]')
    write("zu", 'parent = "xh"\n[value.count]\nmake = "ordinal"\nforms = ["n=number.digits"]')
    assert read("7", "xh") == ["7 = count 7"]
    assert read("7", "zu") == ["7 = ordinal 7"]


@pytest.mark.parametrize(
    "tag, text, meaning",
    [
        ("en", "12/16/2024", "date 2024-12-16"),
        ("en-US", "12/11/2024", "date 2024-12-11"),
        ("en-GB", "12/11/2024", "date 2024-11-12"),
        ("en-IN", "12/11/2024", "date 2024-11-12"),
        ("en-IN", "12,34,567 people", "count 1234567"),
        ("en-IN", "3 lakh people", "count 300000"),
        ("en-IN", "2.5 crore rupees", "money 25000000 INR"),
        ("en-ZA", "1 234 567,5 kg", "measure 1234567.5 kg"),
        ("en-CH", "1’234’567.5 kg", "measure 1234567.5 kg"),
        ("en-CH", "1'234'567 kg", "measure 1234567 kg"),
        ("en-DE", "1.234.567,5 kg", "measure 1234567.5 kg"),
    ],
)
def test_a_region_writes_numbers_and_dates_its_own_way(tag: str, text: str, meaning: str) -> None:
    assert [reading.partition(" = ")[2] for reading in read(text, tag)] == [meaning]


def test_regions_that_write_as_their_language_does_share_its_scanner() -> None:
    assert scanner("en-US") is scanner("en")
    assert scanner("en_us") is scanner("en")
    assert scanner("en-GB") is not scanner("en")
    assert scanner("en-GB-oxendict") is scanner("en-GB")
    assert conventions("ko-KP") == ("ko", find("ko"))


@pytest.mark.parametrize("tag", ["", "../en", "en/../../x", "tlh", "x" * 500, "\ud800"])
def test_what_is_no_tag_of_a_locale_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLocaleError, match="there are rules for"):
        find(tag)


def test_a_chinese_region_is_tried_with_the_script_it_is_written_in(write: Write) -> None:
    write("zh", "")
    write("zh-Hant", "")
    assert find("zh-TW").tag == "zh-Hant"
    assert find("zh-CN").tag == "zh"
    assert find("zh-Hant-HK").tag == "zh-Hant"
