"""What came of comparing claims, for a program: plain objects that JSON can hold."""

from __future__ import annotations

from collections.abc import Iterable

from claimkit.comparison import Agreement, Comparison, Group, Statement, dates_of, renderings
from claimkit.comparison.sentences import headline, sentences
from claimkit.records import to_dict
from claimkit.values import Interval

VERSION = 1
"""The version of the form; it rises when a reader would have to change."""


def comparison_record(agreement: Agreement, language: str | None = None) -> dict[str, object]:
    """Return what came of comparing many claims: the statements, the pairs, the groups, and all of it in sentences.

    Exact numbers are strings.  Pairs that are incomparable are left out; of more than a thousand claims, only the pairs
    that conflict are told.

    >>> from claimkit.claims import Claim, Text
    >>> from claimkit.comparison import compare
    >>> record = comparison_record(compare([Claim("a", Text("12 ships", "en")), Claim("b", Text("20척", "ko"))]))
    >>> record["pairs"]
    [{'left': 'a', 'right': 'b', 'verdict': 'conflict'}]
    """
    return {
        "version": VERSION,
        "headline": headline(agreement),
        "statements": [_statement(statement) for statement in agreement.statements],
        "pairs": [_pair(comparison) for comparison in _told(agreement)],
        "groups": [_group(group) for group in agreement.groups],
        "timelines": [_ids(timeline) for timeline in agreement.timelines()],
        "sentences": list(sentences(agreement, language)),
    }


def _told(agreement: Agreement) -> Iterable[Comparison]:
    return agreement.comparisons() if len(agreement.statements) <= _MOST_PAIRED else agreement.conflicts()


# Of so many claims, all pairs about one matter are told.
_MOST_PAIRED = 1_000


def _statement(statement: Statement) -> dict[str, object]:
    claim, reading, extent = statement.claim, statement.reading, statement.extent
    return {
        "id": claim.id,
        "stance": claim.stance.value,
        "matter": None if statement.matter is None else str(statement.matter),
        "reading": None if reading is None else to_dict(reading),
        "origin": None if reading is None else reading.origin.value,
        "axis": None if extent is None else str(extent.axis),
        "interval": _interval(None if extent is None else extent.interval),
        "obstacle": statement.obstacle or None,
        "renderings": [
            {"surface": rendering.mention.surface, "relation": rendering.relation.value}
            for rendering in renderings(claim)
        ],
        "dates": [
            {
                "surface": dated.mention.surface,
                "language": dated.text.language,
                "first": dated.resolution.first.isoformat(),
                "last": dated.resolution.last.isoformat(),
            }
            for dated in dates_of(claim)
        ],
    }


def _interval(interval: Interval | None) -> object:
    return None if interval is None else to_dict(interval)


def _pair(comparison: Comparison) -> dict[str, str]:
    return {
        "left": comparison.left.claim.id,
        "right": comparison.right.claim.id,
        "verdict": comparison.verdict.value,
    }


def _group(group: Group) -> dict[str, object]:
    return {
        "matter": str(group.matter),
        "claims": _ids(group.statements),
        "support": _interval(group.support),
        "best_support": _interval(group.best_support),
        "consistent": _ids(group.consistent),
        "removed": _ids(group.removed),
        "undecided": group.undecided,
        "outliers": _ids(group.outliers),
        "superseded": _ids(group.superseded),
        "denials": _ids(group.denials),
        "clusters": [_ids(cluster) for cluster in group.clusters],
    }


def _ids(statements: Iterable[Statement]) -> list[str]:
    return [statement.claim.id for statement in statements]
