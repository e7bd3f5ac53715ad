"""Check, with evidence, whether a translation still states the same numbers, quantities and dates."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimkit.batch import check_many, extract_many
    from claimkit.checks import (
        Edit,
        Finding,
        Findings,
        Settings,
        Severity,
        Span,
        check,
        check_document,
        repair,
        score,
        warm,
    )
    from claimkit.claims.claim import About, Claim, ClaimSet, Source, Stance, Tense
    from claimkit.claims.reading import Reading
    from claimkit.claims.text import Text
    from claimkit.comparison.agreement import Agreement, Comparison, compare
    from claimkit.comparison.statement import Verdict
    from claimkit.errors import ClaimkitError, ParseError
    from claimkit.extraction import Mention, extract
    from claimkit.extraction.parsing import parse_date, parse_quantity
    from claimkit.records import from_dict, from_json, to_dict, to_json
    from claimkit.rendering import format_date, format_quantity, format_value
    from claimkit.values.relating import relate
    from claimkit.values.resolution import resolve

__version__ = "0.1.0"

# Where the public names are at home, each loaded when it is first asked for.
_HOMES = {
    name: home
    for home, names in {
        "claimkit.batch": "check_many extract_many",
        "claimkit.checks": "Edit Finding Findings Settings Severity Span check check_document repair score warm",
        "claimkit.claims.claim": "About Claim ClaimSet Source Stance Tense",
        "claimkit.claims.reading": "Reading",
        "claimkit.claims.text": "Text",
        "claimkit.comparison.agreement": "Agreement Comparison compare",
        "claimkit.comparison.statement": "Verdict",
        "claimkit.errors": "ClaimkitError ParseError",
        "claimkit.extraction": "Mention extract",
        "claimkit.extraction.parsing": "parse_date parse_quantity",
        "claimkit.records": "from_dict from_json to_dict to_json",
        "claimkit.rendering": "format_date format_quantity format_value",
        "claimkit.values.relating": "relate",
        "claimkit.values.resolution": "resolve",
    }.items()
    for name in names.split()
}

__all__ = [
    "About",
    "Agreement",
    "Claim",
    "ClaimSet",
    "ClaimkitError",
    "Comparison",
    "Edit",
    "Finding",
    "Findings",
    "Mention",
    "ParseError",
    "Reading",
    "Settings",
    "Severity",
    "Source",
    "Span",
    "Stance",
    "Tense",
    "Text",
    "Verdict",
    "check",
    "check_document",
    "check_many",
    "compare",
    "extract",
    "extract_many",
    "format_date",
    "format_quantity",
    "format_value",
    "from_dict",
    "from_json",
    "parse_date",
    "parse_quantity",
    "relate",
    "repair",
    "resolve",
    "score",
    "to_dict",
    "to_json",
    "warm",
]


if not TYPE_CHECKING:  # else every name would be one, and no type checker would notice a misspelled one

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for, so that ``import claimkit`` alone costs next to nothing."""
        home = _HOMES.get(name)
        if home is None:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = globals()[name] = getattr(import_module(home), name)
        return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted([*globals(), *_HOMES])
