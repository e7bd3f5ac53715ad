"""Files of segments, read as they come: comma-separated, tab-separated, and one JSON object a line."""

from __future__ import annotations

from claimkit.formats.header import Columns, Wanted
from claimkit.formats.opening import FORMATS, read
from claimkit.formats.segment import Aside, Entry, Segment, Table, Unreadable

__all__ = ["FORMATS", "Aside", "Columns", "Entry", "Segment", "Table", "Unreadable", "Wanted", "read"]
