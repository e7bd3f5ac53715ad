# ruff: noqa: INP001 - a folder of pages, no package
"""Makes the pictures of the documentation by doing what they show: a terminal, claims as intervals, how reading works.

They stand in docs/pictures, where the README finds them too.  Each is one SVG for light and dark: a picture within a
page goes by the colour scheme of the page.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from html import escape, unescape
from io import StringIO
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from attrs import frozen
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, DIMMED_MONOKAI, TerminalTheme
from rich.text import Text

from claimkit import compare
from claimkit.authoring.explanation import Explanation, explain, made_of
from claimkit.extraction.compiler import scanner
from claimkit.formats.claim_lines import read_claims
from claimkit.rendering import format_value
from claimkit.reports.picture import picture

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from claimkit.extraction.token import Token

ROOT = Path(__file__).parents[2]
COLUMNS = 66
TERMINAL = "claimkit check news.csv"
EXAMPLE = ROOT / "examples" / "news.csv"
CLAIMS = ROOT / "examples" / "kursk" / "claims.jsonl"
READ = "지난해 3월에 어선 50만여 척이"


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the pictures before Sphinx looks for pages, and the page of findings when all pages are written."""
    app.connect("builder-inited", lambda app: write_pictures(Path(app.srcdir) / "pictures"))
    app.connect("build-finished", lambda app, _: write_findings(Path(app.outdir) / "findings.html"))
    return {"parallel_read_safe": True}


def write_pictures(folder: Path) -> None:
    """Write all pictures into a folder."""
    folder.mkdir(exist_ok=True)
    pictures = {"terminal.svg": terminal(TERMINAL), "claims.svg": claims(), "reading.svg": reading(READ, "ko")}
    for name, drawn in pictures.items():
        (folder / name).write_text(drawn, encoding="utf-8")


def write_findings(path: Path) -> None:
    """Write the page of findings that the documentation shows."""
    path.write_text(_printed("claimkit check --format html examples/news.csv"), encoding="utf-8")


def _printed(command: str, folder: Path = ROOT) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    terminal = {"COLUMNS": str(COLUMNS), "FORCE_COLOR": "1", "TERM": "xterm-256color", "PYTHONUTF8": "1", "PATH": path}
    run = subprocess.run(  # noqa: S602 - the commands are those above
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, **terminal},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if run.returncode not in {0, 1}:  # 1: something was found
        message = f"{command} ended with exit status {run.returncode}"
        raise RuntimeError(message)
    return run.stdout


# A terminal

_FONTS, _REST = CONSOLE_SVG_FORMAT.index("    @font-face"), CONSOLE_SVG_FORMAT.index("    .{unique_id}-matrix")
_FORMAT = (CONSOLE_SVG_FORMAT[:_FONTS] + CONSOLE_SVG_FORMAT[_REST:]).replace(
    "Fira Code", "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono'"
)
"""The form of rich, without the fonts that it takes from elsewhere."""


def terminal(command: str) -> str:
    """Draw a terminal in which a command has run, with the first pairs of the example in its folder."""
    with TemporaryDirectory() as folder:
        with EXAMPLE.open(encoding="utf-8") as lines:
            Path(folder, EXAMPLE.name).write_text("".join(islice(lines, 6)), encoding="utf-8")
        printed = _printed(command, Path(folder))
    recorded = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    recorded.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
    recorded.print(Text.from_ansi(printed.rstrip()))

    def drawn(theme: TerminalTheme, form: str) -> str:
        return recorded.export_svg(title="claimkit", theme=theme, code_format=form, clear=False, unique_id="terminal")

    light = drawn(DEFAULT_TERMINAL_THEME, _FORMAT)
    dark = f"{drawn(DIMMED_MONOKAI, '{styles}')}\n{_DARK_FRAME}"
    styles = f"{_LIGHT_FRAME}\n@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n</style>"
    return _WRITTEN.sub(_stretched, light.replace("</style>", styles, 1))


_LIGHT_FRAME = "rect:first-of-type { stroke: #9aa0a8 }"
_DARK_FRAME = "rect:first-of-type { fill: #191919 }\n.terminal-title { fill: #b9bcba }"
_WRITTEN = re.compile(r'textLength="(?P<length>[\d.]+)"(?P<rest>[^>]*)>(?P<text>[^<]+)<')


def _stretched(written: re.Match[str]) -> str:
    """Return a piece of text as long as it is in cells: rich counts characters, but Korean ones are two cells wide."""
    text = unescape(written["text"])
    length = float(written["length"]) * cell_len(text) / len(text)
    return f'textLength="{length:g}"{written["rest"]}>{written["text"]}<'


# Claims as intervals


def claims() -> str:
    """Draw what the claims of the example say about one matter."""
    with CLAIMS.open("rb") as stream:
        claims = read_claims(stream, CLAIMS.name).claims
    return picture(
        compare(claims.filter(lambda claim: claim.about is not None and claim.about.measure == "casualties"))
    )


# How reading works

_CELL, _LABELS, _ROW, _GAP = 50, 76, 36, 18
_STYLE = """
svg { font: 15px system-ui, "Noto Sans", "Noto Sans CJK KR", "Malgun Gothic", sans-serif }
text { fill: #1d1f23; text-anchor: middle }
.small { font-size: 12px }
.label { fill: #5d6168; font-size: 13px; text-anchor: start }
rect { fill: #eef3fa; stroke: #9db7d6; rx: 6px }
.made rect { fill: #dcebfb; stroke: #1a5fa8 }
.says rect { fill: #d9eee0; stroke: #1b6b3a }
@media (prefers-color-scheme: dark) {
  text { fill: #e6e7e9 }
  .label { fill: #a3a8b0 }
  rect { fill: #22272e; stroke: #4a5868 }
  .made rect { fill: #17395c; stroke: #8ac2ff }
  .says rect { fill: #1d3a29; stroke: #7fd6a1 }
}"""


@frozen
class _Box:
    """A stretch of the text, with what became of it."""

    start: int
    end: int
    says: Sequence[str]


def reading(text: str, locale: str) -> str:
    """Draw how a text is read: its tokens, the numbers put together, the values, and what they mean."""
    found = explain(text, scanner(locale))
    rows = {
        "text": ("plain", [_Box(place, place + 1, [character]) for place, character in enumerate(text)]),
        "tokens": ("token", list(_tokens(found))),
        "numerals": ("token", list(_numerals(found))),
        "rules": ("made", list(_values(found))),
        "means": ("says", [_Box(each.start, each.end, [format_value(each.value, "en")]) for each in found.mentions]),
    }
    width, height = _LABELS + _CELL * len(text) + 8, len(rows) * (_ROW + _GAP) + 10
    drawn = "".join(_row(name, kind, boxes, number) for number, (name, (kind, boxes)) in enumerate(rows.items()))
    label = f"How claimkit reads {escape(text)}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img"><title>{label}</title><style>{_STYLE}</style>{drawn}</svg>\n'
    )


def _row(name: str, kind: str, boxes: Sequence[_Box], number: int) -> str:
    top = 5 + number * (_ROW + _GAP)
    drawn = [f'<text class="label" x="4" y="{top + _ROW / 2 + 5}">{name}</text>']
    for box in boxes:
        left, width = _LABELS + box.start * _CELL, (box.end - box.start) * _CELL
        if kind != "plain":
            drawn.append(f'<rect x="{left + 2}" y="{top}" width="{width - 4}" height="{_ROW}"/>')
        first = top + _ROW / 2 + (5 if len(box.says) == 1 else -3)
        for line, said in enumerate(box.says):
            small = ' class="small"' if len(box.says) > 1 or cell_len(said) * 9 > width else ""
            drawn.append(f'<text{small} x="{left + width / 2}" y="{first + 15 * line}">{escape(said)}</text>')
    return f'<g class="{kind}">{"".join(drawn)}</g>'


def _runs(found: Explanation) -> Iterator[tuple[int, Sequence[Token], Sequence[Token]]]:
    place = 0
    for run in found.runs:
        place = found.text.index(run.text, place)
        yield place, run.tokens, run.numerals
        place += len(run.text)


def _tokens(found: Explanation) -> Iterator[_Box]:
    for place, tokens, _ in _runs(found):
        for token in tokens:
            if token.end > token.start:
                yield _Box(place + token.start, place + token.end, [_role(token)])


def _role(token: Token) -> str:
    """Name what a word does in the text, as far as a reader of the drawing has to know."""
    if token.lexeme is None:
        return "digits"
    numeral = token.lexeme.numeral
    if numeral is not None and numeral.role == "multiply":
        return f"×{numeral.value:,}"
    return next((role for role in ("hedge", "counter", "offset", "particle") if role in token.lexeme.senses), "mark")


def _numerals(found: Explanation) -> Iterator[_Box]:
    for place, _, tokens in _runs(found):
        for token in tokens:
            if token.numeral is not None and token.lexeme is None:
                yield _Box(place + token.start, place + token.end, [f"{token.numeral.amount:,}"])


def _values(found: Explanation) -> Iterator[_Box]:
    for run, (place, _, _) in zip(found.runs, _runs(found), strict=True):
        for step in run.steps:
            for attempt in step.attempts:
                if attempt.made is not None and not attempt.lost:
                    rule = f"{step.stage} rule {attempt.plan.rule.name}"
                    yield _Box(place + attempt.made.start, place + attempt.made.end, [rule, made_of(attempt.made)])
