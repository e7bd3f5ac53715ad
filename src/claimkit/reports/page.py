"""The report for a browser: one page that loads nothing, and can be read, filtered and printed without its script."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import PurePath
from string import Template
from typing import TextIO

from attrs import Factory, define

from claimkit import __version__
from claimkit.checks import Finding, Severity
from claimkit.checks.catalogue_page import catalogue_rows
from claimkit.reports.documentation import explanation
from claimkit.reports.marking import Mark, marks_of, pieces_of, shortened
from claimkit.reports.report import SEVERITIES, Checked, Tally, Unread, counted
from claimkit.reports.visible import visible


@define
class PageReport:
    """A page of HTML; it is written at the end, for its first lines say what was counted."""

    stream: TextIO
    _pairs: list[str] = Factory(list[str])
    _unread: list[str] = Factory(list[str])
    _files: Counter[str] = Factory(Counter[str])
    _codes: set[str] = Factory(set[str])

    def pair(self, checked: Checked) -> None:
        """Keep the pair as it will stand on the page."""
        self._files[checked.file] += 1
        self._codes.update(finding.code for finding in checked.findings)
        self._pairs.append(_article(checked))

    def unread(self, row: Unread) -> None:
        """Keep it for the end of the page."""
        self._unread.append(f"<li>{_shown(_without_advice(row.message))}</li>")

    def close(self, tally: Tally) -> None:
        """Write the page."""
        page, script = (
            files("claimkit.reports").joinpath(f"page.{kind}").read_text(encoding="utf-8") for kind in ("html", "js")
        )
        today = dt.datetime.now().astimezone().date()
        written = Template(page).substitute(
            script=script,
            digest=f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}",
            day=today,
            date=f"{today.day} {today:%B %Y}",
            version=_shown(__version__),
            title=_shown(_title(list(self._files), tally)),
            summary=_shown(str(tally)),
            remarks="\n".join(f"<p>{_shown(remark)}</p>" for remark in _remarks(tally)),
            filters=_filters(tally),
            choice=_choice(self._files) if len(self._files) > 1 else "",
            pairs="\n".join(self._pairs) or "<p>Nothing to report.</p>",
            unreadable=_section(self._unread),
            checks=_checks(self._codes),
        )
        self.stream.write(written)


def _shown(text: str) -> str:
    return escape(visible(text))


def _title(names: list[str], tally: Tally) -> str:
    found = counted(tally.findings.total(), "finding")
    return f"{found} in {PurePath(names[0]).name}" if len(names) == 1 else f"{found} in {counted(tally.files, 'file')}"


# Advice to whoever runs claimkit is none to whoever gets the page.
_ADVICE = re.compile(r"; [^;]*(?:--[a-z]|pip install).*", re.DOTALL)


def _without_advice(message: str) -> str:
    return _ADVICE.sub("", message)


def _remarks(tally: Tally) -> list[str]:
    hidden = tally.hidden.total()
    return [*tally.remarks, *([f"{counted(hidden, 'slighter finding')} not shown"] if hidden else [])]


def _choice(names: Counter[str]) -> str:
    """Return a list of the files to choose one from."""
    listed = "".join(
        f'<option value="{_shown(name)}">{_shown(name)} ({counted(number, "pair")})</option>'
        for name, number in names.items()
    )
    return f'<label>File <select name="file"><option value="">all files</option>{listed}</select></label>'


def _filters(tally: Tally) -> str:
    """Return a box for each severity that was found; without one checked, its findings are not shown."""
    return "\n".join(_filter(severity, tally.findings[severity]) for severity in SEVERITIES if tally.findings[severity])


def _filter(severity: Severity, number: int) -> str:
    box = f'<input class="box" type="checkbox" id="{severity}" checked>'
    return f'{box}<label class="filter {severity}" for="{severity}"><b>{counted(number, severity)}</b></label>'


def _article(checked: Checked) -> str:
    segment = checked.segment
    original, translation = marks_of(checked.findings)
    sides = segment.sides
    classes = " ".join(sorted({f"has-{finding.severity}" for finding in checked.findings}))
    return "\n".join(
        [
            f'<article class="{classes}" data-file="{_shown(checked.file)}" tabindex="-1">',
            f"<h2>{_shown(checked.place)}{_published(checked)}</h2>",
            "<dl>",
            _side(sides.original, sides.original_language, segment.original, original),
            _side(sides.translation, sides.translation_language, segment.translation, translation),
            "</dl>",
            f"<ul>{''.join(map(_item, checked.findings))}</ul>",
            "</article>",
        ]
    )


def _published(checked: Checked) -> str:
    day = checked.segment.published
    return "" if day is None else f", published {day}"


def _side(label: str, language: str | None, text: str, marks: list[Mark]) -> str:
    tag = f' lang="{escape(language)}"' if language else ""
    marked = "".join(
        _shown(piece.text) if piece.severity is None else f'<mark class="{piece.severity}">{_shown(piece.text)}</mark>'
        for piece in shortened(pieces_of(text, marks))
    )
    return f'<dt>{_shown(label)}</dt><dd dir="auto"{tag}>{marked}</dd>'


def _item(finding: Finding) -> str:
    expected = f"<span>should be: {_shown(finding.expected)}</span>" if finding.expected else ""
    said = f"<b>{finding.severity}</b> {_shown(finding.message)} <code>{_linked(finding.code)}</code>"
    return f'<li class="{finding.severity}">{said}{expected}</li>'


@cache
def _catalogue() -> Mapping[str, tuple[Severity, str]]:
    return {code: (severity, text) for code, severity, text, *_ in catalogue_rows()}


def _linked(code: str) -> str:
    return f'<a href="#{code}">{code}</a>' if code in _catalogue() else _shown(code)


def _checks(codes: set[str]) -> str:
    """Explain the codes on the page, at the place that its findings link to."""
    listed = "".join(
        f'<div class="{severity}" id="{code}"><h3><code>{code}</code></h3> <p>{_shown(text)}{_more(code)}</p></div>'
        for code, (severity, text) in _catalogue().items()
        if code in codes
    )
    return f'<section class="checks"><h2>What the findings mean</h2>{listed}</section>' if listed else ""


def _more(code: str) -> str:
    address = explanation(code)
    return "" if address is None else f' <a href="{escape(address)}" rel="noreferrer">More about it</a>'


def _section(rows: Iterable[str]) -> str:
    listed = "".join(rows)
    return f'<section class="unreadable"><h2>Not checked</h2><ul>{listed}</ul></section>' if listed else ""
