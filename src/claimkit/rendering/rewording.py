"""Rewording: the words that state a value, made to state another one, where no more of them change than must."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile
from operator import eq
from typing import TypeAlias

from claimkit.rendering.quantities import elided, ordinal_text
from claimkit.rendering.writing import Writing, writing
from claimkit.values import Ordinal

_Tokens: TypeAlias = Sequence[str]

_TOKEN = re.compile(
    r"\d{1,3}(?:[\s.,'\u2019]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[^\W\d_\u1100-\uffff]+|.", re.DOTALL
)
"""A number, a word, or a letter of a script that puts no blanks between words."""


def reworded(surface: str, found: str, wanted: str, locale: str, text: str) -> str:
    """Return the words of a *text* that state one value as they would state another.

    Both values are given as the language writes them: where these differ, the words change, and all others stay.
    Numbers stay in words, or in digits that are grouped as the text groups its own, with their noughts before them.
    What the words put on the other side of the number is written as the language does.

    >>> reworded("exceeding 100 degrees", "more than 100 degrees", "more than 1,000 degrees", "en", "")
    'exceeding 1,000 degrees'
    >>> reworded("Tuesday, Jan. 27", "Tuesday, January 27", "Monday, January 27", "en", "")
    'Monday, Jan. 27'
    >>> reworded("at most three percent", "up to 3%", "at least 4%", "en", "")
    'at least four percent'
    >>> reworded("May 2nd", "May 2", "May 1", "en", ""), reworded("008", "8", "7", "en", "")
    ('May 1st', '007')
    """
    language = writing(locale)
    said, was, now = (_TOKEN.findall(words) for words in (surface, found, wanted))
    made, ends = "", (0, 0, 0)
    numbers = [*_numbers(said, was, now, text, language)]
    if len({word.isdecimal() for *_, word in numbers}) > 1 and not any(map(str.isdecimal, surface)):
        return wanted  # "tres y 50"
    changed = {was[before]: now[after] for _, before, after, _ in numbers}
    for *places, word in (*numbers, (len(said), len(was), len(now), "")):
        old, before, after = (tokens[end:at] for tokens, end, at in zip((said, was, now), ends, places, strict=True))
        between = _changed(old, before, after, changed)
        if between is None:
            return wanted
        made += between + (word.lower() if between and not places[0] else word)
        ends = places[0] + 1, places[1] + 1, places[2] + 1
    return _ENDED.sub(lambda each: each[0] if each[0] in surface else _ended(each, language), made)


_ENDED = re.compile(r"(?<![\d.,])(\d+)(\.?)([^\W\d_\u1100-\uffff]+)")
"""Digits with letters behind them, such as those of an ordinal."""

_FORMS = ("zero", "one", "two", "few", "many", "other")


def _endings(language: Writing) -> tuple[set[str], set[str]]:
    """Return what the language puts behind ordinals in digits by their number, and what by what they are said of."""
    ordinals = {form: str(each).partition("{}")[2].lstrip(".") for form, each in language.words("ordinals").items()}
    by_number = {ending for form, ending in ordinals.items() if form in _FORMS}
    return by_number, set(ordinals.values()) - by_number


def _ended(digits: re.Match[str], language: Writing) -> str:
    """Return digits with the ending of their number, if they are an ordinal: 2nd for 2rd."""
    number, stop, ending = digits.groups()
    own = _ENDED.fullmatch(ordinal_text(Ordinal(int(number)), language)) if ending in _endings(language)[0] else None
    return digits[0] if own is None else f"{number}{stop}{own[3]}"


def has_its_endings(words: str, surface: str, numbers: Container[int], locale: str) -> bool:
    """Return whether ordinals in digits that are new in the words of a surface end as their numbers do.

    >>> has_its_endings("2rd of May", "3rd of May", {2}, "en"), has_its_endings("2nd of May", "3rd of May", {2}, "en")
    (False, True)
    """
    language = writing(locale)
    new = [each for each in _ENDED.finditer(words) if each[0] not in surface and int(each[1]) in numbers]
    has_gender = any(form.startswith("1 ") for form in language.words("ordinals"))  # "1er" or "1re", and no "2er mai"
    if has_gender and any(int(each[1]) == 1 for each in (*new, *_ENDED.finditer(surface))):
        return not new
    return all(_ended(each, language) == each[0] and each[3] in set[str]().union(*_endings(language)) for each in new)


def led(before: str, old: str, new: str, locale: str) -> tuple[str, str] | None:
    """Return the end of the text before some words that changes with them, and what it becomes: the article for "an 8".

    ``None`` where that is not known.

    >>> led("after an ", "8-hour flight", "3-hour flight", "en"), led("pousse d'", "environ 5", "plus de 5", "fr")
    (('an ', 'a '), ("d'", 'de '))
    >>> led("pendant ", "5", "6", "fr"), led("pousse l'", "an", "mois", "fr")
    (('', ''), None)
    """
    language, found = writing(locale), _LEAD.search(before)
    word = found[0].lower().replace("\u2019", "'") if found else ""
    articles, elisions = language.words("articles"), language.words("elisions")
    if word.strip() in articles:
        made = next(form for form, begins in articles.items() if re.match(str(begins), new.lower())) + " "
    else:
        whole = (words.rpartition(" ")[0] + " " for words, joined in elisions.items() if str(joined).startswith(word))
        full = next(whole, None) if word.endswith("'") else word
        if full is None:
            return ("", "") if old[:1].lower() == new[:1].lower() else None
        joined = elided(f"{full}{new}", language)
        if not joined.endswith(new):
            return None
        made = joined.removesuffix(new)
    if found is None or made == word:
        return "", ""
    made = made.replace("'", "\u2019") if "\u2019" in before else made
    return found[0], made[:1].upper() + made[1:] if found[0][0].isupper() else made


_LEAD = re.compile(r"[^\W\d_]+(?: |(?<=\w)['\u2019])$")
"""A word and a blank, or one that has lost its end, before a place."""


def _changed(said: _Tokens, was: _Tokens, now: _Tokens, changed: dict[str, str]) -> str | None:
    """Return words in which what was to be written became something else: no more than that, if it stands there.

    ``None`` where it stands elsewhere: behind the number, not before it.
    """
    words = "".join(said)
    start = sum(takewhile(bool, map(eq, was, now)))
    stop = sum(takewhile(bool, map(eq, reversed(was[start:]), reversed(now[start:]))))
    old, new = ("".join(tokens[start : len(tokens) - stop]) for tokens in (was, now))
    before, stands, _ = words.partition(old or "\0")
    is_form = words.startswith("-") and (new.startswith(old) or old.startswith(new))
    if old == new or is_form or (not stands and changed.get(old) == new):
        return words  # "-day" of "one-day" has no plural, and the month of "July 3 to 5" need not change again
    if any(map(str.isalpha, old)) and any(map(str.isalpha, new)) and not any(map(str.isalpha, words)):
        return None
    changed[old] = new
    return words.replace(old, new, 1) if stands and _may_follow(before, was[:start]) else "".join(now)


def _may_follow(words: str, before: _Tokens) -> bool:
    """Return whether another word may stand behind a number in words, which nobody reads here."""
    # One may have a gender; and where a blank parts words, not digits, from what follows, digits have other words.
    *_, behind = ("", *filter(str.strip, before))
    return not behind[:1].isdecimal() or (behind != "1" and words[-1:].isspace() is before[-1].isspace())


def _numbers(
    said: _Tokens, was: _Tokens, now: _Tokens, text: str, language: Writing
) -> Iterator[tuple[int, int, int, str]]:
    """Yield where a number stands in words, in what was and in what is to be written, and what becomes of it."""
    old, new = ([at for at, token in enumerate(tokens) if token[0].isdecimal()] for tokens in (was, now))
    start = 0
    for before, after in zip(old, new, strict=True) if len(old) == len(new) else ():
        digits, wanted = (_digits(token, language) for token in (was[before], now[after]))
        spelled = language.pattern("numerals", digits)
        for at, token in enumerate(said[start:], start):
            if token[0].isdecimal() and _digits(token, language) == digits:
                word = token if digits == wanted else _grouped(now[after], token, text, language)
            elif token.lower() == spelled:
                word = language.pattern("numerals", wanted) or now[after]
                word = word.capitalize() if token[0].isupper() else word
            else:
                continue
            start = at + 1
            yield at, before, after, word
            break


def _digits(token: str, language: Writing) -> str:
    """Return the digits of a number, without noughts before it, and its decimal point."""
    whole, _, places = token.partition(language.data.decimal_sign)
    digits = "".join(filter(str.isdecimal, whole)).lstrip("0")
    return f"{digits}.{places}" if places else digits


def _grouped(number: str, instead: str, text: str, language: Writing) -> str:
    """Write a number with what stands between groups of digits in the number it replaces, or else in the text."""
    sign = language.data.decimal_sign
    (whole, point, places), (old, *_) = (_digits(each, language).partition(".") for each in (number, instead))
    if instead[0] == "0" and instead.isdecimal() and not point:
        return whole.zfill(len(instead))
    marks = [letter for letter in instead.partition(sign)[0] if not letter.isdecimal()]
    if len(old) < _LONG:
        marks = [mark for mark in _GROUPED.findall(text) if mark != sign]
    elif not marks and len(old) == len(whole) == _LONG:
        marks = [""]  # many write 1500, and 15,000
    if not marks or len(whole) < _LONG:
        return number
    return f"{int(whole):,}".replace(",", marks[0]) + (f"{sign}{places}" if point else "")


_LONG = 4
_GROUPED = re.compile(r"(?<!\d)\d{1,3}([.,'\u2019\u00a0\u202f])\d{3}(?!\d)")
