"""Targets that read one text: extraction, and the parsing of a text that is one value."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from itertools import combinations
from random import Random

from tests.fuzz import texts
from tests.fuzz.material import WITHOUT_RULES, locales
from tests.fuzz.target import Case, Target, hold
from tests.fuzz.values import check_mentions, check_relation, check_value

from claimkit import ParseError, extract, from_json, parse_date, parse_quantity, to_json
from claimkit.extraction import scanner
from claimkit.extraction.fold import INVISIBLE
from claimkit.values import Value

_MOST_RELATED = 4
_RARELY = 300
"""One case in so many is written in a language without rules, which takes a hundred times as long."""


def _draw(random: Random) -> Case:
    locale = random.choice(locales())
    other = random.choice(locales() if random.randrange(_RARELY) else WITHOUT_RULES)
    return {"text": texts.text(random, locale), "locale": locale, "other": other}


def _mutated(random: Random, given: str, other: str) -> str:
    return texts.mutated(random, given, other, random.choice(locales()))


def _extract(case: Case) -> Hashable:
    text, locale = case["text"], case["locale"]
    mentions = extract(text, locale)
    check_mentions(text, mentions)
    scanner(locale).remembered.cache_clear()
    hold(extract(text, locale) == mentions, "a text is read the same each time", text)
    for mention in mentions:
        hold(from_json(to_json(mention)) == mention, "a mention is the same once it was JSON", str(mention))
        check_value(mention.value, (locale, case["other"]))
    for left, right in combinations(mentions[:_MOST_RELATED], 2):
        check_relation(left.value, right.value)
    return locale, *sorted({mention.rule for mention in mentions})[:_MOST_RELATED]


_UNSEEN = re.compile(rf"\A[\s{INVISIBLE}]+|[\s{INVISIBLE}]+\Z")
_PARSERS: tuple[Callable[[str, str], Value], ...] = (parse_quantity, parse_date)


def _parse(case: Case) -> Hashable:
    return tuple(_parsed(parse, case["text"], case["locale"]) for parse in _PARSERS)


def _parsed(parse: Callable[[str, str], Value], text: str, locale: str) -> str:
    name = parse.__name__
    try:
        value = parse(text, locale)
    except ParseError as error:
        hold(error.text == text and 0 <= error.position <= len(text), "a caret stands in the text", error, cause=name)
        hold(str(error).endswith("^"), "an error draws its caret", error, cause=name)
        return str(error).partition("'")[0]
    mentions = extract(text, locale)
    whole = len(mentions) == 1 and mentions[0].surface == _UNSEEN.sub("", text) and mentions[0].value == value
    hold(whole, "what is parsed is what is read", text, str(value), cause=name)
    return type(value).__name__


TARGETS = (
    Target("extract", _draw, _extract, _mutated, ("text",), 100),
    Target("parse", _draw, _parse, _mutated, ("text",), 30),
)
