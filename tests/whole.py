"""Reading a text that is one value from end to end."""

from __future__ import annotations

from claimkit import extract
from claimkit.values import Value


def whole_value(text: str, locale: str) -> Value:
    """Return the value of the one mention that a text is."""
    [mention] = extract(text, locale)
    assert mention.surface == text.strip(), text
    return mention.value
