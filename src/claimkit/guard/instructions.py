"""Instructions: what a model is told that is to translate once more, in the language of its prompt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from typing import cast

from attrs import frozen

from claimkit.checks import Finding, Span
from claimkit.checks.settings import families
from claimkit.checks.wording import Language
from claimkit.claims import Text
from claimkit.errors import RuleError
from claimkit.locales import Folder, file_of, find
from claimkit.locales.rule_places import content_of

FILE = "feedback.toml"
"""The file, beside a locale's rules, that holds the instructions in its language; a locale may do without."""

_SHAPES = ("replace", "omitted", "kept", "added", "other")
_NAMES = ("original", "translation", "expected", "language", "message")
_PLAIN = re.compile(rf"(?:[^{{}}]|{{(?:{'|'.join(_NAMES)})}})*")


@frozen
class Instructions:
    """The texts of one language: by the shape of a finding, and by codes and families of codes, which go before."""

    tag: str
    shapes: Mapping[str, str]
    codes: Mapping[str, str]

    def of(self, finding: Finding, target: Text) -> str:
        """Return what to tell of a finding; nothing if no other translation would help."""
        return self._template(finding).format(
            original=_words(finding.original),
            translation=_words(finding.translation),
            expected=finding.expected or "",
            language=Language(target.language).told(self.tag),
            message=finding.message,
        )

    def _template(self, finding: Finding) -> str:
        named = next((self.codes[name] for name in families(finding.code) if name in self.codes), None)
        return self.shapes[_shape(finding)] if named is None else named


def feedback(findings: Iterable[Finding], target: Text, language: str) -> str:
    """Write a line for each finding, the same line only once."""
    instructions = instructions_in(language)
    lines = dict.fromkeys(instructions.of(each, target) for each in findings)
    return "\n".join(f"- {line}" for line in lines if line)


def instructions_in(language: str) -> Instructions:
    """Return the texts of a language; those of a region are its language's.

    Raises `claimkit.errors.UnknownLocaleError` if there are none, and `claimkit.errors.RuleError` if they cannot be
    understood.

    >>> instructions_in("en-GB").shapes["other"]
    '{message}'
    """
    return _instructions(find(language))


@cache
def _instructions(folder: Folder) -> Instructions:
    path = file_of(folder, FILE, f"no instructions for a model are written in {folder.tag!r}; there are some in")
    content = content_of(path)
    shapes, codes = _texts(path, content.get("shapes"), "shapes"), _texts(path, content.get("codes", {}), "codes")
    if set(shapes) != set(_SHAPES):
        message = f"{path}: [shapes] holds a text for each of {', '.join(_SHAPES)}, not for {', '.join(shapes)}"
        raise RuleError(message)
    return Instructions(folder.tag, shapes, codes)


def _texts(path: Traversable, table: object, name: str) -> Mapping[str, str]:
    """Return the texts of a table; raise `RuleError` where something else stands there."""
    if not isinstance(table, dict):
        message = f"{path}: [{name}] is a table of texts"
        raise RuleError(message)
    texts: dict[str, str] = {}
    for key, text in cast("dict[str, object]", table).items():
        if not isinstance(text, str) or not _PLAIN.fullmatch(text):
            places = ", ".join(f"{{{each}}}" for each in _NAMES)
            message = f"{path}: [{name}] {key}: a text is expected in which only {places} stand for something"
            raise RuleError(message)
        texts[key] = text
    return texts


def _shape(finding: Finding) -> str:
    match finding.original, finding.translation, finding.expected:
        case Span(), Span(), str():
            return "replace"
        case Span(), None, str():
            return "omitted"
        case Span(), None, None:
            return "kept"
        case None, Span(), _:
            return "added"
        case _:
            return "other"


def _words(span: Span | None) -> str:
    """Return the words in a span on one line, for every instruction has one."""
    return "" if span is None else " ".join(span.surface.split())
