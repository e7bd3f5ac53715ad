"""Numbers in words: what ICU's rule-based number formats spell out, claimkit reads; ICU and claimkit share no rule."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from random import Random

import pytest
from babel.numbers import format_decimal
from hypothesis import assume, given
from hypothesis import strategies as st
from icu4py.messageformat import MessageFormat
from tests.whole import whole_value

from claimkit import extract
from claimkit.authoring.conformance import LARGEST, spell_out
from claimkit.locales import available
from claimkit.values import Ordinal, Quantity, Value, counter

MOST = 10**16


def _shifted(digits: int, zeros: int) -> int:
    return int(digits * 10**zeros)


def _at_least_ten(number: int) -> int:
    return max(number, 10)


def _with_decimals(whole: int, hundredths: int) -> Decimal:
    return whole + Decimal(hundredths).scaleb(-2)


def _without_hundredths(number: int) -> int:
    return number if number % 100 else number + 1


# As numbers come: small, round, with few digits that are not zero, and any.
_round = st.builds(_shifted, st.integers(1, 9_999), st.integers(0, 12))
_few = st.builds(_shifted, st.integers(1, 999), st.integers(0, 12))
_sparse = st.tuples(_few, _few, _few).map(sum)
numbers: st.SearchStrategy[int] = st.one_of(st.integers(0, 120), _round, _sparse, st.integers(0, MOST))
positive = numbers.filter(bool)
two_digits_and_more = numbers.map(_at_least_ten)
decimals = st.builds(_with_decimals, st.integers(0, 10_000), st.integers(1, 99))

KOREAN = ("%spellout-cardinal-sinokorean", "%spellout-cardinal-financial", "%spellout-cardinal-native")
ENGLISH = ("%spellout-cardinal", "%spellout-cardinal-verbose")
CARDINALS = [(rules, "ko") for rules in KOREAN] + [(rules, "en") for rules in ENGLISH]
cardinals = pytest.mark.parametrize("rules, locale", CARDINALS)


@cache
def speller(rules: str, locale: str) -> MessageFormat:
    return MessageFormat(f"{{number,spellout,{rules}}}", locale)


def spelled(number: int | Decimal, rules: str, locale: str) -> str:
    """Spell a number out; ICU writes eleven to nineteen apart, which Korean orthography does not."""
    return speller(rules, locale).format({"number": number}).replace("열 ", "열")


def check(text: str, value: Value, locale: str) -> None:
    assert whole_value(text, locale) == value, text


@cardinals
@given(number=numbers)
def test_whole_numbers_in_words(rules: str, locale: str, number: int) -> None:
    check(spelled(number, rules, locale), Quantity(number), locale)


@pytest.mark.parametrize("rules, locale", [(KOREAN[0], "ko"), (ENGLISH[0], "en")])
@given(number=decimals)
def test_decimals_in_words(rules: str, locale: str, number: Decimal) -> None:
    text = spelled(number, rules, locale)
    assume("사이" not in text)  # four and two, but also "between"
    check(text, Quantity(number), locale)


@given(number=positive)
def test_native_numerals_before_a_counter(number: int) -> None:
    text = spelled(number, "%spellout-cardinal-native-attributive", "ko")
    check(f"{text} 명", Quantity(number, counter("person")), "ko")


@given(number=two_digits_and_more)
def test_sino_korean_numerals_from_ten_on_before_a_counter(number: int) -> None:
    text = spelled(number, "%spellout-cardinal-sinokorean", "ko")
    check(f"{text} 명", Quantity(number, counter("person")), "ko")


@pytest.mark.parametrize(
    "rules, locale",
    [
        ("%spellout-ordinal-native-count", "ko"),
        ("%spellout-ordinal-sinokorean-count", "ko"),
        ("%spellout-ordinal", "en"),
        ("%spellout-ordinal-verbose", "en"),
    ],
)
@given(number=numbers.map(_without_hundredths))
def test_ordinal_numbers_in_words(rules: str, locale: str, number: int) -> None:
    """Hundredths, thousandths and millionths are left out: in English they are fractions as well."""
    check(spelled(number, rules, locale), Ordinal(number), locale)


@given(number=positive)
def test_numbers_in_hanja(number: int) -> None:
    """Japanese shares the Chinese characters of Korean numbers, but for a simpler form of the one for ten thousand."""
    text = spelled(number, "%spellout-cardinal", "ja").replace("万", "萬")
    check(f"{text}名", Quantity(number, counter("person")), "ko")


@given(number=numbers)
def test_korean_numbers_mean_the_same_spaced_and_unspaced(number: int) -> None:
    text = spelled(number, "%spellout-cardinal-sinokorean", "ko").replace(" ", "")
    check(text, Quantity(number), "ko")


@given(number=numbers)
def test_english_numbers_mean_the_same_with_and_without_hyphens(number: int) -> None:
    check(spelled(number, "%spellout-cardinal", "en").replace("-", " "), Quantity(number), "en")


@given(number=numbers)
def test_english_numbers_mean_the_same_in_capitals(number: int) -> None:
    check(spelled(number, "%spellout-cardinal", "en").upper(), Quantity(number), "en")


@cardinals
@given(number=numbers)
def test_words_say_the_same_as_digits(rules: str, locale: str, number: int) -> None:
    digits = format_decimal(number, locale=locale)
    assert whole_value(spelled(number, rules, locale), locale) == whole_value(digits, locale)


_FULL_WIDTH = {ord(digit): chr(ord(digit) - ord("0") + ord("０")) for digit in "0123456789"}


@pytest.mark.parametrize("locale", ["ko", "en"])
@given(number=numbers)
def test_full_width_digits_say_the_same_as_plain_ones(locale: str, number: int) -> None:
    assert whole_value(str(number).translate(_FULL_WIDTH), locale) == whole_value(str(number), locale)


def of_every_length(draws: int) -> Iterator[int]:
    """Yield small numbers, then numbers of up to thirteen digits, many of them round, the same at each run."""
    random = Random(7)  # noqa: S311 - nothing is kept secret
    yield from range(121)
    for index in range(121, draws):
        length = index % 13 + 1
        round_to = 10 ** (index % 3) if length > 3 else 1
        yield min(random.randrange(10 ** (length - 1), 10**length) // round_to * round_to, LARGEST)


@pytest.mark.parametrize("draws", [1_000, pytest.param(5_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("tag", available())
def test_numbers_in_words_in_every_locale(tag: str, draws: int) -> None:
    misread: list[str] = []
    for number in of_every_length(draws):
        text = spell_out(number, tag)
        assert text is not None
        found = [(mention.surface, mention.value) for mention in extract(text, tag)]
        if found != [(text, Quantity(number))]:
            misread.append(f"{number}: {text!r} is read as {found}")
    assert not misread, "\n".join(misread)
