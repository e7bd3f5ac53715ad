"""Files of originals and translations: read segment by segment, and written back with what was corrected or noted."""

from __future__ import annotations

from claimkit.formats.header import Columns, Wanted
from claimkit.formats.opening import Opened, detect, read
from claimkit.formats.registry import FORMATS, Format, MessageFormat, format_named
from claimkit.formats.segment import Note, Patch, Place, Segment, Sides, State, Unreadable

__all__ = [
    "FORMATS",
    "Columns",
    "Format",
    "MessageFormat",
    "Note",
    "Opened",
    "Patch",
    "Place",
    "Segment",
    "Sides",
    "State",
    "Unreadable",
    "Wanted",
    "detect",
    "format_named",
    "read",
]
