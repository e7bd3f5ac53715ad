"""How numbers are written: in digits, with scale words, as fractions, as ranges, as orders of magnitude."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from claimkit.rendering.writing import Writing
from claimkit.values import Amount, Magnitude, Number, Range, interval_of
from claimkit.values.number import absolute, divide, multiply, simplest, written

_MOST_PLACES = 3
"""How many digits behind the point a number may have before a scale word ("1.235 billion")."""


def amount_text(amount: Amount, writing: Writing) -> str:
    """Write an amount on its own.

    >>> from claimkit.rendering.writing import writing
    >>> english = writing("en")
    >>> amount_text(1_200_000_000, english), amount_text(Range(3, 4), english), amount_text(Magnitude(100), english)
    ('1.2 billion', '3 to 4', 'hundreds')
    """
    if isinstance(amount, Range):
        return range_text(amount, writing)
    if isinstance(amount, Magnitude):
        return _magnitude_text(amount, writing)
    return number_text(amount, writing)


def amount_of_unit_text(amount: Amount, writing: Writing) -> str:
    """Write an amount in front of its unit: "dozens of" instead of "dozens".

    >>> from claimkit.rendering.writing import writing
    >>> amount_of_unit_text(Magnitude(10), writing("en"))
    'dozens of'
    """
    if isinstance(amount, Magnitude):
        linked = writing.pattern("magnitudes.of", written(absolute(amount.order)))
        if linked is not None:
            return linked
    return amount_text(amount, writing)


def number_text(number: Number, writing: Writing) -> str:
    """Write one number: whole ones with scale words where the language has them and they make it shorter."""
    if isinstance(number, Fraction):
        number = simplest(number)
    if isinstance(number, Fraction):
        return fraction_text(number, writing)
    return _scaled_text(number, writing) or digits(number, writing)


def digits(number: Number, writing: Writing) -> str:
    """Write a number in digits, with the separators of the language.

    >>> from claimkit.rendering.writing import writing
    >>> digits(Decimal("1234567.50"), writing("en"))
    '1,234,567.50'
    """
    if number < 0:
        return writing.data.minus_sign + digits(absolute(number), writing)
    whole, _, places = written(number).partition(".")
    text = writing.data.grouped(Decimal(whole))
    return f"{text}{writing.data.decimal_sign}{places}" if places else text


def range_text(amount: Range, writing: Writing) -> str:
    """Write a range; a scale word at the upper end alone would hold for both, so it takes none at either."""
    pattern = writing.pattern("numbers", "range") or "{low}–{high}"
    ends = (amount.low, amount.high)
    scaled = [_scaled_text(end, writing) for end in ends]
    low, high = (number_text(end, writing) if all(scaled) else unscaled_text(end, writing) for end in ends)
    return pattern.format(low=low, high=high)


def unscaled_text(number: Number, writing: Writing) -> str:
    """Write one number without scale words."""
    return fraction_text(number, writing) if isinstance(number, Fraction) else digits(number, writing)


def countable(amount: Amount) -> Number:
    """Return the number whose plural form a unit takes behind the amount.

    >>> countable(Range(1, 2))
    2
    """
    if isinstance(amount, Range):
        return amount.high
    if isinstance(amount, Magnitude):
        return multiply(amount.order, 2)
    return amount


def _scales(writing: Writing, section: str) -> Sequence[tuple[int, str]]:
    """Return the sizes and the words of a section, the largest first."""
    return sorted(((int(size), str(word)) for size, word in writing.words(section).items()), reverse=True)


def _scaled_text(number: Number, writing: Writing) -> str | None:
    """Write a number with scale words: one behind a decimal ("1.2 billion"), or one behind each group of digits."""
    if isinstance(number, Fraction) or number != int(number):
        return None
    whole = int(number)
    sign = writing.data.minus_sign if whole < 0 else ""
    text = _multiple_text(abs(whole), writing) or _groups_text(abs(whole), writing)
    return None if text is None else sign + text


def _multiple_text(number: int, writing: Writing) -> str | None:
    size, word = next((scale for scale in _scales(writing, "scales") if number >= scale[0]), (0, ""))
    if not size:
        return None
    lead = divide(number, size)
    fits = not isinstance(lead, Fraction) and _places(lead) <= _MOST_PLACES
    return word.format(digits(lead, writing)) if fits else None


def _places(number: Number) -> int:
    """Count the digits behind the point."""
    return -int(number.as_tuple().exponent) if isinstance(number, Decimal) else 0


def _groups_text(number: int, writing: Writing) -> str | None:
    scales = _scales(writing, "groups")
    if not scales or number < scales[-1][0]:
        return None
    text = ""
    for size, word in scales:
        count, number = divmod(number, size)
        if count:
            text += word.format(written(count))
    return text + (written(number) if number else "")


def fraction_text(number: Fraction, writing: Writing) -> str:
    """Write a number as numerator and denominator, the whole before them.

    >>> from claimkit.rendering.writing import writing
    >>> fraction_text(Fraction(5, 3), writing("en")), fraction_text(Fraction(2, 3), writing("ko"))
    ('1 2/3', '3분의 2')
    """
    if number < 0:
        return writing.data.minus_sign + _numerator_and_denominator(-number, writing)
    whole, rest = divmod(number, 1)
    if not whole:
        return _part_of_one(rest, writing)
    text = _numerator_and_denominator(rest, writing)
    mixed = writing.pattern("numbers", "mixed") or "{whole} {fraction}"
    return mixed.format(whole=digits(whole, writing), fraction=text)


def _part_of_one(number: Fraction, writing: Writing) -> str:
    """Write a proper fraction: in words where the language has them for both its parts."""
    named = writing.pattern("fractions", written(number.denominator), writing.plural(number.numerator))
    numeral = writing.pattern("numerals", written(number.numerator))
    if named is None or numeral is None:
        return _numerator_and_denominator(number, writing)
    return named.format(numeral)


def _numerator_and_denominator(number: Fraction, writing: Writing) -> str:
    pattern = writing.pattern("numbers", "fraction") or "{numerator}/{denominator}"
    return pattern.format(numerator=written(number.numerator), denominator=written(number.denominator))


def _magnitude_text(amount: Magnitude, writing: Writing) -> str:
    """Write an order of magnitude by its word; without one, as the range that it stands for."""
    order = absolute(amount.order)
    named = writing.pattern("magnitudes", written(order))
    if named is not None:
        return named
    interval = interval_of(Magnitude(order))
    if interval.low is None or interval.high is None:
        return digits(order, writing)
    return range_text(Range(interval.low, interval.high), writing)
