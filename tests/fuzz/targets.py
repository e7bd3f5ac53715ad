"""All targets of the fuzzer, by name."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from tests.fuzz import checking, files, locale_files, reading, records
from tests.fuzz.material import locales, pairs
from tests.fuzz.target import Target

import claimkit
from claimkit import check
from claimkit.errors import UnknownLocaleError

TARGETS: Mapping[str, Target] = {
    target.name: target for module in (reading, checking, records, files, locale_files) for target in module.TARGETS
}


def warm() -> None:
    """Compile and load what is compiled and loaded on first use, so that no execution pays for it."""
    claimkit.warm(*locales())
    with suppress(UnknownLocaleError):
        check("Barka wpłynęła do portu o świcie, zanim nadeszła burza.", "")
    pairs()
