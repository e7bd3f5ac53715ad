"""Articles: plain text and Word documents, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from claimkit.formats.content import content_of
from claimkit.formats.header import Wanted
from claimkit.formats.messages import Message
from claimkit.formats.office import package
from claimkit.formats.segment import file_error
from claimkit.formats.written import PLAIN, Piece, Written

# Paragraphs stand between empty lines, or, in a text that has none, each in its line.
_PARAGRAPH = re.compile(r"\S[\s\S]*?(?=[ \t]*\r?\n[ \t]*\r?\n|\s*\Z)")
_LINE = re.compile(r"\S[^\r\n]*")
_EMPTY_LINE = re.compile(r"\S[ \t]*\r?\n[ \t]*\r?\n\s*\S")

# Drawings have paragraphs, too, in another namespace.
_WORD_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"

# It is held as a whole, several times as large as its text.
_LARGEST = 1 << 28


def plain_text(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the paragraphs of a text."""
    content = content_of(stream, file, wanted.encoding)
    pattern = _PARAGRAPH if _EMPTY_LINE.search(content.text) else _LINE
    for found in pattern.finditer(content.text):
        written = Written(content.pieces(*found.span(), PLAIN), PLAIN, content.encoding)
        yield Message("", written, content.line(found.start()))


def word_document(stream: BinaryIO, file: str, _wanted: Wanted) -> Iterator[Message]:
    """Read the paragraphs of a document, those in its tables at their place; they are numbered instead of lines.

    Raises `claimkit.errors.RecordError` if the document cannot be opened.
    """
    from docx import Document
    from docx.text.paragraph import Paragraph

    content = package(stream, file, "the document", _LARGEST)
    try:
        document: Any = Document(content).element
    except Exception as error:  # noqa: BLE001 - python-docx lets through whatever its parsers raise
        raise file_error(file, f"the document cannot be read ({error}); open it and save it again") from None
    for number, element in enumerate(document.body.iter(_WORD_PARAGRAPH), 1):
        text = Paragraph(element, None).text  # type: ignore[arg-type]  # its parent is needed for styles alone
        if text.strip():
            yield Message("", Written((Piece(text, 0, 0, is_code=True),)), number)
