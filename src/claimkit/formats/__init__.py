"""Files of originals and translations: read segment by segment, and written back with what was corrected or noted."""

from __future__ import annotations

from claimkit.formats.opening import FORMATS, Format, MessageFormat, Opened, detect, format_named, read
from claimkit.formats.segment import Note, Patch, Place, Segment, Sides, State, Unreadable
from claimkit.formats.sides import Columns, Wanted

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
