"""The number words of a language, as far as ICU's spellouts tell: which of them add, and which multiply."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from claimkit.testing.conformance import spell_out

_TEN = 10
_ADDING = (*range(21), 30, 40, 50, 60, 70, 80, 90)
_POWERS = tuple(10**power for power in range(1, 13))
_USUAL = (100, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000)
"""The numbers that most languages multiply by: what a draft has a place for where ICU does not tell."""
_FACTORS = (2, 3, 5)


@define
class NumberWords:
    """What adds, what multiplies, by number; no word is known where ICU tells none."""

    adds: dict[int, tuple[str, ...]] = field(factory=lambda: dict.fromkeys(_ADDING, ()))
    multiplies: dict[int, tuple[str, ...]] = field(factory=lambda: dict.fromkeys(_USUAL, ()))
    joined: bool = False


def number_words(tag: str) -> NumberWords:
    """Return the words that ICU puts the numbers of a language together from.

    What it puts together from smaller ones has no place: ten thousand in English, twenty in Indonesian (two tens). A
    number with "one" inside its word adds, as *seratus* (a hundred) does in Indonesian.
    """
    if spell_out(1, tag) is None:
        return NumberWords()
    found = NumberWords({}, {}, joined=" " not in _said(234, tag))
    for power in _POWERS:
        _take_power(found, power, tag)
    tens = found.multiplies.get(_TEN, ())
    has_teens = _said(11, tag).replace(" ", "") != _said(_TEN, tag) + _said(1, tag)
    for number in _ADDING:
        word = _said(number, tag)
        is_teen, is_ten = _TEN < number < 2 * _TEN, number > _TEN and number % _TEN == 0
        if not (word in tens or (is_ten and tens) or (is_teen and not has_teens)):
            found.adds[number] = (word,)
    found.adds = dict(sorted(found.adds.items()))
    return found


def _said(number: int, tag: str) -> str:
    return (spell_out(number, tag) or "").replace("\u200b", "")


def _take_power(found: NumberWords, power: int, tag: str) -> None:
    """Find the word that multiplies by a power of ten, and the number itself where it has one that adds."""
    times = [*_times(power, tag)]
    words = tuple(dict.fromkeys(filter(None, times)))
    if power == _TEN and (len(words) != 1 or "" in times):
        return
    smaller = [word for known in found.multiplies.values() for word in known]
    if any(word.endswith(known) for word in words for known in smaller):
        return
    if not words:
        if power in _USUAL:
            found.multiplies[power] = ()
        return
    found.multiplies[power] = words
    alone, one = _said(power, tag), _said(1, tag)
    inside = next((alone.removesuffix(word).strip() for word in words if alone.endswith(word)), None)
    if inside is None:
        found.multiplies[power] = tuple(dict.fromkeys((alone.split()[-1], *words)))
    elif not one.startswith(inside):
        found.adds[power] = (alone,)


def _times(power: int, tag: str) -> Iterator[str]:
    """Yield what stands behind a factor, nothing where the number does not begin with it."""
    for factor in _FACTORS:
        word, product = _said(factor, tag), _said(factor * power, tag)
        yield product.removeprefix(word).strip() if product.startswith(word) else ""
