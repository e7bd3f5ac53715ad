"""Walking through a text from anchor to anchor: nothing is looked at closely but where a value can begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimkit.extraction.fold import FIRST_WIDE, MINUS, Places, lowered, plain
from claimkit.extraction.inline import readable
from claimkit.extraction.pattern import CLAUSE, LETTER, WHOLE
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


def mentions_in(text: str, scanner: Scanner) -> tuple[Mention, ...]:
    """Return the mentions in a text, from left to right, each where it stands in the text as given.

    The text is from *first* to *last* inside what stands around it; nothing is read before *begin*.
    """
    language, things = readable(text)
    made, places = plain(language)
    made = without_markup(made)
    line = f" {made}"  # an anchor is found by what stands before it, so something must
    folded = lowered(line)
    first, last, begin = inside(folded) if folded[1:2] in BEFORE else (1, len(folded.rstrip()), 0)
    found: list[Mention] = []
    stop = 0
    while (anchor := scanner.anchor.search(folded, stop)) is not None:
        start = anchor.start() if anchor.lastindex is None else anchor.end()  # a word begins behind its anchor
        if folded[start] in _AFTER_LETTERS and not folded[start - 1].isspace():
            start = _begin(scanner.token, line, folded, start)
            while found and found[-1].end >= start:  # what was read before is part of an address that goes on here
                found.pop()
        end = last
        if start < first:
            start, end = (begin, last) if begin else (start, len(folded))
        stop = _run_end(scanner.token, folded, start, end)
        if stop == start:
            stop += 1
            continue
        ending = WHOLE if start <= first and is_over(folded, stop) else _ending(folded, stop, last)
        run = scanner.run(line[start:stop] + ending)
        place = start - 1  # the space before the text does not count
        found += [Mention(place + each.start, place + each.end, each.surface, each.value, each.rule) for each in run]
    return tuple(found if made == text else [_placed(mention, text, places, things) for mention in found])


def _placed(mention: Mention, text: str, *ways_back: Places | None) -> Mention:
    start, end = mention.start, mention.end
    for places in ways_back:
        if places is not None:
            start, end = places.span(start, end)
    return Mention(start, end, text[start:end], mention.value, mention.rule)


def _run_end(token: re.Pattern[str], folded: str, start: int, end: int) -> int:
    """Return where the tokens end that follow each other from a place on."""
    while taken := token.match(folded, start, end):
        start = taken.end()
    return start


def _begin(token: re.Pattern[str], text: str, folded: str, start: int) -> int:
    """Return where a run begins: before letters that make a code of the digits, or an address of the at sign."""
    floor = max(0, start - _LOOK_BACK)
    expression = _MAILBOX_BEFORE if text[start] == "@" else _CODE_BEFORE
    before = _ADDRESS_BEFORE.search(folded[floor:start]) or expression.search(text[floor:start])
    if before is not None and _run_end(token, folded, floor + before.start(), len(folded)) > start:
        return floor + before.start()
    signed = text[start] == "\u2212" and text[start - 1] >= FIRST_WIDE  # as runs have it
    return start + 1 if text[start] in MINUS and text[start - 1].isalnum() and not signed else start


def _ending(folded: str, stop: int, last: int) -> str:
    """Return the symbol for what follows a run that is not the whole text: letters, or a mark."""
    following = folded[stop : stop + 1]
    if following.isalpha():
        return LETTER
    return CLAUSE if following in _STOPS or stop >= last or _ends_line(folded, stop) else GOES_ON


def _ends_line(folded: str, stop: int) -> bool:
    """Tell whether a paragraph ends here, or a line with a full stop; else a line break is only white space."""
    line_end = _LINE_END.match(folded, stop)
    if line_end is None:
        return False
    return folded[stop - 1] == "." or _LINE_END.match(folded, line_end.end()) is not None
