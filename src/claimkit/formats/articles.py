"""Articles in plain text, paragraph by paragraph, and in Markdown by its blocks: headings, paragraphs, items, cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import BinaryIO

from claimkit.formats.decoding import Content, content_of
from claimkit.formats.header import Wanted
from claimkit.formats.messages import Message
from claimkit.formats.written import PLAIN, Piece, Written

# Paragraphs stand between empty lines, or, in a text that has none, each in its line.
_PARAGRAPH = re.compile(r"\S[\s\S]*?(?=[ \t]*\r?\n[ \t]*\r?\n|\s*\Z)")
_LINE = re.compile(r"\S[^\r\n]*")
_EMPTY_LINE = re.compile(r"\S[ \t]*\r?\n[ \t]*\r?\n\s*\S")


def plain_text(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the paragraphs of a text."""
    content = content_of(stream, file, wanted.encoding)
    pattern = _PARAGRAPH if _EMPTY_LINE.search(content.text) else _LINE
    for found in pattern.finditer(content.text):
        written = Written(content.pieces(*found.span(), PLAIN), PLAIN, content.encoding)
        yield Message("", written, content.line(found.start()))


_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)\r?\n[\s\S]*?^\1\s*?$", re.MULTILINE)


def markdown(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the blocks of a document."""
    from markdown_it import MarkdownIt

    content = content_of(stream, file, wanted.encoding)
    # Its lines stay, so that those below keep their numbers.
    body = _FRONT_MATTER.sub(lambda found: "\n" * found[0].count("\n"), content.text)
    starts = [0, *accumulate(len(line) for line in content.text.splitlines(keepends=True))]
    kinds: list[str] = []
    at = 0
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.nesting == 1:
            kinds.append(token.tag)
        elif token.nesting == -1:
            kinds.pop()
        elif token.type == "inline" and token.content.strip() and token.map:
            at = max(at, starts[token.map[0]])
            pieces, at = _pieces(content, token.content, at)
            kind = "/".join(kinds[-1:] if kinds[-1].startswith("h") else kinds)
            yield Message("", Written(pieces, PLAIN, content.encoding), token.map[0] + 1, kind=kind)


def _pieces(content: Content, text: str, at: int) -> tuple[tuple[Piece, ...], int]:
    """Find the lines of a block, each without the marks in front of it; return its pieces, and where the last ends."""
    pieces: list[Piece] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            pieces.append(Piece("\n", 0, 0, is_code=True))
        place = content.text.find(line, at)
        if place < 0:  # a cell in which a bar is escaped
            return (Piece(text, 0, 0, is_code=True),), at
        pieces.extend(content.pieces(place, place + len(line), PLAIN))
        at = place + len(line)
    return tuple(pieces), at
