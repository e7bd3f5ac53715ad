"""Writes the data of CLDR that reading takes, beside the rules of every locale of claimkit: `make locale-data`.

What it writes depends on the release of Babel that is installed, so only the one of constraints.txt may be used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from babel.core import get_global
from babel.localedata import locale_identifiers

from claimkit.extraction import cldr
from claimkit.extraction.locale_data import to_text
from claimkit.locales import DATA

ROOT = Path(__file__).parents[1]
LOCALES = ROOT / "src" / "claimkit" / "locales"
_SCRIPT_LENGTH = 4


def pinned_babel() -> str:
    """Return the release of Babel that the development environment is held to."""
    pins = (line.partition("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines())
    return next(release for name, _, release in pins if name == "babel")


def frozen() -> dict[Path, str]:
    """Return every file of frozen data with what it should hold."""
    tags = sorted(path.parent.name for path in LOCALES.glob("*/rules.toml") if path.parent.name != "root")
    texts = {LOCALES / tag / DATA: to_text(cldr.from_babel(tag)) for tag in tags}
    return {**texts, LOCALES / "scripts.json": scripts_text()}


def scripts_text() -> str:
    """Return the file that holds the likely script of every language, a script a line."""
    tags: dict[str, list[str]] = {}
    for tag, script in _scripts():
        tags.setdefault(script, []).append(tag)
    lines = ",\n".join(f"  {json.dumps(script)}: {json.dumps(' '.join(tags[script]))}" for script in sorted(tags))
    return f'{{\n "cldr": {json.dumps(cldr.version())},\n "scripts": {{\n{lines}\n }}\n}}\n'


def _scripts() -> Iterator[tuple[str, str]]:
    """Yield the likely script of every language that CLDR has data for, and of its regions where theirs is another."""
    languages = {identifier.partition("_")[0] for identifier in locale_identifiers()}
    likely: Mapping[str, str] = get_global("likely_subtags")
    found = {tag: full.split("_")[1] for tag, full in likely.items() if tag.partition("_")[0] in languages}
    for tag, script in sorted(found.items()):
        language, _, region = tag.partition("_")
        if not region or (len(region) < _SCRIPT_LENGTH and script != found[language]):
            yield tag.replace("_", "-"), script


def main() -> None:
    """Write the files, if the pinned release of Babel is at hand."""
    installed, pinned = version("babel"), pinned_babel()
    if installed != pinned:
        message = f"the locale data is frozen from Babel {pinned}, not {installed}: pip install babel=={pinned}"
        raise SystemExit(message)
    for path, text in frozen().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
