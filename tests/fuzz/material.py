"""What texts are made of: words and examples of each locale, numbers in every notation, and whatever else there is."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from random import Random

from attrs import frozen

from claimkit import ClaimkitError, Text, extract, format_value
from claimkit.authoring.examples import examples
from claimkit.locales import available, find

REPOSITORY = Path(__file__).parents[2]

REGIONS = ("en-GB", "ko-KP", "zh-Hant", "de-CH", "es-MX")
"""Tags that get their rules from a language."""

WITHOUT_RULES = ("ar", "fa", "he", "hi", "th", "nl", "sw", "pl", "pt-PT", "sr-Latn", "my", "bn")
"""Tags of languages without rules, in which values can be written all the same."""

PLAIN_DIGITS = "0123456789"
DIGITS = (
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "۰۱۲۳۴۵۶۷۸۹",
    "०१२३४५६७८९",
    "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "₀₁₂₃₄₅₆₇₈₉",
    "⓪①②③④⑤⑥⑦⑧⑨",
    "⓿❶❷❸❹❺❻❼❽❾",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "〇一二三四五六七八九",
    "零壱弐参肆伍陸漆捌玖",
    "½⅓¼¾⅛⅞⅑⅒↉⅖",
    "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ",
    "⑩⑳㉑㊿㈠㊀㈜㎏㎢㏄",
)
SEPARATORS = " \u00a0\u202f\u2009\u3000,.，．、。:：;；-‐‑–—―−~∼〜～…·・/／'’"
SIGNS = '+-±×÷=<>≤≥≈%％‰$＄€£¥￥₩￦№#@&*^_|\\°℃′″"“”‘’「」『』«»()（）[]【】{}!?！？'
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202e\u2066\u2069\u034f"
COMBINING = "\u0300\u0301\u0302\u0323\u20dd\u20e3\u0338\u1102\u1161\u11a8\u3099\uff9e\ufe0f"
BREAKS = ("\n", "\r\n", "\r", "\n\n", "\t", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
CONTROL = "\x00\x07\x1b\x7f\x9f\ud800\udbff\udc80\udfff\uffff\U0010ffff"
SNIPPETS = (
    *("{0}", "{count}", "{{n}}", "%d", "%1$s", "%(n)s", "${n}", "%%"),
    *("<b>", "</b>", '<x id="1"/>', "<br/>", "&nbsp;", "&#49;", "&lt;3", "[1]", "```1```", "\\n", "\\u0031"),
    *("http://a.example/1?x=2#3", "www.a.example/12", "a1@b2.example", "@a1", "#3", "1.2.3", "v2.0", "10.0.0.1"),
    *("2024-05-31T12:30:00Z", "2024-W22-5", "12/25/2024", "31.02.2023", "99.99.9999", "25:61", "1:30", "24:00"),
    *("010-1234-5678", "+82 2 123 4567", "ISO 9001", "F-16", "K9", "COVID-19", "G7", "3D", "318-to-211", "50:50"),
    *("1e5", "1e999", "1E-9", "0x1F", "10^6", "10³", "1½", "3/4", "1/0", "0/0", "3 1/2", "-0", "00000", "0.0", ".5"),
    *("1,23,456", "1.234,5", "1,234.5", "1 234,5", "1'234.5", "1,2000", "12,34", "1..2", "1--2", "1,,2", "(1,234)"),
    *("9" * 30, "0." + "3" * 40, "1" + ",000" * 12, "1/" + "7" * 30),
)
_STEP = 4
SHAPES = (
    *(
        "0:0",
        "0:0:0",
        "0:0-0:0",
        "0-0-0",
        "0.0.0",
        "0/0",
        "0/0/0",
        "0,0",
        "0,0,0",
        "0.0",
        "0–0",
        "0~0",
        "0-0",
        "0^0",
        "00",
    ),
    *(
        "0%",
        "$0",
        "€0.0",
        "0€",
        "+0",
        "-0",
        "±0",
        "0e0",
        "0 0/0",
        "0x0",
        "0:0am",
        "T0:0",
        "0T0",
        "'0s",
        "0s",
        "0th",
        "0.",
        "0°",
    ),
    *(
        "0-0-0-0",
        "+0 0 0",
        "(0) 0-0",
        "#0",
        "0#",
        "A0",
        "0A",
        "A-0",
        "0·0",
        "0ㆍ0",
        "0‰",
        "0'0\"",
        "0 0 0",
        "0 / 0",
        "[0]",
        "0]",
    ),
)
"""Zeros stand for digits of any kind."""

ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp949", "shift_jis", "gb18030")


@frozen
class Material:
    """What a locale has to offer: its examples, and the words of its rules."""

    examples: tuple[str, ...]
    words: tuple[str, ...]


_LANGUAGES = available()  # asked once, while no case has installed a locale of its own


def languages() -> tuple[str, ...]:
    """Return the tags that come with rules."""
    return _LANGUAGES


@cache
def locales() -> tuple[str, ...]:
    """Return the tags that come with rules, each twice, and those of some regions."""
    return (*languages(), *languages(), *REGIONS)


@cache
def material(tag: str) -> Material:
    """Return the material of a locale, or of its language."""
    folder = find(tag)
    rules = tomllib.loads(folder.rules.read_text(encoding="utf-8"))
    words = {word for key in ("words", "numerals", "ignore") for word in _texts(rules.get(key, []))}
    return Material(tuple(example.text for example in examples(folder.tag)), tuple(sorted(words)))


def _texts(content: object) -> Iterator[str]:
    """Yield the texts in the lists of a rule file."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, list):
        for each in content:
            yield from _texts(each)
    elif isinstance(content, dict):
        for each in content.values():
            yield from _texts(each)


@cache
def pairs() -> tuple[tuple[Text, Text], ...]:
    """Return texts and their translations, faithful and not: those of the tests, and of the demonstration."""
    return (*_tested_pairs(), *_demonstrated_pairs(), *_written_pairs())


def _tested_pairs() -> Iterator[tuple[Text, Text]]:
    for file in sorted((REPOSITORY / "tests/checks/pairs").glob("*.toml")):
        left, right = file.stem.split("-")
        for pair in tomllib.loads(file.read_text(encoding="utf-8"))["pair"]:
            for translation in (pair["faithful"], pair["wrong"]):
                yield Text(pair["original"], left), Text(translation, right)


def _demonstrated_pairs() -> Iterator[tuple[Text, Text]]:
    with (REPOSITORY / "examples/news.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            yield Text(row["ko"], "ko"), Text(row["en"], "en")


def _written_pairs() -> Iterator[tuple[Text, Text]]:
    """Yield examples beside themselves, each value written as another locale writes it."""
    for first, tag in enumerate(languages()):
        for place, text in enumerate(material(tag).examples[::_STEP]):
            other = languages()[(first + place) % len(languages())]
            try:
                yield Text(text, tag), Text(rewritten(text, tag, other), other)
            except (ClaimkitError, LookupError):  # what the target of rendering will tell
                continue


def rewritten(text: str, tag: str, other: str) -> str:
    """Return a text with each of its values as another locale writes it."""
    for mention in reversed(extract(text, tag)):
        text = f"{text[: mention.start]}{format_value(mention.value, other)}{text[mention.end :]}"
    return text


def number(random: Random) -> str:
    """Draw a number: of any length, grouped or not, with a fraction or not."""
    digits = "".join(random.choices(PLAIN_DIGITS, k=random.choice((1, 1, 2, 2, 3, 4, 5, 7, 9, 13, 20))))
    kind = random.randrange(8)
    if kind == 0:
        return f"{int(digits):,}"
    if kind == 1:
        return f"{int(digits):,}".replace(",", random.choice("., '\u00a0\u202f，"))
    if kind == 2:
        return f"{digits}{random.choice('.,/:-')}{random.randrange(100)}"
    return digits.translate(transliteration(random)) if kind == 3 else digits


def shape(random: Random) -> str:
    """Draw what only digits and the signs between them make: a time, a date, a code, a range."""
    return "".join(_digits(random) if sign == "0" else sign for sign in random.choice(SHAPES))


def _digits(random: Random) -> str:
    digits = "".join(random.choices(PLAIN_DIGITS, k=random.choice((1, 1, 2, 2, 2, 3, 4))))
    return digits if random.randrange(5) else digits.translate(transliteration(random))


def transliteration(random: Random) -> Mapping[int, int]:
    """Return a table from plain digits to those of another kind."""
    return str.maketrans(PLAIN_DIGITS, random.choice(DIGITS))


def toml_tables(path: Traversable) -> list[str]:
    """Return the tables of a TOML file, each with its header."""
    tables: list[str] = [""]
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith("["):
            tables.append("")
        if not line.startswith("#"):
            tables[-1] += line
    return [table for table in tables if table.strip()]
