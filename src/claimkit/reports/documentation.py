"""Where a reader finds what a check is for: on the documentation's page of all checks, if its address is known."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, metadata

_LABEL = "documentation"


@cache
def explanation(code: str) -> str | None:
    """Return the address of what the documentation says of a code; ``None`` if the project names no address."""
    try:
        named = metadata("claimkit").get_all("Project-URL") or []
    except PackageNotFoundError:  # copied into another project
        return None
    addresses = (address for label, _, address in (each.partition(", ") for each in named) if label.lower() == _LABEL)
    return next((f"{address.rstrip('/')}/reference/checks.html#{code}" for address in addresses), None)
