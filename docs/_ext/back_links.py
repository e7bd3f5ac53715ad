# ruff: noqa: INP001 - a folder of pages, no package
"""Mends the links that lead from the source of a name back to its documentation.

Sphinx takes it that all names of a module are documented under one parent; some stand under `claimkit`, others under
`claimkit.checks`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_BACK = re.compile(r'(?<=class="viewcode-back" href=")(?P<page>[^"#]*)#(?P<name>[\w.]+)')


def setup(app: Sphinx) -> dict[str, bool]:
    """Look at each page of source before it is written."""
    app.connect("html-page-context", mend)
    return {"parallel_read_safe": True}


def mend(app: Sphinx, pagename: str, _template: str, context: dict[str, str], _doctree: object) -> None:
    """Point every link at the name under which the documentation has it."""
    if not pagename.startswith("_modules/"):
        return
    documented = {name for name, *_ in app.env.domains.python_domain.get_objects()}

    def target(link: re.Match[str]) -> str:
        name = link["name"]
        if name in documented:
            return link[0]
        own = name.removeprefix("claimkit.")
        same = sorted(each for each in documented if each.endswith(f".{own}"))
        return f"{link['page']}#{same[0]}" if same else link["page"]

    context["body"] = _BACK.sub(target, context["body"])
