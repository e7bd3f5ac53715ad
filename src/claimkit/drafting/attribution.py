"""Attribution: who says what in a sentence, and through whom, by the words that a language reports with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from attrs import evolve, frozen

from claimkit.errors import RuleError
from claimkit.locales import Folder, file_of, find
from claimkit.locales.rule_places import content_of

FILE = "reporting.toml"
"""The file, beside a locale's rules, that says how its language reports speech; a locale may do without."""

VALUE = "\N{REPLACEMENT CHARACTER}"
"""What stands for the value, which is written {value}, in the patterns of subjects."""

_MACRO = re.compile(r"\{([a-z_]+)\}")
_SINGLE = ("begins", "pronouns", "unnamed", "breaks", "clauses", "future", "past", "denials")


@frozen
class Reporting:
    """The patterns of one language, compiled; the file of English says what each is for.

    *outermost* are those of the *reports* that are not looked for in what somebody else says.
    """

    abbreviations: frozenset[str]
    single: Mapping[str, re.Pattern[str]]
    names: Sequence[re.Pattern[str]]
    chains: Sequence[re.Pattern[str]]
    reports: Sequence[re.Pattern[str]]
    outermost: Sequence[re.Pattern[str]]
    subjects: Sequence[re.Pattern[str]]
    measures: Sequence[re.Pattern[str]]
    stances: Mapping[str, Sequence[str]]

    def has(self, name: str, text: str) -> bool:
        """Return whether a text has in it what one of the single patterns finds."""
        return self.single[name].search(text) is not None

    def stance_of(self, verb: str) -> str | None:
        """Return the stance that a verb of reporting tells by itself."""
        return next((name for name, verbs in self.stances.items() if any(each in verb for each in verbs)), None)


def reporting_in(language: str) -> Reporting:
    """Return the reporting words of a language; those of a region are its language's.

    Raises `claimkit.errors.UnknownLocaleError` if there are none, and `claimkit.errors.RuleError` if they cannot be
    understood.

    >>> reporting_in("en-GB").stance_of("denied")
    'denies'
    """
    return _reporting(find(language))


@cache
def _reporting(folder: Folder) -> Reporting:
    path = file_of(folder, FILE, f"how {folder.tag!r} says who says what is not written down; it is for")
    try:
        return _compiled(content_of(path))
    except (KeyError, TypeError, AttributeError, re.error) as error:
        message = f"{path} cannot be read: {type(error).__name__}: {error}"
        raise RuleError(message) from error


def _compiled(content: Mapping[str, object]) -> Reporting:
    words = {"value": VALUE, **cast("Mapping[str, str]", content["words"])}

    def pattern(text: str) -> re.Pattern[str]:
        while _MACRO.search(text):
            text = _MACRO.sub(lambda found: words[found[1]], text)
        return re.compile(text)

    def patterns(listed: object) -> list[re.Pattern[str]]:
        return [pattern(text) for text in cast("Iterable[str]", listed)]

    def found(table: str, mark: str = "") -> list[re.Pattern[str]]:
        entries = cast("Iterable[Mapping[str, str]]", content[table])
        return patterns(each["find"] for each in entries if not mark or mark in each)

    names = cast("Mapping[str, object]", content["names"])
    return Reporting(
        frozenset(cast("Iterable[str]", content["abbreviations"])),
        {name: pattern(cast("str", content[name])) for name in _SINGLE},
        patterns(names["find"]),
        patterns(names["chains"]),
        found("reports"),
        found("reports", "outermost"),
        found("subjects"),
        patterns(content["measures"]),
        cast("Mapping[str, Sequence[str]]", content["stances"]),
    )


# Quotation marks of all kinds are one, and no sentence is broken within a quotation.
_MARKS = str.maketrans(dict.fromkeys("“”„«»「」『』", '"') | {"‘": "'", "’": "'", "\n": " ", "\t": " ", "\xa0": " "})
_END = re.compile(r"[.!?…。]+[\"')\]]*(?=\s|$)")
_NO_SPACE = re.compile(r"\S")
_WORD = re.compile(r"(?:^|[\s\"'(])(\S+)$")

_LONGEST_QUOTATION = 600
"""A quotation that is not closed within so many characters was likely not opened there."""


def plain(text: str) -> str:
    """Return a text, as long as before, with one kind of quotation marks and of spaces."""
    return text.translate(_MARKS)


def sentences_in(
    text: str, abbreviations: Collection[str], begins: re.Pattern[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a plain text begin and end.

    >>> text = 'He said: "It left. It is gone." Then 1.5 tons came.'
    >>> [text[start:end] for start, end in sentences_in(text, ())]
    ['He said: "It left. It is gone."', 'Then 1.5 tons came.']
    """
    start = _next(text, 0)
    for found in _END.finditer(text):
        end = found.end()
        said = text[start:end]
        is_quoting = said.count('"') % 2 and len(said) < _LONGEST_QUOTATION
        if is_quoting or _goes_on(text, found, abbreviations, begins):
            continue
        yield start, end
        start = _next(text, end)
    if start < len(text):
        yield start, len(text.rstrip())


def _goes_on(text: str, found: re.Match[str], abbreviations: Collection[str], begins: re.Pattern[str] | None) -> bool:
    """Return whether a sentence goes on: after an abbreviation, or in small letters."""
    word = _WORD.search(text, max(0, found.start() - 20), found.start())
    after = _next(text, found.end())
    if found[0] == "." and word is not None and word[1] in abbreviations:
        return begins is None or begins.match(text, after) is None
    return text[after : after + 1].islower()


def _next(text: str, place: int) -> int:
    """Return where the first character stands from a place on that is not a space."""
    found = _NO_SPACE.search(text, place)
    return len(text) if found is None else found.start()


LONGEST = 600
"""A sentence of more characters is not looked at: no patterns are tried on what nobody would read."""

_DEEPEST = 4
_WHAT = ("what", "what2")


@frozen
class Name:
    """Who speaks, by the words of the text; *carried* if only a pronoun, or nothing, stands there."""

    words: str
    role: str = ""
    carried: bool = False


@frozen
class Attribution:
    """Words that somebody says: from the first to speak to the last who passes it on, and the verb.

    *begin* and *end* are where the report stands, *at* where in it the one who reports is named, *spans* where the
    words are that are said.
    """

    begin: int
    end: int
    at: int
    spans: tuple[tuple[int, int], ...]
    chain: tuple[Name, ...]
    verb: str

    def holds(self, place: int) -> bool:
        """Return whether what stands at a place is said."""
        return any(start <= place < end for start, end in self.spans)

    @property
    def size(self) -> int:
        """How many characters are said: of two attributions, the narrower one is inside the other."""
        return sum(end - start for start, end in self.spans)

    def moved(self, offset: int) -> Attribution:
        """Return it where so many more characters stand before it."""
        spans = tuple((start + offset, end + offset) for start, end in self.spans)
        return evolve(self, begin=self.begin + offset, end=self.end + offset, at=self.at + offset, spans=spans)


def attributions(sentence: str, reporting: Reporting) -> list[Attribution]:
    """Return who says what in a plain sentence.

    >>> from claimkit.drafting.attribution import reporting_in
    >>> found = attributions("At least 40 boats sank, the harbour master said on Monday.", reporting_in("en"))
    >>> [name.words for name in found[0].chain], found[0].spans
    (['the harbour master'], ((0, 22),))
    """
    found = _read(sentence, 0, reporting, 0) if len(sentence) <= LONGEST else ()
    return sorted(found, key=lambda each: each.at)


def _read(text: str, offset: int, reporting: Reporting, depth: int) -> Iterator[Attribution]:
    outer = _first(text, reporting, depth)
    if outer is None:
        for start, piece in _pieces(text, reporting):
            yield from _read(piece, offset + start, reporting, depth)
        return
    if outer.begin > 0:
        yield from _read(text[: outer.begin], offset, reporting, depth)
    yield outer.moved(offset)
    for start, stop in outer.spans:
        for inner in _read(text[start:stop], offset + start, reporting, depth + 1):
            follows = reporting.has("breaks", _outside(text[start : inner.begin - offset]))
            yield inner if follows else evolve(inner, chain=_joined(inner.chain, outer.chain))
    if outer.end < len(text):
        yield from _read(text[outer.end :], offset + outer.end, reporting, depth)


def _pieces(text: str, reporting: Reporting) -> list[tuple[int, str]]:
    """Return what stands between the places where another may begin to speak, if there are any outside quotations."""
    breaks = [each for each in reporting.single["breaks"].finditer(text) if text.count('"', 0, each.start()) % 2 == 0]
    starts, ends = [0, *(each.end() for each in breaks)], [*(each.start() for each in breaks), len(text)]
    return [(start, text[start:end]) for start, end in zip(starts, ends, strict=True)] if breaks else []


def _joined(inner: Sequence[Name], outer: Sequence[Name]) -> tuple[Name, ...]:
    """Return a chain that goes on in another, each of its links once; a pronoun there would say nothing more."""
    known = {name.words for name in inner}
    return (*inner, *(name for name in outer if not name.carried and name.words not in known))


def _outside(text: str) -> str:
    """Return what stands outside quotations."""
    return "".join(text.split('"')[::2])


def _first(text: str, reporting: Reporting, depth: int) -> Attribution | None:
    if depth > _DEEPEST:
        return None
    for pattern in reporting.reports:
        groups = pattern.groupindex
        # Within another's words, whoever is not named cannot be who spoke before.
        if depth and ("who" not in groups or pattern in reporting.outermost):
            continue
        found = pattern.search(text)
        if found is not None and found[0]:
            chain, begin = _chain(found, reporting)
            spans = tuple(found.span(name) for name in _WHAT if name in groups and found[name])
            begin = min(begin, *(start for start, _ in spans)) if spans else begin
            verb = (found["verb"] or "") if "verb" in groups else ""
            at = found.start("who") if "who" in groups else found.end()
            return Attribution(begin, found.end(), at, spans, chain, verb)
    return None


def _chain(found: re.Match[str], reporting: Reporting) -> tuple[tuple[Name, ...], int]:
    """Return who says it and whom it came through, and where the name of the one who reports begins."""
    groups = found.re.groupindex
    if "who" not in groups:
        return (Name("", carried=True),), found.start()
    who, at = _name(found["who"], reporting)
    chain = [who]
    if "via" in groups:
        chain.append(_name(found["via"], reporting)[0])
    if "cited" in groups:
        chain = [*_cited(found["cited"], reporting), who]
    unnamed = reporting.single["unnamed"]
    named = [name for name in chain if name.carried or (name.words and not unnamed.fullmatch(name.words))]
    return tuple(named), found.start("who") + at


def _cited(text: str, reporting: Reporting) -> list[Name]:
    for pattern in reporting.chains:
        found = pattern.search(text)
        if found is not None:
            return [*_cited(found["who"], reporting), _name(found["via"], reporting)[0]]
    return [_name(text, reporting)[0]]


def _name(text: str, reporting: Reporting) -> tuple[Name, int]:
    """Return the name at the end of a text, or all of it, and where it begins."""
    for pattern in reporting.names:
        found = pattern.search(text)
        if found is not None:
            words = found["name"].strip()
            carried = reporting.single["pronouns"].fullmatch(words) is not None
            role = found["role"].strip() if "role" in pattern.groupindex else ""
            return Name(words, role, carried), found.start("name")
    return Name(text.strip()), 0
