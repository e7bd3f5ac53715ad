"""Check, with evidence, whether a translation still states the same numbers, quantities and dates."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimkit.errors import ClaimkitError
    from claimkit.extraction import Mention, extract

__version__ = "0.1.0"

_HOMES = {
    "ClaimkitError": "claimkit.errors",
    "Mention": "claimkit.extraction",
    "extract": "claimkit.extraction",
}

__all__ = ["ClaimkitError", "Mention", "extract"]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that ``import claimkit`` alone costs next to nothing."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted([*globals(), *_HOMES])
