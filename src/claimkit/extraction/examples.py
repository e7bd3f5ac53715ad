"""The examples of a locale: texts with all that they state, and texts that state nothing; they are its tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from claimkit.extraction.notation import EXACT, FIELDS, MARKED_OTHER, Meaning, meaning, meaning_of, parse_meaning
from claimkit.extraction.scanner import Scanner
from claimkit.extraction.schema import KINDS
from claimkit.extraction.token import Mention
from claimkit.extraction.validation import check_examples
from claimkit.locales import find
from claimkit.locales.rule_places import content_of

_MARKED = re.compile(rf"\[(?P<main>[^\]]*)\]|{MARKED_OTHER.pattern}")


@frozen
class Stated:
    """A span of a text and what it means."""

    start: int
    end: int
    meaning: Meaning


@frozen
class Example:
    """A text and all that it states, from left to right; where that is nothing, nothing in it may be read."""

    text: str
    stated: tuple[Stated, ...]
    about: str = ""

    def failure(self, scanner: Scanner) -> str | None:
        """Return what is wrong with the reading of the text, ``None`` if all is as it should be."""
        mentions = scanner.mentions(self.text)
        read = [Stated(mention.start, mention.end, meaning_of(mention.value)) for mention in mentions]
        if read == [*self.stated]:
            return None
        found = ", ".join(_line(mention) for mention in mentions) or "nothing"
        if not self.stated:
            return f"{self.text!r} should mean nothing, but {found} was found"
        wanting = [each for each in self.stated if each not in read]
        if not wanting:
            more = [_line(mention) for mention, each in zip(mentions, read, strict=True) if each not in self.stated]
            return f"{self.text!r} states {', '.join(more)} as well, which the example leaves out"
        expected = ", ".join(f"{self.surface(each)!r} should be {each.meaning}" for each in wanting)
        return f"{self.text!r}: {expected}, but {found} was found"

    def surface(self, stated: Stated) -> str:
        """Return the words that state a value."""
        return self.text[stated.start : stated.end]


def _line(mention: Mention) -> str:
    return f"{mention.surface!r} = {meaning_of(mention.value)}"


def examples(tag: str) -> Iterator[Example]:
    """Yield the examples of a locale.

    Raises `claimkit.errors.RuleError`, with file, line and key, where the file cannot be understood.
    """
    file = find(tag).examples
    content = content_of(file)
    check_examples(content, file)
    for table in content.get("means", ()):
        kind = next(key for key in table if key in KINDS)
        fields = {name: str(table.get(name, "")) for name in FIELDS}
        main = meaning(kind, str(table[kind]), table.get("unit", ""), table.get("hedge", EXACT), fields)
        for text in table["texts"]:
            yield _example(text, main, table.get("about", ""))
    for table in content.get("nothing", ()):
        for text in table["texts"]:
            yield Example(text, (), table.get("about", ""))


def _example(marked: str, main: Meaning, about: str) -> Example:
    """Take the marks out of a text: ``[words]`` mean what the group says, ``{words = notation}`` what stands there."""
    text, place = "", 0
    stated: list[Stated] = []
    for found in _MARKED.finditer(marked):
        text += marked[place : found.start()]
        place = found.end()
        words = found["main"] if found["words"] is None else found["words"]
        means = main if found["meaning"] is None else parse_meaning(found["meaning"])
        stated.append(Stated(len(text), len(text) + len(words), means))
        text += words
    text += marked[place:]
    return Example(text, tuple(stated) or (Stated(0, len(text), main),), about)
