"""Opening a report by the name of its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

from claimkit.reports.report import Report


def open_report(name: str, stream: TextIO, language: str | None = None) -> Report:
    """Begin a report on a stream, in one of the forms of `REPORTS` and the language of its reader.

    >>> from io import StringIO
    >>> from claimkit.reports.report import Tally
    >>> page = StringIO()
    >>> open_report("text", page).close(Tally(files=1, pairs=3))
    >>> print(page.getvalue(), end="")
    3 pairs in 1 file: 0 errors and 0 warnings in 0 pairs
    """
    return REPORTS[name](stream, language)


def _text(stream: TextIO, language: str | None) -> Report:
    from claimkit.reports.terminal import Terminal, TerminalReport

    return TerminalReport(Terminal(file=stream), language)


def _json(stream: TextIO, _: str | None) -> Report:
    from claimkit.reports.structured import JsonReport

    return JsonReport(stream)


def _json_lines(stream: TextIO, _: str | None) -> Report:
    from claimkit.reports.structured import JsonLinesReport

    return JsonLinesReport(stream)


def _page(stream: TextIO, language: str | None) -> Report:
    from claimkit.reports.page import PageReport

    return PageReport(stream, language)


def _sarif(stream: TextIO, language: str | None) -> Report:
    from claimkit.reports.sarif import SarifReport

    return SarifReport(stream, language)


def _github(stream: TextIO, language: str | None) -> Report:
    from claimkit.reports.github import GithubReport

    return GithubReport(stream, language)


def _junit(stream: TextIO, language: str | None) -> Report:
    from claimkit.reports.junit import JunitReport

    return JunitReport(stream, language)


REPORTS: Mapping[str, Callable[[TextIO, str | None], Report]] = {
    "text": _text,
    "json": _json,
    "jsonl": _json_lines,
    "html": _page,
    "sarif": _sarif,
    "github": _github,
    "junit": _junit,
}
"""The forms of reports, each by its name."""
