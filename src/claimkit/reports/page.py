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
from claimkit.checks.registry import catalogue_rows
from claimkit.messages import ENGLISH, Message, counted, language_of, named, told
from claimkit.rendering import format_date
from claimkit.reports.marking import Mark, in_html, marks_of, pieces_of, shortened
from claimkit.reports.report import (
    SEVERITIES,
    Checked,
    Report,
    Tally,
    Unread,
    counted_files,
    counted_findings,
    counted_pairs,
    explanation,
)
from claimkit.values import CalendarDate


@define
class PageReport(Report):
    """A page of HTML; it is written at the end, for its first lines say what was counted."""

    stream: TextIO
    language: str | None = None
    _pairs: list[str] = Factory(list[str])
    _unread: list[str] = Factory(list[str])
    _files: Counter[str] = Factory(Counter[str])
    _codes: set[str] = Factory(set[str])

    def pair(self, checked: Checked) -> None:
        """Keep the pair as it will stand on the page."""
        self._files[checked.file] += 1
        self._codes.update(finding.code for finding in checked.findings)
        self._pairs.append(_article(checked, self.language))

    def unread(self, row: Unread) -> None:
        """Keep it for the end of the page."""
        self._unread.append(f"<li>{in_html(_ADVICE.sub('', row.message))}</li>")

    def close(self, tally: Tally) -> None:
        """Write the page."""
        page, script = (
            files("claimkit.reports").joinpath(f"page.{kind}").read_text(encoding="utf-8") for kind in ("html", "js")
        )
        today = dt.datetime.now().astimezone().date()
        written = Template(page).substitute(
            script=script,
            digest=f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}",
            checked=Message("Checked on {day}", day=_time(today, self.language)).told(self.language),
            findings=self._told(Message("Findings")),
            search=self._told(Message("Search")),
            shown=self._told(Message("{shown} of {number} shown", shown="{shown}", number="{number}")),
            keys=_KEYS.told(self.language),
            version=in_html(__version__),
            language=language_of(self.language),
            title=self._told(_title(list(self._files), tally)),
            summary=self._told(tally.summary),
            remarks="\n".join(f"<p>{self._told(remark)}</p>" for remark in _remarks(tally)),
            filters=_filters(tally, self.language),
            choice=_choice(self._files, self.language) if len(self._files) > 1 else "",
            pairs="\n".join(self._pairs) or f"<p>{self._told(Message('Nothing to report.'))}</p>",
            unreadable=_section(self._unread, self.language),
            checks=_checks(self._codes, self.language),
        )
        self.stream.write(written)

    def _told(self, message: Message) -> str:
        return in_html(message.told(self.language))


def _time(day: dt.date, language: str | None) -> str:
    written = format_date(CalendarDate(year=day.year, month=day.month, day=day.day), language or ENGLISH)
    return f'<time datetime="{day}">{in_html(written)}</time>'


def _title(names: list[str], tally: Tally) -> Message:
    found = counted("{number:,} finding", "{number:,} findings", tally.findings.total())
    file = PurePath(names[0]).name if len(names) == 1 else counted_files(tally.files)
    return Message("{findings} in {file}", findings=found, file=file)


_KEYS = Message(
    "<kbd>/</kbd> to search, <kbd>Esc</kbd> to see all, <kbd>j</kbd> and <kbd>k</kbd> "
    "for the next pair and the one before"
)

# Advice to whoever runs claimkit is none to whoever gets the page.
_ADVICE = re.compile(r"[;.] [^;.]*(?:--[a-z]|pip install).*", re.DOTALL)


def _remarks(tally: Tally) -> list[Message]:
    if not (number := tally.hidden.total()):
        return [*tally.remarks]
    hidden = counted("{number:,} less severe finding not shown", "{number:,} less severe findings not shown", number)
    return [*tally.remarks, hidden]


def _choice(names: Counter[str], language: str | None) -> str:
    """Return a list of the files to choose one from."""
    listed = "".join(
        f'<option value="{in_html(name)}">{in_html(name)} ({in_html(counted_pairs(number), language)})</option>'
        for name, number in names.items()
    )
    file, every = (in_html(words, language) for words in (Message("File"), Message("all files")))
    return f'<label>{file} <select name="file"><option value="">{every}</option>{listed}</select></label>'


def _filters(tally: Tally, language: str | None) -> str:
    """Return a box for each severity that was found; without one checked, its findings are not shown."""
    boxes: list[str] = []
    for severity in SEVERITIES:
        if number := tally.findings[severity]:
            box = f'<input class="box" type="checkbox" id="{severity}" checked>'
            said = in_html(counted_findings(severity, number), language)
            boxes.append(f'{box}<label class="filter {severity}" for="{severity}"><b>{said}</b></label>')
    return "\n".join(boxes)


def _article(checked: Checked, language: str | None) -> str:
    segment = checked.segment
    original, translation = marks_of(checked.findings)
    sides = segment.sides
    classes = " ".join(sorted({f"has-{finding.severity}" for finding in checked.findings}))
    return "\n".join(
        [
            f'<article class="{classes}" data-file="{in_html(checked.file)}" tabindex="-1">',
            f"<h2>{in_html(_place(checked), language)}</h2>",
            "<dl>",
            _side(told(sides.original, language), sides.original_language, segment.original, original),
            _side(told(sides.translation, language), sides.translation_language, segment.translation, translation),
            "</dl>",
            f"<ul>{''.join(_item(finding, language) for finding in checked.findings)}</ul>",
            "</article>",
        ]
    )


def _place(checked: Checked) -> str:
    day = checked.segment.published
    return checked.place if day is None else Message("{claim}, published {day}", claim=checked.place, day=day)


def _side(label: str, language: str | None, text: str, marks: list[Mark]) -> str:
    tag = f' lang="{escape(language)}"' if language else ""
    marked = "".join(
        in_html(piece.text)
        if piece.severity is None
        else f'<mark class="{piece.severity}">{in_html(piece.text)}</mark>'
        for piece in shortened(pieces_of(text, marks))
    )
    return f'<dt>{in_html(label)}</dt><dd dir="auto"{tag}>{marked}</dd>'


def _item(finding: Finding, language: str | None) -> str:
    should_be = Message("should be: {expected}", expected=finding.expected)
    expected = f"<span>{in_html(should_be, language)}</span>" if finding.expected else ""
    severity = in_html(named(finding.severity), language)
    said = f"<b>{severity}</b> {in_html(finding.message)} <code>{_linked(finding.code)}</code>"
    return f'<li class="{finding.severity}">{said}{expected}</li>'


@cache
def _catalogue(language: str | None = None) -> Mapping[str, tuple[Severity, str]]:
    return {code: (severity, text) for code, severity, text, *_ in catalogue_rows(language)}


def _linked(code: str) -> str:
    return f'<a href="#{code}">{code}</a>' if code in _catalogue() else in_html(code)


def _checks(codes: set[str], language: str | None) -> str:
    """Explain the codes on the page, at the place that its findings link to."""
    listed = "".join(
        f'<div class="{severity}" id="{code}"><h3><code>{code}</code></h3> '
        f"<p>{in_html(text)}{_more(code, language)}</p></div>"
        for code, (severity, text) in _catalogue(language).items()
        if code in codes
    )
    heading = in_html(Message("What the findings mean"), language)
    return f'<section class="checks"><h2>{heading}</h2>{listed}</section>' if listed else ""


def _more(code: str, language: str | None) -> str:
    address = explanation(code)
    more = in_html(Message("More about it"), language)
    return "" if address is None else f' <a href="{escape(address)}" rel="noreferrer">{more}</a>'


def _section(rows: Iterable[str], language: str | None) -> str:
    listed = "".join(rows)
    heading = in_html(Message("Not checked"), language)
    return f'<section class="unreadable"><h2>{heading}</h2><ul>{listed}</ul></section>' if listed else ""
