"""Locale files of Ruby on Rails, through PyYAML: https://guides.rubyonrails.org/i18n.html."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from claimkit.formats.decoding import Content, content_of
from claimkit.formats.header import Wanted
from claimkit.formats.languages import language_of
from claimkit.formats.messages import CATEGORIES, OTHER, Message
from claimkit.formats.segment import record_error
from claimkit.formats.written import PLAIN, Notation, Piece, Written

# What would end a plain scalar, or begin something else in it.
_MARKS = re.compile(r"[:#\n]|^[-?&*!|>%@`'\"{\[]")

_NOTATIONS = {
    '"': Notation(PLAIN.escape, str, lambda text: json.dumps(text, ensure_ascii=False)[1:-1]),
    "'": Notation(PLAIN.escape, str, lambda text: None if "\n" in text else text.replace("'", "''")),
    None: Notation(PLAIN.escape, str, lambda text: None if _MARKS.search(text) else text),
}


def rails_yaml(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the texts of a file. Aliases are not followed.

    Raises `claimkit.errors.RecordError` if it is no YAML.
    """
    import yaml

    content = content_of(stream, file, wanted.encoding)
    try:
        root = yaml.compose(content.text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        raise record_error(file, line, f"this is no YAML ({error.problem})") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise record_error(file, 1, f"this is no YAML ({error})") from None
    if isinstance(root, yaml.MappingNode):
        yield from _messages(content, root, "", set())


def _messages(content: Content, node: object, key: str, seen: set[int]) -> Iterator[Message]:
    import yaml

    if id(node) in seen:  # an alias
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for number, each in enumerate(node.value):
            yield from _messages(content, each, f"{key}.{number}", seen)
    elif isinstance(node, yaml.MappingNode):
        forms = {str(name.value): each for name, each in node.value}
        is_plural = bool(key) and OTHER in forms and forms.keys() <= CATEGORIES
        for name, each in forms.items():
            if is_plural and isinstance(each, yaml.ScalarNode):
                yield from _scalar(content, each, key, name)
            else:
                below = "" if not key and language_of(f"{name}.yml") else f"{key}.{name}" if key else name
                yield from _messages(content, each, below, seen)
    elif isinstance(node, yaml.ScalarNode):
        yield from _scalar(content, node, key, None)


def _scalar(content: Content, node: object, key: str, category: str | None) -> Iterator[Message]:
    import yaml

    if not isinstance(node, yaml.ScalarNode) or node.tag != "tag:yaml.org,2002:str":
        return
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in {"'", '"'}:
        start, end = start + 1, end - 1
    if content.text[start:end] == node.value and "\n" not in node.value:
        pieces = content.pieces(start, end, PLAIN)
    else:  # folded or escaped: it can be read, and not changed in place
        pieces = (Piece(node.value, 0, 0, is_code=True),)
    written = Written(pieces, _NOTATIONS.get(node.style, PLAIN), content.encoding)
    yield Message(key, written, node.start_mark.line + 1, category)
