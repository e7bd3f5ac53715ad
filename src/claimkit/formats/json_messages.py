"""Messages in JSON: nested keys, the plurals of i18next, messages of browser extensions, Application Resource Bundles.

https://www.i18next.com/misc/json-format, https://developer.chrome.com/docs/extensions/reference/api/i18n and
https://github.com/google/app-resource-bundle
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from attrs import evolve

from claimkit.formats.header import Wanted
from claimkit.formats.json_texts import JsonText, json_texts
from claimkit.formats.languages import language_of
from claimkit.formats.messages import CATEGORIES, OTHER, Message

_PLURAL = re.compile(rf"(.+)_({'|'.join(sorted(CATEGORIES))})")
_MESSAGE = "message"


def json_messages(stream: BinaryIO, file: str, wanted: Wanted) -> Iterator[Message]:
    """Read the messages of a file; what describes them is none of them.

    Raises `claimkit.errors.RecordError` if it is no JSON.
    """
    texts = [each for each in json_texts(stream, file, wanted.encoding) if each.path]
    named = {each.path[0] for each in texts if len(each.path) > 1}
    if {each.path[0] for each in texts} == named and len(named) == 1 and language_of(f"{named.pop()}.json"):
        texts = [evolve(each, path=each.path[1:]) for each in texts]
    described = _descriptions(texts)
    if described is not None:
        texts = [each for each in texts if each.path[1:] == (_MESSAGE,)]
    keys = {".".join(each.path) for each in texts}
    for each in texts:
        if any(key.startswith("@") for key in each.path):
            continue
        path = each.path[:-1] if described is not None else each.path
        key, category = _key(".".join(path), keys)
        yield Message(key, each.written, each.line, category, note=(described or {}).get(path[0], ""))


def _descriptions(texts: Sequence[JsonText]) -> dict[str, str] | None:
    """Return what is said of the messages of a browser extension; ``None`` if these are others."""
    named = {each.path[0] for each in texts}
    if not named or {each.path[0] for each in texts if each.path[1:] == (_MESSAGE,)} != named:
        return None
    return {each.path[0]: each.text for each in texts if each.path[1:] == ("description",)}


def _key(key: str, keys: set[str]) -> tuple[str, str | None]:
    """Return the key without its plural ending, and the category; before its version 4, i18next wrote others."""
    if found := _PLURAL.fullmatch(key):
        return (found[1], found[2]) if f"{found[1]}_{OTHER}" in keys else (key, None)
    if key.endswith("_plural") and key.removesuffix("_plural") in keys:
        return key.removesuffix("_plural"), OTHER
    if f"{key}_plural" in keys:
        return key, "one"
    if key.endswith("_0") and f"{key[:-2]}_1" not in keys:
        return key[:-2], OTHER
    return key, None
