"""All targets of the fuzzer, by name."""

from __future__ import annotations

from collections.abc import Mapping

from tests.fuzz import checking, files, locale_files, reading, records
from tests.fuzz.target import Target

TARGETS: Mapping[str, Target] = {
    target.name: target for module in (reading, checking, records, files, locale_files) for target in module.TARGETS
}
