"""Messages: what claimkit tells people, in English and in every language that has a catalogue in this package."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Self

from attrs import frozen

from claimkit.errors import UnknownLocaleError
from claimkit.once import once

if TYPE_CHECKING:
    from gettext import GNUTranslations
    from importlib.resources.abc import Traversable

ENGLISH = "en"
"""The language of the messages in the code."""

FILE = "LC_MESSAGES/claimkit.po"
"""The catalogue in the folder of a language."""


class Message(str):
    """A message: a string in English that can be told in other languages, too.

    Its text stands in the code as one literal, for that is what a catalogue translates: a whole sentence, with places
    by name for what varies.  A value that is a message itself, or has a method ``told``, is told in the same language.

    >>> files = counted("{number:,} file", "{number:,} files", 2)
    >>> message = Message("{pairs} in {files}", pairs=counted("{number:,} pair", "{number:,} pairs", 1200), files=files)
    >>> message, message.told("ko")
    ('1,200 pairs in 2 files', '파일 2개, 1,200쌍')
    """

    __slots__ = ("_context", "_many", "_one", "_values")
    _one: str
    _many: str | None
    _context: str | None
    _values: dict[str, Any]

    def __new__(
        cls,
        text: str,
        /,
        *,
        _many: str | None = None,
        _context: str | None = None,
        **values: Any,  # noqa: ANN401 - whatever a place is filled with
    ) -> Self:
        """Fill the places of the English text."""
        template = text if _many is None or values["number"] == 1 else _many
        made = super().__new__(cls, _filled(template, values, ENGLISH))
        made._one, made._many, made._context, made._values = text, _many, _context, values
        return made

    def __reduce__(self) -> tuple[Callable[..., Message], tuple[str, str | None, str | None, dict[str, Any]]]:
        """Return what makes it again, as from one process to another."""
        return _again, (self._one, self._many, self._context, self._values)

    def told(self, language: str | None) -> str:
        """Return the text in a language; `told` says more."""
        known = language_of(language)
        return str(self) if known == ENGLISH else _filled(self._template(_catalogue(known)), self._values, known)

    def _template(self, catalogue: GNUTranslations) -> str:
        if self._context is not None:
            return catalogue.pgettext(self._context, self._one)
        if self._many is not None:
            return catalogue.ngettext(self._one, self._many, self._values["number"])
        return catalogue.gettext(self._one)


def _again(text: str, many: str | None, context: str | None, values: dict[str, Any]) -> Message:
    return Message(text, _many=many, _context=context, **values)


def counted(one: str, many: str, number: int, /, **values: Any) -> Message:  # noqa: ANN401 - as in a message
    """Return the message about a number of things, which has another form for one than for many.

    >>> counted("{number:,} pair", "{number:,} pairs", 1), counted("{number:,} pair", "{number:,} pairs", 1200)
    ('1 pair', '1,200 pairs')
    """
    return Message(one, _many=many, number=number, **values)


def named(member: enum.StrEnum) -> Message:
    """Return the name of a member of an enumeration, which is its value in English."""
    return Message(member.value, _context=type(member).__name__)


def told(text: str, language: str | None = None) -> str:
    """Return a text in a language, English unless another is given; what is not a `Message` stays as it is.

    Raises `claimkit.errors.UnknownLocaleError` for a language without a catalogue.

    >>> told(Message("the translation is empty"), "ko-KR"), told("the headline", "ko")
    ('번역문이 비어 있습니다', 'the headline')
    """
    return text.told(language) if isinstance(text, Message) else text


def looked_up(text: str, language: str | None = None) -> str:
    """Return what the catalogue of a language has for a text that is not a `Message`, such as the help of an option."""
    return Message(text).told(language) if text else text


def languages() -> tuple[str, ...]:
    """Return the languages that messages can be told in.

    >>> languages()
    ('en', 'ko')
    """
    return tuple(sorted({ENGLISH, *(folder.name for folder in _here().iterdir() if _file(folder.name).is_file())}))


@cache
def language_of(tag: str | None) -> str:
    """Return the language that messages are told in where this tag is asked for; a region is told its language.

    Raises `claimkit.errors.UnknownLocaleError` where there is none.

    >>> language_of("ko_KR"), language_of("en-GB"), language_of(None)
    ('ko', 'en', 'en')
    """
    if tag is None or tag == ENGLISH:
        return ENGLISH
    known = {language.lower(): language for language in languages()}
    subtags = tag.lower().replace("_", "-").split("-")
    for length in range(len(subtags), 0, -1):
        found = known.get("-".join(subtags[:length]))
        if found is not None:
            return found
    message = f"there are no messages in {tag!r}; there are some in {', '.join(known.values())}"
    raise UnknownLocaleError(message)


@frozen
class Joined:
    """Several things in a message, one after the other."""

    items: Sequence[str]
    between: str

    def told(self, reader: str) -> str:
        """Return each as the reader is told it."""
        return self.between.join(told(item, reader) for item in self.items)


def _filled(template: str, values: dict[str, object], language: str) -> str:
    """Fill the places of a text; one without places is not a template, whatever braces it holds."""
    if not values:
        return template
    return template.format_map({name: _shown(value, language) for name, value in values.items()})


def _shown(value: object, language: str) -> object:
    tell = getattr(value, "told", None)
    return value if tell is None else tell(language)


def _here() -> Traversable:
    from importlib.resources import files

    return files("claimkit.messages")


def _file(language: str) -> Traversable:
    return _here().joinpath(language, *FILE.split("/"))


@once
def _catalogue(language: str) -> GNUTranslations:
    """Read the catalogue of a language, through the compiled form that the standard library looks messages up in."""
    from gettext import GNUTranslations
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with _file(language).open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
