"""Texts whose messages have no keys: articles in plain text, Markdown and HTML, lines of a corpus, and subtitles.

Subtitles are SubRip (``.srt``) and WebVTT (``.vtt``, https://www.w3.org/TR/webvtt1/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from html import escape, unescape
from typing import BinaryIO

from claimkit.formats.decoding import Content, content_of
from claimkit.formats.messages import Message
from claimkit.formats.segment import PLAIN, Notation, Piece, Written, record_error
from claimkit.formats.sides import Wanted
from claimkit.messages import Message as Words

# Paragraphs stand between empty lines, or, in a text that has none, each in its line.
_PARAGRAPH = re.compile(r"\S[\s\S]*?(?=[ \t]*\r?\n[ \t]*\r?\n|\s*\Z)")
_LINE = re.compile(r"\S[^\r\n]*")
_EVERY_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_EMPTY_LINE = re.compile(r"\S[ \t]*\r?\n[ \t]*\r?\n\s*\S")


def plain_text(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the paragraphs of a text."""
    content = content_of(stream, file, wanted.encoding)
    pattern = _PARAGRAPH if _EMPTY_LINE.search(content.text) else _LINE
    for found in pattern.finditer(content.text):
        yield Message("", content.written(*found.span()), content.line(found.start()))


def lines(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read every line of a text, the empty ones, too."""
    content = content_of(stream, file, wanted.encoding)
    for number, found in enumerate(_EVERY_LINE.finditer(content.text), 1):
        shown = found[0].removesuffix("\n").removesuffix("\r")
        yield Message("", content.written(found.start(), found.start() + len(shown)), number)


_TAG = re.compile(r"<[^<>]*>")
_WITHOUT_TEXT = ("<!", "<?", "<script", "<style")
_MARKDOWN_LINE_END = re.compile(r"\r\n?|\n")
_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)\r?\n[\s\S]*?^\1\s*?$", re.MULTILINE)


def markdown(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the blocks of a document."""
    from markdown_it import MarkdownIt

    content = content_of(stream, file, wanted.encoding)
    # Its lines stay, so that those below keep their numbers.
    body = _FRONT_MATTER.sub(lambda found: "\n" * found[0].count("\n"), content.text)
    starts = [0, *(end.end() for end in _MARKDOWN_LINE_END.finditer(content.text))]
    kinds: list[str] = []
    at = 0
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.nesting == 1:
            kinds.append(token.tag)
        elif token.nesting == -1:
            kinds.pop()
        elif token.map and _has_text(token.type, token.content):
            at = max(at, starts[token.map[0]])
            pieces, at = pieces_by_line(content, token.content, at)
            kind = "/".join(kinds[-1:] if kinds and kinds[-1].startswith("h") else kinds)
            yield Message("", Written(pieces, PLAIN, content.encoding), token.map[0] + 1, kind=kind)


def _has_text(kind: str, text: str) -> bool:
    if kind == "html_block" and not text.lstrip().lower().startswith(_WITHOUT_TEXT):
        text = _TAG.sub("", text)
    elif kind != "inline":
        return False
    return bool(text.strip())


def pieces_by_line(content: Content, text: str, at: int) -> tuple[tuple[Piece, ...], int]:
    """Find the lines of a block, each without the marks in front of it; return its pieces, and where the last ends."""
    pieces: list[Piece] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            pieces.append(Piece("\n", 0, 0, is_code=True))
        place = content.text.find(line, at)
        if place < 0:  # a cell in which a bar is escaped
            return (Piece(text, 0, 0, is_code=True),), at
        pieces.extend(content.written(place, place + len(line)).pieces)
        at = place + len(line)
    return tuple(pieces), at


# HTML, whose blocks are what stands between the tags that begin and end one

_BLOCK = re.compile(
    # What nothing ends goes on to the end of the page, a head to its body: to look for each end would be quadratic.
    r"<!--[\s\S]*?(?:-->|\Z)|<head\b[\s\S]*?(?:</head\s*>|(?=<body\b)|\Z)"
    r"|<(script|style|template|svg|noscript|pre)\b[\s\S]*?(?:</\1\s*>|\Z)|(?:<br\b[^<>]*>\s*){2,}|<[!?][^<>]*>"
    r"|</?(?P<tag>address|article|aside|blockquote|body|button|caption|d[dlt]|div|fig\w+|footer|form|h[1-6r]|header|html"
    r"|li|main|nav|ol|option|p|section|summary|table|t(?:body|foot|head|[dhr])|ul)\b[^<>]*>|\Z",
    re.IGNORECASE,
)


def _meant(mark: str) -> str:
    return unescape(mark) if mark[0] == "&" else " " * (mark.isspace() or mark[:3].lower() == "<br")


_HTML = Notation(re.compile(r"<[^<>]*>|&#?\w+;|[^\S ]\s*| \s+"), _meant, partial(escape, quote=False))


def html(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the blocks of a page, but for its scripts, comments and what stands in its head."""
    content, at, kind = content_of(stream, file, wanted.encoding), 0, ""
    for tag in _BLOCK.finditer(content.text):
        block = content.text[at : tag.start()]
        start = at + len(block) - len(block.lstrip())
        written = content.written(start, at + max(len(block.rstrip()), start - at), _HTML)
        if written.text.strip():
            yield Message("", written, content.line(start), kind=kind)
        at, kind = tag.end(), (tag["tag"] or "").lower()


# Subtitles

_TIME = r"(?:(\d+):)?(\d\d?):(\d\d)[,.](\d{1,3})"
_CUE = re.compile(
    rf"^(?:(?P<name>[^\r\n]*)\r?\n)?[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\r\n]*(?:\r?\n|\Z)"
    # An empty line ends no cue whose text goes on below it: that text is shown by many players, and read here.
    rf"(?P<text>(?:(?!(?:[^\r\n]*\r?\n)?[ \t]*{_TIME}[ \t]*-->|(?:NOTE|STYLE|REGION)\b)"
    r"(?:[^\r\n]*\r?\n|[^\r\n]+\Z))*)",
    re.MULTILINE,
)


def _unmarked(text: str) -> str | None:
    """Return a text that can be read as nothing but text."""
    return None if any(mark in text for mark in ("<", "{", "\n", "-->")) else text


# Tags of both formats (<i>, <font ...>, <c.yellow>, <00:01.000>), and of a third that is written into them ({\an8}),
# are not text; the lines of a cue are lines of one text.
_TAGS = Notation(re.compile(r"</?[^<>\n]*>|\{\\[^{}\n]*\}|\r?\n"), lambda mark: " " if "\n" in mark else "", _unmarked)


def subtitles(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the cues of a file.

    Raises `claimkit.errors.RecordError` if there is none.
    """
    content = content_of(stream, file, wanted.encoding)
    cues = list(_CUE.finditer(content.text))
    if not cues:
        raise record_error(file, 1, Words("no line tells a time such as 00:00:01,000 --> 00:00:04,000"))
    for number, cue in enumerate(cues, 1):
        start = cue.start("text")
        end = start + len(cue["text"].rstrip("\r\n"))
        times = cue.groups()[1:9]
        written = content.written(start, end, _TAGS)
        name = (cue["name"] or "").strip() or str(number)
        shown = _milliseconds(*times[:4])
        span = shown, max(_milliseconds(*times[4:]), shown + 1)  # some end before they begin
        if written.text.strip():
            yield Message(name, written, content.line(start), span=span)


def _milliseconds(hours: str | None, minutes: str, seconds: str, rest: str) -> int:
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest.ljust(3, "0"))
