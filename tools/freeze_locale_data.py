"""Writes the data of CLDR that reading takes, beside the rules of every locale of claimkit: `make locale-data`.

What it writes depends on the release of Babel that is installed, so only the one of constraints.txt may be used.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from claimkit.extraction import cldr
from claimkit.extraction.locale_data import to_text
from claimkit.locales import DATA

ROOT = Path(__file__).parents[1]
LOCALES = ROOT / "src" / "claimkit" / "locales"


def pinned_babel() -> str:
    """Return the release of Babel that the development environment is held to."""
    pins = (line.partition("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines())
    return next(release for name, _, release in pins if name == "babel")


def frozen() -> dict[Path, str]:
    """Return every file of frozen data with what it should hold."""
    tags = sorted(path.parent.name for path in LOCALES.glob("*/rules.toml") if path.parent.name != "root")
    texts = {LOCALES / tag / DATA: to_text(cldr.from_babel(tag)) for tag in tags}
    return {**texts, LOCALES / "scripts.json": cldr.scripts_text()}


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
