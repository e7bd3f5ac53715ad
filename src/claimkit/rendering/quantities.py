"""How quantities and ordinals are written: the number, its unit and its hedge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from claimkit.rendering.writing import BARE, Writing, around, at_number
from claimkit.values import CLDR_UNITS, Dimension, Kind, Ordinal, Quantity, TimeUnit, Unit
from claimkit.values.amount import Amount, Magnitude, Range, ends
from claimkit.values.amount import amount_text as amount_notation
from claimkit.values.number import Number, absolute, divide, multiply, simplest, written
from claimkit.values.unit import SHARED_CURRENCIES


def amount_text(amount: Amount, writing: Writing) -> str:
    """Write an amount on its own.

    >>> from claimkit.rendering.writing import writing
    >>> english = writing("en")
    >>> amount_text(1_200_000_000, english), amount_text(Range(3, 4), english), amount_text(Magnitude(100), english)
    ('1.2 billion', '3 to 4', 'hundreds')
    """
    if isinstance(amount, Magnitude):  # by its word; without one, as the range that it stands for
        order = absolute(amount.order)
        named = writing.pattern("magnitudes", written(order))
        return range_text(Range(multiply(order, 2), multiply(order, 10)), writing) if named is None else named
    return range_text(amount, writing) if isinstance(amount, Range) else number_text(amount, writing)


def amount_of_unit_text(amount: Amount, writing: Writing) -> str:
    """Write an amount in front of its unit: "dozens of" instead of "dozens", "63 millones de" of dollars."""
    if isinstance(amount, Magnitude):
        linked = writing.pattern("magnitudes.of", written(absolute(amount.order)))
    else:
        low, high = ends(amount)
        linked = _scaled_text(high, writing, "scales.of")
        if linked and isinstance(amount, Range):
            linked = _scaled_text(low, writing) and _from_to(number_text(low, writing), linked, writing)
    return linked or amount_text(amount, writing)


def number_text(number: Number, writing: Writing) -> str:
    """Write one number: whole ones with scale words where the language has them and they make it shorter."""
    if isinstance(number, Fraction):
        number = simplest(number)
    return _scaled_text(number, writing) or _unscaled_text(number, writing)


def digits(number: Number, writing: Writing) -> str:
    """Write a number in digits, with the separators of the language."""
    if number < 0:
        return writing.data.minus_sign + digits(absolute(number), writing)
    whole, _, places = written(number).partition(".")
    text = writing.data.grouped(Decimal(whole))
    return f"{text}{writing.data.decimal_sign}{places}" if places else text


def range_text(amount: Range, writing: Writing) -> str:
    """Write a range; a scale word at the upper end alone would hold for both, so it takes none at either."""
    write = number_text if all(_scaled_text(end, writing) for end in ends(amount)) else _unscaled_text
    return _from_to(write(amount.low, writing), write(amount.high, writing), writing)


def _from_to(low: str, high: str, writing: Writing) -> str:
    return (writing.pattern("numbers", "range") or "{low}–{high}").format(low=low, high=high)


def _unscaled_text(number: Number, writing: Writing) -> str:
    return fraction_text(number, writing) if isinstance(number, Fraction) else digits(number, writing)


def countable(amount: Amount) -> Number:
    """Return the number whose plural form a unit takes behind the amount."""
    return multiply(amount.order, 2) if isinstance(amount, Magnitude) else ends(amount)[1]


def _sizes(writing: Writing, section: str) -> Sequence[int]:
    """Return the sizes that a section has words for, the largest first."""
    return sorted(map(int, writing.words(section)), reverse=True)


def _scaled_text(number: Number, writing: Writing, section: str = "scales") -> str | None:
    """Write a number with scale words: one behind a decimal ("1.2 billion"), or one behind each group of digits."""
    if isinstance(number, Fraction) or number != int(number):
        return None
    whole = int(number)
    sign = writing.data.minus_sign if whole < 0 else ""
    text = _multiple_text(abs(whole), writing, section) or _groups_text(abs(whole), writing)
    return None if text is None else sign + text


def _multiple_text(number: int, writing: Writing, section: str) -> str | None:
    size = next((size for size in _sizes(writing, section) if number >= size), None)
    lead = None if size is None else divide(number, size)
    if lead is None or isinstance(lead, Fraction):
        return None
    word = writing.pattern(section, str(size), writing.data.plural(lead)) or ""
    text = word.format(digits(lead, writing))
    return text if _places(lead) <= 3 or len(text) < len(digits(number, writing)) else None  # "1.235 million"


def _places(number: Number) -> int:
    """Count the digits behind the point."""
    return -int(number.as_tuple().exponent) if isinstance(number, Decimal) else 0


def _groups_text(number: int, writing: Writing) -> str | None:
    sizes, text = _sizes(writing, "groups"), ""
    for size in sizes:
        count, number = divmod(number, size)
        if count:
            text += (writing.pattern("groups", str(size)) or "").format(written(count))
    return text + (written(number) if number else "") if text else None


def fraction_text(number: Fraction, writing: Writing) -> str:
    """Write a number as numerator and denominator, the whole before them."""
    if number < 0:
        return writing.data.minus_sign + _numerator_and_denominator(-number, writing)
    whole, rest = divmod(number, 1)
    text = _numerator_and_denominator(rest, writing)
    if whole:
        mixed = writing.pattern("numbers", "mixed") or "{whole} {fraction}"
        return mixed.format(whole=digits(whole, writing), fraction=text)
    # In words, where the language has them for both parts.
    named = writing.pattern("fractions", written(rest.denominator), writing.data.plural(rest.numerator))
    numeral = writing.pattern("numerals", written(rest.numerator))
    return text if named is None or numeral is None else named.format(numeral)


def _numerator_and_denominator(number: Fraction, writing: Writing) -> str:
    pattern = writing.pattern("numbers", "fraction") or "{numerator}/{denominator}"
    return pattern.format(numerator=written(number.numerator), denominator=written(number.denominator))


_CURRENCIES: Mapping[int, str] = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
"""The currencies whose minor unit does not take two decimals, by how many it takes (ISO 4217)."""

_MINOR_PLACES = {code: places for places, codes in _CURRENCIES.items() for code in codes.split()}


def quantity_text(quantity: Quantity, language: Writing) -> str:
    """Write a quantity, hedge included."""
    inner, hedge = at_number(quantity.hedge, language)
    text = language.pattern("words", f"{amount_notation(quantity.amount)} {quantity.kind}")
    if text is None or inner != BARE:
        text = elided(_with_unit(inner.format(_amount(quantity, language)), quantity, language), language)
    return around(text, hedge, language)


def ordinal_text(ordinal: Ordinal, language: Writing) -> str:
    """Write a place in a sequence in the form that its number asks for."""
    number = amount_text(ordinal.number, language)
    quarter = language.pattern("quarters", number) if ordinal.noun == TimeUnit.QUARTER else None
    if quarter is not None:
        return quarter
    meanings = (f"noun {ordinal.noun}", language.data.ordinal(countable(ordinal.number)), "other")
    known = (language.pattern("ordinals", meaning) for meaning in meanings)
    return (next(filter(None, known), None) or language.signs("#{}")).format(number)


def _amount(quantity: Quantity, language: Writing) -> str:
    amount, kind = quantity.amount, quantity.kind
    if kind is Kind.FRACTION and isinstance(amount, int | Decimal | Fraction) and amount != int(amount):
        fraction = Fraction(amount)
        if isinstance(amount, Fraction) or fraction.denominator <= 10:  # .5 as a half, and .325 as it is
            return fraction_text(fraction, language)
    is_bare = kind in (Kind.COUNT, Kind.FRACTION)
    return amount_text(amount, language) if is_bare else amount_of_unit_text(amount, language)


def _with_unit(number: str, quantity: Quantity, language: Writing) -> str:
    unit = quantity.unit
    if unit.dimension is Dimension.COUNT:
        return joined(number, language.pattern("counters", unit.noun) or "", language)
    if unit.dimension is Dimension.MONEY:
        return _money_text(number, quantity, language)
    if quantity.kind is Kind.FRACTION:
        return number
    return attached(number, unit_pattern(unit, countable(quantity.amount), language), language)


def joined(number: str, word: str, language: Writing) -> str:
    """Put a word behind a number, with what the language puts between them."""
    joint = language.joint("digit" if number[-1:].isdecimal() else "letter")
    return f"{number}{joint}{word}" if word else number


def attached(number: str, pattern: str, language: Writing) -> str:
    """Put a number into the pattern of its unit, with what the language puts between two words that would touch."""
    before, _, after = pattern.partition("{}")
    touching = number[-1:].isalpha() and after[:1].isalpha()
    joint = language.pattern("joints", "letter") if touching else ""
    return elided(f"{before}{number}{joint or ''}{after}", language)


def elided(text: str, language: Writing) -> str:
    """Return a text in which words that meet are written as one where the language does: d'euros."""
    for words, joined_up in language.words("elisions").items():
        for space in " \u00a0":
            text = f" {text}".replace(f" {words.replace(' ', space)}", f" {joined_up}")[1:]
    return text


def unit_pattern(unit: Unit, number: Number, language: Writing) -> str:
    """Return how a unit is written around a number: as the language's own words say, as CLDR says, or as its symbol."""
    name = unit.symbol or str(unit.dimension)
    form = language.data.plural(number)
    if (own := language.pattern("units", name, form)) is not None:
        return own
    if unit.symbol == "%":
        return language.data.percent_pattern()
    known = [identifier for identifier, symbol in CLDR_UNITS.items() if symbol == unit.symbol]
    is_legible = unit.symbol and "_" not in name  # "kg" and "geun" in any language; "geun_375" is no word of people
    return language.data.unit_pattern(known, form) or (f"{{}} {name}" if is_legible else language.signs(f"{{}} {name}"))


def _money_text(number: str, quantity: Quantity, language: Writing) -> str:
    code = quantity.unit.symbol
    symbol = language.pattern("money.symbols", code)
    has_names = language.words("money.names").keys() - SHARED_CURRENCIES.keys()
    if not (symbol or has_names or code in SHARED_CURRENCIES):
        symbol = language.data.currency_symbol(code)
    linked = number[-1:].isalpha() and language.words("scales.of")
    in_words = linked or isinstance(quantity.amount, Magnitude)  # no sign stands behind: "Millionen US-Dollar"
    if symbol is not None and not in_words:
        return _with_symbol(number, symbol, quantity, language)
    count = countable(quantity.amount)
    name = language.pattern("money.names", code, language.data.plural(count))
    if name is not None:
        return attached(number, name, language) if "{}" in name else joined(number, name, language)
    return language.data.money_pattern(code, count).format(number)


def _with_symbol(number: str, symbol: str, quantity: Quantity, language: Writing) -> str:
    before, after = language.data.money_affixes(symbol)
    amount = quantity.amount
    if isinstance(amount, Range):
        low, high = (f"{before}{amount_text(end, language)}{after}" for end in ends(amount))
        return _from_to(low, high, language)
    if isinstance(amount, Decimal):
        # All the digits of the minor unit, and never fewer than the amount has.
        places = max(_places(amount), _MINOR_PLACES.get(quantity.unit.symbol, 2)) if _places(amount) else 0
        number = digits(Decimal(f"{amount:.{places}f}"), language)
    sign = language.data.minus_sign if number.startswith(language.data.minus_sign) else ""
    return f"{sign}{before}{number.removeprefix(sign)}{after}"
