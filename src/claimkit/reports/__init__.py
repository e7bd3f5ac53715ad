"""Reports of what was found in files: for a terminal, for a program, for a browser."""

from __future__ import annotations

from claimkit.reports.report import REPORTS, Checked, Report, Tally, Unread, open_report

__all__ = ["REPORTS", "Checked", "Report", "Tally", "Unread", "open_report"]
