"""Inline things: what stands in a text and is not language, recognised once for all formats.

Placeholders, tags, code, links and character references state no value by themselves (``%1$d``, ``font-size:12px``,
``&#39;``) and glue nothing together (``12<x/>30`` is 12 and 30).  Reading passes over them; a check compares them.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from claimkit.extraction.fold import INVISIBLE, Places, rewritten


class Kind(enum.StrEnum):
    """What sort of thing stands in a text."""

    PLACEHOLDER = "placeholder"
    TAG = "tag"
    CODE = "code"
    LINK = "link"
    REFERENCE = "reference"
    POWER = "power"
    NOTE = "note"


@frozen
class Thing:
    """Something that is not language: its kind, its half-open span, and its characters."""

    kind: Kind
    start: int
    end: int
    surface: str

    @property
    def identity(self) -> str:
        """What must stay the same in a translation: of a placeholder all but position and style, of a tag its name."""
        if self.kind is Kind.PLACEHOLDER:
            return _SHOWN_AS.sub(r"{\1}", _POSITION.sub("%", self.surface))
        named = _TAG_NAME.match(self.surface)
        return f"<{named[1]}{named[2]}{named[3] or ''}>".lower() if named else self.surface


_PRINTED = r"[#0+-]*[0-9]*(?:\.[0-9]+)?(?:hh|h|ll|l|L|q|z|t|j)?[@diouxXeEfFgGcCsSpaAr]"
"""What printf takes behind the sign and the name: flags, width, precision, length, conversion."""

_ATTRIBUTE = r"\s+[^\s<>\"'=/]+(?:\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"']+))?"
"""An attribute of a tag: what stands between angle brackets and has none, ``<"%s" is old>``, is language."""

# The more telling ones first: what stands in code or in the target of a link is part of it.
_EXPRESSIONS = (
    # ```fenced```, ``literal``, `code`; a single one does not run over the end of a paragraph, nor to where another
    # quotation begins (`this' and `that').
    (Kind.CODE, r"```.*?```|``(?!`).+?``(?!`)|`(?![`\s])[^`\n]*(?<!\s)`"),
    # [text](target) and <https://target>: the text of the first is language, and stays.
    (Kind.LINK, r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s\"[^\"\n]*\")?\)|<(?:https?://|mailto:)[^<>\s]+>"),
    # 10<sup>6</sup> is a power, or the mark of a footnote; neither is 6.
    (Kind.POWER, r"(?:[0-9][0-9.,]*)?<(?P<raised>sup|sub)(?:\s[^<>]*)?>[^<>]{0,40}</(?P=raised)>"),
    # Ten[2]: the mark of a footnote, as encyclopaedias set it.
    (Kind.NOTE, r"(?<=[^\W_])(?:\[[0-9]{1,3}\])+(?![0-9(\[])"),
    # |4(card,cards): the forms of a word, of which a program takes the one that suits the number before it.
    (Kind.NOTE, r"\|[0-9]\([^()\n]{1,80}\)"),
    # Elements that hold no language.
    (Kind.CODE, r"<(?P<code>script|style|code|kbd|var)(?:\s[^<>]*)?>.*?</(?P=code)\s*>"),
    (Kind.TAG, rf"(?<!<)</?[A-Za-z][\w:.-]*(?:{_ATTRIBUTE})*\s*/?>|<!--.*?-->"),
    # <0>, </0> and <1/>, by which i18next names the elements of a component
    (Kind.TAG, r"<(?P<element>[0-9]{1,2})>(?=.{0,1000}?</(?P=element)>)|<(?:/[0-9]{1,2}|[0-9]{1,2}\s?/)>"),
    # &amp;, and %%, with which the texts of programs write one sign of per cent
    (Kind.REFERENCE, r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|(?<!%)%%(?!%)"),
    # {{name}}, ${name}, #{name}, %{count}, {0}, {name}, {name:>10}, {user.first_name!r}
    # {0, number}, {day, date, short} of ICU
    (
        Kind.PLACEHOLDER,
        r"\{\s*[\w.-]{1,40}\s*,\s*(?:number|date|time|spellout|ordinal|duration)\s*(?:,[^{}\n]{0,80})?\}",
    ),
    (Kind.PLACEHOLDER, r"\{\{[^{}\n]{1,80}\}\}|[$#%]\{[^{}\n]{1,80}\}"),
    (Kind.PLACEHOLDER, r"\{(?:[A-Za-z_][\w.\[\]-]*|[0-9]{1,2})?(?:![rsa])?(?::[^{}\s]{0,20})?\}"),
    # %(name)s, %1$s, %1% of Boost, %s, %-5.2f, %@, %lld, and of string catalogs %#@name@ and %arg; "50%d" and "100%s"
    # could be percentages with a letter behind.  With a precision, or a nought that fills the width, there is no doubt:
    # a unit may touch it (%.3fs, %02dm).  The bytes of an address, as in Mu%C3%B1oz, are none.
    (
        Kind.PLACEHOLDER,
        (
            rf"%\([A-Za-z_]\w*\){_PRINTED}|%#@\w{{1,40}}@|%arg(?![A-Za-z0-9_])|%[0-9]{{1,2}}\${_PRINTED}"
            rf"|(?<![\d%{INVISIBLE}])(?<!%[0-9A-F]{{2}})(?!%[0-9A-F]{{2}}%[0-9A-F])"
            rf"%(?:[0-9]{{1,2}}%|[0-9]*\.[0-9]+[fFeEgG]|0[0-9]+[diuxX]|{_PRINTED}(?![A-Za-z]))"
        ),
    ),
    # $NAME$ as browsers write it
    (Kind.PLACEHOLDER, r"\$[A-Z][A-Z0-9_]*\$"),
)


@cache
def _expression() -> re.Pattern[str]:
    """Return what finds all things; most texts never ask for it."""
    kinds = (f"(?P<kind{index}>{text})" for index, (_, text) in enumerate(_EXPRESSIONS))
    return re.compile("|".join(kinds), re.DOTALL)


_BROWSER_NAME = re.compile(r"\$[A-Z]")
_NOTE = re.compile(r"\w\[[0-9]")

_POSITION = re.compile(r"^%[0-9]{1,2}\$")
_SHOWN_AS = re.compile(r"^\{\s*([\w.-]+)\s*,[^{}]*\}$")
_TAG_NAME = re.compile(r"<(/?)([A-Za-z0-9][\w:.-]*)(?:\s(?:[^<>]*\s)?(id=[\"'][^\"'<>]*[\"']))?[^<>]*?(?:/?)>")

PERCENT = "%%"
"""How printf writes one sign of per cent."""

OBJECT = "\ufffc"
"""What stands for a thing in the text that is read: no part of any word or number."""

_FORMATTING = frozenset(
    ("a", "abbr", "b", "big", "em", "font", "g", "i", "ins", "mark", "mrk", "pc", "s", "small", "span", "strong", "u")
)
_ENDS = frozenset(("bpt", "ept", "bx", "ex", "sc", "ec"))
"""The elements that only change how the words in them look, and part no word; their ends as XLIFF and TMX keep them."""


def formatting(text: str) -> str:
    """Return the tag that a text begins with, without its attributes, if it only changes how words look.

    >>> formatting('<font size="2">'), formatting("</b>"), formatting("<br/>"), formatting("{0}")
    ('<font>', '</b>', '', '')
    """
    found = _TAG_NAME.match(text)
    return f"<{found[1]}{found[2]}>" if found is not None and found[2].lower() in _FORMATTING | _ENDS else ""


def has_things(text: str) -> bool:
    """Return whether something in a text may not be language, by the signs that such things begin with."""
    return (
        "%" in text
        or "<" in text
        or "&" in text
        or "{" in text
        or "`" in text
        or "](" in text
        or "|" in text
        or ("$" in text and _BROWSER_NAME.search(text) is not None)
        or ("[" in text and _NOTE.search(text) is not None)
    )


def things(text: str) -> Iterator[Thing]:
    """Yield what in a text is not language, from left to right.

    >>> [(str(thing.kind), thing.surface) for thing in things("<b>%d</b> of {total}: `-1`")]
    [('tag', '<b>'), ('placeholder', '%d'), ('tag', '</b>'), ('placeholder', '{total}'), ('code', '`-1`')]
    """
    if has_things(text):
        for found in _expression().finditer(text):
            kind, _ = _EXPRESSIONS[int(str(found.lastgroup).removeprefix("kind"))]
            yield Thing(kind, found.start(), found.end(), found.group())


def without(text: str) -> str:
    """Return only the language of a text, a space in the place of each thing.

    >>> without("{fileName} 열기")
    '  열기'
    """
    return _expression().sub(" ", text) if has_things(text) else text


def stand_in(thing: Thing, text: str) -> str:
    """Return what is read in the place of a thing.

    That is the character which a reference stands for, and nothing for the mark of a footnote and for mere formatting
    that parts no two digits.
    """
    if thing.kind is Kind.REFERENCE:
        from html import unescape

        character = "%" if thing.surface == PERCENT else unescape(thing.surface)
        return character if character != thing.surface else OBJECT
    if thing.kind is Kind.NOTE:
        return ""
    if thing.kind is Kind.TAG and formatting(thing.surface):
        before, after = text[thing.start - 1 : thing.start], text[thing.end : thing.end + 1]
        if not (before.isdigit() and after.isdigit()) and "<" not in after and ">" not in before:
            return ""
    return OBJECT


def readable(text: str) -> tuple[str, Places | None]:
    """Return the language of a text as it is read, and how its places lead back; ``None`` where nothing else is in it.

    >>> readable("<b>30</b> files in `v2`")[0]
    '30 files in \ufffc'
    """
    if not has_things(text):
        return text, None
    changes = [(thing.start, thing.end, stand_in(thing, text)) for thing in things(text)]
    return rewritten(text, changes) if changes else (text, None)


_COMPARED = frozenset((Kind.PLACEHOLDER, Kind.TAG, Kind.CODE))


_PRINTF = re.compile(rf"%(?:([0-9]{{1,2}})\$)?({_PRINTED})\Z")
"""A placeholder without a name, and the number of what fills it, if it has one."""


def numbers(text: str) -> bool:
    """Return whether a text has a placeholder that says by a number what fills it."""
    return "$" in text and any(_POSITION.match(thing.surface) for thing in things(text))


def kept(text: str, *, numbered: bool = False) -> Iterator[tuple[Thing, tuple[Kind, str]]]:
    """Yield the things that a translation keeps, wherever it puts them, with their kind and identity.

    Beside a text that has *numbered* placeholders, one without a number has that of its place.
    """
    place = 0
    for thing in things(text):
        identity = thing.identity
        if numbered and (found := _PRINTF.match(thing.surface)):
            place += found[1] is None
            identity = f"%{found[1] or place}${found[2]}"
        if thing.kind in _COMPARED:
            yield thing, (thing.kind, identity)


def compared(text: str) -> Counter[tuple[Kind, str]]:
    """Count what a translation keeps, by kind and identity."""
    return Counter(identity for _, identity in kept(text))
