"""The laws of numbers in a row: a list of them is never read as their sum, in any locale."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import gcd

from hypothesis import assume, given
from hypothesis import strategies as st

from claimkit import extract
from claimkit.values import Number, Quantity
from claimkit.values.number import add

# The word between the last two of a list, and the mark before decimals.
CONVENTIONS = {
    "de": (" und ", ","),
    "en": (" and ", "."),
    "es": (" y ", ","),
    "fr": (" et ", ","),
    "ja": ("と", "."),
    "ko": ("와 ", "."),
    "vi": (" và ", ","),
    "zh": ("和", "."),
}
tags = st.sampled_from(sorted(CONVENTIONS))
between = st.sampled_from([", ", "; ", " / ", "\n", "and"])

decimals = st.decimals(0, 99, places=1).map(lambda number: number.copy_abs())
fractions = st.tuples(st.integers(1, 9), st.integers(2, 10)).filter(lambda each: each[0] < each[1] and gcd(*each) == 1)


def written(number: Decimal, tag: str) -> str:
    return str(number).replace(".", CONVENTIONS[tag][1])


def joined(one: str, other: str, mark: str, tag: str) -> str:
    return f"{one}{CONVENTIONS[tag][0] if mark == 'and' else mark}{other}"


def amounts(text: str, tag: str) -> list[Number]:
    values = [mention.value for mention in extract(text, tag)]
    return [value.amount for value in values if isinstance(value, Quantity) and isinstance(value.amount, Number)]


@given(tag=tags, one=decimals, other=decimals, mark=between)
def test_two_decimals_are_two_numbers(tag: str, one: Decimal, other: Decimal, mark: str) -> None:
    assert amounts(joined(written(one, tag), written(other, tag), mark, tag), tag) == [one, other]


@given(tag=tags, number=decimals)
def test_one_decimal_behind_a_point_is_one_everywhere(tag: str, number: Decimal) -> None:
    assert amounts(f"({number})", tag) == [number]


@given(tag=tags, numbers=st.lists(st.integers(0, 99), min_size=3, max_size=6))
def test_whole_numbers_between_commas_are_no_decimals(tag: str, numbers: list[int]) -> None:
    assert amounts(f"[{','.join(map(str, numbers))}]", tag) == numbers


@given(tag=tags, one=decimals, other=decimals, mark=between, unit=st.sampled_from(["kg", "km", "%", "€"]))
def test_two_amounts_of_one_unit_are_two_amounts(tag: str, one: Decimal, other: Decimal, mark: str, unit: str) -> None:
    text = joined(f"{written(one, tag)} {unit}", f"{written(other, tag)} {unit}", mark, tag)
    assert amounts(text, tag) == [one, other]


@given(tag=tags, one=fractions, other=fractions, mark=between)
def test_two_fractions_are_never_their_sum(tag: str, one: tuple[int, int], other: tuple[int, int], mark: str) -> None:
    total = add(Fraction(*one), Fraction(*other))
    assume(total not in (*one, *other))
    found = amounts(joined("{}/{}".format(*one), "{}/{}".format(*other), mark, tag), tag)
    assert total not in found


def is_one_value(text: str, tag: str) -> bool:
    return [mention.surface for mention in extract(text, tag)] == [text]


@given(tag=tags, whole=st.integers(2, 99), part=fractions, decimal=decimals)
def test_a_mixed_number_begins_with_a_whole_one(tag: str, whole: int, part: tuple[int, int], decimal: Decimal) -> None:
    fraction = "{}/{}".format(*part)
    assert is_one_value(f"{whole} {fraction}", tag)
    assert not is_one_value(f"{whole}\n{fraction}", tag)
    assert not is_one_value(f"{written(decimal, tag)} {fraction}", tag)
