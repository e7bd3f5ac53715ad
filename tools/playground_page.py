"""What the playground runs in the browser: a pair is checked, and the answer goes to the page as JSON."""

import json
import sys

sys.path.insert(0, "/claimkit")

from babel import Locale

from claimkit import Text, check
from claimkit.locales import available
from claimkit.reports.marking import Mark, marks_of, pieces_of


def languages() -> str:
    """Return the tags of all locales, each with the name of its language."""
    return json.dumps([(tag, Locale.parse(tag, sep="-").get_display_name("en")) for tag in available()])


def found(original: str, original_tag: str, translation: str, translation_tag: str) -> str:
    """Check a pair; return the findings, and both texts in marked and unmarked pieces."""
    findings = check(Text(original, original_tag), Text(translation, translation_tag))
    marks, translated_marks = marks_of(findings)
    answer = {
        "original": _pieces(original, marks),
        "translation": _pieces(translation, translated_marks),
        "findings": [
            {"severity": each.severity, "code": each.code, "message": each.message, "expected": each.expected}
            for each in findings
        ],
    }
    return json.dumps(answer)


def _pieces(text: str, marks: list[Mark]) -> list[tuple[str, str | None]]:
    return [(piece.text, piece.severity) for piece in pieces_of(text, marks)]
