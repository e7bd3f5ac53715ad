"""A check of Weblate: https://docs.weblate.org/en/latest/admin/checks.html."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from weblate.checks.base import TargetCheck

from claimkit import Text, check
from claimkit.checks import Settings, Severity
from claimkit.errors import InvalidValueError, UnknownLocaleError
from claimkit.reports.report import told

if TYPE_CHECKING:
    from weblate.checks.base import MissingExtraDict
    from weblate.checks.models import Check
    from weblate.trans.models import Unit


class ClaimkitCheck(TargetCheck):
    """Fails where a translation states another number, quantity or date than the original.

    A subclass with another `least` fails for what is less severe, too; one with other `settings` follows them.
    """

    check_id = "claimkit"
    name = "Other figures"
    description = "The translation states another number, quantity or date"
    least: ClassVar[Severity] = Severity.ERROR
    settings: ClassVar[Settings] = Settings()

    def check_single(self, source: str, target: str, unit: Unit) -> bool | MissingExtraDict:
        """Say what was found in one form of a unit, as Weblate has it; nothing is where there are no rules."""
        translation = unit.translation
        sides = (source, translation.component.source_language), (target, translation.language)
        try:
            original, translated = (Text(content, language.code.replace("_", "-")) for content, language in sides)
            found = check(original, translated, settings=self.settings)
        except (InvalidValueError, UnknownLocaleError):
            return False
        messages = [told(finding) for finding in found if finding.severity >= self.least]
        return {"errors": messages} if messages else False

    def get_description(self, check_obj: Check) -> str:
        """Say what was found in all forms of a unit."""
        unit = check_obj.unit
        results = self.check_target_generator(unit.get_source_plurals(), unit.get_target_plurals(), unit)
        messages = [message for found in results if isinstance(found, dict) for message in found.get("errors", ())]
        lines = ((message,) for message in dict.fromkeys(messages))
        return format_html_join(mark_safe("<br>"), "{}", lines) or self.description
