"""Linking: both texts are read and aligned, and what one shows the other to mean is read anew."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from claimkit.checks.pair import sides_of
from claimkit.checks.telling import fate
from claimkit.claims.text import UNDETERMINED, Text
from claimkit.comparison.alignment import Alignment, Link, align
from claimkit.comparison.difference import Difference
from claimkit.comparison.numbers import number_of
from claimkit.comparison.times import is_present
from claimkit.extraction import Mention, scanner
from claimkit.extraction.fold import lowered, plain
from claimkit.extraction.nearby import InText, sorts_in
from claimkit.values import COUNT, CalendarDate, Duration, Kind, Quantity, Relation, Value, counter
from claimkit.values.amount import mapped, sole_number
from claimkit.values.number import divide


def linked(original: Text, translation: Text, published: dt.date | None) -> Alignment:
    """Read both texts and align what they mention."""
    if original.language == UNDETERMINED:
        return Alignment((), (), ())
    one, other = scanner(original.language), scanner(translation.language)
    left, right = one.mentions(original.content), other.mentions(translation.content)
    number = _ITEM.match(original.content)
    if number and (counterpart := _ITEM.match(translation.content)):  # whoever renders a list numbers it anew
        left = tuple(mention for mention in left if mention.start >= number.end())
        right = tuple(mention for mention in right if mention.start >= counterpart.end())
    texts, decimals = (original.content, translation.content), (one.decimal, other.decimal)
    alignment = align(left, right, texts=texts, decimals=decimals, reference=published)
    anew = dict(_read_anew(alignment.links, original, translation)) if alignment.links else {}
    if anew:
        left, right = (tuple(anew.get(mention, mention) for mention in side) for side in (left, right))
        alignment = align(left, right, texts=texts, decimals=decimals, reference=published)
    alignment = _with_the_harmed(alignment, original, translation)
    return evolve(alignment, links=tuple(_with_weekday(link, original, translation) for link in alignment.links))


def _with_the_harmed(alignment: Alignment, original: Text, translation: Text) -> Alignment:
    """Link the only number of each text left alone that tells of the dead, the injured or the missing, as both do."""
    alone = alignment.left_only, alignment.right_only
    found = [
        [(mention, told) for mention in side if (told := fate(InText(mention, text.content, text.language)))]
        for side, text in zip(alone, (original, translation), strict=True)
    ]
    if not all(len(side) == 1 for side in found) or found[0][0][1] != found[1][0][1]:
        return alignment
    one, other = (side[0][0] for side in found)
    link = Link(one, other, Relation.CONTRADICTORY, Difference.NUMBER)
    links = sorted((*alignment.links, link), key=lambda each: each.left.start)
    left, right = ([each for each in side if each not in (one, other)] for side in alone)
    return Alignment(tuple(links), tuple(left), tuple(right))


def _with_weekday(link: Link, *texts: Text) -> Link:
    """Return a link as it is, or as wrong: a day of the week for a word that begins with its letter and means today."""
    days = [each.value for each in (link.left, link.right) if isinstance(each.value, CalendarDate)]
    if len(days) < 2 or (days[0].weekday is None) is (days[1].weekday is None):
        return link
    today, day = (link.left, 0) if days[1].weekday else (link.right, 1)
    letter = scanner(texts[day].language).lexemes.get(plain(today.surface)[0][:1])
    weekday = None if letter is None else letter.senses.get("day-short")
    if not is_present(today.value) or weekday != str(days[1 - day].weekday):
        return link
    return evolve(link, relation=Relation.CONTRADICTORY, difference=Difference.WEEKDAY)


def _read_anew(links: Iterable[Link], original: Text, translation: Text) -> Iterator[tuple[Mention, Mention]]:
    """Yield the numbers that are something else beside their counterparts, as they are then."""
    named = all("company" in sorts_in(text.content, text.language) for text in (original, translation))
    for link in links:
        if link.difference is Difference.SCALE:
            read = _without_power
        elif link.difference is None and {link.left.value.kind, link.right.value.kind} == {Kind.COUNT, Kind.DURATION}:
            read = _as_things
        elif named and link.difference in (None, Difference.NUMBER, Difference.DIGIT):
            read = _with_the_named
        else:
            continue
        sides = sides_of(link, original, translation)
        for here, other in (sides, sides[::-1]):
            value = read(here, other)
            if value is not None:
                yield here.mention, evolve(here.mention, value=value)
                break


def _without_power(here: InText, other: InText) -> Value | None:
    """Return what a bare number states if the power of ten behind its digits is none, as the other text says."""
    value, behind = here.value, {*_BEHIND_DIGITS.findall(lowered(plain(here.mention.surface)[0]))}
    word = scanner(here.locale).lexemes.get(behind.pop()) if len(behind) == 1 else None
    if word is None or word.numeral is None or not isinstance(value, Quantity) or value.unit != COUNT:
        return None
    # As the word for ten thousand may be the particle for "only", and that for a trillion a part of a law.
    is_only = "particle" in word.senses and (other.within("restriction") or any(other.near("restriction")))
    is_heading = "heading" in word.senses and "particle" not in word.senses
    if word.numeral.role != "multiply" or not (is_only or is_heading):
        return None
    factor = sole_number(word.numeral.value)
    anew = evolve(value, amount=mapped(value.amount, lambda number: divide(number, factor)))
    return anew if number_of(anew) == number_of(other.value) else None


_BEHIND_DIGITS = re.compile(r"(?<=[0-9])[^\W\d_]")


def _as_things(here: InText, other: InText) -> Value | None:
    """Return so many things where a noun stands right behind their number: what counts things is not a length."""
    if not (isinstance(here.value, Quantity) and isinstance(other.value, Duration)):
        return None
    is_counted = any(not (near.leads or near.between.strip()) for near in here.near("counted"))
    return evolve(here.value, unit=counter("thing")) if is_counted else None  # for nothing more is known of them


def _with_the_named(here: InText, other: InText) -> Value | None:
    """Return how many others are with those who are named: Kim and two others are three, who are "three with Kim"."""
    value, whole = here.value, number_of(other.value)
    if not (isinstance(value, Quantity) and isinstance(value.amount, int) and isinstance(whole, int)):
        return None
    named = whole - value.amount or 1  # as many others as there are in all are one too many
    told = [{near.meaning for near in each.near("company") if not near.between.strip()} for each in (here, other)]
    kept = 0 < named <= 3 and "others" in told[0] and "including" in told[1]
    return evolve(value, amount=value.amount + named) if kept else None


_ITEM = re.compile(r"\s*\d{1,3}[.)]\s")
"""What an item of a numbered list begins with."""
