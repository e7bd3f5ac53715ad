"""Texts: a passage and the language it is in."""

from __future__ import annotations

from functools import lru_cache

from attrs import field, frozen

from claimkit.arguments import expect, instance
from claimkit.errors import InvalidValueError

UNDETERMINED = "und"
"""The language tag (ISO 639-2) of a text whose language is not known."""


def _tag(value: str) -> str:
    """Return a language tag with its parts joined as BCP 47 joins them."""
    expect(value, "language", str)
    return _joined(value)


@lru_cache(maxsize=1024)
def _joined(value: str) -> str:
    tag = value.replace("_", "-")
    if not all(part.isascii() and part.isalnum() and len(part) <= 8 for part in tag.split("-")):
        message = f"a language is named by a BCP 47 tag such as 'ko' or 'en-GB', not by {value!r}"
        raise InvalidValueError(message)
    return tag


@frozen
class Text:
    """A passage and the BCP 47 tag of its language; ``und`` where the language is not known.

    Raises `claimkit.errors.InvalidValueError` for what cannot be a tag.

    >>> Text("12 ships", "en_GB").language
    'en-GB'
    """

    content: str = field(validator=instance(str))
    language: str = field(converter=_tag)

    def __str__(self) -> str:
        return self.content


def same_language(left: Text, right: Text) -> bool:
    """Return whether two texts are in one language: regions do not part them, scripts do.

    >>> same_language(Text("", "ko"), Text("", "ko-KR")), same_language(Text("", "zh-Hans"), Text("", "zh-Hant"))
    (True, False)
    """
    one, other = _language_and_script(left.language), _language_and_script(right.language)
    return one == other and one[0] != UNDETERMINED


def _language_and_script(tag: str) -> tuple[str, str]:
    language, *rest = tag.lower().split("-")
    return language, next((part for part in rest if len(part) == 4 and part.isalpha()), "")
