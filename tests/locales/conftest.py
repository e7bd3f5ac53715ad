"""Locales of the tests' own, in folders that are gone afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimkit.locales import add_folder, remove_folder


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on the locale path."""
    add_folder(tmp_path)
    yield tmp_path
    remove_folder(tmp_path)


@pytest.fixture
def write(folder: Path) -> Callable[..., Path]:
    """Return what writes the files of a locale into the folder on the locale path."""

    def written(tag: str, rules: str, examples: str = "") -> Path:
        place = folder / tag
        place.mkdir(exist_ok=True)
        (place / "rules.toml").write_text(rules, encoding="utf-8")
        (place / "examples.toml").write_text(examples, encoding="utf-8")
        return place

    return written
