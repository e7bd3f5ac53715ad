"""Rows: two cells of a table in, its findings and its score out, or what is wrong with a cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeAlias, TypedDict

from attrs import frozen

from claimkit.batch import Outcome, Workers
from claimkit.checks import Findings, Settings, check, score
from claimkit.checks.finding import finding_records
from claimkit.checks.settings import DEFAULT
from claimkit.claims import Text
from claimkit.errors import RecordError
from claimkit.formats import Columns, Wanted
from claimkit.formats.header import find_columns
from claimkit.formats.parquet import ERROR, FINDINGS, text_of

SCORE = "claimkit_score"
"""The column with the score of a pair."""

PROBLEM = "claimkit_problem"
"""The column that says why a pair was not checked."""

ADDED = (FINDINGS, SCORE, ERROR, PROBLEM)
"""The columns that are added, in their order."""


class Options(TypedDict, total=False):
    """What may be said of a table.

    ``original`` and ``translation`` name its columns; without, they are found as ``claimkit check`` finds them.
    ``original_language`` and ``translation_language`` are tags; without, a column called after a language tells its
    own, and else each text does.  ``published`` is the day of publication, or names the column that holds it.
    ``settings`` and ``jobs`` are those of `claimkit.check_many`.
    """

    original: str
    translation: str
    original_language: str
    translation_language: str
    published: dt.date | str
    settings: Settings
    jobs: int


Cells: TypeAlias = tuple[object, ...]
Judged: TypeAlias = tuple[Findings, float]

_KEYWORDS = {"original": "original=", "translation": "translation="}


@frozen
class Task:
    """What is to be done with each row of a table."""

    columns: Columns
    settings: Settings
    published: dt.date | None
    jobs: int

    def rows(self, cells: Iterable[Cells]) -> Iterator[Outcome[Cells, Judged]]:
        """Yield what comes out for each row."""
        with Workers(partial(_judged, self), self.jobs) as workers:
            yield from workers.run(cells)


def task_of(header: Sequence[str], options: Options) -> Task:
    """Return what is to be done with a table that has these columns.

    Raises `claimkit.errors.RecordError` if a column is not there, or has the name of one that is to be added.
    """
    published = options.get("published")
    wanted = Wanted(
        options.get("original"),
        options.get("translation"),
        published if isinstance(published, str) else None,
        options.get("original_language"),
        options.get("translation_language"),
    )
    if taken := [name for name in ADDED if name in header]:
        message = f"the table has a column {taken[0]!r}, which is one that is to be added; drop it first"
        raise RecordError(message)
    return Task(
        find_columns(header, wanted, "the table", _KEYWORDS),
        options.get("settings", DEFAULT),
        None if isinstance(published, str) else published,
        options.get("jobs", 1),
    )


def _judged(task: Task, cells: Cells) -> Judged:
    columns, sides = task.columns, task.columns.sides
    original = _text(cells[0], columns.original, sides.original_language)
    translation = _text(cells[1], columns.translation, sides.translation_language)
    day = task.published if columns.published is None else _day(cells[2], columns.published)
    return check(original, translation, settings=task.settings, published=day), score(original, translation)


def _text(cell: object, column: str, language: str | None) -> Text | str:
    content = text_of(cell, column)
    return content if language is None else Text(content, language)


def _day(cell: object, column: str) -> dt.date | None:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if cell is None or isinstance(cell, dt.date):
        return cell
    try:
        return dt.datetime.fromisoformat(str(cell)).date()
    except ValueError:
        message = f"{column!r} should be a date such as 2024-05-31, not {str(cell)[:40]!r}"
        raise RecordError(message) from None


def added(outcomes: Iterable[Outcome[Cells, Judged]]) -> dict[str, list[Any]]:
    """Return the columns that are added; where a row was not checked, all but the last are null."""
    columns: dict[str, list[Any]] = {name: [] for name in ADDED}
    for outcome in outcomes:
        problem = None if outcome.error is None else str(outcome.error)
        findings, scored = outcome.found if problem is None else (None, None)
        flagged = None if findings is None else bool(findings.errors)
        structs = None if findings is None else finding_records(findings)
        for name, cell in zip(ADDED, (structs, scored, flagged, problem), strict=True):
            columns[name].append(cell)
    return columns
