# The part of Weblate that claimkit's check builds on, for those who develop claimkit without Weblate.

from collections.abc import Iterator, Sequence
from typing import TypedDict

from weblate.checks.models import Check
from weblate.trans.models import Unit

class MissingExtraDict(TypedDict, total=False):
    errors: list[str]

class TargetCheck:
    check_id: str
    name: str
    description: str
    def check_single(self, source: str, target: str, unit: Unit) -> bool | MissingExtraDict: ...
    def check_target_unit(self, sources: Sequence[str], targets: Sequence[str], unit: Unit) -> bool: ...
    def check_target_generator(
        self, sources: Sequence[str], targets: Sequence[str], unit: Unit
    ) -> Iterator[bool | MissingExtraDict]: ...
    def get_description(self, check_obj: Check) -> str: ...
