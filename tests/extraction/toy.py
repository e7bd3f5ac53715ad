"""A toy locale: just enough rules to try one feature of the rule language at a time, without any real language."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve

from claimkit.extraction import scanner
from claimkit.extraction.scanner import Scanner
from claimkit.locales import add_folder, remove_folder

TAG = "ia"
"""Interlingua: the Unicode locale data knows it, claimkit has no rules for it."""

Reader = Callable[[str], list[tuple[str, str]]]

_compiled: dict[str, Scanner] = {}


@contextmanager
def toy_locale(folder: Path, rules: str) -> Generator[Reader]:
    """Yield a function that reads a text by these rules: pairs of surface and value.

    Tests that share rules share what was compiled of them, but nothing that it remembers of texts.
    """
    (folder / TAG).mkdir(parents=True)
    (folder / TAG / "rules.toml").write_text(rules, encoding="utf-8")
    (folder / TAG / "examples.toml").write_text("", encoding="utf-8")
    add_folder(folder)

    def read(text: str) -> list[tuple[str, str]]:
        if rules not in _compiled:
            _compiled[rules] = scanner(TAG)
        return [(mention.surface, str(mention.value)) for mention in evolve(_compiled[rules]).mentions(text)]

    try:
        yield read
    finally:
        remove_folder(folder)
