"""The report for a browser: one page that needs nothing else, no script among it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files
from pathlib import PurePath
from string import Template
from typing import TextIO

from attrs import Factory, define

from claimkit import __version__
from claimkit.checks import Finding, Severity
from claimkit.messages import Message, counted, language_of, named, told
from claimkit.reports.marking import Mark, marks_of, pieces_of, shortened
from claimkit.reports.report import SEVERITIES, Checked, Tally, Unread, counted_files, counted_findings
from claimkit.reports.visible import visible


@define
class PageReport:
    """A page of HTML; it is written at the end, for its first lines say what was counted."""

    stream: TextIO
    language: str | None = None
    _pairs: list[str] = Factory(list[str])
    _unread: list[str] = Factory(list[str])
    _files: dict[str, None] = Factory(dict[str, None])

    def pair(self, checked: Checked) -> None:
        """Keep the pair as it will stand on the page."""
        self._files[checked.file] = None
        self._pairs.append(_article(checked, self.language))

    def unread(self, row: Unread) -> None:
        """Keep it for the end of the page."""
        self._unread.append(f"<li>{_shown(row.message)}</li>")

    def close(self, tally: Tally) -> None:
        """Write the page."""
        page = Template(files("claimkit.reports").joinpath("page.html").read_text(encoding="utf-8"))
        written = page.substitute(
            version=_shown(__version__),
            language=language_of(self.language),
            title=_shown(told(_title(list(self._files), tally), self.language)),
            summary=_shown(told(tally.summary, self.language)),
            remarks="\n".join(f"<p>{_shown(told(remark, self.language))}</p>" for remark in tally.remarks),
            filters=_filters(tally, self.language),
            pairs="\n".join(self._pairs) or f"<p>{told(Message('Nothing to report.'), self.language)}</p>",
            unreadable=_section(self._unread, self.language),
        )
        self.stream.write(written)


def _shown(text: str) -> str:
    return escape(visible(text))


def _title(names: list[str], tally: Tally) -> Message:
    found = counted("{number:,} finding", "{number:,} findings", tally.findings.total())
    file = PurePath(names[0]).name if len(names) == 1 else counted_files(tally.files)
    return Message("{findings} in {file}", findings=found, file=file)


def _filters(tally: Tally, language: str | None) -> str:
    """Return a box for each severity that was found; without one checked, its findings are not shown."""
    found = [severity for severity in SEVERITIES if tally.findings[severity]]
    return "\n".join(_filter(severity, tally.findings[severity], language) for severity in found)


def _filter(severity: Severity, number: int, language: str | None) -> str:
    box = f'<input class="box" type="checkbox" id="{severity}" checked>'
    said = _shown(told(counted_findings(severity, number), language))
    return f'{box}<label class="filter {severity}" for="{severity}"><b>{said}</b></label>'


def _article(checked: Checked, language: str | None) -> str:
    segment = checked.segment
    original, translation = marks_of(checked.findings)
    sides = segment.sides
    classes = " ".join(sorted({f"has-{finding.severity}" for finding in checked.findings}))
    return "\n".join(
        [
            f'<article class="{classes}">',
            f"<h2>{_shown(told(checked.place, language))}</h2>",
            "<dl>",
            _side(told(sides.original, language), sides.original_language, segment.original, original),
            _side(told(sides.translation, language), sides.translation_language, segment.translation, translation),
            "</dl>",
            f"<ul>{''.join(_item(finding, language) for finding in checked.findings)}</ul>",
            "</article>",
        ]
    )


def _side(label: str, language: str | None, text: str, marks: list[Mark]) -> str:
    tag = f' lang="{escape(language)}"' if language else ""
    marked = "".join(
        _shown(piece.text) if piece.severity is None else f'<mark class="{piece.severity}">{_shown(piece.text)}</mark>'
        for piece in shortened(pieces_of(text, marks))
    )
    return f'<dt>{_shown(label)}</dt><dd dir="auto"{tag}>{marked}</dd>'


def _item(finding: Finding, language: str | None) -> str:
    should_be = Message("should be: {expected}", expected=finding.expected)
    expected = f"<span>{_shown(told(should_be, language))}</span>" if finding.expected else ""
    severity = _shown(told(named(finding.severity), language))
    said = f"<b>{severity}</b> {_shown(finding.message)} <code>{_shown(finding.code)}</code>"
    return f'<li class="{finding.severity}">{said}{expected}</li>'


def _section(rows: Iterable[str], language: str | None) -> str:
    listed = "".join(rows)
    heading = _shown(told(Message("Not checked"), language))
    return f'<section class="unreadable"><h2>{heading}</h2><ul>{listed}</ul></section>' if listed else ""
