"""Texts of strangers made safe to show: nothing in them moves the cursor or turns the line around."""

from __future__ import annotations

from html import escape

_PICTURES = 0x2400
_DELETE, _PICTURE_OF_DELETE = 0x7F, 0x2421
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Unicode's bidirectional controls (UAX #9), its line and paragraph separators, and the byte order mark.
_NAMED = [0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF]

_SHOWN = {
    **{code: chr(_PICTURES + code) for code in range(0x20)},
    _DELETE: chr(_PICTURE_OF_DELETE),
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **{code: f"<U+{code:04X}>" for code in _NAMED},
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
    **{ord(blank): " " for blank in "\t\n\r"},
}


def visible(text: str) -> str:
    r"""Return a text with every control character shown as a sign that controls nothing.

    >>> visible("12\x1b[31m ships\n\u202e")
    '12␛[31m ships <U+202E>'
    """
    return text.translate(_SHOWN)


def in_html(text: str) -> str:
    """Return a text as it may stand in a page, in an element or in an attribute.

    >>> in_html('12 <b>ships</b>')
    '12 &lt;b&gt;ships&lt;/b&gt;'
    """
    return escape(visible(text))
