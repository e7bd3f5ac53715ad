"""Walking through a text from anchor to anchor: nothing is looked at closely but where a value can begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from claimkit.extraction.fold import Places, lowered, plain
from claimkit.extraction.inline import readable
from claimkit.extraction.pattern import CLAUSE, LETTER, WHOLE
from claimkit.extraction.runs import FIRST_WIDE, MINUS
from claimkit.extraction.surroundings import BEFORE, CLOSING, inside, is_over, without_markup
from claimkit.extraction.token import Mention

if TYPE_CHECKING:
    from claimkit.extraction.scanner import Scanner

_CODE_BEFORE = re.compile(r"(?<![A-Za-z0-9.])(?:[A-Z][A-Za-z]{0,7}-?|[a-z]{1,8})$")
_MAILBOX_BEFORE = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}$")
_ADDRESS_BEFORE = re.compile(r"(?<![a-z])(?:https?://|www\.)[^\s<>]*$")
_LOOK_BACK = 120
_AFTER_LETTERS = frozenset("0123456789@" + MINUS)
GOES_ON = "\0"
"""What stands for nothing in particular behind a run: the clause goes on."""

_STOPS = CLOSING.union(".!?;:,。，、")
_LINE_END = re.compile(r"[^\S\n]*+\n")


def mentions_in(text: str, scanner: Scanner) -> list[Mention]:
    """Return the mentions in a text, from left to right, each where it stands in the text as given."""
    language, things = readable(text)
    made, places = plain(language)
    made = without_markup(made)
    line = f" {made}"  # an anchor is found by what stands before it, so something must
    folded = lowered(line)
    first, last, begin = inside(folded) if folded[1:2] in BEFORE else (1, len(folded.rstrip()), 0)
    found = _Walk(scanner, line, folded, first, last, begin, "\n" in line).mentions()
    return found if made == text else [_placed(mention, text, places, things) for mention in found]


def _placed(mention: Mention, text: str, *ways_back: Places | None) -> Mention:
    start, end = mention.start, mention.end
    for places in ways_back:
        if places is not None:
            start, end = places.span(start, end)
    return Mention(start, end, text[start:end], mention.value, mention.rule)


@frozen(eq=False)
class _Walk:
    """One way through a text, which is from *first* to *last* inside marks; nothing is read before *begin*."""

    scanner: Scanner
    text: str
    folded: str
    first: int
    last: int
    begin: int
    has_lines: bool

    def mentions(self) -> list[Mention]:
        """Go from anchor to anchor, and read the run that begins at each."""
        scanner, text, folded = self.scanner, self.text, self.folded
        found: list[Mention] = []
        stop = 0
        while (anchor := scanner.anchor.search(folded, stop)) is not None:
            start = anchor.start() if anchor.lastindex is None else anchor.end()  # a word begins behind its anchor
            if folded[start] in _AFTER_LETTERS and not folded[start - 1].isspace():
                start = self._begin(start)
                while found and found[-1].end >= start:  # what was read before is part of an address that goes on here
                    found.pop()
            last = self.last
            if start < self.first:
                start, last = (self.begin, last) if self.begin else (start, len(folded))
            run = scanner.run.match(folded, start, last)
            if run is None:
                stop = start + 1
                continue
            stop = run.end()
            parts = scanner.remembered[text[start:stop] + self._ending(start, stop)]
            place = start - 1  # the space before the text does not count
            found += [Mention(place + part[0], place + part[1], *part[2:]) for part in parts]
        return found

    def _begin(self, start: int) -> int:
        """Return where a run begins: before letters that make a code of the digits, or an address of the at sign."""
        text, folded, run = self.text, self.folded, self.scanner.run
        floor = max(0, start - _LOOK_BACK)
        expression = _MAILBOX_BEFORE if text[start] == "@" else _CODE_BEFORE
        before = _ADDRESS_BEFORE.search(folded[floor:start]) or expression.search(text[floor:start])
        if before is not None and (taken := run.match(folded, floor + before.start())) and taken.end() > start:
            return floor + before.start()
        signed = text[start] == "\u2212" and text[start - 1] >= FIRST_WIDE  # as runs have it
        return start + 1 if text[start] in MINUS and text[start - 1].isalnum() and not signed else start

    def _ending(self, start: int, stop: int) -> str:
        """Return the symbol for what follows a run: letters, a mark, or the end of a text that the run fills."""
        following = self.folded[stop : stop + 1]
        if following.isalpha():
            return LETTER
        if start <= self.first and is_over(self.folded, stop):
            return WHOLE
        ended = following in _STOPS or stop >= self.last or (self.has_lines and self._ends_line(stop))
        return CLAUSE if ended else GOES_ON

    def _ends_line(self, stop: int) -> bool:
        """Tell whether a paragraph ends here, or a line with a full stop; else a line break is only white space."""
        line_end = _LINE_END.match(self.folded, stop)
        if line_end is None:
            return False
        return self.folded[stop - 1] == "." or _LINE_END.match(self.folded, line_end.end()) is not None
