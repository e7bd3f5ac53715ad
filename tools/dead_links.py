"""Finds the links of the built documentation that lead nowhere in it: `make docs` runs it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

PAGES = Path(__file__).parents[1] / "docs" / "_build" / "html"

_LINK = re.compile(r'\b(?:href|src)="([^"]+)"')
_PLACE = re.compile(r'\bid="([^"]+)"')
_ELSEWHERE = re.compile(r"[a-z]+:")


def dead_links(folder: Path) -> Iterator[str]:
    """Yield each link to a page or a place that is not there, with the page it stands on."""
    texts = {path.resolve(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    places = {path: set(map(unescape, _PLACE.findall(text))) for path, text in texts.items()}
    for path, text in texts.items():
        for link in sorted(set(map(unescape, _LINK.findall(text)))):
            if _ELSEWHERE.match(link):
                continue
            file, _, place = link.partition("#")
            target = (path.parent / unquote(file.partition("?")[0])).resolve() if file else path
            if not target.exists() or (place and unquote(place) not in places.get(target, {unquote(place)})):
                yield f"{path.relative_to(folder.resolve())}: {link}"


if __name__ == "__main__":
    found = list(dead_links(PAGES))
    sys.exit("\n".join(["links that lead nowhere:", *found]) if found else 0)
