"""Files in one language: messages under keys, cues under times, blocks in an order; two such files make segments.

Paragraphs are put side by side by their lengths and by the digits in them. The dynamic programme is that of Gale and
Church (1993), "A Program for Aligning Sentences in Bilingual Corpora", https://aclanthology.org/J93-1004/, with whole
numbers in place of logarithms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

from attrs import evolve, field, frozen

from claimkit.formats.segment import Piece, Segment, Sides, State, Unreadable, Written, file_error, record_error
from claimkit.messages import Message as Words

_DIGITS = re.compile(r"\d{2,}|\d")

# How many paragraphs of each side go together, and what that costs by itself.
_SHAPES = {(1, 1): 0, (1, 2): 450, (2, 1): 450, (1, 0): 900, (0, 1): 900, (2, 2): 900}

# The square of a difference in length is weighed against this many times the length: Gale and Church's variance.
_VARIANCE = 7
_SCALE = 100
_DEAREST = 1500
_SHARED = 150
"""What a number that stands on both sides is worth."""

_SURE = 400

_BAND = 60
"""How many paragraphs a translation may run ahead of its original, or behind."""


@frozen
class Bead:
    """Spans of paragraphs that belong together; not sure where they were joined, or where lengths differ much."""

    left: range
    right: range
    is_sure: bool


def aligned(left: Sequence[str], right: Sequence[str]) -> list[Bead]:
    """Return what belongs together, in the order of the texts.

    >>> beads = aligned(["12 ships left.", "90 men"], ["배 12척이 떠났다.", "90명"])
    >>> [(list(bead.left), list(bead.right)) for bead in beads]
    [([0], [0]), ([1], [1])]
    """
    totals = sum(map(len, left)) or 1, sum(map(len, right)) or 1
    lefts, rights = _groups_ending_at(left), _groups_ending_at(right)
    longest = max(len(left), len(right))

    def price(i: int, j: int, one: int, other: int) -> int:
        return _price(lefts[one][i], rights[other][j], totals) if one and other else 0

    best: dict[tuple[int, int], tuple[int, tuple[int, int]]] = {(0, 0): (0, (0, 0))}
    for i in range(len(left) + 1):
        # |i * len(right) - j * len(left)| is at most the band times the longer side
        ahead, width = i * len(right), _BAND * longest
        first, last = (-((width - ahead) // len(left)), (ahead + width) // len(left)) if left else (0, len(right))
        for j in range(max(first, 0), min(last, len(right)) + 1):
            costs = [
                (best[i - one, j - other][0] + cost + price(i, j, one, other), (one, other))
                for (one, other), cost in _SHAPES.items()
                if (i - one, j - other) in best
            ]
            if costs:
                best[i, j] = min(costs)
    beads: list[Bead] = []
    i, j = len(left), len(right)
    while i or j:
        one, other = best[i, j][1]
        is_sure = (one, other) == (1, 1) and price(i, j, one, other) < _SURE
        beads.append(Bead(range(i - one, i), range(j - other, j), is_sure))
        i, j = i - one, j - other
    return beads[::-1]


def figures_move(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether a number in digits stands in one place of the original, and in another of the translation.

    >>> figures_move(["12 ships left.", "90 men"], ["90명", "12척"]), figures_move(["12 ships"], ["13척"])
    (True, False)
    """
    one, other = ([set(_DIGITS.findall(text)) for text in texts] for texts in (left, right))
    shared = set[str]().union(*one) & set[str]().union(*other)
    return any(here & shared != there & shared for here, there in zip(one, other, strict=True))


_Group: TypeAlias = tuple[int, frozenset[str]]
"""Paragraphs as a price knows them: how long they are, and the numbers in digits in them."""


def _groups_ending_at(texts: Sequence[str]) -> Mapping[int, Sequence[_Group]]:
    """Return, by how many there are in it, the group of paragraphs that ends before each place."""
    alone = [(len(text), frozenset(_DIGITS.findall(text))) for text in texts]
    pairs = [(one + 1 + other, these | those) for (one, these), (other, those) in pairwise(alone)]
    nothing = (0, frozenset[str]())
    return {1: [nothing, *alone], 2: [nothing, nothing, *pairs]}


def _price(left: _Group, right: _Group, totals: tuple[int, int]) -> int:
    """Return how much speaks against two groups as original and translation; numbers that both have speak for it."""
    (length, figures), (other_length, other_figures) = left, right
    if not length or not other_length:
        return 0
    one, other = totals
    difference = other_length * one - length * other
    cost = min(_SCALE * difference**2 // (_VARIANCE * length * one * other), _DEAREST)
    return max(cost - _SHARED * len(figures & other_figures), -_SURE)


OTHER = "other"
"""The plural category that every language has: https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules."""

CATEGORIES = frozenset({"zero", "one", "two", "few", "many", OTHER})
"""The plural categories of CLDR."""

NUMBERS = frozenset({"zero", "one", "two"})
"""Those that a language without them says in no form of its own: "one ship" stands beside none that says "%d"."""


WITHIN = "\x1f"
"""What parts the keys that lead to a message: a full stop may stand in any of them."""


@frozen
class Message:
    """A text of a file in one language: its key, its plural category where it has one, and where it is written.

    *span* is the time that it is shown, in milliseconds; *kind* is what sort of block it is.
    """

    key: str
    written: Written
    line: int
    category: str | None = None
    state: State = State.TRANSLATED
    note: str = ""
    span: tuple[int, int] = (0, 0)
    kind: str = field(default="", kw_only=True)

    @property
    def name(self) -> str:
        """The key, with the plural category."""
        key = self.key.replace(WITHIN, ".")
        return key if self.category is None else f"{key}[{self.category}]"


Messages: TypeAlias = Sequence[Message]
"""All messages of a file."""


def segment(original: Message, translation: Message | None, sides: Sides) -> Segment:
    """Return the segment that two messages make; one that has no counterpart is not translated."""
    found = translation or original
    text = "" if translation is None else translation.written.text
    locked = State.LOCKED in {original.state, found.state}
    return Segment(
        original.written.text,
        text,
        sides,
        line=None if translation is None else translation.line,
        name=found.name,
        context=original.note,
        state=State.LOCKED if locked else found.state if text.strip() else State.UNTRANSLATED,
        place=None if translation is None else translation.written,
    )


def added(translation: Message, sides: Sides) -> Iterator[Segment]:
    """Yield the segment of a message that has no counterpart in the original, unless it is empty."""
    if (text := translation.written.text).strip():
        yield Segment("", text, sides, line=translation.line, name=translation.name, state=State.ADDED)


def unique(messages: Iterable[Message], file: str) -> tuple[list[Message], list[Unreadable]]:
    """Return the last message under each key, which programs read, and what to report where another said otherwise."""
    listed = [*messages]
    last = {(each.key, each.category): each for each in listed}
    repeated: list[Unreadable] = []
    for each in listed:
        if (other := last[each.key, each.category]).written.text != each.written.text:
            key = repr(each.name)
            what = Words("the key {key} stands again in line {line}; remove one of the two", key=key, line=other.line)
            repeated.append(Unreadable(each.line, record_error(file, each.line, what)))
    return [*last.values()], repeated


def paired_by_key(originals: Messages, translations: Messages, sides: Sides, _file: str) -> Iterator[Segment]:
    """Pair messages of the same key: each plural form with its own, or with the form that every language has.

    A form for one of the `NUMBERS` that the original has no form for stands beside none.
    """
    known: dict[tuple[str, str | None], Message] = {(each.key, each.category): each for each in originals}
    keys = {each.key for each in originals}
    paired: set[str] = set()
    for each in translations:
        candidates = [(each.key, each.category)]
        if each.category not in NUMBERS:
            candidates += (each.key, OTHER), (each.key, None)
        if original := next((known[key] for key in candidates if key in known), None):
            paired.add(each.key)
            yield segment(original, each, sides)
        elif each.key not in keys or each.category not in NUMBERS:
            yield from added(each, sides)
    yield from (segment(original, None, sides) for original in known.values() if original.key not in paired)


def paired_by_time(originals: Messages, translations: Messages, sides: Sides, _file: str) -> Iterator[Segment]:
    """Pair cues that are shown at the same time; where a sentence goes on over several, all of them together."""
    cues = sorted(
        [(each, False) for each in originals] + [(each, True) for each in translations], key=lambda each: each[0].span
    )
    for group in _groups(cues):
        left, right = ([each for each, is_translation in group if is_translation is side] for side in (False, True))
        if left:
            cue = _joined(left)
            found = segment(cue, _joined(right) if right else None, sides)
            yield found if right else evolve(found, name=Words("original line {lines}", lines=cue.line))
        else:
            yield from added(_joined(right), sides)


_Cues: TypeAlias = list[tuple[Message, bool]]


def _groups(cues: Iterable[tuple[Message, bool]]) -> Iterator[_Cues]:
    """Put cues together that follow each other in time and share most of it with one of the other file."""
    group: _Cues = []
    for cue in cues:
        if group and not any(_overlap(cue[0].span, each.span) for each, side in group if side is not cue[1]):
            yield group
            group = []
        group.append(cue)
    if group:
        yield group


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Return whether two spans share more than half of the shorter one."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared > min(one[1] - one[0], other[1] - other[0])


def _joined(cues: Sequence[Message]) -> Message:
    if len(cues) == 1:
        return cues[0]
    pieces = [piece for cue in cues for piece in (Piece(" ", 0, 0, is_code=True), *cue.written.pieces)]
    first = cues[0].written
    written = Written(tuple(pieces[1:]), first.notation, first.encoding)
    return Message(f"{cues[0].key}-{cues[-1].key}", written, cues[0].line)


def paired_by_order(originals: Messages, translations: Messages, sides: Sides, file: str) -> Iterator[Segment]:
    """Pair the blocks of two documents, section by section; those of a section that is built otherwise are aligned."""
    left, right = _sections(originals), _sections(translations)
    if [kinds[:1] for kinds, _ in left] != [kinds[:1] for kinds, _ in right]:
        what = Words(
            "the headings differ: {number} sections there, {others} here; give both files the same headings",
            number=len(left),
            others=len(right),
        )
        raise record_error(file, 1, what)
    for (kinds, blocks), (others, translated) in zip(left, right, strict=True):
        if kinds == others:
            yield from _side_by_side(blocks, translated, sides)
        else:
            yield from paired_by_length(blocks, translated, sides, file)


def _side_by_side(originals: Messages, translations: Messages, sides: Sides) -> Iterator[Segment]:
    for one, other in zip(originals, translations, strict=True):
        yield from (segment(*each, sides) for each in _by_sentence(one, other) or [(one, other)])


def paired_by_line(originals: Messages, translations: Messages, sides: Sides, file: str) -> Iterator[Segment]:
    """Pair the lines of two files, of which one is the translation of the other line by line.

    Raises `claimkit.errors.RecordError` if one has more than the other.
    """
    if len(originals) != len(translations):
        what = Words(
            "it has {number:,} lines, and the original has {others:,}: they are not aligned line by line",
            number=len(translations),
            others=len(originals),
        )
        raise file_error(file, what)
    for one, other in zip(originals, translations, strict=True):
        yield from [segment(one, other, sides)] if one.written.text.strip() else added(other, sides)


_MOST = 2_000


def paired_by_length(originals: Messages, translations: Messages, sides: Sides, file: str) -> Iterator[Segment]:
    """Pair the cells of tables that have as many each, and the paragraphs between them that probably belong together.

    A paragraph is named after the line of the original, with doubt shown.
    Raises `claimkit.errors.RecordError` if there are too many.
    """
    left, right = _runs(originals), _runs(translations)
    if [is_table and len(run) for is_table, run in left] != [is_table and len(run) for is_table, run in right]:
        left, right = [(False, originals)], [(False, translations)]
    for (is_table, one), (_, other) in zip(left, right, strict=True):
        yield from _side_by_side(one, other, sides) if is_table else _probably(one, other, sides, file)


def _runs(blocks: Messages) -> list[tuple[bool, Messages]]:
    """Return the runs of cells and of other blocks, each with whether it is a table."""
    return [(is_cell, [*run]) for is_cell, run in groupby(blocks, lambda each: each.kind.endswith(("td", "th")))]


def _probably(originals: Messages, translations: Messages, sides: Sides, file: str) -> Iterator[Segment]:
    if max(len(originals), len(translations)) > _MOST:
        what = Words(
            "there are more than {number:,} paragraphs to align; split both files at the same place, or say "
            "--input-format lines where they are aligned line by line",
            number=_MOST,
        )
        raise file_error(file, what)
    for bead in aligned([each.written.text for each in originals], [each.written.text for each in translations]):
        one, other = [originals[at] for at in bead.left], [translations[at] for at in bead.right]
        if not one:
            yield from added(_joined(other), sides)
            continue
        lines = "-".join(dict.fromkeys([str(one[0].line), str(one[-1].line)]))
        if not other:
            yield evolve(segment(_joined(one), None, sides), name=lines)
            continue
        whole = _joined(one), _joined(other)
        parts = _by_sentence(*whole)
        sure = parts or bead.is_sure
        name = Words("original line {lines}", lines=lines)
        name = name if sure else Words("original line {lines}, uncertain", lines=lines)
        yield from (evolve(segment(*each, sides), name=name) for each in parts or [whole])


# A full stop may end a sentence or an abbreviation: where it is taken for the wrong one, the sentences do not match.
_SENTENCE = re.compile(
    r"\S.*?(?:[.!?\u2026][\"'\u201d\u2019)\]]*(?=\s|\Z)|[\u3002\uff01\uff1f][\u300d\u300f\u201d\u2019\uff09]*|\Z)",
    re.DOTALL,
)


_SENTENCES = 100
"""More than so many no paragraph has that a writer made."""


def _by_sentence(original: Message, translation: Message) -> list[tuple[Message, Message]]:
    """Return the sentences of two paragraphs side by side; none unless each surely has the other for a counterpart."""
    left, right = ([*_SENTENCE.finditer(each.written.text)] for each in (original, translation))
    if len(left) != len(right) or not 2 <= len(left) <= _SENTENCES:
        return []
    texts, others = ([each[0] for each in found] for found in (left, right))
    if figures_move(texts, others) or not all(bead.is_sure for bead in aligned(texts, others)):
        return []
    return [(_part(original, one), _part(translation, other)) for one, other in zip(left, right, strict=True)]


def _part(message: Message, found: re.Match[str]) -> Message:
    return evolve(message, written=message.written.part(*found.span()))


def _sections(blocks: Iterable[Message]) -> list[tuple[list[str], list[Message]]]:
    """Part blocks at the headings; return the kinds of those in each section, and the blocks."""
    sections: list[tuple[list[str], list[Message]]] = []
    for block in blocks:
        if not sections or block.kind.startswith("h"):
            sections.append(([], []))
        kinds, listed = sections[-1]
        kinds.append(block.kind)
        listed.append(block)
    return sections
