"""Checking: a pair of texts in, findings out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from itertools import filterfalse
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar, overload

from attrs import evolve

from claimkit.arguments import expect, expect_day, refusal
from claimkit.checks.finding import Finding, Findings, Span
from claimkit.checks.languages import ASSUMED, is_untranslated, language_to_read, load_languages
from claimkit.checks.linking import linked
from claimkit.checks.order import swapped
from claimkit.checks.pair import Pair, is_telling, says_little
from claimkit.checks.registry import Check, Observation, Stage, at_stage, catalogue
from claimkit.checks.settings import DEFAULT, Settings
from claimkit.checks.telling import periods_apart, told_apart
from claimkit.claims.text import UNDETERMINED, Text
from claimkit.comparison.alignment import Link
from claimkit.comparison.difference import Difference
from claimkit.comparison.numbers import number_of
from claimkit.errors import UnitMismatchError
from claimkit.extraction import Mention, scanner
from claimkit.extraction.fold import Places, plain
from claimkit.extraction.inline import has_things
from claimkit.extraction.message_format import forms, placed, varies
from claimkit.locales import available
from claimkit.messages import ENGLISH
from claimkit.values.hedge import HedgeAgreement, hedge_of, hedges_agree
from claimkit.values.quantity import Quantity
from claimkit.values.relation import Relation
from claimkit.values.tables import TABLES, rows

if TYPE_CHECKING:
    from claimkit.claims.claim import Claim


@overload
def check(
    original: Claim, translation: None = None, *, settings: Settings | None = None, published: dt.date | None = None
) -> Findings: ...
@overload
def check(
    original: Text | str, translation: Text | str, *, settings: Settings | None = None, published: dt.date | None = None
) -> Findings: ...
def check(
    original: Claim | Text | str,
    translation: Text | str | None = None,
    *,
    settings: Settings | None = None,
    published: dt.date | None = None,
) -> Findings:
    """Tell whether a translation still states the same: return a finding for each difference, in the order of the text.

    The two texts are `Text` with a language tag, or plain strings, whose language is told by their script.  Of a
    `Claim`, every translation is checked, by the claim's own day of publication.  *published* is that day: with it,
    weekdays and relative dates are judged too.  *settings* says what to leave out and how much each finding matters.

    Raises `claimkit.errors.UnknownLocaleError` if no rules are installed for one of the languages, or if that of a
    plain string cannot be told (a few words in Latin letters are taken for English where nothing speaks against it),
    and `TypeError` for anything but texts and a date; never for anything else in the texts.

    >>> findings = check("어선 50만여 척이 대피했다.", "Over 50,000 fishing boats took shelter.")
    >>> for finding in findings:
    ...     print(finding.code, finding.original.surface, "|", finding.translation.surface)
    quantity.scale 50만여 척 | Over 50,000
    >>> bool(findings.errors)
    True
    """
    settings = DEFAULT if settings is None else settings
    if isinstance(original, Text | str):
        return check_pair(original, translation, settings, published).findings
    from claimkit.claims.claim import Claim

    expect(original, "original", str, Text, Claim)
    if translation is not None:
        message = "check() takes a Claim alone: the translations that it has are checked"
        raise TypeError(message)
    published = original.published if published is None else published
    checked = (check_pair(original.original, each, settings, published) for each in original.translations)
    return Findings(finding for each in checked for finding in each.findings)


class Checked(NamedTuple):
    """What came out for a pair: the findings, and the links that they rest on."""

    findings: Findings
    links: tuple[Link, ...] = ()


def check_texts(original: Text, translation: Text) -> tuple[Check, list[Observation]] | None:
    """Return the first check of the texts as such that sees something, with what it sees."""
    for each in at_stage(Stage.TEXT):
        if seen := list(each.look(original, translation) or ()):
            return each, seen
    return None


def read_both(original: object, translation: object) -> tuple[Text, Text]:
    """Return two texts with their languages; one without letters is read as the other is.

    Two without letters are read as English, unless their figures are the same but for separators, which no language
    tells the meaning of.  Raises `TypeError` for what is neither a text nor a plain string.
    """
    left, right = _read(original, "original"), _read(translation, "translation")
    if left.language == right.language == UNDETERMINED:
        figures = {text.content.translate(str.maketrans("", "", ".,' \u00a0\u202f")) for text in (left, right)}
        tag = UNDETERMINED if len(figures) == 1 else ASSUMED
        return Text(left.content, tag), Text(right.content, tag)
    if left.language == UNDETERMINED:
        return Text(left.content, right.language), right
    return left, Text(right.content, left.language) if right.language == UNDETERMINED else right


def _read(text: object, name: str) -> Text:
    """Return a text with its language; of a plain string, the one that its script tells."""
    if isinstance(text, Text):
        return text
    if isinstance(text, str):
        return Text(text, language_to_read(text))
    raise refusal(text, name, "str or Text")


def check_pair(original: object, translation: object, settings: Settings, published: dt.date | None) -> Checked:
    """Check one translation: see `check`."""
    expect(settings, "settings", Settings)
    expect_day(published, "published")
    varying = _forms(original, translation)
    if not varying:
        return _check(*read_both(original, translation), settings, published)
    findings: dict[Finding, None] = {}  # what stands around the forms is found in each of them
    links: dict[Link, None] = {}
    for left, right, (one, other) in varying:
        checked = _check(left, right, settings, published)
        findings |= {_placed(found, one, other): None for found in checked.findings}
        for link in checked.links:
            links[evolve(link, left=_in_message(link.left, one), right=_in_message(link.right, other))] = None
    return Checked(Findings(sorted(findings, key=_place)), tuple(links))


# Messages that vary: each form is checked beside its counterpart, and told in the places of the message itself

_Origin: TypeAlias = tuple[str, Places]
"""A message, and how the places of one of its forms lead back to it."""

_Found = TypeVar("_Found", Mention, Span)


def _forms(original: object, translation: object) -> list[tuple[Text, Text, tuple[_Origin, _Origin]]]:
    """Return each form of a message beside its counterpart; none if the two texts do not vary."""
    one, other = _content(original), _content(translation)
    pairs = forms(one, other) if varies(one) or varies(other) else []
    if not pairs:
        return []
    # The language of a plain string is told by what a reader sees, without the words of the syntax.
    shown = ("\n".join(content for content, _ in side) for side in zip(*pairs, strict=True))
    texts = zip((original, translation), shown, strict=True)
    left, right = read_both(*(text if isinstance(text, Text) else seen for text, seen in texts))
    return [
        (Text(left_form, left.language), Text(right_form, right.language), ((one, left_places), (other, right_places)))
        for (left_form, left_places), (right_form, right_places) in pairs
    ]


def _content(text: object) -> str:
    return text.content if isinstance(text, Text) else text if isinstance(text, str) else ""


def _placed(finding: Finding, original: _Origin, translation: _Origin) -> Finding:
    """Return a finding of a form as it stands in the message; an edit that would change the syntax is none."""
    one, other, edit = finding.original, finding.translation, finding.edit
    if edit is not None:
        span = _in_message(edit.span, translation)
        edit = evolve(edit, span=span) if span.surface == edit.span.surface else None
    left, right = one and _in_message(one, original), other and _in_message(other, translation)
    return evolve(finding, original=left, translation=right, edit=edit)


def _in_message(found: _Found, origin: _Origin) -> _Found:
    message, places = origin
    start, end = placed(places, found.start, found.end)
    return evolve(found, start=start, end=end, surface=message[start:end])


def _check(left: Text, right: Text, settings: Settings, published: dt.date | None) -> Checked:
    whole = check_texts(left, right)
    if whole is not None:
        return Checked(_findings([whole], left, right, settings))
    untranslated = is_untranslated(left, right)
    remembered = len(left.content) + len(right.content) <= 4000  # letters
    compare = compared if remembered else compared.__wrapped__
    pair = compare(left, right, published, untranslated)
    links = pair.alignment.links
    shifted = pair.hedged or pair.shifts or pair.swapped or pair.periods
    differs = pair.contradicted or shifted or pair.omitted or pair.added
    kept = untranslated or has_things(left.content) or has_things(right.content)
    if not (differs or kept or at_stage(Stage.EVERY)):
        return Checked(Findings(), links)
    contradicted = tuple(link for link in pair.contradicted if not _is_tolerated(link, settings))
    pair = evolve(pair, contradicted=contradicted)
    return Checked(_findings(_observed(pair), left, right, settings), links)


@lru_cache(maxsize=4096)
def compared(left: Text, right: Text, published: dt.date | None, untranslated: bool) -> Pair:  # noqa: FBT001 - a key
    """Compare two texts, before anybody weighs it; files and memories repeat their pairs: the latest are remembered."""
    alignment = linked(left, Text(right.content, left.language) if untranslated else right, published)
    links = alignment.links
    return Pair(
        left,
        right,
        published,
        alignment,
        tuple(link for link in links if link.difference is not None),
        tuple(link for link in links if link.relation is Relation.HEDGE_SHIFT),
        tuple(told_apart(links, left, right)),
        tuple(swapped(links, left, right)) if len(links) > 1 else (),
        untranslated,
        () if left.language == UNDETERMINED else periods_apart(left, right),
    )


def _observed(pair: Pair) -> list[tuple[Check, list[Observation]]]:
    """Run the checks on a pair; what is said of it as a whole is said alone."""
    for each in at_stage(Stage.WHOLE):
        if seen := list(each.look(pair)):
            return [(each, seen)]
    stages = (
        (Stage.KEPT, (pair,)),
        (Stage.CONTRADICTION, pair.contradicted),
        (Stage.SHIFT, pair.hedged or pair.shifts or pair.swapped or pair.periods),
        (Stage.LEFT_ALONE, pair.omitted or pair.added),
        (Stage.EVERY, (pair,)),
    )
    return [(each, list(each.look(pair))) for stage, reason in stages if reason for each in at_stage(stage)]


def _is_tolerated(link: Link, settings: Settings) -> bool:
    """Return whether two numbers are as near as the user asked for, in one unit; another unit is not tolerated."""
    one, other = link.left.value, link.right.value
    if link.difference is Difference.CONVERSION and isinstance(one, Quantity) and isinstance(other, Quantity):
        with suppress(UnitMismatchError):  # degrees alone may be of either scale
            other = other.to(one.unit)
    elif link.difference not in (Difference.NUMBER, Difference.DIGIT, Difference.SCALE):
        return False
    left, right = number_of(one), number_of(other)
    return left is not None and right is not None and settings.tolerates(left, right)


def _findings(
    seen: Iterable[tuple[Check, list[Observation]]], original: Text, translation: Text, settings: Settings
) -> Findings:
    """Make findings of observations, weighed, without what the user does not want, as they stand in the texts."""
    found = [
        check.finding(each, settings.severity(check.code, each.severity or check.severity), settings.language)
        for check, observations in seen
        if observations and not settings.ignores(check.code)
        for each in observations
    ]
    if settings.glossary:
        found = [each for each in found if not _is_accepted(each, original, translation, settings.glossary)]
    return Findings(sorted(found, key=_place))


def _is_accepted(finding: Finding, original: Text, translation: Text, glossary: Iterable[tuple[str, str]]) -> bool:
    """Tell whether some entry of the glossary covers the finding on both sides."""
    sides = (original.content, finding.original), (translation.content, finding.translation)
    return any(all(_covers(words, *side) for words, side in zip(entry, sides, strict=True)) for entry in glossary)


def _covers(words: str, text: str, span: Span | None) -> bool:
    """Tell whether the words stand in the text, and share a character with the span if there is one."""
    made, places = plain(text)
    found = (each.span() for each in re.finditer(re.escape(plain(words)[0]), made, re.IGNORECASE))
    spans = (each if places is None else places.span(*each) for each in found)
    return any(span is None or (start < span.end and span.start < end) for start, end in spans)


def _place(finding: Finding) -> tuple[bool, int, int, str]:
    first, then = (-1 if span is None else span.start for span in (finding.translation, finding.original))
    return finding.translation is None, first, then, finding.code


def warm(*locales: str) -> None:
    """Load what checks need in these locales, or in all that are installed if none is named.

    A program that does without loads the same in its first check.  What is loaded is shared by all threads, and by the
    processes that are forked later; what had to be compiled is kept for those that come after.

    Raises `claimkit.errors.UnknownLocaleError` if no rules are installed for one of them.

    >>> warm("ko", "en")
    """
    for locale in locales:
        expect(locale, "each locale", str)
    from claimkit.rendering import format_value

    catalogue()
    for table in TABLES:
        rows(table)
    for locale in locales or available():
        scanner(locale)
        load_languages(locale)
        format_value(Quantity(1), locale)
    format_value(Quantity(1), ENGLISH)


# Scores: one number for a pair

HIGHEST_WITH_ERROR = 0.5
"""No pair in which two mentions of one fact contradict each other scores more."""


def score(original: Text | str, translation: Text | str) -> float:
    """Return how much of what two texts state is stated by both, from 0 to 1.

    The score is the weight of the facts that both texts state, divided by the weight of all facts that either states.
    A fact written in two digits or more weighs 2, any other 1, and "one" or "first" that one text alone has nothing;
    one whose hedge moved counts half, one that the two texts contradict each other in counts nothing.  Texts without a
    fact score 1: nothing speaks against them.  A pair with a contradiction scores at most one half, whatever else
    agrees; one that is empty on a side or on both, untranslated, swapped or in the wrong language scores 0.

    Raises `claimkit.errors.UnknownLocaleError` if no rules are installed for one of the languages, and `TypeError` for
    anything but a text.

    >>> score("어선 500척이 대피했다.", "500 fishing boats took shelter.")
    1.0
    >>> score("어선 500척이 대피했다.", "50 fishing boats took shelter.")
    0.0
    >>> score("어선 50만여 척이 대피했다.", "More than 500,000 fishing boats took shelter.")
    1.0
    """
    texts = [(left, right) for left, right, _ in _forms(original, translation)] or [read_both(original, translation)]
    return min(_score(left, right) for left, right in texts)


def _score(left: Text, right: Text) -> float:
    if check_texts(left, right) or is_untranslated(left, right):
        return 0.0
    alignment = linked(left, right, None)
    links = alignment.links
    alone = filterfalse(says_little, (*alignment.left_only, *alignment.right_only))
    weight = sum(_weight(link.left) for link in links) + sum(map(_weight, alone))
    if not weight:
        return 1.0 if plain(right.content)[0].strip() else 0.0
    share = sum(_credit(link) for link in links) / weight
    contradicted = any(link.difference is not None for link in links)
    return min(share, HIGHEST_WITH_ERROR) if contradicted else share


def _weight(mention: Mention) -> int:
    return 2 if is_telling(mention) else 1


def _credit(link: Link) -> float:
    if link.difference is not None:
        return 0
    agree = hedges_agree(hedge_of(link.left.value), hedge_of(link.right.value)) is HedgeAgreement.SAME
    # "-odd" beside "over" is its usual rendering.
    return _weight(link.left) / (2 if link.relation is Relation.HEDGE_SHIFT and not agree else 1)
