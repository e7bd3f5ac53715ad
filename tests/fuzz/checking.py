"""Targets that check translations: in both directions, a text beside itself, texts whose languages must be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from random import Random

from tests.fuzz import texts
from tests.fuzz.material import locales, pairs, rewritten
from tests.fuzz.target import Case, Target, hold
from tests.fuzz.values import check_mentions

from claimkit import Finding, Severity, Span, Text, check, extract, from_json, score, to_json
from claimkit.checks import Stage, catalogue
from claimkit.comparison.alignment import align
from claimkit.errors import UnknownLocaleError
from claimkit.values import Kind

_DAYS = ("", "", "2024-12-16", "2024-02-29", "0001-01-01", "9999-12-31")


def _draw(random: Random) -> Case:
    """Draw a pair that belongs together, at times with one side changed or of another pair, or any two texts."""
    if random.randrange(8):
        original, translation = random.choice(pairs())
        left, right = original.content, translation.content
        one, other = original.language, translation.language
        if not random.randrange(4):
            left = texts.mutated(random, left, "", one)
        if random.randrange(4):
            right = texts.mutated(random, right, "", other)
    else:
        one, other = random.choice(locales()), random.choice(locales())
        left, right = texts.text(random, one), texts.text(random, other)
    return {"original": left, "from": one, "translation": right, "to": other, "published": random.choice(_DAYS)}


def _mutated(random: Random, given: str, other: str) -> str:
    return texts.mutated(random, given, other, random.choice(locales()))


def _published(case: Case) -> dt.date | None:
    return dt.date.fromisoformat(case["published"]) if case["published"] else None


def _check(case: Case) -> Hashable:
    one, other = Text(case["original"], case["from"]), Text(case["translation"], case["to"])
    return _checked(one, other, _published(case)), _checked(other, one, _published(case))


def _checked(original: Text, translation: Text, published: dt.date | None) -> Hashable:
    findings = check(original, translation, published=published)
    for finding in findings:
        _check_finding(finding, original, translation)
    hold(check(original, translation, published=published) == findings, "findings are the same each time")
    _check_score(score(original, translation), findings, published)
    return tuple(sorted({finding.code for finding in findings}))


def _check_finding(finding: Finding, original: Text, translation: Text) -> None:
    code = finding.code
    known = catalogue()[code]
    hold(finding.severity in tuple(Severity), "a finding has a severity", finding.severity, cause=code)
    hold(str(finding) and finding.message.strip(), "a finding has a message", finding, cause=code)
    spans = (finding.original, finding.translation)
    quoted = any(span and "{}" in span.surface for span in spans)  # a placeholder, too
    odd = "None" in finding.message or ("{}" in finding.message and not quoted)
    hold(not odd, "a message is whole", finding.message, cause=code)
    hold(from_json(to_json(finding)) == finding, "a finding is the same once it was JSON", finding, cause=code)
    _check_span(finding.original, original.content, code)
    _check_span(finding.translation, translation.content, code)
    if known.stage is Stage.CONTRADICTION:
        hold(finding.original and finding.translation, "a contradiction stands in both texts", finding, cause=code)
        said = finding.expected is not None and finding.expected.strip()
        hold(said or _is_beside_share(finding, original, translation), _EXPECTS, finding, cause=code)
    edit = finding.edit
    if edit is not None:
        _check_span(edit.span, translation.content, code)
        changed = edit.apply(translation.content)
        stop = edit.span.start + len(edit.replacement)
        hold(changed[edit.span.start : stop] == edit.replacement, "an edit applies", finding, cause=code)
        mentions = extract(changed, translation.language)
        check_mentions(changed, mentions)
        found = [mention for mention in mentions if mention.start < stop and edit.span.start < mention.end]
        # A full stop behind it may end both an abbreviation and the sentence.
        whole = len(found) == 1 and found[0].start == edit.span.start and changed[stop : found[0].end] in ("", ".")
        hold(whole, "what an edit writes is read as it was written", changed, edit.replacement, cause=code)


_EXPECTS = "a contradiction says what is expected"


def _is_beside_share(finding: Finding, original: Text, translation: Text) -> bool:
    """Return whether a number stands beside "six out of 10", of which it tells one part: nothing is expected then."""
    sides = (finding.original, original), (finding.translation, translation)
    kinds = [_kind_of(span, text) for span, text in sides if span is not None]
    return kinds == [Kind.COUNT, Kind.FRACTION]


def _kind_of(span: Span, text: Text) -> Kind | None:
    mentions = extract(text.content, text.language)
    return next((each.value.kind for each in mentions if (each.start, each.end) == (span.start, span.end)), None)


def _check_span(span: Span | None, text: str, code: str) -> None:
    if span is not None:
        hold(0 <= span.start <= span.end <= len(text), "a span lies in its text", span, text, cause=code)
        hold(
            text[span.start : span.end] == span.surface, "a surface is what stands in the text", span, text, cause=code
        )


def _check_score(given: float, findings: tuple[Finding, ...], published: dt.date | None) -> None:
    hold(0 <= given <= 1, "a score lies between 0 and 1", given)
    if published is not None:  # a score is told without the day
        return
    stages = {catalogue()[finding.code].stage for finding in findings}
    if Stage.TEXT in stages:
        hold(given == 0, "texts that are wrong as such score nothing", given)
    if Stage.CONTRADICTION in stages:
        hold(given <= 0.5, "a contradiction halves the score", given, findings)


# One text beside itself ---------------------------------------------------------------------------------------------


def _draw_twins(random: Random) -> Case:
    locale = random.choice(locales())
    return {"text": texts.text(random, locale), "locale": locale, "other": random.choice(locales())}


def _twins(case: Case) -> Hashable:
    text, locale, other = case["text"], case["locale"], case["other"]
    mentions = extract(text, locale)
    for link in align(mentions, mentions, texts=(text, text)).links:
        shown = f"{link.left} ~ {link.right}"
        hold(link.difference is None, "a text does not contradict itself", shown, cause=link.difference)
    codes: list[str] = []
    for to in (locale, other):
        for finding in check(Text(text, locale), Text(text, to)):
            contradicts = catalogue()[finding.code].stage is Stage.CONTRADICTION
            law = "a text does not contradict itself" + ("" if to == locale else " in another language")
            hold(not contradicts, law, finding.message, cause=finding.code)
            codes.append(finding.code)
    return tuple(sorted({*codes}))


# Plain strings ------------------------------------------------------------------------------------------------------


def _plain(case: Case) -> Hashable:
    original, translation = case["original"], case["translation"]
    try:
        findings = check(original, translation)
        hold(0 <= score(original, translation) <= 1, "a score lies between 0 and 1")
    except UnknownLocaleError as error:
        return str(error)
    for finding in findings:
        _check_span(finding.original, original, finding.code)
        _check_span(finding.translation, translation, finding.code)
    hold(check(original, translation) == findings, "findings are the same each time")
    return tuple(sorted({finding.code for finding in findings}))


# Values written by one locale into another's text -------------------------------------------------------------------


def _rewritten(case: Case) -> Hashable:
    text, locale, other = case["text"], case["locale"], case["other"]
    translation = rewritten(text, locale, other)
    return _checked(Text(text, locale), Text(translation, other), None)


TARGETS = (
    Target("check", _draw, _check, _mutated, ("original", "translation"), 60),
    Target("check twins", _draw_twins, _twins, _mutated, ("text",), 40),
    Target("check rewritten", _draw_twins, _rewritten, _mutated, ("text",), 30),
    Target("check plain", _draw, _plain, _mutated, ("original", "translation"), 10),
)
