"""Reports for programs, in no language of their own: one JSON document, or a JSON object a line, as the pairs come."""

from __future__ import annotations

import json
from typing import TextIO

from attrs import Factory, define, frozen

from claimkit.checks.finding import finding_records
from claimkit.formats import State
from claimkit.reports.report import SEVERITIES, Checked, Tally, Unread

VERSION = 1
"""The version of the form of both reports; it rises when a reader would have to change."""


@define
class JsonReport:
    """One JSON document: ``version``, the ``pairs`` with findings, the ``unreadable`` rows and a ``summary``."""

    stream: TextIO
    language: str | None = None
    _opening: str = f'{{"version": {VERSION}, "pairs": ['
    _unread: list[object] = Factory(list[object])

    def pair(self, checked: Checked) -> None:
        """Write the pair with its findings."""
        self.stream.write(f"{self._opening}\n{_json(pair_record(checked))}")
        self._opening = ","

    def unread(self, row: Unread) -> None:
        """Keep it for the end of the document."""
        self._unread.append(unread_record(row))

    def close(self, tally: Tally) -> None:
        """Write the rest of the document."""
        opening = "" if self._opening == "," else self._opening
        rest = f'"unreadable": {_json(self._unread)},\n"summary": {_json(summary_record(tally))}'
        self.stream.write(f"{opening}\n],\n{rest}}}\n")


@frozen
class JsonLinesReport:
    """A JSON object a line, its ``type`` first: a pair with findings, an unreadable row, and last the summary."""

    stream: TextIO
    language: str | None = None

    def pair(self, checked: Checked) -> None:
        """Write the pair with its findings."""
        self._write("pair", pair_record(checked))

    def unread(self, row: Unread) -> None:
        """Write it and what is wrong with it."""
        self._write("unreadable", unread_record(row))

    def close(self, tally: Tally) -> None:
        """Write the summary."""
        self._write("summary", summary_record(tally))

    def _write(self, kind: str, record: dict[str, object]) -> None:
        self.stream.write(_json({"type": kind, **record}) + "\n")


def _json(record: object) -> str:
    return json.dumps(record, ensure_ascii=False)


def pair_record(checked: Checked) -> dict[str, object]:
    """Return a pair as JSON has it."""
    segment = checked.segment
    return {
        "file": checked.file,
        "line": segment.line,
        "id": segment.name or None,
        "original": segment.original,
        "translation": segment.translation,
        "findings": finding_records(checked.findings),
    }


def unread_record(row: Unread) -> dict[str, object]:
    """Return a row or a file that was not checked as JSON has it; for a file the line is null."""
    return {"file": row.file, "line": row.line, "message": row.message}


def summary_record(tally: Tally) -> dict[str, object]:
    """Return what was counted as JSON has it."""
    return {
        "files": tally.files,
        "pairs": tally.pairs,
        "pairs_with_findings": tally.flagged,
        "unreadable": {"files": tally.unread_files, "rows": tally.unread_rows},
        "not_checked": {state.value: tally.states[state] for state in State if state is not State.TRANSLATED},
        "corrected": tally.corrected,
        "interrupted": tally.interrupted,
        "findings": {severity.value: tally.findings[severity] for severity in SEVERITIES},
        "hidden": {severity.value: tally.hidden[severity] for severity in SEVERITIES},
    }
