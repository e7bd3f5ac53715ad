"""Claims: a passage in its original language beside its translations, and who says so, when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from attrs import field, frozen

from claimkit.errors import InvalidValueError


def _tag(value: str) -> str:
    """Return a language tag with its parts joined as BCP 47 joins them."""
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

    content: str
    language: str = field(converter=_tag)

    def __str__(self) -> str:
        """Write the passage."""
        return self.content


@frozen
class Source:
    """Who says it; ``via`` is whom the words came through, a newspaper citing a broadcaster citing a witness.

    >>> print(Source("the harbour master", via=Source("Radio Coast")))
    the harbour master (via Radio Coast)
    """

    name: str
    speaker: str | None = None
    role: str | None = None
    via: Source | None = None

    def __str__(self) -> str:
        """Write the name, and whom it came through."""
        return self.name if self.via is None else f"{self.name} (via {self.via})"


def _fixed(value: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(value))


@frozen
class Claim:
    """What somebody says is so: the original, its translations, its source, and what else is known about it.

    ``published`` is the day of publication in the time zone ``zone`` (an IANA name, such as ``Asia/Seoul``); relative
    dates and weekdays are judged by it.  ``metadata`` is free.

    >>> claim = Claim("7", Text("12척", "ko"), (Text("12 ships", "en"),), published=dt.date(2024, 12, 16))
    >>> print(claim.translations[0])
    12 ships
    """

    id: str
    original: Text
    translations: tuple[Text, ...] = field(default=(), converter=tuple[Text, ...])
    source: Source | None = field(default=None, kw_only=True)
    published: dt.date | None = field(default=None, kw_only=True)
    zone: str | None = field(default=None, kw_only=True)
    about: str | None = field(default=None, kw_only=True)
    metadata: Mapping[str, str] = field(factory=dict, converter=_fixed, kw_only=True, hash=False)
