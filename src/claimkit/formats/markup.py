"""XML as a stream of elements that know where they stand. No entity is expanded, no DTD is read, nothing is fetched.

The positions come from expat, the parser of the standard library; with them a correction can change the bytes of one
text and leave the file as it is.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import BinaryIO, NoReturn, TypeAlias
from xml.parsers import expat

from attrs import Factory, define, frozen

from claimkit.errors import RecordError
from claimkit.extraction.inline import formatting
from claimkit.formats.segment import PLAIN, Notation, Piece, record_error
from claimkit.messages import Message

_BLOCK = 1 << 16

# What XML 1.0 allows in no document; said the other way round, by what it allows, the set takes long to compile.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(text: str) -> str:
    """Escape a text for the content of an element."""
    from xml.sax.saxutils import escape

    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))


def quoted(text: str) -> str:
    """Escape a text for an attribute in quotation marks."""
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;")


NOTATION = Notation(PLAIN.escape, str, escaped)
"""How a change is written into XML; what stands there was already read by the parser."""


@define
class Element:
    """An element by its local name, its line, and the places of its tags; namespaces are dropped from the names.

    The content of an element that is streamed through, such as ``<body>``, is not kept.
    """

    name: str
    attributes: Mapping[str, str]
    line: int
    first: int
    inside: int = 0
    end: int = 0
    last: int = 0
    encoding: str = "utf-8"
    parent: Element | None = None
    children: list[Child] = Factory(list["Child"])

    @property
    def elements(self) -> list[Element]:
        """The elements directly in this one."""
        return [child for child in self.children if isinstance(child, Element)]

    def child(self, name: str) -> Element | None:
        """Return the first element of a name directly in this one."""
        return next((child for child in self.elements if child.name == name), None)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all in it."""
        yield self
        for child in self.elements:
            yield from child.walk()

    @property
    def text(self) -> str:
        """The text in this element and in those in it."""
        return "".join(child.text for child in self.children)

    def inherited(self, attribute: str) -> str | None:
        """Return an attribute of this element, or of the nearest one around it."""
        at: Element | None = self
        while at is not None:
            if attribute in at.attributes:
                return at.attributes[attribute]
            at = at.parent
        return None


Child: TypeAlias = Element | Piece


def elements(stream: BinaryIO, file: str, whole: frozenset[str]) -> Iterator[Element]:
    """Read XML and yield each element with one of these names, with all that is in it.

    Memory is needed for one such element at a time. Raises `claimkit.errors.RecordError`, with the line, where the
    file is not well-formed, ends too early, or declares entities.
    """
    reader = _Reader(file, whole)
    while block := stream.read(_BLOCK):
        reader.feed(block)
        yield from reader.taken()
    reader.feed(b"")
    yield from reader.taken()


@frozen
class _Event:
    """What the parser met, and where; it ends where the next one begins."""

    kind: str
    name: str
    attributes: Mapping[str, str]
    at: int
    line: int


_DEEPEST = 200
"""No file that a tool writes goes deeper, and what reads an element calls itself for those in it."""


class _Reader:
    """The parser, the elements that are open, and those that are complete."""

    def __init__(self, file: str, whole: frozenset[str]) -> None:
        self._file = file
        self._whole = whole
        self._encoding = ""
        self._complete: list[Element] = []
        self._open: list[Element] = []
        self._kept = 0
        self._in_cdata = False
        self._failed: RecordError | None = None
        self._waiting: _Event | None = None
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = False
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = lambda name, found: self._meet("start", name, found)
        parser.EndElementHandler = lambda name: self._meet("end", name)
        parser.CharacterDataHandler = lambda text: self._meet("text", text)
        parser.StartCdataSectionHandler = lambda: self._meet("cdata", "open")
        parser.EndCdataSectionHandler = lambda: self._meet("cdata", "close")
        parser.CommentHandler = lambda _text: self._meet("other", "")
        parser.ProcessingInstructionHandler = lambda _name, _text: self._meet("other", "")
        parser.XmlDeclHandler = lambda _version, encoding, _alone: self._declare(encoding)
        parser.EntityDeclHandler = partial(self._refuse, Message("it declares entities, which are not expanded"))
        parser.SkippedEntityHandler = lambda name, _: self._refuse(
            Message("it uses entities that it does not define, such as {name}", name=f"&{name};")
        )
        parser.ExternalEntityRefHandler = partial(self._refuse, Message("it refers to other files, which are not read"))

    def feed(self, block: bytes) -> None:
        """Give the parser some bytes, or none at the end of the file."""
        if not self._encoding:
            wide = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
            self._encoding = wide.get(block[:2], "utf-8")
        try:
            self._parser.Parse(block, not block)
        except expat.ExpatError as error:
            self._flush(self._parser.ErrorByteIndex)
            said = expat.ErrorString(error.code)
            what = Message("the XML is not well-formed ({error}); what stands below was not read", error=said)
            self._failed = record_error(self._file, error.lineno, what)
        except RecordError as error:
            self._failed = error
        except (LookupError, ValueError) as error:
            what = Message("the XML cannot be decoded ({error}); save it as UTF-8", error=error)
            self._failed = record_error(self._file, self._parser.CurrentLineNumber, what)

    def taken(self) -> Iterator[Element]:
        """Yield the elements that are complete; what the parser failed at is raised after them."""
        complete, self._complete = self._complete, []
        yield from complete
        if self._failed is not None:
            raise self._failed

    def _refuse(self, why: str, *_: object) -> NoReturn:
        what = Message("the XML is refused: {why}; remove them and try again", why=why)
        raise record_error(self._file, self._parser.CurrentLineNumber, what)

    def _declare(self, encoding: str | None) -> None:
        if encoding is not None and not self._encoding.startswith("utf-16"):
            self._encoding = encoding

    def _meet(self, kind: str, name: str, attributes: Mapping[str, str] | None = None) -> None:
        at = self._parser.CurrentByteIndex
        self._flush(at)
        self._waiting = _Event(kind, name, attributes or {}, at, self._parser.CurrentLineNumber)

    def _flush(self, end: int) -> None:
        """Handle the event that waits, now that it is known where it ends."""
        event, self._waiting = self._waiting, None
        if event is None:
            return
        if event.kind == "start":
            self._begin(event, end)
        elif event.kind == "end":
            self._close(event, end)
        elif event.kind == "cdata":
            self._in_cdata = event.name == "open"
        elif event.kind == "text" and self._kept:
            self._open[-1].children.append(Piece(event.name, event.at, end, is_code=self._in_cdata))

    def _begin(self, event: _Event, end: int) -> None:
        parent = self._open[-1] if self._open else None
        if len(self._open) > _DEEPEST:
            self._refuse(Message("it has elements more than {number} deep in others", number=_DEEPEST))
        attributes = {_local(name): value for name, value in event.attributes.items()}
        element = Element(
            _local(event.name), attributes, event.line, event.at, end, encoding=self._encoding, parent=parent
        )
        if self._kept and parent is not None:
            parent.children.append(element)
        self._open.append(element)
        self._kept += element.name in self._whole

    def _close(self, event: _Event, end: int) -> None:
        element = self._open.pop()
        element.end, element.last = event.at, end
        if element.name in self._whole:
            self._kept -= 1
            if not self._kept:
                self._complete.append(element)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def inline(element: Element, codes: frozenset[str], transparent: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """Yield the pieces of an element's text; the tags in it are pieces that are not to be changed.

    The content of *codes* is the markup of another format and not text; what only changes how words look is shown as it
    stands there. Tags that are *transparent* mark a text and do not part it.
    """
    for child in element.children:
        if isinstance(child, Piece):
            yield child
        elif child.name in codes or child.inside == child.last:
            yield Piece(formatting(child.text) or f"<{child.name}/>", child.first, child.last, is_code=True)
        else:
            is_shown = child.name not in transparent
            yield Piece(f"<{child.name}>" * is_shown, child.first, child.inside, is_code=True)
            yield from inline(child, codes, transparent)
            yield Piece(f"</{child.name}>" * is_shown, child.end, child.last, is_code=True)
