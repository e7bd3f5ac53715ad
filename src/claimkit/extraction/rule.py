"""Rules: how a locale makes values of what its forms match."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from claimkit.errors import RuleError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@frozen(eq=False)
class Rule:
    """A production: forms that state a value of one sort, what makes it, and what the words leave unsaid."""

    name: str
    stage: str
    forms: tuple[str, ...]
    make: str
    classes: tuple[str, ...]
    settings: Mapping[str, object]
    file: Traversable
    priority: int = 0

    def located(self, message: str, form: str = "") -> RuleError:
        """Return an error that names the file, the line of the form and the rule."""
        from claimkit.locales.rule_places import located

        return located(self.file, (self.stage, self.name), message, form)
